package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// TestReplay archives a real outlet as it was at 132 moments over two months,
// through the command line, and compares the versions with what is known to
// have changed. STET_LONG=1 replays all moments, twice; else the first 25.
func TestReplay(t *testing.T) {
	data := os.Getenv("STET_DATA")
	if data == "" {
		t.Skip("skipped: set STET_DATA to the folder with airesnuevos-site.git")
	}
	site := newSite(t, filepath.Join(data, "airesnuevos-site.git"))
	moments := readMoments(t, filepath.Join(data, "airesnuevos-states.tsv"))
	long := os.Getenv("STET_LONG") != ""
	if !long {
		moments = moments[:25]
	}
	serveSite(t, site)

	all := replay(t, site, moments, "--all")
	t.Logf("%d moments with --all: %s", len(moments), all)
	compareWithTruth(t, all, readTruth(t, filepath.Join(data, "airesnuevos-truth.jsonl")), moments)
	compareWithSitemaps(t, all, site, moments)
	fsck(t, all.repo)
	nothingDue(t, site, all, moments[len(moments)-1])

	if long {
		again := replay(t, site, moments, "--all")
		if all.head() != again.head() {
			t.Errorf("a second replay ends at commit %s, the first at %s", again.head(), all.head())
		}
	}
	due := replay(t, site, moments)
	t.Logf("%d moments, only what is due: %s", len(moments), due)
	if due.requests >= all.requests {
		t.Errorf("%d requests without --all, %d with it", due.requests, all.requests)
	}
}

// moment is the outlet's tree at one time.
type moment struct {
	commit string
	at     time.Time
}

// readMoments reads the moments that have a feed, oldest first.
func readMoments(t *testing.T, file string) []moment {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Skipf("skipped: %v", err)
	}
	var all []moment
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) < 4 || f[3] != "1" {
			continue
		}
		at, err := time.Parse(time.RFC3339, f[1])
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, moment{f[0], at.UTC()})
	}
	slices.Reverse(all)
	return all
}

// transition is an article's step to a new moment.
type transition struct {
	path string
	at   time.Time
}

// readTruth says of each transition whether the article's text changed.
func readTruth(t *testing.T, file string) map[transition]bool {
	f, err := os.Open(file)
	if err != nil {
		t.Skipf("skipped: %v", err)
	}
	defer f.Close()
	truth := map[transition]bool{}
	for d := json.NewDecoder(f); ; {
		var row struct {
			Path, Kind string
			New        []string
		}
		if err := d.Decode(&row); err == io.EOF {
			return truth
		} else if err != nil {
			t.Fatal(err)
		}
		at, err := time.Parse(time.RFC3339, row.New[0])
		if err != nil {
			t.Fatal(err)
		}
		truth[transition{strings.TrimPrefix(row.Path, "_site/"), at.UTC()}] = row.Kind == "diff"
	}
}

// site serves one tree of a bare repository at a time.
type site struct {
	mu       sync.Mutex
	tree     map[string]string // path to blob
	git      string
	in       io.Writer
	out      *bufio.Reader
	requests atomic.Int64
	feeds    atomic.Int64
	last     atomic.Value // path of the last page asked for
}

func newSite(t *testing.T, git string) *site {
	if _, err := os.Stat(git); err != nil {
		t.Skipf("skipped: %v", err)
	}
	cmd := exec.Command("git", "-C", git, "cat-file", "--batch")
	in, err1 := cmd.StdinPipe()
	out, err2 := cmd.StdoutPipe()
	if err1 != nil || err2 != nil || cmd.Start() != nil {
		t.Skip("skipped: git is needed")
	}
	t.Cleanup(func() { in.Close(); cmd.Wait() })
	return &site{git: git, in: in, out: bufio.NewReader(out)}
}

