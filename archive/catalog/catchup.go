package catalog

import (
	"context"
	"errors"
	"fmt"

	"stet/archive"
	"stet/extract"
)

// Lines of history written in one turn: enough to make the turn's cost small,
// few enough that another process waits for well under a second.
const turnSize = 4000

// CatchUp reads the commits of r that the catalogue does not know yet and says
// how many versions it added. Where the repository's history is not a
// continuation of the one known (it was replaced, or restored from a copy), the
// source is read anew, and each page of it when it is due. Two processes may catch
// up at once. A damaged catalogue is replaced and filled for this source.
//
// The words follow with IndexSearch.
func (c *Catalog) CatchUp(ctx context.Context, r Repo) (added int, err error) {
	if c.hurt.Load() || c.thawed() {
		if err := c.replace(); err != nil {
			return 0, err
		}
	}
	added, err = c.catchUp(ctx, r)
	if damage := (*DamageError)(nil); errors.As(err, &damage) {
		if err := c.replace(); err != nil {
			return 0, err
		}
		added, err = c.catchUp(ctx, r)
	}
	if err != nil {
		return added, fmt.Errorf("catch up the catalogue with %s: %w", r.Name(), err)
	}
	return added, nil
}

// Reindex throws away what was derived from r and reads it anew, the words too.
// A damaged catalogue is replaced.
func (c *Catalog) Reindex(ctx context.Context, r Repo) error {
	err := c.write(ctx, func(t *txn) error { return t.forget(ctx, r.Name()) })
	if damage := (*DamageError)(nil); errors.As(err, &damage) {
		err = c.replace()
	}
	if err == nil {
		_, err = c.CatchUp(ctx, r)
	}
	if err == nil {
		_, err = c.IndexSearch(ctx, r)
	}
	if err != nil {
		return fmt.Errorf("reindex %s: %w", r.Name(), err)
	}
	return nil
}

// errMoved says that another process caught up in the meantime.
var errMoved = errors.New("the catalogue moved on")

func (c *Catalog) catchUp(ctx context.Context, r Repo) (added int, err error) {
	for {
		known, err := c.head(ctx, r.Name())
		if err != nil {
			return added, err
		}
		n, err := c.follow(ctx, r, known)
		added += n
		switch {
		case errors.Is(err, errMoved):
			// Go on from where the other is.
		case errors.Is(err, archive.ErrUnknownCommit) && known != "":
			err := c.write(ctx, func(t *txn) error {
				return errors.Join(t.forget(ctx, r.Name()), t.unlearn(ctx, r.Name()))
			})
			if err != nil {
				return added, err
			}
		default:
			return added, err
		}
	}
}

// unlearn removes from the schedule what would make a page pass for unchanged: the
// text it gave may be one that the repository does not have any more.
func (t *txn) unlearn(ctx context.Context, source string) error {
	return t.exec(ctx, `UPDATE look SET etag = '', modified = '', page = '', print = '' WHERE source = ?`, source)
}

// head gives the commit the source's rows are valid for, "" for a new source.
func (c *Catalog) head(ctx context.Context, source string) (string, error) {
	var head string
	err := c.queryRow(ctx, []any{&head}, `SELECT head FROM source WHERE name = ?`, source)
	if errors.Is(err, ErrUnknown) {
		return "", nil
	}
	return head, err
}

// follow adds what came after commit known.
func (c *Catalog) follow(ctx context.Context, r Repo, known string) (added int, err error) {
	head, err := r.Head()
	if err != nil || head == known {
		return 0, err
	}
	var turn []archive.Version
	for v, err := range r.Changes(ctx, known) {
		if err != nil {
			return added, err
		}
		if turn = append(turn, v); len(turn) < turnSize {
			continue
		}
		if err := c.add(ctx, r.Name(), known, v.Commit, turn); err != nil {
			return added, err
		}
		added, known, turn = added+len(turn), v.Commit, turn[:0]
	}
	if len(turn) > 0 {
		// Not head: commits may have come since it was read.
		head = turn[len(turn)-1].Commit
	} else if added > 0 {
		return added, nil
	}
	return added + len(turn), c.add(ctx, r.Name(), known, head, turn)
}

