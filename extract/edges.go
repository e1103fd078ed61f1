package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const beforeText, afterText = "before the text", "after the text"

// trim drops what stands before the first and after the last running text.
func trim(lines []*line) {
	for l, why := range beyondText(lines) {
		l.dropped = why
	}
}

// beyondText gives the lines that trim drops, with its rules.
func beyondText(lines []*line) map[*line]string {
	out := map[*line]string{}
	first, last := -1, -1
	for i, l := range lines {
		switch {
		case l.mass == 0:
		case l.dropped == "":
			if first < 0 {
				first = i
			}
			last = i
		case first >= 0 && (l.dropped == siteNotice || l.dropped == authorNote || l.dropped == foreignNote):
			last = i // what stands above it is not after the text
		}
	}
	if first < 0 {
		return nil
	}
	last = listEnd(lines, last)
	opening := openingOf(lines, first)
	for i, l := range lines {
		if l.dropped != "" || l.series && (l.node.Parent == lines[first].node.Parent || l.node.Parent == lines[last].node.Parent) {
			continue
		}
		if i < first && !l.lead && (l.kind != Quotation || isStamp(l)) && !(l.letters >= 80 && l.linked*4 <= l.letters) && !opening[l] {
			out[l] = beforeText
		}
		if i > last && !l.unit && !endsSentence(l.text) && !isAsideBelow(l, lines[last]) && !(l.linked == 0 && endsUnmarked(l.text)) && !l.readOn && !((l.kind == Heading || l.isCode()) && contains(l.node.Parent, lines[last].node)) {
			out[l] = afterText // but a heading right there is for dropEmptyHeadings to judge
		}
	}
	return out
}

// isAsideBelow reports whether a line in brackets stands where the last one does, and is longer
// than a label: "(Reporting by Ann Bell; Editing by Carl Dorn and Eva Fink)".
func isAsideBelow(l, last *line) bool {
	return isBracketed(l.text) && l.linked == 0 && l.letters > labelLetters && l.node.Parent == last.node.Parent
}

// isStamp reports whether a line may be a time, a duration or a count: "Updated 3 minutes ago",
// "5 min", "12,345 views", "12.05.".
func isStamp(l *line) bool {
	digits := countDigits(l.text)
	return l.letters <= labelLetters && digits > 0 && (digits == l.letters || !endsSentence(l.text))
}

// isCount reports whether a line is a number, perhaps a rounded one: "12", "1.2K".
func isCount(l *line) bool { return isStamp(l) && l.letters-countDigits(l.text) <= 1 }

// openingOf gives the lines right above the first running text that belong to it: the
// first items of its list; a short sentence or a title set as the paragraph below it,
// <p>Not a shot was fired.</p><p>…</p>; a title in bold in one paragraph with it; headings in
// one element with it, or set as later ones are, but for the headline.
func openingOf(lines []*line, first int) map[*line]bool {
	out := map[*line]bool{}
	text := lines[first]
	for i := first - 1; i >= 0; i-- {
		l := lines[i]
		switch {
		case l.title, l.dropped == "" && l.isLink() && !(l.kind == ListItem && endsSentence(l.text)):
			return out // what stands above the headline is its kicker
		case l.dropped != "", l.kind == Quotation && isStamp(l):
			continue
		case l.node.Parent == text.node.Parent && (l.kind == Heading || l.series || l.strong && l.node.Parent.DataAtom == atom.P || elementOf(l) == elementOf(text) && (l.kind != Paragraph || endsSentence(l.text))):
		case l.kind == Heading && l.node.Parent == parentOf(listOf(text)), hasSisters(l, lines[first:]):
		default:
			return out
		}
		out[l] = true
	}
	return out
}

// hasSisters reports whether two more titles among lines are set as the title l is. Scripts
// put classes on the first of several headings.
func hasSisters(l *line, lines []*line) bool {
	if !isTitle(l) {
		return false
	}
	n := 0
	for _, other := range lines {
		alike := elementOf(other) == elementOf(l) || l.kind == Heading && other.node.DataAtom == l.node.DataAtom
		if other.dropped == "" && isTitle(other) && alike && other.strong == l.strong && isLike(other.node.Parent, l.node.Parent) {
			if n++; n > 1 {
				return true
			}
		}
	}
	return false
}

// isTitle reports whether a line that stands between paragraphs is a heading, or as
// short as one and no sentence. "Updated 3 minutes ago" is none.
func isTitle(l *line) bool {
	return l.kind == Heading || l.kind == Paragraph && l.letters <= labelLetters && !endsSentence(l.text) && countDigits(l.text) == 0
}

// isLike reports whether two elements are of one name, and both have a class or both have none.
func isLike(a, b *html.Node) bool {
	return a.DataAtom == b.DataAtom && (attr(a, "class") != "") == (attr(b, "class") != "")
}

func sameElement(a, b *html.Node) bool {
	return a.DataAtom == b.DataAtom && attr(a, "class") == attr(b, "class")
}

// listOf gives the list in which a line is an item, the outermost of nested ones, or the
// table in which it is a row; nil where it is none.
func listOf(l *line) (list *html.Node) {
	row := l.node.DataAtom == atom.Tr || l.node.DataAtom == atom.Th
	for n := l.node.Parent; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.Ul, atom.Ol, atom.Dl:
			list = n
		case atom.Table:
			if row {
				return n
			}
			return list
		}
	}
	return list
}

func parentOf(n *html.Node) *html.Node {
	if n == nil {
		return nil
	}
	return n.Parent
}

// listEnd gives the last item of the list or row of the table in which the line stands,
// which it announces with a colon, or which stands beside it, perhaps below a title of its
// own: <p>…</p><h3>Details</h3><ul><li>Lens: 180 mm</li>…</ul>; last where there is none.
func listEnd(lines []*line, last int) int {
	text := lines[last].node.Parent
	if list := listOf(lines[last]); list != nil {
		text = list.Parent
	}
	for i := last + 1; i < len(lines); i++ {
		l, before := lines[i], lines[last]
		if l.dropped != "" || isBetweenItems(l, before) || l.kind == Heading && l.node.Parent == text || l.kind == Paragraph && l.node.Parent == text && l.letters <= labelLetters && l.linked == 0 {
			continue
		}
		list := listOf(l)
		if l.kind != ListItem && !l.cell || list == nil || list != listOf(before) && !endsWithColon(before.text) && list.Parent != text {
			break
		}
		last = i
	}
	return last
}

// isBetweenItems reports whether a line is no item and stands in the list of one, as what a
// page puts there does: <ul><li>…</li><section><h2>Related</h2>…</section><li>…</li></ul>.
func isBetweenItems(l, item *line) bool {
	list := listOf(item)
	return list != nil && l.kind != ListItem && !l.cell && contains(list, l.node)
}
