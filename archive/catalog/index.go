package catalog

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"time"

	"stet/archive"
	"stet/extract"
)

// searchSchema holds the words of every article.
//
// An article is one row in words, with the sentences of all its versions, each
// once: so the index grows with what was written, not with the number of
// versions, and a search for two words finds the article whichever versions they
// came with. Its texts, woven into one, say which versions have them. words
// itself holds no text (contentless).
//
// A row has more than the words of the text: the source it is of, the beginnings
// of words, and the pairs of short words, so that no search reads much more than
// what it finds.
//
// Whoever changes what a packer writes, or what is a word, counts the form up: a
// catalogue made before is then indexed anew.
//
// Row numbers go back in time, so that a search, which reads them in their order,
// gives the newest first without sorting and stops when the page is full. The
// first word of a row names the source, so that a search in one source does not
// look at the others.
//
// searched outlives the others: it says that this archive is searched, so that the
// next pass indexes anew what it has.
const searchSchema = `
CREATE TABLE IF NOT EXISTS searched (
	source INTEGER PRIMARY KEY,
	next   INTEGER NOT NULL            -- versions below this row number are indexed
);
UPDATE searched SET next = source << 32; -- versionID(source, 0)
CREATE TABLE indexed (
	article INTEGER PRIMARY KEY,
	line    INTEGER NOT NULL UNIQUE,   -- its row in words
	last    INTEGER NOT NULL,          -- the last version whose words are there
	woven   BLOB NOT NULL              -- its texts, form 5
);
CREATE VIRTUAL TABLE words USING fts5 (
	text, content = '', contentless_delete = 1,
	tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
INSERT INTO words (words, rank) VALUES ('usermerge', 2); -- see mergedEach
`

const searchDrop = `
DROP TABLE IF EXISTS words;
DROP TABLE IF EXISTS indexed;
`

// indexTurn is how many versions are looked at in one turn of indexing.
const indexTurn = 1000

// IndexSearch brings the search index up to the versions the catalogue knows of
// r and says how many articles it read. It is apart from CatchUp because it
// reads texts: many times slower. Stopping it half-way loses at most one turn.
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

// HasIndex reports whether the words of any source were ever indexed: whether
// somebody searches this archive.
func (c *Catalog) HasIndex(ctx context.Context) (bool, error) {
	var has bool
	err := c.queryRow(ctx, []any{&has}, `SELECT EXISTS (SELECT 1 FROM searched)`)
	return has, err
}

