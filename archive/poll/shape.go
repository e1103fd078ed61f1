package poll

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stet/extract"
)

// Sign is why a capture is kept aside.
type Sign string

const (
	SignBlock     Sign = "block"      // a bot check or a refusal
	SignConsent   Sign = "consent"    // a question about cookies or privacy
	SignLogin     Sign = "login"      // a form to sign in or subscribe
	SignNotFound  Sign = "not found"  // a "not found" page with status 200
	SignFrontPage Sign = "front page" // sent on to the front page or a section
	SignElsewhere Sign = "elsewhere"  // sent on to another known article
	signPaywall   Sign = "paywall"    // only the beginning of the text, and the page says why
	signRepeated  Sign = "repeated"   // the same text at many addresses
	signTemplate  Sign = "template"   // the same difference as in many other articles
	signRedrawn   Sign = "redrawn"    // the line between the article and the page is drawn otherwise
	signEmpty     Sign = "empty"      // no article, where there was one
	signGarbled   Sign = "garbled"    // characters were lost on the way
	signCut       Sign = "cut"        // only the beginning of the text
	signShort     Sign = "short"      // far less text
	signOther     Sign = "other"      // nothing in common with the stored text
	signStrange   Sign = "strange"    // a first text that bears no mark of an article
	signDoubtful  Sign = "doubtful"   // a first text that bears few
	signFlip      Sign = "alternates" // one of two states the page goes between
	signLive      Sign = "live"       // too soon after the last version
)

// mayPersist says whether a publisher may mean what the sign stands for. The
// rest is about the visitor, not about the article.
func (s Sign) mayPersist() bool {
	switch s {
	case signCut, signShort, signOther, signGarbled, signStrange, signDoubtful:
		return true
	}
	return false
}

// patience says at how many checks, over how long, a text must have been seen
// to be what the publisher means. Of a text that is not even about the headline
// nobody would say so soon that it replaced the article.
func (s Sign) patience(unlike bool) (checks int, over time.Duration) {
	switch {
	case s == signDoubtful:
		return 2, 0
	case unlike && s != signStrange:
		return persistChecks, 7 * persistFor
	}
	return persistChecks, persistFor
}

// What a text must lose to be kept aside first. An editor who cuts so much in
// one go is rare, a page that came half is not.
const (
	cutShare   = 0.80 // words left, when what is left is the beginning
	shortShare = 0.50 // words left, whatever they are
	shortWords = 60   // and so many words lost
)

// misshapen says what is wrong with a text that is not the stored one, by
// comparison with it.
func misshapen(s Seen, p Past, l likeness) (Sign, string) {
	lost := l.oldWords - l.newWords
	switch {
	case lossy(s.Article) > lossy(p.Article):
		return signGarbled, "characters were lost on the way"
	case s.BrokenOff:
		return signCut, "the page breaks off before its end"
	case l.onlyBeginning() && (float64(l.newWords) < cutShare*float64(l.oldWords) || notFree(s.Article) && len(l.removed) > 1) && paywalled(s.Article, l):
		return signPaywall, "only the beginning of the text, behind a paywall"
	case l.onlyBeginning() && float64(l.newWords) < cutShare*float64(l.oldWords):
		return signCut, "only the beginning of the text"
	case l.scrambled():
		return signPaywall, "the rest of the text is scrambled, behind a paywall"
	case l.other():
		return signOther, "nothing in common with the stored text"
	case float64(l.newWords) < shortShare*float64(l.oldWords) && lost >= shortWords:
		return signShort, "far shorter than the stored text"
	}
	return "", ""
}

// paywalled says whether a text that is only the beginning was cut on purpose:
// the publisher marks the article as not free, or it ends within a sentence.
func paywalled(a *extract.Article, l likeness) bool {
	if notFree(a) {
		return true
	}
	last := l.new[len(l.new)-1]
	return strings.HasSuffix(last, "…") || strings.HasSuffix(last, "...")
}

// notFree: the page says that not all may read the article.
func notFree(a *extract.Article) bool { return a.Free != nil && !*a.Free }

// unlocked says why a text grew that was read behind a paywall: because the wall
// fell, or maybe because of that. Nothing where there was no wall.
func unlocked(s Seen, p Past) (fell bool, why string) {
	walled := notFree(s.Article)
	if p.Article == nil || !walled && !p.last().NotFree {
		return false, ""
	}
	back := liken(s.Article, p.Article) // as if it were going the other way
	was := p.last().PublisherModified
	later := !was.IsZero() && s.Article.Modified.Truncate(time.Second).After(was)
	grew := float64(back.newWords) < cutShare*float64(back.oldWords) || back.onlyBeginning() && len(back.removed) > 1
	switch {
	case back.scrambled(), grew && !later && back.onlyBeginning(), grew && !walled && 2*back.shared >= len(back.new):
		return true, "the page gives the whole text now; the version before it had only its beginning"
	case grew && p.last().NotFree:
		return false, "the page is not free to all: some of what is new here may have stood behind a paywall before"
	}
	return false, ""
}

// lossy counts replacement characters.
func lossy(a *extract.Article) int {
	n := strings.Count(a.Title, "\uFFFD")
	for s := range sentences(a) {
		n += strings.Count(s, "\uFFFD")
	}
	return n
}

