package catalog

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"stet/extract"
)

// stateSteps makes the tables of the schedule. Rows are keyed by source and
// extract.Key, never by a row number of a derived table: those may be thrown
// away and made again.
func stateSteps() []string {
	return []string{`
CREATE TABLE look (
	source    TEXT NOT NULL,
	key       TEXT NOT NULL,             -- extract.Key of the article's URL
	seq       INTEGER NOT NULL,          -- order of discovery within the source
	url       TEXT NOT NULL,             -- what to fetch
	found     INTEGER NOT NULL,          -- times: seconds since 1970
	last      INTEGER,                   -- last check
	good      INTEGER,                   -- last check that saw the article
	next      INTEGER,                   -- NULL: no longer checked
	period    INTEGER NOT NULL,          -- seconds
	checks    INTEGER NOT NULL,
	failures  INTEGER NOT NULL,          -- in a row
	changes   INTEGER NOT NULL,          -- in a row
	flips     INTEGER NOT NULL,
	outcome   TEXT NOT NULL,
	reason    TEXT NOT NULL,
	missing   INTEGER,                   -- first 404 or 410 of those in a row
	misses    INTEGER NOT NULL,
	etag      TEXT NOT NULL,
	modified  TEXT NOT NULL,
	page      TEXT NOT NULL,             -- SHA-256 of the page last read
	print     TEXT NOT NULL,             -- fingerprint of the stored text
	extractor TEXT NOT NULL,             -- that last gave the stored text
	title     TEXT NOT NULL,             -- what the feed said
	published INTEGER,
	PRIMARY KEY (source, key)
) WITHOUT ROWID;
CREATE INDEX look_next ON look (source, next) WHERE next IS NOT NULL;
CREATE INDEX look_outcome ON look (source, outcome);
CREATE TABLE held (
	source TEXT NOT NULL,
	key    TEXT NOT NULL,
	print  TEXT NOT NULL,
	sign   TEXT NOT NULL,
	since  INTEGER NOT NULL,
	last   INTEGER NOT NULL,
	checks INTEGER NOT NULL,
	file   BLOB,                         -- the text, as it would be stored
	data   TEXT NOT NULL,                -- the rest of the capture, JSON
	PRIMARY KEY (source, key)
) WITHOUT ROWID;
CREATE TABLE feed (
	source TEXT NOT NULL,
	url    TEXT NOT NULL,
	data   TEXT NOT NULL,                -- FeedState, JSON
	PRIMARY KEY (source, url)
) WITHOUT ROWID;
CREATE TABLE health (
	source TEXT PRIMARY KEY,
	data   TEXT NOT NULL                 -- SourceState, JSON
) WITHOUT ROWID;
`, `
CREATE TABLE robots (
	origin  TEXT PRIMARY KEY,            -- "https://example.org"
	status  INTEGER NOT NULL,
	body    BLOB NOT NULL,
	fetched INTEGER NOT NULL
) WITHOUT ROWID;
`, `
CREATE TABLE shown (
	source TEXT NOT NULL,
	key    TEXT NOT NULL,
	data   BLOB NOT NULL,                -- extract.Shown of the page that last gave the stored text
	PRIMARY KEY (source, key)
);
`}
}

// FeedState is what is remembered of a feed, sitemap or section page.
type FeedState struct {
	URL       string        `json:"-"`
	ETag      string        `json:"etag,omitempty"`
	Modified  string        `json:"modified,omitempty"`
	SHA256    string        `json:"sha256,omitempty"` // of the body last read
	Filter    string        `json:"filter,omitempty"` // of the source's match and skip it was read with
	Checked   time.Time     `json:"checked,omitzero"`
	NotBefore time.Time     `json:"not_before,omitzero"` // the server's wish, or ours after a failure
	Newest    time.Time     `json:"newest,omitzero"`     // when it last named something new
	Entries   int           `json:"entries,omitempty"`
	Children  []string      `json:"children,omitempty"` // of a sitemap index
	TTL       time.Duration `json:"ttl,omitempty"`      // the feed's own wish
	Failures  int           `json:"failures,omitempty"` // in a row
	Error     string        `json:"error,omitempty"`    // of the last check
}

// SourceState is what is remembered of a source as a whole.
type SourceState struct {
	Pass    time.Time     `json:"pass,omitzero"`   // begin of the last pass
	Gap     time.Duration `json:"gap,omitempty"`   // between the last two
	Newest  time.Time     `json:"newest,omitzero"` // when an article was last found
	Trouble time.Time     `json:"trouble,omitzero"`
	// Recent counts what the last checks of known articles gave; old ones fade.
	Recent     map[string]float64 `json:"recent,omitempty"`
	PushError  string             `json:"push_error,omitempty"`
	PushedHead string             `json:"pushed_head,omitempty"`
	PushedTo   string             `json:"pushed_to,omitempty"`
	Error      string             `json:"error,omitempty"` // that broke off the last pass
	Ended      int                `json:"ended,omitempty"` // articles whose pages had end tags
	Unended    int                `json:"unended,omitempty"`
	// Common holds sentences that came to or left several articles, by hash:
	// the articles and the time, see package poll.
	Common map[string]Common `json:"common,omitempty"`
	// Doubts holds texts that were stored though they bore few marks of an
	// article, by key: those that turn up at other addresses were none.
	Doubts map[string]Doubt `json:"doubts,omitempty"`
}

