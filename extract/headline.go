package extract

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"
)

// headline gives the headline as the page shows it: the <h1> that agrees with
// what the page claims elsewhere, without the kicker above it. The claims
// (OpenGraph, JSON-LD, <title>) are written for search engines and social
// networks, often differ, and carry the site's name; they serve where no
// element of the page agrees with them.
func (h *hints) headline(site siteNames) string {
	claims := h.titleClaims(site)
	own := []string{site.strip(h.meta1("og:title")), site.strip(h.article.text("headline"))}
	n := h.headlineElement(claims, site)
	if second := h.visibleHeading(n, own); second != nil {
		n = second
	}
	h.found(n)
	if n == nil {
		if len(claims) == 0 {
			return ""
		}
		return claims[0]
	}
	return strings.Trim(pageCounter.ReplaceAllString(site.strip(h.withoutKicker(n, claims, own)), ""), "–—|: ")
}

// pageCounter ends the headline of an article in several pages: "（1/2 ページ）", "(page 1 of 2)".
// Without the word it may be the part of a series.
var pageCounter = regexp.MustCompile(`(?i)\s*[(（](?:(?:page|seite|p[aá]gina) \d+ ?(?:/|of|von|de|di|sur) ?\d+|\d+ ?/ ?\d+ ?(?:ページ|페이지|[页頁]))[)）]$`)

// found keeps where the headline stands.
func (h *hints) found(n *html.Node) {
	h.mainHeading, h.aroundHeading = n, map[*html.Node]bool{}
	for ; n != nil; n = n.Parent {
		h.aroundHeading[n] = true
	}
}

// titleClaims gives what the page says its headline is, most trusted first,
// without the site's name.
func (h *hints) titleClaims(site siteNames) []string {
	var claims []string
	add := func(s string) {
		if s = strings.Trim(site.strip(s), "–—|: "); s != "" && !site.is(s) && !slices.Contains(claims, s) {
			claims = append(claims, s)
		}
	}
	add(h.meta1("og:title"))
	if h.article.is(articleTypes) {
		add(h.article.text("headline"))
		add(h.article.text("name"))
	}
	add(h.meta1("twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline"))
	if title := site.strip(h.title); !slices.ContainsFunc(titleBars.Split(title, -1), isWay) {
		add(longestPart(title))
	}
	// "…" ends a claim that was cut.
	slices.SortStableFunc(claims, func(a, b string) int { return isCut(a) - isCut(b) })
	return claims
}

// isWay reports whether a <title> says nothing but where in the site the page is, as systems
// do that fill it from the menu: "Harbour - News - Harbour".
func isWay(title string) bool {
	parts := titleMarks.Split(title, -1)
	return len(parts) > 2 && sameWords(parts[0], parts[len(parts)-1])
}

func isCut(s string) int {
	if strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") {
		return 1
	}
	return 0
}

// besideSite gives the heading that <title> has first where h1 is what it has
// last, or last where h1 is first: the site's name in its logo ("frag.jetzt –
// ARSnova", "Harbour diary – The tide that came too early").
func (h *hints) besideSite(h1 *html.Node) *html.Node {
	parts := titleMarks.Split(h.title, -1)
	if h1 == nil || len(parts) < 2 {
		return nil
	}
	headline := parts[0]
	switch logo := textOf(h1); {
	case sameWords(logo, parts[len(parts)-1]):
	case sameWords(logo, parts[0]) && len(foldedWords(parts[1])) > len(foldedWords(logo)) && !sameWords(logo, h.meta1("og:title")):
		headline = parts[1] // not a headline, with its subtitle or the name of its section in another heading
	default:
		return nil
	}
	// A section's name in a heading stands above the headline.
	for _, n := range h.nodes[slices.Index(h.nodes, h1)+1:] {
		if (n.Data == "h1" || n.Data == "h2" || n.Data == "h3") && !isHidden(n) && sameWords(textOf(n), headline) {
			return n
		}
	}
	return nil
}

var titleMarks = regexp.MustCompile(`\s*[|»«_–—]\s*|\s+-\s+`)

// slug gives the words of the URL's last part: many systems make them of the
// first headline, and do not change them when another is written for search
// engines.
func slug(raw string) string {
	u, err := parseURL(raw)
	if err != nil {
		return ""
	}
	last := path.Base(strings.TrimRight(u.Path, "/"))
	if words := foldedWords(strings.TrimSuffix(last, path.Ext(last))); len(words) >= 4 {
		return strings.Join(words, " ")
	}
	return ""
}

