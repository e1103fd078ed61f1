package catalog

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"stet/extract"
)

// searchSchema holds the words of every article.
//
// An article is one row, with the sentences of all its versions, each once: so
// the index grows with what was written, not with the number of versions, and a
// search for two words finds the article whichever versions they came with.
// Which versions have them is read from git for the few articles shown. The
// index holds no text (contentless).
//
// Row numbers go by time, so that a search gives the newest first without
// sorting and stops when the page is full.
const searchSchema = `
CREATE TABLE searched (
	source INTEGER PRIMARY KEY,
	next   INTEGER NOT NULL            -- versions below this row number are indexed
);
CREATE TABLE indexed (
	article INTEGER PRIMARY KEY,
	line    INTEGER NOT NULL UNIQUE,   -- its row in words
	last    INTEGER NOT NULL           -- the last version whose words are there
);
CREATE VIRTUAL TABLE words USING fts5 (
	text, content = '', contentless_delete = 1,
	tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
`

const searchDrop = `
DROP TABLE IF EXISTS words;
DROP TABLE IF EXISTS indexed;
DROP TABLE IF EXISTS searched;
`

// indexTurn is how many versions are looked at in one turn of indexing.
const indexTurn = 1000

// IndexSearch brings the search index up to the versions the catalogue knows of
// r and says how many articles it read. It is apart from CatchUp because it
// reads texts: about a hundred times slower. Stopping it half-way loses at most
// one turn.
func (c *Catalog) IndexSearch(ctx context.Context, r Repo) (articles int, err error) {
	for {
		n, more, err := c.indexSome(ctx, r)
		articles += n
		if errors.Is(err, errMoved) {
			continue
		}
		if err != nil {
			return articles, fmt.Errorf("index the words of %s: %w", r.Name(), err)
		}
		if !more {
			return articles, nil
		}
	}
}

// stale is an article whose words are to be read.
type stale struct {
	id, last, changed int64
	line              int64 // its row in words, 0 for none
	text              string
}

func (c *Catalog) indexSome(ctx context.Context, r Repo) (n int, more bool, err error) {
	source := sourceID(r.Name())
	next, err := c.searchedTo(ctx, source)
	if err != nil {
		return 0, false, err
	}
	list, to, err := c.staleArticles(ctx, next, versionID(source+1, 0))
	if err != nil || to == next {
		return 0, false, err
	}
	for i := range list {
		if list[i].text, err = c.allSentences(ctx, r, list[i].id); err != nil {
			return 0, false, err
		}
	}
	err = c.write(ctx, func(t *txn) error { return t.index(ctx, source, next, to, list) })
	return len(list), true, err
}

func (c *Catalog) searchedTo(ctx context.Context, source int64) (int64, error) {
	var next int64
	err := c.queryRow(ctx, []any{&next}, `SELECT next FROM searched WHERE source = ?`, source)
	if errors.Is(err, ErrUnknown) {
		return versionID(source, 0), nil
	}
	return next, err
}

// staleArticles gives the articles of the versions from row next on that are
// not indexed as they are now, and the row to go on from.
func (c *Catalog) staleArticles(ctx context.Context, next, end int64) (list []stale, to int64, err error) {
	seen := map[int64]bool{}
	to = next
	err = c.query(ctx, func(r *sql.Rows) error {
		var s stale
		var last, line sql.NullInt64
		err := r.Scan(&to, &s.id, &s.last, &s.changed, &last, &line)
		to++
		s.line = line.Int64
		if !seen[s.id] && last.Int64 != s.last {
			list = append(list, s)
		}
		seen[s.id] = true
		return err
	}, `SELECT v.id, a.id, a.last, a.changed, i.last, i.line
		FROM version v CROSS JOIN article a ON a.id = v.article LEFT JOIN indexed i ON i.article = a.id
		WHERE v.id >= ? AND v.id < ? ORDER BY v.id LIMIT ?`, next, end, indexTurn)
	return list, to, err
}

