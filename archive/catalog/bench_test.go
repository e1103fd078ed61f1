package catalog

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/archive"
)

var benchVersions = flag.Int("versions", 20_000, "versions in the archive that is measured")

// big makes an archive of n versions, four an article, of about 5 KB each, in
// words as frequent as those of a language.
func big(n int) *fake {
	f := newFake("big")
	rnd := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(rnd, 1.1, 4, 60_000)
	sentence := func() string {
		var b strings.Builder
		for range 18 {
			fmt.Fprintf(&b, "w%d ", zipf.Uint64())
		}
		return b.String()
	}
	articles := make([][]string, (n+3)/4)
	last := make([]archive.Version, len(articles))
	for i := range n {
		// The first versions of later articles come between changes of earlier ones.
		k := i * 7 % len(articles)
		kind := archive.Changed
		if articles[k] == nil {
			kind = archive.Added
			for range 45 {
				articles[k] = append(articles[k], sentence())
			}
		} else {
			articles[k] = append([]string{}, articles[k]...)
			articles[k][rnd.IntN(len(articles[k]))] = sentence()
		}
		last[k] = f.append(last[k], fmt.Sprintf("https://example.org/2026/article-%d", k), kind,
			day(0).Add(time.Duration(i)*time.Minute), articles[k])
	}
	return f
}

// append is record without the search for the version before.
func (f *fake) append(before archive.Version, url string, kind archive.Kind, at time.Time, sentences []string) archive.Version {
	all := f.versions
	f.versions = nil
	v := f.record(url, kind, at, sentences...)
	f.versions = all
	if kind != archive.Added {
		v.N, v.Previous = before.N+1, before.Commit
	}
	v.Commit = digest("commit", fmt.Sprint(len(all)))
	v.Path = "2026/01/01/" + v.Path
	f.versions = append(f.versions, v)
	return v
}

// BenchmarkCatalog measures what the archive's size could make slow. With
// -versions=100000 the limits are: rebuild 15 s, catch-up of 200 versions
// 100 ms, listing an article 20 ms.
func BenchmarkCatalog(b *testing.B) {
	f := big(*benchVersions)
	path := filepath.Join(b.TempDir(), "stet.db")
	c, err := Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	benchRebuild(b, c, f, path)
	b.Run("CatchUp200", func(b *testing.B) { benchCatchUp(b, c, f, false) })
	b.Run("CatchUp200WithWords", func(b *testing.B) { benchCatchUp(b, c, f, true) })
	benchReads(b, c, f)
}

// benchRebuild reads all commits of r anew, then all texts.
func benchRebuild(b *testing.B, c *Catalog, r Repo, path string) {
	b.Run("Rebuild", func(b *testing.B) {
		for b.Loop() {
			if err := c.write(b.Context(), func(t *txn) error { return t.forget(b.Context(), r.Name()) }); err != nil {
				b.Fatal(err)
			}
			if n, err := c.CatchUp(b.Context(), r); err != nil || n != *benchVersions {
				b.Fatal(n, err)
			}
		}
		b.ReportMetric(megabytes(path), "MB")
	})
	b.Run("IndexSearch", func(b *testing.B) {
		for b.Loop() {
			if err := c.write(b.Context(), func(t *txn) error { return t.script(b.Context(), searchDrop+searchSchema) }); err != nil {
				b.Fatal(err)
			}
			if _, err := c.IndexSearch(b.Context(), r); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(megabytes(path), "MB")
	})
}

// benchSearch searches in all ways.
func benchSearch(b *testing.B, c *Catalog) {
	for name, text := range map[string]string{"Common": "w0", "CommonTwo": "w0 w1", "Rare": "w30000", "Phrase": `"w0 w1 w2"`, "Begun": "w1*", "None": "nowhere"} {
		b.Run("Search/"+name, func(b *testing.B) {
			for b.Loop() {
				if _, err := c.Search(b.Context(), SearchQuery{Text: text}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func megabytes(path string) float64 {
	var sum int64
	for _, ext := range []string{"", "-wal"} {
		if fi, err := os.Stat(path + ext); err == nil {
			sum += fi.Size()
		}
	}
	return float64(sum) / 1e6
}

// benchCatchUp adds 200 versions a round to articles that are there.
func benchCatchUp(b *testing.B, c *Catalog, f *fake, words bool) {
	round := 0
	for b.Loop() {
		b.StopTimer()
		round++
		for i := range 200 {
			before := f.versions[(round*200+i)*31%len(f.versions)]
			text := sentences(f.texts[before.Blob])
			text[len(text)-1] = fmt.Sprintf("A new sentence %d of round %d.", i, round)
			f.append(before, before.URL, archive.Changed, day(1000+round), text)
		}
		b.StartTimer()
		if _, err := c.CatchUp(b.Context(), f); err != nil {
			b.Fatal(err)
		}
		if words {
			if _, err := c.IndexSearch(b.Context(), f); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func benchReads(b *testing.B, c *Catalog, f *fake) {
	if _, err := c.IndexSearch(b.Context(), f); err != nil {
		b.Fatal(err)
	}
	i := 0
	b.Run("Versions", func(b *testing.B) {
		for b.Loop() {
			i++
			if _, err := c.Versions(b.Context(), f.name, f.versions[i*101%len(f.versions)].URL); err != nil {
				b.Fatal(err)
			}
		}
	})
	for name, q := range map[string]Query{"All": {}, "Changes": {Kinds: ChangeKinds()}, "Source": {Source: f.name, Kinds: ChangeKinds()}, "NoneSilent": {Silent: true}} {
		b.Run("Changes/"+name, func(b *testing.B) {
			for b.Loop() {
				if _, err := c.Changes(b.Context(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	benchSearch(b, c)
}
