package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/poll"
)

// store is an archive folder opened for reading: its catalogue, caught up with
// every source's repository.
type store struct {
	config  *config
	catalog *catalog.Catalog
	repos   map[string]*archive.Repo // by the source's name
}

// openStore opens the archive folder that stet.yaml names, which this user need
// not be able to write. The caller closes the store.
func (a *app) openStore(ctx context.Context) (*store, error) {
	c, err := a.config()
	if err != nil {
		return nil, err
	}
	s := &store{config: c, repos: map[string]*archive.Repo{}}
	if err := s.openRepos(); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if len(s.repos) == 0 && !exists(c.catalogPath()) {
		return nil, s.noArchive()
	}
	if s.catalog, err = catalog.OpenToRead(c.catalogPath()); err != nil {
		return nil, errors.Join(c.catalogError(err), s.Close())
	}
	if len(s.repos) == 0 {
		return nil, errors.Join(s.noneLeft(ctx), s.Close())
	}
	for _, r := range s.sorted() {
		_, err := s.catalog.CatchUp(ctx, r)
		if a.behind(r, err); err != nil && !errors.Is(err, catalog.ErrReadOnly) {
			return nil, errors.Join(fmt.Errorf("catching up with %s: %w", r.Name(), err), s.Close())
		}
	}
	return s, nil
}

// hasSource looks whether a source that a person named is one that the archive or
// stet.yaml has; none named is fine.
func (s *store) hasSource(name string) error {
	if name == "" || s.repos[name] != nil {
		return nil
	}
	_, err := s.config.source(name)
	return err
}

// behind tells that the catalogue could not be brought up to date for want of a
// permission. Its owner's next pass will do it.
func (a *app) behind(r *archive.Repo, err error) {
	if errors.Is(err, catalog.ErrReadOnly) {
		fmt.Fprintf(a.stderr, "stet: warning: %s: the newest versions are left out: the catalogue does not know them yet, and may only be read\n", r.Name())
	}
}

func (s *store) noArchive() error {
	err := &noArchiveError{fmt.Sprintf("there is no archive in %s yet", s.config.Archive)}
	return withHint(err, "stet run")
}

// noneLeft says why there is a catalogue and no archive.
func (s *store) noneLeft(ctx context.Context) error {
	lost, err := s.lost(ctx)
	if err != nil || len(lost) == 0 {
		return cmp.Or(err, s.noArchive())
	}
	return withHint(&noArchiveError{lost[0].Error()}, "%s", lost[0].Hint())
}

// noArchiveOf says that a source has no archive yet.
func (s *store) noArchiveOf(source string) error {
	err := &noArchiveError{fmt.Sprintf("there is no archive of %q in %s", source, s.config.Archive)}
	if _, unknown := s.config.source(source); unknown != nil {
		return withHint(err, "stet.yaml has no such source: %s", hintFor(unknown))
	}
	return withHint(err, "stet run %s", source)
}

// lost lists the sources whose archives are gone, with what stet.yaml says of
// their remotes.
func (s *store) lost(ctx context.Context) ([]*poll.LostError, error) {
	list, err := poll.Lost(ctx, s.catalog, s.config.Archive)
	for _, l := range list {
		src, err := s.config.source(l.Source)
		l.Remote = err == nil && src.Remote.string != ""
	}
	return list, err
}

// openRepos opens every repository of the folder, also of sources that
// stet.yaml does not name any more.
func (s *store) openRepos() error {
	names, err := repoNames(s.config.Archive)
	if err != nil {
		return err
	}
	for _, name := range names {
		r, err := archive.Open(s.config.repoPath(name), archive.Source{Name: name, Identity: s.config.Identity.string})
		if err != nil {
			return err
		}
		s.repos[name] = r
	}
	return nil
}

// repoNames lists the sources that have a repository in a folder, by name.
func repoNames(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var names []string
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ".git"); ok && e.IsDir() && validName(name) {
			names = append(names, name)
		}
	}
	return names, err
}

func (c *config) catalogPath() string { return filepath.Join(c.Archive, "stet.db") }

// openCatalog opens the catalogue of the archive folder for writing.
func (c *config) openCatalog() (*catalog.Catalog, error) {
	cat, err := catalog.Open(c.catalogPath())
	return cat, c.catalogError(err)
}

// catalogError says more than SQLite, for which reading or writing only failed.
func (c *config) catalogError(err error) error {
	switch {
	case err == nil:
		return nil
	case diskFull(c.Archive):
		err = fmt.Errorf("%w: %w", syscall.ENOSPC, err)
	case locked(c.Archive) || locked(c.catalogPath()):
		err = fmt.Errorf("%w: %w", fs.ErrPermission, err)
	}
	return fmt.Errorf("opening the catalogue: %w", err)
}

// locked says whether what stands at a path may not be written.
func locked(path string) bool { return errors.Is(unix.Access(path, unix.W_OK), fs.ErrPermission) }

// diskFull says whether the file system of a folder has no room left.
func diskFull(dir string) bool {
	var fs unix.Statfs_t
	return unix.Statfs(dir, &fs) == nil && fs.Bavail == 0
}

func (c *config) repoPath(source string) string { return filepath.Join(c.Archive, source+".git") }

// sorted gives the repositories by name.
func (s *store) sorted() []*archive.Repo {
	var all []*archive.Repo
	for _, r := range s.repos {
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b *archive.Repo) int { return strings.Compare(a.Name(), b.Name()) })
	return all
}

// Close closes the catalogue and every repository.
func (s *store) Close() error {
	var errs []error
	if s.catalog != nil {
		errs = append(errs, s.catalog.Close())
	}
	for _, r := range s.repos {
		errs = append(errs, r.Close())
	}
	return errors.Join(errs...)
}

// article finds the one article that a person means by its address: a URL, or
// SOURCE/PATH, with or without .git, as in the repository's file names.
func (s *store) article(ctx context.Context, source, arg string) (catalog.Article, error) {
	found, err := s.articles(ctx, source, arg)
	switch {
	case err != nil:
		return catalog.Article{}, err
	case len(found) == 0:
		err := fmt.Errorf("finding %s: no version of it is archived", arg)
		if _, none := parseWebURL(arg); none != nil {
			return catalog.Article{}, withHint(err, "give the article's URL, or SOURCE/PATH as in git; stet log lists them")
		}
		return catalog.Article{}, withHint(err, "stet capture %s", arg)
	case len(found) > 1:
		return catalog.Article{}, withHint(usagef("%d sources have %s", len(found), arg), "add --source %s", found[0].Source)
	}
	return found[0], nil
}

func (s *store) articles(ctx context.Context, source, arg string) ([]catalog.Article, error) {
	if name, path, ok := strings.Cut(arg, "/"); ok && archive.IsPath(path) {
		return oneArticle(s.catalog.ArticleByPath(ctx, strings.TrimSuffix(name, ".git"), path))
	}
	if archive.IsPath(arg) && len(s.repos) == 1 {
		return oneArticle(s.catalog.ArticleByPath(ctx, s.sorted()[0].Name(), arg))
	}
	if source != "" {
		return oneArticle(s.catalog.Article(ctx, source, arg))
	}
	return s.catalog.FindArticle(ctx, arg)
}

func oneArticle(a catalog.Article, err error) ([]catalog.Article, error) {
	if errors.Is(err, catalog.ErrUnknown) {
		return nil, nil
	}
	return []catalog.Article{a}, err
}
