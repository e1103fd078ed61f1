package archive

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// TestGitOperations does to an archive what its owner may do with git, and
// goes on reading and recording with the same Repo.
func TestGitOperations(t *testing.T) {
	needGit(t)
	r := newRepo(t)
	all := record(t, r, added(0, start), added(1, start))
	for i, command := range [][]string{
		{"gc", "-q", "--prune=now"},
		{"repack", "-q", "-d"},
		{"pack-refs", "--all", "--prune"},
		{"multi-pack-index", "write"},
		{"repack", "-q", "-a", "-d", "-f", "--depth=4000", "--window=50"},
		{"commit-graph", "write", "--reachable", "--changed-paths"},
		{"repack", "-q", "-a"},
		{"pack-refs", "--all"},
		{"maintenance", "run", "--task=loose-objects", "--task=incremental-repack", "--task=pack-refs", "--task=commit-graph"},
		{"-c", "gc.auto=1", "gc", "-q", "--auto"},
	} {
		all = append(all, record(t, r, added(i+2, start.Add(time.Duration(i)*time.Hour)))...)
		git(t, r.Dir(), command...)
		if got := versions(t, r, ""); !slices.Equal(got, all) {
			t.Errorf("after git %v: %d versions, want %d", command, len(got), len(all))
		}
		if err := readAll(r); err != nil {
			t.Errorf("after git %v: %v", command, err)
		}
		if other, err := Open(r.Dir(), Source{}); err != nil {
			t.Errorf("after git %v: %v", command, err)
		} else {
			if err := readAll(other); err != nil {
				t.Errorf("after git %v: %v", command, err)
			}
			other.Close()
		}
	}
	git(t, r.Dir(), "fsck", "--strict", "--full")
}

// TestGitConfiguration: whatever an owner configures for git, the archive opens.
func TestGitConfiguration(t *testing.T) {
	needGit(t)
	r := newRepo(t)
	record(t, r, added(0, start))
	for _, set := range [][2]string{{"pack.window", "1k"}, {"branch.main.rebase", "merges"}, {"remote.o.fetch", "^refs/heads/x"}} {
		git(t, r.Dir(), "config", set[0], set[1])
		if other, err := Open(r.Dir(), Source{}); err != nil {
			t.Errorf("%s: %v", set[0], err)
		} else {
			other.Close()
		}
	}
}

// TestBareClone goes on in a clone of an archive.
func TestBareClone(t *testing.T) {
	needGit(t)
	r := newRepo(t)
	all := record(t, r, added(0, start))
	dir := filepath.Join(t.TempDir(), "clone.git")
	git(t, ".", "clone", "-q", "--bare", "--no-local", r.Dir(), dir)
	if err := os.RemoveAll(filepath.Join(dir, "refs", "heads")); err != nil { // empty, it may get lost in a copy
		t.Fatal(err)
	}
	c, err := Open(dir, Source{})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	all = append(all, record(t, c, changed(0, 1, start.Add(time.Hour), &all[0]))...)
	if got := versions(t, c, ""); !slices.Equal(got, all) {
		t.Errorf("got %v, want %v", got, all)
	}
	git(t, dir, "fsck", "--strict")
	git(t, r.Dir(), "fetch", "-q", dir, "main:main") // a person brings it back
	if got := versions(t, r, all[0].Commit); !slices.Equal(got, all[1:]) {
		t.Errorf("after a fetch: %v", got)
	}
}

