package main

import (
	"fmt"
	"strings"
)

// kind is one way in which a page moves while its article stands still.
type kind struct {
	name  string
	apply func(*place)
}

// boxes come between two paragraphs, some at the ends of the text.
var boxes = []kind{
	{"ad: label in a div", func(p *place) { p.after(p.middle(), `<div class="ad"><span>`+p.ad+`</span></div>`) }},
	{"ad: label in a paragraph", func(p *place) { p.after(p.middle(), `<p>`+p.ad+`</p>`) }},
	{"ad: label in capitals, hashed class", func(p *place) {
		p.after(p.middle(), `<div class="sc-a8f3e1 kPqXzR"><p class="sc-b91">`+strings.ToUpper(p.ad)+`</p></div>`)
	}},
	{"ad: frame", func(p *place) {
		p.after(p.middle(), `<div id="gpt-7"><iframe src="https://ads.example/1"></iframe><script>show(7)</script></div>`)
	}},
	{"link: read more, paragraph", func(p *place) {
		p.after(p.middle(), `<p><strong>`+p.readMore+`:</strong> <a href="/a/tram-1">`+p.headline+`</a></p>`)
	}},
	{"link: read more, capitals", func(p *place) {
		p.after(p.middle(), `<p><a href="/a/tram-1">`+strings.ToUpper(p.readMore)+`: `+p.headline+`</a></p>`)
	}},
	{"link: all of a paragraph", func(p *place) { p.after(p.middle(), `<p><a href="/a/tram-1"><b>`+p.headline+`</b></a></p>`) }},
	{"link: hashed div", func(p *place) {
		p.after(p.middle(), `<div class="css-1q2w3e"><a class="css-9x" href="/a/tram-1"><span class="css-4r">`+p.headline+`</span></a></div>`)
	}},
	{"list: related links", func(p *place) {
		p.after(p.middle(), `<div class="related"><h3>`+p.related+`</h3><ul>`+p.links(4)+`</ul></div>`)
	}},
	{"list: related links, hashed", func(p *place) {
		p.after(p.middle(), `<div class="x1f"><div class="x2a">`+p.related+`</div><ul class="x9">`+p.links(3)+`</ul></div>`)
	}},
	{"list: bare links", func(p *place) { p.after(p.middle(), `<ul>`+p.links(3)+`</ul>`) }},
	{"card: picture, headline, teaser", func(p *place) {
		p.after(p.middle(), `<div class="card"><a href="/a/tram-2"><img src="/i.jpg" alt=""><h3>`+p.headline+`</h3><p>`+p.teaser+`</p></a></div>`)
	}},
	{"card: aside", func(p *place) {
		p.after(p.middle(), `<aside><h4>`+p.headline+`</h4><p>`+p.teaser+` <a href="/a/tram-2">`+p.readMore+`</a></p></aside>`)
	}},
	{"newsletter: form", func(p *place) {
		p.after(p.middle(), `<div class="nl-box"><h3>`+p.newsletter+`</h3><p>`+p.newsletterText+`</p><form><input type="email"><button>`+p.subscribe+`</button></form></div>`)
	}},
	{"newsletter: form, hashed", func(p *place) {
		p.after(p.middle(), `<div class="q7z"><h3 class="q8">`+p.newsletter+`</h3><p class="q9">`+p.newsletterText+`</p><form class="q1"><input><button>`+p.subscribe+`</button></form></div>`)
	}},
	{"newsletter: no form", func(p *place) {
		p.after(p.middle(), `<div class="newsletter-promo"><h4>`+p.newsletter+`</h4><p>`+p.newsletterText+`</p><a href="/nl">`+p.subscribe+`</a></div>`)
	}},
	{"newsletter: after the text", func(p *place) {
		p.after(p.last(), `<section class="newsletter"><h3>`+p.newsletter+`</h3><p>`+p.newsletterText+`</p><form><input><button>`+p.subscribe+`</button></form></section>`)
	}},
	{"video: player", func(p *place) {
		p.after(p.middle(), `<div class="video"><video src="/v.mp4"></video><span>01:23</span><p>`+p.headline+`</p></div>`)
	}},
	{"video: figure", func(p *place) {
		p.after(p.middle(), `<figure><iframe src="https://player.example/7"></iframe><figcaption>`+p.headline+`</figcaption></figure>`)
	}},
	{"video: duration and title", func(p *place) {
		p.after(p.middle(), `<div class="c-7"><a href="/video/7"><span>▶ 2:41</span> `+p.headline+`</a></div>`)
	}},
	{"picture: figure with credit", func(p *place) {
		p.after(p.middle(), `<figure><img src="/p.jpg"><figcaption>`+p.teaser+` <span class="credit">© A. Nobody / Agency</span></figcaption></figure>`)
	}},
	{"picture: counter", func(p *place) {
		p.after(p.middle(), `<div class="gallery"><img src="/p.jpg"><span>1 / 12</span></div>`)
	}},
	{"share: buttons", func(p *place) {
		p.after(p.middle(), `<ul class="share"><li><a href="https://facebook.com/share">Facebook</a></li><li><a href="https://x.com/intent">X</a></li><li><button>WhatsApp</button></li></ul>`)
	}},
	{"audio: listen", func(p *place) {
		p.before(p.first(), `<div class="audio"><button>▶</button><span>`+p.listen+`</span><span>4:05</span></div>`)
	}},
	{"subscription: appeal", func(p *place) {
		p.after(p.middle(), `<aside class="promo"><p>`+p.newsletterText+`</p><a class="button" href="/abo">`+p.subscribe+`</a></aside>`)
	}},
	{"poll", func(p *place) {
		p.after(p.middle(), `<form class="poll"><p>`+p.headline+`?</p><label><input type="radio">1</label><label><input type="radio">2</label><button>OK</button></form>`)
	}},
	{"custom element", func(p *place) {
		p.after(p.middle(), `<x-recommend data-id="7"><h3>`+p.related+`</h3><a href="/a/tram-3">`+p.headline+`</a></x-recommend>`)
	}},
}

