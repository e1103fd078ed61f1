package extract

import (
	"cmp"
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// formLetters is what stands around a form at most: a heading, what it offers,
// what it does with an address.
const formLetters = 300

// dropForms drops the small elements in which a form stood, whatever the
// article's own paragraphs stand in:
// <div><h3>Our newsletter</h3><p>All news each morning.</p><form>…</form></div>.
func dropForms(root *html.Node, lines []*line, left gaps) {
	letters, total := map[*html.Node]int{}, 0
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		total += l.mass
		for n := l.node; n != nil && n != root; n = n.Parent {
			letters[n] += l.letters
		}
	}
	most := min(formLetters, total/2)
	around, gone := map[*html.Node]bool{}, droppedIn(root, lines)
	for n := range left.forms {
		for n != nil && n != root && letters[n] == 0 && !gone[n] {
			n = n.Parent // a form's own wrapper
		}
		if n != nil && contains(root, n) && letters[n] <= most {
			around[n] = true
		}
	}
	dropInside(root, lines, around, "form")
}

// dropOffers drops small elements of a heading, a sentence or two and a link to
// go on by: <div><h4>Our newsletter</h4><p>All news…</p><a>Subscribe</a></div>.
// Where there are more than two, they are what the article is about: a list of
// hotels, of books. Not so those with the word for an advertisement instead of a heading, and a
// link to another site: <div><small>Ad</small><p>New boats…</p><a>Shop</a></div>.
func dropOffers(root *html.Node, lines []*line, host string) {
	inside, total := map[*html.Node][]*line{}, 0
	var first *line // of running text
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		if total += l.mass; l.mass > 0 {
			first = cmp.Or(first, l)
		}
		for n := l.node.Parent; n != nil && n != root; n = n.Parent {
			inside[n] = append(inside[n], l)
		}
	}
	offers, ads, begin := map[*html.Node]bool{}, map[*html.Node]bool{}, map[*line]bool{}
	for n, list := range inside {
		switch {
		case !isOfferBox(list, first, min(formLetters, total/2), host) || !contains(root, n):
		case isAdvertisement(list[0]):
			ads[n] = true
		default:
			offers[n], begin[list[0]] = true, true // each wrapper of one counts as one
		}
	}
	dropInside(root, lines, ads, "offer")
	if len(begin) <= 2 {
		dropInside(root, lines, offers, "offer")
	}
}

// isOfferBox reports whether lines are those of an offer with at most so many letters, where
// first is the first running text of the page. What it is may stand above its heading, its link
// right below that, <h4>Welcome to the discussion</h4><a href="/login">Log in</a><ul><li>…</li></ul>,
// and a table within it: <h3>Live results</h3><p>64 % are counted.</p><table>…</table><a>All of them</a>.
func isOfferBox(lines []*line, first *line, most int, host string) bool {
	if len(lines) > 3 && lines[0].kind != Heading && lines[1].kind == Heading && (isStamp(lines[0]) || isTitle(lines[0])) && !slices.Contains(lines, first) {
		lines = lines[1:] // or the day of an event; above the text, that of the article
	}
	if len(lines) < 3 {
		return false
	}
	title, last, mostParts := lines[0], lines[len(lines)-1], 4
	if title.kind == Heading && leadsToOffers(lines[1]) {
		last, mostParts = lines[1], len(lines)
	}
	home := staysHome(last, host)
	if title.kind != Heading && (!isAdvertisement(title) || home) {
		return false
	}
	letters, parts, says := 0, 0, false
	for i, l := range lines {
		if letters += l.letters; letters > most {
			return false
		}
		if !l.cell || !home {
			parts++
		}
		says = says || l.kind != Heading && l.linked == 0 && (l.letters > labelLetters || endsSentence(l.text)) // a label above links says nothing
		ad := isAdvertisement(l) && contains(l.node.Parent, last.node) && !contains(l.node.Parent, title.node)
		if i > 0 && (l.kind == Heading || ad) {
			return false // the title of a chapter, and an offer in an element of its own below it
		}
	}
	return says && parts >= 3 && parts <= mostParts && leadsOn(last)
}

// leadsOn reports whether a line is a link to go on by, perhaps behind a price or a time:
// "28 min · All episodes".
func leadsOn(l *line) bool {
	other := l.letters - l.linked - countDigits(l.text)
	return l.linked > 0 && l.kind != Heading && other <= max(l.linked/4, smallWord) && !endsSentence(l.text)
}

// isForm reports what readers write into, and a <form> around it.
func isForm(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Form, atom.Input, atom.Textarea, atom.Select:
		return true
	}
	return false
}

// saysWhatFor reports a <form> that begins with its own heading or question: what
// stands around it is not there for it, <form><p>Should the tram be built?</p><input>…</form>.
// A note behind the fields, on what becomes of an address, is none.
func saysWhatFor(n *html.Node) bool {
	if n.DataAtom != atom.Form {
		return false
	}
	for e := range n.Descendants() {
		switch e.DataAtom {
		case atom.Input, atom.Textarea, atom.Select, atom.Button:
			if !hidden(e) && attr(e, "type") != "hidden" {
				return false
			}
		case atom.P, atom.Legend, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			if hasLetters(e) {
				return true
			}
		}
	}
	return false
}
