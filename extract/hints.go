package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// hints is everything of a page that the readers of metadata look at,
// gathered in one walk.
type hints struct {
	url     string              // the page's address
	metas   map[string][]string // contents of <meta> by letters(name, property or itemprop)
	links   map[string][]string // by lower case rel of <link>
	ld      linkedData
	article thing // of ld: what this page is about; no fields where nothing tells
	title   string
	lang    string // of <html>
	h1s     []*html.Node
	// mainHeading holds the headline; nil where no element does. Set by headline.
	mainHeading   *html.Node
	aroundHeading map[*html.Node]bool // the elements that mainHeading stands in
	nodes         []*html.Node        // all elements in the order of the page
	body          *html.Node
	text, folded  string // of body, and in lower case; set by shown and shows
	letters       int    // of body, that are not in links; set by running
}

func gather(doc *html.Node, pageURL string) *hints {
	h := &hints{body: doc, url: pageURL, metas: map[string][]string{}, links: map[string][]string{}}
	h.ld.byID = map[string]thing{}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Namespace == "" {
			h.nodes = append(h.nodes, n)
			h.look(n)
		}
	}
	h.article = h.mainThing()
	return h
}

// running gives the letters of the page that are not in links, and counts them once.
func (h *hints) running() int {
	if h.letters == 0 {
		h.letters = running(h.body)
	}
	return h.letters
}

func (h *hints) look(n *html.Node) {
	switch n.Data {
	case "html":
		h.lang = attr(n, "lang")
		if h.lang == "" {
			h.lang = attr(n, "xml:lang")
		}
	case "title":
		if h.title == "" {
			h.title = unHTML(textOf(n))
		}
	case "meta":
		h.addMeta(n)
	case "link":
		for rel := range strings.FieldsSeq(strings.ToLower(attr(n, "rel"))) {
			h.links[rel] = append(h.links[rel], attr(n, "href"))
		}
	case "script":
		if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil {
			h.ld.add(n.FirstChild.Data)
		}
	case "body":
		h.body = n
	case "h1":
		h.h1s = append(h.h1s, n)
	}
}

func (h *hints) addMeta(n *html.Node) {
	content := unHTML(attr(n, "content"))
	if content == "" {
		content = unHTML(attr(n, "value")) // a mistake of several systems
	}
	if content == "" {
		return
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		name := letters(attr(n, key))
		if key == "itemprop" && strings.HasPrefix(name, "date") {
			continue // may be of another article that the page lists, see itemprops
		}
		if name != "" {
			h.metas[name] = append(h.metas[name], content)
		}
	}
}

// meta gives the contents of <meta> with one of these names, in their order.
// Only letters and digits of a name count: systems write "dc.date.issued",
// "DC:date-issued" and "dcDateIssued".
func (h *hints) meta(names ...string) []string {
	var out []string
	for _, name := range names {
		out = append(out, h.metas[letters(name)]...)
	}
	return out
}

// meta1 gives the first of them, "" where there is none.
func (h *hints) meta1(names ...string) string {
	for _, name := range names {
		if all := h.metas[letters(name)]; len(all) > 0 {
			return all[0]
		}
	}
	return ""
}

// articleTypes are schema.org's types of a text with a headline and an author.
var articleTypes = []string{
	"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
	"AskPublicNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "BlogPosting", "Report", "ScholarlyArticle", "TechArticle",
	"AdvertiserContentArticle", "SatiricalArticle", "Review", "CriticReview", "ClaimReview", "SocialMediaPosting", "DiscussionForumPosting",
	"Recipe", "HowTo", "MedicalWebPage", "MedicalScholarlyArticle", "PodcastEpisode", "RadioEpisode",
}

// pageTypes tell less: they are used where nothing tells more.
var pageTypes = []string{"WebPage", "ItemPage", "VideoObject", "ImageGallery", "MediaGallery", "CreativeWork"}

// mainThing gives the object of the JSON-LD that is this page's article: of
// several the one with the page's address or headline, else the first.
func (h *hints) mainThing() thing {
	heads := []string{h.title, h.meta1("og:title")}
	best, bestScore := thing{page: &h.ld}, 0
	for _, t := range h.ld.things {
		score := 0
		switch {
		case t.is(articleTypes):
			score = 10
		case t.is(pageTypes):
			score = 4
		default:
			continue
		}
		head := t.text("headline") + t.text("name")
		if head != "" && slices.ContainsFunc(heads, func(s string) bool { return s != "" && (strings.Contains(s, head) || strings.Contains(head, s)) }) {
			score += 3
		}
		for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
			if u := t.url(key); u != "" && sameAddress(u, h.url) {
				score += 2
				break
			}
		}
		if score > bestScore {
			best, bestScore = t, score
		}
	}
	return best
}

// sameAddress compares paths only: hosts and schemes differ between a page
// and what its template says.
func sameAddress(a, b string) bool {
	ua, errA := parseURL(a)
	ub, errB := parseURL(b)
	return errA == nil && errB == nil && len(ua.Path) > 1 && strings.TrimRight(ua.Path, "/") == strings.TrimRight(ub.Path, "/")
}
