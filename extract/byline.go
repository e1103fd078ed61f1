package extract

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// byline gives the authors' names, one each, in the page's order: what the
// JSON-LD says, else <meta>, else microdata and links to authors, else the
// line that readers see near the headline. A source that names nobody but the
// site itself serves only where no other names anybody.
func (h *hints) byline(lang string, site siteNames) []string {
	var fallback []string
	for _, source := range []func() []string{h.ldAuthors, h.metaAuthors, h.markedAuthors, h.visibleAuthors, h.ldHouses} {
		authors := cleanNames(source(), lang)
		if slices.ContainsFunc(authors, func(s string) bool { return !site.is(s) && !isNoPerson(s) }) {
			return slices.DeleteFunc(authors, site.is)
		}
		if fallback == nil {
			fallback = authors
		}
	}
	return fallback
}

// isNoPerson: the name of a house, or of an account ("c.hein89").
func isNoPerson(name string) bool {
	return house.MatchString(name) || !strings.Contains(name, " ") && account.MatchString(name)
}

var (
	house   = regexp.MustCompile(`(?i)\b(GmbH|e\.? ?V|AG|KG|Ltd|Limited|Inc|LLC|S\.A|S\.L|verlag|stiftung|redaktion|redazione|redacción|redacao|redação|rédaction|redakcja|redakce|toimitus|newsroom|news ?desk|digital|online|media|news|welle)\b\.?|新聞|新闻|编辑部|編集部|редакция|\.(com|de|net|org|at|ch|fr|it)$`)
	account = regexp.MustCompile(`[0-9_]|^[a-z]+[.-][a-z]|^[a-z]+$`)
)

// ldAuthors reads author and creator of the article's JSON-LD; a house beside
// persons is one of the authors.
func (h *hints) ldAuthors() []string {
	persons, houses := h.ldNames()
	if len(persons) == 0 {
		return nil
	}
	return append(persons, houses...)
}

// ldHouses gives the houses where the JSON-LD names no person.
func (h *hints) ldHouses() []string {
	_, houses := h.ldNames()
	return houses
}

func (h *hints) ldNames() (persons, houses []string) {
	for _, key := range []string{"author", "creator"} {
		for _, a := range h.article.inner(key) {
			if a.is([]string{"Organization", "NewsMediaOrganization", "Corporation"}) {
				houses = append(houses, a.personName())
			} else {
				persons = append(persons, a.personName())
			}
		}
		persons = append(persons, h.article.texts(key)...)
		if len(persons)+len(houses) > 0 {
			break
		}
	}
	return persons, houses
}

func (t thing) personName() string {
	if name := t.text("name"); name != "" {
		return strings.Join(t.texts("name"), "; ")
	}
	return strings.TrimSpace(t.text("givenName") + " " + t.text("familyName"))
}

// authorMetas are the names of <meta> that hold authors, most exact first.
var authorMetas = []string{
	"parsely-author", "sailthru.author", "byl", "article:author_name", "article.author", "cxenseparse:author", "og:author", "og:article:author", "dcsext.author",
	"author", "authors", "article:author", "dc.creator", "dcterms.creator", "citation_author", "rnews:creator", "creator", "cxenseparse:recs:author", "vr:author",
	"lp.article:author", "mediator_author", "content_author", "shareaholic:article_author_name", "article_author", "author_name", "byline",
}

func (h *hints) metaAuthors() []string {
	var names []string
	for _, name := range authorMetas {
		all := slices.Compact(slices.Clone(h.metas[name]))
		if name == "dc.creator" || name == "citation_author" || name == "dcterms.creator" {
			all = firstNamesFirst(all)
		}
		names = append(names, strings.Join(all, "; "))
	}
	// The first that names a person; the others are often the site's.
	for i, n := range names {
		if strings.Trim(n, " ;") == "" || len(cleanNames([]string{n}, "")) == 0 || h.siteNames().is(n) {
			continue
		}
		return names[i : i+1]
	}
	return nil
}

// firstNamesFirst turns "Curie, Marie" around, library catalogues' form.
func firstNamesFirst(names []string) []string {
	var out []string
	for _, n := range names {
		if last, first, ok := strings.Cut(n, ","); ok && !strings.Contains(first, ",") && len(strings.Fields(last)) <= 2 {
			n = strings.TrimSpace(first) + " " + strings.TrimSpace(last)
		}
		out = append(out, n)
	}
	return out
}

// markedAuthors reads microdata and rel="author", outside of comments and
// teasers of other articles.
func (h *hints) markedAuthors() []string {
	var names []string
	for _, n := range h.nearHeadline() {
		rel := " " + strings.ToLower(attr(n, "rel")) + " "
		marked := strings.Contains(strings.ToLower(attr(n, "itemprop")), "author") || strings.Contains(rel, " author ")
		if marked && n.Data != "meta" && n.Data != "link" && !isElsewhere(n) {
			names = append(names, nameIn(n))
		}
	}
	return names
}

