package archive

import (
	"encoding/binary"
)

// A delta is git's: the sizes of base and result, then instructions that copy
// from the base or insert what follows.

const (
	maxCopy   = 0xffff // longest piece that one instruction copies here
	maxInsert = 0x7f
	blockSize = 16 // shortest piece worth a copy
)

// appendSize writes a size, seven bits a byte, the lowest first.
func appendSize(b []byte, n int) []byte {
	return binary.AppendUvarint(b, uint64(n))
}

// appendCopy writes instructions that copy base[from:to].
func appendCopy(b []byte, from, to int) []byte {
	for from < to {
		n := min(to-from, maxCopy)
		at := len(b)
		b = append(b, 0x80)
		for i := range 4 {
			if c := byte(from >> (8 * i)); c != 0 {
				b[at] |= 1 << i
				b = append(b, c)
			}
		}
		for i := range 2 {
			if c := byte(n >> (8 * i)); c != 0 {
				b[at] |= 0x10 << i
				b = append(b, c)
			}
		}
		from += n
	}
	return b
}

// appendInsert writes instructions that insert data.
func appendInsert(b, data []byte) []byte {
	for len(data) > 0 {
		n := min(len(data), maxInsert)
		b = append(b, byte(n))
		b = append(b, data[:n]...)
		data = data[n:]
	}
	return b
}

// splice is the delta of a base in which base[from:to] was replaced.
func splice(base []byte, from, to int, insert []byte) []byte {
	b := appendSize(make([]byte, 0, 64), len(base))
	b = appendSize(b, len(base)-(to-from)+len(insert))
	b = appendCopy(b, 0, from)
	b = appendInsert(b, insert)
	return appendCopy(b, to, len(base))
}

// diffDelta finds a delta from base to target, nil where it would be longer
// than limit bytes.
func diffDelta(base, target []byte, limit int) []byte {
	index := indexBlocks(base)
	b := appendSize(make([]byte, 0, 256), len(base))
	b = appendSize(b, len(target))
	pending := 0 // target[pending:at] is to be inserted
	for at := 0; at < len(target) && len(b) < limit; {
		from, ok := index.find(target[at:])
		if !ok {
			at++
			continue
		}
		start := at
		for start > pending && from > 0 && base[from-1] == target[start-1] {
			start--
			from--
		}
		n := commonLength(base[from:], target[start:])
		b = appendInsert(b, target[pending:start])
		b = appendCopy(b, from, from+n)
		at = start + n
		pending = at
	}
	b = appendInsert(b, target[pending:])
	if len(b) >= limit {
		return nil
	}
	return b
}

func commonLength(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// blockIndex finds blocks of a base by their hash.
type blockIndex struct {
	base  []byte
	shift uint
	slots []int32 // start of a block, -1 for none
}

func indexBlocks(base []byte) blockIndex {
	bits := uint(6)
	for 1<<bits < 2*len(base)/blockSize {
		bits++
	}
	x := blockIndex{base: base, shift: 64 - bits, slots: make([]int32, 1<<bits)}
	for i := range x.slots {
		x.slots[i] = -1
	}
	for at := len(base)/blockSize*blockSize - blockSize; at >= 0; at -= blockSize {
		x.slots[x.hash(base[at:])] = int32(at) // the first of equals wins
	}
	return x
}

func (x blockIndex) hash(b []byte) uint64 {
	lo, hi := binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[8:])
	return (lo*0x9E3779B97F4A7C15 ^ hi*0xC2B2AE3D27D4EB4F) * 0x9E3779B97F4A7C15 >> x.shift
}

// find looks for a block of the base that text begins with.
func (x blockIndex) find(text []byte) (int, bool) {
	if len(text) < blockSize || len(x.base) < blockSize {
		return 0, false
	}
	at := x.slots[x.hash(text)]
	if at < 0 || string(x.base[at:at+blockSize]) != string(text[:blockSize]) {
		return 0, false
	}
	return int(at), true
}

// applyDelta makes the object that a delta describes.
func applyDelta(base, delta []byte) ([]byte, error) {
	baseSize, n := binary.Uvarint(delta)
	if n <= 0 || baseSize != uint64(len(base)) {
		return nil, errTorn
	}
	delta = delta[n:]
	size, n := binary.Uvarint(delta)
	if n <= 0 || size > maxObject {
		return nil, errTorn
	}
	out := make([]byte, 0, size)
	for delta = delta[n:]; len(delta) > 0; {
		op := delta[0]
		delta = delta[1:]
		var piece []byte
		used, ok := int(op), op != 0 && int(op) <= len(delta)
		if op&0x80 != 0 {
			piece, used, ok = copied(op, base, delta)
		} else if ok {
			piece = delta[:used]
		}
		if !ok || len(out)+len(piece) > int(size) {
			return nil, errTorn
		}
		out = append(out, piece...)
		delta = delta[used:]
	}
	if len(out) != int(size) {
		return nil, errTorn
	}
	return out, nil
}

// copied reads the operands of a copy instruction and returns the piece of
// the base it means.
func copied(op byte, base, operands []byte) (piece []byte, used int, ok bool) {
	value := func(bits byte, n int) (v uint64) {
		for i := range n {
			if bits&(1<<i) != 0 {
				if used >= len(operands) {
					used = len(operands) + 1
					return 0
				}
				v |= uint64(operands[used]) << (8 * i)
				used++
			}
		}
		return v
	}
	from := value(op, 4)
	n := value(op>>4&7, 3)
	if n == 0 {
		n = 0x10000
	}
	if used > len(operands) || from+n > uint64(len(base)) {
		return nil, 0, false
	}
	return base[from : from+n], used, true
}
