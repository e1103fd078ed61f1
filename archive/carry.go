package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	gogit "github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/config"
	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/object"
	"github.com/go-git/go-git/v5/plumbing/transport"
	memstore "github.com/go-git/go-git/v5/storage/memory"
)

// stateRef is where the state of a source travels: a commit without parents,
// whose tree holds stateFile alone. It is no history: each one replaces the one
// before, and the archive itself never has it.
const (
	stateRef  = "refs/stet/state"
	stateFile = "state.json"
	stateMost = 16 << 20
)

// ErrNoState says that a remote holds no state of a source.
var ErrNoState = errors.New("the remote has no state of the source")

// GiveState leaves data at the remote, in place of what was there, for a machine
// that has nothing but stet.yaml. The branch is not touched. Without git, remotes
// that are folders of this machine are not given any.
func (r *Repo) GiveState(ctx context.Context, remote string, at time.Time, data []byte) error {
	p, err := r.newPush(remote)
	if err != nil {
		return err
	}
	pack, commit := statePack(r.source.Identity, at, data)
	program, err := exec.LookPath("git")
	switch {
	case err == nil:
		return p.giveWithGit(ctx, program, pack, commit)
	case p.folder != "":
		return nil
	}
	return p.giveAlone(ctx, pack, commit)
}

func (p *push) giveWithGit(ctx context.Context, program string, pack *packWriter, commit id) error {
	return p.inTemp(ctx, program, func(dir string) error {
		if err := pack.publish(&disk{}, filepath.Join(dir, "objects")); err != nil {
			return fmt.Errorf("write the state of %s: %w", p.dir, err)
		}
		said, err := p.git(ctx, program, "--git-dir="+dir, "push", "--quiet", "--force", "--", p.remote, commit.String()+":"+stateRef)
		if err != nil {
			return p.failed(ctx, Untold, said, err)
		}
		return nil
	})
}

func (p *push) giveAlone(ctx context.Context, pack *packWriter, commit id) error {
	endpoint, err := transport.NewEndpoint(p.remote)
	if err != nil {
		return p.failed(ctx, Unreachable, "", err)
	}
	endpoint.Password = p.password
	s, err := p.open(ctx, endpoint)
	if err != nil {
		return err
	}
	var old id
	if s.refs != nil {
		old = s.refs.References[stateRef]
	}
	if old == commit {
		return s.close()
	}
	return s.update(ctx, stateRef, old, commit, pack)
}

// statePack makes the three objects of a state.
func statePack(identity string, at time.Time, data []byte) (*packWriter, id) {
	w := newPackWriter()
	put := func(t plumbing.ObjectType, raw []byte) id {
		name := idOf(t, raw)
		w.whole(t, name, raw)
		return name
	}
	blob := put(plumbing.BlobObject, data)
	tree := put(plumbing.TreeObject, append([]byte(fileMode+stateFile+"\x00"), blob[:]...))
	return w, put(plumbing.CommitObject, commitObject(commit{tree: tree, date: at, message: "State of the source between passes\n"}, identity))
}

// TakeState gives what the last machine left at the remote; ErrNoState where none
// did.
func (r *Repo) TakeState(ctx context.Context, remote string) ([]byte, error) {
	p, err := r.newPush(remote)
	if err != nil {
		return nil, err
	}
	p.cloning = true
	program, err := exec.LookPath("git")
	switch {
	case err == nil:
		return p.takeWithGit(ctx, program)
	case p.folder != "":
		return nil, ErrNoState
	}
	return p.takeAlone(ctx)
}

func (p *push) takeWithGit(ctx context.Context, program string) (data []byte, err error) {
	said, err := p.git(ctx, program, "ls-remote", "--exit-code", "--", p.remote, stateRef)
	if exit, ok := errors.AsType[*exec.ExitError](err); ok && exit.ExitCode() == 2 {
		return nil, ErrNoState
	}
	if err != nil {
		return nil, p.failed(ctx, Untold, said, err)
	}
	err = p.inTemp(ctx, program, func(dir string) error {
		said, err := p.git(ctx, program, "--git-dir="+dir, "fetch", "--quiet", "--no-tags", "--depth=1", "--", p.remote, "+"+stateRef+":"+stateRef)
		if err != nil {
			return p.failed(ctx, Untold, said, err)
		}
		cmd := exec.CommandContext(ctx, program, "--git-dir="+dir, "cat-file", "blob", stateRef+":"+stateFile)
		cmd.Env = untiedEnv()
		if data, err = cmd.Output(); err != nil {
			return p.failed(ctx, Broken, "", err)
		}
		return nil
	})
	return data, err
}

func (p *push) takeAlone(ctx context.Context) ([]byte, error) {
	endpoint, err := transport.NewEndpoint(p.remote)
	if err != nil {
		return nil, p.failed(ctx, Unreachable, "", err)
	}
	endpoint.Password = p.password
	auth, err := authFor(endpoint)
	if err != nil {
		return nil, p.failed(ctx, Denied, "", err)
	}
	store := memstore.NewStorage()
	err = gogit.NewRemote(store, &config.RemoteConfig{Name: "origin", URLs: []string{p.remote}}).FetchContext(ctx, &gogit.FetchOptions{
		RefSpecs: []config.RefSpec{"+" + stateRef + ":" + stateRef}, Auth: auth, Tags: gogit.NoTags, Depth: 1,
	})
	switch {
	case errors.Is(err, gogit.NoMatchingRefSpecError{}), errors.Is(err, transport.ErrEmptyRemoteRepository):
		return nil, ErrNoState
	case err != nil:
		return nil, p.failed(ctx, troubleOf(err), "", err)
	}
	data, err := stateIn(store)
	if err != nil {
		return nil, p.failed(ctx, Broken, "", err)
	}
	return data, nil
}

func stateIn(store *memstore.Storage) ([]byte, error) {
	ref, err := store.Reference(stateRef)
	if err != nil {
		return nil, err
	}
	c, err := object.GetCommit(store, ref.Hash())
	if err != nil {
		return nil, err
	}
	f, err := c.File(stateFile)
	if err != nil {
		return nil, err
	}
	in, err := f.Reader()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	_, err = io.Copy(&b, io.LimitReader(in, stateMost))
	return b.Bytes(), errors.Join(err, in.Close())
}

// inTemp gives do a repository that is gone afterwards: the state's objects are
// of no use in the archive.
func (p *push) inTemp(ctx context.Context, program string, do func(dir string) error) error {
	dir, err := os.MkdirTemp("", "stet-state.*")
	if err != nil {
		return fmt.Errorf("carry the state of %s: %w", p.dir, err)
	}
	defer os.RemoveAll(dir)
	if said, err := p.git(ctx, program, "init", "--quiet", "--bare", dir); err != nil {
		return p.failed(ctx, Broken, said, err)
	}
	return do(dir)
}