// index writes what was read of list; errMoved when another process was faster.
func (t *txn) index(ctx context.Context, source, next, to int64, list []stale) error {
	is := versionID(source, 0)
	err := t.queryRow(ctx, []any{&is}, `SELECT next FROM searched WHERE source = ?`, source)
	if err != nil && !errors.Is(err, ErrUnknown) {
		return err
	}
	if is != next {
		return errMoved
	}
	for _, s := range list {
		if err := t.indexArticle(ctx, s); err != nil {
			return err
		}
	}
	return t.exec(ctx, `INSERT OR REPLACE INTO searched (source, next) VALUES (?, ?)`, source, to)
}

func (t *txn) indexArticle(ctx context.Context, s stale) error {
	if s.line != 0 {
		if err := t.exec(ctx, `DELETE FROM words WHERE rowid = ?`, s.line); err != nil {
			return err
		}
		if err := t.exec(ctx, `DELETE FROM indexed WHERE article = ?`, s.id); err != nil {
			return err
		}
	}
	line, err := t.freeLine(ctx, s)
	if err != nil {
		return err
	}
	if err := t.exec(ctx, `INSERT INTO indexed (article, line, last) VALUES (?, ?, ?)`, s.id, line, s.last); err != nil {
		return err
	}
	return t.exec(ctx, `INSERT INTO words (rowid, text) VALUES (?, ?)`, line, s.text)
}

// lineBits are the low bits of a row number in words; the rest is the time of
// the article's last change.
const lineBits = 22

// lineAt gives the lowest row number in words of a time.
func lineAt(seconds int64) int64 {
	return min(max(seconds, 0), 1<<(63-lineBits)-1) << lineBits
}

// freeLine draws a row number in words: by time, then by chance that is the
// same after a rebuild, then the next that is free.
func (t *txn) freeLine(ctx context.Context, s stale) (int64, error) {
	const spread = 0x9E3779B97F4A7C15 // 2^64/φ: neighbours end far apart
	line := lineAt(s.changed) | int64(uint64(s.id)*spread>>(64-lineBits))
	for {
		var is int64
		err := t.queryRow(ctx, []any{&is}, `SELECT article FROM indexed WHERE line = ?`, line)
		if errors.Is(err, ErrUnknown) {
			return line, nil
		}
		if err != nil {
			return 0, err
		}
		line++
	}
}

// allSentences gives the words of all versions of an article as one text, in
// which every two sentences that once followed each other still do.
func (c *Catalog) allSentences(ctx context.Context, r Repo, article int64) (string, error) {
	versions, err := c.VersionsOf(ctx, Article{ID: article})
	if err != nil {
		return "", err
	}
	var b strings.Builder
	pairs := map[[2]string]bool{}
	blobs := map[string]bool{}
	var buf []word
	for _, v := range versions {
		if blobs[v.Blob] {
			continue
		}
		blobs[v.Blob] = true
		a, err := r.Article(ctx, v)
		if err != nil {
			return "", fmt.Errorf("read version %d of %s: %w", v.N, cmp.Or(v.URL, v.Path), err)
		}
		for _, s := range newSentences(pairs, sentences(a)) {
			buf = appendWords(buf[:0], s)
			for _, w := range buf {
				b.WriteString(w.Text)
				b.WriteByte(' ')
			}
		}
	}
	return b.String(), nil
}

// newSentences gives those of list that stand beside another than before, and
// notes all neighbours in pairs.
func newSentences(pairs map[[2]string]bool, list []string) []string {
	var fresh []string
	before, keep := "", false // keep: the last sentence is in fresh
	for i, s := range list {
		pair := [2]string{before, s}
		isNew := !pairs[pair]
		pairs[pair] = true
		switch {
		case !isNew:
			keep = false
		case keep || i == 0:
			fresh, keep = append(fresh, s), true
		default:
			fresh, keep = append(fresh, before, s), true
		}
		before = s
	}
	return fresh
}

// sentences gives what is searched of an article, in the order it is read.
func sentences(a *extract.Article) []string {
	list := []string{a.Title}
	list = append(list, a.Byline...)
	for _, b := range a.Blocks {
		list = append(list, b.Sentences...)
	}
	return list
}
