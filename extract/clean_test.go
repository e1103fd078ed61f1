package extract

import (
	"strconv"
	"strings"
	"testing"
)

// Words that stand for buttons go, set in a row; names and sentences with such marks stay.
func TestWordButtons(t *testing.T) {
	for _, c := range []struct{ name, put, want, not string }{
		{"in a row", `<p>Print | E-Mail | Share</p>`, "", "Print"},
		{"in a row, with points", `<div>Drucken · Merken · Teilen · Hören</div>`, "", "Merken"},
		{"in a row above a table", `<p>Print | E-Mail | Share</p><table><tr><th>Stop</th><th>At</th></tr><tr><td>Mill</td><td>9:05</td></tr></table>`, "Mill 9:05", "Print"},
		{"a name in Chinese", `<p>马丁·路德·金昨天在首都说：我们会赢。</p>`, "马丁·路德·金", "\x00"},
		{"a sentence with marks", `<p>Sieg · Platz · Ruhm!</p>`, "Sieg", "\x00"},
		{"who signs a quotation", `<blockquote><p>We have waited for this tram for years.</p><p>Ann | Bob | Cecil</p></blockquote>`, "Ann | Bob", "\x00"},
		{"a list of words", `<ul><li>Hungary</li><li>Malta</li></ul>`, "Hungary", "\x00"},
		{"a heading of three", `<h2>Mill | Quay | Wall</h2>` + part("wall"), "Mill | Quay | Wall\n", "\x00"},
		{"a row of longer words", `<p>Stadtverwaltung | Hafengesellschaft | Betriebshof</p><ul><li>Am Hafen 4, open in the morning.</li></ul>`, "Hafengesellschaft", "\x00"},
		{"a row with figures", `<p>9 km | 11 stops | 2 lines</p><ul><li>It is the longest line of all.</li></ul>`, "11 stops", "\x00"},
	} {
		got := articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1><div>`+part("tram line")+c.put+part("new depot")+`</div></article></body></html>`)
		if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s: want %q and not %q: %q", c.name, c.want, c.not, got)
		}
	}
}

// Lines of code that <br>s part are code.
func TestBreaksInCode(t *testing.T) {
	got := articleOf(t, `<html><body><article><h1>How the tram is told to stop</h1><div>`+part("tram line")+`<pre><code>// stop.c<br>#include &lt;tram.h&gt;<br><br>int stop(void)</code></pre>`+part("new depot")+`</div></article></body></html>`)
	if !strings.Contains(got, "// stop.c") {
		t.Errorf("got %q", got)
	}
}

// A short line that says a thing of each of several, as longer lines do, is text; a label is none.
func TestPointsAfterColon(t *testing.T) {
	got := articleOf(t, `<html><body><article><h1>The best airers for a wet winter</h1><div>`+part("tram line")+
		`<h2>The Quay airer</h2><p>We like: that it folds flat and has room for the shoes of a whole family</p><ul><li>Holds 10 kg of washing</li></ul>`+part("quay")+
		`<h2>The Mill airer</h2><p>We like: the shoe racks</p><p>Sold by: Mill</p>`+part("mill")+`</div></article></body></html>`)
	if !strings.Contains(got, "We like: the shoe racks\n") || strings.Contains(got, "Sold by") {
		t.Errorf("got %q", got)
	}
}

// What only looks like the words by which a rule knows its lines stays.
func TestLikeRules(t *testing.T) {
	for name, c := range map[string][2]string{
		"hidden on paper":            {`<div class="hidden md:block print:hidden">` + part("quay") + `</div>`, "quay"},
		"hidden on paper, Bootstrap": {`<div class="d-none d-md-block d-print-none">` + part("quay") + `</div>`, "quay"},
		"shown wide and on paper":    {`<div class="hidden lg:flex print:block">` + part("quay") + `</div>`, "quay"},
		"a story that continues":     {`<h2>The story continues after a vote</h2>` + part("quay"), "after a vote\n"},
		"a year in brackets":         {`<h2><span>A tram to the harbour</span> <span>(<a href="/y">1998</a>)</span></h2>` + part("quay"), "harbour (1998)\n"},
	} {
		got := articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1><div>`+part("tram line")+c[0]+part("new depot")+`</div></article></body></html>`)
		if !strings.Contains(got, c[1]) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// That the text goes on behind an advertisement is no chapter's title, in how many words it is
// ever said.
func TestGoesOnBelow(t *testing.T) {
	got := articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1><div>`+part("tram line")+`<p>Story continues below this ad</p>`+part("new depot")+
		`<p>Article continues after advertisement</p>`+part("quay")+`<p>Text continues below</p>`+part("town hall")+`</div></article></body></html>`)
	if strings.Contains(got, "continues") {
		t.Errorf("got %q", got)
	}
}

// A button to link to a chapter, in its title, makes no form of the two.
func TestMarksInHeadings(t *testing.T) {
	page := ""
	for _, about := range []string{"tram line", "new depot", "quay", "town hall"} {
		page += `<h3>On the ` + about + `<div><button>#</button></div></h3>` + part(about)
	}
	got := articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1>`+page+`</article></body></html>`)
	if strings.Count(got, "On the ") != 4 {
		t.Errorf("got %q", got)
	}
	card := ""
	for _, about := range []string{"tram line", "new depot", "quay", "town hall"} {
		card += `<div><div><h3>On the ` + about + ` <button>#</button></h3></div><div>` + part(about) + `</div></div>`
	}
	got = articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1>`+card+`</article></body></html>`)
	if strings.Count(got, "On the ") != 4 {
		t.Errorf("in elements of their own: %q", got)
	}
}

// What is said for as long as something loads goes; a sentence that breaks off stays.
func TestWaiting(t *testing.T) {
	const like, wait = `<div class="p"><p>And then the lights went out…</p></div>`, `<div class="w"><span>…</span><p>Loading the map…</p></div>`
	wrapped := func(about string) string { return `<div class="p">` + part(about) + `</div>` }
	for _, c := range []struct{ name, page, want, not string }{
		{"in an element of its own, beside paragraphs in others", wrapped("tram line") + wait + wrapped("new depot") + wrapped("old bridge"), "the old bridge", "Loading"},
		{"a paragraph as the others", wrapped("tram line") + like + wrapped("new depot") + wrapped("old bridge"), "the lights went out…", "\x00"},
		{"among paragraphs", part("tram line") + `<p>And then the lights went out…</p>` + part("new depot"), "the lights went out…", "\x00"},
	} {
		got := articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1><div>`+c.page+`</div></article></body></html>`)
		if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s: want %q and not %q: %.300q", c.name, c.want, c.not, got)
		}
	}
}

