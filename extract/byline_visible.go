package extract

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// visibleAuthors reads what stands nearest to the headline: an element whose
// class says that it holds the byline, a link to an author's page, a short
// line that begins with "By".
func (h *hints) visibleAuthors() []string {
	var headline []string
	if h.mainHeading != nil {
		headline = foldedWords(textOf(h.mainHeading))
	}
	alone := h.namesAlone()
	for i, n := range h.nearHeadline() {
		if h.aroundHeading[n] {
			continue // a class of the whole page: "not-multi-author"
		}
		names := h.visibleNames(n)
		if len(names) == 0 && i < besideHeadline {
			names = nameByForm(n, alone)
		}
		names = slices.DeleteFunc(names, func(s string) bool { return isPartOf(foldedWords(s), headline) })
		if len(names) > 0 && !h.isElsewhere(n) && !h.isCredit(n) && (i < besideHeadline || !h.isOfTeaser(n)) {
			return names
		}
	}
	return h.signature()
}

// besideHeadline is how far below the headline form alone tells an author, in elements.
const besideHeadline = 60

// nameByForm gives what n names by its form, where neither class nor words tell it.
func nameByForm(n *html.Node, alone map[*html.Node]string) []string {
	name := afterBy(n)
	switch {
	case alone[n] != "":
		name = alone[n]
	case n.Data == "a" && isAccount(n):
		name = textOf(n)
	case name == "":
		return speakers(n)
	}
	return []string{name}
}

// lineBelowHeadline gives the names of a paragraph right below the headline that is nothing
// but "By" and names, or of "By" and a link to an author's page where no JSON-LD has another.
func (h *hints) lineBelowHeadline() []string {
	const near = 40 // elements
	if h.mainHeading == nil {
		return nil
	}
	owned := len(h.ldAuthors()) == 0 // <meta> names the owner of many a site
	below := h.nodes[slices.Index(h.nodes, h.mainHeading)+1:]
	for _, n := range below[:min(near, len(below))] {
		if owned && n.Data == "a" && authorLink.MatchString(attr(n, "href")) && isNick(textOf(n)) && isAfterBy(n) && !h.isElsewhere(n) && !h.isCredit(n) {
			return []string{textOf(n)}
		}
		if n.Data != "p" {
			continue
		}
		parts := ownParts(n)
		if text := strings.Join(parts, " "); !plainBy.MatchString(text) || strings.ContainsAny(text, "0123456789") {
			continue
		}
		if names := namesAfterBy(parts); len(names) > 0 && !h.isElsewhere(n) && !h.isCredit(n) {
			return names
		}
	}
	return nil
}

// plainBy begins a byline and little else.
var plainBy = regexp.MustCompile(`^(?i:by|von|par|por|di|door|av|af|autor(?:in)?:|author:|text:|автор:|текст:) ?\p{Lu}`)

// isPartOf: links to the article itself stand in bylines too.
func isPartOf(words, headline []string) bool {
	for i := 0; i+len(words) <= len(headline) && len(words) > 0; i++ {
		if slices.Equal(words, headline[i:i+len(words)]) {
			return true
		}
	}
	return false
}

func (h *hints) visibleNames(n *html.Node) []string {
	if n.Data == "a" && isLicence(n) || n.Data == "button" || n.Data == "form" && find(n, atom.Button) != nil && countLetters(textOf(n)) <= labelLetters {
		return nil // <form class="follow-author"><button>Follow Author</button></form>
	}
	class := " " + attr(n, "class") + " "
	if n.Data == "byline" || hasAuthor(class) || hasAuthor(attr(n, "id")) || hasAuthor(attr(n, "data-testid")) {
		if names := namesInByline(n); len(names) > 0 {
			return names
		}
	}
	if strings.Contains(class, " fn ") || nickClass.MatchString(class) {
		if name := textOf(n); isNick(name) {
			return []string{name}
		}
	}
	if n.Data == "a" && authorLink.MatchString(attr(n, "href")) {
		if name := textOf(n); looksLikeName(name) || isNick(name) && isAfterBy(n) {
			return []string{name}
		}
	}
	return namesAfterBy(ownParts(n))
}

func hasAuthor(name string) bool { return authorClass.MatchString(name) }

// isLicence: the terms under which a text may be used are no author's page, though
// their address may look so ("/licenses/by-nc/4.0/").
func isLicence(n *html.Node) bool {
	return strings.Contains(attr(n, "rel"), "license") || strings.Contains(attr(n, "href"), "creativecommons.org")
}

// isAfterBy: "Posted by <a href="/author/fabian/">Fabian</a>".
func isAfterBy(n *html.Node) bool {
	before := n.PrevSibling
	return before != nil && before.Type == html.TextNode && strings.TrimSpace(before.Data) != "" && withoutBy(strings.TrimSpace(before.Data)+" x") == "x"
}

