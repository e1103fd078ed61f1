package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"stet/archive"
)

// filled makes a catalogue of some hundred articles, with something in the kept
// tables, and closes it.
func filled(t *testing.T, path string) *fake {
	t.Helper()
	f := sample()
	for i := range 600 {
		f.record(fmt.Sprintf("https://example.org/%04d", i), archive.Added, day(5+i), "Headline", fmt.Sprintf("Text %d.", i))
	}
	c, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	catchUp(t, c, f)
	for i := range 50 {
		err := c.Hide(t.Context(), Hidden{Source: "example", URL: fmt.Sprintf("https://example.org/%04d", i), Why: "asked", Since: day(9)})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestDamagedFileIsReplaced(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: makes eight catalogues anew")
	}
	pristine := filepath.Join(t.TempDir(), "stet.db")
	f := filled(t, pristine)
	whole, err := os.ReadFile(pristine)
	if err != nil {
		t.Fatal(err)
	}
	want, err := Open(pristine)
	if err != nil {
		t.Fatal(err)
	}
	defer want.Close()
	rnd := rand.New(rand.NewPCG(1, 2))
	damages := map[string]func([]byte) []byte{
		"gone":       func([]byte) []byte { return nil },
		"empty":      func(b []byte) []byte { return b[:0] },
		"cut":        func(b []byte) []byte { return b[:len(b)*2/3] },
		"head":       func(b []byte) []byte { copy(b, "not a database"); return b },
		"all zero":   func(b []byte) []byte { clear(b); return b },
		"text":       func([]byte) []byte { return bytes.Repeat([]byte("hello\n"), 5000) },
		"the schema": func(b []byte) []byte { clear(b[100:4096]); return b },
		"noise": func(b []byte) []byte {
			for range 400 {
				b[4096+rnd.IntN(len(b)-4096)] ^= byte(1 + rnd.IntN(255))
			}
			return b
		},
	}
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "stet.db")
			if b := damage(bytes.Clone(whole)); b != nil {
				if err := os.WriteFile(path, b, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			c, err := Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { c.Close() }()
			// Damage inside a table shows when the table is read. Whatever a
			// person does then, the next run mends it.
			if err := readAll(t, c, f); err != nil && !errors.As(err, new(*DamageError)) {
				t.Error(err)
			}
			if err := c.Reindex(t.Context(), f); err != nil {
				t.Fatal(err)
			}
			sameCatalogue(t, want, c)
		})
	}
}

// readAll uses everything there is once.
func readAll(t *testing.T, c *Catalog, f *fake) error {
	if _, err := c.CatchUp(t.Context(), f); err != nil {
		return err
	}
	for _, v := range f.versions {
		if _, err := c.Versions(t.Context(), f.name, v.URL); err != nil {
			return err
		}
	}
	if _, err := c.HiddenArticles(t.Context()); err != nil {
		return err
	}
	_, err := c.Search(t.Context(), SearchQuery{Text: "text", Limit: 1000})
	return err
}

func TestDamagedHistoryKeepsTheRest(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	f := filled(t, path)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	var root int
	if err := c.queryRow(t.Context(), []any{&root}, `SELECT rootpage FROM sqlite_schema WHERE name = 'article'`); err != nil {
		t.Fatal(err)
	}
	c.Close()
	clear(b[(root-1)*4096 : root*4096])
	if err := os.WriteFile(path, b, 0o666); err != nil {
		t.Fatal(err)
	}
	c, err = Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { c.Close() }()
	var damage *DamageError
	if _, err := c.Article(t.Context(), "example", story); !errors.As(err, &damage) {
		t.Fatalf("reading a damaged table: %v", err)
	}
	// The process that saw it mends it at its next CatchUp.
	if _, err := c.CatchUp(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Article(t.Context(), "example", story); err != nil {
		t.Error(err)
	}
	hidden, err := c.HiddenArticles(t.Context())
	if err != nil || len(hidden) != 50 {
		t.Errorf("%d of 50 hidden articles kept, %v", len(hidden), err)
	}
	if left, _ := filepath.Glob(path + ".*"); len(left) > 1 { // the lock may stay
		t.Errorf("left behind: %q", left)
	}
}

func TestOtherProgramsDatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "other.db")
	c, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.write(t.Context(), func(t_ *txn) error {
		return t_.script(t.Context(), `PRAGMA application_id = 7`)
	}); err != nil {
		t.Fatal(err)
	}
	c.Close()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); err == nil {
		t.Error("opened as a catalogue")
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("changed (%v)", err)
	}
}

func TestNewerCatalogueIsLeftAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	c, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.write(t.Context(), func(x *txn) error {
		return x.exec(t.Context(), `UPDATE part SET version = '99' WHERE name = 'hidden'`)
	}); err != nil {
		t.Fatal(err)
	}
	c.Close()
	if _, err := Open(path); err == nil {
		t.Error("opened a catalogue of a newer stet")
	}
}

func TestChangedSchemaOfADerivedPart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	f := filled(t, path)
	c, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.write(t.Context(), func(x *txn) error {
		return x.exec(t.Context(), `UPDATE part SET version = 'older' WHERE name IN ('history', 'search')`)
	}); err != nil {
		t.Fatal(err)
	}
	c.Close()
	c, err = Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if n, err := c.CatchUp(t.Context(), f); err != nil || n != len(f.versions) {
		t.Errorf("added %d of %d, %v", n, len(f.versions), err)
	}
	if hidden, err := c.HiddenArticles(t.Context()); err != nil || len(hidden) != 50 {
		t.Errorf("%d of 50 hidden articles kept, %v", len(hidden), err)
	}
}
