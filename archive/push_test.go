package archive

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cgi"
	"net/http/httptest"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// remote is a bare repository and the address it is pushed to.
type remote struct{ dir, address string }

// bare makes an empty bare repository with git.
func bare(t testing.TB) string {
	t.Helper()
	needGit(t)
	dir := filepath.Join(t.TempDir(), "remote.git")
	git(t, ".", "init", "-q", "--bare", "--initial-branch=main", dir)
	git(t, dir, "config", "http.receivepack", "true")
	return dir
}

func pathRemote(t testing.TB) remote {
	dir := bare(t)
	return remote{dir, dir}
}

// backend serves the folder of a bare repository with git http-backend.
func backend(t testing.TB, dir string) http.Handler {
	t.Helper()
	out, err := exec.Command("git", "--exec-path").Output()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(strings.TrimSpace(string(out)), "git-http-backend")
	if _, err := os.Stat(program); err != nil {
		t.Skip("skipped: git http-backend is not installed")
	}
	return &cgi.Handler{Path: program, Env: []string{"GIT_PROJECT_ROOT=" + filepath.Dir(dir), "GIT_HTTP_EXPORT_ALL=1", "GIT_CONFIG_NOSYSTEM=1"},
		Stderr: io.Discard}
}

func httpRemote(t testing.TB) remote {
	dir := bare(t)
	s := httptest.NewServer(backend(t, dir))
	t.Cleanup(s.Close)
	return remote{dir, s.URL + "/remote.git"}
}

// sshRemote runs a real sshd for the user of the test, on loopback, with a
// client key of its own in a home of its own.
func sshRemote(t testing.TB) remote {
	dir := bare(t)
	sshd, err := exec.LookPath("sshd")
	if err != nil {
		sshd = "/usr/sbin/sshd"
	}
	if _, err := os.Stat(sshd); err != nil {
		t.Skip("skipped: sshd is not installed")
	}
	me, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	if err := os.MkdirAll(filepath.Join(home, ".ssh"), 0o700); err != nil {
		t.Fatal(err)
	}
	clientKey := writeKey(t, filepath.Join(home, ".ssh", "id_ed25519"))
	hostKey := writeKey(t, filepath.Join(home, "host_key"))
	port := freePort(t)
	known := filepath.Join(home, ".ssh", "known_hosts")
	write(t, filepath.Join(home, "authorized_keys"), clientKey)
	write(t, known, fmt.Sprintf("[127.0.0.1]:%d %s", port, hostKey))
	write(t, filepath.Join(home, "sshd_config"), fmt.Sprintf("ListenAddress 127.0.0.1:%d\nHostKey %s/host_key\nAuthorizedKeysFile %s/authorized_keys\n"+
		"StrictModes no\nUsePAM no\nPidFile none\nPasswordAuthentication no\nSetEnv HOME=%s\n", port, home, home, home))
	if err := os.MkdirAll("/run/sshd", 0o755); err != nil && os.Getuid() == 0 {
		t.Skipf("skipped: sshd has nowhere to separate privileges: %v", err)
	}
	var log strings.Builder
	cmd := exec.Command(sshd, "-D", "-e", "-f", filepath.Join(home, "sshd_config"))
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		t.Skipf("skipped: sshd does not start: %v", err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if t.Failed() {
			t.Log(log.String())
		}
	})
	waitFor(t, port)
	// The client, be it git's or ours, sees only this home, as does the shell that
	// sshd starts: what the user's own has it read can take a second each time.
	if tt, ok := t.(interface{ Setenv(string, string) }); ok {
		tt.Setenv("HOME", home)
		tt.Setenv("SSH_AUTH_SOCK", "")
		tt.Setenv("SSH_KNOWN_HOSTS", known)
		tt.Setenv("GIT_SSH_COMMAND", fmt.Sprintf("ssh -F /dev/null -oBatchMode=yes -oUserKnownHostsFile=%s -i %s/.ssh/id_ed25519", known, home))
	}
	return remote{dir, fmt.Sprintf("ssh://%s@127.0.0.1:%d%s", me.Username, port, dir)}
}

// writeKey makes a key pair and returns the public line.
func writeKey(t testing.TB, path string) string {
	t.Helper()
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	block, err := ssh.MarshalPrivateKey(private, "test")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, pem.EncodeToMemory(block), 0o600); err != nil {
		t.Fatal(err)
	}
	key, err := ssh.NewPublicKey(public)
	if err != nil {
		t.Fatal(err)
	}
	return string(ssh.MarshalAuthorizedKey(key))
}

