package poll

import (
	"context"
	"errors"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/catalog"
)

// TestLost: an archive that is gone is not begun anew, and nothing is fetched for
// it, until the catalogue is told to give it up.
func TestLost(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", prose(1, 5)...)})
	b.want(0, "added 0")
	if err := os.RemoveAll(filepath.Join(b.dir, "example.git")); err != nil {
		t.Fatal(err)
	}
	b.web.asked()
	for range 2 {
		s := b.want(time.Hour)
		if len(s.Problems) != 1 || s.SourceErrs != 1 {
			t.Fatalf("got %+v", s)
		}
		if lost, ok := errors.AsType[*LostError](s.Problems[0].Err); !ok || lost.Versions != 1 {
			t.Errorf("got %v", s.Problems[0].Err)
		}
	}
	if got := b.web.asked(); len(got) > 0 {
		t.Errorf("asked for %q", got)
	}
	if err := b.Catalog.GiveUp(t.Context(), "example"); err != nil {
		t.Fatal(err)
	}
	b.want(time.Hour, "added 0")
}

// TestOlderSchedule: a schedule that does not know of the newest versions, as after a
// pass that was killed before it took note of them, takes no page for unchanged that was
// what they changed.
func TestOlderSchedule(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one)})
	text := prose(1, 5)
	first := answer{body: page(one, "The bridge over the river", text...), etag: "1"}
	b.web.put(one, first)
	b.want(0, "added 0")
	look, err := b.Catalog.LookAt(t.Context(), "example", "example.org/news/one")
	if err != nil {
		t.Fatal(err)
	}
	text[2] = "The mayor was not there."
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...), etag: "2"})
	b.want(time.Hour, "changed 1")
	if err := b.Catalog.SaveState(t.Context(), "example", catalog.State{Looks: []catalog.Look{look}}); err != nil {
		t.Fatal(err)
	}
	b.web.put(one, first)
	b.want(time.Hour, "reverted 2")
	b.want(time.Hour)
}

// TestOlderCopy: where an archive was replaced by an older copy, what it lacks is
// found again, though the page is as it was at the last check.
func TestOlderCopy(t *testing.T) {
	b := newBench(t)
	dir, old := filepath.Join(b.dir, "example.git"), filepath.Join(t.TempDir(), "copy.git")
	b.web.put(feedURL, answer{body: rss(one)})
	text := prose(1, 5)
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...), etag: `"1"`})
	b.want(0, "added 0")
	if err := os.CopyFS(old, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	text[2] = "The mayor was not there."
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...), etag: `"2"`})
	b.want(time.Hour, "changed 1")
	if err := errors.Join(os.RemoveAll(dir), os.CopyFS(dir, os.DirFS(old))); err != nil {
		t.Fatal(err)
	}
	b.want(time.Hour, "changed 1")
}

// TestClockSetBack: after a pass by a clock that ran ahead, the next one asks which
// of the two is right. Once told, it reads feeds and checks articles as ever.
func TestClockSetBack(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one)})
	text := prose(1, 5)
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...)})
	b.want(0, "added 0")
	const years = 4 * 365 * 24 * time.Hour
	b.pass(years)
	b.now = b.now.Add(-years)
	b.asks(years)
	b.web.put(feedURL, answer{body: rss(one, two)})
	b.web.put(two, answer{body: page(two, "Nobody wants the bridge", prose(50, 5)...)})
	b.All = true
	b.want(time.Hour, "added 0")
	b.All = false
	text[2] = "The mayor was not there."
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...)})
	b.want(time.Hour, "changed 1")

	// A version of such a pass, and a catalogue that knows nothing more.
	text[3] = "Nobody asked the neighbours."
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...)})
	b.want(years, "changed 2")
	b.now = b.now.Add(-years)
	b.asks(years)
	if at, err := b.dueAt(t.Context(), b.Sources[0]); err != nil || at.After(b.now) {
		t.Errorf("when watching, the next pass is at %v: %v", at, err)
	}
	if err := b.Catalog.ForgetSource(t.Context(), "example"); err != nil {
		t.Fatal(err)
	}
	b.want(time.Hour)
	text[1] = "The bridge stays open."
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...)})
	b.want(time.Hour, "changed 3")
}

