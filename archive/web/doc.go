// Package web serves an archive read-only over HTTP: pages, comparisons of two
// versions, feeds of changes, and JSON of every page.
//
//	handler, err := web.Handler(web.Options{Catalog: c, Texts: web.OpenFolder(dir)})
//
// Pages are made by html/template with relative links, one style sheet and no
// scripts. What is shown comes from the catalogue; texts are read from git by
// the ids it gives. Nothing is written, to a repository or the catalogue.
//
// Addresses, below the base URL:
//
//	/                                  latest changes
//	/SOURCE                            a source's changes
//	/SOURCE/YYYY[/MM[/DD]]             its articles by date
//	/SOURCE/YYYY/MM/DD/SLUG            an article and its versions
//	/SOURCE/YYYY/MM/DD/SLUG/N          the text of version N
//	/SOURCE/YYYY/MM/DD/SLUG/A..B       two versions side by side
//	/SOURCE/YYYY/MM/DD/SLUG/A..B/inline  the same in one column
//	/search?q=, /silent, /removed, /health, /api
//	/healthz, /metrics
//
// A page's JSON has its address with ".json" at the end (/index.json); the
// contract is the text of the page /api. Lists of changes, articles and
// searches have feed.rss, feed.atom and feed.json below their address.
//
// An article that was hidden in the catalogue is answered with 410 and the
// reason, and is in no list, feed or search.
package web
