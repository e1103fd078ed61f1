package catalog

import (
	"context"
	"time"
)

// Robots is a robots.txt as it was fetched. It is kept so that a run of a few
// seconds need not fetch each again; when it is too old is for others to say.
type Robots struct {
	Origin    string // scheme, host and port
	Status    int
	Body      []byte
	FetchedAt time.Time
}

// Robots gives the robots.txt kept for an origin; ErrUnknown where there is
// none.
func (c *Catalog) Robots(ctx context.Context, origin string) (Robots, error) {
	r := Robots{Origin: origin}
	var at int64
	err := c.queryRow(ctx, []any{&r.Status, &r.Body, &at}, `SELECT status, body, fetched FROM robots WHERE origin = ?`, origin)
	r.FetchedAt = time.Unix(at, 0).UTC()
	return r, err
}

// SaveRobots keeps a robots.txt in place of the one before.
func (c *Catalog) SaveRobots(ctx context.Context, r Robots) error {
	return c.write(ctx, func(t *txn) error {
		body := r.Body
		if body == nil {
			body = []byte{}
		}
		return t.exec(ctx, `INSERT OR REPLACE INTO robots (origin, status, body, fetched) VALUES (?, ?, ?, ?)`,
			r.Origin, r.Status, body, r.FetchedAt.Unix())
	})
}
