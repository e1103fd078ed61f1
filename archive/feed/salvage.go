package feed

import (
	"bytes"
	"fmt"
	"slices"
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
		buf = append(append(append(buf[:0], opening...), reduce(block, element)...), foot...)
		if part, err := read(buf); err == nil {
			whole = join(whole, part)
		}
	}
}

const (
	maxChildren = 20       // of one name in an element
	maxChild    = 32 << 10 // in bytes
)

// kept are the children an entry is made from, as feeds commonly write them.
func kept() []string {
	return []string{
		"title", "link", "guid", "id", "pubDate", "published", "updated", "dc:date", "dc:title",
		"feedburner:origLink", "pheedo:origLink", "atom:link", "a10:link",
	}
}

// reduce keeps of a damaged element what an entry needs, with markup inside it made text, so that a wrong tag in one child
// does not swallow the next.
func reduce(block []byte, element string) []byte {
	out := []byte("<" + element + ">")
	for _, name := range kept() {
		rest := block
		for range maxChildren {
			i := indexTag(rest, name)
			if i < 0 {
				break
			}
			rest = rest[i:]
			out = append(out, child(rest[:min(len(rest), maxChild)], name)...)
			rest = rest[1:]
		}
	}
	return append(out, "</"+element+">"...)
}

// child gives the element that text begins with, nil when it is not whole.
func child(text []byte, name string) []byte {
	open := bytes.IndexByte(text, '>')
	if open < 0 || bytes.IndexByte(text[1:open], '<') >= 0 {
		return nil
	}
	if text[open-1] == '/' {
		return text[:open+1]
	}
	endTag := []byte("</" + name + ">")
	end := bytes.Index(text, endTag)
	if end < open {
		return nil
	}
	content := bytes.TrimSpace(text[open+1 : end])
	if !bytes.HasPrefix(content, []byte("<![CDATA[")) {
		content = bytes.ReplaceAll(content, []byte("<"), []byte("&lt;"))
	}
	return slices.Concat(text[:open+1], content, endTag)
}

// countTags counts the elements of a name as they stand in the text. Where a parser gives fewer, it lost its way without
// a word: a wrong end tag can close the whole feed.
func countTags(text []byte, name string) int {
	n := 0
	for {
		i := indexTag(text, name)
		if i < 0 {
			return n
		}
		n, text = n+1, text[i+1:]
	}
}

func lost(element string, found, listed int) error {
	return fmt.Errorf("a wrong end tag: %d of %d <%s> elements were inside the feed", found, listed, element)
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
	if limit == len(text) {
		return nil, nil, false // cut off: an address in it may be half an address
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
