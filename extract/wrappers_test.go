package extract

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// part is two paragraphs of running text.
func part(about string) string {
	return `<p>The council has been talking about the ` + about + ` for the better part of three years, and on Monday it voted.</p>
	<p>Nobody who spoke against the ` + about + ` was there when the hands went up, said a member who had stayed until the end.</p>`
}

// signUp is a box built as chapters never are.
const signUp = `<div><div><b>The week in the harbour</b></div><p>Our editors send you what matters most, each Friday at noon, for free.</p><form><input><button>Go</button></form></div>`

// A <div> more around a chapter, or around each paragraph, changes nothing:
// neither what is taken nor that the box between is dropped.
func TestWrappers(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article>`, `</article></body></html>`
	chapters := []string{part("tram line"), part("new depot"), part("old bridge")}
	plain := `<section>` + chapters[0] + `</section>` + signUp + `<section>` + chapters[1] + `</section><section>` + chapters[2] + `</section>`
	wrapped := strings.Replace(plain, `<section>`+chapters[1]+`</section>`, `<div><section>`+chapters[1]+`</section></div>`, 1)
	each := strings.ReplaceAll(strings.ReplaceAll(plain, `<p>The council`, `<div class="x9"><p>The council`), `voted.</p>`, `voted.</p></div>`)
	each = strings.ReplaceAll(strings.ReplaceAll(each, `<p>Nobody`, `<div class="x9"><p>Nobody`), `end.</p>`, `end.</p></div>`)
	want := articleOf(t, before+plain+after)
	for _, about := range []string{"tram line", "new depot", "old bridge"} {
		if strings.Count(want, about) != 2 {
			t.Fatalf("the text lacks %q: %q", about, want)
		}
	}
	if strings.Contains(want, "editors") {
		t.Fatalf("the box is in the text: %q", want)
	}
	for name, page := range map[string]string{"a chapter": wrapped, "each paragraph": each} {
		if page == plain {
			t.Fatalf("%s is not wrapped", name)
		}
		if got := articleOf(t, before+page+after); got != want {
			t.Errorf("%s in a <div>: got %q, want %q", name, got, want)
		}
	}
}

// Parts into which a text is cut, with advertisements between, are no parts of it: short lines
// stand as they do without.
func TestTextInParts(t *testing.T) {
	text := []string{part("tram line") + part("new depot") + part("mill"), `<p>Where it is now:</p><pre>tramctl where</pre><p>To stop it:</p><pre>tramctl stop</pre><p>To start it:</p><pre>tramctl start</pre>`}
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article>`, `</article></body></html>`
	want := articleOf(t, before+strings.Join(text, "")+after)
	cut := `<div class="part">` + strings.Join(text, `</div><div class="ad"><span>Ad</span></div><div class="part">`) + `</div>`
	if got := articleOf(t, before+cut+after); got != want || !strings.Contains(want, "tramctl stop") {
		t.Errorf("got %q, want %q", got, want)
	}
	// Lists are text as paragraphs are, and links lead to the parts by their ids.
	item := `<li>The council has been talking about the tram line for years.</li>`
	text = []string{`<p>Where it stops now, and where it will from May on:</p><ul>` + item + strings.Replace(item, "tram line", "depot", 1) + `</ul>` + part("quay"), part("old bridge") + `<p>Short.</p>`}
	want = articleOf(t, before+strings.Join(text, "")+after)
	if got := articleOf(t, before+`<div class="page" id="p1">`+strings.Join(text, `</div><ul><li><a href="#p1">1</a></li><li><a href="#p2">2</a></li></ul><div class="page" id="p2">`)+`</div>`+after); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The rest of a text, folded, is a part of it as well, be its paragraphs in elements of their own;
// a box is none, and what stands below a text is told from it by where that ends.
func TestTextFolded(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article>`, `</article></body></html>`
	first, rest := part("tram line")+part("new depot")+part("mill"), part("old bridge")+`<p>To stop it:</p><pre>tramctl stop</pre><p>To start it:</p><pre>tramctl start</pre>`+part("quay")
	module := strings.NewReplacer(`<p>`, `<div class="module text"><div class="inner"><p>`, `</p>`, `</p></div></div>`)
	want := articleOf(t, before+first+rest+after)
	for name, folded := range map[string]string{
		"as it is":   first + `<button>More</button><div class="rest" id="rest">` + rest + `</div>`,
		"in modules": module.Replace(first) + `<button>More</button><div class="rest" id="rest">` + module.Replace(rest) + `</div>`,
	} {
		if got := articleOf(t, before+folded+after); got != want || !strings.Contains(want, "tramctl stop") {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	box := `<div class="box"><p>More of it:</p><p>The mill was built by the town itself.</p></div>`
	note := `<p>Write about the matter itself, and in plain words.</p>`
	want = articleOf(t, before+`<div class="text">`+first+part("old bridge")+`</div>`+after)
	for name, page := range map[string]string{
		"a box":             `<div class="text">` + first + box + part("old bridge") + `</div>`,
		"a note below text": `<div class="text">` + first + part("old bridge") + `</div>` + note,
	} {
		if got := articleOf(t, before+page+after); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// Two wrappers around each paragraph are as none, be one of another class; where those of a class
// hold lists too, they are how the page places all it has.
func TestWrappersNested(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article><div><div><h2>The vote</h2></div>`, `</div><aside>Ad</aside></article></body></html>`
	text := part("tram line") + `<p>Old bridge</p>` + part("new depot") + `<p>It ends at:</p>` + part("quay") + `<p>— Ann Bell, May 2024</p>`
	want := articleOf(t, before+text+after)
	for _, open := range []string{`<div class="cell"><div class="text x9">`, `<div data-part="text"><div class="x9 y4">`} {
		if got := articleOf(t, before+strings.NewReplacer(`<p>`, open+`<p>`, `</p>`, `</p></div></div>`).Replace(text)+after); got != want {
			t.Errorf("in %s: got %q, want %q", open, got, want)
		}
	}
	cell := `<div class="cell"><div class="text"><p>The council has been talking about it for the better part of three years.</p></div></div>`
	list := `<div class="cell"><div class="text"><ul><li>The tram line is to be open by May, as the mayor has said.</li></ul></div></div>`
	for page, want := range map[string]bool{cell + cell: false, cell + cell + list: true} {
		doc, err := parse([]byte(`<body><div class="all">`+page+`</div>`+part("mill")+part("quay")+part("depot")), "text/html")
		if err != nil {
			t.Fatal(err)
		}
		body, left := clear(doc, nil, nil)
		unwrap(body, linesOf(body), left)
		var b strings.Builder
		if err := html.Render(&b, body); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(b.String(), `class="cell"`); got != want {
			t.Errorf("%s: wrapped: %v", b.String(), got)
		}
	}
}

// Explain gives a wrapper that was taken away where it stood, so that its
// selectors are those of the page.
func TestWrappersExplained(t *testing.T) {
	page := `<html><body><h1>Harbour town votes on its tram</h1><div id="text"><div class="w"><p>` +
		strings.Join([]string{strings.Repeat("It voted on Monday and is to build. ", 5), strings.Repeat("It is to build by May, they said. ", 5)}, `</p></div><div class="w"><p>`) + `</p></div></div></body></html>`
	e, err := Explain([]byte(page), "", "https://herald.example/tram", Rules{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range e.Steps {
		if strings.HasPrefix(s.Text, "It ") && s.Where != "div#text > div.w > p" {
			t.Errorf("%q stands in %q", s.Text, s.Where)
		}
	}
}

func articleOf(t *testing.T, page string) string {
	t.Helper()
	a, err := FromHTML([]byte(page), "text/html", "https://herald.example/2024/03/tram", Rules{})
	if err != nil {
		t.Fatal(err)
	}
	return articleText(a)
}

// A <section> around each paragraph changes nothing: a subhead set as a paragraph stands
// beside the text below it all the same.
func TestWrappersAreSections(t *testing.T) {
	plain := part("town hall") + `<p>Tram line</p>` + part("tram line") + `<p>New depot</p>` + part("new depot") + `<p>Old bridge</p>` + part("old bridge")
	for _, open := range []string{`<section>`, `<section class="x9">`} {
		sections := strings.NewReplacer(`<p>`, open+`<p>`, `</p>`, `</p></section>`).Replace(plain)
		const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article><div class="text">`, `</div></article></body></html>`
		want, got := articleOf(t, before+plain+after), articleOf(t, before+sections+after)
		if !strings.Contains(want, "Old bridge") || got != want {
			t.Errorf("in %s: got %q, want %q", open, got, want)
		}
	}
}

// A card in a <div> that says nothing of it is dropped as one with a class is, whatever its
// headline stands in.
func TestWrappersOfCards(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article><div class="text">`, `</div></article></body></html>`
	const label, text = `<span>Paid for by a bank of the harbour</span>`, `<p>Small changes can cut what you pay by a third. Our people show you how.</p>`
	want := articleOf(t, before+part("tram line")+part("new depot")+after)
	for _, headline := range []string{
		`<a href="https://ads.example/1"><h3>Five ways to save on heating</h3></a>`,
		`<div><h3><a href="/a/1">Five ways to save on heating</a></h3></div>`,
		`<h3><a href="/a/1">Five ways to save on heating</a></h3>`,
	} {
		for _, open := range []string{`<div>`, `<div data-id="4711">`, `<div class="x9">`} {
			card := open + label + headline + text + `</div>`
			for _, page := range []string{part("tram line") + card + part("new depot"), part("tram line") + part("new depot") + card} {
				if got := articleOf(t, before+page+after); got != want {
					t.Errorf("with %s: got %q, want %q", card, got, want)
				}
			}
		}
	}
}

// Two wrappers around each paragraph change nothing, though an element has but one of them.
func TestWrappersTwofold(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article>`, `</article></body></html>`
	const lone = `<div class="part"><h2>The mill</h2></div><div class="part"><p>The mill is to be torn down in May, and nobody has said what comes after it.</p></div>`
	plain := `<div class="part">` + part("tram line") + `</div>` + lone + `<div class="part">` + part("new depot") + `</div>`
	wrapped := strings.NewReplacer(`<p>`, `<div class="row wide"><div class="text"><p>`, `</p>`, `</p></div></div>`).Replace(plain)
	want, got := articleOf(t, before+plain+after), articleOf(t, before+wrapped+after)
	if !strings.Contains(want, "The mill\nThe mill is") || got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A <div> around each paragraph says no more of two of them than of one.
func TestWrappersAroundTwo(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article><div class="text">`, `</div></article></body></html>`
	const short = `<p>The mill was built by nobody knows whom.</p><p>It has been there for a hundred years, all of them said.</p>`
	rest := part("new depot") + part("quay") + part("old bridge") + part("wall")
	plain := part("tram line") + short + rest
	want := articleOf(t, before+plain+after)
	for _, in := range [][2]string{{`<div>`, `</div>`}, {`<div class="row"><div class="line"><div><div>`, `</div></div></div></div>`}} {
		each := strings.NewReplacer(`<p>`, in[0]+`<p>`, `</p>`, `</p>`+in[1]).Replace
		got := articleOf(t, before+each(part("tram line"))+in[0]+short+in[1]+each(rest)+after)
		if !strings.Contains(want, "knows whom.\nIt has been") || got != want {
			t.Errorf("in %s: got %q, want %q", in[0], got, want)
		}
	}
}

// A <font> around the words of each paragraph changes nothing: neither the titles in bold, nor
// parts, nor a post.
func TestFonts(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article><div>`, `</div></article></body></html>`
	titled := func(about string) string {
		return `<p><b>The ` + about + `</b><br>Nobody who spoke against the ` + about + ` was there when the hands went up, said a member.</p>`
	}
	const post = `<blockquote><p>Trams again! #harbour</p>— Ann Bell (@ann) <a href="https://posts.example/1">May 5, 2022</a></blockquote>`
	plain := part("tram line") + titled("mill") + titled("quay") + post + part("new depot") +
		`<p>The tram will run at night, said the mayor at the mill.<br><br>It will be there by May, she said.</p>`
	set := strings.NewReplacer(`<p>`, `<p><font color="#111111">`, `</p>`, `</font></p>`).Replace(plain)
	want, got := articleOf(t, before+plain+after), articleOf(t, before+set+after)
	if !strings.Contains(want, "\nThe quay\nNobody") || !strings.Contains(want, "Trams again") || !strings.Contains(want, "by May") || got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Paragraphs in one element that only <br>s part are paragraphs; in one with a class, all that one
// holds, and below a title, they are a box.
func TestBrokenParagraphs(t *testing.T) {
	page := func(middle string) string {
		return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article class="text">`+part("tram line")+part("new depot")+middle+part("mill")+part("quay")+part("old bridge")+`</article></body></html>`)
	}
	const one, two = `The ferry goes to the island four times a day until then, and once at night.`, `The mayor says that it is enough for all who live there, and few agree with her.`
	want := page(`<p>` + one + `</p><p>` + two + `</p>`)
	if got := page(`<div>` + one + `<br><br>` + two + `</div>`); got != want || !strings.Contains(got, "few agree") {
		t.Errorf("got %q, want %q", got, want)
	}
	want = page(`<p>` + one + `</p><p>Why?</p><p>` + two + `</p>`)
	if got := page(`<div>` + one + `<br><br>Why?<br><br>` + two + `</div>`); got != want || !strings.Contains(got, "Why?") {
		t.Errorf("short ones: got %q, want %q", got, want)
	}
	for _, box := range []string{
		`<div class="x7">` + one + `<br><br>` + two + `</div>`,
		`<section class="x7"><div>` + one + `<br><br>Why?<br><br>` + two + `</div></section>`,
		`<div><b>More</b><br><br>` + two + `</div>`,
	} {
		if got := page(box); strings.Contains(got, "few agree") {
			t.Errorf("with %s: %q", box, got)
		}
	}
}
