package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// line is one block of text of the page: a paragraph, a heading, a list item.
type line struct {
	text      string
	kind      BlockKind
	node      *html.Node      // the element that holds it and no other line
	class     string          // of that, see markClasses
	letters   int             // see countLetters
	linked    int             // letters inside links
	strong    bool            // all of it is set in bold
	chosen    bool            // go-readability holds it part of the article
	cell      bool            // stands in a table
	pointer   bool            // a label and a link: "Read more: …"
	source    bool            // a link to another site, see isSource
	readOn    bool            // stands among links that are the article's, see goesOn and isTold
	post      bool            // stands in a post, see markPosts
	update    bool            // begins an entry of a live blog, see markUpdates
	unit      bool            // is kept or dropped with the quotation around it
	series    bool            // is one of a row of like lines, see markSeries
	listed    bool            // is one of these without a form of their own, see markListed
	loose     bool            // had no element of its own: text beside blocks
	title     bool            // is the headline
	lead      bool            // stands between headline and body
	picture   *html.Node      // the element in which it stands below a picture, see captioned
	pictureAt string          // the way down to that
	inset     *html.Node      // the small box with a control or a picture in which it stands, see markInsets
	describes bool            // is what the page's <meta> gives as its description
	mass      int             // letters of running text, 0 where it is not
	dropped   string          // the rule that dropped it, "" where it is kept
	folded    string          // see fold
	split     []string        // see words
	parted    []string        // see sentences
	long      map[string]bool // see longWords
}

// words gives the line's words as foldedWords does, and splits it once.
func (l *line) words() []string {
	if l.split == nil {
		l.split = foldedWords(l.text)
	}
	return l.split
}

// fold gives the line's text as fold does, and folds it once.
func (l *line) fold() string {
	if l.folded == "" {
		l.folded = fold(l.text)
	}
	return l.folded
}

// sentences gives the line's, and splits it once.
func (l *line) sentences() []string {
	if l.parted == nil {
		l.parted = Sentences(l.text)
	}
	return l.parted
}

// firstTwo gives the first two of them, in which a notice says what it is.
func (l *line) firstTwo() []string { return l.sentences()[:min(2, len(l.sentences()))] }

// blockElements end the line before and after them. Other elements with
// blocks inside are blocks too.
var blockElements = atoms(atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details,
	atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Frameset,
	atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li, atom.Main,
	atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th,
	atom.Thead, atom.Tr, atom.Ul)

// walk gives the lines of a cleared page in order.
//
// It also makes the tree regular, so that each line has an element of its own:
// text beside blocks, and text parted by two <br>, is put into <p>. Pages that
// differ only in such ways give the same lines.
func walk(page *html.Node) []*line {
	w := walker{blocks: map[*html.Node]bool{}, data: map[*html.Node]bool{}}
	w.mark(page)
	w.container(page)
	return w.lines
}

type walker struct {
	blocks map[*html.Node]bool // elements that are blocks or hold some
	lines  []*line
	data   map[*html.Node]bool // tables: whether they hold data, or place things on the page
}

// mark notes the elements that are or hold blocks.
func (w *walker) mark(n *html.Node) bool {
	is := n.Type == html.DocumentNode || w.isBreak(n) || n.Type == html.ElementNode && blockElements[n.DataAtom]
	for c := range n.ChildNodes() {
		if w.mark(c) {
			is = true
		}
	}
	if is {
		w.blocks[n] = true
	}
	return is
}

func (w *walker) container(n *html.Node) {
	if n.DataAtom == atom.Tr {
		if w.row(n) {
			return
		}
	}
	inner := false
	for c := range n.ChildNodes() {
		if w.blocks[c] && !(isHeading(n) && !hasLetters(c)) || w.isBreak(c) {
			inner = true // but an empty <div> in a heading, where a button was, parts nothing
		}
	}
	if !inner || isIngredient(n) {
		w.add(n)
		return
	}
	var run []*html.Node
	flush := func() {
		if p := wrap(run); p != nil {
			w.add(p)
			w.loose(p)
		}
		run = nil
	}
	for _, c := range children(n) {
		switch {
		case w.blocks[c]:
			flush()
			w.container(c)
		case w.isBreak(c):
			flush()
		default:
			run = append(run, c)
		}
	}
	flush()
	if holdsBreaks(n) {
		for _, c := range children(n) {
			n.RemoveChild(c)
			if c.DataAtom == atom.P {
				n.Parent.InsertBefore(c, n)
			}
		}
		detach(n)
	}
}