// A heading that ends a text stays where nothing is behind it, or if it is a sentence.
func TestLastHeading(t *testing.T) {
	const wall = `<div><p>Read on with a subscription</p><button>Buy</button></div>`
	for _, c := range []struct{ name, last, behind, want, not string }{
		{"a title with nothing behind it", `<h2>The notice has been complied with</h2>`, ``, "complied with\n", "\x00"},
		{"a title above a wall", `<h2>What the mill will cost</h2>`, wall, "", "What the mill"},
		{"a title above links", `<h2>More of what the mill will cost</h2><ul><li><a href="/m">Mill to be torn down</a></li></ul>`, ``, "", "More of what"},
		{"a sentence above a wall", `<h2>Still the tram will run to the mill, by May or a year later.</h2>`, wall, "a year later.\n", "subscription"},
		{"a sentence above a row of buttons", `<h2>Still the tram will run to the mill, by May or a year later.</h2><p>Print | E-Mail | Share</p>`, ``, "a year later.\n", "Print"},
		{"a sentence with a link", `<h2>More of it in <a href="/b">the book of the tram</a>, to be had here.</h2><ul><li><a href="/m">Mill to be torn down</a></li></ul>`, ``, "", "More of it"},
	} {
		got := articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><div>`+part("tram line")+part("new depot")+c.last+`</div>`+c.behind+`</article></body></html>`)
		if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s: want %q and not %q: %q", c.name, c.want, c.not, got)
		}
	}
}

// Two titles set as paragraphs stay; two labels of what stands among the paragraphs do not.
func TestTwoTitles(t *testing.T) {
	box := `<div><p>Our editors send you what matters most.</p><form><input><button>Go</button></form></div>`
	for _, c := range []struct{ name, first, second, want, not string }{
		{"titles", `<p>Trouble at the mill</p>`, `<p>Glass for the roof</p>`, "until the end.\nGlass for the roof\nThe council", "\x00"},
		{"titles, and a box below one", `<p>Trouble at the mill</p>` + box, `<p>Glass for the roof</p>`, "until the end.\nTrouble at the mill\nThe council", "what matters most"},
		{"one title twice", `<p>Trouble at the mill</p>`, `<p>Trouble at the mill</p>`, "", "Trouble"},
		{"one title", `<p>Trouble at the mill</p>`, ``, "", "Trouble"},
		{"one title in capitals", `<p>“NEVER SEEN IT LIKE THIS”</p>`, ``, "until the end.\n“NEVER SEEN IT LIKE THIS”\nThe council", "\x00"},
		{"a label in capitals", `<p class="l">STORY CONTINUES BELOW</p>`, ``, "", "STORY"},
		{"a caption in capitals", `<iframe></iframe><p>PICTURES BY THE HARBOUR OFFICE</p>`, ``, "", "PICTURES"},
		{"a caption in capitals, below a picture in a paragraph", `<p><iframe></iframe></p><p>PICTURES BY THE HARBOUR OFFICE</p>`, ``, "", "PICTURES"},
		{"a word in capitals", `<p>REKLAMA:</p>`, ``, "", "REKLAMA"},
		{"two labels at once", `<p>The week in the harbour</p><p>Free each Friday</p>` + box, ``, "", "Friday"},
		{"a title and a label at the end of an element", `<p>Trouble at the mill</p>`, `</div><div><p>Free each Friday</p>`, "", "Friday"},
	} {
		got := articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1><div>`+part("tram line")+c.first+part("new depot")+c.second+part("old bridge")+`</div></article></body></html>`)
		if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s: want %q and not %q: %q", c.name, c.want, c.not, got)
		}
	}
}

