package poll

import (
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"

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
