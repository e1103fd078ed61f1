package catalog

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// matcher looks for terms in the texts of one article after another. Most
// sentences are in many texts; each is looked at once.
type matcher struct {
	folder
	terms     []term
	sentences []string
	rows      []byte   // the words of all sentences, a space before and a line break after each
	starts    []int    // where each sentence begins in rows, and where the last one ends
	has       [][]bool // by term and sentence
}

func newMatcher(terms []term) *matcher {
	return &matcher{terms: terms, has: make([][]bool, len(terms))}
}

// read goes on to the next article.
func (m *matcher) read(sentences []string) {
	m.sentences, m.rows, m.starts = sentences, m.rows[:0], m.starts[:0]
	for _, s := range sentences {
		m.starts = append(m.starts, len(m.rows))
		m.rows = append(m.append(append(m.rows, ' '), s), '\n')
	}
	m.starts = append(m.starts, len(m.rows))
	for k, t := range m.terms {
		m.has[k] = slices.Grow(m.has[k][:0], len(sentences))[:len(sentences)]
		clear(m.has[k])
		m.find(t.row(), m.has[k])
	}
}

// find notes the sentences that have a row of words.
func (m *matcher) find(row []byte, has []bool) {
	line := 0
	for from := 0; ; from = m.starts[line+1] {
		i := bytes.Index(m.rows[from:], row)
		if i < 0 {
			return
		}
		for m.starts[line+1] <= from+i {
			line++
		}
		has[line] = true
	}
}

// matches says whether a text has all terms.
func (m *matcher) matches(lines []int) bool {
	for k := range m.terms {
		if !m.within(k, lines) && m.across(k, lines) < 0 {
			return false
		}
	}
	return true
}

// within says whether one sentence of a text has term k.
func (m *matcher) within(k int, lines []int) bool {
	return slices.ContainsFunc(lines, func(line int) bool { return m.has[k][line] })
}

// across gives the sentence in which term k begins, where several words in a row
// go on over its end; -1 for none.
func (m *matcher) across(k int, lines []int) int {
	if len(m.terms[k].words) == 1 {
		return -1
	}
	row := []byte{' '}
	var starts []int
	for _, line := range lines {
		starts = append(starts, len(row)-1)
		row = append(row, m.rows[m.starts[line]+1:m.starts[line+1]-1]...)
	}
	i := bytes.Index(row, m.terms[k].row())
	if i < 0 {
		return -1
	}
	at, _ := slices.BinarySearch(starts, i+1)
	return lines[at-1]
}

// snippet gives the sentence of a text that has most of the terms; the text is
// better than the headline.
func (m *matcher) snippet(lines []int) []Span {
	best, most := -1, 0
	for i, line := range lines {
		n := m.count(line)
		if n > most || n == most && n > 0 && best == lines[0] && i > 0 {
			best, most = line, n
		}
	}
	for k := 0; best < 0; k++ {
		best = m.across(k, lines)
	}
	return m.mark(m.sentences[best])
}

// count says how many terms a sentence has.
func (m *matcher) count(line int) (n int) {
	for k := range m.terms {
		if m.has[k][line] {
			n++
		}
	}
	return n
}

// mark gives a sentence with all terms marked, cut to a length that can be read
// at a glance.
func (m *matcher) mark(sentence string) []Span {
	list := appendWords(nil, sentence)
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
