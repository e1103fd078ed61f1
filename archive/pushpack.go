package archive

import (
	"bytes"
	"context"
	"crypto/sha1"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/go-git/go-git/v5/plumbing"
)

// sendSize is after how much a push without git begins the next pack, in bytes
// before compression.
// Each pack moves the remote's branch, so that a large first push needs little
// memory and an interrupted one goes on where it was.
const sendSize = 8 << 20

// missing lists the commits the remote lacks, oldest first; *RejectedError
// where it has others.
func (p *push) missing(ctx context.Context, theirs id) ([]id, error) {
	line, err := p.line(ctx, hexOf(theirs))
	if errors.Is(err, ErrUnknownCommit) {
		return nil, p.rejected(hexOf(theirs))
	}
	if err != nil {
		return nil, fmt.Errorf("push %s: %w", p.dir, err)
	}
	if len(line) > 0 {
		p.head = line[0].id.String() // of this moment
	}
	var ids []id
	for _, w := range slices.Backward(line) {
		ids = append(ids, w.id)
	}
	return ids, nil
}

// sender collects what some commits brought into a pack.
type sender struct {
	*Repo
	pack  *packWriter
	trees *treeReader
	held  int // size of what the pack holds, before compression
	full  int // of that, after which no commit is added
}

func (r *Repo) newSender(full int) *sender {
	return &sender{Repo: r, pack: newPackWriter(), full: full, trees: newTreeReader(r.objects)}
}

// fill puts commits into the pack until it is full, and says how many.
func (s *sender) fill(ctx context.Context, line []id) (n int, err error) {
	for n < len(line) && s.held < s.full {
		if ctx.Err() != nil {
			return n, ctx.Err()
		}
		if err := s.commit(line[n]); err != nil {
			return n, fmt.Errorf("collect commit %s: %w", line[n], err)
		}
		n++
	}
	return n, nil
}

// commit adds a commit and what its tree has that its parent's has not.
func (s *sender) commit(name id) error {
	raw, err := s.objects.readAs(plumbing.CommitObject, name)
	if err != nil {
		return err
	}
	s.whole(plumbing.CommitObject, name, raw)
	c, err := s.Repo.commit(name)
	if err != nil {
		return err
	}
	var before id
	if !c.parent.IsZero() {
		parent, err := s.Repo.commit(c.parent)
		if err != nil {
			return err
		}
		before = parent.tree
	}
	return s.folder(before, c.tree)
}

// folder adds a tree and what is in it that the tree before has not.
func (s *sender) folder(before, now id) error {
	if now == before {
		return nil
	}
	old, err := s.trees.read(before)
	if err != nil {
		return err
	}
	raw, err := s.trees.read(now)
	if err != nil {
		return err
	}
	s.add(plumbing.TreeObject, before, now, old, raw)
	there := entries(old)
	for e := range eachEntry(raw) {
		was := there[e.name]
		switch {
		case was.id == e.id:
		case e.folder:
			if !was.folder {
				was.id = id{}
			}
			if err := s.folder(was.id, e.id); err != nil {
				return err
			}
		default:
			if err := s.file(was.id, e.id); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *sender) file(before, now id) error {
	raw, err := s.objects.readAs(plumbing.BlobObject, now)
	if err != nil {
		return err
	}
	var old []byte
	if s.pack.where[before] != nil {
		if old, err = s.objects.readAs(plumbing.BlobObject, before); err != nil {
			return err
		}
	}
	s.add(plumbing.BlobObject, before, now, old, raw)
	return nil
}

// add puts an object into the pack, as a delta where its version before is
// there.
func (s *sender) add(t plumbing.ObjectType, before, now id, old, raw []byte) {
	if s.pack.where[before] != nil {
		if delta := diffDelta(old, raw, len(raw)/2); delta != nil && s.pack.delta(now, before, delta) {
			s.held += len(delta)
			return
		}
	}
	s.whole(t, now, raw)
}

func (s *sender) whole(t plumbing.ObjectType, name id, raw []byte) {
	s.pack.whole(t, name, raw)
	s.held += len(raw)
}

// stream gives the pack as one file.
func (w *packWriter) stream() io.Reader {
	body, _ := w.encode()
	sum := sha1.Sum(body)
	return io.MultiReader(bytes.NewReader(body), bytes.NewReader(sum[:]))
}
