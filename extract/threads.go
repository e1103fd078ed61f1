package extract

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// leaveOut drops what comes after the article and may well be longer: threads
// of comments, and the next articles of an endless page. It gives their elements.
// The choice goes by how much text there is, and must not move when they grow.
func leaveOut(page *html.Node, lines []*line) map[*html.Node]bool {
	order, inside := linesInside(page, lines)
	out, above := threads(page, order, inside), massAbove(lines)
	headed := headingOf(lines) >= 0
	for n := range out {
		text := above[inside[n][0]]
		if text < noticeMass || text < articleMass && !(headed && isDated(n, inside)) {
			delete(out, n)
		}
	}
	for _, n := range order {
		if isHistory(n, inside) && !isLive(inside[n]) && above[inside[n][0]] >= articleMass {
			out[n] = true
		}
	}
	if headed {
		for _, n := range order {
			if n.DataAtom == atom.Article && opensAnother(inside[n]) && above[inside[n][0]] >= noticeMass {
				out[n] = true
			}
		}
	}
	addTitled(out, page, inside)
	dropInside(page, lines, out, "after the article")
	return out
}

// isHistory reports whether n is the list of a page's changes, newest first, as offices
// have it below a text: <li><time>3 May 2024</time><p>New date for the meeting.</p></li>.
// A timeline is told from the beginning.
func isHistory(n *html.Node, inside map[*html.Node][]*line) bool {
	entries, before := 0, time.Time{}
	for c := range n.ChildNodes() {
		note := inside[c]
		if note == nil {
			continue
		}
		if len(note) > 3 || note[0].letters > labelLetters || note[0].kind == Heading || countDigits(note[0].text) < 5 {
			return false
		}
		at, ok := parseDate(note[0].text, "")
		if !ok || entries > 0 && at.After(before) {
			return false
		}
		entries, before = entries+1, at
	}
	return entries >= historyNotes
}

// historyNotes is how many dated notes make a history.
const historyNotes = 5

// opensAnother reports whether lines begin with an <h1> and hold no heading
// that is the headline.
func opensAnother(lines []*line) bool {
	return level(lines[0]) == 1 && headingOf(lines) < 0
}

// articleMass is the running text, in letters, that a short article has.
const articleMass = 200

// noticeMass is what the shortest has, of two sentences.
const noticeMass = 80

// massAbove tells of every line how much running text stands above it.
func massAbove(lines []*line) map[*line]int {
	above, sum := make(map[*line]int, len(lines)), 0
	for _, l := range lines {
		above[l] = sum
		if l.dropped == "" {
			sum += l.mass
		}
	}
	return above
}

// dropThreads drops readers' comments: two or more elements side by side, each
// of which begins with a name or a time that is no heading and goes on with
// running text, <div><div><b>reader7</b> 3 h ago</div><p>Why not…</p></div>.
func dropThreads(root *html.Node, lines []*line) {
	order, inside := linesInside(root, lines)
	found := threads(root, order, inside)
	if n := lastEntry(order, inside, lines); n != nil {
		found[n] = true
	}
	above := massAbove(lines)
	for n := range found {
		if above[inside[n][0]] == 0 {
			delete(found, n) // it is all there is
		}
	}
	addTitled(found, root, inside)
	dropInside(root, lines, found, "thread")
}

// addTitled adds the elements that hold nothing but a heading and one of those found:
// <div><h3>60 comments</h3><ol>…</ol></div>.
func addTitled(found map[*html.Node]bool, root *html.Node, inside map[*html.Node][]*line) {
	for n := range maps.Clone(found) {
		if box := inside[n.Parent]; n.Parent != root && len(box) == len(inside[n])+1 && box[0].kind == Heading {
			found[n.Parent] = true
		}
	}
}

