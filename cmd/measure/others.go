package main

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// others are kinds that were written when the rest held, before any rule was made for them:
// they told whether what holds for those holds for the boxes of other sites. Those from the
// poll on were written when the first of these held, those from the headlines with times
// on when these did, those from the button to follow on when these did.
var others = []kind{
	{"other site: donation: after the text", func(p *place) { p.after(p.last(), p.donation()) }},
	{"other site: donation: between paragraphs", func(p *place) { p.after(p.middle(), p.donation()) }},
	{"other site: rights: after the text", func(p *place) {
		p.after(p.last(), `<div class="rights"><p>© 2024 The Invented Herald. `+p.newsletterText+`</p></div>`)
	}},
	{"other site: tags: in a paragraph", func(p *place) {
		p.below(p.last(), `<p>`+p.related+`: <a href="/t/1">Tram</a>, <a href="/t/2">Harbour</a>, <a href="/t/3">Council</a></p>`)
	}},
	{"other site: accounts: in a paragraph", func(p *place) {
		p.below(p.last(), `<p>`+p.subscribe+`: <a href="https://facebook.com/herald">Facebook</a> | <a href="https://x.com/herald">X</a> | <a href="/wa">WhatsApp</a></p>`)
	}},
	{"other site: vote: two thumbs", func(p *place) {
		p.after(p.last(), `<div class="vote"><p>`+p.headline+`?</p><button>👍</button> 12 <button>👎</button> 3</div>`)
	}},
	{"other site: comments: teaser", func(p *place) {
		p.after(p.last(), `<div class="talk"><a href="#c">`+p.comments+`</a><div>`+p.comment+`</div></div>`)
	}},
	{"other site: related: bold label, after the text", func(p *place) { p.below(p.last(), p.labelled()) }},
	{"other site: related: bold label", func(p *place) { p.below(p.middle(), p.labelled()) }},
	{"other site: related: articles in a section", func(p *place) {
		p.after(p.middle(), `<section class="rel"><header><h2>`+p.related+`</h2></header>`+strings.Repeat(`<article><a href="/a/8"><h3>`+p.headline+`</h3></a><p>`+p.teaser+`</p></article>`, 3)+`</section>`)
	}},
	{"other site: embed: consent", func(p *place) {
		p.after(p.middle(), `<div class="embed"><p>`+p.newsletterText+` `+p.newsletterText+`</p><button>OK</button></div>`)
	}},
	{"other site: podcast: episode", func(p *place) {
		p.after(p.middle(), `<div class="pod"><img src="/p.jpg"><div><span>Podcast</span><h4>`+p.headline+`</h4><p>`+p.teaser+`</p><audio controls src="/p.mp3"></audio></div></div>`)
	}},
	{"other site: app: two stores", func(p *place) {
		p.after(p.middle(), `<div class="app"><img src="/a.png"><p>`+p.newsletterText+`</p><a href="https://apps.example/1"><img src="/1.png"></a><a href="https://apps.example/2"><img src="/2.png"></a></div>`)
	}},
	{"other site: sponsored: no heading", func(p *place) {
		p.after(p.middle(), `<div class="sp"><span>`+p.ad+`</span><a href="https://shop.example/7"><img src="/s.jpg"><div>`+p.headline+`</div><div>`+p.teaser+`</div></a></div>`)
	}},
	{"other site: teaser: in two columns", func(p *place) {
		p.after(p.middle(), `<div class="row"><div class="l"><a href="/a/9"><img src="/t.jpg"></a></div><div class="r"><h4><a href="/a/9">`+p.headline+`</a></h4><p>`+p.teaser+`</p><span>`+p.ago+`</span></div></div>`)
	}},
	{"other site: pictures: strip", func(p *place) {
		p.after(p.middle(), `<div class="strip"><a href="/g/1"><img src="/1.jpg"></a><a href="/g/2"><img src="/2.jpg"></a><a href="/g">`+p.related+` (12)</a></div>`)
	}},
	{"other site: offer in a paragraph", func(p *place) {
		p.below(p.middle(), `<p><em>`+p.newsletterText+` <a href="/nl">`+p.subscribe+`</a></em></p>`)
	}},
	{"other site: offer in a paragraph, after the text", func(p *place) {
		p.below(p.last(), `<p><strong>`+p.newsletterText+` <a href="/nl">`+p.subscribe+`</a></strong></p>`)
	}},
	{"other site: links in <div>s", func(p *place) {
		p.after(p.middle(), `<div class="picks"><h4>`+p.related+`</h4>`+strings.Repeat(`<div><a href="/a/1">`+p.headline+`</a></div>`, 3)+`</div>`)
	}},
	{"other site: teaser, read more", func(p *place) {
		p.after(p.middle(), `<div class="t"><h3>`+p.headline+`</h3><a href="/a/1">`+p.readMore+`</a></div>`)
	}},
	{"other site: video below its title", func(p *place) {
		p.after(p.middle(), `<div class="v"><h3>`+p.headline+`</h3><iframe src="https://player.example/1"></iframe></div>`)
	}},
	{"other site: slideshow", func(p *place) {
		p.after(p.middle(), `<div class="slides"><div><img src="/1.jpg"><p>`+p.teaser+`</p></div><div><img src="/2.jpg"><p>`+p.teaser+`</p></div><button>‹</button><button>›</button></div>`)
	}},
	{"other site: wall after the text", func(p *place) {
		p.after(p.last(), `<div class="wall"><h2>`+p.newsletter+`</h2><p>`+p.newsletterText+`</p><ul><li>`+p.listen+`</li><li>`+p.newsletter+`</li></ul><button>`+p.subscribe+`</button><p>`+p.comments+`? <a href="/login">Login</a></p></div>`)
	}},
	{"other site: contents", func(p *place) {
		p.before(p.first(), `<div class="toc"><p>`+p.related+`</p><ul><li><a href="#1">`+p.headline+`</a></li><li><a href="#2">`+p.mostRead+`</a></li></ul></div>`)
	}},
	{"other site: credit in a paragraph", func(p *place) { p.below(p.middle(), `<p><small>© A. Nobody / Agency</small></p>`) }},
	{"other site: time in a paragraph, after the text", func(p *place) { p.below(p.last(), `<p><i>`+p.ago+`</i></p>`) }},
	{"other site: quiz", func(p *place) {
		p.after(p.middle(), `<div class="quiz"><h4>`+p.headline+`?</h4><ul><li><button>A</button></li><li><button>B</button></li></ul><span>1 / 7</span></div>`)
	}},
	{"other site: link in brackets", func(p *place) {
		p.below(p.middle(), `<p>(<a href="/a/1">`+p.readMore+`: `+p.headline+`</a>)</p>`)
	}},
	{"other site: live bar", func(p *place) {
		p.belowHeading(`<div class="live"><b>LIVE</b> <a href="/live">` + p.headline + `</a> <span>11:47</span></div>`)
	}},
	{"other site: details", func(p *place) {
		p.after(p.middle(), `<details><summary>`+p.newsletter+`</summary><p>`+p.newsletterText+`</p><form><input></form></details>`)
	}},
	{"other site: breadcrumb", func(p *place) {
		p.aboveHeading(`<ol class="way"><li><a href="/">Herald</a></li><li><a href="/city">City</a></li></ol>`)
	}},
	{"other site: gift: below the headline", func(p *place) {
		p.belowHeading(`<div class="gift"><button>🎁</button><span>` + p.subscribe + `</span></div>`)
	}},
	{"other site: paragraphs wrapped, in a section", func(p *place) {
		for _, e := range p.paras {
			if e.Data == "p" {
				wrap(e, "section")
			}
		}
	}},
	{"other site: article and main made <div>", func(p *place) {
		p.elements(func(n *html.Node) {
			if n.DataAtom == atom.Article || n.DataAtom == atom.Main {
				n.Data, n.DataAtom = "div", atom.Div
			}
		})
	}},
	{"other site: poll with fields", func(p *place) {
		p.after(p.middle(), `<fieldset><legend>`+p.headline+`?</legend><label><input type="radio">Yes</label><label><input type="radio">No</label></fieldset>`)
	}},
	{"other site: reactions", func(p *place) {
		p.after(p.last(), `<ul><li><button>😀</button> 12</li><li><button>😡</button> 7</li></ul>`)
	}},
	{"other site: newsletter in an element of its own", func(p *place) {
		p.after(p.middle(), `<news-letter><div><strong>`+p.newsletter+`</strong><p>`+p.newsletterText+`</p></div></news-letter>`)
	}},
	{"other site: event", func(p *place) {
		p.after(p.middle(), `<div class="u4"><time>12.05.</time><h4>`+p.headline+`</h4><p>`+p.teaser+`</p><a href="/tickets">Tickets</a></div>`)
	}},
	{"other site: product", func(p *place) {
		p.after(p.middle(), `<div class="u5"><a href="https://shop.example/1"><img src="/1.jpg"></a><h3>`+p.headline+`</h3><p>`+p.teaser+`</p><span>29,99 €</span><a href="https://shop.example/1">Shop</a></div>`)
	}},
	{"other site: accounts after a sentence", func(p *place) {
		p.after(p.last(), `<div class="u6"><p>`+p.newsletterText+`</p><a href="https://facebook.com/h"><svg></svg></a><a href="https://x.com/h"><svg></svg></a></div>`)
	}},
	{"other site: author's picture and name below the headline", func(p *place) {
		p.belowHeading(`<div class="u7"><img src="/a.jpg"><div><a href="/people/a">A. Nobody</a><span>Reporter</span></div></div>`)
	}},
	{"other site: size of letters", func(p *place) {
		p.before(p.first(), `<div class="u8"><button>A-</button><button>A+</button></div>`)
	}},
	{"other site: minutes in a paragraph", func(p *place) { p.before(p.first(), `<p>5 min</p>`) }},
	{"other site: languages", func(p *place) {
		p.belowHeading(`<div class="u10"><span>English</span> | <a href="/es/1">Español</a> | <a href="/fr/1">Français</a></div>`)
	}},
	{"other site: map", func(p *place) {
		p.after(p.middle(), `<div class="u11"><iframe src="https://map.example/1"></iframe><p>`+p.teaser+`</p></div>`)
	}},
	{"other site: rights in a footer", func(p *place) {
		p.after(p.last(), `<footer><p>© 2024 The Invented Herald</p><p><a href="/terms">Terms</a> · <a href="/mail">Contact</a></p></footer>`)
	}},
	{"other site: alert above the headline", func(p *place) {
		p.aboveHeading(`<div role="alert"><strong>` + p.headline + `</strong><p>` + p.teaser + `</p></div>`)
	}},
	{"other site: promotion in a table", func(p *place) {
		p.after(p.middle(), `<table><tr><td><img src="/n.png"></td><td>`+p.newsletterText+` <a href="/nl">`+p.subscribe+`</a></td></tr></table>`)
	}},
	{"other site: label and link in a div", func(p *place) {
		p.after(p.middle(), `<div class="u15">`+p.related+`: <a href="/a/1">`+p.headline+`</a></div>`)
	}},
	{"other site: picture and teaser in a paragraph", func(p *place) {
		p.after(p.middle(), `<p><a href="/a/1"><img src="/1.jpg"></a><br>`+p.teaser+` <a href="/a/1">`+p.readMore+`</a></p>`)
	}},
	{"other site: form in a paragraph", func(p *place) {
		p.after(p.last(), `<p>`+p.newsletterText+` <input type="email"><button>`+p.subscribe+`</button></p>`)
	}},
	{"other site: appeal in a quotation", func(p *place) {
		p.after(p.middle(), `<blockquote><p>`+p.newsletterText+` <a href="/nl">`+p.subscribe+`</a></p></blockquote>`)
	}},
	{"other site: headline of another article", func(p *place) {
		p.after(p.middle(), `<h3><a href="/a/1">`+p.headline+`</a></h3>`)
	}},
	{"other site: topics after the text", func(p *place) {
		p.after(p.last(), `<ul><li><a href="/t/1">Tram</a></li><li><a href="/t/2">Harbour</a></li></ul>`)
	}},
	{"other site: label and list", func(p *place) {
		p.after(p.middle(), `<p>`+p.readMore+`:</p><ul>`+p.links(3)+`</ul>`)
	}},
	{"other site: ad in words", func(p *place) {
		p.after(p.middle(), `<div class="u22"><small>`+p.ad+`</small><p>`+p.teaser+`</p><a href="https://shop.example/1">Shop</a></div>`)
	}},
	{"other site: comments in a list", func(p *place) {
		p.after(p.around(), `<section><h3>`+p.comments+`</h3><ol>`+strings.Repeat(`<li><b>reader7</b> <time>`+p.ago+`</time><p>`+p.comment+`</p><a href="#r">Reply</a></li>`, 5)+`</ol></section>`)
	}},
	{"other site: articles side by side after the text", func(p *place) {
		p.after(p.last(), `<div class="u24">`+strings.Repeat(`<div><img src="/1.jpg"><h4><a href="/a/1">`+p.headline+`</a></h4><p>`+p.teaser+`</p></div>`, 4)+`</div>`)
	}},
	{"other site: time at the top", func(p *place) { p.before(p.first(), `<p>`+p.ago+`</p>`) }},
	{"other site: weather", func(p *place) {
		p.after(p.middle(), `<div class="u26"><h4>Weather</h4><ul><li>Mon 21°</li><li>Tue 19°</li><li>Wed 23°</li></ul></div>`)
	}},
	{"other site: scores", func(p *place) {
		p.after(p.middle(), `<div class="u27"><h4>Results</h4><table><tr><td>Harbour</td><td>2:1</td><td>City</td></tr><tr><td>Bridge</td><td>0:0</td><td>Tram</td></tr></table><a href="/s">`+p.readMore+`</a></div>`)
	}},
	{"other site: biography", func(p *place) {
		p.after(p.last(), `<div class="u28"><img src="/a.jpg"><div><h5>A. Nobody</h5><p>A. Nobody writes about the harbour. `+p.teaser+`</p><a href="https://x.com/nobody">@nobody</a></div></div>`)
	}},
	{"other site: navigation to the neighbours", func(p *place) {
		p.after(p.around(), `<nav><a rel="prev" href="/a/1"><span>←</span> `+p.headline+`</a><a rel="next" href="/a/2">`+p.teaser+` <span>→</span></a></nav>`)
	}},
	{"other site: a mistake", func(p *place) {
		p.after(p.last(), `<div class="u30"><p>`+p.comments+`? <a href="mailto:a@example.org">`+p.subscribe+`</a></p></div>`)
	}},
	{"other site: headlines with times", func(p *place) {
		p.after(p.middle(), `<ul class="tk">`+strings.Repeat(`<li><span>11:47</span> <a href="/a/1">`+p.headline+`</a></li>`, 3)+`</ul>`)
	}},
	{"other site: headlines with numbers", func(p *place) {
		p.after(p.middle(), `<div class="mr"><h3>`+p.mostRead+`</h3><ol>`+strings.Repeat(`<li><span>1</span><div><a href="/a/1">`+p.headline+`</a><p>`+p.teaser+`</p></div></li>`, 3)+`</ol></div>`)
	}},
	{"other site: links in a <dl>", func(p *place) {
		p.after(p.middle(), `<dl class="rl"><dt>`+p.related+`</dt><dd><a href="/a/1">`+p.headline+`</a></dd><dd><a href="/a/2">`+p.headline+` 2</a></dd></dl>`)
	}},
	{"other site: offer behind a bold label", func(p *place) {
		p.after(p.middle(), `<p><b>`+p.newsletter+`:</b> `+p.newsletterText+` <a href="/nl">`+p.subscribe+`</a></p>`)
	}},
	{"other site: link behind an arrow", func(p *place) { p.after(p.middle(), `<p>👉 <a href="/a/1">`+p.headline+`</a></p>`) }},
	{"other site: links behind a bar", func(p *place) {
		p.after(p.middle(), `<p>» <a href="/a/1">`+p.headline+`</a> | <a href="/a/2">`+p.headline+` 2</a></p>`)
	}},
	{"other site: links below a heading", func(p *place) {
		p.after(p.middle(), `<h3>`+p.related+`</h3><p><a href="/a/1">`+p.headline+`</a></p><p><a href="/a/2">`+p.headline+` 2</a></p>`)
	}},
	{"other site: card without a picture", func(p *place) {
		p.after(p.middle(), `<div class="cd"><a href="/a/1"><h4>`+p.headline+`</h4><p>`+p.teaser+`</p></a></div>`)
	}},
	{"other site: offer with a list", func(p *place) {
		p.after(p.middle(), `<section class="of"><h2>`+p.newsletter+`</h2><ul><li>`+p.newsletterText+`</li><li>`+p.teaser+`</li></ul><a href="/nl">`+p.subscribe+`</a></section>`)
	}},
	{"other site: offer with a list, after the text", func(p *place) {
		p.after(p.last(), `<section class="of"><h2>`+p.newsletter+`</h2><ul><li>`+p.newsletterText+`</li><li>`+p.teaser+`</li></ul><a href="/nl">`+p.subscribe+`</a></section>`)
	}},
	{"other site: picture and words in the centre", func(p *place) {
		p.after(p.middle(), `<center><a href="https://shop.example/1"><img src="/1.gif"></a><br>`+p.teaser+`</center>`)
	}},
	{"other site: shares in words", func(p *place) {
		p.after(p.last(), `<div class="sh"><div>Share</div><div><span>1.2K</span></div></div>`)
	}},
	{"other site: topics without links", func(p *place) {
		p.after(p.last(), `<div class="tp"><span>Tram</span>, <span>Harbour</span>, <span>Council</span></div>`)
	}},
	{"other site: service words", func(p *place) { p.after(p.last(), `<p>Print | E-Mail | Share</p>`) }},
	{"other site: neighbours in the container", func(p *place) {
		p.after(p.last(), `<div class="nb"><a href="/a/1">← `+p.headline+`</a><a href="/a/2">`+p.teaser+` →</a></div>`)
	}},
	{"other site: comments for members", func(p *place) {
		p.after(p.last(), `<section class="cm"><h2>`+p.comments+`</h2><p>`+p.newsletterText+`</p><a href="/login">`+p.subscribe+`</a></section>`)
	}},
	{"other site: comments in a <dl>", func(p *place) {
		p.after(p.around(), `<div class="cs"><h4>`+p.comments+`</h4><dl>`+strings.Repeat(`<dt>reader7 · 3.5.2024</dt><dd>`+p.comment+`</dd>`, 4)+`</dl></div>`)
	}},
	{"other site: comments in a <dl>, in the container", func(p *place) {
		p.after(p.last(), `<div class="cs"><h4>`+p.comments+`</h4><dl>`+strings.Repeat(`<dt>reader7 · 3.5.2024</dt><dd>`+p.comment+`</dd>`, 4)+`</dl></div>`)
	}},
	{"other site: table of headlines", func(p *place) {
		p.after(p.middle(), `<table class="tb">`+strings.Repeat(`<tr><td>1</td><td><a href="/a/1">`+p.headline+`</a></td></tr>`, 4)+`</table>`)
	}},
	{"other site: list of cards", func(p *place) {
		p.after(p.last(), `<ul class="lc">`+strings.Repeat(`<li><img src="/1.jpg"><h4><a href="/a/1">`+p.headline+`</a></h4><p>`+p.teaser+`</p></li>`, 3)+`</ul>`)
	}},
	{"other site: day and time above the text", func(p *place) {
		p.before(p.first(), `<div class="dt">12.05.2024, 11:47</div>`)
	}},
	{"other site: day and time below the text", func(p *place) { p.after(p.last(), `<p>12.05.2024, 11:47</p>`) }},
	{"other site: way in words", func(p *place) {
		p.aboveHeading(`<div class="bc"><span>City</span> › <span>Harbour</span></div>`)
	}},
	{"other site: buttons in words", func(p *place) { p.belowHeading(`<ul class="bt"><li>Share</li><li>Save</li></ul>`) }},
	{"other site: label below the headline", func(p *place) { p.belowHeading(`<div class="pr"><span>Premium</span></div>`) }},
	{"other site: sponsor below the headline", func(p *place) {
		p.belowHeading(`<div class="sp"><span>Presented by</span> <img src="/s.png"></div>`)
	}},
	{"other site: first letter set large", func(p *place) {
		first := true
		p.texts(func(n *html.Node) {
			s := strings.TrimLeft(n.Data, " \n\t")
			r := []rune(s)
			if first && len(r) > 20 {
				first = false
				n.Data = string(r[1:])
				drop := &html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span, Attr: []html.Attribute{{Key: "class", Val: "drop"}}}
				drop.AppendChild(&html.Node{Type: html.TextNode, Data: string(r[:1])})
				n.Parent.InsertBefore(drop, n)
			}
		})
	}},
	{"other site: page in a form", func(p *place) {
		form := &html.Node{Type: html.ElementNode, Data: "form", DataAtom: atom.Form}
		for c := p.body.FirstChild; c != nil; c = p.body.FirstChild {
			p.body.RemoveChild(c)
			form.AppendChild(c)
		}
		p.body.AppendChild(form)
	}},
	{"other site: paragraphs in <font>", func(p *place) {
		for _, e := range p.paras {
			font := &html.Node{Type: html.ElementNode, Data: "font", DataAtom: atom.Font}
			for c := e.FirstChild; c != nil; c = e.FirstChild {
				e.RemoveChild(c)
				font.AppendChild(c)
			}
			e.AppendChild(font)
		}
	}},
	{"other site: where links come from", func(p *place) {
		p.elements(func(n *html.Node) {
			for i, a := range n.Attr {
				if n.DataAtom == atom.A && a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !strings.Contains(a.Val, "?") && !strings.Contains(a.Val, "#") && strings.Contains(a.Val, "/") {
					n.Attr[i].Val += "?from=page7"
				}
			}
		})
	}},
	{"other site: links open elsewhere", func(p *place) {
		p.elements(func(n *html.Node) {
			if n.DataAtom == atom.A {
				n.Attr = append(n.Attr, html.Attribute{Key: "target", Val: "_blank"}, html.Attribute{Key: "rel", Val: "noopener"})
			}
		})
	}},
	{"other site: a break behind each paragraph", func(p *place) {
		for _, e := range p.paras {
			if e.DataAtom == atom.P {
				e.AppendChild(&html.Node{Type: html.ElementNode, Data: "br", DataAtom: atom.Br})
			}
		}
	}},
	{"other site: a window over the page", func(p *place) {
		p.inside(p.body, `<div class="md"><div><h2>`+p.newsletter+`</h2><p>`+p.newsletterText+` `+p.teaser+` `+p.newsletterText+`</p><button>OK</button><button>×</button></div></div>`)
	}},
	{"other site: a letter to the reader", func(p *place) {
		p.after(p.last(), `<div class="lt"><p>`+p.newsletterText+` `+p.teaser+`</p><p>`+p.teaser+` `+p.newsletterText+`</p><p>A. Nobody</p><a href="/give"><img src="/g.png"></a></div>`)
	}},
	{"other site: button to follow", func(p *place) {
		p.after(p.middle(), `<div class="fo"><span>Harbour</span><button>+ `+p.subscribe+`</button></div>`)
	}},
	{"other site: topics to follow", func(p *place) {
		p.after(p.last(), `<div class="tf"><h3>`+p.related+`</h3><ul><li><button>Tram</button></li><li><button>Harbour</button></li></ul></div>`)
	}},
	{"other site: playlist", func(p *place) {
		p.after(p.middle(), `<div class="pl"><video src="/1.mp4">Your browser does not play videos.</video><ol><li><button>`+p.headline+`</button><span>01:12</span></li><li><button>`+p.mostRead+`</button><span>00:47</span></li></ol></div>`)
	}},
	{"other site: link in a figure", func(p *place) {
		p.after(p.middle(), `<figure class="fl"><a href="/a/1"><img src="/1.jpg"><figcaption><b>`+p.readMore+`</b> `+p.headline+`</figcaption></a></figure>`)
	}},
	{"other site: articles that are left", func(p *place) {
		p.before(p.first(), `<div class="me"><p>`+p.newsletterText+` <a href="/abo">`+p.subscribe+`</a></p></div>`)
	}},
	{"other site: score of a match", func(p *place) {
		p.after(p.middle(), `<div class="sc"><span>Harbour</span> <b>2</b> : <b>1</b> <span>City</span> <span>74'</span></div>`)
	}},
	{"other site: what a word means", func(p *place) {
		p.after(p.middle(), `<div role="tooltip"><p>`+p.teaser+`</p></div>`)
	}},
	{"other site: for print", func(p *place) {
		p.after(p.last(), `<div class="po">https://herald.example/2024/03/tram</div>`)
	}},
	{"other site: skip an advertisement", func(p *place) {
		p.after(p.middle(), `<a href="#after-1">`+p.ad+` ↓</a><div id="ad-1"></div><div id="after-1"></div>`)
	}},
	{"other site: the text goes on below", func(p *place) {
		p.after(p.middle(), `<div class="gb"><span>↓ `+p.readMore+` ↓</span></div>`)
	}},
	{"other site: words in a drawing", func(p *place) {
		p.after(p.middle(), `<svg viewBox="0 0 9 9"><title>`+p.headline+`</title><text x="1" y="1">2024</text><text x="1" y="3">`+p.teaser+`</text></svg>`)
	}},
	{"other site: bar with the headline", func(p *place) {
		p.before(p.first(), `<div class="hb"><span>`+html.EscapeString(p.title)+`</span><button>`+p.comments+`</button></div>`)
	}},
	{"other site: author with a sentence, above the text", func(p *place) {
		p.before(p.first(), `<div class="ab"><img src="/a.jpg"><div><a href="/people/a">A. Nobody</a><p>A. Nobody: `+p.teaser+`</p><button>+</button></div></div>`)
	}},
	{"other site: was it of use", func(p *place) {
		p.after(p.last(), `<div class="wh"><p>`+p.listen+`?</p><button>+</button><button>-</button><p>`+p.newsletterText+`</p></div>`)
	}},
	{"other site: what is hidden", func(p *place) {
		p.after(p.middle(), `<div style="display: none"><p>`+p.teaser+`</p></div><div hidden><p>`+p.newsletterText+`</p></div><div aria-hidden="true"><p>`+p.teaser+`</p></div>`)
	}},
	{"other site: loading", func(p *place) {
		p.after(p.middle(), `<div class="lo"><span>…</span><p>`+p.listen+`…</p></div>`)
	}},
	{"other site: dialogue and popover", func(p *place) {
		p.after(p.middle(), `<dialog><h3>`+p.newsletter+`</h3><p>`+p.newsletterText+`</p></dialog><div popover id="pp"><p>`+p.teaser+` `+p.newsletterText+`</p></div>`)
	}},
	{"other site: picture with its credit in a paragraph", func(p *place) {
		p.after(p.middle(), `<p><img src="/1.jpg"><span>A. Nobody / Agency</span></p>`)
	}},
	{"other site: chat with the article", func(p *place) {
		p.after(p.middle(), `<div class="ch"><h4>`+p.comments+`?</h4><ul><li><button>`+p.headline+`?</button></li><li><button>`+p.mostRead+`?</button></li></ul><input placeholder="…"></div>`)
	}},
	{"other site: bulletin of an agency", func(p *place) {
		p.after(p.last(), `<p>(AGENCY) an/bo</p>`)
	}},
}

// donation asks for money, in a heading, two paragraphs and a button.
func (p *place) donation() string {
	return `<div class="give"><h3>` + p.newsletter + `</h3><p>` + p.newsletterText + ` ` + p.teaser + `</p><p>` + p.newsletterText + `</p><a class="button" href="/give">` + p.subscribe + `</a></div>`
}

// labelled gives links in paragraphs below a label.
func (p *place) labelled() string {
	return `<p><b>` + p.related + `</b></p><p><a href="/a/1">` + p.headline + `</a></p><p><a href="/a/2">` + p.headline + ` 2</a></p>`
}