// longestPart gives of a <title> with several parts ("Headline | Section |
// Name") the longest: there the bar never stands in a headline.
func longestPart(title string) string {
	longest := ""
	for _, part := range titleBars.Split(title, -1) {
		if part = strings.TrimSpace(part); len(part) > len(longest) {
			longest = part
		}
	}
	return longest
}

// titleBars: guillemets are quotation marks where no space is on both sides.
var titleBars = regexp.MustCompile(`[|_]|\s[»«]\s`)

// headlineElement gives the element that holds the headline: of all <h1> the
// one that agrees best with a claim, else a lesser heading that is a claim.
func (h *hints) headlineElement(claims []string, site siteNames) *html.Node {
	var best *html.Node
	bestScore, seen := 0.0, 0
	witnesses := append(slices.Clone(claims), slug(h.url))
	first, _, _ := strings.Cut(titleMarks.ReplaceAllString(h.title, "|"), "|")
	below := h.belowText()
	for _, n := range h.h1s {
		text := textOf(n)
		if text == "" || isHidden(n) || site.is(text) && !h.isOwnTitle(text, site) || h.linksToFront(n) {
			continue
		}
		score := 0.1 // a lone <h1> is better than nothing where nothing is claimed
		for i, c := range witnesses {
			score = max(score, agreement(text, c)-0.02*float64(i))
		}
		if sameWords(text, first) {
			score = max(score, 0.9) // short ones agree little with what a long name of the site follows
		}
		if inside(n, "article", "main") {
			score += 0.05
		}
		if find(n, atom.A) != nil {
			score *= 0.9 // it may be listed among the others of the day
		}
		if score < 0.5 && (below[n] && len(claims) > 0 || isOfPage(n)) {
			continue // it heads the next article, or a part of the page's frame
		}
		seen++
		if score > bestScore {
			best, bestScore = n, score
		}
	}
	if first := h.besideSite(best); first != nil {
		return first
	}
	if len(claims) == 0 && seen > 1 {
		return h.headingAboveText()
	}
	if bestScore >= 0.5 || best != nil && (len(claims) == 0 || seen == 1 && !below[best] && isOfArticle(best)) {
		return best
	}
	if n := h.lesserHeading(claims); n != nil {
		return n
	}
	return h.lesserHeading([]string{slug(h.url)})
}

// lesserHeading gives the first heading below <h1> that is the most trusted of the claims: a
// <title> may begin with the blog's name, and that head the page.
func (h *hints) lesserHeading(claims []string) *html.Node {
	var best *html.Node
	trusted := len(claims)
	for _, n := range h.nodes {
		if n.Data == "h2" || n.Data == "h3" || attr(n, "itemprop") == "headline" && n.Data != "meta" {
			text := textOf(n)
			if i := slices.IndexFunc(claims[:trusted], func(c string) bool { return agreement(text, c) > 0.9 }); i >= 0 && !isHidden(n) {
				best, trusted = n, i
			}
		}
	}
	return best
}

// isOwnTitle reports whether a text that has the site's name in it is what the page itself
// is called: "Portwelle 02/2022" on portwelle.example, where the title says so, and nothing
// but the site's name besides.
func (h *hints) isOwnTitle(text string, site siteNames) bool {
	if u, err := parseURL(h.url); err != nil || isFront(u) || site.isExactly(text) {
		return false
	}
	parts := titleMarks.Split(h.title, -1)
	return sameWords(text, parts[0]) && !slices.ContainsFunc(parts[1:], func(s string) bool { return !site.is(s) })
}

// isOfPage: what stands in the page's menu or at its foot heads a list of links.
func isOfPage(n *html.Node) bool {
	return inside(n, "footer", "nav") && !inside(n, "article")
}

// isOfArticle reports whether a page's only <h1> heads its article, whatever is
// claimed for search engines: "The best toys 2022 – comparison".
func isOfArticle(h1 *html.Node) bool {
	return inside(h1, "article") && len(foldedWords(textOf(h1))) >= 4
}

