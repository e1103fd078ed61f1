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
	var runs []Run
	for len(old) > 0 || len(new) > 0 {
		switch {
		case len(old) > 0 && (old[0].alone() || len(new) == 0):
			runs, old = addRun(runs, Delete, old[0]), old[1:]
		case len(new) > 0 && (new[0].alone() || len(old) == 0):
			added := new[0]
			if added.space == "" && len(runs) == 1 && runs[0].Op == Delete { // the new text begins here too
				added.space = spaceBefore(old, new[1:])
			}
			runs, new = addRun(runs, Insert, added), new[1:]
		default:
			kept := new[0]
			if kept.space == "" && len(runs) > 0 { // the new text begins here, the old one did not
				kept.space = old[0].space
			}
			runs, old, new = addRun(runs, Keep, kept), old[1:], new[1:]
		}
	}
	return runs
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

// addRun appends a word. The space before it goes with the run it continues,
// or stands outside of the mark.
func addRun(runs []Run, op Op, t token) []Run {
	if n := len(runs); n > 0 && runs[n-1].Op == op {
		runs[n-1].Text += t.space + t.text
		return runs
	}
	if t.space != "" && op != Keep {
		runs = addRun(runs, Keep, token{text: t.space})
		t.space = ""
	}
	return append(runs, Run{op, t.space + t.text})
}