// holdsBreaks reports whether n is an element without attributes around running text that <br>s
// part, and nothing else, beside other text: <p>…</p><div>The council …<br><br>Why?</div>. Its
// paragraphs stand as well without it. Around all that a post says it is how posts are written.
func holdsBreaks(n *html.Node) bool {
	if n.DataAtom != atom.Div || len(n.Attr) > 0 || n.Parent == nil || !containers[n.Parent.DataAtom] {
		return false
	}
	paragraphs, letters, breaks := 0, 0, 0
	for c := range n.ChildNodes() {
		switch {
		case c.DataAtom == atom.Br:
			breaks++
		case c.DataAtom == atom.P && len(c.Attr) == 0:
			paragraphs, letters = paragraphs+1, letters+running(c)
		case c.Type != html.TextNode:
			return false
		}
	}
	return paragraphs > 1 && breaks > 1 && letters >= 2*proseLetters && countLetters(textOf(n.Parent)) > countLetters(textOf(n))
}

// row makes a row of a table of data one line: its cells hold no blocks, or paragraphs
// where a <th> or the other rows tell that this is no way to place things on the page,
// <tr><td>May</td><td>Plan</td></tr><tr><td>June</td><td><p>Vote.</p><p>Count.</p></td></tr>.
func (w *walker) row(tr *html.Node) bool {
	if !w.isRow(tr, false) && !(w.isRow(tr, true) && (find(tr, atom.Th) != nil || w.inData(tr))) {
		return false
	}
	w.add(tr)
	return true
}

// inData reports whether tr stands in a table of data.
func (w *walker) inData(tr *html.Node) bool {
	table := tr.Parent.Parent // above the <tbody>, as the parser sees to it
	data, known := w.data[table]
	if !known {
		data = w.isData(table)
		w.data[table] = data
	}
	return data
}

// gridRows is how many rows with as many short cells make a grid, cellLetters what such a
// cell has at most.
const gridRows, cellLetters = 3, 80

// isData reports whether a table has a row whose cells hold no blocks, or is a grid:
// editors paste tables with a <div> or <p> in each cell.
func (w *walker) isData(table *html.Node) bool {
	rows, cells, grid := 0, 0, true
	for part := range table.ChildNodes() {
		for r := range part.ChildNodes() {
			if r.DataAtom != atom.Tr {
				continue
			}
			if w.isRow(r, false) && hasLetters(r) {
				return true
			}
			n, short := cellsOf(r)
			grid = grid && short && w.isRow(r, true) && (rows == 0 || n == cells)
			rows, cells = rows+1, n
		}
	}
	return grid && rows >= gridRows
}

// cellsOf counts the cells of a row, and tells whether all are short.
func cellsOf(tr *html.Node) (cells int, short bool) {
	short = true
	for c := range tr.ChildNodes() {
		if c.Type == html.ElementNode {
			cells++
			short = short && countLetters(textOf(c)) <= cellLetters
		}
	}
	return cells, short
}

// isRow reports whether tr has several cells that hold no blocks, or only paragraphs.
func (w *walker) isRow(tr *html.Node, paragraphs bool) bool {
	cells := 0
	for c := range tr.ChildNodes() {
		if c.Type != html.ElementNode {
			continue
		}
		cells++
		for b := range c.ChildNodes() {
			if w.blocks[b] && !(paragraphs && (b.DataAtom == atom.P || b.DataAtom == atom.Div) && !w.holdsBlock(b)) {
				return false
			}
		}
	}
	return cells > 1
}

