package poll

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/archive/fetch"
)

const (
	feedURL = "https://example.org/feed"
	one     = "https://example.org/news/one"
	two     = "https://example.org/news/two"
)

func TestOnce(t *testing.T) {
	b := newBench(t)
	text := prose(1, 5)
	b.web.put(feedURL, answer{body: rss(one, two)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...)})
	b.web.put(two, answer{body: page(two, "Nobody wants the bridge", prose(2, 5)...)})
	s := b.want(0, "added 0", "added 0")
	if s.Checked != 2 || s.Feeds != 1 || !s.OK() || s.Next.IsZero() {
		t.Errorf("summary %+v", s)
	}
	b.web.asked()

	b.want(10 * time.Minute) // nothing due
	if got := b.web.asked(); !slices.Equal(got, []string{feedURL}) {
		t.Errorf("asked for %q, want the feed alone", got)
	}
	b.want(20 * time.Minute) // due, nothing new
	text[2] = "The mayor was not there."
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...)})
	b.web.put(feedURL, answer{body: rss(two)}) // known articles go on being checked
	b.want(40*time.Minute, "changed 1")
	b.want(40 * time.Minute)
}

// TestOtherFilter: what skip kept out is found when skip is changed, though the
// feed is the same as before.
func TestOtherFilter(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one, two)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", prose(1, 5)...)})
	b.web.put(two, answer{body: page(two, "Nobody wants the bridge", prose(2, 5)...)})
	b.Sources[0].Skip = []*regexp.Regexp{regexp.MustCompile("/two$")}
	b.want(0, "added 0")
	b.want(10 * time.Minute)
	b.Sources[0].Skip = nil
	b.want(10*time.Minute, "added 0")
}

// TestSameCommits: the same pages at the same times give the same commits,
// whatever order the answers come in.
func TestSameCommits(t *testing.T) {
	history := func() (ids []string) {
		b := newBench(t)
		var links []string
		for i := range 30 {
			u := fmt.Sprintf("https://host%d.example.org/news/story-%d", i%7, i)
			links = append(links, u)
			b.web.put(u, answer{body: page(u, fmt.Sprintf("Bridge story number %d", i), prose(i, 4)...)})
		}
		b.web.put(feedURL, answer{body: rss(links...)})
		b.pass(0)
		for _, v := range b.versions() {
			ids = append(ids, v.Commit)
		}
		return ids
	}
	first, second := history(), history()
	if len(first) != 30 || !slices.Equal(first, second) {
		t.Errorf("%d versions, then others", len(first))
	}
}

// TestThreeRoads: a tracking parameter, a redirect and a canonical address lead
// to one article.
func TestThreeRoads(t *testing.T) {
	b := newBench(t)
	const short, amp = "https://example.org/s/99", "https://example.org/amp/one"
	body := page(one, "The bridge over the river", prose(1, 5)...)
	b.web.put(feedURL, answer{body: rss(one+"?utm_source=feed", short, amp)})
	b.web.put(one, answer{body: body})
	b.web.put(short, answer{body: body, to: one})
	b.web.put(amp, answer{body: body})
	b.want(0, "added 0")
	b.web.asked()
	b.want(10 * time.Minute)
	b.web.put(feedURL, answer{body: rss(amp, short, one)})
	b.want(10 * time.Minute)
	if got := b.web.asked(); !slices.Equal(got, []string{feedURL, feedURL}) {
		t.Errorf("asked for %q, want the feed alone", got)
	}
	b.want(20 * time.Minute)
	if got := b.web.asked(); !slices.Equal(got, []string{feedURL, one}) {
		t.Errorf("asked for %q, want feed and article", got)
	}
}

// TestMovedAndChanged: an article that moved and was changed, and whose new address the
// feed names at once, goes on there; what it says now is no version of the old address too.
func TestMovedAndChanged(t *testing.T) {
	b := newBench(t)
	text := prose(1, 5)
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...)})
	b.want(0, "added 0")
	for _, pass := range []string{"added 0", "changed 1"} {
		text[2] = "The mayor was not there, and it was " + pass + "."
		moved := page(two, "The bridge over the wide river", text...)
		b.web.put(feedURL, answer{body: rss(two)})
		b.web.put(one, answer{to: two, body: moved})
		b.web.put(two, answer{body: moved})
		b.want(time.Hour, pass)
	}
}

