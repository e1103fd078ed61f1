package catalog

import (
	"context"
	"slices"
	"strings"
)

// carriedMost bounds how many looks are carried to another machine, and
// carriedTexts how much of the texts held back, in bytes.
const (
	carriedMost  = 5000
	carriedTexts = 1 << 20
)

// Carried gives what of a source's state another machine cannot work out from
// the repository: the source as a whole, its feeds, what is held back, and looks
// at addresses without a version or whose last checks were not all unchanged. The
// newest of them, where there are too many.
func (c *Catalog) Carried(ctx context.Context, source string) (State, error) {
	var s State
	state, err := c.SourceState(ctx, source)
	if err != nil {
		return s, err
	}
	s.Source = &state
	s.Looks, err = c.looks(ctx, `SELECT `+lookColumns+` FROM look WHERE source = ?1 AND (missing IS NOT NULL OR failures > 0
		OR changes > 0 OR flips > 0 OR EXISTS (SELECT 1 FROM held h WHERE h.source = ?1 AND h.key = look.key)
		OR NOT EXISTS (SELECT 1 FROM article a WHERE a.source = ?2 AND a.key = look.key))
		ORDER BY coalesce(last, found) DESC, seq DESC LIMIT ?3`, source, sourceID(source), carriedMost)
	if err != nil {
		return s, err
	}
	feeds, err := c.Feeds(ctx, source)
	if err != nil {
		return s, err
	}
	for _, f := range feeds {
		s.Feeds = append(s.Feeds, f)
	}
	slices.SortFunc(s.Feeds, func(a, b FeedState) int { return strings.Compare(a.URL, b.URL) })
	s.Hold, err = c.carriedHeld(ctx, source)
	return s, err
}

// carriedHeld gives the captures kept aside, the newest with their texts.
func (c *Catalog) carriedHeld(ctx context.Context, source string) ([]Held, error) {
	all, err := c.Held(ctx, source, true)
	if err != nil {
		return nil, err
	}
	var list []Held
	for _, h := range all {
		list = append(list, h)
	}
	slices.SortFunc(list, func(a, b Held) int {
		if d := b.Last.Compare(a.Last); d != 0 {
			return d
		}
		return strings.Compare(a.Key, b.Key)
	})
	size := 0
	for i := range list {
		if size += len(list[i].File); size > carriedTexts {
			list[i].File = nil
		}
	}
	return list[:min(len(list), carriedMost)], nil
}
