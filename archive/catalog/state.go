package catalog

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"
	"time"
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
`}
}

// Look is what the schedule remembers of one article, or of an address that has
// not given one yet. Times are kept to the second.
type Look struct {
	Key       string // extract.Key of the article's URL
	Seq       int64  // order of discovery within the source
	URL       string // what to fetch
	Found     time.Time
	Last      time.Time // last check
	Good      time.Time // last check that saw the article
	Next      time.Time // zero: no longer checked
	Period    time.Duration
	Checks    int
	Failures  int       // failed or suspicious checks in a row
	Changes   int       // checks in a row that each saw another text
	Flips     int       // changes between two known states that made no version
	Outcome   string    // of the last check
	Reason    string    // of the last check
	Missing   time.Time // first of the 404 or 410 answers that stand; zero: none
	Misses    int
	ETag      string
	Modified  string // Last-Modified, as the server wrote it
	Page      string // SHA-256 of the page last read
	Print     string // fingerprint of the stored text; empty: unknown
	Extractor string // that last gave the stored text
	Title     string // what the feed said
	Published time.Time
}

// Held is a capture kept aside: not a version unless it persists.
type Held struct {
	Key         string
	Fingerprint string
	Sign        string // why, see package poll
	Since, Last time.Time
	Checks      int
	File        []byte // the text as archive.FormatFile gives it; nil when dropped or none
	Data        string // what package poll needs to make a version of it
}

// FeedState is what is remembered of a feed, sitemap or section page.
type FeedState struct {
	URL       string        `json:"-"`
	ETag      string        `json:"etag,omitempty"`
	Modified  string        `json:"modified,omitempty"`
	SHA256    string        `json:"sha256,omitempty"` // of the body last read
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
	// Common holds sentences that came to or left several articles, by hash:
	// the articles and the time, see package poll.
	Common map[string]Common `json:"common,omitempty"`
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
}

const lookColumns = `key, seq, url, found, last, good, next, period, checks, failures, changes, flips,
	outcome, reason, missing, misses, etag, modified, page, print, extractor, title, published`

// Due gives the looks whose time has come at now, those never checked first,
// then in order of discovery. With all, every known one.
func (c *Catalog) Due(ctx context.Context, source string, now time.Time, all bool) ([]Look, error) {
	const query, order = `SELECT ` + lookColumns + ` FROM look WHERE source = ?`, ` ORDER BY checks > 0, seq`
	if all {
		return c.looks(ctx, query+order, source)
	}
	return c.looks(ctx, query+` AND next <= ?`+order, source, now.Unix())
}

// LooksBy gives the looks of source whose last check gave outcome, in order of
// discovery.
func (c *Catalog) LooksBy(ctx context.Context, source, outcome string) ([]Look, error) {
	return c.looks(ctx, `SELECT `+lookColumns+` FROM look WHERE source = ? AND outcome = ? ORDER BY seq`, source, outcome)
}

// LookAt gives what is remembered under key; ErrUnknown when nothing is.
func (c *Catalog) LookAt(ctx context.Context, source, key string) (Look, error) {
	ls, err := c.looks(ctx, `SELECT `+lookColumns+` FROM look WHERE source = ? AND key = ?`, source, key)
	if err == nil && len(ls) == 0 {
		err = ErrUnknown
	}
	if err != nil {
		return Look{}, err
	}
	return ls[0], nil
}

func (c *Catalog) looks(ctx context.Context, query string, args ...any) ([]Look, error) {
	var ls []Look
	err := c.query(ctx, func(r *sql.Rows) error {
		l, err := scanLook(r)
		ls = append(ls, l)
		return err
	}, query, args...)
	return ls, err
}

func scanLook(r *sql.Rows) (Look, error) {
	var l Look
	var found, period int64
	var last, good, next, missing, published sql.NullInt64
	err := r.Scan(&l.Key, &l.Seq, &l.URL, &found, &last, &good, &next, &period, &l.Checks, &l.Failures, &l.Changes,
		&l.Flips, &l.Outcome, &l.Reason, &missing, &l.Misses, &l.ETag, &l.Modified, &l.Page, &l.Print, &l.Extractor,
		&l.Title, &published)
	l.Found, l.Period = time.Unix(found, 0).UTC(), time.Duration(period)*time.Second
	l.Last, l.Good, l.Next = toTime(last), toTime(good), toTime(next)
	l.Missing, l.Published = toTime(missing), toTime(published)
	return l, err
}

func toTime(n sql.NullInt64) time.Time {
	if !n.Valid {
		return time.Time{}
	}
	return time.Unix(n.Int64, 0).UTC()
}

func fromTime(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.Unix()
}

// NextDue gives the time of the earliest check of source that lies ahead; zero
// when there is none.
func (c *Catalog) NextDue(ctx context.Context, source string) (time.Time, error) {
	var next sql.NullInt64
	err := c.queryRow(ctx, []any{&next}, `SELECT min(next) FROM look WHERE source = ? AND next IS NOT NULL`, source)
	return toTime(next), err
}

// LastSeq gives the highest number of discovery used in source.
func (c *Catalog) LastSeq(ctx context.Context, source string) (int64, error) {
	var n int64
	err := c.queryRow(ctx, []any{&n}, `SELECT coalesce(max(seq), 0) FROM look WHERE source = ?`, source)
	return n, err
}

// OutcomeCounts tells how many looks of source last gave each outcome, and how
// many are still checked.
func (c *Catalog) OutcomeCounts(ctx context.Context, source string) (counts map[string]int, checked int, err error) {
	counts = map[string]int{}
	err = c.query(ctx, func(r *sql.Rows) error {
		var outcome string
		var n, on int
		if err := r.Scan(&outcome, &n, &on); err != nil {
			return err
		}
		counts[outcome] = n
		checked += on
		return nil
	}, `SELECT outcome, count(*), count(next) FROM look WHERE source = ? GROUP BY outcome`, source)
	return counts, checked, err
}

// UsualPause gives the mean time between two new articles of source in the 30
// days before until; 0 when there were fewer than five.
func (c *Catalog) UsualPause(ctx context.Context, source string, until time.Time) (time.Duration, error) {
	const span = 30 * 24 * time.Hour
	var n int
	err := c.queryRow(ctx, []any{&n}, `SELECT count(*) FROM look WHERE source = ? AND found > ? AND found <= ?`,
		source, until.Add(-span).Unix(), until.Unix())
	if err != nil || n < 5 {
		return 0, err
	}
	return span / time.Duration(n), nil
}

// Unscheduled gives the articles of source that have no look yet, in the order
// of their first versions: all of them where the schedule was lost.
func (c *Catalog) Unscheduled(ctx context.Context, source string) ([]Look, error) {
	var ls []Look
	err := c.query(ctx, func(r *sql.Rows) error {
		var l Look
		var first, changed sql.NullInt64
		if err := r.Scan(&l.Key, &l.URL, &first, &changed); err != nil {
			return err
		}
		l.Found, l.Good = toTime(first), toTime(changed)
		ls = append(ls, l)
		return nil
	}, `SELECT a.key, a.url, a.first, a.changed FROM article a
		WHERE a.source = ? AND NOT EXISTS (SELECT 1 FROM look l WHERE l.source = ? AND l.key = a.key)
		ORDER BY a.id`, sourceID(source), source)
	return ls, err
}

const putLook = `INSERT OR REPLACE INTO look (source, ` + lookColumns + `)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

