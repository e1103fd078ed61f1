package archive

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/go-git/go-git/v5/plumbing"

	"stet/archive/diff"
	"stet/extract"
)

// draft is a capture on its way to being a version.
type draft struct {
	capture Capture
	version Version
	after   *draft // the one it follows, where that is of the same batch

	file  []byte // as FormatFile wrote it
	delta []byte // that makes the file from after's; nil where it is not worth it
	blob  id
	err   error
}

// plan makes drafts of a batch's captures and checks what can be checked
// without the archive.
func plan(batch []Capture) ([]*draft, error) {
	drafts := make([]*draft, len(batch))
	last := make(map[string]*draft, len(batch))
	for i, c := range batch {
		d := &draft{capture: c}
		err := d.checkCapture()
		if err == nil {
			d.after = last[c.Article.CanonicalURL]
			err = d.begin()
		}
		if err != nil {
			return nil, captureError(i, c, err)
		}
		last[c.Article.CanonicalURL] = d
		drafts[i] = d
	}
	return drafts, nil
}

func (d *draft) checkCapture() error {
	c := d.capture
	switch {
	case c.Article == nil:
		return fmt.Errorf("no article")
	case c.Article.CanonicalURL == "" || tidy(c.Article.CanonicalURL) != oneLine(c.Article.CanonicalURL):
		return fmt.Errorf("canonical URL %q cannot be stored", c.Article.CanonicalURL)
	case subjects[c.Kind] == "":
		return fmt.Errorf("kind %q is not known", c.Kind)
	case c.FetchedAt.Unix() <= 0 || !hasYear(c.FetchedAt):
		return fmt.Errorf("no time of the fetch")
	}
	return nil
}

// begin fills in what the version knows before it is written.
func (d *draft) begin() error {
	c := d.capture
	d.version = Version{
		URL:        c.Article.CanonicalURL,
		Title:      oneLine(c.Article.Title),
		Kind:       c.Kind,
		FetchedAt:  c.FetchedAt.UTC().Truncate(time.Second),
		Status:     c.Status,
		PageSHA256: c.PageSHA256,
		Silent:     c.Silent,
		NotFree:    c.Article.Free != nil && !*c.Article.Free,
		Reason:     oneLine(c.Reason),
		Extractor:  oneLine(cmp.Or(c.Extractor, extract.Extractor())),
	}
	if hasYear(c.Article.Modified) {
		d.version.PublisherModified = c.Article.Modified.UTC().Truncate(time.Second)
	}
	before := d.before()
	switch {
	case c.Kind == Added && before != nil:
		return &StoredError{URL: d.version.URL, Path: before.Path}
	case c.Kind != Added && before == nil:
		return fmt.Errorf("kind %s without a version before it", c.Kind)
	case before != nil && before.URL != d.version.URL:
		return fmt.Errorf("follows a version of %s", before.URL)
	case before != nil:
		d.version.N = before.N + 1
	}
	return nil
}

// before is the version this one follows, nil where it is the first.
func (d *draft) before() *Version {
	if d.after != nil {
		return &d.after.version
	}
	return d.capture.Previous
}

// prepare does what needs no knowledge of the other captures' commits, on all
// processors: the texts, their ids, and what changed in them.
func (r *Repo) prepare(drafts []*draft) error {
	parallel(len(drafts), func(i int) { drafts[i].err = r.write(drafts[i]) })
	for i, d := range drafts {
		if d.err != nil {
			return captureError(i, d.capture, d.err)
		}
		if d.after != nil {
			d.delta = diffDelta(d.after.file, d.file, len(d.file)/2)
		}
	}
	return nil
}

// write makes the file's text and the summary of what changed in it.
func (r *Repo) write(d *draft) error {
	d.file = formatCapture(d.capture)
	d.blob = idOf(plumbing.BlobObject, d.file)
	d.version.Blob = d.blob.String()
	var old File
	var err error
	switch before := d.before(); {
	case d.after != nil: // as it will be read, whatever the size of batches
		old, err = ParseFile(formatCapture(d.after.capture))
	case before != nil:
		old, err = r.fileBefore(before)
	}
	if err != nil {
		return fmt.Errorf("read version %d: %w", d.version.N-1, err)
	}
	d.version.Summary = summary(d.capture, d.before(), old.Article)
	return nil
}

// fileBefore reads the version before one.
func (r *Repo) fileBefore(v *Version) (File, error) {
	if b := written.get(v.Blob); b != nil {
		return ParseFile(b)
	}
	b, err := r.blob(v.Blob)
	if err != nil {
		return File{}, err
	}
	return ParseFile(b)
}

func formatCapture(c Capture) []byte {
	f := File{Article: c.Article}
	if c.Kind == Gone {
		f.Gone = c.FetchedAt
	}
	return FormatFile(f)
}

// summary says in words what a version changed.
func summary(c Capture, before *Version, old *extract.Article) string {
	if before == nil {
		n := 0
		for _, b := range c.Article.Blocks {
			n += len(b.Sentences)
		}
		return "First version, " + count(int64(n), "sentence")
	}
	words := diff.Compare(differing(old, c.Article)).String()
	if words == "" {
		words = "text as before"
	}
	if c.Kind == Gone {
		words = "not available when checked at " + timestamp(c.FetchedAt)
	}
	return words + "; " + elapsed(c.FetchedAt.Sub(before.FetchedAt)) + " after version " + strconv.Itoa(before.N)
}

// differing returns the articles without the blocks in which both begin and
// end alike: most versions differ in a few sentences, and comparing costs
// more than storing.
func differing(old, now *extract.Article) (a, b *extract.Article) {
	x, y := *old, *now
	for len(x.Blocks) > 0 && len(y.Blocks) > 0 && sameBlock(x.Blocks[0], y.Blocks[0]) {
		x.Blocks, y.Blocks = x.Blocks[1:], y.Blocks[1:]
	}
	for m, n := len(x.Blocks)-1, len(y.Blocks)-1; m >= 0 && n >= 0 && sameBlock(x.Blocks[m], y.Blocks[n]); m, n = m-1, n-1 {
		x.Blocks, y.Blocks = x.Blocks[:m], y.Blocks[:n]
	}
	return &x, &y
}

func sameBlock(a, b extract.Block) bool {
	return a.Kind == b.Kind && slices.Equal(a.Sentences, b.Sentences)
}
