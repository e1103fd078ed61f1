package catalog

import (
	"path/filepath"
	"slices"
	"testing"
)

// Years, months and days are counted without what is hidden, the newest first.
func TestFolders(t *testing.T) {
	c, err := Open(filepath.Join(t.TempDir(), "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	f := newFake("paper")
	for i, path := range []string{"2024/12/31/a.md", "2026/01/02/b.md", "2026/01/02/c.md", "2026/01/12/d.md", "2026/11/12/e.md"} {
		f.record("https://paper.example/"+string(rune('a'+i)), "added", day(i), "A headline", "A sentence.")
		f.versions[i].Path = path
	}
	if _, err := c.CatchUp(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	if err := c.Hide(t.Context(), Hidden{Source: "paper", URL: "https://paper.example/c", Why: "asked"}); err != nil {
		t.Fatal(err)
	}
	if years, err := c.Years(t.Context(), "paper"); err != nil || !slices.Equal(years, []string{"2026", "2024"}) {
		t.Errorf("years %v, %v", years, err)
	}
	if years, err := c.Years(t.Context(), "other"); err != nil || len(years) > 0 {
		t.Errorf("years of an unknown source %v, %v", years, err)
	}
	for below, want := range map[string][]Folder{
		"":        {{"2026", 3}, {"2024", 1}},
		"2026":    {{"2026/11", 1}, {"2026/01", 2}},
		"2026/01": {{"2026/01/12", 1}, {"2026/01/02", 1}},
		"2026/1":  nil,
		"2025":    nil,
	} {
		if got, err := c.Folders(t.Context(), "paper", below); err != nil || !slices.Equal(got, want) {
			t.Errorf("below %q: %v, want %v, %v", below, got, want, err)
		}
	}
	articles, err := c.ArticlesIn(t.Context(), "paper", "2026/01/02")
	if err != nil || len(articles) != 1 || articles[0].Path != "2026/01/02/b.md" {
		t.Errorf("articles %v, %v", articles, err)
	}
}
