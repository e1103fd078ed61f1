package extract

import (
	"strings"
	"testing"
)

// A list of other articles goes with its title, however its items are set; a list that is the
// article's own stays.
func TestListed(t *testing.T) {
	const (
		teaser = `<p>The harbour master says that nothing like it has been seen for a century.</p>`
		ship   = `<a href="/2024/ship">A ship is towed out of the harbour by four tugs, at night</a>`
		crane  = `<a href="https://www.herald.example/2024/crane">A crane falls into the river, and nobody is there to see it</a>`
	)
	list := func(item string) string {
		return `<li>` + strings.ReplaceAll(item, `LINK`, ship) + `</li><li>` + strings.ReplaceAll(item, `LINK`, crane) + `</li>`
	}
	const around = `<a href="/2024/ship"><img src="s.jpg"><p>A ship is towed out of the harbour by four tugs, at night</p></a>`
	cards := func(links ...string) string {
		return `<div role="group">` + strings.Join(links, teaser+`</div><div role="group">`) + teaser + `</div>`
	}
	page := func(box string) string {
		return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><div>`+part("tram line")+part("mill")+box+part("new depot")+`</div></article></body></html>`)
	}
	want := page("")
	for _, box := range []string{
		`<div><h3>Most read</h3><ol>` + list(`<span>1</span><div>LINK`+teaser+`</div>`) + `</ol></div>`,
		`<div><div><h3>Most read</h3><ul>` + list(`<p>LINK</p>`+teaser) + `</ul></div></div>`,
		`<h3>Most read</h3><ol>` + list(`1. LINK<br><br>The harbour master says that nothing like it has been seen for a century.`) + `</ol>`,
		`<ul>` + list(`<div>Politics</div><div>LINK</div>`+teaser+teaser) + `</ul>`,
		`<ul>` + list(`<div>LINK</div>`+teaser+`<span>3 min</span>`) + `</ul>`,
		`<ul>` + list(`LINK`+teaser) + `<li>` + ship + `</li></ul>`,
		`<table><tr><td>1</td><td>` + ship + teaser + `</td></tr><tr><td>2</td><td>` + crane + teaser + `</td></tr></table>`,
		`<div><h3>Most read</h3><div><ul>` + list(`LINK`+teaser) + `</ul></div></div>`,
		`<div><h2>Our picks</h2>` + cards(ship, crane, ship) + `</div>`,
		`<div><h2>Our picks</h2>` + cards(around, around, around) + `</div>`,
	} {
		if got := page(box); got != want {
			t.Errorf("with %s: %q", box, got)
		}
	}
	long := strings.Repeat("The harbour master says that nothing like it has been seen for a century. ", 7)
	for _, box := range []string{
		`<ul>` + strings.NewReplacer(`"/2024`, `"https://post.example/2024`, `www.herald`, `mill`).Replace(list(`LINK`+teaser)) + `</ul>`, // sources
		`<ul>` + list(`LINK<p>`+long+`</p>`) + `</ul>`,
		`<ul>` + list(`LINK`+teaser) + `<li>The council says that all of it was planned.</li></ul>`,
		`<ul>` + list(`LINK<p>Nothing like it has been seen for the better part of a century, says <a href="/m">the harbour master</a> of the town.</p>`) + `</ul>`,
		`<ul>` + list(`<a href="#1">To what he says of ships and cranes below, at some length</a>`+teaser) + `</ul>`,
		`<ul>` + list(teaser+`<p>LINK</p>`) + `</ul>`,
		`<ul><li>` + ship + teaser + `</li></ul>`,
		`<div>` + strings.Repeat(cards(ship, crane, ship), 6) + `</div>`,
		`<ol>` + strings.Repeat(list(`LINK`+teaser), 9) + `</ol>`, // most of the text
	} {
		if got := page(box); !strings.Contains(got, "harbour master") {
			t.Errorf("without %s: %q", box, got)
		}
	}
	if got := page(`<h3>What is the tram going to cost?</h3><ul>` + list(`LINK`+teaser) + `</ul>`); !strings.Contains(got, "What is the tram going to cost?") {
		t.Errorf("a chapter's title is gone: %q", got)
	}
}
