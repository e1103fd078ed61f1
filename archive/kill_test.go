//go:build unix

package archive

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// writerEnv makes the test binary a writer that is to be killed.
const writerEnv = "STET_TEST_WRITER"

func TestMain(m *testing.M) {
	if dir := os.Getenv(writerEnv); dir != "" {
		if err := writeForever(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// writeForever records batches and consolidates until it is killed. It prints
// each commit that Record reported.
func writeForever(dir string) error {
	r, err := Open(dir, Source{})
	if err != nil {
		return err
	}
	if err := r.Lock(); err != nil {
		return err
	}
	there, err := tryVersions(r, "")
	if err != nil {
		return err
	}
	fmt.Println("begun")
	ctx := context.Background()
	for n := len(there); ; n += 3 {
		at := start.Add(time.Duration(n) * time.Minute)
		vs, err := r.Record(ctx, []Capture{added(n, at), added(n+1, at), added(n+2, at)})
		if err != nil {
			return err
		}
		for _, v := range vs {
			fmt.Println(v.Commit)
		}
		if n%15 == 0 {
			err = r.mergeSmall(ctx)
		} else if n%21 == 0 {
			err = r.consolidate(ctx)
		}
		if err != nil {
			return err
		}
	}
}

// TestKill kills a writer at random moments: STET_KILLS times, 20 by default.
func TestKill(t *testing.T) {
	needGit(t)
	kills := 20
	if s := os.Getenv("STET_KILLS"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		kills = n
	} else if testing.Short() {
		kills = 4
	}
	var dir string
	var reported []string
	for i := range kills {
		if i%25 == 0 { // a small archive is checked faster
			dir, reported = filepath.Join(t.TempDir(), "example.git"), nil
			if r, err := Create(dir, Source{}); err != nil {
				t.Fatal(err)
			} else if err := r.Close(); err != nil {
				t.Fatal(err)
			}
		}
		reported = append(reported, killWriter(t, dir)...)
		if out, err := tryGit(dir, "fsck", "--strict", "--full", "--no-dangling"); err != nil || strings.Contains(out, "missing") {
			t.Fatalf("kill %d: %v%s", i, err, out)
		}
		r, err := Open(dir, Source{})
		if err != nil {
			t.Fatalf("kill %d: %v", i, err)
		}
		there := map[string]bool{}
		for _, v := range versions(t, r, "") {
			there[v.Commit] = true
		}
		for _, commit := range reported {
			if !there[commit] {
				t.Fatalf("kill %d: version %s was reported and is not there", i, commit)
			}
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d kills", kills)
}

// killWriter starts a writer, kills it a little later, and returns what it
// reported.
func killWriter(t *testing.T, dir string) (reported []string) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	// A group of its own, so that a git that it runs dies with it.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Env = append(os.Environ(), writerEnv+"="+dir, "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	if first, err := lines.ReadString('\n'); err != nil || first != "begun\n" {
		cmd.Wait()
		t.Fatalf("writer did not begin: %s", &stderr)
	}
	time.Sleep(time.Duration(rand.IntN(120_000)) * time.Microsecond)
	if err := syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(lines)
	if err != nil {
		t.Fatal(err)
	}
	if cmd.Wait(); stderr.Len() > 0 {
		t.Fatalf("writer failed: %s", &stderr)
	}
	for line := range strings.Lines(string(rest)) {
		if commit, whole := strings.CutSuffix(line, "\n"); whole {
			reported = append(reported, commit)
		}
	}
	return reported
}
