package poll

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// Outcome is what came of one check. Those that made a version have the name of
// its kind.
type Outcome string

const (
	Unchanged   Outcome = "unchanged"
	Added       Outcome = "added"
	Changed     Outcome = "changed"
	Reverted    Outcome = "reverted"
	Reextracted Outcome = "reextracted"
	Gone        Outcome = "gone"
	Restored    Outcome = "restored"
	Suspicious  Outcome = "suspicious" // kept aside, see Sign
	Waiting     Outcome = "waiting"    // a change kept aside: one of two alternating states, or too soon after the last
	Missing     Outcome = "missing"    // 404 or 410, not yet often enough to be called gone
	NoArticle   Outcome = "no article" // nothing stored, and no article on the page
	Refused     Outcome = "refused"    // robots.txt asks not to fetch the page
	Failed      Outcome = "error"      // nothing was learnt of the article
)

// version says whether the outcome makes a version.
func (o Outcome) version() bool {
	switch o {
	case Added, Changed, Reverted, Reextracted, Gone, Restored:
		return true
	}
	return false
}

// seen says whether the check showed the article as such.
func (o Outcome) seen() bool {
	return o == Unchanged || o == Waiting || o.version() && o != Gone
}

// Seen is what one check of one article found.
type Seen struct {
	At      time.Time
	Status  int
	Article *extract.Article // nil where the page holds none
	Print   string           // Article's fingerprint
	Page    string           // SHA-256 of the page
	Shown   extract.Shown    // what the page shows, in Article and beside it
	// Extractor names what made Article of the page, rules included.
	Extractor string
	Sign      Sign   // what the page itself gives away
	Why       string // of Sign, for people
	// Retry is how long the server asks to wait; 0: it did not.
	Retry time.Duration
	// Skipped: the page was not asked for, since its host is in trouble.
	Skipped bool
	Named   bool // a person asked for this very address
	// What Article lacks of the marks of an article.
	Unlike    bool // it is not about what the address is known for
	BrokenOff bool // the page stops before its end
}

// Past is what is stored of the article and remembered of earlier checks.
type Past struct {
	Versions []archive.Version // oldest first; none for a new article
	Prints   []string          // the fingerprint of each version's text, empty where not read
	Article  *extract.Article  // the last version's text
	Look     catalog.Look
	Shown    extract.Shown    // what the page showed that last gave the stored text; nil: unknown
	Held     *catalog.Held    // what is kept aside; nil: nothing
	Doubted  *extract.Article // the text of Held, where there is no version
	// Strange: the stored text was met at other addresses since, and so was
	// never the article.
	Strange bool
	like    *likeness // of Article and what was seen, where it was worked out before
}

// liken compares what was seen with the stored text.
func (p Past) liken(s Seen) likeness {
	if p.like == nil {
		return liken(p.Article, s.Article)
	}
	return *p.like
}

// Crowd is what the pass saw of the article's neighbours.
type Crowd struct {
	// SameText counts the other articles of the host that gave the same text.
	SameText int
	// Common says of a sentence that it came to or left several articles.
	Common func(sentence string) bool
	// Trouble: most articles of the source look wrong, as after a new template.
	Trouble bool
}

func (c Crowd) common(sentence string) bool { return c.Common != nil && c.Common(sentence) }

// Verdict is what a check means.
type Verdict struct {
	Outcome Outcome
	Reason  string
	Sign    Sign // of Suspicious and Waiting
	Silent  bool // of Changed: the publisher's own date did not move
	// Flush: the capture held back becomes a version now, before this one. It
	// came too soon after the last and is the last that was seen of the article,
	// or it was doubted and this one shows that it need not have been.
	Flush bool
}

// judge says what a check means. It depends on its arguments alone.
func judge(s Seen, p Past, c Crowd, sch Schedule) Verdict {
	v := verdict(s, p, c, sch)
	if p.Held != nil && p.Held.Sign == string(signLive) && !v.Outcome.seen() && !tooSoon(s, p, sch) {
		v.Flush = true
	}
	return v
}

func verdict(s Seen, p Past, c Crowd, sch Schedule) Verdict {
	switch {
	case s.Status == 404 || s.Status == 410:
		return missing(s, p)
	case s.Status != 200 && s.Status != 203:
		return Verdict{Outcome: Failed, Reason: refusal(s)}
	case s.Article != nil && len(p.Versions) > 0 && s.Print == p.print() && !p.Strange:
		return same(s, p)
	case s.Sign != "":
		return suspicious(s.Sign, s.Why)
	case s.Article == nil && len(p.Versions) == 0:
		return Verdict{Outcome: NoArticle, Reason: "no article on this page"}
	case s.Article == nil:
		return suspicious(signEmpty, "no article on the page, where there was one")
	case c.SameText >= 2:
		return suspicious(signRepeated, fmt.Sprintf("the same text, or nearly, was served for %d addresses", c.SameText+1))
	case len(p.Versions) == 0:
		return first(s, p, c)
	}
	return differs(s, p, c, sch)
}

