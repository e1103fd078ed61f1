package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// scripted gives the text of the article as the page's JSON-LD tells it, if the page itself
// shows next to nothing of it: a reader sees the text when scripts have put it there,
// {"@type": "NewsArticle", "articleBody": "The council has decided…\nOn Monday it…"}.
// nil where the page shows more, or tells less.
//
// What the page gives as its description and shows goes before it: leads of them.
func scripted(page *html.Node, lines []*line, body string) (doc *html.Node, leads int) {
	plain := tags.ReplaceAllString(body, " ")
	if letters := countLetters(plain); letters < chapter || letters < shown(lines) || shareOn(lines, plain) > scriptedShare {
		return nil, 0
	}
	var text strings.Builder
	markDescription(page, lines)
	told, said := fold(body), map[string]bool{}
	for _, l := range lines {
		if !l.describes || said[l.text] {
			continue
		}
		said[l.text] = true
		if !strings.Contains(told, l.fold()) {
			leads++
			text.WriteString("<p>" + html.EscapeString(l.text) + "</p>")
		}
	}
	if !paragraphTag.MatchString(body) {
		if !inlineTag.MatchString(body) {
			body = html.EscapeString(body) // it may speak of elements
		}
		body = "<p>" + strings.ReplaceAll(body, "\n", "</p><p>") + "</p>"
	}
	text.WriteString(body)
	doc, err := html.Parse(strings.NewReader(text.String()))
	if err != nil {
		return nil, 0
	}
	return doc, leads
}

// scriptedShare is how much of the JSON-LD's text the page shows at most: some pages show
// the first paragraphs, and an offer to read on.
const scriptedShare = 0.3

// paragraphTag and inlineTag are in a text that is HTML.
var (
	paragraphTag = regexp.MustCompile(`(?i)<(?:p|br|div|h[1-6]|li)[\s/>]`)
	inlineTag    = regexp.MustCompile(`(?i)</(?:a|b|i|em|strong|span)>`)
)

// shown is how many letters a page shows outside of links.
func shown(lines []*line) int {
	sum := 0
	for _, l := range lines {
		sum += l.letters - l.linked
	}
	return sum
}

// shareOn is the share of a text that stands in lines.
func shareOn(lines []*line, text string) float64 {
	has := make([][]string, len(lines))
	for i, l := range lines {
		has[i] = l.words()
	}
	return shareIn(text, has...)
}

// shareIn is the share of a text that stands in lists of words, by its runs of four.
func shareIn(text string, lists ...[]string) float64 {
	const run = 4
	have := map[[run]string]bool{}
	for _, w := range lists {
		for ; len(w) >= run; w = w[1:] {
			have[[run]string(w)] = true
		}
	}
	all, found := 0, 0
	for w := foldedWords(text); len(w) >= run; w = w[1:] {
		if all++; have[[run]string(w)] {
			found++
		}
	}
	return float64(found) / float64(max(1, all))
}
