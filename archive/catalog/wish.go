package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// wishSteps makes the table of what hosts asked for, whatever source their
// articles are of.
func wishSteps() []string {
	return []string{`
CREATE TABLE wish (
	host   TEXT PRIMARY KEY,
	until  INTEGER NOT NULL,           -- seconds since 1970: no request before
	status INTEGER NOT NULL,           -- 429 or 503; 0 when it has answered since
	slow   INTEGER NOT NULL            -- milliseconds added to the pause
) WITHOUT ROWID;
`}
}

// keepWishes is how long a wish is kept after it was fulfilled: the pause it
// lengthened shrinks within that time.
const keepWishes = 24 * time.Hour

// Wish is what a host asked for when it was too busy.
type Wish struct {
	Host   string
	Until  time.Time // no request before; zero: nothing is asked for any more
	Status int
	Slow   time.Duration // added to the pause between requests
}

// WishOf gives what a host asked for; ErrUnknown when it asked for nothing.
func (c *Catalog) WishOf(ctx context.Context, host string) (Wish, error) {
	w := Wish{Host: host}
	var until sql.NullInt64
	var slow int64
	err := c.queryRow(ctx, []any{&until, &w.Status, &slow}, `SELECT until, status, slow FROM wish WHERE host = ?`, host)
	if err != nil && !errors.Is(err, ErrUnknown) {
		err = fmt.Errorf("read what %s asked for: %w", host, err)
	}
	w.Until, w.Slow = toTime(until), time.Duration(slow)*time.Millisecond
	return w, err
}

// KeepWish keeps what a host asked for in place of what it asked for before,
// and drops what was fulfilled long before.
func (c *Catalog) KeepWish(ctx context.Context, w Wish) error {
	err := c.write(ctx, func(t *txn) error {
		if w.Until.IsZero() {
			return t.exec(ctx, `DELETE FROM wish WHERE host = ?`, w.Host)
		}
		if err := t.exec(ctx, `DELETE FROM wish WHERE until < ?`, w.Until.Add(-2*keepWishes).Unix()); err != nil {
			return err
		}
		// Up to the next full second: never too early.
		until := w.Until.Add(time.Second - time.Nanosecond).Unix()
		return t.exec(ctx, `INSERT OR REPLACE INTO wish (host, until, status, slow) VALUES (?, ?, ?, ?)`,
			w.Host, until, w.Status, w.Slow.Milliseconds())
	})
	if err != nil {
		return fmt.Errorf("keep what %s asked for: %w", w.Host, err)
	}
	return nil
}

// Wishes lists the hosts that ask to be left alone at now.
func (c *Catalog) Wishes(ctx context.Context, now time.Time) ([]Wish, error) {
	var list []Wish
	err := c.query(ctx, func(r *sql.Rows) error {
		var w Wish
		var until, slow int64
		err := r.Scan(&w.Host, &until, &w.Status, &slow)
		w.Until, w.Slow = time.Unix(until, 0).UTC(), time.Duration(slow)*time.Millisecond
		list = append(list, w)
		return err
	}, `SELECT host, until, status, slow FROM wish WHERE until > ? AND status != 0 ORDER BY host`, now.Unix())
	if err != nil {
		return nil, fmt.Errorf("list the hosts that are left alone: %w", err)
	}
	return list, nil
}
