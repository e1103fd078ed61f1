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
	site      siteNames
	canonical string // normalized; the page's own URL where it claims nothing that can be believed
	free      *bool
	body      string          // JSON-LD's articleBody as it stands there: text, or HTML
	recipe    []string        // ingredients and steps of a recipe
	updates   map[string]bool // how the entries of a live blog begin, see openings
	types     []string        // schema.org and OpenGraph types: "NewsArticle", "VideoObject", "article"
}

// metadata reads what a page says about itself. It changes nothing in doc and
// runs before the page is cleared.
func metadata(doc *html.Node, pageURL string) meta {
	h := gather(doc, pageURL)
	site, lang := h.siteNames(), h.language()
	m := meta{
		headline:  normalize(h.headline(site)),
		lang:      lang,
		section:   normalize(h.section()),
		siteName:  normalize(site.first),
		site:      site,
		canonical: canonicalURL(h.canonicalClaims(), pageURL),
		free:      h.isFree(),
		modified:  h.modified(lang),
		body:      h.article.raw("articleBody"),
		recipe:    h.recipe(),
		updates:   h.openings(),
		types:     append(h.article.types(), h.meta("og:type")...),
	}
	// After headline, which finds where to look.
	m.published = h.published(lang)
	for _, name := range h.byline(lang, site) {
		if name = normalize(name); name != "" {
			m.byline = append(m.byline, name)
		}
	}
	return m
}

func (h *hints) canonicalClaims() []string {
	claims := append([]string{}, h.links["canonical"]...)
	claims = append(claims, h.meta("og:url")...)
	for _, key := range []string{"mainEntityOfPage", "url"} {
		if u := h.article.url(key); u != "" {
			claims = append(claims, u)
		}
	}
	return claims
}

// section gives the part of the paper the article stands in, as the page
// names it.
func (h *hints) section() string {
	if s := h.article.text("articleSection"); s != "" {
		return s
	}
	return h.meta1("article:section", "og:article:section", "parsely-section", "sailthru.section", "section", "articlesection", "dc.subject.section")
}

// isFree reads schema.org's isAccessibleForFree; nil where it is not told.
func (h *hints) isFree() *bool {
	for _, s := range append(h.article.texts("isAccessibleForFree"), h.meta1("isaccessibleforfree")) {
		switch s {
		case "true", "True", "TRUE":
			free := true
			return &free
		case "false", "False", "FALSE":
			free := false
			return &free
		}
	}
	return nil
}
