package extract

import (
	"net/url"
	"strconv"

	"github.com/andybalholm/cascadia"
	"github.com/go-shiori/go-readability"
	"golang.org/x/net/html"
)

const lineMark = "data-stet-line"

// choose drops the lines that stand outside the article.
//
// go-readability says which lines it would keep; the element that holds most
// of these is the article's, and all running text in it belongs to it, also
// the paragraphs that go-readability lost.
func choose(page *html.Node, lines []*line, m meta, pageURL string) {
	for _, l := range lines {
		l.mass = mass(l)
	}
	mark(page, lines, pageURL)
	votes := func(l *line) int {
		if l.chosen {
			return l.mass
		}
		return 0
	}
	root := descend(page, lines, votes)
	within := elements(root)
	for _, l := range lines {
		if !within[l.node] {
			l.dropped = "outside the article"
		}
	}
}

// chooseBy drops the lines outside of what a source's rule says.
func chooseBy(page *html.Node, lines []*line, body cascadia.Selector) {
	within := map[*html.Node]bool{}
	for _, n := range body.MatchAll(page) {
		for d := range elements(n) {
			within[d] = true
		}
	}
	for _, l := range lines {
		l.mass, l.chosen = mass(l), true
		if !within[l.node] {
			l.dropped = "outside the rule's body"
		}
	}
}

// mass is how much running text a line has: sentences, not labels and links.
func mass(l *line) int {
	if l.kind == Heading || l.linked*2 > l.letters || l.letters < 25 {
		return 0
	}
	if !endsSentence(l.text) && l.letters < 80 {
		return 0
	}
	return l.letters - l.linked
}

// mark asks go-readability which lines it would keep. This is the only
// place that knows the library. Class names and ids are hidden from it, since
// it would let them decide.
func mark(page *html.Node, lines []*line, pageURL string) {
	doc := &html.Node{Type: html.DocumentNode}
	root := &html.Node{Type: html.ElementNode, Data: "html"}
	doc.AppendChild(root)
	numbers := make(map[*html.Node]int, len(lines))
	for i, l := range lines {
		numbers[l.node] = i
	}
	root.AppendChild(plainCopy(page, numbers))
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

// plainCopy copies a tree without attributes, except the numbers of lines.
func plainCopy(n *html.Node, numbers map[*html.Node]int) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data}
	if n.Data == "a" {
		c.Attr = append(c.Attr, html.Attribute{Key: "href", Val: attr(n, "href")})
	}
	if i, ok := numbers[n]; ok {
		c.Attr = append(c.Attr, html.Attribute{Key: lineMark, Val: strconv.Itoa(i)})
	}
	for child := range n.ChildNodes() {
		c.AppendChild(plainCopy(child, numbers))
	}
	return c
}

// descend goes down from page for as long as one child holds most of the
// weight, and gives the element where it parts.
func descend(page *html.Node, lines []*line, weight func(*line) int) *html.Node {
	sums, total := map[*html.Node]int{}, 0
	for _, l := range lines {
		w := weight(l)
		total += w
		for n := l.node; n != nil && w > 0; n = n.Parent {
			sums[n] += w
		}
	}
	root := page
	for total > 0 {
		var next *html.Node
		for c := range root.ChildNodes() {
			if sums[c]*5 >= total*4 {
				next = c
			}
		}
		if next == nil {
			break
		}
		root = next
	}
	return root
}

func elements(n *html.Node) map[*html.Node]bool {
	in := map[*html.Node]bool{n: true}
	for d := range n.Descendants() {
		in[d] = true
	}
	return in
}
