package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unlinkHeadings takes off the links by which headings lead to themselves or back to the
// table of contents, <h2><a href="#costs">Costs</a><a href="#costs">¶</a></h2>: a heading
// that is a link is another article's, and a mark behind one is no part of it. One that leads
// to another heading is a line of the contents. A place to which others lead is no link at
// all, <h2><a name="costs">Costs</a></h2>.
//
// The link to edit a chapter, in brackets behind its title, is no part of the title either.
func unlinkHeadings(doc *html.Node, pageURL string) {
	type link struct{ a, heading *html.Node }
	var found []link
	var marks []*html.Node
	byID := map[string]*html.Node{}
	for n := range doc.Descendants() {
		if id := attr(n, "id"); id != "" && byID[id] == nil {
			byID[id] = n
		}
		if n.DataAtom == atom.A && (placeOf(attr(n, "href"), pageURL) != "" || has(n, "name") && !has(n, "href")) {
			if h := headingAround(n); h != nil {
				found = append(found, link{n, h})
			}
		}
		if isEditMark(n) {
			marks = append(marks, n)
		}
	}
	for _, n := range marks {
		detach(n)
	}
	for _, l := range found {
		to := byID[placeOf(attr(l.a, "href"), pageURL)]
		if to != nil && to != l.heading && !contains(to, l.heading) && !contains(l.heading, to) && holdsHeading(to) {
			continue
		}
		if hasLetters(l.a) {
			dissolve(l.a)
		} else {
			detach(l.a)
		}
	}
}

// isEditMark reports whether n is a link in square brackets that ends a heading, in an element
// of its own: <h2><span>Plot</span><span>[<a href="/edit">edit</a>]</span></h2>. What stands in
// round ones may be of the title, the year of a film.
func isEditMark(n *html.Node) bool {
	if n.DataAtom != atom.Span || n.Parent == nil || !isHeading(n.Parent) || sibling(n, next) != nil || sibling(n, previous) == nil || find(n, atom.A) == nil {
		return false
	}
	text := normalize(textOf(n))
	return strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") && countLetters(text) <= labelLetters
}

// placeOf gives the place of the same page to which a link leads, "" where it leads elsewhere.
// "#" alone is a button for a script.
func placeOf(href, pageURL string) string {
	to, place, _ := strings.Cut(href, "#")
	if page, _, _ := strings.Cut(pageURL, "#"); to != "" && to != page {
		return ""
	}
	return place
}

// headingAround gives the heading in which n stands, nil where it stands in none.
func headingAround(n *html.Node) *html.Node {
	for n = n.Parent; n != nil && !isHeading(n); n = n.Parent {
	}
	return n
}

// holdsHeading reports whether n is a heading, or begins with one.
func holdsHeading(n *html.Node) bool {
	for n != nil && !isHeading(n) {
		n = n.FirstChild
		for n != nil && n.Type != html.ElementNode {
			n = n.NextSibling
		}
	}
	return n != nil
}
