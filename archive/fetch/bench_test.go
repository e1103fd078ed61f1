package fetch

import (
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// BenchmarkGet measures a page of 60 KB over loopback, sent gzipped as most are, against plain http.Client in the same
// run, and Get without a network, as simulations use it.
func BenchmarkGet(b *testing.B) {
	page := strings.Repeat("<p>The minister will deliver a warning on Friday, and expects no breakthrough.</p>\n", 700)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		zw, _ := gzip.NewWriterLevel(w, gzip.BestSpeed)
		_, _ = io.WriteString(zw, page)
		_ = zw.Close()
	}))
	defer server.Close()

	b.Run("stet", func(b *testing.B) {
		c := local()
		b.ReportAllocs()
		for b.Loop() {
			p, err := c.Get(b.Context(), server.URL+"/page", Validators{})
			if err != nil || len(p.Body) != len(page) {
				b.Fatal(err)
			}
		}
	})
	b.Run("plain", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			resp, err := http.Get(server.URL + "/page")
			if err != nil {
				b.Fatal(err)
			}
			body, err := io.ReadAll(resp.Body)
			resp.Body.Close()
			if err != nil || len(body) != len(page) {
				b.Fatal(err)
			}
		}
	})
	b.Run("simulated", func(b *testing.B) {
		c := &Client{Delay: NoDelay, Transport: site(func(*http.Request) (*http.Response, error) { return response(200, nil, "a page"), nil })}
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			i++
			if _, err := c.Get(b.Context(), fmt.Sprintf("https://h%d.example/page", i%50), Validators{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
