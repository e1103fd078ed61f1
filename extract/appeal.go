package extract

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// appealLetters is what an appeal to the reader has at most.
const appealLetters = 250

// dropAppeals drops what asks the reader for something, above and below the
// text: "Get our newsletter …", "Have you found a mistake? Tell us.", "More
// on this:". They are known by where their links lead, in any language.
func dropAppeals(lines []*line) {
	var kept []*line
	for _, l := range lines {
		if l.dropped == "" {
			kept = append(kept, l)
		}
	}
	for len(kept) > 1 && (asks(kept[len(kept)-1]) || isOpenEnd(kept[len(kept)-1])) {
		kept[len(kept)-1].dropped = "appeal"
		kept = kept[:len(kept)-1]
	}
	for len(kept) > 1 && leadsToOffers(kept[0]) {
		kept[0].dropped = "appeal"
		kept = kept[1:]
	}
}

// isOpenEnd reports whether l announces something that is not there.
func isOpenEnd(l *line) bool { return l.letters <= 100 && l.kind != Heading && endsWithColon(l.text) }

// asks reports whether l, below the text, wants something of the reader: it
// leads to an offer, or is a question with a link as the answer.
func asks(l *line) bool {
	return leadsToOffers(l) || l.letters <= appealLetters && l.kind == Paragraph && len(links(l)) > 0 && strings.HasSuffix(Sentences(l.text)[0], "?")
}

// leadsToOffers reports whether l is short and all its links lead to a
// subscription, an account, a channel, a form.
func leadsToOffers(l *line) bool {
	if l.letters > appealLetters || l.kind == Quotation || l.cell {
		return false
	}
	all := links(l)
	for _, href := range all {
		if !isOffer(href) {
			return false
		}
	}
	return len(all) > 0
}

func links(l *line) []string {
	var all []string
	for n := range l.node.Descendants() {
		if n.DataAtom == atom.A && attr(n, "href") != "" {
			all = append(all, attr(n, "href"))
		}
	}
	return all
}

// isOffer looks for the words that such addresses hold on most sites.
func isOffer(href string) bool {
	href = strings.ToLower(href)
	for _, w := range offers {
		if strings.Contains(href, w) {
			return true
		}
	}
	return false
}

var offers = strings.Fields(`newsletter subscri abonn /abo/ /abo? suscri assina login log-in signin sign-in signup sign-up register
	whatsapp. wa.me t.me/ telegram.me apps.apple.com itunes.apple.com play.google.com news.google.com discord.gg
	donat spende unterstuetz membership mitglied feedback paypal. patreon. steadyhq. push-notification podcasts.apple.com`)
