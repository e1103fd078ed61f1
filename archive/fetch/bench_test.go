//go:build unix

package fetch

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"testing"
)

// BenchmarkGet measures a page of 60 KB over loopback, sent gzipped as most are, against plain http.Client in the same
// run, and Get without a network, as simulations use it.
func BenchmarkGet(b *testing.B) {
	page := strings.Repeat("<p>The minister will deliver a warning on Friday, and expects no breakthrough.</p>\n", 700)
	packed := compress(b, "gzip", []byte(page))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(packed)
	}))
	defer server.Close()

	b.Run("stet", func(b *testing.B) {
		c := local()
		defer cpu(b)()
		for b.Loop() {
			p, err := c.Get(b.Context(), server.URL+"/page", Validators{})
			if err != nil || len(p.Body) != len(page) {
				b.Fatal(err)
			}
		}
	})
	b.Run("plain", func(b *testing.B) {
		defer cpu(b)()
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
		defer cpu(b)()
		i := 0
		for b.Loop() {
			i++
			if _, err := c.Get(b.Context(), fmt.Sprintf("https://h%d.example/page", i%50), Validators{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// cpu reports the processor time an operation took, the server's share included: steadier than the wall's on a busy
// machine.
func cpu(b *testing.B) func() {
	b.ReportAllocs()
	used := func() int64 {
		var u syscall.Rusage
		_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
		return u.Utime.Nano() + u.Stime.Nano()
	}
	before := used()
	return func() { b.ReportMetric(float64(used()-before)/float64(b.N), "cpu-ns/op") }
}
