package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// byline gives the authors' names, one each, in the page's order: what the
// JSON-LD says, else <meta>, else microdata and links to authors, else the
// line that readers see near the headline. Names that only <meta> has are
// often the owner's, and names of houses and accounts often the system's: they
// serve where nothing else names anybody.
func (h *hints) byline(lang string, site siteNames) []string {
	var unseen, houses []string
	for i, source := range []func() []string{h.ldAuthors, h.metaAuthors, h.markedAuthors, h.ldHouses, h.visibleAuthors} {
		authors := cleanNames(source(), lang)
		for j, name := range authors {
			authors[j] = site.withoutHouse(name)
		}
		persons := slices.DeleteFunc(slices.Clone(authors), func(s string) bool { return site.is(s) || i != 3 && isNoPerson(s) })
		switch {
		case len(persons) == 0 && houses == nil:
			houses = authors
		case len(persons) == 0:
		case i == 1 && !slices.ContainsFunc(persons, h.shows):
			unseen = authors
		default:
			return slices.DeleteFunc(authors, site.is)
		}
	}
	if unseen != nil {
		return unseen
	}
	return houses
}

// withoutHouse takes the site's name off the end of an author's.
func (s siteNames) withoutHouse(name string) string {
	words := strings.Fields(name)
	for n := 1; n <= 3 && len(words) >= n+2; n++ {
		if s.is(strings.Join(words[len(words)-n:], " ")) {
			return strings.Join(words[:len(words)-n], " ")
		}
	}
	return name
}

// shows reports whether readers see a name on the page.
func (h *hints) shows(name string) bool {
	if h.text == "" {
		h.text = strings.ToLower(textOf(h.body))
	}
	return strings.Contains(h.text, strings.ToLower(name))
}

// isNoPerson: the name of a house, or of an account ("c.hein89").
func isNoPerson(name string) bool {
	return house.MatchString(name) || !strings.Contains(name, " ") && account.MatchString(name)
}

