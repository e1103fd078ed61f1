package extract

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// appealLetters is what an appeal to the reader has at most.
const appealLetters = 250

// dropAppeals drops what asks the reader for something among the paragraphs: "Get our
// newsletter …". It is known by where its links lead, in any language, or by its words
// where the button stands right behind it. An article that has the form of an invitation more
// often is written that way.
func dropAppeals(lines []*line, left gaps, host string) {
	var invitations []*line
	for i, l := range lines {
		switch {
		case l.dropped != "":
		case l.kind == Paragraph && leadsToOffers(l),
			endsWithButton(l) && (l.kind == Paragraph && standsOut(l, left, host) || isOwnQuotation(l, host)),
			l.kind == Paragraph && listsAccounts(l),
			l.letters <= appealLetters && (hasButton(lines, i) || leadsToAccounts(l)) && isService(l):
			l.dropped = "appeal"
		case l.kind == Paragraph && (isInvitation(l, host) || isSetApart(l) && answersWithLink(l) && staysHome(l, host)):
			invitations = append(invitations, l)
		}
	}
	for _, l := range invitations {
		if len(invitations) <= mostInsets {
			l.dropped = "appeal"
		}
	}
}

// hasButton reports whether a link that stands for a button was dropped right behind line i:
// <p>Become a member for exclusive offers!</p><p><a>Join now</a></p>.
func hasButton(lines []*line, i int) bool {
	if i+1 == len(lines) {
		return false
	}
	l, button := lines[i], lines[i+1]
	return button.dropped != "" && button.node.Parent == l.node.Parent && button.letters <= labelLetters && button.linked*5 >= button.letters*4
}

// standsOut reports whether l is set otherwise than text is: in bold or italics, beside a
// picture, with a label.
func standsOut(l *line, left gaps, host string) bool {
	return isSetApart(l) || isBoldAboveButton(l) || besideItsPicture(l, left) || hasLabel(l) && staysHome(l, host)
}

// isBoldAboveButton reports whether l begins with a sentence in bold, which is all of it but for
// its last link: <p><b>PAY ATTENTION: Follow us on Instagram!</b> 👉 <a>@herald</a></p>. A question
// and its answer are shorter: <p><b>Where?</b> <a>Town Hall</a></p>.
func isBoldAboveButton(l *line) bool {
	for _, tag := range []atom.Atom{atom.B, atom.Strong} {
		if n := find(l.node, tag); n != nil {
			bold := normalize(textOf(n))
			letters := countLetters(bold)
			return strings.HasPrefix(l.text, bold) && letters > labelLetters && letters+countLetters(lastLink(l.node)) >= l.letters
		}
	}
	return false
}

// isOwnQuotation reports whether l is all of a quotation, and leads to no other site.
func isOwnQuotation(l *line, host string) bool {
	quote := enclosing(l.node, atom.Blockquote)
	return l.kind == Quotation && quote != nil && (quote == l.node || onlyChild(quote) == l.node) && staysHome(l, host)
}

// besideItsPicture reports whether the last link of l leads where one around a picture in l does:
// <p><a href="/tram"><img></a> The tram has been built. <a href="/tram">Read more</a></p>.
func besideItsPicture(l *line, left gaps) bool {
	last, pictures := "", map[string]bool{}
	for n := range l.node.Descendants() {
		if n.DataAtom == atom.A {
			last = attr(n, "href")
			pictures[last] = pictures[last] || left.pictures[n]
		}
	}
	return pictures[last]
}

// hasLabel reports whether l begins with a label in bold, and a colon:
// <p><b>Our newsletter:</b> All that matters, each morning. <a>Subscribe</a></p>.
func hasLabel(l *line) bool {
	for c := range l.node.ChildNodes() {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) == "" {
			continue
		}
		label := normalize(textOf(c))
		rest, ok := strings.CutPrefix(l.text, label)
		bold := c.DataAtom == atom.B || c.DataAtom == atom.Strong
		return bold && ok && label != "" && countLetters(label) <= labelLetters && (endsWithColon(label) || strings.HasPrefix(rest, ":"))
	}
	return false
}

