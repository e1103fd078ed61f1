package catalog

import (
	"context"
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"iter"
	"path/filepath"
	"testing"
	"time"

	"stet/archive"
	"stet/extract"
)

// fake is a repository in memory, so that the catalogue can be tested with
// histories nobody would record.
type fake struct {
	name     string
	versions []archive.Version
	texts    map[string]*extract.Article // by blob
	head     string                      // where it is no version's
	reads    int                         // texts read
}

func newFake(name string) *fake {
	return &fake{name: name, texts: map[string]*extract.Article{}}
}

func (f *fake) Name() string { return f.name }

func (f *fake) Head() (string, error) {
	if f.head == "" && len(f.versions) > 0 {
		return f.versions[len(f.versions)-1].Commit, nil
	}
	return f.head, nil
}

func (f *fake) Changes(_ context.Context, since string) iter.Seq2[archive.Version, error] {
	return func(yield func(archive.Version, error) bool) {
		from := 0
		if since != "" {
			from = -1
			for i, v := range f.versions {
				if v.Commit == since {
					from = i + 1
				}
			}
			if since == f.head {
				from = len(f.versions)
			}
		}
		if from < 0 {
			yield(archive.Version{}, fmt.Errorf("walk: %w", archive.ErrUnknownCommit))
			return
		}
		for _, v := range f.versions[from:] {
			if !yield(v, nil) {
				return
			}
		}
	}
}

func (f *fake) Article(_ context.Context, v archive.Version) (*extract.Article, error) {
	f.reads++
	return f.texts[v.Blob], nil
}

// day gives a moment of the tests' calendar.
func day(n int) time.Time { return time.Date(2026, 1, 1+n, 12, 0, 0, 0, time.UTC) }

// record adds a version with these sentences, the first of which is the
// headline.
func (f *fake) record(url string, kind archive.Kind, at time.Time, sentences ...string) archive.Version {
	v := archive.Version{URL: url, Path: filepath.Base(url) + ".md", Title: sentences[0], Kind: kind,
		FetchedAt: at, Status: 200, Extractor: "stet/1 test", Summary: "words", PageSHA256: digest("page", url)}
	for _, old := range f.versions {
		if old.URL == url {
			v.N, v.Previous = old.N+1, old.Commit
		}
	}
	v.Commit = digest("commit", f.name, url, fmt.Sprint(len(f.versions)))
	v.Blob = digest(append([]string{"blob"}, sentences...)...)
	f.texts[v.Blob] = &extract.Article{Title: sentences[0], CanonicalURL: url,
		Blocks: []extract.Block{{Sentences: sentences[1:]}}}
	f.versions = append(f.versions, v)
	return v
}

func digest(parts ...string) string {
	h := sha1.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%s\x00", p)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// catchUp brings c up to date with r, the words too.
func catchUp(t testing.TB, c *Catalog, r Repo) {
	t.Helper()
	if _, err := c.CatchUp(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	if _, err := c.IndexSearch(t.Context(), r); err != nil {
		t.Fatal(err)
	}
}
