package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/extract"
)

var start = time.Date(2017, 12, 22, 7, 15, 2, 0, time.UTC)

// git runs the real git on a repository and returns what it printed.
func git(t testing.TB, dir string, args ...string) string {
	t.Helper()
	out, err := tryGit(dir, args...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func tryGit(dir string, args ...string) (string, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C", "TZ=UTC")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("git %s: %w\n%s%s", strings.Join(args, " "), err, &stdout, &stderr)
	}
	return stdout.String(), nil
}

func needGit(t testing.TB) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("skipped: git is not installed")
	}
}

// newRepo makes an archive in a temporary folder.
func newRepo(t testing.TB) *Repo {
	t.Helper()
	r, err := Create(filepath.Join(t.TempDir(), "example.git"), Source{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func record(t testing.TB, r *Repo, batch ...Capture) []Version {
	t.Helper()
	vs, err := r.Record(context.Background(), batch)
	if err != nil {
		t.Fatal(err)
	}
	return vs
}

// story is an article made up for tests; edit changes one of its sentences.
func story(n, edit int) *extract.Article {
	url := fmt.Sprintf("https://example.org/news/story-number-%d", n)
	a := &extract.Article{
		URL: url, CanonicalURL: url, Title: fmt.Sprintf("Story number %d", n), Byline: []string{"A. Writer"},
		Published: start.Add(-time.Duration(n) * time.Hour), Lang: "en",
	}
	for p := range 4 {
		b := extract.Block{}
		for s := range 3 {
			b.Sentences = append(b.Sentences, fmt.Sprintf("Sentence %d of paragraph %d in story %d says something of its own.", s, p, n))
		}
		a.Blocks = append(a.Blocks, b)
	}
	if edit > 0 {
		a.Blocks[edit%4].Sentences[edit%3] = fmt.Sprintf("This sentence was edited %d times.", edit)
	}
	return a
}

func added(n int, at time.Time) Capture {
	return Capture{Article: story(n, 0), Kind: Added, FetchedAt: at, Status: 200, PageSHA256: fmt.Sprintf("%064x", n)}
}

func changed(n, edit int, at time.Time, before *Version) Capture {
	return Capture{Article: story(n, edit), Kind: Changed, FetchedAt: at, Status: 200, Previous: before}
}

// versions reads all changes.
func versions(t testing.TB, r *Repo, since string) []Version {
	t.Helper()
	vs, err := tryVersions(r, since)
	if err != nil {
		t.Fatal(err)
	}
	return vs
}

func tryVersions(r *Repo, since string) ([]Version, error) {
	var vs []Version
	for v, err := range r.Changes(context.Background(), since) {
		if err != nil {
			return vs, err
		}
		vs = append(vs, v)
	}
	return vs, nil
}

func mustBe[E error](t *testing.T, err error) E {
	t.Helper()
	var want E
	if !errors.As(err, &want) {
		t.Fatalf("got error %v, want a %T", err, want)
	}
	return want
}

// runShell runs a shell command in a folder.
func runShell(dir, command string) (string, error) {
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func diskUse(t testing.TB, dir string) (total int64) {
	walkFiles(t, dir, func(info fs.FileInfo) { total += info.Size() })
	return total
}

func countFiles(t testing.TB, dir string) (n int) {
	walkFiles(t, dir, func(fs.FileInfo) { n++ })
	return n
}

func walkFiles(t testing.TB, dir string, each func(fs.FileInfo)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			each(info)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
