package extract

import (
	"strings"
	"testing"
)

// A footnote to which a mark in the text leads, and that leads back, is of the article.
func TestNotes(t *testing.T) {
	text := `<h1>Harbour town votes on its tram</h1><div>` + part("tram line") +
		`<p>Three of the eight members spoke against the plan on that evening.<sup>[<a href="#n1" id="r1">1</a>]</sup></p>` + part("new depot") + `</div>`
	page := func(after string) string {
		return `<html><body><main><article>` + text + `</article></main><div><ul><li><a href="/a">Mill to be torn down in spring</a></li></ul></div>` + after + `</body></html>`
	}
	for name, notes := range map[string]string{
		"in a <div>": `<div><h2>Notes</h2><div id="n1"><p>[<a href="#r1">1</a>] From the minutes of the council, page 7</p></div></div>`,
		"in a list":  `<section><h2>Notes</h2><ol><li id="n1"><p>From the minutes of the council, page 7 <a href="#r1">↩</a></p></li></ol></section>`,
	} {
		got := articleOf(t, page(notes))
		if !strings.Contains(got, "\nNotes\n") || !strings.Contains(got, "minutes of the council") {
			t.Errorf("%s: got %q without the note", name, got)
		}
	}
	twice := strings.Replace(page(`<div><h2>Notes</h2><div id="n1"><p>[<a href="#r1">1</a>] From the minutes of the council, page 7</p></div></div>`),
		"</div></article>", `<p>The other five said nothing, as they had done before.<sup>[<a href="#n1" id="r2">1</a>]</sup></p></div></article>`, 1)
	if got := articleOf(t, twice); !strings.Contains(got, "minutes of the council") {
		t.Errorf("to which the text leads twice: got %q without the note", got)
	}
	for name, other := range map[string]string{
		"another's note":    `<div><h2>Notes</h2><div id="n9"><p>[<a href="#r9">1</a>] From the minutes of the council, page 7</p></div></div>`,
		"no link back":      `<div><h2>Notes</h2><div id="n1"><p>From the minutes of the council, page 7</p></div></div>`,
		"links to its head": `<div><p><a href="#r1">Go back to the minutes of the council</a></p></div>`,
	} {
		if got := articleOf(t, page(other)); strings.Contains(got, "minutes of the council") {
			t.Errorf("%s: got %q", name, got)
		}
	}
}
