package archive

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

const (
	// packLimit is how many packs there may be before they are put together.
	packLimit = 30
	// looseLimit is how many loose objects there may be in one of the 256
	// folders of them. stet writes none; a person's git may.
	looseLimit = 8
	// repackTime bounds git's work. What it has not done by then is left to
	// stet's own way, which only copies.
	repackTime = 30 * time.Second
	// newFilters bounds the work for the index of changed paths: of how many
	// commits it takes up at once.
	newFilters = "20000"
)

// Consolidate keeps the number of files small: where there are more than a
// few dozen packs, those of like size are put together, so that in time each
// object is copied a few times only. Nothing is deleted before what takes its
// place is on disk. It uses the user's git where there is one, which also
// finds more to save and writes the index that makes "git log -- FILE" fast,
// and its own way where not.
//
// It takes the lock for the call where it is not held, and does nothing where
// there is nothing to do, so that it can follow every pass. Readers, also
// those of git, are not disturbed.
func (r *Repo) Consolidate(ctx context.Context) (err error) {
	r.pass.Lock()
	defer r.pass.Unlock()
	release, err := r.hold()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, release()) }()
	crowded, err := r.crowded()
	if err != nil || !crowded {
		return err
	}
	if err := r.consolidate(ctx); err != nil {
		return fmt.Errorf("consolidate %s: %w", r.dir, err)
	}
	return r.objects.rescan()
}

// crowded says whether there are more files than there should be.
func (r *Repo) crowded() (bool, error) {
	paths, err := r.objects.packFiles()
	if err != nil || len(paths) > packLimit {
		return err == nil, err
	}
	// As git gc does: one folder tells how full all are.
	loose, err := os.ReadDir(filepath.Join(r.objects.dir, "17"))
	return err == nil && len(loose) > looseLimit, nil
}

func (r *Repo) consolidate(ctx context.Context) error {
	git, err := exec.LookPath("git")
	if err != nil {
		return r.mergeSmall(ctx)
	}
	limited, cancel := context.WithTimeout(ctx, repackTime)
	defer cancel()
	err = r.runGit(limited, git, "repack", "-d", "-q", "--geometric=2")
	if err != nil && ctx.Err() == nil { // an old git, or too slow
		return r.mergeSmall(ctx)
	}
	if err != nil {
		return err
	}
	err = r.runGit(limited, git, "commit-graph", "write", "--reachable", "--split", "--changed-paths", "--max-new-filters="+newFilters, "--no-progress")
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		return nil // it only makes git faster, and is begun again the next time
	}
	return err
}

// runGit runs the user's git on the repository.
func (r *Repo) runGit(ctx context.Context, git string, args ...string) error {
	cmd := exec.CommandContext(ctx, git, args...)
	cmd.Env = append(untiedEnv(), "GIT_DIR="+r.dir)
	var output bytes.Buffer
	cmd.Stdout, cmd.Stderr = &output, &output
	// Interrupted, git removes its temporary files.
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 5 * time.Second
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		return fmt.Errorf("git %s: %w: %s", args[0], err, bytes.TrimSpace(output.Bytes()))
	}
	return nil
}

// mergeSmall puts small packs together without git.
func (r *Repo) mergeSmall(ctx context.Context) error {
	if err := r.objects.rescan(); err != nil {
		return err
	}
	packs := slices.DeleteFunc(slices.Clone(*r.objects.packs.Load()), func(p *pack) bool { return !p.replaceable() })
	slices.SortStableFunc(packs, func(a, b *pack) int { return cmp.Compare(a.index.count, b.index.count) })
	counts := make([]int, len(packs))
	for i, p := range packs {
		counts[i] = p.index.count
	}
	packs = packs[:together(counts)]
	if len(packs) < 2 {
		return nil
	}
	slices.Reverse(packs) // the largest are the oldest
	merged, err := mergePacks(ctx, r.disk, r.objects.dir, packs)
	if err != nil {
		return err
	}
	// It may name packs that go now; git makes another when it is asked to.
	if err := r.disk.remove(filepath.Join(r.objects.dir, "pack", "multi-pack-index")); err != nil {
		return err
	}
	for _, p := range packs {
		if p.path == merged {
			continue
		}
		if err := removePack(r.disk, p.path); err != nil {
			return err
		}
	}
	return nil
}

// together says how many of the smallest packs, given how many objects each
// has, are to become one, so that of those that are left each has at least
// twice the objects of the next smaller. As "git repack --geometric=2".
func together(counts []int) int {
	n := len(counts) - 1
	for n > 0 && counts[n] >= 2*counts[n-1] {
		n--
	}
	if n <= 0 {
		return 0
	}
	total := 0
	for _, c := range counts[:n+1] {
		total += c
	}
	for n++; n < len(counts) && counts[n] < 2*total; n++ {
		total += counts[n]
	}
	return n
}
