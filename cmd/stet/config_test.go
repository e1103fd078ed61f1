package main

import (
	"os"
	"strings"
	"testing"
	"time"
)

func none(string) (string, bool) { return "", false }

func TestParseConfig(t *testing.T) {
	data := `
archive: ./kept   # here
user_agent: "stet/1.0 (+https://example.org/${TOKEN})"
identity: "Example Archive <archive@example.org>"
defaults: {delay: 2s, schedule: {first: 15m, factor: 1.5, stop: 40d}}
sources:
  - name: guardian
    feeds: ["https://www.theguardian.com/uk/rss"]
    skip: ["/sport/", '/live/\d']
    remote: git@example.org:archives/guardian.git
    rules: {remove: [".newsletter"], body: ""}
`
	env := func(s string) (string, bool) { return "secret", s == "TOKEN" }
	c, err := parseConfig([]byte(data), "dir/stet.yaml", env)
	if err != nil {
		t.Fatal(err)
	}
	if c.Archive != "dir/kept" || c.UserAgent.string != "stet/1.0 (+https://example.org/secret)" {
		t.Errorf("archive %q, user agent %q", c.Archive, c.UserAgent.string)
	}
	if s := c.Defaults.Schedule; s.First.Duration != 15*time.Minute || s.Factor.float64 != 1.5 || s.Stop.Duration != 960*time.Hour {
		t.Errorf("schedule %+v", s)
	}
	s := c.Sources[0]
	if s.Name.text != "guardian" || s.Feeds[0].string != "https://www.theguardian.com/uk/rss" || !s.Skip[1].MatchString("/live/7") || s.Rules.Remove[0] != ".newsletter" {
		t.Errorf("source %+v", s)
	}
	if c.Defaults.Timeout.Duration != 30*time.Second {
		t.Errorf("timeout %v: a default was lost", c.Defaults.Timeout)
	}
}

func TestConfigErrorsNameTheirPlace(t *testing.T) {
	for in, want := range map[string]string{
		"archive: a\nsorces: []\n":                          `stet.yaml:2:1: unknown field "sorces"`,
		"sources:\n  - name: a\n    fedes: []\n":            `stet.yaml:3:5: unknown field "fedes"`,
		"sources:\n  - name: A b\n":                         "stet.yaml:2:11: ",
		"sources:\n  - name: a\n  - name: a\n":              `stet.yaml:3:11: two sources are named "a"`,
		"sources:\n  - feeds: []\n":                         "a source has no name",
		"sources:\n  - name: a\n    match: ['(']\n":         "stet.yaml:3:13: ",
		"sources:\n  - name: a\n    feeds: ['x.org/f']\n":   "stet.yaml:3:13: ",
		"sources:\n  - name: a\n    rules: {romove: []}\n":  `stet.yaml:3:13: unknown field "romove"`,
		"defaults: {delay: soon}\n":                         "stet.yaml:1:19: ",
		"defaults: {schedule: {factor: 0.5}}\n":             "stet.yaml:1:31: ",
		"user_agent: ${NOPE}\n":                             "stet.yaml:1:13: the environment has no NOPE",
		"identity: A <a@b.example> (x)\n":                   "stet.yaml:1:11: ",
		"identity: ' A <a@b.example>'\n":                    "stet.yaml:1:11: ",
		"defaults: {schedule: {factor: NaN}}\n":             "stet.yaml:1:31: ",
		"identity: nobody\n":                                "stet.yaml:1:11: ",
		"archive: [a\n":                                     "stet.yaml:1:",
		"archive: a\narchive: b\n":                          "stet.yaml:2:1: ",
		"archive: [a]\n":                                    "stet.yaml:1:10: this is not text",
		"sources: 5\n":                                      "stet.yaml:1:10: this is no list",
		"sources:\n  - name: a\n    feeds: http://a.org/\n": "stet.yaml:3:12: this is no list",
		"- a\n":                   "stet.yaml:1:1: this is no group of keys",
		"sources:\n\t- name: a\n": "stet.yaml:2:1: a tab indents this line",
		"sources:\n  - name: a\n    rules: {body: 'div['}\n":                 `stet.yaml:3:12: rule body "div["`,
		"sources:\n  - name: a\n    rules: {remove: ['.a', '..']}\n":         `stet.yaml:3:12: rule remove ".."`,
		"sources:\n  - name: a\n    rules: {ignore_text: ['(']}\n":           `stet.yaml:3:12: rule ignore_text "("`,
		"commit_url: git.example.org/{commit}\n":                             "stet.yaml:1:13: \"git.example.org/{commit}\" is not an http or https URL",
		"commit_url: https://git.example.org/{src}/{commit}\n":               "stet.yaml:1:13: \"https://git.example.org/{src}/{commit}\" has more in braces",
		"commit_url: https://me:secret@example.org/{commit}\n":               "stet.yaml:1:13: commit_url is shown to readers",
		"commit_url: https://git.example.org/{source}/\n":                    "stet.yaml:1:13: \"https://git.example.org/{source}/\" does not have {commit}",
		"user_agent: \"a\\nb\"\n":                                            "stet.yaml:1:13: ",
		"user_agent: ''\n":                                                   "stet.yaml:1:13: ",
		"allow_private: perhaps\n":                                           "stet.yaml:1:16: this is not true or false",
		"sources:\n  - name: a\n    headers: {a/b: {A: b}}\n":                "stet.yaml:3:15: ",
		"sources:\n  - name: a\n    headers: {a.org: 1}\n":                   "stet.yaml:3:22: ",
		"sources:\n  - name: a\n    headers: {a.org: {User-Agent: x}}\n":     "stet.yaml:3:23: ",
		"sources:\n  - name: a\n    headers: {a.org: {Cookie: \"a\\nb\"}}\n": "stet.yaml:3:31: ",
	} {
		_, err := parseConfig([]byte(in), "stet.yaml", none)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", in, err, want)
		}
		if got := exitCode(t.Context(), err); err != nil && got != exitUsage {
			t.Errorf("%q: exit code %d", in, got)
		}
	}
}

