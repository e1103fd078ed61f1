package extract

import (
	"cmp"
	"slices"

	"golang.org/x/net/html"
)

// dropInserted drops small elements with a class between two paragraphs side by side that share
// nothing with the text. Where they stand does not tell: in a short text, such an element has a
// good part of it, and elsewhere on the page paragraphs may stand in the same way. One paragraph alone
// may be set in an element of its own for its look, and goes from a long text only.
//
//	<p>…</p><div class="x7"><p>Our paper is made by four people.</p><p>Become a neighbour.</p></div><p>…</p>
func dropInserted(root *html.Node, lines []*line, about *subject) {
	beside := map[*html.Node][]int{} // the paragraphs right in an element
	for i, l := range lines {
		if l.isOwn() {
			beside[l.node.Parent] = append(beside[l.node.Parent], i)
		}
	}
	inside := map[*html.Node][]int{}
	for i, l := range lines {
		for n := l.node.Parent; n != nil && n != root && l.dropped == ""; n = n.Parent {
			if len(beside[n.Parent]) > 1 && containers[n.DataAtom] && attr(n, "class") != "" {
				inside[n] = append(inside[n], i)
			}
		}
	}
	for n, in := range inside {
		box, paragraphs := lines[in[0]:in[len(in)-1]+1], beside[n.Parent]
		below, _ := slices.BinarySearch(paragraphs, in[0])
		if below == 0 || below == len(paragraphs) || !isForeignBox(box, about) {
			continue
		}
		for _, l := range box {
			l.dropped = cmp.Or(l.dropped, foreignNote)
		}
	}
}

// isForeignBox reports whether lines are a few sentences, perhaps with points or buttons, that share
// nothing with the text.
func isForeignBox(lines []*line, about *subject) bool {
	letters, mass := 0, 0
	for _, l := range lines {
		if l.kind == Quotation || l.cell || l.isCode() || l.describes {
			return false
		}
		letters += l.letters
		if l.kind == Paragraph {
			mass += l.mass
		}
	}
	if letters > formLetters || mass == 0 {
		return false
	}
	if len(lines) == 1 { // of real paragraphs in short texts one in fourteen shares nothing with the rest, in long ones one in fifty
		return about.isForeign(lines[0])
	}
	return about.isApart(lines...)
}