// linesInside gives the elements below root that hold lines which are kept, in
// the order of the page, and the lines of each.
func linesInside(root *html.Node, lines []*line) (order []*html.Node, inside map[*html.Node][]*line) {
	inside = map[*html.Node][]*line{}
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
	return order, inside
}

// threads gives the elements that hold little but two or more entries.
func threads(root *html.Node, order []*html.Node, inside map[*html.Node][]*line) map[*html.Node]bool {
	found := map[*html.Node]bool{}
	for _, n := range order {
		if entries, parts := entriesIn(n, inside); n != root && len(entries) >= 2 && len(entries)*5 >= parts*4 && !isLive(inside[n]) {
			found[n] = true
		}
	}
	return found
}

// entriesIn gives the lines of each entry side by side in n, and how many parts with text n has.
// A paragraph is such a part, too: two boxes among those of an article make no thread of it.
func entriesIn(n *html.Node, inside map[*html.Node][]*line) (entries [][]*line, parts int) {
	if n.DataAtom == atom.Dl {
		all := terms(n, inside[n])
		return slices.DeleteFunc(all, func(lines []*line) bool { return !isTermEntry(lines) }), len(all)
	}
	for _, l := range inside[n] {
		if l.node.Parent == n && l.mass > 0 {
			parts++
		}
	}
	for c := range n.ChildNodes() {
		if lines := inside[c]; lines != nil {
			parts++
			if isEntry(lines) && !isTitled(c, lines[0]) {
				entries = append(entries, lines)
			}
		}
	}
	return entries, parts
}

// isTitled reports whether n is a paragraph with a title or a name in bold, see isBehindTitle:
// <p><b>Ann Bell</b><br>She has lived there for twenty years.</p>. A comment has the day, too.
func isTitled(n *html.Node, first *line) bool {
	return n.DataAtom == atom.P && first.strong && countDigits(first.text) == 0
}

// terms gives the lines of each <dt> of a <dl>, with those below it up to the next.
func terms(dl *html.Node, lines []*line) [][]*line {
	var out [][]*line
	var term *html.Node
	for _, l := range lines {
		dt := enclosing(l.node, atom.Dt)
		if len(out) == 0 || dt != nil && dt != term && enclosing(dt, atom.Dl) == dl {
			out, term = append(out, nil), dt
		}
		out[len(out)-1] = append(out[len(out)-1], l)
	}
	return out
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
		if !isEntry(list) || !list[0].loose || len(list) > 4 || !slices.Contains(list, last) {
			continue
		}
		if entries, _ := entriesIn(n.Parent, inside); len(entries) == 1 && !slices.ContainsFunc(order, func(other *html.Node) bool { return other != n && isAlikeEntry(other, n, inside) }) {
			return n // of several, the last is an answer in an interview, or a step
		}
	}
	return nil
}

// isAlikeEntry reports whether other is an entry too, and stands as n does: of a guide's steps
// each may be in a wrapper of its own, <div><div><span>Step 9</span><p>Add…</p></div><img></div>.
func isAlikeEntry(other, n *html.Node, inside map[*html.Node][]*line) bool {
	return sameElement(other, n) && pathFrom(nil, other) == pathFrom(nil, n) && isEntry(inside[other])
}

// isEntry reports whether lines are a reader's comment: a name, perhaps when it was in a
// line of its own, and running text. "Mike says:" is what a comment begins with only where
// that line is there; without one it may be who is interviewed. Where it tells a day and a
// time of day, answers to the comment may follow in the same element, and make it long; and
// where one line tells that and who, the text may begin with a word or two below it, and a
// title stand above it.
func isEntry(lines []*line) bool {
	if len(lines) < 2 {
		return false
	}
	name, next := lines[0], lines[1]
	dated := len(lines) > 2 && isEntryLabel(next, next.text) && countDigits(next.text) > 0 && lines[2].mass > 0
	switch {
	case len(lines) > maxEntry && !(dated && countDigits(next.text) >= momentDigits):
		return false
	case dated:
		return isEntryLabel(name, strings.TrimRight(name.text, ":"))
	case tellsMoment(name):
		return hasText(lines[1:])
	case tellsMoment(next):
		return name.mass == 0 && name.kind != Heading && hasText(lines[2:])
	}
	return isEntryLabel(name, name.text) && countDigits(name.text) < name.letters && next.mass > 0 && !isDay(name.text)
}

