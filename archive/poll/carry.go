package poll

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"stet/archive"
	"stet/archive/catalog"
)

// A machine that loses its catalogue, as a CI runner does after each run, would
// begin each time to count what takes days to count: that a page is gone, that a
// text persists. What does not follow from the history travels beside it, see
// package archive, "State".

// carried is the form in which it travels.
type carried struct {
	Format int                 `json:"format"` // 1
	Source catalog.SourceState `json:"source"`
	Looks  []catalog.Look      `json:"looks"`
	Held   []catalog.Held      `json:"held"`
	Feeds  []carriedFeed       `json:"feeds"`
}

type carriedFeed struct {
	URL string `json:"url"`
	catalog.FeedState
}

const carriedFormat = 1

// take goes on from the state that another machine left at the remote, where the
// catalogue knows of no pass. Without one the schedule follows from the history
// alone, so that no failure here stops the pass.
func (p *pass) take(ctx context.Context) error {
	if !p.state.Pass.IsZero() || p.src.Remote == "" || p.Saved {
		return nil
	}
	p.carried = true
	data, err := p.repo.TakeState(ctx, p.src.Remote)
	if errors.Is(err, archive.ErrNoState) {
		return nil
	}
	var c carried
	if err == nil {
		err = json.Unmarshal(data, &c)
	}
	if err == nil && c.Format != carriedFormat {
		err = fmt.Errorf("format %d is not known", c.Format)
	}
	if err != nil {
		p.warn("the state of the source could not be taken from its remote", err)
		return ctx.Err()
	}
	p.state = c.Source
	s := catalog.State{Source: &c.Source, Looks: c.Looks, Hold: c.Held}
	for _, f := range c.Feeds {
		f.FeedState.URL = f.URL
		s.Feeds = append(s.Feeds, f.FeedState)
	}
	return p.save(ctx, s)
}

// give leaves the state at the remote, when this pass pushed versions or began
// by taking it. Where that fails and the catalogue stays, the next pass gives it; but a
// machine that had none of its own may lose it, and this pass then has a push that failed.
func (p *pass) give(ctx context.Context) error {
	if p.recorded == 0 && !p.carried {
		return nil
	}
	s, err := p.Catalog.Carried(ctx, p.src.Name)
	if err != nil {
		return fmt.Errorf("read the state of %s: %w", p.src.Name, err)
	}
	c := carried{Format: carriedFormat, Source: *s.Source, Looks: s.Looks, Held: s.Hold}
	c.Source.Error, c.Source.PushError = "", "" // of this machine
	for _, f := range s.Feeds {
		c.Feeds = append(c.Feeds, carriedFeed{f.URL, f})
	}
	data, err := json.MarshalIndent(c, "", "\t")
	if err != nil {
		return fmt.Errorf("write the state of %s: %w", p.src.Name, err)
	}
	err = p.repo.GiveState(ctx, p.src.Remote, p.now, append(data, '\n'))
	switch {
	case err == nil || ctx.Err() != nil:
		return ctx.Err()
	case !p.carried:
		p.warn("the state of the source could not be left at its remote", err)
		return nil
	}
	p.report.pushed(p.src.Name, archive.WithoutSecret(p.src.Remote), fmt.Errorf("leaving the state of the source (refs/stet/state), for machines that keep nothing: %w", err))
	return nil
}

func (p *pass) warn(what string, err error) {
	if p.Log != nil {
		p.Log.Warn(what, "source", p.src.Name, "err", err)
	}
}
