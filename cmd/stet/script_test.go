package main

import (
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"stet": main, "fast-stet": fastMain, "stet-reader": readerMain})
}

// readerMain is stet run by somebody who does not own the archive. Only root can
// become somebody else; for others a script takes the permissions away.
func readerMain() {
	const nobody = 65534
	if os.Geteuid() == 0 {
		if err := errors.Join(syscall.Setgroups(nil), syscall.Setgid(nobody), syscall.Setuid(nobody)); err != nil {
			fmt.Fprintln(os.Stderr, "become nobody:", err)
			os.Exit(exitFailed)
		}
	}
	main()
}

var updateScripts = flag.Bool("update-scripts", false, "write what commands print into the scripts that compare it")

// TestScripts runs every script of testdata/script, end to end, with the real
// binary. Beside testscript's own commands they have "outlet".
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("..", "..", "testdata", "script"),
		UpdateScripts:       *updateScripts,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               setupScript,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"outlet":    outletCommand,
			"code":      codeCommand,
			"smalldisk": smallDiskCommand,
			"fill":      fillCommand,
			"readonly":  readOnlyCommand,
			"waitfor":   waitForCommand,
			"sleep":     sleepCommand,
		},
		Condition: func(cond string) (bool, error) {
			switch cond {
			case "tmpfs":
				return canMount(), nil
			case "root":
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
	})
}

// canMount says whether a script may have a small file system to fill.
func canMount() bool {
	dir, err := os.MkdirTemp("", "stet-mount-")
	if err != nil {
		return false
	}
	defer os.Remove(dir)
	if exec.Command("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", dir).Run() != nil {
		return false
	}
	return exec.Command("umount", dir).Run() == nil
}

func setupScript(e *testscript.Env) error {
	// The user's git must not matter.
	e.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	e.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	e.Setenv("TZ", "UTC")
	e.Setenv("HOME", e.WorkDir)
	// A PATH with stet alone, for scripts that must do without git.
	stet, err := exec.LookPath("stet")
	if err != nil {
		return err
	}
	e.Setenv("STETONLY", filepath.Dir(stet))
	o := &scriptOutlet{hits: map[string]int{}, asked: make(chan struct{}, 1000)}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	srv := &http.Server{Handler: o}
	go srv.Serve(l)
	e.Defer(func() { srv.Close() })
	e.Setenv("OUTLET", "http://"+l.Addr().String())
	e.Values[outletKey{}] = o
	return nil
}

type outletKey struct{}

// scriptOutlet is a publisher for one script: it serves a folder, and what the
// script tells it to.
type scriptOutlet struct {
	mu     sync.Mutex
	dir    string
	status int
	slow   time.Duration
	asked  chan struct{} // gets a value when a slow page is asked for
	addr   string
	hits   map[string]int
}

// outletCommand changes the outlet that $OUTLET is the address of:
//
//	outlet serve DIR    serve this folder from now on; $OUTLET in its files is replaced
//	outlet status N     answer everything with this status; 200 ends it
//	outlet hits FILE    write how often each path was asked for, and forget it
//	outlet slow N       let each article wait for N seconds
//	outlet asked        wait until a slow article is asked for
func outletCommand(ts *testscript.TestScript, neg bool, args []string) {
	o := ts.Value(outletKey{}).(*scriptOutlet)
	if len(args) == 1 && args[0] == "asked" {
		<-o.asked
		return
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if neg || len(args) != 2 {
		ts.Fatalf("usage: outlet serve DIR | status N | hits FILE | slow N | asked")
	}
	o.addr = ts.Getenv("OUTLET")
	switch args[0] {
	case "serve":
		o.dir = ts.MkAbs(args[1])
	case "status":
		if _, err := fmt.Sscan(args[1], &o.status); err != nil {
			ts.Fatalf("%v", err)
		}
	case "slow":
		var n int
		if _, err := fmt.Sscan(args[1], &n); err != nil {
			ts.Fatalf("%v", err)
		}
		o.slow = time.Duration(n) * time.Second
		for len(o.asked) > 0 {
			<-o.asked
		}
	case "hits":
		var b strings.Builder
		for path, n := range o.hits {
			fmt.Fprintf(&b, "%s %d\n", path, n)
		}
		clear(o.hits)
		ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(b.String()), 0o644))
	default:
		ts.Fatalf("unknown: outlet %s", args[0])
	}
}

