package web

import (
	"context"
	"errors"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"stet/archive/catalog"
)

func export(t testing.TB, w *world, dir string) Exported {
	t.Helper()
	done, err := Export(context.Background(), w.options(), dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// A plain file server shows an export at any address: every link leads
// somewhere.
func TestExportIsWhole(t *testing.T) {
	w := newWorld(t)
	w.fill()
	w.record("courier", captureOf(text("https://courier.example/town/limes", "New limes for the square\n\nThey never changed."), day0.Add(30*time.Hour)))
	dir := t.TempDir()
	done := export(t, w, dir)
	t.Logf("%+v", done)
	mux := http.NewServeMux()
	mux.Handle("/some/where/", http.StripPrefix("/some/where/", http.FileServer(http.Dir(dir))))
	server := httptest.NewServer(mux)
	defer server.Close()
	seen := map[string]bool{}
	queue := []string{server.URL + "/some/where/"}
	for len(queue) > 0 {
		address := queue[0]
		queue = queue[1:]
		if seen[address] {
			continue
		}
		seen[address] = true
		res, err := http.Get(address)
		if err != nil {
			t.Fatal(err)
		}
		if res.StatusCode != 200 {
			t.Errorf("%s: %s", address, res.Status)
		}
		if res.Request.URL.String() != address && !strings.Contains(address, "?") {
			t.Errorf("%s is led to %s: links should name the folder", address, res.Request.URL)
		}
		if strings.HasPrefix(res.Header.Get("Content-Type"), "text/html") {
			queue = append(queue, linksOf(t, res)...)
		}
		res.Body.Close()
	}
	if len(seen) < 40 {
		t.Errorf("only %d addresses", len(seen))
	}
	page, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(ferryPath), "index.html"))
	if err != nil || strings.Contains(string(page), "next check") || strings.Contains(string(page), "<form") {
		t.Errorf("an exported page promises what a file cannot keep: %v", err)
	}
}

// Another name of the site, or another host of the repositories, stands on every page
// of the next export.
func TestExportFollowsOptions(t *testing.T) {
	w := newWorld(t)
	w.fill()
	dir := t.TempDir()
	all := export(t, w, dir)
	for _, change := range []func(*Options){
		func(o *Options) { o.Title = "Another name" },
		func(o *Options) {
			o.Title = "Another name"
			o.CommitURL = func(source, commit string) string { return "https://git.example/" + source + "/" + commit }
		},
	} {
		o := w.options()
		change(&o)
		for _, want := range []int{all.Rendered, 0} {
			if done, err := Export(t.Context(), o, dir, nil); err != nil || done.Rendered != want {
				t.Errorf("%d articles written anew, want %d: %v", done.Rendered, want, err)
			}
		}
	}
}

// What an export's JSON and feeds lead to is in the export.
func TestExportedDataLeadsSomewhere(t *testing.T) {
	w := newWorld(t)
	w.fill()
	w.record("courier", captureOf(text("https://courier.example/town/limes", "New limes for the square\n\nThey never changed."), day0.Add(30*time.Hour)))
	dir := t.TempDir()
	export(t, w, dir)
	address := regexp.MustCompile(`https://changes\.example/([^"<&\\]*)`)
	links := 0
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) == ".html" {
			return err
		}
		b, err := os.ReadFile(name)
		for _, m := range address.FindAllStringSubmatch(string(b), -1) {
			links++
			full := filepath.Join(dir, filepath.FromSlash(m[1]))
			if info, err := os.Stat(full); err == nil && info.IsDir() {
				full = filepath.Join(full, "index.html")
			}
			if _, err := os.Stat(full); err != nil {
				t.Errorf("%s leads to %s", name, m[1])
			}
		}
		return err
	})
	if err != nil || links < 50 {
		t.Errorf("%d links, %v", links, err)
	}
}

