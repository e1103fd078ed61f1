package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"stet/archive"
)

// TestSoak lets "stet run --watch" go on for hours of a fast clock, in a process
// of its own, against outlets that go on editing. The process is killed, stopped,
// made to read its configuration anew and deprived of disk. In the end every
// version that was ever reported is there, every article stands as it stands at
// its outlet, git finds nothing wrong, and a process that ran for long holds no
// more goroutines, files and memory than when it was young.
//
// STET_SOAK=48h is that long, at a hundred times the speed (half an hour: give
// -timeout); else a few hours go by in seconds.
func TestSoak(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: takes twenty seconds")
	}
	t.Parallel()
	hours, speed := 8*time.Hour, 1500.0
	if long := os.Getenv("STET_SOAK"); long != "" {
		var err error
		if hours, err = time.ParseDuration(long); err != nil {
			t.Fatal(err)
		}
		speed = 100
	}
	s := newSoak(t, hours, speed)
	s.slack = 60 // in a few seconds a few connections make the difference
	if speed <= 100 {
		s.slack = 10
	}
	s.trouble(s.clock.start.Add(hours * 6 / 10))
	s.calm(s.clock.start.Add(hours))
	s.settle()
	s.nothingLost()
	s.asAtTheOutlets()
	s.sound()
}

// soak is one such run.
type soak struct {
	t       *testing.T
	clock   fastClock
	hours   time.Duration
	slack   int    // how many more goroutines and files are no leak
	dir     string // of stet.yaml; the archives may be on a small disk
	remote  string // of the first source
	small   bool   // they are
	outlets []*soakOutlet
	metrics string // HOST:PORT
	rng     *rand.Rand

	mu       sync.Mutex
	reported map[string]bool // "source version kind url"
	stderr   bytes.Buffer    // of all processes
}

func newSoak(t *testing.T, hours time.Duration, speed float64) *soak {
	s := &soak{t: t, hours: hours, dir: t.TempDir(), reported: map[string]bool{}, rng: rand.New(rand.NewPCG(1, 2)),
		clock: fastClock{time.Now(), time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC), speed}}
	archives := filepath.Join(s.dir, "archives")
	if err := os.Mkdir(archives, 0o755); err != nil {
		t.Fatal(err)
	}
	if s.small = canMount(); s.small {
		if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", archives).CombinedOutput(); err != nil {
			t.Fatalf("mount: %v: %s", err, out)
		}
		t.Cleanup(func() { exec.Command("umount", "-l", archives).Run() })
	} else {
		t.Log("skipped: the full disk, which takes the right to mount a small one")
	}
	config := "allow_private: true\ndefaults: {delay: 1s}\nsources:\n"
	for n := range 3 {
		o := newSoakOutlet(t, n, s.clock, 10*time.Minute)
		s.outlets = append(s.outlets, o)
		config += fmt.Sprintf("  - name: outlet%d\n    feeds: [\"%s/feed.xml\"]\n", n, o.url)
		if n == 0 {
			s.remote = filepath.Join(s.dir, "remote.git")
			s.git("init", "-q", "--bare", "--initial-branch=main", s.remote)
			config += fmt.Sprintf("    remote: %q\n", s.remote)
		}
	}
	if err := os.WriteFile(filepath.Join(s.dir, "stet.yaml"), []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	s.metrics = freeAddress(t)
	return s
}

// freeAddress gives a loopback address that nothing listens on.
func freeAddress(t *testing.T) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// trouble runs one process after the other until a time, each with its fate.
func (s *soak) trouble(until time.Time) {
	fates := []func(*watcher){(*watcher).kill, (*watcher).stop, (*watcher).hangUp, (*watcher).fillDisk, (*watcher).killOnFullDisk}
	for n := 0; n < len(fates) || s.clock.now().Before(until); n++ {
		w := s.start()
		s.wait(w, s.hours/40+time.Duration(s.rng.Int64N(int64(s.hours/40))))
		fates[n%len(fates)](w)
		w.kill()
		if n%len(fates) == 0 {
			s.fsck()
		}
	}
}

// calm lets one process run until a time, and compares what it holds in the
// middle of its life with what it holds in the end.
func (s *soak) calm(until time.Time) {
	w := s.start()
	defer w.stop()
	w.fillDisk()
	begin := s.clock.now()
	third := until.Sub(begin) / 3
	s.wait(w, third)
	middle := s.watch(w, third)
	end := s.watch(w, third)
	s.t.Logf("in the middle %v, in the end %v", middle, end)
	if end.goroutines > middle.goroutines+s.slack || end.files > middle.files+s.slack {
		s.t.Errorf("a leak: %v became %v", middle, end)
	}
	if end.packs > 150*len(s.outlets) {
		s.t.Errorf("%d files of packs are open", end.packs)
	}
	if end.memory > middle.memory*5/4+16 {
		s.t.Errorf("memory grew from %d to %d MB", middle.memory, end.memory)
	}
}

