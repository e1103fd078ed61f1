package catalog

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/archive"
)

func search1(t *testing.T, c *Catalog, q SearchQuery) Found {
	t.Helper()
	found, err := c.Search(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func text(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Mark {
			b.WriteString("[" + s.Text + "]")
		} else {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

func TestSearch(t *testing.T) {
	f := newFake("example")
	f.record(story, archive.Added, day(0), "Minister warns", "The Minister spoke in Köln.", "Nobody answered him.", "He left.")
	f.record(story, archive.Changed, day(1), "Minister warns", "The Minister spoke in Köln.", "Somebody laughed.", "He left.")
	f.record(story, archive.Changed, day(2), "Premier warns", "The Minister spoke in Bonn.", "He left.")
	f.record("https://example.org/beijing", archive.Added, day(3), "北京大学", "他说：“我们在北京大学学习。”")
	f.record("https://example.org/tokyo", archive.Added, day(4), "東京タワー", "きのう東京でデータを見た。", "서울에서 왔다.")
	f.record("https://example.org/bangkok", archive.Added, day(5), "Παράδειγμα", "ภาษาไทยง่าย", "Ёлка и ёж.")
	f.record("https://example.org/short", archive.Added, day(6), "Headline", "Was it on the sea?", "He is sure.")
	c := open(t)
	catchUp(t, c, f)
	tests := []struct {
		query, url string
		in         []int
		snippet    string
	}{
		{"minister", story, []int{0, 1, 2}, "The [Minister] spoke in Bonn."},
		{"koln", story, []int{0, 1}, "The Minister spoke in [Köln]."},
		{"KÖLN minister", story, []int{0, 1}, "The [Minister] spoke in [Köln]."},
		{`"spoke in köln"`, story, []int{0, 1}, "The Minister [spoke in Köln]."},
		{"„spoke in bonn“", story, []int{2}, "The Minister [spoke in Bonn]."},
		{`"Köln nobody answered"`, story, []int{0}, ""},
		{`"bonn he left"`, story, []int{2}, ""},
		{`"laughed he left"`, story, []int{1}, ""},
		{"premier köln", "", nil, ""}, // never in one version
		{"premier bonn", story, []int{2}, "The Minister spoke in [Bonn]."},
		{"laugh*", story, []int{1}, "Somebody [laughed]."},
		{"laugh", "", nil, ""},
		{`"he left he"`, "", nil, ""},
		{`"the sea"`, "https://example.org/short", []int{0}, "Was it on [the sea]?"},
		{`"it on the"`, "https://example.org/short", []int{0}, "Was [it on the] sea?"},
		{`"it on the sea he is"`, "https://example.org/short", []int{0}, ""}, // over the end of a sentence
		{`"on it"`, "", nil, ""},
		{`"it on th*"`, "https://example.org/short", []int{0}, "Was [it on the] sea?"},
		{"l*", story, []int{0, 1, 2}, "He [left]."},
		{"kö*", story, []int{0, 1}, "The Minister spoke in [Köln]."},
		{`"spoke in b*"`, story, []int{2}, "The Minister [spoke in Bonn]."},
		{`"minister b*"`, "", nil, ""}, // both there, not in a row
		{`"somebody laughed he l*"`, story, []int{1}, ""},
		{"北京", "https://example.org/beijing", []int{0}, "他说：“我们在[北京]大学学习。”"},
		{"北京大学", "https://example.org/beijing", []int{0}, "他说：“我们在[北京大学]学习。”"},
		{"学习", "https://example.org/beijing", []int{0}, "他说：“我们在北京大学[学习]。”"},
		{"习", "https://example.org/beijing", []int{0}, "他说：“我们在北京大学学[习]。”"},
		{"京都", "", nil, ""},
		{"データ", "https://example.org/tokyo", []int{0}, "きのう東京で[データ]を見た。"},
		{"서울", "https://example.org/tokyo", []int{0}, "[서울]에서 왔다."},
		{"ไทย", "https://example.org/bangkok", []int{0}, "ภาษา[ไทย]ง่าย"},
		{"ΠΑΡΑΔΕΙΓΜΑ", "https://example.org/bangkok", []int{0}, "[Παράδειγμα]"},
		{"елка", "https://example.org/bangkok", []int{0}, "[Ёлка] и ёж."},
		{`spoke "`, story, []int{0, 1, 2}, ""},
		{`" : { } ^ + - NEAR(" spoke`, "", nil, ""}, // what FTS5 would take for operators are words
		{`":{}^+-()" spoke`, story, []int{0, 1, 2}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.query, func(t *testing.T) {
			hits := search1(t, c, SearchQuery{Text: tt.query}).Hits
			if tt.url == "" {
				if len(hits) != 0 {
					t.Fatalf("found %v", hits)
				}
				return
			}
			if len(hits) != 1 || hits[0].URL != tt.url || !slices.Equal(hits[0].In, tt.in) {
				t.Fatalf("found %+v", hits)
			}
			if got := text(hits[0].Snippet); tt.snippet != "" && got != tt.snippet {
				t.Errorf("snippet %q, want %q", got, tt.snippet)
			}
		})
	}
}

func TestSearchNothing(t *testing.T) {
	c := open(t)
	for _, q := range []string{"", " ", `"`, "*", "…", "-"} {
		if _, err := c.Search(t.Context(), SearchQuery{Text: q}); !errors.Is(err, ErrNoWords) {
			t.Errorf("search %q: %v", q, err)
		}
	}
}

func TestSearchPages(t *testing.T) {
	f := newFake("example")
	for i := range 25 {
		f.record("https://example.org/"+digest(string(rune('a'+i))), archive.Added, day(i/3), "Headline", "The same words.")
	}
	c := open(t)
	catchUp(t, c, f)
	seen := map[string]bool{}
	last := day(100)
	q := SearchQuery{Text: "same", Limit: 4}
	for range 10 {
		found := search1(t, c, q)
		for _, h := range found.Hits {
			if seen[h.URL] || h.LastChanged.After(last) {
				t.Fatalf("%s at %v again, or after %v", h.URL, h.LastChanged, last)
			}
			seen[h.URL], last = true, h.LastChanged
		}
		if found.Next == "" {
			break
		}
		q.Before = found.Next
	}
	if len(seen) != 25 {
		t.Errorf("pages gave %d of 25", len(seen))
	}
	if n := len(search1(t, c, SearchQuery{Text: "same", Since: day(2), Until: day(3)}).Hits); n != 3 {
		t.Errorf("%d hits of day 2, want 3", n)
	}
	if _, err := c.Search(t.Context(), SearchQuery{Text: "same", Before: "?"}); !errors.Is(err, ErrCursor) {
		t.Errorf("a bad cursor: %v", err)
	}
}

func TestSearchWithoutHidden(t *testing.T) {
	c, f := open(t), sample()
	catchUp(t, c, f)
	if err := c.Hide(t.Context(), Hidden{Source: "example", URL: other, Why: "asked", Since: day(9)}); err != nil {
		t.Fatal(err)
	}
	if hits := search1(t, c, SearchQuery{Text: "rain"}).Hits; len(hits) != 0 {
		t.Errorf("a hidden article was found: %+v", hits)
	}
	if hits := search1(t, c, SearchQuery{Text: "rain", Hidden: true}).Hits; len(hits) != 1 || hits[0].Hidden == nil {
		t.Errorf("with hidden ones: %+v", hits)
	}
}

// Very many articles that changed in one second are all found, in a bounded time.
func TestSearchCrowd(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: takes five thousand articles")
	}
	const n = 5000
	f := newFake("example")
	for i := range n {
		f.append(archive.Version{}, fmt.Sprintf("https://example.org/%d", i), archive.Added, day(1), []string{"Headline", "The same words."})
	}
	f.record("https://example.org/late", archive.Added, day(1).Add(2*crowdSeconds*time.Second), "Headline", "The same words, later.")
	c := open(t)
	catchUp(t, c, f)
	seen := 0
	for q := (SearchQuery{Text: "same", Limit: 1000, Until: day(1).Add(time.Second)}); ; {
		found := search1(t, c, q)
		seen += len(found.Hits)
		if q.Before = found.Next; q.Before == "" {
			break
		}
	}
	if seen != n {
		t.Errorf("%d found of %d", seen, n)
	}
	if hits := search1(t, c, SearchQuery{Text: "same", Since: day(1).Add(time.Second)}).Hits; len(hits) != 1 {
		t.Errorf("%d found after the crowd, want 1", len(hits))
	}
}

// A search that takes too long says how far it got, and goes on from there.
func TestSearchStretches(t *testing.T) {
	f := newFake("example")
	const n, month = 12, 30
	for i := range n {
		f.record(fmt.Sprintf("https://example.org/%d", i), archive.Added, day(i*i*month), "Headline", "Words in a row.")
	}
	c := open(t)
	catchUp(t, c, f)
	seen, pages := map[string]bool{}, 0
	for q := (SearchQuery{Text: `"in a row"`}); ; pages++ {
		found, err := c.search(t.Context(), q, bounds{0, 0, 1})
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range found.Hits {
			if seen[h.URL] {
				t.Errorf("%s again", h.URL)
			}
			seen[h.URL] = true
		}
		if q.Before = found.Next; q.Before == "" {
			break
		}
		for i := range n {
			if at := day(i * i * month); !at.Before(found.Back) && !seen[fmt.Sprintf("https://example.org/%d", i)] {
				t.Errorf("searched back to %v without the article of %v", found.Back, at)
			}
		}
	}
	if len(seen) != n || pages < 3 {
		t.Errorf("%d of %d found on %d pages", len(seen), n, pages)
	}
	found, err := c.search(t.Context(), SearchQuery{Text: `"in a row"`, Limit: n + 1}, bounds{time.Hour, 0, 1})
	if err != nil || len(found.Hits) != n || found.Next != "" {
		t.Errorf("%d of %d found at once, next %q, %v", len(found.Hits), n, found.Next, err)
	}
}

func TestSearchNewest(t *testing.T) {
	c, f := open(t), sample()
	catchUp(t, c, f)
	hits := search1(t, c, SearchQuery{Text: "rain"}).Hits
	newest, err := c.Newest(t.Context(), hits)
	if err != nil || len(newest) != len(hits) || len(hits) == 0 {
		t.Fatalf("newest versions of %d hits: %v, %v", len(hits), newest, err)
	}
	for i, h := range hits {
		if v := newest[i]; v.URL != h.URL || v.N != h.In[len(h.In)-1] || v.Commit == "" {
			t.Errorf("newest of %s in %v: %+v", h.URL, h.In, v)
		}
	}
}

func TestSegmentsStayFew(t *testing.T) {
	c, f := open(t), newFake("example")
	const passes = 40
	for i := range passes {
		f.record(fmt.Sprintf("https://example.org/%d", i), archive.Added, day(i), "Headline", fmt.Sprintf("Sentence %d of all.", i))
		catchUp(t, c, f)
	}
	var segments int
	if err := c.queryRow(t.Context(), []any{&segments}, `SELECT count(DISTINCT id >> 37) FROM words_data WHERE id >> 37 BETWEEN 1 AND 65535`); err != nil {
		t.Fatal(err)
	}
	if segments > 3 { // one of each size, of which there are few
		t.Errorf("the index has %d segments after %d passes", segments, passes)
	}
	if hits := search1(t, c, SearchQuery{Text: "sentence", Limit: passes}).Hits; len(hits) != passes {
		t.Errorf("found %d of %d", len(hits), passes)
	}
}

// A catalogue whose index is of another stet is indexed anew by the next pass, which
// asks whether anybody searches.
func TestIndexOfAnotherStet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	f := sample()
	c, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	catchUp(t, c, f)
	want := len(search1(t, c, SearchQuery{Text: "rain"}).Hits)
	err = c.write(t.Context(), func(x *txn) error {
		return x.script(t.Context(), `UPDATE part SET version = 'old' WHERE name = 'search'`)
	})
	if err = errors.Join(err, c.Close()); err != nil {
		t.Fatal(err)
	}
	if c, err = Open(path); err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if has, err := c.HasIndex(t.Context()); !has || err != nil {
		t.Errorf("forgotten that it is searched: %v", err)
	}
	if n := len(search1(t, c, SearchQuery{Text: "rain"}).Hits); n != 0 {
		t.Errorf("%d found in an index that was dropped", n)
	}
	catchUp(t, c, f)
	if n := len(search1(t, c, SearchQuery{Text: "rain"}).Hits); n != want || want == 0 {
		t.Errorf("%d found after indexing anew, want %d", n, want)
	}
}
