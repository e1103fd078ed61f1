package main

import (
	"bytes"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"stet/extract"
)

// shingle is the number of words compared at a time, as in the public
// article-extraction-benchmark: single words would forgive any order.
const shingle = 4

// counts tells how one text agrees with another, in shares of one page, so
// that a long page weighs no more than a short one: the benchmark's measure.
type counts struct{ both, extra, missing float64 }

func compare(got, want string) counts {
	g, w := shingles(words(got)), shingles(words(want))
	var c counts
	for s, n := range g {
		c.both += float64(min(n, w[s]))
		c.extra += float64(max(0, n-w[s]))
	}
	for s, n := range w {
		c.missing += float64(max(0, n-g[s]))
	}
	if sum := c.both + c.extra + c.missing; sum > 0 {
		return counts{c.both / sum, c.extra / sum, c.missing / sum}
	}
	return counts{}
}

func (c counts) f1() float64 {
	if c.both == 0 {
		return 0
	}
	return 2 * c.both / (2*c.both + c.extra + c.missing)
}

// words splits text into words without punctuation; scripts written without
// spaces count a word for every character.
func words(text string) []string {
	var out []string
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			out = append(out, word.String())
			word.Reset()
		}
	}
	for _, r := range norm.NFKC.String(text) {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Myanmar, unicode.Khmer, unicode.Lao):
			flush()
			out = append(out, string(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			word.WriteRune(r)
		case r == '\u00ad' || r == '\u200b':
		default:
			flush()
		}
	}
	flush()
	return out
}

func shingles(words []string) map[string]int {
	m := map[string]int{}
	if len(words) > 0 && len(words) < shingle {
		m[strings.Join(words, " ")]++
	}
	for i := 0; i+shingle <= len(words); i++ {
		m[strings.Join(words[i:i+shingle], " ")]++
	}
	return m
}

// plain folds what nobody would call a difference in a headline or name:
// spaces, quotes, dashes, case.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("‘’‚‛“”„‟«»‹›´`″′\"'「」『』", r):
			return '\''
		case strings.ContainsRune("‐‑‒–—―−", r):
			return '-'
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, norm.NFKC.String(s))
	return cases.Fold().String(strings.Join(strings.Fields(s), " "))
}

// isOnPage reports whether the words of text stand somewhere in a page's source, in its text,
// its attributes or its scripts.
func isOnPage(page []byte, text string) bool {
	source := string(page)
	if r, err := charset.NewReader(bytes.NewReader(page), "text/html"); err == nil {
		if decoded, err := io.ReadAll(r); err == nil {
			source = string(decoded)
		}
	}
	source = escaped.ReplaceAllStringFunc(source, func(s string) string {
		code, _ := strconv.ParseUint(s[2:], 16, 32)
		return string(rune(code))
	})
	source = html.UnescapeString(html.UnescapeString(source))
	want := " " + strings.Join(words(plain(text)), " ") + " "
	for _, s := range []string{source, tag.ReplaceAllString(source, " "), tag.ReplaceAllString(source, "")} {
		if strings.Contains(" "+strings.Join(words(plain(s)), " ")+" ", want) {
			return true
		}
	}
	return false
}

var (
	escaped = regexp.MustCompile(`\\u[0-9a-fA-F]{4}`)
	tag     = regexp.MustCompile(`<[^<>]*>`)
)

// isAddress: no name, but where somebody is found.
func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.")
}

// isGlued reports whether an expected author is not a name alone, as is asked for: it is an
// address, has a mark that no name has, or, behind a name, what somebody does, for whom, an
// agency or a button of the page. Commas and "and" between names are well understood.
func isGlued(s string) bool {
	return isAddress(s) || gluedMark.MatchString(s) || gluedWord.MatchString(s)
}

var (
	gluedMark = regexp.MustCompile(`[:：/／|;●•、，@\[\]【】]|\s\s`)
	gluedWord = regexp.MustCompile(`^By\s|\p{Lu}\S*\s\p{Lu}\S*\s(?i:for|editor|reporter|correspondent|writer|translator|redakteur(?:in)?|redaktion|abteilung|shares?|view|associated press|reuters|afp|ap|dpa|apa|efe|ansa)(?:\s|$)`)
)

// lines gives an article's text, one sentence a line.
func lines(a *extract.Article) []string {
	var out []string
	for _, b := range a.Blocks {
		out = append(out, b.Sentences...)
	}
	return out
}

func bodyText(a *extract.Article) string {
	if a == nil {
		return ""
	}
	return strings.Join(lines(a), "\n")
}

// ratio is a share with what it is a share of.
type ratio struct{ n, of int }

func (r *ratio) add(hit bool) {
	r.of++
	if hit {
		r.n++
	}
}

func (r ratio) value() float64 {
	if r.of == 0 {
		return math.NaN()
	}
	return float64(r.n) / float64(r.of)
}