// stale is an article whose words are to be read.
type stale struct {
	id, last, changed int64
	line              int64 // its row in words, 0 for none
	words             string
	woven             []byte
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
	if c.ReadOnly() {
		return 0, false, c.readOnly() // before the texts are read
	}
	for i := range list {
		if err := c.weave(ctx, r, &list[i]); err != nil {
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

// mergedEach is how many pages of the index, of 4 KiB, are merged for each article
// that is written; it takes one to two of them.
//
// SQLite by itself leaves up to three segments of each size, and a search looks
// for each of its words in all of them. Where two of a size become one, a search
// for four words takes a third less time. What is merged follows what is
// written, so that no pass pays for the size of the archive; and it is part of the
// same transaction, as each commit empties the readers' caches.
const mergedEach = 8

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
	if err := t.clearWords(ctx, list); err != nil {
		return err
	}
	if err := t.writeWords(ctx, list); err != nil {
		return err
	}
	if err := t.exec(ctx, `INSERT INTO words (words, rank) VALUES ('merge', ?)`, len(list)*mergedEach); err != nil {
		return err
	}
	return t.exec(ctx, `INSERT OR REPLACE INTO searched (source, next) VALUES (?, ?)`, source, to)
}

// clearWords takes what was indexed before of the articles in list out of the index,
// in the order of its rows: FTS5 writes out what it has gathered, and merges it,
// each time the next row is not after the last.
func (t *txn) clearWords(ctx context.Context, list []stale) error {
	byLine := slices.SortedFunc(slices.Values(list), func(a, b stale) int { return cmp.Compare(a.line, b.line) })
	for _, s := range byLine {
		if s.line == 0 {
			continue
		}
		if err := t.exec(ctx, `DELETE FROM words WHERE rowid = ?`, s.line); err != nil {
			return err
		}
		if err := t.exec(ctx, `DELETE FROM indexed WHERE article = ?`, s.id); err != nil {
			return err
		}
	}
	return nil
}

// writeWords gives each article of list its row, and writes them in the order of
// the rows.
func (t *txn) writeWords(ctx context.Context, list []stale) error {
	rows := slices.Clone(list)
	for i := range rows {
		s := &rows[i]
		var err error
		if s.line, err = t.freeLine(ctx, *s); err != nil {
			return err
		}
		if err := t.exec(ctx, `INSERT INTO indexed (article, line, last, woven) VALUES (?, ?, ?, ?)`,
			s.id, s.line, s.last, s.woven); err != nil {
			return err
		}
	}
	slices.SortFunc(rows, func(a, b stale) int { return cmp.Compare(a.line, b.line) })
	for _, s := range rows {
		if err := t.exec(ctx, `INSERT INTO words (rowid, text) VALUES (?, ?)`, s.line, s.words); err != nil {
			return err
		}
	}
	return nil
}

// lineBits are the low bits of a row number in words; the rest is how long before
// lastSecond the article changed last. SQLite writes each word's rows as
// differences: the fewer bits, the smaller the index.
const lineBits = 10

// lastSecond is in the year 2106. What claims to be later stands there.
const lastSecond = 1<<32 - 1

// lineAt gives the lowest row number in words of a time.
func lineAt(seconds int64) int64 {
	return (lastSecond - min(max(seconds, 0), lastSecond)) << lineBits
}

// crowdSeconds is how much before its time an article's row may stand, where very
// many changed in the same second.
const crowdSeconds = 3600

// searchedSince gives the time since when every change has its row up to line.
func searchedSince(line int64) time.Time {
	return time.Unix(lastSecond-line>>lineBits+crowdSeconds, 0).UTC()
}

// freeLine draws a row number in words: by time, and by chance that is the same
// after a rebuild. Each try that fails draws from twice as many.
func (t *txn) freeLine(ctx context.Context, s stale) (int64, error) {
	const spread = 0x9E3779B97F4A7C15 // 2^64/φ: neighbours end far apart
	chance := uint64(s.id) * spread
	for bits := lineBits; ; bits++ {
		line := lineAt(s.changed) + int64(chance>>(64-min(bits, lineBits+11)))
		var is int64
		err := t.queryRow(ctx, []any{&is}, `SELECT article FROM indexed WHERE line = ?`, line)
		if errors.Is(err, ErrUnknown) {
			return line, nil
		}
		if err != nil {
			return 0, err
		}
		chance = (chance + spread) * spread
	}
}

// weave reads the versions of s that are not woven yet.
func (c *Catalog) weave(ctx context.Context, r Repo, s *stale) error {
	w, err := c.wovenOf(ctx, s.id)
	if err != nil {
		return err
	}
	fresh, err := c.versionsAfter(ctx, s.id, w.last())
	if err != nil {
		return err
	}
	for _, f := range fresh {
		text := w.textOf(f.Blob)
		if text < 0 {
			a, err := r.Article(ctx, f.Version)
			if err != nil {
				return fmt.Errorf("read version %d of %s: %w", f.N, f.Path, err)
			}
			text = w.add(f.Blob, sentences(a))
		}
		w.versions = append(w.versions, wovenVersion{f.id, f.N, text})
	}
	s.words = sourceWord(s.id>>32) + " " + w.words()
	s.woven = c.packer.pack(w.woven)
	return nil
}

// wovenOf gives what is woven of an article so far; nothing where it cannot be
// read, for git has it.
func (c *Catalog) wovenOf(ctx context.Context, article int64) (*weaver, error) {
	var packed []byte
	err := c.queryRow(ctx, []any{&packed}, `SELECT woven FROM indexed WHERE article = ?`, article)
	if errors.Is(err, ErrUnknown) {
		return newWeaver(woven{}), nil
	}
	if err != nil {
		return nil, err
	}
	w, err := c.packer.unpack(packed)
	if err != nil {
		w = woven{}
	}
	return newWeaver(w), nil
}

// freshVersion is a version that is to be woven. Of its Version only the fields
// that say where its text is are filled.
type freshVersion struct {
	id int64
	archive.Version
}

// versionsAfter gives the versions of an article from after a row on.
func (c *Catalog) versionsAfter(ctx context.Context, article, id int64) ([]freshVersion, error) {
	var list []freshVersion
	err := c.query(ctx, func(r *sql.Rows) error {
		var f freshVersion
		var commit, blob []byte
		err := r.Scan(&f.id, &f.N, &commit, &blob, &f.Path)
		f.Commit, f.Blob = hex.EncodeToString(commit), hex.EncodeToString(blob)
		list = append(list, f)
		return err
	}, `SELECT v.id, v.n, v.commit_id, v.blob_id, a.path FROM article a CROSS JOIN version v ON v.article = a.id
		WHERE a.id = ? AND v.id > ? ORDER BY v.id`, article, id)
	return list, err
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
