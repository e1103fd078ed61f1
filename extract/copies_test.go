package extract

import (
	"strings"
	"testing"
)

// What is said twice is dropped where it is not meant to be said twice.
func TestCopies(t *testing.T) {
	const quoted = `nobody asked us whether we want it`
	outlook := `<h2>Outlook</h2><p>The harbour expects no more ships next year than it has seen in this one.</p><p>The mayor expects no fewer passengers either.</p>`
	for _, c := range []struct {
		name, page, text string
		times            int
	}{
		{"a pull quote", part("tram line") + `<p>“In all these years, ` + quoted + `,” said a baker at the mill, and went home.</p><blockquote>“Nobody asked us whether we want it.”</blockquote>` + part("old bridge"), quoted, 1},
		{"a sentence pulled out of the text, in no quotation", part("tram line") + `<div><p>In all these years, ` + quoted + `.</p></div><p>In all these years, ` + quoted + `. That is what a baker at the mill said, and he went home before the vote.</p>` + part("old bridge"), quoted, 1},
		{"a question that the answer takes up", part("tram line") + `<div><p>Why was it that ` + quoted + `?</p></div><div><p>Why was it that ` + quoted + `? That is what all of them ask me, and I do not know it.</p></div>` + part("old bridge"), quoted, 2},
		{"a statement of which a part is quoted", part("tram line") + `<p>“In all these years, ` + quoted + `,” said a baker at the mill, and went home.</p><blockquote><p>Nobody asked us whether we want it.</p><p>It goes by my window day and night.</p></blockquote>` + part("old bridge"), quoted, 2},
		{"a chapter that sums up another", outlook + part("tram line") + outlook + part("old bridge"), "no more ships", 2},
		{"a notice above each chapter", `<p>The chapter that follows is from another paper.</p><h2>Why</h2>` + part("tram line") + `<p>The chapter that follows is from another paper.</p>` + part("mill"), "another paper", 1},
		{"a footnote below two tables", part("tram line") + part("mill") + strings.Repeat(`<table><tr><td>May</td><td>12</td></tr></table><p>* From the first of May on, when the line was opened.</p>`, 2) + part("old bridge"), "From the first of May", 2},
		{"commands", part("tram line") + part("mill") + strings.Repeat(`<p>Turn it off:</p><pre>tramctl set global speed=none --now</pre>`, 2) + part("old bridge"), "speed=none", 2},
		{"a song", part("tram line") + strings.Repeat(`<p>And the tram goes by, and the tram goes by.</p><p>And the tram, the tram, the tram goes by again.</p>`, 3), "goes by again", 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>Harbour town votes on its tram</title></head><body><article><h1>Harbour town votes on its tram</h1>`+c.page+`</article></body></html>`)
			if n := strings.Count(strings.ToLower(got), strings.ToLower(c.text)); n != c.times {
				t.Errorf("%q stands %d times, want %d: %s", c.text, n, c.times, got)
			}
		})
	}
}

// Of two copies of a text the hidden one goes, wherever it stands; the only one stays, for a
// script shows it, and so does one that the page shows the beginning of.
func TestHiddenCopies(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1>`, `</body></html>`
	text := part("tram line") + part("new depot") + part("old bridge")
	want := articleOf(t, before+`<main>`+text+`</main>`+after)
	hidden := `<div aria-hidden="true" style="display: none">` + strings.NewReplacer("<p>", "<div><b>", "</p>", "</b></div>").Replace(text) + `</div>`
	for name, page := range map[string]string{
		"copy behind":     `<main>` + text + `</main>` + hidden,
		"copy before":     hidden + `<main>` + text + `</main>`,
		"two copies":      hidden + `<main>` + text + `</main>` + hidden,
		"no other":        `<main style="visibility: hidden">` + text + `</main>`,
		"beginning shown": `<div class="teaser"><p>The council has been talking about the tram line …</p></div><main hidden>` + text + `</main>`,
	} {
		got := articleOf(t, before+page+after)
		if got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