// belowText gives the <h1>s above which there is the running text of an article, and not just
// a notice about cookies above all the text of the page.
func (h *hints) belowText() map[*html.Node]bool {
	above, total := map[*html.Node]int{}, 0
	for _, n := range h.nodes {
		if n.Data == "h1" {
			above[n] = total
		}
		if letters := ownLetters(n); letters >= 60 && !isHidden(n) {
			total += letters // longer than labels and most links
		}
	}
	below := map[*html.Node]bool{}
	for n, text := range above {
		below[n] = text >= articleMass && text*noticeShare >= total-text
	}
	return below
}

// noticeShare: a notice is no more than a fourth of the text below it.
const noticeShare = 4

// headingAboveText gives the last heading before the first running text, where many stand
// and nothing tells which is the headline. That of a list, "Most read", is none.
func (h *hints) headingAboveText() *html.Node {
	var last *html.Node
	above := 0
	for _, n := range h.nodes {
		if (n.Data == "h1" || n.Data == "h2" || n.Data == "h3") && !isHidden(n) && !isOfPage(n) && textOf(n) != "" && !headsList(n) {
			last, above = n, 0
		}
		if letters := ownLetters(n); letters >= 60 && !isHidden(n) {
			if above += letters; above >= articleMass && last != nil {
				break
			}
		}
	}
	return last
}

func headsList(n *html.Node) bool {
	below := sibling(n, next)
	return below != nil && isBulleted(below)
}

// ownLetters counts the letters of the text right in n, none where it is a link.
func ownLetters(n *html.Node) int {
	sum := 0
	for c := range n.ChildNodes() {
		if c.Type == html.TextNode && n.Data != "a" && !never(n) {
			sum += countLetters(c.Data)
		}
	}
	return sum
}

// visibleHeading gives the <h2> next to an <h1> that readers take for the
// headline: papers write an <h1> for search engines only, and another claim of
// theirs is the headline they show.
func (h *hints) visibleHeading(h1 *html.Node, own []string) *html.Node {
	if h1 == nil || h1.Data != "h1" {
		return nil
	}
	at := slices.Index(h.nodes, h1)
	for _, n := range h.nodes[at+1 : min(len(h.nodes), at+60)] {
		if n.Data != "h2" || isHidden(n) || isPartOf(foldedWords(textOf(n)), foldedWords(textOf(h1))) {
			continue
		}
		texts := texts(n)
		for i := range texts {
			rest := foldedWords(textOfAll(texts[i:]))
			if len(rest) > 2 && slices.ContainsFunc(own, func(c string) bool { return slices.Equal(rest, foldedWords(c)) }) {
				return n
			}
		}
	}
	return nil
}

// withoutKicker gives the text of a heading without the words above the
// headline proper ("Immobilienkrise", "Interview:") and those below it, where
// the page shows that they are not part of it. own are the claims for the
// headline itself: <title> is often shortened and is no witness alone.
func (h *hints) withoutKicker(n *html.Node, claims, own []string) string {
	texts, whole := texts(n), textOf(n)
	if rest := restClaimed(texts, own); rest != "" {
		return rest
	}
	if rest := joinedByDash(texts, own); rest != "" {
		return rest
	}
	if i := slices.IndexFunc(claims, func(c string) bool { return sameWords(c, whole) || sameWords(c, textOfAll(texts)) }); i >= 0 && len(texts) > 1 {
		return claims[i] // with the colon that the layout replaces
	}
	if start := h.startClaimed(texts, own); start != "" {
		return start
	}
	for i := range texts {
		rest := textOfAll(texts[i:])
		if i > 0 && slices.ContainsFunc(claims, func(c string) bool { return isHeadlineOf(rest, c) }) {
			return rest
		}
	}
	for _, colon := range kickerEnd.FindAllStringIndex(whole, -1) {
		rest := whole[colon[1]:]
		if slices.ContainsFunc(own, func(c string) bool { return len(foldedWords(c)) > 2 && sameWords(c, rest) }) {
			return rest
		}
	}
	return whole
}

// restClaimed gives the texts from the second or a later one on that a claim
// has without those before, or with them behind ("Data stolen – Papers in the
// net" below the kicker "Papers in the net").
func restClaimed(texts []*html.Node, own []string) string {
	for i := 1; i < len(texts); i++ {
		rest := foldedWords(textOfAll(texts[i:]))
		around := slices.Concat(rest, foldedWords(textOfAll(texts[:i])))
		for _, c := range own {
			if words := foldedWords(c); len(rest) > 1 && (slices.Equal(words, rest) || slices.Equal(words, around)) {
				return strings.TrimLeft(textOfAll(texts[i:]), ":|/-–— ")
			}
		}
	}
	return ""
}

