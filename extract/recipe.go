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
	var said []ingredient
	for _, s := range recipe {
		if n := countLetters(s); n <= stepLetters {
			said = append(said, ingredient{foldedWords(s), n})
		}
	}
	for i, l := range lines {
		if l.dropped == "" || l.dropped == ignoredByRule || !isIngredient(l.node) && !saysOneOf(l, said) {
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

// ingredient is a part of a recipe, or a step.
type ingredient struct {
	words   []string
	letters int
}

// stepLetters is what a step has at most: a page that gives more would be compared for long.
const stepLetters = 600

// saysOneOf reports whether l is one of the parts of a recipe, perhaps with a little
// more: "3 tbsp (60 g) maple syrup" for "3 tbsp maple syrup".
func saysOneOf(l *line, recipe []ingredient) bool {
	for _, part := range recipe {
		if l.letters <= 2*part.letters && part.letters <= 2*l.letters && agree(l.words(), part.words) > 0.8 {
			return true
		}
	}
	return false
}

// isIngredient reports an element of which schema.org's microdata says that it is one.
func isIngredient(n *html.Node) bool {
	switch strings.ToLower(attr(n, "itemprop")) {
	case "recipeingredient", "ingredients":
		return true
	}
	return false
}
