package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	gogit "github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/plumbing/transport"
)

// ErrEmptyRemote says that a remote holds no archive yet.
var ErrEmptyRemote = errors.New("the remote has no branch main yet")

// Clone makes the archive in dir from its remote, so that a machine that has
// nothing but stet.yaml goes on where another stopped. It fails with fs.ErrExist
// where there is anything at dir already, ErrEmptyRemote where the remote has no
// versions to go on from, *RemoteError where it cannot be reached, and
// *DamageError where what it sent is no archive. The folder appears whole or not
// at all. git does the work where it is installed, as for Push.
func Clone(ctx context.Context, dir string, src Source, remote string) (*Repo, error) {
	if exists(dir) {
		return nil, fmt.Errorf("clone %s: %w", dir, fs.ErrExist)
	}
	parent := filepath.Dir(dir)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return nil, fmt.Errorf("clone %s: %w", dir, err)
	}
	tmp, err := os.MkdirTemp(parent, "."+filepath.Base(dir)+".*.tmp")
	if err != nil {
		return nil, fmt.Errorf("clone %s: %w", dir, err)
	}
	defer os.RemoveAll(tmp) // nothing is left of it once it has been renamed
	p := newClone(dir, remote)
	if err := p.fetchInto(ctx, tmp); err != nil {
		return nil, err
	}
	// The remote's kind stands in the configuration, which is not kept.
	if other, is := errors.AsType[*unsupportedError]((&Repo{dir: tmp}).checkConfig()); is {
		return nil, p.failed(ctx, Untold, "", other)
	}
	d := &disk{}
	err = errors.Join(os.Chmod(tmp, 0o755), d.remove(filepath.Join(tmp, "config")), d.write(filepath.Join(tmp, "config"), 0o644, []byte(gitConfig)))
	if err == nil {
		err = p.openable(tmp)
	}
	if err == nil {
		err = d.publish(tmp, dir)
	}
	if err != nil {
		return nil, fmt.Errorf("clone %s: %w", dir, err)
	}
	return Open(dir, src)
}

// openable says what is wrong with what the remote sent. In place, it would pass for
// an archive that was damaged since, and nothing be cloned again.
func (p *push) openable(tmp string) error {
	r, err := Open(tmp, Source{})
	if damage, is := errors.AsType[*DamageError](err); is {
		damage.Dir, damage.Help = p.remote, "look at the remote: git ls-remote "+p.remote
	}
	if err != nil {
		return err
	}
	return r.Close()
}

func newClone(dir, remote string) *push {
	p := &push{Repo: &Repo{dir: dir}, cloning: true}
	p.remote, p.user, p.password = splitSecret(remote)
	p.folder = localFolder(remote)
	return p
}

// fetchInto makes the empty folder dir a bare repository with the remote's
// branch.
func (p *push) fetchInto(ctx context.Context, dir string) error {
	program, err := exec.LookPath("git")
	switch {
	case err == nil:
		return p.cloneWithGit(ctx, program, dir)
	case p.folder != "":
		return p.copyFolder(ctx, dir)
	}
	return p.cloneAlone(ctx, dir)
}

func (p *push) cloneWithGit(ctx context.Context, program, dir string) error {
	// Whether the branch is there is asked first: from clone's failure it could
	// be told by its words alone.
	said, err := p.git(ctx, program, "ls-remote", "--exit-code", "--", p.remote, branchRef)
	if exit, ok := errors.AsType[*exec.ExitError](err); ok && exit.ExitCode() == 2 {
		return fmt.Errorf("clone %s: %w", p.remote, ErrEmptyRemote)
	}
	if err == nil {
		said, err = p.git(ctx, program, "clone", "--quiet", "--bare", "--single-branch", "--branch=main", "--no-tags", "--", p.remote, dir)
	}
	if err != nil {
		return p.failed(ctx, Untold, said, err)
	}
	return nil
}

// git runs a git command and gives what it said in case of failure.
func (p *push) git(ctx context.Context, program string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.WaitDelay = 5 * time.Second
	cmd.Env = p.gitEnv(ctx, program)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	err := cmd.Run()
	return said(errs.String()), err
}

// copyFolder clones a folder of this machine without git: a repository is files.
func (p *push) copyFolder(ctx context.Context, dir string) error {
	if _, err := os.Stat(filepath.Join(p.folder, "objects")); err != nil {
		return p.failed(ctx, Missing, "", err)
	}
	if other, is := errors.AsType[*unsupportedError]((&Repo{dir: p.folder}).checkConfig()); is {
		return p.failed(ctx, Untold, "", other)
	}
	for _, part := range []string{"refs", "objects"} { // what a ref names is there before it
		if err := os.CopyFS(filepath.Join(dir, part), os.DirFS(filepath.Join(p.folder, part))); err != nil {
			return p.failed(ctx, Broken, "", err)
		}
	}
	for _, file := range []string{"HEAD", "packed-refs"} {
		data, err := os.ReadFile(filepath.Join(p.folder, file))
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, file), data, 0o644)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return p.failed(ctx, Broken, "", err)
		}
	}
	if !exists(filepath.Join(dir, branchRef)) && !exists(filepath.Join(dir, "packed-refs")) {
		return fmt.Errorf("clone %s: %w", p.remote, ErrEmptyRemote)
	}
	return nil
}

// cloneAlone clones through go-git's transports.
func (p *push) cloneAlone(ctx context.Context, dir string) error {
	endpoint, err := transport.NewEndpoint(p.remote)
	if err != nil {
		return p.failed(ctx, Unreachable, "", err)
	}
	endpoint.Password = p.password
	auth, err := authFor(endpoint)
	if err != nil {
		return p.failed(ctx, Denied, "", err)
	}
	_, err = gogit.PlainCloneContext(ctx, dir, true, &gogit.CloneOptions{
		URL: p.remote, Auth: auth, SingleBranch: true, ReferenceName: branchRef, Tags: gogit.NoTags,
	})
	switch {
	case errors.Is(err, transport.ErrEmptyRemoteRepository), errors.Is(err, gogit.NoMatchingRefSpecError{}):
		return fmt.Errorf("clone %s: %w", p.remote, ErrEmptyRemote)
	case err != nil:
		return p.failed(ctx, troubleOf(err), "", err)
	}
	return nil
}