// differs judges a text that is not the stored one, which the Past holds.
func differs(s Seen, p Past, c Crowd, sch Schedule) Verdict {
	if byUpgrade := reextracted(s, p); byUpgrade.Outcome != "" && s.Page == p.page() {
		return byUpgrade
	}
	if p.Strange {
		return Verdict{Outcome: Restored, Reason: "the article; the version before it is a text that was served for other addresses too"}
	}
	l := p.liken(s)
	if c.Common != nil && !p.gone() && l.onlyCommon(c.Common) {
		return Verdict{Outcome: Unchanged, Sign: signTemplate, Reason: "only what became different in many articles at once"}
	}
	sign, why := misshapen(s, p, l)
	if p.sameExtractor(s.Extractor) && !p.gone() && p.Look.Print == p.print() && redrawn(p.Article, s.Article, p.Shown, s.Shown, c.common) {
		if sign != "" { // or nobody would learn that a site has to be mended
			return suspicious(signRedrawn, why+", though the page shows the rest")
		}
		return Verdict{Outcome: Unchanged, Sign: signRedrawn, Reason: "the page shows the same sentences; only which of them are read as the article differs"}
	}
	if sign != "" && !persisted(s, p, sign, c) {
		return suspicious(sign, why)
	} else if sign != "" {
		return stored(s, p, lasted(s, p, why))
	}
	if v := reextracted(s, p); v.Outcome != "" {
		return v
	}
	if v := alternates(s, p); v.Outcome != "" {
		return v
	}
	if len(p.Versions) >= liveVersions && p.Look.Changes >= liveChanges && tooSoon(s, p, sch) {
		return Verdict{Outcome: Waiting, Sign: signLive, Reason: "changes at every check; at most one version in " + words(sch.Live)}
	}
	v := stored(s, p, "")
	if n, _ := redraw(p.Article, s.Article, p.Shown, s.Shown); n > 0 && v.Outcome == Changed && p.sameExtractor(s.Extractor) {
		v.Reason = strings.TrimPrefix(v.Reason+"; "+count(n, "sentence")+" on the page before and after, read as the article's in one of them only", "; ")
	}
	return v
}

// stored makes a version of a text that differs.
func stored(s Seen, p Past, reason string) Verdict {
	switch {
	case p.gone():
		return Verdict{Outcome: Restored, Reason: restoredReason(p)}
	case slices.Contains(p.Prints, s.Print):
		return Verdict{Outcome: Reverted, Reason: reason}
	}
	fell, why := unlocked(s, p)
	if fell {
		return Verdict{Outcome: Restored, Reason: why}
	}
	return Verdict{Outcome: Changed, Reason: cmp.Or(reason, why), Silent: silent(s, p) && why == ""}
}

// same judges a text that is the stored one.
func same(s Seen, p Past) Verdict {
	if p.gone() {
		return Verdict{Outcome: Restored, Reason: restoredReason(p)}
	}
	return Verdict{Outcome: Unchanged}
}

func restoredReason(p Past) string {
	return "the page is available again; it was not when checked at " + stamp(p.last().FetchedAt)
}

// missing judges an answer 404 or 410.
func missing(s Seen, p Past) Verdict {
	since, n := p.Look.Missing, p.Look.Misses+1
	if since.IsZero() {
		since, n = s.At, 1
	}
	switch reason := fmt.Sprintf("answered %d when checked at %s", s.Status, stamp(s.At)); {
	case len(p.Versions) == 0 || p.gone():
		return Verdict{Outcome: Missing, Reason: reason}
	case n < goneChecks || s.At.Sub(since) < goneAfter:
		return Verdict{Outcome: Missing, Reason: fmt.Sprintf("%s; so at %s since %s", reason, count(n, "check"), stamp(since))}
	}
	return Verdict{Outcome: Gone, Reason: fmt.Sprintf("not available when checked at %s: answered %d; not found at %d checks since %s",
		stamp(s.At), s.Status, n, stamp(since))}
}

func refusal(s Seen) string {
	if s.Why != "" {
		return fmt.Sprintf("answered %d: %s", s.Status, s.Why)
	}
	return fmt.Sprintf("answered %d", s.Status)
}

func suspicious(sign Sign, why string) Verdict {
	return Verdict{Outcome: Suspicious, Sign: sign, Reason: why}
}

