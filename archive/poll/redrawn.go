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
	if len(before) == 0 || len(after) == 0 || extract.SentenceHash(old.Title) != extract.SentenceHash(new.Title) {
		return false
	}
	// kept gives what of a text the other has too, and false where the rest is not on the other's page.
	kept := func(text, other *extract.Article, own, others extract.Shown) (list []uint32, ok bool) {
		has := hashesOf(other)
		for s := range sentences(text) {
			switch h := extract.SentenceHash(s); {
			case has[h]:
				list = append(list, h)
			case others.Count(h) < max(own.Count(h), 1) && !common(s):
				return nil, false
			}
		}
		return list, true
	}
	left, ok := kept(old, new, before, after)
	if !ok {
		return false
	}
	right, ok := kept(new, old, after, before)
	return ok && slices.Equal(left, right)
}

// hashesOf gives the hashes of a text's sentences.
func hashesOf(a *extract.Article) map[uint32]bool {
	out := map[uint32]bool{}
	for s := range sentences(a) {
		out[extract.SentenceHash(s)] = true
	}
	return out
}
