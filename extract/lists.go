package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func isBulleted(n *html.Node) bool { return n.DataAtom == atom.Ul || n.DataAtom == atom.Ol }

// isTold reports whether a list of links is the article's: all its links lead to other
// sites, as sources do, and the paragraph above announces them, "The papers of the region
// have written about it:", or they lead to several. What a site puts between or below
// paragraphs by itself leads to its own pages, or to those of one partner.
func (b *box) isTold(host string) bool {
	if !b.beside || host == "" {
		return false
	}
	sites, letters := map[string]bool{}, 0
	for _, l := range b.lines {
		letters += l.letters
		for _, href := range links(l) {
			to := hostOf(href)
			if to == "" || site(to) == site(host) || strings.Contains(href, host) {
				return false // a page of its own, a button to share this one
			}
			sites[site(to)] = true
		}
	}
	if b.above != nil && b.above.node.Parent == b.node.Parent && announcesList(b.above) {
		return len(sites) > 0
	}
	return len(sites) > 1 && letters >= sourceLetters*len(b.lines) && !slices.ContainsFunc(b.lines, leadsToOffers)
}

// announcesList reports whether l tells of what comes. A label is none: "Read also:".
func announcesList(l *line) bool {
	return l.kind == Paragraph && l.mass > 0 && l.letters >= labelLetters && endsWithColon(l.text) && !leadsToOffers(l)
}

// sourceLetters is what the name of a source has on average; that of a network for
// those who want to follow the site has less.
const sourceLetters = 20

// readmitTerms takes back the terms above what is said of them, for they have no full stop:
// <dl><dt>The depot</dt><dd><p>It is to stand at the mill.</p></dd>…</dl>.
func readmitTerms(lines []*line) {
	below := keptBelow(lines)
	for _, l := range lines {
		if l.dropped != noSentence || l.node.DataAtom != atom.Dt || below[l] == nil {
			continue
		}
		if dd := enclosing(below[l].node, atom.Dd); dd != nil && dd.Parent == l.node.Parent {
			l.dropped = ""
		}
	}
}
