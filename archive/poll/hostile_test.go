package poll

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/feed"
	"stet/archive/fetch"
)

// TestHostileServers: servers that do everything wrong cost their own articles,
// each told with its address, in bounded time and memory; the healthy ones of
// other hosts are archived meanwhile. All over loopback, through fetch.Client.
func TestHostileServers(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: waits for slow servers")
	}
	healthy := serveOutlet(t, 20)
	bad := httptest.NewServer(hostile())
	slow := httptest.NewServer(http.HandlerFunc(trickle))
	dead := httptest.NewServer(http.NotFoundHandler())
	dead.Close()
	t.Cleanup(func() {
		bad.CloseClientConnections()
		slow.CloseClientConnections()
		bad.Close()
		slow.Close()
	})
	cat, err := catalog.Open(filepath.Join(t.TempDir(), "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer cat.Close()
	p := &Poller{
		Dir: t.TempDir(), Catalog: cat,
		Client: &fetch.Client{AllowPrivate: true, Delay: fetch.NoDelay, MaxBytes: 1 << 20, Timeout: 3 * time.Second},
		Sources: []Source{
			{Name: "healthy", Feeds: []string{healthy + "/feed"}},
			{Name: "mixed", Feeds: []string{bad.URL + "/feed?healthy=" + healthy, slow.URL + "/feed"}},
			{Name: "huge", Feeds: []string{bad.URL + "/hundredthousand"}, Match: []*regexp.Regexp{regexp.MustCompile(`/entry/9999\d$`)}},
			{Name: "broken", Feeds: []string{bad.URL + "/page", bad.URL + "/endless", bad.URL + "/loop", dead.URL + "/feed"}},
		},
	}
	peak := watchMemory(t)
	start := time.Now()
	s, err := p.Once(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	took := time.Since(start)
	t.Logf("%s, %d MB at most: %d checked, %d versions, %d failed", took.Round(time.Millisecond), peak()>>20, s.Checked, s.Recorded(), s.Failed)
	for _, p := range s.Problems {
		t.Logf("%s: %v", p.Source, p.Err)
	}
	if got := s.Versions[archive.Added]; got != 20+1 {
		t.Errorf("%d versions, want the healthy outlet's 20 and the one in the hostile feed", got)
	}
	if took > time.Minute || peak() > 250<<20 {
		t.Errorf("%s, %d MB", took, peak()>>20)
	}
	if n := s.Outcomes[Missing]; n != 10 {
		t.Errorf("%d of the huge feed's 10 wanted entries were looked at", n)
	}
	told(t, s, new(*fetch.TooLargeError), "/endless")
	told(t, s, new(*fetch.TooLargeError), "/bomb")
	told(t, s, new(*fetch.RedirectError), "/loop")
	told(t, s, new(*fetch.BodyError), "/short")
	told(t, s, new(*fetch.TimeoutError), slow.URL)
	told(t, s, new(*fetch.NetworkError), dead.URL)
	told(t, s, new(*feed.HTMLError), "/page")
}

// told looks for a problem of a type with an address.
func told(t *testing.T, s Summary, kind any, address string) {
	t.Helper()
	if !slices.ContainsFunc(s.Problems, func(p Problem) bool { return errors.As(p.Err, kind) && strings.Contains(p.Err.Error(), address) }) {
		t.Errorf("no %T that names %s", kind, address)
	}
}

// watchMemory gives the largest heap seen since it was called.
func watchMemory(t *testing.T) func() uint64 {
	var most atomic.Uint64
	look := func() {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		most.Store(max(most.Load(), m.HeapAlloc))
	}
	tick := time.NewTicker(20 * time.Millisecond)
	stop := make(chan struct{})
	go func() {
		for {
			select {
			case <-tick.C:
				look()
			case <-stop:
				return
			}
		}
	}()
	t.Cleanup(func() { tick.Stop(); close(stop) })
	return most.Load
}

// serveOutlet serves a feed of n articles, each with a text of its own.
func serveOutlet(t *testing.T, n int) string {
	var s *httptest.Server
	s = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var links []string
		for i := range n + 1 { // the last is in another's feed
			u := fmt.Sprintf("%s/news/%d", s.URL, i)
			if r.URL.Path == fmt.Sprintf("/news/%d", i) {
				fmt.Fprint(w, page(u, fmt.Sprintf("Story number %d of the bridge over the harbour", i), prose(i, 6)...))
				return
			}
			links = append(links, u)
		}
		if r.URL.Path == "/feed" {
			fmt.Fprint(w, rss(links[:n]...))
			return
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// hostile serves feeds, and articles that are none.
func hostile() http.HandlerFunc {
	zeros := make([]byte, 64<<10)
	var bomb bytes.Buffer
	z := gzip.NewWriter(&bomb)
	for range 1024 {
		_, _ = z.Write(zeros)
	}
	_ = z.Close()
	return func(w http.ResponseWriter, r *http.Request) {
		self := "http://" + r.Host
		if strings.HasPrefix(r.URL.Path, "/entry/") {
			http.Error(w, "gone", http.StatusGone)
			return
		}
		switch r.URL.Path {
		case "/feed":
			var links []string
			for _, name := range []string{"endless", "bomb", "loop", "short", "charset", "empty", "control", "status"} {
				links = append(links, self+"/"+name)
			}
			fmt.Fprint(w, rss(append(links, r.URL.Query().Get("healthy")+"/news/20")...))
		case "/hundredthousand":
			fmt.Fprint(w, `<rss version="2.0"><channel><title>x</title>`)
			for i := range 100_000 {
				fmt.Fprintf(w, "<item><link>%s/entry/%d</link></item>", self, i)
			}
			fmt.Fprint(w, `</channel></rss>`)
		case "/endless":
			for r.Context().Err() == nil {
				_, _ = w.Write(zeros)
			}
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(bomb.Bytes())
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/short":
			w.Header().Set("Content-Length", "1000")
			fmt.Fprint(w, "too little")
		case "/charset":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, "<title>\xff\xfe\x00</title><p>\xc3\x28\xe2\x28\xa1")
		case "/control":
			fmt.Fprint(w, "<title>\x1b[31m\u202e</title>\x00\x00")
		case "/status":
			w.WriteHeader(599)
		case "/page":
			fmt.Fprint(w, `<html><head><title>A page</title></head><body><a href="/entry/1">x</a></body></html>`)
		case "/empty":
		default:
			http.NotFound(w, r)
		}
	}
}

// trickle gives a byte now and then, for ever.
func trickle(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/robots.txt" {
		http.NotFound(w, r)
		return
	}
	for r.Context().Err() == nil {
		_, _ = w.Write([]byte("x"))
		w.(http.Flusher).Flush()
		time.Sleep(100 * time.Millisecond)
	}
}
