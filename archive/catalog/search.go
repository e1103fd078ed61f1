package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"stet/archive"
)

// SearchQuery chooses articles by their words.
type SearchQuery struct {
	// Text: words that must all stand in one version, in any order; "words in
	// quotation marks" in a row; a word with * for any ending. Case and accents
	// do not matter.
	Text   string
	Source string    // "" for all
	Since  time.Time // changed at or after; zero for any time
	Until  time.Time // changed before; zero for any time
	Before Cursor    // go on after this place; "" to begin
	Limit  int       // at most so many; 0 means 20
	Hidden bool      // also articles that must not be shown
}

// Hit is an article of which some versions have the words.
type Hit struct {
	Article
	In      []int  // numbers of the versions that have them, oldest first; at least one
	Now     bool   // the last version has them
	Snippet []Span // a sentence of the newest version that has them

	newest int64 // row of this version
}

// Span is a piece of text; Mark says that it is what was searched for.
type Span struct {
	Text string
	Mark bool
}

// Found is one page of a search.
type Found struct {
	Hits []Hit  // the article changed last first
	Next Cursor // to go on; "" at the end
	// Back says how far back was searched, where that took so long that the page is
	// not full: every article that changed since. Zero otherwise.
	Back time.Time
}

// What is looked at for one page. Of a phrase of frequent words SQLite reads all
// places where one of them stands, and finds little: such a search is told where
// it has got before readers, and others who search, wait too long for it.
//
// A stretch is counted in articles. Each looks up every word again, so few are better
// than many, and an archive that is not large is one: of 25,000 articles the slowest
// phrases take 15 ms.
const (
	searchEffort = 400 // articles whose texts are looked at
	longer       = 3   // times as long is each next stretch
)

// bounds of one search.
type bounds struct {
	time  time.Duration // after which no further stretch is begun
	whole int64         // versions of an archive that is searched in one stretch
	first int64         // articles in the first stretch of a larger one
}

var searchBounds = bounds{50 * time.Millisecond, 400_000, 25_000}

// Search finds the articles of which a version has the words, as far as
// IndexSearch has got: versions that came later are in no hit.
func (c *Catalog) Search(ctx context.Context, q SearchQuery) (Found, error) {
	found, err := c.search(ctx, q, searchBounds)
	if err != nil {
		err = fmt.Errorf("search %q: %w", q.Text, err)
	}
	return found, err
}

func (c *Catalog) search(ctx context.Context, q SearchQuery, b bounds) (found Found, err error) {
	terms, err := parseTerms(q.Text)
	if err != nil {
		return found, err
	}
	if q.Limit <= 0 {
		q.Limit = 20
	}
	s, err := c.stretchOf(ctx, q, terms, b)
	if err != nil {
		return found, err
	}
	m := newMatcher(terms)
	for looked, start := 0, time.Now(); ; {
		list, err := c.candidates(ctx, q, terms, s)
		if err != nil {
			return found, err
		}
		for _, cand := range list {
			s.after = cand.line
			if err := c.addHit(&found, m, cand); err != nil {
				return found, err
			}
			if len(found.Hits) == q.Limit {
				found.Next = lineCursor(s.after)
				return found, nil
			}
		}
		if len(list) < q.Limit {
			if more, err := c.nextStretch(ctx, &s); err != nil || !more {
				return found, err
			}
		}
		if looked += len(list); looked >= searchEffort || time.Since(start) > b.time {
			found.Next, found.Back = lineCursor(s.after), searchedSince(s.after)
			return found, nil
		}
	}
}

// stretch is the rows in words that are looked at next: after one, up to one.
type stretch struct {
	after, to int64
	last      int64 // where the search ends
	articles  int64 // in the next stretch
}

