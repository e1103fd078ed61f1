package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// clear takes out of the page what is not text of an article whatever stands
// in it, and gives the element that holds the rest. It changes doc.
//
// It goes by elements, roles and what is hidden, which mean the same on every
// site. It does not look at class names, but for the few by which text is hidden from
// the eye: a build may hash them any day, and then every article of the site would
// change. What holds much of the page's text is never taken out. steps, if not nil, is
// told what was.
func clear(doc *html.Node, remove []*html.Node, steps *[]Step) (*html.Node, gaps) {
	page := find(doc, atom.Body)
	if page == nil {
		page = doc
	}
	c := clearing{page: page, steps: steps, gaps: gaps{
		tools: map[*html.Node]bool{}, pictures: map[*html.Node]bool{}, opened: map[*html.Node]bool{}, forms: map[*html.Node]bool{},
		behind: map[*html.Node]bool{}, around: map[*html.Node]*html.Node{},
	}}
	for _, n := range remove {
		if !contains(page, n) {
			continue // all of it is a mistake, and lines need something around them
		}
		c.tell(n, "removed by rule")
		c.takeOut(n)
	}
	c.total = running(page)
	c.captioned = captioned(page)
	c.cues = cuesOf(page)
	c.below(page)
	return page, c.gaps
}

// noscriptLetters is what no request to turn scripts on has.
const noscriptLetters = 300

// readNoscript puts a text that a page writes by a script, and has beside it for
// browsers without scripts, in its place: <div><script type="text/template">…</script>
// <noscript><p>Over the past years…</p></noscript></div>. Other <noscript> hold
// pictures that load late, counters and requests to turn scripts on; one without an element
// is markup that was escaped twice.
func readNoscript(doc *html.Node) {
	var found []*html.Node
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Noscript && n.Parent.DataAtom != atom.Head && n.FirstChild != nil && n.FirstChild.Type == html.TextNode && len(n.FirstChild.Data) >= noscriptLetters && running(n.Parent) == 0 {
			found = append(found, n)
		}
	}
	for _, n := range found {
		nodes, err := html.ParseFragment(strings.NewReader(n.FirstChild.Data), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
		if err != nil {
			continue
		}
		text := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
		for _, c := range nodes {
			text.AppendChild(c)
		}
		if running(text) >= noscriptLetters && !(text.FirstChild == text.LastChild && text.FirstChild.Type == html.TextNode) {
			n.Parent.InsertBefore(text, n)
		}
	}
}

// gaps are the places where something was taken out.
type gaps struct {
	// tools are the elements in which an image, a player, a button or a field
	// stood: what is left of them tells a teaser or a form from a paragraph.
	tools map[*html.Node]bool
	// pictures are those of them that were no button and no field.
	pictures map[*html.Node]bool
	// opened are those of them that began with it, where it was not set at a side of them.
	opened map[*html.Node]bool
	// forms are the elements in which a form or a field stood.
	forms map[*html.Node]bool
	// behind are the elements right behind which something stood; scripts and styles show nothing.
	behind map[*html.Node]bool
	// captioned are the elements with a picture and a text below it, see captioned.
	captioned map[*html.Node]bool
	// around gives the <div> that was taken away around an element, see unwrap.
	around map[*html.Node]*html.Node
}

// toolIn reports whether an image, a player, a button or a field stood in n.
func (g gaps) toolIn(n *html.Node) bool { return anyIn(n, g.tools) }

// pictureIn reports whether an image or a player stood in n.
func (g gaps) pictureIn(n *html.Node) bool { return anyIn(n, g.pictures) }

// anyIn reports whether n or an element below it is one of these.
func anyIn(n *html.Node, these map[*html.Node]bool) bool {
	if these[n] {
		return true
	}
	for c := range n.ChildNodes() {
		if anyIn(c, these) {
			return true
		}
	}
	return false
}

type clearing struct {
	gaps
	page  *html.Node
	total int                 // running text of the whole page
	cues  map[*html.Node]bool // see cuesOf
	steps *[]Step
}

