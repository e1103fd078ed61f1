package archive

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/go-git/go-git/v5/plumbing"
)

// maxBatch is how many versions are written at once. Longer batches are
// recorded in pieces, so that memory stays bounded.
const maxBatch = 1000

// longPass is how many packs one pass may leave behind. A longer one puts them
// together on its way.
const longPass = 2 * packLimit

// state is what a batch needs to know of the one before it.
type state struct {
	tip   id
	date  time.Time // of the newest commit
	trees *trees
}

// Record stores a batch of captures as versions, in their order, and returns
// them. What it returns is on disk: also where it fails, the versions that it
// returns beside the error are part of the archive. It takes the lock for the
// call where it is not held.
//
// A capture that cannot be stored is named by a *CaptureError, which may wrap
// *StoredError or *StaleError. Other errors are of the disk or of the
// repository. After a failure at the very last step, the sync of the branch's
// folder, versions may have been stored that were not returned.
func (r *Repo) Record(ctx context.Context, batch []Capture) (done []Version, err error) {
	r.pass.Lock()
	defer r.pass.Unlock()
	release, err := r.hold()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, release()) }()
	for piece := range slices.Chunk(batch, maxBatch) {
		if err := ctx.Err(); err != nil {
			return done, err
		}
		versions, err := r.recordPiece(piece)
		done = append(done, versions...)
		if err == nil && len(*r.objects.packs.Load()) > longPass {
			err = r.mergeSmall(ctx)
		}
		if err != nil {
			r.state = nil
			var at *CaptureError
			if errors.As(err, &at) {
				at.Index += len(done)
				return done, err
			}
			return done, fmt.Errorf("record in %s: %w", r.dir, err)
		}
	}
	return done, nil
}

func (r *Repo) recordPiece(batch []Capture) ([]Version, error) {
	drafts, err := plan(batch)
	if err != nil {
		return nil, err
	}
	if err := r.prepare(drafts); err != nil {
		return nil, err
	}
	s, err := r.current()
	if err != nil {
		return nil, err
	}
	c := &committer{repo: r, state: s, pack: newPackWriter()}
	if c.tip.IsZero() {
		c.begin(drafts[0].version.FetchedAt)
	}
	versions := make([]Version, len(drafts))
	for i, d := range drafts {
		if err := c.commit(d); err != nil {
			return nil, captureError(i, d.capture, err)
		}
		versions[i] = d.version
		written.put(d.version.Blob, d.file)
	}
	if err := c.pack.publish(r.disk, r.objects.dir); err != nil {
		newTempPack(r.objects.dir).remove(r.disk)
		return nil, err
	}
	if err := r.moveTip(s.tip, c.tip); err != nil {
		return nil, err
	}
	r.state = &c.state
	return versions, r.objects.rescan()
}

// current is the state of the archive now. Where the branch is where the last
// batch left it, nothing is read but the branch.
func (r *Repo) current() (state, error) {
	tip, err := r.tip()
	if err != nil {
		return state{}, err
	}
	if r.state != nil && r.state.tip == tip {
		r.state.trees.trim()
		return *r.state, nil
	}
	s := state{tip: tip}
	var root id
	if !tip.IsZero() {
		c, err := r.commit(tip)
		if err != nil {
			return state{}, err
		}
		root, s.date = c.tree, c.date
	}
	s.trees, err = newTrees(r.objects, root)
	return s, err
}

// committer makes a batch's commits, one after the other.
type committer struct {
	repo *Repo
	state
	pack *packWriter
}

// begin makes the first commit of an archive.
func (c *committer) begin(at time.Time) {
	for _, f := range firstFiles(c.repo.source) {
		blob := idOf(plumbing.BlobObject, f.content)
		c.pack.whole(plumbing.BlobObject, blob, f.content)
		// Nothing is read from an archive without folders, and no commit has the
		// states between.
		_ = c.trees.put(f.name, blob, func(_, _ folder, _ []byte) {})
	}
	c.pack.whole(plumbing.TreeObject, c.trees.root.id, c.trees.root.raw)
	c.seal(at, []byte("Begin the archive of "+oneLine(c.repo.source.Name)+"\n"))
}

// commit stores one version.
func (c *committer) commit(d *draft) error {
	v := &d.version
	if err := c.place(d); err != nil {
		return err
	}
	if before := d.before(); before != nil {
		v.Previous = before.Commit
	}
	c.addFile(d)
	if err := c.put(v.Path, d.blob); err != nil {
		return err
	}
	v.Commit = c.seal(v.FetchedAt, message(*v)).String()
	return nil
}

// place decides the version's path and checks that what it follows is the
// newest there.
func (c *committer) place(d *draft) error {
	v := &d.version
	if before := d.before(); before != nil {
		v.Path = before.Path
		if err := checkPath(v.Path); err != nil {
			return err
		}
		newest, _, err := c.trees.file(v.Path)
		if err == nil && newest.String() != before.Blob {
			err = &StaleError{v.URL, v.Path}
		}
		return err
	}
	day := articleDay(d.capture)
	for _, distinct := range []bool{false, true} {
		v.Path = articlePath(v.URL, day, distinct)
		there, taken, err := c.trees.file(v.Path)
		if err != nil || !taken {
			return err
		}
		if c.repo.holds(there, v.URL, distinct) {
			break
		}
	}
	return &StoredError{v.URL, v.Path}
}

// holds says whether a file is of the article with this URL. Where the path
// has the URL's hash in it, it is.
func (r *Repo) holds(blob id, articleURL string, distinct bool) bool {
	b, err := r.objects.readAs(plumbing.BlobObject, blob)
	if err != nil { // of this very batch, whose plan knows its articles
		return distinct
	}
	f, err := ParseFile(b)
	return err == nil && f.Article.CanonicalURL == articleURL || distinct
}

func (c *committer) addFile(d *draft) {
	if d.delta == nil || !c.pack.delta(d.blob, d.after.blob, d.delta) {
		c.pack.whole(plumbing.BlobObject, d.blob, d.file)
	}
}

// put stores a file in the tree and the folders it changes in the pack.
func (c *committer) put(path string, blob id) error {
	return c.trees.put(path, blob, func(now, before folder, delta []byte) {
		if !c.pack.delta(now.id, before.id, delta) {
			c.pack.whole(plumbing.TreeObject, now.id, now.raw)
		}
	})
}

// seal makes a commit of the tree as it is now. Its date is never before that
// of its parent.
func (c *committer) seal(at time.Time, message []byte) id {
	if at.Before(c.date) {
		at = c.date
	}
	raw := commitObject(commit{c.trees.root.id, c.tip, at, string(message)}, c.repo.source.Identity)
	c.tip = idOf(plumbing.CommitObject, raw)
	c.date = at
	c.pack.whole(plumbing.CommitObject, c.tip, raw)
	return c.tip
}
