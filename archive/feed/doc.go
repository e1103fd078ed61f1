// Package feed reads what a publisher lists its articles in: RSS (0.9x, 1.0, 2.0), Atom, JSON Feed, sitemaps, sitemap
// indexes, news sitemaps, sitemaps of plain text, and, where there is none of these, the links of a section page.
//
// It is pure: bytes in, entries out. It does not fetch anything (package fetch does), decide which entries are
// articles (package poll does, by the source's match and skip) or read the text a feed may carry along: the article's
// own page is what is archived.
//
// Begin with [Parse]. It takes what the real world serves: wrong or missing character encodings, text before the XML
// declaration, gzip without its header, feeds that break off in the middle. An entry that can be read is never lost
// because its neighbour is broken; [Feed].Damage then says what was wrong. A page of HTML gives an [*HTMLError] with the
// feeds that page names ([Discover]); its links can be read with [Links].
package feed