// takeOut takes an element out of the page and notes where it stood.
func (c *clearing) takeOut(n *html.Node) {
	if n.Type == html.ElementNode {
		if isTool(n) && !saysWhatFor(n) && !isMark(n) && !isLinkMark(n) {
			c.tools[n.Parent] = true
			switch {
			case isForm(n):
				c.forms[n.Parent] = true
			case !isButton(n):
				c.pictures[n.Parent] = true
				if sibling(n, previous) == nil && !isFloated(n) {
					c.opened[n.Parent] = true
				}
			}
		}
		if p := sibling(n, previous); p != nil && n.DataAtom != atom.Style && n.DataAtom != atom.Script {
			c.behind[p] = true
		}
	}
	detach(n)
}

// isFloated reports whether the text behind a picture is to stand beside it and not below it.
func isFloated(n *html.Node) bool {
	return floated.MatchString(attr(n, "align") + ";" + attr(n, "style"))
}

var floated = regexp.MustCompile(`(?i)^(?:left|right);|float:\s*(?:left|right|inline)`)

// keepShare is the share of the page's running text from which on nothing is
// taken out by its name: a whole page may stand in <form> or role="dialog".
const keepShare = 0.4

func (c *clearing) below(n *html.Node) {
	all := children(n)
	twice, asked := false, false // whether something among all is said in one way and shown in another
	for _, e := range all {
		if isEmptyParagraph(e) || isPixel(e) || c.cues[e] {
			detach(e)
			continue
		}
		why, byClass := c.reason(e), ""
		switch {
		case why != "":
		case isForPrint(e):
			byClass = "for print"
		case isForScreenReaders(e):
			if !asked {
				twice, asked = slices.ContainsFunc(all, isForEyes), true
			}
			if !twice {
				byClass = "for screen readers"
			}
		}
		if byClass != "" && float64(running(e)) < keepShare*float64(c.total) {
			why = byClass
		}
		if why == "" {
			c.below(e)
			continue
		}
		c.tell(e, why)
		c.takeOut(e)
	}
}

// cuesOf gives the buttons without words right before paragraphs, where most of the page's have one:
// they play or mark these, <button>▶</button><p>…</p><button>▶</button><p>…</p>.
func cuesOf(page *html.Node) map[*html.Node]bool {
	cues, with, without := map[*html.Node]bool{}, 0, 0
	for p := range page.Descendants() {
		if p.DataAtom != atom.P {
			continue
		}
		before := sibling(p, previous)
		switch cue := before != nil && before.Type == html.ElementNode && isButton(before) && !hasWords(before); {
		case cue:
			cues[before] = true
			with += running(p)
		default:
			without += running(p)
		}
	}
	if with < without {
		return nil
	}
	return cues
}

// isEmptyParagraph reports whether n is a paragraph with nothing in it, which readers see as
// a little space and editors leave by chance: <p>…</p><p>&nbsp;</p>. One between two texts
// without elements of their own parts them.
func isEmptyParagraph(n *html.Node) bool {
	if n.DataAtom != atom.P || isInline(sibling(n, previous)) && isInline(sibling(n, next)) {
		return false
	}
	for c := range n.ChildNodes() {
		if c.Type != html.CommentNode && !(c.Type == html.TextNode && strings.TrimSpace(c.Data) == "") {
			return false
		}
	}
	return true
}

// isPixel reports whether n is an image or a frame that counts readers and shows them
// nothing, <img width="1" height="1">: what holds it is no picture with a text.
func isPixel(n *html.Node) bool {
	if n.DataAtom != atom.Img && n.DataAtom != atom.Iframe {
		return false
	}
	size := func(key string) bool { v := attr(n, key); return v == "0" || v == "1" }
	return size("width") && size("height") || hidden(n)
}

func isInline(n *html.Node) bool { return n != nil && !blockElements[n.DataAtom] }