// isDay reports whether s tells a day and nothing else, not even a time of day: a timeline has
// <li><b>3 May 2024</b><p>The council votes for the tram.</p></li>.
func isDay(s string) bool {
	_, named := cutName(s)
	_, ok := parseDate(s, "")
	return ok && !named && !hasClock(s)
}

// maxEntry is how many lines a comment has at most. momentDigits is how many digits a day
// with its time of day has at least: "4 May 2024, 9:05".
const maxEntry, momentDigits = 12, 8

// isTermEntry reports whether lines, a <dt> with what is below it, are a reader's comment. Not
// so what a word means or somebody answers; so there is a day, too, behind the name or as the
// link to the comment. In a timeline there is no name before the day.
//
//	<dt>reader7 · 3 May 2024</dt><dd>Why not…</dd>
//	<dt>reader7 said…</dt><dd>Why not…</dd><dd><a href="#c7">3 May 2024</a></dd>
func isTermEntry(lines []*line) bool {
	name := lines[0]
	if !isEntryLabel(name, strings.TrimRight(name.text, ":.…")) || !slices.ContainsFunc(lines, func(l *line) bool { return l.mass > 0 }) {
		return false
	}
	return dayBehindName(name.text) || slices.ContainsFunc(lines[1:], func(l *line) bool {
		if !l.isLink() || !isEntryLabel(l, l.text) {
			return false
		}
		_, ok := parseDate(l.text, "")
		return ok
	})
}

// dayBehindName reports whether a day stands behind a word in s that is none of it. "First
// reading: 3 May 2024" is what happens then.
func dayBehindName(s string) bool {
	rest, named := cutName(s)
	if !named || titleMark.MatchString(s) {
		return false
	}
	_, ok := parseDate(rest, "")
	return ok
}

var titleMark = regexp.MustCompile(`^[^\d,:：、，]*\pL[,:：、，]`)

// cutName gives what stands behind the first word in s that is none of a day; false where
// there is no such word.
func cutName(s string) (rest string, named bool) {
	for _, w := range dateWords(s) {
		if w.text != "" && months[w.text] == 0 && !weekday.MatchString(w.text) {
			return s[w.end:], true
		}
	}
	return "", false
}

// isDated reports whether each entry in n says when it was written, as no answer in an
// interview does.
func isDated(n *html.Node, inside map[*html.Node][]*line) bool {
	entries, _ := entriesIn(n, inside)
	return !slices.ContainsFunc(entries, func(lines []*line) bool {
		return countDigits(lines[0].text) == 0 && (lines[1].mass > 0 || countDigits(lines[1].text) == 0)
	})
}

// isEntryLabel reports whether a line with this text may say who wrote a comment, or when.
func isEntryLabel(l *line, text string) bool {
	return l.kind != Heading && !l.cell && l.mass == 0 && l.letters <= 40 && (!endsSentence(text) || endsWithInitial.MatchString(text))
}

// endsWithInitial: "Tom K."
var endsWithInitial = regexp.MustCompile(`(?:^|[\s.])\pL\.$`)

// tellsMoment reports whether a line says who wrote a comment, the day and the time of day:
// "Sent by reader7 on Monday, 3 May 2024 at 9:05". A title may stand above it.
func tellsMoment(l *line) bool {
	if l.kind == Heading || l.cell || l.mass > 0 || l.letters > 80 || countDigits(l.text) < momentDigits {
		return false
	}
	_, named := cutName(l.text)
	_, ok := parseDate(l.text, "")
	return named && ok
}
