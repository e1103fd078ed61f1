package diff

// Op says what to do with a run of words of an inline comparison.
type Op string

const (
	Keep   Op = "keep"
	Delete Op = "delete"
	Insert Op = "insert"
)

// Run is a run of words of an inline comparison.
type Run struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// Inline gives a row as one text: what was deleted stands before what took
// its place. Kept words are given as the new text has them. In a row of kind
// Moved every word is kept.
func (r Row) Inline() []Run {
	switch {
	case r.Kind == Moved && r.New != nil:
		return []Run{{Keep, r.New.String()}}
	case r.Kind == Moved:
		return []Run{{Keep, r.Old.String()}}
	}
	var old, new []token
	if r.Old != nil {
		old = r.Old.tokens
	}
	if r.New != nil {
		new = r.New.tokens
	}
	return merge(old, new)
}

// merge walks both texts: words that are in both, in order, hold them
// together.
func merge(old, new []token) []Run {
	var runs merger
	for len(old) > 0 || len(new) > 0 {
		switch {
		case len(old) > 0 && (old[0].alone() || len(new) == 0):
			runs.add(Delete, old[0])
			old = old[1:]
		case len(new) > 0 && (new[0].alone() || len(old) == 0):
			added := new[0]
			if added.space == "" && len(runs.list) == 1 && runs.list[0].Op == Delete { // the new text begins here too
				added.space = spaceBefore(old, new[1:])
			}
			runs.add(Insert, added)
			new = new[1:]
		default:
			kept := new[0]
			if kept.space == "" && len(runs.list) > 0 { // the new text begins here, the old one did not
				kept.space = old[0].space
			}
			runs.add(Keep, kept)
			old, new = old[1:], new[1:]
		}
	}
	return runs.done()
}

// spaceBefore gives the space before the next word of either text: none where words
// are not set apart.
func spaceBefore(old, new []token) string {
	for _, next := range [][]token{old, new} {
		if len(next) > 0 {
			return next[0].space
		}
	}
	return ""
}

// alone reports whether the other side of the row lacks the word.
func (t token) alone() bool { return t.changed || t.moved }

// merger makes runs of words, as a spanner makes spans.
type merger struct {
	list []Run
	text []byte // of the last run
}

// add appends a word. The space before it goes with the run it continues,
// or stands outside of the mark.
func (m *merger) add(op Op, t token) {
	if n := len(m.list); n > 0 && m.list[n-1].Op == op {
		m.text = append(append(m.text, t.space...), t.text...)
		return
	}
	if t.space != "" && op != Keep {
		m.add(Keep, token{text: t.space})
		t.space = ""
	}
	m.end()
	m.list = append(m.list, Run{Op: op})
	m.text = append(append(m.text, t.space...), t.text...)
}

func (m *merger) end() {
	if n := len(m.list); n > 0 {
		m.list[n-1].Text, m.text = string(m.text), m.text[:0]
	}
}

func (m *merger) done() []Run {
	m.end()
	return m.list
}
