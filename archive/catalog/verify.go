package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"stet/archive"
)

// verifyLimit is after how many differences Verify stops: one reindex mends
// them all.
const verifyLimit = 100

// Verify compares the catalogue with r, as far as it has caught up, and lists
// what differs. It changes nothing. The error is for what is not the
// catalogue's fault.
func (c *Catalog) Verify(ctx context.Context, r Repo) ([]archive.Problem, error) {
	v := &verifier{Catalog: c, source: r.Name(), articles: map[string]*Article{}}
	err := v.quick(ctx)
	if err == nil {
		err = v.compare(ctx, r)
	}
	var damage *DamageError
	switch {
	case errors.As(err, &damage):
		v.add("file", damage.Error())
	case err != nil && !errors.Is(err, errEnough):
		return v.list, fmt.Errorf("verify the catalogue of %s: %w", r.Name(), err)
	}
	return v.list, nil
}

// errEnough ends a comparison that found enough.
var errEnough = errors.New("enough differences")

type verifier struct {
	*Catalog
	source   string
	articles map[string]*Article // by path, as the history tells
	list     []archive.Problem
}

func (v *verifier) add(where, what string) {
	v.list = append(v.list, archive.Problem{Where: "catalogue: " + where, What: what,
		Help: "stet reindex makes the catalogue anew from git; the schedule stays"})
}

// quick asks SQLite whether the file is sound. It searches before, in the same
// transaction: a connection that knows the index as it was takes one that was merged
// since for a broken one (SQLite 3.54). What is broken the check itself tells.
func (v *verifier) quick(ctx context.Context) error {
	tx, err := v.pools.Load().read.db.BeginTx(ctx, nil)
	if err != nil {
		return v.noteDamage(err)
	}
	defer tx.Rollback() // nothing is written
	_, _ = tx.ExecContext(ctx, `SELECT rowid FROM words WHERE words MATCH 'stet' LIMIT 1`)
	rows, err := tx.QueryContext(ctx, `PRAGMA quick_check(20)`)
	if err != nil {
		return v.noteDamage(err)
	}
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return err
		}
		if s != "ok" {
			v.add("file", s)
		}
	}
	return v.noteDamage(rows.Err())
}

// compare goes through the history beside the rows.
func (v *verifier) compare(ctx context.Context, r Repo) error {
	var versions int
	err := v.queryRow(ctx, []any{&versions}, `SELECT versions FROM source WHERE name = ?`, v.source)
	if errors.Is(err, ErrUnknown) {
		return nil // nothing derived yet
	}
	if err != nil {
		return err
	}
	var page []archive.Version
	n := 0
	for want, err := range r.Changes(ctx, "") {
		if err != nil {
			return err
		}
		if n == versions {
			break // it has not caught up with the rest
		}
		if len(page) == 0 {
			if page, err = v.page(ctx, n); err != nil {
				return err
			}
		}
		if err := v.version(n, page, want); err != nil {
			return err
		}
		page = page[min(1, len(page)):]
		n++
	}
	if n < versions {
		v.add("versions", fmt.Sprintf("holds %d versions, the history %d", versions, n))
	}
	return v.compareArticles(ctx)
}

// page reads the rows from place n of the history on.
func (v *verifier) page(ctx context.Context, n int) ([]archive.Version, error) {
	var list []archive.Version
	from := versionID(sourceID(v.source), n)
	err := v.query(ctx, func(r *sql.Rows) error {
		var id int64
		var one archive.Version
		err := scanVersion(r, &one, &id)
		if id == from+int64(len(list)) { // else there is a gap
			list = append(list, one)
		}
		return err
	}, `SELECT `+versionColumns+`, v.id FROM version v CROSS JOIN article a ON a.id = v.article
		WHERE v.id >= ? AND v.id < ? ORDER BY v.id LIMIT ?`, from, versionID(sourceID(v.source)+1, 0), turnSize)
	return list, err
}

func (v *verifier) version(n int, page []archive.Version, want archive.Version) error {
	switch {
	case len(page) == 0:
		v.add("version "+want.Commit, "is missing")
	case page[0] != want:
		v.add("version "+want.Commit, fmt.Sprintf("holds %+v, git says %+v", page[0], want))
	}
	v.count(want)
	if len(v.list) >= verifyLimit {
		return errEnough
	}
	return nil
}

// count adds a version to what is expected of its article.
func (v *verifier) count(want archive.Version) {
	a := v.articles[want.Path]
	if a == nil {
		a = &Article{URL: want.URL, Path: want.Path, FirstSeen: want.FetchedAt, LastChanged: want.FetchedAt}
		v.articles[want.Path] = a
	}
	a.Title, a.Kind = want.Title, want.Kind
	a.Versions++
	if want.Kind != archive.Reextracted {
		a.LastChanged = want.FetchedAt
	}
}

// compareArticles compares the rows of articles with what was counted.
func (v *verifier) compareArticles(ctx context.Context) error {
	rows := 0
	err := v.query(ctx, func(r *sql.Rows) error {
		is, err := scanArticle(r)
		if err != nil {
			return err
		}
		rows++
		is.ID, is.Source, is.Hidden = 0, "", nil
		if want := v.articles[is.Path]; want == nil || *want != is {
			v.add("article "+is.Path, "does not agree with the article's versions in git")
		}
		if len(v.list) >= verifyLimit {
			return errEnough
		}
		return nil
	}, `SELECT `+articleColumns+` FROM `+articleTables+` WHERE a.source = ?`, sourceID(v.source))
	if err == nil && rows != len(v.articles) {
		v.add("articles", fmt.Sprintf("holds %d articles, the history %d", rows, len(v.articles)))
	}
	return err
}