func TestEmptyConfigHasDefaults(t *testing.T) {
	for _, in := range []string{"", "# nothing\n", "sources: []\n", "sources:\n"} {
		c, err := parseConfig([]byte(in), "stet.yaml", os.LookupEnv)
		if err != nil || c.Defaults.Schedule.Factor.float64 != 1.2 {
			t.Errorf("%q: %+v, %v", in, c, err)
		}
	}
}

// Windows editors write a byte order mark and CRLF.
func TestConfigOfAnotherEditor(t *testing.T) {
	c, err := parseConfig([]byte("\ufeffarchive: ./a\r\n# it is\tmine\r\nsources:\r\n  - name: b\r\n    rules:\r\n      body: |\r\n        p\r\n"), "stet.yaml", none)
	if err != nil || c.Archive != "a" || c.Sources[0].Name.text != "b" {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestParseDuration(t *testing.T) {
	for in, want := range map[string]time.Duration{
		"90s": 90 * time.Second, "40d": 960 * time.Hour, "1d12h": 36 * time.Hour, "0.5d": 12 * time.Hour, "0": 0,
	} {
		if got, err := parseDuration(in); err != nil || got != want {
			t.Errorf("%q: %v, %v", in, got, err)
		}
	}
}

// TestHeaders: of every source, for the client, with secrets from the
// environment.
func TestHeaders(t *testing.T) {
	data := `
sources:
  - name: a
    headers:
      WWW.example.org: {cookie: "session=${SECRET}"}
  - name: b
    headers: {.example.net: {Authorization: "Bearer ${SECRET}", X-Plan: 2}, www.example.org: {X-Plan: 3}}
`
	c, err := parseConfig([]byte(data), "stet.yaml", func(string) (string, bool) { return "s3", true })
	if err != nil {
		t.Fatal(err)
	}
	h := c.client().Headers
	if h["www.example.org"].Get("Cookie") != "session=s3" || h["www.example.org"].Get("X-Plan") != "3" || h[".example.net"].Get("Authorization") != "Bearer s3" || h[".example.net"].Get("X-Plan") != "2" {
		t.Errorf("%v", h)
	}
}
