package archive

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What CommonMark would read as markup at the start of a line: headings,
// rules and underlines, list markers, quotations, fences.
var blockStart = regexp.MustCompile(`^(?:#{1,6}(?:[ \t]|$)|[-+*](?:[ \t]|$)|>|~~~|=+[ \t]*$|-+[ \t]*$|(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$)`)

var (
	orderedItem = regexp.MustCompile(`^[0-9]{1,9}[.)](?:[ \t]|$)`)
	entity      = regexp.MustCompile(`^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);`)
	closingRun  = regexp.MustCompile(`(?:^|[ \t])#+$`)
)

// escapeLine writes a sentence so that CommonMark shows the same words when
// it stands on a line of its own in a paragraph, list item or quotation. The
// result depends on the sentence alone, so that an edit in one sentence never
// shows in the line of another.
func escapeLine(s string) string {
	escaped := escapeInline(s)
	if s == "" || !strings.ContainsRune("#-+*>~=_0123456789", rune(s[0])) {
		return escaped
	}
	if orderedItem.MatchString(s) {
		at := strings.IndexAny(escaped, ".)")
		return escaped[:at] + `\` + escaped[at:]
	}
	if blockStart.MatchString(s) && !strings.HasPrefix(escaped, `\`) {
		return `\` + escaped
	}
	return escaped
}

// escapeHeading writes a sentence so that CommonMark shows the same words
// after "## ".
func escapeHeading(s string) string {
	escaped := escapeInline(s)
	if at := closingRun.FindStringIndex(escaped); at != nil {
		hash := at[0] + strings.IndexByte(escaped[at[0]:], '#')
		return escaped[:hash] + `\` + escaped[hash:]
	}
	return escaped
}

// escapeInline puts a backslash before each character that CommonMark would
// not show as itself within a line.
func escapeInline(s string) string {
	if !strings.ContainsAny(s, "\\*_`]<&") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		n := 1
		if s[i] == '*' || s[i] == '_' { // a run is one: a line may be nothing else
			n = len(s[i:]) - len(strings.TrimLeft(s[i:], s[i:i+1]))
		}
		markup := isMarkup(s, i)
		for range n {
			if markup {
				b.WriteByte('\\')
			}
			b.WriteByte(s[i])
		}
		i += n
	}
	return b.String()
}

// isMarkup says whether CommonMark may read the byte at i as markup.
func isMarkup(s string, i int) bool {
	next := byte(0)
	if i+1 < len(s) {
		next = s[i+1]
	}
	switch s[i] {
	case '`':
		return true
	case '\\': // an escape, or a hard break at the end of the line
		return next == 0 || isPunct(next)
	case '*':
		before, after := around(s, i)
		return !unicode.IsSpace(before) || !unicode.IsSpace(after)
	case '_':
		before, after := around(s, i)
		inWord := isWord(before) && isWord(after)
		return !inWord && (!unicode.IsSpace(before) || !unicode.IsSpace(after))
	case ']': // a link, an image, a link's definition
		return next == '(' || next == ':' || next == '['
	case '<': // an address or HTML
		return isLetter(next) || next == '/' || next == '!' || next == '?'
	case '&':
		return entity.MatchString(s[i:])
	}
	return false
}

// around returns the characters before and after the run of equal bytes that
// i is in, a space at the ends of the line.
func around(s string, i int) (before, after rune) {
	start, end := i, i
	for start > 0 && s[start-1] == s[i] {
		start--
	}
	for end < len(s) && s[end] == s[i] {
		end++
	}
	before, after = ' ', ' '
	if start > 0 {
		before, _ = utf8.DecodeLastRuneInString(s[:start])
	}
	if end < len(s) {
		after, _ = utf8.DecodeRuneInString(s[end:])
	}
	return before, after
}

// unescape takes the backslashes away again: CommonMark lets one stand before
// any ASCII punctuation.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func isPunct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

func isLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
