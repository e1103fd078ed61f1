package archive

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// hostile are headlines that try to be something else.
var hostile = []string{
	"Kind: gone", "x\n\nKind: gone", "x\r\nFile: /etc/passwd", "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "a\u202Etxt.exe", "\u2066iso\u2069late",
	"# comment", "---", "--- a", "Signed-off-by: X <x@example.org>", "(cherry picked from commit 0)", ">8", "diff --git a/x b/x",
	"", " ", "\x00", "\xff\xfe", "\u2028line\u2029", "\u0085next", strings.Repeat("word ", 60), strings.Repeat("x", 300), strings.Repeat("日本語", 60),
	"e\u0301\u0301\u0301" + strings.Repeat("e\u0301", 100), "tab\tbed", "fixup! x", "Article: https://evil.example/", "\ufeffbom", "حُكومة", "a  b",
}

func TestMessageReadsBack(t *testing.T) {
	for _, title := range hostile {
		v := Version{
			Blob: strings.Repeat("ab", 20), Path: "2017/12/22/a.md", URL: "https://example.org/a", Title: oneLine(title), N: 3, Kind: Changed,
			FetchedAt: start, PublisherModified: start.Add(-time.Hour), Status: 200, PageSHA256: strings.Repeat("0", 64), Silent: true,
			Summary: "1 sentence added; 9 hours after version 2", Reason: oneLine(title), Extractor: "stet/1 go-readability/v0", Previous: strings.Repeat("cd", 20),
		}
		text := string(message(v))
		got, ok, err := parseMessage(text)
		if err != nil || !ok || got != v {
			t.Errorf("%q: read back %+v, %v, %v\n%s", title, got, ok, err, text)
		}
		head, _, _ := strings.Cut(text, "\n")
		if n := utf8.RuneCountInString(head); n > maxSubject {
			t.Errorf("%q: subject of %d characters", title, n)
		}
		for _, r := range text {
			if unicode.IsControl(r) && r != '\n' || isDirectional(r) {
				t.Errorf("%q: message holds %U", title, r)
			}
		}
	}
}

// TestTrailersWithGit has git read the trailers of hostile headlines.
func TestTrailersWithGit(t *testing.T) {
	needGit(t)
	r := newRepo(t)
	var captures []Capture
	for i, title := range hostile {
		c := added(i, start)
		c.Article.Title = title
		c.Reason = title
		captures = append(captures, c)
	}
	vs := record(t, r, captures...)
	git(t, r.Dir(), "fsck", "--strict")
	const format = "%(trailers:key=Kind,valueonly,separator=%x2C)|%(trailers:key=Article,valueonly,separator=%x2C)|%(trailers:key=File,valueonly,separator=%x2C)|%(trailers:key=Headline,valueonly,separator=%x2C)"
	for _, v := range vs {
		want := fmt.Sprintf("added|%s|%s|%s", v.URL, v.Path, v.Title)
		if got := strings.TrimSuffix(git(t, r.Dir(), "log", "-1", "--format="+format, v.Commit), "\n"); got != want {
			t.Errorf("git reads %q, want %q", got, want)
		}
		cmd := exec.Command("git", "interpret-trailers", "--parse")
		cmd.Dir = r.Dir()
		cmd.Stdin = strings.NewReader(git(t, r.Dir(), "log", "-1", "--format=%B", v.Commit))
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count("\n"+string(out), "\nKind: "); n != 1 {
			t.Errorf("interpret-trailers finds %d kinds:\n%s", n, out)
		}
	}
	for i, v := range versions(t, r, "") {
		if v != vs[i] {
			t.Errorf("read back %+v\nwant %+v", v, vs[i])
		}
	}
}

func TestSubjects(t *testing.T) {
	for want, v := range map[string]Version{
		"Added: Minister warns":     {Kind: Added, Title: "Minister warns"},
		"Re-extracted: x":           {Kind: Reextracted, Title: "x"},
		"Gone: https://example.org": {Kind: Gone, URL: "https://example.org"},
		"Changed: Minister warns of retaliation against the country that would…": {Kind: Changed, Title: "Minister warns of retaliation against the country that would not listen to it"},
	} {
		if got := subject(v); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestElapsed(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 seconds", -time.Hour: "0 seconds", time.Second: "1 second", 90 * time.Second: "1 minute", 9 * time.Hour: "9 hours",
		47 * time.Hour: "1 day", 40 * 24 * time.Hour: "40 days",
	} {
		if got := elapsed(d); got != want {
			t.Errorf("%v: %q, want %q", d, got, want)
		}
	}
}

func TestIdentity(t *testing.T) {
	for _, s := range []string{"stet", "stet <>", "<a@b>", "a <b> c", "a\n <b>", "a <b\n>", " a <b>", "a  <b>"} {
		if got, err := identity(s); err == nil {
			t.Errorf("identity %q is taken, as %q", s, got)
		}
	}
	if _, err := identity("Example Archive <archive@example.org>"); err != nil {
		t.Error(err)
	}
}