// endsWithButton reports whether l is short, and ends with a link that stands for itself, and
// is no note's number: <p><em>All that matters, each morning. <a>Subscribe</a></em></p>. What
// is not set apart from the text may end so, too.
func endsWithButton(l *line) bool {
	if l.letters > appealLetters {
		return false
	}
	button := lastLink(l.node)
	before, ok := strings.CutSuffix(l.text, button)
	before = strings.TrimSpace(before)
	return ok && countLetters(button) > countDigits(button) && countLetters(button) <= labelLetters && !endsSentence(button) && endsSentence(before) && !endsWithColon(before)
}

// isInvitation reports whether l is short, and its last sentence is all a link to a page of the
// site that is no article but has a place right below its front page:
// <p>Reporting costs money. <a href="/support">Support us from £3 a month.</a></p>.
func isInvitation(l *line, host string) bool {
	last := lastLink(l.node)
	before, ok := strings.CutSuffix(strings.TrimRight(l.text, ".!。"), strings.TrimRight(last, ".!。"))
	all := links(l)
	return l.letters <= appealLetters && !l.cell && ok && len(all) == 1 && countLetters(last) > countDigits(last) &&
		endsSentence(strings.TrimSpace(before)) && !endsWithColon(strings.TrimSpace(before)) && staysHome(l, host) && isFrontPart(all[0])
}

// isFrontPart reports whether an address has a single name of a few words behind the host.
func isFrontPart(href string) bool {
	u, err := url.Parse(href)
	if err != nil || u.Host == "" && !strings.HasPrefix(href, "/") {
		return false
	}
	name := strings.Trim(u.Path, "/")
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' })
	return name != "" && !strings.ContainsAny(name, "/.0123456789%") && len(words) <= 3
}

// isOpenEnd reports whether l announces something that is not there.
func isOpenEnd(l *line) bool { return l.letters <= 90 && l.kind != Heading && endsWithColon(l.text) }

// asks reports whether l, below the text, wants something of the reader: it
// leads to an offer, or to the feed of the comments ("This entry was posted in …. You can
// follow any responses to it through the RSS 2.0 feed."), or is a question with a link as
// the answer; a linked word is none.
func asks(l *line) bool {
	switch {
	case leadsToOffers(l), leadsToAccounts(l), l.letters <= noteLetters && slices.ContainsFunc(links(l), isFeed):
		return true
	case l.letters > appealLetters || l.kind != Paragraph || l.linked == 0:
		return false
	}
	return l.linked*6 >= l.letters && beginsWithQuestion(l)
}

// noteLetters is what a note on where an entry was filed has at most.
const noteLetters = 400

// isFeed reports whether an address is that of a feed, as WordPress has them.
func isFeed(href string) bool {
	u, err := url.Parse(href)
	return err == nil && (path.Base(u.Path) == "feed" || u.Query().Has("feed"))
}

// answersWithLink reports whether l is short, begins with a short question and has a link behind
// it: <p><em>Liked this? <a>Our letter</a> brings you more, each Saturday.</em></p>.
func answersWithLink(l *line) bool {
	if l.letters > appealLetters || l.linked == 0 || !beginsWithQuestion(l) {
		return false
	}
	sentences := l.sentences()
	return countLetters(sentences[0]) <= labelLetters && strings.Contains(strings.Join(sentences[1:], " "), lastLink(l.node))
}

