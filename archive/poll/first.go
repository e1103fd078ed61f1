package poll

import "stet/extract"

// A first text has nothing to be compared with, so it must bear the marks of an
// article itself: be about what its headline says, tell its date, be of some
// length. One that does not is looked at again before it is stored, by when the
// same text may have been seen at other addresses, and then it was none. An honest
// text waits, and is not lost: what was seen meanwhile becomes the version
// before, see Verdict.Flush.

// first judges the first text of an address.
func first(s Seen, p Past, c Crowd) Verdict {
	sign, why := doubt(s)
	v := Verdict{Outcome: Added}
	if sign != "" {
		if !persisted(s, p, sign, c) {
			return suspicious(sign, why)
		}
		v.Reason = lasted(s, p, why)
	}
	v.Flush = p.Doubted != nil && p.Held.Fingerprint != s.Print && akin(p.Doubted, s.Article)
	return v
}

// doubt says why a first text may be something else than the article.
func doubt(s Seen) (Sign, string) {
	short := s.Article.Words() < thinWords
	switch {
	case s.Named: // by a person, who knows what they want
		return "", ""
	case s.Unlike && thin(s.Article):
		return signStrange, "a short text that is not about its headline, without a date or an author"
	case s.Unlike && short:
		return signDoubtful, "a short text that is not about its headline"
	case s.Unlike && !dated(s.Article):
		return signDoubtful, "a text that is not about its headline, without a date"
	case s.BrokenOff:
		return signDoubtful, "the page breaks off within a sentence"
	}
	return "", ""
}

// akin says whether two texts are the same but for edits: half of what the
// shorter one says.
func akin(a, b *extract.Article) bool {
	l := liken(a, b)
	return 2*l.shared >= min(len(l.old), len(l.new)) && l.shared > 0
}
