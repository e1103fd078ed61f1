package web

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"stet/archive"
)

// feed is a feed of changes, before it is written in one of three formats.
// The writers are small and here, as of the libraries for writing feeds none
// gives entries ids that are not links, and RSS its own address.
type feed struct {
	ID      string
	Title   string
	Page    string // the page it belongs to, absolute
	Self    string // its own address
	Updated time.Time
	Entries []entry
	to      links // absolute
}

type entry struct {
	ID        string // the same for ever
	Title     string
	Link      string
	Source    string
	Published time.Time
	Updated   time.Time
	Summary   string // plain
	Content   string // HTML
}

func (f *feed) add(e entry) {
	if e.Updated.After(f.Updated) {
		f.Updated = e.Updated
	}
	f.Entries = append(f.Entries, e)
}

func (s *site) newFeed(q query, title, path string) feed {
	to := links{root: q.absolute, static: q.static}
	return feed{
		ID:    nameID(path),
		Title: s.Title + ": " + title,
		Page:  to.here(path),
		Self:  to.Feed(path, string(feedName(q.form))),
		to:    to,
	}
}

// feedOf makes a feed of a list of changes.
func (s *site) feedOf(q query, title, path string, changes []changeView) feed {
	f := s.newFeed(q, title, path)
	for _, c := range changes {
		f.add(f.entryOf(c))
	}
	return f
}

func (f *feed) entryOf(c changeView) entry {
	return entry{
		ID: commitID(c.Commit), Title: entryTitle(c), Source: c.Source, Link: f.to.Change(c.Source, c.Version),
		Published: c.FetchedAt, Updated: c.FetchedAt, Summary: inWords(c.Version), Content: f.content(c),
	}
}

// entryTitle is the headline, with what happened where it is not an edit.
func entryTitle(c changeView) string {
	title := titleOf(c.Title, c.URL)
	if c.Kind != archive.Changed {
		return kindWord(c.Kind) + ": " + title
	}
	return title
}

// content shows the changed words of an entry. The tags say without colour
// what was done.
func (f *feed) content(c changeView) string {
	sb := markup{bare: true}
	fmt.Fprintf(&sb, "<p>%s", escape(sentence(inWords(c.Version))))
	if c.N > 0 && !c.Excerpt.Before.IsZero() {
		fmt.Fprintf(&sb, " Version %d, %s.", c.N, later(c.Excerpt.Before, c.FetchedAt))
	}
	if c.Silent {
		sb.WriteString(" The publisher’s own date did not change.")
	}
	sb.WriteString("</p>\n")
	if len(c.Excerpt.Headline) > 0 {
		sb.WriteString("<p><strong>Headline:</strong> ")
		sb.runs(c.Excerpt.Headline)
		sb.WriteString("</p>\n")
	}
	for _, p := range c.Excerpt.Passages {
		sb.WriteString("<p>")
		sb.runs(p.Runs)
		sb.WriteString("</p>\n")
	}
	if c.Excerpt.More > 0 {
		fmt.Fprintf(&sb, "<p>%s more.</p>\n", plural(c.Excerpt.More, "changed paragraph"))
	}
	fmt.Fprintf(&sb, `<p><a href="%s">All versions</a>`, escape(f.to.Article(c.Source, c.Path)))
	if isWeb(c.URL) {
		fmt.Fprintf(&sb, ` · <a href="%s">The article at its source</a>`, escape(c.URL))
	}
	sb.WriteString("</p>")
	return sb.String()
}

// isWeb keeps links to http and https; html/template does so in pages.
func isWeb(url string) bool {
	return strings.HasPrefix(url, "http://") || strings.HasPrefix(url, "https://")
}

func sentence(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[n:] + "."
}

// commitID makes an id of a commit: RFC 9562's UUID of version 8, of the
// commit's first bytes. It does not depend on where the site stands.
func commitID(commit string) string {
	b, err := hex.DecodeString(commit)
	if err != nil || len(b) < 16 {
		return nameID(commit)
	}
	return uuid(b)
}

// nameID is such an id of a name.
func nameID(name string) string {
	sum := sha256.Sum256([]byte("stet " + name))
	return uuid(sum[:])
}

func uuid(b []byte) string {
	u := slices.Clone(b[:16])
	u[6] = u[6]&0x0f | 0x80
	u[8] = u[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}

func feedKind(f form) string {
	switch f {
	case formAtom:
		return "application/atom+xml; charset=utf-8"
	case formRSS:
		return "application/rss+xml; charset=utf-8"
	}
	return "application/feed+json; charset=utf-8"
}

// feedName is the form as it stands in an address.
func feedName(f form) form {
	if f == formFeed {
		return formJSON
	}
	return f
}

func writeFeed(w io.Writer, as form, f feed) error {
	if f.Updated.IsZero() {
		f.Updated = time.Unix(0, 0).UTC() // RFC 4287 wants a time; it must not change by itself
	}
	var err error
	switch as {
	case formAtom:
		err = writeXML(w, atomOf(f))
	case formRSS:
		err = writeXML(w, rssOf(f))
	default:
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		err = enc.Encode(jsonFeedOf(f))
	}
	if err != nil {
		return fmt.Errorf("write the feed: %w", err)
	}
	return nil
}

func writeXML(w io.Writer, v any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
