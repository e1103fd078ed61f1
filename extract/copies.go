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
// that follows is from another site."
func dropRepeated(lines []*line) {
	copies, total, again := map[string][]*line{}, 0, 0
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		total += l.mass
		if l.kind == Paragraph && !l.cell && !l.isCode() && l.letters >= copyLetters {
			key := l.fold()
			if copies[key] = append(copies[key], l); len(copies[key]) > 1 {
				again += l.mass
			}
		}
	}
	if again*3 > total {
		return // an editor's slip, which the next version may mend, is a change
	}
	meant := meantAgain(lines, copies)
	for _, list := range copies {
		if len(list) > 2 && !slices.ContainsFunc(list, func(l *line) bool { return meant[l] }) {
			list[0].dropped = "repeated"
		}
		for _, l := range list[1:] {
			if !meant[l] {
				l.dropped = "repeated"
			}
		}
	}
}

// meantAgain gives the lines that are said again on purpose, in one element with the first:
// several right below a heading, or one with more to come, as in a report that sums up
// what it says below, or in one dated update after another; and a footnote below a table.
func meantAgain(lines []*line, copies map[string][]*line) map[*line]bool {
	out := map[*line]bool{}
	var before *line
	var run []*line // those right below a heading
	end := func(goesOn bool) {
		if goesOn || len(run) > 1 && run[0].text != run[1].text {
			for _, l := range run {
				out[l] = true
			}
		}
		run = nil
	}
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		first := copies[l.fold()]
		again := len(first) > 1 && first[0].node.Parent == l.node.Parent
		switch {
		case again && before != nil && before.cell && strings.HasPrefix(l.text, "*"):
			out[l] = true
		case again && (len(run) > 0 || before != nil && before.headsChapter()):
			run = append(run, l)
		default:
			end(l.kind == Paragraph && l.mass > 0)
		}
		before = l
	}
	end(false)
	return out
}

// headsChapter reports whether a line is a chapter's title, set as a heading or in bold.
func (l *line) headsChapter() bool {
	return l.kind == Heading && !l.title || l.kind == Paragraph && l.strong && !endsSentence(l.text)
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

// pullLines is how far from its place in the text a paragraph is pulled out.
const pullLines = 3

// dropPulled drops the paragraphs, alone in their element, that say word for word what stands in one
// near by among other words,
// <div><p>The depot is too dear.</p></div><p>The depot is too dear. So the council …</p>: such a one
// is pulled out of the text to be seen. A lead may begin as the text does, and an answer as its question.
func dropPulled(lines []*line) {
	var text []*line
	var words []string
	for _, l := range lines {
		if l.dropped == "" && l.kind == Paragraph && l.mass > 0 {
			text, words = append(text, l), append(words, spaced(l))
		}
	}
	for i, l := range text {
		if l.lead || l.describes || l.cell || l.letters < copyLetters || l.letters > pullLetters || endsWithQuestion(l.text) || !standsAlone(l.node) {
			continue
		}
		for j := max(0, i-pullLines); j < min(len(text), i+pullLines+1); j++ {
			if other := text[j]; other.letters > l.letters && other.node.Parent != l.node.Parent && strings.Contains(words[j], words[i]) {
				l.dropped = "pull quote"
				break
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

// quotationAround gives the innermost quotation around n, nil where there is none.
func quotationAround(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Blockquote {
			return n
		}
	}
	return nil
}
