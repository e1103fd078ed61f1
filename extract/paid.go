package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isPaid reports whether a link says that somebody paid for it, <a rel="sponsored">: whatever its
// words are, it is none of the text's.
func isPaid(n *html.Node) bool {
	return n.DataAtom == atom.A && slices.Contains(strings.Fields(strings.ToLower(attr(n, "rel"))), "sponsored")
}

// hasPaidLink reports whether somebody paid for a link in l.
func hasPaidLink(l *line) bool {
	if around := enclosing(l.node, atom.A); around != nil && isPaid(around) {
		return true
	}
	for n := range l.node.Descendants() {
		if isPaid(n) {
			return true
		}
	}
	return false
}

// offerRowLetters is what a row of a table of offers has at most.
const offerRowLetters = 100

// dropOfferTables drops the tables of which each row leads to an offer, an account or a shop that
// pays for it: <tr><td>Channel</td><td><a href="https://t.me/herald">Join now</a></td></tr>,
// <tr><td>Elektro24</td><td>189 €</td><td><a rel="sponsored" href="/out/1">To the shop</a></td></tr>.
// Titles may stand above.
func dropOfferTables(lines []*line) {
	rows := map[*html.Node][]*line{}
	for _, l := range lines {
		if l.dropped == "" && l.cell {
			table := enclosing(l.node, atom.Table)
			rows[table] = append(rows[table], l)
		}
	}
	for _, all := range rows {
		below := all
		if len(all) > 1 && len(links(all[0])) == 0 && find(all[0].node, atom.Th) != nil {
			below = all[1:]
		}
		if !slices.ContainsFunc(below, func(l *line) bool { return !isOfferRow(l) }) {
			for _, l := range all {
				l.dropped = "offer"
			}
		}
	}
}

// isOfferRow reports whether all the links in a short row lead to offers.
func isOfferRow(l *line) bool {
	all := links(l)
	return l.letters <= offerRowLetters && len(all) > 0 && (hasPaidLink(l) || !slices.ContainsFunc(all, func(href string) bool { return !isOffer(href) && !accountLink.MatchString(href) }))
}

// dropPaid drops the small elements among the paragraphs that hold a sentence or two and, in a
// line of its own, a link that somebody paid for:
// <div><a rel="sponsored">Trade now</a><p>Most accounts lose money.</p></div>. What a page has
// more often is how its article is written, a test of things with a shop's button below each,
// and so is what has a title.
func dropPaid(root *html.Node, lines []*line) {
	boxes := map[*html.Node]bool{}
	for _, l := range lines {
		n := l.node.Parent
		if l.isLink() && l.letters <= labelLetters && hasPaidLink(l) && n != root && canBeInset(n) && contains(root, n) {
			boxes[n] = true
		}
	}
	if len(boxes) == 0 || len(boxes) > mostInsets {
		return
	}
	inside, total := map[*html.Node][]*line{}, 0
	for _, l := range lines {
		if l.dropped == "" {
			total += l.letters
			if n := outermostIn(root, l.node, boxes); n != nil {
				inside[n] = append(inside[n], l)
			}
		}
	}
	for n, in := range inside {
		letters, mass, own := 0, 0, false
		for _, l := range in {
			letters, mass = letters+l.letters, mass+l.mass
			own = own || l.kind == Heading || l.kind == ListItem || l.cell || l.linked > 0 && !hasPaidLink(l)
		}
		if own || mass == 0 || letters > min(appealLetters, total/4) {
			delete(boxes, n)
		}
	}
	dropInside(root, lines, boxes, "offer")
}
