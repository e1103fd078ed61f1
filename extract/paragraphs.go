package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// nameParagraphs makes a <p> of each <div> that is one in all but name, for what comes after
// goes by how paragraphs are written. It holds no blocks, and those of its class, which hardly
// anything else has, or those without one, where no <p> is without, hold some text, with
// next to none in <p> between the headline and the first of them,
//
//	<h1>…</h1><div class="text">The council …</div><div class="text">The mayor …</div>
//
// What comes below an article in <p> is in <div>s for reasons of its own. So is what stands in
// the cells of a table that places things on the page.
func nameParagraphs(doc *html.Node) {
	var divs []*html.Node
	kinds, above, headed := map[string]*paragraphs{}, 0, false // by class
	kind := func(class string) *paragraphs {
		if kinds[class] == nil {
			kinds[class] = &paragraphs{}
		}
		return kinds[class]
	}
	for n := range doc.Descendants() {
		if n.DataAtom == atom.H1 && !headed {
			above, headed = 0, true
		}
		letters := 0
		if (n.DataAtom == atom.P || n.DataAtom == atom.Div) && !holdsBlocks(n) && !inside(n, "p", "a", "button", "td") {
			if letters = running(n); letters < 25 || !endsSentence(textOf(n)) {
				letters = 0
			}
			if n.DataAtom == atom.Div {
				divs = append(divs, n)
				for _, class := range classesOf(n) {
					kind(class).add(letters, above)
				}
				continue
			}
			above += letters
		}
		for class := range strings.FieldsSeq(attr(n, "class")) {
			kind(class).others++
		}
		if letters > 0 && attr(n, "class") == "" {
			kind("").others++
		}
	}
	for _, n := range divs {
		for _, class := range classesOf(n) {
			if kinds[class].areText(class) {
				n.Data, n.DataAtom = "p", atom.P
			}
		}
	}
}

// paragraphs tells of <div>s how many are running text, its letters, and those in <p> between
// the headline and the first of them.
type paragraphs struct {
	count, letters, above int
	others                int // elements that have their class, too
}

func (p *paragraphs) add(letters, above int) {
	if letters == 0 {
		return
	}
	if p.count++; p.count == 1 {
		p.above = above
	}
	p.letters += letters
}

// areText reports whether the <div>s of a class are a text's paragraphs.
func (p *paragraphs) areText(class string) bool {
	own := p.others == 0 || class != "" && p.others < p.count
	return own && p.count > 1 && p.letters >= articleMass && p.above < articleMass
}

// holdsBlocks reports whether a block stands in n.
func holdsBlocks(n *html.Node) bool {
	for d := range n.Descendants() {
		if blockElements[d.DataAtom] {
			return true
		}
	}
	return false
}

// nameBlocks makes a <p> of each <span> that is shown as a block and holds none, as editors that know
// no paragraphs write them: <div><span style="display:block">The council …</span><span style="display:block">…
// In a link or a line it is a part of that.
func nameBlocks(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Span && (containers[n.Parent.DataAtom] || n.Parent.DataAtom == atom.Blockquote) && blockStyle.MatchString(attr(n, "style")) && !holdsBlocks(n) {
			n.Data, n.DataAtom = "p", atom.P
		}
	}
}

// blockStyle matches a style by which an element is shown as a block.
var blockStyle = regexp.MustCompile(`(?i)(?:^|;)\s*display\s*:\s*block\b`)
