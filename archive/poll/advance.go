package poll

import (
	"time"

	"stet/archive/catalog"
)

// Waits that differ from the schedule's.
const (
	// holdMost is the longest wait after a suspicious text that may persist:
	// short enough to see it again before a day is over.
	holdMost = 12 * time.Hour
	// noArticleChecks is how often an address without an article is tried at
	// least, and noArticleFor how long: a site's pages may come empty for days.
	noArticleChecks = 5
	noArticleFor    = 7 * 24 * time.Hour
)

// advance gives what is to be remembered of an article after a check that was
// due at now, with the time of its next one. It depends on its arguments alone.
func advance(p Past, s Seen, v Verdict, sch Schedule, now time.Time) catalog.Look {
	l := p.Look
	l.Outcome, l.Reason, l.Last = string(v.Outcome), v.Reason, s.At
	l.Checks++
	tally(&l, p, s, v)
	wait, on := pause(&l, p, s, v, sch)
	switch {
	case !on:
		l.Next = time.Time{}
	case v.Outcome == Missing && !p.gone():
		l.Next = now.Add(wait) // the rule for removals counts hours
	default:
		l.Next = after(now, wait, l.Key, l.Checks)
		// What a server asked for is a least time: the spread comes on top.
		if s.Retry > 0 {
			l.Next = later(l.Next, now.Add(s.Retry+spread(s.Retry/10, l.Key, l.Checks)+time.Second).Truncate(time.Second))
		}
	}
	return l
}

// tally brings the counters up to date.
func tally(l *catalog.Look, p Past, s Seen, v Verdict) {
	switch {
	case v.Outcome.seen():
		l.Good, l.Failures = s.At, 0
		l.Missing, l.Misses = time.Time{}, 0
	case v.Outcome == Missing:
		if l.Missing.IsZero() {
			l.Missing, l.Misses = s.At, 0
		}
		l.Misses++
	case v.Outcome == Gone:
		l.Missing, l.Misses, l.Failures = time.Time{}, 0, 0
	case !s.Skipped:
		l.Failures++
	}
	flipping := p.Held != nil && p.Held.Sign == string(signFlip)
	switch {
	case v.Outcome == Changed || v.Outcome == Reverted || v.Sign == signLive:
		l.Changes++
	case v.Outcome == Unchanged:
		l.Changes = 0
	}
	if v.Sign == signFlip && !flipping || v.Outcome == Unchanged && flipping {
		l.Flips++
	}
	switch {
	case v.Outcome == Unchanged && v.Sign != "": // another text than the stored one, and yet no change
		l.Page, l.Extractor = s.Page, s.Extractor
	case v.Outcome == Unchanged || v.Outcome.version() && v.Outcome != Gone:
		l.Print, l.Page, l.Extractor = s.Print, s.Page, s.Extractor
	case s.Status != 0:
		l.Page, l.ETag, l.Modified = "", "", "" // the page now there is not the one stored
	}
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// pause gives the wait until the next check, and false when there is none.
func pause(l *catalog.Look, p Past, s Seen, v Verdict, sch Schedule) (wait time.Duration, on bool) {
	switch v.Outcome {
	case Added, Changed, Reverted, Restored:
		l.Period = sch.First
		return l.Period, true
	case Unchanged, Reextracted:
		l.Period, on = sch.longer(l.Period)
		return l.Period, on
	case Gone:
		l.Period = max(goneAfter/3, sch.First)
		return l.Period, true
	case Waiting:
		return waiting(l, v, sch), true
	case Missing:
		return absent(l, p, s, sch)
	case NoArticle:
		return sch.retry(2 * l.Failures), l.Failures < noArticleChecks || s.At.Sub(l.Found) < noArticleFor
	}
	return failing(l, p, s, v, sch)
}

// waiting: of two alternating states the period grows as if nothing changed,
// though a day is to see several checks.
func waiting(l *catalog.Look, v Verdict, sch Schedule) time.Duration {
	if v.Sign != signFlip {
		return sch.First
	}
	l.Period, _ = sch.longer(l.Period)
	return min(l.Period, flipHolds/4)
}

// absent: a page called gone is looked for ever more rarely, and an address
// that never gave an article is given up.
func absent(l *catalog.Look, p Past, s Seen, sch Schedule) (wait time.Duration, on bool) {
	if p.gone() {
		l.Period, on = sch.longer(l.Period)
		return l.Period, on
	}
	wait = sch.missing(l.Misses, l.Missing, s.At)
	long := l.Misses >= goneChecks && s.At.Sub(l.Missing) >= goneAfter
	return wait, len(p.Versions) > 0 || !long
}

// heldChecks is at how many checks a text of such a sign was held back. Failures
// of another kind before it say nothing of when it should be seen again.
func heldChecks(l *catalog.Look, p Past, s Seen, v Verdict) int {
	switch {
	case p.Held == nil || p.Held.Sign != string(v.Sign):
		return 1
	case p.heldStill(s):
		return p.Held.Checks + 1
	}
	return max(l.Failures, 1)
}

// failing: errors back off, and an article not seen for as long as the schedule
// goes is no longer asked for.
func failing(l *catalog.Look, p Past, s Seen, v Verdict, sch Schedule) (wait time.Duration, on bool) {
	wait = sch.retry(max(l.Failures, 1))
	if v.Sign.mayPersist() {
		wait = min(sch.retry(heldChecks(l, p, s, v)), holdMost)
	}
	good := l.Good
	if good.IsZero() {
		good = l.Found
	}
	return wait, s.At.Sub(good) < sch.Stop
}
