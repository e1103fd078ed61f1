package web

import (
	"context"
	"strings"
	"time"
	"unicode/utf8"

	"stet/archive"
	"stet/archive/diff"
)

// excerpt shows the words that changed, in little room.
type excerpt struct {
	Headline []diff.Run // where it was edited
	Passages []passage  // the first changes in the text
	Before   time.Time  // when the version before was fetched
	More     int        // changed paragraphs that are not shown
}

// passage is a stretch of one paragraph around a change.
type passage struct{ Runs []diff.Run }

const (
	mostPassages = 3
	around       = 60  // characters of unchanged words beside a change
	longest      = 320 // characters of a passage
)

// excerpt compares a version with the one before. Of a first version there is
// none. The article's versions are looked up where they are not at hand.
func (s *site) excerpt(ctx context.Context, source string, v archive.Version, versions []archive.Version) (excerpt, error) {
	if v.N == 0 {
		return excerpt{}, nil
	}
	return s.excerpts.get(source+" "+v.Commit, func() (excerpt, error) {
		if versions == nil {
			var err error
			if _, versions, err = s.lookUp(ctx, source, v.Path); err != nil {
				return excerpt{}, err
			}
		}
		if v.N >= len(versions) {
			return excerpt{}, nil
		}
		before := versions[v.N-1]
		c, err := s.compared(ctx, source, before, v)
		if err != nil {
			return excerpt{}, err
		}
		e := excerptOf(c.Rows)
		e.own()
		e.Before = before.FetchedAt
		return e, nil
	})
}

func excerptOf(rows []diff.Row) excerpt {
	var e excerpt
	for _, r := range rows {
		runs := r.Inline()
		switch {
		case r.Part == diff.Headline && r.Kind != diff.Equal:
			e.Headline = runs
		case r.Kind == diff.Equal, r.Kind == diff.Moved, r.Part != diff.Body, !hasMark(runs):
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
