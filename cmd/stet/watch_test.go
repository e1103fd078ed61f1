package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestWatchAsService runs "stet run --watch" as systemd would: it says when it is
// ready, gives signs of life, serves its numbers, logs lines that programs read,
// and says that it stops.
func TestWatchAsService(t *testing.T) {
	o := newSoakOutlet(t, 1, fastClock{origin: time.Now(), start: time.Now(), speed: 1}, time.Hour)
	o.freeze()
	dir := t.TempDir()
	config := filepath.Join(dir, "stet.yaml")
	text := fmt.Sprintf("allow_private: true\ndefaults: {delay: 0s}\nsources:\n  - name: one\n    feeds: [\"%s/feed.xml\", \"%s/nothing.xml\"]\n", o.url, o.url)
	if err := os.WriteFile(config, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	told := listenAsSystemd(t)
	metrics := freeAddress(t)
	var stderr lockedBuffer
	e := env{stdin: strings.NewReader(""), stdout: io.Discard, stderr: &stderr, width: 80, now: time.Now, getenv: func(name string) (string, bool) {
		v, ok := map[string]string{"NOTIFY_SOCKET": told.address, "WATCHDOG_USEC": "100000"}[name]
		return v, ok
	}}
	ctx, stop := context.WithCancel(t.Context())
	code := make(chan int)
	go func() {
		code <- run(ctx, []string{"run", "--watch", "--log", "--json", "--config", config, "--metrics", metrics}, e)
	}()
	told.want(t, "READY=1")
	told.want(t, "WATCHDOG=1")
	wantLine(t, &stderr, func(l map[string]any) bool {
		return l["msg"] == "version" && l["kind"] == "added" && l["source"] == "one"
	})
	wantLine(t, &stderr, func(l map[string]any) bool {
		return l["msg"] == "feed failed" && l["level"] == "WARN" && l["url"] == o.url+"/nothing.xml"
	})
	wantLine(t, &stderr, func(l map[string]any) bool { return l["msg"] == "pass" && l["checks"] == 1.0 && l["versions"] == 1.0 })
	if got := get(t, "http://"+metrics+"/healthz"); got != "ok\n" {
		t.Errorf("/healthz: %q", got)
	}
	got := get(t, "http://"+metrics+"/metrics")
	for _, want := range []string{"stet_passes_total 1\n", `stet_versions_total{kind="added"} 1` + "\n", `stet_checks_total{outcome="added"} 1` + "\n", "\ngo_goroutines "} {
		if !strings.Contains(got, want) {
			t.Errorf("/metrics has no %q:\n%s", want, got)
		}
	}
	stop()
	told.want(t, "STOPPING=1")
	if c := <-code; c != exitDone {
		t.Errorf("told to stop, stet ended with %d:\n%s", c, stderr.String())
	}
}

// asSystemd gets what a service tells it.
type asSystemd struct {
	address string
	conn    *net.UnixConn
}

func listenAsSystemd(t *testing.T) asSystemd {
	dir, err := os.MkdirTemp("", "stet") // a socket's path must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	address := filepath.Join(dir, "notify")
	conn, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: address, Net: "unixgram"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return asSystemd{address, conn}
}

// want waits for a message; signs of life may come before it.
func (s asSystemd) want(t *testing.T, message string) {
	t.Helper()
	s.conn.SetReadDeadline(time.Now().Add(20 * time.Second))
	buf := make([]byte, 1024)
	for {
		n, err := s.conn.Read(buf)
		if err != nil {
			t.Fatalf("waiting for %s: %v", message, err)
		}
		switch got := string(buf[:n]); got {
		case message:
			return
		case "WATCHDOG=1":
		default:
			t.Fatalf("told %q, not %q", got, message)
		}
	}
}

// lockedBuffer is written by one goroutine and read by another.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// wantLine waits for a log line. Each line must be a JSON object.
func wantLine(t *testing.T, b *lockedBuffer, is func(map[string]any) bool) {
	t.Helper()
	for range 400 {
		text := b.String()
		for line := range strings.Lines(text[:strings.LastIndexByte(text, '\n')+1]) {
			var l map[string]any
			if err := json.Unmarshal([]byte(line), &l); err != nil {
				t.Fatalf("%v: %s", err, line)
			}
			if is(l) {
				return
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("the line did not come:\n%s", b.String())
}

func get(t *testing.T, url string) string {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
