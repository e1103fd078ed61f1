package poll

import (
	"slices"

	"stet/extract"
)

// A first text has nothing to be compared with, so it must bear the marks of an
// article itself: be about what its headline says, tell its date, be of some
// length. One that does not is looked at again before it is stored, by when the
// same text may have been seen at other addresses, and then it was none. An honest
// text waits, and is not lost: one that is edited meanwhile is an article, and what
// was held back becomes the version before it, see Verdict.Flush.

// first judges the first text of an address.
func first(s Seen, p Past, c Crowd) Verdict {
	sign, why := doubt(s)
	switch {
	case p.Doubted != nil && sign != signCut && edited(p.Doubted, s.Article):
		return Verdict{Outcome: Added, Flush: true}
	case sign == "":
		return Verdict{Outcome: Added}
	case persisted(s, p, sign, c):
		return Verdict{Outcome: Added, Reason: lasted(s, p, why)}
	}
	return suspicious(sign, why)
}

// doubt says why a first text may be something else than the article.
func doubt(s Seen) (Sign, string) {
	short := s.Article.Words() < thinWords
	switch {
	case s.Named: // by a person, who knows what they want
		return "", ""
	case s.BrokenOff:
		return signCut, "the page breaks off before its end"
	case s.Unlike && thin(s.Article):
		return signStrange, "a short text that is not about its headline, without a date or an author"
	case s.Unlike && short:
		return signDoubtful, "a short text that is not about its headline"
	case s.Unlike && !dated(s.Article):
		return signDoubtful, "a text that is not about its headline, without a date"
	}
	return "", ""
}

// sameWords says whether two texts differ in numbers at most: a wall may count.
func sameWords(a, b *extract.Article) bool {
	return slices.Equal(textsOf(a, true)[1:], textsOf(b, true)[1:])
}

// edited says whether b is a after an edit: they share half of what the shorter
// one says, and differ in more than numbers.
func edited(a, b *extract.Article) bool {
	l := liken(a, b)
	return l.shared > 0 && 2*l.shared >= min(len(l.old), len(l.new)) &&
		!(sameWords(a, b) && letters(withoutNumbers(a.Title)) == letters(withoutNumbers(b.Title)))
}