// reason names the rule by which an element is taken out, "" where none is.
func (c *clearing) reason(n *html.Node) string {
	switch {
	case n.Type == html.CommentNode, n.Type == html.DoctypeNode, never(n):
		return "no text"
	case n.Type != html.ElementNode:
		return ""
	}
	if n.DataAtom == atom.Span && n.Parent.DataAtom == atom.P && c.captioned[n] && ownLetters(n) == 0 && !endsSentence(textOf(n)) && !standsAlone(n) {
		return "picture with a caption" // <p><span><img><span>© Agency</span></span>The mayor …</p>
	}
	if isLinkNote(n) {
		return "note on a link"
	}
	if isQuoteChip(n) {
		return "quote of a share"
	}
	if isButtonPanel(n) {
		return "panel of buttons"
	}
	why := aside(n)
	if (n.DataAtom == atom.Aside || n.DataAtom == atom.Footer) && why != "" && holdsCorrection(n) {
		return ""
	}
	if why != "" && isPageFooter(n) {
		return why // a copyright notice is no article where the page has no other text
	}
	if (n.DataAtom == atom.Aside || why == comment || strings.HasPrefix(why, "id ")) && c.total-running(n) >= chapter && find(n, atom.H1) == nil {
		return why // a long thread of comments is none the less one
	}
	if letters := running(n); why != "" && float64(letters) >= keepShare*float64(c.total) {
		if why != "hidden" || !c.shownElsewhere(n) {
			return ""
		}
		c.total -= letters
		return "hidden copy"
	}
	return why
}

// copyShare is how much of a hidden copy of the text the page shows at least.
const copyShare = 0.9

// shownElsewhere reports whether the text in a hidden element stands on the page once more and is
// not hidden there, <main><p>The council …</p></main><div hidden><p>The council …</p></div>: it is a
// copy to be printed, or read aloud. What the page has but once, a script will show.
func (c *clearing) shownElsewhere(n *html.Node) bool {
	var shown, copied strings.Builder
	appendShown(&shown, c.page)
	appendShown(&copied, n)
	return shareIn(copied.String(), foldedWords(shown.String())) >= copyShare
}

// appendShown writes the text below n that no element hides.
func appendShown(b *strings.Builder, n *html.Node) {
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type == html.ElementNode && !never(c) && !hidden(c):
			if blockElements[c.DataAtom] || c.DataAtom == atom.Br {
				b.WriteByte(' ')
			}
			appendShown(b, c)
		}
	}
}

func (c *clearing) tell(n *html.Node, why string) {
	if c.steps == nil || n.Type != html.ElementNode || never(n) {
		return
	}
	if text := textOf(n); text != "" {
		*c.steps = append(*c.steps, Step{Stage: "clear", Rule: why, Where: where(n, nil), Text: text})
	}
}

// isTool reports elements that stand in teasers, forms and players, and in
// running text hardly ever.
func isTool(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Img, atom.Picture, atom.Figure, atom.Svg, atom.Iframe, atom.Video, atom.Audio, atom.Object, atom.Embed, atom.Canvas,
		atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Form, atom.Label, atom.Progress, atom.Meter:
		return true
	}
	return attr(n, "role") == "button" || attr(n, "role") == "img" || isPlayer(n)
}

// isPlayer reports whether n holds a film or a sound with the buttons for it, and no block of text:
// <span><video></video><span>At the quay</span><span>00:00 / 03:12</span><button>CC</button></span>.
func isPlayer(n *html.Node) bool {
	if n.DataAtom != atom.Span && n.DataAtom != atom.Div {
		return false
	}
	media, button := false, false
	for c := range n.ChildNodes() {
		media = media || c.DataAtom == atom.Video || c.DataAtom == atom.Audio
		button = button || isButton(c)
	}
	return media && button && !holdsBlocks(n) && countLetters(textOf(n)) <= teaserLetters
}

// isLinkMark reports whether n is a sign behind the words of a link that tells where it leads,
// <a href="https://mill.example">the mill<svg></svg></a>.
func isLinkMark(n *html.Node) bool {
	if n.DataAtom != atom.Svg || n.Parent.DataAtom != atom.A {
		return false
	}
	before := n.PrevSibling
	return before != nil && before.Type == html.TextNode && hasLetters(before)
}

