package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// agencyLine gives the news agencies to which a page owes its text, in a line that names
// nothing else: `<p class="credit">REUTERS</p>` below the headline, "Quelle: dpa" below the
// text.
func (h *hints) agencyLine() []string {
	const near = 60 // elements
	for i, n := range h.nearHeadline() {
		if i > near && n.Data != "p" {
			continue // a list of other articles has their agencies
		}
		whole := strings.Trim(strings.Join(ownParts(n), " "), brackets)
		line := source.ReplaceAllString(whole, "")
		if line == "" || len(line) > agencyLetters || strings.EqualFold(whole, "AA") || whole == "Beta" {
			continue // the button for larger letters, the label of what is on trial
		}
		names := cleanNames([]string{line}, "")
		if len(names) > 0 && !slices.ContainsFunc(names, func(s string) bool { return !isAgency(s) }) && !h.inPicture(n) && !h.isElsewhere(n) {
			return names
		}
	}
	return nil
}

// agencyLetters is more than a line with three agencies has.
const agencyLetters = 60

// source stands before a house to which a text is owed.
var source = regexp.MustCompile(`(?i)^(?:quellen?|source|fuente|fonte|bron|kilde|källa|lähde|zdroj|źródło|forrás|sursa|kaynak|источник|джерело|来源|來源|출처)\s*[:：]\s*`)

// inPicture: agencies in pictures are owed the pictures.
func (h *hints) inPicture(n *html.Node) bool {
	for p := n; p != nil && !h.aroundHeading[p]; p = p.Parent {
		if p.Data == "figure" || p.Data == "figcaption" || pictureClass.MatchString(attr(p, "class")) {
			return true
		}
	}
	return false
}

var pictureClass = regexp.MustCompile(`(?i)caption|copyright|media|gallery|photo|image|img|picture|foto|bild|slide`)

// signedBehind is how many lines behind the text the one is at most that signs it: a box may
// have been put between.
const signedBehind = 3

// houseSignature gives the houses that sign a text in a line of its own below it: "Post
// Editors", or the paper and whose text it took, "Daily Post / Harbour News".
func (h *hints) houseSignature(site siteNames) []string {
	since, titled := signedBehind+1, false // lines behind a paragraph of the text, and whether the last was a heading
	for _, n := range h.nearHeadline() {
		if n.Data != "p" && !isHeading(n) || textOf(n) == "" || running(n)*2 < countLetters(textOf(n)) {
			continue // "Topics: <a>Tram</a>, <a>Harbour</a>" between the text and the line
		}
		wasTitled := titled
		since, titled = since+1, isHeading(n)
		if !titled && countLetters(textOf(n)) >= 80 {
			since = 0
		}
		if since == 0 || since > signedBehind || titled || wasTitled || h.isElsewhere(n) {
			continue
		}
		line := strings.Join(ownParts(n), " ")
		if deskName.MatchString(line) && !strings.Contains(line, " to ") { // "Notes to Editors"
			return []string{line}
		}
		houses := strings.Split(line, "/")
		for i := range houses {
			houses[i] = strings.TrimSpace(houses[i])
		}
		others := slices.DeleteFunc(slices.Clone(houses), site.is)
		if len(line) <= agencyLetters && len(others) == 1 && len(houses) > 1 && looksLikeHouse(others[0]) {
			return others
		}
	}
	return nil
}

// provider gives the house that a portal names below the headline as the one it has the text
// from, in an element whose class says so.
func (h *hints) provider() []string {
	const near = 40 // elements
	if h.mainHeading == nil {
		return nil
	}
	below := h.nodes[slices.Index(h.nodes, h.mainHeading)+1:]
	for _, n := range below[:min(near, len(below))] {
		if !providerClass.MatchString(attr(n, "class")) || h.isElsewhere(n) || h.isCredit(n) {
			continue
		}
		if names := cleanNames(ownParts(n), ""); len(names) == 1 && looksLikeHouse(names[0]) {
			return names
		}
	}
	return nil
}

var providerClass = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:provider|publisher|source)(?:-?name)?(?:\s|$)`)

// looksLikeHouse: a few words, the first with a capital or of a script that has none.
func looksLikeHouse(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return len(strings.Fields(s)) <= 4 && unicode.IsLetter(r) && !unicode.IsLower(r) && !strings.ContainsAny(s, ".!?:")
}

// desk gives what pages write where the paper itself is the author, and no name is given:
// "Special Correspondent", "Redaktion".
func (h *hints) desk() []string {
	said := slices.Concat(h.article.texts("author"), h.meta(authorMetas...), h.markedAuthors())
	for _, a := range h.article.inner("author") {
		said = append(said, a.personName())
	}
	for _, n := range h.nearHeadline() {
		if hasAuthor(attr(n, "class")) && !h.aroundHeading[n] && !h.isElsewhere(n) && !h.isCredit(n) {
			said = append(said, ownParts(n)...)
		}
	}
	for _, s := range said {
		if s = strings.Trim(withoutBy(s), ",;|– "); deskName.MatchString(s) {
			return []string{s}
		}
	}
	return nil
}

var deskName = regexp.MustCompile(`(?i)^(?:(?:die|the|our|unsere|la|von|onze|van onze) )?(?:[\p{L}.&'’-]+ ){0,2}(?:[\p{L}.]+-)?(?:redaktion|redacción|redacao|redação|redazione|redactie|rédaction|redaktionen|redaksjonen|correspondent|corresponsal|reporter|editors?|editorial board|newsroom|news ?desk|desk|bureau|staff|web ?team)$`)
