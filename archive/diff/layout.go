package diff

import "stet/extract"

// builder lays aligned sentences out in rows.
type builder struct {
	*alignment
	oldBlocks, newBlocks []extract.Block
	oldMove, newMove     []int // per sentence the number of its move, 0: none
	drafts               []draft
	cur                  draft
}

// numberMoves numbers the moves from 1 in the order of the new text.
// Sentences that moved together share a number, within one paragraph.
func (b *builder) numberMoves() {
	b.oldMove, b.newMove = make([]int, len(b.old)), make([]int, len(b.new))
	n := 0
	for j, moved := range b.moved {
		if !moved {
			continue
		}
		i := b.toOld[j]
		together := j > 0 && b.moved[j-1] && b.toOld[j-1] == i-1 && i > 0 && !b.new[j].first && !b.old[i].first
		if !together {
			n++
		}
		b.oldMove[i], b.newMove[j] = n, n
	}
}

// layOut walks the pairs in order. A row ends where either text begins a new
// block, so that a paragraph cut in two stands beside both its halves.
func (b *builder) layOut() {
	prevOld, prevNew := -1, -1
	for i := range b.old {
		if j := b.toNew[i]; j >= 0 && !b.moved[j] {
			b.gap(prevOld, prevNew, i, j)
			if b.breaks(b.old, b.cur.old, i) || b.breaks(b.new, b.cur.new, j) {
				b.flush()
			}
			b.cur.old, b.cur.new = append(b.cur.old, i), append(b.cur.new, j)
			prevOld, prevNew = i, j
		}
	}
	b.gap(prevOld, prevNew, len(b.old), len(b.new))
	b.flush()
}

// breaks reports whether a sentence begins another block than its row's.
func (b *builder) breaks(all []sentence, row []int, i int) bool {
	return len(row) > 0 && all[row[len(row)-1]].block != all[i].block
}

func (b *builder) flush() {
	if len(b.cur.old)+len(b.cur.new) > 0 {
		b.drafts = append(b.drafts, b.cur)
		b.cur = draft{}
	}
}

// gap lays out what stands between two pairs in order: first what goes on
// the paragraph of the pair before, then whole paragraphs of either text,
// then what begins the paragraph of the pair after.
func (b *builder) gap(oldFrom, newFrom, oldTo, newTo int) {
	oldHead, oldMid, oldTail := b.cut(b.old, oldFrom, oldTo)
	newHead, newMid, newTail := b.cut(b.new, newFrom, newTo)
	b.cur.old, b.cur.new = append(b.cur.old, oldHead...), append(b.cur.new, newHead...)
	if len(oldMid)+len(newMid)+len(oldTail)+len(newTail) == 0 {
		return
	}
	b.flush()
	for _, i := range oldMid {
		if b.breaks(b.old, b.cur.old, i) || b.oneMove(b.oldMove, b.cur.old, i) {
			b.flush()
		}
		b.cur.old = append(b.cur.old, i)
	}
	b.flush()
	for _, j := range newMid {
		if b.breaks(b.new, b.cur.new, j) || b.oneMove(b.newMove, b.cur.new, j) {
			b.flush()
		}
		b.cur.new = append(b.cur.new, j)
	}
	b.flush()
	b.cur.old, b.cur.new = oldTail, newTail
}

// oneMove reports whether a row would mix sentences that moved with others:
// a paragraph made of two that moved shows as two rows.
func (b *builder) oneMove(move, row []int, i int) bool {
	return len(row) > 0 && move[row[len(row)-1]] != move[i]
}

// cut divides the sentences between two pairs by the pairs' blocks.
func (b *builder) cut(all []sentence, from, to int) (head, mid, tail []int) {
	for i := from + 1; i < to; i++ {
		switch {
		case from >= 0 && all[i].block == all[from].block:
			head = append(head, i)
		case to < len(all) && all[i].block == all[to].block:
			tail = append(tail, i)
		default:
			mid = append(mid, i)
		}
	}
	return head, mid, tail
}

// markWords marks the words that changed in a row. Equal sentences hold the
// comparison in place; what stands between them is compared as one text.
func (b *builder) markWords(d draft) {
	b.markMoved(d)
	old, new := b.stay(d.old, b.oldMove), b.stay(d.new, b.newMove)
	for len(old) > 0 || len(new) > 0 {
		o, n := 0, 0
		for o < len(old) && !b.anchor(old[o]) {
			o++
		}
		for n < len(new) && (b.toOld[new[n]] < 0 || !b.anchor(b.toOld[new[n]])) {
			n++
		}
		b.markSegment(old[:o], new[:n])
		old, new = old[min(o+1, len(old)):], new[min(n+1, len(new)):]
	}
}

// anchor reports whether an old sentence stands equal and in order in the new
// text.
func (b *builder) anchor(i int) bool {
	j := b.toNew[i]
	return j >= 0 && !b.moved[j] && b.equal(i, j)
}

// stay lists the sentences that did not move.
func (b *builder) stay(members, move []int) []int {
	var list []int
	for _, i := range members {
		if move[i] == 0 {
			list = append(list, i)
		}
	}
	return list
}

// markMoved compares sentences that moved with where they came from.
func (b *builder) markMoved(d draft) {
	for _, j := range d.new {
		if i := b.toOld[j]; b.moved[j] && !b.equal(i, j) {
			mark(pointers(b.old[i].tokens), pointers(b.new[j].tokens))
		}
	}
}

// markSegment compares edited sentences: as one text where some were cut or
// joined, else each with its own.
func (b *builder) markSegment(old, new []int) {
	pairs := 0
	for _, i := range old {
		if b.toNew[i] >= 0 {
			pairs++
		}
	}
	o, n := collect(b.old, old), collect(b.new, new)
	switch {
	case pairs == 0:
		markAll(o)
		markAll(n)
	case (pairs < len(old) || pairs < len(new)) && max(len(o), len(n)) <= wholeSegment:
		mark(o, n)
	default:
		b.markPairs(old, new)
	}
}

func (b *builder) markPairs(old, new []int) {
	for _, i := range old {
		if j := b.toNew[i]; j >= 0 {
			mark(pointers(b.old[i].tokens), pointers(b.new[j].tokens))
		} else {
			markAll(pointers(b.old[i].tokens))
		}
	}
	for _, j := range new {
		if b.toOld[j] < 0 {
			markAll(pointers(b.new[j].tokens))
		}
	}
}

func collect(all []sentence, members []int) []*token {
	var list []*token
	for _, i := range members {
		list = append(list, pointers(all[i].tokens)...)
	}
	return list
}
