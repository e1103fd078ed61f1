package poll

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/archive/catalog"
)

// bareRepo makes a remote with the real git, and skips the test where there is none.
func bareRepo(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("skipped: git is not installed")
	}
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	dir := filepath.Join(t.TempDir(), "remote.git")
	if out, err := exec.Command("git", "init", "-q", "--bare", "--initial-branch=main", dir).CombinedOutput(); err != nil {
		t.Fatalf("%s", out)
	}
	return dir
}

// TestEphemeral: a machine that has nothing but its configuration each time comes
// to the same versions, with the same requests, as one that keeps all it has.
func TestEphemeral(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: thirty passes")
	}
	live := func(forgetful bool) (versions, asked []string) {
		b := newBench(t)
		b.Sources[0].Remote = bareRepo(t)
		const odd, empty = "https://example.org/news/odd", "https://example.org/news/empty"
		b.web.put(feedURL, answer{body: rss(one, two, odd, empty)})
		b.web.put(one, answer{body: page(one, "The bridge over the river", prose(1, 5)...)})
		b.web.put(two, answer{body: page(two, "Nobody wants the bridge", prose(50, 9)...)})
		b.web.put(odd, answer{body: wallFor(odd, 1).body})
		b.web.put(empty, answer{body: "<html><body></body></html>"})
		for hour := 0; hour < 96; hour += 6 {
			switch hour {
			case 6: // it is taken down
				b.web.put(one, answer{status: 404})
			case 12: // half of it is cut, and stays so
				b.web.put(two, answer{body: page(two, "Nobody wants the bridge", prose(50, 9)[:3]...)})
			}
			if forgetful && hour > 0 {
				if err := b.Catalog.Close(); err != nil {
					t.Fatal(err)
				}
				b.dir = t.TempDir()
				b.Dir = b.dir
				b.openCatalog()
			}
			b.pass(6 * time.Hour)
			for _, u := range b.web.asked() {
				asked = append(asked, fmt.Sprint(hour, " ", u))
			}
		}
		for _, v := range b.versions() {
			versions = append(versions, fmt.Sprint(v.URL, " ", v.Kind, " ", v.N))
		}
		return versions, asked
	}
	kept, keptAsked := live(false)
	lost, lostAsked := live(true)
	for _, want := range []string{one + " gone 1", two + " changed 1", "https://example.org/news/odd added 0"} {
		if !slices.Contains(kept, want) || !slices.Contains(lost, want) {
			t.Errorf("%s: kept %q, lost %q", want, kept, lost)
		}
	}
	if len(kept) != len(lost) {
		t.Errorf("versions of the one %q, of the other %q", kept, lost)
	}
	// What is derived falls a little earlier or later than what was kept.
	if n, m := len(keptAsked), len(lostAsked); m > n+n/10 || m < n-n/10 {
		t.Errorf("%d requests with everything kept, %d with nothing", n, m)
	}
	t.Logf("%d requests with everything kept, %d with nothing", len(keptAsked), len(lostAsked))
}

// TestStateNotLeft: a remote that takes the versions and not the state fails the pass of a
// machine that keeps nothing, and no pass of one that does.
func TestStateNotLeft(t *testing.T) {
	b := newBench(t)
	remote := bareRepo(t)
	b.Sources[0].Remote = remote
	hook := "#!/bin/sh\ncase $1 in refs/stet/*) echo no such refs here >&2; exit 1;; esac\n"
	if err := os.WriteFile(filepath.Join(remote, "hooks", "update"), []byte(hook), 0o755); err != nil {
		t.Fatal(err)
	}
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", prose(1, 5)...)})
	if s, _ := b.pass(0); s.Recorded() != 1 || s.PushFailed != 1 {
		t.Errorf("got %+v", s)
	}
	b.web.put(feedURL, answer{body: rss(one, two)})
	b.web.put(two, answer{body: page(two, "Nobody wants the bridge", prose(50, 9)...)})
	if st, err := b.Catalog.SourceState(t.Context(), "example"); err != nil || st.PushError != "" {
		t.Errorf("what the machine cannot mend by a push stands in its state: %+v, %v", st, err)
	}
	if s, _ := b.pass(time.Hour); s.Recorded() != 1 || s.PushFailed != 0 {
		t.Errorf("got %+v of a machine that stays", s)
	}
}

// TestSecretStays: the token of a remote's address stands in nothing that is kept, told
// or left at the remote, and that of a feed's is not left there.
func TestSecretStays(t *testing.T) {
	b := newBench(t)
	remote := bareRepo(t)
	t.Setenv("GIT_CONFIG_COUNT", "1")
	t.Setenv("GIT_CONFIG_KEY_0", "url."+remote+".insteadOf")
	t.Setenv("GIT_CONFIG_VALUE_0", "https://me@git.example/a.git")
	b.Sources[0].Remote = "https://me:s3cret@git.example/a.git"
	const feed, failing = feedURL + "?key=s3cret", feedURL + "?failing&key=s3cret"
	b.Sources[0].Feeds = []string{feed, failing}
	b.web.put(feed, answer{body: rss(one)})
	b.web.put(failing, answer{err: errors.New("fetch " + failing + ": no")})
	b.web.put(one, answer{body: page(one, "The bridge over the river", prose(1, 5)...)})
	var told []Event
	b.Report = func(e Event) { told = append(told, e) }
	for range 2 {
		if s, err := b.Once(t.Context()); err != nil || s.PushFailed > 0 {
			t.Fatalf("%+v %v", s, err)
		}
	}
	pushes := slices.DeleteFunc(told, func(e Event) bool { return e.What != Pushed })
	if len(pushes) != 1 || pushes[0].URL != "https://git.example/a.git" {
		t.Errorf("pushed %+v", pushes)
	}
	kept, err := b.Catalog.SourceState(t.Context(), "example")
	if err != nil || kept.PushedTo != "https://git.example/a.git" {
		t.Errorf("kept %+v, %v", kept, err)
	}
	left, err := exec.Command("git", "-C", remote, "show", "refs/stet/state:state.json").CombinedOutput()
	if err != nil || strings.Contains(string(left), "s3cret") {
		t.Errorf("left at the remote: %s %v", left, err)
	}
	feeds, err := b.Catalog.Feeds(t.Context(), "example")
	if err != nil {
		t.Fatal(err)
	}
	b.Catalog.Close()
	b.dir = t.TempDir()
	b.Dir = b.dir
	b.openCatalog()
	b.web.asked()
	b.want(0)
	if got := b.web.asked(); len(got) > 0 {
		t.Errorf("another machine asked for %q, which were not due", got)
	}
	if again, err := b.Catalog.Feeds(t.Context(), "example"); err != nil || !again[feed].Checked.Equal(feeds[feed].Checked) || again[failing].Failures != 1 {
		t.Errorf("another machine knows %+v, %v", again, err)
	}
}

// TestUnpushed: a source whose remote was taken out of the configuration has no push to make good.
func TestUnpushed(t *testing.T) {
	failed := catalog.SourceState{PushError: "no route to host"}
	if got := unpushed(Source{Name: "a", Remote: "https://git.example/a"}, failed); len(got) != 1 {
		t.Errorf("with a remote: got %v", got)
	}
	if got := unpushed(Source{Name: "a"}, failed); len(got) != 0 {
		t.Errorf("without one: got %v", got)
	}
}
