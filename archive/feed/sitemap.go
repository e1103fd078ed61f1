package feed

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"time"
)

// sitemapURL is a <url> of a sitemap or a <sitemap> of an index (sitemaps.org), with the news extension. Names are matched
// whatever their namespace: many sitemaps get it wrong.
type sitemapURL struct {
	loc, modified, published, title string
	text                            string // what stands outside any element: some put the address there
}

func parseSitemap(text []byte, base string) (Feed, error) {
	f := Feed{Kind: Sitemap}
	if rootName(text) == "sitemapindex" {
		f.Kind = SitemapIndex
	}
	c := newCollector(base)
	children := newCollector(base)
	err := readSitemap(text, func(element string, s sitemapURL) {
		e := Entry{Title: s.title, Published: parseTime(s.published), Updated: parseTime(s.modified)}
		if element == "sitemap" {
			children.add(e, s.loc, webAddress(s.text))
			return
		}
		c.add(e, s.loc, webAddress(s.text))
	})
	f.Entries = c.entries
	for _, child := range children.entries {
		f.Sitemaps = append(f.Sitemaps, child.URL)
		if !child.Updated.IsZero() {
			if f.SitemapsUpdated == nil {
				f.SitemapsUpdated = map[string]time.Time{}
			}
			f.SitemapsUpdated[child.URL] = child.Updated
		}
	}
	if err != nil && len(f.Entries)+len(f.Sitemaps) == 0 {
		return Feed{}, &FormatError{Reason: "the sitemap is too damaged to read", Err: err}
	}
	f.Damage = c.damage(err)
	return f, nil
}

// readSitemap streams the sitemap's elements to take. After a place that is not well-formed it goes on at the next
// element, and returns the first such error at the end.
func readSitemap(text []byte, take func(element string, s sitemapURL)) error {
	var damage error
	for len(text) > 0 {
		consumed, err := streamSitemap(text, take)
		if err == nil {
			return damage
		}
		if damage == nil {
			damage = err
		}
		text = text[min(len(text), max(consumed, 1)):]
		next := nextOf(text, "url", "sitemap")
		if next < 0 {
			return damage
		}
		text = text[next:]
	}
	return damage
}

// nextOf finds the next start tag of one of the names.
func nextOf(text []byte, names ...string) int {
	for from := 0; ; from++ {
		i := bytes.IndexByte(text[from:], '<')
		if i < 0 {
			return -1
		}
		from += i
		for _, name := range names {
			if tag := text[from+1 : min(len(text), from+2+len(name))]; indexTag(append([]byte("<"), tag...), name) == 0 {
				return from
			}
		}
	}
}

// streamSitemap reads up to the end or the first error, and says how many bytes it had consumed.
func streamSitemap(text []byte, take func(element string, s sitemapURL)) (int, error) {
	d := xml.NewDecoder(bytes.NewReader(text))
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // decoded already
	var s sitemapURL
	var inside string      // "url" or "sitemap"
	var field *string      // where text goes
	var fieldName xml.Name // the element that text stands in
	for {
		tok, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return len(text), nil
		}
		if err != nil {
			return int(d.InputOffset()), err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			name := strings.ToLower(t.Name.Local)
			if name == "url" || name == "sitemap" {
				inside, s = name, sitemapURL{}
			} else if inside != "" {
				if field = s.field(t.Name.Space, name); field != nil {
					fieldName, *field = t.Name, ""
				}
			}
		case xml.CharData:
			if field == nil {
				field = &s.text
			}
			if inside != "" && len(*field) < maxURL {
				*field += string(t)
			}
			if field == &s.text {
				field = nil
			}
		case xml.EndElement:
			if field != nil && t.Name == fieldName {
				field = nil
			}
			if inside != "" && strings.EqualFold(t.Name.Local, inside) {
				take(inside, s)
				inside, field = "", nil
			}
		}
	}
}

// field gives where the text of an element belongs. An image's or a video's own loc and title are not the page's.
func (s *sitemapURL) field(prefix, name string) *string {
	if prefix == "image" || prefix == "video" || prefix == "xhtml" {
		return nil
	}
	switch name {
	case "loc":
		return &s.loc
	case "lastmod":
		return &s.modified
	case "publication_date":
		return &s.published
	case "title":
		return &s.title
	}
	return nil
}

// parseLines reads a sitemap of plain text: one address a line. Its first line must be one.
func parseLines(text []byte) (Feed, error) {
	c := newCollector("")
	bad := 0
	for line := range bytes.Lines(text) {
		s := strings.TrimSpace(string(line))
		switch {
		case s == "":
		case webAddress(s) != "" && !strings.ContainsAny(s, " \t"):
			c.add(Entry{}, s)
		case len(c.entries) == 0:
			return Feed{}, &FormatError{Reason: "the answer is neither XML nor JSON nor a list of addresses"}
		default:
			bad++
		}
	}
	if len(c.entries) == 0 {
		return Feed{}, &FormatError{Reason: "the answer is empty"}
	}
	f := Feed{Kind: Sitemap, Entries: c.entries, Damage: c.damage(nil)}
	if bad > 0 {
		f.Damage = &FormatError{Reason: "some lines are no web addresses"}
	}
	return f, nil
}
