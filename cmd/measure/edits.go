package main

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"stet/extract"
)

// editsPerPage words are changed on every page, one at a time.
const editsPerPage = 5

// edited is one changed word and what became of it.
type edited struct {
	page     string
	from, to string
	seen     bool // the fingerprint differs, and it is told as an edit
	removed  bool // from is a paragraph that was taken from the page
	oneLine  bool // exactly one line of the text differs
	old, new *extract.Article
}

// measureEdits changes one word in one sentence: the fingerprint has to
// change, and one line of the text with it. And it takes one paragraph from the page.
func measureEdits(ctx context.Context, o options) error {
	pages, err := goldPages(o)
	if err != nil {
		return err
	}
	results, err := each(ctx, o, pages, editPage)
	if err != nil {
		return err
	}
	var seen, oneLine, gone ratio
	left := o.worst
	for _, r := range results {
		for _, e := range r {
			if e.removed {
				gone.add(e.seen)
			} else {
				seen.add(e.seen)
				oneLine.add(e.oneLine)
			}
			if !(e.seen && (e.oneLine || e.removed)) && left > 0 {
				left--
				fmt.Fprintf(o.out, "%s\t%q to %q\tseen=%v one line=%v\n", e.page, e.from, e.to, e.seen, e.oneLine)
				printChange(o, e.old, e.new)
			}
		}
	}
	fmt.Fprintf(o.out, "a changed word is seen: %s %% of %d\nit changes exactly one line: %s %%\n", percent(seen), seen.of, percent(oneLine))
	fmt.Fprintf(o.out, "a paragraph that left is seen: %s %% of %d\n", percent(gone), gone.of)
	return nil
}

func editPage(p page) ([]edited, error) {
	body, err := p.decoded()
	if err != nil {
		return nil, err
	}
	doc, err := html.Parse(bytes.NewReader(body))
	if err != nil {
		return nil, nil // nested too deep for html.Parse, which stet mends by itself
	}
	// Both sides are rendered, so that the word is all that differs.
	before, err := render(doc)
	if err != nil {
		return nil, nil
	}
	old, err := p.extract(before)
	if old == nil || err != nil {
		return nil, err
	}
	h := fnv.New64a()
	h.Write([]byte(p.Name))
	random := rand.New(rand.NewPCG(h.Sum64(), 3))
	var out []edited
	for i := range editsPerPage + 1 {
		copied := clone(doc)
		edit, removes := changeWord, i == editsPerPage
		if removes {
			edit = removeParagraph
		}
		from, to, ok := edit(copied, old, random)
		if !ok {
			continue
		}
		moved, err := render(copied)
		if err != nil {
			return nil, err
		}
		new, err := p.extract(moved)
		if err != nil {
			return nil, err
		}
		seen := fingerprint(old) != fingerprint(new) && !p.redrawn(old, new, before, moved)
		out = append(out, edited{p.Name, from, to, seen, removes, linesChanged(old, new) == 1, old, new})
	}
	return out, nil
}

// linesChanged counts the lines that differ; many where lines came or went.
func linesChanged(old, new *extract.Article) int {
	if new == nil {
		return 1000
	}
	was, is := lines(old), lines(new)
	if len(was) != len(is) {
		return 1000
	}
	n := 0
	for i := range was {
		if was[i] != is[i] {
			n++
		}
	}
	return n
}

// changeWord changes a word inside one of a's sentences, in the page.
func changeWord(doc *html.Node, a *extract.Article, random *rand.Rand) (from, to string, ok bool) {
	sentences := slices.DeleteFunc(lines(a), func(s string) bool { return len([]rune(s)) < 30 })
	if len(sentences) == 0 {
		return "", "", false
	}
	for range 20 {
		s := []rune(sentences[random.IntN(len(sentences))])
		at := random.IntN(len(s)-20) + 2
		context, word := wordAt(s, at)
		if word == "" {
			continue
		}
		to := otherWord(word)
		if n := only(doc, context); n != nil && to != word {
			n.Data = strings.Replace(n.Data, context, strings.Replace(context, word, to, 1), 1)
			return word, to, true
		}
	}
	return "", "", false
}

// removeParagraph takes a paragraph with one of a's sentences from the page, where that is not most of it.
func removeParagraph(doc *html.Node, a *extract.Article, random *rand.Rand) (from, to string, ok bool) {
	all := lines(a)
	for range 20 {
		s := all[random.IntN(len(all))]
		n := only(doc, s)
		if n == nil || len([]rune(s)) < 30 {
			continue
		}
		block := blockOf(n)
		if text := allText(block); block.DataAtom == atom.P && len(text)*4 < len(strings.Join(all, " ")) {
			block.Parent.RemoveChild(block)
			return text, "", true
		}
	}
	return "", "", false
}

// wordAt gives the word at s[at] and the text around it that finds it; of a
// script without spaces one character.
func wordAt(s []rune, at int) (context, word string) {
	if !unicode.IsLetter(s[at]) {
		return "", ""
	}
	from, to := at, at+1
	if !unicode.In(s[at], unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai) {
		for from > 0 && unicode.IsLetter(s[from-1]) {
			from--
		}
		for to < len(s) && unicode.IsLetter(s[to]) {
			to++
		}
		if to-from < 4 {
			return "", ""
		}
	}
	return string(s[from:min(len(s), to+12)]), string(s[from:to])
}

// otherWord gives a word of the same script: letters turned around, one
// character moved on.
func otherWord(word string) string {
	r := []rune(word)
	if len(r) == 1 {
		return string(r[0] + 1)
	}
	first := unicode.IsUpper(r[0])
	slices.Reverse(r)
	r[len(r)-1] = unicode.ToLower(r[len(r)-1])
	if first {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// only gives the text node that holds s, where the page shows it once.
func only(doc *html.Node, s string) *html.Node {
	var found *html.Node
	for n := range doc.Descendants() {
		if n.Type != html.TextNode || !strings.Contains(n.Data, s) {
			continue
		}
		if found != nil || blockOf(n) == nil || strings.Count(n.Data, s) > 1 {
			return nil
		}
		found = n
	}
	return found
}
