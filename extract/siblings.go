package extract

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// partLetters is the running text that other parts of an article have at least;
// partLevels is how far above its paragraphs they stand at most.
const partLetters, partLevels = 150, 8

// parts gives the parts of an article whose chapters each stand in an element of
// their own, side by side with other things: the element around them all, and
// those of its children that are parts, the one around root among them. Where the
// article stands in root alone, there is none.
//
// A part stands below the headline and is built as the one that was chosen: the
// same element, the same class, whatever it is, the same way down to its paragraphs,
// <div class="topic"><div><p>…</p></div></div>. It has no headline of its own, as
// another article does.
func (t tally) parts(root *html.Node, lines []*line) (around *html.Node, parts []*html.Node) {
	branch := root
	for range partLevels {
		if branch.Parent == nil || branch.DataAtom == atom.Body || branch.DataAtom == atom.Article {
			break
		}
		if around, parts := t.partsBeside(branch, lines); parts != nil {
			return around, parts
		}
		branch = branch.Parent
	}
	return nil, nil
}

// partsBeside gives the element around branch and the parts in it, branch among them.
func (t tally) partsBeside(branch *html.Node, lines []*line) (around *html.Node, parts []*html.Node) {
	others := t.alike(branch)
	if len(others) == 0 {
		return nil, nil
	}
	inside := byChild(branch.Parent, lines[headingOf(lines)+1:])
	own, text := mainWay(branch, inside[branch]), 0
	parts = []*html.Node{branch}
	for _, n := range others {
		if own != "" && mainWay(n, inside[n]) == own && !isTeaser(inside[n]) {
			parts = append(parts, n)
			text += t[n].mass
		}
	}
	if text < partLetters {
		return nil, nil
	}
	return branch.Parent, append(parts, tablesBetween(parts, inside)...)
}

// tablesBetween gives the elements between parts that hold nothing but a table of data,
// <div class="topic"><p>They differ in this:</p></div><div><div><table>…</table></div></div>
// <div class="topic"><p>…</p></div>.
func tablesBetween(parts []*html.Node, inside map[*html.Node][]*line) []*html.Node {
	var out, tables []*html.Node // those above the last part, and those that may be below it
	above := false
	for c := range parts[0].Parent.ChildNodes() {
		switch {
		case slices.Contains(parts, c):
			above, out, tables = true, append(out, tables...), nil
		case above && len(inside[c]) > 1 && !slices.ContainsFunc(inside[c], func(l *line) bool { return !l.cell || l.linked > 0 }):
			tables = append(tables, c)
		}
	}
	return out
}

// alike gives the elements beside n that are of its kind, hold mostly running text and no
// article, but for teasers that were put into them.
func (t tally) alike(n *html.Node) []*html.Node {
	var out []*html.Node
	for c := range n.Parent.ChildNodes() {
		w := t[c]
		if c != n && w.mass > 0 && w.mass*3 >= w.letters*2 && c.DataAtom == n.DataAtom && attr(c, "class") == attr(n, "class") &&
			t.inArticles(c) == 0 && find(c, atom.H1) == nil {
			out = append(out, c)
		}
	}
	return out
}

// inArticles is how much running text the <article>s in n hold that are no teasers.
func (t tally) inArticles(n *html.Node) int {
	sum := 0
	for c := range n.ChildNodes() {
		if c.DataAtom == atom.Article {
			sum += t[c].mass - t[c].teasers
		} else if t[c].mass > 0 {
			sum += t.inArticles(c)
		}
	}
	return sum
}

// byChild tells the lines below n by the child of n in which they stand.
func byChild(n *html.Node, lines []*line) map[*html.Node][]*line {
	out := map[*html.Node][]*line{}
	for _, l := range lines {
		for c := l.node; c != nil; c = c.Parent {
			if c.Parent == n {
				out[c] = append(out[c], l)
				break
			}
		}
	}
	return out
}

// mainWay gives the way from n down to most of its running text.
func mainWay(n *html.Node, lines []*line) string {
	sums, most := map[string]int{}, ""
	for _, l := range lines {
		if l.mass > 0 {
			way := pathFrom(n, l.node)
			if sums[way] += l.mass; sums[way] > sums[most] {
				most = way
			}
		}
	}
	return most
}

// isTeaser reports whether what heads lines, before any running text, is a link: a heading
// further down is that of an advertisement or of a box about the author.
func isTeaser(lines []*line) bool {
	for _, l := range lines {
		if l.kind == Heading || l.mass > 0 {
			return l.kind == Heading && l.linked > 0
		}
	}
	return false
}
