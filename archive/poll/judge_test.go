package poll

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// text makes an article of numbered sentences: "3 4 5" is sentences 3 to 5.
func text(title string, numbers ...int) *extract.Article {
	a := &extract.Article{Title: title, CanonicalURL: "https://example.org/a"}
	for _, n := range numbers {
		s := fmt.Sprintf("Sentence number %d says that the council of ward %d met on day %d and decided nothing at all.", n, n*7, n*13)
		a.Blocks = append(a.Blocks, extract.Block{Sentences: []string{s}})
	}
	return a
}

func upTo(n int) (ns []int) {
	for i := range n {
		ns = append(ns, i+1)
	}
	return ns
}

// story is the past of an article whose versions held these texts, an hour
// apart, the last an hour before now.
func story(texts ...*extract.Article) Past {
	var p Past
	for i, a := range texts {
		v := archive.Version{N: i, Kind: archive.Changed, Title: a.Title, Extractor: "x", PageSHA256: fmt.Sprint("page", i),
			FetchedAt: now0.Add(time.Duration(i-len(texts)) * time.Hour)}
		if i == 0 {
			v.Kind = archive.Added
		}
		p.Versions, p.Prints, p.Article = append(p.Versions, v), append(p.Prints, a.Fingerprint()), a
	}
	p.Look = catalog.Look{Key: "example.org/a", Print: p.Prints[len(p.Prints)-1], Extractor: "x", Found: day0, Good: day0}
	return p
}

var now0 = day0.Add(1000 * time.Hour)

// sees is a check that found a.
func sees(a *extract.Article) Seen {
	return Seen{At: now0, Status: 200, Article: a, Print: a.Fingerprint(), Page: "new", Extractor: "x"}
}

func status(n int) Seen { return Seen{At: now0, Status: n, Page: "new", Extractor: "x"} }

// The following change one thing of a case.

func notFreeOf(a *extract.Article) *extract.Article {
	b, free := *a, false
	b.Free = &free
	return &b
}

func modified(s Seen, hour int) Seen {
	a := *s.Article
	a.Modified = day0.Add(time.Duration(hour) * time.Hour)
	s.Article = &a
	return s
}

func signed(s Seen, sign Sign) Seen {
	s.Sign, s.Why = sign, "it says so"
	return s
}

// unrelated: to the headline.
func unrelated(s Seen) Seen { s.Unlike = true; return s }

func brokenPage(s Seen) Seen { s.BrokenOff = true; return s }

// reworded has another last sentence.
func reworded(a *extract.Article) *extract.Article {
	b := *a
	b.Blocks = append(slices.Clone(a.Blocks[:len(a.Blocks)-1]), extract.Block{Sentences: []string{"Nothing else was heard."}})
	return &b
}

func byHand(s Seen) Seen { s.Named = true; return s }

func published(a *extract.Article) *extract.Article {
	b := *a
	b.Published = day0.Add(3 * time.Hour)
	return &b
}

// doubting is the past of an address whose first text is held back.
func doubting(sign Sign, a *extract.Article, since time.Duration, checks int) Past {
	p := holding(Past{}, sign, a, since, checks)
	p.Doubted = a
	return p
}

// behind a paywall: the page with the last version was not free to all.
func behind(p Past) Past {
	p.Versions = slices.Clone(p.Versions)
	p.Versions[len(p.Versions)-1].NotFree = true
	return p
}

func strange(p Past) Past { p.Strange = true; return p }

func claimed(p Past, hour int) Past {
	p.Versions = slices.Clone(p.Versions)
	p.Versions[len(p.Versions)-1].PublisherModified = day0.Add(time.Duration(hour) * time.Hour)
	return p
}

func wentGone(p Past) Past {
	p.Versions = append(slices.Clone(p.Versions), archive.Version{Kind: archive.Gone, FetchedAt: now0.Add(-time.Hour), Extractor: "x"})
	p.Prints = append(slices.Clone(p.Prints), p.Prints[len(p.Prints)-1])
	return p
}

func missed(p Past, n int, since time.Duration) Past {
	p.Look.Misses, p.Look.Missing = n, now0.Add(-since)
	return p
}

func holding(p Past, sign Sign, a *extract.Article, since time.Duration, checks int) Past {
	p.Held = &catalog.Held{Sign: string(sign), Since: now0.Add(-since), Checks: checks}
	if a != nil {
		p.Held.Fingerprint = a.Fingerprint()
	}
	return p
}

func restless(p Past, changes int, lastVersion time.Duration) Past {
	p.Look.Changes, p.Versions = changes, slices.Clone(p.Versions)
	p.Versions[len(p.Versions)-1].FetchedAt = now0.Add(-lastVersion)
	return p
}

