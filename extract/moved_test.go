package extract

import (
	"strconv"
	"strings"
	"testing"
)

// Pairs of pages that differ in something around the text give the same text and headline.
func TestMoved(t *testing.T) {
	head := `<html><head><title>Harbour town votes on its tram - The Herald</title></head><body><h1>Harbour town votes on its tram</h1>`
	short := `<div id="text">` + part("tram line")
	newsletter := `<div class="nl"><h3>Our newsletter</h3><p>All that matters, each morning, in your inbox.</p>`
	each := func(wrapper, text string) string {
		return strings.ReplaceAll(strings.ReplaceAll(text, `<p>`, wrapper+`<p>`), `</p>`, `</p></div>`)
	}
	text := part("tram line") + part("new depot")
	plain := `<div class="text">` + text + part("mill") + `</div>`
	wrapped := `<div class="text">` + each(`<div class="x9">`, text+part("mill")+part("old bridge")+part("wall")+part("fish")) + `</div>`
	long := strings.Replace(plain, `</div>`, part("old bridge")+part("wall")+part("fish")+`</div>`, 1)
	quoted := strings.ReplaceAll(long, `<p>Nobody`, `<blockquote><p>Nobody`)
	quoted = strings.ReplaceAll(quoted, `end.</p>`, `end.</p></blockquote>`)
	depotEnd := `new depot for the better part of three years, and on Monday it voted.</p>`
	title := func(s string) string { return `<div class="t"><h2>` + s + `</h2></div>` }
	titled := `<div class="text">` + title("What the tram costs") + part("tram line") + title("What the depot costs") + part("new depot") + title("What the mill costs") + part("mill") + `</div>`
	sourced := `<div class="text">` + text + `<blockquote><p>Nobody asked us whether we want it, and nobody will ask us. <a href="https://x.example/1">x.example/tXFYOG4Y</a></p></blockquote>` + part("mill") + `</div>`
	sections := `<section>` + part("tram line") + `</section><section>` + part("new depot") + `</section>`
	single := `<section><h2>The vote</h2>` + text + `</section><section><h2>The mayor</h2><p>It will be built by May, said the mayor on Monday.</p></section><section><h2>The wall</h2>` + part("wall") + part("fish") + `</section>`
	panels := `<div><div class="text">` + part("mill") + `</div><div role="tablist"><h2>Where it runs</h2>` + text + `</div></div>`
	card := `<div><a href="/a"><img src="m.jpg"><h3>Mill to be torn down</h3><p>The council has decided</p></a></div>`
	chapters := `<div><div class="c">` + part("tram line") + `</div><div class="pic"><img></div><div class="c">` + strings.Repeat(text, 4) + `</div></div>`
	weekly := `<div class="text"><h2>The tram</h2>` + part("tram line") + `<h2><a href="https://d.example">The depot</a></h2>` + part("new depot") + `<h2><a href="https://m.example">The mill</a></h2>` + part("mill") + `</div>`
	noted := `<div class="post"><div class="text">` + text + part("mill") + `</div><div><p>` + strings.Repeat("The Herald is printed at the mill. ", 3) + `</p></div>`
	grid := strings.Repeat(`<div><a href="/a"><img src="m.jpg"><h3>Mill to be torn down</h3></a><p>The council wants to do it in spring, but many fear the dust.</p></div>`, 6)
	more := `<p><b>More on this</b></p><p><a href="/a">Mill to be torn down</a></p><p><a href="/b">Crane falls into the river</a></p>`
	related := `<section><header><h2>More on this</h2></header>` + strings.Repeat(`<article><a href="/a"><h3>Mill to be torn down</h3></a><p>The council wants to do it in spring, but many fear the dust.</p></article>`, 3) + `</section>`
	boxed := strings.Replace(long, `<p>Nobody who spoke against the new depot`, `<div><img><h4>The depot</h4><p>It was built a hundred years ago.</p></div><p>Nobody who spoke against the new depot`, 1)
	titledMill := strings.Replace(plain, `<p>The council has been talking about the mill`, `<h3>What becomes of the mill</h3><p>The council has been talking about the mill`, 1)
	offer := newsletter + `<a href="/nl">Subscribe</a></div>`
	intro := `<header><div class="intro"><p>For once: after three years of talk the council has made up its mind about the tram, and not all are glad.</p></div></header>`
	priced := `<p>Harbour Tram (TRM 3.60%) has built lines like this one in a dozen towns of the coast.</p>`
	loose := `<div class="text">` + text + `<div><p>It is to be built by May.</p></div>` + part("mill") + `</div>`
	slides := ""
	for _, about := range []string{"tram line", "new depot", "mill"} {
		slides += `<div class="slide"><h2>The ` + about + `</h2></div><p>The council has been talking about the ` + about + ` for the better part of three years.</p>`
	}
	headed := `<div class="text">` + each(`<div>`, part("tram line")+`<p>What it costs</p>`+part("new depot")+`<p>Who pays for it</p>`+part("mill")+`<p>What comes next</p>`+part("wall")) + `</div>`
	named := `<div class="text">` + part("tram line") + `<div class="s">What it costs</div>` + part("new depot") + `<div class="s">Who pays for it</div>` + part("mill") + `</div>`
	houses := ""
	for i := range 30 {
		houses += part("house with the number " + strconv.Itoa(i))
	}
	chapter := `<article><div class="text">` + houses + `</div><div class="beside"><h3>The quay</h3><div>` + part("quay") + part("old quay") + part("gate") + part("big crane") + part("ferry") + part("bell")
	sources := `<div class="text">` + text + `<p>Sources</p><ul><li>Bell, A. (2019): <a href="https://doi.example/2">Towns on rails, and what became of them</a></li><li><a href="https://rails.example/1">Rails and wheels: a history of the tram</a></li></ul></div>`
	once := `<div class="text">` + part("tram line") + `<h2>What the depot costs all of us</h2>` + part("new depot") + part("mill") + `</div>`
	summary := `<article><div><div>In short</div><ul><li>The council wants the tram by the end of May, whatever the mayor may say of it.</li><li>Nobody who spoke against it was there when it voted on Monday.</li></ul></div>`
	author := `<div class="text">` + text + part("mill") + part("wall") + `<p>The author is a critic, and lives at the harbour of Port Bel.</p><p>The vote was held on Monday.</p><p>It was not the first.</p>`
	links := `<ul>` + strings.Repeat(`<li><a href="/a">Mill to be torn down in spring</a></li>`, 3) + `</ul>`
	epigraph := `<div class="text"><blockquote><p>We have waited for this tram for the better part of our lives, and so have our children.</p></blockquote>`
	small := `<div class="text"><p>after three years of talk it has been voted on, and there will be a tram in the harbour by May.</p>` + text + `</div>`
	deck := `<article><div class="deck"><h2>The council has made up its mind after three years, and the tram is to run to the mill by the end of May</h2></div>`
	below := `<h2>What the council wants to build in the harbour, and what is to become of the old mill.</h2>` + long + `</section>`
	labelled := `<div class="text">` + part("tram line") + `<div class="box">A tram at the mill</div>` + part("mill") + `</div>`
	listed := `<div class="text">` + part("tram line") + `<p class="i">1. Boat show</p><p class="i">2. Mountain run</p><p class="i">3. Old mill</p>` + part("mill") + `</div>`
	tabled := `<div class="text">` + text + `<table><tr><td>Tram line</td><td>May</td></tr><tr><td>New depot</td><td>June</td></tr></table></div>`
	items := `<div class="text">` + text + `<ul><li><p>The tram is to run every ten minutes from the mill.</p></li><li><p>The depot is to stand behind the old harbour.</p></li></ul>` + part("mill") + `</div>`
	facts := `<div class="text">` + text + part("mill") + `<ul><li>Length: 12 km</li><li>Stops: 7</li><li>Depot: at the mill</li></ul></div>`
	nested := `<div class="text">` + text + part("mill") + `<div>` + part("wall") + part("fish") + `</div></div>`
	for _, c := range []struct{ what, before, after string }{
		{"a form between two sentences", short, strings.Replace(short, `<p>Nobody`, newsletter+`<form><input><button>Go</button></form></div><p>Nobody`, 1)},
		{"an offer between two sentences", short, strings.Replace(short, `<p>Nobody`, newsletter+`<a href="/nl">Subscribe</a></div><p>Nobody`, 1)},
		{"the author between two sentences", short, strings.Replace(short, `<p>Nobody`, `<div><img src="a.jpg"><h4><a href="/ann">Ann Nobody</a></h4><p>Ann Nobody has written about the harbour and its people for thirty years, and was born on one of its boats.</p></div><p>Nobody`, 1)},
		{"the next article below two sentences", short + `</div>`, short + `</div><article><h1>Mill to be torn down in spring</h1>` + strings.Repeat(part("mill"), 5) + `</article>`},
		{"a dated thread below two sentences", short + `</div>`, short + `</div><div>` + strings.Repeat(`<div><div><b>reader7</b> 3 h ago</div><p>I have lived there for twenty years, and nothing like this was ever needed.</p></div>`, 30) + `</div>`},
		{"a picture behind a wrapped paragraph", wrapped, strings.ReplaceAll(wrapped, depotEnd, depotEnd+`<figure><img src="p.jpg"><figcaption>At the mill</figcaption></figure>`)},
		{"a player before a wrapped paragraph", wrapped, strings.Replace(wrapped, `<p>Nobody who spoke against the new depot`, `<div><button>▶</button><span>Listen</span></div><p>Nobody who spoke against the new depot`, 1)},
		{"a <div> around each paragraph, quoted or not", quoted, each(`<div class="x9">`, quoted)},
		{"three labels in a player between", sections, strings.Replace(sections, `</section>`, `</section><section><p>01:23</p><p>Mill to be torn down</p><p>Video</p></section>`, 1)},
		{"links below the title of a chapter", titled, strings.Replace(titled, `depot costs</h2>`, `depot costs</h2><ul>`+strings.Repeat(`<li><a href="/a">Mill to be torn down in spring</a></li>`, 3)+`</ul>`, 1)},
		{"a linked word in a quotation with its source", sourced, strings.Replace(sourced, `nobody will`, `nobody <a href="/w">will</a>`, 1)},
		{"a player above the lead", `<article>` + intro + long, `<article>` + strings.Replace(intro, `<p>`, `<div><button>▶</button><span>Listen</span></div><p>`, 1) + long},
		{"a vote below a text of which a part stands in a <div>", nested, strings.Replace(nested, `</div></div>`, `</div><div class="v"><p>Do you look forward to the new tram?</p><button>Yes</button> 12 <button>No</button> 3</div></div>`, 1)},
		{"links below a bold label, above a table", tabled, strings.Replace(tabled, `<table>`, more+`<table>`, 1)},
		{"accounts in a quotation", quoted, strings.Replace(quoted, `</blockquote>`, `<p>Elsewhere: <a href="https://facebook.com/herald">Facebook</a>, <a href="https://x.com/herald">X</a></p></blockquote>`, 1)},
		{"topics between labels and their text", listed, strings.Replace(listed, `</div>`, `<p>Topics: <a href="/t/1">Tram</a> | <a href="/t/2">Mill</a></p></div>`, 1)},
		{"whose the text is, below two sentences", short + `</div>`, short + `<div class="r"><p>© 2024 The Herald. All that matters, each morning, in your inbox. It is free and will be.</p></div></div>`},
		{"a card below the title of a chapter", titled, strings.Replace(titled, `depot costs</h2>`, `depot costs</h2><div><a href="/a"><img src="m.jpg"><h3>Mill to be torn down</h3><p>The council has decided</p></a></div>`, 1)},
		{"a <div> around each paragraph, alone in a chapter or not", single, each(`<div class="x9">`, single)},
		{"empty paragraphs below each in a <div>, and below a title set as one", headed, strings.ReplaceAll(headed, `</p></div>`, `</p><p></p><p>&nbsp;</p></div>`)},
		{"a script below each paragraph, beside titles in a <div>", named, strings.ReplaceAll(named, `</p>`, `</p><script>slot(7);</script>`)},
		{"a <div> around each paragraph, beside titles in one", named, each(`<div>`, named)},
		{"a counter below a chapter", chapter, chapter + `<div><span>1.2K</span> <span>417</span></div>`},
		{"a form below a chapter", chapter, chapter + newsletter + `<form><input><button>Go</button></form></div>`},
		{"tags below the last source", sources, strings.Replace(sources, `</ul>`, `<ul><li><a href="/t/1">Tram</a></li><li><a href="/t/2">Harbour</a></li></ul></ul>`, 1)},
		{"buttons in a list of sources", sources, strings.Replace(sources, `</li>`, `</li><ul><li><a href="https://x.example/share">X</a></li><li><button>Other</button></li></ul>`, 1)},
		{"buttons in a summary", summary + houses, strings.Replace(summary, `</li>`, `</li><ul><li><a href="https://x.example/share">X</a></li><li><button>Other</button></li></ul>`, 1) + houses},
		{"links below the notes at the end", author + `</div>`, author + `<h3>Most read</h3>` + links + `</div>`},
		{"linked words in titles in a <div>", named, strings.Replace(named, `it costs`, `it <a href="/costs">costs</a>`, 1)},
		{"an offer in one element with a title", titled, strings.Replace(titled, `depot costs</h2>`, `depot costs</h2>`+newsletter+`<a href="/nl">Subscribe</a></div>`, 1)},
		{"links below the only title", once, strings.Replace(once, `costs all of us</h2>`, `costs all of us</h2>`+links, 1)},
		{"thirty comments below panels", panels, panels + `<div>` + strings.Repeat(`<div><div><b>reader7</b> 3 h ago</div><p>I have lived there for twenty years, and nothing like this was ever needed.</p></div>`, 30) + `</div>`},
		{"a card at the end of a part", chapters, strings.Replace(chapters, `</div><div class="pic">`, card+`</div><div class="pic">`, 1)},
		{"a card below a chapter's title that is a link", weekly, strings.Replace(weekly, `The depot</a></h2>`, `The depot</a></h2>`+card, 1)},
		{"an offer beside the title of a chapter", titled, strings.Replace(titled, `depot costs</h2>`, `depot costs</h2>`+offer, 1)},
		{"a section of articles at the end of a part", chapters, strings.Replace(chapters, `</div><div class="pic">`, related+`</div><div class="pic">`, 1)},
		{"a section of articles below a chapter's title that is a link", weekly, strings.Replace(weekly, `The depot</a></h2>`, `The depot</a></h2>`+related, 1)},
		{"a section of articles between short items at the end", facts, strings.Replace(facts, `</li>`, `</li>`+related, 1)},
		{"links below a bold label, beside a chapter's title", titled, strings.Replace(titled, `depot costs</h2>`, `depot costs</h2>`+more, 1)},
		{"whose a picture is, below a chapter's title that is a link", weekly, strings.Replace(weekly, `The depot</a></h2>`, `The depot</a></h2><p><small>© Ann Bell / Agency</small></p>`, 1)},
		{"a time in small print above a table", tabled, strings.Replace(tabled, `<table>`, `<p><small>Changed 3 minutes ago</small></p><table>`, 1)},
		{"links below a bold label and an offer, in an item of a list", items, strings.Replace(items, `</p></li>`, `</p>`+more+`<p><em>All that matters, each morning, on your desk. <a href="/nl">Subscribe</a></em></p></li>`, 1)},
		{"links below a bold label, above a box", boxed, strings.Replace(boxed, `<div><img>`, more+`<div><img>`, 1)},
		{"a section of articles below the title of a chapter", titledMill, strings.Replace(titledMill, `of the mill</h3>`, `of the mill</h3>`+related, 1)},
		{"a question whether a post may load", plain, strings.Replace(plain, `<p>Nobody who spoke against the new depot`, `<div class="x7"><p>`+strings.Repeat("Here you would see a post from another site, if you let it load. ", 2)+`</p><button>Yes</button></div><p>Nobody who spoke against the new depot`, 1)},
		{"an offer set in italics", long, strings.Replace(long, `<p>Nobody who spoke against the new depot`, `<p><em>All that matters, each morning, on your desk. <a href="/nl">Subscribe</a></em></p><p>Nobody who spoke against the new depot`, 1)},
		{"links below a title of their own", titledMill, strings.Replace(titledMill, `<p>Nobody who spoke against the new depot`, `<h3>More on this</h3>`+strings.TrimPrefix(more, `<p><b>More on this</b></p>`)+`<p>Nobody who spoke against the new depot`, 1)},
		{"links below a title of their own, below a chapter's", titledMill, strings.Replace(titledMill, `of the mill</h3>`, `of the mill</h3><h3>More on this</h3>`+strings.TrimPrefix(more, `<p><b>More on this</b></p>`), 1)},
		{"an offer behind a label in bold", long, strings.Replace(long, `<p>Nobody who spoke against the new depot`, `<p><b>Our newsletter:</b> All that matters, each morning, on your desk. <a href="/n">Have it sent</a></p><p>Nobody who spoke against the new depot`, 1)},
		{"an offer behind a label in bold, in a quotation", quoted, strings.Replace(quoted, `</blockquote>`, `<p><b>Our newsletter:</b> All that matters, each morning, on your desk. <a href="/n">Have it sent</a></p></blockquote>`, 1)},
		{"an offer as a quotation", long, strings.Replace(long, `<p>Nobody who spoke against the new depot`, `<blockquote><p>All that matters, each morning, on your desk. <a href="/nl">Subscribe</a></p></blockquote><p>Nobody who spoke against the new depot`, 1)},
		{"an offer beside its picture in a table", long, strings.Replace(long, `<p>Nobody who spoke against the new depot`, `<table><tr><td><img src="n.png"></td><td>All that matters, each morning, on your desk. <a href="/d">Have it sent</a></td></tr></table><p>Nobody who spoke against the new depot`, 1)},
		{"a teaser beside its picture in a paragraph", long, strings.Replace(long, `<p>Nobody who spoke against the new depot`, `<p><a href="/m"><img src="m.jpg"></a><br>The mill is to be torn down in spring, the council says. <a href="/m">Read on</a></p><p>Nobody who spoke against the new depot`, 1)},
		{"votes with a button each in a list", tabled, strings.Replace(tabled, `</table>`, `</table><ul><li><button>👍</button> 12</li><li><button>👎</button> 1.2K</li></ul>`, 1)},
		{"an event between two sentences", short, strings.Replace(short, `<p>Nobody`, `<div class="e"><time>12.05.</time><h4>Open house at the mill</h4><p>The mill opens its doors for the last time, and all are welcome.</p><a href="/e">Tickets</a></div><p>Nobody`, 1)},
		{"an advertisement in a <div> without a class", long, strings.Replace(long, `<p>Nobody who spoke against the new depot`, `<div><small>Ad</small><p>All doors of the tram open, and its lamps can be lit.</p><a href="https://shop.example/1">Shop</a></div><p>Nobody who spoke against the new depot`, 1)},
		{"a price between two sentences", short, strings.Replace(short, `<p>Nobody`, `<div class="e"><h4>The tram as a model</h4><p>All doors of it open, and the lamps can be lit, the maker says.</p><span>29,99 €</span><a href="/e">Buy</a></div><p>Nobody`, 1)},
		{"teasers below an article and a note on the paper", noted + `</div>`, noted + `<div>` + grid + `</div></div>`},
		{"a no-break space in the price of a share", short + priced, short + strings.Replace(priced, `TRM 3`, "TRM\u00a03", 1)},
		{"a time in the quotation that opens the text", epigraph + text, strings.Replace(epigraph, `<p>`, `<span>3.5.2024, 11:47</span><p>`, 1) + text},
		{"a time above a text that begins with a small letter", small, strings.Replace(small, `<p>`, `<p>Updated 3 minutes ago</p><p>`, 1)},
		{"the minutes beside a standfirst set as a heading", deck + sections, strings.Replace(deck, `<h2>`, `<p>5 min</p><h2>`, 1) + sections},
		{"a ticker beside the standfirst", `<section>` + below, `<section>` + strings.Replace(below, `</h2>`, `</h2><ul class="t"><li>11:47 <a href="/m">Mill to be torn down in spring</a></li></ul>`, 1)},
		{"a label in a <div> of its own class below a paragraph", labelled, strings.Replace(labelled, `voted.</p>`, `voted.</p><div class="meta">Updated 3 minutes ago</div>`, 1)},
		{"classes hashed for each line of a series", listed, strings.Replace(strings.Replace(listed, `<p class="i">2`, `<p class="x1">2`, 1), `<p class="i">3`, `<p class="x2">3`, 1)},
		{"a script's data on every element", loose, strings.ReplaceAll(loose, `<div`, `<div data-v-1="x"`)},
		{"a class that a script puts on one title", slides, strings.Replace(slides, `<h2>`, `<h2 class="done">`, 1)},
	} {
		old, err := FromHTML([]byte(head+c.before+`</body></html>`), "", "https://herald.example/2024/03/tram", Rules{})
		if err != nil {
			t.Fatalf("%s: %v", c.what, err)
		}
		moved, err := FromHTML([]byte(head+c.after+`</body></html>`), "", "https://herald.example/2024/03/tram", Rules{})
		if err != nil {
			t.Fatalf("%s: %v", c.what, err)
		}
		if a, b := old.Title+"\n"+articleText(old), moved.Title+"\n"+articleText(moved); a != b || c.before == c.after {
			t.Errorf("%s: got %q, want %q", c.what, b, a)
		}
	}
}

