package extract

import (
	"strings"
	"testing"
)

// What a page says of its article at the head and the foot of the text is dropped.
func TestInfo(t *testing.T) {
	const title = `<h1>Harbour town votes on its tram</h1>`
	text := `<div class="text">` + part("tram line") + part("new depot") + `</div>`
	for _, c := range []struct{ name, page, want, not string }{
		{"a kicker is no chapter's title",
			`<article><h3>Trouble at the mill</h3>` + title + `<p>` + part("old bridge") + `</p>` + text + `</article>`, "", "Trouble"},
		{"the headline in other letters",
			`<article>` + title + `<div><h2>Harbour Town Votes on its Tram</h2>` + text + `</div></article>`, "", "Town Votes"},
		{"the headline with a mark",
			`<article>` + title + `<div><p>■ Harbour town votes on its tram</p>` + text + `</div></article>`, "", "■"},
		{"the way to the headline, cut",
			`<article><div><p>Start Local Town Harbour town votes on…</p>` + title + text + `</div></article>`, "", "Start"},
		{"a byline and the day between lead and text",
			`<head><meta name="author" content="Ann Bell, Carl Dorn"><meta property="article:published_time" content="2021-11-12T08:00:00Z"></head><article>` + title +
				`<div><p>The tram is to run by the spring of next year, and to reach the mill a year later, if all goes well.</p><p>By Ann Bell and Carl Dorn, at the harbour</p><p>12.11.2021 red Article: Download PDF Print</p>` +
				part("tram line") + part("new depot") + `</div></article>`, "by the spring of next year", "Carl Dorn"},
		{"the day with controls between lead and text",
			`<head><meta property="article:published_time" content="2021-11-12T08:00:00Z"></head><article>` + title +
				`<div><p>The tram is to run by the spring of next year, and to reach the mill a year later, if all goes well.</p><p>12.11.2021 red Article: Download PDF Print</p>` +
				part("tram line") + part("new depot") + `</div></article>`, "by the spring of next year", "Download"},
		{"an author behind a dash at the end",
			`<head><meta name="author" content="Ann Bell"></head><article>` + title + `<div>` + part("tram line") + part("new depot") + `<p>—Ann Bell with Carl Dorn and readers like you!</p></div></article>`, "", "Carl Dorn"},
		{"an author in a sentence",
			`<head><meta name="author" content="Ann Bell"></head><article>` + title + `<div><p>By Ann Bell stands the oldest tram of all.</p>` + part("tram line") + part("new depot") + `</div></article>`, "By Ann Bell stands", "\x00"},
		{"tags", `<article>` + title + `<div>` + part("tram line") + part("new depot") + `<p>#tram #harbour #mill</p></div></article>`, "", "#mill"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>Harbour town votes on its tram</title></head><body>`+c.page+`</body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) || !strings.Contains(got, "about the new depot") {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}
