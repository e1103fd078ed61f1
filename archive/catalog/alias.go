package catalog

import (
	"context"
	"fmt"
)

const aliasSchema = `
CREATE TABLE alias (
	source TEXT NOT NULL,
	key    TEXT NOT NULL,              -- extract.Key of the other address
	url    TEXT NOT NULL,              -- the article's canonical URL
	PRIMARY KEY (source, key)
) WITHOUT ROWID;
`

// Alias notes that the page at other is the article whose canonical URL is url:
// an address in a feed that redirects, a page that names another as canonical.
// Such notes are not in git, and are kept when the catalogue is made again.
func (c *Catalog) Alias(ctx context.Context, source, other, url string) error {
	key := keyOf(other)
	if key == keyOf(url) {
		return nil
	}
	err := c.write(ctx, func(t *txn) error {
		return t.exec(ctx, `INSERT INTO alias (source, key, url) VALUES (?, ?, ?)
			ON CONFLICT (source, key) DO UPDATE SET url = excluded.url`, source, key, url)
	})
	if err != nil {
		return fmt.Errorf("note address %s of %s: %w", other, url, err)
	}
	return nil
}
