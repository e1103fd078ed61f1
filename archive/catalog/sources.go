package catalog

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// Source is what the catalogue knows of one source.
type Source struct {
	Name     string
	Head     string // the commit the catalogue is valid for
	Articles int
	Versions int
	Newest   time.Time // when the newest version was fetched; zero where there is none
}

// Sources lists the sources, by name.
func (c *Catalog) Sources(ctx context.Context) ([]Source, error) {
	var list []Source
	err := c.query(ctx, func(r *sql.Rows) error {
		var s Source
		var newest sql.NullInt64
		err := r.Scan(&s.Name, &s.Head, &s.Articles, &s.Versions, &newest)
		s.Newest = fromUnix(newest)
		list = append(list, s)
		return err
	}, `SELECT name, head, articles, versions, (SELECT max(v.fetched) FROM version v WHERE v.source = source.id)
		FROM source ORDER BY name`)
	if err != nil {
		return nil, fmt.Errorf("list sources: %w", err)
	}
	return list, nil
}
