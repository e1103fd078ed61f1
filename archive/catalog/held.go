package catalog

import (
	"context"
	"database/sql"
	"time"
)

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
		SELECT last FROM held WHERE source = ?1 AND file IS NOT NULL ORDER BY last DESC LIMIT 1 OFFSET ?2)`, source, heldTexts-1)
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
