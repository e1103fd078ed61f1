// Package catalog derives from git what readers ask for, and keeps what git
// does not hold, in one SQLite file for the whole archive folder.
//
// Derived: sources with the head they are valid for, articles, versions,
// full-text search over all versions. All of it can be thrown away; CatchUp
// brings it back by reading commits, and the search index follows with
// IndexSearch by reading texts; it keeps what a search shows of them. Kept: the
// schedule, validators, held captures, other addresses of an article, hidden
// articles. Reindex and an upgrade leave these alone, and a damaged file is
// replaced with them saved where they can still be read.
//
// The catalogue knows nothing of the web or of pages, and never writes to a
// repository. Any number of processes may have it open: readers never wait for
// a writer, writers take turns.
//
//	c, err := catalog.Open(filepath.Join(dir, "stet.db"))
//	added, err := c.CatchUp(ctx, repo)
//	changes, err := c.Changes(ctx, catalog.Query{Limit: 100})
package catalog