func TestJudge(t *testing.T) {
	const day = 24 * time.Hour
	full := text("Council meets", upTo(12)...)
	edited := text("Council meets", 1, 2, 3, 4, 5, 99, 7, 8, 9, 10, 11, 12)
	grown := text("Council meets", append(upTo(12), 13, 14, 15, 16, 17)...)
	headA, headB := full, text("Council in uproar", upTo(12)...)
	cut, short := text("Council meets", upTo(3)...), text("Council meets", 2, 7, 88, 89)
	trimmed := text("Council meets", upTo(11)...)
	another := text("Weather stays fine", 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111)
	garbled := text("Council m\uFFFDets", upTo(12)...)
	boxed := text("Council meets", append([]int{500}, upTo(12)...)...)
	known := story(full)
	blog := story(text("Live", 1, 2), text("Live", 1, 2, 3), text("Live", 1, 2, 3, 4), text("Live", 1, 2, 3, 4, 5), text("Live", upTo(6)...))
	common := Crowd{Common: func(s string) bool { return strings.Contains(s, "number 500 ") }}
	upgraded := func(s Seen) Seen { s.Extractor = "y"; return s }
	samePage := func(s Seen) Seen { s.Page = "page0"; return s }

	for _, tt := range []struct {
		name  string
		past  Past
		seen  Seen
		crowd Crowd
		want  string // outcome, sign and flags
	}{
		{"a new article", Past{}, sees(full), Crowd{}, "added"},
		{"the same text", known, sees(full), Crowd{}, "unchanged"},
		{"the same text, though the page looks like a wall", known, signed(sees(full), SignConsent), Crowd{}, "unchanged"},
		{"an edit", known, sees(edited), Crowd{}, "changed"},
		{"a last sentence dropped", known, sees(trimmed), Crowd{}, "changed"},
		{"text added", known, sees(grown), Crowd{}, "changed"},
		{"a headline", known, sees(headB), Crowd{}, "changed"},
		{"a short report written anew at length", story(text("Quake in Lima", upTo(4)...)), sees(text("Quake shakes Lima", 21, 22, 23, 24, 25, 26, 27, 28)), Crowd{}, "changed"},

		{"silent: the publisher's date stood still", claimed(known, 5), modified(sees(edited), 5), Crowd{}, "changed silent"},
		{"not silent: it moved", claimed(known, 5), modified(sees(edited), 6), Crowd{}, "changed"},
		{"not silent: no date before", known, modified(sees(edited), 5), Crowd{}, "changed"},
		{"not silent: no date now", claimed(known, 5), sees(edited), Crowd{}, "changed"},

		{"a bot check", known, signed(status(200), SignBlock), Crowd{}, "suspicious block"},
		{"a consent wall with a text", known, signed(sees(short), SignConsent), Crowd{}, "suspicious consent"},
		{"a consent wall for a week", holding(known, SignConsent, short, 7*day, 20), signed(sees(short), SignConsent), Crowd{}, "suspicious consent"},
		{"a wall where an article is new", Past{}, signed(sees(short), SignLogin), Crowd{}, "suspicious login"},
		{"sent on to the front page", known, signed(sees(another), SignFrontPage), Crowd{}, "suspicious front page"},
		{"not found, says a page with status 200", known, signed(status(200), SignNotFound), Crowd{}, "suspicious not found"},
		{"no article any more", known, status(200), Crowd{}, "suspicious empty"},
		{"no article, and never one", Past{}, status(200), Crowd{}, "no article"},
		{"the same text at three addresses", known, sees(another), Crowd{SameText: 2}, "suspicious repeated"},
		{"the same text at three new addresses", Past{}, sees(another), Crowd{SameText: 2}, "suspicious repeated"},
		{"one text at two addresses", Past{}, sees(another), Crowd{SameText: 1}, "added"},

		{"a first text that bears no mark", Past{}, unrelated(sees(short)), Crowd{}, "suspicious strange"},
		{"for some hours", doubting(signStrange, short, 20*time.Hour, 9), unrelated(sees(short)), Crowd{}, "suspicious strange"},
		{"for a day", doubting(signStrange, short, day, 2), unrelated(sees(short)), Crowd{}, "added"},
		{"for a day, edited meanwhile", doubting(signStrange, short, day, 2), unrelated(sees(reworded(short))), Crowd{}, "added flush"},
		{"for a day, but for its numbers", doubting(signStrange, short, day, 2), unrelated(sees(text("Council meets", 2, 7, 88, 90))), Crowd{}, "added"},
		{"for a day, and at other addresses", doubting(signStrange, short, day, 2), unrelated(sees(short)), Crowd{SameText: 2}, "suspicious repeated"},
		{"then the article", doubting(signStrange, another, time.Hour, 1), sees(full), Crowd{}, "added"},
		{"a first text that bears few marks", Past{}, unrelated(sees(published(short))), Crowd{}, "suspicious doubtful"},
		{"at two checks", doubting(signDoubtful, published(short), time.Hour, 1), unrelated(sees(published(short))), Crowd{}, "added"},
		{"at two checks, while the whole source is in trouble", doubting(signDoubtful, published(short), time.Hour, 1), unrelated(sees(published(short))), Crowd{Trouble: true}, "suspicious doubtful"},
		{"then about its headline, edited", doubting(signDoubtful, published(short), time.Hour, 1), sees(reworded(short)), Crowd{}, "added flush"},
		{"a first text a person asked for", Past{}, byHand(unrelated(sees(short))), Crowd{}, "added"},
		{"a long first text with a date, under a fancy headline", Past{}, unrelated(sees(published(text("Dusk", upTo(20)...)))), Crowd{}, "added"},
		{"a long first text without one", Past{}, unrelated(sees(text("Dusk", upTo(20)...))), Crowd{}, "suspicious doubtful"},
		{"a first page that breaks off", Past{}, brokenPage(sees(full)), Crowd{}, "suspicious cut"},
		{"a page that breaks off near its end", known, brokenPage(sees(trimmed)), Crowd{}, "suspicious cut"},
		{"a page that breaks off after more than before", known, brokenPage(sees(grown)), Crowd{}, "suspicious cut"},
		{"for a day", holding(known, signCut, grown, day, 2), brokenPage(sees(grown)), Crowd{}, "changed"},
		{"the same for a day", holding(Past{}, signCut, full, day, 2), brokenPage(sees(full)), Crowd{}, "added"},
		{"what was stored was met elsewhere; the article", strange(story(short)), sees(full), Crowd{}, "restored"},
		{"what was stored was met elsewhere, and is still there", strange(story(short)), sees(short), Crowd{SameText: 2}, "suspicious repeated"},
		{"another text, not about the headline, for a day", holding(known, signOther, another, day, 2), unrelated(sees(another)), Crowd{}, "suspicious other"},
		{"another text, not about the headline, for a week", holding(known, signOther, another, 7*day, 9), unrelated(sees(another)), Crowd{}, "changed"},

		{"only the beginning", known, sees(cut), Crowd{}, "suspicious cut"},
		{"only the beginning, not free", known, sees(notFreeOf(cut)), Crowd{}, "suspicious paywall"},
		{"all but the end, not free", known, sees(notFreeOf(text("Council meets", upTo(10)...))), Crowd{}, "suspicious paywall"},
		{"a last sentence dropped, not free", known, sees(notFreeOf(trimmed)), Crowd{}, "changed"},
		{"a paywall for a month", holding(known, signPaywall, cut, 30*day, 40), sees(notFreeOf(cut)), Crowd{}, "suspicious paywall"},
		{"far shorter", known, sees(short), Crowd{}, "suspicious short"},
		{"far shorter for an hour", holding(known, signShort, short, time.Hour, 5), sees(short), Crowd{}, "suspicious short"},
		{"far shorter at two checks", holding(known, signShort, short, 2*day, 1), sees(short), Crowd{}, "suspicious short"},
		{"far shorter for a day", holding(known, signShort, short, day, 2), sees(short), Crowd{}, "changed"},
		{"cut for a day", holding(known, signCut, cut, day, 2), sees(cut), Crowd{}, "changed"},
		{"cut for a day, like everything of the source", holding(known, signCut, cut, day, 2), sees(cut), Crowd{Trouble: true}, "suspicious cut"},
		{"another article", known, sees(another), Crowd{}, "suspicious other"},
		{"another article for a day", holding(known, signOther, another, day, 2), sees(another), Crowd{}, "changed"},
		{"characters lost", known, sees(garbled), Crowd{}, "suspicious garbled"},
		{"characters found again", story(garbled), sees(full), Crowd{}, "changed"},
		{"a sentence many articles got", known, sees(boxed), common, "unchanged template"},
		{"such a sentence and an edit", known, sees(text("Council meets", append([]int{500, 501}, upTo(12)...)...)), common, "changed"},
		{"the wall falls", claimed(story(notFreeOf(cut)), 5), modified(sees(notFreeOf(full)), 5), Crowd{}, "restored"},
		{"a low wall falls", behind(story(text("Council meets", upTo(10)...))), sees(notFreeOf(full)), Crowd{}, "restored"},
		{"the wall falls for good", behind(story(cut)), sees(full), Crowd{}, "restored"},
		{"the wall falls, and the text was edited", claimed(behind(story(cut)), 5), modified(sees(full), 6), Crowd{}, "restored"},
		{"an edit behind the wall", behind(story(cut)), sees(notFreeOf(text("Council meets", 1, 2, 99))), Crowd{}, "changed"},
		{"no wall: the publisher says it grew", claimed(story(notFreeOf(cut)), 5), modified(sees(notFreeOf(full)), 6), Crowd{}, "changed"},

		{"back to the first text", story(full, edited), sees(full), Crowd{}, "reverted"},
		{"and to the second again", story(headA, headB, headA), sees(headB), Crowd{}, "waiting alternates"},
		{"which holds for some hours", holding(story(headA, headB, headA), signFlip, headB, 20*time.Hour, 9), sees(headB), Crowd{}, "waiting alternates"},
		{"which holds for a day", holding(story(headA, headB, headA), signFlip, headB, day, 9), sees(headB), Crowd{}, "reverted"},
		{"an edit amid alternation", story(headA, headB, headA), sees(edited), Crowd{}, "changed"},

		{"a live blog, soon after", restless(blog, 4, 30*time.Minute), sees(text("Live", upTo(7)...)), Crowd{}, "waiting live"},
		{"a live blog, later", restless(blog, 4, time.Hour), sees(text("Live", upTo(7)...)), Crowd{}, "changed"},
		{"not a live blog", restless(blog, 1, 30*time.Minute), sees(text("Live", upTo(7)...)), Crowd{}, "changed"},
		{"a live blog that fails", holding(restless(blog, 4, time.Hour), signLive, text("Live", upTo(7)...), time.Hour, 1), status(503), Crowd{}, "error flush"},
		{"a live blog that vanishes", holding(restless(blog, 4, time.Hour), signLive, text("Live", upTo(7)...), time.Hour, 1), status(404), Crowd{}, "missing flush"},

		{"not found once", known, status(404), Crowd{}, "missing"},
		{"not found thrice in two days", missed(known, 2, 2*day), status(404), Crowd{}, "missing"},
		{"not found twice in four days", missed(known, 1, 4*day), status(404), Crowd{}, "missing"},
		{"not found thrice in three days", missed(known, 2, 3*day), status(410), Crowd{}, "gone"},
		{"never there", missed(Past{}, 9, 9*day), status(404), Crowd{}, "missing"},
		{"gone already", missed(wentGone(known), 9, 9*day), status(404), Crowd{}, "missing"},
		{"refused for long", missed(known, 5, 9*day), status(403), Crowd{}, "error"},
		{"failing for long", missed(known, 5, 9*day), status(503), Crowd{}, "error"},
		{"back as it was", wentGone(known), sees(full), Crowd{}, "restored"},
		{"back with an edit", wentGone(known), sees(edited), Crowd{}, "restored"},
		{"back as a stub", wentGone(known), sees(cut), Crowd{}, "suspicious cut"},

		{"the same page, another extractor", known, samePage(upgraded(sees(edited))), Crowd{}, "reextracted"},
		{"the same page, half of it gone in another extractor", known, samePage(upgraded(sees(short))), Crowd{}, "reextracted"},
		{"another page, another extractor", known, upgraded(sees(edited)), Crowd{}, "reextracted"},
		{"dated later, another extractor", claimed(known, 5), upgraded(modified(sees(edited), 6)), Crowd{}, "changed"},
		{"another extractor, the same text", known, upgraded(sees(full)), Crowd{}, "unchanged"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := judge(tt.seen, tt.past, tt.crowd, Schedule{}.orDefault())
			got := strings.TrimSpace(fmt.Sprint(v.Outcome, " ", v.Sign))
			if v.Silent {
				got += " silent"
			}
			if v.Flush {
				got += " flush"
			}
			if got != tt.want {
				t.Errorf("got %s (%s), want %s", got, v.Reason, tt.want)
			}
			if v.Reason == "" && v.Outcome != Unchanged && v.Outcome != Added && v.Outcome != Changed && v.Outcome != Reverted {
				t.Error("no reason given")
			}
		})
	}
}

// TestWordsOfRemoval: what is said is what was observed, and when.
func TestWordsOfRemoval(t *testing.T) {
	p := missed(story(text("A", upTo(5)...)), 2, 73*time.Hour)
	got := judge(status(410), p, Crowd{}, Schedule{}.orDefault()).Reason
	const want = "not available when checked at 2026-04-12 04:00 UTC: answered 410; not found at 3 checks since 2026-04-09 03:00 UTC"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
