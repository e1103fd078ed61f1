package diff

import (
	"cmp"
	"slices"

	"stet/extract"
)

// alignment says which sentences of two texts are the same one.
type alignment struct {
	old, new []sentence
	toNew    []int  // per old sentence its partner, or -1
	toOld    []int  // per new sentence its partner, or -1
	moved    []bool // per new sentence: it has a partner, out of order
	words    vocabulary
}

// align pairs the sentences: equal ones first, then like ones anywhere, then
// the less like between the same neighbours. What is out of order against
// the heaviest chain of pairs in order has moved.
func align(old, new *extract.Article) *alignment {
	a := &alignment{old: sentences(old), new: sentences(new), words: vocabulary{}}
	a.toNew, a.toOld = slices.Repeat([]int{-1}, len(a.old)), slices.Repeat([]int{-1}, len(a.new))
	a.moved = make([]bool, len(a.new))
	a.pairEnds()
	a.pairUnique()
	a.pairNeighbours()
	a.pairRepeated()
	a.pairAlike()
	a.settle()
	a.pairNear()
	return a
}

func (a *alignment) pair(i, j int)   { a.toNew[i], a.toOld[j] = j, i }
func (a *alignment) unpair(i, j int) { a.toNew[i], a.toOld[j] = -1, -1 }

func (a *alignment) equal(i, j int) bool { return a.old[i].folded == a.new[j].folded }

// pairEnds pairs what is equal at the start and at the end.
func (a *alignment) pairEnds() {
	n := min(len(a.old), len(a.new))
	start := 0
	for start < n && a.equal(start, start) {
		a.pair(start, start)
		start++
	}
	for k := 1; k <= n-start && a.equal(len(a.old)-k, len(a.new)-k); k++ {
		a.pair(len(a.old)-k, len(a.new)-k)
	}
}

// places lists where each text of the unpaired sentences stands.
func places(all []sentence, partner []int) map[string][]int {
	m := map[string][]int{}
	for i, s := range all {
		if partner[i] < 0 {
			m[s.folded] = append(m[s.folded], i)
		}
	}
	return m
}

// pairUnique pairs sentences that stand once in each text.
func (a *alignment) pairUnique() {
	was := places(a.old, a.toNew)
	for text, is := range places(a.new, a.toOld) {
		if from := was[text]; len(from) == 1 && len(is) == 1 {
			a.pair(from[0], is[0])
		}
	}
}

// pairNeighbours pairs equal sentences next to a pair.
func (a *alignment) pairNeighbours() {
	free := func(i, j int) bool {
		return i >= 0 && j >= 0 && i < len(a.old) && j < len(a.new) &&
			a.toNew[i] < 0 && a.toOld[j] < 0 && a.equal(i, j)
	}
	for i := range a.old {
		if j := a.toNew[i]; j >= 0 && free(i+1, j+1) {
			a.pair(i+1, j+1)
		}
	}
	for i := len(a.old) - 1; i >= 0; i-- {
		if j := a.toNew[i]; j >= 0 && free(i-1, j-1) {
			a.pair(i-1, j-1)
		}
	}
}

// pairRepeated pairs what is left of equal sentences in their order.
func (a *alignment) pairRepeated() {
	was := places(a.old, a.toNew)
	for text, is := range places(a.new, a.toOld) {
		for k, i := range was[text][:min(len(was[text]), len(is))] {
			a.pair(i, is[k])
		}
	}
}

// pairAlike pairs edited sentences, the most alike first.
func (a *alignment) pairAlike() {
	type candidate struct {
		i, j  int
		score float64
	}
	var found []candidate
	ix := &index{holders: map[int64][]int32{}, shared: make([]int32, len(a.old))}
	for i := range a.old {
		if a.toNew[i] < 0 {
			ix.add(i, a.words.look(&a.old[i]).words)
		}
	}
	for j := range a.new {
		if a.toOld[j] >= 0 {
			continue
		}
		for _, i := range ix.candidates(a.words.look(&a.new[j]).words) {
			if score := a.likeness(int(i), j); score >= alike {
				found = append(found, candidate{int(i), j, score})
			}
		}
	}
	slices.SortStableFunc(found, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(distance(x.i, x.j), distance(y.i, y.j)))
	})
	for _, c := range found {
		if a.toNew[c.i] < 0 && a.toOld[c.j] < 0 {
			a.pair(c.i, c.j)
		}
	}
}