func write(t testing.TB, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func freePort(t testing.TB) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

func waitFor(t testing.TB, port int) {
	t.Helper()
	for range 100 {
		if c, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port)); err == nil {
			c.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Skip("skipped: sshd does not listen")
}

// ownGit keeps the user's configuration of git out of a test.
func ownGit(t *testing.T) {
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
}

// pushBy pushes with git or without.
func pushBy(ctx context.Context, r *Repo, address string, withGit bool) (Pushed, error) {
	p, err := r.newPush(address)
	if err != nil {
		return Pushed{}, err
	}
	p.packSize = 20 << 10 // several packs, even for a small archive
	switch {
	case withGit:
		return p.by(ctx, func(ctx context.Context) (Pushed, error) { return p.withGit(ctx, "git") })
	case p.folder != "":
		return p.by(ctx, p.intoFolder)
	}
	return p.by(ctx, p.withSession)
}

// eachRoad runs a test for every kind of remote, with git and without.
func eachRoad(t *testing.T, test func(t *testing.T, to remote, push func(*Repo) (Pushed, error))) {
	for _, kind := range []struct {
		name string
		make func(testing.TB) remote
	}{{"path", pathRemote}, {"http", httpRemote}, {"ssh", sshRemote}} {
		for _, withGit := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s/git=%v", kind.name, withGit), func(t *testing.T) {
				if kind.name == "ssh" && (testing.Short() || !strings.HasPrefix(t.Name(), "TestPush/")) {
					t.Skip("skipped: starting sshd takes long, TestPush does")
				}
				ownGit(t)
				to := kind.make(t)
				test(t, to, func(r *Repo) (Pushed, error) { return pushBy(t.Context(), r, to.address, withGit) })
			})
		}
	}
}

// atRemote gives the commit a repository's branch is at.
func atRemote(t *testing.T, dir string) string {
	t.Helper()
	return strings.TrimSpace(git(t, dir, "rev-parse", "--verify", branchRef))
}

func TestPush(t *testing.T) {
	eachRoad(t, func(t *testing.T, to remote, push func(*Repo) (Pushed, error)) {
		r := newRepo(t)
		var batch []Capture
		for n := range 40 {
			batch = append(batch, added(n, start.Add(time.Duration(n)*time.Minute)))
		}
		vs := record(t, r, batch...)
		for round := range 2 {
			for n := range 2 {
				vs[n] = record(t, r, changed(n, round+1, start.Add(time.Duration(round+1)*24*time.Hour), &vs[n]))[0]
			}
			head, err := r.Head()
			if err != nil {
				t.Fatal(err)
			}
			got, err := push(r)
			if err != nil {
				t.Fatal(err)
			}
			if got.Head != head || !got.Sent || atRemote(t, to.dir) != head {
				t.Fatalf("pushed %+v; the remote is at %s, the archive at %s", got, atRemote(t, to.dir), head)
			}
		}
		git(t, to.dir, "fsck", "--strict", "--full")
		if got, err := push(r); err != nil || got.Sent {
			t.Errorf("pushing nothing: %+v, %v", got, err)
		}
		goOnFrom(t, to.dir, r, vs[39])
	})
}

// goOnFrom checks that a clone of the remote goes on as the archive itself
// would.
func goOnFrom(t *testing.T, remote string, r *Repo, last Version) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), filepath.Base(r.Dir()))
	git(t, ".", "clone", "-q", "--bare", remote, dir)
	clone, err := Open(dir, Source{})
	if err != nil {
		t.Fatal(err)
	}
	defer clone.Close()
	c := changed(39, 1, start.Add(240*time.Hour), &last)
	here, there := record(t, r, c)[0], record(t, clone, c)[0]
	if here != there {
		t.Errorf("the clone goes on with %+v\nthe archive with %+v", there, here)
	}
	git(t, dir, "fsck", "--strict", "--full")
}

func TestPushOntoOtherVersions(t *testing.T) {
	eachRoad(t, func(t *testing.T, to remote, push func(*Repo) (Pushed, error)) {
		mine, theirs := newRepo(t), newRepo(t)
		record(t, mine, added(1, start))
		record(t, theirs, added(2, start), added(3, start))
		if _, err := push(theirs); err != nil {
			t.Fatal(err)
		}
		before := atRemote(t, to.dir)
		_, err := push(mine)
		e := mustBe[*RejectedError](t, err)
		if e.Hint() == "" || !strings.Contains(err.Error(), to.address) {
			t.Errorf("error %v, hint %s", err, e.Hint())
		}
		if atRemote(t, to.dir) != before {
			t.Error("the remote moved")
		}
	})
}

