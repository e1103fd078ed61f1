package diff

import (
	"unicode/utf8"

	"github.com/aymanbagabas/go-udiff/lcs"
)

// wholeSegment is the number of words up to which neighbouring edited
// sentences are compared as one text, so that a sentence cut in two keeps its
// words. Longer stretches are compared sentence by sentence.
const wholeSegment = 240

// mark sets changed on the tokens that are not in both texts. The longest
// common subsequence comes from go-udiff, the diff of the Go team's own
// tools: it takes token sequences and its search is bounded.
func mark(old, new []*token) {
	edits := lcs.DiffLines(texts(old), texts(new))
	edits = joinOverIslands(edits, old, new)
	for _, e := range edits {
		e = slide(e, old, new)
		for _, t := range old[e.Start:e.End] {
			t.changed = true
		}
		for _, t := range new[e.ReplStart:e.ReplEnd] {
			t.changed = true
		}
	}
}

// slide moves an insertion or deletion that begins with the end of a sentence
// and stands before the same mark, so that it holds whole sentences: of two
// ways to tell the same, "A.{ B.}" and "A{. B}.", the first.
func slide(e lcs.Diff, old, new []*token) lcs.Diff {
	text, start, end := new, e.ReplStart, e.ReplEnd
	if start == end {
		text, start, end = old, e.Start, e.End
	}
	alone := e.Start == e.End || e.ReplStart == e.ReplEnd
	if alone && end < len(text) && text[start].folded == text[end].folded && endsSentence(text[start].folded) {
		e.Start, e.End, e.ReplStart, e.ReplEnd = e.Start+1, e.End+1, e.ReplStart+1, e.ReplEnd+1
	}
	return e
}

func endsSentence(mark string) bool {
	switch mark {
	case ".", "!", "?", "。", "！", "？", "।", "؟":
		return true
	}
	return false
}

func texts(tokens []*token) []string {
	list := make([]string, len(tokens))
	for i, t := range tokens {
		list[i] = t.folded
	}
	return list
}

// joinOverIslands joins edits with so little in common between them that
// marking it would make the reader's work harder: "of the" between two
// rewritten clauses.
func joinOverIslands(edits []lcs.Diff, old, new []*token) []lcs.Diff {
	var joined []lcs.Diff
	for _, e := range edits {
		for len(joined) > 0 {
			before := &joined[len(joined)-1]
			island := old[before.End:e.Start]
			if !isIsland(island, weight(*before, old, new), weight(e, old, new)) {
				break
			}
			e = lcs.Diff{Start: before.Start, End: e.End, ReplStart: before.ReplStart, ReplEnd: e.ReplEnd}
			joined = joined[:len(joined)-1]
		}
		joined = append(joined, e)
	}
	return joined
}

// isIsland is diff-match-patch's rule for what is in common by chance: no
// longer than the edits on either side; and of two words at most.
func isIsland(common []*token, before, after int) bool {
	words := 0
	for _, t := range common {
		if isWord(t.folded) {
			words++
		}
	}
	return words <= 2 && size(common) < min(before, after)
}

func weight(e lcs.Diff, old, new []*token) int {
	return max(size(old[e.Start:e.End]), size(new[e.ReplStart:e.ReplEnd]))
}

// size is in characters, spaces included.
func size(tokens []*token) int {
	n := 0
	for _, t := range tokens {
		n += utf8.RuneCountInString(t.text) + len(t.space)
	}
	return n
}

func markAll(tokens []*token) {
	for _, t := range tokens {
		t.changed = true
	}
}

// markText compares two short texts, a headline or a byline.
func markText(old, new string) (o, n []token) {
	o, n = tokenize(old), tokenize(new)
	mark(pointers(o), pointers(n))
	return o, n
}

func pointers(tokens []token) []*token {
	list := make([]*token, len(tokens))
	for i := range tokens {
		list[i] = &tokens[i]
	}
	return list
}
