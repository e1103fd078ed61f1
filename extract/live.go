package extract

import "slices"

// openings tells how each entry of a live blog begins, as the page's JSON-LD has it,
// {"@type": "LiveBlogPosting", "liveBlogUpdate": [{"articleBody": "The count has begun…"}]}.
func (h *hints) openings() map[string]bool {
	out := map[string]bool{}
	for _, update := range h.article.inner("liveBlogUpdate") {
		out[opening(update.text("articleBody"))] = true
	}
	delete(out, "")
	return out
}

// opening gives the first words of a text, "" where there are too few to know it by.
func opening(s string) string {
	r := []rune(s)
	s = fold(string(r[:min(len(r), 2*openingLetters)]))
	if r = []rune(s); len(r) < openingLetters {
		return ""
	}
	return string(r[:openingLetters])
}

// openingLetters is how much of an entry tells it from others.
const openingLetters = 30

// isLive reports whether lines hold an entry of the page's live blog: its times and
// texts are built as readers' comments are.
func isLive(lines []*line) bool {
	return slices.ContainsFunc(lines, func(l *line) bool { return l.update })
}

// markUpdates notes the lines with which entries of a live blog begin.
func markUpdates(lines []*line, openings map[string]bool) {
	for _, l := range lines {
		l.update = len(openings) > 0 && openings[opening(l.text)]
	}
}
