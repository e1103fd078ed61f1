package archive

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestClone takes an archive from every kind of remote, with git and without,
// and goes on there.
func TestClone(t *testing.T) {
	eachRoad(t, func(t *testing.T, to remote, push func(*Repo) (Pushed, error)) {
		dir := filepath.Join(t.TempDir(), "clone.git")
		if _, err := Clone(t.Context(), dir, Source{}, to.address); !errors.Is(err, ErrEmptyRemote) {
			t.Errorf("an empty remote: %v", err)
		}
		if exists(dir) {
			t.Error("an empty remote left a folder")
		}
		r := newRepo(t)
		record(t, r, added(1, start))
		if _, err := push(r); err != nil {
			t.Fatal(err)
		}
		clone, err := Clone(t.Context(), dir, Source{}, to.address)
		if err != nil {
			t.Fatal(err)
		}
		defer clone.Close()
		here, _ := r.Head()
		if there, err := clone.Head(); there != here || err != nil {
			t.Errorf("the clone is at %s, %v; the archive at %s", there, err, here)
		}
		if head := cloneAlone(t, to); head != here {
			t.Errorf("cloned without git, it is at %s, not %s", head, here)
		}
		record(t, clone, added(2, start.Add(1)))
		git(t, dir, "fsck", "--strict", "--full")
		if _, err := Clone(t.Context(), dir, Source{}, to.address); !errors.Is(err, fs.ErrExist) {
			t.Errorf("onto a folder that is there: %v", err)
		}
	})
}

// cloneAlone clones without git and gives the commit the clone is at.
func cloneAlone(t *testing.T, from remote) string {
	t.Helper()
	dir := t.TempDir()
	p := newClone(dir, from.address)
	clone := p.cloneAlone
	if p.folder != "" {
		clone = p.copyFolder
	}
	if err := clone(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	return atRemote(t, dir)
}

func TestCloneOfNothing(t *testing.T) {
	ownGit(t)
	dir := filepath.Join(t.TempDir(), "clone.git")
	for _, address := range []string{filepath.Join(t.TempDir(), "nothing.git"), "http://127.0.0.1:1/x.git"} {
		for _, path := range []string{os.Getenv("PATH"), t.TempDir()} {
			t.Setenv("PATH", path)
			_, err := Clone(t.Context(), dir, Source{}, address)
			remote, ok := errors.AsType[*RemoteError](err)
			if !ok || !remote.Clone || exists(dir) {
				t.Errorf("%s: %v", address, err)
			}
		}
	}
}

// TestCloneOfAnotherKind: what cannot be an archive here does not take the archive's
// place, where each later pass would call it damaged.
func TestCloneOfAnotherKind(t *testing.T) {
	needGit(t)
	ownGit(t)
	work, sha256, torn := t.TempDir(), filepath.Join(t.TempDir(), "a.git"), filepath.Join(t.TempDir(), "b.git")
	git(t, work, "init", "-q", "--object-format=sha256", "--initial-branch=main")
	git(t, work, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "--allow-empty", "-m", "x")
	git(t, work, "clone", "-q", "--bare", work, sha256)
	r := newRepo(t)
	record(t, r, added(1, start))
	git(t, work, "clone", "-q", "--bare", "--shared", r.Dir(), torn) // its objects are elsewhere
	dir := filepath.Join(t.TempDir(), "clone.git")
	for _, path := range []string{os.Getenv("PATH"), t.TempDir()} {
		t.Setenv("PATH", path)
		_, err := Clone(t.Context(), dir, Source{}, sha256)
		if mustBe[*RemoteError](t, err); !strings.Contains(err.Error(), "sha256") || exists(dir) {
			t.Errorf("sha256: %v", err)
		}
		_, err = Clone(t.Context(), dir, Source{}, torn)
		if damage := mustBe[*DamageError](t, err); damage.Dir != torn || exists(dir) {
			t.Errorf("torn: %v", err)
		}
	}
}