// isMark reports whether n is a button in a heading below the first rank, to link to the chapter
// or to fold it, <h3>The depot<div><button>#</button></div></h3>, or one without words in a
// paragraph: what it notes or explains, <p>The council …<button><svg></svg>4</button></p>.
// It makes no form of them.
func isMark(n *html.Node) bool {
	if !isButton(n) {
		return false
	}
	if p := enclosing(n, atom.P); p != nil {
		return !hasWords(n) && running(p) >= copyLetters
	}
	h := headingAround(n)
	return h != nil && h.DataAtom != atom.H1
}

// hasWords reports whether n shows a letter.
func hasWords(n *html.Node) bool { return strings.ContainsFunc(textOf(n), unicode.IsLetter) }

func isButton(n *html.Node) bool {
	return n.DataAtom == atom.Button || n.DataAtom == atom.Label || attr(n, "role") == "button"
}

// panelButtons is how many buttons a panel begins with.
const panelButtons = 3

// isButtonPanel reports whether n is a small element that begins with several buttons, which says what
// they do: <div><button>A−</button><button>A+</button><button>Serif</button><p>Choose how the text
// is shown.</p></div>. Behind a text, or a picture, they are there for that.
func isButtonPanel(n *html.Node) bool {
	buttons := 0
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "", c.Type == html.CommentNode:
		case buttons < panelButtons && c.DataAtom != atom.Button:
			return false
		case c.DataAtom == atom.Button:
			buttons++
		}
	}
	return buttons >= panelButtons && running(n) <= appealLetters && !holdsTool(n)
}

// holdsTool reports whether something stands in n that is no button, and no text.
func holdsTool(n *html.Node) bool {
	for d := range n.Descendants() {
		if isTool(d) && !inside(d, "button") && d.DataAtom != atom.Button {
			return true
		}
	}
	return false
}

// never reports elements whose text is no text of an article.
func never(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Math, atom.Canvas,
		atom.Audio, atom.Video, atom.Map, atom.Head, atom.Link, atom.Meta, atom.Button, atom.Input, atom.Select, atom.Textarea,
		atom.Img, atom.Picture, atom.Source, atom.Track, atom.Progress, atom.Meter, atom.Title, atom.Base:
		return true
	}
	return false
}

// aside names the rule by which an element says of itself that it stands
// beside the article, or is not shown; "" where none does.
func aside(n *html.Node) string {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Dialog, atom.Menu, atom.Form, atom.Label:
		return "element " + n.Data
	case atom.Figcaption, atom.Figure:
		switch {
		case isLongCaption(n), n.DataAtom == atom.Figcaption && find(n, atom.H1) != nil:
			return "" // the opening over the first picture, <figcaption><h1>…</h1><p>The tram is to…</p></figcaption>
		case n.DataAtom == atom.Figcaption:
			return "element figcaption"
		case hasHeading(n):
			return "" // the text of a gallery, <figure><img><h2>3. Dorothy</h2><p>You need…</p></figure>
		}
		if find(n, atom.Table) == nil && find(n, atom.Blockquote) == nil && find(n, atom.Pre) == nil {
			return "element figure" // but <figure><table> is how some editors write a table
		}
	case atom.Footer:
		if !inside(n, "blockquote") {
			return "element footer" // in a quotation it names the source
		}
	}
	if isPicture(n) {
		return "picture with a caption"
	}
	if isExplainedButton(n) {
		return "button with a note"
	}
	if isPlayer(n) {
		return "player"
	}
	if role := strings.ToLower(attr(n, "role")); sideRoles[role] && (role != "banner" || !inside(n, "article")) {
		return "role " + role
	}
	if hidden(n) {
		return "hidden"
	}
	if id := strings.ToLower(attr(n, "id")); isCommentID(id) {
		return "id " + id
	}
	if commentType.MatchString(attr(n, "itemtype")) {
		return comment
	}
	return ""
}

