package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
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