func (t *txn) putLook(ctx context.Context, source string, l Look) error {
	return t.exec(ctx, putLook, source, l.Key, l.Seq, l.URL, l.Found.Unix(), fromTime(l.Last), fromTime(l.Good),
		fromTime(l.Next), int64(l.Period/time.Second), l.Checks, l.Failures, l.Changes, l.Flips, l.Outcome, l.Reason,
		fromTime(l.Missing), l.Misses, l.ETag, l.Modified, l.Page, l.Print, l.Extractor, l.Title, fromTime(l.Published))
}

// SaveState saves all of s or nothing.
func (c *Catalog) SaveState(ctx context.Context, source string, s State) error {
	return c.write(ctx, func(t *txn) error {
		for _, key := range s.Forget {
			if err := t.exec(ctx, `DELETE FROM look WHERE source = ? AND key = ?`, source, key); err != nil {
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

// putJSON runs a statement whose last parameter is v.
func (t *txn) putJSON(ctx context.Context, v any, query string, args ...any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return t.exec(ctx, query, append(args, string(data))...)
}

// heldTexts bounds how many held captures of a source keep their text: enough
// to look at what went wrong, not an archive of consent walls.
const heldTexts = 500

func (t *txn) hold(ctx context.Context, source string, hs []Held) error {
	for _, h := range hs {
		err := t.exec(ctx, `INSERT OR REPLACE INTO held (source, key, print, sign, since, last, checks, file, data)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, source, h.Key, h.Fingerprint, h.Sign, h.Since.Unix(), h.Last.Unix(),
			h.Checks, h.File, h.Data)
		if err != nil {
			return err
		}
	}
	if len(hs) == 0 {
		return nil
	}
	return t.exec(ctx, `UPDATE held SET file = NULL WHERE source = ?1 AND file IS NOT NULL AND last < (
		SELECT last FROM held WHERE source = ?1 AND file IS NOT NULL ORDER BY last DESC LIMIT 1 OFFSET ?2)`, source, heldTexts)
}

// Held gives the captures of source that are kept aside, by key; with their
// texts when texts is set.
func (c *Catalog) Held(ctx context.Context, source string, texts bool) (map[string]Held, error) {
	file := `NULL`
	if texts {
		file = `file`
	}
	m := map[string]Held{}
	err := c.query(ctx, func(r *sql.Rows) error {
		h, err := scanHeld(r)
		m[h.Key] = h
		return err
	}, `SELECT key, print, sign, since, last, checks, `+file+`, data FROM held WHERE source = ?`, source)
	return m, err
}

// HeldAt gives the capture kept aside for key, with its text; ErrUnknown when
// there is none.
func (c *Catalog) HeldAt(ctx context.Context, source, key string) (Held, error) {
	var h Held
	found := false
	err := c.query(ctx, func(r *sql.Rows) (err error) {
		h, err = scanHeld(r)
		found = true
		return err
	}, `SELECT key, print, sign, since, last, checks, file, data FROM held WHERE source = ? AND key = ?`, source, key)
	if err == nil && !found {
		err = ErrUnknown
	}
	return h, err
}

func scanHeld(r *sql.Rows) (Held, error) {
	var h Held
	var since, last int64
	err := r.Scan(&h.Key, &h.Fingerprint, &h.Sign, &since, &last, &h.Checks, &h.File, &h.Data)
	h.Since, h.Last = time.Unix(since, 0).UTC(), time.Unix(last, 0).UTC()
	return h, err
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
	return c.write(ctx, func(t *txn) error {
		for _, table := range []string{"look", "held", "feed", "health"} {
			if err := t.exec(ctx, `DELETE FROM `+table+` WHERE source = ?`, source); err != nil {
				return err
			}
		}
		return nil
	})
}
