package archive

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/go-git/go-git/v5/plumbing"
)

// intoFolder pushes into a bare repository on this machine without git, with
// the same steps that record a batch.
func (p *push) intoFolder(ctx context.Context) (Pushed, error) {
	to, err := p.openFolder(ctx)
	if err != nil {
		return p.done(false), err
	}
	defer to.objects.close()
	theirs, err := to.tip()
	if err != nil {
		return p.done(false), p.failed(ctx, Refused, "", err)
	}
	line, err := p.missing(ctx, theirs)
	if err != nil {
		return p.done(false), err
	}
	sent := false
	for len(line) > 0 {
		out := p.newSender(p.packSize)
		n, err := out.fill(ctx, line)
		if err != nil {
			return p.done(sent), err
		}
		if err := to.accept(out.pack, theirs, line[n-1]); err != nil {
			return p.done(sent), p.failed(ctx, Refused, "", err)
		}
		theirs, line, sent = line[n-1], line[n:], true
	}
	return p.done(sent), nil
}

// openFolder opens the remote, an empty repository too. Only a bare one will
// do: the files of another would not follow.
func (p *push) openFolder(ctx context.Context) (*Repo, error) {
	if _, err := os.Stat(filepath.Join(p.folder, "objects")); err != nil {
		if exists(p.folder, ".git") {
			err = errors.New("it is not a bare repository")
		}
		return nil, p.failed(ctx, Missing, "", err)
	}
	to := &Repo{dir: p.folder, disk: p.disk}
	if err := to.checkConfig(); err != nil {
		return nil, p.failed(ctx, Refused, "", err)
	}
	if empty, err := isEmptyRepository(p.folder); err != nil {
		return nil, p.failed(ctx, Refused, "", err)
	} else if empty {
		err := p.disk.write(filepath.Join(p.folder, newName), 0o644, nil)
		if err != nil && !errors.Is(err, fs.ErrExist) {
			return nil, p.failed(ctx, Refused, "", err)
		}
	}
	var err error
	if to.objects, err = openObjects(filepath.Join(p.folder, "objects")); err != nil {
		return nil, p.failed(ctx, Refused, "", err)
	}
	return to, nil
}

// isEmptyRepository says whether a repository has no branch and no object.
func isEmptyRepository(dir string) (bool, error) {
	if exists(dir, "packed-refs") || exists(dir, newName) {
		return false, nil
	}
	for _, folder := range []string{"refs/heads", "objects/pack"} {
		names, err := os.ReadDir(filepath.Join(dir, filepath.FromSlash(folder)))
		if err != nil && !errors.Is(err, fs.ErrNotExist) || len(names) > 0 {
			return false, err
		}
	}
	return true, nil
}

// accept stores a pack and moves the branch to its newest commit, under the
// repository's lock.
func (r *Repo) accept(w *packWriter, from, to id) (err error) {
	r.pass.Lock()
	defer r.pass.Unlock()
	release, err := r.hold()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, release()) }()
	if err := w.publish(r.disk, r.objects.dir); err != nil {
		return err
	}
	if err := r.objects.rescan(); err != nil {
		return err
	}
	if _, err := r.objects.readAs(plumbing.CommitObject, to); err != nil {
		return fmt.Errorf("read back commit %s: %w", to, err)
	}
	return r.moveTip(from, to)
}
