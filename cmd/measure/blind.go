package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// blind are kinds by somebody who had read neither the rules nor the other kinds: what the pages of
// today's sites change between two visits, each in the shape of the systems that write it. They tell
// what the figures of the others are worth for boxes that nobody has thought of: 10 % of pages changed
// in their mean at first. The words are in five languages, English stands for the rest.
var blind = []kind{
	// related stories
	{"blind: card between, tailwind", func(p *place) {
		p.mid(`<a class="group my-6 flex gap-4 border-y border-gray-200 py-4 no-underline" href="/2025/06/ferry"><img class="h-20 w-28 object-cover" loading="lazy" src="/i/f.webp" alt=""><div class="flex-1"><span class="text-xs font-semibold uppercase text-red-700">` + p.say("Travel", "Reise", "Voyage", "Viajes", "旅行") + `</span><h3 class="text-lg font-bold leading-tight">` + p.story(0) + `</h3><p class="text-sm text-gray-600">` + p.dek() + `</p></div></a>`)
	}},
	{"blind: card between, CSS modules, teaser not linked", func(p *place) {
		p.mid(`<div class="InlineTeaser_root__x8Kd2"><div class="InlineTeaser_kicker__aa91Q">` + p.say("Background", "Hintergrund", "Décryptage", "Análisis", "解説") + `</div><h4 class="InlineTeaser_title__p0Lq1"><a href="/bread-prices-4711">` + p.story(1) + `</a></h4><p class="InlineTeaser_text__9Zk1e">` + p.dek() + `</p></div>`)
	}},
	{"blind: two plain story lines between, no class", func(p *place) {
		p.mid(`<div><div><a href="/n/118231"><h3>` + p.story(2) + `</h3></a></div><div><a href="/n/118207"><h3>` + p.story(3) + `</h3></a></div></div>`)
	}},
	{"blind: gutenberg latest posts between", func(p *place) {
		p.mid(`<h2 class="wp-block-heading">` + p.say("You may also like", "Das könnte Sie auch interessieren", "Vous aimerez aussi", "También te puede gustar", "こちらもおすすめ") + `</h2><ul class="wp-block-latest-posts__list wp-block-latest-posts"><li><a class="wp-block-latest-posts__post-title" href="/bread/">` + p.story(1) + `</a><time class="wp-block-latest-posts__post-date">12.06.2025</time></li><li><a class="wp-block-latest-posts__post-title" href="/museum/">` + p.story(2) + `</a></li></ul>`)
	}},
	{"blind: most read, numbered, hashed, after the last", func(p *place) {
		var b strings.Builder
		for i := range 5 {
			fmt.Fprintf(&b, `<li class="sc-f%dd1 hJkQwe"><span class="sc-77">%d</span><a class="sc-12 eRtY" href="/a/%d">%s</a></li>`, i, i+1, 9000+i, p.story(i))
		}
		p.tail(`<section class="sc-3kd bNmQaz"><h2 class="sc-9a1 kLoPw">` + p.say("Popular right now", "Gerade beliebt", "Les plus consultés", "Lo más visto", "いま読まれています") + `</h2><ol class="sc-0p1">` + b.String() + `</ol></section>`)
	}},
	{"blind: carousel of editors' picks, end of container", func(p *place) {
		var b strings.Builder
		for i := range 4 {
			fmt.Fprintf(&b, `<div role="group" aria-roledescription="slide" aria-label="%d / 4"><a href="/s/%d"><img alt="" src="/c%d.jpg"><p>%s</p></a><p>%s</p></div>`, i+1, i, i, p.story(i), p.dek())
		}
		p.atEnd(`<div role="region" aria-roledescription="carousel"><h2>` + p.say("Editors' picks", "Empfehlungen der Redaktion", "Les choix de la rédaction", "Selección de los editores", "編集部のおすすめ") + `</h2><button aria-label="Previous">‹</button>` + b.String() + `<button aria-label="Next">›</button></div>`)
	}},
	{"blind: next article with excerpt, end of body", func(p *place) {
		p.bodyEnd(`<div class="next-story-loader" data-url="/ferry"><span>` + p.say("Up next", "Nächster Artikel", "Article suivant", "Siguiente noticia", "次の記事") + `</span><h2>` + p.story(0) + `</h2><p>` + p.dek() + `</p><a href="/ferry">` + p.say("Continue to the story", "Zum Artikel", "Voir l'article", "Ir a la noticia", "記事へ") + `</a></div>`)
	}},
	{"blind: next article loaded whole, own <article>", func(p *place) {
		p.bodyEnd(`<article data-infinite="2" id="post-88121"><header><h2>` + p.story(0) + `</h2><p>` + p.say("By", "Von", "Par", "Por", "文・") + ` Marit Olden</p></header><div><p>` + p.dek() + `</p><p>` + p.dek() + `</p></div><a href="/ferry">` + p.say("Show more", "Mehr anzeigen", "Afficher plus", "Ver más", "続きを見る") + `</a></article>`)
	}},
	{"blind: timeline widget of earlier stories", func(p *place) {
		p.mid(`<div class="css-tl19x"><h3>` + p.say("How the story unfolded", "Bisher zu diesem Thema erschienen", "Le fil de nos articles", "Cronología de nuestra cobertura", "これまでの報道") + `</h3><ol><li><time datetime="2025-06-10">10/06</time><a href="/a/1">` + p.story(3) + `</a></li><li><time datetime="2025-06-11">11/06</time><a href="/a/2">` + p.story(4) + `</a></li></ol></div>`)
	}},
	{"blind: explained promo, custom element", func(p *place) {
		p.mid(`<story-promo type="explainer"><span slot="label">` + p.say("Explained", "Erklärt", "L'explication", "En claves", "そもそも解説") + `</span><a slot="title" href="/x/explained">` + p.story(1) + `</a><p slot="text">` + p.dek() + `</p></story-promo>`)
	}},
	// sign-ups, prompts, appeals
	{"blind: newsletter, gutenberg group with form", func(p *place) {
		p.mid(`<div class="wp-block-group has-background is-layout-constrained"><h3 class="wp-block-heading">` + p.say("The Evening Brief", "Der Abend-Überblick", "Le récap du soir", "El resumen de la tarde", "夕刊ダイジェスト") + `</h3><p>` + p.say("Five stories that matter, chosen by our editors. Free, every weekday at 6 p.m.", "Fünf Themen, die wichtig sind, ausgewählt von unserer Redaktion. Kostenlos, werktags um 18 Uhr.", "Cinq sujets qui comptent, choisis par nos journalistes. Gratuit, du lundi au vendredi à 18 heures.", "Cinco temas que importan, elegidos por nuestra redacción. Gratis, de lunes a viernes a las 18 horas.", "編集部が選ぶ五つのニュース。平日午後六時に無料で配信します。") + `</p><form><input type="email" placeholder="name@example.com"><button>OK</button></form><p class="has-small-font-size">` + p.say("By signing up you accept our privacy policy. You can unsubscribe at any time.", "Mit der Anmeldung akzeptieren Sie unsere Datenschutzerklärung. Eine Abmeldung ist jederzeit möglich.", "En vous inscrivant, vous acceptez notre politique de confidentialité. Vous pouvez vous désinscrire à tout moment.", "Al registrarte aceptas nuestra política de privacidad. Puedes darte de baja en cualquier momento.", "登録すると、プライバシーポリシーに同意したことになります。配信はいつでも停止できます。") + `</p></div>`)
	}},
	{"blind: newsletter, one italic paragraph, after the last", func(p *place) {
		p.tail(`<p><em>` + p.say(`Liked this story? <a href="/nl/weekend">Our weekend letter</a> brings you the best long reads every Saturday.`, `Hat Ihnen der Text gefallen? <a href="/nl/weekend">Unser Wochenendbrief</a> bringt Ihnen jeden Samstag die besten Lesestücke.`, `Cet article vous a plu ? <a href="/nl/weekend">Notre lettre du week-end</a> vous propose chaque samedi les meilleurs longs formats.`, `¿Te ha gustado este artículo? <a href="/nl/weekend">Nuestra carta del fin de semana</a> te trae cada sábado las mejores lecturas.`, `この記事はいかがでしたか。<a href="/nl/weekend">週末便り</a>では毎週土曜日に読み応えのある記事をお届けします。`) + `</em></p>`)
	}},
	{"blind: push prompt, dialog, end of body", func(p *place) {
		p.bodyEnd(`<div role="dialog" aria-modal="true" id="onesignal-slidedown-dialog"><p>` + p.say("We'd like to notify you about breaking news. You can turn notifications off in your browser at any time.", "Wir möchten Sie über Eilmeldungen benachrichtigen. Sie können die Mitteilungen jederzeit im Browser abschalten.", "Nous souhaitons vous alerter des dernières infos. Vous pouvez désactiver les notifications à tout moment dans votre navigateur.", "Queremos avisarte de las noticias de última hora. Puedes desactivar las notificaciones en tu navegador cuando quieras.", "速報をお知らせします。通知はブラウザーでいつでも停止できます。") + `</p><button>` + p.say("Later", "Später", "Plus tard", "Más tarde", "あとで") + `</button><button>` + p.say("Allow", "Erlauben", "Autoriser", "Permitir", "許可") + `</button></div>`)
	}},
	{"blind: push prompt, plain divs, top of body", func(p *place) {
		p.bodyTop(`<div><div><p>` + p.say("Don't miss what happens next. Turn on alerts for this topic.", "Verpassen Sie nicht, wie es weitergeht. Schalten Sie Mitteilungen zu diesem Thema ein.", "Ne manquez pas la suite. Activez les alertes sur ce sujet.", "No te pierdas lo que viene. Activa las alertas sobre este tema.", "続報を見逃さないために。このテーマの通知をオンにしましょう。") + `</p><button type="button">OK</button></div></div>`)
	}},
	{"blind: registration teaser between, hashed", func(p *place) {
		p.mid(`<div class="css-18mz0p e1x2k3"><p class="css-77dk1">` + p.say("You have 2 free articles left this month. Create a free account and read without a limit for 30 days.", "Sie haben diesen Monat noch 2 freie Artikel. Legen Sie ein kostenloses Konto an und lesen Sie 30 Tage lang unbegrenzt.", "Il vous reste 2 articles gratuits ce mois-ci. Créez un compte gratuit et lisez sans limite pendant 30 jours.", "Te quedan 2 artículos gratis este mes. Crea una cuenta gratuita y lee sin límite durante 30 días.", "今月はあと2本の記事を無料で読めます。無料会員登録で30日間読み放題になります。") + `</p><a class="css-1q" href="/register">` + p.say("Create account", "Konto anlegen", "Créer un compte", "Crear cuenta", "会員登録") + `</a></div>`)
	}},
	{"blind: subscription offer, after the last, no class", func(p *place) {
		p.tail(`<div><h3>` + p.say("Try us for four weeks for £1", "Vier Wochen für 1 Euro testen", "Essayez-nous : 1 € pour quatre semaines", "Pruébanos: cuatro semanas por 1 €", "4週間100円でお試し") + `</h3><ul><li>` + p.say("All articles on the web and in the app", "Alle Artikel im Web und in der App", "Tous les articles sur le site et dans l'appli", "Todos los artículos en la web y en la app", "ウェブとアプリで全記事を閲覧") + `</li><li>` + p.say("Cancel at any time", "Jederzeit kündbar", "Sans engagement", "Cancela cuando quieras", "いつでも解約可能") + `</li></ul><p>` + p.say("Already a subscriber?", "Bereits Abonnent?", "Déjà abonné ?", "¿Ya eres suscriptor?", "会員の方は") + ` <a href="/login">` + p.say("Log in", "Anmelden", "Se connecter", "Inicia sesión", "ログイン") + `</a></p></div>`)
	}},
	{"blind: cookie bar, unnamed, end of body", func(p *place) {
		p.bodyEnd(`<div style="position:fixed;bottom:0"><h2>` + p.say("Your privacy", "Ihre Privatsphäre", "Votre vie privée", "Tu privacidad", "プライバシー設定") + `</h2><p>` + p.say("We and our 214 partners store and access information on your device. This lets us show you personalised ads and measure how our content performs. You can change your choice at any time in the settings.", "Wir und unsere 214 Partner speichern Informationen auf Ihrem Gerät und rufen sie ab. So können wir Ihnen personalisierte Anzeigen zeigen und die Leistung unserer Inhalte messen. Sie können Ihre Wahl jederzeit in den Einstellungen ändern.", "Nos 214 partenaires et nous stockons des informations sur votre appareil et y accédons. Cela nous permet de vous montrer des annonces personnalisées et de mesurer l'audience. Vous pouvez modifier vos choix à tout moment dans les paramètres.", "Nosotros y nuestros 214 socios almacenamos información en tu dispositivo y accedemos a ella. Así podemos mostrarte anuncios personalizados y medir el rendimiento del contenido. Puedes cambiar tu elección cuando quieras en los ajustes.", "当社と214社のパートナーは、お使いの端末に情報を保存し、参照します。これにより、興味に合わせた広告の表示や効果の測定が可能になります。設定はいつでも変更できます。") + `</p><button>` + p.say("Reject all", "Alle ablehnen", "Tout refuser", "Rechazar todo", "すべて拒否") + `</button><button>` + p.say("Accept all", "Alle akzeptieren", "Tout accepter", "Aceptar todo", "すべて許可") + `</button></div>`)
	}},
	{"blind: donation appeal, hashed, end of container", func(p *place) {
		p.atEnd(`<div class="dcr-1v6k2"><h2 class="dcr-9zq"><span>` + p.say("Before you go …", "Bevor Sie gehen …", "Avant de partir…", "Antes de que te vayas…", "最後にお願いがあります") + `</span></h2><p class="dcr-77">` + p.say("We have no billionaire owner and no shareholders. Last month 12,408 readers paid for the work behind stories like this one.", "Hinter uns steht kein Milliardär und kein Konzern. Im letzten Monat haben 12.408 Menschen unsere Arbeit bezahlt.", "Nous n'avons ni milliardaire ni actionnaires. Le mois dernier, 12 408 lecteurs ont financé notre travail.", "No tenemos dueño multimillonario ni accionistas. El mes pasado, 12.408 lectores pagaron el trabajo que hay detrás de historias como esta.", "私たちには大富豪のオーナーも株主もいません。先月は12,408人の読者が取材を支えてくれました。") + `</p><p class="dcr-77">` + p.say("If you can, please join them. It takes less than a minute, and every amount helps.", "Wenn Sie können, machen Sie mit. Es dauert keine Minute, und jeder Betrag hilft.", "Si vous le pouvez, rejoignez-les. Cela prend moins d'une minute et chaque don compte.", "Si puedes, únete a ellos. Se tarda menos de un minuto y cualquier cantidad ayuda.", "可能な方はぜひご協力ください。一分もかからず、いくらでも助けになります。") + `</p><a class="dcr-b" href="/give">` + p.say("Give now", "Jetzt spenden", "Faire un don", "Dona ahora", "寄付する") + `</a></div>`)
	}},
	{"blind: donation line, plain paragraph between", func(p *place) {
		p.mid(`<p>` + p.say(`Independent reporting costs money. <a href="/support">Support our newsroom from £3 a month.</a>`, `Unabhängiger Journalismus kostet Geld. <a href="/support">Unterstützen Sie unsere Redaktion ab 3 Euro im Monat.</a>`, `L'information indépendante a un coût. <a href="/support">Soutenez notre rédaction à partir de 3 € par mois.</a>`, `El periodismo independiente cuesta dinero. <a href="/support">Apoya a nuestra redacción desde 3 € al mes.</a>`, `独立した報道には費用がかかります。<a href="/support">月300円から編集部を支援できます。</a>`) + `</p>`)
	}},
	{"blind: WhatsApp invitation, strong linked paragraph", func(p *place) {
		p.mid(`<p><strong><a href="https://whatsapp.com/channel/0029Va" target="_blank" rel="noopener">` + p.say("Get the day's news on WhatsApp: follow our channel here", "Alle News des Tages auf WhatsApp: Hier unserem Kanal folgen", "L'actu du jour sur WhatsApp : abonnez-vous à notre chaîne ici", "Las noticias del día en WhatsApp: sigue aquí nuestro canal", "WhatsAppで今日のニュースを：チャンネルはこちら") + `</a></strong></p>`)
	}},
	{"blind: Telegram invitation, sentences, after the last", func(p *place) {
		p.tail(`<p>` + p.say(`We are on Telegram too. Join <a href="https://t.me/example">our channel</a> and read the news first.`, `Wir sind auch auf Telegram. Abonnieren Sie <a href="https://t.me/example">unseren Kanal</a> und lesen Sie Neues zuerst.`, `Nous sommes aussi sur Telegram. Rejoignez <a href="https://t.me/example">notre chaîne</a> pour lire l'actu en premier.`, `También estamos en Telegram. Únete a <a href="https://t.me/example">nuestro canal</a> y entérate antes que nadie.`, `Telegramでも配信中です。<a href="https://t.me/example">チャンネル</a>に参加して、最新情報をいち早くどうぞ。`) + `</p>`)
	}},
	{"blind: Google preferred-source button, below headline", func(p *place) {
		p.belowHeading(`<a class="inline-flex items-center rounded-full border px-3 py-1" href="https://google.com/preferences/source?q=example.com"><svg viewBox="0 0 24 24"><title>Google</title><path d="M1 1h2"/></svg><span>` + p.say("Add us as a preferred source on Google", "Als bevorzugte Quelle auf Google hinzufügen", "Ajoutez-nous à vos sources préférées sur Google", "Añádenos como fuente preferida en Google", "Googleで優先ソースに追加") + `</span></a>`)
	}},
	{"blind: app banner, top of body", func(p *place) {
		p.bodyTop(`<div id="sb-app"><img src="/icon.png" alt="App"><div><strong>Morning Post</strong><span>` + p.say("Faster and free in our app.", "Schneller und kostenlos in unserer App.", "Plus rapide et gratuit dans notre appli.", "Más rápido y gratis en nuestra app.", "アプリならより速く、無料で。") + `</span></div><a href="https://apps.example/1">` + p.say("Open", "Öffnen", "Ouvrir", "Abrir", "開く") + `</a></div>`)
	}},
	// reading tools
	{"blind: audio player with minutes, before the first", func(p *place) {
		p.lead(`<div class="AudioPlayer_wrap__k2J9d"><button aria-label="Play"><svg><title>Play</title></svg></button><div><p>` + p.say("Hear this story", "Diesen Text vorlesen lassen", "Écouter cet article en audio", "Escucha esta noticia", "音声で聴く") + `</p><p>4 min</p></div><span>0:00</span><span>/</span><span>4:12</span><span>1x</span></div>`)
	}},
	{"blind: audio note on AI voice, sentences, below headline", func(p *place) {
		p.belowHeading(`<div class="trinity-skip-it"><p>` + p.say("This audio is read by an automated voice. Please report any mispronunciation to our editors.", "Dieser Text wird von einer künstlichen Stimme vorgelesen. Bitte melden Sie Aussprachefehler an die Redaktion.", "Cet article est lu par une voix de synthèse. Signalez-nous toute erreur de prononciation.", "Este audio lo lee una voz automática. Avísanos si notas errores de pronunciación.", "この音声は自動音声によるものです。読み間違いにお気づきの際はお知らせください。") + `</p></div>`)
	}},
	{"blind: podcast box between", func(p *place) {
		p.mid(`<div class="border rounded p-4"><p class="uppercase text-xs">Podcast</p><h3>` + p.say("The Daily Tide: what happens at night in the harbour", "Ebbe und Flut: Was nachts im Hafen passiert", "Marée du jour : ce qui se passe la nuit au port", "La marea diaria: lo que pasa de noche en el puerto", "潮の時間：夜の港で何が起きているのか") + `</h3><p>` + p.say("Listen on Spotify, Apple Podcasts or wherever you get your podcasts.", "Zu hören bei Spotify, Apple Podcasts und überall, wo es Podcasts gibt.", "À écouter sur Spotify, Apple Podcasts et toutes les plateformes.", "Escúchalo en Spotify, Apple Podcasts o en tu plataforma favorita.", "SpotifyやApple Podcastsなどでお聴きいただけます。") + `</p><p>28 min · <a href="/pod/221">` + p.say("All episodes", "Alle Folgen", "Tous les épisodes", "Todos los episodios", "エピソード一覧") + `</a></p></div>`)
	}},
	{"blind: AI summary toggle, before the first", func(p *place) {
		p.lead(`<div class="css-1ai"><button aria-expanded="false">` + p.say("Summarise with AI", "Mit KI zusammenfassen", "Résumer avec l'IA", "Resumir con IA", "AIで要約する") + `</button><small>` + p.say("Summaries are made by AI and can contain mistakes. Always check the article.", "Zusammenfassungen entstehen mit KI und können Fehler enthalten. Maßgeblich ist der Artikel.", "Les résumés sont générés par IA et peuvent contenir des erreurs. Reportez-vous à l'article.", "Los resúmenes se generan con IA y pueden contener errores. Consulta siempre el artículo.", "要約はAIが作成しており、誤りを含む場合があります。必ず本文をご確認ください。") + `</small></div>`)
	}},
	{"blind: gift article button and tooltip, below headline", func(p *place) {
		p.belowHeading(`<div class="flex"><button type="button"><svg><title>Gift</title></svg>` + p.say("Gift", "Verschenken", "Offrir", "Regalar", "ギフト") + `</button><div role="tooltip">` + p.say("Subscribers can give 10 articles a month. Anyone with the link can read them for free.", "Abonnenten können 10 Artikel im Monat verschenken. Wer den Link hat, liest kostenlos.", "Les abonnés peuvent offrir 10 articles par mois. Toute personne disposant du lien peut les lire gratuitement.", "Los suscriptores pueden regalar 10 artículos al mes. Quien tenga el enlace los lee gratis.", "会員は月に10本の記事をプレゼントできます。リンクを受け取った人は無料で読めます。") + `</div></div>`)
	}},
	{"blind: share row with counts and svg titles, hashed", func(p *place) {
		p.belowHeading(`<ul class="sc-aa1 jKlMn"><li><a href="https://facebook.com/sharer?u=1"><svg><title>Facebook</title></svg><span>128</span></a></li><li><a href="https://x.com/intent/tweet"><svg><title>X</title></svg><span>41</span></a></li><li><button><svg><title>Link</title></svg>` + p.say("Copy link", "Link kopieren", "Copier le lien", "Copiar enlace", "リンクをコピー") + `</button></li><li><a href="#c"><span>64</span></a></li></ul>`)
	}},
	{"blind: reading time and updated, plain spans, below headline", func(p *place) {
		p.belowHeading(`<div><span>` + p.say("6 min read", "Lesezeit: 6 Min.", "Temps de lecture : 6 min", "6 min de lectura", "読了時間 6分") + `</span> · <span>` + p.say("Updated 5 minutes ago", "Vor 5 Min. aktualisiert", "Actualisé il y a 5 min", "Actualizado hace 5 min", "5分前更新") + `</span></div>`)
	}},
	{"blind: translations menu, below headline", func(p *place) {
		p.belowHeading(`<div><span>` + p.say("Read this article in:", "Diesen Artikel lesen auf:", "Lire cet article en :", "Leer este artículo en:", "この記事を他の言語で読む：") + `</span> <a hreflang="tr" href="/tr/1">Türkçe</a> <a hreflang="pl" href="/pl/1">Polski</a> <a hreflang="ar" href="/ar/1" dir="rtl">العربية</a></div>`)
	}},
	{"blind: accessibility toolbar, top of body", func(p *place) {
		p.bodyTop(`<div aria-label="Accessibility"><button>A−</button><button>A+</button><p>` + p.say("High contrast", "Hoher Kontrast", "Contraste élevé", "Alto contraste", "ハイコントラスト") + `</p><p>` + p.say("Plain typeface", "Einfache Schrift", "Police simple", "Letra sencilla", "読みやすい書体") + `</p></div>`)
	}},
	{"blind: print header, tailwind, in the container", func(p *place) {
		p.lead(`<div class="hidden print:block"><p>` + p.say("Printed on 12 June 2025. For personal use only.", "Gedruckt am 12. Juni 2025. Nur zum persönlichen Gebrauch.", "Imprimé le 12 juin 2025. Réservé à un usage personnel.", "Impreso el 12 de junio de 2025. Solo para uso personal.", "2025年6月12日印刷。私的利用に限ります。") + `</p></div>`)
	}},
	// the article's fittings
	{"blind: breadcrumb, plain list, above headline", func(p *place) {
		p.aboveHeading(`<ol><li><a href="/">` + p.say("Home", "Startseite", "Accueil", "Portada", "ホーム") + `</a></li><li><a href="/region">` + p.say("Region", "Regional", "Région", "Región", "地域") + `</a></li></ol>`)
	}},
	{"blind: section label, paragraph, above headline", func(p *place) {
		p.aboveHeading(`<p class="text-sm font-bold text-blue-700">` + p.say("Society", "Gesellschaft", "Société", "Sociedad", "社会") + `</p>`)
	}},
	{"blind: author card, hashed, after the last", func(p *place) {
		p.tail(`<div class="css-auth9 e8f1"><img src="/p/marit.jpg" alt="Marit Olden"><div><h4 class="css-a1">Marit Olden</h4><p class="css-a2">` + p.say("Marit Olden writes about transport and housing. She joined the newsroom in 2015.", "Marit Olden schreibt über Verkehr und Wohnen. Sie gehört seit 2015 zur Redaktion.", "Marit Olden couvre les transports et le logement. Elle a rejoint la rédaction en 2015.", "Marit Olden escribe sobre transporte y vivienda. Se incorporó a la redacción en 2015.", "マリット・オルデン　交通と住宅を担当。2015年に入社。") + `</p><button>+ ` + p.say("Follow", "Folgen", "Suivre", "Seguir", "フォロー") + `</button></div></div>`)
	}},
	{"blind: follow-topics panel, after the last", func(p *place) {
		p.tail(`<div class="my-8"><p class="font-bold">` + p.say("Follow these topics and see more like this", "Folgen Sie diesen Themen", "Suivez ces thèmes", "Sigue estos temas", "このテーマをフォロー") + `</p><ul class="flex flex-wrap"><li><a href="/t/ports">` + p.say("Ports", "Häfen", "Ports", "Puertos", "港湾") + `</a><button>+</button></li><li><a href="/t/rail">` + p.say("Rail", "Bahn", "Rail", "Ferrocarril", "鉄道") + `</a><button>+</button></li></ul></div>`)
	}},
	{"blind: trust label, sentences, after the last", func(p *place) {
		p.tail(`<div class="tp-box"><h4>` + p.say("How we work", "So arbeiten wir", "Comment nous travaillons", "Cómo trabajamos", "取材の方針") + `</h4><p>` + p.say(`Our reporters check every claim with at least two sources. <a href="/standards">Read our editorial standards</a>`, `Unsere Redaktion prüft jede Angabe mit mindestens zwei Quellen. <a href="/standards">Unsere Standards</a>`, `Nos journalistes vérifient chaque information auprès de deux sources au moins. <a href="/standards">Notre charte</a>`, `Nuestros periodistas contrastan cada dato con al menos dos fuentes. <a href="/standards">Nuestras normas</a>`, `記者はすべての情報を二つ以上の情報源で確認しています。<a href="/standards">編集方針</a>`) + `</p></div>`)
	}},
	{"blind: report-an-error line, after the last", func(p *place) {
		p.tail(`<p>` + p.say(`Have you spotted a mistake? <a href="mailto:desk@example.com">Tell us</a>`, `Haben Sie einen Fehler entdeckt? <a href="mailto:desk@example.com">Schreiben Sie uns</a>`, `Vous avez repéré une erreur ? <a href="mailto:desk@example.com">Écrivez-nous</a>`, `¿Has visto un error? <a href="mailto:desk@example.com">Escríbenos</a>`, `誤りにお気づきですか。<a href="mailto:desk@example.com">お知らせください</a>`) + `</p>`)
	}},
	// widgets
	{"blind: live strip between", func(p *place) {
		p.mid(`<section data-testid="live-strip"><h2>` + p.say("LIVE", "LIVE", "EN DIRECT", "EN DIRECTO", "速報") + `</h2><ul><li><time>14:32</time> <a href="/live#1">` + p.story(3) + `</a></li><li><time>14:05</time> <a href="/live#2">` + p.story(0) + `</a></li><li><time>13:50</time> <a href="/live#3">` + p.story(4) + `</a></li></ul></section>`)
	}},
	{"blind: breaking bar, top of body", func(p *place) {
		p.bodyTop(`<div class="bg-red-600 text-white"><strong>` + p.say("Breaking", "Eilmeldung", "Alerte info", "Última hora", "ニュース速報") + `</strong> <a href="/b/1">` + p.story(3) + `</a> <span>14:32</span></div>`)
	}},
	{"blind: weather strip, above headline", func(p *place) {
		p.aboveHeading(`<div class="wx-mini"><span>` + p.say("Bristol", "Bremen", "Brest", "Burgos", "横浜") + `</span><span>17°C</span><span>` + p.say("Light rain", "Leichter Regen", "Pluie faible", "Lluvia débil", "小雨") + `</span></div>`)
	}},
	{"blind: market table between, CSS modules", func(p *place) {
		p.mid(`<div class="Quote_box__7Hd2a"><table><tbody><tr><td>S&amp;P 500</td><td>5,308.13</td><td>+0.25%</td></tr><tr><td>DAX</td><td>18,704.42</td><td>−0.22%</td></tr><tr><td>EUR/USD</td><td>1.0867</td><td>+0.04%</td></tr></tbody></table><p>` + p.say("Prices are delayed by 15 minutes.", "Kurse sind 15 Minuten verzögert.", "Cours différés de 15 minutes.", "Cotizaciones con 15 minutos de retraso.", "株価は15分遅れです。") + `</p></div>`)
	}},
	{"blind: sports score between, divs", func(p *place) {
		p.mid(`<div class="css-sc0"><div>` + p.say("Full time", "Abpfiff", "Terminé", "Finalizado", "試合終了") + `</div><div><span>Rovers</span><b>2</b></div><div><span>United</span><b>1</b></div><a href="/match/9">` + p.say("Match centre", "Zum Spielbericht", "Voir le match", "Ver el partido", "試合詳細") + `</a></div>`)
	}},
	{"blind: election tracker between", func(p *place) {
		p.mid(`<div data-widget="results-2025"><h3>` + p.say("Live results", "Ergebnisse live", "Résultats en direct", "Resultados en directo", "開票速報") + `</h3><p>` + p.say("64% of districts counted. Refreshes automatically.", "64 % der Bezirke ausgezählt. Aktualisiert sich automatisch.", "64 % des bureaux dépouillés. Actualisation automatique.", "64 % escrutado. Se actualiza automáticamente.", "開票率64％。自動で更新されます。") + `</p><table><tr><th>A. Falk</th><td>41.3%</td></tr><tr><th>J. Berg</th><td>38.9%</td></tr></table><a href="/results">` + p.say("See all results", "Alle Ergebnisse", "Tous les résultats", "Todos los resultados", "全結果を見る") + `</a></div>`)
	}},
	{"blind: map widget between", func(p *place) {
		p.mid(`<div class="maplibregl-map"><button>+</button><button>−</button><details open><summary></summary><div>© MapTiler © OpenStreetMap contributors</div></details><p>` + p.say("Use two fingers to move the map", "Karte mit zwei Fingern bewegen", "Utilisez deux doigts pour déplacer la carte", "Usa dos dedos para mover el mapa", "地図は2本の指で動かします") + `</p></div>`)
	}},
	{"blind: poll, fieldset, between", func(p *place) {
		p.mid(`<form><fieldset><legend>` + p.say("Should shops open on Sundays?", "Sollen Läden sonntags öffnen?", "Les magasins doivent-ils ouvrir le dimanche ?", "¿Deben abrir las tiendas los domingos?", "日曜日も店を開けるべきですか") + `</legend><label><input type="radio" name="v"> ` + p.say("Yes", "Ja", "Oui", "Sí", "はい") + ` 58%</label><label><input type="radio" name="v"> ` + p.say("No", "Nein", "Non", "No", "いいえ") + ` 42%</label><p>` + p.say("1,204 votes. The poll is not representative.", "1.204 Stimmen. Die Umfrage ist nicht repräsentativ.", "1 204 votes. Ce sondage n'est pas représentatif.", "1.204 votos. La encuesta no es representativa.", "投票数1,204。この調査は無作為抽出ではありません。") + `</p></fieldset></form>`)
	}},
	{"blind: poll, web component with light DOM", func(p *place) {
		p.mid(`<opinary-poll><div><p>` + p.say("What do you think about night trains?", "Was halten Sie von Nachtzügen?", "Que pensez-vous des trains de nuit ?", "¿Qué opina de los trenes nocturnos?", "夜行列車についてどう思いますか") + `</p><div><button>` + p.say("I love them", "Finde ich toll", "J'adore", "Me encantan", "大好き") + `</button><button>` + p.say("Not for me", "Nichts für mich", "Très peu pour moi", "No son para mí", "遠慮したい") + `</button></div><p>` + p.say("Vote to see the result", "Abstimmen und Ergebnis sehen", "Votez pour voir le résultat", "Vota para ver el resultado", "投票すると結果が見られます") + `</p></div></opinary-poll>`)
	}},
	{"blind: quiz promo, plain paragraphs in a div, between", func(p *place) {
		p.mid(`<div><h4>` + p.say("News quiz", "Nachrichtenquiz", "Quiz de l'actu", "El test de actualidad", "ニュースクイズ") + `</h4><p>` + p.say("How well did you follow the week? Answer ten questions and compare your score with other readers.", "Wie gut haben Sie die Woche verfolgt? Beantworten Sie zehn Fragen und vergleichen Sie sich mit anderen.", "Avez-vous bien suivi la semaine ? Répondez à dix questions et comparez votre score à celui des autres lecteurs.", "¿Has seguido bien la semana? Responde a diez preguntas y compara tu resultado con el de otros lectores.", "今週のニュースをどれだけ覚えていますか。十の質問に答えて、ほかの読者と得点を比べましょう。") + `</p><p><a href="/quiz">` + p.say("Start the quiz", "Quiz starten", "Commencer le quiz", "Empezar el test", "クイズを始める") + `</a></p></div>`)
	}},
	{"blind: gallery promo, figure, between", func(p *place) {
		p.mid(`<figure><a href="/gallery/77"><img src="/g.jpg" alt=""><span>12</span></a><figcaption>` + p.say("Gallery: the week in pictures", "Fotostrecke: Die Woche in Bildern", "Diaporama : la semaine en images", "Galería: la semana en imágenes", "写真特集：今週の一枚") + `</figcaption></figure>`)
	}},
	{"blind: video with title and duration, between", func(p *place) {
		p.mid(`<div class="vjs-wrap css-7a"><video poster="/v.jpg"></video><div><span>02:14</span><p>` + p.story(3) + `</p></div><div>` + p.say("This video starts in 5 seconds", "Dieses Video startet in 5 Sekunden", "Cette vidéo démarre dans 5 secondes", "Este vídeo empieza en 5 segundos", "この動画は5秒後に始まります") + `</div></div>`)
	}},
	// commerce
	{"blind: ad note, story continues, plain paragraph", func(p *place) {
		p.mid(`<p>` + p.say("Story continues below this ad", "Der Artikel geht nach der Werbung weiter", "La suite de l'article après cette annonce", "La noticia continúa después del anuncio", "記事は広告のあとに続きます") + `</p>`)
	}},
	{"blind: amp-ad with placeholder, between", func(p *place) {
		p.mid(`<div class="i-amphtml-x"><amp-ad width="300" height="250" type="doubleclick"><div placeholder>` + p.say("Loading sponsor message", "Werbung wird geladen", "Chargement de l'annonce", "Cargando anuncio", "広告を読み込み中") + `</div><div fallback></div></amp-ad><small>` + p.say("Sponsor message", "Werbung", "Annonce", "Anuncio", "PR") + `</small></div>`)
	}},
	{"blind: native sponsored card, no class, after the last", func(p *place) {
		p.tail(`<div><span>` + p.say("Paid for by Northbank", "Präsentiert von Nordbank", "Contenu proposé par Nordbanque", "Contenido patrocinado por Norbanco", "提供：北銀行") + `</span><a href="https://ads.example/nb"><h3>` + p.say("Five ways to save on your heating", "Fünf Wege, beim Heizen zu sparen", "Cinq façons d'économiser sur le chauffage", "Cinco formas de ahorrar en calefacción", "暖房費を節約する五つの方法") + `</h3></a><p>` + p.say("Small changes can cut your bill by a third. Our advisers show you how.", "Kleine Änderungen senken die Rechnung um ein Drittel. Unsere Berater zeigen, wie.", "De petits gestes réduisent la facture d'un tiers. Nos conseillers vous expliquent comment.", "Pequeños cambios reducen la factura un tercio. Nuestros asesores le explican cómo.", "小さな工夫で料金は三分の一減らせます。専門家がご案内します。") + `</p></div>`)
	}},
	{"blind: affiliate box between", func(p *place) {
		p.mid(`<div class="product-card-a1"><h4>` + p.say("Our pick: Lumo 3 bike light", "Unser Tipp: Fahrradlicht Lumo 3", "Notre choix : l'éclairage vélo Lumo 3", "Nuestra elección: luz de bici Lumo 3", "イチオシ：自転車ライトLumo 3") + `</h4><p>` + p.say("Bright, light and waterproof. We may earn a commission if you buy through this link.", "Hell, leicht und wasserdicht. Bei einem Kauf über diesen Link erhalten wir eventuell eine Provision.", "Puissant, léger et étanche. Nous pouvons toucher une commission si vous achetez via ce lien.", "Potente, ligera y resistente al agua. Podemos recibir una comisión si compras con este enlace.", "明るく軽く防水。リンク経由の購入で当社に手数料が入る場合があります。") + `</p><a rel="sponsored" href="https://shop.example/l3">€49.90</a></div>`)
	}},
	{"blind: event promo between, hashed", func(p *place) {
		p.mid(`<div class="sc-ev1 qWeRt"><p class="sc-ev2">` + p.say("Meet our reporters on 12 June. Doors open at 7 p.m., tickets cost £8.", "Treffen Sie unsere Redaktion am 12. Juni. Einlass ist um 19 Uhr, Karten kosten 8 Euro.", "Rencontrez nos journalistes le 12 juin. Ouverture des portes à 19 heures, billets à 8 €.", "Conoce a nuestros periodistas el 12 de junio. Apertura a las 19 horas, entradas a 8 €.", "6月12日、記者と語る会を開きます。午後七時開場、入場料八百円。") + `</p><a class="sc-ev3" href="/events/12">` + p.say("Book a seat", "Platz reservieren", "Réserver", "Reservar", "予約する") + `</a></div>`)
	}},
	{"blind: jobs and homes box, end of container", func(p *place) {
		p.atEnd(`<div><h3>` + p.say("Jobs near you", "Stellenangebote in Ihrer Nähe", "Offres d'emploi près de chez vous", "Empleos cerca de ti", "近くの求人") + `</h3><ul><li><a href="/j/1">` + p.say("Bus driver (full time)", "Busfahrer (m/w/d), Vollzeit", "Conducteur de bus (H/F)", "Conductor de autobús", "バス運転士（正社員）") + `</a> <span>Transit Ltd</span></li><li><a href="/j/2">` + p.say("Nurse, night shift", "Pflegekraft (m/w/d), Nachtdienst", "Infirmier de nuit (H/F)", "Enfermero, turno de noche", "看護師（夜勤）") + `</a> <span>St. Anna</span></li></ul></div>`)
	}},
	{"blind: horoscope box, sentences, end of container", func(p *place) {
		p.atEnd(`<div class="hs-w"><h3>` + p.say("Your stars today", "Ihr Horoskop", "Votre horoscope", "Tu horóscopo", "今日の星占い") + `</h3><p>` + p.say("Gemini: A quiet day lies ahead. Use it to sort out old papers.", "Zwillinge: Ein ruhiger Tag liegt vor Ihnen. Nutzen Sie ihn, um alte Papiere zu ordnen.", "Gémeaux : une journée calme s'annonce. Profitez-en pour trier vos papiers.", "Géminis: te espera un día tranquilo. Aprovéchalo para ordenar papeles.", "双子座：静かな一日。古い書類を整理しましょう。") + `</p><a href="/stars">` + p.say("All signs", "Alle Sternzeichen", "Tous les signes", "Todos los signos", "全星座") + `</a></div>`)
	}},
	// readers
	{"blind: comments grown, hashed, behind the container", func(p *place) {
		p.after(p.holder(), `<section class="css-cm0"><h2>`+p.say("64 responses", "64 Beiträge", "64 réactions", "64 opiniones", "みんなの意見 64件")+`</h2>`+p.replies(`<div class="css-cm1"><b class="css-cm2">%s</b><span class="css-cm3">2h</span><p class="css-cm4">%s</p><button>+12</button></div>`)+`</section>`)
	}},
	{"blind: comments grown, plain list, end of container", func(p *place) {
		p.atEnd(`<div><h3>` + p.say("What readers say", "Was Leser sagen", "Ce qu'en disent les lecteurs", "Lo que dicen los lectores", "読者の声") + `</h3><ul>` + p.replies(`<li><strong>%s</strong><div>%s</div><a href="#r">↩</a></li>`) + `</ul></div>`)
	}},
	{"blind: comment teaser, web component, after the last", func(p *place) {
		p.tail(`<comments-teaser count="64"><p>` + p.say("64 people have joined the discussion. What is your view?", "64 Menschen diskutieren mit. Was meinen Sie?", "64 personnes participent à la discussion. Et vous, qu'en pensez-vous ?", "64 personas participan en el debate. ¿Y tú qué opinas?", "64人が議論に参加しています。あなたの考えは。") + `</p><button>` + p.say("Join in", "Mitreden", "Participer", "Participa", "参加する") + `</button></comments-teaser>`)
	}},
	// markup only
	{"blind: nbsp before last word of each paragraph", func(p *place) {
		for _, e := range p.paras {
			var last *html.Node
			for n := range e.Descendants() {
				if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" && n.Parent.Data != "script" {
					last = n
				}
			}
			if last != nil {
				t := strings.TrimRight(last.Data, " \n\t")
				if i := strings.LastIndex(t, " "); i > 0 {
					last.Data = t[:i] + "\u00a0" + t[i+1:] + last.Data[len(t):]
				}
			}
		}
	}},
	{"blind: soft hyphens in long words", func(p *place) {
		p.texts(func(n *html.Node) {
			words := strings.Split(n.Data, " ")
			for i, w := range words {
				if r := []rune(w); len(r) > 11 && !strings.ContainsAny(w, "/@.&\n") {
					words[i] = string(r[:5]) + "\u00ad" + string(r[5:])
				}
			}
			n.Data = strings.Join(words, " ")
		})
	}},
	{"blind: paragraph anchors, ids and data attributes", func(p *place) {
		for i, e := range p.paras {
			e.Attr = append(e.Attr, html.Attribute{Key: "data-block-key", Val: fmt.Sprint("k", i)}, html.Attribute{Key: "data-v-5f2c", Val: ""}, html.Attribute{Key: "dir", Val: "auto"}, html.Attribute{Key: "lang", Val: p.lang})
			for _, f := range fragment(fmt.Sprintf(`<a id="par-%d" class="anchor" aria-hidden="true"></a>`, i)) {
				e.InsertBefore(f, e.FirstChild)
			}
		}
	}},
	{"blind: each paragraph in two wrappers", func(p *place) {
		for _, e := range p.paras {
			if e.Data != "p" {
				continue
			}
			w := fragment(`<div class="col-span-12 md:col-span-8"><div class="prose"></div></div>`)[0]
			e.Parent.InsertBefore(w, e)
			e.Parent.RemoveChild(e)
			w.FirstChild.AppendChild(e)
		}
	}},
	{"blind: br at paragraph ends and empty paragraphs", func(p *place) {
		for i, e := range p.paras {
			if e.Data != "p" {
				continue
			}
			p.inside(e, `<br>`)
			if i%2 == 0 {
				p.after(e, `<p>&nbsp;</p>`)
			}
		}
	}},
	{"blind: link icons with title and screen reader note", func(p *place) {
		var links []*html.Node
		for _, e := range p.paras {
			for n := range e.Descendants() {
				if n.Type == html.ElementNode && n.Data == "a" {
					links = append(links, n)
				}
			}
		}
		for _, n := range links {
			p.inside(n, `<svg role="img" width="10"><title>`+p.say("External link", "Externer Link", "Lien externe", "Enlace externo", "外部リンク")+`</title><path d="M0 0"/></svg><span class="sr-only">`+p.say("(opens in a new tab)", "(öffnet in neuem Tab)", "(nouvelle fenêtre)", "(se abre en otra pestaña)", "（新しいタブで開く）")+`</span>`)
		}
	}},
	{"blind: tracking pixels and react comments in text", func(p *place) {
		for i, e := range p.paras {
			p.inside(e, fmt.Sprintf(`<img src="https://px.example/%d.gif" width="1" height="1" alt=""><!-- -->`, i))
		}
	}},
	{"blind: images lazy with noscript", func(p *place) {
		var imgs []*html.Node
		p.elements(func(n *html.Node) {
			if n.Data == "img" && n.Parent.Data != "noscript" && n.Parent.Data != "picture" {
				imgs = append(imgs, n)
			}
		})
		for _, n := range imgs {
			var alt string
			for i, a := range n.Attr {
				switch a.Key {
				case "src":
					n.Attr[i].Key = "data-src"
				case "srcset":
					n.Attr[i].Key = "data-srcset"
				case "alt":
					alt = a.Val
				}
			}
			n.Attr = append(n.Attr, html.Attribute{Key: "src", Val: "data:image/gif;base64,R0lGODlhAQABAAAAACw="}, html.Attribute{Key: "decoding", Val: "async"})
			p.after(n, `<noscript><img src="/real.jpg" alt="`+html.EscapeString(alt)+`"></noscript>`)
		}
	}},
	{"blind: JSON-LD keys reordered, minified", func(p *place) {
		p.elements(func(n *html.Node) {
			if n.Data != "script" || n.FirstChild == nil || !hasLD(n) {
				return
			}
			var v any
			if json.Unmarshal([]byte(n.FirstChild.Data), &v) == nil {
				if b, err := json.Marshal(v); err == nil {
					n.FirstChild.Data = string(b)
				}
			}
		})
	}},
	{"blind: meta elements in reverse order", func(p *place) {
		var metas []*html.Node
		p.elements(func(n *html.Node) {
			if n.Data == "meta" && n.Parent.Data == "head" {
				metas = append(metas, n)
			}
		})
		for _, n := range metas {
			head := n.Parent
			head.RemoveChild(n)
			head.InsertBefore(n, head.FirstChild)
		}
	}},
}

