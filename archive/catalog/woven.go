package catalog

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/klauspost/compress/zstd"
)

// woven holds the texts of all versions of an article, each sentence once. A
// search decides by it which versions have the words, and shows one of its
// sentences, without reading git.
type woven struct {
	sentences []string
	texts     []wovenText
	versions  []wovenVersion // as they came
}

// wovenText is the text of one or more versions: the places of its sentences in
// woven, in the order they are read.
type wovenText struct {
	blob  string
	lines []int
}

type wovenVersion struct {
	id   int64 // its row
	n    int
	text int // its place in texts
}

// last gives the row of the newest version, 0 for none.
func (w *woven) last() int64 {
	if len(w.versions) == 0 {
		return 0
	}
	return w.versions[len(w.versions)-1].id
}

// textOf gives the place of a blob's text, -1 where it is not woven.
func (w *woven) textOf(blob string) int {
	return slices.IndexFunc(w.texts, func(t wovenText) bool { return t.blob == blob })
}

// weaver adds texts to a woven.
type weaver struct {
	woven
	places map[string]int
}

func newWeaver(w woven) *weaver {
	places := make(map[string]int, len(w.sentences))
	for i, s := range w.sentences {
		places[s] = i
	}
	return &weaver{w, places}
}

// add adds a text and gives its place.
func (w *weaver) add(blob string, sentences []string) int {
	lines := make([]int, len(sentences))
	for i, s := range sentences {
		at, ok := w.places[s]
		if !ok {
			at = len(w.sentences)
			w.places[s] = at
			w.sentences = append(w.sentences, s)
		}
		lines[i] = at
	}
	w.texts = append(w.texts, wovenText{blob, lines})
	return len(w.texts) - 1
}

// words gives the words of all texts as one, in which every two sentences that
// once followed each other still do. Before them stand the beginnings of all
// words, after them the pairs of short ones.
func (w *woven) words() string {
	var f folder
	var text []byte
	pairs := map[[2]int]bool{}
	for _, t := range w.texts {
		for _, line := range newNeighbours(pairs, t.lines) {
			text = f.append(text, w.sentences[line])
		}
	}
	words := string(text)
	return beginnings(words) + words + shortPairs(words)
}

// newNeighbours gives those of lines that stand beside another than before, and
// notes all neighbours in pairs.
func newNeighbours(pairs map[[2]int]bool, lines []int) []int {
	var fresh []int
	before, keep := -1, true // keep: the line before is in fresh, or there is none
	for _, line := range lines {
		pair := [2]int{before, line}
		switch {
		case pairs[pair]:
			keep = false
		case keep:
			fresh = append(fresh, line)
		default:
			fresh, keep = append(fresh, before, line), true
		}
		pairs[pair] = true
		before = line
	}
	return fresh
}

// packer writes a woven in the form the catalogue keeps, and reads it.
type packer struct {
	enc *zstd.Encoder
	dec *zstd.Decoder
}

// maxWoven bounds what a damaged file can make us unpack, in bytes.
const maxWoven = 256 << 20

func newPacker() (packer, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		return packer{}, err
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(maxWoven))
	return packer{enc, dec}, err
}

// pack writes lengths and places as varints; a place as its distance from the
// one after the place before, which is nearly always 0.
func (p packer) pack(w woven) []byte {
	b := binary.AppendUvarint(nil, uint64(len(w.sentences)))
	for _, s := range w.sentences {
		b = appendString(b, s)
	}
	b = binary.AppendUvarint(b, uint64(len(w.texts)))
	for _, t := range w.texts {
		b = appendString(b, t.blob)
		b = binary.AppendUvarint(b, uint64(len(t.lines)))
		next := 0
		for _, line := range t.lines {
			b = binary.AppendVarint(b, int64(line-next))
			next = line + 1
		}
	}
	var before wovenVersion
	for _, v := range w.versions {
		b = binary.AppendVarint(b, v.id-before.id)
		b = binary.AppendVarint(b, int64(v.n-before.n))
		b = binary.AppendVarint(b, int64(v.text-before.text))
		before = v
	}
	return p.enc.EncodeAll(b, nil)
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func (p packer) unpack(packed []byte) (woven, error) {
	b, err := p.dec.DecodeAll(packed, nil)
	if err != nil {
		return woven{}, fmt.Errorf("%w: %w", errWoven, err)
	}
	r := unpacking{rest: string(b)}
	w := woven{sentences: make([]string, r.count())}
	for i := range w.sentences {
		w.sentences[i] = r.string()
	}
	w.texts = make([]wovenText, r.count())
	for i := range w.texts {
		w.texts[i] = r.text(len(w.sentences))
	}
	for v := (wovenVersion{}); r.rest != ""; {
		v = r.version(v, len(w.texts))
		w.versions = append(w.versions, v)
	}
	if r.bad {
		return woven{}, errWoven
	}
	return w, nil
}

// errWoven says that the texts of an article cannot be unpacked.
var errWoven = errors.New("unpack the texts of an article")

// unpacking reads what pack wrote. After the first mistake it is bad and gives
// nothing more.
type unpacking struct {
	rest string
	bad  bool
}

func (u *unpacking) text(sentences int) wovenText {
	t := wovenText{blob: u.string(), lines: make([]int, u.count())}
	next := 0
	for i := range t.lines {
		line := next + int(u.signed())
		t.lines[i], next = u.place(line, sentences), line+1
	}
	return t
}

func (u *unpacking) version(before wovenVersion, texts int) wovenVersion {
	v := wovenVersion{id: before.id + u.signed(), n: before.n + int(u.signed())}
	v.text = u.place(before.text+int(u.signed()), texts)
	return v
}

// place gives i, which must be less than n.
func (u *unpacking) place(i, n int) int {
	if i < 0 || i >= n {
		u.rest, u.bad = "", true
		return 0
	}
	return i
}

// count reads a number of things that take a byte each, at least.
func (u *unpacking) count() int {
	n, size := binary.Uvarint([]byte(u.rest[:min(len(u.rest), binary.MaxVarintLen64)]))
	if size <= 0 || n > uint64(len(u.rest)-size) {
		u.rest, u.bad = "", true
		return 0
	}
	u.rest = u.rest[size:]
	return int(n)
}

func (u *unpacking) signed() int64 {
	n, size := binary.Varint([]byte(u.rest[:min(len(u.rest), binary.MaxVarintLen64)]))
	if size <= 0 {
		u.rest, u.bad = "", true
		return 0
	}
	u.rest = u.rest[size:]
	return n
}

func (u *unpacking) string() string {
	n := u.count()
	s := u.rest[:n]
	u.rest = u.rest[n:]
	return s
}
