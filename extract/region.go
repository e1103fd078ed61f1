package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// weights is what the lines in an element weigh together.
type weights struct {
	letters int // all letters
	linked  int // of these, those in links
	mass    int // letters of running text
	chosen  int // of these, what go-readability would keep
	teasers int // of these, what stands under a headline that is a link
}

// tally holds the weights of every element of the page.
type tally map[*html.Node]weights

func count(lines []*line) tally {
	t, beside := tally{}, besidesOf(lines)
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		teaser := l.mass > 0 && beside.isTeaser(l)
		for n := l.node; n != nil; n = n.Parent {
			w := t[n]
			w.letters += l.letters
			w.linked += l.linked
			w.mass += l.mass
			if l.chosen {
				w.chosen += l.mass
			}
			if teaser {
				w.teasers += l.mass
			}
			t[n] = w
		}
	}
	return t
}

// descend goes down from n for as long as one child holds the given share of
// the weight, and gives the element where it parts.
func (t tally) descend(n *html.Node, share float64, weight func(weights) int) *html.Node {
	need := share * float64(weight(t[n]))
	for need > 0 {
		var next *html.Node
		for c := range n.ChildNodes() {
			if float64(weight(t[c])) >= need {
				next = c
			}
		}
		if next == nil {
			break
		}
		n = next
	}
	return n
}

// secondOpinion gives the element that holds the article: chosen, which
// go-readability prefers, or the one under the headline, or the one that the
// page itself names.
//
// go-readability goes by the number of commas and paragraphs, and so takes a
// thread of comments, the next article or a box about subscriptions for a short
// article beside it. The headline and its words tell which is which.
func (t tally) secondOpinion(page, chosen *html.Node, lines []*line, headline string) *html.Node {
	running := func(w weights) int { return w.mass }
	if own := t.underHeadline(lines); own != nil && t[own].mass*t.handicap(own) >= t[chosen].mass {
		if contains(own, chosen) && t[chosen].mass < noticeMass {
			return t.descend(own, 0.8, running) // a bar of buttons beside a single paragraph
		}
		if apart(own, chosen) && !t.heads(own, chosen, lines) ||
			contains(chosen, own) && (t.endsIn(own, chosen, lines) || t.beginsWith(own, chosen, lines)) {
			return t.descend(own, 0.8, running)
		}
	}
	if own := t.headlineSide(chosen, lines); own != nil && !t.heads(own, chosen, lines) {
		return t.descend(own, 0.8, running)
	}
	named := t.named(page)
	if named == nil || t[named].mass == 0 {
		if own := t.underHeadline(lines); own != nil && t[page].chosen == 0 && t[own].mass*2 >= t[page].mass {
			return t.descend(own, 0.8, running) // all of a page of which nothing was chosen is no choice
		}
		return chosen
	}
	own := t.descend(named, 0.8, running)
	if chosen.DataAtom == atom.Body && (named.DataAtom == atom.Article || named.DataAtom == atom.Main) && t[own].mass >= articleMass && !t.listsArticles(chosen, named) {
		return own // the whole page is no choice
	}
	if !apart(own, chosen) {
		return chosen
	}
	if t.rating(own, lines, headline) > t.rating(chosen, lines, headline) {
		return own
	}
	return chosen
}

// underHeadline gives the innermost element that holds the headline and some
// running text: the text of an article stands with its headline, the comments
// and the articles after it do not. nil where there is none.
func (t tally) underHeadline(lines []*line) *html.Node {
	at := headingOf(lines)
	if at < 0 {
		return nil
	}
	for n := lines[at].node.Parent; n != nil && n.DataAtom != atom.Body; n = n.Parent {
		if t[n].mass >= articleMass && t.goesBeyond(lines[at], n) {
			return n
		}
	}
	return nil
}

// goesBeyond reports whether n holds some text besides what stands with the headline in a <header>:
// that has no more than a lead, and a note on the author.
func (t tally) goesBeyond(headline *line, n *html.Node) bool {
	lead := 0
	for p := headline.node.Parent; p != n.Parent; p = p.Parent {
		if p.DataAtom == atom.Header {
			lead = t[p].mass
		}
	}
	return t[n].mass-lead >= noticeMass
}

// headlineSide gives the outermost element around the headline that does not hold chosen,
// if it has a text of two sentences or more that is not much shorter: beside it a notice
// about cookies or a box with the site's tips is no article. nil where there is none.
func (t tally) headlineSide(chosen *html.Node, lines []*line) *html.Node {
	at := headingOf(lines)
	if at < 0 || contains(chosen, lines[at].node) {
		return nil
	}
	n := lines[at].node
	for n.Parent != nil && !contains(n.Parent, chosen) {
		n = n.Parent
	}
	if !t.goesBeyond(lines[at], n) || t[n].mass*3 < t[chosen].mass {
		return nil
	}
	return n
}

// handicap is how many times more text than the element under the headline
// something else needs to be the article: more where the page says that the
// element is one, for threads of comments are long.
func (t tally) handicap(own *html.Node) int {
	if own.DataAtom == atom.Article || strings.Contains(attr(own, "itemprop"), "articleBody") {
		return articleHandicap
	}
	return 4
}