// TestFalseCanonical: a template that names one address on all pages does not
// make one article of them.
func TestFalseCanonical(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one, two)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", prose(1, 6)...)})
	b.web.put(two, answer{body: page(one, "The council calls elections", prose(50, 6)...)})
	b.want(0, "added 0", "added 0")
	const three = "https://example.org/news/three"
	b.web.put(feedURL, answer{body: rss(three, one, two)})
	b.web.put(three, answer{body: page(one, "Winter comes to the council", prose(90, 6)...)})
	b.want(30*time.Minute, "added 0")
	b.want(30 * time.Minute)
}

// TestCanonicalFails: a page that names another as canonical, which cannot be had, is
// the article all the same.
func TestCanonicalFails(t *testing.T) {
	for _, status := range []int{403, 404, 500} {
		b := newBench(t)
		const amp = "https://example.org/amp/one"
		b.web.put(feedURL, answer{body: rss(one, amp)})
		b.web.put(one, answer{status: status})
		b.web.put(amp, answer{body: page(one, "The bridge over the river", prose(1, 5)...)})
		b.want(0, "added 0")
		b.want(time.Hour)
	}
}

func TestGoneAndRestored(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one)})
	body := answer{body: page(one, "The bridge over the river", prose(1, 5)...)}
	b.web.put(one, body)
	b.want(0, "added 0")
	b.web.put(one, answer{status: 410})
	var gone time.Time
	for gone.IsZero() && b.now.Before(day0.Add(100*time.Hour)) {
		if _, made := b.pass(30 * time.Minute); len(made) > 0 {
			if made[0] != "gone 1" {
				t.Fatalf("recorded %q", made)
			}
			gone = b.now
		}
	}
	if after := gone.Sub(day0); after < 72*time.Hour || after > 75*time.Hour {
		t.Errorf("called gone after %v", after)
	}
	b.want(48 * time.Hour)
	b.web.put(one, body)
	b.want(48*time.Hour, "restored 2")
	b.want(time.Hour)
}

// TestWallsAreNoVersions: consent walls, refusals and errors leave the article
// as it was.
func TestWallsAreNoVersions(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one)})
	good := answer{body: page(one, "The bridge over the river", prose(1, 6)...)}
	b.web.put(one, good)
	b.want(0, "added 0")
	for _, a := range []answer{
		{body: page(one, "Before you continue", "We and our partners use cookies to store data on your device.", "Choose what you agree to, or accept all.")},
		{to: "https://consent.example.org/v2?return=%2Fnews%2Fone", body: page(one, "Your choice", prose(9, 3)...)},
		{to: "https://example.org/", body: page("https://example.org/", "The Example", prose(8, 5)...)},
		{status: 403}, {status: 503}, {err: errors.New("no route to host")},
		{body: page(one, "Page not found", "The page you were looking for is not here.")},
		{body: page(one, "The bridge over the river", prose(1, 6)[:2]...)},
		{body: "<html><body></body></html>"},
	} {
		b.web.put(one, a)
		b.want(25 * time.Hour)
		b.web.put(one, good)
		b.want(25 * time.Hour)
	}
	l, err := b.Catalog.LookAt(t.Context(), "example", "example.org/news/one")
	if err != nil || l.Outcome != string(Unchanged) || l.Failures != 0 {
		t.Errorf("in the end: %+v %v", l, err)
	}
}

