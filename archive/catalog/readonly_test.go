package catalog

import (
	"errors"
	"io/fs"
	"path/filepath"
	"testing"

	"stet/archive"
)

// unwritable opens a catalogue as somebody who may not write it.
func unwritable(t *testing.T, path string) *Catalog {
	t.Helper()
	c, err := openReadOnly(path, fs.ErrPermission)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// Whoever may only read sees what the owner writes meanwhile, be the file one
// with a log, or one that was copied without it.
func TestReadOnly(t *testing.T) {
	for _, withLog := range []bool{true, false} {
		path := filepath.Join(t.TempDir(), "stet.db")
		f := filled(t, path)
		if !withLog {
			for _, ext := range []string{"-wal", "-shm"} {
				if err := removeIfThere(path + ext); err != nil {
					t.Fatal(err)
				}
			}
		}
		r := unwritable(t, path)
		if _, err := r.CatchUp(t.Context(), f); err != nil || !r.ReadOnly() {
			t.Fatal(r.ReadOnly(), err)
		}
		before, err := r.Versions(t.Context(), "example", story)
		if err != nil {
			t.Fatal(err)
		}
		f.record(story, archive.Changed, day(9), "Headline", "A sentence that is new.")
		if _, err := r.CatchUp(t.Context(), f); !errors.Is(err, ErrReadOnly) {
			t.Errorf("log %v: catching up gives %v", withLog, err)
		}
		if err := r.Hide(t.Context(), Hidden{Source: "example", URL: story}); !errors.Is(err, ErrReadOnly) {
			t.Errorf("log %v: hiding gives %v", withLog, err)
		}
		w, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		catchUp(t, w, f)
		if _, err := r.CatchUp(t.Context(), f); err != nil {
			t.Errorf("log %v: after the owner has caught up: %v", withLog, err)
		}
		if after, err := r.Versions(t.Context(), "example", story); err != nil || len(after) != len(before)+1 {
			t.Errorf("log %v: %d versions before, %d after, %v", withLog, len(before), len(after), err)
		}
		if hits := search1(t, r, SearchQuery{Text: "sentence that is new"}).Hits; len(hits) != 1 {
			t.Errorf("log %v: found %+v", withLog, hits)
		}
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	}
}