// Doubt is the text of a version that was stored in spite of a doubt, by digests,
// see package poll.
type Doubt struct {
	Texts []string  `json:"texts"`
	Since time.Time `json:"since"`
}

// Common tells of a sentence that came to or left articles.
type Common struct {
	Keys []string  `json:"keys"` // of up to a few articles
	Last time.Time `json:"last"`
}

// State is a set of things to remember, saved together by SaveState.
type State struct {
	Looks   []Look
	Forget  []string // keys of looks and held captures to remove first
	Feeds   []FeedState
	Hold    []Held
	Release []string // keys of held captures to remove first
	Source  *SourceState
	// Shown is what the pages show that last gave the stored texts, by key; nothing: it is not known.
	Shown map[string]extract.Shown
}

// SaveState saves all of s or nothing.
func (c *Catalog) SaveState(ctx context.Context, source string, s State) error {
	return c.write(ctx, func(t *txn) error {
		for _, key := range s.Forget {
			if err := t.exec(ctx, `DELETE FROM look WHERE source = ? AND key = ?`, source, key); err != nil {
				return err
			}
			if err := t.putShown(ctx, source, key, nil); err != nil {
				return err
			}
		}
		for key, shown := range s.Shown {
			if err := t.putShown(ctx, source, key, shown); err != nil {
				return err
			}
		}
		for _, key := range slices.Concat(s.Release, s.Forget) {
			if err := t.exec(ctx, `DELETE FROM held WHERE source = ? AND key = ?`, source, key); err != nil {
				return err
			}
		}
		for _, l := range s.Looks {
			if err := t.putLook(ctx, source, l); err != nil {
				return err
			}
		}
		for _, f := range s.Feeds {
			if err := t.putJSON(ctx, f, `INSERT OR REPLACE INTO feed (source, url, data) VALUES (?, ?, ?)`, source, f.URL); err != nil {
				return err
			}
		}
		if err := t.hold(ctx, source, s.Hold); err != nil {
			return err
		}
		if s.Source == nil {
			return nil
		}
		return t.putJSON(ctx, s.Source, `INSERT OR REPLACE INTO health (source, data) VALUES (?, ?)`, source)
	})
}

// SetBack makes what is remembered of source be of now, as far as it is of later,
// and counts the waits for the next checks from there.
func (c *Catalog) SetBack(ctx context.Context, source string, now time.Time) error {
	return c.write(ctx, func(t *txn) error {
		err := t.exec(ctx, `UPDATE look SET next = ?2 + max(0, next - coalesce(last, found)), found = min(found, ?2),
			last = min(last, ?2), good = min(good, ?2), missing = min(missing, ?2)
			WHERE source = ?1 AND (last > ?2 OR found > ?2)`, source, now.Unix())
		if err != nil {
			return err
		}
		return t.exec(ctx, `UPDATE held SET since = min(since, ?2), last = min(last, ?2) WHERE source = ?1`, source, now.Unix())
	})
}

// ForgetAbsences makes the next 404 of each article of source count as the first.
func (c *Catalog) ForgetAbsences(ctx context.Context, source string) error {
	return c.write(ctx, func(t *txn) error {
		return t.exec(ctx, `UPDATE look SET missing = NULL, misses = 0 WHERE source = ? AND missing IS NOT NULL`, source)
	})
}

// putJSON runs a statement whose last parameter is v.
func (t *txn) putJSON(ctx context.Context, v any, query string, args ...any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return t.exec(ctx, query, append(args, string(data))...)
}

// Feeds gives what is remembered of the feeds of source, by URL.
func (c *Catalog) Feeds(ctx context.Context, source string) (map[string]FeedState, error) {
	m := map[string]FeedState{}
	err := c.query(ctx, func(r *sql.Rows) error {
		var f FeedState
		var url, data string
		if err := r.Scan(&url, &data); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(data), &f); err != nil {
			return nil // written by another stet: as if nothing were known
		}
		f.URL = url
		m[url] = f
		return nil
	}, `SELECT url, data FROM feed WHERE source = ?`, source)
	return m, err
}

// SourceState gives what is remembered of source as a whole; the zero value
// where nothing is.
func (c *Catalog) SourceState(ctx context.Context, source string) (SourceState, error) {
	var s SourceState
	var data string
	err := c.queryRow(ctx, []any{&data}, `SELECT data FROM health WHERE source = ?`, source)
	if errors.Is(err, ErrUnknown) {
		return s, nil
	}
	if err == nil && json.Unmarshal([]byte(data), &s) != nil {
		return SourceState{}, nil // written by another stet: as if nothing were known
	}
	return s, err
}

// ForgetSource removes all that is remembered of source, not what is derived
// from its repository.
func (c *Catalog) ForgetSource(ctx context.Context, source string) error {
	return c.write(ctx, func(t *txn) error { return t.forgetState(ctx, source) })
}

// GiveUp removes what was derived from source's repository, which is gone, and
// all that is remembered of it; not which of its articles are hidden.
func (c *Catalog) GiveUp(ctx context.Context, source string) error {
	return c.write(ctx, func(t *txn) error {
		return errors.Join(t.forget(ctx, source), t.forgetState(ctx, source))
	})
}

func (t *txn) forgetState(ctx context.Context, source string) error {
	for _, table := range []string{"look", "held", "feed", "health", "shown"} {
		if err := t.exec(ctx, `DELETE FROM `+table+` WHERE source = ?`, source); err != nil {
			return err
		}
	}
	return nil
}
