package archive

import (
	"errors"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// TestState: what is left at a remote is taken from it, with git and without,
// each in place of the one before; the branch and the archive know nothing of it.
func TestState(t *testing.T) {
	ownGit(t)
	for _, road := range []struct {
		name string
		make func(testing.TB) remote
	}{{"path", pathRemote}, {"http", httpRemote}, {"ssh", sshRemote}} {
		t.Run(road.name, func(t *testing.T) {
			if road.name == "ssh" && testing.Short() {
				t.Skip("skipped: starting sshd takes long")
			}
			to := road.make(t)
			program, err := exec.LookPath("git")
			if err != nil {
				t.Fatal(err)
			}
			r := newRepo(t)
			record(t, r, added(1, start))
			if _, err := r.Push(t.Context(), to.address); err != nil {
				t.Fatal(err)
			}
			t.Setenv("GIT_DEFAULT_HASH", "sha256") // what the user, or a later git, prefers
			p, err := r.newPush(to.address)
			if err != nil {
				t.Fatal(err)
			}
			take := func(want string) {
				t.Helper()
				got, err := p.takeWithGit(t.Context(), program)
				if err != nil && !errors.Is(err, ErrNoState) || string(got) != want {
					t.Errorf("with git: took %q, %v; want %q", got, err, want)
				}
				if p.folder != "" {
					return
				}
				got, err = p.takeAlone(t.Context())
				if err != nil && !errors.Is(err, ErrNoState) || string(got) != want {
					t.Errorf("without git: took %q, %v; want %q", got, err, want)
				}
			}
			take("")
			if err := r.GiveState(t.Context(), to.address, start, []byte("one")); err != nil {
				t.Fatal(err)
			}
			take("one")
			if p.folder == "" {
				pack, commit := statePack(r.source.Identity, start.Add(time.Hour), []byte("two"))
				if err := p.giveAlone(t.Context(), pack, commit); err != nil {
					t.Fatal(err)
				}
				take("two")
			}
			if err := r.GiveState(t.Context(), to.address, start.Add(2*time.Hour), []byte("three")); err != nil {
				t.Fatal(err)
			}
			take("three")
			if parents := strings.Fields(git(t, to.dir, "rev-list", "--parents", stateRef)); len(parents) != 1 {
				t.Errorf("the state has a history: %q", parents)
			}
			if head, _ := r.Head(); atRemote(t, to.dir) != head {
				t.Error("the branch moved")
			}
			if refs := git(t, r.dir, "for-each-ref"); strings.Contains(refs, "stet") {
				t.Errorf("the archive has %s", refs)
			}
			git(t, to.dir, "fsck", "--strict")
		})
	}
}