// holding is the most that a process held over some time.
// Packs are files apart: they become more from pass to pass, and few again when
// they are joined.
type holding struct{ goroutines, files, packs, memory int }

func (h holding) String() string {
	return fmt.Sprintf("%d goroutines, %d files and %d of packs, %d MB", h.goroutines, h.files, h.packs, h.memory)
}

func (h holding) most(g holding) holding {
	return holding{max(h.goroutines, g.goroutines), max(h.files, g.files), max(h.packs, g.packs), max(h.memory, g.memory)}
}

// watch lets d go by and tells what the process held.
func (s *soak) watch(w *watcher, d time.Duration) (most holding) {
	for range 50 {
		s.wait(w, d/50)
		most = most.most(w.holding())
	}
	return most
}

// wait lets d go by. A process that ends meanwhile is a failure.
func (s *soak) wait(w *watcher, d time.Duration) {
	s.t.Helper()
	select {
	case <-w.done:
		s.t.Fatalf("stet ended by itself: %v\n%s", w.err, s.lastWords())
	case <-time.After(time.Duration(float64(d) / s.clock.speed)):
	}
}

// settle lets the outlets stand still, and looks at everything once more.
func (s *soak) settle() {
	for _, o := range s.outlets {
		o.freeze()
	}
	out, err := s.stet("run", "--all").Output()
	s.report(bytes.NewReader(out))
	if err != nil {
		s.t.Fatalf("the last pass: %v\n%s", err, s.lastWords())
	}
}

// nothingLost looks for each reported version in the archives.
func (s *soak) nothingLost() {
	there := map[string]bool{}
	kinds := map[archive.Kind]int{}
	for n := range s.outlets {
		for _, v := range s.versions(n) {
			there[fmt.Sprintf("outlet%d %d %s %s", n, v.N, v.Kind, v.URL)] = true
			kinds[v.Kind]++
		}
	}
	for r := range s.reported {
		if !there[r] {
			s.t.Errorf("lost: %s", r)
		}
	}
	s.t.Logf("%d versions reported, %d there: %v", len(s.reported), len(there), kinds)
	if len(s.reported) < len(s.outlets)*20 {
		s.t.Errorf("only %d versions were reported", len(s.reported))
	}
}

// asAtTheOutlets looks whether each article has its last text, and each text
// once.
func (s *soak) asAtTheOutlets() {
	for n, o := range s.outlets {
		repo := s.open(n)
		texts := map[string][]string{}
		for _, v := range s.versions(n) {
			text, err := repo.Text(context.Background(), v)
			if err != nil {
				s.t.Fatal(err)
			}
			texts[v.URL] = append(texts[v.URL], string(text))
		}
		repo.Close()
		for i := range o.articles(o.now()) {
			all := texts[fmt.Sprintf("%s/news/%d", o.url, i)]
			if len(all) == 0 {
				s.t.Errorf("outlet%d: article %d was never archived", n, i)
				continue
			}
			if mark := o.mark(i, o.now()); !strings.Contains(all[len(all)-1], mark) {
				s.t.Errorf("outlet%d: article %d does not say: %s", n, i, mark)
			}
			if slices.Sort(all); len(slices.Compact(all)) < len(all) {
				s.t.Errorf("outlet%d: article %d has a text twice", n, i)
			}
		}
	}
}

// sound lets git and stet look at everything.
func (s *soak) sound() {
	s.fsck()
	if err := s.stet("check").Run(); err != nil {
		s.t.Errorf("stet check: %v\n%s", err, s.lastWords())
	}
	if here, there := s.git("-C", s.repo(0), "rev-parse", "main"), s.git("-C", s.remote, "rev-parse", "main"); here != there {
		s.t.Errorf("the remote is at %s, the archive at %s", there, here)
	}
}

func (s *soak) fsck() {
	for n := range s.outlets {
		if _, err := os.Stat(s.repo(n)); err == nil {
			s.git("-C", s.repo(n), "fsck", "--strict", "--no-dangling", "--no-progress")
		}
	}
}

func (s *soak) git(args ...string) string {
	s.t.Helper()
	out, err := exec.Command("git", args...).CombinedOutput()
	if err != nil {
		s.t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

func (s *soak) repo(n int) string {
	return filepath.Join(s.dir, "archives", fmt.Sprintf("outlet%d.git", n))
}

func (s *soak) open(n int) *archive.Repo {
	repo, err := archive.Open(s.repo(n), archive.Source{Name: fmt.Sprintf("outlet%d", n)})
	if err != nil {
		s.t.Fatal(err)
	}
	return repo
}

func (s *soak) versions(n int) []archive.Version {
	repo := s.open(n)
	defer repo.Close()
	var all []archive.Version
	for v, err := range repo.Changes(context.Background(), "") {
		if err != nil {
			s.t.Fatal(err)
		}
		all = append(all, v)
	}
	slices.SortStableFunc(all, func(a, b archive.Version) int { return a.N - b.N })
	return all
}

// report notes what a process says that it has stored: whole lines alone.
func (s *soak) report(out io.Reader) {
	r := bufio.NewReader(out)
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			return
		}
		f := strings.Split(line, "\t")
		s.mu.Lock()
		s.reported[strings.Join([]string{f[1], f[2], f[3], f[4]}, " ")] = true
		s.mu.Unlock()
	}
}

