package web

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// The load test serves an archive of 100,000 versions from a process of its
// own, at rest and while another process writes to it as a pass does. Each kind
// of page is asked for in two ways: over eight connections as fast as it answers,
// which tells how much the server can do, and 300 times a second whether it keeps
// up or not, which tells how long a reader waits on a busy day. It takes minutes:
//
//	STET_LOAD=/tmp/load go test -run 'TestLoad$' -v -timeout 30m ./archive/web
//
// The folder is filled once and used again; what is written goes to a copy of it.
// STET_LOAD_VERSIONS makes it smaller; STET_LOAD_ONLY=article,search asks only for pages of these kinds.

func loadVersions() int {
	if n, err := strconv.Atoi(os.Getenv("STET_LOAD_VERSIONS")); err == nil {
		return n
	}
	return 100_000
}

const versionsEach = 4

func TestLoad(t *testing.T) {
	dir := os.Getenv("STET_LOAD")
	if dir == "" {
		t.Skip("skipped: set STET_LOAD to a folder to fill with 100,000 versions")
	}
	fillForLoad(t, dir, loadVersions())
	paths := loadPaths(t, dir)
	for _, kind := range slices.Sorted(maps.Keys(paths)) {
		if only := os.Getenv("STET_LOAD_ONLY"); only != "" && !slices.Contains(strings.Split(only, ","), kind) {
			continue
		}
		t.Run(kind, func(t *testing.T) { loadKind(t, dir, kind, paths[kind]) })
	}
}

// loadKind measures one kind of page, on an archive that nothing was added to since
// it was filled.
func loadKind(t *testing.T, dir, kind string, paths []string) {
	dir = copyOf(t, dir)
	address, pid := startServer(t, dir)
	l := load{t: t, ask: asker(address), pid: pid, paths: paths}
	for _, writing := range []bool{false, true} {
		l.length = loadLength(writing)
		if writing {
			kind += ", writing"
			defer writeMeanwhile(t, dir)()
		}
		l.measure(kind+", 8 readers", l.closed)
		l.measure(kind+", 300/s", l.open)
	}
	t.Logf("memory of the server: %s", memoryOf(pid))
}

