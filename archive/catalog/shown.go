package catalog

import (
	"context"
	"errors"

	"stet/extract"
)

// ShownAt gives what the page shows that last gave the stored text of the article at key; nothing
// where that is not known. It is much for a Look: hundreds of hashes, and needed where a text differs.
func (c *Catalog) ShownAt(ctx context.Context, source, key string) (extract.Shown, error) {
	var data []byte
	err := c.queryRow(ctx, []any{&data}, `SELECT data FROM shown WHERE source = ? AND key = ?`, source, key)
	if errors.Is(err, ErrUnknown) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var shown extract.Shown
	if shown.UnmarshalBinary(data) != nil {
		return nil, nil // written by another stet: as if nothing were known
	}
	return shown, nil
}

func (t *txn) putShown(ctx context.Context, source, key string, shown extract.Shown) error {
	if len(shown) == 0 {
		return t.exec(ctx, `DELETE FROM shown WHERE source = ? AND key = ?`, source, key)
	}
	data, err := shown.AppendBinary(nil)
	if err != nil {
		return err
	}
	return t.exec(ctx, `INSERT OR REPLACE INTO shown (source, key, data) VALUES (?, ?, ?)`, source, key, data)
}
