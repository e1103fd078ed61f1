package main

import (
	"bytes"
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"stet/extract"
)

// place is a copy of a page that may be changed, with where its article is.
type place struct {
	phrases
	lang  string
	doc   *html.Node
	body  *html.Node
	title string       // the article's headline
	paras []*html.Node // the elements of the article's blocks, in order
	end   *html.Node   // the last of them, or of the rows of tables
	rand  *rand.Rand
}

// newPlace finds the elements that hold the article's text. ok is false where
// fewer than two are found: nothing can be put between them.
func newPlace(doc *html.Node, a *extract.Article, seed uint64, lang string) (p *place, ok bool) {
	p = &place{phrases: phrasesIn(lang), lang: lang, doc: doc, title: a.Title, rand: rand.New(rand.NewPCG(seed, 7))}
	wanted, seen := map[string]bool{}, map[*html.Node]bool{}
	for _, b := range a.Blocks {
		if k := start(strings.Join(b.Sentences, " ")); k != "" {
			wanted[k] = true
		}
	}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "body" {
			p.body = n
		}
		if n.Type != html.TextNode || strings.TrimSpace(n.Data) == "" {
			continue
		}
		e := blockOf(n)
		if e == nil || seen[e] {
			continue
		}
		seen[e] = true
		if k := start(text(e)); wanted[k] {
			p.paras, p.end = append(p.paras, e), e
			delete(wanted, k)
		} else if e.Data == "td" && wanted[start(text(e.Parent))] {
			p.end = e.Parent // a row is one block
		}
	}
	return p, len(p.paras) >= 2 && p.body != nil
}

// text gives the beginning of the text below n.
func text(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode && c.Parent.Data != "script" && c.Parent.Data != "style" {
			if b.WriteString(c.Data); b.Len() > 400 {
				break
			}
		}
	}
	return b.String()
}

// start gives the first letters of a text, "" where there are few.
func start(s string) string {
	out := []rune(letters(s))
	if len(out) < 12 {
		return ""
	}
	return string(out[:min(24, len(out))])
}

// letters gives the letters and digits of a text in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// blockOf gives the element around a text that a browser shows as a block;
// nil where the text is not shown.
func blockOf(n *html.Node) *html.Node {
	for p := n.Parent; p != nil; p = p.Parent {
		switch p.Data {
		case "script", "style", "noscript", "template", "head", "title", "option":
			return nil
		case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "section", "article", "body", "dd", "figcaption":
			return p
		}
	}
	return nil
}

// middle gives a paragraph that is neither the first nor the last, where
// there is one.
func (p *place) middle() *html.Node {
	if len(p.paras) < 3 {
		return p.paras[0]
	}
	return p.paras[1+p.rand.IntN(len(p.paras)-2)]
}

// first and last give the paragraphs with which the text begins and ends, or the list, the table
// or the quotation in which they stand: what is above the text is not put between <ul> and <li>.
func (p *place) first() *html.Node { return p.whole(p.paras[0], p.end) }
func (p *place) last() *html.Node  { return p.whole(p.end, p.paras[0]) }

// whole gives the outermost list, table or quotation around n that does not hold the other end of
// the text too, with what is wrapped around it alone; n where there is none.
func (p *place) whole(n, other *html.Node) *html.Node {
	out, whole := n, wholes[n.DataAtom]
	child := n
	for a := range n.Ancestors() {
		if slices.Contains(slices.Collect(other.Ancestors()), a) {
			break
		}
		alone := !slices.ContainsFunc(slices.Collect(a.ChildNodes()), func(c *html.Node) bool { return c != child && hasText(c) })
		if wholes[a.DataAtom] || whole && alone && out == child {
			out, whole = a, true
		}
		child = a
	}
	return out
}

// hasText reports whether n shows any text.
func hasText(n *html.Node) bool {
	return n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" || n.Data != "script" && n.Data != "style" && strings.TrimSpace(text(n)) != ""
}

var wholes = map[atom.Atom]bool{atom.Ul: true, atom.Ol: true, atom.Dl: true, atom.Table: true, atom.Blockquote: true}

// around gives the innermost element that holds nearly all of the paragraphs:
// a first or last one may stand outside, as a lead does.
func (p *place) around() *html.Node {
	count := map[*html.Node]int{}
	var best *html.Node
	for _, e := range p.paras {
		for n := e.Parent; n != nil; n = n.Parent {
			count[n]++
		}
	}
	for n := p.paras[len(p.paras)/2].Parent; n != nil && best == nil; n = n.Parent {
		if count[n]*5 >= len(p.paras)*4 {
			best = n
		}
	}
	return cmp.Or(best, p.body)
}

