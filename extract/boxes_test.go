package extract

import (
	"strconv"
	"strings"
	"testing"
)

// Boxes that are part of the article, each with one that is not.
func TestBoxes(t *testing.T) {
	const title = `<h1>Harbour town votes on its tram</h1>`
	const said = `<p>The papers of the region have written about the vote at some length:</p>`
	const papers = `<ul><li><a href="https://post.example/1">Harbour Post</a></li><li><a href="https://mill.example/2">Mill Gazette</a></li></ul>`
	var long strings.Builder
	for i := range 40 {
		long.WriteString(part("tram line " + strconv.Itoa(i)))
	}
	for _, c := range []struct{ name, page, want, not string }{
		{"a list of buttons with a window in it",
			`<ul><li><a><svg></svg></a><span>Comments</span></li><li><svg></svg>Share with your friends</li><li><svg></svg>Send by letter</li><li><svg></svg><span>Report an error</span>
			<div><div>Have you found an error?</div><div>Mark it in the text, and send it to us.</div></div></li></ul>` + part("tram line") + part("new depot"),
			"about the new depot", "error"},
		{"points before the text, beside a picture",
			`<ul><li>The tram is to run until midnight.</li><li><img src="a.jpg">It will cost forty million, and be there by May.</li></ul>` + part("tram line") + part("new depot"),
			"The tram is to run until midnight.\nIt will cost", "\x00"},
		{"code in elements of its own",
			part("tram line") + `<div class="code"><div><pre>tramctl start</pre></div></div>` + part("new depot") + `<div class="code">Copied</div>` + part("quay"),
			"\ntramctl start\n", "Copied"},
		{"a list of links that the paragraph above announces",
			part("tram line") + said + papers + part("new depot"), "\nHarbour Post\nMill Gazette\n", "\x00"},
		{"an advertisement above it",
			part("tram line") + said + `<div class="ad"><span>Advertisement</span></div>` + papers + part("new depot"), "\nHarbour Post\nMill Gazette\n", "Advertisement"},
		{"links to the site's own pages below it",
			part("tram line") + said + `<ul><li><a href="/a/1">A ship is towed out of the harbour</a></li></ul>` + part("new depot"), "about the new depot", "A ship"},
		{"sources at the end, and what others sites have for the reader",
			part("tram line") + part("new depot") + `<ul><li><a href="https://rails.example/1">Rails and wheels: a history of the tram</a></li><li>Bell, A. (2019): <a href="https://doi.example/2">Towns on rails</a></li></ul>
			<ul><li><a href="https://share.example/?u=https://herald.example/2024/03/tram">Show it to your friends on a network</a></li><li><a href="https://other.example/herald">Follow us on another network</a></li></ul>`,
			"a history of the tram\nBell, A. (2019): Towns on rails\n", "network"},
		{"a list of links below a label",
			part("tram line") + `<p>Read also:</p>` + papers + part("new depot"), "about the new depot", "Harbour Post"},
		{"a chapter beside the end of the text",
			long.String() + `<div class="beside"><h3>The mill</h3><div>` + part("mill") + part("wall") + part("fish") + part("quay") + part("gate") + part("big crane") +
				`<div><h3>Most read</h3><ol><li><a href="/a/1">A ship is towed out</a></li><li><a href="/a/2">A crane falls into the river</a></li></ol></div></div></div>
			<div class="author"><h3>Ann Nobody</h3><div><p>Ann Nobody has written about the harbour and its people for thirty years.</p><p>She was born on one of its boats.</p></div></div>`,
			"\nThe mill\n", "Ann Nobody"},
		{"rows of a table, some with paragraphs in their cells",
			part("tram line") + `<table><tr><td>May</td><td>The plan</td></tr><tr><td>June</td><td><p>The vote.</p><p>The count.</p></td></tr></table>` + part("new depot"),
			"\nMay The plan\nJune The vote.\nThe count.\n", "\x00"},
		{"a table pasted with a block in each cell",
			part("tram line") + `<div><table>` + blockRow("Line", "Stops") + blockRow("Mill", "4") + blockRow("Quay", "12") + `</table></div>` + part("new depot"),
			"\nLine Stops\nMill 4\nQuay 12\n", "\x00"},
		{"two rows of blocks place things on the page",
			part("tram line") + `<div><table>` + blockRow("Our week", "The herald in your letter box") + blockRow("For free", "Each Friday") + `</table></div>` + part("new depot"),
			"about the new depot", "Friday"},
		{"titles of slides, each with a number beside it",
			slide(1, "tram line") + slide(2, "new depot") + slide(3, "old bridge"), "\nAbout the new depot\n", "2/3"},
		{"something put behind the title of a chapter, in its element",
			part("tram line") + `<div class="t"><h2>The depot</h2></div>` + part("new depot") + `<div class="t"><h2>The quay</h2><div><span>…</span><p>The map is on its way to you</p></div></div>` + part("quay"),
			"\nThe quay\n", "on its way"},
		{"a box with a title, beside that of a chapter",
			part("tram line") + `<div class="t"><h2>The depot</h2></div>` + part("new depot") + `<div class="m"><h2>The quay</h2><div><span>…</span><p>The map is on its way to you</p></div></div>` + part("quay"),
			"\nThe depot\n", "The quay"},
		{"a poll among readers, with how they voted",
			`<div class="t">` + part("tram line") + `</div><div><div class="t"><div><h4>Poll</h4><p>Should shops be open on Sundays?</p><div>Yes <b>58 %</b></div><div>No <b>42 %</b></div><span>1,207 votes</span></div></div></div><div class="t">` + part("new depot") + `</div>`,
			"about the new depot", "Yes"},
		{"a poll behind the title of a chapter, in its element",
			`<div class="t">` + part("tram line") + `</div><div class="t"><h3>The depot</h3><div><h4>Poll</h4><p>Should shops be open on Sundays?</p><ol><li>Yes 58 %</li><li>No 42 %</li></ol></div></div><div class="t">` + part("new depot") + `</div>`,
			"\nThe depot\n", "Poll"},
		{"what was asked and answered in the story",
			`<div>` + part("tram line") + `<p>Should shops be open on Sundays?</p><ul><li>Yes 58 %</li><li>No 42 %</li></ul>` + part("new depot") + `</div>`,
			"Yes 58 %", "\x00"},
		{"market figures, and a note on them",
			`<div class="t">` + part("tram line") + `</div><div class="q"><table><tr><td>DAX</td><td>18,704.42</td><td>−0.22%</td></tr></table><p>Prices are ten minutes old.</p></div><div class="t">` + part("new depot") + `</div>`,
			"about the new depot", "Prices"},
		{"market figures right beside the text",
			`<div class="t">` + part("tram line") + `<table><tr><td>DAX</td><td>18,704.42</td><td>−0.22%</td></tr></table>` + part("new depot") + `</div>`,
			"about the new depot", "DAX"},
		{"links of the text with a sign behind each",
			part("tram line") + said + strings.ReplaceAll(papers, `</a>`, `<svg></svg></a>`) + part("new depot"), "\nHarbour Post\nMill Gazette\n", "\x00"},
		{"an accordion",
			part("tram line") + panel("p1", "What will it cost?", "new depot") + panel("p2", "Who will build it?", "old bridge"),
			"\nWho will build it?\nThe council", "\x00"},
		{"a button that opens the rest of the text", part("tram line") + panel("p1", "Read more", "new depot"), "about the new depot", "Read more"},
		{"a table that places things on the page",
			`<table><tr><td>` + part("tram line") + part("new depot") + `</td><td><p>Our weather: rain.</p></td></tr></table>`,
			"voted.\nNobody who spoke against the new depot", "\x00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>Harbour town votes on its tram</title></head><body><article>`+title+`<div>`+c.page+`</div></article></body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}

// blockRow gives a row of a table with a block in each cell.
func blockRow(a, b string) string {
	return `<tr><td><div><span>` + a + `</span></div></td><td><div><span>` + b + `</span></div></td></tr>`
}

// slide gives a picture's text with a title and its number above.
func slide(n int, about string) string {
	return `<div class="slide"><div class="head"><span>` + strconv.Itoa(n) + `/3</span><h2>About the ` + about + `</h2></div>` + part(about) + `</div>`
}

// panel gives a part of the text below the button that opens it.
func panel(id, title, about string) string {
	return `<div><a class="t" role="button" aria-expanded="false" href="#` + id + `"><span>` + title + `</span><svg></svg></a><div id="` + id + `">` + part(about) + `</div></div>`
}
