package extract

import (
	"bytes"
	"fmt"
	"mime"
	"net/http"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/unicode/norm"
)

// parse decodes a page's bytes to UTF-8 and parses them, once for all stages. Bytes that
// are no text are an [ErrNotHTML] that says what they are.
//
// The tree is never deeper than html.Parse allows (512 open elements), so that
// later stages may recurse.
func parse(body []byte, contentType string) (*html.Node, error) {
	if kind := binaryKind(body); kind != "" {
		return nil, fmt.Errorf("%w but %s", ErrNotHTML, kind)
	}
	text := decode(body, contentType)
	doc, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		// The only error on bytes in memory is nesting that is too deep: thousands
		// of unclosed elements, as old editors leave them.
		if doc, err = html.Parse(bytes.NewReader(flatten(text))); err != nil {
			return nil, fmt.Errorf("parsing HTML: %w", err)
		}
	}
	readShadows(doc)
	raise(doc, 0)
	plainText(doc)
	nameAMP(doc)
	return doc, nil
}

// binaryKind gives the media type of bytes that are no text, whatever a server calls them:
// as browsers tell it from the first 512, unless there is HTML behind some stray ones.
func binaryKind(body []byte) string {
	kind, _, _ := strings.Cut(http.DetectContentType(body), ";")
	if strings.HasPrefix(kind, "text/") || byteOrderMark(body) != nil || htmlTag.Match(body) {
		return ""
	}
	return kind
}

var htmlTag = regexp.MustCompile(`(?i)<(html|head|body|article|p)[\s>]`)

// plainText takes out of the page's text the differences that no reader sees, so that no
// rule meets them: characters that are not shown, those in two parts, no-break spaces.
func plainText(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.Type != html.TextNode || n.Parent.DataAtom == atom.Script || n.Parent.DataAtom == atom.Style || isASCII(n.Data) {
			continue
		}
		n.Data = norm.NFC.String(strings.Map(func(r rune) rune {
			switch {
			case r < utf8.RuneSelf:
				return r
			case unicode.IsSpace(r):
				return ' '
			case unseen(r):
				return -1
			}
			return r
		}, n.Data))
	}
}

// nameAMP gives the elements that AMP has in place of HTML's own the names of these:
// <figure><amp-img></amp-img><figcaption>…</figcaption></figure>.
func nameAMP(doc *html.Node) {
	for n := range doc.Descendants() {
		name, ok := strings.CutPrefix(n.Data, "amp-")
		if !ok || n.Type != html.ElementNode {
			continue
		}
		switch a := atom.Lookup([]byte(name)); a {
		case atom.Img, atom.Iframe, atom.Video, atom.Audio:
			n.Data, n.DataAtom = name, a
		}
	}
}

// usualDepth is twice that of the deepest of 1,600 pages.
const usualDepth = 100

// raise puts what is in a block deeper than usualDepth into its place where it holds other blocks,
// and reports whether n is or holds one. Rules look from each line to the elements around it: 400
// elements around 50,000 lines took them more than 5 s. Paragraphs stay what they are.
func raise(n *html.Node, depth int) bool {
	blocks := false
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if raise(c, depth+1) {
			blocks = true
		}
		c = next
	}
	if depth > usualDepth && blocks {
		dissolve(n)
	}
	return blocks || blockElements[n.DataAtom]
}

// decode returns body in UTF-8, without NULs and other bytes that no text holds.
//
// The order is: byte order mark, valid UTF-8, what the HTTP header says, what
// <meta> says, what the bytes look like. Valid UTF-8 stands before what is
// declared because text in another encoding is next to never valid UTF-8,
// while servers and templates often declare an encoding left from earlier.
func decode(body []byte, contentType string) []byte {
	if enc := byteOrderMark(body); enc != nil {
		return tidy(convert(enc, body))
	}
	if isUTF8(body) {
		return tidy(body)
	}
	return tidy(convert(encodingOf(body, contentType), body))
}

// byteOrderMark gives the encoding that a mark at the start names, and UTF-16
// without one where every other byte of the beginning is NUL. nil: no mark.
func byteOrderMark(body []byte) encoding.Encoding {
	label := ""
	switch {
	case bytes.HasPrefix(body, []byte("\xef\xbb\xbf")):
		label = "utf-8"
	case bytes.HasPrefix(body, []byte("\xff\xfe")):
		label = "utf-16le"
	case bytes.HasPrefix(body, []byte("\xfe\xff")):
		label = "utf-16be"
	case bytes.HasPrefix(body, []byte("<\x00!\x00")), bytes.HasPrefix(body, []byte("<\x00h\x00")):
		label = "utf-16le"
	case bytes.HasPrefix(body, []byte("\x00<\x00!")), bytes.HasPrefix(body, []byte("\x00<\x00h")):
		label = "utf-16be"
	default:
		return nil
	}
	enc, _ := charset.Lookup(label)
	return enc
}

