package extract

import (
	"strings"
	"testing"
)

// A form's heading and sentence go with it, also where the article's own
// paragraphs stand in the same kind of element; a form outside of the article
// takes nothing of it along.
func TestForms(t *testing.T) {
	page := func(box string) string {
		return `<html><body><header><form><input></form></header><h1>Harbour town votes on its tram</h1><article><div>` +
			part("tram line") + `</div>` + box + `<div>` + part("new depot") + `</div></article></body></html>`
	}
	want := articleOf(t, page(""))
	if strings.Count(want, "\n") != 4 {
		t.Fatalf("not the four sentences: %q", want)
	}
	for _, box := range []string{
		`<div><h3>Our newsletter</h3><p>All that matters, every morning.</p><form><input><button>Go</button></form></div>`,
		`<div><h3>Our newsletter</h3><p>All that matters, every morning.</p><div><div><input></div></div></div>`,
		`<div><h4>Our newsletter</h4><p>All that matters, every morning.</p><a href="/nl">Subscribe</a></div>`,
		`<section><h2>Tram drivers wanted</h2><p>The town looks for forty of them by May.</p><p><a href="/t/4">Read more</a></p></section>`,
		`<div><p>Podcast</p><h3>The tide: what happens at night at the quay</h3><p>To be heard on each Friday.</p><p>28 min · <a href="/pod">All of them</a></p></div>`,
		`<div><h3>Live results</h3><p>Most of the votes are counted by now.</p><table><tr><th>A. Falk</th><td>41%</td></tr><tr><th>J. Berg</th><td>38%</td></tr></table><a href="/r">All results</a></div>`,
		`<p>Advertisement</p>`, `<p><b>– ANZEIGE –</b></p>`, `<h4>広告</h4>`,
	} {
		if got := articleOf(t, page(box)); got != want {
			t.Errorf("with %s: %q", box, got)
		}
	}
	ad := `<div><small>Anzeige</small><p>New boats for the harbour, and old ones for the museum.</p><a href="https://boats.example/7">Shop</a></div>`
	for _, body := range []string{ // in a short text, more than two, below a chapter's title in the element of that
		part("tram line") + "%" + part("mill"),
		part("tram line") + "%" + part("mill") + "%" + part("wall") + "%" + part("bridge"),
		part("tram line") + `<div class="t"><h2>Nobody asked</h2>%</div>` + part("mill"),
		part("tram line") + `<section class="t">%</section>` + part("mill"),
	} {
		page := func(ad string) string {
			return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article>`+strings.ReplaceAll(body, "%", ad)+`</article></body></html>`)
		}
		if got, want := page(ad), page(""); got != want {
			t.Errorf("with advertisements: %q, want %q", got, want)
		}
	}
	slot := `<div><div><div>Advertisement</div></div><p>The mayor has read all of it, and votes for it.</p><p><a href="/t/4">The mayor's plan</a></p></div>`
	if got := articleOf(t, page(slot)); !strings.Contains(got, "The mayor has read") {
		t.Errorf("the paragraph below an empty advertisement is gone: %q", got)
	}
	hotels := ""
	for _, name := range []string{"quay", "mill", "gate"} {
		hotels += `<div><h3>Hotel at the ` + name + `</h3><p>Forty rooms at the ` + name + `, and a view of the harbour.</p><a href="https://hotel.example/` + name + `">To the hotel</a></div>`
	}
	if got := articleOf(t, page(hotels)); !strings.Contains(got, "Forty rooms at the mill") {
		t.Errorf("a list of hotels is gone: %q", got)
	}
	const boats = `<div><small>Advertisement</small><p>New boats have come in, and you may try them all.</p><a href="https://boats.example/1">To the boats</a></div>`
	if got := articleOf(t, page(hotels+boats)); !strings.Contains(got, "Forty rooms at the mill") || strings.Contains(got, "New boats") {
		t.Errorf("beside an advertisement: %q", got)
	}
	const rules = `<div><h4>Welcome to the discussion</h4><a href="/users/login">Log in</a><ul><li><b>Be polite.</b> Nobody reads a rude word twice.</li><li><b>Be honest.</b> Say what you know.</li><li><b>Tell us.</b> What did you see?</li></ul></div>`
	points := `<div>` + part("tram line") + `<ul><li>The tram will run every ten minutes from the mill to the harbour and back.</li><li>The depot will be built at the old bridge, and not beside the mill.</li></ul></div>`
	if got, want := articleOf(t, page(points+rules)), articleOf(t, page(points)); got != want || !strings.Contains(want, "every ten minutes") {
		t.Errorf("rules below a text with a list: got %q, want %q", got, want)
	}
	const table = `<div><h3>What they want</h3><p>The mayor has asked them all.</p><table><tr><th>Falk</th><td>A tram</td></tr><tr><th>Berg</th><td>A bridge</td></tr></table><p>%</p></div>`
	for _, source := range []string{`<a href="https://berg.example/7">All that they want</a>`, `<a href="/berg">Berg</a> has no money for either of them`} {
		if got := articleOf(t, page(strings.ReplaceAll(table, "%", source))); !strings.Contains(got, "has asked them all") {
			t.Errorf("the paragraph above a table with %q is gone: %q", source, got)
		}
	}
	kept := `<p>It was the mayor's idea.</p>`
	if got := articleOf(t, page(kept)); !strings.Contains(got, "the mayor's idea") {
		t.Errorf("a short paragraph is gone: %q", got)
	}
}

// What was put behind a paragraph, inside the <div> that the site has around each,
// takes nothing of it along, nor does a poll behind a short one.
func TestBehindAParagraph(t *testing.T) {
	page := func(box string) string {
		each := strings.NewReplacer(`<p>`, `<div class="x9"><p>`, `</p>`, `</p></div>`)
		return `<html><body><h1>Harbour town votes on its tram</h1><article>` + each.Replace(part("tram line")+part("new depot")+part("old bridge")) +
			`<div class="x9"><p>The mayor will speak about it on Monday at the mill.</p>` + box + `</div></article></body></html>`
	}
	want := articleOf(t, page(""))
	if !strings.Contains(want, "on Monday at the mill") {
		t.Fatalf("the last paragraph is missing: %q", want)
	}
	for _, box := range []string{
		`<section><h3>Our newsletter</h3><p>All that matters, every morning.</p><form><input><button>Go</button></form></section>`,
		`<div class="v"><video src="/v.mp4"></video><span>01:23</span></div>`,
		`<div class="b"><img src="/a.jpg"><h4><a href="/author/nobody">Ann Nobody</a></h4><p>Ann writes for us about ships.</p></div>`,
		`<form><p>Should the tram be built?</p><label><input type="radio">Yes</label><button>OK</button></form>`,
	} {
		if got := articleOf(t, page(box)); got != want {
			t.Errorf("with %s: %q, want %q", box, got, want)
		}
	}
}

// A form in a paragraph, put behind another in the <div> around that, takes nothing of it along.
func TestFormBesideParagraph(t *testing.T) {
	paragraphs := strings.SplitAfter(part("tram line")+part("new depot")+part("old bridge")+part("mill"), `</p>`)
	const ad = `<div class="ad"></div>`
	for name, page := range map[string]struct {
		open, middle string
		each         int
	}{
		"plain":              {`<div>`, ad, 1},
		"with a class":       {`<div class="x9 wide">`, ad, 1},
		"two of them beside": {`<div class="x9">`, `</div><div class="stream">`, 1},
		"two in each":        {`<div class="x9">`, ad, 2},
		"the last apart":     {`<div class="x9">`, ad, 6},
	} {
		text := func(box string) string {
			var b strings.Builder
			for i, p := range paragraphs {
				if strings.TrimSpace(p) == "" {
					continue
				}
				if i == 6 {
					b.WriteString(page.middle)
				}
				if i%page.each == 0 {
					b.WriteString(page.open)
				}
				b.WriteString(p)
				if i == 7 {
					b.WriteString(box)
				}
				if (i+1)%page.each == 0 {
					b.WriteString(`</div>`)
				}
			}
			return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><div class="stream">`+b.String()+`</div></article></body></html>`)
		}
		want := text("")
		if strings.Count(want, "\n") != 8 {
			t.Fatalf("%s: not the eight sentences: %q", name, want)
		}
		for _, box := range []string{
			`<p>All that matters, every morning, in your inbox. <input type="email"><button>Go</button></p>`,
			`<p><b>Our newsletter</b><br>All that matters, every morning.<br><input type="email"> <a href="/nl">Go</a></p>`,
		} {
			if got := text(box); got != want {
				t.Errorf("%s, with %s: %q", name, box, got)
			}
		}
	}
}

// Buttons without words in paragraphs, or before each of them, are no tools beside a text.
func TestButtonsOfParagraphs(t *testing.T) {
	page := func(text string) string {
		return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><div>`+text+`</div></article></body></html>`)
	}
	text := part("tram line") + `<p>The bridge.</p>` + part("new depot") + `<div class="x">` + part("old bridge") + `</div>`
	want := page(text)
	for _, moved := range []string{
		strings.ReplaceAll(text, `</p>`, `<button aria-label="4 notes"><svg></svg><span>4</span></button></p>`),
		strings.ReplaceAll(text, ` council`, ` council <span><button><svg></svg></button><span role="tooltip" hidden>As we explain</span></span>`),
		strings.ReplaceAll(text, `<p>`, `<button aria-label="Play from here">▶</button><p>`),
	} {
		if got := page(moved); got != want {
			t.Errorf("%s: got %q, want %q", moved, got, want)
		}
	}
	for _, box := range []string{
		`<div><button>×</button><p>Our editors send you what matters most, each Friday at noon, for free.</p></div>`,
		`<div><p>Our editors send you what matters most, each Friday at noon, for free.</p><button>Sign up</button></div>`,
	} {
		if got := page(part("tram line") + part("new depot") + box + part("old bridge")); strings.Contains(got, "editors") {
			t.Errorf("%s: got %q", box, got)
		}
	}
}

// A player in place of a picture leaves nothing of its title and time, and what it was in what it was.
func TestPlayers(t *testing.T) {
	page := func(media string) string {
		return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><div class="media">`+media+`</div><div>`+part("tram line")+part("new depot")+`</div></article></body></html>`)
	}
	want := page(`<img src="a.jpg">`)
	if got := page(`<span class="p"><video></video><span>The tram as seen from the quay on Monday.</span><span>00:00 / 03:12</span><button>CC</button></span>`); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := page(`<video></video><button>CC</button>` + part("quay")); !strings.Contains(got, "quay") {
		t.Errorf("without what stands below a player: %q", got)
	}
}
