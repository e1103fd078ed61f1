package poll

import (
	"slices"

	"stet/extract"
)

// A site's new markup draws the line between its articles and what stands around them anew: a
// caption comes into the text, a box that is part of it leaves. No extractor is right about every
// page before and after, but the two pages tell that nobody edited anything.

// Redrawn reports whether two texts of an article differ in nothing but that line: under the same
// headline, what came was on the page before, and what left is on it still, each as often; what
// stays has its order. An editor takes a sentence from the page, or puts one there.
//
// before and after are the pages that gave old and new. A page that is not known shows nothing, and
// then nothing was redrawn.
func Redrawn(old, new *extract.Article, before, after extract.Shown) bool {
	return redrawn(old, new, before, after, func(string) bool { return false })
}

// redrawn does so but for the sentences that came to many articles, or left them: the site's.
func redrawn(old, new *extract.Article, before, after extract.Shown, common func(string) bool) bool {
	if extract.SentenceHash(old.Title) != extract.SentenceHash(new.Title) {
		return false
	}
	left, right := compare(old, new, before, after), compare(new, old, after, before)
	edited := func(s string) bool { return !common(s) }
	return !slices.ContainsFunc(left.edited, edited) && !slices.ContainsFunc(right.edited, edited) &&
		len(left.moved)+len(right.moved) > 0 && slices.Equal(left.kept, right.kept)
}

// moved counts the sentences that came to a text, or left it, and were on the page around it before, or are
// on it now.
func moved(old, new *extract.Article, before, after extract.Shown) int {
	return len(compare(old, new, before, after).moved) + len(compare(new, old, after, before).moved)
}

// compared tells the sentences of a text by what became of them in another.
type compared struct {
	kept   []uint32 // hashes of those that the other has too
	moved  []string // those that the other's page shows as often, though not in the text
	edited []string // those that it does not
}

func compare(text, other *extract.Article, page, others extract.Shown) (c compared) {
	has := map[uint32]bool{}
	for s := range sentences(other) {
		has[extract.SentenceHash(s)] = true
	}
	for s := range sentences(text) {
		switch h := extract.SentenceHash(s); {
		case has[h]:
			c.kept = append(c.kept, h)
		case page.Count(h) > 0 && others.Count(h) >= page.Count(h):
			c.moved = append(c.moved, s)
		default:
			c.edited = append(c.edited, s)
		}
	}
	return c
}
