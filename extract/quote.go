package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// chipLength is what the text of a share's quote has at most, in bytes.
const chipLength = 40

// chip is the symbol of a share and how much it moved: "NRDB.AS +1.32%", "(AAPL ▲ 0,4 %)".
var chip = regexp.MustCompile(`^\(?[A-Z][A-Z0-9]{0,7}(?:[.:^=-][A-Z0-9]{1,6})?\)?[,:]?\s*(?:[▲▼△▽]\s*[+−–-]?|[+−–-])\s?\d+[.,]\d+\s?%\)?$`)

// isQuoteChip reports whether n is the quote of a share that a page puts behind the name of a
// company, within a sentence: <p>Nordbank <a href="/quote/NRDB"><b>NRDB.AS</b> +1.32%</a> said …</p>.
// It moves every minute.
func isQuoteChip(n *html.Node) bool {
	if n.DataAtom != atom.A && n.DataAtom != atom.Span {
		return false
	}
	text, ok := percentage(n, chipLength)
	return ok && chip.MatchString(text) && !standsAlone(n)
}

// percentage gives the text of n with white space folded; ok is false where there is more than so
// many bytes, of which no more is read, or no percentage.
func percentage(n *html.Node, most int) (text string, ok bool) {
	length, percent := 0, false
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			if length += len(d.Data); length > most {
				return "", false
			}
			percent = percent || strings.Contains(d.Data, "%")
		}
	}
	if !percent {
		return "", false
	}
	return textOf(n), true
}
