package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	sys "golang.org/x/sys/unix"
)

// ErrReadOnly says that the catalogue was opened by somebody who may not write
// it. It comes with what forbids it.
var ErrReadOnly = errors.New("the catalogue may only be read")

func (c *Catalog) readOnly() error { return fmt.Errorf("%w: %w", ErrReadOnly, c.why) }

// OpenToRead is Open for somebody who need not be able to write the catalogue.
// Where it may not be written, what its owner writes is seen, and what would
// have to be written, to catch up or to hide an article, fails with ErrReadOnly.
// Where there is none yet, one is made aside for as long as it is open.
func OpenToRead(path string) (*Catalog, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open catalogue %s: %w", path, err)
	}
	why := mayWrite(abs)
	if why == nil {
		return Open(path)
	}
	if _, err := os.Stat(abs); errors.Is(err, fs.ErrNotExist) {
		return openAside(why)
	}
	return openReadOnly(abs, why)
}

func openReadOnly(path string, why error) (*Catalog, error) {
	c, err := openWith(path, openUnwritable)
	if errors.Is(err, ErrReadOnly) { // it would have to be brought up to date
		err = fmt.Errorf("%w: %w", err, why)
	}
	if err != nil {
		return nil, err
	}
	c.why = why
	return c, nil
}

// openAside opens an empty catalogue that Close removes. why there is none where
// it should be says what forbids to make it.
func openAside(why error) (*Catalog, error) {
	dir, err := os.MkdirTemp("", "stet-catalogue-")
	if err != nil {
		return nil, fmt.Errorf("make a catalogue aside: %w", err)
	}
	c, err := Open(filepath.Join(dir, "stet.db"))
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	c.aside, c.why = dir, why
	return c, nil
}

// mayWrite says what forbids writing the file, or making it. SQLite would find
// out too, but late and in words that do not name what is wrong.
func mayWrite(path string) error {
	for _, p := range []string{filepath.Dir(path), path, path + "-wal", path + "-shm"} {
		err := sys.Access(p, sys.W_OK)
		if errors.Is(err, fs.ErrPermission) || errors.Is(err, sys.EROFS) {
			return &fs.PathError{Op: "write", Path: p, Err: err}
		}
	}
	return nil
}

// openUnwritable connects to a file that is never written. SQLite wants its log
// beside it, which connections that write leave there; a file without one is
// taken for one that nobody changes, until a log appears.
func openUnwritable(path string) (*pools, error) {
	params := []string{"mode=ro", "_pragma=query_only(1)"}
	p := &pools{frozen: !exists(path + "-wal")}
	if p.frozen {
		params = append(params, "immutable=1")
	}
	r, err := sql.Open("sqlite", dsn(path, readerCache, params...))
	if err != nil {
		return nil, err
	}
	r.SetMaxOpenConns(readers)
	r.SetMaxIdleConns(readers)
	p.read.db = r
	current, err := current(context.Background(), r)
	if err == nil && !current {
		err = fmt.Errorf("it was made by another version of stet, and %w", ErrReadOnly)
	}
	if err != nil {
		return nil, errors.Join(err, r.Close())
	}
	return p, nil
}

// ReadOnly reports whether what was derived from git is brought up to date by
// others alone.
func (c *Catalog) ReadOnly() bool { return c.pools.Load().write == nil }

// thawed says whether a log has appeared beside a file that had none.
func (c *Catalog) thawed() bool {
	return c.pools.Load().frozen && exists(c.path+"-wal")
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
