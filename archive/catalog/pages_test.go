package catalog

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// TestKeepPages looks in a process of its own, in which no catalogue was opened before.
func TestKeepPages(t *testing.T) {
	if os.Getenv("STET_KEEP_PAGES") == "" {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKeepPages$")
		cmd.Env = append(os.Environ(), "STET_KEEP_PAGES=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	KeepPages()
	c, err := Open(filepath.Join(t.TempDir(), "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := c.Sources(t.Context()); err != nil {
		t.Fatal(err)
	}
	var size int
	if err := c.queryRow(t.Context(), []any{&size}, `PRAGMA cache_size`); err != nil || size != -8<<10 {
		t.Errorf("a reader's cache has %d, %v; want 8 MiB", size, err)
	}
	if kept, others := status(sqlite3.SQLITE_STATUS_PAGECACHE_USED), status(sqlite3.SQLITE_STATUS_PAGECACHE_OVERFLOW); kept == 0 || others > 0 {
		t.Errorf("%d pages in the memory kept for them, %d bytes elsewhere", kept, others)
	}
}

// status reads one of SQLite's counts.
func status(what int32) int32 {
	tls := libc.NewTLS()
	defer tls.Close()
	p := libc.Xcalloc(tls, 2, 4)
	defer libc.Xfree(tls, p)
	sqlite3.Xsqlite3_status(tls, what, p, p+4, 0)
	return libc.AtomicLoadPInt32(p)
}
