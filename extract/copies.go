package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// copyLetters is what a line has at least whose copies are dropped: shorter
// ones are labels, see dropLabels, or lines of a song.
const copyLetters = 25

// dropRepeated drops what stands more than once in the text: nobody writes a
// paragraph twice. The first of two stays, as that of a lead that is set again;
// what stands three times is a notice for each of several boxes: "The content
// that follows is from another site." Where most of the text stands twice,
// somebody put it there twice, and readers see it so.
func dropRepeated(lines []*line) {
	copies, total, again := map[string][]*line{}, 0, 0
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		total += l.mass
		if l.kind == Paragraph && !l.cell && l.letters >= copyLetters {
			key := fold(l.text)
			if copies[key] = append(copies[key], l); len(copies[key]) > 1 {
				again += l.mass
			}
		}
	}
	if again*3 > total {
		return
	}
	for _, list := range copies {
		if len(list) > 2 {
			list[0].dropped = "repeated"
		}
		for _, l := range list[1:] {
			l.dropped = "repeated"
		}
	}
}

// pullLetters is what a pull quote has at most.
const pullLetters = 300

// dropPullQuotes drops the quotations that say word for word what stands in a paragraph
// of the text, and nothing else: <p>… “We shall not move,” he said. …</p>
// <blockquote>We shall not move.</blockquote>.
func dropPullQuotes(lines []*line) {
	quotes := map[*html.Node][]*line{}
	var text []string
	for _, l := range lines {
		switch {
		case l.dropped != "":
		case l.kind == Quotation:
			if q := quotationAround(l.node); q != nil {
				quotes[q] = append(quotes[q], l)
			}
		case l.kind == Paragraph && l.mass > 0:
			text = append(text, spaced(l))
		}
	}
	for _, quote := range quotes {
		letters := 0
		for _, l := range quote {
			letters += l.letters
		}
		said := spaced(quote...)
		if letters >= copyLetters && letters <= pullLetters && slices.ContainsFunc(text, func(t string) bool { return strings.Contains(t, said) }) {
			for _, l := range quote {
				l.dropped = "pull quote"
			}
		}
	}
}

// spaced gives the words of lines with a space around each.
func spaced(lines ...*line) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, l := range lines {
		for _, w := range l.words() {
			b.WriteString(w + " ")
		}
	}
	return b.String()
}

func quotationAround(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Blockquote {
			return n
		}
	}
	return nil
}