// TestLooseObjects reads and goes on with an archive whose objects a person
// unpacked.
func TestLooseObjects(t *testing.T) {
	needGit(t)
	r := newRepo(t)
	all := record(t, r, added(0, start), added(1, start), changed(0, 1, start.Add(time.Hour), nil))
	unpackAll(t, r.Dir())
	if err := readAll(r); err != nil {
		t.Error(err)
	}
	all = append(all, record(t, r, changed(1, 2, start.Add(2*time.Hour), &all[1]))...)
	if err := r.Lock(); err != nil {
		t.Fatal(err)
	}
	if err := r.consolidate(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := versions(t, r, ""); !slices.Equal(got, all) {
		t.Errorf("got %v, want %v", got, all)
	}
	git(t, r.Dir(), "fsck", "--strict", "--full")
}

// unpackAll makes a file of each object.
func unpackAll(t *testing.T, dir string) {
	t.Helper()
	packs, err := filepath.Glob(filepath.Join(dir, "objects", "pack", "*.pack"))
	if err != nil || len(packs) == 0 {
		t.Fatal("no packs")
	}
	for _, pack := range packs {
		away := filepath.Join(t.TempDir(), "away.pack")
		if err := os.Rename(pack, away); err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(pack[:len(pack)-len("pack")] + "idx"); err != nil {
			t.Fatal(err)
		}
		if out, err := runShell(dir, "git unpack-objects -q <"+away); err != nil {
			t.Fatal(err, out)
		}
	}
}

// TestMergeSmall merges packs that share objects, in ways that git would not.
func TestMergeSmall(t *testing.T) {
	needGit(t)
	r := newRepo(t)
	if err := r.Lock(); err != nil {
		t.Fatal(err)
	}
	var all []Version
	for n := range 6 {
		all = append(all, record(t, r, added(n, start.Add(time.Duration(n)*time.Minute)))...)
		all = append(all, record(t, r, changed(n, 1, start.Add(time.Duration(n+10)*time.Minute), &all[len(all)-1]))...)
		back := Capture{Article: story(n, 0), Kind: Reverted, FetchedAt: start.Add(time.Duration(n+20) * time.Minute), Previous: &all[len(all)-1]}
		all = append(all, record(t, r, back)...)
	}
	git(t, r.Dir(), "repack", "-q", "-a", "-f") // without -d: every object twice
	git(t, r.Dir(), "multi-pack-index", "write")
	for range 3 {
		if err := r.mergeSmall(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	packs, err := r.objects.packFiles()
	if err != nil || len(packs) != 1 {
		t.Errorf("%d packs are left: %v", len(packs), err)
	}
	git(t, r.Dir(), "fsck", "--strict", "--full")
	git(t, r.Dir(), "verify-pack", packs[0])
	git(t, r.Dir(), "index-pack", "--strict", "-o", filepath.Join(t.TempDir(), "x.idx"), packs[0])
	if got := versions(t, r, ""); !slices.Equal(got, all) {
		t.Errorf("got %d versions, want %d", len(got), len(all))
	}
}

func TestKeptPacksStay(t *testing.T) {
	r := newRepo(t)
	if err := r.Lock(); err != nil {
		t.Fatal(err)
	}
	for n := range 4 {
		record(t, r, added(n, start))
	}
	packs, err := r.objects.packFiles()
	if err != nil {
		t.Fatal(err)
	}
	keep := packs[2][:len(packs[2])-len("pack")] + "keep"
	if err := os.WriteFile(keep, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := r.mergeSmall(t.Context()); err != nil {
		t.Fatal(err)
	}
	if !exists(packs[2]) || exists(packs[0]) {
		t.Error("a pack with a .keep is not as it was, or another was not merged")
	}
}

// TestFilesStayFew records one version a pass and consolidates after each, with
// git and without.
func TestFilesStayFew(t *testing.T) {
	passes := 110
	if testing.Short() {
		passes = 65
	}
	for _, without := range []bool{true, false} {
		t.Run(fmt.Sprintf("without git: %v", without), func(t *testing.T) {
			if without {
				t.Setenv("PATH", "")
			} else {
				needGit(t)
			}
			r := newRepo(t)
			most := 0
			for n := range passes {
				record(t, r, added(n, start.Add(time.Duration(n)*time.Hour)))
				if err := r.Consolidate(t.Context()); err != nil {
					t.Fatal(err)
				}
				most = max(most, countFiles(t, r.Dir()))
			}
			if got := versions(t, r, ""); len(got) != passes {
				t.Errorf("%d versions", len(got))
			}
			if most > 150 {
				t.Errorf("%d files", most)
			}
			t.Logf("at most %d files", most)
		})
	}
}

// TestUntied: where a git hook runs stet, git's work is done in the archive all the
// same, not where the hook's variables point.
func TestUntied(t *testing.T) {
	needGit(t)
	r := newRepo(t)
	for n := range packLimit + 1 {
		record(t, r, added(n, start.Add(time.Duration(n)*time.Hour)))
	}
	other := t.TempDir()
	t.Setenv("GIT_OBJECT_DIRECTORY", other)
	if err := r.Consolidate(t.Context()); err != nil {
		t.Fatal(err)
	}
	if packs, err := r.objects.packFiles(); err != nil || len(packs) > 1 {
		t.Errorf("%d packs, %v", len(packs), err)
	}
}

// TestLongPass records many batches without a call of Consolidate.
func TestLongPass(t *testing.T) {
	r := newRepo(t)
	if err := r.Lock(); err != nil {
		t.Fatal(err)
	}
	var all []Version
	most := 0
	for n := range longPass + 20 {
		all = append(all, record(t, r, added(n, start.Add(time.Duration(n)*time.Hour)))...)
		packs, err := r.objects.packFiles()
		if err != nil {
			t.Fatal(err)
		}
		most = max(most, len(packs))
	}
	if got := versions(t, r, ""); !slices.Equal(got, all) || most > longPass+1 {
		t.Errorf("%d versions, want %d; at most %d packs", len(got), len(all), most)
	}
}

func TestTogether(t *testing.T) {
	for _, c := range []struct {
		counts []int
		want   int
	}{
		{nil, 0}, {[]int{5}, 0}, {[]int{1, 2, 4, 8}, 0}, {[]int{5, 5}, 2}, {[]int{1, 1, 1, 100}, 3}, {[]int{6, 6, 6, 6, 30}, 5}, {[]int{6, 6, 6, 6, 48}, 4},
		{[]int{1, 2, 3, 100, 1000}, 3},
	} {
		if got := together(c.counts); got != c.want {
			t.Errorf("%v: %d together, want %d", c.counts, got, c.want)
		}
	}
}
