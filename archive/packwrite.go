package archive

import (
	"bytes"
	"crypto/sha1"
	"encoding/binary"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"path/filepath"
	"sync"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/klauspost/compress/zlib"
)

// compression is zlib's level for texts and commits.
const compression = 6

// packWriter collects a batch's objects in memory and publishes them as one
// pack. Commits stand first, then trees, then texts, so that what is read
// together lies together; deltas reach back only within their own part, so
// that the parts can be put together at the end.
type packWriter struct {
	parts   [3]bytes.Buffer
	entries []packed
	where   map[id]packed
	scratch []byte
}

// packed is where an object was put.
type packed struct {
	indexEntry     // its offset is that in its part
	part       int // commits, trees, texts
	depth      int // of its chain of deltas
}

func newPackWriter() *packWriter { return &packWriter{where: map[id]packed{}} }

func partOf(t plumbing.ObjectType) int {
	switch t {
	case plumbing.CommitObject:
		return 0
	case plumbing.TreeObject:
		return 1
	}
	return 2
}

// whole adds an object given its compressed content and its size.
func (w *packWriter) whole(t plumbing.ObjectType, name id, size int, compressed []byte) {
	if _, there := w.where[name]; there {
		return
	}
	w.put(partOf(t), name, 0, appendEntryHeader(w.scratch[:0], t, size), compressed)
}

// canBase says whether a delta against an object may stand in this pack.
func (w *packWriter) canBase(base id) bool {
	p, there := w.where[base]
	return there && p.depth < maxDepth
}

// delta adds an object as a delta against one that canBase allows.
func (w *packWriter) delta(name, base id, size int, compressed []byte) {
	if _, there := w.where[name]; there {
		return
	}
	on := w.where[base]
	b := appendEntryHeader(w.scratch[:0], plumbing.OFSDeltaObject, size)
	b = appendOffset(b, int64(w.parts[on.part].Len())-on.offset)
	w.put(on.part, name, on.depth+1, b, compressed)
}

func (w *packWriter) put(part int, name id, depth int, header, compressed []byte) {
	buf := &w.parts[part]
	p := packed{part: part, depth: depth}
	p.id = name
	p.offset = int64(buf.Len())
	p.crc = crc32.Update(crc32.ChecksumIEEE(header), crc32.IEEETable, compressed)
	buf.Write(header)
	buf.Write(compressed)
	w.scratch = header
	w.where[name] = p
	w.entries = append(w.entries, p)
}

// publish writes the pack and its index so that either both are there whole
// or neither is: temporary names, both synced; the index renamed, which means
// nothing alone, then the pack; then the folder synced.
func (w *packWriter) publish(d *disk, dir string) error {
	header := packHeader(len(w.entries))
	sum := sha1.New()
	sum.Write(header)
	starts := [3]int64{packHeaderSize}
	for i := range w.parts {
		sum.Write(w.parts[i].Bytes())
		if i+1 < len(w.parts) {
			starts[i+1] = starts[i] + int64(w.parts[i].Len())
		}
	}
	var packSum id
	sum.Sum(packSum[:0])
	list := make([]indexEntry, len(w.entries))
	for i, e := range w.entries {
		list[i] = e.indexEntry
		list[i].offset += starts[e.part]
	}
	index := encodeIndex(list, packSum)
	tmp := newTempPack(dir)
	err := d.write(tmp.pack, 0o444, header, w.parts[0].Bytes(), w.parts[1].Bytes(), w.parts[2].Bytes(), packSum[:])
	if err != nil {
		return fmt.Errorf("write pack: %w", err)
	}
	if err := d.write(tmp.index, 0o444, index); err != nil {
		return fmt.Errorf("write pack index: %w", err)
	}
	return tmp.publish(d, packSum)
}

// tempPack is a pack and its index before they are published. git knows files
// of these names as rubbish and removes old ones.
type tempPack struct{ dir, pack, index string }

func newTempPack(dir string) tempPack {
	folder := filepath.Join(dir, "pack")
	return tempPack{folder, filepath.Join(folder, "tmp_pack_stet"), filepath.Join(folder, "tmp_idx_stet")}
}

// publish moves both, written and synced, to their names.
func (t tempPack) publish(d *disk, sum id) error {
	name := filepath.Join(t.dir, "pack-"+sum.String())
	if err := d.publish(t.index, name+".idx"); err != nil {
		return fmt.Errorf("publish pack index: %w", err)
	}
	if err := d.publish(t.pack, name+".pack"); err != nil {
		return fmt.Errorf("publish pack: %w", err)
	}
	return d.syncDir(t.dir)
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

// stored wraps short content as zlib does without compressing: what changes
// in a tree is mostly a hash, which does not compress.
func stored(content []byte) []byte {
	if len(content) > 200 {
		return deflate(content)
	}
	b := make([]byte, 0, len(content)+11)
	b = append(b, 0x78, 0x01, 1)
	b = binary.LittleEndian.AppendUint16(b, uint16(len(content)))
	b = binary.LittleEndian.AppendUint16(b, ^uint16(len(content)))
	b = append(b, content...)
	return binary.BigEndian.AppendUint32(b, adler32.Checksum(content))
}