// show makes the tree of a commit the one that is served.
func (s *site) show(t *testing.T, commit string) {
	out, err := exec.Command("git", "-C", s.git, "ls-tree", "-r", "-z", commit).Output()
	if err != nil {
		t.Fatal(err)
	}
	tree := map[string]string{}
	for entry := range strings.SplitSeq(string(out), "\x00") {
		meta, name, ok := strings.Cut(entry, "\t")
		if ok {
			tree[name] = strings.Fields(meta)[2]
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tree = tree
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.requests.Add(1)
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "feed.xml" || name == "sitemap.xml" || name == "robots.txt" {
		s.feeds.Add(1)
	} else {
		s.last.Store(name)
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	blob, data, err := s.read(name)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if data == nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("ETag", strconv.Quote(blob))
	http.ServeContent(w, r, path.Base(name), time.Time{}, bytes.NewReader(data))
}

func (s *site) read(name string) (blob string, data []byte, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	blob, ok := s.tree[name]
	if !ok {
		return "", nil, nil
	}
	fmt.Fprintln(s.in, blob)
	head, err := s.out.ReadString('\n')
	if err != nil {
		return blob, nil, err
	}
	size, err := strconv.Atoi(strings.Fields(head)[2])
	if err != nil {
		return blob, nil, err
	}
	data = make([]byte, size+1) // a line break follows
	_, err = io.ReadFull(s.out, data)
	return blob, data[:size], err
}

// serveSite serves where the outlet's links point to.
func serveSite(t *testing.T, s *site) {
	l, err := net.Listen("tcp", "localhost:4000")
	if err != nil {
		t.Skipf("skipped: the outlet's own address is taken: %v", err)
	}
	srv := &http.Server{Handler: s}
	go srv.Serve(l)
	t.Cleanup(func() { srv.Close() })
}

// replayed is what a replay left.
type replayed struct {
	dir, repo       string
	requests, feeds int64
	took            time.Duration
	versions        []versionJSON // oldest first
}

func (r replayed) String() string {
	kinds := map[string]int{}
	for _, v := range r.versions {
		kinds[v.Kind]++
	}
	return fmt.Sprintf("%d requests (%d of feeds, sitemap and robots.txt), versions %v, %v", r.requests, r.feeds, kinds, r.took.Round(time.Millisecond))
}

func (r replayed) head() string { return r.versions[len(r.versions)-1].Commit }

const replayConfig = `
allow_private: true
defaults: {delay: 0s}
sources:
  - name: outlet
    feeds: ["http://localhost:4000/feed.xml"]
    sitemaps: ["http://localhost:4000/sitemap.xml"]
    match: ['/\d{4}/\d{2}/\d{2}/']
`

// replay runs stet once for each moment.
func replay(t *testing.T, s *site, moments []moment, flags ...string) replayed {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "stet.yaml"), []byte(replayConfig), 0o644); err != nil {
		t.Fatal(err)
	}
	s.requests.Store(0)
	s.feeds.Store(0)
	start := time.Now()
	for _, m := range moments {
		s.show(t, m.commit)
		args := append([]string{"run", "--quiet", "--now", m.at.Format(time.RFC3339)}, flags...)
		// A sitemap that is not there yet is not a failure of this test.
		if code, out := stet(t, dir, args...); code != exitDone && code != exitPartly {
			t.Fatalf("stet %s: exit code %d\n%s", args, code, out)
		}
	}
	r := replayed{dir: dir, repo: filepath.Join(dir, "archives", "outlet.git"), took: time.Since(start),
		requests: s.requests.Load(), feeds: s.feeds.Load()}
	r.versions = versionsOf(t, dir)
	return r
}

// stet runs one command in a folder and gives its exit code and all it wrote.
func stet(t *testing.T, dir string, args ...string) (int, string) {
	t.Helper()
	var out bytes.Buffer
	e := env{stdin: strings.NewReader(""), stdout: &out, stderr: &out, width: 80, now: time.Now, getenv: os.LookupEnv}
	code := run(t.Context(), append(args, "--config", filepath.Join(dir, "stet.yaml")), e)
	return code, out.String()
}

// versionsOf lists the versions of an archive, oldest first.
func versionsOf(t *testing.T, dir string) []versionJSON {
	t.Helper()
	code, out := stet(t, dir, "log", "--json")
	if code != exitDone {
		t.Fatalf("stet log: exit code %d\n%s", code, out)
	}
	var all []versionJSON
	for line := range strings.Lines(out) {
		var v versionJSON
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		all = append(all, v)
	}
	slices.Reverse(all)
	return all
}

// sitePath is the path in the outlet's tree of an article's URL.
func sitePath(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return strings.TrimPrefix(u.Path, "/")
}

// compareWithTruth counts edits that stet saw and the truth does not know, and
// the other way round.
func compareWithTruth(t *testing.T, r replayed, truth map[transition]bool, moments []moment) {
	t.Helper()
	first := map[string]time.Time{}
	seen := map[transition]bool{}
	checked, wrong := 0, 0
	for _, v := range r.versions {
		p := sitePath(v.URL)
		switch v.Kind {
		case "added":
			if _, twice := first[p]; twice {
				t.Errorf("archived twice: %s", p)
			}
			first[p] = v.Fetched
		case "gone", "restored":
			t.Logf("%s: %s at %s", v.Kind, p, v.Fetched.Format(time.RFC3339))
		default:
			seen[transition{p, v.Fetched}] = true
			changed, listed := truth[transition{p, v.Fetched}]
			if !listed {
				t.Logf("the truth knows nothing of version %d (%s): %s at %s: %s", v.Version, v.Kind, p, v.Fetched.Format(time.RFC3339), v.Summary)
			} else if !changed {
				wrong++
				t.Errorf("false version %d (%s): %s at %s: %s %s", v.Version, v.Kind, p, v.Fetched.Format(time.RFC3339), v.Summary, v.Reason)
			}
		}
	}
	missed, edits := 0, 0
	last := moments[len(moments)-1].at
	for tr, changed := range truth {
		since, known := first[tr.path]
		if !known || !tr.at.After(since) || tr.at.After(last) {
			continue
		}
		checked++
		if !changed {
			continue
		}
		edits++
		if !seen[tr] {
			missed++
			t.Errorf("missed: %s at %s", tr.path, tr.at.Format(time.RFC3339))
		}
	}
	t.Logf("%d articles, %d transitions of them, %d edits: %d false, %d missed", len(first), checked, edits, wrong, missed)
}

// compareWithSitemaps says which articles a feed or sitemap named and the
// archive does not have.
func compareWithSitemaps(t *testing.T, r replayed, s *site, moments []moment) {
	t.Helper()
	have := map[string]bool{}
	for _, v := range r.versions {
		have[sitePath(v.URL)] = true
	}
	want := map[string]bool{}
	for _, m := range moments {
		s.show(t, m.commit)
		for _, name := range []string{"sitemap.xml", "feed.xml"} {
			_, data, err := s.read(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range articlePaths(string(data)) {
				if _, there := s.tree[p]; there {
					want[p] = true
				}
			}
		}
	}
	for p := range want {
		if !have[p] {
			t.Errorf("not archived: %s", p)
		}
	}
	t.Logf("%d articles named by feeds and sitemaps, %d archived", len(want), len(have))
}

// articlePaths finds the paths of articles in a sitemap or a feed.
func articlePaths(xml string) []string {
	var all []string
	for _, cut := range []struct{ before, after string }{{"<loc>", "<"}, {`<link href="`, `"`}} {
		for i, part := range strings.Split(xml, cut.before) {
			link, _, _ := strings.Cut(part, cut.after)
			if i > 0 && strings.Contains(link, "/2025/") {
				all = append(all, sitePath(link))
			}
		}
	}
	return all
}

func fsck(t *testing.T, repo string) {
	t.Helper()
	cmd := exec.Command("git", "-C", repo, "fsck", "--strict")
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("git fsck --strict: %v\n%s", err, out)
	}
}

// nothingDue runs again at the same moment: no commit, and no request but for
// the feeds.
func nothingDue(t *testing.T, s *site, r replayed, m moment) {
	t.Helper()
	s.show(t, m.commit)
	s.requests.Store(0)
	s.feeds.Store(0)
	code, out := stet(t, r.dir, "run", "--quiet", "--now", m.at.Add(time.Second).Format(time.RFC3339))
	if code != exitDone && code != exitPartly {
		t.Errorf("exit code %d\n%s", code, out)
	}
	if pages := s.requests.Load() - s.feeds.Load(); pages != 0 {
		t.Errorf("a run with nothing due asked for %d pages, the last was %v", pages, s.last.Load())
	}
	if after := versionsOf(t, r.dir); len(after) != len(r.versions) {
		t.Errorf("a run with nothing due made %d versions", len(after)-len(r.versions))
	}
}
