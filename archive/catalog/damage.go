package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"

	"github.com/gofrs/flock"
	"modernc.org/sqlite"
)

// DamageError says that SQLite cannot read the catalogue. Nothing is lost that
// git holds: the next Open (and CatchUp at once) puts a new file in its place,
// and takes over the schedule as far as it can still be read.
type DamageError struct {
	Path string
	Err  error
}

func (e *DamageError) Error() string {
	return fmt.Sprintf("catalogue %s is damaged: %v", e.Path, e.Err)
}

func (e *DamageError) Unwrap() error { return e.Err }

// Result codes of SQLite (sqlite.org/rescode.html); extended codes carry the
// primary one in their low byte.
const (
	sqliteCorrupt = 11
	sqliteFull    = 13
	sqliteNotADB  = 26
)

func isDamage(err error) bool {
	if errors.Is(err, errWoven) {
		return true
	}
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return false
	}
	code := e.Code() & 0xff
	return code == sqliteCorrupt || code == sqliteNotADB
}

// noteDamage makes SQLite's complaint about the file a DamageError and leaves a
// mark beside the file, so that the next process to open it replaces it. Its
// complaint about a full disk is made the system's.
func (c *Catalog) noteDamage(err error) error {
	if e := (*sqlite.Error)(nil); errors.As(err, &e) && e.Code()&0xff == sqliteFull {
		return fmt.Errorf("%w: %w", syscall.ENOSPC, err)
	}
	if err == nil || !isDamage(err) {
		return err
	}
	c.hurt.Store(true)
	// The mark only saves the next process from finding out by itself.
	_ = os.WriteFile(markOf(c.path), []byte(err.Error()+"\n"), 0o666)
	return &DamageError{Path: c.path, Err: err}
}

// replace puts a new file in the place of the damaged one, with the kept tables.
// Queries that are still running on the old one fail.
func (c *Catalog) replace() error {
	c.repair.Lock()
	defer c.repair.Unlock()
	if !c.hurt.Load() && !c.thawed() {
		return nil // another goroutine did
	}
	old := c.pools.Load()
	// Errors of closing say again that the file is damaged.
	_ = old.close()
	p, err := c.open(c.path)
	if err != nil {
		return fmt.Errorf("replace the damaged catalogue %s: %w", c.path, err)
	}
	c.pools.Store(p)
	c.hurt.Store(false)
	return nil
}

func markOf(path string) string { return path + ".damaged" }

// openSound opens the file, and replaces it when it is damaged.
func openSound(path string) (*pools, error) {
	_, marked := os.Stat(markOf(path))
	if marked != nil {
		p, err := openPools(path)
		if !isDamage(err) {
			return p, err
		}
	}
	lock := flock.New(path + ".lock")
	if err := lock.Lock(); err != nil {
		return nil, fmt.Errorf("wait for the repair of the catalogue: %w", err)
	}
	defer lock.Close()
	return replaceDamaged(path)
}

// replaceDamaged moves the damaged file away, makes a new one and copies the
// kept tables. Another process may have done so while this one waited.
func replaceDamaged(path string) (*pools, error) {
	_, marked := os.Stat(markOf(path))
	if marked != nil {
		if p, err := openPools(path); !isDamage(err) {
			return p, err
		}
	}
	old := path + ".old"
	for _, ext := range []string{"", "-wal", "-shm"} {
		if err := removeIfThere(old + ext); err != nil {
			return nil, err
		}
		if err := os.Rename(path+ext, old+ext); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("move the damaged catalogue away: %w", err)
		}
	}
	p, err := openPools(path)
	if err != nil {
		return nil, err
	}
	if err := p.salvage(context.Background(), old); err != nil {
		return nil, errors.Join(err, p.close())
	}
	for _, f := range []string{old, old + "-wal", old + "-shm", markOf(path)} {
		if err := removeIfThere(f); err != nil {
			return nil, errors.Join(err, p.close())
		}
	}
	return p, nil
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// salvage copies the rows of the kept tables that can still be read. What
// cannot be read of the old file is passed over; only writing the new one can
// fail.
func (p *pools) salvage(ctx context.Context, old string) error {
	from, err := sql.Open("sqlite", dsn(old, readerCache))
	if err != nil {
		return err
	}
	defer from.Close()
	from.SetMaxOpenConns(1)
	tables, err := p.keptTables(ctx)
	if err != nil {
		return err
	}
	return p.inTurn(ctx, func(t *txn) error {
		for _, table := range tables {
			if err := t.copyReadable(ctx, from, table); err != nil {
				return fmt.Errorf("copy table %s: %w", table, err)
			}
		}
		return nil
	})
}

// keptTables names the tables that only kept parts make.
func (p *pools) keptTables(ctx context.Context) ([]string, error) {
	rows, err := p.write.QueryContext(ctx, `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var kept []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		if !slices.Contains(derivedTables(), name) {
			kept = append(kept, name)
		}
	}
	return kept, rows.Err()
}

// derivedTables names what is not worth saving.
func derivedTables() []string {
	return []string{"part", "source", "article", "version", "extractor", "indexed", "searched",
		"words", "words_data", "words_idx", "words_docsize", "words_config"}
}

// copyReadable copies table until the old file gives no more, column by column
// of the same name.
func (t *txn) copyReadable(ctx context.Context, from *sql.DB, table string) error {
	rows, err := from.QueryContext(ctx, `SELECT * FROM "`+table+`"`)
	if err != nil {
		return nil // the table is not readable at all
	}
	defer rows.Close()
	old, err := rows.Columns()
	if err != nil {
		return nil
	}
	into, err := t.columns(ctx, table)
	if err != nil {
		return err
	}
	insert, pick := copyStatement(table, old, into)
	if len(pick) == 0 {
		return nil
	}
	for rows.Next() {
		cells, args := make([]any, len(old)), make([]any, len(pick))
		for i := range cells {
			cells[i] = new(any)
		}
		if err := rows.Scan(cells...); err != nil {
			return nil
		}
		for i, k := range pick {
			args[i] = *cells[k].(*any)
		}
		if err := t.exec(ctx, insert, args...); err != nil {
			return err
		}
	}
	return nil
}

func (t *txn) columns(ctx context.Context, table string) ([]string, error) {
	var names []string
	err := t.query(ctx, func(r *sql.Rows) error {
		var n string
		err := r.Scan(&n)
		names = append(names, n)
		return err
	}, `SELECT name FROM pragma_table_info(?)`, table)
	return names, err
}

// copyStatement gives the INSERT for the columns both tables have, and their
// places in the old one. Rows a damaged file gives twice, or with a hole, are
// left out.
func copyStatement(table string, old, into []string) (insert string, pick []int) {
	var names, marks []string
	for i, n := range old {
		if slices.Contains(into, n) {
			names, marks, pick = append(names, `"`+n+`"`), append(marks, "?"), append(pick, i)
		}
	}
	return `INSERT OR IGNORE INTO "` + table + `" (` + strings.Join(names, ", ") + `) VALUES (` + strings.Join(marks, ", ") + `)`, pick
}
