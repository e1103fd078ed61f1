package archive

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/klauspost/compress/zlib"
)

// errNoObject says that an object is in no pack and not loose.
var errNoObject = errors.New("no such object")

// objects reads a repository's objects, from packs and loose files, whoever
// wrote them. It goes on working while another process adds packs or puts new
// ones in the place of old ones: what it does not find, it looks for once
// more after reading the folder of packs again.
type objects struct {
	dir    string // the folder "objects"
	packs  atomic.Pointer[[]*pack]
	recent atomic.Pointer[pack] // where something was found last
	mu     sync.Mutex           // held while packs is being replaced
}

func openObjects(dir string) (*objects, error) {
	o := &objects{dir: dir}
	o.packs.Store(new([]*pack))
	return o, o.rescan()
}

// rescan makes the list of packs that of the folder. Packs that are gone from
// it stay open until nobody reads from them any more, which the garbage
// collector knows.
func (o *objects) rescan() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	// A pack that is listed and not there was replaced by one that the list
	// may not have yet. A pack whose index never comes is passed over.
	for range 4 {
		list, all, err := o.scan()
		if err != nil {
			return err
		}
		o.packs.Store(&list)
		o.recent.Store(nil)
		if all {
			break
		}
	}
	return nil
}

// scan opens the packs in the folder that are not open; all is false where
// one was listed and could not be found.
func (o *objects) scan() (list []*pack, all bool, err error) {
	paths, err := o.packFiles()
	if err != nil {
		return nil, false, err
	}
	open := map[string]*pack{}
	for _, p := range *o.packs.Load() {
		open[p.path] = p
	}
	all = true
	for _, path := range paths {
		p := open[path]
		if p == nil {
			p, err = openPack(path)
			if errors.Is(err, fs.ErrNotExist) {
				all = false
				continue
			}
			if err != nil {
				return nil, false, err
			}
		}
		list = append(list, p)
	}
	return list, all, nil
}

// packFiles lists the pack files of the repository.
func (o *objects) packFiles() ([]string, error) {
	names, err := os.ReadDir(filepath.Join(o.dir, "pack"))
	if err != nil {
		return nil, fmt.Errorf("list packs: %w", err)
	}
	var paths []string
	for _, name := range names {
		// What begins with a dot is being made by a git that runs now.
		if strings.HasSuffix(name.Name(), ".pack") && !strings.HasPrefix(name.Name(), ".") {
			paths = append(paths, filepath.Join(o.dir, "pack", name.Name()))
		}
	}
	return paths, nil
}

func (o *objects) close() {
	o.recent.Store(nil)
	for _, p := range *o.packs.Swap(new([]*pack)) {
		p.close()
	}
}

// find returns the pack that holds an object, nil where none does. It looks
// first where it found something last: what is read together mostly lies
// together.
func (o *objects) find(want id) (*pack, int64, error) {
	recent := o.recent.Load()
	if recent != nil {
		if offset, ok, err := recent.index.find(want); ok || err != nil {
			return recent, offset, err
		}
	}
	for _, p := range *o.packs.Load() {
		if p == recent {
			continue
		}
		offset, ok, err := p.index.find(want)
		if err != nil {
			return nil, 0, fmt.Errorf("look up %s: %w", want, err)
		}
		if ok {
			o.recent.Store(p)
			return p, offset, nil
		}
	}
	return nil, 0, nil
}

// read returns an object. It fails with errNoObject where there is none.
func (o *objects) read(want id) (plumbing.ObjectType, []byte, error) {
	kind, b, err := o.readOnce(want)
	if !errors.Is(err, errNoObject) {
		return kind, b, err
	}
	if err := o.rescan(); err != nil {
		return 0, nil, err
	}
	return o.readOnce(want)
}

func (o *objects) readOnce(want id) (plumbing.ObjectType, []byte, error) {
	p, offset, err := o.find(want)
	if err != nil {
		return 0, nil, err
	}
	if p != nil {
		return p.object(offset)
	}
	return o.loose(want)
}

func (o *objects) loosePath(want id) string {
	name := want.String()
	return filepath.Join(o.dir, name[:2], name[2:])
}

// loose reads an object from a file of its own.
func (o *objects) loose(want id) (plumbing.ObjectType, []byte, error) {
	f, err := os.Open(o.loosePath(want))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil, fmt.Errorf("%w: %s", errNoObject, want)
	}
	if err != nil {
		return 0, nil, err
	}
	defer f.Close()
	kind, b, err := readLoose(f)
	if err != nil {
		return 0, nil, fmt.Errorf("loose object %s: %w", want, err)
	}
	return kind, b, nil
}

// readLoose reads "<type> <size>\0" and the content, compressed as a whole.
func readLoose(f io.Reader) (plumbing.ObjectType, []byte, error) {
	z, err := zlib.NewReader(bufio.NewReader(f))
	if err != nil {
		return 0, nil, err
	}
	defer z.Close()
	b, err := io.ReadAll(io.LimitReader(z, maxObject+1))
	if err != nil {
		return 0, nil, err
	}
	header, _, ok := strings.Cut(string(b[:min(len(b), 32)]), "\x00")
	name, size, _ := strings.Cut(header, " ")
	kind, err := plumbing.ParseObjectType(name)
	if !ok || err != nil || strconv.Itoa(len(b)-len(header)-1) != size {
		return 0, nil, errTorn
	}
	return kind, b[len(header)+1:], nil
}

// readAs reads an object that must be of a type.
func (o *objects) readAs(t plumbing.ObjectType, want id) ([]byte, error) {
	kind, b, err := o.read(want)
	if err == nil && kind != t {
		err = fmt.Errorf("object %s is a %s, not a %s", want, kind, t)
	}
	if err != nil {
		return nil, err
	}
	return b, nil
}
