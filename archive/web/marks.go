package web

import (
	"html/template"
	"strings"
	"time"

	"stet/archive/catalog"
	"stet/archive/diff"
	"stet/extract"
)

// The texts of articles are most of a page, in many pieces. They are put together
// here, as a template takes many times as long for each piece. Every text goes
// through escape; the marks are said to those who do not see them.

// markup is HTML that is being put together.
type markup struct {
	strings.Builder
	bare bool // without what only the site's style sheet hides
}

func (m *markup) html() template.HTML { return template.HTML(m.String()) }

func (m *markup) text(text string) { m.WriteString(escape(text)) }

// tagged adds text between tags.
func (m *markup) tagged(open, text, end string) {
	m.WriteString(open)
	m.text(text)
	m.WriteString(end)
}

// marked is tagged with a note for those who do not see the mark.
func (m *markup) marked(open, note, text, end string) {
	if m.bare {
		m.tagged(open, text, end)
		return
	}
	// The last bracket stands outside: inside, a line could break between the text and the end of its mark.
	m.tagged(open+`<span class="vh">[`+note+`: </span>`, text, end+`<span class="vh">]</span>`)
}

func (m *markup) deleted(text string)  { m.marked("<del>", "deleted", text, "</del>") }
func (m *markup) inserted(text string) { m.marked("<ins>", "added", text, "</ins>") }
func (m *markup) carried(text string) {
	m.marked(`<span class="carried">`, "moved", text, "</span>")
}

// runs shows both texts in one.
func (m *markup) runs(list []diff.Run) {
	for _, r := range list {
		switch r.Op {
		case diff.Delete:
			m.deleted(r.Text)
		case diff.Insert:
			m.inserted(r.Text)
		default:
			m.text(r.Text)
		}
	}
}

func runsHTML(runs []diff.Run) template.HTML {
	var m markup
	m.runs(runs)
	return m.html()
}

// oldSide and newSide show one side of a row.
func oldSide(s *diff.Side) template.HTML { return sideHTML(s, (*markup).deleted) }
func newSide(s *diff.Side) template.HTML { return sideHTML(s, (*markup).inserted) }

func sideHTML(s *diff.Side, changed func(*markup, string)) template.HTML {
	var m markup
	for _, span := range s.Spans {
		switch {
		case span.Changed:
			changed(&m, span.Text)
		case span.Move != 0:
			m.carried(span.Text)
		default:
			m.text(span.Text)
		}
	}
	return m.html()
}

// sideClass says how a side of a row is set.
func sideClass(s *diff.Side) string {
	class := ""
	if s.Style != extract.Paragraph.String() {
		class = " " + strings.ReplaceAll(s.Style, " ", "-")
	}
	if s.Continued {
		class += " continued"
	}
	return class
}

// passageHTML shows what was searched for.
func passageHTML(spans []catalog.Span) template.HTML {
	var m markup
	for _, span := range spans {
		if span.Mark {
			m.tagged("<mark>", span.Text, "</mark>")
		} else {
			m.text(span.Text)
		}
	}
	return m.html()
}

// textHTML shows an article's text.
func textHTML(a *extract.Article) template.HTML {
	var m markup
	for _, b := range a.Blocks {
		text := diff.Text(b)
		switch b.Kind {
		case extract.Heading:
			m.tagged("<h3>", text, "</h3>\n")
		case extract.ListItem:
			m.tagged(`<p class="list-item">`, text, "</p>\n")
		case extract.Quotation:
			m.tagged("<blockquote><p>", text, "</p></blockquote>\n")
		default:
			m.tagged("<p>", text, "</p>\n")
		}
	}
	return m.html()
}

func timeHTML(t time.Time) template.HTML {
	return template.HTML(`<time datetime="` + machine(t) + `">` + dateTime(t) + `</time>`)
}

// escape makes a text harmless in HTML, between tags and in quoted attributes.
func escape(text string) string { return template.HTMLEscapeString(text) }
