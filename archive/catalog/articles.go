package catalog

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"stet/archive"
)

// Article is what the catalogue knows of one article.
type Article struct {
	ID          int64 // the same after every rebuild
	Source      string
	URL         string // canonical
	Path        string // of its file in the source's repository
	Title       string // of the last version
	FirstSeen   time.Time
	LastChanged time.Time // when the last version that is not an upgrade of stet was fetched
	Versions    int
	Kind        archive.Kind // of the last version
	Hidden      *Hidden      // nil where it may be shown
}

// Changes says how often the article has changed.
func (a *Article) Changes() int { return max(a.Versions-1, 0) }

// Cursor says where this article stands in a list of articles.
func (a *Article) Cursor() Cursor { return cursorAt(a.LastChanged.Unix(), a.ID) }

const articleColumns = `a.id, s.name, a.url, a.path, a.title, a.first, a.changed, a.versions, a.kind,
	h.url, h.why, h.since`

// articleTables joins what articleColumns needs, in this order: the list
// decides the order of rows, the rest is looked up.
const articleTables = `article a CROSS JOIN source s ON s.id = a.source
	LEFT JOIN hidden h ON h.source = s.name AND h.key = a.key`

// scanArticle reads articleColumns, and what follows them into more.
func scanArticle(rows *sql.Rows, more ...any) (Article, error) {
	var (
		a              Article
		first, changed sql.NullInt64
		kind           int
		hidden         hiddenColumns
	)
	dest := append([]any{&a.ID, &a.Source, &a.URL, &a.Path, &a.Title, &first, &changed, &a.Versions, &kind,
		&hidden.url, &hidden.why, &hidden.since}, more...)
	if err := rows.Scan(dest...); err != nil {
		return a, fmt.Errorf("read an article's row: %w", err)
	}
	a.FirstSeen, a.LastChanged, a.Kind = fromUnix(first), fromUnix(changed), kindOf(kind)
	a.Hidden = hidden.of(a.Source)
	return a, nil
}

// articles reads the rows that the rest of the query (from WHERE on) gives.
func (c *Catalog) articles(ctx context.Context, rest string, args ...any) ([]Article, error) {
	var list []Article
	err := c.query(ctx, func(r *sql.Rows) error {
		a, err := scanArticle(r)
		list = append(list, a)
		return err
	}, `SELECT `+articleColumns+` FROM `+articleTables+` `+rest, args...)
	return list, err
}

// Article gives the article of source that url means: by its canonical URL or
// by another address that was noted with Alias. ErrUnknown where there is none.
func (c *Catalog) Article(ctx context.Context, source, url string) (Article, error) {
	key := keyOf(url)
	a, err := c.oneArticle(ctx, `WHERE a.source = ? AND a.key = ? ORDER BY a.id LIMIT 1`, sourceID(source), key)
	if !errors.Is(err, ErrUnknown) {
		return a, err
	}
	var canonical string
	err = c.queryRow(ctx, []any{&canonical}, `SELECT url FROM alias WHERE source = ? AND key = ?`, source, key)
	if err == nil {
		a, err = c.oneArticle(ctx, `WHERE a.source = ? AND a.key = ? ORDER BY a.id LIMIT 1`, sourceID(source), keyOf(canonical))
	}
	if err != nil {
		return a, fmt.Errorf("find article %s of %s: %w", url, source, err)
	}
	return a, nil
}

// ArticleByPath gives the article whose file is path. ErrUnknown where there is
// none.
func (c *Catalog) ArticleByPath(ctx context.Context, source, path string) (Article, error) {
	a, err := c.oneArticle(ctx, `WHERE a.source = ? AND a.path = ?`, sourceID(source), path)
	if err != nil {
		return a, fmt.Errorf("find article %s of %s: %w", path, source, err)
	}
	return a, nil
}

// FindArticle looks for url in all sources; several may have archived the same
// page.
func (c *Catalog) FindArticle(ctx context.Context, url string) ([]Article, error) {
	sources, err := c.Sources(ctx)
	if err != nil {
		return nil, err
	}
	var found []Article
	for _, s := range sources {
		a, err := c.Article(ctx, s.Name, url)
		switch {
		case err == nil:
			found = append(found, a)
		case !errors.Is(err, ErrUnknown):
			return nil, err
		}
	}
	return found, nil
}

func (c *Catalog) oneArticle(ctx context.Context, rest string, args ...any) (Article, error) {
	list, err := c.articles(ctx, rest, args...)
	if err != nil {
		return Article{}, err
	}
	if len(list) == 0 {
		return Article{}, ErrUnknown
	}
	return list[0], nil
}

// ArticleQuery chooses articles.
type ArticleQuery struct {
	Source string // "" for all
	Gone   bool   // only those whose page is not available any more
	Hidden bool   // also those that must not be shown
	Before Cursor // go on after this one; "" to begin
	Limit  int    // at most so many; 0 means 100
}

// Articles lists articles, the last changed first.
func (c *Catalog) Articles(ctx context.Context, q ArticleQuery) ([]Article, error) {
	var w where
	if q.Source != "" {
		w.and(`a.source = ?`, sourceID(q.Source))
	}
	if q.Gone {
		w.and(fmt.Sprintf(`a.kind = %d`, kindCode(archive.Gone)))
	}
	if !q.Hidden {
		w.and(`h.key IS NULL`)
	}
	if err := w.before(q.Before, `a.changed`, `a.id`); err != nil {
		return nil, err
	}
	list, err := c.articles(ctx, w.sql()+` ORDER BY a.changed DESC, a.id DESC LIMIT ?`, append(w.args, limit(q.Limit))...)
	if err != nil {
		return nil, fmt.Errorf("list articles: %w", err)
	}
	return list, nil
}

// Versions lists the versions of the article of source that url means, version
// 0 first. ErrUnknown where there is no such article.
func (c *Catalog) Versions(ctx context.Context, source, url string) ([]archive.Version, error) {
	a, err := c.Article(ctx, source, url)
	if err != nil {
		return nil, err
	}
	return c.VersionsOf(ctx, a)
}

// versionsAt gives the version at each of places, but for its Previous: the zero value
// where there is none. tables joins version v and its article a to j, one place.
func versionsAt[P any](ctx context.Context, c *Catalog, places []P, tables string) ([]archive.Version, error) {
	versions := make([]archive.Version, len(places))
	list, err := json.Marshal(places)
	if err != nil || len(places) == 0 {
		return versions, err
	}
	err = c.query(ctx, func(r *sql.Rows) error {
		var v archive.Version
		var at int
		err := scanAlone(r, &v, &at)
		versions[at] = v
		return err
	}, `SELECT `+aloneColumns+`, j.key FROM json_each(?) j CROSS JOIN `+tables, string(list))
	return versions, err
}

// VersionsOf is Versions for an article at hand.
func (c *Catalog) VersionsOf(ctx context.Context, a Article) ([]archive.Version, error) {
	var list []archive.Version
	err := c.query(ctx, func(r *sql.Rows) error {
		var v archive.Version
		err := scanAlone(r, &v)
		if i := len(list) - 1; i >= 0 && list[i].N == v.N-1 {
			v.Previous = list[i].Commit
		}
		list = append(list, v)
		return err
	}, `SELECT `+aloneColumns+` FROM version v CROSS JOIN article a ON a.id = v.article
		WHERE v.article = ? ORDER BY v.n, v.id`, a.ID)
	if err != nil {
		return nil, fmt.Errorf("list versions of %s: %w", a.URL, err)
	}
	return list, nil
}
