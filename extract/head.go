package extract

import (
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// dropInfo drops what a page says about its article where the text begins or ends: the
// headline again with a mark, a date or a way to it around, "News > Local > Tram opens",
// the authors, "By Ann Bell and Carl Dorn", "—Ann Bell", the day it was published, its tags.
// All of it is known already, and stands beside the text on other pages.
func dropInfo(lines []*line, a *Article) {
	const nearTop = 2 // texts: the lead and the first paragraph
	after := 0
	for _, l := range lines {
		if isText(l) {
			after++
		}
	}
	before := 0
	for i, l := range lines {
		if isText(l) {
			before++
			after--
		}
		if l.dropped != "" || l.unit || l.kind == Quotation || l.cell {
			continue
		}
		switch {
		case before == 0 && !l.lead && holdsHeadline(l.text, a.Title):
			l.dropped = headlineAgain
		case onlyTags.MatchString(l.text):
			l.dropped = "tags"
		case before >= nearTop && after > 0:
		case isByline(l, a.Byline):
			l.dropped = "byline"
		case before < nearTop && !l.lead && isDateline(l, a.Lang) && isDayOf(l, a) && !isValueAmong(lines, i):
			l.dropped = "date"
		}
	}
}

// isText reports whether a line is a paragraph of the text, more than a sentence on it.
func isText(l *line) bool { return l.dropped == "" && l.mass >= 100 }

// onlyTags is a line of hashtags and nothing else: "#tram#harbour", "#tram #harbour".
var onlyTags = regexp.MustCompile(`^#[\p{L}\p{M}\p{N}_]+(?:\s*#[\p{L}\p{M}\p{N}_]+)+$`)

// shortestHeadline is what a headline has at least to be told within other words;
// longestHeadline, in bytes, what one has at most.
const shortestHeadline, longestHeadline = 15, 2000

// holdsHeadline reports whether a line is the headline, however it is written, or holds it
// with no more than a label before or behind it: "Tram Opens", "■ Tram opens", "1 May 2024
// Tram opens", "Local › Tram op…". A sentence has its words in small letters.
func holdsHeadline(text, headline string) bool {
	if countLetters(headline) < shortestHeadline || len(headline) > longestHeadline || len(text) > 2*len(headline)+8*labelLetters {
		return false
	}
	if squash(text) == squash(headline) {
		return true
	}
	line, cut := strings.CutSuffix(strings.ReplaceAll(text, "...", "…"), "…")
	line, headline = fold(line), fold(headline)
	if strings.HasSuffix(line, headline) || strings.HasPrefix(line, headline) {
		return countLetters(line)-countLetters(headline) <= labelLetters
	}
	at := strings.Index(line, headline[:len(headline)/2])
	return cut && at >= 0 && at <= 2*labelLetters && strings.HasPrefix(headline, line[at:])
}

// squash leaves the letters and digits of s, in lower case.
func squash(s string) string { return strings.Join(foldedWords(s), "") }

// isByline reports whether a short line begins with an author's name behind "By" or a dash,
// and no sentence goes on behind it.
func isByline(l *line, authors []string) bool {
	if l.letters > namesLetters {
		return false
	}
	rest, dash := strings.CutPrefix(strings.TrimLeft(l.text, "(*"), "—")
	if !dash {
		if rest = withoutBy(l.text); rest == l.text {
			return false
		}
	}
	rest = strings.TrimSpace(rest)
	for _, name := range authors {
		if len(rest) >= len(name) && strings.EqualFold(rest[:len(name)], name) && endsName(rest[len(name):]) {
			return true
		}
	}
	return false
}

// endsName reports whether a name may end where rest begins: at a comma, a dash, another
// name, but not within a sentence.
func endsName(rest string) bool {
	if at := andWords.FindStringIndex(rest); at != nil && at[0] == 0 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return rest == "" || !unicode.IsLetter(r)
}

// isDayOf reports whether a label is, or a line begins with, the day the article was
// published: "12 May 2021 Download Print".
func isDayOf(l *line, a *Article) bool {
	if l.letters > labelLetters && !isDigit(rune(l.text[0])) {
		return false
	}
	t, ok := parseDate(l.text, a.Lang)
	return ok && !a.Published.IsZero() && t.Format(time.DateOnly) == a.Published.Format(time.DateOnly)
}
