package catalog

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
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
	In      []int           // numbers of the versions that have them, oldest first; at least one
	Newest  archive.Version // of these, but for its Previous
	Now     bool            // the last version has them
	Snippet []Span          // a sentence of the newest version that has them

	newest int64 // row of Newest
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
}

// searchEffort bounds the articles that are looked at for one page. Only words
// that stand in different versions of one article make more of them necessary
// than there are hits.
const searchEffort = 400

// Search finds the articles of which a version has the words, as far as
// IndexSearch has got: versions that came later are in no hit.
func (c *Catalog) Search(ctx context.Context, q SearchQuery) (Found, error) {
	terms, err := parseTerms(q.Text)
	if err != nil {
		return Found{}, fmt.Errorf("search %q: %w", q.Text, err)
	}
	found, err := c.collect(ctx, q, terms)
	if err == nil {
		err = c.addNewest(ctx, found.Hits)
	}
	if err != nil {
		return found, fmt.Errorf("search %q: %w", q.Text, err)
	}
	// One that is missing was read anew in this moment.
	found.Hits = slices.DeleteFunc(found.Hits, func(h Hit) bool { return h.Newest.Commit == "" })
	return found, nil
}

// collect gives a page of hits, but for their newest versions.
func (c *Catalog) collect(ctx context.Context, q SearchQuery, terms []term) (found Found, err error) {
	if q.Limit <= 0 {
		q.Limit = 20
	}
	m := newMatcher(terms)
	for effort := 0; effort < searchEffort; effort += q.Limit {
		list, err := c.candidates(ctx, q, terms)
		if err != nil {
			return found, err
		}
		for _, cand := range list {
			hit, ok, err := c.hit(m, cand)
			if err != nil {
				return found, err
			}
			if ok {
				found.Hits = append(found.Hits, hit)
			}
			found.Next = lineCursor(cand.line)
			if len(found.Hits) == q.Limit {
				return found, nil
			}
		}
		if len(list) < q.Limit {
			found.Next = ""
			return found, nil
		}
		q.Before = found.Next
	}
	return found, nil
}

// candidate is an article all of whose words stand in some version of it.
type candidate struct {
	Article
	line  int64
	woven []byte
}

// candidates gives as many as a page holds.
func (c *Catalog) candidates(ctx context.Context, q SearchQuery, terms []term) ([]candidate, error) {
	var w where
	words := match(terms)
	if q.Source != "" {
		words = `"` + sourceWord(sourceID(q.Source)) + `" AND ` + words
	}
	w.and(`words MATCH ?`, words)
	if err := w.lines(q); err != nil {
		return nil, err
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
		w.sql()+` ORDER BY w.rowid DESC LIMIT ?`, append(w.args, q.Limit)...)
	return list, err
}

// lines limits the rows in words by time and cursor. Rows of a crowded second
// may stand later than their time.
func (w *where) lines(q SearchQuery) error {
	if !q.Since.IsZero() {
		w.and(`w.rowid >= ? AND a.changed >= ?`, lineAt(q.Since.Unix()), q.Since.Unix())
	}
	below := int64(-1)
	if !q.Until.IsZero() {
		below = lineAt(q.Until.Unix() + crowdSeconds)
		w.and(`a.changed < ?`, q.Until.Unix())
	}
	if q.Before != "" {
		line, err := strconv.ParseInt(string(q.Before), 36, 64)
		if err != nil {
			return fmt.Errorf("%w: %q", ErrCursor, string(q.Before))
		}
		if below < 0 || line < below {
			below = line
		}
	}
	if below >= 0 {
		w.and(`w.rowid < ?`, below)
	}
	return nil
}

func lineCursor(line int64) Cursor { return Cursor(strconv.FormatInt(line, 36)) }

// hit looks at an article's texts; ok says whether one of them has all words.
func (c *Catalog) hit(m *matcher, cand candidate) (hit Hit, ok bool, err error) {
	w, err := c.packer.unpack(cand.woven)
	if err != nil {
		return hit, false, c.noteDamage(fmt.Errorf("%s of %s: %w", cand.URL, cand.Source, err))
	}
	m.read(w.sentences)
	has := make([]bool, len(w.texts))
	for i, t := range w.texts {
		has[i] = m.matches(t.lines)
	}
	newest := -1
	for _, v := range w.versions {
		if hit.Now = has[v.text]; hit.Now {
			hit.In, hit.newest, newest = append(hit.In, v.n), v.id, v.text
		}
	}
	if newest < 0 {
		return hit, false, nil
	}
	hit.Article, hit.Snippet = cand.Article, m.snippet(w.texts[newest].lines)
	return hit, true, nil
}

// addNewest reads the newest version of each hit.
func (c *Catalog) addNewest(ctx context.Context, hits []Hit) error {
	var rows []int64
	for _, h := range hits {
		rows = append(rows, h.newest)
	}
	list, err := json.Marshal(rows)
	if err != nil || len(rows) == 0 {
		return err
	}
	return c.query(ctx, func(r *sql.Rows) error {
		var v archive.Version
		var row int64
		err := scanAlone(r, &v, &row)
		for i := range hits {
			if hits[i].newest == row {
				hits[i].Newest = v
			}
		}
		return err
	}, `SELECT `+aloneColumns+`, v.id FROM version v CROSS JOIN article a ON a.id = v.article
		WHERE v.id IN (SELECT value FROM json_each(?))`, string(list))
}
