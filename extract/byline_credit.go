package extract

import (
	"regexp"
	"slices"
	"strings"

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
		line := source.ReplaceAllString(strings.Trim(strings.Join(ownParts(n), " "), brackets), "")
		if line == "" || len(line) > agencyLetters {
			continue
		}
		names := cleanNames([]string{line}, "")
		if len(names) > 0 && !slices.ContainsFunc(names, func(s string) bool { return !isAgency(s) }) && !inPicture(n) && !h.isElsewhere(n) {
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
func inPicture(n *html.Node) bool {
	for p := n; p != nil && p.Type == html.ElementNode; p = p.Parent {
		if p.Data == "figure" || p.Data == "figcaption" || pictureClass.MatchString(attr(p, "class")) {
			return true
		}
	}
	return false
}

var pictureClass = regexp.MustCompile(`(?i)caption|copyright|media|gallery|photo|image|img|picture|foto|bild|slide`)

// desk gives what pages write where the paper itself is the author, and no name is given:
// "Special Correspondent", "Redaktion".
func (h *hints) desk() []string {
	said := append(h.article.texts("author"), h.meta(authorMetas...)...)
	for _, a := range h.article.inner("author") {
		said = append(said, a.personName())
	}
	for _, n := range h.nearHeadline() {
		if authorClass.MatchString(attr(n, "class")) && !h.aroundHeading[n] && !h.isElsewhere(n) && !h.isCredit(n) {
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
