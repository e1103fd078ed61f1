package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// lockName is the file whose operating-system lock a writer holds. It holds
// the writer's process number while a pass runs. It stays where it is: a lock
// that is deleted can be held twice.
const lockName = "stet.lock"

// Lock takes the archive for a pass: until Unlock or Close no other process
// writes with stet. It fails with *InUseError while another holds it. Rubbish
// of a writer that died is cleared away. A repository that is locked already
// by this Repo stays so.
func (r *Repo) Lock() error {
	r.pass.Lock()
	defer r.pass.Unlock()
	return r.take()
}

// Unlock gives the archive free for other writers.
func (r *Repo) Unlock() error {
	r.pass.Lock()
	defer r.pass.Unlock()
	return r.release()
}

func (r *Repo) take() error {
	if r.lock != nil {
		return nil
	}
	path := filepath.Join(r.dir, lockName)
	lock := flock.New(path, flock.SetPermissions(0o644))
	held, err := lock.TryLock()
	if err != nil {
		return fmt.Errorf("lock archive %s: %w", r.dir, err)
	}
	if !held {
		return &InUseError{Dir: r.dir, PID: readPID(path)}
	}
	died := readPID(path) != 0 // a writer that ended well leaves no number
	err = os.WriteFile(path, []byte(strconv.Itoa(os.Getpid())+"\n"), 0o644)
	if err == nil {
		err = r.clearRubbish(died)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("lock archive %s: %w", r.dir, err), lock.Close())
	}
	r.lock = lock
	return nil
}

func (r *Repo) release() error {
	if r.lock == nil {
		return nil
	}
	err := os.Truncate(r.lock.Path(), 0)
	err = errors.Join(err, r.lock.Close())
	r.lock = nil
	return err
}

// hold takes the lock for one call, where it is not held for a pass.
func (r *Repo) hold() (release func() error, err error) {
	if r.lock != nil {
		return func() error { return nil }, nil
	}
	return r.release, r.take()
}

func readPID(path string) int {
	b, err := os.ReadFile(path)
	if err != nil {
		return 0
	}
	pid, err := strconv.Atoi(string(bytes.TrimSpace(b)))
	if err != nil {
		return 0
	}
	return pid
}

// rubbishAge is after how long a lock file that stet did not leave is taken
// for that of a git process that died.
const rubbishAge = time.Hour

// gitLocks are the lock files that a git run by stet may leave when it is
// killed.
var gitLocks = []string{
	"refs/heads/" + branch + ".lock",
	"objects/info/commit-graphs/commit-graph-chain.lock",
	"objects/info/commit-graph.lock",
	"objects/pack/multi-pack-index.lock",
}

// clearRubbish removes what a writer that died may have left: lock files,
// which another git process may hold where the last writer ended well, the
// mark of a new archive, temporary packs, and indexes without a pack.
func (r *Repo) clearRubbish(died bool) error {
	for _, name := range gitLocks {
		path := filepath.Join(r.dir, filepath.FromSlash(name))
		info, err := os.Stat(path)
		if err == nil && (died || time.Since(info.ModTime()) > rubbishAge) {
			err = r.disk.remove(path)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if tip, err := r.tip(); err == nil && !tip.IsZero() {
		if err := r.disk.remove(filepath.Join(r.dir, newName)); err != nil {
			return err
		}
	}
	newTempPack(r.objects.dir).remove(r.disk)
	return r.clearIndexes()
}

// clearIndexes removes indexes without their packs.
func (r *Repo) clearIndexes() error {
	folder := filepath.Join(r.objects.dir, "pack")
	names, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, name := range names {
		base, isIndex := strings.CutSuffix(name.Name(), ".idx")
		if isIndex && strings.HasPrefix(base, "pack-") { // not git's temporary ones
			if err := r.clearIndex(filepath.Join(folder, base)); err != nil {
				return err
			}
		}
	}
	return nil
}

// clearIndex removes an index whose pack is not there. Only stet writes the
// index first.
func (r *Repo) clearIndex(base string) error {
	if _, err := os.Stat(base + ".pack"); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return r.disk.remove(base + ".idx")
}
