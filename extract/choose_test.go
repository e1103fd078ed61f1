package extract

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The article is the text below its headline, though more stands elsewhere.
func TestChoose(t *testing.T) {
	const title = `<h1>Harbour town votes on its tram</h1>`
	const rules = `<p>You will need to register before adding a comment, and what you have typed is lost if you are not logged in.</p>
		<p>Please be polite, for it is no crime to disagree, but attacks on persons, insults, threats and other violations end in a ban.</p>
		<p>Comments that have nothing to do with the article are taken out, as are those that advertise what somebody wants to sell.</p>`
	for _, c := range []struct{ name, page, want, not string }{
		{"a window to share the article repeats its headline",
			`<div><div><div><div><div><h4>Harbour town votes on its tram</h4><p>Delegates vote for the tram</p></div></div>
			<div><div><div><div><div><div><h2>Comments</h2>` + rules + `</div></div></div></div></div></div></div></div>
			<div>` + strings.Repeat(`<p>Share it with your friends</p>`, 8) + `</div><section>` + title + `</section><div>` + part("tram line") + part("new depot") + `</div></div>`,
			"about the tram line", "Please be polite"},
		{"a notice is longer than the text",
			`<div><div><div>` + title + `<p>1 May 2024</p></div><div><p>Forty-one of the delegates voted for the tram on Monday. Two of the mayor's own party were against it, and one stayed away.</p></div></div>
			<div><h3>Share it</h3>` + strings.Repeat(`<p>with your friends</p>`, 8) + `</div></div><div>` + rules + `</div>`,
			"Forty-one of the delegates", "Please be polite"},
		{"the headline with the lead, and the text elsewhere",
			`<header>` + title + `<p>Forty-one of the delegates voted for the tram on Monday. Two of the mayor's own party were against it, and one stayed away.</p></header>
			<div>` + part("tram line") + `</div>`,
			"about the tram line", "\x00"},
		{"a list that go-readability leaves out, for it prefers the rules",
			`<article><header>` + title + `</header><div>` + part("tram line") + part("new depot") + `<h4>What is new</h4><ul><li>The mill has a <a href="/a/1">stop of its own</a></li>
			<li>Tickets are sold on board, and bicycles travel for free on weekdays after nine in the morning</li></ul></div></article>
			<section><div>` + rules + `</div></section>`,
			"The mill has a stop of its own\nTickets are sold on board", "Please be polite"},
	} {
		got := articleOf(t, `<html><body>`+c.page+`</body></html>`)
		if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s: got %q, want %q and not %q", c.name, got, c.want, c.not)
		}
	}
}

// A choice of the whole page, with a notice to the users of old browsers and with comments,
// is none where the page names the article or its main part.
func TestWholePage(t *testing.T) {
	const headline = "Harbour town votes on its tram"
	for _, name := range []string{"main", "article"} {
		doc, err := html.Parse(strings.NewReader(`<html><body><div><h1>Dear readers</h1>` + part("browser") + `</div><` + name + `><section><h1>` + headline + `</h1>` + part("tram line") + part("new depot") + `</section>
			<div><b>reader7</b>` + part("noise") + `</div></` + name + `></body></html>`))
		if err != nil {
			t.Fatal(err)
		}
		page := find(doc, atom.Body)
		lines := linesOf(page)
		markTitle(lines, headline)
		if got, want := count(lines).secondOpinion(page, page, lines, headline), find(doc, atom.Lookup([]byte(name))); got != want {
			t.Errorf("got <%s>, want <%s>", got.Data, name)
		}
	}
}

// Where nothing is chosen and the page names nothing, the article is what stands with the
// headline, if that is the better part of the page.
func TestNothingChosen(t *testing.T) {
	const headline = "Harbour town votes on its tram"
	notice := `<table><tr><td><p>This page is best viewed on a large screen. All that it says is said as it is, and nobody is to rely on it.</p></td></tr></table>`
	for _, c := range []struct {
		name, page string
		want       atom.Atom
	}{
		{"a table", `<table><tr><td><h1>` + headline + `</h1>` + part("tram line") + part("new depot") + `</td></tr></table>` + notice, atom.Td},
		{"the headline with a part of the text", `<div><h1>` + headline + `</h1>` + part("tram line") + `</div><div>` + part("new depot") + part("mill") + `</div>`, atom.Body},
		{"no headline", `<table><tr><td>` + part("tram line") + part("new depot") + `</td></tr></table>` + notice, atom.Body},
	} {
		doc, err := html.Parse(strings.NewReader(`<html><body>` + c.page + `</body></html>`))
		if err != nil {
			t.Fatal(err)
		}
		page := find(doc, atom.Body)
		lines := linesOf(page)
		markTitle(lines, headline)
		if got := count(lines).secondOpinion(page, page, lines, headline); got.DataAtom != c.want {
			t.Errorf("%s: got <%s>, want <%s>", c.name, got.Data, c.want)
		}
	}
}

