package poll

import (
	"hash/fnv"

	"stet/extract"
)

// sketch is what a pass remembers of an article it saw: enough to tell whether
// another page shows the same one, a hundredth of the text.
type sketch struct {
	title     string
	words     int
	sentences []uint64 // hashes of their letters
}

// sketchOf gives nil for no article.
func sketchOf(a *extract.Article) *sketch {
	if a == nil {
		return nil
	}
	k := &sketch{title: a.Title, words: a.Words()}
	var buf []byte
	for s := range sentences(a) {
		buf = appendLetters(buf[:0], s)
		k.sentences = append(k.sentences, hashOf(buf))
	}
	return k
}

// unlike says whether a is another article altogether, as likeness.other does.
func (k *sketch) unlike(a *extract.Article) bool {
	has := map[uint64]int{}
	for _, h := range k.sentences {
		has[h]++
	}
	n, shared := 0, 0
	var buf []byte
	for s := range sentences(a) {
		n++
		buf = appendLetters(buf[:0], s)
		if h := hashOf(buf); has[h] > 0 {
			has[h]--
			shared++
		}
	}
	return other(len(k.sentences), n, shared, sharedWords(k.title, a.Title), k.words, a.Words())
}

func hashOf(b []byte) uint64 {
	h := fnv.New64a()
	h.Write(b)
	return h.Sum64()
}
