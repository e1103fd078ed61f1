package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// seriesLines is how many lines of one form make a series; edgeFacts how many short facts
// it takes above the text or below it, where author, date and topic may stand like that.
const seriesLines, edgeFacts = 3, 5

// markSeries notes the lines that belong to a series: three or more of one form, one
// after the other, in an element that holds running text too,
// <p>1. Boat show, 500 guests</p><p>2. Mountain run</p><p>3. …</p>.
//
// What one of them is, the others are: for itself a short one would be a label, one
// without a full stop no sentence, one with a day a date, and the list full of holes.
func markSeries(lines []*line) {
	texts := map[*html.Node]bool{}
	inside := map[*html.Node][]*line{}
	for _, l := range lines {
		put := l.pointer || l.isLink() && formOf(l) == nil // what is put between two does not part them
		if l.dropped == "" && !isAdvertisement(l) && !put {
			p := l.node.Parent
			inside[p] = append(inside[p], l)
			texts[p] = texts[p] || l.mass > 0 && (l.chosen || endsSentence(l.text))
		}
	}
	for p := range texts {
		if texts[p] {
			markRuns(inside[p])
			markProse(inside[p])
			markUnfinished(inside[p])
			markListed(inside[p])
			markUnstopped(inside[p])
		}
	}
}

// markRuns marks the lines of one element that are of one form.
func markRuns(lines []*line) {
	forms := make([]*lineForm, len(lines))
	for i, l := range lines {
		forms[i] = formOf(l)
	}
	for i := range lines {
		form := forms[i]
		if form == nil {
			continue
		}
		run, end := runFrom(lines[i:], forms[i:])
		least := seriesLines
		if form.fact && !hasText(run) && !(hasText(lines[:i]) && hasText(lines[i+end:])) {
			least = edgeFacts
		}
		if len(run) >= least && !mostLead(run) {
			for _, l := range run {
				l.series = true
			}
		}
	}
}

// runFrom gives the first line and those of its form and element that follow it, and
// where the last of them ends. It takes their forms away, so that none is looked at again.
func runFrom(lines []*line, forms []*lineForm) (run []*line, end int) {
	form, is := forms[0], lines[0].node.DataAtom
	for i, l := range lines {
		if i > end+form.gap {
			break
		}
		if forms[i] == form && l.node.DataAtom == is {
			run, end, forms[i] = append(run, l), i+1, nil
		}
	}
	return run, end
}

// lineForm is a form of line of which there are series.
type lineForm struct {
	is   *regexp.Regexp
	gap  int  // how many other lines may stand between two
	fact bool // it is no sentence
}

var lineForms = []lineForm{
	{is: regexp.MustCompile(`^[(（]?\d{1,3}[.)）、．:]\s?\D`), gap: 1},  // "1. Boat show", and more of it below
	{is: regexp.MustCompile(`^["“”„«»「『‘].*["”“«»」』’]$`)},           // "“Sleeping on planes”"
	{is: regexp.MustCompile(`^[–—-]\s?[^\s–—-]`), gap: 1},           // "—Ann, age 7", below each joke
	{is: regexp.MustCompile(`^[•·■◆●○▪►]`)},                         // "• Boat show"
	{is: regexp.MustCompile(`^【[^】]+】`), gap: 1},                    // "【正】 …", some with a heading above
	{is: regexp.MustCompile(`^[^:：]{2,50}(?::\s|：)\S`), fact: true}, // "Length: 184 cm", "Jan. 15-18: Boat show"
}

func formOf(l *line) *lineForm {
	if l.kind == Heading {
		return nil
	}
	for i := range lineForms {
		if f := &lineForms[i]; f.is.MatchString(l.text) && !(f.fact && endsSentence(l.text)) {
			return f
		}
	}
	return nil
}

// mostLead reports whether half of lines or more lead elsewhere: "Read more: …".
func mostLead(lines []*line) bool {
	leads := 0
	for _, l := range lines {
		if l.isLink() || l.pointer {
			leads++
		}
	}
	return leads*2 >= len(lines)
}

func hasText(lines []*line) bool {
	return slices.ContainsFunc(lines, func(l *line) bool { return l.mass > 0 })
}

// listedLines is how many lines without a full stop make a list between two paragraphs,
// announcedLines how many do below a line that ends with a colon.
const listedLines, announcedLines = 4, 2

