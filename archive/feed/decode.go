package feed

import (
	"bytes"
	"compress/gzip"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// maxInflated is the sitemap protocol's limit for one sitemap, uncompressed (50 MB).
const maxInflated = 50 << 20

// inflate unpacks gzip, told by its magic bytes: sitemap.xml.gz is a file, not a Content-Encoding. A file that breaks
// off gives what was there, with the error.
func inflate(data []byte) ([]byte, error) {
	if !bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		return data, nil
	}
	zr, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, &FormatError{Reason: "the gzip file is damaged", Err: err}
	}
	out, err := io.ReadAll(io.LimitReader(zr, maxInflated+1))
	if len(out) > maxInflated {
		return out[:maxInflated], &FormatError{Reason: "the file is over 50 MB when unpacked"}
	}
	if err != nil {
		return out, &FormatError{Reason: "the gzip file is damaged", Err: err}
	}
	return out, nil
}

// declaration matches an XML declaration's encoding. It is looked for behind junk too, hence no anchor.
func declared(data []byte) string {
	head := data[:min(len(data), 1024)]
	start := bytes.Index(head, []byte("<?xml"))
	if start < 0 {
		return ""
	}
	head = head[start:]
	if end := bytes.Index(head, []byte("?>")); end >= 0 {
		head = head[:end]
	}
	_, after, found := bytes.Cut(head, []byte("encoding"))
	if !found {
		return ""
	}
	after = bytes.TrimLeft(after, " \t\r\n=")
	if len(after) == 0 || (after[0] != '"' && after[0] != '\'') {
		return ""
	}
	name, _, _ := bytes.Cut(after[1:], after[:1])
	return string(name)
}

// decode gives the text as valid UTF-8 that XML allows. The order is: byte order mark; text that is valid UTF-8 with
// letters beyond ASCII, whatever it claims; the HTTP header; the XML declaration; windows-1252. A header that says UTF-8
// where the bytes are not is passed over.
func decode(data []byte, httpCharset string) []byte {
	return allowedInXML(toUTF8(data, httpCharset))
}

func toUTF8(data []byte, httpCharset string) []byte {
	if e, name, certain := charset.DetermineEncoding(data[:min(len(data), 4)], ""); certain && hasBOM(data) {
		if name == "utf-8" {
			return bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
		}
		if out, err := e.NewDecoder().Bytes(data); err == nil {
			return bytes.TrimPrefix(out, []byte("\xef\xbb\xbf"))
		}
	}
	if name := wideWithoutBOM(data); name != "" {
		return decodeAs(data, name)
	}
	valid := utf8.Valid(data)
	if valid && !sevenBit(data) {
		return data
	}
	for _, label := range []string{httpCharset, declared(data)} {
		_, name := charset.Lookup(label)
		if name == "" || name == "utf-8" || strings.HasPrefix(name, "utf-16") {
			continue // the bytes have shown that it is none of these
		}
		return decodeAs(data, name)
	}
	if valid {
		return data
	}
	return decodeInvalid(data)
}

func hasBOM(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) || bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
}

// wideWithoutBOM knows UTF-16 by the zero beside the first '<' (XML 1.0, appendix F).
func wideWithoutBOM(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("<\x00?\x00")):
		return "utf-16le"
	case bytes.HasPrefix(data, []byte("\x00<\x00?")):
		return "utf-16be"
	}
	return ""
}

// sevenBit reports whether the bytes are ASCII with escape sequences (ISO-2022-JP), which is valid UTF-8 by accident.
func sevenBit(data []byte) bool { return bytes.IndexByte(data, 0x1b) >= 0 }

func decodeAs(data []byte, name string) []byte {
	e, _ := charset.Lookup(name)
	if e == nil {
		return data
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return data
	}
	return out
}

// decodeInvalid handles bytes that are not UTF-8 and name no encoding: a UTF-8 text with a few broken bytes keeps its
// letters, anything else is read as windows-1252, the web's default.
func decodeInvalid(data []byte) []byte {
	good, bad := 0, 0
	for rest := data; len(rest) > 0; {
		r, n := utf8.DecodeRune(rest)
		if r == utf8.RuneError && n == 1 {
			bad++
		} else if n > 1 {
			good++
		}
		rest = rest[n:]
	}
	if good > 4*bad {
		return data
	}
	return decodeAs(data, "windows-1252")
}

// allowedInXML replaces bytes that are not UTF-8 and removes characters XML 1.0 forbids; both make parsers give up.
func allowedInXML(data []byte) []byte {
	clean := utf8.Valid(data) && bytes.IndexFunc(data, forbidden) < 0
	if clean {
		return data
	}
	return bytes.Map(func(r rune) rune {
		if forbidden(r) {
			return -1
		}
		return r
	}, bytes.ToValidUTF8(data, []byte("\uFFFD")))
}

func forbidden(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF
}

var encodingAttr = regexp.MustCompile(`(?i)(<\?xml[^>]*?)\s+encoding\s*=\s*("[^"]*"|'[^']*')`)

// trimJunk removes what stands before the markup (white space, warnings of a PHP script) and the declaration's encoding,
// which is no longer true of the decoded text.
func trimJunk(text []byte) []byte {
	text = bytes.TrimLeft(text, " \t\r\n\uFEFF")
	head := text[:min(len(text), 4096)]
	if i := bytes.Index(head, []byte("<?xml")); i > 0 && rootName(head[:i]) == "" {
		text = text[i:]
	}
	if !bytes.HasPrefix(text, []byte("<?xml")) {
		return text
	}
	end := bytes.Index(text, []byte("?>"))
	if end < 0 || end > 1024 {
		return text
	}
	decl := encodingAttr.ReplaceAll(text[:end], []byte("$1"))
	return append(decl[:len(decl):len(decl)], text[end:]...)
}

// rootName gives the lower-case local name of the first element, "" when the text does not begin as markup. Comments,
// processing instructions and the document type are passed over, with what stands between them.
func rootName(text []byte) string {
	text = bytes.TrimLeft(text, " \t\r\n\uFEFF")
	for {
		if len(text) < 2 || text[0] != '<' {
			return ""
		}
		switch {
		case bytes.HasPrefix(text, []byte("<!--")):
			text = after(text, "-->")
		case text[1] == '?':
			text = after(text, "?>")
		case text[1] == '!':
			text = afterDoctype(text)
		default:
			return localName(text[1:])
		}
		text = text[max(0, bytes.IndexByte(text, '<')):]
	}
}

func after(text []byte, end string) []byte {
	_, rest, _ := bytes.Cut(text, []byte(end))
	return rest
}

// afterDoctype skips <!DOCTYPE … [ … ]>.
func afterDoctype(text []byte) []byte {
	// Not looking beyond the end keeps many of them linear.
	if end := bytes.IndexByte(text, '>'); end >= 0 && bytes.IndexByte(text[:end], '[') >= 0 {
		text = after(text, "]")
	}
	return after(text, ">")
}

func localName(text []byte) string {
	end := bytes.IndexFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(":-_.", r)
	})
	if end < 0 {
		end = len(text)
	}
	name := text[:end]
	if i := bytes.LastIndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	return string(bytes.ToLower(name))
}
