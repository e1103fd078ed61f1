package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	_ "modernc.org/sqlite" // database/sql's "sqlite": SQLite without cgo, with FTS5

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
	pools  atomic.Pointer[pools]
	repair sync.Mutex // held while a damaged file is replaced
	hurt   atomic.Bool
	packer packer
}

// pools holds the connections to one file. Reading and writing are apart, so
// that a long transaction never keeps a reader waiting for a connection.
type pools struct {
	read  statements
	write *sql.DB // one connection
}

// Sizes of SQLite's page caches, in KiB. A rebuild profits from the writer's;
// the operating system's cache serves readers well enough.
const (
	writerCache = 32 << 10
	readerCache = 4 << 10
	readers     = 8
)

// Open opens the catalogue at path and creates it where there is none. Parts
// made by another version of stet are brought up to date; a file that SQLite
// cannot read is replaced by a new one, see DamageError.
func Open(path string) (*Catalog, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open catalogue %s: %w", path, err)
	}
	c := &Catalog{path: abs}
	if c.packer, err = newPacker(); err != nil {
		return nil, fmt.Errorf("open catalogue %s: %w", path, err)
	}
	p, err := openSound(abs)
	if err != nil {
		return nil, fmt.Errorf("open catalogue %s: %w", path, err)
	}
	c.pools.Store(p)
	return c, nil
}

// Close gives back the file. Running queries fail.
func (c *Catalog) Close() error {
	return c.pools.Load().close()
}

// openPools connects to the file and brings its tables up to date.
func openPools(path string) (*pools, error) {
	w, err := sql.Open("sqlite", dsn(path, writerCache, "_txlock=immediate"))
	if err != nil {
		return nil, err
	}
	w.SetMaxOpenConns(1)
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

func (p *pools) close() error {
	err := p.write.Close()
	return errors.Join(p.read.close(), err)
}

// dsn names the file for the driver. synchronous=NORMAL with WAL: after a loss
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
