package catalog

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"stet/archive"
)

// names gives "article name/version number" of each change.
func names(list []Change) (s []string) {
	for _, c := range list {
		s = append(s, fmt.Sprintf("%s %s/%d", c.Source, c.Path, c.N))
	}
	return s
}

func TestChanges(t *testing.T) {
	c, f := open(t), sample()
	catchUp(t, c, f)
	g := newFake("second")
	g.record(story, archive.Added, day(2), "Same page, other source")
	catchUp(t, c, g)
	tests := []struct {
		name string
		q    Query
		want []string
	}{
		{"all", Query{}, []string{"example other.md/1", "example story.md/2", "second story.md/0", "example story.md/1", "example other.md/0", "example story.md/0"}},
		{"of a source", Query{Source: "second"}, []string{"second story.md/0"}},
		{"changes", Query{Kinds: ChangeKinds()}, []string{"example other.md/1", "example story.md/1"}},
		{"gone", Query{Kinds: []archive.Kind{archive.Gone}}, []string{"example other.md/1"}},
		{"of an article", Query{Source: "example", URL: story, Limit: 2}, []string{"example story.md/2", "example story.md/1"}},
		{"silent", Query{Silent: true}, []string{"example story.md/1"}},
		{"silent of a source", Query{Silent: true, Source: "second"}, nil},
		{"between", Query{Since: day(1), Until: day(3)}, []string{"second story.md/0", "example story.md/1", "example other.md/0"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list, err := c.Changes(t.Context(), tt.q)
			if err != nil {
				t.Fatal(err)
			}
			got := names(list)
			// Sources are in no order within a second.
			if tt.name == "all" && got[2] > got[3] {
				got[2], got[3] = got[3], got[2]
			}
			want := slices.Clone(tt.want)
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
			if !slices.IsSortedFunc(list, func(a, b Change) int { return b.FetchedAt.Compare(a.FetchedAt) }) {
				t.Errorf("not newest first: %v", list)
			}
		})
	}
}

func TestBefore(t *testing.T) {
	c, f := open(t), sample()
	catchUp(t, c, f)
	g := newFake("second") // has a file of the same name
	g.record(story, archive.Added, day(2), "Same page, other source")
	catchUp(t, c, g)
	list, err := c.Changes(t.Context(), Query{})
	if err != nil {
		t.Fatal(err)
	}
	list = append(list, Change{Source: "example", Version: archive.Version{Path: "unknown.md", N: 1}})
	before, err := c.Before(t.Context(), list)
	if err != nil || len(before) != len(list) {
		t.Fatalf("%d of %d, %v", len(before), len(list), err)
	}
	for i, ch := range list {
		if got := before[i]; got.Commit != ch.Previous || got.Commit != "" && (got.N != ch.N-1 || got.Path != ch.Path) {
			t.Errorf("before %s %s/%d: %s/%d, commit %q; want commit %q", ch.Source, ch.Path, ch.N, got.Path, got.N, got.Commit, ch.Previous)
		}
	}
	if none, err := c.Before(t.Context(), nil); err != nil || len(none) != 0 {
		t.Errorf("before nothing: %v, %v", none, err)
	}
}

func TestChangesPages(t *testing.T) {
	c, f := open(t), sample()
	catchUp(t, c, f)
	var got []string
	q := Query{Limit: 2}
	for {
		list, err := c.Changes(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if len(list) == 0 {
			break
		}
		got = append(got, names(list)...)
		q.Before = list[len(list)-1].Cursor()
	}
	want := []string{"example other.md/1", "example story.md/2", "example story.md/1", "example other.md/0", "example story.md/0"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := c.Changes(t.Context(), Query{Before: "x"}); !errors.Is(err, ErrCursor) {
		t.Errorf("a bad cursor: %v", err)
	}
}

func TestHiddenIsNotListed(t *testing.T) {
	c, f := open(t), sample()
	catchUp(t, c, f)
	if err := c.Hide(t.Context(), Hidden{Source: "example", URL: other + "#x", Why: "asked", Since: day(9)}); err != nil {
		t.Fatal(err)
	}
	count := func(hidden bool) (changes, articles int) {
		l, err := c.Changes(t.Context(), Query{Hidden: hidden})
		if err != nil {
			t.Fatal(err)
		}
		a, err := c.Articles(t.Context(), ArticleQuery{Hidden: hidden})
		if err != nil {
			t.Fatal(err)
		}
		return len(l), len(a)
	}
	if ch, a := count(false); ch != 3 || a != 1 {
		t.Errorf("%d changes of %d articles shown, want 3 of 1", ch, a)
	}
	if ch, a := count(true); ch != 5 || a != 2 {
		t.Errorf("%d changes of %d articles with hidden ones, want 5 of 2", ch, a)
	}
	if err := c.Unhide(t.Context(), "example", other); err != nil {
		t.Fatal(err)
	}
	if err := c.Unhide(t.Context(), "example", other); !errors.Is(err, ErrUnknown) {
		t.Errorf("unhide what is not hidden: %v", err)
	}
	if ch, a := count(false); ch != 5 || a != 2 {
		t.Errorf("%d changes of %d articles after unhide, want 5 of 2", ch, a)
	}
}

func TestArticles(t *testing.T) {
	c, f := open(t), sample()
	catchUp(t, c, f)
	gone, err := c.Articles(t.Context(), ArticleQuery{Gone: true})
	if err != nil || len(gone) != 1 || gone[0].URL != other {
		t.Errorf("gone: %+v, %v", gone, err)
	}
	first, err := c.Articles(t.Context(), ArticleQuery{Source: "example", Limit: 1})
	if err != nil || len(first) != 1 || first[0].URL != other {
		t.Fatalf("first: %+v, %v", first, err)
	}
	second, err := c.Articles(t.Context(), ArticleQuery{Source: "example", Before: first[0].Cursor()})
	if err != nil || len(second) != 1 || second[0].URL != story {
		t.Errorf("second: %+v, %v", second, err)
	}
	found, err := c.FindArticle(t.Context(), story)
	if err != nil || len(found) != 1 {
		t.Errorf("found %+v, %v", found, err)
	}
	sources, err := c.Sources(t.Context())
	if err != nil || len(sources) != 1 || sources[0].Articles != 2 || sources[0].Versions != 5 || !sources[0].Newest.Equal(day(4)) {
		t.Errorf("sources %+v, %v", sources, err)
	}
}