func (w *walker) holdsBlock(n *html.Node) bool {
	for c := range n.ChildNodes() {
		if w.blocks[c] {
			return true
		}
	}
	return false
}

// isBreak reports whether n is a <br> that is followed by another: the way
// to part paragraphs before there was <p>, and in old editors still. In code it is an empty line.
func (w *walker) isBreak(n *html.Node) bool {
	if n.DataAtom != atom.Br || inside(n, "pre") {
		return false
	}
	return nextIsBr(n, next) || nextIsBr(n, previous) || isBehindTitle(n)
}

// isBehindTitle reports whether a <br> stands behind words in bold that begin a paragraph and
// are no sentence, and running text below it: <p><b>The costs</b><br>The council …</p>.
func isBehindTitle(br *html.Node) bool {
	title := sibling(br, previous)
	if br.Parent.DataAtom != atom.P || title == nil || title.DataAtom != atom.B && title.DataAtom != atom.Strong || sibling(title, previous) != nil {
		return false
	}
	text := normalize(textOf(title))
	if letters := countLetters(text); letters < 4 || letters > subheadLetters || endsSentence(text) || endsWithColon(text) {
		return false
	}
	below := 0
	for n := br.NextSibling; n != nil; n = n.NextSibling {
		below += countLetters(textOf(n))
	}
	return below >= proseLetters
}

func nextIsBr(n *html.Node, step func(*html.Node) *html.Node) bool {
	n = sibling(n, step)
	return n != nil && n.DataAtom == atom.Br
}

// wrap puts nodes into a <p> where the first of them stood; nil where they
// hold no text.
func wrap(run []*html.Node) *html.Node {
	text := false
	for _, n := range run {
		if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" || n.FirstChild != nil {
			text = true
		}
	}
	if !text {
		return nil
	}
	p := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
	run[0].Parent.InsertBefore(p, run[0])
	for _, n := range run {
		n.Parent.RemoveChild(n)
		p.AppendChild(n)
	}
	return p
}

func (w *walker) add(n *html.Node) {
	l := &line{node: n, kind: kindOf(n)}
	if isIngredient(n) {
		l.kind = ListItem
	}
	var all, linked, strong strings.Builder
	collect(n, &all, &linked, &strong, inside(n, "a"), false)
	if l.text = normalize(withoutQuotes(shortcode.ReplaceAllString(all.String(), " "))); l.text == "" {
		return
	}
	if l.kind == Quotation {
		l.text = withoutAddress(l.text, lastLink(n))
	}
	l.letters = countLetters(l.text)
	l.linked = countLetters(linked.String())
	l.pointer = isPointer(l.text, normalize(linked.String())) || l.letters <= labelLetters && leadsWithin(n)
	l.strong = l.letters > 0 && countLetters(strong.String()) >= l.letters && !isPlaceholder(l.text)
	l.cell = n.DataAtom == atom.Tr || n.DataAtom == atom.Td || n.DataAtom == atom.Th
	w.lines = append(w.lines, l)
}

// isPlaceholder reports whether s is short and all in square brackets, as systems write what a
// player or a picture is to stand for, in bold or not: "[Video: Channel 6]", "[embed]".
func isPlaceholder(s string) bool {
	return strings.HasPrefix(s, "[") && strings.IndexByte(s, ']') == len(s)-1 && countLetters(s) <= labelLetters && !endsSentence(s)
}

// withoutAddress takes off the link behind a post that shows nothing but where it leads, to
// its picture or to what it is about: "… are back pic.example.com/Xy7".
func withoutAddress(text, link string) string {
	if rest, ok := strings.CutSuffix(text, link); ok && rest != "" && !strings.Contains(link, " ") && strings.Contains(link, "/") {
		return strings.TrimSpace(rest)
	}
	return text
}

// lastLink gives the text of the last link below n.
func lastLink(n *html.Node) string {
	last := ""
	for d := range n.Descendants() {
		if d.DataAtom == atom.A {
			last = normalize(textOf(d))
		}
	}
	return last
}

