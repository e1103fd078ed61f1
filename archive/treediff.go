package archive

import (
	"bytes"

	"github.com/go-git/go-git/v5/plumbing"
)

// treeReader reads trees and remembers the last ones: consecutive commits share
// most of theirs.
type treeReader struct {
	objects *objects
	recent  map[id][]byte
	size    int // of what recent holds, in bytes
}

// maxRecent bounds what a treeReader remembers, in bytes.
const maxRecent = 8 << 20

func newTreeReader(o *objects) *treeReader {
	return &treeReader{objects: o, recent: map[id][]byte{}}
}

// read gives a tree's content; nothing for the zero id.
func (t *treeReader) read(name id) ([]byte, error) {
	if name.IsZero() {
		return nil, nil
	}
	if raw, ok := t.recent[name]; ok {
		return raw, nil
	}
	raw, err := t.objects.readAs(plumbing.TreeObject, name)
	if err != nil {
		return nil, err
	}
	if t.size += len(raw); t.size > maxRecent {
		clear(t.recent)
		t.size = len(raw)
	}
	t.recent[name] = raw
	return raw, nil
}

// fileChange is a file that two trees have differently; the zero id where one
// has it not.
type fileChange struct {
	path        string
	before, now id
}

// changes lists the files that differ between two trees. Folders they share are
// not read.
func (t *treeReader) changes(list []fileChange, prefix string, before, now id) ([]fileChange, error) {
	if before == now {
		return list, nil
	}
	old, err := t.read(before)
	if err != nil {
		return list, err
	}
	raw, err := t.read(now)
	if err != nil {
		return list, err
	}
	was := entries(old)
	for e := range eachEntry(raw) {
		w := was[e.name]
		delete(was, e.name)
		if list, err = t.entryChanges(list, prefix, w, e); err != nil {
			return list, err
		}
	}
	for _, w := range was {
		if list, err = t.entryChanges(list, prefix, w, treeEntry{name: w.name}); err != nil {
			return list, err
		}
	}
	return list, nil
}

// entryChanges is changes for one name. A zero id says that it is not there.
func (t *treeReader) entryChanges(list []fileChange, prefix string, was, is treeEntry) ([]fileChange, error) {
	if was.id == is.id && was.folder == is.folder {
		return list, nil
	}
	// A name may be a file on one side and a folder on the other.
	c := fileChange{path: prefix + is.name}
	var from, to id
	if was.folder {
		from = was.id
	} else {
		c.before = was.id
	}
	if is.folder {
		to = is.id
	} else {
		c.now = is.id
	}
	if c.before != c.now {
		list = append(list, c)
	}
	return t.changes(list, c.path+"/", from, to)
}

// treeEntry is one line of a tree.
type treeEntry struct {
	name   string
	mode   string
	folder bool
	id     id
}

// eachEntry gives a tree's entries. It ends where the tree is malformed, as git
// fsck tells.
func eachEntry(raw []byte) func(yield func(treeEntry) bool) {
	return func(yield func(treeEntry) bool) {
		for len(raw) > 0 {
			space, end := bytes.IndexByte(raw, ' '), bytes.IndexByte(raw, 0)
			if space < 0 || end < space || end+1+idSize > len(raw) {
				return
			}
			e := treeEntry{string(raw[space+1 : end]), string(raw[:space+1]), raw[0] == '4', id(raw[end+1 : end+1+idSize])}
			if !yield(e) {
				return
			}
			raw = raw[end+1+idSize:]
		}
	}
}

func entries(raw []byte) map[string]treeEntry {
	m := map[string]treeEntry{}
	for e := range eachEntry(raw) {
		m[e.name] = e
	}
	return m
}
