package archive

import (
	"crypto/sha1"
	"encoding/binary"
	"errors"
	"strconv"

	"github.com/go-git/go-git/v5/plumbing"
)

// id names a git object.
type id = plumbing.Hash

const (
	idSize         = len(id{})
	packHeaderSize = 12
	packVersion    = 2
	// maxDepth is the longest chain of deltas, as git's pack.depth.
	maxDepth = 50
)

var errTorn = errors.New("torn or damaged")

// idOf is the id of an object with this content. It uses the plain SHA-1 of
// the processor: files here are valid UTF-8 of our own making, in which the
// known collisions cannot stand, and git checks again when it takes them.
func idOf(t plumbing.ObjectType, content []byte) id {
	var header [32]byte
	h := sha1.New()
	b := append(header[:0], t.Bytes()...)
	b = append(b, ' ')
	b = strconv.AppendInt(b, int64(len(content)), 10)
	h.Write(append(b, 0))
	h.Write(content)
	var sum id
	h.Sum(sum[:0])
	return sum
}

func packHeader(objects int) []byte {
	b := append(make([]byte, 0, packHeaderSize), "PACK"...)
	b = binary.BigEndian.AppendUint32(b, packVersion)
	return binary.BigEndian.AppendUint32(b, uint32(objects))
}

// appendEntryHeader writes an entry's type and the size of what it inflates
// to, seven bits a byte, the lowest first.
func appendEntryHeader(b []byte, t plumbing.ObjectType, size int) []byte {
	c := byte(t)<<4 | byte(size&0x0f)
	for size >>= 4; size > 0; size >>= 7 {
		b = append(b, c|0x80)
		c = byte(size & 0x7f)
	}
	return append(b, c)
}

// appendOffset writes how far before a delta its base begins, in git's
// variant of a variable-length integer: the highest bits first, each further
// byte adding one.
func appendOffset(b []byte, distance int64) []byte {
	var tmp [10]byte
	at := len(tmp) - 1
	tmp[at] = byte(distance & 0x7f)
	for distance >>= 7; distance > 0; distance >>= 7 {
		distance--
		at--
		tmp[at] = 0x80 | byte(distance&0x7f)
	}
	return append(b, tmp[at:]...)
}

// entryHeader is what stands before an entry's compressed bytes.
type entryHeader struct {
	kind     plumbing.ObjectType
	size     int64 // of what it inflates to
	distance int64 // from its base, for OFSDeltaObject
	base     id    // for REFDeltaObject
	length   int   // of the header itself, in bytes
}

// maxEntryHeader is enough for any entry header.
const maxEntryHeader = 10 + 20

func parseEntryHeader(b []byte) (h entryHeader, err error) {
	next := func() byte {
		if h.length >= len(b) {
			err = errTorn
			return 0
		}
		h.length++
		return b[h.length-1]
	}
	c := next()
	h.kind = plumbing.ObjectType(c >> 4 & 7)
	h.size = int64(c & 0x0f)
	for shift := 4; c&0x80 != 0 && shift < 60; shift += 7 {
		c = next()
		h.size |= int64(c&0x7f) << shift
	}
	switch h.kind {
	case plumbing.OFSDeltaObject:
		c = next()
		h.distance = int64(c & 0x7f)
		for c&0x80 != 0 && h.distance < 1<<55 {
			c = next()
			h.distance = (h.distance+1)<<7 | int64(c&0x7f)
		}
	case plumbing.REFDeltaObject:
		h.length += copy(h.base[:], b[min(h.length, len(b)):])
	case plumbing.CommitObject, plumbing.TreeObject, plumbing.BlobObject, plumbing.TagObject:
	default:
		err = errTorn
	}
	return h, err
}