// leadsWithin reports whether a link below n leads to another place of the same
// page: "Go back to top. Skip to: Start of article.", a table of contents.
func leadsWithin(n *html.Node) bool {
	for d := range n.Descendants() {
		if href := attr(d, "href"); d.DataAtom == atom.A && len(href) > 1 && href[0] == '#' && countLetters(textOf(d)) > 3 {
			return true
		}
	}
	return false
}

// shortcode is what a content system left unrendered: [cartoon id="a20484"].
var shortcode = regexp.MustCompile(`\[/?[a-z][a-z0-9_-]*(?:\s+[a-z][a-z0-9_-]*=(?:"[^"\]]*"|'[^'\]]*'))+\s*/?\]`)

// withoutQuotes takes the price of a share out of the brackets behind a
// company's name, where scripts keep it up to date: "Amazon (AMZN 3.60%) said".
func withoutQuotes(s string) string {
	if !strings.Contains(s, "%)") {
		return s
	}
	return shareQuote.ReplaceAllString(s, "($1)")
}

var shareQuote = regexp.MustCompile(`\(((?:[A-Z]+:\s?)?[A-Z.]{1,6})[,:]?\s+[-+−]?\d+[.,]\d+\s?%\)`)

// isPointer reports whether text is a link with a label before it that ends in
// a colon, a bar or an arrow, perhaps in brackets: "Lesen Sie auch: …", "READ MORE | …",
// "LIRE AUSSI >> …", "(Le puede interesar: …)".
func isPointer(text, link string) bool {
	if isBracketed(text) {
		text = text[1 : len(text)-1]
	}
	label, ok := strings.CutSuffix(text, link)
	if !ok || link == "" || countLetters(label) > labelLetters || countLetters(link) < countLetters(label) {
		return false
	}
	label = strings.TrimSpace(label)
	return endsWithColon(label) || strings.HasSuffix(label, "|") || strings.HasSuffix(label, ">>") || strings.HasSuffix(label, "»")
}

// isBracketed reports whether all of s stands in brackets.
func isBracketed(s string) bool {
	return strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") || strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]")
}

// loose notes that the line of p had no element of its own.
func (w *walker) loose(p *html.Node) {
	if n := len(w.lines); n > 0 && w.lines[n-1].node == p {
		w.lines[n-1].loose = true
	}
}

// collect writes the text below n, and which of it is linked or bold. Line
// breaks, cells and other blocks part words; other elements do not.
func collect(n *html.Node, all, linked, strong *strings.Builder, inLink, inBold bool) {
	switch n.Type {
	case html.TextNode:
		all.WriteString(n.Data)
		if inLink {
			linked.WriteString(n.Data)
		}
		if inBold {
			strong.WriteString(n.Data)
		}
		return
	case html.ElementNode:
		switch n.DataAtom {
		case atom.A:
			inLink = true
		case atom.B, atom.Strong:
			inBold = true
		}
		if n.DataAtom == atom.Br || blockElements[n.DataAtom] {
			all.WriteByte(' ')
		}
	}
	for c := range n.ChildNodes() {
		collect(c, all, linked, strong, inLink, inBold)
	}
}

// kindOf tells a line's kind from the nearest element around it that says.
func kindOf(n *html.Node) BlockKind {
	for ; n != nil; n = n.Parent {
		if isHeading(n) {
			return Heading
		}
		switch n.DataAtom {
		case atom.Li, atom.Dd, atom.Dt:
			return ListItem
		case atom.Blockquote:
			return Quotation
		}
	}
	return Paragraph
}

func children(n *html.Node) []*html.Node {
	var out []*html.Node
	for c := range n.ChildNodes() {
		out = append(out, c)
	}
	return out
}

func atoms(list ...atom.Atom) map[atom.Atom]bool {
	m := make(map[atom.Atom]bool, len(list))
	for _, a := range list {
		m[a] = true
	}
	return m
}
