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
		for _, name := range slices.Backward(line) {
			v, ok, err := r.version(name)
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

// line lists the commits after since, newest first.
func (r *Repo) line(ctx context.Context, since string) ([]id, error) {
	if since != "" && !hexID.MatchString(since) {
		return nil, fmt.Errorf("%w: %q", ErrUnknownCommit, since)
	}
	stop := plumbing.NewHash(since)
	at, err := r.tip()
	var line []id
	for ; err == nil && at != stop; at, err = r.parent(at) {
		if at.IsZero() {
			return nil, fmt.Errorf("%w: %s", ErrUnknownCommit, since)
		}
		line = append(line, at)
		if len(line)%1000 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return line, err
}

// parent returns a commit's first parent, the zero id for the first commit.
func (r *Repo) parent(name id) (id, error) {
	c, err := r.commit(name)
	if err != nil || len(c.ParentHashes) == 0 {
		return id{}, err
	}
	return c.ParentHashes[0], nil
}

// version reads the version that a commit holds.
func (r *Repo) version(name id) (Version, bool, error) {
	c, err := r.commit(name)
	if err != nil {
		return Version{}, false, err
	}
	v, ok, err := parseMessage(c.Message)
	if err != nil {
		return v, ok, r.damage("commit "+name.String()+" has a message that cannot be read", err)
	}
	v.Commit = name.String()
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
