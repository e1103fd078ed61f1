package poll

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"stet/archive/feed"
	"stet/archive/fetch"
	"stet/extract"
)

// TestRedirectForNow: only a redirect that is meant for good changes the address
// that is asked for.
func TestRedirectForNow(t *testing.T) {
	for _, fornow := range []bool{true, false} {
		b := newBench(t)
		moved := "https://example.org/eu/news/one"
		b.web.put(feedURL, answer{body: rss(one)})
		b.web.put(one, answer{body: page(one, "The bridge over the river", prose(1, 5)...), to: moved, fornow: fornow})
		b.web.put(moved, answer{body: page(one, "The bridge over the river", prose(1, 5)...)})
		b.want(0, "added 0")
		b.web.asked()
		b.want(time.Hour)
		want := moved
		if fornow {
			want = one
		}
		if asked := b.web.asked(); !slices.Contains(asked, want) {
			t.Errorf("for now %v: asked for %q, want %s", fornow, asked, want)
		}
	}
}

// TestRetryIsALeast: an article whose server asked for a time is not asked for
// before it has passed, whatever share is saved otherwise.
func TestRetryIsALeast(t *testing.T) {
	for i := range 200 {
		p := Past{}
		p.Look.Key, p.Look.Found = fmt.Sprintf("example.org/%d", i), day0
		l := advance(p, Seen{At: day0, Retry: 24 * time.Hour, Skipped: true}, Verdict{Outcome: Failed}, Schedule{}.orDefault(), day0)
		if wait := l.Next.Sub(day0); wait < 24*time.Hour || wait > 27*time.Hour {
			t.Fatalf("%s", wait)
		}
	}
	b := newBench(t)
	b.web.put(feedURL, answer{err: &fetch.RetryLaterError{Host: "example.org", After: 20 * time.Hour}})
	b.pass(0)
	b.web.asked()
	for range 19 {
		if b.pass(time.Hour); len(b.web.asked()) > 0 {
			t.Fatal("the feed was asked before its server's time")
		}
	}
	if b.pass(2 * time.Hour); len(b.web.asked()) != 1 {
		t.Error("the feed was not asked again")
	}
}

// TestTimeoutKeepsValidators: what is known of the page holds when nothing was
// seen of it.
func TestTimeoutKeepsValidators(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", prose(1, 5)...), etag: `"1"`})
	b.want(0, "added 0")
	b.web.put(one, answer{err: &fetch.TimeoutError{URL: one, Phase: "answer"}})
	b.want(time.Hour)
	l, err := b.Catalog.LookAt(t.Context(), "example", extract.Key(one))
	if err != nil || l.ETag != `"1"` || l.Page == "" {
		t.Errorf("%+v, %v", l, err)
	}
}

func TestSurvive(t *testing.T) {
	read := func() (err error) {
		defer survive(one, &err)
		var none []int
		_ = none[len(one)]
		return nil
	}
	var crash *CrashError
	if err := read(); !errors.As(err, &crash) || crash.URL != one || len(crash.Stack) == 0 {
		t.Errorf("%v", err)
	}
}

// TestSketch: what a pass remembers says the same as the texts.
func TestSketch(t *testing.T) {
	text := func(seed, n int, title string) *extract.Article {
		a := &extract.Article{Title: title}
		for _, s := range prose(seed, n) {
			a.Blocks = append(a.Blocks, extract.Block{Sentences: []string{s, s + " Again."}})
		}
		return a
	}
	all := []*extract.Article{
		text(1, 5, "The bridge over the river"), text(1, 3, "The bridge over the river"), text(2, 5, "The bridge over the river"),
		text(2, 5, "Nobody wants the bridge"), text(3, 9, "Snow in the mountains"), text(1, 0, "Empty"), text(4, 1, ""),
	}
	for i, a := range all {
		for j, b := range all {
			if got, want := sketchOf(a).unlike(b), liken(a, b).other(); got != want {
				t.Errorf("%d, %d: %v, want %v", i, j, got, want)
			}
		}
	}
}

func TestNewestLast(t *testing.T) {
	at := func(d int) time.Time { return day0.AddDate(0, 0, d) }
	f := feed.Feed{Sitemaps: []string{"new", "unknown", "old", "newest"}, SitemapsUpdated: map[string]time.Time{"new": at(5), "old": at(1), "newest": at(9)}}
	if got := newestLast(f); !slices.Equal(got, []string{"unknown", "old", "new", "newest"}) {
		t.Errorf("%q", got)
	}
	f.SitemapsUpdated = nil
	if got := newestLast(f); !slices.Equal(got, f.Sitemaps) {
		t.Errorf("%q", got)
	}
}

// TestDamagedFeed: a feed that breaks off gives what it holds, and a complaint
// until it is whole again.
func TestDamagedFeed(t *testing.T) {
	b := newBench(t)
	whole := rss(one, two)
	b.web.put(feedURL, answer{body: whole[:len(whole)-40]})
	for _, u := range []string{one, two} {
		b.web.put(u, answer{body: page(u, "The bridge over the river", prose(len(u), 5)...)})
	}
	complaints := func() int {
		list, err := Health(t.Context(), b.Catalog, b.Sources[0], b.now)
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	if s := b.want(0, "added 0"); !s.OK() || complaints() != 1 {
		t.Errorf("%+v, %d complaints", s, complaints())
	}
	if b.pass(time.Hour); complaints() != 1 { // the same bytes
		t.Errorf("%d complaints", complaints())
	}
	b.web.put(feedURL, answer{body: whole})
	if b.want(time.Hour, "added 0"); complaints() != 0 {
		t.Errorf("%d complaints", complaints())
	}
}

// TestDeadHostIsToldOnce: fifty articles of it are one problem or two, not fifty;
// named by hand, each is told.
func TestDeadHostIsToldOnce(t *testing.T) {
	b := newBench(t)
	var links []string
	for i := range 50 {
		u := fmt.Sprintf("https://dead.example.org/news/%d", i)
		links = append(links, u)
		b.web.put(u, answer{err: &fetch.NetworkError{URL: u, Dial: true, Err: errors.New("connection refused")}})
	}
	b.web.put(feedURL, answer{body: rss(links...)})
	if s, _ := b.pass(0); s.Failed == 0 || s.Failed > deadAfter || s.Checked != 50 {
		t.Errorf("%d of %d failed", s.Failed, s.Checked)
	}
	s, err := b.Capture(t.Context(), "example", links[:5])
	if err != nil || s.Failed != 5 {
		t.Errorf("by hand: %d failed, %v", s.Failed, err)
	}
}
