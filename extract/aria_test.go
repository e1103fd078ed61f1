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