// likeness compares two texts sentence by sentence, by their letters alone.
type likeness struct {
	old, new           []string // sentences, as they stand
	oldWords, newWords int
	head               int // sentences at the beginning that are the same
	shared             int // sentences of new that old has anywhere
	titleShared        float64
	added, removed     []string
}

func liken(old, new *extract.Article) likeness {
	l := likeness{oldWords: old.Words(), newWords: new.Words(), titleShared: sharedWords(old.Title, new.Title)}
	has := map[string]int{}
	for s := range sentences(old) {
		l.old = append(l.old, s)
		has[letters(s)]++
	}
	for s := range sentences(new) {
		l.new = append(l.new, s)
		if k := letters(s); has[k] > 0 {
			has[k]--
			l.shared++
		} else {
			l.added = append(l.added, s)
		}
	}
	for _, s := range l.old {
		if k := letters(s); has[k] > 0 {
			has[k]--
			l.removed = append(l.removed, s)
		}
	}
	for l.head < min(len(l.old), len(l.new)) && letters(l.old[l.head]) == letters(l.new[l.head]) {
		l.head++
	}
	return l
}

// onlyBeginning: new is how old begins, but for a sentence or two at its end
// (the one cut in the middle, the invitation to subscribe).
func (l likeness) onlyBeginning() bool {
	return l.head >= 1 && l.head >= len(l.new)-2 && len(l.new) < len(l.old) || l.mostlyBeginning()
}

// mostlyBeginning: nearly all of new's sentences, some set apart differently,
// are those of old's beginning, and what is missing is old's end.
func (l likeness) mostlyBeginning() bool {
	if len(l.new) < 10 || len(l.removed) < 3 || float64(l.shared) < 0.95*float64(len(l.new)) {
		return false
	}
	// Of the sentences that are missing, all but a few stand after what is left.
	tail := map[string]bool{}
	for _, s := range l.old[min(l.shared, len(l.old)):] {
		tail[letters(s)] = true
	}
	in := 0
	for _, s := range l.removed {
		if tail[letters(s)] {
			in++
		}
	}
	return float64(in) >= 0.9*float64(len(l.removed))
}

// other: another article altogether. A text of a sentence or two is too little
// to say so, and a first report of a few lines is often written anew at length
// under its headline.
func (l likeness) other() bool {
	return other(len(l.old), len(l.new), l.shared, l.titleShared, l.oldWords, l.newWords)
}

func other(oldSentences, newSentences, shared int, titleShared float64, oldWords, newWords int) bool {
	small := min(oldSentences, newSentences)
	if small < 2 || oldSentences < 4 || shared*10 >= small {
		return false
	}
	return titleShared < 0.34 || small >= 4 && float64(newWords) < cutShare*float64(oldWords)
}

// differences lists the sentences that came and went.
func (l likeness) differences() []string { return slices.Concat(l.added, l.removed) }

// onlyCommon: every difference is one that many articles show.
func (l likeness) onlyCommon(common func(string) bool) bool {
	d := l.differences()
	return len(d) > 0 && l.titleShared == 1 && !slices.ContainsFunc(d, func(s string) bool { return !common(s) })
}

// scrambled: sentences of new are those of old with each letter moved on by the
// same step, as some publishers do behind a paywall.
func (l likeness) scrambled() bool {
	n := 0
	for i, s := range l.new {
		if i < len(l.old) && shifted(l.old[i], s) {
			n++
		}
	}
	return n >= 3
}

// shifted says whether b is a, each rune moved on by one and the same step.
func shifted(a, b string) bool {
	ra, rb := []rune(a), []rune(b)
	if len(ra) != len(rb) || len(ra) < 20 || a == b {
		return false
	}
	steps := map[rune]int{}
	letters := 0
	for i := range ra {
		if unicode.IsLetter(ra[i]) {
			letters++
			steps[rb[i]-ra[i]]++
		}
	}
	for step, n := range steps {
		if step != 0 && float64(n) >= 0.9*float64(letters) {
			return true
		}
	}
	return false
}

// sharedWords tells which part of the shorter headline's words the other has.
func sharedWords(a, b string) float64 {
	as, bs := wordSet(a), wordSet(b)
	if len(as) == 0 || len(bs) == 0 {
		return 0
	}
	n := 0
	for w := range as {
		if bs[w] {
			n++
		}
	}
	if letters(a) == letters(b) {
		return 1
	}
	return min(float64(n)/float64(min(len(as), len(bs))), 0.99)
}

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		set[w] = true
	}
	return set
}

// letters folds a sentence to its letters and digits, so that typesetting does
// not count.
func letters(s string) string {
	return string(appendLetters(make([]byte, 0, len(s)), s))
}

func appendLetters(plain []byte, s string) []byte {
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			plain = append(plain, byte(r))
		case 'A' <= r && r <= 'Z':
			plain = append(plain, byte(r)|0x20)
		case r >= 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)):
			plain = utf8.AppendRune(plain, unicode.ToLower(r))
		}
	}
	return plain
}

// sentences goes over an article's sentences.
func sentences(a *extract.Article) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, b := range a.Blocks {
			for _, s := range b.Sentences {
				if !yield(s) {
					return
				}
			}
		}
	}
}
