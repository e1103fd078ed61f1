package archive

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
)

// BenchmarkPush pushes 100 versions onto an archive of 50,000 (or as many as
// STET_BENCH_VERSIONS says), for each kind of remote: with git alone, with
// Push through the user's git, and with Push without git.
func BenchmarkPush(b *testing.B) {
	needGit(b)
	b.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	b.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	dir, o := fill(b, benchVersions(b))
	for _, kind := range []struct {
		name string
		make func(testing.TB) remote
	}{{"path", pathRemote}, {"http", httpRemote}, {"ssh", sshRemote}} {
		to := kind.make(b)
		git(b, dir, "push", "-q", to.dir, branch)
		for _, way := range []struct {
			name string
			push func(context.Context, *Repo) error
		}{
			{"git push", func(ctx context.Context, r *Repo) error {
				return exec.CommandContext(ctx, "git", "-C", r.Dir(), "push", "-q", to.address, branch).Run()
			}},
			{"Push with git", func(ctx context.Context, r *Repo) error {
				_, err := r.Push(ctx, to.address)
				return err
			}},
			{"Push without git", func(ctx context.Context, r *Repo) error {
				p, err := r.newPush(to.address)
				if err != nil {
					return err
				}
				if p.folder != "" {
					_, err = p.intoFolder(ctx)
				} else {
					_, err = p.withSession(ctx)
				}
				return err
			}},
		} {
			b.Run(kind.name+"/"+way.name, func(b *testing.B) { benchPush(b, dir, o, way.push) })
		}
	}
	b.Run("new remote without git", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			to := httpRemote(b)
			r := openRepo(b, dir)
			peak := peakMemory(b)
			b.StartTimer()
			p, err := r.newPush(to.address)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := p.withSession(b.Context()); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(peak(), "MB-more")
		}
	})
}

func benchPush(b *testing.B, dir string, o *outlet, push func(context.Context, *Repo) error) {
	peak := peakMemory(b)
	for b.Loop() {
		b.StopTimer()
		r := openRepo(b, dir)
		captures, articles := o.batch(100)
		remember(articles, record(b, r, captures...))
		b.StartTimer()
		if err := push(b.Context(), r); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(peak(), "MB-more")
}

// peakMemory gives a function that tells by how many MB the process's resident
// memory has grown at most since. Linux only; 0 elsewhere.
func peakMemory(testing.TB) func() float64 {
	debug.FreeOSMemory()
	// 5 resets the highest value, see proc(5).
	if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o600); err != nil {
		return func() float64 { return 0 }
	}
	before := memory("VmRSS")
	return func() float64 { return float64(memory("VmHWM")-before) / 1e3 }
}

// memory reads a value of /proc/self/status, in KB.
func memory(name string) int {
	b, err := os.ReadFile(filepath.FromSlash("/proc/self/status"))
	if err != nil {
		return 0
	}
	for line := range bytes.Lines(b) {
		if rest, ok := strings.CutPrefix(string(line), name+":"); ok {
			n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(rest), " kB"))
			if err != nil {
				panic(fmt.Sprintf("%s of /proc: %v", name, err))
			}
			return n
		}
	}
	return 0
}
