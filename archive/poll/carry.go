package poll

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

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

// carriedFeed does not tell the feed's address: a secret may stand in it, and who has
// the same configuration knows which it is.
type carriedFeed struct {
	URL string `json:"url"` // its digest
	catalog.FeedState
}

func digestOf(address string) string {
	sum := sha256.Sum256([]byte(address))
	return hex.EncodeToString(sum[:16])
}

// carry makes a feed's state fit to be left at the remote.
func carry(f catalog.FeedState) carriedFeed {
	if f.Error != "" { // it names the address
		f.Error = "the machine that asked told the reason"
	}
	return carriedFeed{digestOf(f.URL), f}
}

// uncarry gives the states of the feeds that the configuration names, and of the
// sitemaps these name.
func (p *pass) uncarry(feeds []carriedFeed) (states []catalog.FeedState) {
	known := slices.Concat(p.src.Feeds, p.src.Sitemaps, p.src.Sections)
	for _, f := range feeds {
		known = append(known, f.Children...)
	}
	address := map[string]string{}
	for _, u := range known {
		address[digestOf(u)], address[u] = u, u // earlier versions of stet left the address itself
	}
	for _, f := range feeds {
		if f.FeedState.URL = address[f.URL]; f.FeedState.URL != "" {
			states = append(states, f.FeedState)
		}
	}
	return states
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
	s.Feeds = p.uncarry(c.Feeds)
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
		c.Feeds = append(c.Feeds, carry(f))
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
