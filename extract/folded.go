package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// leadMass is the running text, in letters, that leads have together at most.
const leadMass = 400

// foldedShare: what is folded away is no more than a third of the text.
const foldedShare = 3

// dropFolded drops what a page has folded away below its headline, or below the lead: a summary
// by a machine, a table of contents, how a text came about,
// <h1>…</h1><details><summary>Summary</summary><ul><li>…</li></ul></details>.
// It stands where leads stand. Questions whose answers are folded away are the text.
func dropFolded(lines []*line) {
	at := headingOf(lines)
	if at < 0 {
		return
	}
	var found []*line
	folds := map[*html.Node]bool{}
	above, folded, total := 0, 0, 0
	for i, l := range lines {
		if l.dropped != "" {
			continue
		}
		total += l.mass
		fold := enclosing(l.node, atom.Details)
		switch {
		case i <= at || fold != nil && contains(fold, lines[at].node):
		case fold == nil:
			above += l.mass
		case above <= leadMass:
			found = append(found, l)
			folds[fold] = true
			folded += l.mass
		}
	}
	if len(folds) > mostInsets || folded*foldedShare > total {
		return
	}
	for _, l := range found {
		l.dropped = "folded away above the text"
	}
}
