package archive

import (
	"bytes"
	"cmp"
	"crypto/sha1"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

// A pack's index, version 2: which object is where in the pack, sorted by id.

const (
	indexHeaderSize = 8
	fanSize         = 256 * 4
	tablesStart     = indexHeaderSize + fanSize
)

var indexHeader = []byte{0xff, 't', 'O', 'c', 0, 0, 0, 2}

// indexEntry is one object of a pack.
type indexEntry struct {
	id     id
	crc    uint32 // of the entry as it stands in the pack
	offset int64
	moved  int64 // where it is in another pack that is being made, 0: not yet
}

// encodeIndex writes the index of a pack. It sorts the entries by id.
func encodeIndex(entries []indexEntry, packSum id) []byte {
	slices.SortFunc(entries, func(a, b indexEntry) int { return bytes.Compare(a.id[:], b.id[:]) })
	b := make([]byte, 0, tablesStart+len(entries)*(idSize+8)+2*idSize)
	b = append(b, indexHeader...)
	n := 0
	for first := range 256 {
		for n < len(entries) && int(entries[n].id[0]) == first {
			n++
		}
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	for i := range entries {
		b = append(b, entries[i].id[:]...)
	}
	for i := range entries {
		b = binary.BigEndian.AppendUint32(b, entries[i].crc)
	}
	var large []byte
	for i := range entries {
		offset := entries[i].offset
		if offset > 0x7fffffff {
			b = binary.BigEndian.AppendUint32(b, 0x80000000|uint32(len(large)/8))
			large = binary.BigEndian.AppendUint64(large, uint64(offset))
			continue
		}
		b = binary.BigEndian.AppendUint32(b, uint32(offset))
	}
	b = append(b, large...)
	b = append(b, packSum[:]...)
	sum := sha1.Sum(b)
	return append(b, sum[:]...)
}

// maxIndexKept is the size of the largest index that is kept in memory, in
// bytes: most packs are small, and most are asked in vain.
const maxIndexKept = 256 << 10

// packIndex reads an index: a small one from memory, a large one where it
// lies, but for its fan-out table, so that opening is fast for any size.
type packIndex struct {
	path  string
	data  io.ReaderAt
	file  *os.File // nil where data is memory
	fan   [256]uint32
	count int
	size  int64
}

func openIndex(path string) (*packIndex, error) {
	x := &packIndex{path: path}
	err := x.open()
	if err == nil {
		err = x.readHeader()
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("read index %s: %w", path, err), x.close())
	}
	return x, nil
}

func (x *packIndex) open() error {
	f, err := os.Open(x.path)
	if err != nil {
		return err
	}
	x.data, x.file = f, f
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if x.size = info.Size(); x.size > maxIndexKept {
		return nil
	}
	b := make([]byte, x.size)
	if _, err := f.ReadAt(b, 0); err != nil {
		return err
	}
	x.data, x.file = bytes.NewReader(b), nil
	return f.Close()
}

func (x *packIndex) readHeader() error {
	var b [tablesStart]byte
	if x.size < tablesStart+2*int64(idSize) {
		return errTorn
	}
	if _, err := x.data.ReadAt(b[:], 0); err != nil {
		return err
	}
	if !bytes.Equal(b[:indexHeaderSize], indexHeader) {
		return fmt.Errorf("not an index of version 2")
	}
	last := uint32(0)
	for i := range x.fan {
		x.fan[i] = binary.BigEndian.Uint32(b[indexHeaderSize+4*i:])
		if x.fan[i] < last {
			return errTorn
		}
		last = x.fan[i]
	}
	x.count = int(last)
	if x.size < tablesStart+int64(x.count)*(int64(idSize)+8)+2*int64(idSize) {
		return errTorn
	}
	return nil
}

// window is how many ids are read around the place where an id should be.
// Ids are evenly spread, so that one read nearly always does.
const window = 64

// find returns where in the pack an object is.
func (x *packIndex) find(want id) (offset int64, ok bool, err error) {
	lo, hi := 0, int(x.fan[want[0]])
	if want[0] > 0 {
		lo = int(x.fan[want[0]-1])
	}
	var buf [window * len(id{})]byte
	guess := lo + int(uint64(hi-lo)*uint64(binary.BigEndian.Uint32(want[1:5]))>>32)
	for ; lo < hi; guess = lo + (hi-lo)/2 {
		start := max(lo, min(guess-window/2, hi-window))
		end := min(start+window, hi)
		ids := buf[:(end-start)*idSize]
		if _, err := x.data.ReadAt(ids, int64(tablesStart+start*idSize)); err != nil {
			return 0, false, err
		}
		n, found := searchIDs(ids, want)
		switch {
		case found:
			offset, err := x.offset(start + n)
			return offset, err == nil, err
		case n == 0:
			hi = start
		case n == end-start:
			lo = end
		default:
			return 0, false, nil
		}
	}
	return 0, false, nil
}

// searchIDs looks for an id among sorted ids: where it is or would be.
func searchIDs(ids []byte, want id) (int, bool) {
	lo, hi := 0, len(ids)/idSize
	for lo < hi {
		mid := (lo + hi) / 2
		switch c := bytes.Compare(ids[mid*idSize:(mid+1)*idSize], want[:]); {
		case c == 0:
			return mid, true
		case c < 0:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return lo, false
}

// offset returns where the object with the nth id begins.
func (x *packIndex) offset(n int) (int64, error) {
	var b [8]byte
	offsets := int64(tablesStart + x.count*(idSize+4))
	if _, err := x.data.ReadAt(b[:4], offsets+4*int64(n)); err != nil {
		return 0, err
	}
	short := binary.BigEndian.Uint32(b[:4])
	if short < 0x80000000 {
		return int64(short), nil
	}
	at := offsets + 4*int64(x.count) + 8*int64(short&0x7fffffff)
	if _, err := x.data.ReadAt(b[:], at); err != nil {
		return 0, err
	}
	return int64(binary.BigEndian.Uint64(b[:])), nil
}

// appendEntries reads the whole index into list, in the order of the pack.
func (x *packIndex) appendEntries(list []indexEntry) ([]indexEntry, error) {
	b := make([]byte, x.size)
	if _, err := x.data.ReadAt(b, 0); err != nil {
		return nil, err
	}
	if sum := sha1.Sum(b[:len(b)-idSize]); !bytes.Equal(sum[:], b[len(b)-idSize:]) {
		return nil, fmt.Errorf("index %s: %w", x.path, errTorn)
	}
	start := len(list)
	crcs := b[tablesStart+x.count*idSize:]
	offsets := crcs[4*x.count:]
	large := offsets[4*x.count:]
	for i := range x.count {
		e := indexEntry{crc: binary.BigEndian.Uint32(crcs[4*i:]), offset: int64(binary.BigEndian.Uint32(offsets[4*i:]))}
		copy(e.id[:], b[tablesStart+i*idSize:])
		if e.offset >= 0x80000000 {
			at := 8 * (e.offset & 0x7fffffff)
			if at+8 > int64(len(large)) {
				return nil, fmt.Errorf("index %s: %w", x.path, errTorn)
			}
			e.offset = int64(binary.BigEndian.Uint64(large[at:]))
		}
		list = append(list, e)
	}
	slices.SortFunc(list[start:], func(a, b indexEntry) int { return cmp.Compare(a.offset, b.offset) })
	return list, nil
}

func (x *packIndex) close() error {
	if x.file == nil {
		return nil
	}
	return x.file.Close()
}
