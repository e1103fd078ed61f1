package extract

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// normalize gives text in NFC, with white space folded and without characters
// that a reader does not see: soft hyphens, zero-width ones, marks of
// direction, control characters. The joiners stay between letters that need
// them (Persian, Hindi, emoji).
func normalize(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case unseen(r):
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String())
}

func unseen(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u2060', '\ufeff', '\u200e', '\u200f', '\ufffc':
		return true
	}
	return unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r >= 0xe000 && r <= 0xf8ff
}
