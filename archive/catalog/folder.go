package catalog

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// Folder is a folder of a source's repository: a year, a month or a day.
type Folder struct {
	Path     string // "2017", "2017/12", "2017/12/22"
	Articles int    // that may be shown
}

// Folders lists the folders right below one, "" for the repository itself, the
// newest first.
func (c *Catalog) Folders(ctx context.Context, source, below string) ([]Folder, error) {
	length := len("2006")
	if below != "" {
		length = len(below) + len("/01")
	}
	var list []Folder
	err := c.query(ctx, func(r *sql.Rows) error {
		var f Folder
		err := r.Scan(&f.Path, &f.Articles)
		list = append(list, f)
		return err
	}, `SELECT substr(a.path, 1, ?) AS folder, count(*) FROM article a
		LEFT JOIN hidden h ON h.source = ? AND h.key = a.key
		WHERE a.source = ? AND a.path >= ? AND a.path < ? AND h.key IS NULL GROUP BY folder ORDER BY folder DESC`,
		length, source, sourceID(source), below, pathAfter(below))
	if err != nil {
		return nil, fmt.Errorf("list the folders of %s below %q: %w", source, below, err)
	}
	return list, nil
}

// Years lists the years of which a source has articles, the newest first. It
// jumps from year to year, however many articles there are.
func (c *Catalog) Years(ctx context.Context, source string) ([]string, error) {
	var list []string
	err := c.query(ctx, func(r *sql.Rows) error {
		var year string
		err := r.Scan(&year)
		list = append(list, year)
		return err
	}, `WITH RECURSIVE year(first) AS (
			SELECT min(path) FROM article WHERE source = ?1
			UNION ALL
			SELECT (SELECT min(path) FROM article WHERE source = ?1 AND path > substr(year.first, 1, 4) || '0')
			FROM year WHERE year.first IS NOT NULL)
		SELECT substr(first, 1, 4) FROM year WHERE first IS NOT NULL ORDER BY 1 DESC`, sourceID(source))
	if err != nil {
		return nil, fmt.Errorf("list the years of %s: %w", source, err)
	}
	return list, nil
}

// ArticlesIn lists the articles in a folder that may be shown, by path.
func (c *Catalog) ArticlesIn(ctx context.Context, source, folder string) ([]Article, error) {
	list, err := c.articles(ctx, `WHERE a.source = ? AND a.path >= ? AND a.path < ? AND h.key IS NULL ORDER BY a.path`,
		sourceID(source), folder, pathAfter(folder))
	if err != nil {
		return nil, fmt.Errorf("list the articles of %s in %s: %w", source, folder, err)
	}
	return list, nil
}

// pathAfter is greater than all paths in a folder, and no path outside of it
// stands between: "0" follows "/".
func pathAfter(folder string) string {
	if folder == "" {
		return "~"
	}
	return strings.TrimSuffix(folder, "/") + "0"
}
