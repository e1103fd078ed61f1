package archive

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// faults makes the nth operation on the disk fail, or all from it on, as if
// the process had died there.
type faults struct {
	at    int
	dead  bool
	err   error
	count int
	what  string // the operation that failed
}

func (f *faults) fail(operation, path string) error {
	f.count++
	if f.count == f.at || f.dead && f.count > f.at {
		if f.what == "" {
			f.what = operation + " " + filepath.Base(path)
		}
		return f.err
	}
	return nil
}

// work records two batches and merges their packs, and returns what was
// reported.
func work(dir string, d *disk) (reported []Version, err error) {
	r, err := open(dir, Source{}, d)
	if err != nil {
		return nil, err
	}
	defer func() {
		if r.lock != nil { // as the system does with a dead process: no goodbye
			err = errors.Join(err, r.lock.Close())
		}
		r.objects.close()
	}()
	if err := r.Lock(); err != nil {
		return nil, err
	}
	ctx := context.Background()
	for n := range 2 {
		vs, err := r.Record(ctx, []Capture{added(2*n, start.Add(time.Duration(n)*time.Hour)), added(2*n+1, start.Add(time.Duration(n)*time.Hour))})
		reported = append(reported, vs...)
		if err != nil {
			return reported, err
		}
	}
	return reported, r.mergeSmall(ctx)
}

// TestDeathAtEveryOperation has the disk fail, or the process die, at each of
// its operations in turn.
func TestDeathAtEveryOperation(t *testing.T) {
	needGit(t)
	for _, mode := range []string{"death", "fault"} {
		t.Run(mode, func(t *testing.T) {
			for at := 1; ; at++ {
				f := &faults{at: at, dead: mode == "death", err: []error{syscall.ENOSPC, syscall.EIO}[at%2]}
				dir := filepath.Join(t.TempDir(), "example.git")
				if r, err := Create(dir, Source{}); err != nil {
					t.Fatal(err)
				} else if err := r.Close(); err != nil {
					t.Fatal(err)
				}
				reported, err := work(dir, &disk{fault: f.fail})
				if f.what == "" { // it came through
					if err != nil {
						t.Fatal(err)
					}
					t.Logf("%d operations", f.count)
					return
				}
				if err != nil && !errors.Is(err, f.err) {
					t.Errorf("fault at %s: error %v is not the disk's", f.what, err)
				}
				if err == nil && !strings.HasPrefix(f.what, "remove ") {
					t.Errorf("fault at %s was passed over", f.what)
				}
				checkAfter(t, dir, reported, f.what)
				if testing.Short() {
					at += 4
				}
			}
		})
	}
}

// checkAfter makes sure that an archive whose writer failed is whole, has all
// that was reported, and goes on.
func checkAfter(t *testing.T, dir string, reported []Version, what string) {
	t.Helper()
	if _, err := tryGit(dir, "fsck", "--strict", "--full"); err != nil {
		t.Errorf("after %s: %v", what, err)
	}
	r, err := Open(dir, Source{})
	if err != nil {
		t.Errorf("after %s: %v", what, err)
		return
	}
	defer r.Close()
	there, err := tryVersions(r, "")
	if err != nil || len(there) < len(reported) || !slices.Equal(there[:len(reported)], reported) {
		t.Errorf("after %s: %d versions of %d reported: %v", what, len(there), len(reported), err)
		return
	}
	if _, err := r.Record(context.Background(), []Capture{added(100+len(there), start.Add(50*time.Hour))}); err != nil {
		t.Errorf("after %s: next record: %v", what, err)
	}
	if err := r.Lock(); err != nil {
		t.Errorf("after %s: %v", what, err)
	}
	if err := r.mergeSmall(context.Background()); err != nil {
		t.Errorf("after %s: next merge: %v", what, err)
	}
	if after, err := tryVersions(r, ""); err != nil || len(after) != len(there)+1 {
		t.Errorf("after %s: %d versions, want %d: %v", what, len(after), len(there)+1, err)
	}
	if _, err := tryGit(dir, "fsck", "--strict", "--full"); err != nil {
		t.Errorf("after %s and the next record: %v", what, err)
	}
	left, _ := filepath.Glob(filepath.Join(dir, "objects", "pack", "tmp_*"))
	if exists(dir, "refs", "heads", "main.lock") || exists(dir, newName) || len(left) > 0 {
		t.Errorf("after %s: rubbish is left", what)
	}
}

func TestCreateFails(t *testing.T) {
	for at := 1; ; at++ {
		dir := filepath.Join(t.TempDir(), "example.git")
		f := &faults{at: at, err: syscall.ENOSPC}
		r, err := create(dir, Source{}, &disk{fault: f.fail})
		if f.what == "" {
			if err != nil {
				t.Fatal(err)
			}
			r.Close()
			break
		}
		if !errors.Is(err, syscall.ENOSPC) {
			t.Fatalf("fault at %s: %v", f.what, err)
		}
		if exists(dir) { // the last step, the sync of the parent, failed
			if r, err := Open(dir, Source{}); err != nil {
				t.Errorf("fault at %s: %v", f.what, err)
			} else {
				r.Close()
			}
			continue
		}
		if left, _ := os.ReadDir(filepath.Dir(dir)); len(left) > 0 {
			t.Errorf("fault at %s: %s is left", f.what, left[0].Name())
		}
	}
}

// TestReadersDuringWrites has ten readers, of git and of stet, at an archive
// that is written and consolidated in both ways.
func TestReadersDuringWrites(t *testing.T) {
	needGit(t)
	r := newRepo(t)
	if err := r.Lock(); err != nil {
		t.Fatal(err)
	}
	all := record(t, r, added(0, start))
	length := 3 * time.Second
	if testing.Short() {
		length = time.Second
	}
	ctx, cancel := context.WithTimeout(context.Background(), length)
	defer cancel()
	var wait sync.WaitGroup
	for i := range 10 {
		wait.Go(func() { readUntil(t, ctx, r.Dir(), i) })
	}
	for n := 1; ctx.Err() == nil; n++ {
		all = append(all, record(t, r, added(n, start.Add(time.Duration(n)*time.Minute)))...)
		var err error
		if n%12 == 0 {
			err = r.mergeSmall(context.Background())
		} else if n%30 == 0 {
			err = r.consolidate(context.Background())
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	wait.Wait()
	if got := versions(t, r, ""); !slices.Equal(got, all) {
		t.Errorf("%d versions, want %d", len(got), len(all))
	}
	t.Logf("%d versions", len(all))
}

func readUntil(t *testing.T, ctx context.Context, dir string, i int) {
	r, err := Open(dir, Source{})
	if err != nil {
		t.Error(err)
		return
	}
	defer r.Close()
	rounds := 0
	for ; ctx.Err() == nil; rounds++ {
		switch {
		case i == 0:
			_, err = tryGit(".", "clone", "-q", "--no-local", dir, filepath.Join(t.TempDir(), fmt.Sprint(rounds)))
		case i < 4:
			_, err = tryGit(dir, "log", "-p", "-20")
		default:
			err = readAll(r)
		}
		if err != nil {
			t.Errorf("reader %d, round %d: %v", i, rounds, err)
			return
		}
	}
}

// readAll reads every version's text.
func readAll(r *Repo) error {
	for v, err := range r.Changes(context.Background(), "") {
		if err != nil {
			return err
		}
		if _, err := r.Article(context.Background(), v); err != nil {
			return err
		}
	}
	return nil
}
