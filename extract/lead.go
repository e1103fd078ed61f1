package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readmitLead takes back the sentences between the headline and the body: the
// lead stands in the header on most pages, outside of what holds the body.
func readmitLead(lines []*line, m meta, left gaps) {
	first := slices.IndexFunc(lines, func(l *line) bool { return l.dropped == "" && l.mass > 0 })
	if first < 0 {
		return
	}
	for _, at := range titlesOf(lines, first, m.headline) {
		if leads := leadsBetween(lines, at.from, at.to, first, m.byline, left); len(leads) > 0 {
			for _, l := range leads {
				if len(leads) <= maxLeads || l.describes {
					l.dropped, l.lead = "", true
				}
			}
			return
		}
	}
}

// span is a range of lines: from the headline to where its lead may be at most.
type span struct{ from, to int }

// titlesOf gives where to look for a lead above the line first: behind the last line that
// is the headline. Where that does not stand right above the body it may be a box about
// the article that repeats it, and each <h1> before it comes sooner, up to the next one:
// <h1>…</h1><p>The lead…</p><div>About this article <h1>…</h1><p>First published on…</p></div>.
func titlesOf(lines []*line, first int, headline string) []span {
	last := lastIndexOf(lines[:first], headline)
	if last < 0 {
		return nil
	}
	var out []span
	if !contains(lines[last].node.Parent, lines[first].node) {
		for i, l := range lines[:last] {
			if level(l) == 1 && l.title {
				if len(out) > 0 {
					out[len(out)-1].to = i
				}
				out = append(out, span{i, last})
			}
		}
	}
	return append(out, span{last, first})
}

// leadsBetween gives the leads among the lines between a headline and the next, or
// the body, which begins with the line first. Beside a link to another article stands
// a teaser, but for what stands beside the headline or the body too, for the first
// paragraphs of a text whose rest is for subscribers, and for headings,
// <h2>The vote is on Monday…</h2><h2><a>All on the vote</a></h2>; a link to the author is
// none. What an offer says is no lead either.
func leadsBetween(lines []*line, title, to, first int, byline []string, left gaps) []*line {
	between, headline, body := lines[title+1:to], lines[title], lines[first]
	beside := besidesOf(slices.DeleteFunc(slices.Clone(between), func(l *line) bool { return namesAuthor(l, byline) }))
	paragraphs, about := paragraphsIn(between), subjectOf(lines, headline.text)
	var leads []*line
	var last *line // the last of them that is below no picture
	for i, l := range between {
		if l.dropped != outside || isOfPlayer(l, left) {
			continue
		}
		says := isLead(l) || mayFollow(l, last) && isStandfirst(l, headline, body) && !namesAuthor(l, byline)
		notice := !l.describes && (isService(l) || endsWithButton(l) || introducesParts(between, i) || !goesOnFrom(last, l) && about.isForeign(l))
		if !says || notice {
			continue
		}
		around := l.node.Parent
		teaser := l.kind != Heading && !l.describes && beside.linksAt(l) && !l.isAmong(paragraphs)
		if contains(around, headline.node) || contains(around, body.node) ||
			!teaser && !inOffer(between, i, headline, body, left) && !isBesidePlayer(l, left) && !isOpened(l, headline, body, left) {
			leads = append(leads, l)
			if l.picture == nil || l.describes {
				last = l
			}
		}
	}
	return leads
}

// introducesParts reports whether line i stands above links, in one element with them and with a
// colon: <p>This is part 2 of 5. The other parts:</p><ol><li><a>…</a></li><li>…</li></ol>. What
// leads to the chapters of the text itself does not.
func introducesParts(lines []*line, i int) bool {
	if !endsWithColon(lines[i].text) || i+1 == len(lines) {
		return false
	}
	below := lines[i+1]
	return below.kind == ListItem && contains(lines[i].node.Parent, below.node) && below.linked*2 > below.letters &&
		slices.ContainsFunc(links(below), leadsElsewhere)
}

// goesOnFrom reports whether l stands beside a lead and is set as that is.
func goesOnFrom(lead, l *line) bool {
	return lead != nil && lead.node.Parent == l.node.Parent && elementOf(lead) == elementOf(l)
}

// mayFollow reports whether a line without a full stop may be one more lead: the last before it
// is none, or both are set as headings, one for each point. What stands below a picture hides
// none: <div><img><p>Ann Bell writes about the harbour.</p></div><p>The council wants it by May</p>.
func mayFollow(l, last *line) bool {
	return last == nil || l.kind == Heading && last.kind == Heading
}

