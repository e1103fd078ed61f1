package extract

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readShadows puts into elements with a text in their declarative shadow root what a browser shows
// for them: what stands in the root, and in place of its slots what the elements hold for these,
//
//	<x-story><template shadowrootmode="open"><main><p>The council …</p><slot></slot></main></template><p>…</p></x-story>
//
// What they hold and no slot takes is not shown. A root without a text is that of a tool, or is around
// a text that stands where it does; other templates are for scripts.
func readShadows(doc *html.Node) {
	var roots []*html.Node
	hosts := map[*html.Node]bool{}
	for n := range doc.Descendants() {
		if isShadowRoot(n) && !hosts[n.Parent] {
			roots, hosts[n.Parent] = append(roots, n), true
		}
	}
	for _, root := range slices.Backward(roots) { // the inner ones first
		letters := 0
		for c := range root.ChildNodes() {
			letters += running(c)
		}
		if letters >= articleMass {
			readShadow(root)
		}
	}
}

func readShadow(root *html.Node) {
	host, held := root.Parent, map[string][]*html.Node{}
	for _, c := range children(host) {
		host.RemoveChild(c)
		if c != root && (c.Type == html.ElementNode || hasLetters(c)) {
			held[attr(c, "slot")] = append(held[attr(c, "slot")], c)
		}
	}
	for _, c := range children(root) {
		root.RemoveChild(c)
		host.AppendChild(c)
	}
	for _, slot := range slotsIn(host) {
		name := attr(slot, "name")
		shown := held[name]
		delete(held, name) // the first of a name has it
		if shown == nil {
			shown = children(slot)
		}
		for _, c := range shown {
			detach(c)
			slot.Parent.InsertBefore(c, slot)
		}
		detach(slot)
	}
}

func isShadowRoot(n *html.Node) bool {
	return n.DataAtom == atom.Template && n.Parent.Type == html.ElementNode && (attr(n, "shadowrootmode") != "" || attr(n, "shadowroot") != "")
}

// slotsIn gives the slots below n, the inner ones first, but for those in other templates.
func slotsIn(n *html.Node) []*html.Node {
	var out []*html.Node
	for c := range n.ChildNodes() {
		if c.DataAtom == atom.Template {
			continue
		}
		out = append(out, slotsIn(c)...)
		if c.DataAtom == atom.Slot {
			out = append(out, c)
		}
	}
	return out
}
