package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/format/config"
	"github.com/gofrs/flock"
)

// Source names the publisher whose articles an archive holds.
type Source struct {
	// Name is the publisher's name in the configuration. Empty: the name of
	// the repository's folder.
	Name string
	// Identity is the author of every commit, "Name <mail>". Empty:
	// DefaultIdentity. The user's git configuration is never asked.
	Identity string
}

// DefaultIdentity is the author of commits where none is configured.
const DefaultIdentity = "stet <stet@localhost>"

// Repo is one source's archive. Its methods may be called by many at once;
// those that write wait for each other.
type Repo struct {
	dir     string
	source  Source
	disk    *disk
	objects *objects

	pass  sync.Mutex   // held while writing; guards what follows
	lock  *flock.Flock // nil where the archive is not locked by us
	state *state       // what the last batch left; nil: to be read
}

const gitConfig = `[core]
	repositoryformatversion = 0
	filemode = true
	bare = true
[gc]
	auto = 0
[maintenance]
	auto = false
`

// Create makes an archive without versions. It fails with fs.ErrExist where
// there is anything at dir already. The folder appears whole or not at all.
func Create(dir string, src Source) (*Repo, error) {
	return create(dir, src, &disk{})
}

func create(dir string, src Source, d *disk) (*Repo, error) {
	if _, err := identity(src.Identity); err != nil {
		return nil, err
	}
	if exists(dir) {
		return nil, fmt.Errorf("create archive %s: %w", dir, fs.ErrExist)
	}
	parent := filepath.Dir(dir)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return nil, fmt.Errorf("create archive %s: %w", dir, err)
	}
	tmp, err := os.MkdirTemp(parent, "."+filepath.Base(dir)+".*.tmp")
	if err != nil {
		return nil, fmt.Errorf("create archive %s: %w", dir, err)
	}
	err = layOut(tmp, d)
	if err == nil {
		err = d.publish(tmp, dir)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("create archive %s: %w", dir, err), os.RemoveAll(tmp))
	}
	if err := d.syncDir(parent); err != nil {
		return nil, fmt.Errorf("create archive %s: %w", dir, err)
	}
	return open(dir, src, d)
}

// layOut makes the files of an empty bare repository.
func layOut(dir string, d *disk) error {
	if err := os.Chmod(dir, 0o755); err != nil {
		return err
	}
	folders := []string{"objects/info", "objects/pack", "refs/heads", "refs/tags", "info"}
	for _, folder := range folders {
		if err := os.MkdirAll(filepath.Join(dir, folder), 0o755); err != nil {
			return err
		}
	}
	files := []struct{ name, content string }{
		{"HEAD", "ref: " + branchRef + "\n"},
		{"config", gitConfig},
		{newName, "An archive without versions. stet removes this file with the first.\n"},
	}
	for _, f := range files {
		if err := d.write(filepath.Join(dir, f.name), 0o644, []byte(f.content)); err != nil {
			return err
		}
	}
	for _, folder := range append(folders, "objects", "refs", "") {
		if err := d.syncDir(filepath.Join(dir, folder)); err != nil {
			return err
		}
	}
	return nil
}

// Open opens an archive. It fails with fs.ErrNotExist where there is none, and
// with *DamageError where there is one that cannot be relied on. Reading
// needs no lock and takes none.
func Open(dir string, src Source) (*Repo, error) {
	return open(dir, src, &disk{})
}

func open(dir string, src Source, d *disk) (*Repo, error) {
	if src.Name == "" {
		src.Name = strings.TrimSuffix(filepath.Base(dir), ".git")
	}
	ident, err := identity(src.Identity)
	if err != nil {
		return nil, err
	}
	src.Identity = ident
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	r := &Repo{dir: dir, source: src, disk: d}
	if err := r.checkHead(); err != nil {
		return nil, err
	}
	if err := r.checkConfig(); err != nil {
		return nil, err
	}
	if r.objects, err = openObjects(filepath.Join(dir, "objects")); err != nil {
		return nil, r.damage("its objects cannot be read", err)
	}
	if err := r.checkTip(); err != nil {
		r.objects.close()
		return nil, err
	}
	return r, nil
}

// checkHead makes sure that git finds the branch too: without HEAD a folder is
// no repository to it.
func (r *Repo) checkHead() error {
	b, err := os.ReadFile(filepath.Join(r.dir, "HEAD"))
	if err != nil {
		return r.damage("its HEAD cannot be read", err)
	}
	if len(bytes.TrimSpace(b)) == 0 {
		return r.damage("its HEAD is empty", nil)
	}
	return nil
}

// checkConfig refuses repositories of a kind that this package cannot read.
func (r *Repo) checkConfig() error {
	b, err := os.ReadFile(filepath.Join(r.dir, "config"))
	if err != nil {
		return r.damage("its git configuration cannot be read", err)
	}
	// Read as go-git reads it, many a value that git knows would be an error.
	cfg := config.New()
	if err := config.NewDecoder(bytes.NewReader(b)).Decode(cfg); err != nil {
		return r.damage("its git configuration cannot be read", err)
	}
	extensions := cfg.Section("extensions")
	for _, name := range []string{"objectFormat", "refStorage"} {
		if v := extensions.Option(name); v != "" && v != "sha1" && v != "files" {
			return fmt.Errorf("archive %s: %w", r.dir, &unsupportedError{name, v})
		}
	}
	return nil
}

// unsupportedError is of a kind of repository that this package cannot read.
type unsupportedError struct{ name, value string }

func (e *unsupportedError) Error() string {
	return fmt.Sprintf("%s %q of git is not supported", e.name, e.value)
}

// checkTip makes sure that the newest commit is there to be read.
func (r *Repo) checkTip() error {
	tip, err := r.tip()
	if err != nil || tip.IsZero() {
		return err
	}
	if _, err := r.objects.readAs(plumbing.CommitObject, tip); err != nil {
		return r.damage("its newest commit "+tip.String()+" cannot be read", err)
	}
	return nil
}

// damage describes what is wrong with the repository, with the help that its
// files suggest.
func (r *Repo) damage(what string, cause error) *DamageError {
	e := &DamageError{Dir: r.dir, What: what, Err: cause,
		Help: "run stet check; the archive's remote or a backup has what was lost"}
	packs, _ := filepath.Glob(filepath.Join(r.dir, "objects", "pack", "*.pack"))
	for _, path := range packs {
		if !exists(strings.TrimSuffix(path, ".pack") + ".idx") {
			e.What += "; pack " + filepath.Base(path) + " has no index"
			e.Help = "git index-pack " + path
		}
	}
	return e
}

// Close gives the lock free, if it is held, and ends the use of the archive.
func (r *Repo) Close() error {
	err := r.Unlock()
	r.objects.close()
	return err
}

// Dir is the repository's folder.
func (r *Repo) Dir() string { return r.dir }

// Name is the source's name.
func (r *Repo) Name() string { return r.source.Name }

// Head is the newest commit, in hex. It is empty in an archive without
// versions.
func (r *Repo) Head() (string, error) {
	tip, err := r.tip()
	return hexOf(tip), err
}

// identity checks that "Name <mail>" can stand in a commit.
func identity(s string) (string, error) {
	if s == "" {
		return DefaultIdentity, nil
	}
	name, mail, ok := strings.Cut(s, " <")
	mail, closed := strings.CutSuffix(mail, ">")
	if !ok || !closed || name == "" || name != strings.TrimSpace(name) || mail == "" || strings.ContainsAny(name+mail, "<>\n\r\x00") {
		return "", fmt.Errorf(`identity %q is not of the form "Name <mail>"`, s)
	}
	return s, nil
}
