package extract

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// What is the article's own is taken whatever it stands in, and what stands
// beside it is not.
func TestParts(t *testing.T) {
	const title = `<h1>Harbour town votes on its tram</h1>`
	body := part("tram line") + part("new depot")
	for _, c := range []struct{ name, page, want, not string }{
		{"a lead among the buttons of the header",
			`<article><header>` + title + `<p>The tram is to run by the spring of next year, and to reach the mill a year later.</p>
			<p>By Ann Nobody</p><ul><li><button>Share</button> on Facebook</li></ul></header><div><div>` + body + `</div></div></article>`,
			"The tram is to run by the spring", "Facebook"},
		{"a lead without a full stop and with a linked name, in such a header",
			`<article><header>` + title + `<p>The next vote of the council on the tram is to be held in the <a href="/hall">old hall at the mill</a></p>
			<ul><li><button>Share</button> on Facebook</li></ul></header><div><div>` + body + `</div></div></article>`,
			"in the old hall at the mill", "Share"},
		{"a caption in the header is no lead",
			`<article><header>` + title + `<div><div><img></div><b>Seen</b> The tram at the mill on its first day out, on Monday morning.</div><p>By Ann Nobody</p></header>
			<div><div>` + body + `</div></div></article>`,
			"about the new depot", "its first day out"},
		{"the header of an article that is called a banner",
			`<header role="banner"><p>The Herald has been read at the harbour, and far beyond it, for more than a hundred years.</p></header>
			<article><header role="banner">` + title + `<p>The tram is to run by the spring of next year, and to reach the mill a year later.</p></header><div>` + body + `</div></article>`,
			"The tram is to run by the spring", "The Herald"},
		{"titles set as paragraphs, above boxes of text",
			`<article>` + title + `<div>` + part("harbour") + `<p>The tram first</p><div><div>` + part("tram line") + `</div></div><p>Glass for the roof</p><div><div>` + part("new depot") + `</div></div><p>Work at the mill</p><div><div>` + part("mill") + `</div></div></div></article>`,
			"until the end.\nGlass for the roof\nThe council", "\x00"},
		{"captions below their pictures",
			`<article>` + title + `<div>` + part("tram line") + `<div><a><img></a><p>The mayor in the first tram, at the mill.</p></div>` + part("new depot") +
				`<div><div><img></div><div><p>The depot is to have a roof of glass. It will cost forty million.</p><p>Herald archive</p></div></div>` + part("mill") + `</div></article>`,
			"about the mill", "The mayor in the first tram"},
		{"a credit among the paragraphs of a quotation",
			`<article>` + title + body + `<blockquote><p>We shall see who pays for it in the end, and who does not.</p><p><em>Photo: Ann Bell / Herald</em></p></blockquote>` + part("new depot") + `</article>`,
			"who does not", "Ann Bell"},
		{"a caption below a picture with a word on it",
			`<article>` + title + body + `<div><div><picture><img src="a.jpg"></picture><span>Archive</span></div><p>The old mill at the quay, as it was seen by all who came in by the sea.</p></div>` + part("new depot") + `</article>`,
			"new depot", "old mill"},
		{"a long caption below a picture in its paragraph",
			`<article>` + title + body + `<p><img src="a.jpg"><br>The people who were on board the tram of Monday wait at the harbour for the next one, at five in the morning and in the rain (AP)</p>` + part("new depot") + `</article>`,
			"new depot", "in the rain"},
		{"what a link opens, at its end",
			`<article>` + title + body + `<p>The council told <a href="https://port.example/" target="_blank">the port<span>(opens in a new tab)</span></a> that it had to wait.</p></article>`,
			"told the port that it had to wait", "new tab"},
		{"a name in brackets at the end of a link",
			`<article>` + title + body + `<p>The number is from <a href="https://bank.example/" target="_blank"><span>a report of the bank</span><span> (Harbour City Savings)</span></a>, which came out in May.</p></article>`,
			"bank (Harbour City Savings), which", "\x00"},
		{"a paragraph beside a picture that begins it",
			`<article>` + title + body + `<p><img src="a.jpg" align="left">The mayor, who came in the first tram of the morning, did not want to say who is going to pay for the new depot (Agency)</p>` + part("new depot") + `</article>`,
			"did not want to say", "\x00"},
		{"an item of a list that names a picture",
			`<article>` + title + body + `<p>The winners:</p><ul><li><p>Best director: Ann Bell</p></li><li><p>Best picture: The Tram</p></li><li><p>Best song: The Quay</p></li></ul>` + part("new depot") + `</article>`,
			"Best director: Ann Bell\nBest picture: The Tram\nBest song", "\x00"},
		{"what the paper says of itself below the text, set as that is",
			`<main>` + title + `<div class="body">` + body + part("quay") + part("market") + part("school") + part("church") + part("station") + `</div><div class="about"><p>The Herald is a paper of the town and has come out every day but Sunday since it was founded; it is printed at the quay, and read in all of the houses of the old town and the new.</p><p>It is owned by those who write it, and by no bank.</p></div></main>`,
			"about the station", "owned by those"},
		{"a short bracket at the end of a link",
			`<article>` + title + body + `<p>The council told <a href="https://port.example/" target="_blank">the port <span>(PDF)</span></a> that it had to wait.</p></article>`,
			"told the port (PDF) that it had to wait", "\x00"},
		{"a caption in a small heading, with its credit",
			`<article>` + title + `<div>` + part("tram line") + `<div><img></div><h6>The mayor in the first tram. Photo: A. Name</h6>` + part("new depot") + part("mill") + `</div></article>`,
			"about the new depot", "in the first tram"},
		{"a chapter about a photo, in a heading of another rank",
			`<article>` + title + `<div>` + part("tram line") + `<h3>A man and his photo: Ann Bell</h3>` + part("new depot") + part("mill") + `</div></article>`,
			"A man and his photo", "\x00"},
		{"a caption that stands as the paragraphs do, above the first one",
			`<article>` + title + `<div><div><div><img></div><p>The new tram at the mill, on its way to the old harbour.</p></div></div>
			<div><p><strong>The council has voted for the tram on Monday, after three years of talks about it. Nobody was against it.</strong></p></div>` +
				part("tram line") + `<div><a href="">Read more</a><div>` + part("new depot") + part("mill") + part("wall") + `</div></div></article>`,
			"after three years of talks", "on its way to the old"},
		{"a picture with its credit in the first paragraph",
			`<article>` + title + `<div><p><span><span><img></span><span><span>© Provided by the Harbour Agency</span> <span>A. Name</span></span></span>
			The council has voted for the tram on Monday, after three years of talks about it.</p>` + body + `</div></article>`,
			"The council has voted for the tram", "Agency"},
		{"a picture with its credit in a paragraph, among lines of a few words",
			`<article>` + title + `<div>` + part("tram line") + `<p>First stop</p>` + part("mill") + `<p>Second stop</p>` + part("quay") + `<p>Third stop</p>` + part("wall") + `<p><img><span>A. Name / Agency</span></p>` + part("gate") + `</div></article>`,
			"\nSecond stop\n", "Agency"},
		{"a picture at the head of a paragraph's text",
			`<article>` + title + `<div>` + body + `<p><span style="font-size: 14px"><img>The mayor said on Monday that the tram will come by May.</span> <strong>So be it!</strong></p></div></article>`,
			"The mayor said on Monday", "\x00"},
		{"a lead below a bar of buttons, in an element of its own",
			`<article>` + title + `<div><div class="i"><div class="u"><button>A-</button><button>A+</button></div><p class="t">The tram is to run by the spring of next year, and to reach the mill a year later.</p></div>` + body + part("mill") + `</div></article>`,
			"The tram is to run by the spring", "\x00"},
		{"what is said to those who do not see, in a link",
			`<article>` + title + `<div>` + body + `<p>The mayor told <a href="https://mill.example/t">the Mill Courier<span class="u-visually-hidden">(opens in a new tab)</span></a> on Monday that the tram will come.</p></div></article>`,
			"told the Mill Courier on Monday", "new tab"},
		{"a page that stands in what is for print alone",
			`<article>` + title + `<div class="print-only">` + body + `</div></article>`, "about the new depot", "\x00"},
		{"a word said in place of its first letter",
			`<article>` + title + `<div><p><span aria-hidden="true">T</span><span class="sr-only">The council</span> has voted for the tram on Monday, after three years of talks about it.</p>` + body + `</div></article>`,
			"The council has voted", "\x00"},
		{"an image that counts readers, in a line of a few words",
			`<article>` + title + `<div>` + part("tram line") + `<p>First stop</p>` + part("mill") + `<p>Second stop<img src="https://count.example/1.gif" width="1" height="1" alt=""></p>` + part("quay") + `<p>Third stop</p>` + part("wall") + `</div></article>`,
			"\nSecond stop\n", "\x00"},
		{"a text for browsers without scripts, in an element of its own",
			`<article>` + title + `<div><noscript><div>` + body + `</div></noscript></div></article>`, "about the new depot", "\x00"},
		{"headings that lead to what is tested on other sites",
			`<article>` + title + `<div>` + part("tram line") + `<h3><a href="https://shop.example/1">Tern 18</a></h3>` + part("tern") + `<h3><a href="https://sail.example/2">Gull 20</a></h3>` + part("gull") +
				`<h3><a href="https://shop.example/3">Crab 7</a></h3>` + part("crab") + `</div></article>`,
			"\nGull 20\nThe council", "\x00"},
		{"a title in bold at the head of a paragraph",
			`<article>` + title + `<div>` + part("tram line") + `<p><strong>What it will cost</strong><br>` + strings.TrimPrefix(part("new depot"), "<p>") + part("mill") + `</div></article>`,
			"until the end.\nWhat it will cost\nThe council", "\x00"},
		{"a title in bold at the head of the first paragraph",
			`<article>` + title + `<div><p><strong>What it will cost</strong><br>` + strings.TrimPrefix(part("new depot"), "<p>") + part("mill") + `</div></article>`,
			"What it will cost\nThe council", "\x00"},
		{"words in bold that a sentence goes on behind",
			`<article>` + title + `<div>` + part("tram line") + `<p><b>The mayor and the council</b> have been at odds over the tram<br>since it was first asked for, and nobody knows what it will cost in the end.</p>` + part("mill") + `</div></article>`,
			"The mayor and the council have been at odds over the tram since it was", "\x00"},
		{"a sentence in bold at the head of a paragraph, and who asks",
			`<article>` + title + `<div>` + part("tram line") + `<p><b>What will it cost?</b><br>` + strings.TrimPrefix(part("new depot"), "<p>") + `<p><b>Mayor:</b><br>` + strings.TrimPrefix(part("mill"), "<p>") + `</div></article>`,
			"What will it cost?\nThe council", "Mayor:\n"},
		{"numbered titles set as paragraphs, some with a link",
			`<article>` + title + `<div>` + part("tram line") + `<p>1. <a href="https://shop.example/1">SHOW UP</a></p>` + part("tern") + `<p>2. <a href="https://shop.example/2">LEARN FROM OTHERS</a></p>` + part("gull") +
				`<p>3. <a href="https://shop.example/3">WORK TOGETHER</a>:</p>` + part("crab") + `</div></article>`,
			"\n2. LEARN FROM OTHERS\nThe council", "\x00"},
		{"numbered teasers",
			`<article>` + title + `<div>` + body + `<p>1. <a href="/a/1">A ship is towed out</a></p>` + part("tern") + `<p>2. <a href="/a/2">A crane falls into the river</a></p>` + part("gull") +
				`<p>3. <a href="/a/3">Fares go up again</a></p>` + part("crab") + `</div></article>`,
			"about the new depot", "towed out"},
		{"headings that lead to the site's own pages",
			`<article>` + title + `<div>` + body + `<h3><a href="/a/1">Tern 18</a></h3>` + part("tern") + `<h3><a href="/a/2">Gull 20</a></h3>` + part("gull") +
				`<h3><a href="/a/3">Crab 7</a></h3>` + part("crab") + `</div></article>`,
			"about the new depot", "Gull 20"},
		{"captions in elements of their own, each below its picture",
			`<article>` + title + `<div>` + part("tram line") + `<div><div><img></div></div><div class="c">The mill - Image: Harbour archive</div><div></div>` + part("mill") +
				`<div><div><img></div></div><div class="c">The quay - Image: Harbour archive</div><div></div>` + part("quay") + `</div></article>`,
			"about the quay", "archive"},
		{"what is shown when a button is pressed",
			`<article>` + title + part("tram line") + `<dialog><p>The week in the harbour, each Friday at noon. It is free, and you may leave at any time.</p></dialog>
			<div popover id="p1"><p>A tram is a train that runs in a street. Some have wheels of rubber.</p></div>` + part("new depot") + `</article>`,
			"about the new depot", "rubber"},
		{"a dialogue that is open",
			`<dialog open><article>` + title + body + `</article></dialog>`, "about the new depot", "\x00"},
		{"a picture above every paragraph",
			`<article>` + title + `<div><div><img>` + part("tram line") + `</div><div><img>` + part("new depot") + `</div>` + part("mill") + `</div></article>`,
			"about the new depot", "\x00"},
		{"the opening over the first picture, with the headline",
			`<article><div><figure><img></figure><figcaption>` + title + `<p>The tram is to run by the spring of next year, and to reach the mill a year later.</p></figcaption></div><div>` + body + `</div></article>`,
			"The tram is to run by the spring", "\x00"},
		{"a box about the article repeats its headline",
			`<div>` + title + `<p>Mayor calls the vote a disgrace while the council calls it a relief</p></div>
			<div><div><h1>Harbour town votes on its tram</h1><p>This article was published by the Herald at noon on the third day of March.</p></div></div><div>` + body + `</div>`,
			"Mayor calls the vote", "This article was published"},
		{"a notice above the headline",
			`<div><div><p>Your browser is old, and does not show this page as it is meant to be shown. Please get another one of these.</p>
			<p>If you have questions, write to us at any time, and we shall answer them as soon as we can.</p></div></div>
			<main><section>` + title + body + `</section></main>`,
			"about the new depot", "Your browser"},
		{"a notice above a headline in a <figure>",
			`<div><div><p>Your browser is old, and does not show this page as it is meant to be shown. Please get another one of these.</p>
			<p>If you have questions, write to us at any time, and we shall answer them as soon as we can.</p></div></div>
			<main><section><figure><img>` + title + `</figure>` + body + `</section></main>`, "about the new depot", "Your browser"},
		{"a gallery above the text, each picture with its credit",
			`<article>` + title + `<ul><li><img><p>On Friday evening the tram ran into a rail at the mill, and nobody was hurt in it. (Photo: Harbour police)</p></li>
			<li><img><p>The driver had lost control of it for reasons that are not known, says the police. (Photo: Harbour police)</p></li></ul>
			<div><div>The tram has left its rails for the third time since it was opened, and nobody knows why that is so.</div><div>` + body + `</div></div></article>`,
			"for the third time", "Harbour police"},
		{"paragraphs set in bold from outside",
			`<article>` + title + `<div>` + part("tram line") + `<strong><p>Forty-one of the delegates voted for it, and forty against it.</p><p>Two stayed away.</p></strong>` + part("new depot") + `</div></article>`,
			"Forty-one of the delegates", "\x00"},
		{"points below a heading",
			`<article>` + title + part("tram line") + `<div><div><h3>What matters</h3><ul><li>The tram will run until midnight, and on Sundays too.</li><li>Bicycles travel for free from May on.</li></ul></div></div>` + part("new depot") +
				`<div><div><h3>Most read</h3><ul><li><a href="/x">A ship is towed out of the harbour.</a></li><li><a href="/y">A crane falls into the river.</a></li></ul></div></div></article>`,
			"What matters\nThe tram will run until midnight", "Most read"},
		{"the first chapter's title",
			`<header>` + title + `<h2>Local news</h2></header><div><h2>How it began</h2>` + body + `</div>`,
			"How it began\n", "Local news"},
		{"the first chapter's title, a word of it linked",
			`<header>` + title + `<h2>Local news</h2></header><div><h2>How the <a href="/t">tram</a> began</h2>` + body + `</div>`,
			"How the tram began\n", "Local news"},
		{"a link above the first paragraph",
			`<header>` + title + `</header><div><h2><a href="/t">More of the tram</a></h2>` + body + `</div>`,
			"", "More of the tram"},
		{"commands",
			`<article>` + title + `<div>` + body + `<p>This is how to turn it off:</p><pre>tramctl set global speed=none</pre><p>And on again:</p><pre>tramctl set global speed=normal</pre></div></article>`,
			"speed=normal", "\x00"},
		{"chapters' titles in a <div>",
			`<article>` + title + part("tram line") + `<div class="sub">Trouble at the mill</div>` + part("new depot") + `<div class="sub">What will it cost?</div>` + part("old bridge") +
				`<div class="ad">Advertisement</div>` + part("big crane") + `<div class="ad">Advertisement</div>` + part("quay") + `</article>`,
			"\nTrouble at the mill\n", "Advertisement"},
		{"one line in a <div> is no title",
			`<article>` + title + part("tram line") + `<div class="sub">Trouble at the mill</div>` + part("new depot") + `</article>`, "about the new depot", "Trouble at the mill"},
		{"where a quotation is from",
			`<article>` + title + part("tram line") + `<blockquote><p>The mayor was always a knight, said the note at the mill, and nobody knew who wrote it.</p><p><a href="/n">The Harbour Post</a></p></blockquote>` + part("new depot") + `</article>`,
			"nobody knew who wrote it.\nThe Harbour Post\n", "\x00"},
		{"teasers between the headline and the body",
			`<div>` + title + `<p>The tram is to run by the spring of next year, and to reach the mill a year later.</p></div><div>` +
				teaserOf("A ship is towed out of the harbour", "mill") + teaserOf("A crane falls into the river", "quay") +
				`</div><div>` + body + `</div>`,
			"by the spring of next year", "harbour master"},
		{"links that sentences go on behind",
			`<article>` + title + body + `<div><p><a href="/s">Read the mayor's statement to the council</a></p><p><a href="/g">Read the guidance about the tram</a>, including the rules on bicycles.</p></div></article>`,
			"statement to the council\nRead the guidance", "\x00"},
		{"links that sentences end with",
			`<article>` + title + body + `<div>So far there are 14 comments here.<br><a href="/tram?view=comments">Read them, and tell us what you think!</a></div></article>`,
			"about the new depot", "comments"},
		{"links",
			`<article>` + title + body + `<div><p><a href="/s">Read the mayor's statement to the council</a></p><p><a href="/newsletter">Get our newsletter</a>, with all that happens in the harbour.</p></div></article>`,
			"about the new depot", "newsletter"},
		{"chapters in elements of their own among other things",
			`<section>` + title + `</section><div class="c1"><div>` + part("tram line") + part("old bridge") + part("big crane") + `</div></div><div class="c2">Share this</div>
			<div class="c1"><div>` + part("new depot") + `</div></div><div class="c3"><div><p>The harbour is the work of those who have lived at it, and we tell what they say of it.</p><p>Write to us about it.</p></div></div>`,
			"about the new depot", "Write to us"},
		{"a table between two chapters, and one of links",
			`<section>` + title + `</section><div class="c1"><div>` + part("tram line") + part("old bridge") + part("big crane") + `</div></div>
			<div class="c2"><div><button>Table</button><table><tr><td>Length</td><td>4 km</td></tr><tr><td>Stops</td><td>11</td></tr></table></div></div>
			<div class="c3"><table><tr><td><a href="/m">Monday</a></td><td>1</td></tr><tr><td>Tuesday</td><td>2</td></tr></table></div>
			<div class="c1"><div>` + part("new depot") + `</div></div>`,
			"\nLength 4 km\nStops 11\n", "Tuesday"},
		{"the next article, built as this one is",
			`<div class="c1"><div>` + title + part("tram line") + part("old bridge") + part("big crane") + `</div></div>
			<div class="c1"><div><h1>A ship is towed out</h1>` + part("new depot") + `</div></div>`,
			"about the big crane", "new depot"},
		{"a list below the text",
			`<article>` + title + `<div>` + body + `<h3>Details</h3><ul><li>Length: 4 km</li><li>Stops: 11</li></ul></div><ul><li>Share</li><li>Print</li></ul></article>`,
			"Length: 4 km\nStops: 11\n", "Print"},
		{"the ingredients of a recipe, in boxes to tick",
			`<script type="application/ld+json">{"@type":"Recipe","name":"Harbour soup","recipeIngredient":["2 tbsp maple syrup","Salt"],
			"recipeInstructions":[{"@type":"HowToSection","itemListElement":[{"@type":"HowToStep","text":"Heat the oven to 200 °C"}]}]}</script>
			<article>` + title + body + `<div><img><div><h3>Ingredients</h3><span>metric</span><ul><li><input type="checkbox">2 tbsp (30 g) maple syrup</li><li><input type="checkbox">Salt</li></ul>
			<div>Heat the oven to 200 °C</div><div>Servings 4</div></div></div></article>`,
			"\nIngredients\n2 tbsp (30 g) maple syrup\nSalt\nHeat the oven to 200 °C\n", "Servings"},
		{"an ingredient in parts",
			`<article>` + title + body + `<div><button>Print</button><div itemprop="recipeIngredient"><div>1/4</div><div>cup butter</div></div></div>` + part("old bridge") + `</article>`,
			"\n1/4 cup butter\n", "Print"},
		{"a label between paragraphs that says the same each time is no chapter's title",
			`<article>` + title + `<div>` + part("tram line") + `<div class="c4">Bought at the market</div>` + part("old bridge") + `<div class="c4">Bought at the market</div>` + part("new depot") + `</div></article>`,
			"about the new depot", "Bought"},
		{"chapters' titles with a player and its caption below them",
			`<article>` + title + `<div>` + part("tram line") + `<div class="c4">1. The costs</div><div class="c5"><script></script><div>The mayor has told the council what it will cost. (Herald TV)</div></div>` + part("old bridge") +
				`<div class="c4">2. The wait</div>` + part("mill") + `<div class="c4">3. The roof</div><div class="c5"><script></script><div>The roof is to be made of glass, says the mayor. (Herald TV)</div></div>` + part("new depot") + `</div></article>`,
			"\n1. The costs\nThe council", "Herald TV"},
		{"chapters' titles in <div>s among paragraphs in <section>s",
			`<article>` + title + `<div>` + strings.NewReplacer("<p>", "<section><p>", "</p>", "</p></section>").Replace(part("tram line")+`<div class="c4">The costs</div>`+part("old bridge")+`<div class="c4">The wait</div>`+part("mill")) + `</div></article>`,
			"\nThe costs\nThe council", "\x00"},
		{"labels above players are no chapters' titles",
			`<article>` + title + `<div>` + part("tram line") + `<div class="c4">The mayor on costs</div><div class="c5"><script></script><div>The mayor has told the council what it will cost. (Herald TV)</div></div>` + part("old bridge") +
				`<div class="c4">The mayor on glass</div><div class="c5"><script></script><div>The roof is to be made of glass, says the mayor. (Herald TV)</div></div>` + part("new depot") + `</div></article>`,
			"about the new depot", "The mayor on"},
		{"a chapter's title with a button to link to it",
			`<article>` + title + `<div>` + part("tram line") + `<h3>The costs<div><div id="costs"></div><button><svg></svg></button></div></h3>` + part("old bridge") + part("new depot") + `</div></article>`,
			"\nThe costs\nThe council", "\x00"},
		{"a teaser's title with a button to keep it",
			`<article>` + title + `<div>` + part("tram line") + `<h3><a href="/a/7">A ship is towed out</a><button>Save</button></h3>` + part("old bridge") + part("new depot") + `</div></article>`,
			"about the new depot", "towed out"},
		{"terms and what they mean, in paragraphs",
			`<div>` + title + `<div>` + part("tram line") + part("old bridge") + part("wall") + `</div><dl><dt>Where the depot is</dt><dd>` + part("new depot") + `</dd><dt>Who runs it</dt><dd>` + part("mill") + `</dd><dt>Follow us</dt><dd><a href="/f">On the other network, where we are, too</a></dd></dl></div>`,
			"\nWhere the depot is\nThe council", "Follow"},
		{"a player's titles in a list that has no items",
			`<article>` + title + `<div>` + part("tram line") + `<div><div><img><div><ul><h3>Just watched</h3><h2>How well do you know the mayor?</h2></ul><div><a>Replay</a></div></div></div><div><span>How well do you know the mayor?</span> <span>01:41</span></div></div>` + part("new depot") + part("mill") + `</div></article>`,
			"about the new depot", "know the mayor"},
		{"a label for readers of the screen",
			`<article>` + title + `<p>The tram is to run by the spring of next year, and to reach the mill a year later.</p><div><h2>Article content</h2>` +
				part("tram line") + `<h2>Article content</h2>` + part("new depot") + `<h2>Article content</h2>` + part("old bridge") + `</div></article>`,
			"about the old bridge", "Article content"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>Harbour town votes on its tram</title></head><body>`+c.page+`</body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}

// teaserOf gives another article's headline with a sentence, in elements of their own.
func teaserOf(headline, place string) string {
	return `<div><h2><a href="/x">` + headline + `</a></h2><div><p>By Bo Nobody</p><p>The harbour master at the ` + place +
		` says that nothing like it has been seen for the better part of a century.</p></div></div>`
}

// What stands in a text is the same where a build gives each element a class of its own.
func TestClassesOfTheirOwn(t *testing.T) {
	subhead := func(s string) string { return `<div class="sub">` + s + `</div>` }
	days := `<p class="day">Jan. 15-18: Boat show, 500</p><p class="day">Jan. 27, 2015: Fishers' union, harbour hotel, 15</p><p class="day">Feb. 2: Council</p>`
	page := `<html><body><h1>Harbour town votes on its tram</h1><div class="all"><div class="part">` + part("tram line") + subhead("The costs") + part("mill") + subhead("The wait") + part("new depot") + subhead("The end") +
		part("quay") + days + part("town hall") + `</div><div class="ad">Advertisement</div><div class="part">` + part("old bridge") + part("harbour") + `</div></div></body></html>`
	n := 0
	hashed := regexp.MustCompile(`class="\w+"`).ReplaceAllStringFunc(page, func(string) string {
		n++
		return fmt.Sprintf(`class="c%x"`, n*7919)
	})
	want := articleOf(t, page)
	for _, s := range []string{"\nThe costs\n", "\nThe wait\n", "Boat show", "town hall"} {
		if !strings.Contains(want, s) {
			t.Errorf("%q is not in %q", s, want)
		}
	}
	if got := articleOf(t, hashed); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A heading that leads to itself is the article's, and its mark no part of it.
func TestUnlinkHeadings(t *testing.T) {
	chapter := func(id, title, about string) string {
		return `<section id="` + id + `"><h2><a href="#toc">` + title + `</a><a href="https://herald.example/2024/03/tram#` + id + `">#</a></h2>` + part(about) + `</section>`
	}
	teaser := `<div><h3><a href="/a/7#top">A ship is towed out</a></h3><p>Nobody had asked for it, said the captain of the port.</p></div>`
	got := articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1>`+part("town hall")+chapter("c", "The costs", "tram line")+teaser+chapter("w", "The wait", "new depot")+`</body></html>`)
	toc := `<div><h3><a href="#c">The costs</a></h3><h3><a href="#w">The wait</a></h3></div>`
	both := articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1>`+part("town hall")+toc+chapter("c", "The costs", "tram line")+chapter("w", "The wait", "new depot")+`</body></html>`)
	places := articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1>`+part("town hall")+`<h2><a name="c" id="c">The costs</a></h2>`+part("tram line")+`<h2><a name="w">The wait</a></h2>`+part("new depot")+`</body></html>`)
	if !strings.Contains(places, "\nThe costs\nThe council") || !strings.Contains(places, "\nThe wait\nThe council") {
		t.Errorf("with places: %q", places)
	}
	edited := articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1>`+part("town hall")+`<h2><span>The costs</span><span><span>[</span><a href="/edit">edit</a><span>]</span></span></h2>`+part("tram line")+`</body></html>`)
	if !strings.Contains(edited, "\nThe costs\nThe council") {
		t.Errorf("with a link to edit: %q", edited)
	}
	if strings.Count(both, "The wait") != 1 {
		t.Errorf("with its contents: %q", both)
	}
	if !strings.Contains(got, "\nThe costs\nThe council") || !strings.Contains(got, "\nThe wait\nThe council") || strings.Contains(got, "ship") || strings.Contains(got, "#") {
		t.Errorf("got %q", got)
	}
}
