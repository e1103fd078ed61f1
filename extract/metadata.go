package extract

import (
	"time"

	"golang.org/x/net/html"
)

// meta is what a page says about its article.
type meta struct {
	headline  string
	byline    []string
	published time.Time
	modified  time.Time
	lang      string
	section   string
	siteName  string
	canonical string // normalized; the page's own URL where it claims nothing that can be believed
	free      *bool
	witness   string   // JSON-LD articleBody as plain text; often a teaser or empty
	types     []string // schema.org and OpenGraph types, without prefix: "NewsArticle", "VideoObject", "article"
}

// metadata reads what a page says about itself. It changes nothing in doc and
// runs before the page is cleared.
func metadata(doc *html.Node, pageURL string) meta {
	var m meta
	m.canonical, _ = NormalizeURL(pageURL)
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "h1" && m.headline == "" {
			m.headline = textOf(n)
		}
		if n.Type == html.ElementNode && n.Data == "html" {
			m.lang = attr(n, "lang")
		}
	}
	return m
}
