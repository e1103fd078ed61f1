package archive

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/klauspost/compress/zlib"
)

// maxObject is the size of the largest object that is read, in bytes. Texts
// of articles are far below.
const maxObject = 1 << 28

// pack reads one pack file where it lies. It is safe for use by many at once.
type pack struct {
	path  string // of the .pack file
	file  *os.File
	size  int64
	index *packIndex
}

func openPack(path string) (*pack, error) {
	index, err := openIndex(strings.TrimSuffix(path, ".pack") + ".idx")
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, errors.Join(err, index.close())
	}
	p := &pack{path: path, file: f, index: index}
	if err := p.check(); err != nil {
		p.close()
		return nil, fmt.Errorf("read pack %s: %w", path, err)
	}
	return p, nil
}

// check looks at what costs nothing to look at: the header and the size.
func (p *pack) check() error {
	info, err := p.file.Stat()
	if err != nil {
		return err
	}
	p.size = info.Size()
	var header [packHeaderSize]byte
	if _, err := p.file.ReadAt(header[:], 0); err != nil {
		return errTorn
	}
	if string(header[:]) != string(packHeader(p.index.count)) {
		return errTorn
	}
	return nil
}

func (p *pack) close() {
	// Both are open for reading only: closing them can lose nothing.
	_ = p.file.Close()
	_ = p.index.close()
}

// inflater inflates entries; its buffers are used again.
type inflater struct {
	section io.SectionReader
	in      *bufio.Reader
	zlib    io.ReadCloser
}

var inflaters = sync.Pool{New: func() any {
	return &inflater{in: bufio.NewReaderSize(nil, 4096)}
}}

// open begins at an entry: it returns the entry's header and a reader of its
// inflated content.
func (z *inflater) open(p *pack, offset int64) (entryHeader, io.Reader, error) {
	z.section = *io.NewSectionReader(p.file, offset, p.size-int64(idSize)-offset)
	z.in.Reset(&z.section)
	b, err := z.in.Peek(maxEntryHeader)
	if err != nil && err != io.EOF {
		return entryHeader{}, nil, err
	}
	h, err := parseEntryHeader(b)
	if err != nil {
		return h, nil, err
	}
	if h.size > maxObject {
		return h, nil, fmt.Errorf("object of %d bytes is too large", h.size)
	}
	_, _ = z.in.Discard(h.length) // is in the buffer
	r, err := z.inflate()
	return h, r, err
}

func (z *inflater) inflate() (r io.Reader, err error) {
	if z.zlib == nil {
		z.zlib, err = zlib.NewReader(z.in)
		return z.zlib, err
	}
	return z.zlib, z.zlib.(zlib.Resetter).Reset(z.in, nil)
}

// entry inflates the entry at an offset, without applying deltas.
func (p *pack) entry(offset int64) (entryHeader, []byte, error) {
	z := inflaters.Get().(*inflater)
	defer inflaters.Put(z)
	h, r, err := z.open(p, offset)
	if err != nil {
		return h, nil, p.fail(offset, err)
	}
	b := make([]byte, h.size)
	if _, err := io.ReadFull(r, b); err != nil {
		return h, nil, p.fail(offset, err)
	}
	// The end is read too: there stands the checksum.
	if n, err := r.Read(make([]byte, 1)); n != 0 || err != io.EOF {
		return h, nil, p.fail(offset, errTorn)
	}
	return h, b, nil
}

func (p *pack) fail(offset int64, err error) error {
	return fmt.Errorf("pack %s at %d: %w", p.path, offset, err)
}

// object reads the object at an offset. Its deltas are applied one after the
// other, not by recursion, as a foreign pack may have long chains.
func (p *pack) object(offset int64) (plumbing.ObjectType, []byte, error) {
	var deltas [][]byte
	for {
		h, b, err := p.entry(offset)
		if err != nil {
			return 0, nil, err
		}
		if !h.kind.IsDelta() {
			for i := len(deltas) - 1; i >= 0; i-- {
				if b, err = applyDelta(b, deltas[i]); err != nil {
					return 0, nil, p.fail(offset, err)
				}
			}
			return h.kind, b, nil
		}
		deltas = append(deltas, b)
		if offset, err = p.baseOffset(offset, h); err != nil {
			return 0, nil, err
		}
		if len(deltas) > 1<<16 {
			return 0, nil, p.fail(offset, errTorn)
		}
	}
}

func (p *pack) baseOffset(offset int64, h entryHeader) (int64, error) {
	if h.kind == plumbing.OFSDeltaObject {
		if h.distance <= 0 || h.distance > offset-packHeaderSize {
			return 0, p.fail(offset, errTorn)
		}
		return offset - h.distance, nil
	}
	base, ok, err := p.index.find(h.base)
	if err == nil && !ok {
		err = fmt.Errorf("base %s is not in the pack", h.base)
	}
	if err != nil {
		return 0, p.fail(offset, err)
	}
	return base, nil
}
