package archive

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/go-git/go-git/v5/plumbing"
)

// branch is the only branch of an archive.
const branch = "main"

const branchRef = "refs/heads/" + branch

// newName is a file that marks an archive without versions. It goes away
// after the first, so that a branch that is missing is never taken for a new
// archive.
const newName = "stet.new"

func (r *Repo) refFile() string { return filepath.Join(r.dir, "refs", "heads", branch) }

func (r *Repo) refLock() string { return r.refFile() + ".lock" }

var hexID = regexp.MustCompile(`^[0-9a-f]{40}$`)

// tip reads where the branch points: the zero id in an archive without
// versions.
func (r *Repo) tip() (id, error) {
	b, err := os.ReadFile(r.refFile())
	if errors.Is(err, fs.ErrNotExist) {
		return r.packedTip()
	}
	if err != nil {
		return id{}, fmt.Errorf("read branch %s: %w", branch, err)
	}
	hex := strings.TrimSpace(string(b))
	if !hexID.MatchString(hex) {
		return id{}, r.damage(fmt.Sprintf("branch %s holds %q in place of a commit", branch, shorten(hex)), nil)
	}
	return plumbing.NewHash(hex), nil
}

// packedTip reads the branch from packed-refs, where git keeps those that did
// not move for a while.
func (r *Repo) packedTip() (id, error) {
	f, err := os.Open(filepath.Join(r.dir, "packed-refs"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return id{}, fmt.Errorf("read branch %s: %w", branch, err)
	}
	if err == nil {
		defer f.Close()
		for lines := bufio.NewScanner(f); lines.Scan(); {
			if hex, found := strings.CutSuffix(lines.Text(), " "+branchRef); found && hexID.MatchString(hex) {
				return plumbing.NewHash(hex), nil
			}
		}
	}
	if exists(r.dir, newName) {
		return id{}, nil
	}
	return id{}, r.damage("branch "+branch+" is missing", nil)
}

func shorten(s string) string {
	if len(s) > 60 {
		return s[:60] + "…"
	}
	return s
}

// refWait is how long a branch that git holds locked is waited for.
const refWait = 5 * time.Second

// moveTip moves the branch from one commit to the next, as git does it: a lock
// file made exclusively, written and synced, and renamed over the branch.
func (r *Repo) moveTip(from, to id) error {
	// Copies of repositories may lack folders that were empty.
	if err := os.MkdirAll(filepath.Dir(r.refFile()), 0o755); err != nil {
		return fmt.Errorf("move branch %s: %w", branch, err)
	}
	if err := r.disk.writeLock(r.refLock(), []byte(to.String()+"\n")); err != nil {
		return fmt.Errorf("move branch %s: %w", branch, err)
	}
	now, err := r.tip()
	if err == nil && now != from {
		err = &MovedError{Dir: r.dir, Want: hexOf(from), Got: hexOf(now)}
	}
	if err == nil {
		err = r.disk.publish(r.refLock(), r.refFile())
	}
	if err != nil {
		return errors.Join(fmt.Errorf("move branch %s: %w", branch, err), r.disk.remove(r.refLock()))
	}
	if err := r.disk.syncDir(filepath.Dir(r.refFile())); err != nil {
		return fmt.Errorf("move branch %s: %w", branch, err)
	}
	if from.IsZero() {
		return r.disk.remove(filepath.Join(r.dir, newName))
	}
	return nil
}

// writeLock writes a lock file, waiting a little for another program that
// holds it.
func (d *disk) writeLock(path string, content []byte) error {
	for deadline := time.Now().Add(refWait); ; time.Sleep(20 * time.Millisecond) {
		err := d.write(path, 0o644, content)
		if !errors.Is(err, fs.ErrExist) || time.Now().After(deadline) {
			return err
		}
	}
}

// hexOf is an id in hex, empty for the zero id.
func hexOf(h id) string {
	if h.IsZero() {
		return ""
	}
	return h.String()
}
