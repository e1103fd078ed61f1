package archive

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-git/go-git/v5/plumbing"
)

func FuzzDelta(f *testing.F) {
	long := bytes.Repeat([]byte("some text that is long enough to be found again. "), 40)
	f.Add(long, append([]byte("new beginning "), long...))
	f.Add([]byte(""), []byte("x"))
	f.Add([]byte("short"), []byte("short too"))
	f.Add(long, []byte(""))
	f.Add(bytes.Repeat([]byte{0}, 1<<17), bytes.Repeat([]byte{0}, 1<<17+5))
	f.Fuzz(func(t *testing.T, base, target []byte) {
		for _, target := range [][]byte{target, append(bytes.Clone(base), target...), append(bytes.Clone(target), base...)} {
			delta := diffDelta(base, target, 1<<30)
			got, err := applyDelta(base, delta)
			if err != nil || !bytes.Equal(got, target) {
				t.Fatalf("delta gives %q, %v, want %q", got, err, target)
			}
		}
		if _, err := applyDelta(base, target); err == nil && len(target) < 2 {
			t.Error("rubbish is taken for a delta")
		}
	})
}

func TestSplice(t *testing.T) {
	base := []byte("0123456789")
	for from := range len(base) + 1 {
		for to := from; to <= len(base); to++ {
			got, err := applyDelta(base, splice(base, from, to, []byte("new")))
			if want := string(base[:from]) + "new" + string(base[to:]); err != nil || string(got) != want {
				t.Errorf("%d:%d: %q, %v, want %q", from, to, got, err, want)
			}
		}
	}
}

func TestEntryHeader(t *testing.T) {
	for _, size := range []int{0, 1, 15, 16, 127, 128, 2047, 2048, 1 << 20, 1 << 30} {
		h, err := parseEntryHeader(appendEntryHeader(nil, plumbing.TreeObject, size))
		if err != nil || h.size != int64(size) || h.kind != plumbing.TreeObject {
			t.Errorf("size %d: %+v, %v", size, h, err)
		}
		if size == 0 {
			continue
		}
		b := appendOffset(appendEntryHeader(nil, plumbing.OFSDeltaObject, 7), int64(size))
		if h, err := parseEntryHeader(b); err != nil || h.distance != int64(size) || h.length != len(b) {
			t.Errorf("distance %d: %+v, %v", size, h, err)
		}
	}
}

// TestIndex looks up each object of large made-up packs, with offsets beyond
// 2 GB.
func TestIndex(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for _, n := range []int{1, 2, 255, 5000, 60_000} {
		list := make([]indexEntry, n)
		for i := range list {
			for j := range list[i].id {
				list[i].id[j] = byte(r.Uint32())
			}
			if i%3 == 0 {
				list[i].id[0] = 77 // one crowded bucket
			}
			if i%100 == 1 {
				copy(list[i].id[:], "\x4d\xff\xff\xff\xff\xff") // unevenly
			}
			list[i].offset = int64(i)*100_000 + 12
			list[i].crc = r.Uint32()
		}
		want := map[id]indexEntry{}
		for _, e := range list {
			want[e.id] = e
		}
		path := filepath.Join(t.TempDir(), "x.idx")
		if err := os.WriteFile(path, encodeIndex(list, id{}), 0o644); err != nil {
			t.Fatal(err)
		}
		x, err := openIndex(path)
		if err != nil {
			t.Fatal(err)
		}
		defer x.close()
		for name, e := range want {
			if offset, ok, err := x.find(name); err != nil || !ok || offset != e.offset {
				t.Fatalf("%d objects: %s at %d, %v, %v, want %d", n, name, offset, ok, err, e.offset)
			}
			name[19]++
			if _, ok, _ := x.find(name); ok && want[name].offset == 0 {
				t.Fatalf("%s is found and is not there", name)
			}
		}
		back, err := x.appendEntries(nil)
		if err != nil || len(back) != n {
			t.Fatal(err)
		}
		for i, e := range back {
			if want[e.id] != e || i > 0 && back[i-1].offset > e.offset {
				t.Fatalf("entry %d is %+v", i, e)
			}
		}
	}
}

// TestTreeOrder puts names into folders in any order and has git check theirs.
func TestTreeOrder(t *testing.T) {
	needGit(t)
	r := newRepo(t)
	var captures []Capture
	for _, name := range []string{"b", "a", "a-b", "ab", "b-a", "z9", "a0", "news", "news-1", "news-10", "news-2"} {
		c := added(1, start)
		c.Article.CanonicalURL = "https://example.org/the-" + name
		captures = append(captures, c)
	}
	record(t, r, captures...)
	if out := git(t, r.Dir(), "fsck", "--strict", "--full"); strings.Contains(out, "dangling") {
		t.Errorf("stored for nothing: %s", out)
	}
}
