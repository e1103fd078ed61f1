package extract

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// published gives when the article first appeared, as the page tells it, in
// the page's own zone. What is said for machines goes first; then <time> and
// microdata; then the URL; then a date that readers see near the headline.
func (h *hints) published(lang string) time.Time {
	claims := h.article.texts("datePublished")
	claims = append(claims, h.meta(publishedMetas...)...)
	claims = append(claims, h.itemprops("datepublished", "dateposted", "pubdate")...)
	claims = append(claims, h.article.texts("dateCreated")...)
	claims = append(claims, h.article.texts("uploadDate")...)
	for _, claim := range claims {
		if t, ok := parseDate(claim, lang); ok {
			return t
		}
	}
	if t, ok := h.visibleDate(lang); ok {
		return t
	}
	if t, ok := urlDate(h.url); ok {
		return t
	}
	for _, claim := range append(h.meta(laterMetas...), h.ldDates()...) {
		if t, ok := parseDate(claim, lang); ok {
			return t
		}
	}
	return time.Time{}
}

// modified gives the publisher's claim of the last change.
func (h *hints) modified(lang string) time.Time {
	claims := h.article.texts("dateModified")
	claims = append(claims, h.meta(modifiedMetas...)...)
	claims = append(claims, h.itemprops("datemodified")...)
	for _, claim := range claims {
		if t, ok := parseDate(claim, lang); ok {
			return t
		}
	}
	return time.Time{}
}

// The names under which publishers' systems say when an article appeared,
// most exact first.
var publishedMetas = []string{
	"article:published_time", "og:article:published_time", "datepublished", "article.published", "published_time", "parsely-pub-date",
	"sailthru.date", "cxenseparse:recs:publishtime", "cxense:publishtime", "dcterms.created", "dc.date.issued", "dcterms.issued", "dc.date.created",
	"og:published_time", "og:pubdate", "pubdate", "publish-date", "publish_date", "publishdate", "publication_date", "publicationdate", "article:published",
	"article_date_original", "originalpublicationdate", "bt:pubdate", "rnews:datepublished", "citation_publication_date", "citation_date", "citation_online_date",
	"date_published", "published-date", "published", "ptime", "shareaholic:article_published_time", "vr:published_time", "lp.article:published_time", "dc.date.published",
	"mediator_published_time", "displaydate", "article.created", "created", "dc.created", "weibo:article:create_at", "analyticsattributes.articledate", "articlepublishdate",
	"timestamp", "dc.date", "dcterms.date", "date", "dcsext.articlefirstpublished", "last-publication", "apub:time", "creation_date", "releasedate", "nextgen.published",
}

// laterMetas say when the page was last touched: better than nothing.
var laterMetas = []string{"og:updated_time", "article:modified_time", "dcterms.modified", "dc.date.modified", "datemodified", "last-modified", "lastmod", "revised"}

var modifiedMetas = []string{
	"article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "article:updated", "modified_time", "dcterms.modified",
	"dc.date.modified", "dc.modified", "last-modified", "lastmod", "lastmodified", "article.updated", "updated_time", "date.updated", "revised", "utime",
}

// ldDates gives the publication dates of other objects than the article's.
func (h *hints) ldDates() []string {
	var out []string
	for _, t := range h.ld.things {
		out = append(out, t.texts("datePublished")...)
	}
	return out
}

// itemprops gives the values of microdata, not of <meta>, in the page's order.
func (h *hints) itemprops(names ...string) []string {
	var out []string
	for _, n := range h.nodes {
		prop := strings.ToLower(attr(n, "itemprop"))
		if prop == "" || n.Data == "meta" {
			continue
		}
		for _, name := range names {
			if prop == name {
				out = append(out, dateValue(n))
			}
		}
	}
	return out
}

// dateValue gives the machine's form of an element's date, else its text.
func dateValue(n *html.Node) string {
	for _, key := range []string{"datetime", "content", "data-datetime", "data-timestamp", "data-time", "data-date", "title"} {
		if v := attr(n, key); v != "" && strings.ContainsAny(v, "0123456789") {
			return v
		}
	}
	return textOf(n)
}

// A date as folders or words of the path: "/2020/07/05/", "/2020/jul/05/",
// "-2020-07-05", "/20200705/". A number that runs on is none.
var (
	urlDay      = regexp.MustCompile(`(?:^|[/_.-])((?:19|20)\d\d)[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)`)
	urlMonthDay = regexp.MustCompile(`/((?:19|20)\d\d)/([a-z]{3})/(\d{1,2})(?:/|$)`)
)

func urlDate(raw string) (time.Time, bool) {
	u, err := parseURL(raw)
	if err != nil {
		return time.Time{}, false
	}
	if m := urlDay.FindStringSubmatch(u.Path); m != nil {
		if d := (day{number(m[1]), number(m[2]), number(m[3])}); d.sane() {
			return d.at(""), true
		}
	}
	if m := urlMonthDay.FindStringSubmatch(strings.ToLower(u.Path)); m != nil {
		if d := (day{number(m[1]), months[m[2]], number(m[3])}); d.sane() {
			return d.at(""), true
		}
	}
	return time.Time{}, false
}

// dateLine is how long a line with a date may be, in bytes.
const dateLine = 160

// visibleDate finds the date that readers see: <time> or a short line with a
// date next to the headline, else the first element marked as holding a date.
func (h *hints) visibleDate(lang string) (time.Time, bool) {
	for _, n := range h.aroundHeadline() {
		if t, ok := dateOf(n, lang); ok {
			return t, true
		}
	}
	for _, n := range h.nodes {
		if n.Data == "time" || datedClass.MatchString(attr(n, "class")+" "+attr(n, "id")) {
			if t, ok := dateOf(n, lang); ok {
				return t, true
			}
		}
	}
	return time.Time{}, false
}

// aroundHeadline gives the elements where a date stands, nearest first: just
// below the headline, just above, further below.
func (h *hints) aroundHeadline() []*html.Node {
	at := slices.Index(h.nodes, h.mainHeading)
	if at < 0 {
		return nil
	}
	below, above := h.nodes[at+1:], slices.Clone(h.nodes[:at])
	slices.Reverse(above)
	upTo := func(nodes []*html.Node, n int) []*html.Node { return nodes[:min(n, len(nodes))] }
	near := upTo(below, 25)
	return slices.Concat(near, upTo(above, 25), upTo(below[len(near):], 65))
}

var datedClass = regexp.MustCompile(`(?i)date|datum|fecha|publish|posted|pubtime|timestamp|byline|dateline|post-?meta|entry-?meta|article-?(info|meta)`)

// dateOf reads n's own date, not one deep inside it: n is <time>, or a short
// line of text of its own.
func dateOf(n *html.Node, lang string) (time.Time, bool) {
	if n.Data == "time" {
		return parseDate(dateValue(n), lang)
	}
	switch n.Data {
	case "script", "style", "noscript", "template", "svg", "meta", "link", "option", "iframe":
		return time.Time{}, false
	}
	for c := range n.ChildNodes() {
		if c.Type == html.TextNode && len(c.Data) < 2*dateLine {
			line := strings.Join(strings.Fields(c.Data), " ")
			if len(line) >= 6 && len(line) < dateLine && strings.ContainsAny(asciiDigits(line), "0123456789") {
				if t, ok := parseDate(line, lang); ok {
					return t, true
				}
			}
		}
	}
	return time.Time{}, false
}
