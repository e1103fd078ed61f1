package extract

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// dateLine is how long a line with a date may be, in bytes.
const dateLine = 160

// nearDate finds the date that readers see next to the headline: in <time>, or
// in a short line that says little else. A date that is said to be that of an
// update serves where no other is near.
//
// Where the address tells a day, a line with another tells of an event.
func (h *hints) nearDate(lang string) (time.Time, bool) {
	var update time.Time
	addressed, hasDay := urlDate(h.url)
	for _, n := range h.aroundHeadline() {
		t, kind := dateOf(n, lang)
		switch {
		case kind == noDate || h.isOfAnother(n):
		case kind == ofText && n.Data != "time" && hasDay && t.Sub(addressed).Abs() > fromAddress:
		case kind == ofUpdate && update.IsZero():
			update = t
		case kind == ofText:
			return t, true
		}
	}
	return update, !update.IsZero()
}

// fromAddress is how far the day in the address and that in the text may be apart: it is made
// when the draft is, and in another zone.
const fromAddress = 7 * 24 * time.Hour

// farDate finds the first date on the page that stands in an element made for
// dates; else the only day that is written out alone anywhere.
func (h *hints) farDate(lang string) (time.Time, bool) {
	var only time.Time
	days := 0
	for _, n := range h.nodes {
		t, kind := dateOf(n, lang)
		if kind == noDate || h.isOfAnother(n) {
			continue
		}
		if n.Data == "time" || datedClass.MatchString(attr(n, "class")+" "+attr(n, "id")) {
			return t, true
		}
		if days == 0 || t.Format(time.DateOnly) != only.Format(time.DateOnly) {
			days++
			only = t
		}
	}
	return only, days == 1
}

// onlyTime gives the <time> of a page that has one: the headline may stand
// elsewhere, for programs only.
func (h *hints) onlyTime(lang string) (only time.Time, ok bool) {
	for _, n := range h.nodes {
		if n.Data != "time" || h.isOfAnother(n) {
			continue
		}
		t, kind := dateOf(n, lang)
		if ok || kind != ofText {
			return only, false
		}
		only, ok = t, true
	}
	return only, ok
}

// aroundHeadline gives the elements where a date stands, nearest first: just
// below the headline, just above, further below.
func (h *hints) aroundHeadline() []*html.Node {
	at := slices.Index(h.nodes, h.mainHeading)
	if at < 0 {
		return nil
	}
	below, above := h.nodes[at+1:], slices.Clone(h.nodes[:at])
	slices.Reverse(above)
	upTo := func(nodes []*html.Node, n int) []*html.Node { return nodes[:min(n, len(nodes))] }
	near := upTo(below, 25)
	return slices.Concat(near, upTo(above, 25), upTo(below[len(near):], 65))
}

var datedClass = regexp.MustCompile(`(?i)date|datum|fecha|publish|posted|pubtime|timestamp|byline|dateline|post-?meta|entry-?meta|article-?(info|meta)`)

// isOfAnother reports whether a date is that of something else: of a comment or
// a box, of a teaser (a link with more words than a date has), of the page as it
// was served (the day of today in the head of the page, above the headline).
func (h *hints) isOfAnother(n *html.Node) bool {
	if h.isElsewhere(n) {
		return true
	}
	for p := n; p != nil && !h.aroundHeading[p]; p = p.Parent {
		switch p.Data {
		case "a":
			if countLetters(textOf(p)) > 40 {
				return true
			}
		case "nav":
			return true
		case "header":
			return n.Data != "time" && h.mainHeading != nil && !inside(p, "article", "main")
		case "article", "main":
			return false
		}
	}
	return false
}

// dateKind says what a date in a line is.
type dateKind uint8

const (
	noDate   dateKind = iota
	ofText            // of the text, or of nothing that is said
	ofUpdate          // said to be of a change
)

// dateOf reads n's own date, not one deep inside it: n is <time>, or a short
// line.
func dateOf(n *html.Node, lang string) (time.Time, dateKind) {
	if n.Data == "time" {
		if t, ok := parseDate(dateValue(n), lang); ok {
			said := attr(n, "class") + " " + attr(n, "itemprop")
			if strings.Contains(strings.ToLower(said), "publish") {
				return t, ofText // "entry-date published updated" is both
			}
			return t, dateKindOf(said + " " + textBefore(n))
		}
		return time.Time{}, noDate
	}
	switch n.Data {
	case "script", "style", "noscript", "template", "svg", "meta", "link", "option", "iframe":
		return time.Time{}, noDate
	}
	words := 14
	if class := attr(n, "class") + " " + attr(n, "id"); datedClass.MatchString(class) || authorClass.MatchString(class) {
		words = 30
	}
	for _, line := range dateLines(n) {
		if t, kind := lineDate(line, lang, words); kind != noDate {
			return t, kind
		}
	}
	return time.Time{}, noDate
}

