package archive

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	gogit "github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/plumbing"

	"stet/extract"
)

func TestRecordIsOrdinaryGit(t *testing.T) {
	needGit(t)
	r := newRepo(t)
	if head, err := r.Head(); err != nil || head != "" {
		t.Fatalf("head of a new archive: %q, %v", head, err)
	}
	vs := record(t, r, added(1, start), added(2, start.Add(time.Minute)), changed(1, 1, start.Add(9*time.Hour), nil))
	vs = append(vs, record(t, r, changed(2, 5, start.Add(20*time.Hour), &vs[1]))...)

	git(t, r.Dir(), "fsck", "--strict", "--full")
	clone := filepath.Join(t.TempDir(), "clone")
	git(t, ".", "clone", "-q", r.Dir(), clone)
	for _, name := range []string{"README.md", ".gitattributes", vs[0].Path, vs[1].Path} {
		if _, err := os.Stat(filepath.Join(clone, name)); err != nil {
			t.Error(err)
		}
	}
	b, err := os.ReadFile(filepath.Join(clone, vs[3].Path))
	if err != nil {
		t.Fatal(err)
	}
	if text, err := r.Text(context.Background(), vs[3]); err != nil || string(text) != string(b) {
		t.Errorf("Text gives other bytes than git: %v\n%s", err, text)
	}
	if got := git(t, clone, "log", "-1", "--format=%b"); got == "" {
		t.Error("no body")
	} else {
		t.Log("\n" + git(t, clone, "log", "-p", "--stat", "-2"))
	}
}

func TestChangesGivesWhatRecordGave(t *testing.T) {
	r := newRepo(t)
	article := story(3, 0)
	article.Modified = start.Add(-time.Minute)
	free := true
	article.Free = &free
	c := Capture{Article: article, Kind: Added, FetchedAt: start, Status: 200, PageSHA256: "aa", Reason: "in the feed"}
	want := record(t, r, c, added(4, start))
	want = append(want, record(t, r, Capture{Article: article, Kind: Gone, FetchedAt: start.Add(80 * time.Hour), Status: 404, Silent: true, Previous: &want[0]})...)
	if got := versions(t, r, ""); !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got := versions(t, r, want[0].Commit); !slices.Equal(got, want[1:]) {
		t.Errorf("since the first: %+v", got)
	}
	if got := versions(t, r, want[2].Commit); len(got) != 0 {
		t.Errorf("since the last: %+v", got)
	}
	if _, err := tryVersions(r, want[0].Blob); !errors.Is(err, ErrUnknownCommit) {
		t.Errorf("since a commit of another history: %v", err)
	}
	a, err := r.Article(context.Background(), want[0])
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != article.Title || !slices.EqualFunc(a.Blocks, article.Blocks, equalBlocks) {
		t.Errorf("Article: %+v", a)
	}
}

// TestTimesBeyondYears: a claimed time that no text of four digits a year can hold, as
// "9999-12-31T23:59:59-12:00" in UTC, is left out. Written, it could not be read again.
func TestTimesBeyondYears(t *testing.T) {
	r := newRepo(t)
	var captures []Capture
	for i, far := range []time.Time{
		time.Date(9999, 12, 31, 23, 59, 59, 0, time.FixedZone("", -12*3600)),
		time.Date(0, 1, 1, 0, 0, 0, 0, time.FixedZone("", 3600)),
	} {
		c := added(i, start)
		c.Article.Published, c.Article.Modified = far, far
		captures = append(captures, c)
	}
	want := record(t, r, captures...)
	if got := versions(t, r, ""); !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	for _, v := range want {
		if a, err := r.Article(context.Background(), v); err != nil || !a.Published.IsZero() {
			t.Errorf("%+v %v", a, err)
		}
	}
}

func equalBlocks(a, b extract.Block) bool {
	return a.Kind == b.Kind && slices.Equal(a.Sentences, b.Sentences)
}

