package catalog

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is one unit of search. Text is what is compared: without case, accents
// and other marks a reader would not type. Start and End are its bytes in the
// text it was found in.
type word struct {
	Text       string
	Start, End int
}

// appendWords adds the words of text, which must be in NFC.
//
// A word is a run of letters, digits and marks. Where a script sets no spaces
// between words (Chinese, Japanese, Thai, …), and in Korean, whose particles
// cling to words, every two neighbouring characters are a word, and the last
// character of a run one by itself: so any two characters or more are found as
// a phrase, and a single one as the beginning of a word.
//
// This is done here and not by SQLite's tokenizers: unicode61 takes a whole
// Chinese sentence for one word, trigram finds no words of two characters and
// makes an index three times as large.
func appendWords(list []word, text string) []word {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isDense(r):
			end := runEnd(text, i, isDense)
			list = appendPairs(list, text, i, end)
			i = end
		case isWordRune(r):
			end := runEnd(text, i, func(r rune) bool { return isWordRune(r) && !isDense(r) })
			if w := fold(text[i:end]); w != "" {
				list = append(list, word{w, i, end})
			}
			i = end
		default:
			i += size
		}
	}
	return list
}

// folder writes the words of a text, as appendWords gives them, into a row: each
// with a space after it. ASCII, which is most of the text of most languages, goes
// through without a word by itself.
type folder struct{ list []word }

func (f *folder) append(row []byte, text string) []byte {
	for i := 0; i < len(text); {
		from, j := len(row), i
		for ; j < len(text) && lowered[text[j]] != 0; j++ {
			row = append(row, lowered[text[j]])
		}
		if j < len(text) && text[j] >= utf8.RuneSelf {
			// A character beyond ASCII may belong to the word before.
			end := j
			for end < len(text) && (text[end] >= utf8.RuneSelf || lowered[text[end]] != 0) {
				end++
			}
			f.list = appendWords(f.list[:0], text[i:end])
			row = row[:from]
			for _, w := range f.list {
				row = append(append(row, w.Text...), ' ')
			}
			i = end
			continue
		}
		if j > i {
			row = append(row, ' ')
		}
		i = j + 1
	}
	return row
}

// lowered gives the lower case of letters and digits of ASCII, 0 for all other
// bytes.
var lowered = func() (t [256]byte) {
	for c := range byte(utf8.RuneSelf) {
		if isWordRune(rune(c)) {
			t[c] = byte(unicode.ToLower(rune(c)))
		}
	}
	return t
}()

// appendPairs adds the words of a run in a script without spaces.
func appendPairs(list []word, text string, i, end int) []word {
	for i < end {
		_, size := utf8.DecodeRuneInString(text[i:])
		to := i + size
		if to < end {
			_, next := utf8.DecodeRuneInString(text[to:])
			to += next
		}
		list = append(list, word{fold(text[i:to]), i, to})
		i += size
	}
	return list
}

func runEnd(text string, i int, in func(rune) bool) int {
	for j, r := range text[i:] {
		if !in(r) {
			return i + j
		}
	}
	return len(text)
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M)
}

// isDense says whether r is of a script whose words are not set apart.
func isDense(r rune) bool {
	if r < 0x0E00 {
		return false
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) && isWordRune(r) ||
		r == 'ー' || r == 'ｰ' // of both kana scripts, so of none in Unicode's tables
}

// fold gives the form of a word that is compared.
func fold(w string) string {
	if isLowerASCII(w) {
		return w
	}
	var b strings.Builder
	b.Grow(len(w))
	for _, r := range w {
		switch {
		case r < utf8.RuneSelf:
			b.WriteRune(unicode.ToLower(r))
		case unicode.In(r, unicode.Hangul, unicode.Hiragana, unicode.Katakana):
			// NFKD would take syllables and voicing marks apart.
			b.WriteString(norm.NFKC.String(string(r)))
		default:
			foldRune(&b, r)
		}
	}
	return b.String()
}

func foldRune(b *strings.Builder, r rune) {
	for _, d := range norm.NFKD.String(string(r)) {
		if !isAccent(d) && isWordRune(d) {
			// Up and down again, so that ς and σ, ſ and s, ı and i are one.
			b.WriteRune(unicode.ToLower(unicode.ToUpper(d)))
		}
	}
}

// isAccent says whether r is a mark that people leave out when they search:
// accents of Latin, Greek and Cyrillic, points of Hebrew, vowels of Arabic. In
// the scripts of India marks are vowels that nobody leaves out.
func isAccent(r rune) bool {
	return 0x0300 <= r && r <= 0x036F || 0x0591 <= r && r <= 0x05C7 ||
		0x064B <= r && r <= 0x065F || r == 0x0670 || r == 0x0640
}

func isLowerASCII(w string) bool {
	for i := range len(w) {
		if c := w[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}