func (s *soak) stet(args ...string) *exec.Cmd {
	cmd := exec.Command("fast-stet", args...)
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), s.clock.String(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1")
	cmd.Stderr = s
	return cmd
}

// Write takes what processes say on stderr.
func (s *soak) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.stderr.Write(p)
}

func (s *soak) lastWords() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.stderr.Bytes()
	return string(b[max(0, len(b)-4000):])
}

// watcher is one process that watches.
type watcher struct {
	*soak
	cmd  *exec.Cmd
	done chan struct{} // closed when it has ended, with err
	err  error
}

func (s *soak) start() *watcher {
	w := &watcher{soak: s, cmd: s.stet("run", "--watch", "--metrics", s.metrics), done: make(chan struct{})}
	out, err := w.cmd.StdoutPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	if err := w.cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(w.kill)
	go func() {
		s.report(out)
		w.err = w.cmd.Wait()
		close(w.done)
	}()
	return w
}

// kill ends the process as a power cut would.
func (w *watcher) kill() {
	w.cmd.Process.Kill()
	<-w.done
}

// stop asks the process to end, which it does soon and with 0.
func (w *watcher) stop() {
	w.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-w.done:
		if w.err != nil {
			w.t.Errorf("told to stop, stet ended with %v\n%s", w.err, w.lastWords())
		}
	case <-time.After(30 * time.Second):
		w.t.Errorf("told to stop, stet went on for half a minute\n%s", w.lastWords())
		w.kill()
	}
}

// hangUp has the configuration read anew, again and again.
func (w *watcher) hangUp() {
	for range 5 {
		w.cmd.Process.Signal(syscall.SIGHUP)
		w.wait(w, w.hours/200)
	}
}

// fillDisk takes the room on the archives' disk for a while. The process lives
// through that and goes on.
func (w *watcher) fillDisk() {
	defer w.wait(w, w.hours/40)
	defer w.fill()()
	w.wait(w, w.hours/40)
}

// killOnFullDisk kills the process while there is no room, and has another try
// before there is some again.
func (w *watcher) killOnFullDisk() {
	defer w.fill()()
	w.wait(w, w.hours/80)
	w.kill()
	cmd := w.stet("run")
	out, _ := cmd.Output() // it may fail
	w.report(bytes.NewReader(out))
	if code := cmd.ProcessState.ExitCode(); code < exitDone || code > exitPartly || code == exitUsage {
		w.t.Errorf("on a full disk, stet run ended with %v\n%s", cmd.ProcessState, w.lastWords())
	}
}

// fill takes all room on the archives' disk, where that can be done, until the
// function it returns is called.
func (w *watcher) fill() (free func()) {
	if !w.small {
		return func() {}
	}
	f, err := os.Create(filepath.Join(w.dir, "archives", "fill"))
	if err != nil {
		w.t.Fatal(err)
	}
	for chunk := make([]byte, 4096); err == nil; {
		_, err = f.Write(chunk)
	}
	if !errors.Is(err, syscall.ENOSPC) {
		w.t.Fatal(err)
	}
	return func() {
		if err := errors.Join(f.Close(), os.Remove(f.Name())); err != nil {
			w.t.Fatal(err)
		}
	}
}

// holding tells what the process holds now.
func (w *watcher) holding() (h holding) {
	w.t.Helper()
	proc := fmt.Sprintf("/proc/%d", w.cmd.Process.Pid)
	files, err := filepath.Glob(proc + "/fd/*")
	if err != nil {
		w.t.Fatal(err)
	}
	for _, f := range files {
		if to, _ := os.Readlink(f); strings.Contains(to, ".git/objects/pack/") {
			h.packs++
		} else {
			h.files++
		}
	}
	status, err := os.ReadFile(proc + "/status")
	if err != nil {
		w.t.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if kb, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			n, _ := strconv.Atoi(strings.Fields(kb)[0])
			h.memory = n >> 10
		}
	}
	resp, err := http.Get("http://" + w.metrics + "/metrics")
	if err != nil {
		w.t.Fatal(err)
	}
	defer resp.Body.Close()
	for sc := bufio.NewScanner(resp.Body); sc.Scan(); {
		if n, ok := strings.CutPrefix(sc.Text(), "go_goroutines "); ok {
			h.goroutines, _ = strconv.Atoi(n)
		}
	}
	if h.goroutines == 0 || h.memory == 0 {
		w.t.Fatalf("/metrics and /proc tell %v", h)
	}
	return h
}