// near puts or changes things around the text.
var near = []kind{
	{"clock: ago, below the headline", func(p *place) { p.belowHeading(`<div class="meta"><span>` + p.ago + `</span></div>`) }},
	{"clock: ago, before the text", func(p *place) { p.before(p.first(), `<p>`+p.ago+`</p>`) }},
	{"clock: time element", func(p *place) {
		p.before(p.first(), `<time datetime="2024-05-03T11:47:00Z">3.5.2024, 11:47</time>`)
	}},
	{"counter: views", func(p *place) { p.before(p.first(), `<div class="stat">`+p.views+`</div>`) }},
	{"counter: comments", func(p *place) { p.before(p.first(), `<div><a href="#comments">`+p.comments+`</a></div>`) }},
	{"counter: shares after the text", func(p *place) { p.after(p.last(), `<div class="k3"><span>1,2K</span> <span>417</span></div>`) }},
	{"reading time", func(p *place) { p.before(p.first(), `<span class="rt">5 min</span>`) }},
	{"author box", func(p *place) {
		p.after(p.last(), `<div class="author-box"><img src="/a.jpg"><h4><a href="/author/nobody">Ann Nobody</a></h4><p>`+p.teaser+`</p></div>`)
	}},
	{"tags", func(p *place) {
		p.after(p.last(), `<ul class="tags"><li><a href="/tag/1">Tram</a></li><li><a href="/tag/2">Harbour</a></li></ul>`)
	}},
	{"most read", func(p *place) {
		p.after(p.last(), `<div class="most"><h3>`+p.mostRead+`</h3><ol>`+p.links(5)+`</ol></div>`)
	}},
	{"most read, other side", func(p *place) {
		p.before(p.around(), `<div class="w-1"><h3>`+p.mostRead+`</h3><ol>`+p.links(5)+`</ol></div>`)
	}},
	{"next article: teaser", func(p *place) {
		p.after(p.around(), `<div class="next"><h2><a href="/a/tram-4">`+p.headline+`</a></h2><p>`+p.teaser+`</p></div>`)
	}},
	{"next article: whole", func(p *place) {
		p.after(p.around(), `<article><h1>`+p.headline+`</h1>`+strings.Repeat(`<p>`+p.teaser+` `+p.comment+`</p>`, 5)+`</article>`)
	}},
	{"next article: in the container", func(p *place) {
		p.after(p.last(), `<section class="nx"><h2>`+p.headline+`</h2><p>`+p.teaser+`</p><a href="/a/tram-4">`+p.readMore+`</a></section>`)
	}},
	{"grid of teasers", func(p *place) {
		p.after(p.around(), `<div class="grid">`+strings.Repeat(`<div><a href="/a/5"><img src="/g.jpg"><h3>`+p.headline+`</h3></a><p>`+p.teaser+`</p></div>`, 6)+`</div>`)
	}},
	{"comments: two", func(p *place) { p.after(p.around(), p.thread("comments", 2)) }},
	{"comments: thirty", func(p *place) { p.after(p.around(), p.thread("comments", 30)) }},
	{"comments: hashed classes", func(p *place) { p.after(p.around(), p.thread("z8f", 8)) }},
	{"comments: inside the container", func(p *place) { p.after(p.last(), p.thread("comment-list", 6)) }},
	{"comments: one long", func(p *place) {
		p.after(p.around(), `<div id="comments"><div class="comment"><b>reader7</b><p>`+strings.Repeat(p.comment+" ", 25)+`</p></div></div>`)
	}},
	{"side column", func(p *place) {
		p.after(p.around(), `<aside class="sidebar">`+strings.Repeat(`<h4><a href="/a/6">`+p.headline+`</a></h4><p>`+p.teaser+`</p>`, 4)+`</aside>`)
	}},
	{"menu grows", func(p *place) { p.before(p.body.FirstChild, `<nav><ul>`+p.links(12)+`</ul></nav>`) }},
	{"footer grows", func(p *place) {
		p.inside(p.body, `<footer><p>© 2024 The Invented Herald. `+p.newsletterText+`</p><ul>`+p.links(8)+`</ul></footer>`)
	}},
	{"breaking news bar", func(p *place) {
		p.before(p.body.FirstChild, `<div class="breaking"><b>+++</b> <a href="/a/7">`+p.headline+`</a></div>`)
	}},
	{"cookie notice", func(p *place) {
		p.inside(p.body, `<div role="dialog" class="consent"><h2>Cookies</h2><p>`+strings.Repeat(p.newsletterText+" ", 4)+`</p><button>OK</button></div>`)
	}},
	{"cookie notice, first and hashed", func(p *place) {
		p.before(p.body.FirstChild, `<div class="a9b"><p>`+strings.Repeat(p.newsletterText+" ", 3)+`</p><button>OK</button></div>`)
	}},
	{"ticker", func(p *place) {
		p.before(p.around(), `<ul class="ticker"><li>11:47 <a href="/a/8">`+p.headline+`</a></li><li>11:32 <a href="/a/9">`+p.headline+`</a></li></ul>`)
	}},
	{"market figures", func(p *place) {
		p.before(p.around(), `<table class="m"><tr><td>DAX</td><td>18.001,60</td><td>+0,59 %</td></tr><tr><td>EUR/USD</td><td>1,0765</td><td>−0,1 %</td></tr></table>`)
	}},
}

// links gives list items with invented headlines.
func (p *place) links(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<li><a href="/a/link-%d">%s %d</a></li>`, i, p.headline, i+1)
	}
	return b.String()
}

// thread gives n readers' comments.
func (p *place) thread(class string, n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<div class="%s"><h3>%s</h3>`, class, p.comments)
	for i := range n {
		fmt.Fprintf(&b, `<div class="%s-i"><div><b>reader%d</b> <span>%s</span></div><p>%s</p><button>👍 %d</button></div>`, class, i, p.ago, p.comment, i*3)
	}
	return b.String() + `</div>`
}
