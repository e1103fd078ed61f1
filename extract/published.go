package extract

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// published gives when the article first appeared, as the page tells it, in
// the page's own zone. What is said for machines and can mean nothing else
// goes first; then the date that readers see near the headline; then names
// under which systems also keep the day of the last edit, or of the template;
// then the URL.
func (h *hints) published(lang string) time.Time {
	own, others := h.itemprops("datepublished", "dateposted", "pubdate")
	said := slices.Concat(h.article.texts("datePublished"), h.meta(publishedMetas...), own)
	t, ok := firstDate(said, lang)
	if !ok {
		t, ok = h.shownOrSaid(lang)
	}
	if !ok {
		t, ok = urlDate(h.url)
	}
	if !ok {
		t, ok = firstDate(slices.Concat(h.article.texts("dateCreated"), h.article.texts("uploadDate"), others), lang)
	}
	if !ok {
		t, ok = h.farDate(lang)
	}
	if !ok {
		t, _ = firstDate(append(h.meta(laterMetas...), h.ldDates()...), lang)
	}
	return h.inPageZone(t, lang, said)
}

// firstDate gives the first claim that is a date.
func firstDate(claims []string, lang string) (time.Time, bool) {
	for _, claim := range claims {
		if t, ok := parseDate(claim, lang); ok {
			return t, true
		}
	}
	return time.Time{}, false
}

// shownOrSaid gives the date in the title ("Headline | Paper | 28.04.2023") or
// near the headline; of vague metas the one of that day, since it tells the
// time as well, or where nothing is shown the first.
func (h *hints) shownOrSaid(lang string) (time.Time, bool) {
	vague := h.meta(vagueMetas...)
	shown, ok := h.titleDate(lang)
	if !ok {
		shown, ok = h.nearDate(lang)
	}
	if !ok {
		shown, ok = h.onlyTime(lang)
	}
	if !ok {
		return firstDate(vague, lang)
	}
	for _, claim := range vague {
		if t, ok := parseDate(claim, lang); ok && t.Format(time.DateOnly) == shown.Format(time.DateOnly) {
			return t, true
		}
	}
	return shown, true
}

// titleDate reads the last part of the title.
func (h *hints) titleDate(lang string) (time.Time, bool) {
	for _, title := range []string{h.title, h.meta1("og:title")} {
		if at := strings.LastIndexAny(title, "|–"); at > 0 && countLetters(title[at:]) <= len("wednesday 30 september 2020") {
			if t, ok := parseDate(title[at:], lang); ok {
				return t, true
			}
		}
	}
	return time.Time{}, false
}

// modified gives the publisher's claim of the last change.
func (h *hints) modified(lang string) time.Time {
	claims := h.article.texts("dateModified")
	claims = append(claims, h.meta(modifiedMetas...)...)
	own, _ := h.itemprops("datemodified")
	t, _ := firstDate(append(claims, own...), lang)
	return h.inPageZone(t, lang, nil)
}

// The names under which publishers' systems say when an article appeared,
// most exact first.
var publishedMetas = []string{
	"article:published_time", "og:article:published_time", "datepublished", "article.published", "published_time", "parsely-pub-date",
	"sailthru.date", "cxenseparse:recs:publishtime", "cxense:publishtime", "dc.date.issued", "dcterms.issued",
	"og:published_time", "og:pubdate", "pubdate", "publish-date", "publish_date", "publishdate", "publication_date", "publicationdate", "article:published",
	"article_date_original", "originalpublicationdate", "bt:pubdate", "rnews:datepublished", "citation_publication_date", "citation_date", "citation_online_date",
	"date_published", "published-date", "published", "ptime", "shareaholic:article_published_time", "vr:published_time", "lp.article:published_time", "dc.date.published",
	"mediator_published_time", "weibo:article:create_at", "articlepublishdate", "dcsext.articlefirstpublished", "apub:time", "releasedate", "nextgen.published",
}

// vagueMetas hold the publication day with most systems, with others that of
// the first draft or the last edit.
var vagueMetas = []string{
	"date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "dc.created", "article.created", "created", "creation_date",
	"displaydate", "analyticsattributes.articledate", "timestamp", "last-publication",
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

// itemprops gives the values of microdata: the article's own, and those that
// may belong to the others that the page lists. Own are all where they tell
// one day, else those in the scope around the headline.
func (h *hints) itemprops(names ...string) (own, others []string) {
	var days []string
	for _, n := range h.nodes {
		prop := strings.ToLower(attr(n, "itemprop"))
		if prop == "" || !slices.Contains(names, prop) {
			continue
		}
		value := dateValue(n)
		days = append(days, value[:min(len(value), len(time.DateOnly))])
		if scope := scopeOf(n); scope == nil || h.aroundHeading[scope] {
			own = append(own, value)
		} else {
			others = append(others, value)
		}
	}
	if len(own) == 0 && len(slices.Compact(days)) == 1 {
		return others, nil
	}
	return own, others
}

// scopeOf gives the thing of microdata that n says something about; nil for
// the page.
func scopeOf(n *html.Node) *html.Node {
	for p := n.Parent; p != nil; p = p.Parent {
		if has(p, "itemscope") {
			return p
		}
	}
	return nil
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
	urlDay = regexp.MustCompile(`(?:^|[/_.-])((?:19|20)\d\d)[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)`)
	// urlSection has the section between: "/2020/politics/07/05/".
	urlSection  = regexp.MustCompile(`/((?:19|20)\d\d)/[A-Za-z][\w.-]*/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/`)
	urlMonthDay = regexp.MustCompile(`/((?:19|20)\d\d)/([a-z]{3})/(\d{1,2})(?:/|$)`)
)

func urlDate(raw string) (time.Time, bool) {
	u, err := parseURL(raw)
	if err != nil {
		return time.Time{}, false
	}
	for _, form := range []*regexp.Regexp{urlDay, urlSection} {
		if m := form.FindStringSubmatch(u.Path); m != nil {
			if d := (day{number(m[1]), number(m[2]), number(m[3])}); d.sane() {
				return d.at(""), true
			}
		}
	}
	if m := urlMonthDay.FindStringSubmatch(strings.ToLower(u.Path)); m != nil {
		if d := (day{number(m[1]), months[m[2]], number(m[3])}); d.sane() {
			return d.at(""), true
		}
	}
	return time.Time{}, false
}
