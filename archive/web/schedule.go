package web

import (
	"context"
	"errors"
	"fmt"
	"time"

	"stet/archive/catalog"
	"stet/extract"
)

// Schedule is the Checks that the catalogue keeps.
type Schedule struct {
	Catalog *catalog.Catalog
	Now     func() time.Time
}

// Check gives the state of one article's checks.
func (s Schedule) Check(ctx context.Context, source, url string) (Check, error) {
	look, err := s.Catalog.LookAt(ctx, source, extract.Key(url))
	switch {
	case errors.Is(err, catalog.ErrUnknown):
		return Check{}, nil
	case err != nil:
		return Check{}, fmt.Errorf("ask for the next check of %s: %w", url, err)
	}
	c := Check{Due: look.Next, Stopped: look.Next.IsZero()}
	if !look.Missing.IsZero() {
		c.MissingAt = look.Last
	}
	return c, nil
}

// Health gives the state of all sources. Errors are told in general words:
// their texts may hold what is not for readers.
func (s Schedule) Health(ctx context.Context) ([]Health, error) {
	sources, err := s.Catalog.Sources(ctx)
	if err != nil {
		return nil, err
	}
	var list []Health
	for _, src := range sources {
		h, err := s.health(ctx, src.Name)
		if err != nil {
			return nil, fmt.Errorf("ask for the health of %s: %w", src.Name, err)
		}
		list = append(list, h)
	}
	return list, nil
}

func (s Schedule) health(ctx context.Context, source string) (Health, error) {
	h := Health{Source: source}
	state, err := s.Catalog.SourceState(ctx, source)
	if err != nil {
		return h, err
	}
	h.LastPass = state.Pass
	switch {
	case state.Error != "":
		h.LastFailure, h.Failure = state.Pass, "the last pass was broken off"
	case state.PushError != "":
		h.LastFailure, h.Failure = state.Pass, "the archive could not be sent to its remote"
	case !state.Trouble.IsZero():
		h.LastFailure, h.Failure = state.Trouble, "most pages gave no article"
	}
	due, err := s.Catalog.Due(ctx, source, s.Now(), false)
	if err != nil {
		return h, err
	}
	for _, l := range due {
		if s.Now().Sub(l.Next) > overdueAfter && l.Checks > 0 {
			h.Overdue++
		}
	}
	held, err := s.Catalog.Held(ctx, source, false)
	if err != nil {
		return h, err
	}
	h.Held = len(held)
	counts, watched, err := s.Catalog.OutcomeCounts(ctx, source)
	h.Watched, h.Failing = watched, counts["error"]
	return h, err
}

// overdueAfter is how late a check may be before it counts: passes come half
// an hour apart or so.
const overdueAfter = 2 * time.Hour
