package poll

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"stet/archive/fetch"
)

// TestRobotsAreKept: of two runs within a day, the second asks for no
// robots.txt.
func TestRobotsAreKept(t *testing.T) {
	var asked atomic.Int32
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			asked.Add(1)
			w.Write([]byte("User-agent: *\nDisallow: /private/\n"))
		}
	}))
	defer srv.Close()
	b := newBench(t)
	for range 2 {
		c := &fetch.Client{AllowPrivate: true, Delay: fetch.NoDelay, Robots: RobotsIn(b.Catalog)}
		if _, err := c.Get(t.Context(), srv.URL+"/news/one", fetch.Validators{}); err != nil {
			t.Fatal(err)
		}
		if _, err := c.Get(t.Context(), srv.URL+"/private/one", fetch.Validators{}); !isRobots(err) {
			t.Errorf("a refused page gave %v", err)
		}
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("robots.txt was asked for %d times", n)
	}
}

type roundTrip func(*http.Request) string

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) {
	h := http.Header{"Content-Type": {"text/html; charset=utf-8"}}
	return &http.Response{StatusCode: http.StatusOK, Header: h, Body: io.NopCloser(strings.NewReader(f(r))), ContentLength: -1, Request: r}, nil
}

// TestLongPauses: where robots.txt asks for pauses that leave each pass one request, its
// feed does not take them all.
func TestLongPauses(t *testing.T) {
	b := newBench(t)
	pages := map[string]string{
		"/robots.txt": "User-agent: *\nCrawl-delay: 600\n",
		"/feed":       rss(one, two),
		"/news/one":   page(one, "The bridge over the river", prose(1, 5)...),
		"/news/two":   page(two, "Nobody wants the bridge", prose(50, 5)...),
	}
	var last time.Time
	transport := roundTrip(func(r *http.Request) string {
		if r.URL.Path != "/robots.txt" {
			if b.now.Sub(last) < 10*time.Minute {
				t.Errorf("%s was asked for after %v", r.URL, b.now.Sub(last))
			}
			last = b.now
		}
		return pages[r.URL.Path]
	})
	added := 0
	for range 24 { // each is a process of its own
		b.Client = &fetch.Client{Transport: transport, Delay: fetch.NoDelay, Now: b.Poller.Now, Robots: RobotsIn(b.Catalog)}
		_, made := b.pass(10 * time.Minute)
		added += len(made)
	}
	if added != 2 {
		t.Errorf("%d articles were archived in four hours, want 2", added)
	}
}
