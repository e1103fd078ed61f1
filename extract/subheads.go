package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// subheadLetters is what a chapter's title has at most.
const subheadLetters = 80

// nameSubheads makes headings of what is one in all but name: two short lines
// or more, each in a <div> of the same class, or of none, between two paragraphs,
// <p>…</p><div class="subhead">Crazy in the capital</div><p>…</p>. A credit stands
// behind its picture, and the label of an advertisement says the same each time.
//
// It is enough if half of a class stand between two: an advertisement may be beside one.
// One with a player and its caption below it counts where another of its class has none.
// Those that stand below pictures, most of them, are their captions. Where each has a class of
// its own, it takes three.
func nameSubheads(lines []*line, left gaps) {
	found, between, pictured, above := map[string][]*line{}, map[string]int{}, map[string]int{}, map[string]int{}
	for i := 1; i+1 < len(lines); i++ {
		l := lines[i]
		if !isSubhead(l, left) {
			continue
		}
		class := l.class
		found[class] = append(found[class], l)
		switch {
		case left.behind[lines[i-1].node] || !isParagraphBeside(lines[i-1], l):
		case isParagraphBeside(lines[i+1], l):
			between[class]++
		case i+2 < len(lines) && lines[i+1].node.Parent != l.node.Parent && isParagraphBeside(lines[i+2], l):
			above[class]++
		}
		if left.belowPicture(l.node) {
			pictured[class]++
		}
	}
	for class, list := range found {
		if between[class] > 0 {
			between[class] += above[class]
		}
		if between[class]*2 < len(list) || pictured[class]*2 > len(list) || !allDiffer(list) {
			continue
		}
		if class == ownClass && len(list) < seriesLines {
			continue // a label and a title
		}
		for _, l := range list {
			l.kind, l.node.Data, l.node.DataAtom = Heading, "h3", atom.H3
		}
	}
}

func isSubhead(l *line, left gaps) bool {
	if l.node.DataAtom != atom.Div || l.kind != Paragraph || l.loose || l.isLink() || l.letters < 4 || l.letters > subheadLetters {
		return false
	}
	return !(endsSentence(l.text) && !strings.HasSuffix(l.text, "?")) && countDigits(l.text)*3 <= l.letters && !left.toolIn(l.node)
}

// belowPicture reports whether an image or a player stood right above n, in an element of its own.
func (g gaps) belowPicture(n *html.Node) bool {
	for n = sibling(n, previous); n != nil && !hasLetters(n); n = sibling(n, previous) {
		if g.pictureIn(n) {
			return true
		}
	}
	return false
}

// isParagraphBeside reports whether p is a paragraph in the element that holds l, perhaps
// in a <div> of its own.
func isParagraphBeside(p, l *line) bool {
	if p.mass == 0 || p.node.DataAtom != atom.P {
		return false
	}
	around := p.node.Parent
	return around == l.node.Parent || canWrap(around) && onlyChild(around) != nil && around.Parent == l.node.Parent
}

// allDiffer reports whether there are several lines, and no two say the same.
func allDiffer(lines []*line) bool {
	seen := map[string]bool{}
	for _, l := range lines {
		seen[l.text] = true
	}
	return len(lines) > 1 && len(seen) == len(lines)
}
