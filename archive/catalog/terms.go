package catalog

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// ErrNoWords says that a search has no word to look for.
var ErrNoWords = errors.New("nothing to search for")

// term is one thing a text must have: words in a row, of which the last may be
// only begun.
type term struct {
	words  []string
	prefix bool
}

// parseTerms reads what a person types: words that must all be there, in any
// order; "words in quotation marks" in a row; a word with * for any ending.
// Quotation marks may be of any language; one left open reaches to the end.
func parseTerms(query string) ([]term, error) {
	var terms []term
	for i, part := range strings.Split(markQuotes(query), string(quoteMark)) {
		if i%2 == 1 {
			terms = appendTerm(terms, part)
			continue
		}
		for _, w := range strings.Fields(part) {
			terms = appendTerm(terms, w)
		}
	}
	if len(terms) == 0 {
		return nil, ErrNoWords
	}
	return terms, nil
}

const quoteMark = '"'

// markQuotes makes all double quotation marks the same.
func markQuotes(query string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`"“”„«»「」『』`, r) {
			return quoteMark
		}
		return r
	}, norm.NFC.String(query))
}

// appendTerm adds the words of part as one term. What has no letters has no
// term.
func appendTerm(terms []term, part string) []term {
	list := appendWords(nil, part)
	if len(list) == 0 {
		return terms
	}
	t := term{prefix: strings.HasSuffix(strings.TrimRightFunc(part, unicode.IsSpace), "*")}
	for _, w := range list {
		t.words = append(t.words, w.Text)
	}
	return append(terms, t.dense(list, part))
}

// dense mends a term that ends in a script without spaces. There the last
// character is a word of its own only at the end of a run; in the middle of a
// longer one it begins a pair, which the pair before it covers already.
func (t term) dense(list []word, part string) term {
	last := list[len(list)-1]
	r := []rune(part[last.Start:last.End])
	if !isDense(r[0]) {
		return t
	}
	if n := len(t.words); n > 1 && list[n-2].End == last.End {
		t.words = t.words[:n-1]
		t.prefix = false
	} else {
		t.prefix = true
	}
	return t
}

// match writes the terms for FTS5. The words hold letters, digits and marks
// only, so quoting them is enough.
func match(terms []term) string {
	var list []string
	for _, t := range terms {
		list = append(list, t.match())
	}
	return strings.Join(list, " AND ")
}

// match asks for an article that may have the term. Where the last word is begun
// with a few characters, it asks for that beginning anywhere: the texts of the
// article say whether it stands where it should.
func (t term) match() string {
	last := len(t.words) - 1
	pairs, short := pairsOf(t.words)
	switch {
	case !t.prefix && short:
		return phrase(pairs)
	case !t.prefix:
		return phrase(t.words)
	case utf8.RuneCountInString(t.words[last]) > longestBeginning:
		return phrase(t.words) + " *"
	case last == 0:
		return phrase([]string{markBegun + t.words[0]})
	}
	return phrase(t.words[:last]) + " AND " + phrase([]string{markBegun + t.words[last]})
}

func phrase(words []string) string { return `"` + strings.Join(words, " ") + `"` }

// at says whether the term stands at the beginning of list.
func (t term) at(list []word) bool {
	if len(list) < len(t.words) {
		return false
	}
	last := len(t.words) - 1
	for i, w := range t.words {
		if list[i].Text != w && !(i == last && t.prefix && strings.HasPrefix(list[i].Text, w)) {
			return false
		}
	}
	return true
}

// row gives the term as it stands in a row of words that a folder wrote, with a
// space before it.
func (t term) row() []byte {
	row := " " + strings.Join(t.words, " ")
	if !t.prefix {
		row += " "
	}
	return []byte(row)
}