// likeness is that of an old and a new sentence.
func (a *alignment) likeness(i, j int) float64 {
	return likeness(a.words.look(&a.old[i]).words, a.words.look(&a.new[j]).words)
}

func distance(i, j int) int { return max(i-j, j-i) }

// settle finds the heaviest chain of pairs in order. Pairs off it have moved,
// if they are long and alike enough for their place not to matter; otherwise
// they are no pairs.
func (a *alignment) settle() {
	inOrder := heaviestChain(a.toNew, func(i int) int { return 1 + len(a.old[i].text) })
	for i, j := range a.toNew {
		if j < 0 || inOrder[i] {
			continue
		}
		old, new := a.words.look(&a.old[i]), a.words.look(&a.new[j])
		long := min(len(old.words), len(new.words)) >= 4
		if long && (a.equal(i, j) || likeness(old.words, new.words) >= alikeMoved) {
			a.moved[j] = true
		} else {
			a.unpair(i, j)
		}
	}
}

// heaviestChain marks the members of the increasing subsequence of to that
// weighs most, ignoring negative members. O(n log n): a Fenwick tree of the
// best chain ending at or below each value.
func heaviestChain(to []int, weight func(int) int) []bool {
	size := 0
	for _, j := range to {
		size = max(size, j+1)
	}
	best, last := make([]int, size+1), slices.Repeat([]int{-1}, size+1)
	before, sum := make([]int, len(to)), make([]int, len(to))
	end := -1
	for i, j := range to {
		if j < 0 {
			continue
		}
		total, from := 0, -1
		for k := j; k > 0; k -= k & -k {
			if best[k] > total {
				total, from = best[k], last[k]
			}
		}
		sum[i], before[i] = total+weight(i), from
		for k := j + 1; k <= size; k += k & -k {
			if sum[i] > best[k] {
				best[k], last[k] = sum[i], i
			}
		}
		if end < 0 || sum[i] > sum[end] {
			end = i
		}
	}
	member := make([]bool, len(to))
	for ; end >= 0; end = before[end] {
		member[end] = true
	}
	return member
}

// pairNear pairs, between two neighbours in order, what is alike enough given
// the place.
func (a *alignment) pairNear() {
	fromOld, fromNew := 0, 0
	for i := 0; i <= len(a.old); i++ {
		j := len(a.new)
		if i < len(a.old) {
			if j = a.toNew[i]; j < 0 || a.moved[j] {
				continue
			}
		}
		a.pairGap(a.unpaired(a.toNew, fromOld, i), a.unpaired(a.toOld, fromNew, j))
		fromOld, fromNew = i+1, j+1
	}
}

func (a *alignment) unpaired(partner []int, from, to int) []int {
	var list []int
	for i := from; i < to; i++ {
		if partner[i] < 0 {
			list = append(list, i)
		}
	}
	return list
}

// pairGap aligns a small gap in order so that the sum of likeness is highest.
func (a *alignment) pairGap(old, new []int) {
	if len(old) == 0 || len(new) == 0 || len(old)*len(new) > gapCells {
		return
	}
	width := len(new) + 1
	best := make([]float64, (len(old)+1)*width)
	score := make([]float64, len(best))
	for x := len(old) - 1; x >= 0; x-- {
		for y := len(new) - 1; y >= 0; y-- {
			at := x*width + y
			best[at] = max(best[at+width], best[at+1])
			if l := a.likeness(old[x], new[y]); l >= alikeNear {
				score[at] = l
				best[at] = max(best[at], l+best[at+width+1])
			}
		}
	}
	for x, y := 0, 0; x < len(old) && y < len(new); {
		at := x*width + y
		switch {
		case score[at] > 0 && best[at] == score[at]+best[at+width+1]:
			a.pair(old[x], new[y])
			x, y = x+1, y+1
		case best[at] == best[at+width]:
			x++
		default:
			y++
		}
	}
}
