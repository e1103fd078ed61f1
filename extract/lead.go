package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readmitLead takes back the sentences between the headline and the body: the
// lead stands in the header on most pages, outside of what holds the body.
func readmitLead(lines []*line, m meta, left gaps) {
	first, text := textBegins(lines)
	if first < 0 {
		return
	}
	for _, at := range titlesOf(lines, first, m.headline) {
		leads := leadsBetween(lines, at.from, at.to, m)
		if at.to == first {
			at.to = text
		}
		sentences := len(leads)
		for _, l := range standfirst(lines, at, lines[text], m, left) {
			// A few words are one only where no sentence is.
			if sure := l.kind == Heading || l.letters >= leadLetters; (sure || sentences == 0) && !slices.Contains(leads, l) {
				leads = append(leads, l)
			}
		}
		if len(leads) == 0 {
			continue
		}
		for _, l := range leads {
			if len(leads) <= maxLeads || l.describes {
				l.dropped, l.lead = "", true
			}
		}
		return
	}
}

// textBegins gives the first line of running text below the headline, -1 where there is
// none, and the one with which the body begins: where the first stands alone in its
// element, it may be the lead, and the body the next one.
func textBegins(lines []*line) (first, body int) {
	beside := map[*html.Node]int{}
	for _, l := range lines {
		if l.dropped == "" && l.mass > 0 {
			beside[l.node.Parent]++
		}
	}
	top := max(0, slices.IndexFunc(lines, func(l *line) bool { return l.title && l.dropped == "" && level(l) == 1 }))
	first = -1
	for i, l := range lines {
		switch {
		case i < top || l.dropped != "" || l.mass == 0:
		case first >= 0:
			return first, i
		case beside[l.node.Parent] > 1:
			return i, i
		default:
			first = i
		}
	}
	return first, first
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
// the body: those outside of what was chosen, and what the page gives as its description.
func leadsBetween(lines []*line, title, to int, m meta) []*line {
	between := lines[title+1 : to]
	beside := m.besidesOf(between)
	var leads []*line
	for _, l := range between {
		inside := l.dropped == ""
		own := contains(l.node.Parent, lines[title].node) || contains(l.node.Parent, lines[to].node)
		if !isLead(l) || inside && !l.describes || !inside && !own && beside.linksAt(l) {
			continue
		}
		leads = append(leads, l)
	}
	return leads
}

// maxLeads: more sentences between headline and body are teasers.
const maxLeads = 8

// standfirst gives the lines of the standfirst, which often is no sentence: what stands
// first behind the headline, in one element with it or in the header that holds no other
// text, whatever else stands there,
// <header><h1>…</h1><div>May 4</div><h2>A vote that came too late</h2><ul><li><button>Share</button></ul></header>.
// Behind an author's name only a sentence is one: what else stands there is on the author.
func standfirst(lines []*line, at span, body *line, m meta, left gaps) []*line {
	title, named := lines[at.from], false
	if !title.title {
		return nil
	}
	for i := at.from + 1; i < at.to; i++ {
		l := lines[i]
		switch {
		case m.namesAuthor(l):
			named = true
		case l.title || l.isLink() || l.letters < shortestLead || isInfo(l):
		case (!named || isLead(l)) && isStandfirst(l, title, body) && !holdsHeadline(l.text, title.text) && !isCredit(lines[i+1]) && !underPicture(l, lines[at.from:at.to], left):
			end := i + 1
			for end < at.to && goesOnFrom(l, lines[end]) && (l.kind == ListItem || isStandfirst(lines[end], title, body)) {
				end++
			}
			return lines[i:end]
		case l.letters >= leadLetters:
			return nil
		}
	}
	return nil
}

// goesOnFrom reports whether l is the next line of a lead that is set as before: the next
// point of a list, the next heading, a paragraph of whole sentences.
func goesOnFrom(before, l *line) bool {
	return before.node.Parent == l.node.Parent && before.node.DataAtom == l.node.DataAtom && (l.kind != Paragraph || isLead(l))
}

// isCredit reports whether a line is who made a picture, as it stands below a caption.
func isCredit(l *line) bool {
	return l.letters <= labelLetters && (copyright.MatchString(l.text) || isCredited(l.text))
}

// leadLetters is what a lead has mostly, and shortestLead what one has at least: names
// and dates have less.
const leadLetters, shortestLead = 50, 20

// isStandfirst reports whether a line below the headline may be a standfirst by its form
// and place: a heading, a sentence, or words in small letters, where names have capitals,
// "A computer inspired by a desk lamp".
func isStandfirst(l, title, body *line) bool {
	header := common(title.node.Parent, l.node.Parent)
	around := l.node.Parent
	if l.kind == ListItem {
		around = around.Parent
	}
	digits := countDigits(l.text)
	switch {
	case l.linked*4 > l.letters || digits*5 > l.letters:
		return false
	case header == nil || around != title.node.Parent && contains(header, body.node):
		return false
	case l.letters >= leadLetters:
		return true
	case l.kind == Heading:
		return level(l) > level(title)
	case l.kind == ListItem || digits > 0:
		return false
	}
	return endsSentence(l.text) && !endsWithColon(l.text) || mostlySmall(l.text)
}

// mostlySmall reports whether s has four words and more, and most begin with a small letter.
func mostlySmall(s string) bool {
	words, small := strings.Fields(s), 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'\"‘“„«")); unicode.IsLower(r) {
			small++
		}
	}
	return len(words) >= 4 && small*2 > len(words)
}

