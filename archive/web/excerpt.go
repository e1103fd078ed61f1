package web

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/diff"
)

// excerpt shows the words that changed, in little room.
type excerpt struct {
	Headline []diff.Run // where it was edited
	Passages []passage  // the first changes in the text
	Before   time.Time  // when the version before was fetched
	More     int        // changed paragraphs that are not shown
	Lost     bool       // the archive is gone: nothing is known
}

// passage is a stretch of one paragraph around a change.
type passage struct{ Runs []diff.Run }

const (
	mostPassages = 3
	around       = 60  // characters of unchanged words beside a change
	longest      = 320 // characters of a passage
)

// excerptsOf compares each change with the version before. Of a first version
// there is nothing to show. versions are those of the article that all changes
// are of; nil for changes of several, whose versions before are then looked up
// together. Where lost is not nil, an archive that is gone is told to it, and is no
// error.
func (s *site) excerptsOf(ctx context.Context, changes []catalog.Change, versions []archive.Version, lost func(*lostError)) ([]excerpt, error) {
	list := make([]excerpt, len(changes))
	var places []int // of what is not kept
	var missing []catalog.Change
	for i, c := range changes {
		if c.N < 1 {
			continue
		}
		var ok bool
		if list[i], ok = s.excerpts.kept(excerptKey(c)); !ok {
			places, missing = append(places, i), append(missing, c)
		}
	}
	before, err := s.before(ctx, missing, versions)
	if err != nil {
		return nil, err
	}
	for k, c := range missing {
		if before[k].Commit == "" {
			continue // of a history that somebody has meddled with
		}
		e, err := s.excerpt(ctx, c, before[k])
		if gone, ok := errors.AsType[*lostError](err); ok && lost != nil {
			lost(gone)
			e, err = excerpt{Lost: true}, nil
		}
		if err != nil {
			return nil, fmt.Errorf("compare version %d of %s with the one before: %w", c.N, c.URL, err)
		}
		list[places[k]] = e
	}
	return list, nil
}

// before gives the versions before, of those at hand or looked up.
func (s *site) before(ctx context.Context, changes []catalog.Change, versions []archive.Version) ([]archive.Version, error) {
	if versions == nil {
		return s.Catalog.Before(ctx, changes)
	}
	list := make([]archive.Version, len(changes))
	for i, c := range changes {
		if c.N <= len(versions) {
			list[i] = versions[c.N-1]
		}
	}
	return list, nil
}

// excerptKey names what an excerpt is made of: a commit has one before it.
func excerptKey(c catalog.Change) string { return c.Source + " " + c.Commit }

// excerpt compares a change with the version before.
func (s *site) excerpt(ctx context.Context, c catalog.Change, before archive.Version) (excerpt, error) {
	return s.excerpts.get(excerptKey(c), func() (excerpt, error) {
		compared, err := s.compared(ctx, c.Source, before, c.Version)
		if err != nil {
			return excerpt{}, err
		}
		e := excerptOf(compared.Changes())
		e.own()
		e.Before = before.FetchedAt
		return e, nil
	})
}

// excerptOf shortens the rows that are not equal.
func excerptOf(rows []diff.Row) excerpt {
	var e excerpt
	for _, r := range rows {
		runs := r.Inline()
		switch {
		case r.Part == diff.Headline:
			e.Headline = runs
		case r.Kind == diff.Moved, r.Part != diff.Body, !hasMark(runs):
		case len(e.Passages) == mostPassages:
			e.More++
		default:
			e.Passages = append(e.Passages, passage{shorten(runs)})
		}
	}
	return e
}

// own copies the texts, which are pieces of whole articles: those should not
// be kept for a few words.
func (e *excerpt) own() {
	own := func(runs []diff.Run) {
		for i := range runs {
			runs[i].Text = strings.Clone(runs[i].Text)
		}
	}
	own(e.Headline)
	for _, p := range e.Passages {
		own(p.Runs)
	}
}

func hasMark(runs []diff.Run) bool {
	for _, r := range runs {
		if r.Op != diff.Keep {
			return true
		}
	}
	return false
}

// shorten cuts unchanged stretches to a few words, and ends where it gets
// long.
func shorten(runs []diff.Run) []diff.Run {
	var list []diff.Run
	room := longest
	for i, r := range runs {
		if r.Op == diff.Keep {
			r.Text = shortenKept(r.Text, i == 0, i == len(runs)-1)
		}
		if n := utf8.RuneCountInString(r.Text); n > room {
			r.Text = firstWords(r.Text, max(room, 40)) + " …"
			return append(list, r)
		} else {
			room -= n
		}
		list = append(list, r)
	}
	return list
}

func shortenKept(text string, first, last bool) string {
	n := utf8.RuneCountInString(text)
	switch {
	case first && n > around:
		return "… " + lastWords(text, around)
	case last && n > around:
		return firstWords(text, around) + " …"
	case n > 2*around:
		return firstWords(text, around) + " … " + lastWords(text, around)
	}
	return text
}

// firstWords cuts text to about n characters, between words where there are
// any.
func firstWords(text string, n int) string {
	runes := []rune(text)
	if len(runes) <= n {
		return text
	}
	cut := string(runes[:n])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:")
}

func lastWords(text string, n int) string {
	runes := []rune(text)
	if len(runes) <= n {
		return text
	}
	cut := string(runes[len(runes)-n:])
	if i := strings.IndexByte(cut, ' '); i >= 0 && i < len(cut)/2 {
		cut = cut[i+1:]
	}
	return cut
}