// Fact boxes are no text, however alike; subheads set as paragraphs are counted without a player's labels.
func TestCards(t *testing.T) {
	card := func(about string) string {
		return `<div class="card"><img src="c.jpg"><div><h3>The ` + about + `</h3><div><p>The ` + about + ` was built a hundred years ago, and it has been rebuilt three times since then, last in May.</p><p>Who goes to see the ` + about + ` today finds it closed, and will do so for another year.</p></div></div></div>`
	}
	text := strings.Repeat(part("tram line"), 1) + part("new depot") + card("old bridge") + part("third thing") + card("mill") + part("harbour wall") + part("fourth thing")
	got := articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><div id="text">`+text+`</div></body></html>`)
	if strings.Contains(got, "hundred years") || strings.Count(got, "voted") != 5 {
		t.Errorf("got %q", got)
	}
}

// What heads an article below the text is not the headline; what stands below a notice may be.
func TestNextHeadline(t *testing.T) {
	page := `<html><head><title>Why rails come back in 2024</title></head><body><article><h1>Harbour town votes on its tram</h1>` + strings.Repeat(part("tram line")+part("depot"), 3) + `</article>`
	next := `<article><h1>Mill to be torn down in spring</h1>` + part("mill") + `</article>`
	notice := `<body><div><p>` + strings.Repeat("All that matters, each morning, in your inbox. ", 6) + `</p><button>OK</button></div>`
	for _, p := range []string{page + `</body></html>`, page + next + `</body></html>`, strings.Replace(page, `<body>`, notice, 1) + `</body></html>`} {
		a, err := FromHTML([]byte(p), "", "https://herald.example/2024/03/tram", Rules{})
		if err != nil {
			t.Fatal(err)
		}
		if a.Title != "Harbour town votes on its tram" {
			t.Errorf("got %q", a.Title)
		}
	}
}

// A quotation is none that the site puts up by itself, whatever number or source it ends with.
func TestQuotationsEnd(t *testing.T) {
	for _, end := range []string{`<a href="#n1">1</a>`, `<a href="https://bridge.example/1">Bridge and Port</a>`, `<a href="/b">as we wrote</a>.`} {
		got := articleOf(t, `<html><body><h1>The mayor on the tram</h1><div>`+part("tram line")+`<blockquote><p>We have waited for this tram for the better part of our lives. `+end+`</p></blockquote>`+part("mill")+`</div></body></html>`)
		if !strings.Contains(got, "We have waited") {
			t.Errorf("%s: got %q", end, got)
		}
	}
}

// The lines of a speech are no labels.
func TestSpeech(t *testing.T) {
	got := articleOf(t, `<html><body><h1>The mayor on the tram</h1><div>`+part("tram line")+`<p>But it is by being cautious</p><p>by looking at the data</p><p>and by following the rules that we shall have it by May.</p><p>Video</p>`+part("mill")+`</div></body></html>`)
	if !strings.Contains(got, "being cautious\nby looking at the data\nand by following") || strings.Contains(got, "Video") {
		t.Errorf("got %q", got)
	}
}