// linksOf gives the addresses that a page leads to on its own site.
func linksOf(t *testing.T, res *http.Response) []string {
	t.Helper()
	doc, err := html.Parse(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key != "href" {
				continue
			}
			if rel := attr(n, "rel"); rel == "canonical" || strings.Contains(rel, "external") {
				continue
			}
			u, err := res.Request.URL.Parse(a.Val)
			if err != nil {
				t.Fatal(err)
			}
			u.Fragment = ""
			if u.Host != res.Request.URL.Host || strings.HasPrefix(a.Val, "/") {
				t.Errorf("%s links to %s", res.Request.URL, a.Val)
				continue
			}
			list = append(list, u.String())
		}
	}
	return list
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// An export that was broken off by force leaves half a file and a manifest that
// knows nothing: the next one makes both whole.
func TestExportAfterABreak(t *testing.T) {
	w := newWorld(t)
	w.fill()
	whole, broken := t.TempDir(), t.TempDir()
	export(t, w, whole)
	for name, content := range map[string]string{
		manifestName:                    `{"format": 1}`,
		ferryPath + "/1/index.html":     "<!doctype",
		ferryPath + "/9/index.html":     "of a version that is not there",
		ferryPath + "/index.html.new":   "half",
		"courier/2017/12/22/index.html": "",
	} {
		full := filepath.Join(broken, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	export(t, w, broken)
	if out, err := exec.Command("diff", "-r", whole, broken).CombinedOutput(); err != nil {
		t.Errorf("not as an export that was not broken off:\n%s", out)
	}
}

// The second run touches only what changed, and what was taken down goes.
func TestExportAgain(t *testing.T) {
	w := newWorld(t)
	w.fill()
	dir := t.TempDir()
	export(t, w, dir)
	before := modTimes(t, dir)
	if again := export(t, w, dir); again.Files != 0 || again.Rendered != 0 || again.Removed != 0 {
		t.Errorf("with nothing new: %+v", again)
	}
	other := text("https://courier.example/town/new-bridge", "New bridge opens\n\nIt opened.")
	w.record("courier", captureOf(other, day0.Add(100*time.Hour)))
	if again := export(t, w, dir); again.Rendered != 1 {
		t.Errorf("with one new article: %+v", again)
	}
	for name, at := range modTimes(t, dir) {
		if old, ok := before[name]; ok && !old.Equal(at) && strings.Contains(name, "ferry") {
			t.Errorf("%s was touched", name)
		}
	}
	if err := w.cat.Hide(t.Context(), catalog.Hidden{Source: "courier", URL: ferryURL, Why: "court order", Since: day0}); err != nil {
		t.Fatal(err)
	}
	again := export(t, w, dir)
	t.Logf("%+v", again)
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(name)
		if strings.Contains(string(b), "stranded ferry") {
			t.Errorf("%s still shows what was taken down", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(ferryPath), "index.html"))
	if err != nil || !strings.Contains(string(b), "court order") {
		t.Errorf("the page does not tell the reason: %v", err)
	}
}

func modTimes(t *testing.T, dir string) map[string]time.Time {
	t.Helper()
	times := map[string]time.Time{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			times[name] = info.ModTime()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return times
}

func TestExportSparesOtherFolders(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.txt"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Export(t.Context(), w.options(), dir, nil); !errors.Is(err, ErrNotAnExport) {
		t.Errorf("got %v", err)
	}
}

// A full disk is told once.
func TestExportTellsOneError(t *testing.T) {
	w := newWorld(t)
	w.fill()
	dir := t.TempDir()
	for name, content := range map[string]string{manifestName: `{"format": 1}`, "courier": "a file where a folder should be"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, manifestName+".new"), 0o755); err != nil { // where its replacement goes
		t.Fatal(err)
	}
	_, err := Export(t.Context(), w.options(), dir, nil)
	if err == nil || strings.Contains(err.Error(), manifestName) {
		t.Errorf("got %v", err)
	}
}
