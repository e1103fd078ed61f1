package main

import (
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"stet": main})
}

var updateScripts = flag.Bool("update-scripts", false, "write what commands print into the scripts that compare it")

// TestScripts runs every script of testdata/script, end to end, with the real
// binary. Beside testscript's own commands they have "outlet".
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("..", "..", "testdata", "script"),
		UpdateScripts:       *updateScripts,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               setupScript,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"outlet": outletCommand,
			"code":   codeCommand,
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Getuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
	})
}

func setupScript(e *testscript.Env) error {
	// The user's git must not matter.
	e.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	e.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	e.Setenv("TZ", "UTC")
	e.Setenv("HOME", e.WorkDir)
	o := &scriptOutlet{hits: map[string]int{}}
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
	addr   string
	hits   map[string]int
}

// outletCommand changes the outlet that $OUTLET is the address of:
//
//	outlet serve DIR    serve this folder from now on; $OUTLET in its files is replaced
//	outlet status N     answer everything with this status; 200 ends it
//	outlet hits FILE    write how often each path was asked for, and forget it
func outletCommand(ts *testscript.TestScript, neg bool, args []string) {
	o := ts.Value(outletKey{}).(*scriptOutlet)
	o.mu.Lock()
	defer o.mu.Unlock()
	if neg || len(args) != 2 {
		ts.Fatalf("usage: outlet serve DIR | status N | hits FILE")
	}
	o.addr = ts.Getenv("OUTLET")
	switch args[0] {
	case "serve":
		o.dir = ts.MkAbs(args[1])
	case "status":
		if _, err := fmt.Sscan(args[1], &o.status); err != nil {
			ts.Fatalf("%v", err)
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