// comment is the rule for what calls itself one.
const comment = "type comment"

// commentType is schema.org's microdata type of a reader's comment, and what it was called once.
var commentType = regexp.MustCompile(`(?i)schema\.org/(?:comment|usercomments)$`)

// isPageFooter reports whether n is the footer of a page, not of its article: a page that
// failed, or lists others, may have little text besides.
func isPageFooter(n *html.Node) bool {
	footer := n.DataAtom == atom.Footer || strings.EqualFold(attr(n, "role"), "contentinfo")
	return footer && !inside(n, "article", "main", "blockquote") && find(n, atom.H1) == nil && find(n, atom.Article) == nil
}

// hasHeading reports whether n holds a heading that is no link.
func hasHeading(n *html.Node) bool {
	for d := range n.Descendants() {
		if isHeading(d) && running(d) > 0 && !inside(d, "a") {
			return true
		}
	}
	return false
}

func isHeading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// isLongCaption reports whether a <figcaption> or the one in a <figure> is longer than any caption:
// the lead that some editors put there.
func isLongCaption(n *html.Node) bool {
	if n.DataAtom != atom.Figcaption {
		n = find(n, atom.Figcaption)
	}
	return n != nil && running(n) >= chapter
}

// isPicture reports an element that is a figure in all but name: an image, one
// text in a <span>, <small> or <div> of its own, and nothing else. Its text is
// the caption: <div><img><span>The mayor at the opening.</span></div>.
func isPicture(n *html.Node) bool {
	if n.DataAtom != atom.Div {
		return false
	}
	images, texts := 0, 0
	for c := range n.ChildNodes() {
		switch {
		case c.DataAtom == atom.Img || c.DataAtom == atom.Picture:
			images++
		case (c.DataAtom == atom.Span || c.DataAtom == atom.Small || c.DataAtom == atom.Div) && c.FirstChild != nil &&
			c.FirstChild == c.LastChild && c.FirstChild.Type == html.TextNode:
			texts++
		case c.Type == html.CommentNode, c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		default:
			return false
		}
	}
	return images == 1 && texts == 1
}

// isExplainedButton reports whether n is a button and a short note in a <small> or <span> of its own
// below it, and nothing else: <div><button>Summarise</button><small>A machine does it.</small></div>.
func isExplainedButton(n *html.Node) bool {
	if n.DataAtom != atom.Div {
		return false
	}
	var in []*html.Node
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			in = append(in, c)
		} else if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return false
		}
	}
	return len(in) == 2 && isButton(in[0]) && (in[1].DataAtom == atom.Small || in[1].DataAtom == atom.Span) &&
		in[1].FirstChild != nil && in[1].FirstChild == in[1].LastChild && in[1].FirstChild.Type == html.TextNode &&
		countLetters(in[1].FirstChild.Data) <= appealLetters
}

// commentIDs are the ids under which the usual systems put readers' comments.
// Scripts and links point to them, so no build hashes them.
var commentIDs = set("comments comment-list comments-section disqus_thread respond fb-comments coral_thread viafoura-comments")

// commentID is the id of a single comment, to which the links to it lead:
// comment-3303, div-comment-3303.
var commentID = regexp.MustCompile(`^(?:div-|li-)?comment-?\d+$`)

func isCommentID(id string) bool { return commentIDs[id] || commentID.MatchString(id) }

// sideRoles are WAI-ARIA's roles of what is not the content of a page. A banner is the
// page's; in an <article>, it is the header of that.
var sideRoles = set(`navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar tooltip
	img figure alert status timer button`)

