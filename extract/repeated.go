package extract

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// teaserLetters is what a teaser has at most: headline and a few sentences.
const teaserLetters = 400

const inTeaser = "teaser"

// dropTeasers drops small elements with a heading that is a link: another
// article's headline with its first sentences,
// <div><h2><a>Tram line…</a></h2><p>The council wants…</p></div>.
func dropTeasers(root *html.Node, lines []*line) {
	type inside struct {
		letters, mass int
		first         *line // of running text
	}
	sums, total := map[*html.Node]inside{}, 0
	for _, l := range lines {
		if l.dropped == "" {
			total += l.mass
		}
		for n := l.node; n != nil && n != root; n = n.Parent {
			in := sums[n]
			in.letters, in.mass = in.letters+l.letters, in.mass+l.mass
			if in.first == nil && l.mass > 0 {
				in.first = l
			}
			sums[n] = in
		}
	}
	teasers, read := map[*html.Node]bool{}, map[*line]bool{}
	for i, l := range lines {
		read[l] = true
		if l.dropped != "" || l.kind != Heading || l.linked*5 < l.letters*4 {
			continue
		}
		var outer *html.Node
		for n := l.node.Parent; n != nil && n != root; n = n.Parent {
			in := sums[n]
			if in.letters == 0 || in.letters > min(teaserLetters, total/2) || read[in.first] || structured[n.DataAtom] || !begins(n, lines[:i]) {
				break // text above the heading is the article's
			}
			if outer = n; in.mass > 0 {
				break // the teaser's own: what else stands around it need not be
			}
		}
		if outer != nil {
			teasers[outer] = true
		}
	}
	dropInside(root, lines, teasers, inTeaser)
}

// begins reports whether no more than a label of n is the last of these lines, above a
// teaser's headline: "Politics", "3 min".
func begins(n *html.Node, lines []*line) bool {
	labels := 0
	for i, l := range slices.Backward(lines) {
		if !contains(n, l.node) {
			break
		}
		if labels += l.letters; l.kind == Heading || labels > labelLetters || len(lines)-i > 3 {
			return false
		}
	}
	return true
}

// dropOtherArticles drops what stands in an <article> below root, where the
// article itself does not: the next one, teasers, comments. The entries of a
// live blog are all in such.
func dropOtherArticles(root *html.Node, lines []*line) {
	others, outside, total := map[*html.Node]bool{}, 0, 0
	var first *line
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		total += l.mass
		if first == nil && l.mass > 0 && !l.lead {
			first = l
		}
		if a := articleAround(root, l.node); a != nil {
			others[a] = true
		} else {
			outside += l.mass
		}
	}
	if first != nil && articleAround(root, first.node) == nil && outside*2 > total {
		dropInside(root, lines, others, "another article")
	}
}

// articleAround gives the <article> around n below root, nil where none is: a
// lead stands outside of root, and the <article> around it holds root too.
func articleAround(root, n *html.Node) *html.Node {
	var around *html.Node
	for n = n.Parent; n != nil && n != root; n = n.Parent {
		if n.DataAtom == atom.Article && around == nil {
			around = n
		}
	}
	if n == nil {
		return nil
	}
	return around
}

// dropInside drops the lines that stand in one of nodes.
func dropInside(root *html.Node, lines []*line, nodes map[*html.Node]bool, why string) {
	if len(nodes) == 0 {
		return
	}
	for _, l := range lines {
		for n := l.node; n != nil && n != root && l.dropped == ""; n = n.Parent {
			if nodes[n] {
				l.dropped = why
			}
		}
	}
}
