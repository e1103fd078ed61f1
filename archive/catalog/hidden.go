package catalog

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

const hiddenSchema = `
CREATE TABLE hidden (
	source TEXT NOT NULL,
	key    TEXT NOT NULL,              -- extract.Key of url
	url    TEXT NOT NULL,
	why    TEXT NOT NULL,
	since  INTEGER NOT NULL,
	PRIMARY KEY (source, key)
) WITHOUT ROWID;
`

// Hidden says that an article must not be shown to readers. Its versions stay
// in git.
type Hidden struct {
	Source, URL string
	Why         string
	Since       time.Time
}

// hiddenColumns are a row of hidden that may not be there.
type hiddenColumns struct {
	url, why sql.NullString
	since    sql.NullInt64
}

func (h hiddenColumns) of(source string) *Hidden {
	if !h.url.Valid {
		return nil
	}
	return &Hidden{Source: source, URL: h.url.String, Why: h.why.String, Since: fromUnix(h.since)}
}

// Hide takes an article out of what is shown, whether the catalogue knows it
// yet or not. Of an article that is hidden already only the reason changes.
func (c *Catalog) Hide(ctx context.Context, h Hidden) error {
	err := c.writeKept(ctx, func(t *txn) error {
		return t.exec(ctx, `INSERT INTO hidden (source, key, url, why, since) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (source, key) DO UPDATE SET why = excluded.why`,
			h.Source, c.canonicalKey(ctx, h.Source, h.URL), h.URL, h.Why, h.Since.Unix())
	})
	if err != nil {
		return fmt.Errorf("hide %s: %w", h.URL, err)
	}
	return nil
}

// Unhide shows an article again. ErrUnknown where it was not hidden.
func (c *Catalog) Unhide(ctx context.Context, source, url string) error {
	err := c.writeKept(ctx, func(t *txn) error {
		n, err := t.changed(ctx, `DELETE FROM hidden WHERE source = ? AND key = ?`, source, c.canonicalKey(ctx, source, url))
		if err == nil && n == 0 {
			err = ErrUnknown
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("unhide %s: %w", url, err)
	}
	return nil
}

// canonicalKey gives the key of the article that url leads to.
func (c *Catalog) canonicalKey(ctx context.Context, source, url string) string {
	if a, err := c.Article(ctx, source, url); err == nil {
		url = a.URL
	}
	return keyOf(url)
}

// HiddenArticles lists what is hidden, the newest first.
func (c *Catalog) HiddenArticles(ctx context.Context) ([]Hidden, error) {
	var list []Hidden
	err := c.query(ctx, func(r *sql.Rows) error {
		var h Hidden
		var since sql.NullInt64
		err := r.Scan(&h.Source, &h.URL, &h.Why, &since)
		h.Since = fromUnix(since)
		list = append(list, h)
		return err
	}, `SELECT source, url, why, since FROM hidden ORDER BY since DESC, source, key`)
	if err != nil {
		return nil, fmt.Errorf("list hidden articles: %w", err)
	}
	return list, nil
}
