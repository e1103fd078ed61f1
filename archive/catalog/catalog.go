package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"modernc.org/sqlite" // database/sql's "sqlite": SQLite without cgo, with FTS5

	"stet/archive"
	"stet/extract"
)

// ErrUnknown says that the catalogue holds no such source, article or version.
var ErrUnknown = errors.New("not in the catalogue")

// Repo is what the catalogue reads of a source's repository; *archive.Repo is
// one.
type Repo interface {
	Name() string
	Head() (string, error)
	Changes(ctx context.Context, since string) iter.Seq2[archive.Version, error]
	Article(ctx context.Context, v archive.Version) (*extract.Article, error)
}

// Catalog is an open catalogue. Its methods may be called from several
// goroutines.
type Catalog struct {
	path   string
	aside  string // folder that goes when the catalogue is closed, "" for none
	why    error  // what forbids to write the file; nil: nothing does
	open   func(path string) (*pools, error)
	pools  atomic.Pointer[pools]
	repair sync.Mutex // held while a damaged file is replaced
	hurt   atomic.Bool
	packer packer
}

// pools holds the connections to one file. Reading and writing are apart, so
// that a long transaction never keeps a reader waiting for a connection.
type pools struct {
	read   statements
	write  *sql.DB // one connection; nil where nothing may be written
	frozen bool    // the file is taken for one that nobody changes
}

// Sizes of SQLite's page caches, in KiB. A rebuild profits from the writer's.
// Readers have the operating system's: all they have read themselves they throw
// away with every turn of a writer, and the page caches of a process have one
// lock, so that with large ones, and many, nobody reads for half a second then: the
// allocator takes 8 KiB for a page and gives back to the system what is free beyond
// 4 MiB, page by page. All readers together stay below that. Where KeepPages has
// given them memory of their own they have more, and read a third less from files.
const (
	writerCache = 16 << 10
	readers     = 4
)

var readerCache = 384 // set by KeepPages

// Open opens the catalogue at path and creates it where there is none. Parts
// made by another version of stet are brought up to date; a file that SQLite
// cannot read is replaced by a new one, see DamageError.
func Open(path string) (*Catalog, error) {
	abs, err := filepath.Abs(path)
	if err == nil {
		err = mayWrite(abs)
	}
	if err != nil {
		return nil, fmt.Errorf("open catalogue %s: %w", path, err)
	}
	return openWith(abs, openSound)
}

func openWith(path string, open func(string) (*pools, error)) (*Catalog, error) {
	c := &Catalog{path: path, open: open}
	var err error
	if c.packer, err = newPacker(); err != nil {
		return nil, fmt.Errorf("open catalogue %s: %w", path, err)
	}
	p, err := open(path)
	if err != nil {
		return nil, fmt.Errorf("open catalogue %s: %w", path, err)
	}
	c.pools.Store(p)
	return c, nil
}

// Close gives back the file. Running queries fail.
func (c *Catalog) Close() error {
	err := c.pools.Load().close()
	if c.aside != "" {
		err = errors.Join(err, os.RemoveAll(c.aside))
	}
	return err
}

// openPools connects to the file and brings its tables up to date.
func openPools(path string) (*pools, error) {
	w, err := sql.Open("sqlite", dsn(path, writerCache, "_txlock=immediate"))
	if err != nil {
		return nil, err
	}
	w.SetMaxOpenConns(1)
	if err := keepLog(w); err != nil {
		return nil, errors.Join(err, w.Close())
	}
	p := &pools{write: w}
	if err := p.migrate(context.Background()); err != nil {
		return nil, errors.Join(err, w.Close())
	}
	r, err := sql.Open("sqlite", dsn(path, readerCache, "_pragma=query_only(1)"))
	if err != nil {
		return nil, errors.Join(err, w.Close())
	}
	r.SetMaxOpenConns(readers)
	r.SetMaxIdleConns(readers)
	p.read.db = r
	return p, nil
}

// keepLog lets the log stay beside the file when the last connection is closed,
// for those who may read the file but not make a log: see openUnwritable.
func keepLog(db *sql.DB) error {
	conn, err := db.Conn(context.Background())
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(driver any) error {
		_, err := driver.(sqlite.FileControl).FileControlPersistWAL("main", 1)
		return err
	})
}

// close closes the writing connection last: it is the one that lets the log
// stay.
func (p *pools) close() error {
	err := p.read.close()
	if p.write != nil {
		err = errors.Join(err, p.write.Close())
	}
	return err
}

// dsn names the file for the driver, to be written unless more says otherwise.
// synchronous=NORMAL with WAL: after a loss
// of power the file is sound and the last seconds are derived from git again.
func dsn(path string, cacheKiB int, more ...string) string {
	q := append([]string{
		"_pragma=busy_timeout(30000)", // first: switching to WAL may have to wait
		"_pragma=journal_mode(WAL)",
		"_pragma=synchronous(NORMAL)",
		fmt.Sprintf("_pragma=cache_size(-%d)", cacheKiB),
		"_pragma=journal_size_limit(67108864)",
		"_pragma=temp_store(2)",
		"_dqs=0",
	}, more...)
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // C:/…
	}
	u := url.URL{Scheme: "file", OmitHost: true, Path: p, RawQuery: strings.Join(q, "&")}
	return u.String()
}
