package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"time"

	"stet/archive"
	"stet/extract"
)

// Reader reads the text of a version; *archive.Repo is one.
type Reader interface {
	Article(ctx context.Context, v archive.Version) (*extract.Article, error)
}

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
	In      []archive.Version // the versions that have them, oldest first; at least one
	Now     bool              // the last version has them
	Snippet []Span            // a sentence, of the newest version that has them
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

// searchEffort bounds the articles whose versions are read for one page. Only
// words that stand in different versions of one article make more of them
// necessary than there are hits.
const searchEffort = 400

// Search finds the articles of which a version has the words, as far as
// IndexSearch has got. It reads the versions of the articles it gives, through
// the Reader that open gives for a source. A source for which open fails with
// fs.ErrNotExist or ErrUnknown is passed over: its archive was moved away.
func (c *Catalog) Search(ctx context.Context, q SearchQuery, open func(source string) (Reader, error)) (Found, error) {
	terms, err := parseTerms(q.Text)
	if err != nil {
		return Found{}, fmt.Errorf("search %q: %w", q.Text, err)
	}
	s := search{Catalog: c, terms: terms, open: open, readers: map[string]Reader{}}
	found, err := s.page(ctx, q)
	if err != nil {
		return found, fmt.Errorf("search %q: %w", q.Text, err)
	}
	return found, nil
}

type search struct {
	*Catalog
	terms   []term
	open    func(source string) (Reader, error)
	readers map[string]Reader
}

func (s *search) page(ctx context.Context, q SearchQuery) (Found, error) {
	if q.Limit <= 0 {
		q.Limit = 20
	}
	var found Found
	for effort := 0; effort < searchEffort; {
		lines, err := s.candidates(ctx, q)
		if err != nil {
			return found, err
		}
		for _, line := range lines {
			q.Before = lineCursor(line.line)
			hit, ok, err := s.hit(ctx, line.article)
			if err != nil {
				return found, err
			}
			if effort++; !ok {
				continue
			}
			found.Hits = append(found.Hits, hit)
			if len(found.Hits) == q.Limit {
				found.Next = q.Before
				return found, nil
			}
		}
		if len(lines) < q.Limit {
			return found, nil
		}
	}
	found.Next = q.Before
	return found, nil
}

// candidate is an article all of whose words stand in some version of it.
type candidate struct{ line, article int64 }

// candidates gives as many as a page holds.
func (s *search) candidates(ctx context.Context, q SearchQuery) ([]candidate, error) {
	var w where
	w.and(`words MATCH ?`, match(s.terms))
	if err := w.lines(q); err != nil {
		return nil, err
	}
	if q.Source != "" {
		w.and(`+a.source = ?`, sourceID(q.Source))
	}
	if !q.Hidden {
		w.and(`h.key IS NULL`)
	}
	var list []candidate
	err := s.query(ctx, func(r *sql.Rows) error {
		var l candidate
		err := r.Scan(&l.line, &l.article)
		list = append(list, l)
		return err
	}, `SELECT w.rowid, a.id FROM words w CROSS JOIN indexed i ON i.line = w.rowid CROSS JOIN article a ON a.id = i.article
		CROSS JOIN source s ON s.id = a.source LEFT JOIN hidden h ON h.source = s.name AND h.key = a.key `+
		w.sql()+` ORDER BY w.rowid DESC LIMIT ?`, append(w.args, q.Limit)...)
	return list, err
}

// lines limits the rows in words by time and cursor.
func (w *where) lines(q SearchQuery) error {
	if !q.Since.IsZero() {
		w.and(`w.rowid >= ?`, lineAt(q.Since.Unix()))
	}
	below := int64(-1)
	if !q.Until.IsZero() {
		below = lineAt(q.Until.Unix())
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

// hit reads an article's versions; ok says whether one of them has all words.
func (s *search) hit(ctx context.Context, article int64) (hit Hit, ok bool, err error) {
	hit.Article, err = s.oneArticle(ctx, `WHERE a.id = ?`, article)
	if errors.Is(err, ErrUnknown) {
		return hit, false, nil // the source was read anew in this moment
	}
	if err != nil {
		return hit, false, err
	}
	r, err := s.reader(hit.Source)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, ErrUnknown) {
		return hit, false, nil
	}
	if err != nil {
		return hit, false, err
	}
	versions, err := s.VersionsOf(ctx, hit.Article)
	if err != nil {
		return hit, false, err
	}
	m := matcher{terms: s.terms, words: map[string][]word{}}
	blobs := map[string]bool{} // whether the text has the words
	for _, v := range versions {
		has, known := blobs[v.Blob]
		if !known {
			a, err := r.Article(ctx, v)
			if err != nil {
				return hit, false, fmt.Errorf("read version %d of %s: %w", v.N, v.URL, err)
			}
			has = m.matches(sentences(a))
			blobs[v.Blob] = has
		}
		if hit.Now = has; has {
			hit.In = append(hit.In, v)
		}
	}
	hit.Snippet = m.snippet
	return hit, len(hit.In) > 0, nil
}

func (s *search) reader(source string) (Reader, error) {
	if r, ok := s.readers[source]; ok {
		return r, nil
	}
	r, err := s.open(source)
	if err == nil {
		s.readers[source] = r
	}
	return r, err
}
