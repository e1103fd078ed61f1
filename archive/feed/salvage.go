package feed

import (
	"bytes"
	"fmt"
)

func damaged(err error) error {
	if err == nil {
		return nil
	}
	return &FormatError{Reason: "only a part of the feed could be read", Err: err}
}

// maxHead bounds what is parsed again with every element, so that salvaging stays linear.
const maxHead = 16 << 10

// salvage reads the elements of a feed that is not well-formed one by one, each inside a copy of the feed's head, so
// that a broken one costs only itself. It gives nil when nothing could be read.
func salvage[F any](text []byte, element string, read func([]byte) (*F, error), join func(whole, part *F) *F) *F {
	head, rest, found := cutHead(text, element)
	if !found {
		return nil
	}
	foot := closers(head)
	var whole *F
	// The first part carries the head with the feed's own fields; the others only what opens it.
	if part, err := read(append(bytes.Clone(head), foot...)); err == nil {
		whole = join(whole, part)
	}
	opening := openers(head)
	if len(opening) > maxHead {
		return whole
	}
	buf := make([]byte, 0, len(opening)+4096)
	for {
		var block []byte
		block, rest, found = nextElement(rest, element)
		if !found {
			return whole
		}
		buf = append(append(append(buf[:0], opening...), block...), foot...)
		if part, err := read(buf); err == nil {
			whole = join(whole, part)
		}
	}
}

// cutHead splits the text before its first element of the name.
func cutHead(text []byte, element string) (head, rest []byte, found bool) {
	i := indexTag(text, element)
	if i < 0 {
		return nil, nil, false
	}
	return text[:i], text[i:], true
}

// nextElement gives the next element up to its end tag, or up to the next start tag of the same name when it has none.
func nextElement(text []byte, element string) (block, rest []byte, found bool) {
	start := indexTag(text, element)
	if start < 0 {
		return nil, nil, false
	}
	text = text[start:]
	endTag := []byte("</" + element + ">")
	limit := len(text)
	if next := indexTag(text[1:], element); next >= 0 {
		limit = next + 1
	}
	// Looking for the end only before the next start keeps this linear where end tags are missing.
	if end := bytes.Index(text[:limit], endTag); end >= 0 {
		end += len(endTag)
		return text[:end], text[end:], true
	}
	return append(bytes.Clone(text[:limit]), endTag...), text[limit:], true
}

// indexTag finds "<name" where the name ends there.
func indexTag(text []byte, name string) int {
	tag := []byte("<" + name)
	for from := 0; ; {
		i := bytes.Index(text[from:], tag)
		if i < 0 {
			return -1
		}
		end := from + i + len(tag)
		if end < len(text) && bytes.IndexByte([]byte(" \t\r\n>/"), text[end]) >= 0 {
			return from + i
		}
		from = end
	}
}

// openers gives the start tags of the root (with its namespaces) and of the channel, if that is still open.
func openers(head []byte) []byte {
	root := rootTag(head)
	if channelOpen(head) {
		return append(bytes.Clone(root), "<channel>"...)
	}
	return root
}

func closers(head []byte) []byte {
	root := rootTag(head)
	name := root[1:]
	if i := bytes.IndexAny(name, " \t\r\n/>"); i >= 0 {
		name = name[:i]
	}
	end := fmt.Appendf(nil, "</%s>", name)
	if channelOpen(head) {
		return append([]byte("</channel>"), end...)
	}
	return end
}

func channelOpen(head []byte) bool {
	return indexTag(head, "channel") >= 0 && !bytes.Contains(head, []byte("</channel>"))
}

// rootTag is the root's start tag.
func rootTag(head []byte) []byte {
	for _, name := range []string{"rss", "rdf:RDF", "RDF", "feed", "atom:feed"} {
		if i := indexTag(head, name); i >= 0 {
			if end := bytes.IndexByte(head[i:], '>'); end >= 0 {
				return head[i : i+end+1]
			}
		}
	}
	return []byte("<rss>")
}
