package extract

import (
	"regexp"
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// endLines is how many of the last lines may be what the site says, with others behind them.
const endLines = 3

// mostEnds is how many lines at the end are dropped at most: more are no end.
const mostEnds = 20

// dropEnds drops what stands behind the last paragraph and is none: appeals, notes on the
// rights and on the author, small print, what is left of a box; above the first one appeals and
// notes; and between them those that are set apart and share nothing with the text.
// The better part of a text is never that.
func dropEnds(lines []*line, headline string, byline []string, left gaps) {
	e := endOf(lines, headline, byline, left)
	spare := e.total / 2
	drop := func(l *line, why string) bool {
		if why == "" || l.letters > spare {
			return false
		}
		l.dropped = why
		e.about.forget(l)
		spare -= l.letters
		return true
	}
	drops := 0
	for i := len(e.kept) - 1; i > 0 && i >= len(e.kept)-endLines; i-- {
		if drops < mostEnds && drop(e.kept[i], e.reason(i)) {
			drops++
			e.ways[pathFrom(nil, e.kept[i].node)] -= e.kept[i].letters
			e.kept = slices.Delete(e.kept, i, i+1)
			i = len(e.kept)
		}
	}
	for _, l := range e.kept {
		why := ""
		switch {
		case l.letters > appealLetters || l.describes:
		case isService(l):
			why = siteNotice
		case e.isForeign(l):
			why = foreignNote
		}
		if !drop(l, why) {
			break
		}
	}
	for _, l := range e.kept {
		if l.dropped == "" && e.isForeign(l) && isService(l) { // few share nothing, and phrases take their time
			drop(l, foreignNote)
		}
	}
}

// The rules by which the lines that speak of the site, of the author and of something else than
// the text are dropped.
const siteNotice, authorNote, foreignNote = "notice of the site", "note on the author", "set apart, and of something else"

// mostBelow is how many lines below the text hide nothing above them, as they will be dropped
// themselves: "Log in to post comments", "1,842 reads". More may be a list at its end.
const mostBelow = 2

// ending is a text that is looked at from its end.
type ending struct {
	lines, kept []*line
	byline      []string
	left        gaps
	total       int             // letters of the lines that are kept
	ways        map[string]int  // of these, by the way down to them
	set         map[element]int // and by their elements
	strong      int             // how many are set in bold
	about       *subject
}

func endOf(lines []*line, headline string, byline []string, left gaps) *ending {
	e := &ending{lines: lines, byline: byline, left: left, ways: map[string]int{}, set: map[element]int{}, about: subjectOf(lines, headline)}
	below := buttonsBelow(lines)
	for _, l := range lines {
		if l.dropped == "" && (!below[l] || len(below) > mostBelow) {
			e.kept = append(e.kept, l)
			e.total += l.letters
			e.ways[pathFrom(nil, l.node)] += l.letters
			e.set[elementOf(l)] += l.letters
			if l.strong {
				e.strong++
			}
		}
	}
	for n := len(e.kept) - 1; n > 0 && e.kept[n].kind == Heading && e.kept[n].mass == 0 && e.reason(n) == ""; n-- {
		e.kept = e.kept[:n] // "Most read", above links that were dropped
	}
	return e
}

// buttonsBelow gives the lines that will be dropped as they stand below the text, in an element of
// their own.
func buttonsBelow(lines []*line) map[*line]bool {
	out, beside := map[*line]bool{}, map[*html.Node]bool{}
	beyond := beyondText(lines)
	for _, l := range lines {
		if l.dropped == "" && l.mass > 0 {
			beside[l.node.Parent] = true
		}
		if beyond[l] == afterText && !beside[l.node.Parent] && !beside[parentOf(listOf(l))] {
			out[l] = true
		}
	}
	return out
}

// reason names the rule by which one of the last lines is no part of the text, "" where none is.
func (e *ending) reason(i int) string {
	l := e.kept[i]
	switch {
	case isService(l), isSmallPrint(l):
		return siteNotice
	case isAuthorNote(l, e.byline, e.kept):
		return authorNote
	case i < len(e.kept)-1:
		return ""
	case e.isForeign(l):
		return foreignNote
	case asks(l), isOpenEnd(l):
		return "appeal"
	case l.kind != Paragraph || l.cell || l.lead || l.isCode() || l.source || l.readOn:
		return ""
	case l.linked*5 >= l.letters*4, isLinkList(l):
		return linksOnly // even if it is a sentence
	case l.letters > formLetters || l.letters*strayShare > e.total:
		return ""
	case e.isBuiltOtherwise(l):
		return "built otherwise"
	case e.isRest(l, e.kept[i-1]):
		return "rest of a box"
	}
	return ""
}

// isSmallPrint reports whether all of a paragraph is set in small letters: <p><small>…</small></p>.
func isSmallPrint(l *line) bool {
	if l.kind != Paragraph || l.cell || l.letters > noticeLetters {
		return false
	}
	all := onlyChild(l.node)
	return l.node.DataAtom == atom.Small || all != nil && all.DataAtom == atom.Small
}

// strayShare: what is none of the text's own has at most one letter in so many of it.
const strayShare = 15

// isBuiltOtherwise reports whether l stands where next to none of the text does, as what the
// page says of itself: <div><p>…</p><p>…</p></div><p>What do you think?</p>.
func (e *ending) isBuiltOtherwise(l *line) bool {
	return e.ways[pathFrom(nil, l.node)]*strayShare <= e.total
}

// isForeign reports whether l is a paragraph that has next to nothing to do with the text, and is
// set otherwise, <p>…</p><p class="note">This story first appeared in the Herald.</p>, or is the
// last, and leads away from it: <p>Thoughts? Write to me@herald.example.</p>.
func (e *ending) isForeign(l *line) bool {
	if l.kind != Paragraph || l.mass == 0 || l.letters > appealLetters || l.cell || l.describes || l.source || namesPeople(l) {
		return false
	}
	apart := l == e.kept[len(e.kept)-1] && (l.linked*6 >= l.letters || hasAddress(l)) || isSetApart(l) && !(l.strong && e.strong > mostInsets) || e.set[elementOf(l)]*strayShare <= e.total
	return apart && e.about.isForeign(l)
}

// namesPeople reports whether a good part of l is names, as where those are told who worked on the
// text, too: "Ann Bell contributed to this report."
func namesPeople(l *line) bool {
	letters := 0
	for _, name := range fullName.FindAllString(l.text, -1) {
		letters += countLetters(name)
	}
	return letters*4 >= l.letters
}

var fullName = regexp.MustCompile(`\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}+`)

// isRest reports whether l is what is left of a box of which a good part was dropped, or
// buttons were: <div><p>How do you like this article?</p><a>Well</a><a>Not at all</a></div>.
// before is the last line above it. An element with others of its class beside it is no box,
// but a slide.
func (e *ending) isRest(l, before *line) bool {
	box := l.node
	for box.Parent != nil && box.Parent != before.node && !contains(box.Parent, before.node) {
		box = box.Parent
	}
	dropped := 0
	for _, other := range e.lines {
		if other.dropped != "" && contains(box, other.node) {
			dropped += other.letters
		}
	}
	buttons := e.left.toolIn(box) && !e.left.pictureIn(box)
	if dropped*3 < l.letters && !buttons || box.Parent == nil {
		return false
	}
	class := attr(box, "class")
	for c := range box.Parent.ChildNodes() {
		if c != box && c.DataAtom == box.DataAtom && class != "" && attr(c, "class") == class && e.holdsText(c) {
			return false
		}
	}
	return true
}

func (e *ending) holdsText(n *html.Node) bool {
	return slices.ContainsFunc(e.kept, func(l *line) bool { return l.mass > 0 && contains(n, l.node) })
}

// tailLetters is what an empty box's one sentence has at most.
const tailLetters = 100

// dropTail drops a heading with one short sentence that stands in an element
// of its own below the text: "Related news: There are none at the moment."
// When there are some, it is a list of links, and dropped as such.
func dropTail(lines []*line) {
	main, total := mainParent(lines)
	if main == nil || main.mass*10 < total*6 {
		return
	}
	var tail []*line
	for i := len(lines) - 1; i >= 0 && lines[i].node.Parent != main.node; i-- {
		if lines[i].dropped == "" {
			tail = append(tail, lines[i])
		}
	}
	if len(tail) != 2 || tail[1].kind != Heading || tail[0].kind != Paragraph || tail[0].letters > tailLetters || tail[0].node.Parent != tail[1].node.Parent {
		return
	}
	for _, l := range tail {
		l.dropped = "box without content"
	}
}

// parent is an element with the running text directly in it.
type parent struct {
	node *html.Node
	mass int
}

// mainParent gives the element with most running text directly in it, and the
// running text of all.
func mainParent(lines []*line) (main *parent, total int) {
	sums := map[*html.Node]int{}
	for _, l := range lines {
		if l.dropped != "" || l.mass == 0 {
			continue
		}
		p := l.node.Parent
		sums[p] += l.mass
		total += l.mass
		if main == nil || sums[p] > main.mass {
			main = &parent{p, sums[p]}
		}
	}
	return main, total
}