// say gives the text in the page's language, English where there is none.
func (p *place) say(en, de, fr, es, ja string) string {
	l, _, _ := strings.Cut(strings.ToLower(p.lang), "-")
	switch l {
	case "de":
		return de
	case "fr":
		return fr
	case "es":
		return es
	case "ja":
		return ja
	}
	return en
}

// mid, lead and tail put HTML between two paragraphs, above the text and below it, atEnd into the
// element that holds it, bodyTop and bodyEnd at the ends of the page.
func (p *place) mid(m string)     { p.below(p.middle(), m) }
func (p *place) lead(m string)    { p.before(p.first(), m) }
func (p *place) tail(m string)    { p.below(p.last(), m) }
func (p *place) atEnd(m string)   { p.inside(p.holder(), m) }
func (p *place) bodyEnd(m string) { p.inside(p.body, m) }
func (p *place) bodyTop(m string) {
	at := p.body.FirstChild
	for _, f := range fragment(m) {
		p.body.InsertBefore(f, at)
	}
}

// holder gives the element around the article's paragraphs that may hold a block.
func (p *place) holder() *html.Node {
	n := p.around()
	for n.Parent != nil && n.Data != "body" {
		switch n.Data {
		case "ul", "ol", "dl", "table", "tbody", "tr", "p", "a", "span", "li", "td":
			n = n.Parent
			continue
		}
		break
	}
	return n
}

