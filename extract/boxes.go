package extract

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// box is an element inside the article that is built otherwise than the
// article's paragraphs: a newsletter form, related links, a fact box, but also
// a quotation or a table.
type box struct {
	node  *html.Node
	lines []*line
	weights
	linked int
	first  bool  // stands before the first paragraph
	last   bool  // stands after the last paragraph
	beside bool  // is a list in the element that holds paragraphs of the article
	above  *line // the line above that stands in no box
	stray  bool  // stands in a list or quotation to which it does not belong
	plain  bool  // is no inset, and held no image and no control but for those in what was put into it
}

// dropBoxes drops the boxes that are not part of the article; host is the page's.
func dropBoxes(root *html.Node, lines []*line, left gaps, host string) {
	dropTeasers(root, lines)
	dropListed(root, lines, host)
	dropForms(root, lines, left)
	dropCustom(root, lines)
	dropOffers(root, lines, host)
	dropPaid(root, lines)
	dropOfferTables(lines)
	dropMarkets(root, lines)
	dropPolls(root, lines)
	dropThreads(root, lines)
	dropOtherArticles(root, lines)
	about := subjectOf(lines, "")
	dropInserted(root, lines, about)
	for _, b := range boxes(root, lines, left) {
		why := b.reason(left, host)
		if why == "" && b.isForeign(about) {
			why = foreignNote
		}
		var lead *line
		var opening map[*html.Node]int
		if b.first {
			lead, opening = b.lead(left), paragraphsIn(b.lines)
		}
		for _, l := range b.lines {
			l.readOn = why == "" && b.linked*2 > b.letters
			if l.post && why != boxWithTool || b.first && (why == "box" && (isLead(l) || b.isTitle(l)) || l.isAmong(opening) || b.endsWithLead(l, left)) {
				continue // a post, the lead beside the authors' names, the paragraphs before a paywall
			}
			if l == lead {
				l.lead = true
				continue
			}
			l.dropped = why
		}
	}
	dropCaptions(lines)
}

// Rules that others look at.
const boxOfLinks, boxWithTool = "box of links", "box with an image or a control"

// reason names the rule by which a box is no part of the article, "" where
// none is.
//
// In real pages eight of ten elements between or after the paragraphs that
// are built otherwise are none: newsletter forms, teasers, players, polls,
// biographies, fact boxes. The exceptions stand here.
func (b *box) reason(left gaps, host string) string {
	switch {
	case b.plain && b.isTold(host):
		return "" // <p>Others have written about it, too:</p><ul><li><a>The Herald</a></li>…</ul>
	case b.linked*2 > b.letters && !left.toolIn(b.node) && b.goesOn():
		return ""
	case b.linked*2 > b.letters:
		return boxOfLinks
	case b.first && b.holds(func(l *line) bool { return l.cell }):
		return "table before the text" // market figures, a masthead
	case b.holds(isMarketQuote):
		return marketFigures
	case b.plain && b.mass*2 > b.letters && b.holds(isPoint):
		return "" // <div><h2>What matters</h2><ul><li>The tram will run until midnight.</li>…</ul></div>
	case b.isRowWithPicture(left):
		return boxWithTool
	case b.first && !b.plain && b.mass*2 <= b.letters && b.holds(isPoint):
		return boxWithTool // <ul><li><svg></svg>Share</li><li>Errata <div><p>Tell us what is wrong here.</p></div></li></ul>
	case !b.stray && b.holds(isStructured) || structured[b.node.DataAtom]:
		return "" // a list, a table, a quotation, perhaps in a wrapper of its own
	case b.node.DataAtom == atom.P && len(b.lines) == 1 && b.mass > 0:
		return "" // a paragraph that stands higher or deeper than the others
	case !b.last && (b.mass >= chapter || len(b.lines) == 1 && b.mass*2 >= chapter):
		return "" // a section built otherwise than the others
	case b.last && b.plain && b.isChapter():
		return "" // <div><h3>Poachers</h3><div><p>…</p><p>…</p><p>…</p></div></div>
	case b.first && b.plain && b.mass*2 > b.letters:
		return "" // the lead, a summary
	case left.toolIn(b.node):
		return boxWithTool // a teaser, a form, a player
	case b.holds(func(l *line) bool { return l.kind == Heading }):
		return "" // <div><h2>Zone 1 — Corn Belt</h2></div>
	}
	return "box"
}