// TestAbsenceOverAJumpOfTheClock: a 404 seen by a clock that was years behind does
// not make an article gone the day after the clock was set right.
func TestAbsenceOverAJumpOfTheClock(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", prose(1, 5)...)})
	b.want(0, "added 0")
	b.web.put(one, answer{status: 404})
	b.want(30 * time.Minute)
	b.want(30 * time.Minute)
	b.now = b.now.AddDate(9, 0, 0)
	right := b.now
	for b.now.Before(right.Add(100 * time.Hour)) {
		if _, made := b.pass(30 * time.Minute); len(made) > 0 {
			break
		}
	}
	if after := b.now.Sub(right); after < 72*time.Hour || after > 75*time.Hour {
		t.Errorf("called gone after %v", after)
	}
}

// asks sees that a pass does nothing but ask which clock is right.
func (b *bench) asks(ahead time.Duration) {
	b.t.Helper()
	s, made := b.pass(0)
	var clock *ClockError
	if s.SourceErrs != 1 || !errors.As(s.Problems[0].Err, &clock) || clock.Last.Sub(b.now) != ahead || s.Checked != 0 || made != nil {
		b.t.Errorf("%+v, and recorded %q", s, made)
	}
}

// TestImportIntoClone: an old page that is imported into a clone does not make the
// articles there old ones.
func TestImportIntoClone(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", prose(1, 5)...)})
	b.want(0, "added 0")
	if err := b.Catalog.ForgetSource(t.Context(), "example"); err != nil {
		t.Fatal(err)
	}
	b.web.put(two, answer{body: page(two, "Nobody wants the bridge", prose(50, 5)...)})
	added := b.now
	b.Saved, b.now = true, added.AddDate(-4, 0, 0)
	if _, err := b.Capture(t.Context(), "example", []string{two}); err != nil {
		t.Fatal(err)
	}
	looks, err := b.Catalog.Due(t.Context(), "example", added, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range looks {
		if l.URL == one && (!l.Found.Equal(added) || !l.Good.Equal(added)) {
			t.Errorf("found at %v, good at %v; it was added at %v", l.Found, l.Good, added)
		}
	}
	if len(looks) != 2 {
		t.Errorf("got %d looks", len(looks))
	}
}

// heldRepo is a repository whose history is told when it is let go.
type heldRepo struct {
	*archive.Repo
	asked, let chan struct{}
}

func (r heldRepo) Changes(ctx context.Context, since string) iter.Seq2[archive.Version, error] {
	close(r.asked)
	<-r.let
	return r.Repo.Changes(ctx, since)
}

// TestReindexMeanwhile: what a pass sees while the catalogue is being made anew begins
// no article a second time.
func TestReindexMeanwhile(t *testing.T) {
	b := newBench(t)
	dated := func(day string, text []string) answer {
		return answer{body: strings.Replace(page(one, "The bridge over the river", text...), "</head>",
			`<meta property="article:published_time" content="`+day+`T08:00:00Z"></head>`, 1)}
	}
	text := prose(1, 5)
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, dated("2026-02-27", text))
	b.want(0, "added 0")
	r, err := archive.Open(filepath.Join(b.dir, "example.git"), archive.Source{Name: "example"})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	held, done := heldRepo{r, make(chan struct{}), make(chan struct{})}, make(chan error)
	b.Client = stopAfter{b.web, one, func() {
		go func() { done <- b.Catalog.Reindex(t.Context(), held) }()
		<-held.asked
	}}
	text[2] = "The mayor was not there."
	b.web.put(one, dated("2026-02-28", text))
	b.want(time.Hour, "changed 1")
	close(held.let)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	b.Client = b.web
	b.want(time.Hour)
}
