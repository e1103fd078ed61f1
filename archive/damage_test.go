package archive

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestDamage breaks an archive in one way after the other: none is taken for
// a new archive, and each has words for what to do.
func TestDamage(t *testing.T) {
	for name, c := range map[string]struct {
		breakIt func(t *testing.T, dir string)
		help    string
	}{
		"empty branch":   {func(t *testing.T, dir string) { overwrite(t, dir, "refs/heads/main", "") }, "stet check"},
		"torn branch":    {func(t *testing.T, dir string) { overwrite(t, dir, "refs/heads/main", "1234abcd") }, "stet check"},
		"zeroed branch":  {func(t *testing.T, dir string) { overwrite(t, dir, "refs/heads/main", strings.Repeat("\x00", 41)) }, "stet check"},
		"no branch":      {func(t *testing.T, dir string) { removeAll(t, dir, "refs/heads/main") }, "stet check"},
		"unknown commit": {func(t *testing.T, dir string) { overwrite(t, dir, "refs/heads/main", strings.Repeat("1", 40)+"\n") }, "stet check"},
		"no index":       {func(t *testing.T, dir string) { removeAll(t, dir, "objects/pack/*.idx") }, "git index-pack "},
		"no packs":       {func(t *testing.T, dir string) { removeAll(t, dir, "objects/pack/*") }, "stet check"},
		"no pack folder": {func(t *testing.T, dir string) { removeAll(t, dir, "objects/pack") }, "stet check"},
		"torn index":     {func(t *testing.T, dir string) { truncate(t, dir, "objects/pack/*.idx") }, "stet check"},
		"torn pack":      {func(t *testing.T, dir string) { truncate(t, dir, "objects/pack/*.pack") }, "stet check"},
		"no config":      {func(t *testing.T, dir string) { removeAll(t, dir, "config") }, "stet check"},
		"empty HEAD":     {func(t *testing.T, dir string) { overwrite(t, dir, "HEAD", "") }, "stet check"},
		"empty folder":   {func(t *testing.T, dir string) { removeAll(t, dir, "*") }, "stet check"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRepo(t)
			record(t, r, added(1, start))
			c.breakIt(t, r.Dir())
			_, err := Open(r.Dir(), Source{})
			damage := mustBe[*DamageError](t, err)
			if !strings.Contains(damage.Hint(), c.help) || damage.Dir != r.Dir() {
				t.Errorf("%v; hint %q", damage, damage.Hint())
			}
			if _, err := Create(r.Dir(), Source{}); !errors.Is(err, os.ErrExist) {
				t.Errorf("create over it: %v", err)
			}
		})
	}
}

// TestDamageBehindAnOpenRepo records where another program emptied or moved
// the branch.
func TestDamageBehindAnOpenRepo(t *testing.T) {
	r := newRepo(t)
	vs := record(t, r, added(1, start))
	overwrite(t, r.Dir(), "refs/heads/main", "")
	_, err := r.Record(t.Context(), []Capture{added(2, start.Add(time.Hour))})
	mustBe[*DamageError](t, err)
	overwrite(t, r.Dir(), "refs/heads/main", vs[0].Commit+"\n")
	record(t, r, added(2, start.Add(time.Hour)))
	overwrite(t, r.Dir(), "refs/heads/main", vs[0].Commit+"\n") // as git fetch --force does
	if got := record(t, r, added(3, start.Add(time.Hour))); len(versions(t, r, "")) != 2 || got[0].N != 0 {
		t.Error("did not go on from where the branch was put")
	}
}

// TestForeignLock waits for a git that holds the branch, and gives up.
func TestForeignLock(t *testing.T) {
	r := newRepo(t)
	record(t, r, added(1, start))
	lock := filepath.Join(r.Dir(), "refs", "heads", "main.lock")
	overwrite(t, r.Dir(), "refs/heads/main.lock", "")
	go func() {
		time.Sleep(300 * time.Millisecond)
		os.Remove(lock)
	}()
	record(t, r, added(2, start.Add(time.Hour)))
	if !exists(r.Dir(), "refs", "heads", "main") || exists(lock) {
		t.Error("the lock file was not respected")
	}
}

func overwrite(t *testing.T, dir, name, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func matches(t *testing.T, dir, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(paths) == 0 {
		t.Fatalf("nothing matches %s", pattern)
	}
	return paths
}

func removeAll(t *testing.T, dir, pattern string) {
	t.Helper()
	for _, path := range matches(t, dir, pattern) {
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
	}
}

func truncate(t *testing.T, dir, pattern string) {
	t.Helper()
	for _, path := range matches(t, dir, pattern) {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(path, info.Size()/3); err != nil {
			t.Fatal(err)
		}
	}
}

// A git that is killed while it publishes a pack leaves it without an index: that pack is
// passed over, and hides none of the others.
func TestPackWithoutIndex(t *testing.T) {
	r := newRepo(t)
	for n := range 5 {
		record(t, r, added(n, start.Add(time.Duration(n)*time.Minute)))
	}
	want := len(versions(t, r, ""))
	folder := filepath.Join(r.Dir(), "objects", "pack")
	for _, name := range []string{"pack-" + strings.Repeat("0", 40), "pack-" + strings.Repeat("8", 40)} {
		if err := os.WriteFile(filepath.Join(folder, name+".pack"), packHeader(0), 0o444); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 { // once more with the packs open already
		if err := r.objects.rescan(); err != nil {
			t.Fatal(err)
		}
		if got := len(versions(t, r, "")); got != want {
			t.Fatalf("%d versions, want %d", got, want)
		}
	}
	again, err := Open(r.Dir(), Source{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if got := len(versions(t, again, "")); got != want {
		t.Errorf("opened again: %d versions, want %d", got, want)
	}
}
