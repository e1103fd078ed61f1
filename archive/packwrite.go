package archive

import (
	"bytes"
	"crypto/sha1"
	"encoding/binary"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/klauspost/compress/zlib"
)

// compression is zlib's level. Higher ones cost twice the time and save one
// percent on texts.
const compression = 3

// packWriter collects a batch's objects in memory and publishes them as one
// pack. Commits stand first, then trees, then texts, so that what is read
// together lies together; deltas reach back only within their own part.
//
// Objects are compressed on all processors while others are being added.
type packWriter struct {
	parts   [3][]*packed // commits, trees, texts
	where   map[id]*packed
	waiting []*packed // to be compressed
	work    sync.WaitGroup
}

// packed is one object of the pack.
type packed struct {
	indexEntry
	kind       plumbing.ObjectType
	data       []byte  // the object, or the delta that makes it
	base       *packed // of the delta; nil: data is the object
	depth      int     // of the chain of deltas
	compressed []byte
}

func newPackWriter() *packWriter { return &packWriter{where: map[id]*packed{}} }

func partOf(t plumbing.ObjectType) int {
	switch t {
	case plumbing.CommitObject:
		return 0
	case plumbing.TreeObject:
		return 1
	}
	return 2
}

// whole adds an object as it is.
func (w *packWriter) whole(t plumbing.ObjectType, name id, content []byte) {
	w.add(&packed{kind: t, data: content}, name)
}

// delta adds an object as a delta against one of this pack, if that is there
// and its own chain of deltas is not too long.
func (w *packWriter) delta(name, base id, delta []byte) (ok bool) {
	on, there := w.where[base]
	if !there || on.depth >= maxDepth {
		return false
	}
	w.add(&packed{kind: on.kind, data: delta, base: on, depth: on.depth + 1}, name)
	return true
}

// add adds an object, once.
func (w *packWriter) add(p *packed, name id) {
	if w.where[name] != nil {
		return
	}
	p.id = name
	w.where[name] = p
	part := partOf(p.kind)
	w.parts[part] = append(w.parts[part], p)
	if w.waiting = append(w.waiting, p); len(w.waiting) == stride {
		w.compress()
	}
}

// stride is how many small pieces of work one goroutine is worth.
const stride = 16

// compress begins to compress what waits for it.
func (w *packWriter) compress() {
	list := w.waiting
	w.waiting = nil
	w.work.Go(func() {
		for _, p := range list {
			p.compressed = p.compress()
		}
	})
}

// encode lays out the pack: its bytes, and the entries of its index.
func (w *packWriter) encode() (body []byte, list []indexEntry) {
	w.compress()
	w.work.Wait()
	all := slices.Concat(w.parts[:]...)
	size := packHeaderSize
	for _, p := range all {
		size += len(p.compressed) + maxEntryHeader
	}
	body = append(make([]byte, 0, size), packHeader(len(all))...)
	list = make([]indexEntry, len(all))
	for i, p := range all {
		p.offset = int64(len(body))
		if p.base == nil {
			body = appendEntryHeader(body, p.kind, len(p.data))
		} else {
			body = appendEntryHeader(body, plumbing.OFSDeltaObject, len(p.data))
			body = appendOffset(body, p.offset-p.base.offset)
		}
		body = append(body, p.compressed...)
		p.crc = crc32.ChecksumIEEE(body[p.offset:])
		list[i] = p.indexEntry
	}
	return body, list
}

// compress makes the entry's compressed bytes.
func (p *packed) compress() []byte {
	if p.base != nil && len(p.data) <= maxStored {
		return stored(p.data)
	}
	return deflate(p.data)
}

// parallel calls f with every number below n, on all processors.
func parallel(n int, f func(i int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (n+stride-1)/stride) {
		wait.Go(func() {
			for i := int(next.Add(stride)) - stride; i < n; i = int(next.Add(stride)) - stride {
				for j := i; j < min(i+stride, n); j++ {
					f(j)
				}
			}
		})
	}
	wait.Wait()
}

// publish writes the pack and its index so that either both are there whole
// or neither is: temporary names, both synced; the index renamed, which means
// nothing alone, then the pack; then the folder synced.
func (w *packWriter) publish(d *disk, dir string) error {
	body, list := w.encode()
	sum := id(sha1.Sum(body))
	tmp := newTempPack(dir)
	if err := d.write(tmp.pack, 0o444, body, sum[:]); err != nil {
		return fmt.Errorf("write pack: %w", err)
	}
	if err := d.write(tmp.index, 0o444, encodeIndex(list, sum)); err != nil {
		return fmt.Errorf("write pack index: %w", err)
	}
	_, err := tmp.publish(d, sum)
	return err
}

// tempPack is a pack and its index before they are published. git knows files
// of these names as rubbish and removes old ones.
type tempPack struct{ dir, pack, index string }

func newTempPack(dir string) tempPack {
	folder := filepath.Join(dir, "pack")
	return tempPack{folder, filepath.Join(folder, "tmp_pack_stet"), filepath.Join(folder, "tmp_idx_stet")}
}

// publish moves both, written and synced, to their names. It returns the
// pack's path.
func (t tempPack) publish(d *disk, sum id) (string, error) {
	name := filepath.Join(t.dir, "pack-"+sum.String())
	if err := d.publish(t.index, name+".idx"); err != nil {
		return "", fmt.Errorf("publish pack index: %w", err)
	}
	if err := d.publish(t.pack, name+".pack"); err != nil {
		return "", fmt.Errorf("publish pack: %w", err)
	}
	return name + ".pack", d.syncDir(t.dir)
}

// remove deletes what is left of a pack that was not published.
func (t tempPack) remove(d *disk) {
	// What cannot be deleted now is by the next to take the lock.
	_ = d.remove(t.pack)
	_ = d.remove(t.index)
}

// deflater compresses; its tables are used again.
type deflater struct {
	out bytes.Buffer
	z   *zlib.Writer
}

var deflaters = sync.Pool{New: func() any {
	z, err := zlib.NewWriterLevel(nil, compression)
	if err != nil {
		panic(err) // the level is a constant
	}
	return &deflater{z: z}
}}

// deflate compresses content for a pack.
func deflate(content []byte) []byte {
	d := deflaters.Get().(*deflater)
	defer deflaters.Put(d)
	d.out.Reset()
	d.z.Reset(&d.out)
	// Writing to memory does not fail.
	_, _ = d.z.Write(content)
	_ = d.z.Close()
	return bytes.Clone(d.out.Bytes())
}

// maxStored is the size of the longest delta that is stored rather than
// compressed.
const maxStored = 100

// stored wraps short content as zlib does without compressing: what changes
// in a tree is mostly a hash, which does not compress.
func stored(content []byte) []byte {
	b := make([]byte, 0, len(content)+11)
	b = append(b, 0x78, 0x01, 1)
	b = binary.LittleEndian.AppendUint16(b, uint16(len(content)))
	b = binary.LittleEndian.AppendUint16(b, ^uint16(len(content)))
	b = append(b, content...)
	return binary.BigEndian.AppendUint32(b, adler32.Checksum(content))
}