// markListed marks the lines of a list that is set as the paragraphs around it are,
// <p>The results:</p><p>Riverton – Oakham 2:1</p><p>Lakeside – Milton 0:0</p><p>…</p>.
// Whom to ask is none: <p>Contact:</p><p>A. Name</p><p>name@herald.example</p>.
func markListed(lines []*line) {
	running := map[element]bool{}
	for i, l := range lines {
		like := elementOf(l)
		running[like] = running[like] || l.mass > 0 && l.kind == Paragraph && endsSentence(l.text)
		announces := endsWithColon(l.text) && !leadsToOffers(l)
		if !running[like] || l.mass == 0 && !announces {
			continue
		}
		end := i + 1
		for end < len(lines) && lines[end].mass == 0 && lines[end].kind == Paragraph && elementOf(lines[end]) == like && !endsSentence(lines[end].text) {
			end++
		}
		run := lines[i+1 : end]
		between := end < len(lines) && lines[end].mass > 0 && elementOf(lines[end]) == like
		if !mostLead(run) && !slices.ContainsFunc(run, hasAddress) && (len(run) >= listedLines && between || len(run) >= announcedLines && announces) {
			for _, l := range run {
				l.series, l.listed = true, true
			}
		}
	}
}

func hasAddress(l *line) bool { return strings.Contains(l.text, "@") }

// proseLetters is what several sentences have at least.
const proseLetters = 60

// markProse marks the lines of several sentences among paragraphs set as they are,
// whatever they end with: "… in short. Write to letters@herald.example", "… (laughs)".
func markProse(lines []*line) {
	paragraphs := map[atom.Atom]int{}
	for _, l := range lines {
		if l.mass > 0 && endsSentence(l.text) {
			paragraphs[l.node.DataAtom]++
		}
	}
	for _, l := range lines {
		if l.letters >= proseLetters && !l.isLink() && !l.pointer && paragraphs[l.node.DataAtom] > 1 && len(l.sentences()) > 1 {
			l.series = true
		}
	}
}

// element tells lines apart that are set differently. A class that one line alone has tells
// nothing but that it has one: a build may give each its own.
type element struct {
	name  atom.Atom
	class string
}

func elementOf(l *line) element { return element{l.node.DataAtom, l.class} }

// ownClass stands for the classes that one line has.
const ownClass = "·"

// markClasses notes of each line which class it has.
func markClasses(lines []*line) {
	times := make(map[string]int, len(lines))
	for _, l := range lines {
		l.class = attr(l.node, "class")
		times[l.class]++
	}
	for _, l := range lines {
		if l.class != "" && times[l.class] == 1 {
			l.class = ownClass
		}
	}
}

// elementAround is that of the element around a line.
func elementAround(l *line) element {
	return element{l.node.Parent.DataAtom, attr(l.node.Parent, "class")}
}

// markUnfinished marks the lines whose sentence goes on in the next one, as speeches and
// verse are set: <p>But it is by being cautious</p><p>by monitoring the data</p><p>and…</p>.
func markUnfinished(lines []*line) {
	for i := len(lines) - 2; i >= 0; i-- {
		l, next := lines[i], lines[i+1]
		if isStamp(l) && (i == 0 || lines[i-1].kind == Heading) {
			continue // above a text that begins with a small letter
		}
		first, _ := utf8.DecodeRuneInString(next.text)
		if l.chosen && unicode.IsLower(first) && elementOf(l) == elementOf(next) && !endsSentence(l.text) && !l.isLink() && (endsSentence(next.text) || next.mass > 0 || next.series) {
			l.series = true
		}
	}
}

// unstoppedLines is how many lines without a full stop make a text that is written without.
const unstoppedLines = 8

// markUnstopped marks the paragraphs of a text whose author sets no full stops, as many do who
// write Chinese for a blog: there the end of a line tells nothing of it.
func markUnstopped(lines []*line) {
	without, letters := map[element]int{}, map[element]int{} // how many, and how much more than with one
	isParagraph := func(l *line) bool { return l.kind == Paragraph && l.chosen && !l.isLink() && !hasAddress(l) }
	for _, l := range lines {
		switch {
		case !isParagraph(l) || l.letters < labelLetters:
		case endsSentence(l.text):
			letters[elementOf(l)] -= l.letters
		default:
			without[elementOf(l)]++
			letters[elementOf(l)] += l.letters
		}
	}
	end := len(lines) // of the text: what is short below it may be labels
	for end > 0 && (!isParagraph(lines[end-1]) || lines[end-1].letters < labelLetters) {
		end--
	}
	for _, l := range lines[:end] {
		if like := elementOf(l); isParagraph(l) && without[like] >= unstoppedLines && letters[like] > 0 {
			l.series = true
		}
	}
}
