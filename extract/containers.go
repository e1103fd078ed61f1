package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// nameCells makes a <div> of each table of one cell, which puts nothing into rows,
// <table border="0"><tr><td><p>The council …</p></td></tr></table>. What of it has a name of
// its own, or one in a source's rules, stays around what it holds.
func nameCells(doc *html.Node, ruled []*html.Node) {
	for _, table := range slices.Collect(doc.Descendants()) {
		if table.DataAtom != atom.Table {
			continue
		}
		way, n := []*html.Node{table}, table
		for _, a := range []atom.Atom{atom.Tbody, atom.Tr, atom.Td} {
			if n = onlyChild(n); n == nil || n.DataAtom != a {
				break
			}
			way = append(way, n)
		}
		if len(way) < 4 {
			continue
		}
		for _, n := range way {
			rename(n, atom.Div)
			n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return slices.Contains(tableAttributes, a.Key) })
			if n != table && len(n.Attr) == 0 && !slices.Contains(ruled, n) {
				dissolve(n)
			}
		}
	}
}

// tableAttributes are those by which a table and its cells are drawn, and no <div> is.
var tableAttributes = []string{"align", "bgcolor", "border", "cellpadding", "cellspacing", "height", "valign", "width"}

// nameCustom makes <div>s of the custom elements around blocks whose name stands around much of
// the page's running text: it says nothing of what is in them, as that of others does,
// <news-letter><p>…</p></news-letter>.
func nameCustom(doc *html.Node) {
	custom := map[string][]*html.Node{} // by name
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.DataAtom == 0 && n.Namespace == "" && strings.Contains(n.Data, "-") && holdsBlocks(n) {
			custom[n.Data] = append(custom[n.Data], n)
		}
	}
	if len(custom) == 0 {
		return
	}
	letters := runningBelow(doc)
	for _, all := range custom {
		inside := 0
		for _, n := range all {
			inside += letters[n]
		}
		if inside*customShare <= letters[doc] {
			continue
		}
		for _, n := range all {
			n.Data, n.DataAtom = "div", atom.Div
		}
	}
}

// nameSections makes <div>s of the <section>s of a class that more <div>s have: a class says more
// of what is in an element than that.
func nameSections(doc *html.Node) {
	sections, divs := map[string][]*html.Node{}, map[string]int{} // by class
	for n := range doc.Descendants() {
		switch class := attr(n, "class"); {
		case class == "":
		case n.DataAtom == atom.Section:
			sections[class] = append(sections[class], n)
		case n.DataAtom == atom.Div:
			divs[class]++
		}
	}
	for class, all := range sections {
		for _, n := range all {
			if divs[class] > len(all) {
				n.Data, n.DataAtom = "div", atom.Div
			}
		}
	}
}

// openSpans takes away the <span>s and <font>s around all that a paragraph holds which say
// nothing but how it looks, as word processors write them,
// <p><span style="color:#111"><span lang="en">The council …</span></span></p>.
func openSpans(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.DataAtom != atom.P {
			continue
		}
		for in := onlyChild(n); in != nil && isLook(in); in = onlyChild(n) {
			dissolve(in)
		}
	}
}

// isLook reports whether n is a <span> or <font> that says nothing but how text looks.
func isLook(n *html.Node) bool {
	if n.DataAtom != atom.Span && n.DataAtom != atom.Font || isHidden(n) {
		return false
	}
	return !slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return !slices.Contains(lookAttributes, a.Key) })
}

// lookAttributes are those of text that is nothing but that.
var lookAttributes = []string{"color", "dir", "face", "lang", "size", "style"}
