package extract

import (
	"encoding/binary"
	"regexp"
	"regexp/syntax"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// expressions are some of which a text is asked whether it matches any.
//
// All that one of them matches holds one of its literals: "all rights reserved", "tous droits
// réservés". So a text is read once for the literals of all, and only an expression of which it
// holds one is tried. Most texts hold none, and regexp, which tries each phrase at each word, is
// many times slower.
type expressions struct {
	all      []*regexp.Regexp
	once     sync.Once
	literals map[uint32][]literal // by their first four bytes
	begins   [1 << 14]bool        // by these hashed: whether there are any
	others   []*regexp.Regexp     // that may match a text without such literals
}

// literal is a text in one case, and which of the expressions it is of.
type literal struct {
	text string
	of   int
}

func anyOf(all ...*regexp.Regexp) *expressions { return &expressions{all: all} }

// prepare finds the literals, when they are first asked for.
func (e *expressions) prepare() {
	e.literals = map[uint32][]literal{}
	for i, re := range e.all {
		texts := literalsIn(re)
		if shortest(texts) < 4 || i >= 64 {
			e.others = append(e.others, re)
			continue
		}
		for _, text := range texts {
			begin := binary.LittleEndian.Uint32([]byte(text))
			e.literals[begin] = append(e.literals[begin], literal{text, i})
			e.begins[hash(begin)] = true
		}
	}
}

// edge stands for the beginning and the end of a text, so that short words have literals, too,
// where they must stand there: "by", "AP".
const edge = "\x00\x00\x00"

func hash(begin uint32) uint16 { return uint16(begin * 0x9E3779B1 >> 18) }

// MatchString reports whether s matches any of the expressions.
func (e *expressions) MatchString(s string) bool {
	e.once.Do(e.prepare)
	tried := uint64(0) // one bit for each
	folded := make([]byte, 0, len(s)+2*len(edge))
	folded = append(appendOneCase(append(folded, edge...), s), edge...)
	for ; len(folded) >= 4; folded = folded[1:] {
		begin := binary.LittleEndian.Uint32(folded)
		if !e.begins[hash(begin)] {
			continue
		}
		for _, l := range e.literals[begin] {
			if tried>>l.of&1 == 1 || len(l.text) > len(folded) || string(folded[:len(l.text)]) != l.text {
				continue
			}
			if tried |= 1 << l.of; e.all[l.of].MatchString(s) {
				return true
			}
		}
	}
	return slices.ContainsFunc(e.others, func(re *regexp.Regexp) bool { return re.MatchString(s) })
}

func literalsIn(re *regexp.Regexp) []string {
	parsed, err := syntax.Parse(re.String(), syntax.Perl)
	if err != nil {
		return nil // but it was parsed before
	}
	return literalsOf(parsed, []string{""})
}

// literalsOf gives texts in one case, as long ones as there are, of which one is held by all that
// is one of before and, right behind it, what re matches; nil where there are none.
func literalsOf(re *syntax.Regexp, before []string) []string {
	var best []string
	take := func(texts []string) {
		if shortest(texts) > shortest(best) {
			best = texts
		}
	}
	switch re.Op {
	case syntax.OpCapture:
		return literalsOf(re.Sub[0], before)
	case syntax.OpPlus:
		take(before)
		take(literalsOf(re.Sub[0], before))
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			texts := literalsOf(sub, before)
			if texts == nil {
				return nil
			}
			best = append(best, texts...)
		}
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			texts := textsOf(sub)
			if longer := join(before, texts); longer != nil {
				before = longer
				continue
			}
			take(before)
			take(literalsOf(sub, before))
			if before = texts; texts == nil {
				before = []string{""}
			}
		}
		take(before)
	default:
		take(before)
		take(join(before, textsOf(re)))
	}
	return best
}

// textsOf gives the texts in one case that re matches; nil where they are too many.
func textsOf(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpBeginText, syntax.OpEndText:
		return []string{edge}
	case syntax.OpEmptyMatch, syntax.OpWordBoundary:
		return []string{""}
	case syntax.OpLiteral:
		return []string{oneCase(string(re.Rune))}
	case syntax.OpCapture:
		return textsOf(re.Sub[0])
	case syntax.OpQuest:
		return union([]string{""}, textsOf(re.Sub[0]))
	case syntax.OpCharClass:
		var all []string
		for i := 0; i < len(re.Rune); i += 2 {
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				if all = append(all, oneCase(string(r))); len(all) > mostTexts {
					return nil
				}
			}
		}
		return all
	case syntax.OpAlternate:
		all := textsOf(re.Sub[0])
		for _, sub := range re.Sub[1:] {
			all = union(all, textsOf(sub))
		}
		return all
	case syntax.OpConcat:
		all := []string{""}
		for _, sub := range re.Sub {
			all = join(all, textsOf(sub))
		}
		return all
	}
	return nil
}

// mostTexts is how many texts are too many.
const mostTexts = 200

// union gives the texts of both, nil where there are none of one, or too many.
func union(a, b []string) []string {
	if a == nil || b == nil || len(a)+len(b) > mostTexts {
		return nil
	}
	return slices.Concat(a, b)
}

// join gives each of begins with each of ends behind it, as union does.
func join(begins, ends []string) []string {
	if len(begins)*len(ends) > mostTexts {
		return nil
	}
	var all []string
	for _, begin := range begins {
		for _, end := range ends {
			all = append(all, begin+end)
		}
	}
	return all
}

func shortest(texts []string) int {
	if len(texts) == 0 {
		return 0
	}
	return len(slices.MinFunc(texts, func(a, b string) int { return len(a) - len(b) }))
}

// oneCase gives s with one letter for all that (?i) takes for the same: K for k and the sign
// of the kelvin.
func oneCase(s string) string { return string(appendOneCase(nil, s)) }

func appendOneCase(out []byte, s string) []byte {
	for _, r := range s {
		if r < utf8.RuneSelf {
			if 'a' <= r && r <= 'z' {
				r -= 'a' - 'A'
			}
			out = append(out, byte(r))
			continue
		}
		first := r
		if r < 0x3000 || r > 0xa000 { // what is between has no case
			for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
				first = min(first, next)
			}
		}
		out = utf8.AppendRune(out, first)
	}
	return out
}