// inOffer reports whether a small element around line i, with neither headline nor body in it,
// begins with a heading above that line and holds a button, or ends with a link for one, and no picture:
// <div><h4>Link copied</h4><p>You can send it to a friend now.</p><button>OK</button></div>.
func inOffer(lines []*line, i int, headline, body *line, left gaps) bool {
	first, last, letters := i, i, lines[i].letters // the lines in the element, which stand side by side
	for n := lines[i].node.Parent; n != nil && !contains(n, headline.node) && !contains(n, body.node); n = n.Parent {
		for ; first > 0 && contains(n, lines[first-1].node) && letters <= teaserLetters; first-- {
			letters += lines[first-1].letters
		}
		for ; last+1 < len(lines) && contains(n, lines[last+1].node) && letters <= teaserLetters; last++ {
			letters += lines[last+1].letters
		}
		if letters > teaserLetters || left.pictureIn(n) {
			return false
		}
		button := left.toolIn(n) || lines[last].isLink() && lines[last].letters <= labelLetters
		if button && first < i && lines[first].kind == Heading && !isBoxAbove(lines[first:i], lines[i], left) {
			return true
		}
	}
	return false
}

// isBoxAbove reports whether all lines of above stand in one element that has a button of its own
// and not the line below: <div><h5>In this article</h5><ul>…</ul><button>Follow</button></div><p>…</p>.
func isBoxAbove(above []*line, below *line, left gaps) bool {
	if len(above) < 2 {
		return false
	}
	box := above[0].node
	for !contains(box.Parent, below.node) {
		box = box.Parent
	}
	return contains(box, above[len(above)-1].node) && left.toolIn(box)
}

// isBesidePlayer reports whether a line has no element of its own, and a picture or a player stood
// in the one around it: <div><video></video><span>Full halls in Santiago</span> <span>Agency</span></div>.
func isBesidePlayer(l *line, left gaps) bool { return l.loose && left.pictureIn(l.node.Parent) }

// isOfPlayer reports whether a picture or a player stood in the element of a line, and that is no
// paragraph: <div><audio></audio>This text is read to you by a machine.</div>.
func isOfPlayer(l *line, left gaps) bool { return l.node.DataAtom == atom.Div && left.pictures[l.node] }

// isOpened reports whether a line stands in an element that has nothing beside it but a button
// above it, which opens it or does what it tells of: <div><button>Save</button><p>You find it on
// your page then.</p></div>. What describes the page is no help for its readers.
func isOpened(l *line, headline, body *line, left gaps) bool {
	for n := l.node; !l.describes && !contains(n.Parent, headline.node) && !contains(n.Parent, body.node); n = n.Parent {
		if left.tools[n.Parent] && !left.pictures[n.Parent] && !left.behind[n] && standsAlone(n) {
			return true
		}
	}
	return false
}

// namesAuthor reports whether a line no longer than several names has an author's in it.
func namesAuthor(l *line, byline []string) bool {
	return l.letters <= namesLetters && slices.ContainsFunc(byline, func(name string) bool { return strings.Contains(l.fold(), fold(name)) })
}

// namesLetters is what several names have at most, with what they are.
const namesLetters = 120

// maxLeads: more sentences between headline and body are teasers.
const maxLeads = 8

// isStandfirst reports whether a line without a full stop stands in the header
// that holds the headline and not the body, "PM says failure … and blames
// parliament", or right beside the headline and longer than a chapter's title. A
// heading no longer than one is a second headline.
func isStandfirst(l, title, body *line) bool {
	header := common(title.node.Parent, l.node.Parent)
	if l.letters < leadLetters || l.linked*3 > l.letters || header == nil || countDigits(l.text) >= 5 {
		return false
	}
	if l.letters >= subheadLetters {
		return !contains(header, body.node) || header == l.node.Parent
	}
	return !contains(header, body.node) && (l.kind != Heading || endsSentence(l.text))
}

// lastIndexOf gives the last line that is the headline; where none is, for pages say another
// to search engines than to readers, the last <h1>, or heading with half of its words.
func lastIndexOf(lines []*line, headline string) int {
	want, words, other := fold(headline), foldedWords(headline), -1
	for i, l := range slices.Backward(lines) {
		if l.title || l.letters >= 4 && l.dropped != headlineAgain && l.fold() == want {
			return i
		}
		if other < 0 && l.kind == Heading && l.letters >= shortestHeadline && (level(l) == 1 || agree(l.words(), words) > 0.5) {
			other = i
		}
	}
	return other
}

// markTitle notes the headings that are the headline.
func markTitle(lines []*line, headline string) {
	want, head := fold(headline), foldedWords(headline)
	for _, l := range lines {
		l.title = l.kind == Heading && l.letters >= 4 && (l.fold() == want || agree(l.words(), head) > 0.85)
	}
}

