package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/poll"
)

func testTable(tty bool) (*bytes.Buffer, *table) {
	var out bytes.Buffer
	now := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	a := &app{env: env{stdout: &out, stdoutTTY: tty, width: 40, now: func() time.Time { return now }}}
	t := a.table("WHEN", "N", "HEADLINE")
	t.row(now.Add(-2*time.Hour), 7, "Ein \x1b[31mroter\x1b[0m Titel\nund mehr")
	t.row(time.Time{}, 12, "首相が辞任を表明 and a tail that is too long")
	return &out, t
}

func TestTableOnATerminal(t *testing.T) {
	out, table := testTable(true)
	if err := table.flush(); err != nil {
		t.Fatal(err)
	}
	want := "WHEN         N   HEADLINE\n" +
		"2 hours ago  7   Ein [31mroter[0m Titel…\n" +
		"-            12  首相が辞任を表明 and a…\n"
	if out.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", out, want)
	}
	for line := range strings.Lines(out.String()) {
		if n := cells(strings.TrimSuffix(line, "\n")); n > 40 {
			t.Errorf("%d columns: %q", n, line)
		}
	}
}

func TestTableInAPipe(t *testing.T) {
	out, table := testTable(false)
	if err := table.flush(); err != nil {
		t.Fatal(err)
	}
	want := "2026-03-02T10:00:00Z\t7\tEin [31mroter[0m Titel und mehr\n" +
		"\t12\t首相が辞任を表明 and a tail that is too long\n"
	if out.String() != want {
		t.Errorf("got:\n%q\nwant:\n%q", out, want)
	}
}

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"plain – text":           "plain – text",
		"a\tb\r\nc":              "a b  c",
		"\x1b]0;title\x07x":      "]0;titlex",
		"abc\u202edef\u2066\x00": "abcdef",
		"עברית und العربية":      "עברית und العربية",
	} {
		if got := visible(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for want, got := range map[string]string{
		"1 push": count(1, "push"), "2 pushes": count(2, "push"), "2 articles or feeds": count(2, "article or feed"), "0 articles": count(0, "article"), "12,345 versions": count(12345, "version"),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestTerminal reads the demo's archive as a person would, on a terminal.
func TestTerminal(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "demo")
	var out, errs bytes.Buffer
	e := env{stdin: strings.NewReader(""), stdout: &out, stderr: &errs, stdoutTTY: true, stderrTTY: true, width: 100,
		now: func() time.Time { return demoStart.Add(demoEnd) }, getenv: os.LookupEnv}
	if code := run(t.Context(), []string{"demo", dir}, e); code != exitDone {
		t.Fatalf("stet demo: %d\n%s", code, errs.String())
	}
	for command, want := range map[string]string{
		"log -n 3":     "WHEN        SOURCE          VERSION  KIND      HEADLINE\n1 week ago  harbour-ledger  2        restored  The last keeper of Cape Hollow looks back (",
		"log -n 1 -v":  "2        restored  http://www.harbour-ledger.example/people/2026/03/03/lighthouse-keeper.html  The last …",
		"search gale":  "CHANGED      SOURCE          IN     URL",
		"log --silent": "changed silently",
		"status":       "harbour-ledger  8         22        0    0     0        0",
	} {
		out.Reset()
		run(t.Context(), append(strings.Fields(command), "--config", filepath.Join(dir, "stet.yaml")), e)
		if !strings.Contains(out.String(), want) {
			t.Errorf("stet %s:\n%s\nwant %q", command, out.String(), want)
		}
	}
}

// TestProgress looks at what a pass shows on a terminal: a bar on stderr, and
// whole lines on stdout.
func TestProgress(t *testing.T) {
	var out, errs bytes.Buffer
	a := &app{env: env{stdout: &out, stderr: &errs, stdoutTTY: true, stderrTTY: true, width: 50, now: time.Now}}
	var p poll.Poller
	told := a.newTeller(&p)
	v := archive.Version{Kind: archive.Changed, Title: "A headline that is longer than the terminal is wide", Silent: true}
	p.Report(poll.Event{What: poll.Started, Source: "a", Total: 2})
	p.Report(poll.Event{What: poll.Checked, Source: "a", Outcome: poll.Changed})
	p.Report(poll.Event{What: poll.Recorded, Source: "a", Version: &v})
	p.Report(poll.Event{What: poll.Checked, Source: "a", Outcome: poll.Suspicious, URL: "https://a.example/x", Reason: "a wall"})
	told.end()
	if !strings.Contains(errs.String(), "checking") || !strings.Contains(errs.String(), "(1/2)") {
		t.Errorf("no progress bar: %q", errs.String())
	}
	if !strings.Contains(errs.String(), "a: held back https://a.example/x: a wall\n") {
		t.Errorf("nothing of what was held back: %q", errs.String())
	}
	if want := "changed silently a                A headline that…\n"; out.String() != want {
		t.Errorf("stdout has %q, not %q", out.String(), want)
	}
}
