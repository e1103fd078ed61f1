package extract

import (
	"strings"
	"testing"
)

// What the site says of itself and of the author at the ends of a text is none of it, and
// the same words in a story are.
func TestEnds(t *testing.T) {
	const own = "about the new depot"
	text := part("tram line") + part("old bridge") + part("new depot")
	for _, c := range []struct{ name, page, want, not string }{
		{"rights", text + `<p>The Herald ™, a part of Harbour Media. All rights reserved.</p>`, own, "Media"},
		{"rights in a script without spaces", text + `<p>本網站之文字及圖片，非經授權，不得轉載。</p>`, own, "本網站"},
		{"a licence", text + `<p>This text is to be had under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.</p>`, own, "CC BY"},
		{"what a link earns", text + `<p>Dieser Beitrag enthält Links zu Läden, von denen wir eine Provision erhalten.</p>`, own, "Läden"},
		{"what a link earns, above the text", `<p>This post may contain affiliate links, which cost you nothing.</p>` + text, own, "cost you"},
		{"accounts", text + `<p>We are on <a href="https://www.facebook.com/herald">Facebook</a> and <a href="https://twitter.com/herald">Twitter</a>.</p>`, own, "Facebook"},
		{"accounts without links", text + `<p>Síguenos en Facebook: El Puerto y en Twitter: @puerto.</p>`, own, "Síguenos"},
		{"a letter", text + `<p>Sign up for our letter here, and have the harbour's news each morning.</p>`, own, "each morning"},
		{"a letter, in German", text + `<div><p>Was zählt, jeden Morgen in Ihrem Postfach.</p><p>Der Hafen schläft nie, und wir auch nicht. Alles davon in deine Mailbox!</p></div>`, own, "Was zählt"},
		{"a letter, in Spanish", text + `<p>Todo lo que importa, cada mañana en tu correo.</p><p>Reciba cada mañana las noticias del puerto en su correo.</p>`, own, "cada mañana"},
		{"a letter, in Portuguese", text + `<p>Receba todas as manhãs as notícias do porto no seu e-mail.</p>`, own, "Receba"},
		{"gifts, the plea at its end", text + `<p>` + strings.Repeat("The harbour has but one paper, and nobody else looks at what the council does. ", 5) + `Are you with us? Support our work!</p>`, own, "one paper"},
		{"comments", text + `<p>Have you seen the tram? Share your thoughts in the comments.</p>`, own, "thoughts"},
		{"one behind the other, and a stray line", text + `<p>Follow us on Instagram.</p><p>With thanks to the mill.</p><p>Sharing is caring!</p>`, "With thanks to the mill", "Follow us"},
		{"whose views comments are", text + `<p>Figyelem! A cikkhez írt hozzászólások nem a Kikötő nézeteit tükrözik.</p><p>Kérjük, mindenki maradjon udvarias a többiekkel!</p>`, own, "Figyelem"},
		{"small print", text + `<p><small>Prices are some minutes old. Nothing here is advice.</small></p>`, own, "advice"},
		{"what a link earns, below the lead", `<p>The tram is to run by the spring of next year, and to reach the mill a year later.</p><p><em>Si vous achetez par nos liens, nous pouvons percevoir une commission.</em></p>` + text, "reach the mill", "commission"},
		{"above lines that are dropped for themselves", text + `<p>Sign up for our letter here, and have the harbour's news each morning.</p><ul><li>To log in</li><li>1,842 reads</li></ul>`, own, "each morning"},
		{"an account, in Chinese, behind a name in Latin letters", text + `<p>注意：在Instagram关注我们，获取最重要的新闻！</p>`, own, "注意"},
		{"who uploaded it", text + `<p>Notice: The content above (including the pictures if any) is uploaded and posted by a user of our platform.</p>`, own, "Notice"},
		{"who uploaded it, in German", text + `<p>Hinweis: Die vorstehenden Inhalte wurden von einem Nutzer hochgeladen.</p>`, own, "Hinweis"},
		{"who uploaded it, in Japanese", text + `<p>注意：上記の内容は利用者が投稿したもので、当サービスは保存場所を提供しているに過ぎません。</p>`, own, "注意"},
		{"who uploaded what, in a story", text + `<p>Most of what stands there was uploaded by users of the library, the mayor said.</p>`, "uploaded by users", "\x00"},
		{"what comments reflect, in a story", `<p>The minister's comments do not reflect what the council wants, the mayor said on Monday.</p>` + text + `<p>Her comments do not represent the party, a speaker said.</p>`, "do not reflect", "\x00"},
		{"a commission of another kind", `<p>Meclis, köprü için bir komisyon kurulmasına pazartesi günü karar verdi.</p>` + text, "komisyon", "\x00"},
		{"an app of the story", text + `<p>„Unsere App hat das nicht vorausgesehen“, sagte der Betreiber am Abend.</p>`, "vorausgesehen", "\x00"},
		{"what a tape is", `<p>The tape has not been edited by anybody, the harbour police said on Monday.</p>` + text, "The tape", "\x00"},
		{"what a link earns, in the midst", part("tram line") + part("old bridge") + `<p>The agent was to receive a commission, as the mayor has said.</p>` + part("mill") + part("new depot"), "receive a commission", "\x00"},
		{"an app, in Chinese", text + `<p>下载海港新闻应用，了解每日市场动态。</p>`, own, "海港"},
		{"an app of the story, in Japanese", text + `<p>町はアプリで電車の時刻を知らせると市長が述べた。</p>`, "市長が述べた", "\x00"},
		{"what accounts lose", text + `<p>CFDs sind riskant. 72 % der Kleinanlegerkonten verlieren Geld bei diesem Anbieter.</p>`, own, "CFD"},
		{"an account for gifts", text + `<p>Apoye nuestro trabajo.<br>IBAN: ES12 3456 7890 1234 5678</p>`, own, "IBAN"},
		{"how it works", text + `<p>Unsere Reporter prüfen jede Aussage. Lesen Sie unsere redaktionellen Leitlinien.</p>`, own, "Reporter"},
		{"where to find help", text + `<p>Если вам тяжело, поговорите с кем-нибудь. Если нужна помощь, есть бесплатный телефон доверия: 8 800 000.</p>`, own, "тяжело"},
		{"a wish to be shared", text + `<p>Por favor, comparta esta nota:</p>`, own, "comparta"},
		{"accounts of the story", text + `<p>Die Konten der Stadt verlieren an Wert, und das Geld für die Bahn fehlt.</p>`, "an Wert", "\x00"},
		{"a line of the story", text + `<p>The helpline at the mill was called by two hundred people, the mayor said.</p>`, "helpline", "\x00"},
		{"guidelines of the story", text + `<p>The council has to read our harbour's own guidelines again, said the mayor.</p>`, "said the mayor", "\x00"},
		{"shares of the story", text + `<p>The towns are asked to please share this burden, the mayor said.</p>`, "burden", "\x00"},
		{"where it was printed", text + `<p>A version of this article appears in print on May 3, page 3.</p>`, own, "page 3"},
		{"a source of feeds", text + `<p>This story has not been edited by our staff and comes from a syndicated feed.</p>`, own, "our staff"},
		{"whose platform it is", text + `<p>特别声明：以上内容为用户上传并发布，本平台仅提供信息存储服务。</p>`, own, "特别声明"},
		{"how to report a mistake", text + `<p>Нашли ошибку? Выделите её и нажмите <em>Ctrl + Enter</em>.</p>`, own, "ошибку"},
		{"an app, between", part("tram line") + `<p><a href="https://apps.example/open">Lade jetzt unsere App für alles aus dem Hafen</a></p>` + part("mill") + part("new depot"), own, "Lade"},
		{"a linked source, between", part("tram line") + `<p><a href="https://trams.example/app">How the app of the tram came about</a></p>` + part("new depot"), "How the app of", "\x00"},
		{"in an element of its own below a short text", part("new depot") + `<div class="x7"><p>What stands above was sent in by a reader of ours, for whom we only keep it.</p></div>`, own, "sent in"},
		{"whom to call", text + `<p>Pressekontakt: Hafenamt Port Bel, Tel. 040 123456, presse@hafen.example.</p>`, own, "Hafenamt"},
		{"the author's name", text + `<p>Ann Bell is the Herald's critic, and has a house by the old mill.</p>`, own, "critic"},
		{"the author's name, set as a quotation", text + `<blockquote><em>Ann Bell writes about ships and shares for the Harbour Herald.</em></blockquote>`, own, "shares"},
		{"the author", text + `<p>Die Autorin ist Kritikerin und lebt am Hafen von Port Bel.</p>`, own, "Kritikerin"},
		{"elsewhere than the text", `<div>` + text + strings.Repeat(part("harbour"), 2) + `</div><p>How do you like the tram?</p>`, own, "How do you"},
		{"what is left of a box", `<div>` + text + strings.Repeat(part("harbour"), 2) + `</div><div><div><p>How do you like this article?</p><a href="/1">Well</a> <a href="/2">Not much</a></div></div>`, own, "How do you"},
		{"what is left of a box beside the text", `<div>` + text + strings.Repeat(part("harbour"), 2) + `</div><div><p>How do you like this article?</p><a href="/1">Well</a> <a href="/2">Not much</a></div>`, own, "How do you"},
		{"a slide", gallerySlide(part("tram line")) + gallerySlide(part("new depot")) + gallerySlide(part("old bridge")) + gallerySlide(part("mill")) + gallerySlide(`<p>The tram has left its rails again.</p>`), "left its rails again", "Picture"},
		{"a button", part("tram line") + `<p>Become a member for the best of the harbour!</p><p><a href="/x">Join now</a></p>` + part("new depot"), own, "Become"},
		{"who reads it", `<div><b>214</b> Menschen lesen gerade diesen Artikel, 12 haben ihn geteilt.</div>` + text, own, "214"},
		{"who gave it", `<p>🎁 Un abonné vous a offert cet article. Vous pouvez le lire pendant quatorze jours.</p>` + text, own, "abonné"},
		{"readers of the story", `<p>Some 214 people are reading this winter what the mill's owner left behind.</p>` + text + `<p>Two thousand were reading the letter when the server failed.</p>`, "are reading this winter", "\x00"},
		{"a gift of the story", text + `<p>A subscriber has given the paper a picture of the old tram.</p>`, "has given the paper", "\x00"},
		{"by whose hand, as a law wants", `<p>НАСТОЯЩИЙ МАТЕРИАЛ (ИНФОРМАЦИЯ) ПРОИЗВЕДЕН И РАСПРОСТРАНЕН ИНОСТРАННЫМ АГЕНТОМ. 18+</p>` + text, own, "АГЕНТОМ"},
		{"an agent of the story", `<p>Суд признал газету порта иностранным агентом, и она закрылась.</p>` + text, "закрылась", "\x00"},
		{"whom to tell of mistakes", text + `<p>(Responsable : Li W. En cas d'erreur, écrivez-nous sous trente jours.)</p>`, own, "Responsable"},
		{"how mistakes are mended", text + `<p>We mend mistakes openly. If you find one, write to <a href="mailto:a@herald.example">a@herald.example</a>.</p>`, own, "openly"},
		{"mistakes of the story", text + `<p>The mayor made a mistake in May, and did not write to us, the mill's owner said.</p>`, "did not write to us", "\x00"},
		{"a mistake of a letter", text + `<p>Den Fehler hat er bemerkt, und schreibt an seine Frau, dass er ihm leidtut.</p>`, "an seine Frau", "\x00"},
		{"a correction that asks for more", text + `<p>Correction: the tram opens in May. If you find a mistake, write to us.</p>`, "the tram opens in May", "\x00"},
		{"a group", text + `<p style="text-align:center"><strong>📲 Vil du vite alt som skjer? Bli med i gruppen vår.</strong><br><a href="https://chat.whatsapp.com/x">➡️ WhatsApp</a></p>`, own, "skjer"},
		{"a group of the story", text + `<p>The owners of the mill asked the mayor to join our group of harbour towns.</p>`, "harbour towns", "\x00"},
		{"between the groups of the story", text + `<p>Es el mejor acuerdo entre nuestro grupo y el puerto, dijo la alcaldesa.</p>`, "la alcaldesa", "\x00"},
		{"a trial of the reader's", `<div><p>Votre essai se termine dans quatre jours. Ensuite, 9,90 par mois.</p></div>` + text, own, "essai"},
		{"a trial of the story", `<p>The trial ends in four days, and the mayor will be heard once more.</p>` + text + `<p>Ihr Prozess endet im Mai, sagte die Richterin dem Hafenmeister.</p>`, "The trial ends", "\x00"},
		{"whom to reach, in rows", text + `<p>■ 提供线索<br>▷ KakaoTalk: <a href="https://pf.kakao.com/_x">newsdesk</a><br>▷ 02-555-1234, 4444<br>▷ desk@example.co.kr<br>▷ 也请在YouTube上订阅我们！</p>`, own, "提供"},
		{"rows of the story", text + `<p>■ The tram<br>▷ It runs from May on.<br>▷ It stops at the mill.<br>▷ A ride costs two crowns.<br>▷ Questions: 02-555-1234.</p>`, "two crowns", "\x00"},
		{"a panel of buttons", `<div role="group"><button>A−</button><button>A+</button><button>Serif</button><p>Choose how the text is to be shown. It is kept on this device.</p></div>` + text, own, "device"},
		{"buttons below each entry", `<div><p>The tram has left the mill on time, and is full.</p><button>1</button><button>2</button><button>3</button></div><div><p>It has come to the harbour, where the mayor waits for it.</p><button>1</button><button>2</button><button>3</button></div><div><p>Nobody had wanted it for so long, and all of them are here.</p><button>1</button><button>2</button><button>3</button></div>`, "is full", "\x00"},
		{"buttons beside all of the text", `<div><button>1</button><button>2</button><button>3</button>` + text + `</div>`, own, "\x00"},
		{"a choice of channels", part("mill") + `<div><p>Ikuti kabar pilihan di ponsel. Pilih kanal: <a href="https://whatsapp.com/channel/1">WhatsApp</a>, <a href="https://t.me/kanal">Telegram</a>.</p></div>` + text, own, "kanal"},
		{"accounts of a person", part("mill") + `<p>The mayor has an account on <a href="https://t.me/mayor">Telegram</a> and one on <a href="https://x.com/mayor">X</a>, and reads neither.</p>` + text, "reads neither", "\x00"},
		{"an account of a person, behind a colon", part("mill") + `<p>There is one place where the mayor writes: <a href="https://x.com/mayor">X, of all networks</a>.</p>` + text, "of all networks", "\x00"},

		{"words of the midst", part("tram line") + `<p>The mayor asked them to follow us on Facebook and to sign up for our newsletter.</p><p>All rights reserved, he said.</p>` + strings.Repeat(part("new depot"), 3), "All rights reserved, he said", "\x00"},
		{"accounts of the story", text + `<p>The mayor, who had said for years that no tram would ever come to the harbour, wrote so on <a href="https://twitter.com/mayor">X</a> on Sunday, in the late evening.</p>`, "in the late evening", "\x00"},
		{"her letters", text + `<p>Der Brief lag noch am Montag in ihrem Postfach, und gelesen hatte ihn keiner.</p>`, "in ihrem Postfach", "\x00"},
		{"the answer's question", text + `<p>In Ihrer E-Mail an den Rat haben Sie das Gegenteil geschrieben. Warum?</p>`, "das Gegenteil geschrieben", "\x00"},
		{"a letter box", text + `<p>La lettre arrivera lundi dans votre boîte aux lettres, a dit la maire du port.</p>`, "a dit la maire", "\x00"},
		{"his letter", text + `<p>El alcalde no quiere ningún tranvía, y así lo dice en su correo.</p>`, "en su correo", "\x00"},
		{"followers", text + `<p>Two million people follow the mayor's cat, and some of them say that they are on Instagram for nothing else.</p>`, "Two million people", "\x00"},
		{"shares", text + `<p>Shares of Harbour Tram fell below ten crowns, and nobody would comment.</p>`, "below ten crowns", "\x00"},
		{"a member", text + `<p>The town is to become a member of the union of harbours in May.</p>`, "become a member", "\x00"},
		{"an author of the story", `<p>The author of the book on the tram was born in Port Bel, and has come back to read from it.</p>` + text + `<p>The author is to read again on Sunday.</p>`, "read again on Sunday", "\x00"},
		{"a person of the story", `<p>Ann Bell has been the first to take the tram to the mill this Sunday.</p>` + text + `<p>Ann Bell is to take it again.</p>`, "take it again", "\x00"},
		{"all who worked on it", text + `<p>(Reporting by Ann Bell; editing by Bo Nobody.)</p>`, "Reporting by Ann Bell", "\x00"},
		{"what the author said", text + `<blockquote>“No tram has ever come to the harbour,” said Ann Bell.</blockquote>`, "said Ann Bell", "\x00"},
		{"all who worked on it, without a full stop", text + `<p>(Reporting by Ann Bell; Editing by Bo Nobody and Carl Nobody)</p>`, "Reporting by Ann Bell", "\x00"},
		{"a last paragraph of its own", `<div>` + part("tram line") + part("new depot") + `</div><p>` + strings.Repeat("The tram will run every ten minutes from the mill to the harbour and back. ", 4) + `</p>`, "every ten minutes", "\x00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>Harbour town votes on its tram</title><meta name="author" content="Ann Bell"></head>
				<body><article><h1>Harbour town votes on its tram</h1><div>`+c.page+`</div></article></body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}

// gallerySlide gives a page of a gallery with its text.
func gallerySlide(text string) string {
	return `<section class="s"><img>` + text + `<a href="/next">Picture 1 of 5 by Bo Nobody</a></section>`
}

// What somebody in a story asks others for is no appeal of the site.
func TestNoAppeal(t *testing.T) {
	for _, s := range []string{"她希望大家关注我们的孩子。", "他說社會應該關注我們的環境。"} {
		if appeals.MatchString(s) {
			t.Errorf("%q", s)
		}
	}
	if s := "注意：在Instagram关注我们，获取最重要的新闻！"; !appeals.MatchString(s) {
		t.Errorf("%q is one", s)
	}
}
