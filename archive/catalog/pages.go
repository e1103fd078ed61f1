package catalog

import (
	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

const pageSize = 4096 // bytes; SQLite's default

// KeepPages gives the page caches of this process's readers 38 MB of their own, once
// for all: so they can be larger. It is for a process that reads for long while others
// write, and is called before the first catalogue is opened.
//
// A reader's cache is emptied whenever a writer has committed. SQLite's allocator then
// gives much of it back to the system, page by page, under the one lock of all caches,
// and asks for it again: nobody reads for 100 ms and more.
func KeepPages() {
	const (
		cache      = 8 << 10 // KiB, of each reader
		forReaders = readers * cache * 1024 / pageSize
		forWriter  = 128 // a server hardly writes
		slots      = forReaders + forWriter
		slotSize   = pageSize + 512 // SQLite's own part of a page is about half of that
	)
	tls := libc.NewTLS()
	defer tls.Close()
	memory := libc.Xmalloc(tls, slots*slotSize)
	if memory == 0 {
		return
	}
	args := libc.NewVaList(memory, int32(slotSize), int32(slots))
	defer libc.Xfree(tls, args)
	if sqlite3.Xsqlite3_config(tls, sqlite3.SQLITE_CONFIG_PAGECACHE, args) != sqlite3.SQLITE_OK {
		libc.Xfree(tls, memory) // too late, or not to be had: all works without it
		return
	}
	readerCache = cache
}