const articleHandicap = 12

// heads reports whether own is no more than the head of the article in chosen:
// a lead, and no other heading before the text goes on.
func (t tally) heads(own, chosen *html.Node, lines []*line) bool {
	if t[own].mass >= 600 {
		return false
	}
	heading := true
	for _, l := range lines {
		switch {
		case l.mass > 0 && contains(own, l.node):
			heading = false
		case l.mass > 0 && contains(chosen, l.node):
			return !heading
		case l.kind == Heading:
			heading = true
		}
	}
	return false
}

// endsIn reports whether the article in chosen ends where own does: own says
// that it is the article, and what follows it there begins with a heading.
func (t tally) endsIn(own, chosen *html.Node, lines []*line) bool {
	if t.handicap(own) < articleHandicap {
		return false
	}
	within := false
	for _, l := range lines {
		switch {
		case contains(own, l.node):
			within = true
		case within && contains(chosen, l.node):
			return l.kind == Heading
		}
	}
	return false
}

// beginsWith reports whether own, which holds the headline, is all the running
// text of chosen from the headline on. What stands above a headline is not its
// text: a notice to the users of old browsers, a banner.
func (t tally) beginsWith(own, chosen *html.Node, lines []*line) bool {
	before, within := false, false
	for _, l := range lines {
		switch {
		case contains(own, l.node):
			within = true
		case l.mass == 0 || !contains(chosen, l.node):
		case within:
			return false
		default:
			before = true
		}
	}
	return before
}

// apart reports whether neither element holds the other.
func apart(a, b *html.Node) bool { return a != b && !contains(a, b) && !contains(b, a) }

// rating weighs an element by its running text and by how many words of the
// headline stand in it.
func (t tally) rating(n *html.Node, lines []*line, headline string) float64 {
	within := elements(n)
	words := map[string]bool{}
	for _, l := range lines {
		if within[l.node] {
			for _, w := range l.words() {
				words[w] = true
			}
		}
	}
	all, found := 0, 0
	for _, w := range foldedWords(headline) {
		if countLetters(w) < 2 {
			continue
		}
		all++
		if words[w] {
			found++
		}
	}
	return float64(t[n].mass) * (0.2 + float64(found)/float64(max(1, all)))
}

// named gives the element of which the page says that it is the article: by
// schema.org's articleBody, else by <article>, else by <main>. Of several, the
// one with most running text; nil where it has none.
func (t tally) named(page *html.Node) *html.Node {
	var best *html.Node
	rank := func(n *html.Node) int {
		switch {
		case n == nil:
			return 0
		case strings.Contains(attr(n, "itemprop"), "articleBody"):
			return 3
		case n.DataAtom == atom.Article:
			return 2
		case n.DataAtom == atom.Main || attr(n, "role") == "main":
			return 1
		}
		return 0
	}
	for n := range page.Descendants() {
		if n.Type != html.ElementNode || rank(n) == 0 {
			continue
		}
		if r, b := rank(n), rank(best); r > b && t[n].mass >= articleMass || r == b && t[n].mass > t[best].mass {
			best = n
		}
	}
	return best
}

// climb gives the outermost element around n in which running text goes on:
// an article whose chapters stand in containers of their own, or are parted
// by an advertisement. Teasers are no running text of it, however many they are.
func (t tally) climb(n *html.Node) *html.Node {
	best, below := n, n
	for p := n.Parent; p != nil && p.Type == html.ElementNode && p.DataAtom != atom.Body; below, p = p, p.Parent {
		if p.DataAtom == atom.Main || below.DataAtom == atom.Article {
			break // what is outside of these is another text
		}
		w, have := t[p], t[best]
		more := w.mass - w.teasers - (have.mass - have.teasers)
		other := w.letters - have.letters - more
		if more >= 150 && float64(more) >= 0.15*float64(have.mass) && more >= 2*other && !t.listsArticles(p, best) {
			best = p
		}
	}
	return best
}

// listsArticles reports whether p holds an <article> beside the one around
// or in n: the next article, comments. One with no more than a teaser may be
// in a box among the paragraphs.
func (t tally) listsArticles(p, n *html.Node) bool {
	for d := range p.Descendants() {
		if d.DataAtom == atom.Article && t[d].mass > t[d].teasers && d != n && !contains(d, n) && !contains(n, d) {
			return true
		}
	}
	return false
}

// aboveLine gives the element around n where n holds a single line, for an article of one
// paragraph has its headings and lists beside it; or where n is in a quotation.
func aboveLine(n *html.Node, lines []*line) *html.Node {
	for p := n; p != nil; p = p.Parent {
		if p.DataAtom == atom.Blockquote && p.Parent != nil {
			n = p.Parent
		}
	}
	for _, l := range lines {
		if l.node == n && n.Parent != nil && n.Parent.Type == html.ElementNode {
			return n.Parent
		}
	}
	return n
}

// contains reports whether inner stands in outer.
func contains(outer, inner *html.Node) bool {
	for p := inner.Parent; p != nil; p = p.Parent {
		if p == outer {
			return true
		}
	}
	return false
}