// persisted says whether a suspicious text has been there long enough to be
// what the publisher means. A page that blocks or asks never has.
func persisted(s Seen, p Past, sign Sign, c Crowd) bool {
	if h := p.Held; !sign.mayPersist() || c.Trouble || h == nil || h.Sign != string(sign) || !p.heldStill(s) {
		return false
	}
	checks, over := sign.patience(s.Unlike)
	return p.Held.Checks+1 >= checks && s.At.Sub(p.Held.Since) >= over
}

// heldStill says whether what was seen is what is held back; of a first text, but
// for its numbers.
func (p Past) heldStill(s Seen) bool {
	return p.Held.Fingerprint == s.Print || p.Doubted != nil && s.Article != nil && sameWords(p.Doubted, s.Article)
}

func lasted(s Seen, p Past, why string) string {
	return fmt.Sprintf("%s; so at %d checks since %s", why, p.Held.Checks+1, stamp(p.Held.Since))
}

// alternates judges a text that is one of two the page goes between: each way
// is recorded once, then only counted until one of them holds for a day.
func alternates(s Seen, p Past) Verdict {
	if !slices.Contains(p.Prints, s.Print) || !p.stepTo(s.Print) {
		return Verdict{}
	}
	h := p.Held
	if h != nil && h.Sign == string(signFlip) && h.Fingerprint == s.Print && s.At.Sub(h.Since) >= flipHolds {
		return Verdict{Outcome: Reverted, Reason: fmt.Sprintf("alternated with the version before; alone since %s, %s not recorded",
			stamp(h.Since), count(p.Look.Flips, "change"))}
	}
	return Verdict{Outcome: Waiting, Sign: signFlip, Reason: fmt.Sprintf(
		"one of two known states that alternate; %s counted before this, none recorded until one state holds for a day", count(p.Look.Flips, "change"))}
}

// stepTo says whether a version with print followed one with the current print.
func (p Past) stepTo(print string) bool {
	for i := range len(p.Prints) - 1 {
		if p.Prints[i] == p.print() && p.Prints[i+1] == print {
			return true
		}
	}
	return false
}

// Of live blogs: an article with so many versions whose last so many checks
// each saw another text.
const (
	liveVersions = 5
	liveChanges  = 4
)

func tooSoon(s Seen, p Past, sch Schedule) bool {
	return s.At.Sub(p.last().FetchedAt) < sch.Live
}

// reextracted judges a text read by another extractor than the stored one. On
// the same page the extractor alone made the difference. On another page it
// cannot be told; what the publisher dates later is an edit all the same, and
// anything else is not called one.
func reextracted(s Seen, p Past) Verdict {
	if p.sameExtractor(s.Extractor) || p.gone() {
		return Verdict{}
	}
	if s.Page == p.page() && s.Page != "" {
		return Verdict{Outcome: Reextracted, Reason: "the same page, read by another version of stet or other rules"}
	}
	if was := p.last().PublisherModified; !was.IsZero() && s.Article.Modified.Truncate(time.Second).After(was) {
		return Verdict{}
	}
	return Verdict{Outcome: Reextracted, Reason: "read by another version of stet or other rules than before; an edit in between cannot be told from that"}
}

// silent says that the publisher claims the same date as for the version before.
// Without a claim on both there is nothing to say.
func silent(s Seen, p Past) bool {
	was := p.last().PublisherModified
	return !was.IsZero() && s.Article.Modified.Truncate(time.Second).Equal(was)
}

func (p Past) last() archive.Version {
	if len(p.Versions) == 0 {
		return archive.Version{}
	}
	return p.Versions[len(p.Versions)-1]
}

func (p Past) gone() bool { return p.last().Kind == archive.Gone }

// print is the fingerprint of the last version's text.
func (p Past) print() string {
	if n := len(p.Prints); n > 0 && p.Prints[n-1] != "" {
		return p.Prints[n-1]
	}
	return p.Look.Print
}

func (p Past) page() string {
	if p.Look.Page != "" {
		return p.Look.Page
	}
	return p.last().PageSHA256
}

// sameExtractor says whether the text was read as the stored one was. The
// archive knows of the extractor only, not of the rules.
func (p Past) sameExtractor(now string) bool {
	if p.Look.Extractor != "" {
		return p.Look.Extractor == now
	}
	name, _, _ := strings.Cut(now, rulesMark)
	return p.last().Extractor == name
}

func stamp(t time.Time) string { return t.UTC().Format("2006-01-02 15:04 UTC") }

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func words(d time.Duration) string {
	switch {
	case d >= 48*time.Hour && d%(24*time.Hour) == 0:
		return fmt.Sprintf("%d days", d/(24*time.Hour))
	case d%time.Hour == 0:
		return count(int(d/time.Hour), "hour")
	}
	return count(int(d.Round(time.Minute)/time.Minute), "minute")
}
