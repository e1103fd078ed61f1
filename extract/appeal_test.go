package extract

import (
	"strings"
	"testing"
)

// An appeal goes wherever it stands; what is like one and tells of the story stays.
func TestAppeals(t *testing.T) {
	page := func(put string) string {
		return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><div>`+part("tram line")+put+part("new depot")+`</div></article></body></html>`)
	}
	want := page("")
	for _, put := range []string{
		`<p>Reporting costs money. <a href="/support">Support our newsroom from £3 a month.</a></p>`,
		`<p>Reporting costs money. <a href="https://give.herald.example/support-us/?from=text">Support our newsroom from £3 a month</a>.</p>`,
		`<p>独立した報道には費用がかかります。<a href="/support">月300円から編集部を支援できます。</a></p>`,
		`<p><em>Liked this story? <a href="/nl/weekend">Our letter</a> brings you the best of them, each Saturday.</em></p>`,
		`<p><em>この記事はいかがでしたか。<a href="/nl/weekend">週末便り</a>では毎週土曜日に読み応えのある記事をお届けします。</em></p>`,
		`<p>Story continues below this ad</p>`,
		`<p>Der Artikel geht nach der Werbung weiter</p>`,
		`<p>La suite de l’article après cette annonce</p>`,
		`<p>La noticia continúa después del anuncio</p>`,
		`<p>記事は広告のあとに続きます</p>`,
		`<p>文章在广告后继续</p>`,
	} {
		if got := page(put); got != want {
			t.Errorf("with %s: %q", put, got)
		}
	}
	for _, put := range []string{
		`<p>The council has voted. <a href="/2024/03/mill">The mill is to be torn down in May.</a></p>`,
		`<p>The council has voted. <a href="/mill-is-to-be-torn-down">The mill is to be torn down in May.</a></p>`,
		`<p>The council has voted. <a href="https://council.example/votes">It has put the minutes on its site.</a></p>`,
		`<p>The council has voted and put <a href="/minutes">the minutes of that evening on its site</a>.</p>`,
		`<p><em>Have you seen <a href="/2024/03/mill">the mill</a>? It is to be torn down in May.</em></p>`,
		`<p>Is it late? <a href="/2024/03/mill">The mill</a> has a clock that can be seen from the harbour at night.</p>`,
		`<p>The story continues below the ads that the council has put up all over the harbour.</p>`,
		`<p><em>And who pays? <a href="/council">The council</a> has said that it will find the money.</em></p><p><em>And who builds it? <a href="/firm">The firm</a> has done so since May.</em></p><p><em>And the noise? <a href="/noise">The trams</a> are quieter than any bus.</em></p>`,
		`<p>She was elected in May. <a href="/elections">It was a close race.</a></p><p>She lives in the harbour. <a href="/harbour">It is to be dredged.</a></p><p>She rides a tram. <a href="/tram">It is the oldest of them.</a></p>`,
	} {
		if got := page(put); got == want {
			t.Errorf("without %s", put)
		}
	}
	for _, end := range []string{
		`<p>We are on Telegram too. Join <a href="https://t.me/herald">our channel</a> and read the news before all others do.</p>`,
		`<p>Nous sommes aussi sur Telegram. Rejoignez <a href="https://t.me/herald">notre chaîne</a> pour lire l’actu en premier.</p>`,
		`<p>También estamos en WhatsApp. Únete a <a href="https://t.me/herald">nuestro canal</a> y entérate antes que nadie.</p>`,
		`<p>Telegramでも配信中です。<a href="https://t.me/herald">チャンネル</a>に参加して、最新情報をいち早くどうぞ。</p>`,
	} {
		got := articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><div>`+part("tram line")+part("new depot")+end+`</div></article></body></html>`)
		if strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("ends with %s: %q", end, got)
		}
	}
}

// What somebody paid for, and what leads to channels, goes; what speaks of a thing to be had stays.
func TestPaid(t *testing.T) {
	page := func(put string) string {
		return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><div>`+part("tram line")+part("mill")+put+part("new depot")+`</div></article></body></html>`)
	}
	want := page("")
	for _, put := range []string{
		`<p><small>Sponsored</small></p><p><a rel="sponsored" href="https://ads.example/1">The hearing aid of which the whole harbour speaks</a></p>`,
		`<h4>Gesponsert</h4><p><a rel="sponsored" href="https://ads.example/1">The hearing aid of which the whole harbour speaks</a></p>`,
		`<div class="b"><a rel="sponsored" href="/out/1">Trade now</a><p>Most accounts lose money with this provider.</p></div>`,
		`<table><tr><td>Channel</td><td><a href="https://whatsapp.com/channel/0029Va">Join now</a></td></tr><tr><td>Messages</td><td><a href="https://t.me/herald">Join now</a></td></tr></table>`,
		`<table><tr><th>Shop</th><th>Price</th><th></th></tr><tr><td>Elektro24</td><td>189,90 €</td><td><a rel="nofollow sponsored" href="/out/1">Zum Shop</a></td></tr><tr><td>Kastor</td><td>196,90 €</td><td><a rel="nofollow sponsored" href="/out/2">Zum Shop</a></td></tr></table>`,
		`<p><strong>ACHTUNG: Folgen Sie dem Hafen und sehen Sie die wichtigsten Nachrichten zuerst!</strong> 👉 <a href="https://instagram.com/herald"><em>@herald</em></a></p>`,
		`<p><strong>[Gambas: Video 20detik]</strong></p>`,
	} {
		if got := page(put); got != want {
			t.Errorf("with %s: %q", put, got)
		}
	}
	for put, keep := range map[string]string{
		`<p><a href="https://trams.example/1">The tram of which the whole harbour has been speaking</a></p>`:                                                                                             "of which the whole",
		`<p>The council has bought <a rel="sponsored" href="https://shop.example/1">the hearing aid</a> of which all speak.</p>`:                                                                         "hearing aid",
		`<table><tr><th>Town</th><th>Votes</th></tr><tr><td><a href="/town/bel">Bel</a></td><td>1,200</td></tr><tr><td><a href="/town/mill">Mill</a></td><td>800</td></tr></table>`:                      "1,200",
		`<table><tr><td>Mayor</td><td><a href="https://t.me/mayor">her channel</a></td></tr><tr><td>Council</td><td>none</td></tr></table>`:                                                              "her channel",
		`<p><strong>The mayor has been asked for years about it, and answered this Monday.</strong> She wrote that no tram would ever come to <a href="https://bel.example/harbour">the harbour</a></p>`: "no tram would ever",
		`<p><strong>Gesponsert vom Hafen</strong></p>`:    "vom Hafen",
		`<p><strong>[Laughter in the hall.]</strong></p>`: "Laughter",
		`<p><strong>What [the mayor] wants</strong></p>`:  "What [the mayor]",
	} {
		if got := page(put); !strings.Contains(got, keep) {
			t.Errorf("with %s: %q", put, got)
		}
	}
}
