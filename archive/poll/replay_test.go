package poll

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/fetch"
)

// TestReplayOutlet archives a real small outlet, whose built site was committed
// at many moments over two months, moment by moment, and compares the versions
// with the hand-made truth. Pages are served in memory. STET_LONG=1 takes every
// moment, twice, and also checks only what is due; else every second is enough.
func TestReplayOutlet(t *testing.T) {
	data, git := os.Getenv("STET_DATA"), gitPath(t)
	if data == "" {
		t.Skip("skipped: set STET_DATA to the folder that holds airesnuevos-site.git")
	}
	site := newSite(t, git, filepath.Join(data, "airesnuevos-site.git"))
	moments := readMoments(t, filepath.Join(data, "airesnuevos-states.tsv"))
	long := os.Getenv("STET_LONG") != ""
	if !long {
		moments = everySecond(moments)
	}
	truth := readTruth(t, filepath.Join(data, "airesnuevos-truth.jsonl"), moments)
	var head string
	t.Run("all", func(t *testing.T) {
		r := replay(t, site, moments, true)
		r.compare(truth)
		head = r.head
	})
	if !long {
		return
	}
	t.Run("again", func(t *testing.T) {
		if again := replay(t, site, moments, true); head != "" && again.head != head {
			t.Errorf("a second replay gave head %s, the first %s", again.head, head)
		}
	})
	t.Run("due", func(t *testing.T) {
		r := replay(t, site, moments, false)
		t.Logf("checking what is due: %d requests, %d versions", r.requests, len(r.versions))
	})
}

func gitPath(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("git")
	if err != nil {
		t.Skip("skipped: git is not installed")
	}
	return path
}

// moment is one state of the site.
type moment struct {
	commit string
	at     time.Time
}

// readMoments gives the moments that have a feed, oldest first.
func readMoments(t *testing.T, file string) []moment {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var ms []moment
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		f := strings.Split(line, "\t")
		if f[3] == "0" {
			continue
		}
		at, err := time.Parse(time.RFC3339, f[1])
		if err != nil {
			t.Fatal(err)
		}
		ms = append(ms, moment{f[0], at.UTC()})
	}
	slices.Reverse(ms)
	return ms
}

// everySecond gives every second moment, and the last.
func everySecond(moments []moment) (few []moment) {
	for i := (len(moments) - 1) % 2; i < len(moments); i += 2 {
		few = append(few, moments[i])
	}
	return few
}

// readTruth tells for each article at which moments its text is another than
// at the moment before.
func readTruth(t *testing.T, file string, moments []moment) map[string][]time.Time {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	truth := map[string][]time.Time{} // an entry for each article, though it never changed
	for line := range strings.Lines(string(data)) {
		var step struct {
			Path, Kind string
			New        [3]string
		}
		if err := json.Unmarshal([]byte(line), &step); err != nil {
			t.Fatal(err)
		}
		at, err := time.Parse(time.RFC3339, step.New[0])
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(moments, func(m moment) bool { return !m.at.Before(at) })
		path := strings.TrimPrefix(step.Path, "_site/")
		truth[path] = append(truth[path], []time.Time{}...)
		if step.Kind == "diff" && i >= 0 {
			truth[path] = append(truth[path], moments[i].at)
		}
	}
	return truth
}

// pastSite serves the files of a commit.
type pastSite struct {
	t        *testing.T
	repo     string
	git      string
	mu       sync.Mutex // guards what follows
	in       io.Writer
	out      *bufio.Reader
	files    map[string]string // path → blob
	requests int
}

func newSite(t *testing.T, git, repo string) *pastSite {
	t.Helper()
	cmd := exec.Command(git, "--git-dir", repo, "cat-file", "--batch")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close(); _ = cmd.Wait() })
	return &pastSite{t: t, repo: repo, git: git, in: in, out: bufio.NewReader(out)}
}

// turn makes the site what it was at a commit.
func (s *pastSite) turn(commit string) {
	out, err := exec.Command(s.git, "--git-dir", s.repo, "ls-tree", "-r", "-z", commit).Output()
	if err != nil {
		s.t.Fatal(err)
	}
	s.files = map[string]string{}
	for entry := range strings.SplitSeq(string(out), "\x00") {
		if meta, path, ok := strings.Cut(entry, "\t"); ok {
			s.files[path] = strings.Fields(meta)[2]
		}
	}
}

