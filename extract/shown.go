package extract

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Shown is what a page shows of sentences, in its article and beside it: a hash of each, in the
// order of the page. What is a link and nothing else is left out, for it is hardly ever text; and so is what
// is hidden, for to hide a paragraph is an edit. No word can be read back from it.
type Shown []uint32

// ShownOn gives the sentences that a page shows; body and contentType are those of [FromHTML].
// What is no page shows none, and neither does one with more of them than an article's has.
func ShownOn(body []byte, contentType string) Shown {
	doc, err := parse(body, contentType)
	if err != nil {
		return nil
	}
	readNoscript(doc)
	joinPieces(doc)
	var c sentenceCollector
	for n := range cmp.Or(find(doc, atom.Body), doc).ChildNodes() { // some hide the whole until a script ran
		c.read(n, n.DataAtom == atom.A)
	}
	c.flush()
	if len(c.shown) > mostShown {
		return nil
	}
	return c.shown
}

// mostShown is more than any article's page shows, and not too much to be kept.
const mostShown = 10_000

// sentenceCollector goes through a page and keeps the hashes of its sentences.
type sentenceCollector struct {
	shown    Shown
	text     strings.Builder // of the block that is read
	unlinked bool            // some of it is no link
}

// read goes over n; linked: it stands in a link.
func (c *sentenceCollector) read(n *html.Node, linked bool) {
	switch {
	case n.Type == html.TextNode:
		c.text.WriteString(n.Data)
		c.unlinked = c.unlinked || !linked && hasLetters(n)
		return
	case n.Type == html.CommentNode || never(n) || hidden(n) || isForScreenReaders(n) || isForPrint(n):
		return
	}
	parts := blockElements[n.DataAtom] || n.DataAtom == atom.Br
	if parts {
		c.flush()
	}
	for child := range n.ChildNodes() {
		c.read(child, linked || child.DataAtom == atom.A)
	}
	if parts {
		c.flush()
	}
}

func (c *sentenceCollector) flush() {
	if c.unlinked {
		for _, s := range Sentences(c.text.String()) {
			c.shown = append(c.shown, SentenceHash(s))
		}
	}
	c.text.Reset()
	c.unlinked = false
}

// SentenceHash gives the same for two sentences that [Article.Fingerprint] holds the same.
func SentenceHash(sentence string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(fold(withoutPrices(sentence))))
	return h.Sum32()
}

// AppendBinary appends the hashes, four bytes each, for a file or a database.
func (s Shown) AppendBinary(b []byte) ([]byte, error) {
	for _, h := range s {
		b = binary.BigEndian.AppendUint32(b, h)
	}
	return b, nil
}

// UnmarshalBinary reads what AppendBinary wrote.
func (s *Shown) UnmarshalBinary(b []byte) error {
	if len(b)%4 != 0 {
		return fmt.Errorf("%d bytes are no hashes of four each", len(b))
	}
	*s = make(Shown, 0, len(b)/4)
	for ; len(b) > 0; b = b[4:] {
		*s = append(*s, binary.BigEndian.Uint32(b))
	}
	return nil
}
