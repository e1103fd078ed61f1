package archive

import (
	"bufio"
	"context"
	"crypto/sha1"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"
)

// merger puts the objects of several packs into one. It copies entries as
// they are, each checked against its index's checksum; only the distances
// between deltas and bases are written anew. An object that is in two packs
// is copied once, from the first.
type merger struct {
	packs []*pack
	lists [][]indexEntry // of each pack, in its order
	where map[id]int64   // in the new pack
	out   *bufio.Writer
	at    int64
	list  []indexEntry
}

// mergePacks writes a pack with all objects of some packs and publishes it.
// It returns its path. The old packs are left as they are.
func mergePacks(ctx context.Context, d *disk, dir string, packs []*pack) (path string, err error) {
	m := &merger{packs: packs, where: map[id]int64{}}
	count, err := m.plan()
	if err != nil {
		return "", err
	}
	tmp := newTempPack(dir)
	defer func() {
		if err != nil {
			tmp.remove(d)
		}
	}()
	sum, err := m.write(ctx, d, tmp.pack, count)
	if err != nil {
		return "", fmt.Errorf("merge packs: %w", err)
	}
	if err := d.write(tmp.index, 0o444, encodeIndex(m.list, sum)); err != nil {
		return "", fmt.Errorf("merge packs: %w", err)
	}
	return tmp.publish(d, sum)
}

// plan reads the indexes and counts the objects that there are.
func (m *merger) plan() (count int, err error) {
	for _, p := range m.packs {
		list, err := p.index.entries()
		if err != nil {
			return 0, err
		}
		m.lists = append(m.lists, list)
		for _, e := range list {
			m.where[e.id] = 0
		}
	}
	return len(m.where), nil
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
	moved := make(map[int64]int64, len(list)) // from offsets in p to those here
	var buf []byte
	for i, e := range list {
		if i%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if at := m.where[e.id]; at != 0 {
			moved[e.offset] = at
			continue
		}
		end := p.size - int64(idSize)
		if i+1 < len(list) {
			end = list[i+1].offset
		}
		if end <= e.offset || end-e.offset > maxObject {
			return p.fail(e.offset, errTorn)
		}
		buf = append(buf[:0], make([]byte, end-e.offset)...)
		if _, err := p.file.ReadAt(buf, e.offset); err != nil {
			return p.fail(e.offset, err)
		}
		if crc32.ChecksumIEEE(buf) != e.crc {
			return p.fail(e.offset, errTorn)
		}
		moved[e.offset] = m.at
		if err := m.copyEntry(p, e, buf, moved); err != nil {
			return err
		}
	}
	return nil
}

// copyEntry writes one entry.
func (m *merger) copyEntry(p *pack, e indexEntry, raw []byte, moved map[int64]int64) error {
	h, err := parseEntryHeader(raw)
	if err != nil {
		return p.fail(e.offset, err)
	}
	if h.kind == plumbing.OFSDeltaObject {
		base, known := moved[e.offset-h.distance]
		if !known {
			return p.fail(e.offset, errTorn)
		}
		header := appendEntryHeader(nil, h.kind, int(h.size))
		header = appendOffset(header, m.at-base)
		raw = append(header, raw[h.length:]...)
	}
	m.where[e.id] = m.at
	m.list = append(m.list, indexEntry{e.id, crc32.ChecksumIEEE(raw), m.at})
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
