package poll

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
)

const (
	// watchFeeds is how often feeds are read while watching, where they do not
	// ask for less.
	watchFeeds = 10 * time.Minute
	// watchLeast is the least time between two passes over a source: what falls
	// due within it is checked, and recorded, together.
	watchLeast = time.Minute
	// watchAgain is the wait after a pass that was broken off.
	watchAgain = 5 * time.Minute
)

// Watch goes over the sources again and again, each when something of it is
// due, until ctx ends; what is being recorded then is finished. A source that
// is slow or fails holds up none of the others. The error is nil, or why
// nothing could be watched.
func (p *Poller) Watch(ctx context.Context) error {
	if len(p.Sources) == 0 {
		return errors.New("watch: no sources")
	}
	w := p.newWork()
	var all sync.WaitGroup
	for _, src := range p.Sources {
		all.Go(func() { p.watch(ctx, w, src) })
	}
	all.Wait()
	return nil
}

// watch makes pass after pass over one source.
func (p *Poller) watch(ctx context.Context, w *work, src Source) {
	var last time.Time
	var failed bool
	for {
		at, err := p.dueAt(ctx, src)
		if err != nil && ctx.Err() == nil {
			w.report.end(src.Name, err)
			failed = true
		}
		least := watchLeast
		if failed {
			least = watchAgain
		}
		if !last.IsZero() && at.Before(last.Add(least)) {
			at = last.Add(least)
		}
		if p.sleep(ctx, at.Sub(p.clock())) != nil {
			return
		}
		last = p.clock()
		failed = w.turn(ctx, src, (*pass).run) != nil
		if ctx.Err() != nil {
			return
		}
	}
}

// dueAt says when something of a source is due: an article or a feed.
func (p *Poller) dueAt(ctx context.Context, src Source) (time.Time, error) {
	now := p.clock()
	state, err := p.Catalog.SourceState(ctx, src.Name)
	if err != nil || p.ranAhead(state) { // of which a pass tells
		return now, err
	}
	feeds, err := p.Catalog.Feeds(ctx, src.Name)
	if err != nil {
		return now, fmt.Errorf("read the feeds' state of %s: %w", src.Name, err)
	}
	due, err := p.Catalog.NextDue(ctx, src.Name)
	if err != nil {
		return now, fmt.Errorf("find when %s is due: %w", src.Name, err)
	}
	for _, url := range slices.Concat(src.Feeds, src.Sitemaps, src.Sections) {
		f := feeds[url]
		at := f.Checked.Add(watchFeeds)
		if f.NotBefore.After(at) {
			at = f.NotBefore
		}
		if due.IsZero() || at.Before(due) {
			due = at
		}
	}
	if due.IsZero() {
		due = now.Add(watchFeeds) // nothing to watch but what others may add
	}
	return due, nil
}

// sleep waits for d, or until ctx ends, which is an error.
func (p *Poller) sleep(ctx context.Context, d time.Duration) error {
	if p.Sleep != nil {
		return p.Sleep(ctx, d)
	}
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
