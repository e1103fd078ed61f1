package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dropLeftovers drops labels of which nothing is left: short lines right above links that
// were dropped, where what comes behind these is not their own,
//
//	<p>More on the harbour:</p><p><a>…</a></p><p><a>…</a></p><p>The mayor said…</p>
//
// A chapter's title above an advertisement or a picture stays, its text goes on behind; and
// so do titles above links where there are more of the kind, as in a list of things to buy,
// but for a short one right beside two paragraphs of links.
func dropLeftovers(lines []*line) {
	for i, l := range slices.Backward(lines) {
		if l.dropped == "" {
			if (!isLabel(l) || !endsWithColon(l.text)) && !isLoneWord(l, lines[:i]) {
				break
			}
			l.dropped = leftover
		}
	}
	for i, l := range lines {
		if l.dropped == "" && i > 0 && lines[i-1].dropped == boxWithTool && isLoneItem(l) && isLeftOf(l.node.Parent.Parent, l, lines[:i]) {
			l.dropped = leftover
		}
	}
	for i, l := range lines {
		if l.dropped == "" && l.kind == Paragraph && l.letters <= appealLetters && endsWithColon(l.text) && isLinkGap(lines[i+1:]) && isAloneAbove(lines, i) {
			l.dropped = leftover
		}
	}
	titles, above := titlesAndLabels(lines)
	for i, l := range lines {
		if !isLabel(l) || !isLinkGap(lines[i+1:]) {
			continue
		}
		gap, next := gapBehind(lines[i+1:])
		around := common(l.node.Parent, gap[0].node.Parent)
		switch {
		case l.kind == Heading && above[l.text] > 1, isRelatedTitle(l): // "You may also like", above each of several boxes
		case l.kind == Heading && titles[pathFrom(nil, l.node)] > 1 && !(gap[0].isLink() && linkedBeside(l, gap)):
			continue
		case next == nil || !contains(around, next.node): // nothing of its own follows
		case announcesLinks(l, gap) && (l.node.Parent == next.node.Parent || next.kind != ListItem && !next.cell || linkedBeside(l, gap) || hasOwnList(l, gap[0], next)):
		default:
			continue
		}
		l.dropped = leftover
	}
}

const leftover = "label of what was dropped"

// isLoneWord reports whether l, the last line, is a list of one word that nothing announces, as
// buttons are set: <ul class="actions"><li>Embed</li></ul>.
func isLoneWord(l *line, above []*line) bool {
	if !isLoneItem(l) {
		return false
	}
	for _, before := range slices.Backward(above) {
		if before.dropped == "" {
			return before.mass > 0 && before.kind == Paragraph && !endsWithColon(before.text)
		}
	}
	return false
}

// isLoneItem reports whether l is all of a list, and one word.
func isLoneItem(l *line) bool {
	return l.kind == ListItem && l.letters <= labelLetters && countWords(l.text) == 1 && !endsSentence(l.text) && sibling(l.node, previous) == nil && sibling(l.node, next) == nil
}

// isLeftOf reports whether l stands in box below lines that were all dropped:
// <div><div><p>How far is it?</p><button>Check</button></div><ul><li>Embed</li></ul></div>.
func isLeftOf(box *html.Node, l *line, above []*line) bool {
	for _, before := range slices.Backward(above) {
		if !contains(box, before.node) {
			return box != nil && contains(box, l.node)
		}
		if before.dropped == "" {
			return false
		}
	}
	return false
}

// isAloneAbove reports whether line i begins an element of its own whose other lines were all
// dropped: <div><p>This is part two of a series. The others:</p><ul><li><a>…</a></li>…</ul></div>.
func isAloneAbove(lines []*line, i int) bool {
	box := lines[i].node.Parent
	if i > 0 && contains(box, lines[i-1].node) {
		return false
	}
	for _, l := range lines[i+1:] {
		if !contains(box, l.node) {
			break
		}
		if l.dropped == "" {
			return false
		}
	}
	return true
}

// titlesAndLabels counts the headings that are kept by where they stand, and those right above
// links that were dropped by what they say.
func titlesAndLabels(lines []*line) (titles, above map[string]int) {
	titles, above = map[string]int{}, map[string]int{}
	for i, l := range lines {
		if l.kind != Heading || l.title || l.dropped == outside {
			continue
		}
		if l.dropped == "" {
			titles[pathFrom(nil, l.node)]++
		}
		if isLinkGap(lines[i+1:]) {
			above[l.text]++
		}
	}
	return titles, above
}

// isLabel reports whether a line may be a label: short, and no sentence.
func isLabel(l *line) bool {
	if l.dropped != "" || l.mass > 0 || l.isLink() || l.title || l.lead || l.unit || l.cell || l.source || l.readOn || l.series || l.isCode() {
		return false
	}
	if l.kind == Heading {
		return l.letters <= subheadLetters
	}
	return l.letters <= labelLetters && (l.kind == Paragraph || l.node.DataAtom == atom.Dt) && (!endsSentence(l.text) || endsWithColon(l.text))
}

// isLinkGap reports whether lines begin with links that were dropped.
func isLinkGap(lines []*line) bool {
	for _, l := range lines {
		if l.dropped != outside {
			return l.dropped == linksOnly || l.dropped == boxOfLinks || l.dropped == inTeaser
		}
	}
	return false
}

