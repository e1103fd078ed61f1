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
	var below below
	for _, l := range slices.Backward(lines) {
		is := kind{l.node.Parent, l.node.DataAtom}
		switch {
		case l.kind != Heading && !isNumbered(l) || l.title || below.heading:
		case l.dropped == "":
			plain[is] = true
		case l.dropped == linksOnly && !l.pointer && below.isTextOf(l):
			linked[is] = append(linked[is], l)
		}
		below.add(l)
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

// below tells what comes next, for one who reads the lines from the last to the first.
type below struct {
	links   bool  // links that were dropped, see isLinkGap
	heading bool  // a heading, but for a box that a page puts between any two lines, and a label above links that were dropped
	text    *line // running text or another heading, but for a label or a credit; nil where a heading that is a link is next
}

func (b *below) add(l *line) {
	isLink := l.dropped == linksOnly
	isKept := l.dropped == "" && !(l.kind == Heading && l.mass == 0 && b.links)
	if isKept || isLink {
		b.heading = l.kind == Heading
	}
	switch {
	case isLink && l.kind == Heading:
		b.text = nil
	case isKept && (l.mass > 0 || l.kind == Heading || l.letters > labelLetters):
		b.text = l
	}
	if l.dropped != outside {
		b.links = isLinkGap([]*line{l})
	}
}

// isTextOf reports whether running text stands below l, in the element that holds l, perhaps
// in one of its own.
func (b *below) isTextOf(l *line) bool {
	return b.text != nil && b.text.mass > 0 && (b.text.node.Parent == l.node.Parent || b.text.node.Parent.Parent == l.node.Parent)
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
