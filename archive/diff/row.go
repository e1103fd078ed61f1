package diff

import (
	"slices"
	"strings"

	"stet/extract"
)

// Kind says what happened to a row.
type Kind string

const (
	Equal   Kind = "equal"
	Changed Kind = "changed" // words differ, or paragraphs were merged or divided here
	Added   Kind = "added"   // only New
	Removed Kind = "removed" // only Old
	Moved   Kind = "moved"   // stands elsewhere in the other text; see Move
)

// Part says which part of an article a row is of.
type Part string

const (
	Headline Part = "headline"
	Byline   Part = "byline"
	Body     Part = "body"
)

// Row is one paragraph of two texts side by side. The rows' Old sides, in
// order, are the whole old text, the New sides the whole new text.
//
// A paragraph that moved is two rows of kind Moved with the same Move: one
// has only Old, at its old place, one only New.
type Row struct {
	Kind Kind  `json:"kind"`
	Part Part  `json:"part"`
	Old  *Side `json:"old,omitempty"`
	New  *Side `json:"new,omitempty"`
	Move int   `json:"move,omitempty"` // number of the move, from 1; 0: none
}

// Side is one text's half of a row: a block of it, or a part of one where the
// other text is cut into blocks otherwise.
type Side struct {
	Block     int    `json:"block"` // index in the article's Blocks; -1 for headline and byline
	Style     string `json:"style"` // paragraph, heading, list item, quotation
	Continued bool   `json:"continued,omitempty"`
	Spans     []Span `json:"spans"`

	tokens []token // all of its words, for Inline
}

// Span is a run of words with one fate. A block's spans, concatenated over
// its sides, are the block's text as by [Text].
type Span struct {
	Text    string `json:"text"`
	Changed bool   `json:"changed,omitempty"` // not in the other text
	Move    int    `json:"move,omitempty"`    // moved within the text: the number of the move
}

// String is the side's text.
func (s *Side) String() string {
	if s == nil {
		return ""
	}
	var text strings.Builder
	for _, span := range s.Spans {
		text.WriteString(span.Text)
	}
	return text.String()
}

// SideBySide sets two states of an article against each other: a row for the
// headline, one for the byline if either has one, then the body.
func SideBySide(old, new *extract.Article) []Row { return Align(old, new).Rows() }

// Rows gives the rows, see [SideBySide].
func (c *Comparison) Rows() []Row { return c.rows(true) }

// Changes gives the rows that are not equal: most are, and cost most of the time.
func (c *Comparison) Changes() []Row { return c.rows(false) }

func (c *Comparison) rows(equal bool) []Row {
	var rows []Row
	add := func(part Part, old, new string) {
		if equal || fold(old) != fold(new) {
			rows = append(rows, lineRow(part, old, new))
		}
	}
	add(Headline, c.old.Title, c.new.Title)
	if byline(c.old) != "" || byline(c.new) != "" {
		add(Byline, byline(c.old), byline(c.new))
	}
	b := &builder{alignment: c.alignment, oldBlocks: c.old.Blocks, newBlocks: c.new.Blocks}
	b.numberMoves()
	b.layOut()
	if !equal {
		b.drafts = slices.DeleteFunc(b.drafts, func(d draft) bool { return b.kind(d) == Equal })
	}
	for _, d := range b.drafts {
		b.markWords(d)
	}
	for _, d := range b.drafts {
		rows = append(rows, b.row(d))
	}
	return rows
}

// lineRow is the row of a headline or byline.
func lineRow(part Part, old, new string) Row {
	o, n := markText(old, new)
	row := Row{Kind: Changed, Part: part, Old: lineSide(part, o), New: lineSide(part, n)}
	switch {
	case fold(old) == fold(new):
		row.Kind = Equal
	case old == "":
		row.Kind, row.Old = Added, nil
	case new == "":
		row.Kind, row.New = Removed, nil
	}
	return row
}

