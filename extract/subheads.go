package extract

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// subheadLetters is what a chapter's title has at most.
const subheadLetters = 80

// nameSubheads makes headings of what is one in all but name: two short lines
// or more, each in a <div> of the same class between two paragraphs,
// <p>…</p><div class="subhead">Crazy in the capital</div><p>…</p>. A credit stands
// behind its picture, and the label of an advertisement says the same each time.
func nameSubheads(lines []*line, left gaps) {
	found := map[string][]*line{}
	for i := 1; i+1 < len(lines); i++ {
		if l := lines[i]; isSubhead(lines[i-1], l, lines[i+1], left) {
			class := attr(l.node, "class")
			found[class] = append(found[class], l)
		}
	}
	for _, list := range found {
		if !allDiffer(list) {
			continue
		}
		for _, l := range list {
			l.kind, l.node.Data, l.node.DataAtom = Heading, "h3", atom.H3
		}
	}
}

func isSubhead(before, l, after *line, left gaps) bool {
	if l.node.DataAtom != atom.Div || l.kind != Paragraph || l.loose || l.linked > 0 || l.letters < 4 || l.letters > subheadLetters {
		return false
	}
	if endsSentence(l.text) && !strings.HasSuffix(l.text, "?") || countDigits(l.text)*3 > l.letters || left.behind[before.node] || left.toolIn(l.node) {
		return false
	}
	return isParagraphBeside(before, l) && isParagraphBeside(after, l)
}

// isParagraphBeside reports whether p is a paragraph in the element that holds l.
func isParagraphBeside(p, l *line) bool {
	return p.mass > 0 && p.node.DataAtom == atom.P && p.node.Parent == l.node.Parent
}

// allDiffer reports whether there are several lines, and no two say the same.
func allDiffer(lines []*line) bool {
	seen := map[string]bool{}
	for _, l := range lines {
		seen[l.text] = true
	}
	return len(lines) > 1 && len(seen) == len(lines)
}
