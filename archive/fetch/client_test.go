package fetch

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"
)

// serve starts a server on loopback and gives its address.
func serve(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

// local is a client that may fetch from loopback, without pauses.
func local() *Client { return &Client{AllowPrivate: true, Delay: NoDelay} }

func TestGet(t *testing.T) {
	var asked []string
	site := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.Path)
		switch r.URL.Path {
		case "/robots.txt":
			http.NotFound(w, r)
		case "/old":
			http.Redirect(w, r, "/new", http.StatusMovedPermanently)
		case "/gone":
			http.Error(w, "gone", http.StatusGone)
		case "/new":
			w.Header().Set("ETag", `"1"`)
			if r.Header.Get("If-None-Match") == `"1"` {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			_, _ = w.Write([]byte("hello"))
		}
	})
	c := local()
	p, err := c.Get(t.Context(), site+"/old#part", Validators{})
	if err != nil {
		t.Fatal(err)
	}
	if p.URL != site+"/new" || p.Status != 200 || string(p.Body) != "hello" || p.Validators.ETag != `"1"` || len(p.Redirects) != 1 || p.Redirects[0] != site+"/old" {
		t.Errorf("page: %+v", p)
	}
	p, err = c.Get(t.Context(), site+"/new", p.Validators)
	if err != nil || !p.NotModified || p.Status != 304 || len(p.Body) != 0 {
		t.Errorf("conditional: %+v, %v", p, err)
	}
	p, err = c.Get(t.Context(), site+"/gone", Validators{})
	if err != nil || p.Status != 410 || string(p.Body) != "gone\n" {
		t.Errorf("a status is a page: %+v, %v", p, err)
	}
	robots := 0
	for _, path := range asked {
		if path == "/robots.txt" {
			robots++
		}
	}
	if robots != 1 {
		t.Errorf("robots.txt was asked for %d times: %v", robots, asked)
	}
}

func TestPrivateAddressIsRefused(t *testing.T) {
	site := serve(t, func(w http.ResponseWriter, _ *http.Request) { t.Error("a request was made") })
	_, err := (&Client{}).Get(context.Background(), site, Validators{})
	var private *PrivateAddressError
	if !errors.As(err, &private) {
		t.Errorf("want a PrivateAddressError, got %v", err)
	}
}

// TestHeaders: they go to the hosts they are for, and nowhere else.
func TestHeaders(t *testing.T) {
	got := map[string]string{}
	c := &Client{
		Delay:     NoDelay,
		UserAgent: "stet/1.0 (+https://archive.example)",
		Headers:   map[string]http.Header{"paper.example": {"authorization": {"secret"}}, ".group.example": {"Authorization": {"shared"}}},
		Transport: site(func(r *http.Request) (*http.Response, error) {
			if r.URL.Path == "/robots.txt" {
				return response(404, nil, ""), nil
			}
			got[r.URL.String()] = r.Header.Get("Authorization")
			if r.UserAgent() != "stet/1.0 (+https://archive.example)" || r.Header.Get("Cookie") != "" || r.Header.Get("Referer") != "" {
				t.Errorf("%s: headers %v", r.URL, r.Header)
			}
			switch r.URL.String() {
			case "https://paper.example/elsewhere":
				return response(302, http.Header{"Location": {"https://other.example/"}}, ""), nil
			case "https://paper.example/open":
				return response(302, http.Header{"Location": {"http://paper.example/open"}}, ""), nil
			}
			return response(200, nil, ""), nil
		}),
	}
	for _, u := range []string{"https://paper.example/elsewhere", "https://paper.example/open", "https://www.paper.example/", "https://a.group.example/"} {
		if _, err := c.Get(t.Context(), u, Validators{}); err != nil {
			t.Error(err)
		}
	}
	want := map[string]string{
		"https://paper.example/elsewhere": "secret", "https://other.example/": "", "https://paper.example/open": "secret",
		"http://paper.example/open": "", "https://www.paper.example/": "", "https://a.group.example/": "shared",
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestProxy: a proxy of the environment may be on this machine; what it is asked for may not.
func TestProxy(t *testing.T) {
	var asked []string
	proxy := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.String())
		_, _ = w.Write([]byte("User-agent: x"))
	})
	t.Setenv("HTTP_PROXY", proxy)
	t.Setenv("NO_PROXY", "")
	c := &Client{Delay: NoDelay}
	p, err := c.Get(t.Context(), "http://paper.example/1", Validators{})
	if err != nil || p.Status != 200 {
		t.Errorf("%+v, %v", p, err)
	}
	if want := []string{"http://paper.example/robots.txt", "http://paper.example/1"}; !slices.Equal(asked, want) {
		t.Errorf("the proxy was asked for %v", asked)
	}
	for _, u := range []string{"http://10.0.0.1/", "http://169.254.169.254/", "http://printer.local/", proxy} {
		var private *PrivateAddressError
		if _, err := c.Get(t.Context(), u, Validators{}); !errors.As(err, &private) {
			t.Errorf("%s: %v", u, err)
		}
	}
}

func TestMaxAge(t *testing.T) {
	now := time.Date(2024, 3, 1, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		cache, expires string
		want           time.Duration
	}{
		{"", "", 0},
		{"public, Max-Age=600", "", 10 * time.Minute},
		{"max-age=600", "Fri, 01 Mar 2024 13:00:00 GMT", 10 * time.Minute},
		{"", "Fri, 01 Mar 2024 13:00:00 GMT", time.Hour},
		{"", "Fri, 01 Mar 2024 11:00:00 GMT", 0},
		{"", "0", 0},
		{"no-cache, max-age=600", "", 0},
		{"max-age=-1", "", 0},
		{"max-age=99999999999999999999", "", 365 * 24 * time.Hour},
	}
	for _, test := range tests {
		p := &Page{Header: http.Header{"Cache-Control": {test.cache}, "Expires": {test.expires}}}
		if got := p.MaxAge(now); got != test.want {
			t.Errorf("%q, %q: %s, want %s", test.cache, test.expires, got, test.want)
		}
	}
}
