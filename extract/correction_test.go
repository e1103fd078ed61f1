package extract

import (
	"fmt"
	"strings"
	"testing"
)

// What tells how an article was corrected is kept, whatever it is set in.
func TestCorrections(t *testing.T) {
	const said = `An earlier version of this article said that nobody was hurt.`
	for _, c := range []struct{ name, above, below, outside, want, not string }{
		{"set apart", ``, `<p class="correction"><em>Correction, Nov. 11, 2026: The year was 1998.</em></p>`, ``, "year was 1998", "\x00"},
		{"in a box", ``, `<div class="css-1x"><p>` + said + `</p></div>`, ``, said, "\x00"},
		{"in a box with a heading", ``, `<div class="css-1x"><h4>Correction</h4><p>The year was 1998, and it was the mayor who said so.</p></div>`, ``, "Correction\nThe year was", "\x00"},
		{"in an aside", ``, `<aside><p>` + said + `</p></aside>`, ``, said, "\x00"},
		{"in a footer", ``, ``, `<footer><p>Berichtigung: Das Jahr war 1998.</p></footer>`, "Jahr war 1998", "\x00"},
		{"in small letters", ``, `<p><small>Rectificatif : l’année était 1998.</small></p>`, ``, "année était 1998", "\x00"},
		{"beside the text", ``, ``, `<p>Corrección: el año era 1998, y no 1989.</p>`, "año era 1998", "\x00"},
		{"below a note on the author", ``, ``, `<div class="by"><p>Ann Bell writes about the harbour.</p></div><div class="c"><p>` + said + `</p></div>`, said, "writes about"},
		{"above", `<div class="note"><i>В предыдущей версии статьи год был указан неверно.</i></div>`, ``, ``, "год был указан", "\x00"},
		{"in Japanese", ``, `<div class="note">【訂正】初出時、年号に誤りがありました。お詫びして訂正いたします。</div>`, ``, "年号に誤り", "\x00"},

		{"twice, for small screens too", ``, `<div class="wide"><p>` + said + `</p></div><div class="small"><p>` + said + `</p></div>`, ``, said, said + "\n" + said},
		{"how to ask for one", ``, ``, `<div class="c"><h4>Corrections</h4><p>Write to us where something in our stories is wrong.</p></div>`, "old depot", "Write to us"},
		{"that they are made", ``, ``, `<div class="c"><p>誤りは速やかに、公開の形で訂正します。</p></div>`, "old depot", "速やかに"},
		{"that it was changed", ``, `<div class="c"><p>This story has been updated three times today.</p></div>`, ``, "old depot", "three times"},
		{"another article's", ``, ``, `<h2>Ferry sails again</h2><div class="c"><p>Correction: The ferry sails at noon.</p></div>`, "old depot", "ferry sails at"},
		{"a reader's", ``, ``, `<div class="x"><div class="c"><b>Bo</b><p>` + strings.Repeat("Nobody here has ever taken the tram, and nobody will. ", 8) + `</p></div><div class="c"><b>Al</b><p>Correction: I have taken it.</p></div></div>`, "old depot", "have taken it"},
		{"a link to one", ``, ``, `<div class="c"><p><a href="/1">Correction: The ferry sails at noon.</a></p></div>`, "old depot", "ferry sails"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := c.above + strings.Repeat(part("tram line")+part("new depot"), 3) + part("old depot") + c.below
			got := articleOf(t, `<html><head><title>Harbour town votes on its tram</title></head>
				<body><article><h1>Harbour town votes on its tram</h1><div class="text">`+text+`</div>`+c.outside+`</article></body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}

// Where a source's rule names the body, that is all of it.
func TestCorrectionOutsideRule(t *testing.T) {
	page := `<html><head><title>Harbour town votes on its tram</title></head><body><article><h1>Harbour town votes on its tram</h1><div id="text">` +
		part("tram line") + part("old depot") + `</div><p>Correction: An earlier version of this article named another year.</p></article></body></html>`
	a, err := FromHTML([]byte(page), "text/html; charset=utf-8", "https://herald.example/tram", Rules{Body: "#text"})
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(a.Blocks); strings.Contains(got, "another year") || !strings.Contains(got, "old depot") {
		t.Errorf("got %s", got)
	}
}
