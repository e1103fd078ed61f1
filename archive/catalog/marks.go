package catalog

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Words of the index that no text has: they begin with a character of private
// use.
const (
	markSource = "\uE000" // a source
	markBegun  = "\uE001" // the beginning of a word
	markPair   = "\uE002" // each of two short words in a row
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

// longestShort is how many characters the words have that are the most frequent of
// nearly every language ("of the", "y de los", "в то же"). Of a row of these, as
// in "to be or not to be", SQLite would read all places of all of them.
const longestShort = 3

// isShort says whether a word counts as short. Of a script without spaces every
// word would.
func isShort(word string) bool {
	if len(word) > longestShort*utf8.UTFMax || utf8.RuneCountInString(word) > longestShort {
		return false
	}
	r, _ := utf8.DecodeRuneInString(word)
	return !isDense(r)
}

// pairWord is what stands for two short words in a row in the index.
func pairWord(a, b string) string { return markPair + a + markPair + b }

// shortPairs gives the pairs of short words in the order they stand in words.
func shortPairs(words string) string {
	var b strings.Builder
	before := "" // the word before, where it is short
	for word := range strings.FieldsSeq(words) {
		if !isShort(word) {
			before = ""
			continue
		}
		if before != "" {
			b.WriteString(pairWord(before, word) + " ")
		}
		before = word
	}
	return b.String()
}

// pairsOf gives the pairs of a row of words, all of which must be short.
func pairsOf(words []string) (pairs []string, ok bool) {
	if len(words) < 2 || slices.ContainsFunc(words, func(w string) bool { return !isShort(w) }) {
		return nil, false
	}
	for i, w := range words[1:] {
		pairs = append(pairs, pairWord(words[i], w))
	}
	return pairs, true
}