// textBefore gives the last words before n in the same element.
func textBefore(n *html.Node) string {
	for p := n.PrevSibling; p != nil; p = p.PrevSibling {
		if s := textOf(p); p.Type != html.CommentNode && s != "" {
			return s
		}
	}
	return ""
}

// dateLines gives the texts in n where a date may stand: each text of its own,
// or, where it holds little, all together, since days and months have elements
// of their own ("8. <a>Dezember 2010</a>"). What a link cuts out of a paragraph is none.
func dateLines(n *html.Node) []string {
	letters, inner := 0, 0
	for c := range n.ChildNodes() {
		if c.Type == html.TextNode {
			letters += len(c.Data)
		} else {
			inner++
		}
	}
	var lines []string
	for c := range n.ChildNodes() {
		if c.Type == html.TextNode && (letters < dateLine || isLineEnd(c.PrevSibling)) {
			lines = append(lines, oneSpaced(c.Data[:min(len(c.Data), 2*dateLine)]))
		}
	}
	if inner > 0 && inner < 8 && letters < dateLine && (strings.ContainsAny(strings.Join(lines, ""), "0123456789") || isLeaf(n)) {
		lines = append(lines, textOf(n))
	}
	return lines
}

// isLineEnd reports whether what stands before a text, if anything does, ends the line.
func isLineEnd(n *html.Node) bool {
	return n == nil || n.Type != html.ElementNode || isBreak(n) || blockElements[n.DataAtom]
}

// isLeaf reports whether n is set like a leaf of a calendar, the parts of a date in elements
// of their own: <div><b>29</b><span>May 2013</span></div>.
func isLeaf(n *html.Node) bool {
	const most = len("30. september 2020, 12:30") // bytes
	letters, figures := 0, false
	for c := range n.ChildNodes() {
		if c.Type != html.ElementNode {
			continue
		}
		if c.Data == "time" || c.FirstChild == nil || c.FirstChild != c.LastChild || c.FirstChild.Type != html.TextNode {
			return false
		}
		letters += len(strings.TrimSpace(c.FirstChild.Data))
		figures = figures || strings.ContainsAny(c.FirstChild.Data, "0123456789")
	}
	return figures && letters <= most
}

// lineDate reads a line that is a date with at most so many words, or that begins with a
// date and a dash. A date within a sentence is that of an event.
func lineDate(line, lang string, words int) (time.Time, dateKind) {
	if len(line) < 6 || !strings.ContainsAny(asciiDigits(line), "0123456789") {
		return time.Time{}, noDate
	}
	if dated := dateline.FindString(line); dated != "" {
		line = dated
	}
	if len(line) >= dateLine || countWords(line) > words || countWords(line) > words/2 && endsSentence(line) {
		return time.Time{}, noDate
	}
	first := line
	if at := updateWords.FindStringIndex(line); at != nil && at[0] > 0 {
		first = line[:at[0]]
	}
	if t, ok := parseDate(first, lang); ok {
		return t, dateKindOf(first)
	}
	if t, ok := parseDate(line, lang); ok {
		return t, dateKindOf(line)
	}
	return time.Time{}, noDate
}

// dateline is the beginning of a text: "27.1.2022 – In the town hall …",
// "Press release of 25 January 2022 | Berlin – The new …".
var dateline = regexp.MustCompile(`^\D{0,40}(\d{1,2}\.?\s?(\d{1,2}[./]|(de )?\pL+\.?)\s?(de )?\d{4}|\pL+ \d{1,2}, \d{4})\)?\s?([|,]\s*\pL[\pL ]{0,25})?\s?[-–—:|]\s`)

func dateKindOf(line string) dateKind {
	if updateWords.MatchString(line) {
		return ofUpdate
	}
	return ofText
}

// updateWords say that a date is that of a change.
var updateWords = regexp.MustCompile(`(?i)updated?\b|modified|revised|last (change|edit)|aktualisiert|geändert|bearbeitet|mis à jour|modifié|maj\b|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|modificat[oa]|bijgewerkt|gewijzigd|oppdatert|opdateret|uppdaterad|päivitetty|aktualizov|aktualizac|zaktualizowano|aktualizacja|frissítve|обновлен|оновлено|ενημέρωση|güncelle|diperbarui|cập nhật|更新|最終更新|수정|تحديث|עודכן|به\x{200C}روز`)
