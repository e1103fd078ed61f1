package poll

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/catalog"
)

// TestIndex: a pass leaves the words alone until somebody searches, and from then
// on what it stores is found at once.
func TestIndex(t *testing.T) {
	b := newBench(t)
	found := func() (urls []string) {
		hits, err := b.Catalog.Search(t.Context(), catalog.SearchQuery{Text: "bridge"})
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range hits.Hits {
			urls = append(urls, h.URL)
		}
		return urls
	}
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", prose(1, 5)...)})
	b.want(0, "added 0")
	if got := found(); len(got) > 0 {
		t.Errorf("found %q where nobody searched", got)
	}
	r, err := archive.Open(filepath.Join(b.dir, "example.git"), archive.Source{Name: "example"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Catalog.IndexSearch(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	b.web.put(feedURL, answer{body: rss(one, two)})
	b.web.put(two, answer{body: page(two, "Nobody wants the bridge", prose(50, 5)...)})
	b.want(30*time.Minute, "added 0")
	if got := found(); !slices.Equal(got, []string{two, one}) {
		t.Errorf("found %q, want both", got)
	}
}
