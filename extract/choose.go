package extract

import (
	"maps"
	"net/url"
	"strconv"

	"github.com/go-shiori/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const lineMark, outside = "data-stet-line", "outside the article"

// choose drops the lines that stand outside the article.
//
// go-readability says which lines it would keep; the element that holds most
// of these is the article's. A second opinion, from the page's own words about
// itself, overrules it where it went wrong; and from there the choice grows
// for as long as what comes in is running text too.
func choose(page *html.Node, lines []*line, m meta, pageURL string, left gaps) (*html.Node, string) {
	markTitle(lines, m.headline)
	dropBars(lines)
	dropScriptRequests(lines)
	dropFolded(lines)
	dropNoticesAbove(lines)
	dropIntroductions(lines)
	mark(page, lines, leaveOut(page, lines), pageURL)
	t := count(lines)
	if w := t[page]; w.chosen*leastChosen < w.mass {
		for _, l := range lines {
			l.chosen = false
		}
		t = count(lines)
	}
	root := t.descend(page, 0.8, func(w weights) int { return w.chosen })
	by := "go-readability"
	if own := t.secondOpinion(page, root, lines, m.headline); own != root {
		root, by = own, "the page's own elements"
	}
	root = aboveLine(root, lines)
	if wider := t.climb(root); wider != root {
		root, by = wider, by+", with the running text around it"
	}
	within := elements(root)
	if around, parts := t.parts(root, lines); around != nil {
		root, by = around, by+", with others of its kind"
		within = map[*html.Node]bool{}
		for _, part := range parts {
			maps.Copy(within, elements(part))
		}
	}
	for _, l := range lines {
		if !within[l.node] && l.dropped == "" {
			l.dropped = outside
		}
	}
	markDescription(page, lines)
	readmitLead(lines, m, left)
	return root, by
}

// leastChosen: less than a twelfth of the running text is no choice. Where paragraphs are <div>s,
// go-readability puts elements of its own in their place, and the numbers by which mark knows
// the lines are lost, but for those of a few true paragraphs.
const leastChosen = 12

// chooseBy drops the lines outside of the elements that a source's rule names.
func chooseBy(lines []*line, parts []*html.Node) {
	within := map[*html.Node]bool{}
	for _, n := range parts {
		for d := range elements(n) {
			within[d] = true
		}
	}
	for _, l := range lines {
		l.chosen = true
		if !within[l.node] {
			l.dropped = outsideRule
		}
	}
}

// mass is how much running text a line has: sentences, not labels and links.
func mass(l *line) int {
	if l.isLink() || l.letters < 25 {
		return 0
	}
	if l.kind == Heading && (l.letters < 80 || !endsSentence(l.text)) {
		return 0 // a lead is often set as a heading
	}
	if !endsSentence(l.text) && l.letters < 80 {
		return 0
	}
	if isCaption(l) || isCopyright(l) {
		return 0 // a gallery above the text: "At the opening. (Photo: A. Name/Agency)"
	}
	return l.letters - l.linked
}

// mark asks go-readability which lines it would keep. This is the only
// place that knows the library. Class names and ids are hidden from it, since
// it would let them decide.
func mark(page *html.Node, lines []*line, without map[*html.Node]bool, pageURL string) {
	if tooMany(page) {
		return
	}
	doc := &html.Node{Type: html.DocumentNode}
	root := &html.Node{Type: html.ElementNode, Data: "html"}
	doc.AppendChild(root)
	numbers := make(map[*html.Node]int, len(lines))
	for i, l := range lines {
		numbers[l.node] = i
	}
	root.AppendChild(foundByline())
	root.AppendChild(plainCopy(page, numbers, without))
	u, err := url.Parse(pageURL)
	if err != nil {
		u = &url.URL{}
	}
	p := readability.NewParser()
	p.DisableJSONLD = true
	article, err := p.ParseDocument(doc, u)
	if err != nil || article.Node == nil {
		return
	}
	for n := range article.Node.Descendants() {
		if i, err := strconv.Atoi(attr(n, lineMark)); err == nil && i < len(lines) {
			lines[i].chosen = true
		}
	}
}

// foundByline is what go-readability takes for the byline and out of the page: until it has one,
// it reads the text of every element, and of all below, for one.
func foundByline() *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span, Attr: []html.Attribute{{Key: "rel", Val: "author"}}}
	n.AppendChild(&html.Node{Type: html.TextNode, Data: "x"})
	return n
}

// maxNodes is what go-readability can read in a few seconds; a large page has a tenth.
const maxNodes = 200_000

func tooMany(page *html.Node) bool {
	nodes := 0
	for range page.Descendants() {
		if nodes++; nodes > maxNodes {
			return true
		}
	}
	return false
}

// plainCopy copies a tree but for some elements, and without attributes except
// the numbers of lines.
func plainCopy(n *html.Node, numbers map[*html.Node]int, without map[*html.Node]bool) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data}
	if n.Data == "a" {
		c.Attr = append(c.Attr, html.Attribute{Key: "href", Val: attr(n, "href")})
	}
	if i, ok := numbers[n]; ok {
		c.Attr = append(c.Attr, html.Attribute{Key: lineMark, Val: strconv.Itoa(i)})
	}
	for child := range n.ChildNodes() {
		if !without[child] {
			c.AppendChild(plainCopy(child, numbers, without))
		}
	}
	return c
}

func elements(n *html.Node) map[*html.Node]bool {
	in := map[*html.Node]bool{n: true}
	for d := range n.Descendants() {
		in[d] = true
	}
	return in
}
