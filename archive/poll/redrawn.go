package poll

import (
	"slices"

	"stet/archive/catalog"
	"stet/extract"
)

// A site's new markup draws the line between its articles and what stands around them anew: a
// caption comes into the text, a box that is part of it leaves. No extractor is right about every
// page before and after, but the two pages tell that nobody edited anything: they show
// the sentences as often as before, and in the same order.
//
// What editors do with markup alone is not told from that: a paragraph that stays in its place and
// becomes a caption, or a closed <details>.

// Redrawn reports whether two texts of an article differ in nothing but that line. before and after
// are the pages that gave old and new. A page that is not known shows nothing, and then nothing was
// redrawn.
func Redrawn(old, new *extract.Article, before, after extract.Shown) bool {
	return redrawn(old, new, before, after, func(string) bool { return false })
}

// redrawn does so but for the sentences that came to many articles, or left them: the site's.
func redrawn(old, new *extract.Article, before, after extract.Shown, common func(string) bool) bool {
	if extract.SentenceHash(old.Title) != extract.SentenceHash(new.Title) {
		return false
	}
	moved, edited := redraw(old, new, before, after)
	return moved > 0 && !slices.ContainsFunc(edited, func(s string) bool { return !common(s) })
}

// redraw tells the sentences that one of two texts has alone: how many are on both pages, in the same
// place among those that both texts have, and which are not.
func redraw(old, new *extract.Article, before, after extract.Shown) (moved int, edited []string) {
	onBefore, onAfter := times(before), times(after)
	stays := map[uint32]bool{} // what both texts have, or both pages show as often
	var onBoth []string
	compare := func(text, other *extract.Article) (kept []uint32) {
		has := map[uint32]bool{}
		for s := range sentences(other) {
			has[extract.SentenceHash(s)] = true
		}
		for s := range sentences(text) {
			switch h := extract.SentenceHash(s); {
			case has[h]:
				kept = append(kept, h)
				stays[h] = true
			case onBefore[h] > 0 && onBefore[h] == onAfter[h]:
				onBoth = append(onBoth, s)
				stays[h] = true
			default:
				edited = append(edited, s)
			}
		}
		return kept
	}
	was, is := compare(old, new), compare(new, old)
	goes := func(h uint32) bool { return !stays[h] }
	if !slices.Equal(was, is) || !slices.Equal(slices.DeleteFunc(slices.Clone(before), goes), slices.DeleteFunc(slices.Clone(after), goes)) {
		return 0, append(edited, onBoth...)
	}
	return len(onBoth), edited
}

// times counts how often a page shows each sentence.
func times(page extract.Shown) map[uint32]int {
	n := make(map[uint32]int, len(page))
	for _, h := range page {
		n[h]++
	}
	return n
}

// keepShown has the catalogue keep what the page shows that gave the stored text, or one that was read
// otherwise and made no version, for as long as the article is checked. Where a text that was held back became
// the stored one, its page is not known.
func (t *settled) keepShown(s *catalog.State, l catalog.Look) {
	v := t.verdict
	switch stored := v.Outcome.version() && v.Outcome != Gone; {
	case v.Flush && !stored, l.Next.IsZero():
		s.Shown[l.Key] = nil
	case t.seen.Article != nil && (stored || v.Outcome == Unchanged):
		s.Shown[l.Key] = t.seen.Shown
	}
}