// story and dek are what other articles say.
func (p *place) story(i int) string {
	return [...]string{
		p.say("Ferry strike leaves hundreds stranded on the islands", "Fährstreik: Hunderte sitzen auf den Inseln fest", "Grève des ferries : des centaines de voyageurs bloqués sur les îles", "La huelga de ferris deja a cientos de viajeros varados en las islas", "フェリー職員がスト、離島に数百人が足止め"),
		p.say("Why bread is suddenly more expensive", "Warum Brot plötzlich teurer wird", "Pourquoi le pain coûte soudain plus cher", "Por qué el pan es de repente más caro", "パンが急に高くなった理由"),
		p.say("Museum finds lost painting behind a wardrobe", "Museum findet verschollenes Gemälde hinter einem Schrank", "Un musée retrouve un tableau perdu derrière une armoire", "Un museo halla un cuadro perdido detrás de un armario", "失われた絵画、戸棚の裏で見つかる"),
		p.say("Second earthquake shakes the coast overnight", "Zweites Erdbeben erschüttert in der Nacht die Küste", "Un second séisme secoue la côte dans la nuit", "Un segundo terremoto sacude la costa por la noche", "夜間に沿岸で二度目の地震"),
		p.say("Clinic closes its maternity ward after 60 years", "Klinik schließt nach 60 Jahren ihre Geburtsstation", "La clinique ferme sa maternité après 60 ans", "La clínica cierra su maternidad tras 60 años", "病院、60年続いた産科を閉鎖"),
	}[i%5]
}
func (p *place) dek() string {
	return p.say("Around 400 passengers spent the night in a sports hall. The operator does not expect a normal service before Friday.",
		"Rund 400 Reisende haben die Nacht in einer Turnhalle verbracht. Der Betreiber rechnet nicht vor Freitag mit normalem Verkehr.",
		"Quelque 400 passagers ont passé la nuit dans un gymnase. La compagnie ne prévoit pas de retour à la normale avant vendredi.",
		"Unos 400 pasajeros pasaron la noche en un polideportivo. La compañía no prevé un servicio normal antes del viernes.",
		"約400人が体育館で一夜を明かした。運航会社は金曜日まで通常運航に戻らないとみている。")
}