// TestLoadExport exports the archive of TestLoad, twice, and again after one
// change.
//
//	STET_LOAD_EXPORT=/tmp/load STET_LOAD_VERSIONS=40000 go test -run TestLoadExport -v -timeout 30m ./archive/web
func TestLoadExport(t *testing.T) {
	dir := os.Getenv("STET_LOAD_EXPORT")
	if dir == "" {
		t.Skip("skipped: set STET_LOAD_EXPORT to a folder to fill with an archive and its export")
	}
	fillForLoad(t, dir, loadVersions())
	c, err := catalog.Open(filepath.Join(dir, "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	folder := OpenFolder(dir)
	defer folder.Close()
	for _, what := range []string{"all", "again", "after one change"} {
		if what == "after one change" {
			if err := c.Hide(t.Context(), catalog.Hidden{Source: "big", URL: loadArticle(1, 0).URL, Why: "test", Since: time.Now()}); err != nil {
				t.Fatal(err)
			}
		}
		start, used := time.Now(), processorTime(os.Getpid())
		done, err := Export(t.Context(), Options{Catalog: c, Texts: folder, BaseURL: "https://big.example/"}, filepath.Join(dir, "export"), nil)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %+v in %v (processor %v)", what, done, time.Since(start), processorTime(os.Getpid())-used)
	}
}

// loadArticle makes a version of an invented article of about 600 words.
func loadArticle(n, version int) *extract.Article {
	rng := rand.New(rand.NewPCG(uint64(n), 7))
	address := fmt.Sprintf("https://big.example/news/story-of-day-%d", n)
	a := &extract.Article{URL: address, CanonicalURL: address, Lang: "en", Byline: []string{fmt.Sprintf("Writer %d", n%97)}}
	words := newVocabulary(rng)
	a.Title = words.sentence(8)
	for range 10 {
		var b extract.Block
		for range 2 + rng.IntN(2) {
			b.Sentences = append(b.Sentences, words.sentence(14+rng.IntN(16)))
		}
		a.Blocks = append(a.Blocks, b)
	}
	edits := rand.New(rand.NewPCG(uint64(n), 11))
	words = newVocabulary(edits)
	for range version {
		b := &a.Blocks[edits.IntN(len(a.Blocks))]
		b.Sentences[0] = strings.Replace(b.Sentences[0], " ", " "+words.word()+" ", 1+edits.IntN(2))
		if edits.IntN(3) == 0 {
			a.Blocks = append(a.Blocks, extract.Block{Sentences: []string{words.sentence(20)}})
		}
		if edits.IntN(4) == 0 {
			a.Title = words.sentence(9)
		}
	}
	a.Published = day0.Add(time.Duration(n) * 7 * time.Minute)
	return a
}

// vocabulary draws words as frequent as those of a language: the first of its
// 300,000 is 4 % of all, half of them hardly ever come.
type vocabulary struct{ zipf *rand.Zipf }

func newVocabulary(rng *rand.Rand) vocabulary {
	return vocabulary{rand.NewZipf(rng, 1.1, 4, 300_000-1)}
}

func (v vocabulary) word() string { return loadWord(int(v.zipf.Uint64())) }

func (v vocabulary) sentence(words int) string {
	list := make([]string, words)
	for i := range list {
		list[i] = v.word()
	}
	list[0] = strings.ToUpper(list[0][:1]) + list[0][1:]
	return strings.Join(list, " ") + "."
}

// loadWord makes the word of a rank: the more frequent the shorter, and many
// begin alike.
func loadWord(rank int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var b strings.Builder
	for n := rank + 1; n > 0; n /= len(consonants) * len(vowels) {
		syllable := n % (len(consonants) * len(vowels))
		b.WriteByte(consonants[syllable/len(vowels)])
		b.WriteByte(vowels[syllable%len(vowels)])
	}
	return b.String()
}

func fillForLoad(t testing.TB, dir string, versions int) {
	t.Helper()
	ctx := context.Background()
	repoDir := filepath.Join(dir, "big.git")
	if _, err := os.Stat(repoDir); errors.Is(err, fs.ErrNotExist) {
		start := time.Now()
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		r, err := archive.Create(repoDir, archive.Source{Name: "big"})
		if err != nil {
			t.Fatal(err)
		}
		articles := versions / versionsEach
		previous := make([]archive.Version, articles)
		for v := range versionsEach {
			for from := 0; from < articles; from += 400 {
				var batch []archive.Capture
				for n := from; n < min(from+400, articles); n++ {
					c := archive.Capture{Article: loadArticle(n, v), Kind: archive.Changed, Status: 200, PageSHA256: strings.Repeat("0a", 32),
						FetchedAt: day0.Add(time.Duration(n)*7*time.Minute + time.Duration(v)*9000*time.Hour), Silent: n%5 == 0, Previous: &previous[n]}
					if v == 0 {
						c.Kind, c.Previous = archive.Added, nil
					}
					batch = append(batch, c)
				}
				done, err := r.Record(ctx, batch)
				if err != nil {
					t.Fatal(err)
				}
				copy(previous[from:], done)
			}
		}
		if err := r.Consolidate(ctx); err != nil {
			t.Error(err)
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		t.Logf("recorded %d versions in %v", versions, time.Since(start))
	}
	start := time.Now()
	c, err := catalog.Open(filepath.Join(dir, "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	r, err := archive.Open(repoDir, archive.Source{Name: "big"})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	added, err := c.CatchUp(ctx, r)
	if err == nil {
		_, err = c.IndexSearch(ctx, r)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("catalogue: %d versions more in %v", added, time.Since(start))
}

// copyOf copies a folder that is written to, so that every measurement begins
// alike.
func copyOf(t *testing.T, dir string) string {
	t.Helper()
	to := t.TempDir()
	for _, part := range []string{"big.git", "stet.db", "stet.db-wal"} {
		if out, err := exec.Command("cp", "-r", filepath.Join(dir, part), to).CombinedOutput(); err != nil {
			t.Fatalf("copy %s: %s", part, out)
		}
	}
	return to
}

// loadPaths chooses what is asked for: many different pages of each kind.
func loadPaths(t *testing.T, dir string) map[string][]string {
	c, err := catalog.Open(filepath.Join(dir, "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	paths := map[string][]string{"front": {"/"}, "source": {"/big"}}
	rng := rand.New(rand.NewPCG(1, 2))
	q := catalog.ArticleQuery{Limit: 1000}
	for range 10 {
		articles, err := c.Articles(t.Context(), q)
		if err != nil || len(articles) == 0 {
			break
		}
		q.Before = articles[len(articles)-1].Cursor()
		for _, a := range articles {
			page := "/" + articlePage(a.Source, a.Path)
			n := rng.IntN(max(1, a.Versions-1))
			paths["article"] = append(paths["article"], page)
			paths["version"] = append(paths["version"], fmt.Sprintf("%s/%d", page, n))
			paths["compare"] = append(paths["compare"], fmt.Sprintf("%s/%d..%d", page, n, min(n+1, a.Versions-1)))
			paths["json"] = append(paths["json"], page+".json")
			paths["feed"] = append(paths["feed"], page+"/feed.atom")
		}
		paths["front"] = append(paths["front"], "/?before="+string(q.Before))
	}
	paths["feed"] = append(paths["feed"], "/feed.rss", "/feed.atom", "/big/feed.json")
	addSearches(paths, rng)
	for _, kind := range []string{"front", "article", "compare", "search", "feed", "version"} {
		for range 2000 {
			paths["mixed"] = append(paths["mixed"], paths[kind][rng.IntN(len(paths[kind]))])
		}
	}
	for _, list := range paths {
		rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	}
	return paths
}

// addSearches adds what people look for, kind by kind, and an even mix of them.
// Answers are kept for a while, so that each kind has many.
func addSearches(paths map[string][]string, rng *rand.Rand) {
	frequent := func() string { return loadWord(rng.IntN(60)) }
	middling := func() string { return loadWord(200 + rng.IntN(5_000)) }
	rare := func() string { return loadWord(50_000 + rng.IntN(250_000)) }
	kinds := map[string]func() string{
		"frequent":        func() string { return frequent() + " " + frequent() },
		"middling":        func() string { return middling() + " " + middling() },
		"rare":            rare,
		"mixed":           func() string { return frequent() + " " + rare() },
		"phrase":          func() string { return `"` + rowOfWords(rng, 4) + `"` },
		"frequent phrase": func() string { return `"` + frequent() + " " + frequent() + " " + frequent() + `"` },
		"begun":           func() string { return middling()[:3] + "*" },
		"absent":          func() string { return "x" + rare() },
	}
	for name, text := range kinds {
		for range 2000 {
			path := "/search?" + url.Values{"q": {text()}}.Encode()
			paths["search: "+name] = append(paths["search: "+name], path)
			paths["search"] = append(paths["search"], path)
			paths["search feed"] = append(paths["search feed"], strings.Replace(path, "/search", "/search/feed.atom", 1))
		}
	}
}

// rowOfWords gives words that stand in a row in some article.
func rowOfWords(rng *rand.Rand, n int) string {
	words := strings.Fields(loadArticle(rng.IntN(10_000), 0).Blocks[rng.IntN(5)].Sentences[1])
	at := rng.IntN(len(words) - n)
	return strings.TrimSuffix(strings.Join(words[at:at+n], " "), ".")
}

// asker gives a function that asks for a page, as a browser would.
func asker(address string) func(path string) error {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64, MaxConnsPerHost: 64, DisableCompression: true}}
	return func(path string) error {
		req, err := http.NewRequest("GET", address+path, nil)
		if err != nil {
			return err
		}
		req.Header.Set("Accept-Encoding", "gzip")
		res, err := client.Do(req)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		if _, err = io.Copy(io.Discard, res.Body); err == nil && res.StatusCode != 200 {
			err = fmt.Errorf("%s: %s", req.URL, res.Status)
		}
		return err
	}
}

// load asks for pages for a time and notes how long each took.
type load struct {
	t      *testing.T
	ask    func(path string) error
	pid    int // of the server
	paths  []string
	length time.Duration

	mu   sync.Mutex
	took []time.Duration
}

// request asks for the page whose turn it is at a time.
func (l *load) request(i int, due time.Time) {
	if err := l.ask(l.paths[i%len(l.paths)]); err != nil {
		l.t.Error(err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.took = append(l.took, time.Since(due))
}

// closed asks over eight connections, each for the next page when it has one:
// the time a page takes is then that of eight, shared by the processors.
func (l *load) closed() {
	const connections = 8
	var wg sync.WaitGroup
	start := time.Now()
	for c := range connections {
		wg.Go(func() {
			for i := c; time.Since(start) < l.length; i += connections {
				l.request(i, time.Now())
			}
		})
	}
	wg.Wait()
}

// open asks 300 times a second, whatever is still unanswered. The time of a page
// counts from the moment it should have been asked for.
func (l *load) open() {
	const every = time.Second / 300
	const tooMany = 300 // the server is a second behind, and will not catch up
	var wg sync.WaitGroup
	var unanswered atomic.Int64
	start := time.Now()
	for i := range int(l.length / every) {
		due := start.Add(time.Duration(i) * every)
		time.Sleep(time.Until(due))
		if unanswered.Load() > tooMany {
			l.t.Logf("the next is broken off: %d were unanswered", tooMany)
			break
		}
		unanswered.Add(1)
		wg.Go(func() {
			l.request(i, due)
			unanswered.Add(-1)
		})
	}
	wg.Wait()
}

func (l *load) measure(name string, run func()) {
	l.took = nil
	start, used := time.Now(), processorTime(l.pid)
	run()
	all := time.Since(start)
	slices.Sort(l.took)
	at := func(p float64) time.Duration {
		return l.took[int(p*float64(len(l.took)-1))].Round(100 * time.Microsecond)
	}
	cost := processorTime(l.pid) - used
	l.t.Logf("%-44s %6.0f requests/s  p50 %7v  p99 %7v  max %7v  %6.0f requests a processor second", name,
		float64(len(l.took))/all.Seconds(), at(0.5), at(0.99), at(1), float64(len(l.took))/cost.Seconds())
}

// startServer runs this test binary as a server.
func startServer(t *testing.T, dir string) (address string, pid int) {
	t.Helper()
	cmd, said := startSelf(t, "TestServeForLoad", "STET_LOAD_SERVE="+dir, os.Args[0])
	return said, cmd.Process.Pid
}

// startSelf runs one test of this binary, which command starts, in a process of
// its own, and waits until it says that it is ready and what else.
func startSelf(t *testing.T, test, env string, command ...string) (cmd *exec.Cmd, said string) {
	t.Helper()
	command = append(command, "-test.run=^"+test+"$", "-test.timeout=30m")
	cmd = exec.Command(command[0], command[1:]...)
	cmd.Env = append(os.Environ(), env)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if said, ok := strings.CutPrefix(lines.Text(), "ready "); ok {
			go io.Copy(io.Discard, out)
			return cmd, said
		}
	}
	t.Fatalf("%s said nothing", test)
	return nil, ""
}

// TestServeForLoad is the server of TestLoad, not a test.
func TestServeForLoad(t *testing.T) {
	dir := os.Getenv("STET_LOAD_SERVE")
	if dir == "" {
		t.Skip("skipped: only started by TestLoad")
	}
	catalog.KeepPages() // all three as stet serve does
	debug.SetMemoryLimit(72 << 20)
	debug.SetGCPercent(400)
	c, err := catalog.Open(filepath.Join(dir, "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	h, err := Handler(Options{Catalog: c, Texts: OpenFolder(dir), Checks: Schedule{Catalog: c, Now: time.Now}})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("ready http://%s\n", l.Addr())
	t.Fatal(http.Serve(l, h))
}

// writeMeanwhile runs this test binary as a pass, until it is stopped: as nice as
// the units and lines of "stet init --with" make it.
func writeMeanwhile(t *testing.T, dir string) (stop func()) {
	t.Helper()
	cmd, _ := startSelf(t, "TestWriteForLoad", "STET_LOAD_WRITE="+dir, "nice", os.Args[0])
	return func() { cmd.Process.Kill(); cmd.Wait() }
}

const firstLate = 1_000_000 // of the articles that come while the site is read

// TestWriteForLoad is the pass of TestLoad, not a test: it records 200 articles, as
// a pass does at once, every two seconds, or as fast as it can, and after 600
// makes them findable, as a pass does when it is through with a source.
func TestWriteForLoad(t *testing.T) {
	dir := os.Getenv("STET_LOAD_WRITE")
	if dir == "" {
		t.Skip("skipped: only started by TestLoad")
	}
	r, err := archive.Open(filepath.Join(dir, "big.git"), archive.Source{Name: "big"})
	if err != nil {
		t.Fatal(err)
	}
	c, err := catalog.Open(filepath.Join(dir, "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("ready to write")
	for i := 0; ; i++ {
		var batch []archive.Capture
		for n := range 200 {
			a := loadArticle(firstLate+i*200+n, 0)
			batch = append(batch, archive.Capture{Article: a, Kind: archive.Added, FetchedAt: time.Now(), Status: 200})
		}
		if _, err = r.Record(t.Context(), batch); err == nil {
			_, err = c.CatchUp(t.Context(), r)
		}
		if err == nil && i%3 == 2 {
			_, err = c.IndexSearch(t.Context(), r)
		}
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(2 * time.Second)
	}
}

// processorTime is what a process has used, as Linux tells it: a figure that
// does not depend on what else the machine does.
func processorTime(pid int) time.Duration {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(b[strings.LastIndexByte(string(b), ')')+1:]))
	const user, system, tick = 11, 12, 10 * time.Millisecond // proc(5), from the state on
	u, _ := strconv.Atoi(fields[user])
	s, _ := strconv.Atoi(fields[system])
	return time.Duration(u+s) * tick
}

// memoryOf is a process's largest resident size, and what of it is memory of its
// own and what mapped packs, as Linux tells it.
func memoryOf(pid int) string {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return "unknown here"
	}
	var sizes []string
	for line := range strings.Lines(string(b)) {
		name, size, _ := strings.Cut(line, ":")
		switch name {
		case "VmHWM", "RssAnon", "RssFile":
			sizes = append(sizes, name+" "+strings.TrimSpace(size))
		}
	}
	return strings.Join(sizes, ", ")
}

// loadLength is how long each measurement takes: while a pass writes, long enough
// for all that a pass does to fall into it several times, and for a single
// standstill of the machine, of 70 ms, not to be the slowest hundredth.
func loadLength(writing bool) time.Duration {
	if writing {
		return 20 * time.Second
	}
	return 3 * time.Second
}