// stretchOf gives the first stretch of a search: all rows but for a phrase in a large
// archive.
func (c *Catalog) stretchOf(ctx context.Context, q SearchQuery, terms []term, b bounds) (s stretch, err error) {
	s = stretch{after: -1, last: math.MaxInt64, articles: b.first}
	if !q.Until.IsZero() {
		s.after = lineAt(q.Until.Unix()) - 1
	}
	if !q.Since.IsZero() {
		s.last = lineAt(q.Since.Unix() - crowdSeconds)
	}
	if q.Before != "" {
		line, err := strconv.ParseInt(string(q.Before), 36, 64)
		if err != nil {
			return s, fmt.Errorf("%w: %q", ErrCursor, string(q.Before))
		}
		s.after = max(s.after, line)
	}
	s.to = s.last
	if !slices.ContainsFunc(terms, func(t term) bool { return len(t.words) > 1 }) {
		return s, nil
	}
	var versions sql.NullInt64
	if err := c.queryRow(ctx, []any{&versions}, `SELECT sum(versions) FROM source`); err != nil || versions.Int64 <= b.whole {
		return s, err
	}
	s.to = s.after
	_, err = c.nextStretch(ctx, &s)
	return s, err
}

// nextStretch goes on to what is before in time; false where there is nothing.
func (c *Catalog) nextStretch(ctx context.Context, s *stretch) (bool, error) {
	if s.to >= s.last {
		return false, nil
	}
	s.after = s.to
	err := c.queryRow(ctx, []any{&s.to}, `SELECT line FROM indexed WHERE line > ? AND line <= ? ORDER BY line LIMIT 1 OFFSET ?`,
		s.after, s.last, s.articles-1)
	if errors.Is(err, ErrUnknown) {
		s.to, err = s.last, nil
	}
	s.articles *= longer
	return true, err
}

// candidate is an article all of whose words stand in some version of it.
type candidate struct {
	Article
	line  int64
	woven []byte
}

// candidates gives as many of a stretch as a page holds.
func (c *Catalog) candidates(ctx context.Context, q SearchQuery, terms []term, s stretch) ([]candidate, error) {
	var w where
	words := match(terms)
	if q.Source != "" {
		words = `"` + sourceWord(sourceID(q.Source)) + `" AND ` + words
	}
	w.and(`words MATCH ? AND w.rowid > ? AND w.rowid <= ?`, words, s.after, s.to)
	if !q.Since.IsZero() { // rows of a crowded second stand at another time
		w.and(`a.changed >= ?`, q.Since.Unix())
	}
	if !q.Until.IsZero() {
		w.and(`a.changed < ?`, q.Until.Unix())
	}
	if !q.Hidden {
		w.and(`h.key IS NULL`)
	}

	var list []candidate
	err := c.query(ctx, func(r *sql.Rows) (err error) {
		var cand candidate
		cand.Article, err = scanArticle(r, &cand.line, &cand.woven)
		list = append(list, cand)
		return err
	}, `SELECT `+articleColumns+`, i.line, i.woven FROM words w CROSS JOIN indexed i ON i.line = w.rowid
		CROSS JOIN article a ON a.id = i.article CROSS JOIN source s ON s.id = a.source
		LEFT JOIN hidden h ON h.source = s.name AND h.key = a.key `+
		w.sql()+` ORDER BY w.rowid LIMIT `+strconv.Itoa(q.Limit), w.args...)
	return list, err
}

func lineCursor(line int64) Cursor { return Cursor(strconv.FormatInt(line, 36)) }

// addHit looks at an article's texts, and adds it where one of them has all words.
func (c *Catalog) addHit(found *Found, m *matcher, cand candidate) error {
	w, err := c.packer.unpack(cand.woven)
	if err != nil {
		return c.noteDamage(fmt.Errorf("%s of %s: %w", cand.URL, cand.Source, err))
	}
	m.read(w.sentences)
	has := make([]bool, len(w.texts))
	for i, t := range w.texts {
		has[i] = m.matches(t.lines)
	}
	hit := Hit{Article: cand.Article}
	newest := -1
	for _, v := range w.versions {
		if hit.Now = has[v.text]; hit.Now {
			hit.In, hit.newest, newest = append(hit.In, v.n), v.id, v.text
		}
	}
	if newest >= 0 {
		hit.Snippet = m.snippet(w.texts[newest].lines)
		found.Hits = append(found.Hits, hit)
	}
	return nil
}

// Newest gives of each hit the newest version that has the words, but for its
// Previous. It has no Commit where the article was read anew in this moment.
func (c *Catalog) Newest(ctx context.Context, hits []Hit) ([]archive.Version, error) {
	rows := make([]int64, len(hits))
	for i, h := range hits {
		rows[i] = h.newest
	}
	return versionsAt(ctx, c, rows, `version v ON v.id = j.value CROSS JOIN article a ON a.id = v.article`)
}
