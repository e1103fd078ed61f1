package archive

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"stet/extract"
)

// File is what one file of an archive says.
type File struct {
	// Article has the fields the format keeps: Title, Byline, CanonicalURL,
	// Published, Lang and Blocks.
	Article *extract.Article
	// Gone is the time of the check that found the article not available,
	// zero for an article that is.
	Gone time.Time
}

const fence = "---\n"

// FormatFile writes an article as the archive keeps it: front matter, then
// CommonMark with one sentence a line. The format is specified in the package
// comment.
func FormatFile(f File) []byte {
	var b bytes.Buffer
	b.Grow(fileSize(f.Article))
	writeFrontMatter(&b, f)
	for _, block := range f.Article.Blocks {
		writeBlock(&b, block)
	}
	return b.Bytes()
}

// fileSize guesses the size of a file, to make room for it once.
func fileSize(a *extract.Article) int {
	size := 512
	for _, block := range a.Blocks {
		size += 4
		for _, sentence := range block.Sentences {
			size += len(sentence) + 4
		}
	}
	return size
}

func writeFrontMatter(b *bytes.Buffer, f File) {
	a := f.Article
	b.WriteString(fence)
	fmt.Fprintf(b, "title: %s\n", quote(tidy(a.Title)))
	if len(a.Byline) > 0 {
		names := make([]string, len(a.Byline))
		for i, name := range a.Byline {
			names[i] = quote(tidy(name))
		}
		fmt.Fprintf(b, "byline: [%s]\n", strings.Join(names, ", "))
	}
	fmt.Fprintf(b, "url: %s\n", quote(tidy(a.CanonicalURL)))
	if hasYear(a.Published) {
		fmt.Fprintf(b, "published: %s\n", timestamp(a.Published))
	}
	if a.Lang != "" {
		fmt.Fprintf(b, "language: %s\n", plainOrQuoted(tidy(a.Lang)))
	}
	if !f.Gone.IsZero() {
		fmt.Fprintf(b, "gone: %s\n", timestamp(f.Gone))
	}
	b.WriteString(fence)
}

func writeBlock(b *bytes.Buffer, block extract.Block) {
	first := true
	for _, sentence := range block.Sentences {
		sentence = tidy(sentence)
		if sentence == "" {
			continue
		}
		if first {
			b.WriteByte('\n')
		}
		switch block.Kind {
		case extract.Heading:
			b.WriteString("## ")
			b.WriteString(escapeHeading(sentence))
		case extract.ListItem:
			b.WriteString(itemPrefix(first))
			b.WriteString(escapeLine(sentence))
		case extract.Quotation:
			b.WriteString("> ")
			b.WriteString(escapeLine(sentence))
		default:
			b.WriteString(escapeLine(sentence))
		}
		b.WriteByte('\n')
		first = false
	}
}

func itemPrefix(first bool) string {
	if first {
		return "- "
	}
	return "  "
}

// ParseFile reads what [FormatFile] wrote. The article has the very same
// title, names and sentences.
func ParseFile(b []byte) (File, error) {
	if !utf8.Valid(b) {
		return File{}, errors.New("read article file: not UTF-8")
	}
	text := string(b)
	rest, ok := strings.CutPrefix(text, fence)
	if !ok {
		return File{}, errors.New("read article file: no front matter")
	}
	head, body, ok := strings.Cut(rest, "\n"+fence)
	if !ok {
		return File{}, errors.New("read article file: front matter does not end")
	}
	f := File{Article: &extract.Article{}}
	for line := range strings.SplitSeq(head, "\n") {
		if err := f.readField(line); err != nil {
			return File{}, fmt.Errorf("read article file: %w", err)
		}
	}
	f.Article.Blocks = parseBlocks(body)
	return f, nil
}

// readField reads one line of front matter. Names it does not know are left
// to later versions of the format.
func (f *File) readField(line string) (err error) {
	name, value, ok := strings.Cut(line, ": ")
	if !ok {
		return fmt.Errorf("front matter line %q: no name", line)
	}
	a := f.Article
	switch name {
	case "title":
		a.Title, err = unquote(value)
	case "byline":
		a.Byline, err = unquoteList(value)
	case "url":
		a.CanonicalURL, err = unquote(value)
	case "published":
		a.Published, err = time.Parse(time.RFC3339, value)
	case "language":
		a.Lang, err = unquote(value)
	case "gone":
		f.Gone, err = time.Parse(time.RFC3339, value)
	}
	if err != nil {
		return fmt.Errorf("front matter %s: %w", name, err)
	}
	return nil
}

