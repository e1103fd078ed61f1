package extract

import (
	"strings"
	"testing"
)

// A paragraph in a table of one cell is one: the text is the same, and so is what is no part of it.
// A row of a table of data stays one line.
func TestTablesOfOneCell(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article>`, `</article></body></html>`
	const data = `<table><tr><td>May</td><td>Plan</td></tr><tr><td>June</td><td>Vote</td></tr></table>`
	text := []string{part("tram line"), `<p>Old bridge</p>`, data, part("new depot"), signUp, part("quay")}
	want := articleOf(t, before+strings.Join(text, "")+after)
	if !strings.Contains(want, "June Vote") || !strings.Contains(want, "Old bridge") || strings.Contains(want, "editors") {
		t.Fatalf("got %q", want)
	}
	open, shut := `<table border="0"><tr><td>`, `</td></tr></table>`
	for name, page := range map[string]string{
		"each paragraph": strings.NewReplacer(`<p>`, open+`<p>`, `</p>`, `</p>`+shut).Replace(strings.Join(text, "")),
		"the text":       open + strings.Join(text, "") + shut,
	} {
		if got := articleOf(t, before+page+after); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// A source's rules name the cells as the page has them.
func TestTablesOfOneCellByRule(t *testing.T) {
	page := `<html><body><h1>Harbour town votes on its tram</h1><table><tr><td>` + part("tram line") + part("new depot") + `</td></tr></table></body></html>`
	for _, rule := range []string{"table", "tr", "td", "tbody tr > td"} {
		a, err := FromHTML([]byte(page), "text/html", "https://herald.example/tram", Rules{Body: rule})
		if err != nil {
			t.Fatal(rule, err)
		}
		if got := articleText(a); strings.Count(got, "tram line") != 2 {
			t.Errorf("%s: got %q", rule, got)
		}
	}
}

// Custom elements around the text are containers as <div>s are, and a small one of another name
// is a box as it is among these.
func TestCustomContainers(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><div>`, `</div></body></html>`
	const letter = `<news-letter><p>All that matters in the harbour, each Friday at noon.</p></news-letter>`
	text := `<div>` + part("tram line") + `</div><div>` + part("new depot") + `</div><div><p>It is late in the harbour, and nobody knows who pays.</p></div>` + letter + `<div>` + part("quay") + `</div>`
	want := articleOf(t, before+text+after)
	if !strings.Contains(want, "late in") || strings.Contains(want, "Friday") {
		t.Fatalf("got %q", want)
	}
	custom := strings.NewReplacer(`<div>`, `<x-box>`, `</div>`, `</x-box>`)
	for name, page := range map[string]string{
		"all":      custom.Replace(before + text + after),
		"one":      strings.Replace(before, `<div>`, `<x-story>`, 1) + text + strings.Replace(after, `</div>`, `</x-story>`, 1),
		"the text": before + custom.Replace(text) + after,
		"in lines": before + strings.ReplaceAll(text, `the hands went up`, `<x-box>the hands went up</x-box>`) + after,
	} {
		if got := articleOf(t, page); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// A chapter in a <section> is one as those in <div>s of its class are, and a <section> of another
// class is a box as it was.
func TestSectionsAmongDivs(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><main>`, `</main></body></html>`
	chapters := []string{part("tram line"), part("new depot"), part("old bridge"), part("quay")}
	const letter = `<section class="letter"><b>The week in the harbour</b><p>Our editors send you what matters most, each Friday at noon, for free.</p><form><input><button>Go</button></form></section>`
	divs := `<div class="chapter"><div class="text">` + strings.Join(chapters, `</div></div>`+letter+`<div class="chapter"><div class="text">`) + `</div></div>`
	want := articleOf(t, before+divs+after)
	if strings.Count(want, "The council") != 4 || strings.Contains(want, "Friday") {
		t.Fatalf("got %q", want)
	}
	section := strings.Replace(divs, `<div class="chapter"><div class="text">`+chapters[1]+`</div></div>`, `<section class="chapter"><section class="text">`+chapters[1]+`</section></section>`, 1)
	if got := articleOf(t, before+section+after); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A paragraph stands as it does without the <span>s that a word processor put around all that it
// holds. One that is hidden, or has a class, is more than its look.
func TestLooksOfParagraphs(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><article>`, `</article></body></html>`
	const open, shut = `<span style="color:#1a1a1a"><span lang="en">`, `</span></span>`
	text := part("tram line") + `<p><b>The costs</b><br>The council has been talking about the costs for the better part of three years, too.</p>` +
		`<p>The mill was built a hundred years ago, and nobody knows by whom.<br><br>It is late, and nobody has said who pays.</p>` + part("quay")
	want := articleOf(t, before+text+after)
	if !strings.Contains(want, "The costs\n") || !strings.Contains(want, "by whom.\n") {
		t.Fatalf("got %q", want)
	}
	if got := articleOf(t, before+strings.NewReplacer(`<p>`, `<p class="MsoNormal">`+open, `</p>`, shut+`</p>`).Replace(text)+after); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, hidden := range []string{`<p><span style="display:none">Nobody reads this in the harbour, be it late or not.</span></p>`, `<p><span class="sr-only">Nobody reads this in the harbour, be it late or not.</span></p>`} {
		if got := articleOf(t, before+part("tram line")+hidden+text+after); strings.Contains(got, "Nobody reads") {
			t.Errorf("%s: got %q", hidden, got)
		}
	}
}
