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
	"golang.org/x/text/unicode/norm"

	"stet/extract"
)

// editsPerPage words are changed on every page, one at a time.
const editsPerPage = 5

// edited is one edit and what became of it.
type edited struct {
	page     string
	from, to string // a word that was changed; a paragraph that left has no to, one that came no from
	seen     bool   // the fingerprint differs, and it is told as an edit
	alone    bool   // nothing else in the text differs, in the order of its words
	oneLine  bool   // exactly one line of the text differs
	old, new *extract.Article
}

// measureEdits changes one word in one sentence: the fingerprint has to
// change, and one line of the text with it. And it takes one paragraph from the page, and puts
// in one of another page in its language.
func measureEdits(ctx context.Context, o options) error {
	pages, err := goldPages(o)
	if err != nil {
		return err
	}
	texts := map[string][]page{}
	for _, p := range pages {
		if len(p.Body) > 0 {
			texts[p.Lang] = append(texts[p.Lang], p)
		}
	}
	results, err := each(ctx, o, pages, func(p page) ([]edited, error) { return editPage(p, texts[p.Lang]) })
	if err != nil {
		return err
	}
	var seen, oneLine, gone, came, alone ratio
	left := o.worst
	for _, r := range results {
		for _, e := range r {
			asMeant := e.seen
			switch {
			case e.to == "":
				gone.add(e.seen)
			case e.from == "":
				came.add(e.seen)
				alone.add(e.alone)
				asMeant = e.seen && e.alone
			default:
				seen.add(e.seen)
				oneLine.add(e.oneLine)
				asMeant = e.seen && e.oneLine
			}
			if !asMeant && left > 0 {
				left--
				fmt.Fprintf(o.out, "%s\t%q to %q\tseen=%v one line=%v\n", e.page, e.from, e.to, e.seen, e.oneLine)
				printChange(o, e.old, e.new)
			}
		}
	}
	fmt.Fprintf(o.out, "a changed word is seen: %s %% of %d\nit changes exactly one line: %s %%\n", percent(seen), seen.of, percent(oneLine))
	fmt.Fprintf(o.out, "a paragraph that left is seen: %s %% of %d\n", percent(gone), gone.of)
	fmt.Fprintf(o.out, "a paragraph that came is seen: %s %% of %d\nit changes nothing else: %s %%\n", percent(came), came.of, percent(alone))
	return nil
}

// editPage edits a page; others in its language give what is put in.
func editPage(p page, others []page) ([]edited, error) {
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
	edits := slices.Repeat([]edit{changeWord}, editsPerPage)
	edits = append(edits, removeParagraph, func(doc *html.Node, a *extract.Article, random *rand.Rand) (from, to string, ok bool) {
		to = otherParagraph(p, others, random)
		return "", to, to != "" && addParagraph(doc, a, to, random)
	})
	var out []edited
	for _, edit := range edits {
		copied := clone(doc)
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
		alone := true
		if from == "" {
			text := lettersOf(new)
			put := onlyLetters(to)
			seen = seen && strings.Contains(text, put)
			alone = strings.Replace(text, put, "", 1) == lettersOf(old)
		}
		out = append(out, edited{p.Name, from, to, seen, alone, linesChanged(old, new) == 1, old, new})
	}
	return out, nil
}

// edit changes a page with the text a, and tells what became what; not ok where it found no place.
type edit func(doc *html.Node, a *extract.Article, random *rand.Rand) (from, to string, ok bool)

// lettersOf gives the letters of the text alone, which no normalization changes.
func lettersOf(a *extract.Article) string {
	if a == nil {
		return ""
	}
	return onlyLetters(strings.Join(lines(a), ""))
}

func onlyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
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
	most := len(strings.Join(lines(a), " ")) / 4
	block := anyParagraph(doc, a, random, func(p *html.Node) bool { return len(allText(p)) < most })
	if block == nil {
		return "", "", false
	}
	block.Parent.RemoveChild(block)
	return allText(block), "", true
}

// anyParagraph gives a <p> in doc with one of a's sentences that is as wanted; nil where none was found.
func anyParagraph(doc *html.Node, a *extract.Article, random *rand.Rand, wanted func(*html.Node) bool) *html.Node {
	all := lines(a)
	for range 20 {
		s := all[random.IntN(len(all))]
		n := only(doc, s)
		if n == nil || len([]rune(s)) < 30 {
			continue
		}
		if block := blockOf(n); block.DataAtom == atom.P && wanted(block) {
			return block
		}
	}
	return nil
}

// otherParagraph gives a paragraph of running text of another page; "" where there is none.
func otherParagraph(p page, others []page, random *rand.Rand) string {
	for range 20 {
		if len(others) == 0 {
			break
		}
		other := others[random.IntN(len(others))]
		text := norm.NFC.String(strings.Join(strings.Fields(other.Body[random.IntN(len(other.Body))]), " "))
		if other.Name != p.Name && len(text) >= 120 && len(text) <= 600 && strings.HasSuffix(text, ".") {
			return text
		}
	}
	return ""
}

// addParagraph puts text behind one of a's paragraphs, as that is set.
func addParagraph(doc *html.Node, a *extract.Article, text string, random *rand.Rand) bool {
	block := anyParagraph(doc, a, random, func(*html.Node) bool { return true })
	if block == nil {
		return false
	}
	p := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P, Attr: block.Attr}
	p.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	block.Parent.InsertBefore(p, block.NextSibling)
	return true
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
