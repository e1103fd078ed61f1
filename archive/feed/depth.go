package feed

import "bytes"

// maxDepth is far beyond any feed; the parsers recurse, and Go ends the process when a stack passes 1 GB.
const maxDepth = 500

// tooDeep reports whether elements are nested deeper than maxDepth. It only counts tags, outside comments and CDATA.
func tooDeep(text []byte) bool {
	depth := 0
	for {
		i := bytes.IndexByte(text, '<')
		if i < 0 || i+1 >= len(text) {
			return false
		}
		text = text[i:]
		switch {
		case bytes.HasPrefix(text, []byte("<![CDATA[")):
			text = after(text, "]]>")
		case bytes.HasPrefix(text, []byte("<!--")):
			text = after(text, "-->")
		case text[1] == '?' || text[1] == '!':
			text = text[2:]
		case text[1] == '/':
			depth = max(0, depth-1)
			text = text[2:]
		default:
			end := bytes.IndexByte(text, '>')
			if end < 0 {
				return false
			}
			if text[end-1] != '/' {
				depth++
			}
			text = text[end+1:]
		}
		if depth > maxDepth {
			return true
		}
	}
}
