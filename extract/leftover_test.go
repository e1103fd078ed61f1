package extract

import (
	"strings"
	"testing"
)

// A label goes with the links below it, and a chapter's title stays above its text
// whatever stood between.
func TestLeftovers(t *testing.T) {
	const (
		link   = `<p><a href="/ship">A ship is towed out of the harbour</a></p>`
		items  = `<ul><li><a href="/ship">A ship is towed out of the harbour</a></li><li><a href="/crane">A crane falls into the river</a></li></ul>`
		box    = `<div class="more"><div><a href="/ship">A ship is towed out of the harbour</a></div><div><a href="/crane">A crane falls into the river</a></div></div>`
		before = `<article><h1>Harbour town votes on its tram</h1><div>`
	)
	for _, c := range []struct{ name, page, want, not string }{
		{"a label above links among the paragraphs",
			part("tram line") + `<p><strong>MORE ON THE HARBOUR</strong></p>` + link + link + part("new depot"), "", "MORE ON"},
		{"a button as a list, left of a box", part("tram line") + `<div class="q"><div><p>How far is it to the quay?</p><button>Check</button></div><ul class="actions"><li>Embed</li></ul></div>` + part("new depot"), "", "Embed"},
		{"a list of one word behind a box", part("tram line") + `<div class="q"><p>How far is it to the quay?</p><button>Check</button></div><ul class="actions"><li>Everything</li></ul>` + part("new depot"), "Everything", "How far"},
		{"a sentence above links in an element of their own", `<div class="s"><p>This is the second of three parts. The others:</p>` + items + `</div>` + part("tram line") + part("new depot"), "", "second of three"},
		{"a sentence above links, and text behind them", `<div class="s"><p>This is the second of three parts. The others:</p>` + items + part("tram line") + `</div>` + part("new depot"), "about the tram line", "\x00"},
		{"a button as a list, below the text", part("tram line") + part("new depot") + `<ul class="actions"><li>Embed</li></ul>`, "", "Embed"},
		{"one of several, below the text", part("tram line") + part("new depot") + `<p>They want:</p><ul><li>Trams</li></ul>`, "Trams", "\x00"},
		{"a label with a colon above one",
			part("tram line") + `<p>Read on:</p>` + link + part("new depot"), "", "Read on"},
		{"a label in an element of its own with its links",
			part("tram line") + `</div><div><p>Topics:</p>` + items + `</div><div>` + part("new depot"), "", "Topics"},
		{"a term and the links that it has",
			part("tram line") + `<dl><dt>Topics:</dt><dd><a href="/t">Trams</a></dd><dd><a href="/h">Harbours</a></dd></dl>` + part("new depot"), "", "Topics"},
		{"a heading above each of two boxes",
			part("tram line") + `<h3>You may like</h3>` + box + part("new depot") + `<h3>You may like</h3>` + box + part("old bridge"), "", "You may like"},
		{"a heading above a list of links",
			part("tram line") + `<h4>You may like</h4>` + items + part("new depot"), "", "You may like"},
		{"a label and its links in a quotation",
			part("tram line") + `<blockquote><p>We have waited for this tram for years.</p><p>Read also:</p>` + items + `</blockquote>` + part("new depot"), "for years.\n", "Read also"},
		{"a label and its links in an item of a list",
			`<ol><li>` + part("tram line") + `<p>Read also</p>` + items + `</li><li>` + part("new depot") + `</li></ol>`, "", "Read also"},
		{"a label and its links above another list",
			part("tram line") + `<p>What we know by now:</p><p>Read also:</p>` + items + `<ol><li>It will be built by May.</li></ol>` + part("new depot"), "by now:\nIt will be built", "Read also"},
		{"a label that ends the text",
			part("tram line") + part("new depot") + `<p>Source:</p><p>https://harbour.example/news</p>`, "", "Source"},
		{"a chapter's title above a box of links",
			part("tram line") + `<h3>What will it cost?</h3>` + box + part("new depot"), "What will it cost?\n", "towed"},
		{"things to buy, each above its links",
			part("tram line") + `<h3>A lamp</h3>` + items + part("lamp") + `<h3>A bell</h3>` + items + part("bell"),
			"A lamp\n", "towed"},
		{"who speaks, above a box that stands between any paragraphs",
			part("tram line") + `<p>The mayor said:</p>` + box + part("new depot"), "The mayor said:\n", "towed"},
		{"a list that begins with a link",
			part("tram line") + `<p>You need:</p><ul><li><a href="/t">a ticket for the tram</a></li><li>a bell that can be heard at the other end of the harbour.</li></ul>` + part("new depot"), "You need:\n", "\x00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>Harbour town votes on its tram</title></head><body>`+before+c.page+`</div></article></body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) || !strings.Contains(got, "it voted.") {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}

// A paragraph that is a link to another page of the site goes, whatever it ends in; one to
// another site, and one in which the text goes on, stay.
func TestReadMore(t *testing.T) {
	const link = `<p><a href="/2024/ship">A ship is towed out of the harbour</a></p>`
	for _, c := range []struct{ name, put, want, not string }{
		{"in round brackets, with a label", `<p>(See also: <a href="/2024/crane">Who pays for the crane that fell?</a>)</p>`, "", "Who pays"},
		{"behind arrows", `<p>READ IT HERE &gt;&gt; <a href="/2024/crane">Who pays for the crane that fell?</a></p>`, "", "Who pays"},
		{"in square brackets", `<p><a href="/2024/crane">[The Monday note: Who pays for the crane? Nobody does.]</a></p>`, "", "Who pays"},
		{"a question beside another link", link + `<p><a href="/2024/crane">Who pays for the crane that fell?</a></p>`, "", "Who pays"},
		{"a sentence alone", `<p><a href="/2024/crane">Nobody pays for the crane that fell.</a></p>`, "Nobody pays", "\x00"},
		{"who speaks, beside a link", link + `<p><a href="/ann">Ann Bell, mayor of the town, explains:</a></p>`, "Ann Bell", "towed"},
		{"a sentence in square brackets", `<p>[The mayor later said that <a href="/2024/crane">nobody pays for it</a>.]</p>`, "The mayor later", "\x00"},
	} {
		got := articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1><div>`+part("tram line")+c.put+part("new depot")+`</div></article></body></html>`)
		if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s: want %q and not %q: %q", c.name, c.want, c.not, got)
		}
	}
}

// A label and links go from among the paragraphs and from their end; in a list of who does
// what, with words between the links and in a sentence they stay.
func TestLinkLists(t *testing.T) {
	const list = `<a href="/ann">Ann Bell of the harbour choir</a>, <a href="/carl">Carl Dorn of the mill band</a>`
	const topics = `<p>Zum Thema: <a href="/t/1">Tram</a>, <a href="/t/2">Harbour</a> und <a href="/t/3">Council</a></p>`
	for _, c := range []struct{ name, page, want, not string }{
		{"between paragraphs", part("tram line") + topics + part("new depot"), "", "Thema"},
		{"below the text", part("tram line") + topics, "", "Thema"},
		{"below a line with a colon", part("tram line") + `<p>Pictures: ask at the office of the harbour</p>` + topics, "", "Thema"},
		{"below a label longer than its links", part("tram line") + `<p>More on this topic: <a href="/t/1">Tram</a>, <a href="/t/2">Mill</a></p>` + part("new depot"), "", "topic"},
		{"below a label in bold", part("tram line") + `<p><strong>Zum Thema</strong><br><a href="/1">Mill to be torn down</a><br><a href="/2">Crane falls into the river</a></p>` + part("new depot"), "", "Thema"},
		{"who does what", part("tram line") + `<p>Written for the stage by: ` + list + `</p><p>Pictures on the wall by: ` + list + `</p>` + part("new depot"), "by: Ann Bell of the harbour choir, Carl Dorn of the mill band\nPictures on the wall by: Ann", "\x00"},
		{"with words between", part("tram line") + `<p>On stage: ` + strings.Replace(list, `, `, ` and, for the first time, `, 1) + `</p>` + part("new depot"), "On stage", "\x00"},
		{"a sentence", part("tram line") + `<p>On stage: ` + list + `.</p>` + part("new depot"), "On stage", "\x00"},
	} {
		got := articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1><div>`+c.page+`</div></article></body></html>`)
		if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s: want %q and not %q: %q", c.name, c.want, c.not, got)
		}
	}
}
