package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// serve shows the archive until it is told to stop, and stops with code 0.
func TestServeUntilStopped(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "kept")
	quiet := osEnv()
	quiet.stdout, quiet.stderr, quiet.stdoutTTY, quiet.stderrTTY = io.Discard, io.Discard, false, false
	if code := run(t.Context(), []string{"demo", dir}, quiet); code != exitDone {
		t.Fatalf("demo ends with %d", code)
	}
	read, write := io.Pipe()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	code := make(chan int, 1)
	go func() {
		e := quiet
		e.stderr = write
		code <- run(ctx, []string{"serve", "--addr", "127.0.0.1:0", "--access-log", "--config", filepath.Join(dir, "stet.yaml")}, e)
		write.Close()
	}()
	lines := bufio.NewScanner(read)
	if !lines.Scan() {
		t.Fatal("serve says nothing")
	}
	address := regexp.MustCompile(`http://[0-9.:]+/`).FindString(lines.Text())
	logged := make(chan string, 1)
	go func() {
		rest, _ := io.ReadAll(read)
		logged <- string(rest)
	}()
	for path, want := range map[string]string{"": "Latest changes", "healthz": "ok", "metrics": "stet_versions"} {
		res, err := http.Get(address + path)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(res.Body)
		res.Body.Close()
		if res.StatusCode != 200 || !strings.Contains(string(body), want) {
			t.Errorf("%s: %s", path, res.Status)
		}
	}
	stop()
	select {
	case c := <-code:
		if c != exitDone {
			t.Errorf("serve ends with %d", c)
		}
	case <-time.After(15 * time.Second):
		t.Fatal("serve does not stop")
	}
	if l := <-logged; !strings.Contains(l, "path=/healthz") || !strings.Contains(l, "status=200") {
		t.Errorf("access log: %s", l)
	}
}

// The page of a commit is guessed from the remote, without secrets.
func TestCommitPage(t *testing.T) {
	for remote, want := range map[string]string{
		"git@example.org:archives/guardian.git":            "https://example.org/archives/guardian/commit/ab",
		"ssh://git@example.org/archives/guardian.git":      "https://example.org/archives/guardian/commit/ab",
		"https://example.org/archives/guardian":            "https://example.org/archives/guardian/commit/ab",
		"https://me:secret@example.org/archives/guardian/": "https://example.org/archives/guardian/commit/ab",
		"https://me:secret@example.org:3000/a/b.git":       "https://example.org:3000/a/b/commit/ab",
		"https://github.com/a/b.git":                       "https://github.com/a/b/commit/ab",
		"git@github.com:a/b.git":                           "https://github.com/a/b/commit/ab",
		"git@gitlab.com:group/sub/b.git":                   "https://gitlab.com/group/sub/b/-/commit/ab",
		"https://gitlab.example.org/a/b.git":               "https://gitlab.example.org/a/b/-/commit/ab",
		"ssh://git@codeberg.org/a/b.git":                   "https://codeberg.org/a/b/commit/ab",
		"https://a@bitbucket.org/a/b.git":                  "https://bitbucket.org/a/b/commits/ab",
		"git@git.sr.ht:~a/b":                               "https://git.sr.ht/~a/b/commit/ab",
		"me@example.org:/srv/git/b.git":                    "",
		"ssh://me@example.org/~/b.git":                     "",
		"ssh://git@example.org:2222/archives/guardian.git": "",
		"/srv/git/guardian.git":                            "",
		"../guardian.git":                                  "",
		"C:/git/guardian.git":                              "",
		"":                                                 "",
	} {
		if got := commitPage(remote, "ab"); got != want {
			t.Errorf("%q: %q, want %q", remote, got, want)
		}
	}
}

func TestCommitURLOfTheConfiguration(t *testing.T) {
	for link, want := range map[string]string{
		"":     "https://example.org/archives/harbour/commit/ab",
		"none": "",
		"https://git.example.org/{source}.git/commit/?id={commit}": "https://git.example.org/harbour.git/commit/?id=ab",
		"https://{source}.example.org/c/{commit}":                  "https://harbour.example.org/c/ab",
	} {
		data := fmt.Sprintf("commit_url: %q\nsources: [{name: harbour, remote: 'git@example.org:archives/harbour.git'}]\n", link)
		c, err := parseConfig([]byte(data), "stet.yaml", none)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.commitURL("harbour", "ab"); got != want {
			t.Errorf("%q: %q, want %q", link, got, want)
		}
	}
}
