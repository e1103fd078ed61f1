package web

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/archive/catalog"
)

// TestHiddenIsGoneOnAHost: with the lines of README.md nginx sends what an export
// has of a hidden article with status 410, and all else as before.
func TestHiddenIsGoneOnAHost(t *testing.T) {
	w := newWorld(t)
	w.fill()
	hide := catalog.Hidden{Source: "courier", URL: ferryURL, Why: "court order 17/4", Since: day0}
	if err := w.cat.Hide(t.Context(), hide); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	export(t, w, filepath.Join(dir, "changes"))
	host := nginx(t, dir)
	wants := func(path string, status int, words string) {
		t.Helper()
		resp, err := http.Get(host + "/changes" + path)
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		body, err := io.ReadAll(resp.Body)
		if err != nil || resp.StatusCode != status || !strings.Contains(string(body), words) {
			t.Errorf("%s: %s, %v, wanted %d with %q:\n%.400s", path, resp.Status, err, status, words, body)
		}
	}
	wants(ferryPath+"/", 410, "Reason: court order 17/4")
	wants(ferryPath+".json", 410, `"why":"court order 17/4"`)
	wants(ferryPath+"/0/", 404, "")
	wants("/courier/2017/12/22/council-budget/", 200, "Council passes")
	wants("/courier/2017/12/22/council-budget.json", 200, "Council passes")
	wants("/", 200, "Latest changes")
	if err := w.cat.Unhide(t.Context(), "courier", ferryURL); err != nil {
		t.Fatal(err)
	}
	export(t, w, filepath.Join(dir, "changes"))
	wants(ferryPath+"/", 200, "erry")
	wants(ferryPath+"/0/", 200, "erry")
}

// nginx serves a folder with the README's lines, and gives its address.
func nginx(t *testing.T, root string) string {
	t.Helper()
	program, err := exec.LookPath("nginx")
	if err != nil {
		t.Skip("skipped: nginx is not installed, by which an export is served here")
	}
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, after, ok := strings.Cut(string(readme), "```nginx\n")
	lines, _, closed := strings.Cut(after, "```")
	if !ok || !closed {
		t.Fatal("README.md has no lines for nginx")
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := l.Addr().String()
	l.Close()
	dir := t.TempDir()
	var temp strings.Builder
	for _, what := range []string{"client_body", "proxy", "fastcgi", "uwsgi", "scgi"} {
		fmt.Fprintf(&temp, "%s_temp_path %s/%s;\n", what, dir, what)
	}
	conf := fmt.Sprintf(`daemon off; master_process off; pid %[1]s/pid; error_log stderr;
events {}
http {
%[2]s access_log off;
types { text/html html; application/json json; }
server { listen %[3]s; root %[4]s;
%[5]s}
}
`, dir, &temp, addr, root, lines)
	file := filepath.Join(dir, "nginx.conf")
	if err := os.WriteFile(file, []byte(conf), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, program, "-p", dir, "-e", "stderr", "-c", file)
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(); cmd.Wait() })
	for range 100 {
		if c, err := net.Dial("tcp", addr); err == nil {
			c.Close()
			return "http://" + addr
		}
		time.Sleep(50 * time.Millisecond)
	}
	stop()
	cmd.Wait()
	t.Fatalf("nginx does not serve: %s", &said)
	return ""
}
