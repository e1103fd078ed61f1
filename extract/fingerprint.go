package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fingerprint is equal for two texts that a reader would call the same: it
// looks at headline and words, and not at spacing, at the breaks between
// sentences and blocks, at the style of quotes and dashes, or at characters
// that are not seen, nor at what a share costs beside its ticker.
//
// The byline is left out: when it alone differs, a site has changed how it
// shows its authors for a hundred times that an author was corrected. The next
// version has it as it is then.
//
// It depends only on what a stored file holds.
func (a *Article) Fingerprint() string {
	h := sha256.New()
	h.Write([]byte(fold(a.Title) + "\n"))
	for _, b := range a.Blocks {
		for _, s := range b.Sentences {
			h.Write([]byte(fold(withoutPrices(s))))
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// withoutPrices takes out what sites put around the ticker of a share in the middle of a
// sentence, and change without a hand: "Quay (NASDAQ:QUAY)", "Quay (NYSE: QUAY 102.30
// -0.4%)". Without the exchange a figure in brackets may be anything ("(CDU 30%)"), and
// stays; but brackets around a short word say no more than none.
func withoutPrices(s string) string {
	if !strings.Contains(s, "(") {
		return s
	}
	return shortWord.ReplaceAllString(ticker.ReplaceAllString(s, "$1"), "$1")
}

var (
	ticker    = regexp.MustCompile(`\((?:NASDAQ|NYSE|AMEX|OTC|OTCMKTS|TSX|TSXV|LSE|LON|ETR|XETRA|FRA|ASX|HKG|HKEX|SEHK|TYO|NSE|BSE)[\w ]{0,12}: ?([A-Z]{1,5}(?:\.[A-Z]{1,2})?)(?:[ ,]+[$€£]?[+−-]?\d+(?:\.\d+)?%?){0,3}\)`)
	shortWord = regexp.MustCompile(`\(([A-Za-z]{1,5})\)`)
)

// fold takes out of a text what is not its words.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9':
			return r // most of a text: the tables below are searched for the rest alone
		case unicode.IsSpace(r), unseen(r):
			return -1
		case unicode.In(r, unicode.Quotation_Mark), r == '`', r == '´', r == '′', r == 'ʼ', r == '″':
			return '"'
		case unicode.In(r, unicode.Dash):
			return '-'
		case r == '×':
			return 'x'
		}
		return r
	}, norm.NFKC.String(s))
	if strings.Contains(s, `""`) || strings.Contains(s, "--") || strings.Contains(s, "...") {
		s = typed.Replace(s)
	}
	return s
}

// typed folds what is typed for want of the right key: two single marks for a
// double one, hyphens for a dash, full stops for an ellipsis.
var typed = strings.NewReplacer(`""`, `"`, "---", "-", "--", "-", "...", "…")