// dropBars drops the paragraphs that say what the headline does, where that is a heading, or an
// <h1>: a bar that moves down with the reader, <div><span>Tram opens</span><button>Share</button></div>.
// It would be taken for the headline, for a lead, or for the beginning of the text.
func dropBars(lines []*line) {
	titles := map[string]bool{}
	for _, l := range lines {
		if l.title || l.kind == Heading && level(l) == 1 && l.letters >= shortestHeadline {
			titles[l.fold()] = true
		}
	}
	for _, l := range lines {
		if l.dropped == "" && l.kind == Paragraph && titles[l.fold()] {
			l.dropped = headlineAgain
		}
	}
}

const headlineAgain = "the headline again"

// headingOf gives the heading that is the headline, the first <h1> or else the first of
// all, -1 where none is: the window to share an article repeats its headline above it.
func headingOf(lines []*line) int {
	if i := slices.IndexFunc(lines, func(l *line) bool { return l.title && level(l) == 1 }); i >= 0 {
		return i
	}
	return slices.IndexFunc(lines, func(l *line) bool { return l.title })
}

// isLead reports whether a line outside the body is running text, or what the
// page gives as its description: leads often end without a full stop.
func isLead(l *line) bool {
	if l.linked*3 > l.letters || l.letters < 30 {
		return false
	}
	return l.describes || l.letters >= 60 && endsSentence(l.text) && !strings.HasSuffix(l.text, ":")
}

// besides tells of the elements around lines what stands in them.
type besides struct {
	letters           map[*html.Node]int
	links, headedLink map[*html.Node]bool // a line that is a link, a heading that is
}

func besidesOf(lines []*line) besides {
	b := besides{map[*html.Node]int{}, map[*html.Node]bool{}, map[*html.Node]bool{}}
	for _, l := range lines {
		link := l.letters >= 15 && l.linked*5 >= l.letters*4 && slices.ContainsFunc(links(l), leadsElsewhere)
		for n := l.node.Parent; n != nil; n = n.Parent {
			if isBulleted(n) && l.kind == ListItem {
				link = false // a menu or ticker beside it
			}
			b.letters[n] += l.letters
			if link {
				b.links[n] = true
				b.headedLink[n] = b.headedLink[n] || l.kind == Heading
			}
		}
	}
	return b
}

// leadsElsewhere reports whether an address is that of another page: "#search" is none.
func leadsElsewhere(href string) bool { return !strings.HasPrefix(href, "#") }

// linksAt reports whether a line stands in one element with a line that is a link, or
// in a small one with a heading that is: a teaser's text under its headline,
// <div><h2><a>…</a></h2><div><p>…</p></div></div>.
func (b besides) linksAt(l *line) bool {
	return b.links[l.node.Parent] || b.headedLink[l.node.Parent] || b.isTeaser(l)
}

// isTeaser reports whether a line stands in a small element with a heading that is a link.
func (b besides) isTeaser(l *line) bool {
	var around *html.Node
	for n := l.node.Parent; n != nil && b.letters[n] <= teaserLetters; n = n.Parent {
		around = n
	}
	return b.headedLink[around]
}

// markDescription notes the lines that the page gives as its description.
func markDescription(page *html.Node, lines []*line) {
	for _, d := range description(page) {
		said := foldedWords(d)
		for _, l := range lines {
			if l.letters >= 30 && !l.describes && agree(l.words(), said) > 0.9 {
				l.describes = true
			}
		}
	}
}

// description gives what the page says it is about, in its <meta>.
func description(page *html.Node) []string {
	for page.Parent != nil {
		page = page.Parent
	}
	var out []string
	for n := range page.Descendants() {
		if n.DataAtom != atom.Meta {
			continue
		}
		switch strings.ToLower(attr(n, "name") + attr(n, "property")) {
		case "description", "og:description", "twitter:description":
			if s := unHTML(attr(n, "content")); s != "" && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// lead gives the lead in a header that holds the headline and the buttons too: the
// first text behind the headline, below no picture and no point of a list, if it is no caption,
// <header><h1>…</h1><p>The council wants…</p><ul><li><button>Share</button></ul></header>.
func (b *box) lead(left gaps) *line {
	var title *line
	for _, l := range b.lines {
		switch {
		case l.title:
			title = l
		case title == nil || l.letters < leadLetters || l.kind == ListItem && !isLead(l) || (l.picture != nil || isService(l)) && !l.describes:
		case !isLead(l) && (l.kind != Paragraph || l.linked*3 > l.letters || countDigits(l.text) >= 5), b.toolBeside(l, left):
			return nil
		default:
			return l
		}
	}
	return nil
}

// leadLetters is what the shortest lead has: names and dates have less.
const leadLetters = 50

// toolBeside reports whether a tool stood in the widest element around l that holds
// no other line: a picture with its caption. That of the author stands with the name.
func (b *box) toolBeside(l *line, left gaps) bool {
	n := l.node
	for n.Parent != nil && !slices.ContainsFunc(b.lines, func(other *line) bool { return other != l && contains(n.Parent, other.node) }) {
		n = n.Parent
	}
	return left.toolIn(n)
}
