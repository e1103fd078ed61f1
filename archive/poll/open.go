package poll

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"stet/archive"
	"stet/archive/catalog"
)

// LostError says that a source's archive is not there any more, though the
// catalogue knows versions of it. A new one in its place would pass for the old
// one, and its history could never be pushed: nothing is done for the source
// until a person brings the archive back, or gives it up.
type LostError struct {
	Source, Dir string
	Versions    int   // that the catalogue knows
	Remote      bool  // the source has a remote
	Err         error // why the remote did not give it; nil where it was not asked

	head string // the newest of the versions
}

func (e *LostError) Error() string {
	s := fmt.Sprintf("%s is gone, though the catalogue knows %s in it", e.Dir, count(e.Versions, "version"))
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *LostError) Unwrap() error { return e.Err }

// Hint says what a person can do.
func (e *LostError) Hint() string {
	back := "bring it back from a backup"
	remote, asked := errors.AsType[*archive.RemoteError](e.Err)
	switch {
	case asked:
		back += ", or from its remote: git clone --bare " + remote.Remote + " " + e.Dir
	case e.Remote && e.Err == nil:
		back += ", or from its remote: stet run " + e.Source
	}
	return back + "; to give its history up and begin anew: stet reindex " + e.Source
}

// ShortError says that a lost archive was taken from its remote, which does not
// have all of it.
type ShortError struct {
	Dir      string
	Versions int // that the catalogue knew
}

func (e *ShortError) Error() string {
	return fmt.Sprintf("%s was gone and came back from its remote, but without the newest of the %d versions that the catalogue knew; the pass went on from there", e.Dir, e.Versions)
}

// Hint says what a person can do.
func (e *ShortError) Hint() string {
	return "if a backup has them, put it in place of " + e.Dir + " now; nothing tells of it again"
}

// Lost lists the sources whose archives are gone from the folder dir, though the
// catalogue knows versions of them.
func Lost(ctx context.Context, c *catalog.Catalog, dir string) ([]*LostError, error) {
	known, err := c.Sources(ctx)
	if err != nil {
		return nil, err
	}
	var list []*LostError
	for _, k := range known {
		repo := repoDir(dir, k.Name)
		if _, err := os.Stat(repo); k.Versions > 0 && errors.Is(err, fs.ErrNotExist) {
			list = append(list, &LostError{Source: k.Name, Dir: repo, Versions: k.Versions, head: k.Head})
		}
	}
	return list, nil
}

func repoDir(dir, source string) string { return filepath.Join(dir, source+".git") }

// open takes the source's archive for this pass. One that is not here comes from
// its remote, so that any machine goes on where another stopped; where the
// remote has none either, it is made, unless there was one.
func (p *pass) open(ctx context.Context) error {
	dir := repoDir(p.Dir, p.src.Name)
	as := archive.Source{Name: p.src.Name, Identity: p.src.Identity}
	var repo *archive.Repo
	_, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		repo, err = p.begin(ctx, dir, as)
	} else {
		repo, err = archive.Open(dir, as)
	}
	if err != nil {
		return err
	}
	if err := repo.Lock(); err != nil {
		return errors.Join(err, repo.Close())
	}
	p.repo = repo
	return nil
}

// begin gets an archive that is not here.
func (p *pass) begin(ctx context.Context, dir string, as archive.Source) (repo *archive.Repo, err error) {
	known, err := p.lost(ctx)
	if err != nil {
		return nil, err
	}
	if p.src.Remote != "" {
		repo, err = archive.Clone(ctx, dir, as, p.src.Remote)
		if err == nil {
			p.compare(ctx, repo, known)
			return repo, nil
		}
		if ctx.Err() != nil || known == nil && !errors.Is(err, archive.ErrEmptyRemote) {
			return nil, err
		}
	}
	if known != nil {
		known.Remote, known.Err = p.src.Remote != "", err
		return nil, known
	}
	return archive.Create(dir, as)
}

// lost says what the catalogue knows of this source's archive, which is not
// here; nil where there never was one.
func (p *pass) lost(ctx context.Context) (*LostError, error) {
	list, err := Lost(ctx, p.Catalog, p.Dir)
	for _, l := range list {
		if l.Source == p.src.Name {
			return l, nil
		}
	}
	return nil, err
}

// compare notes whether an archive that was lost came back whole.
func (p *pass) compare(ctx context.Context, repo *archive.Repo, known *LostError) {
	if known == nil {
		return
	}
	if p.Log != nil {
		p.Log.Warn("the archive was gone, and was taken from its remote", "source", p.src.Name, "versions", known.Versions)
	}
	for _, err := range repo.Changes(ctx, known.head) {
		if errors.Is(err, archive.ErrUnknownCommit) {
			p.short = &ShortError{Dir: known.Dir, Versions: known.Versions}
		}
		break
	}
}