// add writes the versions between the commits known and head; errMoved when
// the catalogue is not valid for known any more.
func (c *Catalog) add(ctx context.Context, source, known, head string, vs []archive.Version) error {
	return c.write(ctx, func(t *txn) error {
		w := writer{txn: t, source: sourceID(source), extractors: map[string]int64{}}
		var is string
		err := t.queryRow(ctx, []any{&is, &w.versions, &w.articles},
			`SELECT head, versions, articles FROM source WHERE id = ? AND name = ?`, w.source, source)
		if err != nil && !errors.Is(err, ErrUnknown) {
			return err
		}
		if is != known {
			return errMoved
		}
		for i := range vs {
			if err := w.add(ctx, &vs[i]); err != nil {
				return fmt.Errorf("add commit %s: %w", vs[i].Commit, err)
			}
		}
		return t.exec(ctx, `INSERT INTO source (id, name, head, versions, articles) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (name) DO UPDATE SET head = excluded.head, versions = excluded.versions, articles = excluded.articles`,
			w.source, source, head, w.versions, w.articles)
	})
}

// forget removes what was derived from a source.
func (t *txn) forget(ctx context.Context, source string) error {
	lo, hi := versionID(sourceID(source), 0), versionID(sourceID(source)+1, 0)
	for _, query := range []string{
		`DELETE FROM words WHERE rowid IN (SELECT line FROM indexed WHERE article >= ? AND article < ?)`,
		`DELETE FROM indexed WHERE article >= ? AND article < ?`,
		`DELETE FROM version WHERE id >= ? AND id < ?`,
		`DELETE FROM article WHERE id >= ? AND id < ?`,
	} {
		if err := t.exec(ctx, query, lo, hi); err != nil {
			return fmt.Errorf("forget %s: %w", source, err)
		}
	}
	if err := t.exec(ctx, `DELETE FROM searched WHERE source = ?`, sourceID(source)); err != nil {
		return fmt.Errorf("forget %s: %w", source, err)
	}
	return t.exec(ctx, `DELETE FROM source WHERE name = ?`, source)
}

// writer adds versions to one source in one transaction.
type writer struct {
	*txn
	source             int64
	versions, articles int // of the source so far
	extractors         map[string]int64
}

func (w *writer) add(ctx context.Context, v *archive.Version) error {
	id := versionID(w.source, w.versions)
	article, err := w.article(ctx, v, id)
	if err != nil {
		return err
	}
	extractor, err := w.extractor(ctx, v.Extractor)
	if err != nil {
		return err
	}
	w.versions++
	return w.exec(ctx, `INSERT INTO version (id, source, article, n, commit_id, blob_id, kind, fetched, modified,
		status, page, silent, not_free, title, summary, reason, extractor)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, w.source, article, v.N, unhex(v.Commit), unhex(v.Blob), kindCode(v.Kind), v.FetchedAt.Unix(), unix(v.PublisherModified),
		v.Status, unhex(v.PageSHA256), v.Silent, v.NotFree, v.Title, v.Summary, v.Reason, extractor)
}

// article makes or updates the row of the article v belongs to. The file's path
// tells which: it is fixed at version 0.
func (w *writer) article(ctx context.Context, v *archive.Version, id int64) (int64, error) {
	var article int64
	fetched, kind := v.FetchedAt.Unix(), kindCode(v.Kind)
	err := w.queryRow(ctx, []any{&article}, `SELECT id FROM article WHERE source = ? AND path = ?`, w.source, v.Path)
	switch {
	case errors.Is(err, ErrUnknown):
		w.articles++
		return id, w.exec(ctx, `INSERT INTO article (id, source, key, url, path, title, first, changed, versions, last, kind)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
			id, w.source, extract.Key(v.URL), v.URL, v.Path, v.Title, fetched, fetched, id, kind)
	case err != nil:
		return 0, err
	}
	return article, w.exec(ctx, `UPDATE article SET title = ?, changed = iif(?, changed, ?),
		versions = versions + 1, last = ?, kind = ? WHERE id = ?`,
		v.Title, v.Kind == archive.Reextracted, fetched, id, kind, article)
}

// extractor gives the row of the extractor's name.
func (w *writer) extractor(ctx context.Context, name string) (int64, error) {
	if id, ok := w.extractors[name]; ok {
		return id, nil
	}
	if err := w.exec(ctx, `INSERT OR IGNORE INTO extractor (name) VALUES (?)`, name); err != nil {
		return 0, err
	}
	var id int64
	err := w.queryRow(ctx, []any{&id}, `SELECT id FROM extractor WHERE name = ?`, name)
	if err == nil {
		w.extractors[name] = id
	}
	return id, err
}
