package feed

import (
	"bytes"
	"encoding/xml"
)

const (
	// maxDepth is far beyond any feed. The parsers recurse, and Go ends the process when a stack passes 1 GB.
	maxDepth = 500
	// shallow is the size below which no nesting can fill the stack: an element takes at least three bytes, a level of
	// recursion less than 3 KB.
	shallow = 256 << 10
)

// tooDeep reports whether the elements of a large text are nested deeper than maxDepth, as the XML decoder sees them.
func tooDeep(text []byte) bool {
	if len(text) < shallow {
		return false
	}
	d := xml.NewDecoder(bytes.NewReader(text))
	d.Strict = false
	for depth := 0; ; {
		tok, err := d.RawToken()
		if err != nil {
			return false // the parser will stop there too
		}
		switch tok.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth = max(0, depth-1)
		}
		if depth > maxDepth {
			return true
		}
	}
}