// A bar of buttons or a quotation is not the article in which it stands.
func TestPartOfArticle(t *testing.T) {
	const headline = "Harbour town votes on its tram"
	doc, err := html.Parse(strings.NewReader(`<html><body><div><h1>` + headline + `</h1><ul><li>Friday, 3 May 2024 - 3:40 a.m.</li><li>Print it</li></ul>
		<div>` + part("tram line") + `<blockquote><div>` + part("new depot") + `</div></blockquote></div></div></body></html>`))
	if err != nil {
		t.Fatal(err)
	}
	page := find(doc, atom.Body)
	lines := linesOf(page)
	markTitle(lines, headline)
	bar, quotation := find(page, atom.Ul), find(page, atom.Blockquote)
	if got := count(lines).secondOpinion(page, bar, lines, headline); got != quotation.Parent {
		t.Errorf("a bar of buttons: got <%s>", got.Data)
	}
	if got := aboveLine(find(quotation, atom.Div), lines); got != quotation.Parent {
		t.Errorf("a quotation: got <%s>", got.Data)
	}
}

// An article goes on beside teasers that the page has as <article>s, and ends where others are.
func TestClimb(t *testing.T) {
	const teaser = `<article><a href="/m"><h3>Mill to be torn down in spring</h3></a><p>It has stood there for three hundred years, and nobody wants it now.</p></article>`
	for _, c := range []struct {
		beside string
		goesOn bool
	}{
		{teaser, true},
		{`<article><h3>Mill to be torn down in spring</h3>` + part("mill") + `</article>`, false},
	} {
		doc, err := html.Parse(strings.NewReader(`<html><body><section><div>` + part("tram line") + `</div><div>` + part("new depot") + `<aside>` + c.beside + `</aside>` + part("harbour") + `</div></section></body></html>`))
		if err != nil {
			t.Fatal(err)
		}
		first := find(doc, atom.Div)
		if got := count(linesOf(find(doc, atom.Body))).climb(first); (got != first) != c.goesOn {
			t.Errorf("from the first chapter beside %s: got <%s>", c.beside, got.Data)
		}
	}
}

// The footer of a page is no article, whatever else the page lacks; that of an article
// may be a part of it.
func TestFooter(t *testing.T) {
	const notice = `<p>The contents of this site are copyright of the Harbour Herald. All rights reserved. Use of any of them is strictly prohibited without our express written consent.</p>`
	_, err := FromHTML([]byte(`<html><head><title>404</title></head><body><ul><li><a href="/">Home</a></li></ul><footer>`+notice+`</footer></body></html>`), "text/html; charset=utf-8", "https://example.org/a", Rules{})
	if err != ErrNoArticle {
		t.Errorf("a page with nothing but a footer: error %v, want %v", err, ErrNoArticle)
	}
	got := articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1><p>The tram is to run by the spring of next year.</p><footer><h3>Transcript</h3>`+part("tram line")+part("new depot")+`</footer></article></body></html>`)
	if !strings.Contains(got, "about the tram line") {
		t.Errorf("a transcript in the article's footer: got %q", got)
	}
}

// Paragraphs that are <div>s are the text, and not the few <p> among them.
func TestParagraphsInDivs(t *testing.T) {
	text := ""
	for _, about := range []string{"tram line", "new depot", "mill", "old bridge", "wall", "fish", "quay", "gate"} {
		p := part(about)
		text += strings.NewReplacer("<p>", `<div class="par">`, "</p>", "</div>").Replace(p)
	}
	got := articleOf(t, `<html><body><article><div><h1>Harbour town votes on its tram</h1><div class="lead">The council has made up its mind, and the tram is to run by the end of May. Who is for it, who is against it, and what is to become of the old mill and of all who have lived beside it for the better part of their lives, we have asked at the harbour and at the town hall. Not all have answered us.</div></div><div class="meta"><img><span>8 min</span></div><div class="text">`+text+`<article><a href="/m"><h3>Mill to be torn down in spring</h3></a></article><h2>Who writes here</h2><div class="par"><p>The author is a critic, and lives at the harbour of Port Bel, not far from the tram.</p><p>She wrote this for the Herald.</p></div></div></article></body></html>`)
	if strings.Count(got, "voted") != 8 {
		t.Errorf("got %q", got)
	}
}

// A header that is long for what was put into it is not taken for the article: else the next
// one of an endless page is, where go-readability prefers that.
func TestHeaderIsNoArticle(t *testing.T) {
	const headline = "Harbour town votes on its tram"
	doc, err := html.Parse(strings.NewReader(`<html><body><article><header><h1>` + headline + `</h1><p>Forty-one of the delegates voted for the tram on Monday, and one stayed away.</p>
		<div><img><a href="/people/a">Ann Nobody</a><p>Ann Nobody has written about the harbour and its people for thirty years, and lives on a boat.</p></div>` + part("author") + `</header>
		<div id="text">` + part("tram line") + `</div></article><section><h2>A ship is towed out</h2>` + strings.Repeat(part("ship"), 12) + `</section></body></html>`))
	if err != nil {
		t.Fatal(err)
	}
	page := find(doc, atom.Body)
	lines := linesOf(page)
	markTitle(lines, headline)
	got := count(lines).secondOpinion(page, find(doc, atom.Section), lines, headline)
	if text := find(doc, atom.Article); got != text && !contains(text, got) || got.DataAtom == atom.Header {
		t.Errorf("got <%s>, want the <article> or its text", got.Data)
	}
}
