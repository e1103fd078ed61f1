package extract

import (
	"strings"
	"testing"
)

// The standfirst is taken whatever it stands in, and what else stands beside the headline
// is not.
func TestLead(t *testing.T) {
	const title = `<h1>Harbour town votes on its tram</h1>`
	text := `<div class="text">` + part("tram line") + part("new depot") + `</div>`
	share := `<ul><li><a href="/f"><svg></svg>Share</a></li><li><button>Save</button></li></ul>`
	for _, c := range []struct{ name, page, want, not string }{
		{"a standfirst that is no sentence, among the tools of the header",
			`<article><header><div><p>May 4, 2024</p>` + title + `</div><div><div>The longest line that the town has ever dug</div>` + share + `</div></header>` + text + `</article>`,
			"The longest line that the town has ever dug\n", "Share"},
		{"a heading below the headline, outside of the article",
			`<header>` + title + `<h2>Mayor Wants Nine More Stops</h2><p>By Ann Bell</p></header><div>` + text + `</div>`,
			"Mayor Wants Nine More Stops\n", "By Ann"},
		{"a sentence shorter than the text",
			`<article>` + title + `<p>Was it worth such a long wait?</p><div>` + text + `</div></article>`, "Was it worth such a long wait?\n", "\x00"},
		{"a standfirst below a player and a clock",
			`<article><header>` + title + `<div><span>Updated 3 minutes ago today</span></div><div><button>▶</button><span>Listen to all of this article</span><span>4:05</span></div><h2>Mayor Wants Nine More Stops</h2></header>` + text + `</article>`,
			"Mayor Wants Nine More Stops\n", "Listen"},
		{"a standfirst of two headings",
			`<header>` + title + `<div><h2>The line is to open two years later than planned</h2><h2>Sixty-one million crowns, nine more than planned</h2></div></header>` + text,
			"two years later than planned\nSixty-one million", "\x00"},
		{"points below the headline",
			`<div>` + title + `<ul><li>Forty-one of the ninety delegates voted for the new line on Monday</li><li>The mayor had threatened to leave if they did not do so</li></ul><div>` + text + `</div></div>`,
			"on Monday\nThe mayor had threatened", "\x00"},
		{"a standfirst below a linked kicker is no teaser",
			`<div><div><h4><a href="/town">The harbour town</a></h4>` + title + `<p>The council has voted, and the mayor is glad.</p></div>` + text + `</div>`,
			"The council has voted, and the mayor is glad.\n", "\x00"},
		{"the name of an author with a link among what stands beside the lead",
			`<head><meta name="author" content="Annabel Harbourmaster"></head><div><div>` + title + `</div><p>The tram is to run by the spring of next year, and to reach the mill a year later.</p>
			<p><a href="/a">Annabel Harbourmaster</a></p></div>` + text, "by the spring of next year", "\x00"},
		{"a caption is no standfirst",
			`<article><header>` + title + `<div><div><img></div><p>the mayor in front of the new tram</p></div></header>` + text + `</article>`, "", "the mayor in front"},
		{"a line above a credit is a caption",
			`<article><header>` + title + `<div><p>The mayor in front of the new tram.</p><p>© Harbour Post</p></div></header>` + text + `</article>`, "", "in front of"},
		{"a label is no standfirst",
			`<article><header>` + title + `<p>Photo Gallery Number Seven</p></header>` + text + `</article>`, "", "Gallery"},
		{"what stands behind an author's name is on the author",
			`<head><meta name="author" content="Ann Bell"></head><article><header>` + title + `<h3>Ann Bell</h3><h4>Covers the harbour, its trams and the courts for the town's people</h4></header>` + text + `</article>`, "", "Covers the harbour"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>Harbour town votes on its tram</title></head><body>`+c.page+`</body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) || !strings.Contains(got, "about the new depot") {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}
