package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attr gives an attribute's value without space around it, "" where there is none.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// textOf gives the text inside n with white space folded, without what a
// browser would not show.
func textOf(n *html.Node) string {
	var b strings.Builder
	appendText(&b, n)
	return oneSpaced(b.String())
}

// oneSpaced gives s with its white space folded, as strings.Join(strings.Fields(s), " ") does
// with more memory.
func oneSpaced(s string) string {
	out := make([]byte, 0, len(s))
	for word := range strings.FieldsSeq(s) {
		if len(out) > 0 {
			out = append(out, ' ')
		}
		out = append(out, word...)
	}
	return string(out)
}

func appendText(b *strings.Builder, n *html.Node) {
	switch n.Type {
	case html.TextNode:
		b.WriteString(n.Data)
		return
	case html.ElementNode:
		switch n.Data {
		case "script", "style", "noscript", "template", "svg":
			return
		case "br":
			b.WriteByte(' ')
		}
	}
	for c := range n.ChildNodes() {
		appendText(b, c)
	}
}

// isHidden reports whether n or something around it says that it is not shown.
func isHidden(n *html.Node) bool {
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		if hidden(n) {
			return true
		}
	}
	return false
}

// standsAlone reports whether there is no other text in the element around n.
func standsAlone(n *html.Node) bool {
	for c := range n.Parent.ChildNodes() {
		if c != n && hasLetters(c) {
			return false
		}
	}
	return true
}

// hasLetters reports whether countLetters(textOf(n)) > 0, and reads no more than it must.
func hasLetters(n *html.Node) bool {
	if n.Type == html.TextNode {
		return countLetters(n.Data) > 0
	}
	if never(n) {
		return false
	}
	for c := range n.ChildNodes() {
		if hasLetters(c) {
			return true
		}
	}
	return false
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// inside reports whether one of the elements around n has one of these names.
func inside(n *html.Node, names ...string) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		for _, name := range names {
			if p.Type == html.ElementNode && p.Data == name {
				return true
			}
		}
	}
	return false
}

// enclosing gives n or the innermost element of that kind around it, nil where there is none.
func enclosing(n *html.Node, kind atom.Atom) *html.Node {
	for n != nil && n.DataAtom != kind {
		n = n.Parent
	}
	return n
}

// holds reports whether an element of this name stands in n.
func holds(n *html.Node, name string) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == name {
			return true
		}
	}
	return false
}

func next(n *html.Node) *html.Node     { return n.NextSibling }
func previous(n *html.Node) *html.Node { return n.PrevSibling }

// sibling gives the next or previous sibling that is an element or has text;
// nil where there is none.
func sibling(n *html.Node, step func(*html.Node) *html.Node) *html.Node {
	for n = step(n); n != nil; n = step(n) {
		if n.Type == html.ElementNode || n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" {
			return n
		}
	}
	return nil
}
