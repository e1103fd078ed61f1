package archive

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"stet/extract"
)

// TestRealPages writes and reads back the articles of real pages.
func TestRealPages(t *testing.T) {
	data := os.Getenv("STET_DATA")
	if data == "" {
		t.Skip("skipped: set STET_DATA to the folder that holds gold/")
	}
	pages, err := filepath.Glob(filepath.Join(data, "gold", "*", "page.html"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages in %s", data)
	}
	read := 0
	for _, page := range pages {
		body, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		a, err := extract.FromHTML(body, "", "https://example.org/news/"+filepath.Base(filepath.Dir(page)), extract.Rules{})
		if errors.Is(err, extract.ErrNoArticle) {
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", page, err)
			continue
		}
		read++
		t.Run(filepath.Base(filepath.Dir(page)), func(t *testing.T) {
			checkReadsBack(t, a.Blocks)
			f, err := ParseFile(FormatFile(File{Article: a}))
			if err != nil {
				t.Fatal(err)
			}
			if f.Article.Title != a.Title || f.Article.CanonicalURL != a.CanonicalURL {
				t.Errorf("read back %q %s, want %q %s", f.Article.Title, f.Article.CanonicalURL, a.Title, a.CanonicalURL)
			}
			if f.Article.Fingerprint() != a.Fingerprint() {
				t.Errorf("the fingerprint is not that of the page")
			}
		})
	}
	t.Logf("%d articles of %d pages", read, len(pages))
}