// isForeign reports whether the box is a few sentences that have next to nothing to do with the
// text. Quotations often have not, and neither have the points of a list in it.
func (b *box) isForeign(about *subject) bool {
	if b.mass*2 <= b.letters || b.letters > noticeLetters {
		return false
	}
	for _, l := range b.lines {
		if l.kind == Quotation || l.cell || l.isCode() || l.describes || l.kind == ListItem && !b.last {
			return false
		}
	}
	return about.isForeign(b.lines...)
}

// isRowWithPicture reports whether the box is a picture and a text side by side, for which
// a table is as good: <table><tr><td><img></td><td>All news…</td></tr></table>.
func (b *box) isRowWithPicture(left gaps) bool {
	row := enclosing(b.lines[0].node, atom.Tr)
	return b.mass < chapter && row != nil && left.pictureIn(row) && b.holds(func(l *line) bool { return enclosing(l.node, atom.Tr) == row })
}

// goesOn reports whether the box is of links only, and a sentence goes on behind one, as
// it does in no list of them: <p><a>Read the guidance</a>, including the rules on quarantine.</p>.
func (b *box) goesOn() bool {
	on := false
	for _, l := range b.lines {
		if l.linked == 0 || l.kind != Paragraph || leadsToOffers(l) {
			return false
		}
		on = on || l.letters-l.linked >= 20 && endsSentence(l.text) && !strings.HasSuffix(l.text, lastLink(l.node))
	}
	return on
}

// isTitle reports whether l is a heading below the headline's rank in a box of nothing but
// such and a time or a count: <div><span>5 min</span><h2>The council wants it by May</h2></div>.
func (b *box) isTitle(l *line) bool {
	title := func(l *line) bool { return l.kind == Heading && level(l) > 1 }
	return title(l) && b.holds(func(other *line) bool { return title(other) || isStamp(other) })
}

// paragraphsIn counts the paragraphs of running text, with hardly a link, right in the elements
// that hold them.
func paragraphsIn(lines []*line) map[*html.Node]int {
	out := map[*html.Node]int{}
	for _, l := range lines {
		if l.node.DataAtom == atom.P && l.mass >= 100 && l.linked*4 < l.letters {
			out[l.node.Parent]++
		}
	}
	return out
}

// isAmong reports whether l is one of several paragraphs side by side: the text begins in an
// element of its own, and what else stands there is not its own.
func (l *line) isAmong(paragraphs map[*html.Node]int) bool {
	return l.node.DataAtom == atom.P && l.mass > 0 && paragraphs[l.node.Parent] > 1
}

// endsWithLead reports whether l is a lead below a bar of buttons, as for those who listen to
// the text: <div><div><button>▶</button></div><p>The council wants…</p></div>. One right beside
// it does what it tells of, that of an appeal stands behind it, and a picture makes it a caption.
// The bar may say something of itself, <small>The voice is a machine's.</small>.
func (b *box) endsWithLead(l *line, left gaps) bool {
	last := len(b.lines) - 1
	return l == b.lines[last] && (l.mass == b.mass || isBoxAbove(b.lines[:last], l, left)) && isLead(l) && !left.behind[l.node] && !left.tools[l.node.Parent] && !left.tools[l.node] && !left.pictureIn(b.node)
}

// chapter is the running text, in letters, that no teaser or form has.
const chapter = 600

// isChapter reports whether the box is a heading with several paragraphs and hardly a
// link, longer than what a site writes about an author or itself. A list of links may
// have been put behind them, with a heading of its own, or a counter.
func (b *box) isChapter() bool {
	isParagraph := func(l *line) bool { return l.node.DataAtom == atom.P && l.mass > 0 }
	last := len(b.lines) - 1
	for last > 0 && !isParagraph(b.lines[last]) {
		last--
	}
	paragraphs, letters, linked := 0, 0, 0
	for i, l := range b.lines {
		switch {
		case isParagraph(l):
			paragraphs++
			letters, linked = letters+l.letters, linked+l.linked
		case l.kind != Heading && !l.isLink() && !isStamp(l) && !(i > last && l.mass == 0):
			return false
		}
	}
	return b.lines[0].kind == Heading && paragraphs > 1 && b.mass*2 >= chapter*3 && linked*10 <= letters
}

