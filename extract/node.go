package extract

import (
	"strings"

	"golang.org/x/net/html"
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
	return strings.Join(strings.Fields(b.String()), " ")
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
