package feed

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"net/url"
	"strings"
	"time"
)

// Kinds of [Feed].
const (
	RSS          = "rss"
	RDF          = "rdf" // RSS 0.90 and 1.0
	Atom         = "atom"
	JSON         = "json"
	Sitemap      = "sitemap" // news sitemaps and text sitemaps too
	SitemapIndex = "sitemap index"
)

// Feed is a feed or sitemap as it was read.
type Feed struct {
	Title string // "" where the format has none
	URL   string // the web page the feed belongs to, "" when it names none
	Kind  string // RSS, RDF, Atom, JSON, Sitemap or SitemapIndex

	// Entries stand in the feed's order, each URL once. An entry without a usable URL is left out.
	Entries []Entry
	// Sitemaps are the URLs a sitemap index lists, in its order.
	Sitemaps []string
	// SitemapsUpdated says when a sitemap of the index changed last, for those of which the index tells it.
	SitemapsUpdated map[string]time.Time

	// TTL is how long the publisher asks readers to wait (<ttl>, sy:updatePeriod), at most 7 days; 0 when it says nothing.
	TTL time.Duration
	// Hubs are the WebSub hubs the feed offers.
	Hubs []string
	// Next is the URL of the feed's next (older) page, "" when there is none.
	Next string

	// Damage says why only a part of the feed could be read; nil when all of it could.
	Damage error
}

// Entry is one article a feed lists.
type Entry struct {
	URL       string // absolute, http or https, without fragment
	Title     string // plain text
	Published time.Time
	Updated   time.Time
}

// HTMLError says that a page of HTML stood where a feed was expected.
type HTMLError struct {
	Feeds []Link // the feeds the page names, best first
}

func (e *HTMLError) Error() string {
	if len(e.Feeds) == 0 {
		return "read feed: this is a page of HTML and it names no feed"
	}
	return fmt.Sprintf("read feed: this is a page of HTML; it names the feed %s", e.Feeds[0].URL)
}

// Hint says what to do about the error.
func (e *HTMLError) Hint() string {
	if len(e.Feeds) == 0 {
		return "give the address of an RSS or Atom feed or a sitemap, or list the page under sections"
	}
	return "use " + e.Feeds[0].URL
}

// FormatError says that the bytes are no feed this package knows, or one too broken to read.
type FormatError struct {
	Reason string
	Err    error // what the format's parser said; may be nil
}

func (e *FormatError) Error() string {
	if e.Err == nil {
		return "read feed: " + e.Reason
	}
	return fmt.Sprintf("read feed: %s: %v", e.Reason, e.Err)
}

func (e *FormatError) Unwrap() error { return e.Err }

// Hint says what to do about the error.
func (e *FormatError) Hint() string {
	return "open the address in a browser: it should show an RSS, Atom or JSON feed or a sitemap"
}

// Parse reads a feed of any known format. contentType is the response's Content-Type header and may be empty; base is
// the feed's own URL, against which relative links are resolved. The error is an [*HTMLError] or a [*FormatError]; a
// feed that could be read in part gives no error but Damage.
func Parse(data []byte, contentType, base string) (Feed, error) {
	data, damage := inflate(data)
	if len(data) == 0 && damage != nil {
		return Feed{}, damage
	}
	text := trimJunk(decode(data, charsetOf(contentType)))
	f, err := parseText(text, base)
	var html *HTMLError
	if errors.As(err, &html) {
		html.Feeds = Discover(text, base)
	}
	if err == nil && f.Damage == nil && damage != nil {
		f.Damage = damage
	}
	return f, err
}