func beginsWithQuestion(l *line) bool {
	sentences := l.sentences()
	return len(sentences) > 0 && endsWithQuestion(sentences[0])
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

// leadsToAccounts reports whether l is short, a good part of it links, and all these lead
// to an account on a network, to a letter or to a licence: "Follow us on Facebook and
// Instagram." It does not tell by itself: a story links to those it speaks of.
func leadsToAccounts(l *line) bool {
	if l.letters > appealLetters || l.kind == Quotation || l.cell {
		return false
	}
	accounts := false
	for _, href := range links(l) {
		account := accountLink.MatchString(href)
		if !account && !strings.HasPrefix(href, "mailto:") && !isOffer(href) {
			return false
		}
		accounts = accounts || account
	}
	return accounts && l.linked*6 >= l.letters
}

// listsAccounts reports whether l leads to accounts on two networks or more, and all of them stand
// behind a colon: "Choose your channel: WhatsApp, Telegram, Google News."
func listsAccounts(l *line) bool {
	at := strings.LastIndexAny(l.text, ":：")
	if at < 0 || !leadsToAccounts(l) || countLetters(l.text[at:]) > l.linked+smallWord {
		return false
	}
	networks := map[string]bool{}
	for _, href := range links(l) {
		networks[hostOf(href)] = true
	}
	return len(networks) > 1
}

// accountLink is the address of an account, and not of something that was written there,
// or of a licence.
var accountLink = regexp.MustCompile(`(?i)^(?:https?:)?//(?:[\w-]+\.)?(?:(?:facebook|twitter|x|instagram|tiktok|pinterest|threads|vk)\.(?:com|net)/@?[\w.-]+|youtube\.com/(?:@|user/|channel/|c/)[\w-]+|t\.me/\w+|whatsapp\.com/channel/\w+|chat\.whatsapp\.com/\w+|news\.google\.com/(?:publications|p)/[\w-]+|bsky\.app/profile/[\w.-]+|linkedin\.com/(?:company|in)/[\w-]+|creativecommons\.org/licenses/.*)/?(?:\?.*)?$`)

// links gives the addresses to which the links in l lead, and the one around it.
func links(l *line) []string {
	var all []string
	if around := enclosing(l.node, atom.A); around != nil && attr(around, "href") != "" {
		all = append(all, attr(around, "href"))
	}
	for n := range l.node.Descendants() {
		if n.DataAtom == atom.A && attr(n, "href") != "" {
			all = append(all, attr(n, "href"))
		}
	}
	return all
}

// isOffer reports whether an address is one of those under which sites and
// platforms have their offers: "/newsletter/", "/abo-angebot", a channel. The
// address of an article may hold such words too, among others:
// "/2024/05/party-donations-doubled-in-may", "/newsletters/future-of-work-d6414c9f".
func isOffer(href string) bool {
	u, err := url.Parse(href)
	if err != nil {
		return false
	}
	host := strings.ToLower(u.Hostname())
	for _, h := range offerHosts {
		if host == h || strings.HasSuffix(host, "."+h) {
			return true
		}
	}
	offer := false
	for segment := range strings.SplitSeq(strings.ToLower(strings.TrimPrefix(host, "www.")+u.Path), "/") {
		words := strings.FieldsFunc(segment, func(r rune) bool { return r == '-' || r == '_' || r == '.' })
		if len(words) > 3 {
			offer = false // what stands below an offer is not one
			continue
		}
		offer = offer || slices.ContainsFunc(words, offerWord)
	}
	return offer
}

func offerWord(w string) bool {
	return slices.ContainsFunc(offerWords, func(o string) bool { return strings.HasPrefix(w, o) })
}

var offerHosts = strings.Fields(`whatsapp.com wa.me apps.apple.com itunes.apple.com podcasts.apple.com play.google.com news.google.com discord.gg
	akismet.com paypal.com patreon.com steadyhq.com`)

// offerWords begin words for subscriptions, accounts and gifts.
var offerWords = strings.Fields(`newsletter subscri abonn suscri assina abbona prenumer tilaa login signin signup register registr donat spende
	unterstuetz membership mitglied feedback anmeld`)
