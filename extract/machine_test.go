package extract

import (
	"strings"
	"testing"
)

// What a page says of a machine that reads or translates its text stands above or below that,
// and is none of it, in any language.
func TestNoticesOfMachines(t *testing.T) {
	for s := range strings.Lines(strings.TrimSpace(`
This audio is read by an automated voice. Please report any mistake to our editors.
Note: This story was written with the help of artificial intelligence and read by our editors.
Dieser Text wird von einer künstlichen Stimme vorgelesen. Bitte melden Sie Fehler an uns.
Diese Audioversion wurde künstlich erzeugt.
Audio generato con una voce sintetica.
Hinweis: Dieser Beitrag wurde mithilfe von KI übersetzt.
Cet article est lu par une voix de synthèse. Signalez-nous toute erreur.
El contenido ha sido traducido automáticamente del original.
Este texto foi traduzido com ajuda de IA.
Questo articolo è stato tradotto con l'intelligenza artificiale.
Dit artikel is met behulp van AI vertaald.
Sammanfattningen är gjord med hjälp av AI.
Artikkelen er lest av en kunstig stemme.
Tämä artikkeli on käännetty tekoälyn avulla.
Ten artykuł czyta syntetyczny głos.
Tento článek byl přeložen pomocí umělé inteligence.
Ezt a cikket mesterséges intelligencia fordította.
Acest articol a fost tradus automat.
Эта статья переведена с помощью искусственного интеллекта.
Цей матеріал перекладено за допомогою ШІ.
Αυτό το άρθρο μεταφράστηκε με τεχνητή νοημοσύνη.
Bu haber yapay zekâ ile çevrildi.
Artikel ini diterjemahkan secara otomatis.
Bài viết này được dịch tự động.
この音声は自動音声によるものです。読み間違いにお気づきの際はお知らせください。
本文由人工智能翻译。
이 기사는 인공지능으로 번역되었습니다.
هذا المقال ترجم بالذكاء الاصطناعي.
כתבה זו תורגמה באופן אוטומטי.
این مقاله با هوش مصنوعی ترجمه شده است.
यह लेख एआई द्वारा अनुवाद किया गया है।`)) {
		t.Run(s, func(t *testing.T) {
			wantNotice(t, strings.TrimSpace(s))
		})
	}
}

// wantNotice wants a notice to be none of the text above and below it, and to stay where a story says it.
func wantNotice(t *testing.T, s string) {
	t.Helper()
	text := part("tram line") + part("old bridge") + part("new depot")
	page := func(body string) string {
		return articleOf(t, `<article><h1>Harbour town votes on its tram</h1>`+body+`</article>`)
	}
	above := page(`<div><p>` + s + `</p></div><div>` + text + `</div>`)
	below := page(`<div>` + text + `<p>` + s + `</p></div>`)
	between := page(`<div>` + part("mill") + part("harbour") + `<p>` + s + `</p>` + text + `</div>`)
	s = Sentences(s)[0]
	if strings.Contains(above, s) || strings.Contains(below, s) || !strings.Contains(between, s) {
		t.Errorf("%q\n%q\n%q", above, below, between)
	}
}

// What a story says of machines stays, even where it begins.
func TestStoriesOfMachines(t *testing.T) {
	for _, s := range []string{
		"Artificial voices read the news in Port Bel from this Monday on, and few have heard it.",
		"Translations made by AI are to be told from others by a sign in the headline.",
		"This story was translated from the Danish by Ann Bell, who lives at the harbour.",
		"Questo articolo è scritto ai lettori del porto, che lo hanno chiesto da anni.",
	} {
		got := articleOf(t, `<article><h1>Harbour town votes on its tram</h1><div><p>`+s+`</p>`+part("tram line")+part("old bridge")+`</div></article>`)
		if !strings.Contains(got, s) {
			t.Errorf("%q: %q", s, got)
		}
	}
}
