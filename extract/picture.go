package extract

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// captioned gives the elements below page that hold a picture with a text below it and
// nothing else: a figure in all but name,
// <div><a><img></a><p>The mayor at the opening.</p></div>.
// Whether that text is a caption, dropCaptions judges.
func captioned(page *html.Node) map[*html.Node]bool {
	out := map[*html.Node]bool{}
	addCaptioned(page, out)
	return out
}

// content says what an element holds.
type content struct {
	picture bool
	text    bool // what is no link
	other   bool // headings, lists, quotations: no caption has them
	letters int
}

// addCaptioned adds to out the elements in n that captioned is to give, and tells what n holds.
func addCaptioned(n *html.Node, out map[*html.Node]bool) content {
	switch {
	case n.Type == html.TextNode:
		letters := countLetters(n.Data)
		return content{text: letters > 0, letters: letters}
	case isPhoto(n):
		return content{picture: true}
	case never(n):
		return content{}
	}
	var all content
	inOrder := true // first pictures without text, then text without pictures
	for child := range n.ChildNodes() {
		c := addCaptioned(child, out)
		if c.picture && (c.text || all.text) || c.text && !all.picture {
			inOrder = false
		}
		all = content{all.picture || c.picture, all.text || c.text, all.other || c.other, all.letters + c.letters}
	}
	if captionable[n.DataAtom] && inOrder && all.picture && all.text && !all.other {
		out[n] = true
	}
	switch {
	case n.DataAtom == atom.A, n.DataAtom == atom.Div && inOrder && all.picture && all.letters <= badgeLetters && !endsSentence(textOf(n)):
		all.text = false
	case n.DataAtom == atom.Figure && all.text, isHeading(n), structured[n.DataAtom] && n.DataAtom != atom.Table:
		all.other = true // a figure with a text has its caption
	}
	return all
}

// badgeLetters is what words on a picture have at most, as "Archive" or "Exclusive": they are part of
// it for what stands below, <div><div><img><span>Archive</span></div><p>The mayor …</p></div>.
const badgeLetters = labelLetters / 2

// captionable are the elements in which pictures are set with their caption. In a paragraph
// a picture may stand before whatever the article says.
var captionable = atoms(atom.Div, atom.Span, atom.Center, atom.Table, atom.Tbody, atom.Td)

// photoWidth is what a picture has at least that may have a caption: smaller ones are
// icons and portraits.
const photoWidth = 100

// isPhoto reports whether n is an image or a player, and by the width it gives no icon.
func isPhoto(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Picture, atom.Video, atom.Iframe:
		return true
	case atom.Img:
		width, err := strconv.Atoi(attr(n, "width"))
		return err != nil || width >= photoWidth
	}
	return false
}

// markCaptioned notes the elements in which lines stand below a picture, see captioned,
// and the way down to them; and for other lines in as small an element with a picture that
// stands in the same way, as where a list of links was put below it, the way alone. It
// goes before anything moves elements.
func markCaptioned(page *html.Node, lines []*line, left gaps) {
	if len(left.captioned) == 0 {
		return
	}
	ways, kinds := map[string]bool{}, map[atom.Atom]bool{}
	for n := range left.captioned {
		ways[pathFrom(page, n)], kinds[n.DataAtom] = true, true
	}
	small := smallWithPicture(page, left)
	for _, l := range lines {
		for n := l.node; n != nil && n != page && l.pictureAt == "" && l.kind != Heading; n = n.Parent {
			if !kinds[n.DataAtom] || !left.captioned[n] && !small[n] {
				continue
			}
			if way := pathFrom(page, n); ways[way] {
				l.pictureAt = way
				if left.captioned[n] {
					l.picture = n
				}
			}
		}
	}
}

// smallWithPicture gives the elements in which a picture stood and no more text than a caption.
func smallWithPicture(page *html.Node, left gaps) map[*html.Node]bool {
	out, letters := map[*html.Node]bool{}, runningBelow(page)
	for n := range left.pictures {
		for ; n != nil && !out[n] && letters[n] <= captionLetters; n = n.Parent {
			out[n] = true
		}
	}
	return out
}

// dropCaptions drops the texts below pictures, see captioned. Those that stand in the
// same way share their fate: where one is longer than a caption, or together they are a
// good part of the article, it is written so, with a picture above each paragraph. The
// lead may stand below a picture too.
func dropCaptions(lines []*line) {
	ways, total := map[string]*album{}, 0
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		total += l.mass
		if l.pictureAt != "" {
			if ways[l.pictureAt] == nil {
				ways[l.pictureAt] = &album{letters: map[*html.Node]int{}}
			}
			ways[l.pictureAt].add(l)
		}
	}
	for _, p := range ways {
		if p.longest > captionLetters || p.mass*captionShare > total {
			continue
		}
		for _, l := range p.lines {
			if l.picture != nil && (!l.describes || len(p.letters) > 1) {
				l.dropped = "caption"
			}
		}
	}
}

// captionShare: captions are no more than a fifth of the text.
const captionShare = 5

// album is the pictures of a page that stand in the same way, with the text below them.
type album struct {
	lines   []*line
	letters map[*html.Node]int // of the text below each
	longest int
	mass    int
}

func (p *album) add(l *line) {
	p.lines = append(p.lines, l)
	p.mass += l.mass
	if l.picture != nil {
		p.letters[l.picture] += l.letters
		p.longest = max(p.longest, p.letters[l.picture])
	}
}
