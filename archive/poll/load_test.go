package poll

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
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
// same pages and giving them to go-readability, in the same run. The hosts are a
// process of their own: neither their time nor their memory is in the figures.
func TestLoad(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("STET_LOAD"))
	if n == 0 {
		t.Skip("skipped: set STET_LOAD to a number of articles, such as 20000")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(50)) // as stet run does
	l := newLoad(t, 50, n)
	l.measure("first pass", l.pass)
	// Other work on the machine moves each figure: what is compared is measured
	// close together, three times.
	var changed, same []float64
	memory := int64(0)
	for range 3 {
		l.next("round")
		c := l.measure("all changed", l.pass)
		s := l.measure("none changed", l.pass)
		memory = max(memory, peakMemory(t))
		p := l.measure("plain fetch and go-readability", l.plain)
		changed, same = append(changed, float64(c)/float64(p)), append(same, float64(s)/float64(c))
	}
	l.next("noise")
	l.measure("only counters and boxes changed", l.pass)
	slices.Sort(changed)
	slices.Sort(same)
	t.Logf("changed: %.2f × plain; unchanged: %.2f × changed (medians of %.2f and %.2f); most memory %d MB", changed[1], same[1], changed, same, memory)
	if same[1] > 0.5 {
		t.Error("an unchanged page costs more than half of a changed one")
	}
	if changed[1] > 1.4 {
		t.Error("a changed page costs more than 1.4 times a plain program's")
	}
	if memory > 250 {
		t.Errorf("%d MB", memory)
	}
}

// load is fifty hosts with many articles.
type load struct {
	t       *testing.T
	p       *Poller
	urls    []string
	control string // address of the process with the hosts
}

func newLoad(t *testing.T, hosts, articles int) *load {
	l := &load{t: t}
	dir := t.TempDir()
	c, err := catalog.Open(filepath.Join(dir, "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	var mu sync.Mutex
	now := day0
	l.p = &Poller{Dir: dir, Catalog: c, All: true,
		Now:    func() time.Time { mu.Lock(); defer mu.Unlock(); now = now.Add(time.Second); return now },
		Client: &fetch.Client{AllowPrivate: true, Delay: fetch.NoDelay, Robots: RobotsIn(c)}}
	addresses := startLoadHosts(t, hosts, articles)
	l.control = addresses[0]
	for h, at := range addresses {
		for i := range articles / hosts {
			l.urls = append(l.urls, fmt.Sprintf("%s/news/%d", at, i))
		}
		l.p.Sources = append(l.p.Sources, Source{Name: fmt.Sprintf("host%d", h), Feeds: []string{at + "/feed"}})
	}
	return l
}

// next has the hosts change: the "round" of their texts, or the "noise" around
// them.
func (l *load) next(what string) {
	resp, err := http.Post(l.control+"/next/"+what, "", nil)
	if err != nil {
		l.t.Fatal(err)
	}
	resp.Body.Close()
}

// startLoadHosts starts the process that is the hosts, and gives their
// addresses.
func startLoadHosts(t *testing.T, hosts, articles int) []string {
	cmd := exec.Command(os.Args[0], "-test.run=^TestLoadHosts$")
	cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%d %d", loadHostsEnv, hosts, articles))
	cmd.Stderr = os.Stderr
	stdin, err1 := cmd.StdinPipe()
	stdout, err2 := cmd.StdoutPipe()
	if err := errors.Join(err1, err2, cmd.Start()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stdin.Close(); cmd.Wait() })
	var addresses []string
	for sc := bufio.NewScanner(stdout); len(addresses) < hosts && sc.Scan(); {
		if strings.HasPrefix(sc.Text(), "http://") {
			addresses = append(addresses, sc.Text())
		}
	}
	if len(addresses) < hosts {
		t.Fatal("the hosts did not start")
	}
	return addresses
}

// loadHostsEnv tells a process how many hosts with how many articles it is.
const loadHostsEnv = "STET_LOAD_HOSTS"

// TestLoadHosts is the process with the hosts, until its stdin ends.
func TestLoadHosts(t *testing.T) {
	var hosts, articles int
	if _, err := fmt.Sscan(os.Getenv(loadHostsEnv), &hosts, &articles); err != nil {
		t.Skip("skipped: a part of TestLoad")
	}
	var w loadHosts
	for h := range hosts {
		srv := httptest.NewServer(w.host(h, articles/hosts))
		defer srv.Close()
		fmt.Println(srv.URL)
	}
	io.Copy(io.Discard, os.Stdin)
}

// loadHosts are hosts with articles whose texts depend on a round.
type loadHosts struct{ round, noise atomic.Int64 }

// host serves a feed of n articles and their pages.
func (l *loadHosts) host(h, n int) http.Handler {
	o := newSimOutlet(h, rand.New(rand.NewPCG(uint64(h), 1)), simRates{outlets: 1, days: 1, articles: float64(n)})
	for len(o.articles) < n {
		o.articles = append(o.articles, o.newArticle(len(o.articles), simStart, rand.New(rand.NewPCG(uint64(h), uint64(len(o.articles)))), simRates{}))
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		at := "http://" + r.Host
		switch i, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/news/")); {
		case r.URL.Path == "/next/round":
			l.round.Add(1)
		case r.URL.Path == "/next/noise":
			l.noise.Add(1)
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
