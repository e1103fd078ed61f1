package extract

import (
	"strconv"
	"strings"
	"testing"
)

// intro tells of an author.
func intro(name string) string {
	return `<div class="by"><div><a href="/people">` + name + `</a><p>` + name + ` writes about the harbour and the people who live beside it.</p></div></div>`
}

// A page gives the same text whatever its article is wrapped in, and its lead with it.
func TestLead(t *testing.T) {
	const title, share = `<h1>Harbour town votes on its tram</h1>`, `<ul><li><button>Share</button> on Facebook</li><li><a href="/s">Send this to somebody</a></li></ul>`
	const lead = `The tram is to run by the spring of next year, and to reach the mill a year later.`
	const deck = `What the council has decided for the harbour, the mill and all who live beside the new line of the tram`
	const note = `<div class="by"><img src="a.jpg"><div><a href="/ann">Annabella Nobody</a><p>She writes about the harbour and the people who live beside it.</p><button>+</button></div></div>`
	const bar = `<div class="bar"><span>Harbour town votes on its tram</span><button>Share</button></div>`
	body := `<div class="text">` + strings.Repeat(part("tram line")+part("new depot"), 2) + `</div>`
	long := ""
	for i := range 20 {
		long += part("house with the number " + strconv.Itoa(i))
	}
	for _, c := range []struct{ what, page, want, not string }{
		{"beside buttons, and the way to the page",
			`<div class="head"><ul><li><a href="/">Herald</a></li><li><a href="/city">City</a></li></ul>` + title + `<p>` + lead + `</p>` + share + `</div>` + body, lead, "Facebook"},
		{"in one element with a link to the author",
			`<div class="head">` + title + `</div><div class="meta"><p>` + lead + `</p><div><a href="/ann">By Annabella Nobody</a><img src="a.jpg"></div></div>` + body, lead, "By Ann"},
		{"in one element with the body and a link",
			`<div class="head">` + title + `</div><div class="main">` + share + `<p>` + lead + `</p>` + body + `</div>`, lead, "Send"},
		{"beside ways within the page",
			title + `<div class="deck"><a href="#nav">Jump to navigation</a><a href="#q">Jump to search</a><p>` + lead + `</p></div>` + body, lead, "Jump"},
		{"beside a link to another article", title + `<div class="deck"><a href="/mill">The mill is torn down</a><p>` + lead + `</p></div>` + body, "", lead},
		{"no sentence, right beside the headline", title + `<p class="deck">` + deck + `</p>` + share + body, deck, "Send"},
		{"no sentence, and with a linked name", `<div class="head">` + title + `<p>The next vote of the council on the tram is held in the <a href="/hall">old hall at the mill</a></p>` + share + `</div>` + body, "old hall", "Send"},
		{"a second headline is none", `<div class="head">` + title + `<h2>Nobody on the council wanted to be asked about it</h2></div>` + body, "tram line", "wanted"},
		{"points set as headings, beside a link", `<div class="head">` + title + `<div class="points"><h2>` + deck + `</h2><h2>What the mayor wants to do now that most of the council is against her, against the tram and against the depot at the mill</h2><h2><a href="/all">All that has been written about the tram and the council</a></h2></div></div>` + body, "new line of the tram\nWhat the mayor", "All that"},
		{"no sentence, below a letter on offer", `<div class="head">` + title + `<div><p>What matters in the harbour and on the quay, every morning, in your inbox.</p></div><p class="deck">` + deck + `</p></div>` + body, deck, "inbox"},
		{"no sentence, below a note on the author", `<div class="head">` + title + note + `<p class="deck">` + deck + `</p></div>` + body, deck, "writes"},
		{"no sentence, below a note on the author, beside buttons", `<div class="all"><div class="head">` + title + note + `<p class="deck">` + deck + `</p>` + share + `</div>` + long + `</div>`, deck, "writes"},
		{"what is no sentence below a lead is none", `<div class="head">` + title + `<p>` + lead + `</p><p class="more">` + deck + `</p></div>` + body, lead, deck},
		{"above a bar with the headline again", `<div class="head">` + title + `<p>` + lead + `</p></div><div class="text">` + bar + strings.Repeat(part("tram line")+part("new depot"), 2) + `</div>`, lead, "Harbour town"},
		{"no sentence, below such a bar", `<div class="head"><h1>The tram for the town by the harbour: What the council has voted on, and what is still to come</h1><div><span>The tram for the town by the harbour: What the council has voted on, and what is still to come</span><button>Share</button></div><p class="deck">` + deck + `</p></div>` + body, deck, "still to come"},
		{"what begins as the headline does is none", title + `<div class="all"><div class="first"><p>Harbour town votes on its tram by the spring of next year, the mayor has said, and on the mill in the summer after it, if there is money left.</p></div>` + long + `</div>`, "Harbour town votes on its tram by", "Share"},
		{"below an author and what tells of her, in an element of its own", title + `<div class="all"><div class="first">` + intro("Annabella Nobody") + `<p>` + lead + `</p></div>` + long + `</div>`, lead, "writes"},
		{"what tells of an author is none", `<div class="head">` + title + `</div><div class="by"><a href="/ann">Annabella Nobody</a><p>Annabella Nobody writes about the harbour and the people who live beside it.</p></div>` + body, "tram line", "writes"},
		{"people that the page is about", title + `<div class="all">` + intro("Annabella Nobody") + intro("Carl Dorn") + intro("Eve Falk") + intro("Gil Hart") + `</div>`, "Carl Dorn writes", "Share"},
		{"a paragraph that begins as the link above it does", title + `<div class="all"><p><a href="/town">Harbour town</a></p><p>Harbour town is to have a tram by the spring of next year, if there is any money left.</p>` + long + `</div>`, "Harbour town is", "Share"},
		{"in a custom element", `<page-head><h1>Harbour town votes on its tram</h1><page-lead><div>` + lead + `</div></page-lead></page-head>` + body, lead, "Share"},
		{"an offer is none", `<div class="head">` + title + `<p>` + lead + `</p></div><div class="pop"><h4>Link copied</h4><p>You can send it to as many of your friends as you like now, wherever they are.</p><button>OK</button></div>` + body, lead, "friends"},
		{"what is folded away is none", `<div class="head">` + title + `<p>` + lead + `</p><details><summary>Summary by a machine</summary><ul><li>Both sides have agreed on the tram, on the depot at the mill, and on who is to pay for all of it.</li><li>Nobody asked the mill.</li></ul><p>Was this of help? <button>Yes</button></p></details></div>` + body, lead, "Both sides"},
		{"questions with their answers folded away", title + `<div class="all"><p>` + lead + `</p><details><summary>Who pays for it?</summary>` + part("bill") + `</details><details><summary>Who wants it?</summary>` + part("harbour") + `</details><details><summary>And the mill?</summary>` + part("mill") + `</details></div>`, "about the harbour", "\x00"},
		{"a folded part that is most of the text", title + `<div class="all"><p>` + lead + `</p><details><summary>All of it</summary>` + long + `</details></div>`, "the number 19", "\x00"},
		{"an offer that ends with a link is none", `<div class="head">` + title + `<p>` + lead + `</p><section><h4>Letters from the harbour</h4><ul><li>All that matters is told by those who know it, and on your desk by seven each morning.</li></ul><a href="/in">I want it</a></section></div>` + body, lead, "matters"},
		{"below a box with a title and a button of its own", title + `<div class="head"><div><div class="q"><h5>In this article</h5><ul><li><a href="/q/1">HRBR</a> +0.58%</li><li><a href="/q/2">TRAM</a> −2.84%</li></ul><button>Follow</button></div><p>` + lead + `</p></div></div>` + body, lead, "HRBR"},
		{"below a list for those who embed it", `<div class="all"><div class="head">` + title + `<div class="play"><ul><li><button>List</button></li><li><a href="/t">Transcript</a></li><li><code>&lt;iframe src="https://herald.example/play/embed/91" width="100%" height="290"&gt;</code></li></ul></div><p class="deck">` + deck + `</p><div>Published on 5 June</div></div>` + long + `</div>`, deck, "iframe"},
		{"below a player and what it says of itself", title + `<div class="all"><div class="first"><div class="play"><button>▶</button><span>Listen</span> <ul><li>1x</li><li>2x</li></ul>Nobody on the council has read this text to you.</div><p>` + lead + `</p></div>` + long + `</div>`, lead, "read this"},
		{"what announces links is none", `<div class="head">` + title + `<div class="parts"><p>This is part 2 of 5 of a series about the town. The other parts:</p><ol><li><a href="/1">A crane falls into the harbour</a></li><li>This one</li></ol></div><p>` + lead + `</p></div>` + body, lead, "part 2"},
		{"what announces chapters", `<div class="head">` + title + `<div class="parts"><p>All that is to be known of the vote on the tram, from the first plan to the last day of it:</p><ul><li><a href="#a">The first plan</a></li><li><a href="#b">The last day</a></li></ul></div></div>` + body, "the last day of it:", "\x00"},
		{"what a button opens is none", `<div class="head">` + title + `<p>` + lead + `</p></div><ul><li><button>Save</button><div class="tip"><p>You can send it to as many of your friends as you like now, wherever they are.</p><a href="/in">Log in</a></div></li></ul>` + body, lead, "friends"},
		{"what a button does is none", `<div class="head">` + title + `<p>` + lead + `</p></div><div class="ai"><button>Sum it up</button><p>A machine sums the text up, and it may be wrong. What counts is the text itself.</p></div>` + body, lead, "machine"},
		{"in small print, right below the headline", title + `<div class="ai"><button>Sum it up</button><small>A machine sums the text up, and it may be wrong. What counts is the text itself.</small></div><p>` + lead + `</p>` + body, lead, "machine"},
		{"in small print, in one element with the lead", title + `<div class="all"><div class="first"><div class="ai"><button>Sum it up</button><small>A machine sums the text up, and it may be wrong. What counts is the text itself.</small></div><p>` + lead + `</p></div>` + long + `</div>`, lead, "machine"},
		{"above a text with a notice before it", `<div class="head">` + title + `</div><div class="all"><p>When you buy through our links we may earn a commission, and nobody pays more for it.</p><div class="first">` + lead + `</div>` + long + `</div>`, lead, "commission"},
		{"a lead in small print, beside a button", title + `<div class="first"><small>` + lead + `</small><button>Listen</button></div>` + body, lead, "Listen"},
		{"below a headline that is for search engines", `<h1 class="sr-only">Harbour town votes on its tram</h1><div class="intro"><p>` + lead + `</p></div>` + body, lead, "\x00"},
		{"beside a button to listen", `<div class="head">` + title + `</div><div class="meta"><p>` + lead + `</p><button>Listen</button></div>` + body, lead, "Listen"},
		{"what is said beside a player is none", `<div class="head">` + title + `</div><div class="play"><div><video src="a.mp4"></video><ul><li><button>Share</button></li></ul></div><span>Full halls at the mill on Monday, and a long night for all of them, when</span> <span>the council was to vote on it.</span></div>` + body, "tram line", "Full halls"},
		{"what ends with a button hides no subheading", `<div class="head">` + title + `<div class="ai">Parts of this text were written by a machine, and read again by people. <a href="/how">More</a></div><h2>` + deck + `</h2></div>` + body, deck, "machine"},
		{"nor in the element of one", `<div class="head">` + title + `</div><div><div class="play"><audio src="a.mp3"></audio>This text is read to you by a machine, of which you hear more on <a href="/a">a page of its own</a>.</div></div>` + body, "tram line", "machine"},
		{"the first paragraphs, beside a link for subscribers", `<div class="head">` + title + share + `</div><div class="all"><section><p>` + strings.Repeat(lead+" ", 2) + `</p><p>` + strings.Repeat("Nobody on the council wanted to be asked about it on Monday. ", 3) + `</p><a href="/s">Become a subscriber and read on</a></section><div class="rest"><section>` + long + `</section></div></div>`, "wanted to be asked", "Become"},
		{"below the headline for readers", `<div class="head"><h1>What the town wants from the council</h1><p>` + lead + `</p>` + share + `</div>` + body, lead, "Send"},
	} {
		var texts []string
		for _, name := range []string{"article", "main", "section", "div"} {
			a, err := FromHTML([]byte(`<html><head><title>Harbour town votes on its tram</title><meta name="author" content="Annabella Nobody"></head><body><`+name+` class="a">`+c.page+`</`+name+`></body></html>`), "", "https://herald.example/2024/03/tram", Rules{})
			if err != nil {
				t.Fatalf("%s, in <%s>: %v", c.what, name, err)
			}
			texts = append(texts, articleText(a))
			if got := articleText(a); got != texts[0] || !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
				t.Errorf("%s, in <%s>: got %.300q", c.what, name, got)
			}
		}
	}
}

// A headline that is a sentence is no text: what stands below it is above the text still.
func TestLeadBelowSentence(t *testing.T) {
	const title, lead = "Nobody knows who is to pay for the tram that the harbour town wants, and the council has voted all the same!", "The council has voted for the tram, and the harbour is to have it by the spring of next year."
	got := articleOf(t, `<html><head><title>`+title+`</title></head><body><article><header class="head"><h1>`+title+`</h1><ul><li>Quay</li><li>Mill</li></ul><div class="lead"><ul class="s"><li><a href="#">Post it</a></li><li><a href="#">Send it</a></li><li><a href="#">Keep it</a></li><li><button>Copy</button></li></ul>`+lead+`</div></header><div class="text">`+part("tram line")+`</div></article></body></html>`)
	if !strings.Contains(got, lead) || strings.Contains(got, "Post it") {
		t.Errorf("want the lead and no button: %q", got)
	}
}
