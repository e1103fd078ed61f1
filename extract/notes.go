package extract

import (
	"maps"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readmitNotes takes back the footnotes of the article, wherever on the page they stand,
// and the heading above them. A note and its mark in the text lead to each other:
// <p>… three of the eight.<a id="r3" href="#n3">[3]</a></p>, <li id="n3">[3] From the report.
// <a href="#r3">back</a></li>.
func readmitNotes(lines []*line, left gaps) {
	marks := map[string]map[string]bool{} // the places to which the text leads, and those from which
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		for to, from := range marksIn(l.node) {
			if marks[to] == nil {
				marks[to] = map[string]bool{}
			}
			maps.Copy(marks[to], from) // the text may lead to a note twice
		}
	}
	if len(marks) == 0 {
		return
	}
	for i, l := range lines {
		if l.dropped != "" && l.dropped != ignoredByRule && isNote(l, marks, left) {
			l.dropped = ""
			readmitHeadings(lines[max(0, i-1):i])
		}
	}
}

// marksIn gives the places of the page to which the links in n lead, each with the ids by
// which such a link may be reached: its own, and those of the elements around it in n.
func marksIn(n *html.Node) map[string]map[string]bool {
	var out map[string]map[string]bool
	for d := range n.Descendants() {
		to, ok := strings.CutPrefix(attr(d, "href"), "#")
		if d.DataAtom != atom.A || !ok || to == "" {
			continue
		}
		if out == nil {
			out = map[string]map[string]bool{}
		}
		if out[to] == nil {
			out[to] = map[string]bool{}
		}
		for e := d; e != n.Parent; e = e.Parent {
			out[to][attr(e, "id")] = true
			out[to][attr(e, "name")] = true
		}
		for before := d.PrevSibling; before != nil && before.DataAtom == atom.A && !has(before, "href"); before = before.PrevSibling {
			out[to][attr(before, "name")] = true
		}
	}
	return out
}

// isNote reports whether l stands in a place to which a mark leads, and leads back to it.
func isNote(l *line, marks map[string]map[string]bool, left gaps) bool {
	back := marksIn(l.node)
	if len(back) == 0 {
		return false
	}
	ids := idsOf(l.node, left)
	for back := range back {
		for _, id := range ids {
			if marks[id][back] {
				return true
			}
		}
	}
	return false
}

// idsOf gives the ids by which a link may lead to the line in n: those in it and of the
// elements close around it.
func idsOf(n *html.Node, left gaps) []string {
	var out []string
	add := func(n *html.Node) {
		for _, id := range []string{attr(n, "id"), attr(n, "name")} {
			if id != "" {
				out = append(out, id)
			}
		}
	}
	for d := range n.Descendants() {
		add(d)
	}
	for i := 0; n != nil && i < noteLevels; i++ {
		add(n)
		if outer := left.around[n]; outer != nil {
			add(outer)
		}
		n = n.Parent
	}
	return out
}

// noteLevels is how far up from a note's line the element is at most that has its id.
const noteLevels = 3