func (o *scriptOutlet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	o.wait(r)
	o.mu.Lock()
	defer o.mu.Unlock()
	o.hits[r.URL.Path]++
	if o.status != 0 && o.status != http.StatusOK {
		http.Error(w, "not now", o.status)
		return
	}
	if r.URL.Path == "/huge.html" {
		huge(w)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	data, err := os.ReadFile(filepath.Join(o.dir, filepath.FromSlash(name)))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	text := strings.ReplaceAll(string(data), "$OUTLET", o.addr)
	http.ServeContent(w, r, name, time.Time{}, strings.NewReader(text))
}

// wait lets an article take its time.
func (o *scriptOutlet) wait(r *http.Request) {
	o.mu.Lock()
	slow := o.slow
	o.mu.Unlock()
	if slow == 0 || !strings.HasPrefix(r.URL.Path, "/news/") {
		return
	}
	o.asked <- struct{}{}
	select {
	case <-time.After(slow):
	case <-r.Context().Done():
	}
}

// huge is a page of 100 MB.
func huge(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/html")
	chunk := []byte(strings.Repeat("<p>One hundred megabytes of a page that never ends.</p>\n", 20000))
	for n := 0; n < 100<<20; n += len(chunk) {
		if _, err := w.Write(chunk); err != nil {
			return
		}
	}
}

// codeCommand runs stet and wants this exit code:
//
//	code 3 run
func codeCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N ARGUMENT…")
	}
	err := ts.Exec("stet", args[1:]...)
	got := 0
	if exit, ok := err.(interface{ ExitCode() int }); ok {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if fmt.Sprint(got) != args[0] {
		ts.Fatalf("stet %s: exit code %d, not %s", strings.Join(args[1:], " "), got, args[0])
	}
}

// smallDiskCommand mounts an empty file system of some megabytes on a folder:
//
//	smalldisk DIR 2
func smallDiskCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: smalldisk DIR MEGABYTES")
	}
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size="+args[1]+"m", "tmpfs", dir).CombinedOutput(); err != nil {
		ts.Fatalf("mount: %v: %s", err, out)
	}
	ts.Defer(func() { exec.Command("umount", "-l", dir).Run() })
}

// readOnlyCommand lets nobody write a folder, not even root:
//
//	readonly DIR
func readOnlyCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: readonly DIR")
	}
	dir := ts.MkAbs(args[0])
	ts.Defer(func() { exec.Command("umount", "-l", dir).Run() })
	for _, flags := range [][]string{{"--bind", dir, dir}, {"-o", "remount,ro,bind", dir}} {
		if out, err := exec.Command("mount", flags...).CombinedOutput(); err != nil {
			ts.Fatalf("mount: %v: %s", err, out)
		}
	}
}

// fillCommand writes a file until the disk is full:
//
//	fill FILE
func fillCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: fill FILE")
	}
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	for chunk := make([]byte, 4096); err == nil; {
		_, err = f.Write(chunk)
	}
	if !errors.Is(err, syscall.ENOSPC) {
		ts.Fatalf("filling the disk: %v", err)
	}
}

// waitForCommand waits until a file is there:
//
//	waitfor FILE
func waitForCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: waitfor FILE")
	}
	for range 600 {
		if exists(ts.MkAbs(args[0])) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	ts.Fatalf("%s did not appear within half a minute", args[0])
}

// sleepCommand waits for a signal to have been handled, of which there is no
// other sign:
//
//	sleep 300ms
func sleepCommand(ts *testscript.TestScript, neg bool, args []string) {
	d, err := time.ParseDuration(strings.Join(args, ""))
	ts.Check(err)
	time.Sleep(d)
}
