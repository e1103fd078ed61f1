package diff

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"stet/extract"
)

// sentence is one sentence of an article. Its words are only looked at where
// it has no equal in the other text: most have.
type sentence struct {
	block  int // index of its block in the article
	first  bool
	space  string // between the sentence before and this one
	text   string
	folded string // what equality is judged by
	ready  bool   // tokens and words are there
	tokens []token
	words  []int32 // lower-case words, interned, for likeness
}

// token is one word or mark of a text. Tokens concatenated with their spaces
// give the text back.
type token struct {
	space   string // white space before it
	text    string
	folded  string
	changed bool
	moved   bool // only set in a row's side
}

// quotes folds what typesetting changes without anybody editing: the style
// of quotes, kinds of spaces, soft hyphens.
var quotes = strings.NewReplacer(
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "`", "'", "´", "'",
	"“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`,
	"…", "...", "\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u00ad", "", "\u200b", "",
)

func fold(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] == '`' {
			return quotes.Replace(s)
		}
	}
	return s
}

// tokenize cuts a text into words by UAX #29. Scripts without spaces come
// out as single characters, which is what their readers compare by.
func tokenize(s string) []token {
	var tokens []token
	space := ""
	it := words.FromString(s)
	for it.Next() {
		w := it.Value()
		if strings.TrimSpace(w) == "" {
			space += w
			continue
		}
		tokens = append(tokens, token{space: space, text: w, folded: fold(w)})
		space = ""
	}
	if space != "" { // never in an article's sentence, but nothing may be lost
		tokens = append(tokens, token{space: space})
	}
	return tokens
}

// isWord tells words from punctuation.
func isWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// separator is what stands between a sentence and the next of its block.
// Chinese and Japanese set no space there.
func separator(before, after string) string {
	end, _ := utf8.DecodeLastRuneInString(before)
	start, _ := utf8.DecodeRuneInString(after)
	if wide(end) && (wide(start) || unicode.In(start, unicode.Han, unicode.Hiragana, unicode.Katakana)) {
		return ""
	}
	return " "
}

func wide(r rune) bool {
	return r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff60 ||
		unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// Text is a block's text as a reader sees it: its sentences on one line.
func Text(b extract.Block) string {
	var sb strings.Builder
	for i, s := range b.Sentences {
		if i > 0 {
			sb.WriteString(separator(b.Sentences[i-1], s))
		}
		sb.WriteString(s)
	}
	return sb.String()
}

// vocabulary numbers words, so that likeness compares numbers.
type vocabulary map[string]int32

func (v vocabulary) number(word string) int32 {
	word = strings.ToLower(word)
	n, ok := v[word]
	if !ok {
		n = int32(len(v))
		v[word] = n
	}
	return n
}

// sentences lists all sentences of an article's body in order.
func sentences(a *extract.Article) []sentence {
	n := 0
	for _, block := range a.Blocks {
		n += len(block.Sentences)
	}
	all, tokens := make([]sentence, 0, n), make([]token, n)
	for b, block := range a.Blocks {
		for i, text := range block.Sentences {
			s := sentence{block: b, first: i == 0, text: text, folded: fold(text)}
			if i > 0 {
				s.space = separator(block.Sentences[i-1], text)
			}
			// As long as nobody asks for its words, it is one.
			s.tokens, tokens = tokens[:1:1], tokens[1:]
			s.tokens[0] = token{space: s.space, text: text, folded: s.folded}
			all = append(all, s)
		}
	}
	return all
}

// look takes a sentence apart.
func (v vocabulary) look(s *sentence) *sentence {
	if s.ready {
		return s
	}
	s.ready = true
	s.tokens = tokenize(s.text)
	for _, t := range s.tokens {
		if isWord(t.folded) {
			s.words = append(s.words, v.number(t.folded))
		}
	}
	if len(s.tokens) > 0 {
		s.tokens[0].space = s.space + s.tokens[0].space
	}
	return s
}