// heading gives the heading that is the article's headline, an <h1> before others, else the
// page's first <h1>; nil where there is none.
func (p *place) heading() *html.Node {
	var h1, other, first *html.Node
	p.elements(func(n *html.Node) {
		isH1, is := n.DataAtom == atom.H1, start(p.title) != "" && start(text(n)) == start(p.title)
		switch {
		case is && isH1:
			h1 = cmp.Or(h1, n)
		case is && headings[n.DataAtom]:
			other = cmp.Or(other, n)
		case isH1:
			first = cmp.Or(first, n)
		}
	})
	return cmp.Or(h1, other, first)
}

var headings = map[atom.Atom]bool{atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true}

// ownHeading gives the heading that is the article's headline, and says what the headline does: nil
// where there is none, or where it stands in a menu, in a path of links or in a link.
func (p *place) ownHeading() *html.Node {
	h := p.heading()
	if h == nil || start(p.title) == "" || start(text(h)) != start(p.title) {
		return nil
	}
	for n := range h.Ancestors() {
		if n.DataAtom == atom.Nav || n.DataAtom == atom.A || n.DataAtom == atom.Li {
			return nil
		}
	}
	return h
}

// aboveHeading and belowHeading put HTML there. On a page whose headline is in no heading that is
// above the text: what is put between its first paragraphs is not below the headline, and a list of
// words there may well be the text's.
func (p *place) aboveHeading(markup string) { p.before(cmp.Or(p.heading(), p.first()), markup) }

func (p *place) belowHeading(markup string) {
	if h := p.heading(); h != nil {
		p.after(h, markup)
		return
	}
	p.before(p.first(), markup)
}

// after puts HTML behind n, before puts it before n.
func (p *place) after(n *html.Node, markup string) {
	if n.Parent == nil || n.Data == "body" {
		p.inside(p.body, markup)
		return
	}
	for _, f := range fragment(markup) {
		n.Parent.InsertBefore(f, n.NextSibling)
		n = f
	}
}

// below puts paragraphs behind n, or behind the list or table in which n is an item or a cell:
// a script may put a box between two items, but no editor and no system that looks for
// paragraphs has <ul><li>…</li><p>…</p></ul>. Nor is any put into what somebody is quoted with.
func (p *place) below(n *html.Node, markup string) {
	for n.Parent != nil && itemLike[n.DataAtom] {
		n = n.Parent
	}
	if quote := p.quotation(n); quote != nil {
		n = quote
	}
	p.after(n, markup)
}

// quotation gives the outermost quotation around n that holds neither end of the text.
func (p *place) quotation(n *html.Node) (quote *html.Node) {
	first, last := slices.Collect(p.paras[0].Ancestors()), slices.Collect(p.end.Ancestors())
	for a := range n.Ancestors() {
		if a.DataAtom == atom.Blockquote && !slices.Contains(first, a) && !slices.Contains(last, a) {
			quote = a
		}
	}
	return quote
}

// itemLike are the elements that have their place in a list or table only.
var itemLike = map[atom.Atom]bool{atom.Li: true, atom.Dd: true, atom.Dt: true, atom.Td: true, atom.Th: true, atom.Tr: true, atom.Tbody: true}

func (p *place) before(n *html.Node, markup string) {
	if n.Parent == nil || n.Data == "body" {
		n = p.body.FirstChild
	}
	for _, f := range fragment(markup) {
		n.Parent.InsertBefore(f, n)
	}
}

func (p *place) inside(n *html.Node, markup string) {
	for _, f := range fragment(markup) {
		n.AppendChild(f)
	}
}

func fragment(markup string) []*html.Node {
	context := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	nodes, err := html.ParseFragment(strings.NewReader(markup), context)
	if err != nil {
		panic(err) // the markup is our own, in noise.go
	}
	return nodes
}

// texts calls f for every text node of the article.
func (p *place) texts(f func(*html.Node)) {
	for _, e := range p.paras {
		for n := range e.Descendants() {
			if n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style" {
				f(n)
			}
		}
	}
}

// elements calls f for every element of the page.
func (p *place) elements(f func(*html.Node)) {
	for n := range p.doc.Descendants() {
		if n.Type == html.ElementNode {
			f(n)
		}
	}
}

func clone(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, Data: n.Data, DataAtom: n.DataAtom, Namespace: n.Namespace, Attr: slices.Clone(n.Attr)}
	for child := range n.ChildNodes() {
		c.AppendChild(clone(child))
	}
	return c
}

func render(doc *html.Node) ([]byte, error) {
	var b bytes.Buffer
	err := html.Render(&b, doc)
	return b.Bytes(), err
}
