package extract

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// teaserLetters is what a teaser has at most: headline and a few sentences.
const teaserLetters = 400

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
	for _, l := range lines {
		read[l] = true
		if l.dropped != "" || l.kind != Heading || l.linked*5 < l.letters*4 {
			continue
		}
		var outer *html.Node
		for n := l.node.Parent; n != nil && n != root; n = n.Parent {
			in := sums[n]
			if in.letters == 0 || in.letters > min(teaserLetters, total/4) || read[in.first] {
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
	dropInside(root, lines, teasers, "teaser")
}

// dropThreads drops readers' comments: two or more elements side by side, each
// of which begins with a name or a time that is no heading and goes on with
// running text, <div><div><b>reader7</b> 3 h ago</div><p>Why not…</p></div>.
func dropThreads(root *html.Node, lines []*line) {
	inside := map[*html.Node][]*line{}
	var order []*html.Node
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		for n := l.node.Parent; n != nil && n != root; n = n.Parent {
			if inside[n] == nil {
				order = append(order, n)
			}
			inside[n] = append(inside[n], l)
		}
	}
	entries := map[*html.Node]int{}
	for _, n := range order {
		if isEntry(inside[n]) {
			entries[n.Parent]++
		}
	}
	threads := map[*html.Node]bool{}
	for _, n := range order {
		if entries[n] >= 2 && n != root && entryShare(n, inside) >= 0.8 {
			threads[n] = true
		}
	}
	if n := lastEntry(order, inside, lines); n != nil {
		threads[n] = true
	}
	dropInside(root, lines, threads, "thread")
}

// lastEntry gives the entry that ends the page's text, if a bare name begins
// it: a thread of one comment.
func lastEntry(order []*html.Node, inside map[*html.Node][]*line, lines []*line) *html.Node {
	var last *line
	for _, l := range lines {
		if l.dropped == "" && l.mass > 0 {
			last = l
		}
	}
	for _, n := range order {
		list := inside[n]
		if isEntry(list) && list[0].loose && len(list) <= 4 && slices.Contains(list, last) {
			return n
		}
	}
	return nil
}

func isEntry(lines []*line) bool {
	if len(lines) < 2 || len(lines) > 12 {
		return false
	}
	first := lines[0]
	return first.kind != Heading && !first.cell && first.mass == 0 && countDigits(first.text) < first.letters && first.letters <= 40 && !endsSentence(first.text) && lines[1].mass > 0
}

// entryShare is the share of the children of n with text that are entries.
func entryShare(n *html.Node, inside map[*html.Node][]*line) float64 {
	all, entries := 0, 0
	for c := range n.ChildNodes() {
		if lines := inside[c]; lines != nil {
			all++
			if isEntry(lines) {
				entries++
			}
		}
	}
	return float64(entries) / float64(max(1, all))
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
