package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestEphemeralRunner sets a machine that is thrown away after each pass, and
// has nothing but stet.yaml and the remote, beside one that stays: over fifteen
// passes in five days both must make the same commits, and the second may not ask
// the outlet for more pages than the first, or hardly.
func TestEphemeralRunner(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: thirty passes")
	}
	t.Parallel()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("skipped: git is not installed")
	}
	o := newChangingOutlet(t)
	stays, thrown := newMachine(t, o), newMachine(t, o)
	for n := range 15 {
		o.at = o.start.Add(time.Duration(n) * 8 * time.Hour)
		stays.pass("run")
		thrown.pass("run")
		if err := os.RemoveAll(thrown.dir); err != nil {
			t.Fatal(err)
		}
	}
	want, got := stays.history(), thrown.history()
	for _, line := range lines(want) {
		if !strings.Contains(got, line) {
			t.Errorf("the machine that is thrown away does not have: %s", line)
		}
	}
	for _, line := range lines(got) {
		if !strings.Contains(want, line) {
			t.Errorf("only the machine that is thrown away has: %s", line)
		}
	}
	for _, kind := range []string{"added", "changed", "gone"} {
		if !strings.Contains(want, " "+kind+" ") {
			t.Errorf("no version of kind %s in\n%s", kind, want)
		}
	}
	if strings.Contains(want, "cookies") {
		t.Errorf("a wall was stored:\n%s", want)
	}
	if stays.head() != thrown.head() {
		t.Errorf("the heads are %s and %s", stays.head(), thrown.head())
	}
	t.Logf("%d requests for articles by the machine that stays, %d by the one that is thrown away", stays.asked, thrown.asked)
	if thrown.asked > stays.asked*11/10 {
		t.Errorf("a storm of checks: %d requests, %d by the machine that stays", thrown.asked, stays.asked)
	}
}

// changingOutlet is a newspaper with an article more every six hours. Some are
// edited, one is taken down, one is cut to its beginning for good, one stands
// behind a wall for a day.
type changingOutlet struct {
	mu    sync.Mutex
	url   string
	start time.Time
	at    time.Time // now
	hits  int       // of articles
}

func newChangingOutlet(t *testing.T) *changingOutlet {
	o := &changingOutlet{start: time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)}
	srv := httptest.NewServer(o)
	t.Cleanup(srv.Close)
	o.url = srv.URL
	return o
}

func (o *changingOutlet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	o.mu.Lock()
	defer o.mu.Unlock()
	var i int
	articles := 6 + int(o.at.Sub(o.start)/(6*time.Hour))
	if r.URL.Path == "/feed.xml" {
		fmt.Fprint(w, `<rss version="2.0"><channel><title>x</title>`)
		for i := articles - 1; i >= max(0, articles-8); i-- {
			fmt.Fprintf(w, "<item><link>%s/news/%d.html</link></item>", o.url, i)
		}
		fmt.Fprint(w, `</channel></rss>`)
		return
	}
	if _, err := fmt.Sscanf(r.URL.Path, "/news/%d.html", &i); err != nil || i >= articles {
		http.NotFound(w, r)
		return
	}
	o.hits++
	o.article(w, i, o.at.Sub(o.start))
}

// article shows article i as it is when the outlet is of an age.
func (o *changingOutlet) article(w http.ResponseWriter, i int, age time.Duration) {
	born := max(0, time.Duration(i-5)*6*time.Hour)
	votes, paragraphs := i+3, 8
	switch day := 24 * time.Hour; {
	case i == 1 && age >= 12*time.Hour: // taken down
		http.Error(w, "gone", http.StatusGone)
		return
	case i == 2 && age >= 12*time.Hour: // cut, and left so
		paragraphs = 3
	case i == 3 && age >= 12*time.Hour && age < 36*time.Hour: // a wall for a day
		fmt.Fprint(w, `<html><head><title>Before you continue</title></head><body><h1>We value your privacy</h1><p>We and our partners use cookies. <button>Accept all</button></p></body></html>`)
		return
	case i%3 == 0 && age >= born+12*time.Hour:
		votes += 40
		if i%2 == 0 && age >= born+day {
			votes += 40
		}
	}
	title := fmt.Sprintf("Ward %d votes on the bridge at mile %d", i, i*7)
	fmt.Fprintf(w, `<html lang="en"><head><title>%s</title><link rel="canonical" href="%s/news/%d.html"><meta property="og:type" content="article"></head>
<body><header>%s</header><main><article><h1>%s</h1>`, title, o.url, i, o.at, title)
	for p := range paragraphs {
		fmt.Fprintf(w, "<p>The council of ward %d met on Monday to talk about the bridge over the river at mile %d. In hall %d there were %d people who live nearby. Most of them said that the work should begin before the winter of year %d, whatever it costs.</p>",
			i, i*7+p, i*10+p, i*31+p, 2030+i+p)
		if p == 1 {
			fmt.Fprintf(w, "<p>In ward %d the motion was carried with %d votes to %d.</p>", i, votes, i)
		}
	}
	fmt.Fprint(w, `</article></main></body></html>`)
}

// machine is one that runs stet now and then.
type machine struct {
	t           *testing.T
	outlet      *changingOutlet
	dir, remote string
	asked       int // pages of articles
}

func newMachine(t *testing.T, o *changingOutlet) *machine {
	m := &machine{t: t, outlet: o, dir: filepath.Join(t.TempDir(), "machine"), remote: filepath.Join(t.TempDir(), "remote.git")}
	m.command("git", "init", "-q", "--bare", "--initial-branch=main", m.remote)
	return m
}

// pass makes one pass, on nothing but a stet.yaml where there is nothing else.
func (m *machine) pass(args ...string) {
	m.t.Helper()
	config := fmt.Sprintf("allow_private: true\ndefaults: {delay: 0s}\nsources:\n  - name: ward\n    feeds: [\"%s/feed.xml\"]\n    remote: %q\n", m.outlet.url, m.remote)
	if err := os.MkdirAll(m.dir, 0o755); err != nil {
		m.t.Fatal(err)
	}
	name := filepath.Join(m.dir, "stet.yaml")
	if err := os.WriteFile(name, []byte(config), 0o644); err != nil {
		m.t.Fatal(err)
	}
	before := m.outlet.hits
	m.command("stet", append(args, "--quiet", "--config", name, "--now", m.outlet.at.Format(time.RFC3339))...)
	m.asked += m.outlet.hits - before
}

// history tells of the remote's versions: time, kind, address and text.
func (m *machine) history() string {
	return m.command("git", "-C", m.remote, "log", "--reverse", "main",
		"--format=%cI %(trailers:key=Kind,valueonly,separator=%x2C) v%(trailers:key=Version,valueonly,separator=%x2C) %(trailers:key=Article,valueonly,separator=%x2C) %s")
}

func (m *machine) head() string { return m.command("git", "-C", m.remote, "rev-parse", "main") }

func (m *machine) command(name string, args ...string) string {
	m.t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		m.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}
