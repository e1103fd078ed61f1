package poll

import (
	"context"
	"fmt"
	"time"

	"stet/archive/catalog"
)

// clockSlack is how far the clocks of machines that take turns may be apart, or one
// whose zone was mended.
const clockSlack = 24 * time.Hour

// ClockError says that the last pass was by a clock far ahead of this one's. Either
// was wrong, as that of a machine without a battery may be, and taking this one for
// right would make all articles old ones: a person says which it is.
type ClockError struct {
	Source    string
	Last, Now time.Time
}

func (e *ClockError) Error() string {
	return fmt.Sprintf("the last pass was at %s, and now it is %s", stamp(e.Last), stamp(e.Now))
}

// Hint says what a person can do.
func (e *ClockError) Hint() string {
	return "set this machine's clock; if it is right, and was wrong then: stet run --all " + e.Source
}

func (p *Poller) ranAhead(s catalog.SourceState) bool {
	return s.Pass.After(p.clock().Add(clockSlack))
}

// setBack makes the schedule count from now after a pass by a clock that ran ahead,
// where a person has said so by asking for all. What was due by that clock would not
// be for as long as it was wrong.
func (p *pass) setBack(ctx context.Context) error {
	switch {
	case p.Saved || !p.ranAhead(p.state):
		return nil
	case !p.All:
		return &ClockError{p.src.Name, p.state.Pass, p.now}
	}
	s := catalog.State{Source: &p.state}
	for _, t := range []*time.Time{&p.state.Pass, &p.state.Newest, &p.state.Trouble} {
		if t.After(p.now) {
			*t = p.now
		}
	}
	feeds, err := p.Catalog.Feeds(ctx, p.src.Name)
	if err != nil {
		return fmt.Errorf("read the feeds' state of %s: %w", p.src.Name, err)
	}
	for _, f := range feeds {
		if f.Checked.After(p.now) {
			f.Checked, f.NotBefore = time.Time{}, time.Time{}
			s.Feeds = append(s.Feeds, f)
		}
	}
	if err := p.Catalog.SetBack(ctx, p.src.Name, p.now); err != nil {
		return fmt.Errorf("set back the schedule of %s: %w", p.src.Name, err)
	}
	return p.save(ctx, s)
}
