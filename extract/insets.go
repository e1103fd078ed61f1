package extract

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// mostInsets is how many of a kind may be insets: what a page has more often is how its
// article is written. insetShare: they are no more than a third of the text.
const mostInsets, insetShare = 2, 3

// markInsets marks the lines in insets, and gives these: small boxes with a control or a
// picture among the paragraphs, in whatever these stand,
//
//	<div><p>…</p></div><div class="x7"><p>Here you would see a post.</p><button>Show</button></div>
//
// How they stand tells nothing of the article, and what else stands around them is no box
// because of them. An element like others with text is none, nor is the one with the first
// paragraph, which may stand beside a button.
func (t tally) markInsets(root *html.Node, lines []*line, left gaps) map[*html.Node]bool {
	found := t.smallWithTool(root, lines, left)
	t.deleteAlike(root, found, left)
	insets, mass := map[*line]*html.Node{}, 0
	for _, l := range lines {
		if n := outermostIn(root, l.node, found); n != nil && l.dropped == "" && !l.post {
			insets[l] = n
			mass += l.mass
		}
	}
	if mass*insetShare > t[root].mass {
		return nil
	}
	for l, n := range insets {
		l.inset = n
	}
	return found
}

// smallWithTool gives the elements below root in which a control or a picture stood, perhaps
// in a wrapper of its own, and a sentence or two that are not the first of the text, or less
// and no heading: <div><svg></svg><p>Translated by a machine <a>Original</a></p></div>.
func (t tally) smallWithTool(root *html.Node, lines []*line, left gaps) map[*html.Node]bool {
	out, tools := map[*html.Node]bool{}, buttonsIn(lines)
	maps.Copy(tools, left.tools)
	first := slices.IndexFunc(lines, func(l *line) bool { return l.dropped == "" && l.mass > 0 && contains(root, l.node) })
	for n := range tools {
		for n != nil && n != root && t[n].letters == 0 {
			n = n.Parent
		}
		w := t[n]
		if canBeInset(n) && (w.mass > 0 || !hasHeading(n)) && w.letters <= min(formLetters, t[root].mass/2) && contains(root, n) && n != lines[first].node && !contains(n, lines[first].node) {
			out[n] = true
		}
	}
	return out
}

// buttonsIn gives the elements that end with a link beside their paragraphs, which stands for a
// button: <div><p>You have two texts left this month.</p><a>Register</a></div>. A number may stand
// above it: <div><p>Help us reach our goal.</p><p>$4,100 / $6,000</p><a>Donate</a></div>.
func buttonsIn(lines []*line) map[*html.Node]bool {
	out := map[*html.Node]bool{}
	for i, l := range lines {
		if !l.loose || !l.isLink() || l.letters > labelLetters || endsSentence(l.text) || sibling(l.node, next) != nil {
			continue
		}
		above := i - 1
		if above > 0 && isStamp(lines[above]) {
			above--
		}
		if above >= 0 && l.node.Parent == lines[above].node.Parent && lines[above].mass > 0 {
			out[l.node.Parent] = true
		}
	}
	return out
}

// canBeInset reports whether n is an element that says nothing of what stands in it.
func canBeInset(n *html.Node) bool {
	return n != nil && n.Type == html.ElementNode && (containers[n.DataAtom] || n.DataAtom == 0)
}

// deleteAlike deletes those of the elements found that are like others with text: that stand
// in the same way, unless most of these have a class in common with another and they have not.
func (t tally) deleteAlike(root *html.Node, found map[*html.Node]bool, left gaps) {
	ways := map[string]*sisters{}
	for n := range found {
		ways[pathFrom(root, n)] = &sisters{all: map[string]int{}, others: map[string]int{}}
	}
	for n, w := range t {
		if len(found) > 0 && w.mass > 0 && canBeInset(n) {
			if s := ways[pathFrom(root, n)]; s != nil {
				s.add(n, w.mass, found[n], left.toolIn(n))
			}
		}
	}
	for _, s := range ways {
		s.count()
	}
	for n := range found {
		if !ways[pathFrom(root, n)].tells(n, t[root].mass) {
			delete(found, n)
		}
	}
}

