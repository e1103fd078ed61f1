package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// nameContainers makes <div>s of what means no more than one, and takes away what means nothing,
// for what comes after goes by how paragraphs stand. What a source's rules name stays.
func nameContainers(doc *html.Node, ruled []*html.Node) {
	var tables, paragraphs []*html.Node
	custom, sections, divs := map[string][]*html.Node{}, map[string][]*html.Node{}, map[string]int{}
	for n := range doc.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.DataAtom == atom.Table:
			tables = append(tables, n)
		case n.DataAtom == atom.P:
			paragraphs = append(paragraphs, n)
		case n.DataAtom == atom.Section:
			sections[attr(n, "class")] = append(sections[attr(n, "class")], n)
		case n.DataAtom == atom.Div:
			divs[attr(n, "class")]++
		case n.DataAtom == 0 && n.Namespace == "" && strings.Contains(n.Data, "-") && holdsBlocks(n):
			custom[n.Data] = append(custom[n.Data], n)
		}
	}
	for _, n := range tables {
		nameCell(n, ruled)
	}
	for _, n := range paragraphs {
		openSpans(n, ruled)
	}
	nameCustom(doc, custom)
	nameSections(sections, divs)
}

// nameCell makes a <div> of a table of one cell, which puts nothing into rows,
// <table border="0"><tr><td><p>The council …</p></td></tr></table>. What of it has a name of
// its own stays around what it holds.
func nameCell(table *html.Node, ruled []*html.Node) {
	way, n := []*html.Node{table}, table
	for _, a := range []atom.Atom{atom.Tbody, atom.Tr, atom.Td} {
		if n = onlyChild(n); n == nil || n.DataAtom != a {
			return
		}
		way = append(way, n)
	}
	for _, n := range way {
		rename(n, atom.Div)
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return slices.Contains(tableAttributes, a.Key) })
		if n != table && len(n.Attr) == 0 && !slices.Contains(ruled, n) {
			dissolve(n)
		}
	}
}

// tableAttributes are those by which a table and its cells are drawn, and no <div> is.
var tableAttributes = []string{"align", "bgcolor", "border", "cellpadding", "cellspacing", "height", "valign", "width"}

// openSpans takes away the <span>s and <font>s around all that a paragraph holds which say
// nothing but how it looks, as word processors write them,
// <p><span style="color:#111"><span lang="en">The council …</span></span></p>.
func openSpans(p *html.Node, ruled []*html.Node) {
	for in := onlyChild(p); in != nil && isLook(in) && !slices.Contains(ruled, in); in = onlyChild(p) {
		dissolve(in)
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

// nameCustom makes <div>s of the custom elements around blocks whose name stands around much of
// the page's running text: it says nothing of what is in them, as that of others does,
// <news-letter><p>…</p></news-letter>.
func nameCustom(doc *html.Node, custom map[string][]*html.Node) {
	if len(custom) == 0 {
		return
	}
	letters := runningBelow(doc)
	for _, all := range custom {
		inside := 0
		for _, n := range all {
			inside += letters[n]
		}
		if inside*customShare > letters[doc] {
			nameDivs(all)
		}
	}
}

// nameSections makes <div>s of the <section>s of a class that more <div>s have: a class says more
// of what is in an element than that.
func nameSections(sections map[string][]*html.Node, divs map[string]int) {
	for class, all := range sections {
		if class != "" && divs[class] > len(all) {
			nameDivs(all)
		}
	}
}

func nameDivs(all []*html.Node) {
	for _, n := range all {
		n.Data, n.DataAtom = "div", atom.Div
	}
}