func (b *box) holds(is func(*line) bool) bool {
	for _, l := range b.lines {
		if !is(l) {
			return false
		}
	}
	return true
}

// isMarketQuote reports whether l is a row with the price of a share and how much it
// moved: "DAX 18,001.60 +0.59 %".
func isMarketQuote(l *line) bool {
	return l.cell && l.letters <= labelLetters && quoteMove.MatchString(l.text)
}

// dropMarkets drops the elements with a table of such rows and nothing else but a title or a note:
// <div><table>…</table><p>Prices are delayed by 15 minutes.</p></div>.
func dropMarkets(root *html.Node, lines []*line) {
	_, inside := linesInside(root, lines)
	markets := map[*html.Node]bool{}
	for table, rows := range inside {
		if table.DataAtom != atom.Table || slices.ContainsFunc(rows, func(l *line) bool { return !isMarketQuote(l) }) {
			continue
		}
		note := 0
		for _, l := range inside[table.Parent] {
			if !contains(table, l.node) {
				note += l.letters
			}
		}
		markets[table.Parent] = note <= 2*labelLetters
	}
	dropInside(root, lines, markets, marketFigures)
}

// marketFigures is the rule for such rows.
const marketFigures = "market figures"

var quoteMove = regexp.MustCompile(`[+−-]\s?\d+[.,]\d+\s?%`)

var structured = atoms(atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Blockquote, atom.Pre)

// isPoint reports whether l is a point of a list, or the heading above one.
func isPoint(l *line) bool { return l.kind == ListItem || l.kind == Heading }

func isStructured(l *line) bool {
	return l.kind == ListItem || l.kind == Quotation || l.cell || l.isCode()
}

// boxes gives the boxes among the lines that are kept below root, outermost
// first and not those inside of others.
//
// A paragraph of the article is known by where it stands: the way from the
// root down to it, in element names. The ways that lead to a good part of the
// running text are the article's own; an element that holds none of these is
// a box.
func boxes(root *html.Node, lines []*line, left gaps) []*box {
	whole, t := withParts(lines), count(lines)
	insets := t.markInsets(root, lines, left)
	own := ownPaths(root, lines, left)
	titles := titlePaths(root, lines, own, left)
	inOwn, texts := map[*html.Node]bool{}, map[*html.Node]bool{} // what holds paragraphs, and right below it
	dropped := droppedIn(root, lines)
	other := func(n *html.Node) bool { return dropped[n] || insets[n] || t.isStray(n, whole) }
	var first, last *line
	for _, l := range lines {
		if own[pathFrom(root, l.node)] && l.isOwn() {
			if first == nil || first.picture != nil && l.picture == nil {
				first = l // a caption above the text may stand as the paragraphs do
			}
			last, texts[l.node.Parent] = l, true
			for n := l.node; n != nil && n != root; n = n.Parent {
				inOwn[n] = true
			}
		}
	}
	var out []*box
	byNode := map[*html.Node]*box{}
	before, after := true, false
	var above *line
	for _, l := range lines {
		before = before && l != first
		after = after || l == last
		if l.dropped != "" || l.lead {
			continue
		}
		if before && l.describes {
			l.lead = true
			continue
		}
		n := outermostNot(root, l.node, inOwn)
		stray := cmp.Or(playerIn(n, l.node, t, left), strayIn(n, l.node, whole, t))
		n = cmp.Or(stray, l.inset, n)
		if path := pathFrom(root, l.node); n == nil || isPlainLine(n, l) || own[path] && l.inset == nil || titles[path] > 1 {
			above = l
			continue
		}
		b := byNode[n]
		if b == nil {
			b = &box{node: n, first: before, last: after, beside: isBulleted(n) && texts[n.Parent], above: above, stray: stray != nil || l.inset != nil && kindOf(l.inset) != Paragraph, plain: l.inset == nil && !toolIn(n, left, other)}
			byNode[n] = b
			out = append(out, b)
		}
		b.add(l)
	}
	return out
}

