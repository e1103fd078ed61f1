package extract

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// panelLetters is the running text that a panel of an accordion has at least.
const panelLetters = 100

// nameAccordions makes headings of the buttons that open the panels of an accordion, whose
// text they head: <button aria-expanded="false" aria-controls="a1">How much does it
// cost?</button><div id="a1"><p>Nothing…</p></div>. Other buttons are no text. One alone
// may say "Read more", and menus have panels of links.
func nameAccordions(doc *html.Node) {
	byID := map[string]*html.Node{}
	var buttons []*html.Node
	for n := range doc.Descendants() {
		if id := attr(n, "id"); id != "" && byID[id] == nil {
			byID[id] = n
		}
		if has(n, "aria-expanded") {
			buttons = append(buttons, n)
		}
	}
	titles, said, opened := []*html.Node{}, map[string]bool{}, map[*html.Node]bool{}
	for _, n := range buttons {
		panel := byID[controls(n)]
		if panel == nil || opened[panel] || n == panel || contains(panel, n) || contains(n, panel) {
			continue
		}
		opened[panel] = true
		text := textOf(n)
		letters := countLetters(text)
		if letters >= 4 && letters <= 2*subheadLetters && !said[text] && isPanel(panel) {
			titles, said[text] = append(titles, n), true
		}
	}
	if len(titles) < 2 {
		return
	}
	for _, n := range titles {
		text := textOf(n)
		for _, c := range children(n) {
			n.RemoveChild(c) // an arrow is no picture in the text
		}
		n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
		n.Data, n.DataAtom, n.Attr = "h3", atom.H3, nil
		if inside(n, "h2", "h3", "h4", "h5", "h6") {
			n.Data, n.DataAtom = "span", atom.Span
		}
	}
}

// controls gives the id of what a button opens.
func controls(n *html.Node) string {
	target := cmp.Or(attr(n, "aria-controls"), attr(n, "data-target"), attr(n, "data-bs-target"), attr(n, "href"))
	return strings.TrimPrefix(target, "#")
}

// isPanel reports whether n holds running text more than links.
func isPanel(n *html.Node) bool {
	text := running(n)
	return text >= panelLetters && text*2 > countLetters(textOf(n))
}
