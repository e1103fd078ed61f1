package extract

import (
	"strings"
	"testing"
)

// How a text stands to its readers is told above or below it, and is none of it, in any language;
// between its paragraphs the same words may be of the story.
func TestStandingOfTexts(t *testing.T) {
	for s := range strings.Lines(strings.TrimSpace(`
Thanks to our 9,000 supporters this story is free to read for all. Join them!
Our readers make this work possible.
Note: Nothing on this site is financial or legal advice.
The information in this article is for educational purposes only. Please ask a doctor.
This article is more than four years old.
Originally published by Harbour Notes under a Creative Commons licence.
This piece was first published in Harbour Notes.
Republished with permission from Harbour Notes.
The opinions expressed in this column are those of the author.
Opinions here do not necessarily reflect those of the publisher.
Hinweis: Die Informationen in diesem Text ersetzen keine ärztliche Beratung.
Unsere Mitglieder machen diesen Text möglich.
Dieser Text ist älter als zwei Jahre.
Der Beitrag wurde zuerst in den Hafennotizen veröffentlicht.
Gastbeiträge geben allein die Meinung der Autoren wieder.
Grâce à nos lecteurs, ce texte est accessible à tous.
Les informations de cette page sont données à titre purement informatif.
Cette page n’est plus mise à jour.
Cet article a été initialement publié dans Harbour Notes.
Les propos de cette tribune n’engagent que leur auteur.
La información de este sitio no sustituye la consulta con un médico.
Este texto se publicó originalmente en Harbour Notes.
Esta nota tiene más de tres años y puede estar desactualizada.
Gracias a nuestros socios este reportaje es gratuito.
Este texto foi publicado originalmente em Harbour Notes.
As informações deste site não substituem a consulta médica.
Questo testo non è più aggiornato.
Le informazioni di questo sito non sono consigli medici.
Le opinioni qui espresse non rispecchiano necessariamente quelle del giornale.
Dit stuk is mogelijk dankzij de steun van onze leden.
De informatie op deze site is geen medisch advies.
Den här texten publicerades först i Harbour Notes.
Informationen på sidan är inte medicinsk rådgivning.
Denne saken er mer enn to år gammel.
Saken ble først publisert i Harbour Notes.
Tämä artikkeli ilmestyi ensin Harbour Notesissa.
Sivuston tiedot eivät ole lääketieteellisiä neuvoja.
Materiał ma charakter wyłącznie informacyjny.
Tekst został po raz pierwszy opublikowany w Harbour Notes.
Tento text původně vyšel v Harbour Notes.
Informace na tomto webu nejsou právním poradenstvím.
Az oldal tartalma nem minősül befektetési tanácsadásnak.
Acest articol a fost publicat inițial în Harbour Notes.
Информация на сайте не является медицинской рекомендацией.
Материал впервые опубликован в Harbour Notes.
Редакция напоминает: мнение автора может не совпадать с мнением редакции.
Стаття вперше опублікована в Harbour Notes.
Το περιεχόμενο της σελίδας δεν αποτελεί επενδυτική συμβουλή.
Bu yazıda yer alan bilgiler yatırım danışmanlığı kapsamında değildir.
Artikel ini telah tayang di Harbour Notes.
Bài viết này được đăng lần đầu trên Harbour Notes.
本サイトの情報は投資の勧誘を目的としたものではありません。
この記事は公開当時の情報に基づいています。
本文首发于海港笔记。
以上内容仅供参考,不构成投资建议。
이 글은 투자 권유가 아닙니다.
이 기사는 독자 여러분의 후원으로 만들어졌습니다.
المعلومات في هذا الموقع ليست نصيحة طبية.
כתבה זו פורסמה לראשונה באתר אחר.
این مقاله نخستین بار در جای دیگری منتشر شد.
यह लेख पहली बार दूसरी जगह प्रकाशित हुआ था।`)) {
		t.Run(s, func(t *testing.T) {
			wantNotice(t, strings.TrimSpace(s))
		})
	}
}

// What a story says with such words stays, even where it begins or ends.
func TestStoriesOfStanding(t *testing.T) {
	for _, s := range []string{
		"The minister said on Monday that this was no financial advice, and left the room.",
		"The tram stays free for everybody, because the members of its society pay for it.",
		"The timetable at the mill is no longer updated, and may be out of date, said the mayor.",
		"Her first story appeared in Harbour Notes, and was first published as a book in May.",
		"The views of the two mayors do not reflect what most people in the harbour think.",
		"This page of the town's history was first opened by the old mayor himself.",
		"Der Anwalt sagte, das Papier ersetze keine rechtliche Beratung für die Mieter am Hafen.",
		"Die Meinung der Redaktion des Senders kennt im Hafen inzwischen wirklich jeder.",
		"Le livre a d’abord été publié à Bel, où la maire du port l’a lu en une nuit.",
		"La información que dio el alcalde no es ningún consejo, dijo la médica del puerto.",
		"Der Rat bezahlt den Text, weil die Mitglieder des Vereins ihn kostenlos lesen wollen.",
		"Роман впервые вышел в порту в мае, и с тех пор его прочитали почти все жители.",
		"この本は港で初めて出版され、町の人々に長く読まれてきたという。",
	} {
		first := articleOf(t, `<article><h1>Harbour town votes on its tram</h1><div><p>`+s+`</p>`+part("tram line")+part("old bridge")+`</div></article>`)
		last := articleOf(t, `<article><h1>Harbour town votes on its tram</h1><div>`+part("tram line")+part("old bridge")+`<p>`+s+`</p></div></article>`)
		if !strings.Contains(first, s) || !strings.Contains(last, s) {
			t.Errorf("%q\n%q\n%q", s, first, last)
		}
	}
}
