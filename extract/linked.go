package extract

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readmitLinkedHeadings takes back headings that are links where another in the same
// element is none, and text stands right below: <h2>Libya</h2><p>…</p><h2><a>Syria</a></h2>
// <p>…</p><h2><a>Iran</a></h2><p>…</p>; and three or more that lead to other sites, as those
// of what is tested do. A teaser's headline stands among others that lead to the own site,
// and one alone is an offer. A paragraph that begins with its number is as good as a heading.
func readmitLinkedHeadings(lines []*line, host string) {
	type kind struct {
		in   *html.Node
		name atom.Atom
	}
	plain, linked := map[kind]bool{}, map[kind][]*line{}
	for i, l := range lines {
		is := kind{l.node.Parent, l.node.DataAtom}
		switch {
		case l.kind != Heading && !isNumbered(l) || l.title || isHeadingNext(lines[i+1:]):
		case l.dropped == "":
			plain[is] = true
		case l.dropped == linksOnly && !l.pointer && isTextBelow(l, lines[i+1:]):
			linked[is] = append(linked[is], l)
		}
	}
	for is, list := range linked {
		abroad := !slices.ContainsFunc(list, func(l *line) bool { return staysHome(l, host) })
		if plain[is] && len(list) > 1 || abroad && len(list) > 2 {
			for _, l := range list {
				l.dropped = ""
			}
		}
	}
}

// isNumbered reports whether a paragraph begins with its number: "3. Work together".
func isNumbered(l *line) bool { return l.kind == Paragraph && lineForms[0].is.MatchString(l.text) }

// isHeadingNext reports whether lines begin with a heading, but for a box that a page puts
// between any two lines, and a label above links that were dropped.
func isHeadingNext(lines []*line) bool {
	for i, l := range lines {
		if l.dropped == "" && !isAboveLinks(l, lines[i+1:]) || l.dropped == linksOnly {
			return l.kind == Heading
		}
	}
	return false
}

// readmitLinkedItems takes back the items that are links in a list of which most are
// none: <li>a harbour</li><li><a>a mill</a></li><li>a quay</li>.
func readmitLinkedItems(lines []*line) {
	kept, linked := map[*html.Node]int{}, map[*html.Node][]*line{}
	for _, l := range lines {
		switch {
		case l.node.DataAtom != atom.Li:
		case l.dropped == "" && !l.isLink():
			kept[l.node.Parent]++
		case l.dropped == linksOnly && !l.pointer:
			linked[l.node.Parent] = append(linked[l.node.Parent], l)
		}
	}
	for list, items := range linked {
		if kept[list] > len(items) {
			for _, l := range items {
				l.dropped = ""
			}
		}
	}
}

// isTextBelow reports whether running text stands below l, in the element that holds l, perhaps
// in one of its own: a label or a credit may have been put above it.
func isTextBelow(l *line, lines []*line) bool {
	for i, below := range lines {
		switch {
		case below.kind == Heading && below.dropped == linksOnly:
			return false
		case below.dropped == "" && !isAboveLinks(below, lines[i+1:]) && (below.mass > 0 || below.kind == Heading || below.letters > labelLetters):
			return below.mass > 0 && (below.node.Parent == l.node.Parent || below.node.Parent.Parent == l.node.Parent)
		}
	}
	return false
}

// isAboveLinks reports whether l is a heading right above links or teasers that were dropped.
func isAboveLinks(l *line, below []*line) bool {
	return l.kind == Heading && l.mass == 0 && isLinkGap(below)
}