// isUTF8 reports whether body is UTF-8, some damaged characters aside: a page
// cut in the middle of one, or one comment pasted in another encoding, does
// not make the whole page something else. Escapes of ISO-2022 are ASCII bytes
// and are left to the declaration.
func isUTF8(body []byte) bool {
	if bytes.Contains(body, []byte("\x1b$")) || bytes.Contains(body, []byte("\x1b(")) {
		return false
	}
	if utf8.Valid(body) {
		return true
	}
	good, bad := 0, 0
	for len(body) > 0 {
		r, size := utf8.DecodeRune(body)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		body = body[size:]
	}
	return bad*2 < good
}

// encodingOf gives the declared encoding, else the one the bytes look like,
// else Windows-1252 as browsers do.
func encodingOf(body []byte, contentType string) encoding.Encoding {
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		if enc, name := charset.Lookup(params["charset"]); enc != nil && name != "utf-8" {
			return enc
		}
	}
	// DetermineEncoding looks for <meta> in the first 1024 bytes, as browsers
	// must; it is given the text from the first "charset" on, since many
	// pages have long comments and scripts before it.
	if enc, name, certain := charset.DetermineEncoding(metaStart(body), ""); certain && name != "utf-8" {
		return enc
	}
	if r, err := chardet.NewHtmlDetector().DetectBest(body); err == nil {
		if enc, name := charset.Lookup(r.Charset); enc != nil && name != "utf-8" {
			return enc
		}
	}
	enc, _ := charset.Lookup("windows-1252")
	return enc
}

// metaStart cuts body to the <meta> element that first mentions a charset.
func metaStart(body []byte) []byte {
	head := body[:min(len(body), 64<<10)]
	at := charsetWord.FindIndex(head) // bytes.ToLower makes other bytes longer, and tells another place
	if at == nil {
		return nil
	}
	if open := bytes.LastIndexByte(head[:at[0]], '<'); open >= 0 {
		return head[open:]
	}
	return nil
}

var charsetWord = regexp.MustCompile(`(?i)charset`)

func convert(enc encoding.Encoding, body []byte) []byte {
	out, err := enc.NewDecoder().Bytes(body)
	if err != nil {
		return body // decoders replace what they cannot read; tidy does the rest
	}
	return out
}

// tidy takes away the byte order mark and NULs, and replaces invalid UTF-8.
func tidy(text []byte) []byte {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	if bytes.IndexByte(text, 0) >= 0 {
		text = bytes.ReplaceAll(text, []byte{0}, nil)
	}
	if utf8.Valid(text) {
		return text // what comes next would copy it
	}
	return bytes.ToValidUTF8(text, []byte("\uFFFD"))
}

// maxDepth leaves room under the parser's limit of 512 open elements, which
// counts elements that the parser adds by itself.
const maxDepth = 160

// flatten drops the start tags beyond maxDepth open elements, and the end tags
// that belong to them: the text stays, in order.
func flatten(text []byte) []byte {
	var out bytes.Buffer
	var open []string
	dropped := map[string]int{}
	z := html.NewTokenizer(bytes.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.Bytes()
		}
		raw := bytes.Clone(z.Raw())
		name, _ := z.TagName()
		tag := string(name)
		switch {
		case kind == html.StartTagToken && !unnested[tag]:
			if len(open) >= maxDepth || formatting[tag] {
				dropped[tag]++
				continue
			}
			open = append(open, tag)
		case kind == html.EndTagToken && dropped[tag] > 0:
			dropped[tag]--
			continue
		case kind == html.EndTagToken:
			for i := len(open) - 1; i >= 0; i-- {
				if open[i] == tag {
					open = open[:i]
					break
				}
			}
		}
		out.Write(raw)
	}
}

// formatting elements are opened again by the parser in every block that
// follows an unclosed one, which is what multiplies the depth; they carry no
// text of their own.
var formatting = set("b big code em font i nobr s small strike strong tt u span")

// unnested elements hold no other elements: void ones and raw text.
var unnested = set(`area base br col embed hr img input link meta param source track wbr
	script style textarea title xmp iframe noembed noframes noscript plaintext`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
