package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// TestRobotsAnswers goes through what a server may answer for robots.txt (RFC 9309 §2.3.1).
func TestRobotsAnswers(t *testing.T) {
	const refuse = "User-agent: *\nDisallow: /"
	redirects := func(n int, end func() *http.Response) func(*http.Request) *http.Response {
		return func(r *http.Request) *http.Response {
			hop := 0
			_, _ = fmt.Sscanf(r.URL.Path, "/hop%d", &hop)
			if hop < n {
				return response(302, http.Header{"Location": {fmt.Sprintf("https://elsewhere.example/hop%d", hop+1)}}, "")
			}
			return end()
		}
	}
	file := func() *http.Response { return response(200, nil, refuse) }
	status := func(n int) func(*http.Request) *http.Response {
		return func(*http.Request) *http.Response { return response(n, nil, refuse) }
	}
	tests := []struct {
		name   string
		answer func(*http.Request) *http.Response
		want   string // "page", "refused", "not now"
	}{
		{"2.3.1.1 successful", status(200), "refused"},
		{"2.3.1.2 a redirect", redirects(1, file), "refused"},
		{"2.3.1.2 five redirects, to another host", redirects(5, file), "refused"},
		{"2.3.1.2 six redirects", redirects(6, file), "page"},
		{"2.3.1.2 a redirect to a 404", redirects(1, func() *http.Response { return response(404, nil, "") }), "page"},
		{"2.3.1.2 a redirect to a 503", redirects(1, func() *http.Response { return response(503, nil, "") }), "not now"},
		{"2.3.1.2 a redirect to nowhere", func(*http.Request) *http.Response { return response(301, nil, "") }, "page"},
		{"2.3.1.2 a redirect off the web", func(*http.Request) *http.Response {
			return response(301, http.Header{"Location": {"ftp://h.example/robots.txt"}}, "")
		}, "page"},
		{"2.3.1.3 400", status(400), "page"},
		{"2.3.1.3 401", status(401), "page"},
		{"2.3.1.3 403", status(403), "page"},
		{"2.3.1.3 404", status(404), "page"},
		{"2.3.1.3 410", status(410), "page"},
		{"2.3.1.3 451", status(451), "page"},
		{"429 is a wish to be left alone", status(429), "not now"},
		{"2.3.1.4 500", status(500), "not now"},
		{"2.3.1.4 502", status(502), "not now"},
		{"2.3.1.4 503", status(503), "not now"},
		{"2.3.1.4 599", status(599), "not now"},
		{"204", status(204), "page"},
		{"2.5 a file of 10 MB", func(*http.Request) *http.Response {
			return response(200, nil, refuse+strings.Repeat("\n#", 5<<20))
		}, "refused"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := &Client{Delay: NoDelay, Transport: site(func(r *http.Request) (*http.Response, error) {
				if r.URL.Path == "/page" {
					return response(200, nil, "page"), nil
				}
				return test.answer(r), nil
			})}
			_, err := c.Get(t.Context(), "https://h.example/page", Validators{})
			var refused *RobotsError
			var unavailable *RobotsUnavailableError
			got := "page"
			switch {
			case errors.As(err, &refused):
				got = "refused"
			case errors.As(err, &unavailable):
				got = "not now"
			case err != nil:
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("%s, want %s (%v)", got, test.want, err)
			}
		})
	}
}

// TestRobotsUnreachable: no answer at all is "not now" too, and is told as what it is.
func TestRobotsUnreachable(t *testing.T) {
	c := &Client{Transport: site(func(*http.Request) (*http.Response, error) { return nil, errors.New("connection refused") })}
	_, err := c.Get(t.Context(), "https://h.example/page", Validators{})
	var network *NetworkError
	if !errors.As(err, &network) {
		t.Errorf("%v", err)
	}
}

// TestRobotsIsKeptADay: once a day and origin, after 24 hours anew (§2.4), after a failure in ten minutes.
func TestRobotsIsKeptADay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		asked, status := 0, 200
		c := &Client{Transport: site(func(r *http.Request) (*http.Response, error) {
			if r.URL.Path == "/robots.txt" {
				asked++
				return response(status, nil, ""), nil
			}
			return response(200, nil, ""), nil
		})}
		get := func() error {
			_, err := c.Get(context.Background(), "https://h.example/", Validators{})
			return err
		}
		for range 24 {
			if err := get(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Hour - 10*time.Second)
		}
		if asked != 1 {
			t.Errorf("asked %d times within a day", asked)
		}
		time.Sleep(time.Hour)
		status = 500
		for range 9 {
			if err := get(); err == nil {
				t.Error("fetched without robots.txt")
			}
			time.Sleep(time.Minute)
		}
		if asked != 2 {
			t.Errorf("asked %d times, want 2", asked)
		}
		time.Sleep(2 * time.Minute)
		status = 200
		if err := get(); err != nil || asked != 3 {
			t.Errorf("asked %d times, want 3 (%v)", asked, err)
		}
	})
}