func TestPushIsRefused(t *testing.T) {
	eachRoad(t, func(t *testing.T, to remote, push func(*Repo) (Pushed, error)) {
		if t.Name() == "TestPushIsRefused/path/git=false" {
			t.Skip("skipped: without git there are no hooks")
		}
		hook := filepath.Join(to.dir, "hooks", "pre-receive")
		if err := os.MkdirAll(filepath.Dir(hook), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(hook, []byte("#!/bin/sh\necho 'no room left' >&2\nexit 1\n"), 0o755); err != nil {
			t.Fatal(err)
		}
		r := newRepo(t)
		record(t, r, added(1, start))
		_, err := push(r)
		if e := mustBe[*RemoteError](t, err); e.Trouble != Refused || !strings.Contains(err.Error(), "no room left") {
			t.Errorf("error %v", err)
		}
		if err := os.Remove(hook); err != nil {
			t.Fatal(err)
		}
		if got, err := push(r); err != nil || !got.Sent {
			t.Errorf("the next push: %+v, %v", got, err)
		}
	})
}

// TestPushRace: another copy of the archive is pushed while this one's push goes
// on. The remote only says that it could not move its branch; the error says why.
func TestPushRace(t *testing.T) {
	eachRoad(t, func(t *testing.T, to remote, push func(*Repo) (Pushed, error)) {
		if t.Name() == "TestPushRace/path/git=false" {
			t.Skip("skipped: without git there are no hooks")
		}
		other := newRepo(t)
		record(t, other, added(2, start))
		git(t, other.Dir(), "push", "-q", to.dir, "main:refs/heads/other")
		hook := filepath.Join(to.dir, "hooks", "update")
		if err := os.MkdirAll(filepath.Dir(hook), 0o755); err != nil {
			t.Fatal(err)
		}
		const race = "#!/bin/sh\n[ -e raced ] && exit 0\ntouch raced\ngit update-ref refs/heads/main refs/heads/other\n"
		if err := os.WriteFile(hook, []byte(race), 0o755); err != nil {
			t.Fatal(err)
		}
		r := newRepo(t)
		record(t, r, added(1, start))
		_, err := push(r)
		mustBe[*RejectedError](t, err)
		head, err := other.Head()
		if err != nil {
			t.Fatal(err)
		}
		if got := git(t, to.dir, "rev-parse", "main"); strings.TrimSpace(got) != head {
			t.Errorf("the remote is at %s", got)
		}
	})
}

func TestPushToNothing(t *testing.T) {
	ownGit(t)
	needGit(t)
	r := newRepo(t)
	record(t, r, added(1, start))
	missing := httptest.NewServer(backend(t, bare(t)))
	defer missing.Close()
	closed := fmt.Sprintf("127.0.0.1:%d", freePort(t))
	denied := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("WWW-Authenticate", `Basic realm="git"`)
		w.WriteHeader(http.StatusUnauthorized)
	}))
	defer denied.Close()
	withPassword := strings.Replace(denied.URL, "http://", "http://me:s3cret@", 1)
	t.Setenv("HOME", t.TempDir())
	t.Setenv("SSH_AUTH_SOCK", "")
	for _, tt := range []struct {
		address string
		want    Trouble // without git
	}{
		{filepath.Join(t.TempDir(), "none.git"), Missing},
		{missing.URL + "/none.git", Missing},
		{"http://" + closed + "/none.git", Unreachable},
		{denied.URL + "/x.git", Denied},
		{withPassword + "/x.git", Denied},
	} {
		for _, withGit := range []bool{true, false} {
			_, err := pushBy(t.Context(), r, tt.address, withGit)
			e := mustBe[*RemoteError](t, err)
			if !withGit && e.Trouble != tt.want || e.Hint() == "" {
				t.Errorf("push to %s: %v (%s)", tt.address, err, e.Hint())
			}
			if strings.Contains(err.Error()+e.Hint(), "s3cret") {
				t.Errorf("a password is told: %v", err)
			}
			t.Log(err)
		}
	}
	for _, bad := range []string{"", "--upload-pack=x"} {
		if _, err := r.Push(t.Context(), bad); err == nil {
			t.Errorf("pushed to %q", bad)
		}
	}
	if got, err := newRepo(t).Push(t.Context(), closed); err != nil || got.Sent {
		t.Errorf("pushing an archive without versions: %+v, %v", got, err)
	}
}

func TestPushWithPassword(t *testing.T) {
	ownGit(t)
	t.Setenv("GIT_CONFIG_COUNT", "1")
	t.Setenv("GIT_CONFIG_KEY_0", "http.userAgent")
	t.Setenv("GIT_CONFIG_VALUE_0", "stays")
	t.Setenv("HOME", t.TempDir())
	dir := bare(t)
	inner := backend(t, dir)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if user, password, _ := req.BasicAuth(); user != "me" || password != "s3cret" {
			w.Header().Set("WWW-Authenticate", `Basic realm="git"`)
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		inner.ServeHTTP(w, req)
	}))
	defer s.Close()
	r := newRepo(t)
	for n, withGit := range []bool{true, false} {
		record(t, r, added(n, start))
		got, err := pushBy(t.Context(), r, strings.Replace(s.URL, "http://", "http://me:s3cret@", 1)+"/remote.git", withGit)
		if err != nil || !got.Sent || strings.Contains(got.Remote, "s3cret") {
			t.Errorf("git=%v: %+v, %v", withGit, got, err)
		}
	}
}