// namesAfterBy gives the names in the first part that begins with "By", or
// that follows a part which is nothing else ("Author:"). What follows is a sentence
// where it does not begin with a name ("Por caso de virus, cierran bares en La Plata").
func namesAfterBy(parts []string) []string {
	for i, part := range parts {
		for ; i+1 < len(parts) && isBetween(lineEnd(part)); i++ {
			part += " " + parts[i+1]
		}
		part = strings.Trim(part, brackets+"-–—|·,")
		dated := timeBefore.FindString(part)
		part = part[len(dated):]
		rest := withoutBy(deskBy.ReplaceAllString(part, "") + " ")
		switch m := koreanReporter.FindStringSubmatch(part); {
		case m != nil:
			return m[1:2]
		case rest == part+" ":
		case strings.TrimSpace(rest) == "":
			return keepNames(enumeration(parts[i+1:]))
		case isOneName(strings.TrimSpace(dateBehind.ReplaceAllString(rest, ""))) && (dated != "" || dateBehind.MatchString(rest)):
			return []string{strings.TrimSpace(dateBehind.ReplaceAllString(rest, ""))}
		default:
			if names := cleanNames([]string{rest}, ""); len(names) > 0 && looksLikeName(names[0]) {
				return keepNames(names)
			}
			return nil
		}
	}
	return nil
}

// lineEnd is the last word of a part, or the comma behind it.
func lineEnd(s string) string {
	if strings.HasSuffix(s, ",") {
		return ","
	}
	return lastWord(s)
}

// timeBefore is a date in figures before a byline: "06.11.2023 13:30 von Olga".
var timeBefore = regexp.MustCompile(`^\d[\d./:-]*\d(?:[ ,|–-]+\d[\d./:-]*\d)?(?: Uhr)?[ ,|–-]+`)

// dateBehind is a date behind one: "von lupa am 26/10/13, 03:48".
var dateBehind = regexp.MustCompile(`,?\s+(?:am|on|le|el|il|op|den|em)\s+(?:\p{L}+,?\s+)?\d.*$`)

// isOneName: a first name or an account, where a date and "by" leave no doubt.
func isOneName(s string) bool {
	return !strings.Contains(s, " ") && isNick(s) && !weekday.MatchString(s)
}

var weekday = regexp.MustCompile(`(?i)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|heute|gestern)s?$`)

// enumeration gives the first part, and those that stand behind it after a comma or
// "and": each name may be a link, "Von: <a>Ann Bell</a>, <a>Carl Dorn</a>".
func enumeration(parts []string) []string {
	n := min(1, len(parts))
	for n+1 < len(parts) && isBetween(parts[n]) {
		n += 2
	}
	return parts[:n]
}

func isBetween(s string) bool {
	return strings.Trim(s, ",;/&|· ") == "" || andWords.FindString(" "+strings.Trim(s, ", ")+" ") == " "+strings.Trim(s, ", ")+" "
}

// deskBy stands before a name with a colon: "Redaktion: Ann Bell"; without, it is
// the name of a desk.
var deskBy = regexp.MustCompile(`(?i)^(?:redaktion|bericht|redacción|redação|redazione|redactie|rédaction)\s*:`)

// koreanReporter: "김철수 기자", the name before what somebody is.
var koreanReporter = regexp.MustCompile(`^([가-힣]{2,4}) ?(?:선임|전문|인턴)? ?(?:기자|특파원)(?:\P{L}|$)`)

var (
	authorClass = anyOf(regexp.MustCompile(`(?i)(^|[^a-z])(author|byline|autor|auteur|autore|verfasser|redakteur|writer|journalist|contributor|reporter|penulis|yazar|firma)s?([^a-z]|$)|byline|author-?name|(posted|written)-?by|signature`))
	// nickClass holds nothing but the name, so that it may be any word.
	nickClass  = anyOf(regexp.MustCompile(`(?i) (entry-|post-|article-)?author(-name|__name)? | author vcard | vcard author | username |byline-name`))
	authorLink = anyOf(regexp.MustCompile(`(?i)/(authors?|autor(es|en|i)?|auteurs?|autore|people|profiles?|redaktion|redakteure?|journalists?|contributors?|staff|by|writers?|reporters?|columnists?|correspondents?|editors?|periodistas?|skribent|yazar(lar)?)[/-]`))
	sidebar    = regexp.MustCompile(`(?i)sidebar`)
	teaser     = regexp.MustCompile(`(?i)teaser`)
	reply      = regexp.MustCompile(`(?i)/(?:comment|answer|usercomments) |(?:^| )(?:comment|acceptedanswer|suggestedanswer)$`)
	elsewhere  = anyOf(regexp.MustCompile(`(?i)comment|related|recommend|most-?read|popular|kommentar|(^|\s)((site|page|global|main)[-_]?)?footer|newsletter|(^|[-_\s])(block)?(quote|zitat|testimonial)`))
)

