package main

import (
	"strings"
	"testing"
)

func TestAddSourceKeepsWhatAPersonWrote(t *testing.T) {
	e := sourceEntry{Name: "new", Feeds: []string{"https://example.org/feed?a=1&b=2#x"}}
	const added = `  - name: new
    feeds: ["https://example.org/feed?a=1&b=2#x"]`
	for in, want := range map[string]string{
		"":                               "sources:\n" + added + "\n",
		"# mine\narchive: x # there\n":   "# mine\narchive: x # there\nsources:\n" + added + "\n",
		"sources: []\n":                  "sources:\n" + added + "\n",
		"sources: [] # none yet\nx: 1\n": "sources:  # none yet\n" + added + "\nx: 1\n",
		"sources:\n":                     "sources:\n" + added + "\n",
		"\ufeffsources: []\n":            "\ufeffsources:\n" + added + "\n",
		"archive: x\r\nsources: []\r\n":  "archive: x\r\nsources:\r\n" + strings.ReplaceAll(added, "\n", "\r\n") + "\r\n",
		"sources:\n  - name: a # one\n    feeds: [\n      'https://a.org/f', # main\n    ]\n    # the end\n\n# after\narchive: x\n": "sources:\n  - name: a # one\n    feeds: [\n      'https://a.org/f', # main\n    ]\n    # the end\n" + added + "\n\n# after\narchive: x\n",
		"sources:\n- name: a\n  skip:\n  - /x/\n\narchive: x\n":                                                                     "sources:\n- name: a\n  skip:\n  - /x/\n" + strings.ReplaceAll(added[2:], "\n  ", "\n") + "\n\narchive: x\n",
		"sources:\n  - {name: a, feeds: []}\n":                                                                                      "sources:\n  - {name: a, feeds: []}\n" + added + "\n",
		"sources:\n  - name: a\n    rules:\n      body: |\n        div.a\n        p\n":                                              "sources:\n  - name: a\n    rules:\n      body: |\n        div.a\n        p\n" + added + "\n",
	} {
		got, err := addSource([]byte(in), e)
		want := strings.TrimPrefix(want, "\n")
		if err != nil || strings.TrimPrefix(string(got), "\n") != want {
			t.Errorf("%q:\n%s\nwant:\n%s\n%v", in, got, want, err)
		}
	}
}

func TestAddSourceRefusesWhatItCannotEdit(t *testing.T) {
	for _, in := range []string{"sources: [{name: a}]\n", "sources: {}\n", "sources: no\n"} {
		if got, err := addSource([]byte(in), sourceEntry{Name: "b"}); err == nil {
			t.Errorf("%q became %q", in, got)
		}
	}
}

func TestAddSourceReadsBack(t *testing.T) {
	data := []byte(newConfig)
	for _, n := range []string{"a", "b", "c.example.org"} {
		var err error
		data, err = addSource(data, sourceEntry{Name: n, Feeds: []string{"https://x.org/" + n + "?q='\"%20: #"}, Match: []string{`^https://x\.org/\d+`}})
		if err != nil {
			t.Fatal(err)
		}
	}
	c, err := parseConfig(data, "stet.yaml", none)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Sources) != 3 || c.Sources[2].Name.text != "c.example.org" || c.Sources[1].Match[0].String() != `^https://x\.org/\d+` {
		t.Errorf("%s\n%+v", data, c.Sources)
	}
}
