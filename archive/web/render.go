package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"path"
	"strings"
	"time"

	"stet/archive"
)

//go:embed templates
var files embed.FS

// templates are the pages by name, each with the layout.
type templates map[string]*template.Template

func loadTemplates() (pages templates, style []byte, build string, err error) {
	sum := sha256.New()
	layout, err := template.New("layout.html").Funcs(functions()).ParseFS(files, "templates/layout.html")
	if err != nil {
		return nil, nil, "", fmt.Errorf("parse the layout: %w", err)
	}
	pages = templates{}
	err = fs.WalkDir(files, "templates", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := files.ReadFile(name)
		sum.Write(b)
		base := strings.TrimSuffix(path.Base(name), ".html")
		if err != nil || base == path.Base(name) || base == "layout" {
			return err
		}
		t, err := layout.Clone()
		if err == nil {
			pages[base], err = t.ParseFS(files, name)
		}
		return err
	})
	if err != nil {
		return nil, nil, "", fmt.Errorf("parse the pages: %w", err)
	}
	style, err = files.ReadFile("templates/style.css")
	return pages, style, hex.EncodeToString(sum.Sum(nil)[:6]), err
}

func functions() template.FuncMap {
	return template.FuncMap{
		"date":          date,
		"clock":         clock,
		"machine":       machine,
		"time":          timeHTML,
		"text":          textHTML,
		"runs":          runsHTML,
		"oldSide":       oldSide,
		"newSide":       newSide,
		"sideClass":     sideClass,
		"passage":       passageHTML,
		"later":         later,
		"plural":        plural,
		"thousands":     thousands,
		"kindWord":      kindWord,
		"inWords":       inWords,
		"afterLabel":    afterLabel,
		"short":         short,
		"choice":        choice,
		"dateWords":     dateWords,
		"isGone":        func(k archive.Kind) bool { return k == archive.Gone },
		"isReextracted": func(k archive.Kind) bool { return k == archive.Reextracted },
		"isSet":         func(t time.Time) bool { return !t.IsZero() },
		"quote":         shellQuote,
		"inc":           func(n int) int { return n + 1 },
		"dec":           func(n int) int { return n - 1 },
	}
}

// head is what every page has.
type head struct {
	links
	Site      string
	Title     string
	Lang      string // of the page's text; the page itself is English
	Canonical string // absolute, or ""
	NoIndex   bool
	HasJSON   bool
	JSON      string // path of the page, for its JSON
	Feed      string // path of the page, for its feeds
	Feeds     bool
	Query     string // what was searched for
	Here      page
	Build     string
	Suffix    string // "?q=…" of feeds and JSON
}

// L makes the page's links.
func (h head) L() links { return h.links }

// document is what a template gets.
type document struct {
	head
	Data any
}

func (s *site) render(w io.Writer, name string, h head, data any) error {
	h.Build = s.build
	t := s.pages[name]
	if t == nil {
		return fmt.Errorf("no template %q", name)
	}
	if err := t.ExecuteTemplate(w, "layout.html", document{h, data}); err != nil {
		return fmt.Errorf("render page %s: %w", name, err)
	}
	return nil
}

// etag is a digest of all an answer depends on.
func (s *site) etag(a answer, q query) string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%s\n%s\n%s\n%s\n%s\n", s.build, s.Title, q.root, q.form, q.page)
	io.WriteString(sum, q.absolute) // feeds and JSON hold absolute links, pages their canonical one
	for _, f := range a.facts {
		fmt.Fprintf(sum, "\n%s", f)
	}
	return `"` + hex.EncodeToString(sum.Sum(nil)[:12]) + `"`
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}
