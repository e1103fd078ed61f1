package extract

import (
	"slices"
	"strings"

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

// joinPieces reads an element as its label says where this is the words it shows, cut into
// pieces for an animation and hidden so that they are not read aloud one by one:
// <p aria-label="The council"><span aria-hidden="true">The</span> <span aria-hidden="true">council</span></p>.
// One with a link keeps it, and its pieces are no longer hidden.
func joinPieces(doc *html.Node) {
	for _, n := range slices.Collect(doc.Descendants()) {
		label := attr(n, "aria-label")
		if label == "" || n.FirstChild == nil || holdsMore(n, label) {
			continue
		}
		pieces := hiddenPieces(n)
		switch {
		case len(pieces) == 0 || withoutSpace(textOf(n)) != withoutSpace(label):
		case find(n, atom.A) == nil:
			for n.FirstChild != nil {
				n.RemoveChild(n.FirstChild)
			}
			n.AppendChild(&html.Node{Type: html.TextNode, Data: label})
		default:
			for _, piece := range pieces {
				piece.Data, piece.DataAtom, piece.Attr = "span", atom.Span, nil
			}
		}
	}
}

// holdsMore reports whether there is more text in n than its label, and reads no more than it takes
// to tell: a whole page may have one.
func holdsMore(n *html.Node, label string) bool {
	size := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			size += len(strings.TrimSpace(d.Data))
		}
		if size > len(label) {
			return true
		}
	}
	return false
}

// hiddenPieces gives the elements with words below n that screen readers pass over.
func hiddenPieces(n *html.Node) []*html.Node {
	var out []*html.Node
	for d := range n.Descendants() {
		if (d.DataAtom == atom.Span || d.DataAtom == atom.Div) && attr(d, "aria-hidden") == "true" && textOf(d) != "" {
			out = append(out, d)
		}
	}
	return out
}

func withoutSpace(s string) string { return strings.Join(strings.Fields(s), "") }