// TestSameCapturesSameCommits records the same captures, articles with
// several versions among them, in batches of different sizes.
func TestSameCapturesSameCommits(t *testing.T) {
	var heads []string
	for _, batch := range []int{1, 7, 100} {
		r := newRepo(t)
		last := map[string]*Version{}
		var captures []Capture
		for n := range 30 {
			c := added(n%10, start.Add(time.Duration(n)*time.Minute))
			if n >= 10 {
				c = changed(n%10, n, start.Add(time.Duration(n)*time.Minute), nil)
			}
			c.Article.Blocks[0].Sentences[0] += " Cafe\u0301\tlatte " // not in NFC
			captures = append(captures, c)
		}
		for piece := range slices.Chunk(captures, batch) {
			for i := range piece {
				piece[i].Previous = last[piece[i].Article.CanonicalURL]
			}
			for _, v := range record(t, r, piece...) {
				last[v.URL] = &v
			}
		}
		head, err := r.Head()
		if err != nil {
			t.Fatal(err)
		}
		heads = append(heads, head)
	}
	if len(slices.Compact(slices.Clone(heads))) != 1 {
		t.Errorf("the size of batches changed the commits: %v", heads)
	}
}

func TestRecordRefuses(t *testing.T) {
	r := newRepo(t)
	vs := record(t, r, added(1, start))
	newer := record(t, r, changed(1, 1, start.Add(time.Hour), &vs[0]))
	ctx := context.Background()

	_, err := r.Record(ctx, []Capture{added(7, start), added(1, start.Add(time.Hour))})
	mustBe[*StoredError](t, err)
	if at := mustBe[*CaptureError](t, err); at.Index != 1 {
		t.Errorf("index of the capture is %d", at.Index)
	}
	_, err = r.Record(ctx, []Capture{changed(1, 2, start.Add(2*time.Hour), &vs[0])})
	mustBe[*StaleError](t, err)
	_, err = r.Record(ctx, []Capture{changed(9, 2, start, nil)})
	mustBe[*CaptureError](t, err)
	_, err = r.Record(ctx, []Capture{changed(9, 2, start, &newer[0])})
	mustBe[*CaptureError](t, err)
	record(t, r, changed(1, 2, start.Add(3*time.Hour), &newer[0]))
	if got := versions(t, r, ""); len(got) != 3 {
		t.Errorf("%d versions after refused captures, want 3", len(got))
	}
}

func TestCreateAndOpen(t *testing.T) {
	r := newRepo(t)
	if _, err := Create(r.Dir(), Source{}); !errors.Is(err, fs.ErrExist) {
		t.Errorf("create over an archive: %v", err)
	}
	if _, err := Open(r.Dir()+"x", Source{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("open nothing: %v", err)
	}
	if r.Name() != "example" {
		t.Errorf("name %q", r.Name())
	}
	if err := r.Lock(); err != nil {
		t.Fatal(err)
	}
	other, err := Open(r.Dir(), Source{})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if in := mustBe[*InUseError](t, other.Lock()); in.PID != os.Getpid() {
		t.Errorf("in use by %d", in.PID)
	}
	if err := r.Unlock(); err != nil {
		t.Fatal(err)
	}
	if err := other.Lock(); err != nil {
		t.Error(err)
	}
}

// TestGoGitReads has another implementation of git read an archive.
func TestGoGitReads(t *testing.T) {
	r := newRepo(t)
	vs := record(t, r, added(1, start), added(2, start), changed(1, 3, start.Add(time.Hour), nil))
	vs = append(vs, record(t, r, changed(2, 1, start.Add(2*time.Hour), &vs[1]))...)
	repo, err := gogit.PlainOpen(r.Dir())
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range vs {
		c, err := repo.CommitObject(plumbing.NewHash(v.Commit))
		if err != nil {
			t.Fatal(err)
		}
		f, err := c.File(v.Path)
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Contents()
		if err != nil {
			t.Fatal(err)
		}
		if want, err := r.Text(t.Context(), v); err != nil || got != string(want) {
			t.Errorf("version %d of %s: go-git reads other text: %v", v.N, v.URL, err)
		}
	}
}
