package diff

import (
	"cmp"
	"slices"
)

// What counts as the same sentence, edited. Tried on pairs of real edits: two
// unrelated sentences of one article seldom reach 0.25, a lightly edited one
// seldom falls below 0.5.
const (
	alike      = 0.42 // anywhere in the article
	alikeMoved = 0.6  // out of order, where the place does not speak for it
	alikeNear  = 0.3  // between the same neighbours
)

const (
	commonShingle = 24 // a pair of words found in more sentences says little
	candidates    = 6  // sentences compared in full for each one
	gapCells      = 900
)

// likeness is between 0 and 1: the mean of the shares of words and of pairs
// of neighbouring words two sentences have in common (Dice's coefficient).
// A sentence that only grew or shrank is like itself.
func likeness(a, b []int32) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	same := common(slices.Clone(a), slices.Clone(b))
	pairs := common(shingles(a), shingles(b))
	na, nb := float64(len(a)), float64(len(b))
	dice := (2*float64(same)/(na+nb) + 2*float64(pairs)/max(1, na+nb-2)) / 2
	if shorter := min(na, nb); shorter >= 4 {
		dice = max(dice, 0.75*(float64(same)/shorter+float64(pairs)/(shorter-1))/2)
	}
	return dice
}

// shingles lists the pairs of neighbouring words.
func shingles(words []int32) []int64 {
	var list []int64
	for i := 1; i < len(words); i++ {
		list = append(list, int64(words[i-1])<<32|int64(words[i]))
	}
	return list
}

// common counts what two multisets share. It sorts its arguments.
func common[T cmp.Ordered](a, b []T) int {
	slices.Sort(a)
	slices.Sort(b)
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// index finds sentences that share rare pairs of words, without comparing
// each with each.
type index struct {
	holders map[int64][]int32
	shared  []int32 // per old sentence, in one lookup
}

// add enters an old sentence.
func (ix *index) add(i int, words []int32) {
	for _, sh := range keys(words) {
		if h := ix.holders[sh]; len(h) <= commonShingle {
			ix.holders[sh] = append(h, int32(i))
		}
	}
}

// keys are what a sentence is found by: its distinct pairs of words.
func keys(words []int32) []int64 {
	list := shingles(words)
	if len(words) == 1 {
		list = []int64{int64(words[0])<<32 | 1<<31}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// candidates lists the old sentences that share most with these words.
func (ix *index) candidates(words []int32) []int32 {
	var found []int32
	for _, sh := range keys(words) {
		holders := ix.holders[sh]
		if len(holders) > commonShingle {
			continue
		}
		for _, i := range holders {
			if ix.shared[i] == 0 {
				found = append(found, i)
			}
			ix.shared[i]++
		}
	}
	slices.SortFunc(found, func(a, b int32) int {
		return cmp.Or(cmp.Compare(ix.shared[b], ix.shared[a]), cmp.Compare(a, b))
	})
	for _, i := range found {
		ix.shared[i] = 0
	}
	return found[:min(len(found), candidates)]
}
