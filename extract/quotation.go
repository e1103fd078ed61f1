package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markPosts notes the paragraphs of the posts that a page shows as quotations, of
// whatever network: text, and below it who wrote it and a link to it with its date,
//
//	<blockquote><p>Trams again! #harbour</p>— Ann Bell (@ann) <a href="…">May 5, 2022</a></blockquote>
//
// People write them without full stops, in hashtags and links, and so the rules for
// lines say nothing about them. What else stands there is the network's: "View this
// post", "Reply". A picture that was posted without a word is no text, and the title of
// another article in such an element has no date.
func markPosts(lines []*line, host string) {
	posts := map[*html.Node]bool{} // what they say is short
	for around, quoted := range byQuotation(lines) {
		end := -1
		for i, l := range quoted {
			if isSignature(l) {
				end = i // what a page puts behind it is not the post's
			}
		}
		if end < 0 {
			continue
		}
		says, other, set := 0, 0, 0
		home, own := quoted[end].node.Parent, 0 // where the post stands, if not its signature alone
		for _, l := range quoted[:end] {
			if l.node.DataAtom == atom.P && l.node.Parent == home {
				own += l.letters
			}
			switch {
			case l.node.DataAtom != atom.P:
				other += l.letters - l.linked
			case isSetApart(l):
				set += l.letters
			default:
				says += l.letters
			}
		}
		short := says > 0 && says <= chapter
		for i, l := range quoted {
			switch {
			case short && (isSetApart(l) || i > end && l.mass == 0), short && i < end && own > 0 && l.node.Parent != home:
				l.dropped = putIntoPost // networks set nothing in bold, nor in a box, and end with the signature
			case i > end, leadsHome(l, host): // put between the paragraphs by the page
			case says+set > 0 && l.node.DataAtom == atom.P:
				l.post, l.unit = true, true
			case says+set == 0 && other == 0:
				l.dropped = "post without text"
			}
		}
		posts[around] = short
	}
	for _, l := range lines {
		if (l.kind == Heading || l.kind == ListItem) && posts[quotationAround(l.node)] {
			l.dropped = putIntoPost // no network has headings, or lists
		}
	}
}

const putIntoPost = "put into a post"

// isSetApart reports whether all of a line is set in bold, italics or small.
func isSetApart(l *line) bool {
	all := onlyChild(l.node)
	return all != nil && all.DataAtom != atom.Span && all.DataAtom != atom.Font && looks[all.DataAtom]
}

// byQuotation gives the lines of each quotation; those of one within it are not its own.
func byQuotation(lines []*line) map[*html.Node][]*line {
	out := map[*html.Node][]*line{}
	for _, l := range lines {
		if l.kind != Quotation || l.dropped != "" {
			continue
		}
		around := quotationAround(l.node)
		out[around] = append(out[around], l)
	}
	return out
}

// signatureLetters is what the line below a post has at most.
const signatureLetters = 120

// isSignature reports whether a line says who wrote a post, and when, with a link to
// one of them: "A post shared by Ann Bell (@ann) on Feb 16, 2020 at 3:02pm PST". A line
// that counts who liked it is none: "5:12 PM · Feb 16, 2020 · 23K likes".
func isSignature(l *line) bool {
	if l.node.DataAtom != atom.P || l.letters > signatureLetters || l.linked == 0 || l.linked == l.letters || endsSentence(l.text) || strings.ContainsAny(l.text, "·•") {
		return false
	}
	_, ok := parseDate(l.text, "")
	return ok
}

// nameLetters is what the name of a paper or a person has at most.
const nameLetters = 20

// leadsHome reports whether a line leads to other pages of the site of host, more than that a
// word of it does.
func leadsHome(l *line, host string) bool {
	return l.isLink() && staysHome(l, host)
}

// staysHome reports whether no link of a line leads to another site than that of host.
func staysHome(l *line, host string) bool {
	for _, href := range links(l) {
		if to := hostOf(href); to != "" && site(to) != site(host) {
			return false
		}
	}
	return true
}

// readmitQuoted takes back the paragraphs of a quotation that were dropped for having no end
// of a sentence, where others of it are text: who said it, where it is from, an omission,
// <blockquote><p>It is late.</p><footer>Ann Bell, mayor</footer></blockquote>. A quotation
// stands as a whole or not at all, but for links that the page puts into it. One around nearly
// all text is a way to indent an article.
func readmitQuoted(lines []*line, host string) {
	texts, total := map[*html.Node]int{}, 0
	for _, l := range lines {
		if l.dropped == "" {
			texts[l.node.Parent] += l.mass
			total += l.mass
		}
	}
	for _, l := range lines {
		around := l.node.Parent
		if around == nil || around.DataAtom != atom.Blockquote || !quotable[l.node.DataAtom] || texts[around] == 0 || texts[around]*5 > total*4 || l.letters > nameLetters && leadsHome(l, host) {
			continue
		}
		if l.dropped == "" || l.dropped == noSentence || l.dropped == linksOnly && !l.pointer && !isLinkList(l) {
			l.dropped, l.unit = "", true
		}
	}
}

// dropFromInside drops what a page puts between the paragraphs of a quotation or of an item of
// a list, or below them: whose a picture is, a paragraph that ends with a button for one of its
// own pages, a label above links that were dropped. Who said it, and where, is the quotation's.
func dropFromInside(lines []*line, left gaps, host string) {
	texts, around := map[*html.Node]int{}, make([]*html.Node, len(lines))
	for i, l := range lines {
		if l.kind == Quotation || l.kind == ListItem {
			if around[i] = partAround(l.node.Parent); l.dropped == "" {
				texts[around[i]] += l.mass
			}
		}
	}
	for i, l := range lines {
		if l.dropped != "" || l.post || l.node.DataAtom != atom.P || around[i] == nil || texts[around[i]] <= l.mass {
			continue
		}
		switch {
		case isCopyright(l) || isCreditLine(l.text):
			l.dropped = "copyright"
		case left.pictures[l.node] && !l.strong && l.letters <= labelLetters && !endsSentence(l.text):
			l.dropped = "caption"
		case endsWithButton(l) && standsOut(l, left, host) && staysHome(l, host), isInvitation(l, host):
			l.dropped = "appeal"
		case l.letters <= labelLetters && l.linked == 0 && l.mass == 0 && isLinkGap(lines[i+1:]) && (lines[i+1].node.Parent == l.node.Parent || isAboveList(l, lines[i+1])):
			l.dropped = leftover
		}
	}
}

// partAround gives the quotation or the item of a list around n, nil where there is none.
func partAround(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.Blockquote, atom.Li, atom.Dd:
			return n
		}
	}
	return nil
}