// droppedIn gives the elements below root whose lines have all been dropped: what was put
// into a box, and is none of it.
func droppedIn(root *html.Node, lines []*line) map[*html.Node]bool {
	out := map[*html.Node]bool{}
	for _, l := range lines {
		for n := l.node; l.dropped != "" && n != nil && n != root; n = n.Parent {
			out[n] = true
		}
	}
	for _, l := range lines {
		for n := l.node; l.dropped == "" && n != nil && n != root; n = n.Parent {
			delete(out, n)
		}
	}
	return out
}

// toolIn reports whether an image or a control stood in n, but for that in other elements below:
// <ul><li>…</li><li>…</li><div>Our newsletter <form>…</form></div></ul>.
func toolIn(n *html.Node, left gaps, other func(*html.Node) bool) bool {
	if left.tools[n] {
		return true
	}
	for c := range n.ChildNodes() {
		if !other(c) && toolIn(c, left, other) {
			return true
		}
	}
	return false
}

// titlePaths counts the ways that lead to headings in an element of their own right above
// a paragraph, perhaps with the number of a slide or a link to edit the chapter beside them,
// <div><span>2/5</span><h2>Pocket friendly</h2></div><p>…</p>: chapters have theirs in one
// place, and what is put beside one of them makes it no box, nor behind the other of two:
// <div class="x3"><h2>Pocket friendly</h2><div>Loading…</div></div><p>…</p>.
func titlePaths(root *html.Node, lines []*line, own map[string]bool, left gaps) map[string]int {
	paths, alone := map[string]int{}, map[string]*line{}
	for i, l := range lines {
		if l.dropped != "" || l.kind != Heading || l.isLink() {
			continue
		}
		if after := aloneAbove(lines, i); after != nil && after.mass > 0 && own[pathFrom(root, after.node)] && !left.toolIn(l.node.Parent) {
			paths[pathFrom(root, l.node)]++
			alone[pathFrom(root, l.node)] = l
		}
	}
	for i, l := range lines {
		if l.dropped != "" || l.kind != Heading || l.isLink() || i > 0 && contains(l.node.Parent, lines[i-1].node) {
			continue
		}
		if other := alone[pathFrom(root, l.node)]; other != nil && other != l && sameElement(other.node.Parent, l.node.Parent) {
			paths[pathFrom(root, l.node)] = 2
		}
	}
	return paths
}

// aloneAbove gives the line below the element around line i, nil where there is more in
// that element than a label before and after the line.
func aloneAbove(lines []*line, i int) *line {
	around := lines[i].node.Parent
	if i == 0 || i > 1 && contains(around, lines[i-2].node) || contains(around, lines[i-1].node) && lines[i-1].letters > labelLetters/2 {
		return nil
	}
	for n, l := range lines[i+1:] {
		if !contains(around, l.node) {
			return l
		}
		if n > 0 || l.letters > labelLetters/2 || l.kind == Heading {
			return nil
		}
	}
	return nil
}

func (b *box) add(l *line) {
	b.lines = append(b.lines, l)
	b.letters += l.letters
	b.mass += l.mass
	b.linked += l.linked
}

// ownShare is the share of the running text from which on a way from the root
// is one of the article's own; ownCover is what all own ways hold at least.
const ownShare, ownCover = 0.15, 0.7

func ownPaths(root *html.Node, lines []*line, left gaps) map[string]bool {
	sums, total := map[string]int{}, 0
	last := "" // the way to the last line, where none above stands as it does
	for _, l := range lines {
		if l.isOwn() {
			p := pathFrom(root, l.node)
			if last = ""; sums[p] == 0 {
				last = p
			}
			sums[p] += l.mass
			total += l.mass
		}
	}
	own, covered := map[string]bool{}, 0
	byMass := slices.SortedFunc(maps.Keys(sums), func(a, b string) int {
		return cmp.Or(sums[b]-sums[a], cmp.Compare(a, b))
	})
	for _, p := range byMass {
		share := ownShare
		if p == last {
			share *= 2 // what a page says below a short text
		}
		if float64(sums[p]) >= share*float64(total) || float64(covered) < ownCover*float64(total) {
			own[p] = true
			covered += sums[p]
		}
	}
	dropForeign(root, lines, own, sums, total)
	dropCards(root, lines, own, sums, total, left)
	return own
}

