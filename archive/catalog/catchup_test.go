package catalog

import (
	"context"
	"errors"
	"path/filepath"
	"reflect"
	"sync"
	"testing"

	"stet/archive"
)

const story, other = "https://example.org/a/story", "https://example.org/a/other"

func sample() *fake {
	f := newFake("example")
	f.record(story, archive.Added, day(0), "Minister warns", "The minister spoke.", "Nobody answered.")
	f.record(other, archive.Added, day(1), "Rain", "It rained.")
	f.record(story, archive.Changed, day(2), "Minister warns again", "The minister spoke.", "Nobody answered.")
	f.record(story, archive.Reextracted, day(3), "Minister warns again", "The minister spoke.")
	f.record(other, archive.Gone, day(4), "Rain", "It rained.")
	f.versions[2].Silent = true
	f.versions[2].PublisherModified = day(0)
	return f
}

func TestCatchUpGivesBackTheVersions(t *testing.T) {
	c, f := open(t), sample()
	catchUp(t, c, f)
	got, err := c.Versions(t.Context(), "example", "http://example.org/a/story#top")
	if err != nil {
		t.Fatal(err)
	}
	want := []archive.Version{f.versions[0], f.versions[2], f.versions[3]}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("versions\n got %+v\nwant %+v", got, want)
	}
	a, err := c.Article(t.Context(), "example", story)
	if err != nil {
		t.Fatal(err)
	}
	if a.Versions != 3 || a.Changes() != 2 || !a.FirstSeen.Equal(day(0)) || !a.LastChanged.Equal(day(2)) ||
		a.Kind != archive.Reextracted || a.Title != "Minister warns again" {
		t.Errorf("article %+v", a)
	}
	byPath, err := c.ArticleByPath(t.Context(), "example", a.Path)
	if err != nil || !reflect.DeepEqual(byPath, a) {
		t.Errorf("by path: %+v, %v", byPath, err)
	}
}

func TestCatchUpInSteps(t *testing.T) {
	whole, steps, f := open(t), open(t), sample()
	catchUp(t, whole, f)
	all := f.versions
	for n := range all {
		f.versions = all[:n+1]
		added, err := steps.CatchUp(t.Context(), f)
		if err != nil || added != 1 {
			t.Fatalf("step %d added %d, %v", n, added, err)
		}
		if _, err := steps.IndexSearch(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	sameCatalogue(t, whole, steps)
}

// sameCatalogue compares all derived rows.
func sameCatalogue(t *testing.T, a, b *Catalog) {
	t.Helper()
	for _, table := range []string{"source", "article", "version", "indexed", "searched"} {
		if got, want := dump(t, b, table), dump(t, a, table); !reflect.DeepEqual(got, want) {
			t.Errorf("table %s\n got %v\nwant %v", table, got, want)
		}
	}
}

func dump(t *testing.T, c *Catalog, table string) [][]any {
	t.Helper()
	rows, err := c.pools.Load().read.db.QueryContext(t.Context(), `SELECT * FROM `+table+` ORDER BY 1`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var all [][]any
	for rows.Next() {
		cells, to := make([]any, len(names)), make([]any, len(names))
		for i := range cells {
			to[i] = &cells[i]
		}
		if err := rows.Scan(to...); err != nil {
			t.Fatal(err)
		}
		all = append(all, cells)
	}
	return all
}

func TestCatchUpWithoutNews(t *testing.T) {
	c, f := open(t), sample()
	f.head = digest("a commit that is no version")
	catchUp(t, c, f)
	for range 2 {
		added, err := c.CatchUp(t.Context(), f)
		if err != nil || added != 0 {
			t.Fatalf("added %d, %v", added, err)
		}
	}
	if head, err := c.head(t.Context(), "example"); err != nil || head != f.head {
		t.Errorf("valid for %s, %v; want %s", head, err, f.head)
	}
}

func TestReplacedHistoryIsReadAnew(t *testing.T) {
	c, f := open(t), sample()
	catchUp(t, c, f)
	g := newFake("example")
	g.record(other, archive.Added, day(1), "Sun", "It shone.")
	catchUp(t, c, g)
	want := open(t)
	catchUp(t, want, g)
	sameCatalogue(t, want, c)
	if _, err := c.Article(t.Context(), "example", story); !errors.Is(err, ErrUnknown) {
		t.Errorf("the old history's article: %v", err)
	}
}

func TestReindexKeepsWhatGitDoesNotHold(t *testing.T) {
	c, f := open(t), sample()
	catchUp(t, c, f)
	before := open(t)
	catchUp(t, before, f)
	if err := c.Alias(t.Context(), "example", "https://example.org/short", story); err != nil {
		t.Fatal(err)
	}
	if err := c.Hide(t.Context(), Hidden{Source: "example", URL: other, Why: "a court says so", Since: day(9)}); err != nil {
		t.Fatal(err)
	}
	if err := c.Reindex(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	sameCatalogue(t, before, c)
	if a, err := c.Article(t.Context(), "example", "https://example.org/short"); err != nil || a.URL != story {
		t.Errorf("by another address: %+v, %v", a, err)
	}
	a, err := c.Article(t.Context(), "example", other)
	if err != nil || a.Hidden == nil || a.Hidden.Why != "a court says so" {
		t.Errorf("hidden article: %+v, %v", a, err)
	}
}

func TestTwoCatalogsCatchUpAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	f := newFake("example")
	for i := range 3 * turnSize {
		f.record("https://example.org/"+digest(string(rune(i))), archive.Added, day(i/100), "Headline", "Text.")
	}
	var wg sync.WaitGroup
	added := make([]int, 2)
	for i := range added {
		c, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		wg.Go(func() {
			n, err := c.CatchUp(context.Background(), f)
			if err != nil {
				t.Error(err)
			}
			added[i] = n
		})
	}
	wg.Wait()
	if added[0]+added[1] != len(f.versions) {
		t.Errorf("added %v, together not %d", added, len(f.versions))
	}
}
