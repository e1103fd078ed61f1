package archive

import (
	"bufio"
	"cmp"
	"context"
	"crypto/sha1"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"
)

// merger puts the objects of several packs into one. It copies entries as
// they are, each checked against its index's checksum; only the distances
// between deltas and bases are written anew. An object that is in two packs
// is copied once, from the first.
type merger struct {
	packs []*pack
	all   []indexEntry   // of all packs, one pack after the other
	lists [][]indexEntry // the part of all that is of each pack, in its order
	same  map[*indexEntry]*indexEntry
	out   *bufio.Writer
	at    int64
}

// mergePacks writes a pack with all objects of some packs and publishes it.
// It returns its path. The old packs are left as they are.
func mergePacks(ctx context.Context, d *disk, dir string, packs []*pack) (path string, err error) {
	m := &merger{packs: packs, same: map[*indexEntry]*indexEntry{}}
	if err := m.plan(); err != nil {
		return "", err
	}
	tmp := newTempPack(dir)
	defer func() {
		if err != nil {
			tmp.remove(d)
		}
	}()
	sum, err := m.write(ctx, d, tmp.pack, len(m.all)-len(m.same))
	if err != nil {
		return "", fmt.Errorf("merge packs: %w", err)
	}
	if err := d.write(tmp.index, 0o444, encodeIndex(m.copied(), sum)); err != nil {
		return "", fmt.Errorf("merge packs: %w", err)
	}
	return tmp.publish(d, sum)
}

// plan reads the indexes and finds the objects that are in more than one.
func (m *merger) plan() (err error) {
	total := 0
	for _, p := range m.packs {
		total += p.index.count
	}
	m.all = make([]indexEntry, 0, total)
	for _, p := range m.packs {
		start := len(m.all)
		if m.all, err = p.index.appendEntries(m.all); err != nil {
			return err
		}
		m.lists = append(m.lists, m.all[start:])
	}
	m.findSame()
	return nil
}

// findSame notes for each object that an earlier pack has too the entry there.
// Objects whose ids begin alike are found first, in little memory.
func (m *merger) findSame() {
	prefix := func(name id) uint64 { return binary.BigEndian.Uint64(name[:]) }
	prefixes := make([]uint64, len(m.all))
	for i := range m.all {
		prefixes[i] = prefix(m.all[i].id)
	}
	slices.Sort(prefixes)
	twice := map[uint64]bool{}
	for i := 1; i < len(prefixes); i++ {
		if prefixes[i] == prefixes[i-1] {
			twice[prefixes[i]] = true
		}
	}
	first := map[id]*indexEntry{}
	for i := range m.all {
		e := &m.all[i]
		if !twice[prefix(e.id)] {
			continue
		}
		if first[e.id] == nil {
			first[e.id] = e
		} else {
			m.same[e] = first[e.id]
		}
	}
}

// copied is the index of the new pack. It takes the place of what was planned.
func (m *merger) copied() []indexEntry {
	n := 0
	for i := range m.all {
		if m.same[&m.all[i]] == nil {
			m.all[n] = m.all[i] // n never overtakes i
			m.all[n].offset = m.all[i].moved
			n++
		}
	}
	return m.all[:n]
}

func (m *merger) write(ctx context.Context, d *disk, path string, count int) (sum id, err error) {
	f, err := d.create(path, 0o444)
	if err != nil {
		return sum, err
	}
	hash := sha1.New()
	m.out = bufio.NewWriterSize(io.MultiWriter(f, hash), 1<<20)
	if err = m.copyAll(ctx, count); err == nil {
		err = m.out.Flush()
	}
	if err == nil {
		hash.Sum(sum[:0])
		_, err = f.Write(sum[:])
	}
	if err != nil {
		return sum, errors.Join(err, f.discard())
	}
	return sum, f.finish()
}

func (m *merger) copyAll(ctx context.Context, count int) error {
	n, err := m.out.Write(packHeader(count))
	m.at = int64(n)
	for i := 0; i < len(m.packs) && err == nil; i++ {
		err = m.copyPack(ctx, m.packs[i], m.lists[i])
	}
	return err
}

// copyPack copies the entries of one pack.
func (m *merger) copyPack(ctx context.Context, p *pack, list []indexEntry) error {
	var buf []byte
	for i := range list {
		e := &list[i]
		if i%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if first := m.same[e]; first != nil {
			e.moved = first.moved
			continue
		}
		end := p.size - int64(idSize)
		if i+1 < len(list) {
			end = list[i+1].offset
		}
		if end <= e.offset || end-e.offset > maxObject {
			return p.fail(e.offset, errTorn)
		}
		buf = slices.Grow(buf[:0], int(end-e.offset))[:end-e.offset]
		if _, err := p.file.ReadAt(buf, e.offset); err != nil {
			return p.fail(e.offset, err)
		}
		if crc32.ChecksumIEEE(buf) != e.crc {
			return p.fail(e.offset, errTorn)
		}
		if err := m.copyEntry(p, list[:i], e, buf); err != nil {
			return err
		}
	}
	return nil
}

// copyEntry writes one entry; before are those that precede it in its pack.
func (m *merger) copyEntry(p *pack, before []indexEntry, e *indexEntry, raw []byte) error {
	h, err := parseEntryHeader(raw)
	if err != nil {
		return p.fail(e.offset, err)
	}
	if h.kind == plumbing.OFSDeltaObject {
		at, known := slices.BinarySearchFunc(before, e.offset-h.distance, func(e indexEntry, offset int64) int { return cmp.Compare(e.offset, offset) })
		if !known {
			return p.fail(e.offset, errTorn)
		}
		header := appendEntryHeader(nil, h.kind, int(h.size))
		header = appendOffset(header, m.at-before[at].moved)
		raw = append(header, raw[h.length:]...)
	}
	e.moved = m.at
	e.crc = crc32.ChecksumIEEE(raw)
	m.at += int64(len(raw))
	_, err = m.out.Write(raw)
	return err
}

// packSuffixes are the files that belong to a pack and go with it.
var packSuffixes = []string{".pack", ".idx", ".rev", ".bitmap"}

// pinned are files that say that a pack is not ours to replace: kept by the
// user, of a partial clone, or of objects that wait to be pruned.
var pinned = []string{".keep", ".promisor", ".mtimes"}

// replaceable says whether a pack may be put into another.
func (p *pack) replaceable() bool {
	base := strings.TrimSuffix(p.path, ".pack")
	for _, suffix := range pinned {
		if exists(base + suffix) {
			return false
		}
	}
	return true
}

// removePack deletes a pack that another took the place of: the pack first,
// as an index alone means nothing.
func removePack(d *disk, path string) error {
	base := strings.TrimSuffix(path, ".pack")
	for _, suffix := range packSuffixes {
		if err := d.remove(base + suffix); err != nil {
			return err
		}
	}
	return nil
}
