package catalog

import (
	"slices"
	"unicode/utf8"
)

// matcher looks for terms in the versions of one article. Most sentences are in
// many versions; each is taken apart once.
type matcher struct {
	terms   []term
	words   map[string][]word // by sentence
	stream  []word
	snippet []Span // of the last text that matched
}

func (m *matcher) matches(sentences []string) bool {
	m.stream = m.stream[:0]
	var starts []int // where each sentence begins in the stream
	for _, s := range sentences {
		list, ok := m.words[s]
		if !ok {
			list = appendWords(nil, s)
			m.words[s] = list
		}
		starts = append(starts, len(m.stream))
		m.stream = append(m.stream, list...)
	}
	first := -1 // of the occurrences of a term, the one that the snippet is about
	for _, t := range m.terms {
		i := t.find(m.stream)
		if i < 0 {
			return false
		}
		// The longest term says most; the text is better than the headline.
		if first < 0 {
			first = i
			if j := t.find(m.stream[starts[min(1, len(starts)-1)]:]); j >= 0 {
				first = j + starts[min(1, len(starts)-1)]
			}
		}
	}
	k, found := slices.BinarySearch(starts, first)
	if !found {
		k--
	}
	for k+1 < len(starts) && starts[k+1] == starts[k] {
		k++ // sentences without words
	}
	m.snippet = m.mark(sentences[k], m.words[sentences[k]])
	return true
}

// mark gives a sentence with all terms marked, cut to a length that can be read
// at a glance.
func (m *matcher) mark(sentence string, list []word) []Span {
	marked := make([]bool, len(sentence))
	first := len(sentence)
	for i := range list {
		for _, t := range m.terms {
			if !t.at(list[i:]) {
				continue
			}
			from, to := list[i].Start, list[i+len(t.words)-1].End
			first = min(first, from)
			for k := from; k < to; k++ {
				marked[k] = true
			}
		}
	}
	return spans(sentence, marked, first)
}

// snippetBytes bounds a snippet; snippetLead of them may stand before the mark.
const (
	snippetBytes = 300
	snippetLead  = 100
)

// spans cuts the sentence around the first mark and into pieces.
func spans(sentence string, marked []bool, first int) []Span {
	from, to := 0, len(sentence)
	if to > snippetBytes {
		from = max(0, min(first, to)-snippetLead)
		to = min(to, from+snippetBytes)
		from, to = wordStart(sentence, from), wordStart(sentence, to)
	}
	var list []Span
	if from > 0 {
		list = append(list, Span{Text: "… "})
	}
	for i := from; i < to; {
		j := i
		for j < to && marked[j] == marked[i] {
			j++
		}
		list = append(list, Span{sentence[i:j], marked[i]})
		i = j
	}
	if to < len(sentence) {
		list = append(list, Span{Text: " …"})
	}
	return list
}

// wordStart moves i on to the beginning of a word, or at least of a character.
func wordStart(s string, i int) int {
	for j := i; j < len(s) && j < i+20; j++ {
		if j > 0 && s[j-1] == ' ' {
			return j
		}
	}
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return i
}
