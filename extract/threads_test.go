package extract

import (
	"strings"
	"testing"
)

// What comes after the article or is put into it changes nothing, however long
// it is, and a short line before it does not make a comment of it.
func TestAround(t *testing.T) {
	const title = `<h1>Harbour town votes on its tram</h1>`
	const comment = `<div><div><b>reader7</b> 3 h ago</div><p>I have lived there for twenty years and nothing like this was ever needed. Who is to pay?</p></div>`
	text := part("tram line") + part("new depot")
	quoted := `<blockquote><p>Nobody asked us whether we want it, and nobody will ask us when it is there, as it was with the mill.</p></blockquote>`
	listed := `<ul><li>The tram is to run every ten minutes from the mill.</li><li>The depot is to stand behind the old harbour.</li></ul>`
	body := text + quoted + part("old bridge") + listed + part("mill")
	page := func(body, after string) string {
		return `<html><body><main>` + title + `<div class="text">` + body + `</div>` + after + `</main></body></html>`
	}
	want := articleOf(t, page(body, ""))
	for _, about := range []string{"tram line", "new depot", "Nobody asked us", "every ten minutes", "old bridge", "mill"} {
		if !strings.Contains(want, about) {
			t.Fatalf("the text lacks %q: %q", about, want)
		}
	}
	dated := `<li><div><b>Mike says:</b></div><div><a href="#c7">4 May 2024 at 11:47</a></div><p>I have lived there for twenty years, and nothing like this was ever needed.</p></li>`
	answered := `<li><p>Mike</p><p>4 May 2024 11:47 am</p><p>I have lived there for twenty years, and nothing like this was ever needed.</p>` +
		strings.Repeat(`<div><p>Mary</p><p>5 May 2024 9:05 am</p><p>It was needed all along, and those who need it know that better than you do.</p></div>`, 5) + `</li>`
	const said = `I have lived there for twenty years, and nothing like this was ever needed.`
	inList := func(entry string) string {
		return page(body+`<div><h4>37 comments</h4><dl>`+strings.Repeat(entry, 4)+`</dl></div>`, "")
	}
	history := `<ol>` + strings.Repeat(`<li><p>2 May 2024</p><p>A new date for the meeting at the old town hall has been set and the room is another one, which is larger and has its own entrance.</p></li><li><p>2 May 2024</p><p>New date</p></li>`, 60) + `</ol>`
	player := `<div><video></video><span>01:23</span><p>Mill to be torn down</p></div>`
	card := `<div><a href="/a"><img src="m.jpg"><h3>Mill to be torn down</h3><p>The council has decided</p></a></div>`
	related := `<div><h3>Related</h3><a href="/a">Mill to be torn down in spring</a><a href="/b">Fares go up again</a></div>`
	for name, page := range map[string]string{
		"a thread":               page(body, `<div><h3>60 comments</h3>`+strings.Repeat(comment, 60)+`</div>`),
		"the next article":       page(body, `<article><h1>Mill to be torn down in spring</h1>`+strings.Repeat(part("older mill"), 20)+`</article>`),
		"a reading time":         page(`<span>5 min</span>`+body, ""),
		"a box in a quotation":   page(strings.Replace(body, `</blockquote>`, related+`</blockquote>`, 1), ""),
		"a dated thread":         page(body, `<ul>`+strings.Repeat(dated, 60)+`</ul>`),
		"answers in a thread":    page(body, `<ul>`+strings.Repeat(dated+answered, 4)+`</ul>`),
		"names with an initial":  page(body+`<div><h3>What readers say</h3><ul>`+strings.Repeat(`<li><strong>Tom K.</strong><div>`+said+`</div><a href="#r">↩</a></li>`, 3)+`</ul></div>`, ""),
		"much of a thread":       page(body, `<div itemscope itemtype="https://schema.org/Comment">`+strings.Repeat(`<p>`+said+`</p>`, 60)+`</div>`),
		"what is for print":      page(`<div class="hidden print:block"><p>Printed on 3 May 2024. It is for your own use only.</p></div>`+body, ""),
		"a <dl>":                 inList(`<dt>reader7 · 3.5.2024</dt><dd>` + said + `</dd>`),
		"links in a <dl>":        inList(`<dt><a href="/u/7">Mike</a> wrote on <a href="#c7">3 May 2024, 9:05</a>:</dt><dd><p>` + said + `</p><p>` + said + `</p></dd><dd><a href="#r">Reply</a></dd>`),
		"a <dl> with <div>s":     inList(`<div><dt><b>Mike</b> <time>3 May 2024</time></dt><dd>` + said + `</dd></div>`),
		"the link in a <dl>":     inList(`<dt><a href="/u/7">Mike</a> said...</dt><dd><p>` + said + `</p></dd><dd><a href="#c7">3 May 2024</a></dd>`),
		"answers in a <dl>":      inList(`<dt>王小明 2024年5月3日</dt><dd>` + said + `<dl>` + strings.Repeat(`<dt>Mary · 4 May 2024</dt><dd>`+said+`</dd>`, 7) + `</dl></dd>`),
		"a <dl> after the text":  page(body, `<dl>`+strings.Repeat(`<dt>reader7 · 3.5.2024</dt><dd>`+said+`</dd>`, 60)+`</dl>`),
		"comments with titles":   page(body, `<div>`+strings.Repeat(`<div><div><div>They do not mean it...</div><div>Sent by <b>reader7</b> on Monday, 3 May 2024 at 9:05</div></div><div><p>Not so.</p><p>`+said+`</p></div></div>`, 60)+`</div>`),
		"who answered and when":  page(body, `<div>`+strings.Repeat(`<div><div>The reader of the harbour answered on Monday, 3 May 2024 at 9:05</div><p>Not so.</p><p>`+said+`</p></div>`, 60)+`</div>`),
		"comments by their type": page(body, `<div>`+strings.Repeat(`<div itemscope itemtype="http://schema.org/UserComments"><div><p>`+said+`</p><p>`+said+`</p><p>Share</p></div></div>`, 60)+`</div>`),
		"a history":              page(body, `<div>`+history+`</div>`),
		"a player in one":        page(strings.Replace(body, `</blockquote>`, player+`</blockquote>`, 1), ""),
		"a player in an item":    page(strings.Replace(body, `</li>`, player+`</li>`, 1), ""),
		"a card in a list":       page(strings.Replace(body, `</li><li>`, `</li>`+card+`<li>`, 1), ""),
		"a card above a list":    page(strings.Replace(body, `<ul><li>`, `<ul>`+card+`<li>`, 1), ""),
		"links in a quotation":   page(strings.Replace(body, `</blockquote>`, `<ul>`+strings.Repeat(`<li><a href="/a">Mill to be torn down in spring, and fares go up again</a></li>`, 5)+`</ul></blockquote>`, 1), ""),
		"a notice of copyright":  page(body+`<p>Copyright © 2017-2026 The Harbour Herald. All rights reserved, and no part may be used elsewhere.</p>`, ""),
		"where it was filed":     page(body+`<p>This entry was posted on Monday and is filed under <a href="/c/news">News</a>. You can follow any responses to it through the <a href="/2024/03/tram/feed/">RSS 2.0</a> feed.</p>`, ""),
		"a word of thanks to it": page(body+`<p>This site uses a filter for <a href="https://akismet.com/privacy/">comments</a> that are none.</p>`, ""),
		"a box in a list":        page(strings.Replace(body, `</li><li>`, `</li>`+related+`<li>`, 1), ""),
		"a <div> around a <p>":   page(strings.Replace(body, part("mill"), `<div>`+strings.Replace(part("mill"), `</p>`, `</p></div>`, 1), 1), ""),
		"links around, in lists": page(body, `<ul>`+strings.Repeat(`<li><a href="/a">Mill to be torn down in spring</a></li>`, 60)+`</ul>`),
	} {
		if got := articleOf(t, page); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// A text that is a thread from its first line on is an article.
func TestInterview(t *testing.T) {
	got := articleOf(t, `<html><body><h1>Two questions to the mayor</h1><div><div><b>The Herald</b>`+part("tram line")+`</div><div><b>The mayor</b>`+part("new depot")+`</div></div></body></html>`)
	for _, about := range []string{"tram line", "new depot"} {
		if !strings.Contains(got, about) {
			t.Errorf("the text lacks %q: %q", about, got)
		}
	}
}

// The last step of a guide is no comment, though a few words and no heading begin it.
func TestSteps(t *testing.T) {
	page := `<html><body><h1>How to build a terrarium</h1><div>` + part("tram line")
	for _, step := range []string{"The stones", "The soil", "The plants", "The terrarium"} {
		page += `<div class="step"><div><div class="content"><span class="head">` + step + `</span><p>Add what the list at the top of this page names for it, and do not press it down with the hand, however loose it is.</p></div><figure><img src="a.jpg"></figure></div></div>`
	}
	if got := articleOf(t, page+`</div></body></html>`); !strings.Contains(got, "The terrarium\nAdd what") {
		t.Errorf("the last step is not there: %q", got)
	}
}

// Lists of what words mean, of what happened when, and of who said what, are none of comments.
func TestTerms(t *testing.T) {
	page := func(list string) string {
		return articleOf(t, `<html><body><main><h1>Harbour town votes on its tram</h1><div>`+part("tram line")+part("new depot")+list+part("mill")+`</div></main></body></html>`)
	}
	for name, list := range map[string]string{
		"words":           `<dl><dt>Depot</dt><dd>The house of %s, built in 2024.</dd><dt>Quay</dt><dd>The place of %s.</dd></dl>`,
		"words in <div>s": `<dl><div><dt>Depot</dt><dd>The house of %s.</dd></div><div><dt>Quay</dt><dd>The place of %s.</dd></div></dl>`,
		"days":            `<dl><dt>Monday, 3 May 2024</dt><dd>The first vote of %s.</dd><dt>May 7, 2024: The answer</dt><dd>The second vote of %s.</dd></dl>`,
		"a programme":     `<dl><dt>First vote, 3 May 2024</dt><dd>The town hall, for %s.</dd><dt>Harbour day: 7 June 2024</dt><dd>The quay, with %s.</dd></dl>`,
		"days in a <ul>":  `<ul><li><b>3 May 2024</b><p>The first vote of %s.</p></li><li><b>Tuesday, May 7, 2024</b><p>The second vote of %s.</p></li></ul>`,
		"questions":       `<dl><dt>Does it open on 3 May 2024?</dt><dd>It does, says %s.</dd><dt>Who pays before 1 May 2025?</dt><dd>The town, says %s.</dd></dl>`,
		"answers":         `<dl><dt>The Herald</dt><dd>Why should it stand there, asks %s?</dd><dt>The mayor</dt><dd>So it was decided by %s.</dd></dl>`,
		"people":          `<div><p><b>Ann Bell</b><br>She has lived there for twenty years, in one of %s, and nothing was ever needed.</p><p><b>Carl Dorn</b><br>He has lived there for thirty, in another of %s, and would not want to go.</p></div>`,
		"events":          `<dl><dt>Harbour day</dt><dd>3 May 2024</dd><dd>Boats and music for %s.</dd><dt>Mill day</dt><dd>4 May 2024</dd><dd>Bread and wine for %s.</dd></dl>`,
	} {
		got := page(strings.ReplaceAll(list, "%s", "the oldest and largest of the harbour's houses"))
		if strings.Count(got, "the oldest and largest") != 2 {
			t.Errorf("%s: the text lacks some of the list: %q", name, got)
		}
	}
}

// An author's box and one comment are no thread where paragraphs stand between them.
func TestBoxesBetween(t *testing.T) {
	const author = `<div><img src="a.jpg"><div>Ann Bell</div><div>Ann Bell writes about the harbour and its people, and has done so for thirty years.</div></div>`
	const comment = `<div><a href="#c">37 comments</a><div>I have lived there for twenty years and nothing like this was ever needed. Who is to pay?</div></div>`
	page := func(comment string) string {
		return `<html><body><h1>Harbour town votes on its tram</h1><article><div>` + part("tram line") + `</div><div class="text">` + part("new depot") + author + part("mill") + part("old bridge") + part("wall") + comment + `</div></article></body></html>`
	}
	want := articleOf(t, page(""))
	if got := articleOf(t, page(comment)); got != want || !strings.Contains(got, "mill") || strings.Contains(got, "Ann Bell") {
		t.Errorf("got %q, want %q", got, want)
	}
}