// underPicture reports whether in the widest element that holds no line but l a picture
// stands before it: l is its caption.
func underPicture(l *line, others []*line, left gaps) bool {
	n := l.node
	for n.Parent != nil && !slices.ContainsFunc(others, func(other *line) bool { return other != l && contains(n.Parent, other.node) }) {
		n = n.Parent
	}
	if left.pictureIn(l.node) {
		return true
	}
	for c := l.node; c != n; c = c.Parent {
		for s := c.PrevSibling; s != nil; s = s.PrevSibling {
			if left.pictureIn(s) {
				return true
			}
		}
		if left.pictures[c.Parent] && !left.behind[c] {
			return true
		}
	}
	return false
}

// isInfo reports whether a short line is a date, "Updated 3 minutes ago", or a byline of an
// author whom the page does not name elsewhere.
func isInfo(l *line) bool {
	if l.letters >= leadLetters || endsSentence(l.text) {
		return false
	}
	rest := withoutBy(l.text)
	digits := countDigits(l.text)
	return digits >= 4 || digits > 0 && l.kind != Heading && l.letters <= labelLetters || rest != l.text && !mostlySmall(rest)
}

// namesAuthor reports whether a line is one with the name of an author, or begins with it.
func (m meta) namesAuthor(l *line) bool {
	text := fold(withoutBy(l.text))
	return slices.ContainsFunc(m.byline, func(name string) bool {
		n := countLetters(name)
		name = fold(name)
		return n > 4 && (strings.HasPrefix(text, name) || l.letters < 3*n && strings.Contains(text, name))
	})
}

// lastIndexOf gives the last line that is the headline.
func lastIndexOf(lines []*line, headline string) int {
	want := fold(headline)
	for i := len(lines) - 1; i >= 0; i-- {
		if l := lines[i]; l.title || l.letters >= 4 && fold(l.text) == want {
			return i
		}
	}
	return -1
}

// markTitle notes the headings that are the headline.
func markTitle(lines []*line, headline string) {
	want, head := fold(headline), foldedWords(headline)
	for _, l := range lines {
		l.title = l.kind == Heading && l.letters >= 4 && (fold(l.text) == want || agree(l.words(), head) > 0.85)
	}
}

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

func (m meta) besidesOf(lines []*line) besides {
	b := besides{map[*html.Node]int{}, map[*html.Node]bool{}, map[*html.Node]bool{}}
	for _, l := range lines {
		link := l.letters >= 15 && l.linked*5 >= l.letters*4 && !m.namesAuthor(l)
		for n := l.node.Parent; n != nil; n = n.Parent {
			b.letters[n] += l.letters
			if link {
				b.links[n] = true
				b.headedLink[n] = b.headedLink[n] || l.kind == Heading
			}
		}
	}
	return b
}

// linksAt reports whether a line stands in one element with a line that is a link, or
// in a small one with a heading that is: a teaser's text under its headline,
// <div><h2><a>…</a></h2><div><p>…</p></div></div>.
func (b besides) linksAt(l *line) bool {
	around := l.node.Parent
	for n := around.Parent; n != nil && b.letters[n] <= teaserLetters; n = n.Parent {
		around = n
	}
	return b.links[l.node.Parent] || b.headedLink[around]
}

// markDescription notes the lines that the page gives as its description, which on some
// pages is the headline.
func markDescription(page *html.Node, lines []*line, headline string) {
	for _, d := range description(page) {
		said := foldedWords(d)
		for _, l := range lines {
			if l.letters >= 30 && !l.describes && agree(l.words(), said) > 0.9 && !holdsHeadline(l.text, headline) {
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
