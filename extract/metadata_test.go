package extract

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

func TestMetadata(t *testing.T) {
	goldens(t, "metadata", func(url string, page []byte) (string, error) {
		doc, err := parse(page, "text/html; charset=utf-8")
		if err != nil {
			return "", err
		}
		return describe(metadata(doc, url)), nil
	})
}

// goldens holds what say gives of each page in a folder of testdata/pages against the
// want beside it. A file has three parts: url, page.html, want.
func goldens(t *testing.T, folder string, say func(url string, page []byte) (string, error)) {
	files, err := filepath.Glob("../testdata/pages/" + folder + "/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no goldens: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			parts := map[string]string{}
			for _, f := range ar.Files {
				parts[f.Name] = string(f.Data)
			}
			got, err := say(strings.TrimSpace(parts["url"]), []byte(parts["page.html"]))
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				ar.Files = append(ar.Files[:2:2], txtar.File{Name: "want", Data: []byte(got)})
				if err := os.WriteFile(name, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got != parts["want"] && !*update {
				t.Errorf("got\n%s\nwant\n%s", got, parts["want"])
			}
		})
	}
}

// describe writes what a page says, one fact a line.
func describe(m meta) string {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	stamp := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.Format(time.RFC3339)
	}
	line("headline", m.headline)
	line("byline", strings.Join(m.byline, "; "))
	line("published", stamp(m.published))
	line("modified", stamp(m.modified))
	line("language", m.lang)
	line("section", m.section)
	line("site", m.siteName)
	line("canonical", m.canonical)
	if m.free != nil {
		line("free", fmt.Sprint(*m.free))
	}
	line("types", strings.Join(m.types, " "))
	return b.String()
}

func FuzzMetadata(f *testing.F) {
	files, _ := filepath.Glob("../testdata/pages/metadata/*.txtar")
	for _, name := range files {
		if ar, err := txtar.ParseFile(name); err == nil && len(ar.Files) > 1 {
			f.Add(ar.Files[1].Data, "text/html", string(ar.Files[0].Data))
		}
	}
	f.Add([]byte("<h1>\xff\x00</h1><script type=application/ld+json>[[[{\"@type\":[1,{}],\"author\":[[null]]}"), "text/html; charset=utf-16", "://")
	f.Fuzz(func(t *testing.T, page []byte, contentType, pageURL string) {
		start := time.Now()
		doc, err := parse(page, contentType)
		if err != nil {
			return
		}
		m := metadata(doc, pageURL)
		for _, s := range append([]string{m.headline, m.siteName, m.section}, m.byline...) {
			if strings.ContainsAny(s, "\n\x00") {
				t.Errorf("%q holds a line break or NUL", s)
			}
		}
		if time.Since(start) > 5*time.Second {
			t.Errorf("took %v", time.Since(start))
		}
	})
}