func (s *pastSite) Get(_ context.Context, address string, _ fetch.Validators) (*fetch.Page, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests++
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	path := strings.TrimPrefix(u.Path, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		path += "index.html"
	}
	blob, ok := s.files[path]
	if !ok {
		return simPage(address, 404, "<html><title>404</title></html>"), nil
	}
	if _, err := fmt.Fprintln(s.in, blob); err != nil {
		return nil, err
	}
	var id, kind string
	var size int
	if _, err := fmt.Fscanln(s.out, &id, &kind, &size); err != nil {
		return nil, err
	}
	body := make([]byte, size+1)
	if _, err := io.ReadFull(s.out, body); err != nil {
		return nil, err
	}
	p := simPage(address, 200, string(body[:size]))
	if strings.HasSuffix(path, ".xml") {
		p.ContentType = "application/xml"
	}
	return p, nil
}

type replayed struct {
	t        *testing.T
	versions []archive.Version
	head     string
	requests int
}

func replay(t *testing.T, s *pastSite, moments []moment, all bool) replayed {
	t.Helper()
	dir := t.TempDir()
	c, err := catalog.Open(filepath.Join(dir, "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	var now time.Time
	s.requests = 0
	const at = "http://localhost:4000/"
	p := &Poller{Dir: dir, Catalog: c, Client: s, All: all, Now: func() time.Time { return now }, Sources: []Source{{
		Name: "aires", Feeds: []string{at + "feed.xml"}, Sitemaps: []string{at + "sitemap.xml"},
		Match: []*regexp.Regexp{regexp.MustCompile(`/\d{4}/\d{2}/\d{2}/`)},
	}}}
	for _, m := range moments {
		s.turn(m.commit)
		now = m.at
		sum, err := p.Once(context.Background())
		if err != nil || sum.SourceErrs > 0 {
			t.Fatalf("at %v: %v %+v", now, err, sum.Problems)
		}
	}
	r := replayed{t: t, requests: s.requests}
	repo, err := archive.Open(filepath.Join(dir, "aires.git"), archive.Source{Name: "aires"})
	if err != nil {
		t.Fatal(err)
	}
	defer repo.Close()
	if r.head, err = repo.Head(); err != nil {
		t.Fatal(err)
	}
	for v, err := range repo.Changes(context.Background(), "") {
		if err != nil {
			t.Fatal(err)
		}
		r.versions = append(r.versions, v)
	}
	return r
}

// compare counts what is in the archive and not in the truth, and the other way
// round.
func (r replayed) compare(truth map[string][]time.Time) {
	got := map[string][]time.Time{}
	first := map[string]time.Time{}
	kinds := map[archive.Kind]int{}
	false_, missed, untold := 0, 0, 0
	for _, v := range r.versions {
		kinds[v.Kind]++
		u, err := url.Parse(v.URL)
		if err != nil {
			r.t.Fatal(err)
		}
		path := strings.TrimPrefix(u.Path, "/")
		_, told := truth[path]
		switch {
		case v.Kind == archive.Added:
			first[path] = v.FetchedAt
		case v.Kind == archive.Gone || v.Kind == archive.Restored:
		case slices.ContainsFunc(truth[path], v.FetchedAt.Equal):
			got[path] = append(got[path], v.FetchedAt)
		case !told:
			untold++
			r.t.Logf("an article the truth does not know: %s %s at %v: %s", v.Kind, path, v.FetchedAt, v.Summary)
		default:
			false_++
			r.t.Errorf("not in the truth: %s %s of %s at %v: %s; %s", v.Kind, v.Commit[:8], path, v.FetchedAt, v.Summary, v.Reason)
		}
	}
	for path, times := range truth {
		for _, at := range times {
			seen := !first[path].IsZero() && first[path].Before(at)
			if seen && !slices.ContainsFunc(got[path], at.Equal) {
				missed++
				r.t.Errorf("missed: %s at %v", path, at)
			}
		}
	}
	r.t.Logf("%d articles, versions %v; %d false, %d missed, %d that the truth does not know; %d requests",
		len(first), kinds, false_, missed, untold, r.requests)
}