var (
	house   = regexp.MustCompile(`(?i)\b(GmbH|e\.? ?V|AG|KG|Ltd|Limited|Inc|LLC|S\.A|S\.L|verlag|stiftung|redaktion|redazione|redacci[oó]n(es)?|redac[cç][aã]o|redactie|redaksjonen?|redaktionen|rédaction|redakcja|redakce|toimitus|newsroom|news ?desk|digital|online|media|news|welle)\b\.?|新聞|新闻|编辑部|編集部|редакция|\.(com|de|net|org|at|ch|fr|it)$`)
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
			if a.is([]string{"Organization", "NewsMediaOrganization", "Corporation"}) && !a.is([]string{"Person"}) {
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
	"parsely-author", "sailthru.author", "sailthru.byline_name", "byl", "article:author_name", "article.author", "cxenseparse:author", "og:author", "og:article:author", "dcsext.author",
	"author", "authors", "article:author", "dc.creator", "dcterms.creator", "citation_author", "rnews:creator", "creator", "cxenseparse:recs:author", "vr:author",
	"lp.article:author", "mediator_author", "content_author", "shareaholic:article_author_name", "article_author", "author_name", "byline",
}

func (h *hints) metaAuthors() []string {
	fields := []string{h.labelled()}
	for _, name := range authorMetas {
		all := slices.Compact(h.meta(name))
		if name == "dc.creator" || name == "citation_author" || name == "dcterms.creator" {
			all = firstNamesFirst(all)
		}
		fields = append(fields, strings.Join(all, "; "))
	}
	// The first that names a person; the others are often the site's, with
	// its town.
	var house []string
	for _, field := range fields {
		names, site := cleanNames([]string{field}, ""), h.siteNames()
		switch {
		case len(names) == 0:
		case !site.is(names[0]):
			return []string{field}
		case house == nil:
			house = names[:1]
		}
	}
	return house
}

// labelled gives the author that pages of a common content system name for
// link previews: a label "Written by", in any language, with its value.
func (h *hints) labelled() string {
	label := h.meta1("twitter:label1") + " x"
	if withoutBy(label) == "x" {
		return h.meta1("twitter:data1")
	}
	return ""
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
// teasers of other articles: the first, and those that stand beside it.
func (h *hints) markedAuthors() []string {
	const beside = 80 // elements
	var names []string
	last := 0
	for i, n := range h.nearHeadline() {
		if len(names) > 0 && i-last > beside {
			break
		}
		rel := " " + strings.ToLower(attr(n, "rel")) + " "
		marked := strings.Contains(strings.ToLower(attr(n, "itemprop")), "author") || strings.Contains(rel, " author ")
		if marked && n.Data != "meta" && n.Data != "link" && !isElsewhere(n) {
			names, last = append(names, nameIn(n)), i
		}
	}
	return names
}

// visibleAuthors reads what stands nearest to the headline: an element whose
// class says that it holds the byline, a link to an author's page, a short
// line that begins with "By".
func (h *hints) visibleAuthors() []string {
	for _, n := range h.nearHeadline() {
		if names := visibleNames(n); len(names) > 0 && !isElsewhere(n) {
			return names
		}
	}
	return h.signature()
}

// signature gives the name that stands alone at the right, below the text.
func (h *hints) signature() []string {
	for _, n := range slices.Backward(h.nodes) {
		style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "") + attr(n, "align")
		if n.Data == "p" && strings.Contains(style, "right") && looksLikeName(textOf(n)) && !isElsewhere(n) {
			return []string{textOf(n)}
		}
	}
	return nil
}

func visibleNames(n *html.Node) []string {
	class := " " + attr(n, "class") + " "
	if n.Data == "byline" || authorClass.MatchString(class+attr(n, "id")+" "+attr(n, "data-testid")) {
		if names := namesInByline(n); len(names) > 0 {
			return names
		}
	}
	if strings.Contains(class, " fn ") || nickClass.MatchString(class) {
		if name := textOf(n); isNick(name) {
			return []string{name}
		}
	}
	if n.Data == "a" && authorLink.MatchString(attr(n, "href")) && looksLikeName(textOf(n)) {
		return []string{textOf(n)}
	}
	return namesAfterBy(ownParts(n))
}

// namesAfterBy gives the names in the first part that begins with "By", or
// that follows a part which is nothing else ("Author:").
func namesAfterBy(parts []string) []string {
	for i, part := range parts {
		part = strings.Trim(part, brackets)
		rest := withoutBy(part + " ")
		switch {
		case rest == part+" ":
		case strings.TrimSpace(rest) != "":
			return keepNames([]string{rest})
		case i+1 < len(parts):
			return keepNames(parts[i+1 : i+2])
		}
	}
	return nil
}

var (
	authorClass = regexp.MustCompile(`(?i)(^|[^a-z])(author|byline|autor|auteur|autore|verfasser|redakteur|writer|journalist|contributor|reporter|penulis|yazar)s?([^a-z]|$)|byline|author-?name|(posted|written)-?by|signature`)
	// nickClass holds nothing but the name, so that it may be any word.
	nickClass  = regexp.MustCompile(`(?i) (entry-|post-|article-)?author(-name|__name)? | author vcard | vcard author | username |byline-name`)
	authorLink = regexp.MustCompile(`(?i)/(authors?|autor(es|en|i)?|auteurs?|autore|people|profiles?|redaktion|redakteure?|journalists?|contributors?|staff|by|writers?|reporters?|columnists?|skribent|yazar(lar)?)[/-]`)
	elsewhere  = regexp.MustCompile(`(?i)comment|related|recommend|teaser|sidebar|most-?read|popular|kommentar|(^|\s)((site|page|global|main)[-_]?)?footer|newsletter`)
)

// nearHeadline gives the elements around the headline, nearest side first;
// from the first on where no element is the headline.
func (h *hints) nearHeadline() []*html.Node {
	const most = 4000 // elements of a long article with all that surrounds it
	at := slices.Index(h.nodes, h.mainHeading)
	below := h.nodes[at+1:]
	return slices.Concat(below[:min(most, len(below))], h.nodes[max(0, at-40):max(0, at)])
}

// isElsewhere: what stands in a comment or a box belongs to something else.
func isElsewhere(n *html.Node) bool {
	for p := n; p != nil; p = p.Parent {
		if p.Data == "article" || p.Data == "main" || p.Data == "body" {
			return false
		}
		if p.Data == "footer" || elsewhere.MatchString(attr(p, "class")+" "+attr(p, "id")) {
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
	if parts := textParts(n); len(parts) <= 8 {
		return strings.Join(parts, "; ")
	}
	return ""
}

// namesInByline gives the names in an element: the links to authors, else its
// short text.
func namesInByline(n *html.Node) []string {
	var linked []string
	for c := range n.Descendants() {
		if c.Type != html.ElementNode || c.Data != "a" || isSocial(c) {
			continue
		}
		if name := textOf(c); looksLikeName(name) || isNick(name) && strings.Contains(attr(c, "class")+attr(c, "rel"), "author") {
			linked = append(linked, textOf(c))
		}
	}
	if names := cleanNames(linked, ""); len(names) > 0 && len(names) <= 8 {
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
		border := isGlued(b.String(), n) || n.Type == html.ElementNode && slices.Contains([]string{"div", "p", "li", "br", "time", "a", "h2", "h3", "h4", "h5", "ul", "dd", "dt", "address", "section"}, n.Data)
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

// isGlued reports whether n's text would run into the text before it: pages
// put space between such elements by their styles.
func isGlued(before string, n *html.Node) bool {
	first, _ := utf8.DecodeRuneInString(n.Data)
	last, _ := utf8.DecodeLastRuneInString(before)
	return n.Type == html.TextNode && isWordRune(first) && isWordRune(last)
}

func isSocial(n *html.Node) bool {
	href := attr(n, "href")
	return strings.Contains(href, "twitter.com") || strings.Contains(href, "facebook.com") || strings.Contains(href, "instagram.com") || strings.HasPrefix(href, "mailto:")
}

// ownParts gives the text of an element that holds little text and little else.
func ownParts(n *html.Node) []string {
	switch n.Data {
	case "p", "span", "div", "address", "small", "em", "i", "b", "strong", "li", "td", "h4", "h5", "h6", "font":
	default:
		return nil
	}
	elements, letters := 0, 0
	for c := range n.Descendants() {
		if c.Type == html.ElementNode {
			elements++
		} else if c.Type == html.TextNode {
			letters += len(c.Data)
		}
		if elements > 8 || letters > 250 {
			return nil
		}
	}
	if parts := textParts(n); len(strings.Join(parts, " ")) < 120 {
		return parts
	}
	return nil
}

// keepNames keeps what is written like names.
func keepNames(texts []string) []string {
	return slices.DeleteFunc(cleanNames(texts, ""), func(s string) bool { return !looksLikeName(s) })
}
