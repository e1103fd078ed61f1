package extract

import (
	"strings"
	"testing"
)

// Headings and lists by their roles are read as those by their names.
func TestNamedRoles(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article>`, `</article></body></html>`
	plain := part("tram line") + `<h2>The depot</h2>` + part("new depot") + `<ul><li>Trams: 14</li><li>Drivers and conductors: 60</li></ul>` + part("quay") + `<h3>The bridge</h3>` + part("old bridge")
	a, err := FromHTML([]byte(before+plain+after), "text/html", "https://herald.example/tram", Rules{})
	if err != nil {
		t.Fatal(err)
	}
	roles := strings.NewReplacer(`<h2>`, `<div role="heading">`, `<h3>`, `<p role="heading" aria-level="3">`, `</h2>`, `</div>`, `</h3>`, `</p>`,
		`<ul>`, `<div role="list">`, `<li>`, `<div role="listitem">`, `</li>`, `</div>`, `</ul>`, `</div>`).Replace(plain)
	b, err := FromHTML([]byte(before+roles+after), "text/html", "https://herald.example/tram", Rules{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := blocksOf(b), blocksOf(a); got != want || !strings.Contains(want, "heading The bridge") || !strings.Contains(want, "list item Trams: 14") {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, other := range []string{`<div role="listitem">x</div>`, `<div role="list"><p>x</p></div>`, `<p><span role="heading">x</span></p>`, `<h2><span role="heading">x</span></h2>`} {
		doc, err := parse([]byte(other), "text/html")
		if err != nil {
			t.Fatal(err)
		}
		nameRoles(doc)
		var b strings.Builder
		for n := range doc.Descendants() {
			b.WriteString(n.Data + " ")
		}
		if got := b.String(); strings.Contains(got, "ul ") || strings.Contains(got, "li ") || strings.Count(got, "h2 ") > strings.Count(other, "<h2>") {
			t.Errorf("%s: got %s", other, got)
		}
	}
}

func blocksOf(a *Article) string {
	var b strings.Builder
	for _, block := range a.Blocks {
		b.WriteString(block.Kind.String() + " " + strings.Join(block.Sentences, " ") + "\n")
	}
	return b.String()
}

// What an animation cuts into pieces is read as its label says; a label of other words is not the text.
func TestJoinedPieces(t *testing.T) {
	for html, want := range map[string]string{
		`<p aria-label="The council votes."><span aria-hidden="true">The</span> <span aria-hidden="true">council</span> <span aria-hidden="true">votes.</span></p>`: "The council votes.",
		`<h2 aria-label="The quay"><div aria-hidden="true">The</div><div aria-hidden="true">quay</div></h2>`:                                                        "The quay",
		`<p aria-label="The town council votes"><span aria-hidden="true">The</span> <a href="/town">town</a> <span aria-hidden="true">council</span> votes</p>`:     "The town council votes",
		`<p aria-label="Rated 4 of 5">Rated <span aria-hidden="true">four</span><span aria-hidden="true"> stars</span></p>`:                                         "Rated",
		`<p>The town council votes.</p><div aria-label="Share this page"><span aria-hidden="true">Share</span></div>`:                                               "The town council votes.",
	} {
		doc, err := parse([]byte(html), "text/html")
		if err != nil {
			t.Fatal(err)
		}
		joinPieces(doc)
		page, _ := clear(doc, nil, nil)
		if got := textOf(page); got != want {
			t.Errorf("%s: got %q, want %q", html, got, want)
		}
	}
}
