package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// subject tells what a text is about: the longer words and the names of its lines, and in
// how many of these each stands.
//
// What a site says of itself, offers and asks for shares hardly a word with the story beside it,
// whatever the language, while nearly every sentence of a story takes up words of the others.
// Measured on a thousand real texts: three of four notices and appeals share no name with a text
// and no more than one of four longer words, and of its own first and second paragraphs 16 of
// 1,000, half of which are notices. That does not tell by itself, but where a line stands apart
// from the text, too.
type subject struct {
	lines    map[string]int  // in how many lines a word stands
	headline map[string]bool // the words of it
}

// subjectWords is how many words a text has that tells its subject; foreignWords is how many
// a line has at least that may be none of it.
const subjectWords, foreignWords = 150, 4

// Of so many words of a foreign line one may be the text's by chance; where names are written as
// words are, more must be its own.
const foreignShare, foreignUncased = 4, 6

func subjectOf(lines []*line, headline string) *subject {
	s := &subject{lines: map[string]int{}, headline: longWords(headline)}
	for _, l := range lines {
		if s.counts(l) {
			for w := range l.longWords() {
				s.lines[w]++
			}
		}
	}
	return s
}

// forget takes the words of a line that is dropped out of s, so that they do not tell of others.
func (s *subject) forget(l *line) {
	if l.mass == 0 {
		return
	}
	for w := range l.longWords() {
		if s.lines[w]--; s.lines[w] == 0 {
			delete(s.lines, w)
		}
	}
}

// counts reports whether l tells of the subject.
func (s *subject) counts(l *line) bool { return l.dropped == "" && l.mass > 0 }

// isForeign reports whether the text is long enough to tell, and lines share nothing with it.
func (s *subject) isForeign(lines ...*line) bool {
	return len(s.lines) >= subjectWords && s.isApart(lines...)
}

// isApart reports whether lines hold several words, none of the headline's, and hardly one, and
// no name, that stands in another line.
func (s *subject) isApart(lines ...*line) bool {
	own, names, share := map[string]int{}, map[string]bool{}, foreignUncased
	for _, l := range lines {
		for w, isName := range l.longWords() {
			n := 0
			if s.counts(l) {
				n = 1
			}
			own[w] += n
			names[w] = names[w] || isName
		}
	}
	all, shared := 0, 0
	for w, n := range own {
		_, inHeadline := s.headline[w]
		inText := s.lines[w] > n
		if inHeadline || inText && names[w] {
			return false
		}
		if strings.ToUpper(w) != w {
			share = foreignShare
		}
		if names[w] && utf8.RuneCountInString(w) < longLetters {
			continue
		}
		if all++; inText {
			shared++
		}
	}
	return all >= foreignWords && shared*share <= all
}

// longWords gives the longer words and the names of a line, and looks for them once.
func (l *line) longWords() map[string]bool {
	if l.long == nil {
		l.long = longWords(l.text)
	}
	return l.long
}

// longLetters is what a longer word has at least, shortName what a name has, stemLetters how many
// letters count: endings differ.
const longLetters, shortName, stemLetters = 5, 3, 6

// longWords gives the longer words and the names of a text, and of each whether it is a name: it
// has a capital and begins no sentence. Of scripts that part no words, it gives the pairs of
// characters, but for those that stand for endings.
func longWords(text string) map[string]bool {
	out := map[string]bool{}
	start, letters, stem, begins := -1, 0, 0, true
	end := func(at int) {
		if start < 0 {
			return
		}
		if letters < stemLetters {
			stem = at
		}
		first, _ := utf8.DecodeRuneInString(text[start:])
		name := letters >= shortName && !begins && unicode.IsUpper(first)
		if letters >= longLetters || name {
			word := strings.ToLower(text[start:stem])
			out[word] = out[word] || name
		}
		start, letters, begins = -1, 0, false
	}
	before := ""
	for i, r := range text {
		size := utf8.RuneLen(r)
		switch {
		case r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Katakana, unicode.Hangul, unicode.Thai):
			end(i)
			sign := text[i : i+size]
			if before != "" {
				out[before+sign] = false
			}
			before = sign
			continue
		case unicode.IsLetter(r) && !unicode.In(r, unicode.Hiragana), unicode.IsMark(r):
			if start < 0 {
				start = i
			}
			if letters++; letters == stemLetters {
				stem = i + size
			}
		default:
			end(i)
			begins = begins || r == ':' || unicode.In(r, unicode.Sentence_Terminal)
		}
		before = ""
	}
	end(len(text))
	return out
}