// TestRobotsOfEachHop: a redirect to another host asks that host's robots.txt.
func TestRobotsOfEachHop(t *testing.T) {
	c := &Client{Delay: NoDelay, Transport: site(func(r *http.Request) (*http.Response, error) {
		switch r.URL.String() {
		case "https://a.example/page":
			return response(302, http.Header{"Location": {"https://b.example/private"}}, ""), nil
		case "https://b.example/robots.txt":
			return response(200, nil, "User-agent: *\nDisallow: /private"), nil
		case "https://b.example/private":
			t.Error("fetched what robots.txt refuses")
		}
		return response(404, nil, ""), nil
	})}
	_, err := c.Get(t.Context(), "https://a.example/page", Validators{})
	var refused *RobotsError
	if !errors.As(err, &refused) || refused.URL != "https://b.example/private" || refused.Rule != "Disallow: /private" {
		t.Errorf("%v", err)
	}
}

// TestCrawlDelayIsAMinimum: it lengthens the pause, and never shortens it.
func TestCrawlDelayIsAMinimum(t *testing.T) {
	for _, test := range []struct {
		robots string
		pause  time.Duration
	}{{"User-agent: *\nCrawl-delay: 7", 7 * time.Second}, {"User-agent: *\nCrawl-delay: 0.1", time.Second}} {
		synctest.Test(t, func(t *testing.T) {
			c := &Client{Transport: site(func(r *http.Request) (*http.Response, error) { return response(200, nil, test.robots), nil })}
			_, _ = c.Get(context.Background(), "https://h.example/1", Validators{})
			start := time.Now()
			_, _ = c.Get(context.Background(), "https://h.example/2", Validators{})
			if took := time.Since(start); took != test.pause {
				t.Errorf("%q: a pause of %s", test.robots, took)
			}
		})
	}
	synctest.Test(t, func(t *testing.T) {
		c := &Client{Transport: site(func(r *http.Request) (*http.Response, error) {
			return response(200, nil, "User-agent: *\nCrawl-delay: 3600"), nil
		})}
		_, _ = c.Get(context.Background(), "https://h.example/1", Validators{})
		_, err := c.Get(context.Background(), "https://h.example/2", Validators{})
		var later *RetryLaterError
		if !errors.As(err, &later) || later.Status != 0 || later.After != time.Hour {
			t.Errorf("an hour's crawl-delay: %v", err)
		}
	})
}

type memoryStore map[string]RobotsFile

func (s memoryStore) LoadRobots(_ context.Context, origin string) (RobotsFile, bool, error) {
	f, ok := s[origin]
	return f, ok, nil
}

func (s memoryStore) SaveRobots(_ context.Context, f RobotsFile) error {
	s[f.Origin] = f
	return nil
}

// TestRobotsStore: the next run does not ask again, until the file is a day old.
func TestRobotsStore(t *testing.T) {
	var asked atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			asked.Add(1)
			_, _ = w.Write([]byte("User-agent: stet\nDisallow: /no"))
		}
	}))
	defer s.Close()
	store := memoryStore{}
	now := time.Date(2024, 3, 1, 12, 0, 0, 0, time.UTC)
	for i, want := range []int32{1, 1, 1, 2} {
		c := local()
		c.Robots, c.Now = store, func() time.Time { return now }
		_, err := c.Get(t.Context(), s.URL+"/no", Validators{})
		var refused *RobotsError
		if !errors.As(err, &refused) {
			t.Errorf("run %d: %v", i, err)
		}
		if got := asked.Load(); got != want {
			t.Errorf("run %d: asked %d times, want %d", i, got, want)
		}
		now = now.Add(9 * time.Hour)
	}
	if line, refused := store[s.URL].Refuses("stet/1.0", s.URL+"/no"); !refused || line != "Disallow: /no" {
		t.Errorf("the kept file says %q, %v", line, refused)
	}
}
