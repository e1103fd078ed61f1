package web

import (
	"fmt"
	"path/filepath"
	"sync"

	"stet/archive"
)

// Folder reads texts from the repositories of an archive folder. Repositories
// are opened when they are first needed and stay open.
type Folder struct {
	dir   string
	mu    sync.Mutex
	repos map[string]*archive.Repo
}

// OpenFolder prepares to read <dir>/<source>.git. It opens nothing yet.
func OpenFolder(dir string) *Folder {
	return &Folder{dir: dir, repos: map[string]*archive.Repo{}}
}

// Repo gives the open repository of a source.
func (f *Folder) Repo(source string) (*archive.Repo, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if r := f.repos[source]; r != nil {
		return r, nil
	}
	r, err := archive.Open(filepath.Join(f.dir, source+".git"), archive.Source{Name: source})
	if err != nil {
		return nil, fmt.Errorf("open the archive of %s: %w", source, err)
	}
	f.repos[source] = r
	return r, nil
}

// Open is Repo, for reading texts only.
func (f *Folder) Open(source string) (Reader, error) { return f.Repo(source) }

// Close closes all repositories.
func (f *Folder) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	var first error
	for name, r := range f.repos {
		if err := r.Close(); err != nil && first == nil {
			first = fmt.Errorf("close the archive of %s: %w", name, err)
		}
		delete(f.repos, name)
	}
	return first
}
