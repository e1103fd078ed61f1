package extract

import (
	"strings"
	"testing"
)

// One small element in a short text is a box where it shares nothing with the text, whatever
// else on the page stands as it does.
func TestInserted(t *testing.T) {
	const above, below = `<p>The harbour tram will run from Monday on, the council said, and it will run until midnight.</p>
		<p>It has been built for forty million, which is twice of what was planned ten years ago.</p>`,
		`<p>The mayor will ride the first one herself, and the band of the mill will play on the quay.</p>`
	const note = `<p>Our paper is made by four people who live here, and sit through everything.</p><p>Become one of our neighbours, and carry on.</p>`
	for _, c := range []struct{ name, page, want, not string }{
		{"a letter", above + `<div class="x7">` + note + `</div>` + below, "ride the first", "four people"},
		{"a letter, and paragraphs that stand as it does", `<div class="b1">` + above + `<div class="x7">` + note + `</div>` + below + `</div><div class="b2"><div class="b3">` + part("tram line") + `</div></div>`, "ride the first", "four people"},
		{"with links", above + `<div class="x7"><p><b>Podcast: Everybody's desk</b></p><p>New each Friday, wherever you listen.</p><div><a href="https://cast.example">Broadcaster</a></div></div>` + below, "ride the first", "Friday"},
		{"with points", above + `<div class="x7"><h4>Poll</h4><p>Should groceries be open on Sundays, however small?</p><ol><li>Certainly 57%</li><li>Never ever 43%</li></ol></div>` + below, "ride the first", "groceries"},
		{"without a class", above + `<div>` + note + `</div>` + below, "four people", "\x00"},
		{"one paragraph alone", above + `<div class="x7"><p>Children under fourteen travel free, provided parents come along.</p></div>` + below, "provided parents", "\x00"},
		{"of the same thing", above + `<div class="x7"><p>Nobody has to pay on the first day, the council said, and everybody may come.</p></div>` + below, "Nobody has to pay", "\x00"},
		{"with a name of the text", above + `<p>It was Ann Bell who had asked for it, when she still was on the board of the mill.</p><div class="x7"><p>Children under fourteen travel free, says Bell, provided parents come along.</p></div>` + below, "provided parents", "\x00"},
		{"a quotation", above + `<div class="x7"><blockquote><p>Children under fourteen travel free, provided parents come along.</p></blockquote></div>` + below, "provided parents", "\x00"},
		{"most of the text", `<p>The harbour tram will run from Monday on.</p><div class="x7">` + part("tram line") + part("depot") + `</div>` + below, "about the depot", "\x00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>Harbour town votes on its tram</title></head><body><article><h1>Harbour town votes on its tram</h1><div>`+c.page+`</div></article></body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}
