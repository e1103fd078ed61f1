package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// countWords counts words; where a script has no spaces, two characters are
// a word.
func countWords(s string) int {
	words, ideographs, inWord := 0, 0, false
	for _, r := range s {
		switch {
		case r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			ideographs++
			inWord = false
		case r == ' ' || unicode.IsSpace(r):
			inWord = false
		case !inWord:
			words++
			inWord = true
		}
	}
	return words + (ideographs+1)/2
}

// countLetters counts letters and digits, those of scripts that say more with one
// character twice, so that lengths compare between languages.
func countLetters(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r < 0x80:
			if 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9' {
				n++
			}
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			n += 2
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			n++
		}
	}
	return n
}

// signedEnd is what Japanese sets in brackets behind a sentence's end: the reporter,
// "…使える。（山田太郎）", a note, a face, "…気の毒だ。(^_^;)". Elsewhere it is a caption's credit.
var signedEnd = regexp.MustCompile(`[。！？」]\s?[(（][^()（）。]{1,40}[)）]$`)

// endsUnmarked: scripts that write no full stop end a sentence with a letter; labels and
// names are shorter.
func endsUnmarked(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.In(r, unicode.Thai, unicode.Lao) && countLetters(s) >= 50
}

// hashtags stand behind the last sentence of a post: "So easy! #autumn #diy".
var hashtags = regexp.MustCompile(`(?:\s+#[\p{L}\p{M}\p{N}_]+)+\s*$`)

// references stand behind a sentence's end: "It was sold in 1998.[4]", "… in armour. [M1]".
var references = regexp.MustCompile(`(?:\s?\[[\p{L}\p{N}]{1,3}\])+$`)

// isBrokenOff reports whether s ends with speech that does not come to its end: "“Nobody
// expected you to know—”".
func isBrokenOff(s string) bool {
	quote, size := utf8.DecodeLastRuneInString(s)
	dash, _ := utf8.DecodeLastRuneInString(s[:len(s)-size])
	return unicode.In(quote, unicode.Quotation_Mark) && unicode.In(dash, unicode.Pd)
}

// endsSentence reports whether s ends as sentences do, in any script, closing
// quotes and brackets, and emoji behind them, aside.
func endsSentence(s string) bool {
	if strings.HasSuffix(s, "」") && strings.HasPrefix(s, "「") && countLetters(s) >= 20 {
		return true // Japanese has no full stop before the bracket that ends a quotation
	}
	if strings.Contains(s, " #") {
		s = hashtags.ReplaceAllString(s, "")
	}
	if strings.HasSuffix(s, ")") || strings.HasSuffix(s, "）") {
		if at := signedEnd.FindStringIndex(s); at != nil {
			_, size := utf8.DecodeRuneInString(s[at[0]:])
			s = s[:at[0]+size]
		}
	}
	if strings.HasSuffix(s, "]") {
		s = references.ReplaceAllString(s, "")
	}
	if isBrokenOff(s) {
		return true
	}
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Quotation_Mark, unicode.Pe, unicode.So, unicode.Sk) || strings.ContainsRune("*\uFE0F\u200D", r)
	})
	for _, r := range s[max(0, len(s)-4):] {
		if unicode.In(r, unicode.Sentence_Terminal) || r == '…' || r == ':' || r == ';' {
			if strings.HasSuffix(s, string(r)) {
				return true
			}
		}
	}
	return false
}

// endsWithQuestion reports whether s is a question, in any script.
func endsWithQuestion(s string) bool {
	for _, end := range []string{"?", "？", "؟", ";", "か。"} { // a Greek one ends with a semicolon
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}
