package poll

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/fetch"
	"stet/extract"
)

// pair is a page at two moments, and what a person said about the two.
type pair struct {
	Label  string   `json:"label"`
	Fields []string `json:"changed_fields"`
	Note   string   `json:"note"`
	URL    string   `json:"source_url"`
}

// TestSpecialPairs judges real pages of which a person said that something else
// than an edit made the difference, both ways: the new page after the old one
// and the other way round.
func TestSpecialPairs(t *testing.T) {
	dir := os.Getenv("STET_DATA")
	if dir == "" {
		t.Skip("skipped: set STET_DATA to the folder that holds pairs/")
	}
	abouts, err := filepath.Glob(filepath.Join(dir, "pairs", "*", "about.json"))
	if err != nil || len(abouts) == 0 {
		t.Fatalf("no pairs in %s: %v", dir, err)
	}
	for _, about := range abouts {
		var p pair
		if data, err := os.ReadFile(about); err != nil || json.Unmarshal(data, &p) != nil {
			t.Fatalf("read %s: %v", about, err)
		}
		if p.Label == "special" {
			folder := filepath.Dir(about)
			t.Run(filepath.Base(folder)[:min(60, len(filepath.Base(folder)))], func(t *testing.T) { p.try(t, folder) })
		}
	}
}

// try holds what is judged against what the note says.
func (p pair) try(t *testing.T, folder string) {
	old, new := readPage(t, filepath.Join(folder, "old.html"), p.URL), readPage(t, filepath.Join(folder, "new.html"), p.URL)
	forth, back := after2(old, new), after2(new, old)
	t.Logf("%s: %s\nforth: %s %s (%s)\nback:  %s %s (%s)", strings.Join(p.Fields, ","), p.Note, forth.Outcome, forth.Sign, forth.Reason, back.Outcome, back.Sign, back.Reason)
	if p.Fields[0] == "paragraphing" && new.Article.Words() > old.Article.Words()*3/2 {
		t.Skip("skipped: the new page holds its text twice, so that more than its paragraphs differs")
	}
	for _, v := range []Verdict{forth, back} {
		if edit := v.Outcome == Changed; edit && p.Fields[0] != "encoding" {
			t.Errorf("called an edit: %s", v.Outcome)
		}
	}
}

// after2 judges second when first is what is stored; when first is not worth
// storing, that verdict.
func after2(first, second Seen) Verdict {
	sch := Schedule{}.orDefault()
	v := judge(first, Past{}, Crowd{}, sch)
	if v.Outcome != Added && !v.Sign.mayPersist() { // else stored at a later check
		return v
	}
	past := Past{
		Versions: []archive.Version{{Kind: archive.Added, PublisherModified: first.Article.Modified, Extractor: first.Extractor, FetchedAt: first.At}},
		Prints:   []string{first.Print}, Article: first.Article,
		Shown: first.Shown, Look: catalog.Look{Print: first.Print, Extractor: first.Extractor},
	}
	return judge(second, past, Crowd{}, sch)
}

func readPage(t *testing.T, file, url string) Seen {
	t.Helper()
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s := Seen{At: now0, Status: 200, Extractor: "x"}
	a, err := extract.FromHTML(body, "text/html", url, extract.Rules{})
	if err == nil {
		s.Article, s.Print, s.Shown = a, a.Fingerprint(), extract.ShownOn(body, "text/html")
		s.Unlike, s.BrokenOff = unlike(a, "", url), endingOf(body) == brokenOff
	} else if !errors.Is(err, extract.ErrNoArticle) {
		t.Fatal(err)
	}
	s.Sign, s.Why = signOf(&fetch.Page{URL: url, Status: 200, Body: body}, url, a, s.Unlike)
	return s
}
