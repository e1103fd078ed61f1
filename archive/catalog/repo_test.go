package catalog

import (
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"stet/archive"
)

var _ Repo = (*archive.Repo)(nil)

// recorded makes a real archive with the versions of f.
func recorded(t testing.TB, f *fake) *archive.Repo {
	t.Helper()
	r, err := archive.Create(filepath.Join(t.TempDir(), f.name+".git"), archive.Source{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := r.Lock(); err != nil {
		t.Fatal(err)
	}
	last := map[string]*archive.Version{}
	passes := 0
	for batch := range slices.Chunk(f.versions, 200) {
		var captures []archive.Capture
		for _, v := range batch {
			a := *f.texts[v.Blob]
			a.CanonicalURL, a.Published = v.URL, day(0)
			captures = append(captures, archive.Capture{Article: &a, Kind: v.Kind, FetchedAt: v.FetchedAt, Status: v.Status,
				PageSHA256: v.PageSHA256, Silent: v.Silent, Previous: last[v.URL]})
		}
		vs, err := r.Record(t.Context(), captures)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range vs {
			last[v.URL] = &v
		}
		// A large archive of invented words takes git long to pack, and that is not measured here.
		if passes++; passes%50 == 0 || passes*200 >= len(f.versions) {
			if err := r.Consolidate(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	return r
}

func TestCatalogOfAnArchive(t *testing.T) {
	r := recorded(t, sample())
	c := open(t)
	catchUp(t, c, r)
	var want []archive.Version
	for v, err := range r.Changes(t.Context(), "") {
		if err != nil {
			t.Fatal(err)
		}
		if v.URL == story {
			want = append(want, v)
		}
	}
	got, err := c.Versions(t.Context(), r.Name(), story)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("versions (%v)\n got %+v\nwant %+v", err, got, want)
	}
	found, err := c.Search(t.Context(), SearchQuery{Text: "nobody answered"})
	if err != nil || len(found.Hits) != 1 || !slices.Equal(found.Hits[0].In, []int{0, 1}) || found.Hits[0].Now {
		t.Errorf("found %+v, %v", found, err)
	}
	if list, err := c.Verify(t.Context(), r); err != nil || len(list) > 0 {
		t.Errorf("verify: %v, %v", list, err)
	}
}

// BenchmarkArchive measures the catalogue over a real archive, where reading git
// counts too.
func BenchmarkArchive(b *testing.B) {
	f := big(*benchVersions)
	r := recorded(b, f)
	path := filepath.Join(b.TempDir(), "stet.db")
	c, err := Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	benchRebuild(b, c, r, path)
	b.Run("CatchUp200", func(b *testing.B) { benchBehind(b, c, r, 200) })
	b.Run("VersionsAndTwoTexts", func(b *testing.B) {
		i := 0
		for b.Loop() {
			i++
			vs, err := c.Versions(b.Context(), r.Name(), f.versions[i*101%len(f.versions)].URL)
			if err != nil {
				b.Fatal(err)
			}
			for _, v := range []archive.Version{vs[0], vs[len(vs)-1]} {
				if _, err := r.Text(b.Context(), v); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	benchSearch(b, c)
}

// benchBehind catches up with the last n versions, again and again.
func benchBehind(b *testing.B, c *Catalog, r Repo, n int) {
	var commits []string
	for v, err := range r.Changes(b.Context(), "") {
		if err != nil {
			b.Fatal(err)
		}
		commits = append(commits, v.Commit)
	}
	source, keep := sourceID(r.Name()), len(commits)-n
	for b.Loop() {
		b.StopTimer()
		err := c.write(b.Context(), func(t *txn) error {
			if err := t.exec(b.Context(), `DELETE FROM version WHERE id >= ?`, versionID(source, keep)); err != nil {
				return err
			}
			return t.exec(b.Context(), `UPDATE source SET head = ?, versions = ? WHERE id = ?`, commits[keep-1], keep, source)
		})
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if added, err := c.CatchUp(b.Context(), r); err != nil || added != n {
			b.Fatal(added, err)
		}
	}
}
