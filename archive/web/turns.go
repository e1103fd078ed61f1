package web

import (
	"context"
	"errors"
	"runtime"
	"time"
)

// turns lets only so many at a time do what keeps a processor busy. The others
// wait in the order they came: so a page that costs little waits behind a few
// that cost much, not behind all of them, and memory is not taken by what cannot
// be worked on yet.
type turns chan struct{}

func newTurns() turns { return make(turns, runtime.GOMAXPROCS(0)) }

// patience is how long a turn is waited for. A reader who gets nothing in this
// time has asked again, or left.
const patience = 10 * time.Second

// errBusy says that there was no turn in time.
var errBusy = errors.New("too much is asked for at the moment")

// take waits for a turn; give ends it.
func (t turns) take(ctx context.Context) (give func(), err error) {
	ctx, cancel := context.WithTimeoutCause(ctx, patience, errBusy)
	defer cancel()
	select {
	case t <- struct{}{}:
		return func() { <-t }, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}