// sisters are elements with text that stand in the same way.
type sisters struct {
	nodes       []*html.Node
	tools       int            // how many of them hold a control or a picture
	shared      int            // how many have a class in common with another
	mass        int            // of those that were not found
	all, others map[string]int // the classes of all, and those of the ones not found
}

func (s *sisters) add(n *html.Node, mass int, found, tool bool) {
	s.nodes = append(s.nodes, n)
	for _, c := range classesOf(n) {
		if s.all[c]++; !found {
			s.others[c]++
		}
	}
	if tool {
		s.tools++
	}
	if !found {
		s.mass += mass
	}
}

// count counts those that have a class in common with another.
func (s *sisters) count() {
	for _, n := range s.nodes {
		if slices.ContainsFunc(classesOf(n), func(c string) bool { return s.all[c] > 1 }) {
			s.shared++
		}
	}
}

// tells reports whether n is told from the others: because hardly any of the text stands in
// these, or by its class, where they have their own.
func (s *sisters) tells(n *html.Node, total int) bool {
	if s.mass*sisterShare < total && s.tools <= mostInsets {
		return true
	}
	return s.shared*2 > len(s.nodes) && !slices.ContainsFunc(classesOf(n), func(c string) bool { return s.others[c] > 0 || s.all[c] > mostInsets })
}

// sisterShare: elements with a fourth of the text are how it is written.
const sisterShare = 4

// classesOf gives the classes of n, one without a name where it has none.
func classesOf(n *html.Node) []string {
	if classes := strings.Fields(attr(n, "class")); len(classes) > 0 {
		return classes
	}
	return []string{""}
}

// customShare: custom elements are boxes where no more than a third of the text stands in such.
const customShare = 3

// dropCustom drops small custom elements among the paragraphs, whatever these stand in: the
// name of one says that it is something of its own,
//
//	<p>…</p><news-letter><div><b>Our newsletter</b><p>All that matters.</p></div></news-letter>
//	<p>…</p><related-stories><span>Read on</span><a>…</a></related-stories> (one line, set as a paragraph)
//
// One of a name that the page has more often, one around a title, a list or a quotation, and
// one with the first paragraph is how the article is written.
func dropCustom(root *html.Node, lines []*line) {
	inside, total, letters, named, names := map[*html.Node][]*line{}, 0, 0, map[string]int{}, map[*html.Node]string{}
	var first *line
	for _, l := range lines {
		if l.dropped != "" || l.lead {
			continue
		}
		total += l.letters
		if first == nil && l.mass > 0 {
			first = l
		}
		var custom *html.Node
		name := ""
		if only := onlyChild(l.node); l.loose && only != nil && strings.Contains(only.Data, "-") {
			custom, name = l.node, only.Data
		}
		for n := l.node; n != nil && n != root; n = n.Parent {
			if strings.Contains(n.Data, "-") {
				custom, name = n, n.Data
			}
		}
		if custom == nil {
			continue
		}
		if len(inside[custom]) == 0 {
			named[name]++
			names[custom] = name
		}
		inside[custom], letters = append(inside[custom], l), letters+l.letters
	}
	boxes := map[*html.Node]bool{}
	for n, in := range inside {
		sum, says := 0, false
		for _, l := range in {
			sum += l.letters
			says = says || l.kind != Heading && !isStructuredIn(n, l.node)
		}
		boxes[n] = says && sum <= formLetters && named[names[n]] <= mostInsets && !slices.Contains(in, first)
	}
	if letters*customShare <= total {
		dropInside(root, lines, boxes, "custom element")
	}
}

// isStructuredIn reports whether n stands in a list, a table, a quotation or code that is in outer.
func isStructuredIn(outer, n *html.Node) bool {
	for ; n != nil && n != outer; n = n.Parent {
		if structured[n.DataAtom] {
			return true
		}
	}
	return false
}

// outermostIn gives the outermost element from root down to n that is one of these, and
// not n itself; nil where none is.
func outermostIn(root, n *html.Node, these map[*html.Node]bool) *html.Node {
	var out *html.Node
	for n = n.Parent; n != nil && n != root; n = n.Parent {
		if these[n] {
			out = n
		}
	}
	return out
}