// TestManyEqualTexts: a wall in a language nobody taught us.
func TestManyEqualTexts(t *testing.T) {
	b := newBench(t)
	var links []string
	for i := range 5 {
		links = append(links, fmt.Sprintf("https://example.org/news/%d", i))
		b.web.put(links[i], answer{body: page(links[i], "Lorem ipsum dolor", prose(77, 4)...)})
	}
	b.web.put(feedURL, answer{body: rss(links...)})
	b.want(0)
	for i, l := range links {
		b.web.put(l, answer{body: page(l, fmt.Sprint("Bridge number ", i), prose(i, 4)...)})
	}
	b.want(31*time.Minute, "added 0", "added 0", "added 0", "added 0", "added 0")
}

// TestFreshCatalogue: a clone without a database goes on where the history
// stands, and checks nothing it need not.
func TestFreshCatalogue(t *testing.T) {
	b := newBench(t)
	var links []string
	for i := range 40 {
		links = append(links, fmt.Sprintf("https://example.org/news/%d", i))
		b.web.put(links[i], answer{body: page(links[i], fmt.Sprint("Bridge number ", i), prose(i, 4)...)})
	}
	b.web.put(feedURL, answer{body: rss(links...)})
	b.pass(0)
	for range 30 {
		b.pass(7 * time.Hour)
	}
	b.web.asked()
	b.dir = b.Poller.Dir
	if err := b.Catalog.ForgetSource(t.Context(), "example"); err != nil {
		t.Fatal(err)
	}
	b.want(time.Hour)
	if n := len(b.web.asked()); n > 41 {
		t.Errorf("%d requests in the first pass", n)
	}
	b.want(time.Hour)
	b.want(time.Hour)
	if n := len(b.web.asked()); n > 20 {
		t.Errorf("%d requests in the next two", n)
	}
}

func TestHealth(t *testing.T) {
	b := newBench(t)
	complaints := func() (what []string) {
		list, err := Health(t.Context(), b.Catalog, b.Sources[0], b.now)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range list {
			what = append(what, c.What)
		}
		return what
	}
	want := func(n int, words string) {
		t.Helper()
		if got := complaints(); len(got) != n || n > 0 && !strings.Contains(got[0], words) {
			t.Errorf("complaints %q, want %d with %q", got, n, words)
		}
	}
	want(1, "never run")
	b.pass(0) // the feed is not there, and never was
	want(1, "failed 1 time in a row: fetch https://example.org/feed: answered 404")
	var links []string
	for i := range 8 {
		links = append(links, fmt.Sprintf("https://example.org/news/%d", i))
		b.web.put(links[i], answer{body: page(links[i], fmt.Sprint("Bridge number ", i), prose(i, 4)...)})
	}
	b.web.put(feedURL, answer{body: rss(links...)})
	b.Sources[0].Match = []*regexp.Regexp{regexp.MustCompile("^/news/")}
	b.pass(7 * time.Hour)
	want(1, "match and skip keep out all that feed https://example.org/feed names")
	b.Sources[0].Match = nil
	b.pass(7 * time.Hour)
	want(0, "")
	b.web.put(feedURL, answer{status: 500})
	for range 4 {
		b.pass(7 * time.Hour)
	}
	want(1, "failed 4 times in a row")
	b.web.put(feedURL, answer{body: rss(links...)})
	b.pass(7 * time.Hour)
	want(0, "")
	b.pass(50 * 24 * time.Hour)
	want(1, "no new article since")
	for _, l := range links {
		b.web.put(l, answer{body: page(l, "The Example")})
	}
	b.All = true
	b.pass(time.Hour)
	want(2, "no new article")
	if got := complaints()[1]; !strings.Contains(got, "came out wrong") {
		t.Errorf("second complaint %q", got)
	}
	for _, l := range links {
		b.web.put(l, answer{err: &fetch.RobotsError{URL: l, Rule: "Disallow: /news"}})
	}
	s, _ := b.pass(time.Hour)
	if !s.OK() || s.Outcomes[Refused] != 8 { // the publisher's decision, for status to tell
		t.Errorf("robots refusing: %+v", s.Outcomes)
	}
	if got := complaints(); !slices.ContainsFunc(got, func(w string) bool { return strings.Contains(w, "robots.txt refuses 8") }) {
		t.Errorf("complaints %q, want robots.txt among them", got)
	}
}
