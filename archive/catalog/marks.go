package catalog

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Words of the index that no text has: they begin with a character of private
// use.
const (
	markSource = "\uE000" // a source
	markBegun  = "\uE001" // the beginning of a word
)

// sourceWord is what stands for a source in the index.
func sourceWord(source int64) string {
	return markSource + strconv.FormatInt(source, 36)
}

// longestBeginning is how many characters of a word's beginning are words of the
// index themselves. For a beginning SQLite puts together the places of all words
// that begin so before it gives the first article; with more characters these
// words are few enough.
const longestBeginning = 3

// beginnings gives the short beginnings of words, each once, as words of the
// index.
func beginnings(words string) string {
	var b strings.Builder
	seen := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		if seen[word] {
			continue // and so are its beginnings
		}
		for n, end := 0, 0; n < longestBeginning && end < len(word); n++ {
			_, size := utf8.DecodeRuneInString(word[end:])
			end += size
			if begun := word[:end]; !seen[begun] {
				seen[begun] = true
				b.WriteString(markBegun + begun + " ")
			}
		}
		seen[word] = true
	}
	return b.String()
}
