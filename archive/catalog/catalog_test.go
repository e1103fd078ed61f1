package catalog

import (
	"path/filepath"
	"testing"
)

// open gives an empty catalogue.
func open(t testing.TB) *Catalog {
	t.Helper()
	c, err := Open(filepath.Join(t.TempDir(), "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
	return c
}

func TestOpenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	for range 2 {
		c, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