// isOwn reports whether l may tell how the article's own text stands.
func (l *line) isOwn() bool {
	return l.dropped == "" && l.mass > 0 && !l.lead && !l.title && l.inset == nil
}

// mainShare is the share of the running text that makes a way the article's
// main one if it is the first to have it.
const mainShare = 0.25

// dropForeign takes out of own the ways that begin where the article ends: a
// thread of comments or the next article may well be longer than the article,
// but it comes after it, is built otherwise, and stands in an element of its own.
func dropForeign(root *html.Node, lines []*line, own map[string]bool, sums map[string]int, total int) {
	main, around := "", (*html.Node)(nil)
	firstAt, lastAt, count := map[string]int{}, map[string]int{}, map[string]int{}
	for i, l := range lines {
		if !l.isOwn() {
			continue
		}
		p := pathFrom(root, l.node)
		if _, seen := firstAt[p]; !seen {
			firstAt[p] = i
		}
		lastAt[p] = i
		if count[p]++; main == "" && own[p] && count[p] > 1 && float64(sums[p]) >= mainShare*float64(total) {
			main = p // a single paragraph is a lead
		}
	}
	for _, l := range lines {
		if l.isOwn() && pathFrom(root, l.node) == main {
			around = common(around, l.node.Parent)
		}
	}
	if main == "" || around == root {
		return
	}
	begins := map[*html.Node]bool{}
	for p := range own {
		i := firstAt[p]
		if p == main || i <= lastAt[main] || contains(around, lines[i].node) {
			continue
		}
		outer := lines[i].node
		for !contains(outer.Parent, around) {
			outer = outer.Parent
		}
		goesOn, known := begins[outer]
		if !known {
			goesOn = goesOnAt(i, lines, outer)
			begins[outer] = goesOn
		}
		if !goesOn {
			delete(own, p)
		}
	}
}

// goesOnAt reports whether the article goes on in outer, an element built otherwise than
// the one around it, where line i stands: that begins with a paragraph, where another
// article has a headline and a comment a name.
func goesOnAt(i int, lines []*line, outer *html.Node) bool {
	for i > 0 && contains(outer, lines[i-1].node) {
		i--
	}
	return outer != lines[i].node && lines[i].mass > 0 && lines[i].node.DataAtom == atom.P
}

// common gives the innermost element around both; b where a is nil.
func common(a, b *html.Node) *html.Node {
	if a == nil {
		return b
	}
	for n := a; n != nil; n = n.Parent {
		if n == b || contains(n, b) {
			return n
		}
	}
	return nil
}

// looks are the elements that say how text looks, and not where it belongs.
var looks = atoms(atom.B, atom.Strong, atom.I, atom.Em, atom.U, atom.Font, atom.Small, atom.Big, atom.Span)

// pathFrom gives the element names from root down to n.
func pathFrom(root, n *html.Node) string {
	var names []string
	for ; n != nil && n != root; n = n.Parent {
		if n.DataAtom == atom.P && n.Parent != nil && n.Parent.DataAtom == atom.P {
			continue // see walk
		}
		if looks[n.DataAtom] {
			continue // <strong><p>The council …</p></strong>
		}
		names = append(names, n.Data)
	}
	slices.Reverse(names)
	return strings.Join(names, "/")
}

// outermostNot gives the outermost element from root down to n that holds no
// paragraph of the article's own; nil where n itself is or holds one.
func outermostNot(root, n *html.Node, own map[*html.Node]bool) *html.Node {
	var out *html.Node
	for ; n != nil && n != root; n = n.Parent {
		if !own[n] {
			out = n
		}
	}
	return out
}

// isPlainLine reports whether n is no box but a line that stands between the
// paragraphs: a heading, a short paragraph.
func isPlainLine(n *html.Node, l *line) bool {
	for n != l.node && looks[n.DataAtom] && onlyChild(n) != nil {
		n = onlyChild(n)
	}
	if n != l.node {
		return false
	}
	switch n.DataAtom {
	case atom.P, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}