// joinedByDash gives the texts below a kicker that a claim has before them with
// a dash or bar where the heading has none in its text: the system joins two
// fields so ("The Future of Work – Deck chairs on the liner"), where an editor
// would write a colon.
func joinedByDash(texts []*html.Node, own []string) string {
	for i := 1; i < len(texts); i++ {
		rest := textOfAll(texts[i:])
		for _, c := range own {
			at := dashes.FindStringIndex(c)
			if at != nil && startsWithLetter(rest) && sameWords(c[:at[0]], textOfAll(texts[:i])) && sameWords(c[at[1]:], rest) {
				return rest
			}
		}
	}
	return ""
}

// startsWithLetter: also after an opening quotation mark.
func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s, func(r rune) bool { return unicode.In(r, unicode.Quotation_Mark, unicode.Ps) }))
	return isWordRune(r)
}

// startClaimed gives the first texts where all claims end with them: a
// subtitle follows.
func (h *hints) startClaimed(texts []*html.Node, own []string) string {
	title := foldedWords(h.title)
	for i := 1; i < len(texts); i++ {
		start := textOfAll(texts[:i])
		words := foldedWords(start)
		if len(words) > 1 && slices.ContainsFunc(own, func(c string) bool { return sameWords(c, start) }) &&
			len(title) >= len(words) && slices.Equal(title[:len(words)], words) {
			return start
		}
	}
	return ""
}

func sameWords(a, b string) bool { return slices.Equal(foldedWords(a), foldedWords(b)) }

var kickerEnd = regexp.MustCompile(`: | [/|–—-] `)

// isHeadlineOf reports whether text is claim, or the part of claim before or
// after a dash.
func isHeadlineOf(text, claim string) bool {
	words := foldedWords(text)
	if slices.Equal(words, foldedWords(claim)) {
		return len(words) > 1
	}
	return len(words) > 2 && slices.ContainsFunc(dashes.Split(claim, -1), func(part string) bool { return slices.Equal(words, foldedWords(part)) })
}

var dashes = regexp.MustCompile(` [-–—|] `)

// texts gives the text nodes in n that hold words.
func texts(n *html.Node) []*html.Node {
	var out []*html.Node
	for c := range n.Descendants() {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" && textOf(c.Parent) != "" {
			out = append(out, c)
		}
	}
	return out
}

func textOfAll(nodes []*html.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		appendText(&b, n)
		b.WriteByte(' ')
	}
	return oneSpaced(b.String())
}

// agreement is the share of words that two headlines have in common, of the
// shorter one's when it stands whole in the longer.
func agreement(a, b string) float64 { return agree(foldedWords(a), foldedWords(b)) }

// agree is agreement of texts that are split already.
func agree(wa, wb []string) float64 {
	if len(wa) == 0 || len(wb) == 0 {
		return 0
	}
	if len(wa) > len(wb) {
		wa, wb = wb, wa
	}
	common := 0
	for _, w := range wa {
		if slices.Contains(wb, w) {
			common++
		}
	}
	if common == len(wa) && (len(wa) >= 3 || len(wa) == len(wb)) {
		return 1
	}
	return 2 * float64(common) / float64(len(wa)+len(wb))
}

// foldedWords splits into lower case words, scripts without spaces into
// characters.
func foldedWords(s string) []string {
	var words []string
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	for _, r := range norm.NFKC.String(strings.ToLower(s)) {
		switch {
		case r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			flush()
			words = append(words, string(r))
		case isWordRune(r):
			word.WriteRune(r)
		case unicode.Is(unicode.Cf, r):
		default:
			flush()
		}
	}
	flush()
	return words
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// linksToFront: a heading that is a link to the front page is the site's logo.
func (h *hints) linksToFront(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "a" {
			u, err := parseURL(attr(c, "href"))
			if href := attr(c, "href"); href == "/" || href == "./" || err == nil && isFront(u) && !h.isAbroad(u) {
				return true
			}
		}
	}
	return false
}

// isAbroad: the front page of another site is what the text is about.
func (h *hints) isAbroad(u *url.URL) bool {
	own, err := parseURL(h.url)
	return err == nil && own.Host != "" && u.Host != "" && site(u.Hostname()) != site(own.Hostname())
}