// visibleAuthors reads elements whose class says that they hold the byline,
// then short lines that begin with "By".
func (h *hints) visibleAuthors() []string {
	near := h.nearHeadline()
	for _, n := range near {
		if authorClass.MatchString(attr(n, "class")+" "+attr(n, "id")+" "+attr(n, "data-testid")) && !isElsewhere(n) {
			if names := namesInByline(n); len(names) > 0 {
				return names
			}
		}
	}
	for _, n := range near {
		class := " " + attr(n, "class") + " "
		if name := textOf(n); (strings.Contains(class, " fn ") || nickClass.MatchString(class)) && isNick(name) && !isElsewhere(n) {
			return []string{name}
		}
	}
	for _, n := range near {
		if n.Data == "a" && authorLink.MatchString(attr(n, "href")) && !isElsewhere(n) && looksLikeName(textOf(n)) {
			return []string{textOf(n)}
		}
	}
	for _, n := range near {
		if text := ownLine(n); text != "" {
			if rest := withoutBy(text); rest != text && !isElsewhere(n) {
				if names := keepNames([]string{rest}); len(names) > 0 {
					return names
				}
			}
		}
	}
	return nil
}

var (
	authorClass = regexp.MustCompile(`(?i)(^|[^a-z])(author|byline|autor|auteur|autore|verfasser|redakteur|writer|journalist|contributor|reporter|penulis|yazar)s?([^a-z]|$)|byline|author-?name|(posted|written)-?by|signature`)
	// nickClass holds nothing but the name, so that it may be any word.
	nickClass  = regexp.MustCompile(`(?i) (entry-|post-|article-)?author(-name|__name)? | author vcard | vcard author |byline-name`)
	authorLink = regexp.MustCompile(`(?i)/(authors?|autor(es|en|i)?|auteurs?|autore|people|profiles?|redaktion|redakteure?|journalists?|contributors?|staff|by|writers?|reporters?|columnists?|skribent|yazar(lar)?)[/-]`)
	elsewhere  = regexp.MustCompile(`(?i)comment|related|recommend|teaser|sidebar|widget|most-?read|popular|kommentar|footer|newsletter`)
)

// nearHeadline gives the elements around the headline, nearest side first;
// all elements where no element is the headline.
func (h *hints) nearHeadline() []*html.Node {
	at := slices.Index(h.nodes, h.mainHeading)
	if at < 0 {
		return h.nodes
	}
	return slices.Concat(h.nodes[at+1:], h.nodes[max(0, at-40):at])
}

// isElsewhere: what stands in a comment or a box belongs to something else.
func isElsewhere(n *html.Node) bool {
	for p := n; p != nil; p = p.Parent {
		if p.Data == "article" || p.Data == "main" || p.Data == "body" {
			return false
		}
		if p.Data == "aside" || p.Data == "footer" || elsewhere.MatchString(attr(p, "class")+" "+attr(p, "id")) {
			return true
		}
	}
	return false
}

// nameIn gives the name inside an element marked as an author.
func nameIn(n *html.Node) string {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && strings.ToLower(attr(c, "itemprop")) == "name" {
			if v := attr(c, "content"); v != "" {
				return v
			}
			return textOf(c)
		}
	}
	if text := textOf(n); len(text) < 120 {
		return text
	}
	return ""
}

// namesInByline gives the names in an element: the links to authors, else its
// short text.
func namesInByline(n *html.Node) []string {
	var linked []string
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "a" && looksLikeName(textOf(c)) && !isSocial(c) {
			linked = append(linked, textOf(c))
		}
	}
	if names := keepNames(linked); len(names) > 0 && len(names) <= 8 {
		return names
	}
	parts := textParts(n)
	if len(parts) > 8 {
		return nil
	}
	return keepNames(parts)
}

// textParts gives an element's text cut where a reader sees a border.
func textParts(n *html.Node) []string {
	var parts []string
	var b strings.Builder
	flush := func() {
		if s := strings.Join(strings.Fields(b.String()), " "); s != "" {
			parts = append(parts, s)
		}
		b.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		border := n.Type == html.ElementNode && slices.Contains([]string{"div", "p", "li", "br", "time", "a", "h2", "h3", "h4", "h5", "ul", "dd", "dt", "address", "section"}, n.Data)
		if border {
			flush()
		}
		if n.Type == html.TextNode {
			appendText(&b, n)
		} else if n.Data != "script" && n.Data != "style" && n.Data != "svg" && n.Data != "noscript" {
			for c := range n.ChildNodes() {
				walk(c)
			}
		}
		if border {
			flush()
		}
	}
	walk(n)
	flush()
	return parts
}

func isSocial(n *html.Node) bool {
	href := attr(n, "href")
	return strings.Contains(href, "twitter.com") || strings.Contains(href, "facebook.com") || strings.Contains(href, "instagram.com") || strings.HasPrefix(href, "mailto:")
}

// ownLine gives the text of an element that holds little else than text.
func ownLine(n *html.Node) string {
	switch n.Data {
	case "p", "span", "div", "address", "small", "em", "i", "b", "strong", "li", "td", "h4", "h5", "h6", "font":
	default:
		return ""
	}
	elements := 0
	for c := range n.Descendants() {
		if c.Type == html.ElementNode {
			elements++
		}
		if elements > 6 {
			return ""
		}
	}
	if text := textOf(n); len(text) < 120 {
		return text
	}
	return ""
}

// keepNames keeps what is written like names.
func keepNames(texts []string) []string {
	return slices.DeleteFunc(cleanNames(texts, ""), func(s string) bool { return !looksLikeName(s) })
}
