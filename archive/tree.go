package archive

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"
)

// folder is one tree object: entries "<mode> <name>\0<20 bytes of id>",
// sorted as git sorts them. It is not changed once made.
type folder struct {
	raw []byte
	id  id
}

const (
	fileMode   = "100644 "
	folderMode = "40000 "
)

// maxCached is how much of trees is kept in memory from batch to batch, in
// bytes.
const maxCached = 32 << 20

// trees is the newest state of the archive's folders, as far as it was
// needed, so that a batch does not read again what the one before wrote.
type trees struct {
	objects *objects
	root    folder
	folders map[string]folder // by path, without the root
	size    int
}

func newTrees(o *objects, root id) (*trees, error) {
	t := &trees{objects: o, folders: map[string]folder{}}
	if root.IsZero() {
		return t, nil
	}
	raw, err := o.readAs(plumbing.TreeObject, root)
	t.root = folder{raw, root}
	return t, err
}

// folder returns a folder by its path, an empty one where there is none.
func (t *trees) folder(path string) (folder, error) {
	if path == "" {
		return t.root, nil
	}
	if f, ok := t.folders[path]; ok {
		return f, nil
	}
	parent, name := splitPath(path)
	in, err := t.folder(parent)
	if err != nil {
		return folder{}, err
	}
	from, to, found := findEntry(in.raw, name, folderMode)
	if !found {
		return folder{}, nil
	}
	f := folder{id: id(in.raw[to-idSize : to])}
	if !bytes.HasPrefix(in.raw[from:], []byte(folderMode)) {
		return folder{}, fmt.Errorf("%s is not a folder", path)
	}
	if f.raw, err = t.objects.readAs(plumbing.TreeObject, f.id); err != nil {
		return folder{}, fmt.Errorf("read folder %s: %w", path, err)
	}
	t.keep(path, f)
	return f, nil
}

// trim forgets folders where they are too many. It is for between batches:
// what a batch changed can be read from the disk only when it is written.
func (t *trees) trim() {
	if t.size > maxCached {
		clear(t.folders)
		t.size = 0
	}
}

func (t *trees) keep(path string, f folder) {
	t.size += len(f.raw) - len(t.folders[path].raw)
	t.folders[path] = f
}

// file returns the id of the file at a path.
func (t *trees) file(path string) (id, bool, error) {
	parent, name := splitPath(path)
	in, err := t.folder(parent)
	if err != nil {
		return id{}, false, err
	}
	_, to, found := findEntry(in.raw, name, fileMode)
	if !found {
		return id{}, false, nil
	}
	return id(in.raw[to-idSize : to]), true, nil
}

// put stores a file and gives each folder that changed to changed, the
// innermost first: its new state, its old one, and the delta between them.
func (t *trees) put(path string, file id, changed func(now, before folder, delta []byte)) error {
	child, mode := file, fileMode
	for path != "" {
		parent, name := splitPath(path)
		before, err := t.folder(parent)
		if err != nil {
			return err
		}
		now, delta := before.with(name, mode, child)
		changed(now, before, delta)
		if parent == "" {
			t.root = now
		} else {
			t.keep(parent, now)
		}
		path, child, mode = parent, now.id, folderMode
	}
	return nil
}

// with returns the folder with an entry put in or replaced, and the delta
// that makes the one of the other.
func (f folder) with(name, mode string, child id) (folder, []byte) {
	from, to, _ := findEntry(f.raw, name, mode)
	entry := make([]byte, 0, len(mode)+len(name)+1+idSize)
	entry = append(entry, mode...)
	entry = append(entry, name...)
	entry = append(entry, 0)
	entry = append(entry, child[:]...)
	raw := make([]byte, 0, len(f.raw)+len(entry))
	raw = append(raw, f.raw[:from]...)
	raw = append(raw, entry...)
	raw = append(raw, f.raw[to:]...)
	if same := commonLength(f.raw[from:to], entry); same > 0 { // replaced: copy mode and name
		from, entry = from+same, entry[same:]
	}
	return folder{raw, idOf(plumbing.TreeObject, raw)}, splice(f.raw, from, to, entry)
}

// findEntry returns where an entry stands, or where it would. Folders sort as
// if their names ended in a slash.
func findEntry(raw []byte, name, mode string) (from, to int, found bool) {
	key := name
	if mode == folderMode {
		key += "/"
	}
	for from < len(raw) {
		space := bytes.IndexByte(raw[from:], ' ')
		end := bytes.IndexByte(raw[from:], 0)
		if space < 0 || end < space || from+end+1+idSize > len(raw) {
			return from, from, false // not a tree of ours; git fsck tells
		}
		there := string(raw[from+space+1 : from+end])
		to = from + end + 1 + idSize
		if there == name {
			return from, to, true
		}
		if raw[from] == '4' {
			there += "/"
		}
		if there > key {
			return from, from, false
		}
		from = to
	}
	return from, from, false
}

func splitPath(path string) (parent, name string) {
	if at := strings.LastIndexByte(path, '/'); at >= 0 {
		return path[:at], path[at+1:]
	}
	return "", path
}