// hidden is isHidden for n alone. What has popover is shown when a button is pressed.
func hidden(n *html.Node) bool {
	if has(n, "hidden") || attr(n, "aria-hidden") == "true" || has(n, "popover") {
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// screenReaders are the class names by which frameworks hide from the eye what screen
// readers are to say: Bootstrap, Tailwind, WordPress, Drupal.
var screenReaders = anyOf(regexp.MustCompile(`(?i)(?:^|\s)(?:[a-z]+[-_])?(?:sr-?only|visually-?hidden|screen-?reader-?(?:text|only)|element-invisible|assistive-text)(?:\s|$)`))

// isForScreenReaders reports whether n is hidden from the eye by its class,
// <a href="/b">the port<span class="sr-only">(opens in a new tab)</span></a>. A headline is
// for search engines, too.
func isForScreenReaders(n *html.Node) bool {
	return n.DataAtom != atom.H1 && screenReaders.MatchString(attr(n, "class"))
}

// isLinkNote reports whether n is a bracket in an element of its own at the end of a link that
// opens another window, <a target="_blank">the port<span>(opens in a new tab)</span></a>. A short
// bracket, "(PDF)", or a name, "(Harbour Bank)", is of the text: it says what the link leads to.
func isLinkNote(n *html.Node) bool {
	if n.DataAtom != atom.Span || next(n) != nil {
		return false
	}
	link := enclosing(n, atom.A)
	if link == nil || attr(link, "target") == "" {
		return false
	}
	note, text := textOf(n), textOf(link)
	return isBracketed(note) && countLetters(note) >= linkNote && len(text) > len(note) && strings.HasSuffix(text, note) && !looksLikeName(strings.Trim(note, "()[]"))
}

// linkNote is what the shortest note on what a link opens has, as "(別ウィンドウで開く)".
const linkNote = 8

// isForPrint reports whether n is hidden by its class but on paper,
// <div class="hidden print:block">Printed on 3 May 2024.</div>. What is hidden on paper too, or
// shown where the window is wide, is not: <div class="hidden md:block print:hidden">.
func isForPrint(n *html.Node) bool {
	hidden, printed := false, false
	for class := range strings.FieldsSeq(attr(n, "class")) {
		switch {
		case class == "print-only", class == "show-for-print", strings.HasPrefix(class, "visible-print"):
			return true
		case class == "hidden", class == "d-none":
			hidden = true
		case class == "print:hidden", class == "d-print-none", shownWhereWide.MatchString(class):
			return false
		case strings.HasPrefix(class, "print:"), strings.HasPrefix(class, "d-print-"):
			printed = true
		}
	}
	return hidden && printed
}

// shownWhereWide matches the class names by which frameworks show in wide windows what they
// hide in others: Tailwind, Bootstrap.
var shownWhereWide = regexp.MustCompile(`^(?:d-)?(?:xs|sm|md|lg|xl|xxl|2xl)[:-](?:block|flex|grid|inline|inline-block|inline-flex|contents|table)$`)

// isForEyes reports whether n is hidden from screen readers, which are told something else,
// <span aria-hidden="true">T</span><span class="sr-only">The</span>: that is the text then.
func isForEyes(n *html.Node) bool { return attr(n, "aria-hidden") == "true" && hasLetters(n) }

// running counts the letters below n that are not in links.
func running(n *html.Node) int {
	if n.Type == html.TextNode {
		return countLetters(n.Data)
	}
	if n.DataAtom == atom.A || never(n) {
		return 0
	}
	sum := 0
	for c := range n.ChildNodes() {
		sum += running(c)
	}
	return sum
}

// runningBelow gives running for root and all below it, at once.
func runningBelow(root *html.Node) map[*html.Node]int {
	out := map[*html.Node]int{}
	var add func(n *html.Node) int
	add = func(n *html.Node) int {
		sum := 0
		switch {
		case n.Type == html.TextNode:
			return countLetters(n.Data)
		case n.DataAtom == atom.A || never(n):
		default:
			for c := range n.ChildNodes() {
				sum += add(c)
			}
		}
		out[n] = sum
		return sum
	}
	add(root)
	return out
}

func detach(n *html.Node) {
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

func find(n *html.Node, a atom.Atom) *html.Node {
	for d := range n.Descendants() {
		if d.DataAtom == a {
			return d
		}
	}
	return nil
}

// dissolve takes away n and puts what it holds in its place.
func dissolve(n *html.Node) {
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	n.Parent.RemoveChild(n)
}