// nearHeadline gives the elements around the headline, nearest side first;
// from the first on where no element is the headline.
func (h *hints) nearHeadline() []*html.Node {
	const most = 4000 // elements of a long article with all that surrounds it
	at := slices.Index(h.nodes, h.mainHeading)
	below := h.nodes[at+1:]
	return slices.Concat(below[:min(most, len(below))], h.nodes[max(0, at-40):max(0, at)])
}

// isElsewhere: what stands in a comment or a box belongs to something else,
// unless the headline stands there as well. A teaser of something else has a
// link; the article's own lead may be called so too.
func (h *hints) isElsewhere(n *html.Node) bool {
	for p := n; p != nil; p = p.Parent {
		if !h.aroundHeading[p] && reply.MatchString(attr(p, "itemtype")+" "+attr(p, "itemprop")) {
			return true
		}
		if h.aroundHeading[p] || p.Data == "main" || p.Data == "body" {
			return false
		}
		if p.Data == "article" {
			return h.isNextArticle(p)
		}
		if (p.Data == "footer" || sidebar.MatchString(attr(p, "class")+" "+attr(p, "id"))) && !inside(p, "article") {
			return true // an article's own hold its author and date
		}
		if p.Data == "nav" || p.Data == "blockquote" {
			return true // an entry of a menu; whom is quoted
		}
		if class := attr(p, "class") + " " + attr(p, "id"); elsewhere.MatchString(class) || teaser.MatchString(class) && (inside(n, "a") || holds(p, "a")) {
			return true
		}
	}
	return false
}

// isNextArticle reports whether an <article> begins with a heading that is not the headline, and
// holds less than half of the page's text: <article><h2>Harbour is dredged</h2><p>By A. Name</p>….
func (h *hints) isNextArticle(n *html.Node) bool {
	for d := range n.Descendants() {
		switch {
		case d.Type != html.ElementNode:
		case isHeading(d):
			return h.mainHeading != nil && !sameWords(textOf(d), textOf(h.mainHeading)) && running(n)*2 < h.running()
		case d.Data == "p":
			return false
		}
	}
	return false
}

// isCredit: names in pictures are photographers'. A byline may have a picture ("byline
// with-photo") or be called one ("author-credit").
func (h *hints) isCredit(n *html.Node) bool {
	for p := n; p != nil && !h.aroundHeading[p]; p = p.Parent {
		if class := attr(p, "class"); p.Data == "figure" || p.Data == "figcaption" || creditClass.MatchString(class) && !hasAuthor(class) {
			return true
		}
	}
	return false
}

var creditClass = anyOf(regexp.MustCompile(`(?i)caption|copyright|credit|media-?box|gallery|photo`))

// nameIn gives the name inside an element marked as an author, or the names where systems
// mark the whole byline as one.
func nameIn(n *html.Node) string {
	var names []string
	var scope *html.Node
	for c := range n.Descendants() {
		if c.Type != html.ElementNode || strings.ToLower(attr(c, "itemprop")) != "name" || len(names) > 0 && scopeOf(c) != scope {
			continue // the second of another thing: of the house they work for
		}
		names, scope = append(names, cmp.Or(attr(c, "content"), textOf(c))), scopeOf(c)
	}
	if len(names) > 0 {
		return strings.Join(names, "; ")
	}
	if parts := textParts(n); 0 < len(parts) && len(parts) <= 8 {
		return strings.Join(parts, "; ")
	}
	return attr(n, "content")
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
	parts := textParts(n)
	if names := cleanNames(linked, ""); len(names) > 0 && len(names) <= 8 {
		for _, all := range [][]string{namesAfterBy(parts), splitAnd(strings.Join(parts, " "))} {
			if len(parts) <= 8 && len(all) > len(names) && holdsAll(all, names) && !slices.ContainsFunc(all, func(s string) bool { return !looksLikeName(s) }) {
				return all // "By Ann Bell and <a>Carl Dorn</a>", "<a>Ann Bell</a> and Carl Dorn"
			}
		}
		return names
	}
	if len(parts) > 8 {
		return nil
	}
	if nick := profileIn(n); nick != "" && nick == parts[0] {
		return []string{nick} // what follows is their description
	}
	return keepNames(parts)
}

// profileIn gives the account whose page an element links to: <a href="/@bell">bell</a>.
func profileIn(n *html.Node) string {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "a" && !isSocial(c) && profileLink.MatchString(attr(c, "href")) {
			if name := textOf(c); isNick(name) {
				return name
			}
		}
	}
	return ""
}

var profileLink = regexp.MustCompile(`^(?:https?://[^/]+)?/(?:@|u(?:ser)?/|profile/|author/)\w`)

// textParts gives an element's text cut where a reader sees a border.
func textParts(n *html.Node) []string {
	var parts []string
	var b strings.Builder
	flush := func() {
		if s := oneSpaced(b.String()); s != "" {
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
			letters += len(strings.TrimSpace(c.Data)) // not how the page is indented
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