func lineSide(part Part, tokens []token) *Side {
	var p spanner
	p.add(tokens, 0)
	return &Side{Block: -1, Style: string(part), Spans: p.done(), tokens: tokens}
}

// spanner makes spans of tokens. The text of the last one is put together in a buffer: a
// block may have a million words.
type spanner struct {
	list []Span
	text []byte
}

// add goes on with tokens, joining those of one fate.
func (p *spanner) add(tokens []token, move int) {
	for _, t := range tokens {
		if n := len(p.list); n > 0 {
			last := p.list[n-1]
			if last.Changed == t.changed && last.Move == move {
				p.text = append(append(p.text, t.space...), t.text...)
				continue
			}
			// The space before a changed word is not part of the change.
			if !last.Changed {
				p.text = append(p.text, t.space...)
				t.space = ""
			}
		}
		if t.space != "" && t.changed {
			p.begin(Span{}, t.space)
			t.space = ""
		}
		p.begin(Span{Changed: t.changed, Move: move}, t.space, t.text)
	}
}

func (p *spanner) begin(s Span, text ...string) {
	p.end()
	p.list = append(p.list, s)
	for _, t := range text {
		p.text = append(p.text, t...)
	}
}

func (p *spanner) end() {
	if n := len(p.list); n > 0 {
		p.list[n-1].Text, p.text = string(p.text), p.text[:0]
	}
}

func (p *spanner) done() []Span {
	p.end()
	return p.list
}

// draft is a row before its words are marked: the sentences of each side.
type draft struct{ old, new []int }

// row turns a draft into what is shown.
func (b *builder) row(d draft) Row {
	row := Row{Kind: b.kind(d), Part: Body}
	if len(d.old) > 0 {
		row.Old = side(b.old, d.old, b.oldMove, b.oldBlocks)
	}
	if len(d.new) > 0 {
		row.New = side(b.new, d.new, b.newMove, b.newBlocks)
	}
	if row.Kind == Moved {
		row.Move = b.moveOf(d)
	}
	return row
}

func side(all []sentence, members []int, move []int, blocks []extract.Block) *Side {
	first := all[members[0]]
	s := &Side{Block: first.block, Style: blocks[first.block].Kind.String(), Continued: !first.first}
	var p spanner
	for _, i := range members {
		p.add(all[i].tokens, move[i])
		for _, t := range all[i].tokens {
			t.moved = move[i] > 0
			s.tokens = append(s.tokens, t)
		}
	}
	s.Spans = p.done()
	return s
}

func (b *builder) kind(d draft) Kind {
	switch {
	case b.moveOf(d) > 0:
		return Moved
	case len(d.old) == 0:
		return Added
	case len(d.new) == 0:
		return Removed
	case b.same(d):
		return Equal
	}
	return Changed
}

// same reports whether both sides are one whole block of the same sentences.
func (b *builder) same(d draft) bool {
	if len(d.old) != len(d.new) {
		return false
	}
	for k, i := range d.old {
		if b.toNew[i] != d.new[k] || !b.equal(i, d.new[k]) {
			return false
		}
	}
	o, n := b.old[d.old[0]].block, b.new[d.new[0]].block
	return b.oldBlocks[o].Kind == b.newBlocks[n].Kind &&
		len(b.oldBlocks[o].Sentences) == len(d.old) && len(b.newBlocks[n].Sentences) == len(d.new)
}

// moveOf is the move all of a one-sided draft belongs to, or 0.
func (b *builder) moveOf(d draft) int {
	members, move := d.old, b.oldMove
	if len(d.old) == 0 {
		members, move = d.new, b.newMove
	}
	if len(d.old) > 0 && len(d.new) > 0 {
		return 0
	}
	m := move[members[0]]
	if slices.ContainsFunc(members, func(i int) bool { return move[i] != m }) {
		return 0
	}
	return m
}
