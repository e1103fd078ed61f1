package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unlinkHeadings takes off the links by which headings lead to themselves or back to the
// table of contents, <h2><a href="#costs">Costs</a><a href="#costs">¶</a></h2>: a heading
// that is a link is another article's, and a mark behind one is no part of it.
func unlinkHeadings(doc *html.Node, pageURL string) {
	var found []*html.Node
	for n := range doc.Descendants() {
		if n.DataAtom == atom.A && leadsBack(attr(n, "href"), pageURL) && headingAround(n) != nil {
			found = append(found, n)
		}
	}
	for _, n := range found {
		if countLetters(textOf(n)) > 0 {
			for _, c := range children(n) {
				n.RemoveChild(c)
				n.Parent.InsertBefore(c, n)
			}
		}
		detach(n)
	}
}

// leadsBack reports whether a link leads to another place of the same page. "#" alone is a
// button for a script.
func leadsBack(href, pageURL string) bool {
	to, place, ok := strings.Cut(href, "#")
	page, _, _ := strings.Cut(pageURL, "#")
	return ok && place != "" && (to == "" || to == page)
}

func headingAround(n *html.Node) *html.Node {
	for n = n.Parent; n != nil && !isHeading(n); n = n.Parent {
	}
	return n
}