// parseText chooses the format by the text itself: content types say little (text/xml, text/plain, text/html are all
// common on feeds).
func parseText(text []byte, base string) (Feed, error) {
	if len(text) == 0 {
		return Feed{}, &FormatError{Reason: "the answer is empty"}
	}
	root := rootName(text)
	if len(text) > maxFeed && root != "urlset" && root != "sitemapindex" {
		return Feed{}, &FormatError{Reason: fmt.Sprintf("the feed is larger than %d MB", maxFeed>>20)}
	}
	if text[0] == '{' || text[0] == '[' {
		return parseJSON(text, base)
	}
	switch root {
	case "rss", "rdf", "feed":
		if tooDeep(text) {
			return Feed{}, &FormatError{Reason: fmt.Sprintf("its elements are nested more than %d deep", maxDepth)}
		}
		if root == "feed" {
			return parseAtom(text, base)
		}
		return parseRSS(text, base)
	case "urlset", "sitemapindex":
		return parseSitemap(text, base)
	case "html":
		if i := feedInside(text); i > 0 {
			return parseText(text[i:], base)
		}
		return Feed{}, &HTMLError{}
	case "head", "body", "script", "div", "p", "meta", "title":
		return Feed{}, &HTMLError{}
	case "":
		return parseLines(text)
	}
	return Feed{}, &FormatError{Reason: fmt.Sprintf("the root element is <%s>, which is no feed or sitemap", clip(root, 60))}
}

// feedInside finds a feed that a server's filter has wrapped into a page, near its beginning; 0 when there is none.
func feedInside(text []byte) int {
	head := text[:min(len(text), 1024)]
	for _, tag := range []string{"<rss ", "<rdf:RDF ", "<feed xmlns="} {
		if i := bytes.Index(head, []byte(tag)); i > 0 {
			return i
		}
	}
	return 0
}

func charsetOf(contentType string) string {
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		return ""
	}
	return params["charset"]
}

const (
	// maxFeed is far beyond any feed of articles, in bytes. Such feeds are read as a whole, which takes about nine times
	// their size in memory; sitemaps, which may be 50 MB large, are streamed.
	maxFeed = 16 << 20
	// maxEntries is four times what the protocol lets one sitemap hold.
	maxEntries = 200_000
)

// collector gathers entries: resolves their URLs, drops what is no web page, and keeps each URL once.
type collector struct {
	base    *url.URL
	home    string // the feed's own page, which is no article: what an empty link resolves to
	seen    map[string]bool
	entries []Entry
	full    bool // there were more than maxEntries
}

// damage gives err, or that entries were left out.
func (c *collector) damage(err error) error {
	if err == nil && c.full {
		err = fmt.Errorf("it lists more than %d entries", maxEntries)
	}
	return damaged(err)
}

func newCollector(base string) *collector {
	b, err := url.Parse(base)
	if err != nil || !b.IsAbs() {
		b = nil
	}
	return &collector{base: b, seen: map[string]bool{}}
}

// add takes the first candidate that is a web address.
func (c *collector) add(e Entry, candidates ...string) {
	for _, raw := range candidates {
		u := c.resolve(raw)
		if u == "" || u == c.home {
			continue
		}
		if c.full = c.full || len(c.entries) == maxEntries; c.full {
			return
		}
		if !c.seen[u] {
			c.seen[u] = true
			e.URL, e.Title = u, plainText(e.Title)
			c.entries = append(c.entries, e)
		}
		return
	}
}

// resolve gives the absolute form of raw, or "" when it is no address of a web page.
func (c *collector) resolve(raw string) string { return resolve(c.base, raw) }

// maxURL is more than any browser or server takes; longer ones are attacks or mistakes.
const maxURL = 8 << 10

func resolve(base *url.URL, raw string) string {
	raw = strings.TrimSpace(raw)
	if raw == "" || len(raw) > maxURL {
		return ""
	}
	u, err := url.Parse(dropBreaks(raw))
	if err != nil {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return ""
	}
	u.Fragment, u.RawFragment, u.User = "", "", nil
	return u.String()
}

// dropBreaks removes line breaks and tabs inside an address, as browsers do (URL Standard, basic URL parser).
func dropBreaks(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return -1
		}
		return r
	}, s)
}