// gapBehind gives the lines that were dropped before the next one that is kept, and that
// one, nil where there is none. What was never part of the article does not count.
func gapBehind(lines []*line) (gap []*line, next *line) {
	for _, l := range lines {
		switch l.dropped {
		case "":
			return gap, l
		case outside:
		default:
			gap = append(gap, l)
		}
	}
	return gap, nil
}

// announcesLinks reports whether the gap behind a label is of links in paragraphs or a list, as
// people write them themselves, and no box that a page puts between any two paragraphs:
// behind a colon, or several. A list is announced by a short heading, or with a colon: a
// chapter's title has more words than "Read also", and may stand above what a page puts there.
func announcesLinks(l *line, gap []*line) bool {
	if l.kind == Heading && l.letters > labelLetters/2 && !endsWithColon(l.text) {
		return false
	}
	n := 0
	for _, g := range gap {
		paragraph := g.node.DataAtom == atom.P && g.dropped == linksOnly && (l.kind != Heading || g.isLink())
		listed := g.kind == ListItem && (l.kind == Heading || endsWithColon(l.text))
		if g.letters > 0 && !paragraph && !listed {
			break // what else was dropped behind them
		}
		n++
	}
	return n > 1 || n == 1 && endsWithColon(l.text)
}

// hasOwnList reports whether a label with a colon stands right above a list with the first line
// of the gap in it, and what comes behind stands in another:
// <p>Read also:</p><ul><li><a>…</a></li></ul><ol><li>The mayor said…</li></ol>.
func hasOwnList(l, first, next *line) bool {
	list := listBeside(l, first)
	return list != nil && endsWithColon(l.text) && !contains(list, next.node)
}

// linkedBeside reports whether the two lines behind a label were paragraphs right beside it:
// whatever comes behind these, a list or a table, is not what it announces.
func linkedBeside(l *line, gap []*line) bool {
	return len(gap) > 1 && !slices.ContainsFunc(gap[:2], func(g *line) bool {
		return g.node.DataAtom != atom.P || g.node.Parent != l.node.Parent
	})
}

// dropReadMore drops the paragraphs that are one link to the same site and no less so for
// being sentences: those in square brackets, and those right beside others that were dropped,
// <p><a>The crane fell into the river</a></p><p><a>Is the harbour safe now?</a></p>.
func dropReadMore(lines []*line, host string) {
	var found []*line // dropped together, so that the order in which they stand is no matter
	for i, l := range lines {
		if l.dropped != "" || l.readOn || !isLinkTo(l, host) {
			continue
		}
		beside := func(j int) bool {
			return j >= 0 && j < len(lines) && lines[j].dropped == linksOnly && lines[j].node.Parent == l.node.Parent
		}
		if strings.HasPrefix(l.text, "[") && isBracketed(l.text) || beside(i-1) || beside(i+1) {
			found = append(found, l)
		}
	}
	for _, l := range found {
		l.dropped = linksOnly
	}
}

// isLinkTo reports whether a line is a paragraph that is one link to a page of the site of
// host. Behind a name and a colon somebody speaks.
func isLinkTo(l *line, host string) bool {
	if l.node.DataAtom != atom.P || l.kind != Paragraph || l.loose || l.linked < l.letters || endsWithColon(l.text) {
		return false
	}
	all := links(l)
	if len(all) != 1 || strings.HasPrefix(all[0], "#") {
		return false
	}
	return staysHome(l, host)
}

// dropLinkLists drops the paragraphs that are a label and links, "Topics: <a>Tram</a>,
// <a>Harbour</a> and <a>Council</a>", but for those beside another with a label: who does
// what, or how a thing is made.
func dropLinkLists(lines []*line) {
	for i, l := range lines {
		if l.dropped == "" && !l.readOn && !l.series && l.node.DataAtom == atom.P && isLinkList(l) && !labelBeside(lines, i) {
			l.dropped = linksOnly
		}
	}
}

// isLinkList reports whether l is a label that ends in a colon or is set in bold, and behind
// it two links or more with no more than a mark or a small word between them.
func isLinkList(l *line) bool {
	all := linkTexts(l.node)
	if len(all) < 2 || endsSentence(l.text) {
		return false
	}
	label, _, _ := strings.Cut(l.text, all[0])
	letters, label := countLetters(label), strings.TrimSpace(label)
	return letters > 0 && letters <= min(labelLetters, 2*l.linked) && (endsWithColon(label) || opensBold(l.node, label)) && l.letters-l.linked-letters <= smallWord*(len(all)-1)
}

// opensBold reports whether n begins with this text in bold, and nothing else in it.
func opensBold(n *html.Node, text string) bool {
	first := find(n, atom.Strong)
	if first == nil {
		first = find(n, atom.B)
	}
	return first != nil && normalize(textOf(first)) == text
}

// smallWord is how many letters "and" has, in any language.
const smallWord = 3

// linkTexts gives the texts of the links below n that have some.
func linkTexts(n *html.Node) []string {
	var all []string
	for d := range n.Descendants() {
		if d.DataAtom == atom.A && hasLetters(d) {
			all = append(all, normalize(textOf(d)))
		}
	}
	return all
}

// labelBeside reports whether a line next to line i in the same element begins with a label too.
func labelBeside(lines []*line, i int) bool {
	labelled := func(j int) bool {
		if j < 0 || j == len(lines) || lines[j].node.Parent != lines[i].node.Parent {
			return false
		}
		label, _, ok := strings.Cut(lines[j].text, ":")
		return ok && countLetters(label) <= labelLetters
	}
	return labelled(i-1) || labelled(i+1)
}
