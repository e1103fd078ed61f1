package feed

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

func seed(f *testing.F) {
	files, _ := filepath.Glob(filepath.Join(feeds, "*"))
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil && !strings.HasSuffix(file, ".golden") {
			f.Add(data)
		}
	}
}

// FuzzParse: whatever the bytes, Parse ends, errors have a type, entries have clean absolute addresses, each once, and
// titles are valid text.
func FuzzParse(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		feed, err := Parse(data, "", "https://host.example/feed")
		if err != nil {
			if !isTyped(err) {
				t.Fatalf("an error without type: %v", err)
			}
			return
		}
		checkEntries(t, feed.Entries)
	})
}

// FuzzHTML: the same for pages of links.
func FuzzHTML(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		checkEntries(t, Links(data, "https://host.example/news"))
		for _, l := range Discover(data, "https://host.example/news") {
			checkURL(t, l.URL)
		}
	})
}

func checkEntries(t *testing.T, entries []Entry) {
	seen := map[string]bool{}
	for _, e := range entries {
		checkURL(t, e.URL)
		if seen[e.URL] {
			t.Fatalf("%s twice", e.URL)
		}
		seen[e.URL] = true
		if !utf8.ValidString(e.Title) || len(e.Title) > maxTitle || strings.ContainsAny(e.Title, "\n\x1b") {
			t.Fatalf("title %q", e.Title)
		}
	}
}

func checkURL(t *testing.T, s string) {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Fragment != "" || (u.Scheme != "http" && u.Scheme != "https") {
		t.Fatalf("address %q: %v", s, err)
	}
}
