package extract

import (
	"slices"
	"strings"

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

// dropListed drops the lists of other articles, of which each item is a headline that leads to a
// page of the site of host, and a short text, and with them the title right above in an element
// around both,
//
//	<h3>Most read</h3><ol><li><span>1</span><a>Tram line…</a><p>The council wants…</p></li>…</ol>
//
// A list that holds much of the text is what the article is about.
func dropListed(root *html.Node, lines []*line, host string) {
	items, total := map[*html.Node][]*line{}, 0
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		total += l.mass
		for n := l.node; n != nil && n != root; n = n.Parent {
			items[n] = append(items[n], l)
		}
	}
	others := map[*html.Node]bool{}
	for list, in := range items {
		if !listsOthers(list, items, host) || 2*massOf(in) > total {
			continue
		}
		for len(items[list.Parent]) == len(in) {
			list = list.Parent
		}
		if with := items[list.Parent]; len(with) == len(in)+1 && with[0] != in[0] && isLabel(with[0]) {
			list = list.Parent
		}
		others[list] = true
	}
	dropInside(root, lines, others, inTeaser)
}

// listsOthers reports whether all that has lines in n is two or more such items, or a title and
// three or more cards: <div><h2>Our picks</h2><div><a>Tram line…</a><p>The council…</p></div>…</div>.
func listsOthers(n *html.Node, items map[*html.Node][]*line, host string) bool {
	listed, cards := 0, 0
	for c := range n.ChildNodes() {
		switch in := items[c]; {
		case len(in) == 0:
		case (c.DataAtom == atom.Li || c.DataAtom == atom.Tr) && isListed(in, host):
			listed++
		case containers[c.DataAtom] && len(in) > 1 && isListed(in, host):
			cards++
		case listed+cards == 0 && len(in) == 1 && isLabel(in[0]):
		default:
			return false
		}
	}
	return (listed > 1 && cards == 0 || cards > 2 && listed == 0) && massOf(items[n]) > 0
}

// isListed reports whether an item is another article's headline, perhaps below a number or a
// label, and a short text without a link.
func isListed(item []*line, host string) bool {
	if len(item) > 1 && item[0].mass == 0 && item[0].linked == 0 && item[0].letters <= labelLetters/2 {
		item = item[1:]
	}
	headline, letters := item[0], 0
	to := links(headline)
	if headline.linked*5 < headline.letters*4 || len(to) == 0 || strings.HasPrefix(to[0], "#") || !staysHome(headline, host) {
		return false
	}
	for _, l := range item {
		letters += l.letters
	}
	return letters <= teaserLetters && !slices.ContainsFunc(item[1:], func(l *line) bool { return l.linked > 0 })
}

func massOf(lines []*line) int {
	sum := 0
	for _, l := range lines {
		sum += l.mass
	}
	return sum
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