// Beside pictures in a list, which of them one is goes; a score beside a flag stays.
func TestSlideCounters(t *testing.T) {
	page := func(put string) string {
		return articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1><div>`+part("tram line")+put+part("new depot")+`</div></article></body></html>`)
	}
	for _, of := range []string{"Image %d of 3", "Bild %d von 3", "画像 %d/3", "Kuva %d/3"} {
		items := ""
		for i := range 3 {
			items += `<li class="slide"><img src="/` + strconv.Itoa(i) + `.jpg"><span>` + strings.Replace(of, "%d", strconv.Itoa(i+1), 1) + `</span></li>`
		}
		if got := page(`<div class="slides"><ul>` + items + `</ul></div>`); got != page("") {
			t.Errorf("with %s: %q", of, got)
		}
	}
	if got := page(`<ul><li><img src="/n.png">Northtown 1:3</li><li><img src="/s.png">Southtown 2:3</li></ul>`); !strings.Contains(got, "Northtown") {
		t.Errorf("without the scores: %q", got)
	}
}

// A date below the text is the page's, but for one among other values.
func TestDateAmongValues(t *testing.T) {
	for list, stays := range map[string]bool{
		`<ul><li>Lens: 180 mm</li><li>Date: 31/08/2019</li><li>Place: the old quay</li></ul>`:      true,
		`<ul><li>Filed in: News</li><li>Date: 31/08/2019</li></ul>`:                                false,
		`<ul><li>Harbour news</li><li>Date: 31/08/2019</li><li>Tram, quay</li></ul>`:               false,
		`<ul><li>Lens: 180 mm</li><li>31/08/2019</li><li>Place: the old quay</li></ul>`:            false,
		`<ul><li>By: <a href="/bell">Bell</a></li><li>Date: 31/08/2019</li><li>In: News</li></ul>`: false,
	} {
		got := articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1><div>`+part("tram line")+part("new depot")+list+`</div></article></body></html>`)
		if strings.Contains(got, "31/08") != stays {
			t.Errorf("%s: got %q", list, got)
		}
	}
}