func parseBlocks(body string) []extract.Block {
	var blocks []extract.Block
	for chunk := range strings.SplitSeq(body, "\n\n") {
		if chunk = strings.Trim(chunk, "\n"); chunk != "" {
			blocks = append(blocks, parseBlock(chunk))
		}
	}
	return blocks
}

func parseBlock(chunk string) extract.Block {
	kind, prefix := extract.Paragraph, ""
	switch {
	case strings.HasPrefix(chunk, "## "):
		kind, prefix = extract.Heading, "## "
	case strings.HasPrefix(chunk, "- "):
		kind, prefix = extract.ListItem, "  "
		chunk = "  " + chunk[2:]
	case strings.HasPrefix(chunk, "> "):
		kind, prefix = extract.Quotation, "> "
	}
	block := extract.Block{Kind: kind}
	for line := range strings.SplitSeq(chunk, "\n") {
		block.Sentences = append(block.Sentences, unescape(strings.TrimPrefix(line, prefix)))
	}
	return block
}

// tidy holds a string to what a line of the format can carry: UTF-8 in NFC,
// no control characters or line breaks, no space at the ends. What comes from
// package extract is so already.
func tidy(s string) string {
	if isTidy(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Trim(norm.NFC.String(s), " ")
}

func isTidy(s string) bool {
	if strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ") {
		return false
	}
	ascii := true
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7f {
			return false
		}
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	return ascii || isTidyUnicode(s)
}

func isTidyUnicode(s string) bool {
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"), unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return false
		}
	}
	return norm.NFC.IsNormalString(s)
}

// timestamp writes a time in UTC with whole seconds.
func timestamp(t time.Time) string {
	return t.UTC().Format(time.RFC3339)
}

// hasYear says whether a claimed time can be written so that it can be read: RFC
// 3339 knows the years 0 to 9999. A zone may move the last of them beyond.
func hasYear(t time.Time) bool {
	year := t.UTC().Year()
	return !t.IsZero() && year >= 0 && year <= 9999
}

// quote writes a YAML double-quoted scalar. Escaped are the quote, the
// backslash, and characters that would show as something they are not: marks
// that turn the writing direction, and the byte order mark.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case isDirectional(r) || r == '\uFEFF' || r == '\uFFFE' || r == '\uFFFF':
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// isDirectional says whether r overrides or embeds a writing direction, so
// that text around it may show in another order than it has.
func isDirectional(r rune) bool {
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}

// plainOrQuoted leaves a language tag plain but for those that YAML 1.1 reads
// as truth values ("no" is Norwegian).
func plainOrQuoted(tag string) string {
	switch strings.ToLower(tag) {
	case "no", "y", "n", "yes", "on", "off", "true", "false", "null":
		return quote(tag)
	}
	for i := range len(tag) {
		if c := tag[i]; !isLetter(c) && (i == 0 || c != '-' && (c < '0' || c > '9')) {
			return quote(tag)
		}
	}
	return tag
}

func unquote(s string) (string, error) {
	if !strings.HasPrefix(s, `"`) {
		return s, nil
	}
	v, err := strconv.Unquote(s)
	if err != nil {
		return "", fmt.Errorf("unquote %s: %w", s, err)
	}
	return v, nil
}

// unquoteList reads a flow sequence of double-quoted strings.
func unquoteList(s string) ([]string, error) {
	s, opened := strings.CutPrefix(s, "[")
	s, closed := strings.CutSuffix(s, "]")
	if !opened || !closed {
		return nil, errors.New("not a list")
	}
	var list []string
	for s != "" {
		quoted, err := strconv.QuotedPrefix(s)
		if err != nil {
			return nil, fmt.Errorf("list %s: %w", s, err)
		}
		item, err := unquote(quoted)
		if err != nil {
			return nil, err
		}
		list = append(list, item)
		s = strings.TrimPrefix(s[len(quoted):], ", ")
	}
	return list, nil
}