// hasLD reports whether a <script> holds JSON-LD.
func hasLD(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "type" && strings.Contains(a.Val, "ld+json") {
			return true
		}
	}
	return false
}

// replies gives what readers say, each as format has it: the name, and the text.
func (p *place) replies(format string) string {
	texts := []string{
		p.say("We took that ferry every summer and never had a problem. The company only cares about profit.", "Wir sind jeden Sommer mit der Fähre gefahren und hatten nie Probleme. Der Firma geht es nur um Gewinn.", "Nous prenions ce ferry chaque été sans aucun souci. La compagnie ne pense qu'au profit.", "Cogíamos ese ferri cada verano sin problemas. A la empresa solo le importa el beneficio.", "毎年夏にこのフェリーを使っていましたが、問題はありませんでした。会社は利益しか考えていません。"),
		p.say("I don't agree. The crews earn far too little for the hours they work.", "Das sehe ich anders. Die Besatzungen verdienen viel zu wenig für ihre Arbeitszeiten.", "Je ne suis pas d'accord. Les équipages gagnent bien trop peu pour leurs horaires.", "No estoy de acuerdo. Las tripulaciones ganan muy poco para las horas que trabajan.", "私はそう思いません。乗組員の給料は労働時間に比べて少なすぎます。"),
		p.say("Good article, thank you. I would have liked to read more about the ministry's role.", "Guter Artikel, danke. Ich hätte gern mehr über die Rolle des Ministeriums gelesen.", "Bon article, merci. J'aurais aimé en savoir plus sur le rôle du ministère.", "Buen artículo, gracias. Me habría gustado leer más sobre el papel del ministerio.", "良い記事でした。国の役割についてもっと読みたかったです。"),
	}
	names := []string{"harbour_67", "Tom K.", "Ilse", "nightowl", "J. Perrin", "m.s.", "Gast4411", "Aya"}
	var b strings.Builder
	for i, n := range names {
		fmt.Fprintf(&b, format, n, texts[i%len(texts)])
	}
	return b.String()
}
