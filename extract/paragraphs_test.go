package extract

import (
	"strings"
	"testing"

	"golang.org/x/net/html/atom"
)

// A paragraph written as a <div> is one: the text is the same, with its short lines and
// without what stands between them.
func TestNamedParagraphs(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article>`, `</article></body></html>`
	plain := part("tram line") + `<p>Tram line</p>` + part("new depot") + signUp + `<p>New depot</p>` + part("quay") + `<p>Old bridge</p>` +
		`<p>— Ann Bell, May 2024</p>` + `<blockquote><p>It is late, and nobody has said who pays for all of it in the end.</p></blockquote>` + part("old bridge")
	want := articleOf(t, before+plain+after)
	if !strings.Contains(want, "Old bridge\n") || strings.Contains(want, "editors") {
		t.Fatalf("got %q", want)
	}
	for _, open := range []string{`<div>`, `<div class="text">`, `<div class="text x9">`} {
		divs := strings.NewReplacer(`<p>`, open, `</p>`, `</div>`).Replace(plain)
		if got := articleOf(t, before+divs+after); got != want {
			t.Errorf("in %s: got %q, want %q", open, got, want)
		}
	}
}

// What stands in <div>s below an article in <p> is none of it, be there more.
func TestNamedParagraphsBelow(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><main><div>`, `</div></main></body></html>`
	const notice = `<div class="slide"><div class="grief">With deep sorrow we tell all who knew her that Ann Bell has left us in her 80th year. The funeral is on Monday at noon.</div></div>`
	want := articleOf(t, before+part("tram line")+part("new depot")+after)
	if got := articleOf(t, before+part("tram line")+part("new depot")+`</div><div class="slider">`+strings.Repeat(notice, 12)+after); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A source's rules name elements as the page has them.
func TestNamedParagraphsByRule(t *testing.T) {
	page := `<html><body><h1>Harbour town votes on its tram</h1><main>` + strings.NewReplacer(`<p>`, `<div class="text">`, `</p>`, `</div>`).Replace(part("tram line")+part("new depot")) +
		`<div class="text note">This text was first printed in the paper of Monday, and has been cut.</div></main></body></html>`
	a, err := FromHTML([]byte(page), "text/html", "https://herald.example/tram", Rules{Body: "div.text", Remove: []string{"div.note"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := articleText(a); strings.Count(got, "tram line") != 2 || strings.Contains(got, "printed") {
		t.Errorf("got %q", got)
	}
}

// A class that a build puts on everything makes no paragraph of what is none, nor does the lack
// of one beside <p>s that lack it too.
func TestNamedParagraphsByMark(t *testing.T) {
	page := `<html><body><h1>Harbour town votes on its tram</h1><div>` + strings.Repeat(`<div>Our people tell you what matters in the harbour, each Friday.</div>`, 5) + `</div>` + strings.Repeat(`<span>Start</span>`, 5) + part("tram line") + `</body></html>`
	for _, page := range []string{page, strings.NewReplacer(`<div>`, `<div class="svelte-x9">`, `<span>`, `<span class="svelte-x9">`, `<p>`, `<p class="svelte-x9">`).Replace(page)} {
		doc, err := parse([]byte(page), "text/html")
		if err != nil {
			t.Fatal(err)
		}
		nameParagraphs(doc)
		for n := range doc.Descendants() {
			if n.DataAtom == atom.P && strings.HasPrefix(textOf(n), "Our people") {
				t.Fatalf("a paragraph in %s", page)
			}
		}
	}
}

// A span that is shown as a block is a paragraph; one in a line is not, nor one around blocks.
func TestNamedBlocks(t *testing.T) {
	for page, want := range map[string]int{
		`<div><span style="display:block;margin-bottom:1em">The council voted.</span><span style="margin:0; display: block">The mayor left.</span></div>`: 2,
		`<div><span style="display:inline-block">The council</span> voted.</div>`:                                                                         0,
		`<div><a href="/tram"><span style="display:block">The council voted.</span></a></div>`:                                                            0,
		`<div><span style="display:block"><div>The council voted.</div></span></div>`:                                                                     0,
	} {
		doc, err := parse([]byte(page), "text/html")
		if err != nil {
			t.Fatal(err)
		}
		nameBlocks(doc)
		got := 0
		for n := range doc.Descendants() {
			if n.DataAtom == atom.P {
				got++
			}
		}
		if got != want {
			t.Errorf("%s: %d paragraphs, want %d", page, got, want)
		}
	}
}
