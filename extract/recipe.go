package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// recipe gives what the page says are the ingredients and the steps of its
// recipe, by schema.org.
func (h *hints) recipe() []string {
	var out []string
	for _, t := range h.ld.things {
		if t.is([]string{"Recipe"}) {
			out = append(append(out, t.texts("recipeIngredient")...), t.steps("recipeInstructions", 0)...)
		}
	}
	return out[:min(len(out), recipeLines)]
}

// recipeLines is more than the longest recipe has.
const recipeLines = 300

// steps gives the steps at key: strings, objects with a text, or sections of such.
func (t thing) steps(key string, depth int) []string {
	out := t.texts(key)
	if depth == ldDepth {
		return out
	}
	for _, step := range t.inner(key) {
		out = append(append(out, step.texts("text")...), step.steps("itemListElement", depth+1)...)
	}
	return out
}

// readmitRecipe takes back the lines that are an ingredient or a step of the page's
// recipe, and the headings above them. Sites set their lists in boxes with boxes to
// tick, pictures and buttons, as no other part of a text stands.
func readmitRecipe(lines []*line, recipe []string) {
	said := wordsOf(recipe)
	for i, l := range lines {
		if l.dropped == "" || l.dropped == ignoredByRule || !isIngredient(l.node) && !said.haveOne(l) {
			continue
		}
		l.dropped = ""
		readmitHeadings(lines[max(0, i-3):i])
	}
}

// readmitHeadings takes back the headings right above an ingredient, perhaps with a
// label between: "Ingredients", "metric", "For the dough".
func readmitHeadings(above []*line) {
	for _, l := range slices.Backward(above) {
		switch {
		case l.dropped == "" || l.dropped == ignoredByRule:
			return
		case l.kind == Heading && l.linked == 0:
			l.dropped = ""
		case l.letters > labelLetters/2:
			return
		}
	}
}

// recipeWords are the words of the parts of a recipe, its ingredients and steps. A page
// may have thousands of lines, so that none is compared with each part.
type recipeWords struct {
	different []int            // how many different words each part has
	having    map[string][]int // the parts that have a word
}

// stepLetters is what a step has at most.
const stepLetters = 600

func wordsOf(recipe []string) recipeWords {
	r := recipeWords{make([]int, len(recipe)), map[string][]int{}}
	for i, part := range recipe {
		if countLetters(part) > stepLetters {
			continue
		}
		words := different(foldedWords(part))
		r.different[i] = len(words)
		for _, w := range words {
			r.having[w] = append(r.having[w], i)
		}
	}
	return r
}

// haveOne reports whether l is one of the parts, perhaps with a little more:
// "3 tbsp (60 g) maple syrup" for "3 tbsp maple syrup".
func (r recipeWords) haveOne(l *line) bool {
	if len(r.having) == 0 || l.letters > 2*stepLetters {
		return false
	}
	words, common := different(l.words()), map[int]int{}
	for _, w := range words {
		for _, part := range r.having[w] {
			common[part]++
		}
	}
	for part, n := range common {
		fewer, more := min(len(words), r.different[part]), max(len(words), r.different[part])
		if n == fewer && (n >= 3 || n == more) && more <= 2*fewer || 5*n > 2*(fewer+more) {
			return true
		}
	}
	return false
}

func different(words []string) []string {
	return slices.Compact(slices.Sorted(slices.Values(words)))
}

// isIngredient reports an element of which schema.org's microdata says that it is one.
func isIngredient(n *html.Node) bool {
	switch strings.ToLower(attr(n, "itemprop")) {
	case "recipeingredient", "ingredients":
		return true
	}
	return false
}
