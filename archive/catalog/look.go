package catalog

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"
	"time"
)

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

// Outdated gives the keys of those looks whose articles have a version that is newer
// than the last check: it was made by another machine, or by a pass that was killed
// before it took note of it.
func (c *Catalog) Outdated(ctx context.Context, source string, looks []Look) (map[string]bool, error) {
	last := map[string]int64{}
	for _, l := range looks {
		last[l.Key] = l.Last.Unix()
	}
	keys, err := json.Marshal(slices.Collect(maps.Keys(last)))
	if err != nil {
		return nil, err
	}
	outdated := map[string]bool{}
	err = c.query(ctx, func(r *sql.Rows) error {
		var key string
		var fetched int64
		err := r.Scan(&key, &fetched)
		if fetched > last[key] {
			outdated[key] = true
		}
		return err
	}, `SELECT a.key, v.fetched FROM json_each(?) j CROSS JOIN article a ON a.source = ? AND a.key = j.value
		CROSS JOIN version v ON v.id = a.last`, string(keys), sourceID(source))
	return outdated, err
}

const putLook = `INSERT OR REPLACE INTO look (source, ` + lookColumns + `)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

func (t *txn) putLook(ctx context.Context, source string, l Look) error {
	return t.exec(ctx, putLook, source, l.Key, l.Seq, l.URL, l.Found.Unix(), fromTime(l.Last), fromTime(l.Good),
		fromTime(l.Next), int64(l.Period/time.Second), l.Checks, l.Failures, l.Changes, l.Flips, l.Outcome, l.Reason,
		fromTime(l.Missing), l.Misses, l.ETag, l.Modified, l.Page, l.Print, l.Extractor, l.Title, fromTime(l.Published))
}
