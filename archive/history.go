package archive

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/go-git/go-git/v5/plumbing"

	"stet/extract"
)

// Changes gives the versions that were stored after the commit since, oldest
// first; all of them where since is empty. It reads commits only. Commits that
// hold no version, as the first, are passed over. An error ends it:
// ErrUnknownCommit where since is not in the history.
func (r *Repo) Changes(ctx context.Context, since string) iter.Seq2[Version, error] {
	return func(yield func(Version, error) bool) {
		line, err := r.line(ctx, since)
		if err != nil {
			yield(Version{}, err)
			return
		}
		for _, w := range slices.Backward(line) {
			v, ok, err := r.version(w)
			if err == nil && ctx.Err() != nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(Version{}, err)
				return
			}
			if ok && !yield(v, nil) {
				return
			}
		}
	}
}

// walked is a commit on the way back through the history.
type walked struct {
	id  id
	raw []byte // nil where it was not kept
}

// maxKept is how many bytes of commits are kept while walking back, so that
// they need not be read again on the way forward.
const maxKept = 64 << 20

// line lists the commits after since, newest first.
func (r *Repo) line(ctx context.Context, since string) ([]walked, error) {
	if since != "" && !hexID.MatchString(since) {
		return nil, fmt.Errorf("%w: %q", ErrUnknownCommit, since)
	}
	stop := plumbing.NewHash(since)
	at, err := r.tip()
	var line []walked
	kept, dropped := 0, 0
	for err == nil && at != stop {
		if at.IsZero() {
			return nil, fmt.Errorf("%w: %s", ErrUnknownCommit, since)
		}
		if len(line)%1000 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		w := walked{id: at}
		if at, err = r.step(&w); err != nil {
			return nil, err
		}
		line = append(line, w)
		for kept += len(w.raw); kept > maxKept; dropped++ {
			kept -= len(line[dropped].raw)
			line[dropped].raw = nil
		}
	}
	return line, err
}

// step reads a commit and returns its first parent, the zero id for the first
// commit.
func (r *Repo) step(w *walked) (parent id, err error) {
	if w.raw, err = r.rawCommit(w.id); err != nil {
		return id{}, err
	}
	c, err := r.parseCommit(w.id, w.raw)
	return c.parent, err
}

// version reads the version that a commit holds.
func (r *Repo) version(w walked) (v Version, ok bool, err error) {
	if w.raw == nil {
		if w.raw, err = r.rawCommit(w.id); err != nil {
			return v, false, err
		}
	}
	c, err := r.parseCommit(w.id, w.raw)
	if err != nil {
		return v, false, err
	}
	v, ok, err = parseMessage(c.message)
	if err != nil {
		return v, ok, r.damage("commit "+w.id.String()+" has a message that cannot be read", err)
	}
	v.Commit = w.id.String()
	return v, ok, nil
}

// Text returns the file of a version, as it stands in git.
func (r *Repo) Text(ctx context.Context, v Version) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return r.blob(v.Blob)
}

func (r *Repo) blob(hex string) ([]byte, error) {
	if !hexID.MatchString(hex) {
		return nil, fmt.Errorf("%q is not the id of a file", hex)
	}
	b, err := r.objects.readAs(plumbing.BlobObject, plumbing.NewHash(hex))
	if errors.Is(err, errNoObject) {
		return nil, r.damage("file "+hex+" is missing", err)
	}
	return b, err
}

// Article reads the article of a version.
func (r *Repo) Article(ctx context.Context, v Version) (*extract.Article, error) {
	b, err := r.Text(ctx, v)
	if err != nil {
		return nil, err
	}
	f, err := ParseFile(b)
	return f.Article, err
}
