package poll

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/go-shiori/go-readability"

	"stet/archive/catalog"
	"stet/archive/fetch"
)

// TestLoad checks many articles of fifty loopback hosts through the real
// client, and sets the processor time of a check against that of fetching the
// same pages and giving them to go-readability, in the same run. The servers'
// share is in all figures.
func TestLoad(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("STET_LOAD"))
	if n == 0 {
		t.Skip("skipped: set STET_LOAD to a number of articles, such as 20000")
	}
	l := newLoad(t, 50, n)
	l.measure("first pass", l.pass)
	l.round.Add(1)
	changed := l.measure("all changed", l.pass)
	same := l.measure("none changed", l.pass)
	l.noise.Add(1)
	l.measure("only counters and boxes changed", l.pass)
	plain := l.measure("plain fetch and go-readability", l.plain)
	t.Logf("changed: %.2f × plain; unchanged: %.2f × changed; most memory %d MB", float64(changed)/float64(plain), float64(same)/float64(changed), peakMemory(t))
	if same > changed/2 {
		t.Error("an unchanged page costs more than half of a changed one")
	}
}

// load is fifty hosts with articles whose text depends on a round.
type load struct {
	t     *testing.T
	p     *Poller
	urls  []string
	round atomic.Int64 // of the texts
	noise atomic.Int64 // of what stands around them
}

func newLoad(t *testing.T, hosts, articles int) *load {
	l := &load{t: t}
	dir := t.TempDir()
	c, err := catalog.Open(filepath.Join(dir, "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	now := day0
	l.p = &Poller{Dir: dir, Catalog: c, All: true, Now: func() time.Time { now = now.Add(time.Second); return now },
		Client: &fetch.Client{AllowPrivate: true, Delay: fetch.NoDelay, Robots: RobotsIn(c)}}
	for h := range hosts {
		srv := httptest.NewServer(l.host(h, articles/hosts))
		t.Cleanup(srv.Close)
		for i := range articles / hosts {
			l.urls = append(l.urls, fmt.Sprintf("%s/news/%d", srv.URL, i))
		}
		l.p.Sources = append(l.p.Sources, Source{Name: fmt.Sprintf("host%d", h), Feeds: []string{srv.URL + "/feed"}})
	}
	var mu sync.Mutex
	clock := l.p.Now
	l.p.Now = func() time.Time { mu.Lock(); defer mu.Unlock(); return clock() }
	return l
}

// host serves a feed of n articles and their pages.
func (l *load) host(h, n int) http.Handler {
	o := newSimOutlet(h, rand.New(rand.NewPCG(uint64(h), 1)), simRates{outlets: 1, days: 1, articles: float64(n)})
	for len(o.articles) < n {
		o.articles = append(o.articles, o.newArticle(len(o.articles), simStart, rand.New(rand.NewPCG(uint64(h), uint64(len(o.articles)))), simRates{}))
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		at := "http://" + r.Host
		switch i, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/news/")); {
		case r.URL.Path == "/feed":
			links := make([]string, n)
			for i := range links {
				links[i] = fmt.Sprintf("%s/news/%d", at, i)
			}
			io.WriteString(w, rss(links...))
		case err == nil && i < n:
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			a := *o.articles[i]
			a.url = at + r.URL.Path
			rng := rand.New(rand.NewPCG(uint64(i), uint64(l.round.Load())))
			s := a.states[0]
			s.paragraphs = append([][]string{o.paragraph(rng)}, s.paragraphs...)
			for range 8 {
				s.paragraphs = append(s.paragraphs, o.paragraph(rand.New(rand.NewPCG(uint64(i), uint64(len(s.paragraphs))))))
			}
			io.WriteString(w, o.page(&a, s, simStart.Add(time.Hour), rand.New(rand.NewPCG(uint64(i), uint64(l.noise.Load()))), true))
		default:
			http.NotFound(w, r)
		}
	})
}

// measure tells how many checks a second were made, and gives the processor
// time of one.
func (l *load) measure(what string, do func()) time.Duration {
	runtime.GC()
	began, before := time.Now(), cpuTime(l.t)
	do()
	took, cost := time.Since(began), (cpuTime(l.t)-before)/time.Duration(len(l.urls))
	l.t.Logf("%s: %.0f checks/s, %v of processor time each", what, float64(len(l.urls))/took.Seconds(), cost.Round(time.Microsecond))
	return cost
}

func (l *load) pass() {
	s, err := l.p.Once(context.Background())
	if err != nil || !s.OK() || s.Checked != len(l.urls) {
		l.t.Fatalf("%v, checked %d: %+v", err, s.Checked, s.Problems[:min(3, len(s.Problems))])
	}
}

// plain does the least that a program could: fetch and extract.
func (l *load) plain() {
	var all sync.WaitGroup
	next := make(chan string)
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for u := range next {
				resp, err := http.Get(u)
				if err != nil {
					l.t.Error(err)
					continue
				}
				at, _ := url.Parse(u)
				if _, err := readability.FromReader(resp.Body, at); err != nil {
					l.t.Error(err)
				}
				resp.Body.Close()
			}
		})
	}
	for _, u := range l.urls {
		next <- u
	}
	close(next)
	all.Wait()
}

func cpuTime(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peakMemory gives the most memory the process had, in MB.
func peakMemory(t *testing.T) int64 {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return u.Maxrss >> 10
}