// A push that breaks off half-way leaves the remote sound, and the next goes on.
func TestPushHalfSent(t *testing.T) {
	ownGit(t)
	dir := bare(t)
	inner := backend(t, dir)
	var cut atomic.Bool
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if cut.Load() && req.Method == http.MethodPost && req.ContentLength != 4 {
			// What arrived goes to the backend, and nothing comes back.
			part, err := io.ReadAll(io.LimitReader(req.Body, 3000))
			if err != nil {
				t.Error(err)
			}
			half := req.Clone(req.Context())
			half.Body, half.ContentLength = io.NopCloser(bytes.NewReader(part)), int64(len(part))
			inner.ServeHTTP(httptest.NewRecorder(), half)
			panic(http.ErrAbortHandler)
		}
		inner.ServeHTTP(w, req)
	}))
	defer s.Close()
	for _, withGit := range []bool{true, false} {
		r := newRepo(t)
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
		git(t, ".", "init", "-q", "--bare", "--initial-branch=main", dir)
		git(t, dir, "config", "http.receivepack", "true")
		var batch []Capture
		for n := range 30 {
			batch = append(batch, added(n, start))
		}
		record(t, r, batch...)
		cut.Store(true)
		_, err := pushBy(t.Context(), r, s.URL+"/remote.git", withGit)
		mustBe[*RemoteError](t, err)
		t.Log(err)
		git(t, dir, "fsck", "--strict")
		cut.Store(false)
		got, err := pushBy(t.Context(), r, s.URL+"/remote.git", withGit)
		if err != nil || !got.Sent || atRemote(t, dir) != got.Head {
			t.Errorf("git=%v: the next push: %+v, %v", withGit, got, err)
		}
		git(t, dir, "fsck", "--strict", "--full")
	}
}

func TestPushStops(t *testing.T) {
	ownGit(t)
	to := httpRemote(t)
	r := newRepo(t)
	record(t, r, added(1, start))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, withGit := range []bool{true, false} {
		if _, err := pushBy(ctx, r, to.address, withGit); !errors.Is(err, context.Canceled) {
			t.Errorf("git=%v: %v", withGit, err)
		}
	}
}

func TestSplitSecret(t *testing.T) {
	for _, tt := range []struct{ in, clean, user, password, folder string }{
		{"https://me:pw@example.org/a.git", "https://me@example.org/a.git", "me", "pw", ""},
		{"https://example.org/a.git", "https://example.org/a.git", "", "", ""},
		{"git@example.org:a/b.git", "git@example.org:a/b.git", "", "", ""},
		{"ssh://git@example.org/a.git", "ssh://git@example.org/a.git", "git", "", ""},
		{"/srv/a.git", "/srv/a.git", "", "", "/srv/a.git"},
		{"../a.git", "../a.git", "", "", "../a.git"},
		{"./a:b.git", "./a:b.git", "", "", "./a:b.git"},
		{`C:\a.git`, `C:\a.git`, "", "", `C:\a.git`},
		{"file:///srv/a.git", "file:///srv/a.git", "", "", "/srv/a.git"},
		{"https://me:100%@example.org/a.git", "https://me@example.org/a.git", "me", "100%", ""},
		{"https://me:a@b/%@example.org/a.git", "https://me@example.org/a.git", "me", "a@b/%", ""},
		{"https://%/a.git", "https://%/a.git", "", "", ""},
	} {
		clean, user, password := splitSecret(tt.in)
		if clean != tt.clean || user != tt.user && user != "" || password != tt.password || localFolder(tt.in) != tt.folder {
			t.Errorf("%s: %q %q %q %q", tt.in, clean, user, password, localFolder(tt.in))
		}
	}
}

func TestWithoutSecret(t *testing.T) {
	for in, want := range map[string]string{
		"https://me:pw@example.org/a.git":   "https://example.org/a.git",
		"https://token@example.org/a@b.git": "https://example.org/a@b.git",
		"https://me:100%@example.org/a.git": "https://example.org/a.git",
		"https://example.org":               "https://example.org",
		"ssh://git:pw@example.org/a.git":    "ssh://git@example.org/a.git",
		"git@example.org:a/b.git":           "git@example.org:a/b.git",
		"/srv/me:pw@example.org/a.git":      "/srv/me:pw@example.org/a.git",
	} {
		if got := WithoutSecret(in); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}
