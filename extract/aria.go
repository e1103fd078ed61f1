package extract

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// nameRoles gives the elements that say by their role what they are the names of those that say
// it by their name, so that no rule has to know both: <div role="heading" aria-level="2">,
// <div role="list"><div role="listitem">.
func nameRoles(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Div && n.DataAtom != atom.Span && n.DataAtom != atom.P {
			continue
		}
		switch attr(n, "role") {
		case "heading":
			if !inside(n, "h1", "h2", "h3", "h4", "h5", "h6", "p", "button") {
				rename(n, headingOfLevel(attr(n, "aria-level")))
			}
		case "list":
			for c := range n.ChildNodes() {
				if attr(c, "role") == "listitem" {
					rename(n, atom.Ul)
				}
			}
		case "listitem":
			if n.Parent.DataAtom == atom.Ul {
				rename(n, atom.Li)
			}
		}
	}
}

// rename gives n the name of another element in place of its role.
func rename(n *html.Node, to atom.Atom) {
	n.Data, n.DataAtom = to.String(), to
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "role" })
}

// headingOfLevel gives the heading of an aria-level, which is 2 where none is told.
func headingOfLevel(level string) atom.Atom {
	if h := atom.Lookup([]byte("h" + level)); isHeading(&html.Node{DataAtom: h}) {
		return h
	}
	return atom.H2
}
