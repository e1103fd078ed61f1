package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blindFourth is a fourth set of kinds written without having seen how stet tells an article from
// what is around it, nor what the kinds there were do: what small sites and their systems, portals
// of many countries, readers' tools, offers, lawyers and picture desks put into pages, and how
// templates build the same text another way.
var blindFourth = []kind{
	// Small sites and the systems they run on.
	{"fourth: related files and back to the list, TYPO3, after the last", func(p *place) {
		p.tail(`<div class="news-related-wrap"><div class="news-related news-related-files"><h4>` + p.as("Files|Dateien|Fichiers|Archivos|File|Arquivos|Bestanden|ファイル|Файлы|Soubory|Filer|Filer|Tiedostot|Pliki|文件|ملفات") + `</h4><ul><li><span class="news-related-files-link"><a href="/fileadmin/user_upload/flyer_2025.pdf" target="_blank">flyer_2025.pdf</a></span> <span class="news-related-files-size">1.2 MB</span></li></ul></div></div><div class="news-backlink-wrap"><a href="/aktuelles">` + p.as("Back to the overview|Zurück zur Übersicht|Retour à la liste|Volver a la lista|Torna all'elenco|Voltar à lista|Terug naar het overzicht|一覧に戻る|Назад к списку|Zpět na přehled|Tilbake til oversikten|Tilbage til oversigten|Takaisin luetteloon|Powrót do listy|返回列表|العودة إلى القائمة") + `</a></div>`)
	}},
	{"fourth: details of the article with hits, dl, Joomla, before the first", func(p *place) {
		p.lead(`<dl class="article-info text-muted"><dt class="article-info-term">` + p.as("Details|Details|Détails|Detalles|Dettagli|Detalhes|Details|詳細|Подробности|Podrobnosti|Detaljer|Detaljer|Tiedot|Szczegóły|详情|التفاصيل") + `</dt><dd class="category-name"><span class="icon-folder-open icon-fw"></span> ` + p.as("Category|Kategorie|Catégorie|Categoría|Categoria|Categoria|Categorie|カテゴリー|Категория|Kategorie|Kategori|Kategori|Luokka|Kategoria|分类|الفئة") + `: <a href="/news">` + p.as("Village news|Dorfnachrichten|Vie du village|Noticias del pueblo|Notizie dal paese|Notícias da vila|Dorpsnieuws|地域だより|Новости села|Zprávy z obce|Bygdenytt|Landsbynyt|Kylän uutiset|Wieści ze wsi|乡村新闻|أخبار القرية") + `</a></dd><dd class="hits"><span class="icon-eye icon-fw"></span><meta itemprop="interactionCount" content="UserPageVisits:412"> ` + p.as("Hits|Zugriffe|Affichages|Visto|Visite|Acessos|Hits|アクセス数|Просмотров|Zobrazeno|Treff|Visninger|Osumat|Odsłon|点击|الزيارات") + `: 412</dd></dl>`)
	}},
	{"fourth: log in to post comments and reads, inline links, Drupal, end of container", func(p *place) {
		p.atEnd(`<div class="node__links"><ul class="links inline"><li class="comment-forbidden"><a href="/user/login?destination=node/2114">` + p.as("Log in|Anmelden|Se connecter|Inicie sesión|Accedi|Entre|Inloggen|ログイン|Войдите|Přihlaste se|Logg inn|Log ind|Kirjaudu sisään|Zaloguj się|登录|سجل الدخول") + `</a> ` + p.as("or register to post comments|oder registrieren, um Kommentare zu schreiben|ou inscrivez-vous pour publier un commentaire|o regístrese para enviar comentarios|o registrati per inserire commenti|ou registre-se para comentar|of registreer om te reageren|または登録してコメントを投稿|или зарегистрируйтесь, чтобы отправлять комментарии|nebo se zaregistrujte pro přidávání komentářů|eller registrer deg for å kommentere|eller registrer dig for at skrive kommentarer|tai rekisteröidy kirjoittaaksesi kommentteja|lub zarejestruj, aby dodawać komentarze|或注册以发表评论|أو سجل حسابا لنشر التعليقات") + `</li><li class="statistics_counter">1842 ` + p.as("reads|Aufrufe|lectures|lecturas|letture|leituras|keer gelezen|回閲覧|прочтений|přečtení|lesninger|læsninger|lukukertaa|odsłon|次阅读|قراءة") + `</li></ul></div>`)
	}},
	{"fourth: messages of the member portal, Ghost, end of body", func(p *place) {
		p.bodyEnd(`<div class="gh-notification notification-subscribe"><div class="gh-notification-content">` + p.as("Great! You’ve successfully signed up.|Super! Sie haben sich erfolgreich angemeldet.|Parfait ! Vous êtes bien inscrit.|¡Genial! Te has suscrito correctamente.|Ottimo! Ti sei iscritto.|Ótimo! Você se inscreveu.|Gelukt! Je bent aangemeld.|登録が完了しました。|Отлично! Вы успешно подписались.|Skvěle! Jste přihlášeni k odběru.|Flott! Du er påmeldt.|Sådan! Du er tilmeldt.|Hienoa! Tilauksesi onnistui.|Świetnie! Zapisano Cię.|太好了！您已成功订阅。|رائع! تم تسجيلك بنجاح.") + `</div></div><div class="gh-notification notification-signin"><div class="gh-notification-content">` + p.as("Welcome back! You've successfully signed in.|Willkommen zurück! Sie sind jetzt angemeldet.|Bon retour ! Vous êtes connecté.|¡Bienvenido de nuevo! Has iniciado sesión.|Bentornato! Hai effettuato l'accesso.|Bem-vindo de volta! Você entrou na sua conta.|Welkom terug! Je bent ingelogd.|おかえりなさい。ログインしました。|С возвращением! Вы вошли.|Vítejte zpět! Jste přihlášeni.|Velkommen tilbake! Du er logget inn.|Velkommen tilbage! Du er logget ind.|Tervetuloa takaisin! Olet kirjautunut.|Witaj ponownie! Zalogowano.|欢迎回来！您已登录。|مرحبا بعودتك! تم تسجيل الدخول.") + `</div></div><div class="gh-notification notification-billing-update"><div class="gh-notification-content">` + p.as("Success! Your billing info has been updated.|Ihre Zahlungsdaten wurden aktualisiert.|Vos informations de paiement ont été mises à jour.|Tus datos de pago se han actualizado.|I dati di pagamento sono stati aggiornati.|Seus dados de pagamento foram atualizados.|Je betaalgegevens zijn bijgewerkt.|お支払い情報を更新しました。|Платёжные данные обновлены.|Platební údaje byly aktualizovány.|Betalingsinformasjonen er oppdatert.|Dine betalingsoplysninger er opdateret.|Maksutietosi on päivitetty.|Dane płatności zostały zaktualizowane.|您的账单信息已更新。|تم تحديث بيانات الدفع.") + `</div></div>`)
	}},
	{"fourth: likes, restacks and discussion about this post, Substack, after the last", func(p *place) {
		p.tail(`<div class="post-ufi single-line"><a class="post-ufi-button" role="button"><div class="label">24</div></a><a class="post-ufi-button" role="button"><div class="label">3</div></a><a class="post-ufi-button no-label" role="button">` + p.as("Share|Teilen|Partager|Compartir|Condividi|Compartilhar|Delen|シェア|Поделиться|Sdílet|Del|Del|Jaa|Udostępnij|分享|شارك") + `</a></div><div class="visibility-check"></div><div class="discussion"><h4>` + p.as("Discussion about this post|Diskussion zu diesem Beitrag|Discussion sur cet article|Comentarios sobre este artículo|Discussione su questo post|Discussão sobre este post|Discussie over dit bericht|この投稿についてのディスカッション|Обсуждение этой публикации|Diskuse k příspěvku|Diskusjon om innlegget|Diskussion om indlægget|Keskustelu kirjoituksesta|Dyskusja o tym wpisie|关于此文的讨论|نقاش حول هذا المنشور") + `</h4><div role="tablist"><button role="tab">` + p.as("Comments|Kommentare|Commentaires|Comentarios|Commenti|Comentários|Reacties|コメント|Комментарии|Komentáře|Kommentarer|Kommentarer|Kommentit|Komentarze|评论|التعليقات") + `</button><button role="tab">Restacks</button></div><p>` + p.as("No posts|Keine Beiträge|Aucun article|Sin publicaciones|Nessun post|Nenhum post|Geen berichten|投稿はありません|Нет публикаций|Žádné příspěvky|Ingen innlegg|Ingen indlæg|Ei kirjoituksia|Brak wpisów|暂无文章|لا توجد منشورات") + `</p><h4>` + p.as("Ready for more?|Lust auf mehr?|Envie d'en lire plus ?|¿Quieres más?|Vuoi leggere altro?|Quer mais?|Meer lezen?|もっと読みますか？|Хотите больше?|Chcete víc?|Klar for mer?|Klar til mere?|Haluatko lisää?|Chcesz więcej?|想看更多？|هل تريد المزيد؟") + `</h4></div>`)
	}},
	{"fourth: follow, minutes, listen and share in a row, Medium, before the first", func(p *place) {
		p.lead(`<div class="ab q ` + hash(p.title, "m1") + `"><div class="` + hash(p.title, "m2") + `"><p class="be b ` + hash(p.title, "m3") + `"><button>` + p.as("Follow|Folgen|Suivre|Seguir|Segui|Seguir|Volgen|フォロー|Подписаться|Sledovat|Følg|Følg|Seuraa|Obserwuj|关注|تابع") + `</button></p><div class="` + hash(p.title, "m4") + `"><p>` + p.as("Published in|Veröffentlicht in|Publié dans|Publicado en|Pubblicato in|Publicado em|Gepubliceerd in|掲載：|Опубликовано в|Publikováno v|Publisert i|Udgivet i|Julkaistu:|Opublikowano w|发表于|نشر في") + ` <a href="/harbour-notes">Harbour Notes</a></p><span>6 min</span><span aria-hidden="true">·</span><span>1.4K</span><span>31</span></div><div><button>` + p.listen + `</button><button>` + p.as("Share|Teilen|Partager|Compartir|Condividi|Compartilhar|Delen|シェア|Поделиться|Sdílet|Del|Del|Jaa|Udostępnij|分享|شارك") + `</button><button>` + p.as("More|Mehr|Plus|Más|Altro|Mais|Meer|その他|Ещё|Více|Mer|Mere|Lisää|Więcej|更多|المزيد") + `</button></div></div></div>`)
	}},
	{"fourth: sign up to discover stories, two offers, Medium, after the last", func(p *place) {
		p.tail(`<div class="` + hash(p.title, "n1") + `"><h2 class="be ` + hash(p.title, "n2") + `">` + p.as("Sign up to discover stories that deepen your understanding of the world.|Melden Sie sich an und entdecken Sie Geschichten, die Ihr Bild der Welt erweitern.|Inscrivez-vous pour découvrir des récits qui éclairent le monde.|Regístrate y descubre historias que amplían tu visión del mundo.|Registrati per scoprire storie che aiutano a capire il mondo.|Cadastre-se e descubra histórias que ampliam sua visão do mundo.|Meld je aan en ontdek verhalen die je kijk op de wereld verdiepen.|登録して、世界への理解を深める物語を見つけましょう。|Зарегистрируйтесь и читайте истории, которые помогают понять мир.|Zaregistrujte se a objevujte příběhy, které rozšíří váš pohled na svět.|Registrer deg og finn historier som utvider ditt syn på verden.|Tilmeld dig og find historier, der udvider dit syn på verden.|Rekisteröidy ja löydä tarinoita, jotka avartavat maailmankuvaasi.|Zarejestruj się i odkrywaj historie, które pogłębiają wiedzę o świecie.|注册，发现加深你对世界理解的故事。|سجل لتكتشف قصصا تعمق فهمك للعالم.") + `</h2><div><h3>` + p.as("Free|Kostenlos|Gratuit|Gratis|Gratis|Grátis|Gratis|無料|Бесплатно|Zdarma|Gratis|Gratis|Ilmainen|Bezpłatnie|免费|مجانا") + `</h3><p>` + p.as("Distraction-free reading. No ads.|Lesen ohne Ablenkung. Keine Werbung.|Lecture sans distraction. Sans publicité.|Lectura sin distracciones. Sin anuncios.|Lettura senza distrazioni. Niente pubblicità.|Leitura sem distrações. Sem anúncios.|Lezen zonder afleiding. Geen reclame.|広告なしで読書に集中。|Чтение без отвлечений. Без рекламы.|Čtení bez rušení. Žádné reklamy.|Les uten forstyrrelser. Ingen annonser.|Læs uden forstyrrelser. Ingen annoncer.|Lue rauhassa. Ei mainoksia.|Czytanie bez rozpraszania. Bez reklam.|专注阅读，没有广告。|قراءة بلا تشتيت. من دون إعلانات.") + `</p></div><div><h3>Membership</h3><p>` + p.as("Support the writers you read most.|Unterstützen Sie die Autoren, die Sie am meisten lesen.|Soutenez les auteurs que vous lisez le plus.|Apoya a los autores que más lees.|Sostieni gli autori che leggi di più.|Apoie os autores que você mais lê.|Steun de schrijvers die je het meest leest.|よく読む書き手を応援しましょう。|Поддержите авторов, которых читаете чаще всего.|Podpořte autory, které čtete nejčastěji.|Støtt forfatterne du leser mest.|Støt de forfattere, du læser mest.|Tue kirjoittajia, joita luet eniten.|Wspieraj autorów, których czytasz najczęściej.|支持你最常阅读的作者。|ادعم الكتاب الذين تقرأ لهم أكثر.") + `</p></div></div>`)
	}},
	{"fourth: suggest changes, last commit and neighbours, Hugo, after the last", func(p *place) {
		p.tail(`<footer class="post-footer"><p><a href="https://github.com/harbour/notes/edit/main/content/post.md">` + p.as("Suggest changes|Änderung vorschlagen|Proposer une modification|Sugerir cambios|Suggerisci modifiche|Sugerir alterações|Wijziging voorstellen|変更を提案する|Предложить правку|Navrhnout úpravu|Foreslå endringer|Foreslå ændringer|Ehdota muutosta|Zaproponuj zmiany|建议修改|اقترح تعديلا") + `</a> · <a href="https://github.com/harbour/notes/commit/3f9c2ab"><code>3f9c2ab</code></a></p><nav class="paginav"><a class="prev" href="/posts/a/"><span class="title">« ` + p.as("Prev|Zurück|Précédent|Anterior|Precedente|Anterior|Vorige|前へ|Назад|Předchozí|Forrige|Forrige|Edellinen|Poprzedni|上一篇|السابق") + `</span><br><span>` + p.other(0) + `</span></a><a class="next" href="/posts/b/"><span class="title">` + p.as("Next|Weiter|Suivant|Siguiente|Successivo|Próximo|Volgende|次へ|Вперёд|Další|Neste|Næste|Seuraava|Następny|下一篇|التالي") + ` »</span><br><span>` + p.other(1) + `</span></a></nav></footer>`)
	}},
	{"fourth: replies of the forum under the text, Discourse, after the last", func(p *place) {
		v := p.voices()
		p.tail(`<div id="discourse-comments"><header class="discourse"><a href="https://forum.example.org/"><img alt="logo" src="/logo.png"></a></header><article class="post post-embed" id="post-2"><div class="author"><img class="avatar" alt="mvb"></div><div class="cooked"><h3 class="username"><a href="/u/mvb">mvb</a> <a class="post-link" href="/t/2">2025-02-11T09:14:00Z</a></h3><p>` + v[0] + `</p></div></article><article class="post post-embed" id="post-3"><div class="cooked"><h3 class="username"><a href="/u/lotte">lotte</a></h3><p>` + v[1] + `</p></div></article><footer><a class="button" href="/t/2">` + p.as("Continue discussion|Weiterdiskutieren|Poursuivre la discussion|Continuar la discusión|Continua la discussione|Continuar a discussão|Discussie voortzetten|議論を続ける|Продолжить обсуждение|Pokračovat v diskusi|Fortsett diskusjonen|Fortsæt diskussionen|Jatka keskustelua|Kontynuuj dyskusję|继续讨论|متابعة النقاش") + `</a> <span class="replies">14 ` + p.as("replies|Antworten|réponses|respuestas|risposte|respostas|antwoorden|件の返信|ответов|odpovědí|svar|svar|vastausta|odpowiedzi|条回复|ردا") + `</span></footer></div>`)
	}},
	{"fourth: site sub, jump links and categories, MediaWiki", func(p *place) {
		p.lead(`<div id="siteSub" class="noprint">` + p.as("From the town's free encyclopedia|Aus dem freien Stadtwiki|Un article de l'encyclopédie libre de la ville|De la enciclopedia libre de la ciudad|Da l'enciclopedia libera della città|Da enciclopédia livre da cidade|Uit de vrije stadsencyclopedie|フリー市民百科事典|Материал из свободной городской энциклопедии|Z otevřené městské encyklopedie|Fra byens frie leksikon|Fra byens frie encyklopædi|Kaupungin vapaasta tietosanakirjasta|Z wolnej encyklopedii miasta|来自城市自由百科|من موسوعة المدينة الحرة") + `</div><div id="contentSub"></div><a class="mw-jump-link" href="#mw-head">` + p.as("Jump to navigation|Zur Navigation springen|Aller à la navigation|Ir a la navegación|Vai alla navigazione|Ir para navegação|Naar navigatie springen|ナビゲーションに移動|Перейти к навигации|Skočit na navigaci|Hopp til navigering|Spring til navigation|Siirry navigaatioon|Przejdź do nawigacji|跳到导航|اذهب إلى التنقل") + `</a><a class="mw-jump-link" href="#searchInput">` + p.as("Jump to search|Zur Suche springen|Aller à la recherche|Ir a la búsqueda|Vai alla ricerca|Ir para pesquisa|Naar zoeken springen|検索に移動|Перейти к поиску|Skočit na hledání|Hopp til søk|Spring til søgning|Siirry hakuun|Przejdź do wyszukiwania|跳到搜索|اذهب إلى البحث") + `</a>`)
		p.tail(`<div class="printfooter">` + p.as("Retrieved from|Abgerufen von|Récupérée de|Obtenido de|Estratto da|Obtida de|Overgenomen van|取得元|Источник —|Citováno z|Hentet fra|Hentet fra|Noudettu kohteesta|Źródło:|取自|مجلوبة من") + ` "<a dir="ltr" href="https://wiki.example.org/index.php?oldid=51877">https://wiki.example.org/index.php?oldid=51877</a>"</div><div id="catlinks" class="catlinks"><div class="mw-normal-catlinks"><a href="/wiki/Special:Categories">` + p.as("Categories|Kategorien|Catégories|Categorías|Categorie|Categorias|Categorieën|カテゴリ|Категории|Kategorie|Kategorier|Kategorier|Luokat|Kategorie|分类|تصنيفات") + `</a>: <ul><li><a href="/wiki/C1">2025</a></li><li><a href="/wiki/C2">` + p.as("Published|Veröffentlicht|Publié|Publicado|Pubblicato|Publicado|Gepubliceerd|公開済み|Опубликовано|Publikováno|Publisert|Udgivet|Julkaistu|Opublikowane|已发布|منشور") + `</a></li></ul></div></div>`)
	}},
	{"fourth: edit links in the headings, MediaWiki", func(p *place) {
		edit := p.as("edit|Bearbeiten|modifier|editar|modifica|editar|bewerken|編集|править|editovat|rediger|redigér|muokkaa|edytuj|编辑|عدل")
		for _, n := range p.paras {
			if headings[n.DataAtom] {
				p.inside(n, `<span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="/index.php?action=edit&amp;section=2" title="`+edit+`">`+edit+`</a><span class="mw-editsection-bracket">]</span></span>`)
			}
		}
	}},
	{"fourth: states of a form, Webflow, between", func(p *place) {
		p.mid(`<div class="w-embed"></div><div class="form-block w-form"><form id="email-form" name="email-form" data-name="Email Form" method="get"><label for="email">` + p.as("Stay in the loop|Bleiben Sie auf dem Laufenden|Restez informé|Mantente al día|Resta aggiornato|Fique por dentro|Blijf op de hoogte|最新情報を受け取る|Будьте в курсе|Zůstaňte v obraze|Hold deg oppdatert|Hold dig opdateret|Pysy ajan tasalla|Bądź na bieżąco|获取最新消息|ابق على اطلاع") + `</label><input class="w-input" type="email" placeholder="E-mail"><input type="submit" value="OK" class="w-button"></form><div class="w-form-done"><div>` + p.as("Thank you! Your submission has been received!|Danke! Ihre Eingabe ist bei uns angekommen.|Merci ! Votre envoi a bien été reçu.|¡Gracias! Hemos recibido tu envío.|Grazie! Il tuo invio è stato ricevuto.|Obrigado! Recebemos o seu envio.|Bedankt! Je inzending is ontvangen.|ありがとうございます。送信されました。|Спасибо! Ваша заявка получена.|Děkujeme! Váš formulář jsme přijali.|Takk! Vi har mottatt skjemaet.|Tak! Vi har modtaget din besked.|Kiitos! Lomake on vastaanotettu.|Dziękujemy! Zgłoszenie zostało przyjęte.|谢谢！我们已收到您的提交。|شكرا! تم استلام طلبك.") + `</div></div><div class="w-form-fail"><div>` + p.as("Oops! Something went wrong while submitting the form.|Hoppla! Beim Absenden ist etwas schiefgegangen.|Oups ! Une erreur s'est produite lors de l'envoi.|¡Vaya! Algo salió mal al enviar el formulario.|Ops! Qualcosa è andato storto durante l'invio.|Ops! Algo deu errado ao enviar o formulário.|Oeps! Er ging iets mis bij het verzenden.|送信中にエラーが発生しました。|Ой! При отправке формы произошла ошибка.|Jejda! Při odesílání došlo k chybě.|Oi! Noe gikk galt da skjemaet ble sendt.|Ups! Noget gik galt under afsendelsen.|Hups! Lähetyksessä tapahtui virhe.|Ups! Coś poszło nie tak podczas wysyłania.|糟糕！提交表单时出错。|عذرا! حدث خطأ أثناء إرسال النموذج.") + `</div></div></div>`)
	}},
	{"fourth: services of the week, parish page, end of container", func(p *place) {
		p.atEnd(`<div class="kasten"><h3>` + p.as("Services this week|Gottesdienste der Woche|Messes de la semaine|Misas de la semana|Messe della settimana|Missas da semana|Vieringen deze week|今週の礼拝|Богослужения недели|Bohoslužby tento týden|Gudstjenester denne uken|Gudstjenester i denne uge|Viikon jumalanpalvelukset|Msze w tym tygodniu|本周礼拜|صلوات هذا الأسبوع") + `</h3><table><tbody><tr><td>19:00</td><td>St. Martin</td></tr><tr><td>9:30</td><td>St. Anna</td></tr><tr><td>11:00</td><td>St. Martin</td></tr></tbody></table><p>` + p.as("Office hours: Tuesday and Thursday, 9 to 12|Bürozeiten: Dienstag und Donnerstag, 9 bis 12 Uhr|Permanence : mardi et jeudi de 9 h à 12 h|Horario de oficina: martes y jueves, de 9 a 12|Orari d'ufficio: martedì e giovedì, 9-12|Secretaria: terça e quinta, das 9h às 12h|Kantooruren: dinsdag en donderdag, 9 tot 12 uur|受付時間：火・木 9時～12時|Часы приёма: вторник и четверг, с 9 до 12|Úřední hodiny: úterý a čtvrtek, 9 až 12|Kontortid: tirsdag og torsdag, 9 til 12|Kontortid: tirsdag og torsdag, 9 til 12|Toimisto avoinna: tiistai ja torstai, 9–12|Kancelaria: wtorek i czwartek, 9–12|办公时间：周二、周四 9时至12时|ساعات العمل: الثلاثاء والخميس من 9 إلى 12") + `</p></div>`)
	}},
	{"fourth: official website banner and phase tag, top of body", func(p *place) {
		p.bodyTop(`<section class="usa-banner"><div class="usa-accordion"><header class="usa-banner__header"><p class="usa-banner__header-text">` + p.as("An official website of the government|Eine offizielle Website der Regierung|Un site officiel du gouvernement|Un sitio oficial del Gobierno|Un sito ufficiale del governo|Um site oficial do governo|Een officiële website van de overheid|政府の公式ウェブサイトです|Официальный сайт правительства|Oficiální web vlády|Et offisielt nettsted for regjeringen|Et officielt websted fra regeringen|Hallituksen virallinen verkkosivusto|Oficjalna strona rządu|政府官方网站|موقع حكومي رسمي") + `</p><p class="usa-banner__header-action">` + p.as("Here’s how you know|So erkennen Sie es|Comment le vérifier|Así puede comprobarlo|Ecco come verificarlo|Como identificar|Zo herkent u dat|見分け方|Как это узнать|Jak to poznáte|Slik ser du det|Sådan ser du det|Näin tunnistat sen|Jak to rozpoznać|如何识别|كيف تعرف ذلك") + `</p></header><div class="usa-banner__content" hidden><p><strong>HTTPS</strong> ` + p.as("A lock means you have safely connected to the website.|Ein Schloss bedeutet, dass die Verbindung sicher ist.|Un cadenas signifie que la connexion est sécurisée.|Un candado significa que la conexión es segura.|Un lucchetto indica che la connessione è sicura.|Um cadeado indica que a conexão é segura.|Een slotje betekent dat de verbinding veilig is.|鍵のマークは安全な接続を示します。|Замок означает, что соединение защищено.|Zámek znamená, že spojení je zabezpečené.|En hengelås betyr at forbindelsen er sikker.|En hængelås betyder, at forbindelsen er sikker.|Lukko tarkoittaa, että yhteys on suojattu.|Kłódka oznacza bezpieczne połączenie.|锁形图标表示连接安全。|القفل يعني أن الاتصال آمن.") + `</p></div></div></section><div class="govuk-phase-banner"><p class="govuk-phase-banner__content"><strong class="govuk-tag">Beta</strong><span class="govuk-phase-banner__text">` + p.as("This is a new service – your feedback will help us to improve it.|Dies ist ein neuer Dienst – Ihre Rückmeldung hilft uns, ihn zu verbessern.|Ce service est nouveau : vos remarques nous aideront à l'améliorer.|Este servicio es nuevo: sus comentarios nos ayudarán a mejorarlo.|Questo servizio è nuovo: i tuoi commenti ci aiuteranno a migliorarlo.|Este serviço é novo: sua opinião nos ajuda a melhorá-lo.|Dit is een nieuwe dienst – uw reactie helpt ons die te verbeteren.|新しいサービスです。ご意見をお寄せください。|Это новый сервис – ваш отзыв поможет его улучшить.|Toto je nová služba – vaše připomínky nám ji pomohou zlepšit.|Dette er en ny tjeneste – tilbakemeldingen din hjelper oss å forbedre den.|Dette er en ny tjeneste – din feedback hjælper os med at forbedre den.|Tämä on uusi palvelu – palautteesi auttaa parantamaan sitä.|To nowa usługa – Twoja opinia pomoże ją ulepszyć.|这是一项新服务，您的反馈将帮助我们改进。|هذه خدمة جديدة وملاحظاتكم تساعدنا على تحسينها.") + `</span></p></div>`)
	}},
	{"fourth: media contact of the press office, after the last", func(p *place) {
		p.tail(`<div class="press-contact"><h3>` + p.as("Media contact|Pressekontakt|Contact presse|Contacto de prensa|Contatto stampa|Contato para a imprensa|Perscontact|報道関係のお問い合わせ|Контакты для прессы|Kontakt pro média|Pressekontakt|Pressekontakt|Yhteydenotot medialle|Kontakt dla mediów|媒体联系|للتواصل الإعلامي") + `</h3><address>` + p.as("Press and Communications Office|Stabsstelle Presse und Kommunikation|Service de presse et de communication|Gabinete de Prensa y Comunicación|Ufficio stampa e comunicazione|Assessoria de imprensa|Afdeling pers en communicatie|広報室|Пресс-служба|Tiskové oddělení|Presse- og kommunikasjonsavdelingen|Presse og kommunikation|Viestintäyksikkö|Biuro prasowe|新闻与传播办公室|مكتب الصحافة والاتصال") + `<br>Tel. <a href="tel:+49301234567">+49 30 123 45 67</a><br><a href="mailto:press@example.org">press@example.org</a></address></div>`)
	}},
	// Portals of many countries.
	{"fourth: table with two buttons to join channels between, Indian WordPress", func(p *place) {
		join := p.as("Join Now|Jetzt beitreten|Rejoindre|Únete ahora|Unisciti ora|Entrar agora|Nu meedoen|今すぐ参加|Вступить|Připojit se|Bli med nå|Deltag nu|Liity nyt|Dołącz teraz|立即加入|انضم الآن")
		p.mid(`<figure class="wp-block-table"><table class="has-fixed-layout"><tbody><tr><td class="has-text-align-center" data-align="center"><strong>` + p.as("WhatsApp channel|WhatsApp-Kanal|Chaîne WhatsApp|Canal de WhatsApp|Canale WhatsApp|Canal no WhatsApp|WhatsApp-kanaal|WhatsAppチャンネル|Канал в WhatsApp|Kanál WhatsApp|WhatsApp-kanal|WhatsApp-kanal|WhatsApp-kanava|Kanał WhatsApp|WhatsApp频道|قناة واتساب") + `</strong></td><td class="has-text-align-center" data-align="center"><strong><a href="https://whatsapp.com/channel/0029Va"><mark class="has-inline-color">` + join + `</mark></a></strong></td></tr><tr><td class="has-text-align-center"><strong>` + p.as("Telegram channel|Telegram-Kanal|Chaîne Telegram|Canal de Telegram|Canale Telegram|Canal no Telegram|Telegramkanaal|Telegramチャンネル|Телеграм-канал|Kanál na Telegramu|Telegram-kanal|Telegram-kanal|Telegram-kanava|Kanał Telegram|Telegram频道|قناة تيليغرام") + `</strong></td><td class="has-text-align-center"><strong><a href="https://t.me/harbour">` + join + `</a></strong></td></tr></tbody></table></figure>`)
	}},
	{"fourth: also read in a quotation block between", func(p *place) {
		p.mid(`<blockquote class="wp-block-quote is-layout-flow"><p><strong>` + p.readMore + `: <a href="/india/` + hash(p.title, "ar") + `">` + p.other(2) + `</a></strong></p></blockquote>`)
	}},
	{"fourth: placeholder of a video in brackets between, Indonesian portals", func(p *place) {
		p.mid(`<p><strong>[` + p.as("Watch video from Channel 6|Video von Kanal 6|Vidéo de Canal 6|Video de Canal 6|Video di Canale 6|Vídeo do Canal 6|Video van Kanaal 6|チャンネル6の動画|Видео «Канала 6»|Video Kanálu 6|Video fra Kanal 6|Video fra Kanal 6|Kanava 6:n video|Wideo Kanału 6|第六频道视频|فيديو القناة 6") + `]</strong></p>`)
	}},
	{"fourth: pages of the article and show all, after the last", func(p *place) {
		p.tail(`<div class="paging"><div class="paging__wrap"><span class="paging__title">` + p.as("Page|Seite|Page|Página|Pagina|Página|Pagina|ページ|Страница|Strana|Side|Side|Sivu|Strona|页|صفحة") + `</span><a class="paging__link paging__link--active" href="?page=1">1</a><a class="paging__link" href="?page=2">2</a><a class="paging__link" href="?page=3">3</a><a class="paging__link paging__link--next" href="?page=2">` + p.as("Next|Weiter|Suivant|Siguiente|Avanti|Próxima|Volgende|次へ|Далее|Další|Neste|Næste|Seuraava|Dalej|下一页|التالي") + `</a><a class="paging__link paging__link--show" href="?page=all#page2">` + p.as("Show all|Alles anzeigen|Tout afficher|Mostrar todo|Mostra tutto|Mostrar tudo|Alles tonen|すべて表示|Показать всё|Zobrazit vše|Vis alt|Vis alle|Näytä kaikki|Pokaż wszystko|显示全部|عرض الكل") + `</a></div></div>`)
	}},
	{"fourth: next page with its name, after the last, Japanese portals", func(p *place) {
		p.tail(`<p class="nextpage"><a href="?page=2"><span>` + p.as("Next page|Nächste Seite|Page suivante|Página siguiente|Pagina successiva|Próxima página|Volgende pagina|次ページ|Следующая страница|Další strana|Neste side|Næste side|Seuraava sivu|Następna strona|下一页|الصفحة التالية") + `</span> ` + p.other(3) + `</a></p><p class="pager-count">1/2` + p.as(" pages| Seiten| pages| páginas| pagine| páginas| pagina's|ページ| страницы| stran| sider| sider| sivua| stron|页| صفحات") + `</p>`)
	}},
	{"fourth: linked line to the photos in brackets between, Japanese portals", func(p *place) {
		p.mid(`<p><a href="/photo/` + hash(p.title, "ph") + `">` + p.as("[Photos]|[Fotos]|[Photos]|[Fotos]|[Foto]|[Fotos]|[Foto's]|【写真】|[Фото]|[Foto]|[Bilder]|[Billeder]|[Kuvat]|[Zdjęcia]|【图集】|[صور]") + ` ` + p.other(1) + `</a></p>`)
	}},
	{"fourth: X, LINE and Hatena with counts before the first, Japanese portals", func(p *place) {
		p.lead(`<ul class="sns-share"><li class="x"><a href="https://twitter.com/intent/tweet?url=x"><span>` + p.as("Post|Posten|Poster|Publicar|Posta|Postar|Posten|ポスト|Твитнуть|Tweetnout|Post|Post|Julkaise|Opublikuj|发帖|انشر") + `</span></a></li><li class="fb"><a href="#"><span>` + p.as("Share|Teilen|Partager|Compartir|Condividi|Compartilhar|Delen|シェア|Поделиться|Sdílet|Del|Del|Jaa|Udostępnij|分享|شارك") + `</span> <span class="count">128</span></a></li><li class="line"><a href="https://line.me/R/msg/text/"><span>` + p.as("Send by LINE|Mit LINE senden|Envoyer par LINE|Enviar por LINE|Invia con LINE|Enviar pelo LINE|Via LINE sturen|LINEで送る|Отправить в LINE|Poslat přes LINE|Send med LINE|Send med LINE|Lähetä LINEllä|Wyślij przez LINE|用LINE发送|أرسل عبر LINE") + `</span></a></li><li class="hatena"><a href="https://b.hatena.ne.jp/entry/"><span>B!</span> <span class="count">17</span></a></li><li class="copy"><button>URL</button></li></ul>`)
	}},
	{"fourth: press the code to follow us, picture and line after the last, WeChat", func(p *place) {
		p.tail(`<section style="text-align:center"><section><img src="/qr/` + hash(p.title, "qr") + `.png" width="200" alt=""></section><section><span style="font-size:14px;color:rgb(136,136,136)">` + p.as("Press and hold the code to follow us|Code gedrückt halten, um uns zu folgen|Appuyez longuement sur le code pour nous suivre|Mantenga pulsado el código para seguirnos|Tieni premuto il codice per seguirci|Pressione o código para nos seguir|Houd de code ingedrukt om ons te volgen|コードを長押ししてフォロー|Нажмите и удерживайте код, чтобы подписаться|Podržte kód a sledujte nás|Hold inne koden for å følge oss|Hold koden nede for at følge os|Paina koodia pitkään ja seuraa meitä|Przytrzymaj kod, aby nas śledzić|长按识别二维码关注我们|اضغط مطولا على الرمز لمتابعتنا") + `</span></section></section><div class="share-bar">` + p.as("Share to|Teilen auf|Partager sur|Compartir en|Condividi su|Compartilhar em|Delen op|共有：|Поделиться в|Sdílet na|Del på|Del på|Jaa:|Udostępnij w|分享到|شارك على") + `: <a href="#">WeChat</a> <a href="#">Weibo</a> <a href="#">QQ</a></div>`)
	}},
	{"fourth: button to unfold the rest and open the app, after the last, Chinese portals", func(p *place) {
		p.tail(`<div class="main-more"><div class="unfold-btn"><span>` + p.as("Unfold the full text|Ganzen Text aufklappen|Déplier le texte|Desplegar el texto completo|Espandi il testo|Expandir o texto completo|Volledige tekst uitklappen|全文を展開|Развернуть текст|Rozbalit celý text|Vis hele teksten|Fold hele teksten ud|Avaa koko teksti|Rozwiń cały tekst|展开全文|عرض النص كاملا") + `</span></div><div class="callup-btn">` + p.as("Open the app, read more smoothly|App öffnen und flüssiger lesen|Ouvrir l'appli pour mieux lire|Abrir la aplicación para leer mejor|Apri l'app per leggere meglio|Abra o app para ler melhor|Open de app om prettiger te lezen|アプリで快適に読む|Открыть в приложении|Otevřít v aplikaci|Åpne appen og les bedre|Åbn appen og læs bedre|Avaa sovelluksessa|Otwórz w aplikacji|打开APP，阅读更流畅|افتح التطبيق لقراءة أفضل") + `</div><div class="top-comment">` + p.as("128 people have joined|128 Personen haben teilgenommen|128 participants|128 personas han participado|128 persone hanno partecipato|128 pessoas participaram|128 mensen doen mee|128人が参加|участвуют 128 человек|zapojilo se 128 lidí|128 har deltatt|128 har deltaget|128 osallistujaa|wzięło udział 128 osób|128人参与|شارك 128 شخصا") + `</div></div>`)
	}},
	{"fourth: most watched videos, linked heading and players, after the last, Brazil", func(p *place) {
		p.tail(`<div class="mc-column content-text"><h2><a href="/playlist/videos">` + p.as("VIDEOS: most watched this week|VIDEOS: die meistgesehenen der Woche|VIDÉOS : les plus vues de la semaine|VIDEOS: los más vistos de la semana|VIDEO: i più visti della settimana|VÍDEOS: os mais assistidos da semana|VIDEO'S: meest bekeken deze week|動画：今週の人気|ВИДЕО: самое популярное за неделю|VIDEA: nejsledovanější týdne|VIDEOER: mest sett denne uken|VIDEOER: mest sete i denne uge|VIDEOT: viikon katsotuimmat|WIDEO: najczęściej oglądane|视频：本周最热|فيديو: الأكثر مشاهدة هذا الأسبوع") + `</a></h2></div><div class="playlist-videos"><ol><li><button><span class="duration">1:04</span> <strong>` + p.other(0) + `</strong></button></li><li><button><span class="duration">0:47</span> <strong>` + p.other(1) + `</strong></button></li><li><button><span class="duration">2:12</span> <strong>` + p.other(2) + `</strong></button></li></ol><span>50 ` + p.as("videos|Videos|vidéos|videos|video|vídeos|video's|本|видео|videí|videoer|videoer|videota|filmów|个视频|فيديو") + `</span></div>`)
	}},
	{"fourth: we recommend with the link in the heading between, Mexico", func(p *place) {
		p.mid(`<h2><span style="color:#c00">` + p.as("We recommend:|Wir empfehlen:|Nous vous recommandons :|Te recomendamos:|Ti consigliamo:|Recomendamos:|Aanbevolen:|おすすめ：|Рекомендуем:|Doporučujeme:|Vi anbefaler:|Vi anbefaler:|Suosittelemme:|Polecamy:|推荐阅读：|ننصحك بقراءة:") + `</span> <a href="/nacional/` + hash(p.title, "tr") + `" target="_blank"><strong>` + p.other(3) + `</strong></a></h2>`)
	}},
	{"fourth: pay attention, bold line with sign between, Nigeria", func(p *place) {
		p.mid(`<p><strong>` + p.as("PAY ATTENTION: Follow us on Instagram and get the most important news in your feed!|ACHTUNG: Folgen Sie uns auf Instagram und sehen Sie die wichtigsten Nachrichten zuerst!|À NOTER : suivez-nous sur Instagram pour recevoir les actus importantes !|ATENCIÓN: síganos en Instagram y reciba las noticias más importantes.|ATTENZIONE: seguici su Instagram per le notizie più importanti!|ATENÇÃO: siga-nos no Instagram e receba as notícias mais importantes!|LET OP: volg ons op Instagram voor het belangrijkste nieuws!|お知らせ：Instagramをフォローして最新ニュースをチェック！|ВНИМАНИЕ: подпишитесь на наш Instagram и читайте главное!|POZOR: sledujte nás na Instagramu, ať vám nic neuteče!|FØLG MED: Følg oss på Instagram og få de viktigste nyhetene!|FØLG MED: Følg os på Instagram og få de vigtigste nyheder!|HUOMIO: seuraa meitä Instagramissa, niin saat tärkeimmät uutiset!|UWAGA: obserwuj nas na Instagramie i bądź na bieżąco!|注意：在Instagram关注我们，获取最重要的新闻！|تنبيه: تابعونا على إنستغرام لتصلكم أهم الأخبار!") + `</strong> 👉 <a href="https://instagram.com/harbournews"><em>@harbournews</em></a></p>`)
	}},
	{"fourth: kindly share this story and advertise with us, after the last, Nigeria", func(p *place) {
		p.tail(`<p><strong>` + p.as("Kindly share this story:|Bitte teilen Sie diese Geschichte:|Merci de partager cet article :|Por favor, comparta esta nota:|Condividi questa notizia:|Por favor, compartilhe esta notícia:|Deel dit verhaal:|この記事をシェアしてください：|Поделитесь этой новостью:|Sdílejte prosím tento článek:|Del gjerne saken:|Del gerne historien:|Jaa tämä juttu:|Udostępnij ten artykuł:|请分享这篇报道：|شارك هذا الخبر:") + `</strong></p><div class="sharedaddy"><a href="#">Facebook</a> <a href="#">WhatsApp</a> <a href="#">X</a></div><p>` + p.as("All rights reserved. To advertise with us, call +234 800 000 0000 or write to ads@example.org.|Alle Rechte vorbehalten. Werben Sie bei uns: +49 800 000 0000 oder ads@example.org.|Tous droits réservés. Pour votre publicité : +33 800 000 000 ou ads@example.org.|Todos los derechos reservados. Para anunciarse: +52 800 000 0000 o ads@example.org.|Tutti i diritti riservati. Per la pubblicità: +39 800 000 000 o ads@example.org.|Todos os direitos reservados. Para anunciar: +55 800 000 0000 ou ads@example.org.|Alle rechten voorbehouden. Adverteren? Bel +31 800 0000 of mail ads@example.org.|無断転載を禁じます。広告のお問い合わせは ads@example.org まで。|Все права защищены. Реклама: +7 800 000 00 00, ads@example.org.|Všechna práva vyhrazena. Inzerce: +420 800 000 000, ads@example.org.|Alle rettigheter forbeholdt. Annonser: +47 800 00 000 eller ads@example.org.|Alle rettigheder forbeholdes. Annoncer: +45 80 00 00 00 eller ads@example.org.|Kaikki oikeudet pidätetään. Mainosta: +358 800 00000 tai ads@example.org.|Wszelkie prawa zastrzeżone. Reklama: +48 800 000 000, ads@example.org.|版权所有。广告合作请致电 +86 800 000 0000 或写信至 ads@example.org。|جميع الحقوق محفوظة. للإعلان معنا: ads@example.org.") + `</p>`)
	}},
	{"fourth: prices of gold today between, Arab and Turkish portals", func(p *place) {
		k := p.as("carat|Karat|carats|quilates|carati|quilates|karaat|金|карат|karátů|karat|karat|karaattia|karatów|K金|عيار")
		p.mid(`<div class="gold-widget"><div class="gold-widget__head">` + p.as("Gold price today|Goldpreis heute|Prix de l'or aujourd'hui|Precio del oro hoy|Prezzo dell'oro oggi|Preço do ouro hoje|Goudprijs vandaag|今日の金価格|Цена золота сегодня|Cena zlata dnes|Gullprisen i dag|Guldprisen i dag|Kullan hinta tänään|Cena złota dzisiaj|今日金价|سعر الذهب اليوم") + `</div><div class="gold-widget__row"><span>24 ` + k + `</span><b>4,651</b><i class="up">▲ 0.8%</i></div><div class="gold-widget__row"><span>21 ` + k + `</span><b>4,070</b><i class="up">▲ 0.8%</i></div><div class="gold-widget__row"><span>18 ` + k + `</span><b>3,488</b><i class="down">▼ 0.1%</i></div></div>`)
	}},
	{"fourth: the rest of the text is below the video, line and player between, Poland", func(p *place) {
		p.mid(`<div class="ad-placeholder ad-placeholder--video"><div class="slot-label">` + p.as("The rest of the text is below the video|Der Artikel geht unter dem Video weiter|La suite du texte sous la vidéo|El texto continúa debajo del video|Il testo continua sotto il video|O texto continua abaixo do vídeo|De tekst gaat verder onder de video|記事は動画の下に続きます|Продолжение под видео|Text pokračuje pod videem|Saken fortsetter under videoen|Artiklen fortsætter under videoen|Teksti jatkuu videon alla|Dalsza część tekstu pod wideo|正文在视频下方继续|بقية النص أسفل الفيديو") + `</div><div class="player" data-mid="2201"><div class="player__title">` + p.other(2) + `</div><span class="player__time">00:00 / 02:41</span></div></div>`)
	}},
	{"fourth: catch all the news in the app, sentence after the last, India", func(p *place) {
		p.tail(`<p class="disclamerText"><i>` + p.as("Catch all the business news, breaking news and latest updates on Harbour News. Download the Harbour News app for daily market updates.|Alle Wirtschaftsnachrichten, Eilmeldungen und Neuigkeiten gibt es bei Harbour News. Laden Sie die App von Harbour News für tägliche Marktberichte.|Retrouvez toute l'actualité économique et les dernières infos sur Harbour News. Téléchargez l'application Harbour News pour suivre les marchés.|Encuentre todas las noticias de negocios y de última hora en Harbour News. Descargue la aplicación de Harbour News para seguir los mercados.|Tutte le notizie economiche e le ultime novità su Harbour News. Scarica l'app di Harbour News per seguire i mercati.|Acompanhe as notícias de negócios e as últimas novidades no Harbour News. Baixe o app do Harbour News para seguir o mercado.|Al het zakelijke en laatste nieuws vind je op Harbour News. Download de app van Harbour News voor dagelijks beursnieuws.|経済ニュースや速報はHarbour Newsで。Harbour Newsのアプリで毎日の市況をチェック。|Все деловые и срочные новости – на Harbour News. Скачайте приложение Harbour News, чтобы следить за рынками.|Všechny ekonomické i aktuální zprávy najdete na Harbour News. Stáhněte si aplikaci Harbour News.|Få alle næringslivsnyheter og siste nytt på Harbour News. Last ned appen til Harbour News.|Få alle erhvervsnyheder og seneste nyt på Harbour News. Hent Harbour News-appen.|Kaikki talousuutiset ja tuoreimmat uutiset löydät Harbour Newsista. Lataa Harbour Newsin sovellus.|Wszystkie wiadomości gospodarcze i najnowsze doniesienia w Harbour News. Pobierz aplikację Harbour News.|在Harbour News获取全部财经与最新消息。下载Harbour News应用，了解每日市场动态。|تابعوا كل أخبار الأعمال وآخر المستجدات على Harbour News. حملوا تطبيق Harbour News.") + `</i></p><div class="moreNews"><a href="#">` + p.as("More|Mehr|Plus|Más|Altro|Mais|Meer|もっと見る|Ещё|Více|Mer|Mere|Lisää|Więcej|更多|المزيد") + ` <span>Less</span></a></div>`)
	}},
	// What readers can do with an article.
	{"fourth: tabs of the text and its key points, below headline", func(p *place) {
		p.belowHeading(`<div class="tabs-ai"><div role="tablist"><button role="tab" aria-selected="true" id="t1">` + p.as("Full article|Ganzer Artikel|Article complet|Artículo completo|Articolo completo|Texto completo|Volledig artikel|全文|Весь текст|Celý článek|Hele saken|Hele artiklen|Koko juttu|Cały artykuł|全文|المقال كاملا") + `</button><button role="tab" aria-selected="false" id="t2">` + p.as("Key points|Das Wichtigste|L'essentiel|Puntos clave|Punti chiave|Pontos principais|Kernpunten|要点|Главное|Hlavní body|Hovedpunkter|Hovedpunkter|Pääkohdat|Najważniejsze|要点|أهم النقاط") + `</button></div><div role="tabpanel" aria-labelledby="t2" hidden><div class="spinner"></div><p>` + p.as("The key points are being put together. This may take a few seconds.|Die wichtigsten Punkte werden zusammengestellt. Das kann einige Sekunden dauern.|Les points clés sont en cours de préparation. Cela peut prendre quelques secondes.|Se están preparando los puntos clave. Puede tardar unos segundos.|I punti chiave sono in preparazione. Può richiedere alcuni secondi.|Os pontos principais estão sendo preparados. Pode levar alguns segundos.|De kernpunten worden samengesteld. Dit kan enkele seconden duren.|要点をまとめています。数秒かかることがあります。|Главное готовится. Это может занять несколько секунд.|Hlavní body se připravují. Může to trvat několik sekund.|Hovedpunktene lages nå. Det kan ta noen sekunder.|Hovedpunkterne er ved at blive lavet. Det kan tage få sekunder.|Pääkohtia kootaan. Tämä voi kestää muutaman sekunnin.|Trwa przygotowanie punktów. To może potrwać kilka sekund.|正在整理要点，可能需要几秒钟。|يجري إعداد أهم النقاط. قد يستغرق ذلك بضع ثوان.") + `</p><small>` + p.as("Made with AI, may contain mistakes.|Mit KI erstellt, kann Fehler enthalten.|Généré par IA, peut contenir des erreurs.|Hecho con IA, puede contener errores.|Creato con l'IA, può contenere errori.|Feito com IA, pode conter erros.|Gemaakt met AI, kan fouten bevatten.|AIが作成。誤りを含む場合があります。|Создано ИИ, возможны ошибки.|Vytvořeno umělou inteligencí, může obsahovat chyby.|Laget med KI, kan inneholde feil.|Lavet med AI, kan indeholde fejl.|Tekoälyn tekemä, voi sisältää virheitä.|Utworzone przez AI, może zawierać błędy.|由AI生成，可能有误。|أعد بالذكاء الاصطناعي وقد يحتوي أخطاء.") + `</small></div></div>`)
	}},
	{"fourth: summary bot's dialog, below headline, Naver", func(p *place) {
		p.belowHeading(`<div class="media_end_head_autosummary"><a href="#" class="media_end_head_autosummary_button"><span>` + p.as("Summary bot|Kurzfassung|Résumé automatique|Resumen automático|Riassunto automatico|Resumo automático|Samenvatting|要約ボット|Краткий пересказ|Shrnutí|Sammendrag|Resumé|Tiivistelmä|Streszczenie|摘要机器人|ملخص آلي") + `</span><span class="beta">beta</span></a><div class="autosummary_layer" style="display:none"><p class="autosummary_notice">` + p.as("This is an automatic summary made from the headline and main sentences. We recommend reading the full text to understand the context.|Diese Zusammenfassung wurde automatisch aus Überschrift und Kernsätzen erstellt. Für den Zusammenhang empfehlen wir, den ganzen Text zu lesen.|Ce résumé a été généré à partir du titre et des phrases principales. Lisez le texte intégral pour en saisir le contexte.|Este resumen se generó a partir del título y las frases principales. Recomendamos leer el texto completo para entender el contexto.|Questo riassunto è stato creato dal titolo e dalle frasi principali. Consigliamo di leggere il testo intero.|Este resumo foi gerado a partir do título e das frases principais. Recomendamos ler o texto completo.|Deze samenvatting is gemaakt op basis van de kop en de belangrijkste zinnen. Lees de hele tekst voor de context.|見出しと主な文から自動で要約した結果です。全体の文脈を理解するには本文をお読みください。|Это автоматический пересказ заголовка и главных предложений. Чтобы понять контекст, прочитайте весь текст.|Toto shrnutí vzniklo automaticky z titulku a hlavních vět. Pro souvislosti doporučujeme přečíst celý text.|Dette sammendraget er laget automatisk av tittelen og de viktigste setningene. Les hele teksten for sammenhengen.|Dette resumé er lavet automatisk ud fra titlen og de vigtigste sætninger. Læs hele teksten for sammenhængen.|Tämä tiivistelmä on tehty otsikosta ja tärkeimmistä lauseista. Lue koko teksti ymmärtääksesi yhteyden.|To streszczenie powstało automatycznie z tytułu i głównych zdań. Zalecamy przeczytanie całości.|本摘要根据标题和主要句子自动生成。为理解全文背景，建议阅读正文。|هذا ملخص آلي من العنوان والجمل الرئيسية. ننصح بقراءة النص كاملا لفهم السياق.") + `</p><button type="button">` + p.as("Close|Schließen|Fermer|Cerrar|Chiudi|Fechar|Sluiten|閉じる|Закрыть|Zavřít|Lukk|Luk|Sulje|Zamknij|关闭|إغلاق") + `</button></div></div>`)
	}},
	{"fourth: tools for marked words, end of body", func(p *place) {
		p.bodyEnd(`<div class="selection-toolbar" role="toolbar" style="position:absolute;top:-9999px"><button>` + p.as("Highlight|Markieren|Surligner|Resaltar|Evidenzia|Destacar|Markeren|ハイライト|Выделить|Zvýraznit|Marker|Fremhæv|Korosta|Zaznacz|高亮|تمييز") + `</button><button>` + p.as("Copy link to highlight|Link zur Markierung kopieren|Copier le lien vers le passage|Copiar enlace al fragmento|Copia link alla selezione|Copiar link do trecho|Link naar markering kopiëren|ハイライトへのリンクをコピー|Копировать ссылку на фрагмент|Kopírovat odkaz na zvýraznění|Kopier lenke til markering|Kopiér link til markering|Kopioi linkki korostukseen|Kopiuj link do fragmentu|复制高亮链接|نسخ رابط التمييز") + `</button><button>` + p.as("Explain with AI|Mit KI erklären|Expliquer avec l'IA|Explicar con IA|Spiega con l'IA|Explicar com IA|Uitleggen met AI|AIで説明|Объяснить с ИИ|Vysvětlit pomocí AI|Forklar med KI|Forklar med AI|Selitä tekoälyllä|Wyjaśnij z AI|用AI解释|اشرح بالذكاء الاصطناعي") + `</button><button>` + p.as("Report a typo|Tippfehler melden|Signaler une coquille|Avisar de una errata|Segnala un refuso|Avisar de um erro|Tikfout melden|誤字を報告|Сообщить об опечатке|Nahlásit překlep|Meld skrivefeil|Meld slåfejl|Ilmoita kirjoitusvirheestä|Zgłoś literówkę|报告错字|أبلغ عن خطأ") + `</button></div>`)
	}},
	{"fourth: button with number of notes at the end of paragraphs", func(p *place) {
		for i, n := range p.paras {
			if n.DataAtom == atom.P && i%2 == 0 {
				p.inside(n, fmt.Sprintf(`<button class="para-note" type="button" aria-label="%d %s"><svg width="16" height="16"><path d="M2 2h12v9H8l-4 3v-3H2z"></path></svg><span>%d</span></button>`, i+1, p.as("comments on this paragraph|Kommentare zu diesem Absatz|commentaires sur ce paragraphe|comentarios sobre este párrafo|commenti a questo paragrafo|comentários neste parágrafo|reacties op deze alinea|この段落へのコメント|комментариев к абзацу|komentářů k odstavci|kommentarer til avsnittet|kommentarer til afsnittet|kommenttia kappaleeseen|komentarzy do akapitu|条段落评论|تعليقات على هذه الفقرة"), i+1))
			}
		}
	}},
	{"fourth: play from here, button before each paragraph", func(p *place) {
		for _, n := range p.paras {
			if n.DataAtom == atom.P {
				p.before(n, `<button class="tts-cue" type="button" aria-label="`+p.as("Read aloud from here|Ab hier vorlesen|Lire à partir d'ici|Leer desde aquí|Leggi da qui|Ouvir a partir daqui|Voorlezen vanaf hier|ここから読み上げ|Читать вслух отсюда|Předčítat odtud|Les opp herfra|Læs op herfra|Kuuntele tästä|Czytaj od tego miejsca|从此处朗读|اقرأ من هنا")+`">▶</button>`)
			}
		}
	}},
	{"fourth: readers added context, card between", func(p *place) {
		p.mid(`<div class="cn-card ` + hash(p.title, "cn") + `"><div class="cn-card__head">` + p.as("Readers added context|Leser haben Kontext hinzugefügt|Des lecteurs ont ajouté du contexte|Los lectores añadieron contexto|I lettori hanno aggiunto contesto|Leitores acrescentaram contexto|Lezers hebben context toegevoegd|読者が背景情報を追加しました|Читатели добавили контекст|Čtenáři doplnili souvislosti|Lesere har lagt til kontekst|Læsere har tilføjet kontekst|Lukijat lisäsivät taustatietoa|Czytelnicy dodali kontekst|读者补充了背景|أضاف القراء سياقا") + `</div><div class="cn-card__body"><a href="/notes/1">` + p.teaser2() + `</a></div><div class="cn-card__foot"><span>` + p.as("Do you find this helpful?|Finden Sie das hilfreich?|Est-ce utile ?|¿Le resulta útil?|Lo trovi utile?|Isto foi útil?|Vindt u dit nuttig?|役に立ちましたか？|Это полезно?|Je to užitečné?|Er dette nyttig?|Er det nyttigt?|Onko tästä hyötyä?|Czy to pomocne?|这有帮助吗？|هل هذا مفيد؟") + `</span> <button>` + p.as("Rate it|Bewerten|Évaluer|Valorar|Valuta|Avaliar|Beoordelen|評価する|Оценить|Ohodnotit|Vurder|Vurdér|Arvioi|Oceń|评分|قيّم") + `</button></div></div>`)
	}},
	{"fourth: translate element with its menu, before the first", func(p *place) {
		p.lead(`<div id="google_translate_element"><div class="skiptranslate goog-te-gadget" dir="ltr"><div id=":0.targetLanguage"><select class="goog-te-combo" aria-label="Language Translate Widget"><option value="">Select Language</option><option value="ar">Arabic</option><option value="zh-CN">Chinese (Simplified)</option><option value="fr">French</option><option value="de">German</option><option value="es">Spanish</option><option value="tr">Turkish</option></select></div>Powered by <span style="white-space:nowrap"><a class="VIpgJd-ZVi9od-l4eitb" href="https://translate.google.com" target="_blank"><img src="/googlelogo.png" width="37" height="14" alt="Google Translate">Translate</a></span></div></div>`)
	}},
	{"fourth: saved to your list, toast and folders, end of body", func(p *place) {
		p.bodyEnd(`<div class="toast" role="status" aria-live="polite"><p>` + p.as("Saved to your reading list.|In Ihrer Leseliste gespeichert.|Ajouté à votre liste de lecture.|Guardado en su lista de lectura.|Salvato nella tua lista.|Salvo na sua lista de leitura.|Bewaard in je leeslijst.|リーディングリストに保存しました。|Сохранено в списке чтения.|Uloženo do seznamu četby.|Lagret i leselisten din.|Gemt på din læseliste.|Tallennettu lukulistallesi.|Zapisano na liście lektur.|已保存到阅读列表。|حفظ في قائمة القراءة.") + `</p><button>` + p.as("Undo|Rückgängig|Annuler|Deshacer|Annulla|Desfazer|Ongedaan maken|元に戻す|Отменить|Zpět|Angre|Fortryd|Kumoa|Cofnij|撤销|تراجع") + `</button></div><div role="dialog" aria-modal="true" class="folder-dialog"><h2>` + p.as("Choose a folder|Ordner wählen|Choisir un dossier|Elija una carpeta|Scegli una cartella|Escolha uma pasta|Kies een map|フォルダーを選択|Выберите папку|Vyberte složku|Velg mappe|Vælg mappe|Valitse kansio|Wybierz folder|选择文件夹|اختر مجلدا") + `</h2><ul><li><label><input type="checkbox"> ` + p.as("Read later|Später lesen|À lire plus tard|Leer más tarde|Da leggere|Ler depois|Later lezen|あとで読む|Прочитать позже|Přečíst později|Les senere|Læs senere|Lue myöhemmin|Na później|稍后阅读|للقراءة لاحقا") + ` (12)</label></li></ul><input placeholder="+"></div>`)
	}},
	{"fourth: nobody has written yet, sort and log in, OpenWeb, after the last", func(p *place) {
		p.tail(`<div data-spotim-module="conversation" class="sppre_frame-container"><div data-spot-im-class="header"><span>` + p.as("All comments|Alle Kommentare|Tous les commentaires|Todos los comentarios|Tutti i commenti|Todos os comentários|Alle reacties|すべてのコメント|Все комментарии|Všechny komentáře|Alle kommentarer|Alle kommentarer|Kaikki kommentit|Wszystkie komentarze|全部评论|كل التعليقات") + ` <span>0</span></span><button>` + p.as("Log in|Anmelden|Se connecter|Inicie sesión|Accedi|Entrar|Inloggen|ログイン|Войти|Přihlásit se|Logg inn|Log ind|Kirjaudu|Zaloguj się|登录|تسجيل الدخول") + `</button></div><div data-spot-im-class="sort">` + p.as("Sort by: Best|Sortieren: Beste|Trier par : meilleurs|Ordenar por: mejores|Ordina per: migliori|Ordenar por: melhores|Sorteren: beste|並べ替え：人気順|Сначала лучшие|Řadit: nejlepší|Sorter: beste|Sortér: bedste|Järjestä: parhaat|Sortuj: najlepsze|排序：最佳|الترتيب: الأفضل") + `</div><div data-spot-im-class="empty"><p>` + p.as("No one seems to have shared their thoughts on this topic yet|Zu diesem Thema hat anscheinend noch niemand etwas geschrieben|Personne n'a encore donné son avis sur ce sujet|Parece que nadie ha opinado todavía sobre este tema|Sembra che nessuno abbia ancora commentato|Parece que ninguém comentou este assunto ainda|Niemand heeft hier nog op gereageerd|まだ誰もこの話題について書いていません|Похоже, никто ещё не высказался на эту тему|Zatím se k tématu nikdo nevyjádřil|Ingen har delt sine tanker om temaet ennå|Ingen har delt deres tanker om emnet endnu|Kukaan ei ole vielä kommentoinut aihetta|Nikt jeszcze nie podzielił się opinią|似乎还没有人就此话题发表看法|لم يشارك أحد رأيه في هذا الموضوع بعد") + `</p><p>` + p.as("Leave a comment so your voice will be heard first.|Schreiben Sie einen Kommentar und werden Sie zuerst gehört.|Laissez un commentaire et faites entendre votre voix en premier.|Deje un comentario y sea el primero en ser escuchado.|Lascia un commento e fatti sentire per primo.|Deixe um comentário e seja o primeiro a ser ouvido.|Laat een reactie achter en laat je als eerste horen.|コメントを残して最初の声になりましょう。|Оставьте комментарий, чтобы вас услышали первым.|Napište komentář a buďte slyšet jako první.|Legg igjen en kommentar og bli hørt først.|Skriv en kommentar og bliv hørt først.|Jätä kommentti ja tule kuulluksi ensimmäisenä.|Zostaw komentarz, a Twój głos wybrzmi pierwszy.|留下评论，让您的声音最先被听到。|اترك تعليقا ليُسمع صوتك أولا.") + `</p></div></div>`)
	}},
	{"fourth: where do you stand, slider between two camps, between", func(p *place) {
		p.mid(`<div class="debate-slider"><p class="debate-slider__q">` + p.as("Should shops be open on Sundays?|Sollen Läden sonntags öffnen?|Faut-il ouvrir les magasins le dimanche ?|¿Deben abrir las tiendas los domingos?|I negozi devono aprire la domenica?|As lojas devem abrir aos domingos?|Moeten winkels op zondag open zijn?|店は日曜日も営業すべきですか？|Должны ли магазины работать по воскресеньям?|Mají být obchody otevřené v neděli?|Bør butikker ha søndagsåpent?|Bør butikker holde åbent om søndagen?|Pitäisikö kauppojen olla auki sunnuntaisin?|Czy sklepy powinny być otwarte w niedziele?|商店应该在星期日营业吗？|هل يجب أن تفتح المتاجر أيام الأحد؟") + `</p><div class="debate-slider__ends"><span>` + p.as("For|Dafür|Pour|A favor|A favore|A favor|Voor|賛成|За|Pro|For|For|Puolesta|Za|赞成|مع") + ` 58%</span><input type="range" min="0" max="100" value="50"><span>` + p.as("Against|Dagegen|Contre|En contra|Contro|Contra|Tegen|反対|Против|Proti|Mot|Imod|Vastaan|Przeciw|反对|ضد") + ` 42%</span></div><p class="debate-slider__n">2.318 ` + p.as("votes|Stimmen|votes|votos|voti|votos|stemmen|票|голосов|hlasů|stemmer|stemmer|ääntä|głosów|票|صوتا") + `</p></div>`)
	}},
	{"fourth: check and show the answer, H5P, after the last", func(p *place) {
		p.tail(`<div class="h5p-content"><div class="h5p-container h5p-multichoice"><div class="h5p-question-introduction"><div>` + p.as("How long is a marathon?|Wie lang ist ein Marathon?|Quelle est la longueur d'un marathon ?|¿Cuánto mide un maratón?|Quanto è lunga una maratona?|Quanto mede uma maratona?|Hoe lang is een marathon?|マラソンの距離は？|Какова длина марафона?|Jak dlouhý je maraton?|Hvor langt er et maraton?|Hvor langt er et maraton?|Kuinka pitkä on maraton?|Ile ma maraton?|马拉松有多长？|كم طول الماراثون؟") + `</div></div><ul class="h5p-answers" role="group"><li class="h5p-answer" role="checkbox" aria-checked="false"><div class="h5p-alternative-container"><span>40,0 km</span></div></li><li class="h5p-answer" role="checkbox"><div class="h5p-alternative-container"><span>42,195 km</span></div></li></ul><div class="h5p-question-buttons"><button class="h5p-question-check-answer">` + p.as("Check|Prüfen|Vérifier|Comprobar|Verifica|Verificar|Controleren|確認|Проверить|Zkontrolovat|Sjekk|Tjek|Tarkista|Sprawdź|检查|تحقق") + `</button><button class="h5p-question-show-solution">` + p.as("Show solution|Lösung zeigen|Voir la solution|Mostrar la solución|Mostra la soluzione|Mostrar a solução|Oplossing tonen|答えを表示|Показать ответ|Ukázat řešení|Vis løsning|Vis løsning|Näytä vastaus|Pokaż rozwiązanie|显示答案|أظهر الحل") + `</button></div></div><ul class="h5p-actions"><li class="h5p-button h5p-embed">Embed</li></ul></div>`)
	}},
	{"fourth: in simple and in sign language, switch below headline", func(p *place) {
		p.belowHeading(`<div class="lang-level"><span class="lang-level__item is-active">` + p.as("Everyday language|Alltagssprache|Langue courante|Lenguaje común|Linguaggio comune|Linguagem comum|Gewone taal|通常版|Обычный язык|Běžný jazyk|Vanlig språk|Almindeligt sprog|Yleiskieli|Język standardowy|普通语言|لغة عادية") + `</span> <a class="lang-level__item" href="/simple">` + p.as("Simple language|Einfache Sprache|Français facile|Lectura fácil|Linguaggio semplice|Linguagem simples|Eenvoudige taal|やさしい日本語|Простой язык|Jednoduchý jazyk|Lettlest|Let sprog|Selkokieli|Prosty język|简明语言|لغة سهلة") + `</a> <a class="lang-level__item" href="/sign">` + p.as("Sign language|Gebärdensprache|Langue des signes|Lengua de signos|Lingua dei segni|Língua de sinais|Gebarentaal|手話|Жестовый язык|Znakový jazyk|Tegnspråk|Tegnsprog|Viittomakieli|Język migowy|手语|لغة الإشارة") + `</a></div>`)
	}},
	{"fourth: because you follow, pick for the reader between", func(p *place) {
		p.mid(`<div class="` + hash(p.title, "fy1") + `"><div class="` + hash(p.title, "fy2") + `">` + p.as("For you – because you follow “Transport”|Für Sie – weil Sie „Verkehr“ folgen|Pour vous – parce que vous suivez « Transports »|Para ti, porque sigues «Transporte»|Per te, perché segui «Trasporti»|Para você, porque segue “Transporte”|Voor jou – omdat je ‘Vervoer’ volgt|あなたへ：「交通」をフォロー中|Для вас – вы следите за темой «Транспорт»|Pro vás – sledujete „Doprava“|For deg – fordi du følger «Samferdsel»|Til dig – fordi du følger »Transport«|Sinulle – koska seuraat aihetta ”Liikenne”|Dla Ciebie – bo obserwujesz „Transport”|为您推荐——因为您关注“交通”|لك – لأنك تتابع «النقل»") + `</div><a href="/a/` + hash(p.title, "fy3") + `"><span>` + p.other(1) + `</span></a><button aria-label="×">` + p.as("Not interested|Kein Interesse|Pas intéressé|No me interesa|Non mi interessa|Não tenho interesse|Niet interessant|興味がない|Не интересно|Nezajímá mě|Ikke interessert|Ikke interesseret|Ei kiinnosta|Nie interesuje mnie|不感兴趣|غير مهتم") + `</button></div>`)
	}},
	{"fourth: explanations of words, tooltips in the text", func(p *place) {
		n := 0
		p.eachWord(func(rest *html.Node) {
			if n++; n%4 != 1 || rest.Parent.DataAtom != atom.P {
				return
			}
			p.before(rest, `<span class="tip"><button type="button" class="tip__btn" aria-describedby="tip-`+fmt.Sprint(n)+`"><svg width="12" height="12"><circle cx="6" cy="6" r="5"></circle></svg></button><span role="tooltip" id="tip-`+fmt.Sprint(n)+`" class="tip__text" hidden>`+p.as("Explained in our glossary|In unserem Glossar erklärt|Expliqué dans notre glossaire|Explicado en nuestro glosario|Spiegato nel nostro glossario|Explicado em nosso glossário|Uitgelegd in onze woordenlijst|用語集で解説|Объяснение в нашем словаре|Vysvětleno v našem slovníčku|Forklart i ordlisten vår|Forklaret i vores ordliste|Selitetty sanastossamme|Wyjaśnione w naszym słowniczku|见我们的词汇表|مشروح في معجمنا")+`</span></span>`)
		})
	}},
	// Money.
	{"fourth: account gate with ticks between", func(p *place) {
		tick := func(s string) string {
			return `<li class="gate__tick"><svg width="14" height="14"><path d="M1 7l4 4 8-9"></path></svg> ` + s + `</li>`
		}
		p.mid(`<div class="gate" data-component="regwall"><p class="gate__title">` + p.as("Create a free account to read on|Kostenlos registrieren und weiterlesen|Créez un compte gratuit pour lire la suite|Cree una cuenta gratis para seguir leyendo|Crea un account gratuito per continuare|Crie uma conta gratuita para continuar lendo|Maak een gratis account om verder te lezen|無料会員登録で続きを読む|Зарегистрируйтесь бесплатно, чтобы читать дальше|Pro další čtení si založte účet zdarma|Opprett en gratis konto for å lese videre|Opret en gratis konto for at læse videre|Luo ilmainen tunnus ja jatka lukemista|Załóż bezpłatne konto, aby czytać dalej|免费注册即可继续阅读|أنشئ حسابا مجانيا لمتابعة القراءة") + `</p><ul>` +
			tick(p.as("Five articles a month|Fünf Artikel im Monat|Cinq articles par mois|Cinco artículos al mes|Cinque articoli al mese|Cinco artigos por mês|Vijf artikelen per maand|月5本まで|Пять статей в месяц|Pět článků měsíčně|Fem saker i måneden|Fem artikler om måneden|Viisi juttua kuussa|Pięć artykułów w miesiącu|每月五篇文章|خمسة مقالات شهريا")) + tick(p.as("Newsletters of your choice|Newsletter Ihrer Wahl|Les newsletters de votre choix|Los boletines que elija|Le newsletter che preferisci|Newsletters à sua escolha|Nieuwsbrieven naar keuze|好きなメルマガ|Рассылки на выбор|Newslettery dle výběru|Nyhetsbrev etter eget valg|Nyhedsbreve efter eget valg|Valitsemasi uutiskirjeet|Wybrane newslettery|自选新闻简报|النشرات التي تختارها")) + tick(p.as("No payment details needed|Keine Zahlungsdaten nötig|Sans carte bancaire|Sin datos de pago|Nessun dato di pagamento|Sem dados de pagamento|Geen betaalgegevens nodig|支払い情報は不要|Без платёжных данных|Bez platebních údajů|Ingen betalingsopplysninger|Ingen betalingsoplysninger|Ei maksutietoja|Bez danych karty|无需支付信息|من دون بيانات دفع")) +
			`</ul><a class="gate__cta" href="/register">` + p.subscribe + `</a></div>`)
	}},
	{"fourth: three plans with prices, after the last", func(p *place) {
		plan := func(name, price, note string) string {
			return `<div class="plan"><div class="plan__name">` + name + `</div><div class="plan__price"><span class="plan__amount">` + price + `</span></div><p class="plan__note">` + note + `</p><button>` + p.subscribe + `</button></div>`
		}
		cancel := p.as("Cancel at any time|Jederzeit kündbar|Sans engagement|Cancele cuando quiera|Disdici quando vuoi|Cancele quando quiser|Altijd opzegbaar|いつでも解約可能|Отмена в любое время|Zrušit lze kdykoli|Avslutt når du vil|Opsig når som helst|Peru milloin vain|Rezygnacja w każdej chwili|可随时取消|يمكن الإلغاء في أي وقت")
		p.tail(`<div class="plans"><h2>` + p.as("Choose your subscription|Wählen Sie Ihr Abo|Choisissez votre abonnement|Elija su suscripción|Scegli il tuo abbonamento|Escolha sua assinatura|Kies je abonnement|プランを選ぶ|Выберите подписку|Vyberte si předplatné|Velg abonnement|Vælg abonnement|Valitse tilaus|Wybierz prenumeratę|选择订阅方案|اختر اشتراكك") + `</h2>` + plan("Basic", "€ 1,99", cancel) + plan("Plus", "€ 9,99", cancel) + plan("Family", "€ 14,99", cancel) + `</div>`)
	}},
	{"fourth: offer with the time that is left, above headline", func(p *place) {
		p.aboveHeading(`<div class="promo-countdown"><strong>` + p.as("Autumn offer: 12 weeks for 1 euro|Herbstangebot: 12 Wochen für 1 Euro|Offre d'automne : 12 semaines pour 1 euro|Oferta de otoño: 12 semanas por 1 euro|Offerta d'autunno: 12 settimane a 1 euro|Oferta de outono: 12 semanas por 1 euro|Herfstaanbieding: 12 weken voor 1 euro|秋の特別価格：12週間1ユーロ|Осенняя акция: 12 недель за 1 евро|Podzimní nabídka: 12 týdnů za 1 euro|Høsttilbud: 12 uker for 1 euro|Efterårstilbud: 12 uger for 1 euro|Syystarjous: 12 viikkoa eurolla|Jesienna oferta: 12 tygodni za 1 euro|秋季优惠：1欧元订阅12周|عرض الخريف: 12 أسبوعا بيورو واحد") + `</strong><span class="timer"><b>02</b><i>d</i> <b>14</b><i>h</i> <b>33</b><i>m</i></span><a href="/offer">` + p.subscribe + `</a></div>`)
	}},
	{"fourth: bank details for gifts, paragraphs after the last", func(p *place) {
		p.tail(`<hr><p><strong>` + p.as("Support our work|Unterstützen Sie unsere Arbeit|Soutenez notre travail|Apoye nuestro trabajo|Sostieni il nostro lavoro|Apoie nosso trabalho|Steun ons werk|活動を支援する|Поддержите нашу работу|Podpořte naši práci|Støtt arbeidet vårt|Støt vores arbejde|Tue työtämme|Wesprzyj naszą pracę|支持我们的工作|ادعم عملنا") + `</strong><br>IBAN: DE12 3456 7890 1234 5678 90<br>BIC: HARBDEFFXXX<br>` + p.as("Reference: donation|Verwendungszweck: Spende|Motif : don|Concepto: donación|Causale: donazione|Referência: doação|Omschrijving: gift|摘要：寄付|Назначение: пожертвование|Zpráva: dar|Merknad: gave|Besked: donation|Viesti: lahjoitus|Tytuł: darowizna|附言：捐款|الغرض: تبرع") + `</p><p><a href="https://www.paypal.com/donate?hosted_button_id=AB12"><img src="/img/btn_donate.gif" alt="PayPal"></a></p>`)
	}},
	{"fourth: thanks to the members, italic paragraph after the last", func(p *place) {
		p.tail(`<p><em>` + p.as("This article is free for everybody because 14,203 members pay for it. Thank you! You can become a member here.|Dieser Artikel ist für alle frei, weil 14.203 Mitglieder dafür bezahlen. Danke! Hier können Sie Mitglied werden.|Cet article est gratuit pour tous grâce à nos 14 203 membres. Merci ! Vous pouvez devenir membre ici.|Este artículo es gratis para todos porque lo pagan 14.203 socios. ¡Gracias! Aquí puede hacerse socio.|Questo articolo è gratuito per tutti grazie a 14.203 soci. Grazie! Qui puoi diventare socio.|Este artigo é gratuito porque 14.203 membros pagam por ele. Obrigado! Torne-se membro aqui.|Dit artikel is gratis voor iedereen dankzij 14.203 leden. Dank! Word hier lid.|この記事は14,203人の会員の支援により無料で公開されています。ありがとうございます。会員登録はこちら。|Эта статья открыта для всех благодаря 14 203 нашим подписчикам. Спасибо! Стать одним из них можно здесь.|Tento článek je zdarma pro všechny díky 14 203 členům. Děkujeme! Členem se můžete stát zde.|Denne saken er gratis for alle fordi 14 203 medlemmer betaler for den. Takk! Bli medlem her.|Denne artikel er gratis for alle, fordi 14.203 medlemmer betaler. Tak! Bliv medlem her.|Tämä juttu on kaikille ilmainen, koska 14 203 jäsentä maksaa siitä. Kiitos! Liity jäseneksi tästä.|Ten artykuł jest bezpłatny dzięki 14 203 członkom. Dziękujemy! Tutaj możesz do nich dołączyć.|本文免费开放，感谢14203位会员的支持！您可以在此成为会员。|هذا المقال مجاني للجميع بفضل 14203 عضوا. شكرا! يمكنكم الانضمام إلينا هنا.") + `</em></p>`)
	}},
	{"fourth: prices of one thing in four shops, table between", func(p *place) {
		rows := ""
		for i, shop := range []string{"Kastor", "Elektro24", "Harbour Store", "MegaByte"} {
			rows += fmt.Sprintf(`<tr><td>%s</td><td>%d,90 €*</td><td>%s</td><td><a rel="sponsored nofollow" href="/out/%d">%s</a></td></tr>`, shop, 189+i*7, p.as("in stock|lieferbar|en stock|en stock|disponibile|em estoque|op voorraad|在庫あり|в наличии|skladem|på lager|på lager|varastossa|dostępny|有货|متوفر"), i, p.as("To the shop|Zum Shop|Voir l'offre|Ver oferta|Vai all'offerta|Ver oferta|Naar de winkel|ショップへ|В магазин|Do obchodu|Til butikken|Til butikken|Kauppaan|Do sklepu|前往商店|إلى المتجر"))
		}
		p.mid(`<div class="price-compare"><table><thead><tr><th>` + p.as("Shop|Händler|Vendeur|Tienda|Negozio|Loja|Winkel|店舗|Магазин|Obchod|Butikk|Butik|Kauppa|Sklep|商家|المتجر") + `</th><th>` + p.as("Price|Preis|Prix|Precio|Prezzo|Preço|Prijs|価格|Цена|Cena|Pris|Pris|Hinta|Cena|价格|السعر") + `</th><th></th><th></th></tr></thead><tbody>` + rows + `</tbody></table><p class="price-compare__note">* ` + p.as("Affiliate links: we may get a commission. Prices as of today.|Affiliate-Links: Wir erhalten eventuell eine Provision. Preise von heute.|Liens affiliés : nous pouvons toucher une commission. Prix du jour.|Enlaces de afiliados: podemos recibir una comisión. Precios de hoy.|Link affiliati: potremmo ricevere una commissione. Prezzi di oggi.|Links de afiliados: podemos receber comissão. Preços de hoje.|Affiliatelinks: wij krijgen mogelijk commissie. Prijzen van vandaag.|アフィリエイトリンクです。価格は本日時点。|Партнёрские ссылки: мы можем получить комиссию. Цены на сегодня.|Affiliate odkazy: můžeme získat provizi. Dnešní ceny.|Annonselenker: vi kan få provisjon. Priser i dag.|Annoncelinks: vi kan få provision. Dagens priser.|Mainoslinkkejä: voimme saada palkkion. Päivän hinnat.|Linki afiliacyjne: możemy otrzymać prowizję. Ceny na dziś.|联盟链接：我们可能获得佣金。价格为今日价格。|روابط تسويقية: قد نحصل على عمولة. أسعار اليوم.") + `</p></div>`)
	}},
	{"fourth: sponsored story in two plain paragraphs between", func(p *place) {
		p.mid(`<p><small>` + p.as("Sponsored|Gesponsert|Sponsorisé|Patrocinado|Sponsorizzato|Patrocinado|Gesponsord|スポンサー|На правах рекламы|Sponzorováno|Sponset|Sponsoreret|Sponsoroitu|Sponsorowane|赞助|محتوى ممول") + `</small></p><p><a href="https://out.example.com/` + hash(p.title, "sp") + `" rel="sponsored" target="_blank">` + p.as("The hearing aid that half the country is talking about|Das Hörgerät, über das das halbe Land spricht|L'appareil auditif dont tout le monde parle|El audífono del que habla medio país|L'apparecchio acustico di cui parla mezzo paese|O aparelho auditivo de que meio país fala|Het gehoorapparaat waar half het land over praat|全国で話題の補聴器|Слуховой аппарат, о котором говорит полстраны|Naslouchátko, o kterém mluví půl země|Høreapparatet halve landet snakker om|Høreapparatet, som det halve land taler om|Kuulolaite, josta puoli maata puhuu|Aparat słuchowy, o którym mówi pół kraju|半个国家都在谈论的助听器|سماعة الأذن التي يتحدث عنها نصف البلد") + `</a></p>`)
	}},
	{"fourth: why this ad and its answers, hashed, between", func(p *place) {
		p.mid(`<div class="` + hash(p.title, "ad1") + `"><div class="` + hash(p.title, "ad2") + `">` + p.ad + `</div><iframe title="3rd party ad content" width="300" height="250"></iframe><div class="` + hash(p.title, "ad3") + `"><span>` + p.as("Ads by Harbour|Anzeigen von Harbour|Annonces Harbour|Anuncios de Harbour|Annunci Harbour|Anúncios Harbour|Advertenties door Harbour|Harbourによる広告|Реклама от Harbour|Reklamy od Harbour|Annonser fra Harbour|Annoncer fra Harbour|Mainokset: Harbour|Reklamy Harbour|Harbour提供的广告|إعلانات هاربر") + `</span><button>` + p.as("Stop seeing this ad|Diese Werbung nicht mehr zeigen|Ne plus voir cette annonce|Dejar de ver este anuncio|Non mostrare più|Parar de ver este anúncio|Deze advertentie niet meer tonen|この広告を非表示|Больше не показывать|Tuto reklamu nezobrazovat|Ikke vis denne annonsen|Vis ikke denne annonce|Älä näytä tätä mainosta|Nie pokazuj tej reklamy|不再显示此广告|إيقاف هذا الإعلان") + `</button><ul><li>` + p.as("Ad covered content|Werbung hat Inhalt verdeckt|L'annonce cachait le contenu|El anuncio tapaba el contenido|Copriva il contenuto|O anúncio cobria o conteúdo|Bedekte de inhoud|コンテンツが隠れた|Закрывала содержимое|Zakrývala obsah|Dekket innholdet|Dækkede indholdet|Peitti sisällön|Zasłaniała treść|遮挡内容|غطى المحتوى") + `</li><li>` + p.as("Seen it too often|Zu oft gesehen|Vue trop souvent|Visto demasiadas veces|Vista troppe volte|Visto vezes demais|Te vaak gezien|何度も表示された|Вижу слишком часто|Vidím ji příliš často|Sett for ofte|Set for ofte|Nähty liian usein|Widzę ją zbyt często|出现次数太多|شوهد كثيرا") + `</li></ul></div></div>`)
	}},
	{"fourth: advertiser and token in small letters between, Russia", func(p *place) {
		p.mid(`<div class="partner-block"><a href="https://out.example.com/7" target="_blank" rel="nofollow">` + p.as("Mortgages from 4.9 percent|Baukredit ab 4,9 Prozent|Crédit immobilier dès 4,9 %|Hipotecas desde el 4,9 %|Mutui dal 4,9 %|Financiamento a partir de 4,9%|Hypotheek vanaf 4,9 procent|住宅ローン4.9％から|Ипотека от 4,9 %|Hypotéka od 4,9 %|Boliglån fra 4,9 prosent|Boliglån fra 4,9 procent|Asuntolaina alkaen 4,9 %|Kredyt od 4,9 proc.|房贷4.9%起|قروض عقارية من 4.9%") + `</a><span style="font-size:11px;color:#999">` + p.as("Ad|Werbung|Publicité|Publicidad|Pubblicità|Publicidade|Reclame|広告|Реклама|Reklama|Annonse|Annonce|Mainos|Reklama|广告|إعلان") + `. Harbour Bank, 7701234567, erid: 2Vtzqx8KpWd</span></div>`)
	}},
	{"fourth: what do you want to heat, questions of a broker between", func(p *place) {
		p.mid(`<div class="lead-widget" data-partner="heatfinder"><span class="lead-widget__label">` + p.ad + `</span><div class="lead-widget__q">` + p.as("Where should the heat pump be installed?|Wo soll die Wärmepumpe eingebaut werden?|Où installer la pompe à chaleur ?|¿Dónde instalará la bomba de calor?|Dove installare la pompa di calore?|Onde instalar a bomba de calor?|Waar komt de warmtepomp?|ヒートポンプの設置場所は？|Где установить тепловой насос?|Kam chcete tepelné čerpadlo?|Hvor skal varmepumpen stå?|Hvor skal varmepumpen stå?|Minne lämpöpumppu asennetaan?|Gdzie zamontować pompę ciepła?|热泵安装在哪里？|أين تريد تركيب المضخة الحرارية؟") + `</div><div class="lead-widget__a"><button>` + p.as("House|Haus|Maison|Casa|Casa|Casa|Huis|一戸建て|Дом|Dům|Hus|Hus|Talo|Dom|独栋住宅|منزل") + `</button><button>` + p.as("Flat|Wohnung|Appartement|Piso|Appartamento|Apartamento|Appartement|マンション|Квартира|Byt|Leilighet|Lejlighed|Asunto|Mieszkanie|公寓|شقة") + `</button></div><div class="lead-widget__steps">1/4 · ` + p.as("free and without obligation|kostenlos und unverbindlich|gratuit et sans engagement|gratis y sin compromiso|gratis e senza impegno|grátis e sem compromisso|gratis en vrijblijvend|無料・契約義務なし|бесплатно и без обязательств|zdarma a nezávazně|gratis og uforpliktende|gratis og uforpligtende|ilmaiseksi ja sitoumuksetta|bezpłatnie i bez zobowiązań|免费且无义务|مجانا ومن دون التزام") + `</div></div>`)
	}},
	{"fourth: most accounts lose money, broker's banner between", func(p *place) {
		p.mid(`<div class="broker-cta"><a href="/out/broker" rel="sponsored">` + p.as("Trade now|Jetzt handeln|Trader maintenant|Operar ahora|Fai trading|Negociar agora|Nu handelen|今すぐ取引|Торговать|Obchodovat|Handle nå|Handl nu|Aloita kaupankäynti|Handluj teraz|立即交易|تداول الآن") + `</a><p>` + p.as("CFDs are complex instruments. 72% of retail investor accounts lose money with this provider.|CFDs sind komplexe Instrumente. 72 % der Kleinanlegerkonten verlieren Geld bei diesem Anbieter.|Les CFD sont des instruments complexes. 72 % des comptes de particuliers perdent de l'argent chez ce fournisseur.|Los CFD son instrumentos complejos. El 72 % de las cuentas minoristas pierde dinero con este proveedor.|I CFD sono strumenti complessi. Il 72% dei conti al dettaglio perde denaro con questo fornitore.|CFDs são instrumentos complexos. 72% das contas de varejo perdem dinheiro com este provedor.|CFD's zijn complexe instrumenten. 72% van de particuliere rekeningen verliest geld bij deze aanbieder.|CFDは複雑な商品です。個人口座の72％が損失を出しています。|CFD – сложные инструменты. 72 % розничных счетов теряют деньги у этого брокера.|CFD jsou složité nástroje. 72 % účtů drobných investorů u tohoto poskytovatele ztrácí peníze.|CFD-er er komplekse instrumenter. 72 % av privatkontoene taper penger hos denne leverandøren.|CFD'er er komplekse instrumenter. 72 % af detailkonti taber penge hos denne udbyder.|CFD:t ovat monimutkaisia. 72 % yksityissijoittajien tileistä häviää rahaa tällä tarjoajalla.|CFD to złożone instrumenty. 72% rachunków detalicznych traci pieniądze u tego dostawcy.|差价合约是复杂的工具。72%的散户账户在该平台亏损。|عقود الفروقات أدوات معقدة. 72% من حسابات الأفراد تخسر أموالها لدى هذا المزود.") + `</p></div>`)
	}},
	{"fourth: sponsored cards in the middle, Taboola, between", func(p *place) {
		card := func(i int, brand string) string {
			return `<div class="videoCube trc_spotlight_item origin-undefined"><a href="https://trc.example.com/` + fmt.Sprint(i) + `" class="item-thumbnail-href"><div class="thumbBlock_holder"><span class="thumbBlock" style="background-image:url(t.jpg)"></span></div></a><a class="item-label-href" href="https://trc.example.com/` + fmt.Sprint(i) + `"><span class="video-label-box"><span class="video-label video-title">` + p.story(i) + `</span><span class="branding">` + brand + `</span></span></a></div>`
		}
		p.mid(`<div id="taboola-mid-article" class="trc_related_container"><div class="trc_rbox_header"><span class="trc_header_left_column">` + p.as("You may like|Das könnte Sie interessieren|Vous aimerez aussi|Le puede gustar|Potrebbe piacerti|Você pode gostar|Misschien ook interessant|こちらもおすすめ|Вам может понравиться|Mohlo by se vám líbit|Du vil kanskje like|Måske kan du lide|Saatat pitää|Może Ci się spodobać|您可能喜欢|قد يعجبك") + `</span><a href="#" class="attribution">` + p.as("Sponsored links by|Gesponserte Links von|Liens sponsorisés par|Enlaces patrocinados por|Link sponsorizzati da|Links patrocinados por|Gesponsorde links door|スポンサーリンク|Рекламные ссылки от|Sponzorované odkazy|Sponsede lenker fra|Sponsorerede links fra|Sponsoroidut linkit:|Linki sponsorowane:|赞助链接|روابط ممولة من") + ` Taboola</a></div>` + card(1, "Gesund & Fit") + card(2, "Finanz-Tipp") + `</div>`)
	}},
	// Trust and law.
	{"fourth: versions of the article with times, list after the last", func(p *place) {
		p.tail(`<div class="version-history"><h4>` + p.as("Versions of this article|Versionen dieses Artikels|Versions de cet article|Versiones de este artículo|Versioni di questo articolo|Versões deste artigo|Versies van dit artikel|この記事の更新履歴|Версии статьи|Verze článku|Versjoner av saken|Versioner af artiklen|Jutun versiot|Wersje artykułu|本文版本|نسخ هذا المقال") + `</h4><ol reversed><li><time datetime="2025-03-04T16:20">16:20</time> ` + p.as("Picture replaced|Bild ausgetauscht|Photo remplacée|Foto sustituida|Foto sostituita|Foto trocada|Foto vervangen|写真を差し替え|Заменена фотография|Vyměněna fotografie|Bilde byttet|Billede udskiftet|Kuva vaihdettu|Wymieniono zdjęcie|更换图片|استبدال الصورة") + `</li><li><time datetime="2025-03-04T14:05">14:05</time> ` + p.as("First version|Erste Fassung|Première version|Primera versión|Prima versione|Primeira versão|Eerste versie|初版|Первая версия|První verze|Første versjon|Første version|Ensimmäinen versio|Pierwsza wersja|首次发布|النسخة الأولى") + `</li></ol></div>`)
	}},
	{"fourth: kinds of articles explained, definitions below headline", func(p *place) {
		p.belowHeading(`<div class="content-label"><button aria-expanded="false">` + p.as("News|Nachricht|Info|Noticia|Notizia|Notícia|Nieuws|ニュース|Новость|Zpráva|Nyhet|Nyhed|Uutinen|Wiadomość|新闻|خبر") + ` <span>ⓘ</span></button><dl hidden><dt>` + p.as("News|Nachricht|Info|Noticia|Notizia|Notícia|Nieuws|ニュース|Новость|Zpráva|Nyhet|Nyhed|Uutinen|Wiadomość|新闻|خبر") + `</dt><dd>` + p.as("Based on facts, observed by the reporter or verified with sources.|Beruht auf Tatsachen, die selbst beobachtet oder mit Quellen geprüft wurden.|Fondé sur des faits observés ou vérifiés auprès de sources.|Basada en hechos observados o verificados con fuentes.|Basata su fatti osservati o verificati con fonti.|Baseada em fatos observados ou verificados com fontes.|Gebaseerd op feiten die zijn waargenomen of gecontroleerd.|記者が確認した事実に基づく記事です。|Основана на фактах, увиденных или проверенных по источникам.|Vychází z faktů ověřených u zdrojů.|Bygger på fakta som er observert eller kontrollert.|Bygger på fakta, der er set eller kontrolleret.|Perustuu havaittuihin tai lähteistä tarkistettuihin tietoihin.|Oparta na faktach sprawdzonych u źródeł.|基于记者观察或经消息来源核实的事实。|يستند إلى وقائع تحقق منها المراسل.") + `</dd><dt>` + p.as("Opinion|Meinung|Opinion|Opinión|Opinione|Opinião|Opinie|意見|Мнение|Názor|Mening|Holdning|Mielipide|Opinia|观点|رأي") + `</dt><dd>` + p.as("Gives the view of the person who wrote it.|Gibt die Sicht dessen wieder, der sie schrieb.|Donne le point de vue de son auteur.|Recoge el punto de vista de quien la escribe.|Esprime il punto di vista di chi scrive.|Traz o ponto de vista de quem escreve.|Geeft de visie van de schrijver weer.|筆者個人の見解を示します。|Передаёт взгляд того, кто её написал.|Vyjadřuje pohled toho, kdo ho napsal.|Gir uttrykk for skribentens syn.|Udtrykker skribentens syn.|Kertoo kirjoittajan näkemyksen.|Wyraża pogląd piszącego.|反映作者本人的看法。|يعبر عن وجهة نظر كاتبه.") + `</dd></dl></div>`)
	}},
	{"fourth: how we work, box with methods after the last", func(p *place) {
		p.tail(`<section class="methods-box"><h3>` + p.as("How we work|So arbeiten wir|Comment nous travaillons|Cómo trabajamos|Come lavoriamo|Como trabalhamos|Hoe wij werken|私たちの取材方法|Как мы работаем|Jak pracujeme|Slik jobber vi|Sådan arbejder vi|Näin työskentelemme|Jak pracujemy|我们如何工作|كيف نعمل") + `</h3><p>` + p.as("Our reporters speak with people on the spot and check statements with at least two independent sources. Read our editorial guidelines.|Unsere Reporter sprechen mit Menschen vor Ort und prüfen Aussagen anhand von mindestens zwei unabhängigen Quellen. Lesen Sie unsere redaktionellen Leitlinien.|Nos journalistes vont sur le terrain et vérifient les déclarations auprès d'au moins deux sources indépendantes. Lisez notre charte éditoriale.|Nuestros reporteros hablan con la gente sobre el terreno y contrastan las declaraciones con al menos dos fuentes independientes. Lea nuestro código editorial.|I nostri giornalisti parlano con le persone sul posto e verificano le dichiarazioni con almeno due fonti indipendenti. Leggi le nostre linee guida.|Nossos repórteres falam com pessoas no local e checam declarações com pelo menos duas fontes independentes. Leia nossas diretrizes.|Onze verslaggevers spreken mensen ter plaatse en controleren uitspraken bij minstens twee onafhankelijke bronnen. Lees onze richtlijnen.|記者は現場で取材し、少なくとも二つの独立した情報源で確認しています。編集方針をご覧ください。|Наши корреспонденты говорят с людьми на месте и проверяют сказанное минимум по двум независимым источникам. Прочтите наши правила.|Naši reportéři mluví s lidmi na místě a tvrzení ověřují nejméně ze dvou nezávislých zdrojů. Přečtěte si náš kodex.|Våre journalister snakker med folk på stedet og sjekker påstander hos minst to uavhengige kilder. Les retningslinjene våre.|Vores journalister taler med folk på stedet og tjekker udsagn hos mindst to uafhængige kilder. Læs vores retningslinjer.|Toimittajamme puhuvat ihmisten kanssa paikan päällä ja tarkistavat tiedot vähintään kahdesta lähteestä. Lue periaatteemme.|Nasi reporterzy rozmawiają z ludźmi na miejscu i sprawdzają informacje w co najmniej dwóch źródłach. Przeczytaj nasze zasady.|我们的记者在现场采访，并至少用两个独立来源核实。请阅读我们的编辑准则。|يتحدث مراسلونا مع الناس في الميدان ويتحققون من التصريحات عبر مصدرين مستقلين على الأقل. اقرأوا مبادئنا التحريرية.") + `</p></section>`)
	}},
	{"fourth: Creative Commons licence with its badge, after the last", func(p *place) {
		p.tail(`<p class="cc-license" xmlns:cc="http://creativecommons.org/ns#">` + p.as("This work is licensed under|Dieses Werk ist lizenziert unter|Cette œuvre est mise à disposition sous licence|Esta obra está bajo una licencia|Quest'opera è distribuita con licenza|Este trabalho está sob a licença|Dit werk valt onder de licentie|この作品のライセンス：|Это произведение доступно по лицензии|Toto dílo je pod licencí|Dette verket er lisensiert under|Dette værk er licenseret under|Tämä teos on lisensoitu lisenssillä|Ten utwór jest dostępny na licencji|本作品采用的许可协议：|هذا المصنف مرخص بموجب") + ` <a href="https://creativecommons.org/licenses/by-nd/4.0/" rel="license">CC BY-ND 4.0<img style="height:22px!important" src="/cc.svg" alt=""><img src="/by.svg" alt=""></a></p>`)
	}},
	{"fourth: republish widget with rules and the text as HTML, end of body", func(p *place) {
		var copied strings.Builder
		for _, n := range p.paras {
			copied.WriteString(html.EscapeString("<p>" + text(n) + "</p>\n"))
		}
		p.bodyEnd(`<div class="modal republish-modal" aria-hidden="true"><h2>` + p.as("Republish this article|Diesen Artikel nachdrucken|Republier cet article|Volver a publicar este artículo|Ripubblica questo articolo|Republicar este artigo|Dit artikel overnemen|この記事を転載する|Перепечатать статью|Převzít tento článek|Publiser saken på nytt|Genudgiv denne artikel|Julkaise juttu uudelleen|Opublikuj ponownie|转载本文|أعد نشر هذا المقال") + `</h2><ul><li>` + p.as("You may not edit our articles, except for time and place.|Unsere Artikel dürfen nicht verändert werden, außer bei Zeit und Ort.|Vous ne pouvez pas modifier nos articles, sauf l'heure et le lieu.|No puede modificar nuestros artículos, salvo la hora y el lugar.|Non puoi modificare gli articoli, tranne tempo e luogo.|Você não pode editar nossos artigos, exceto hora e lugar.|U mag onze artikelen niet wijzigen, behalve tijd en plaats.|時間と場所を除き、記事を改変することはできません。|Статьи нельзя изменять, кроме времени и места.|Naše články nesmíte upravovat, kromě času a místa.|Du kan ikke endre sakene, bortsett fra tid og sted.|Du må ikke ændre artiklerne, bortset fra tid og sted.|Juttujamme ei saa muokata, paitsi aikaa ja paikkaa.|Nie wolno zmieniać tekstów, z wyjątkiem czasu i miejsca.|除时间和地点外，不得修改我们的文章。|لا يجوز تعديل مقالاتنا باستثناء الزمان والمكان.") + `</li></ul><textarea readonly rows="12">` + copied.String() + `</textarea><button>` + p.as("Copy HTML|HTML kopieren|Copier le HTML|Copiar HTML|Copia HTML|Copiar HTML|HTML kopiëren|HTMLをコピー|Копировать HTML|Kopírovat HTML|Kopier HTML|Kopiér HTML|Kopioi HTML|Kopiuj HTML|复制HTML|نسخ HTML") + `</button></div>`)
	}},
	{"fourth: the agency's number line, after the last, dpa", func(p *place) {
		p.tail(`<p>© dpa-infocom, dpa:250311-930-` + fmt.Sprint(400000+len(p.title)*1777) + `/2</p>`)
	}},
	{"fourth: taken over from the agency by a machine, note after the last", func(p *place) {
		p.tail(`<p class="agency-note"><small>` + p.as("This text was taken over automatically from the news agency AFP and has not been edited by our staff.|Dieser Text wurde automatisiert von der Nachrichtenagentur AFP übernommen und von der Redaktion nicht bearbeitet.|Ce texte a été repris automatiquement de l'agence AFP et n'a pas été modifié par la rédaction.|Este texto procede de forma automática de la agencia AFP y no ha sido editado por la redacción.|Questo testo è stato ripreso automaticamente dall'agenzia AFP e non è stato modificato dalla redazione.|Este texto foi reproduzido automaticamente da agência AFP e não foi editado pela redação.|Deze tekst is automatisch overgenomen van persbureau AFP en niet door de redactie bewerkt.|この記事はAFP通信から自動配信されたもので、編集部は手を加えていません。|Текст автоматически получен от агентства AFP и не редактировался.|Text byl automaticky převzat z agentury AFP a redakce ho neupravovala.|Teksten er hentet automatisk fra nyhetsbyrået AFP og er ikke redigert av redaksjonen.|Teksten er hentet automatisk fra nyhedsbureauet AFP og er ikke redigeret af redaktionen.|Teksti on haettu automaattisesti uutistoimisto AFP:ltä, eikä toimitus ole muokannut sitä.|Tekst pobrano automatycznie z agencji AFP, redakcja go nie zmieniała.|本文由法新社自动提供，未经本社编辑。|نقل هذا النص آليا عن وكالة فرانس برس ولم تحرره هيئة التحرير.") + `</small></p>`)
	}},
	{"fourth: code of ethics and responsible editor, box after the last, Nordic", func(p *place) {
		p.tail(`<div class="press-ethics"><img src="/img/press-council.svg" alt="" width="40" height="40"><p>` + p.as("We follow the code of ethics of the press. If you feel wronged, please contact the newsroom or the Press Council.|Wir halten uns an den Pressekodex. Wer sich unfair behandelt fühlt, kann sich an die Redaktion oder den Presserat wenden.|Nous respectons la charte de déontologie de la presse. En cas de litige, contactez la rédaction ou le conseil de presse.|Seguimos el código deontológico de la prensa. Si se siente perjudicado, contacte con la redacción o el consejo de prensa.|Seguiamo il codice deontologico della stampa. Chi si ritiene leso può rivolgersi alla redazione o al consiglio della stampa.|Seguimos o código de ética da imprensa. Quem se sentir prejudicado pode procurar a redação ou o conselho de imprensa.|Wij volgen de journalistieke code. Voelt u zich benadeeld, neem dan contact op met de redactie of de Raad voor de Journalistiek.|当社は報道倫理綱領に従っています。ご意見は編集部または報道評議会までお寄せください。|Мы соблюдаем кодекс этики прессы. Если вы считаете себя задетым, обратитесь в редакцию или совет по прессе.|Řídíme se etickým kodexem tisku. Cítíte-li se dotčeni, obraťte se na redakci nebo tiskovou radu.|Vi arbeider etter Vær Varsom-plakatens regler. Den som mener seg rammet, kan kontakte redaksjonen eller Pressens Faglige Utvalg.|Vi følger de presseetiske regler. Føler du dig forulempet, kan du kontakte redaktionen eller Pressenævnet.|Noudatamme Journalistin ohjeita. Jos koet tulleesi kohdelluksi väärin, ota yhteys toimitukseen tai Julkisen sanan neuvostoon.|Przestrzegamy kodeksu etyki prasowej. W razie zastrzeżeń prosimy o kontakt z redakcją lub radą prasową.|我们遵守新闻职业道德准则。如有异议，请联系编辑部或新闻评议会。|نلتزم بميثاق الشرف الصحفي. من يرى أنه تضرر يمكنه مراسلة هيئة التحرير أو مجلس الصحافة.") + `</p></div>`)
	}},
	{"fourth: not the editors' views, italics after the last", func(p *place) {
		p.tail(`<p><em>` + p.as("The views expressed in this article are the author’s own and do not necessarily reflect the editorial policy of this site.|Die in diesem Beitrag geäußerten Ansichten sind die des Verfassers und geben nicht unbedingt die Haltung der Redaktion wieder.|Les opinions exprimées dans cet article n'engagent que leur auteur et ne reflètent pas nécessairement celles de la rédaction.|Las opiniones expresadas en este artículo son responsabilidad de su autor y no reflejan necesariamente la línea editorial de este medio.|Le opinioni espresse in questo articolo sono dell'autore e non riflettono necessariamente quelle della redazione.|As opiniões expressas neste artigo são do autor e não refletem necessariamente a posição deste site.|De meningen in dit artikel zijn die van de auteur en niet noodzakelijk die van de redactie.|この記事の見解は筆者個人のものであり、編集部の方針を示すものではありません。|Мнение автора может не совпадать с позицией редакции.|Názory v článku jsou názory autora a nemusí se shodovat s postojem redakce.|Synspunktene i artikkelen er forfatterens egne og gjenspeiler ikke nødvendigvis redaksjonens holdning.|Synspunkterne i artiklen er forfatterens egne og afspejler ikke nødvendigvis redaktionens holdning.|Artikkelin näkemykset ovat kirjoittajan omia eivätkä välttämättä vastaa toimituksen kantaa.|Poglądy wyrażone w artykule są poglądami autora i nie muszą odpowiadać stanowisku redakcji.|本文仅代表作者个人观点，不代表本网站立场。|الآراء الواردة في هذا المقال تعبر عن رأي كاتبها ولا تعكس بالضرورة السياسة التحريرية للموقع.") + `</em></p>`)
	}},
	{"fourth: not advice on money or health, paragraph after the last", func(p *place) {
		p.tail(`<p>` + p.as("Disclaimer: The contents of this site are for information only and are no investment, legal or medical advice.|Haftungsausschluss: Die Inhalte dieser Seite dienen nur der Information und sind keine Anlage-, Rechts- oder Gesundheitsberatung.|Avertissement : les contenus de ce site sont fournis à titre d'information et ne constituent pas un conseil financier, juridique ou médical.|Aviso legal: los contenidos de este sitio son solo informativos y no constituyen asesoramiento financiero, legal ni médico.|Avvertenza: i contenuti di questo sito sono solo informativi e non costituiscono consulenza finanziaria, legale o medica.|Aviso: o conteúdo deste site é apenas informativo e não constitui recomendação financeira, jurídica ou médica.|Disclaimer: de inhoud van deze site is alleen ter informatie en geen financieel, juridisch of medisch advies.|免責事項：当サイトの内容は情報提供のみを目的とし、投資・法律・医療上の助言ではありません。|Отказ от ответственности: материалы сайта носят информационный характер и не являются финансовой, юридической или медицинской рекомендацией.|Upozornění: obsah těchto stránek je pouze informativní a není finančním, právním ani lékařským poradenstvím.|Ansvarsfraskrivelse: Innholdet på nettstedet er kun til informasjon og er ikke økonomisk, juridisk eller medisinsk rådgivning.|Ansvarsfraskrivelse: Indholdet på siden er kun til information og er ikke finansiel, juridisk eller medicinsk rådgivning.|Vastuuvapauslauseke: sivuston sisältö on vain tiedoksi eikä ole sijoitus-, laki- tai terveysneuvontaa.|Zastrzeżenie: treści serwisu mają charakter informacyjny i nie są poradą finansową, prawną ani medyczną.|免责声明：本站内容仅供参考，不构成投资、法律或医疗建议。|إخلاء مسؤولية: محتويات هذا الموقع للعلم فقط وليست نصيحة مالية أو قانونية أو طبية.") + `</p>`)
	}},
	{"fourth: reader is warned and asked to go on, layer before the first", func(p *place) {
		p.lead(`<div class="sensitive-gate" role="alertdialog"><p>` + p.as("This page may show content that some people find disturbing. Do you want to go on?|Diese Seite kann Inhalte zeigen, die manche Menschen verstören. Möchten Sie fortfahren?|Cette page peut contenir des éléments susceptibles de heurter. Voulez-vous continuer ?|Esta página puede mostrar contenidos que hieran la sensibilidad. ¿Desea continuar?|Questa pagina può mostrare contenuti che turbano la sensibilità. Vuoi continuare?|Esta página pode ter conteúdo perturbador. Deseja continuar?|Deze pagina kan schokkende inhoud bevatten. Wilt u doorgaan?|このページには不快に感じる可能性のある内容が含まれています。続けますか？|На странице может быть шокирующее содержание. Продолжить?|Stránka může obsahovat znepokojivý obsah. Chcete pokračovat?|Siden kan vise innhold som noen finner støtende. Vil du fortsette?|Siden kan vise indhold, som nogle finder stødende. Vil du fortsætte?|Sivulla voi olla järkyttävää sisältöä. Haluatko jatkaa?|Strona może zawierać treści drastyczne. Czy chcesz kontynuować?|本页可能包含令人不适的内容。是否继续？|قد تعرض هذه الصفحة محتوى مزعجا للبعض. هل تريد المتابعة؟") + `</p><button>` + p.as("Go on|Fortfahren|Continuer|Continuar|Continua|Continuar|Doorgaan|続ける|Продолжить|Pokračovat|Fortsett|Fortsæt|Jatka|Kontynuuj|继续|متابعة") + `</button> <button>` + p.as("Go back|Zurück|Retour|Volver|Indietro|Voltar|Terug|戻る|Назад|Zpět|Tilbake|Tilbage|Takaisin|Wróć|返回|رجوع") + `</button></div>`)
	}},
	{"fourth: article is more than three years old, box below headline", func(p *place) {
		p.belowHeading(`<div class="` + hash(p.title, "old") + `"><svg width="11" height="11"><path d="M5.4 0L0 5.5 5.4 11z"></path></svg> ` + p.as("This article is more than 3 years old|Dieser Artikel ist älter als 3 Jahre|Cet article date de plus de 3 ans|Este artículo tiene más de 3 años|Questo articolo ha più di 3 anni|Este artigo tem mais de 3 anos|Dit artikel is meer dan 3 jaar oud|この記事は3年以上前のものです|Этой статье больше 3 лет|Tento článek je starší než 3 roky|Denne artikkelen er over 3 år gammel|Denne artikel er mere end 3 år gammel|Tämä juttu on yli 3 vuotta vanha|Ten artykuł ma ponad 3 lata|本文发表于三年多以前|هذا المقال مضى عليه أكثر من 3 سنوات") + `</div>`)
	}},
	{"fourth: from our archive and perhaps out of date, paragraph before the first", func(p *place) {
		p.lead(`<p class="has-background has-small-font-size"><strong>` + p.as("From the archive:|Aus dem Archiv:|Archives :|Del archivo:|Dall'archivio:|Do arquivo:|Uit het archief:|アーカイブ記事：|Из архива:|Z archivu:|Fra arkivet:|Fra arkivet:|Arkistosta:|Z archiwum:|旧文存档：|من الأرشيف:") + `</strong> ` + p.as("This page is no longer updated. Links and prices may be out of date.|Diese Seite wird nicht mehr aktualisiert. Links und Preise können veraltet sein.|Cette page n'est plus mise à jour. Les liens et les prix peuvent être périmés.|Esta página ya no se actualiza. Los enlaces y precios pueden estar desfasados.|Questa pagina non è più aggiornata. Link e prezzi possono essere superati.|Esta página não é mais atualizada. Links e preços podem estar desatualizados.|Deze pagina wordt niet meer bijgewerkt. Links en prijzen kunnen verouderd zijn.|このページは更新されていません。リンクや価格が古い場合があります。|Страница больше не обновляется. Ссылки и цены могли устареть.|Stránka se již neaktualizuje. Odkazy a ceny mohou být zastaralé.|Siden oppdateres ikke lenger. Lenker og priser kan være utdaterte.|Siden opdateres ikke længere. Links og priser kan være forældede.|Sivua ei enää päivitetä. Linkit ja hinnat voivat olla vanhentuneita.|Strona nie jest już aktualizowana. Linki i ceny mogą być nieaktualne.|本页不再更新，链接和价格可能已过时。|لم تعد هذه الصفحة تحدث. قد تكون الروابط والأسعار قديمة.") + `</p>`)
	}},
	{"fourth: where to find help, service box after the last", func(p *place) {
		p.tail(`<div class="helpline"><h4>` + p.as("Help around the clock|Hilfe rund um die Uhr|De l'aide jour et nuit|Ayuda las 24 horas|Aiuto 24 ore su 24|Ajuda 24 horas|Hulp dag en nacht|24時間の相談窓口|Помощь круглосуточно|Pomoc nonstop|Hjelp døgnet rundt|Hjælp døgnet rundt|Apua ympäri vuorokauden|Pomoc przez całą dobę|全天候求助|مساعدة على مدار الساعة") + `</h4><p>` + p.as("If you are in distress, please talk to somebody. You reach the helpline free of charge on|Wenn es Ihnen nicht gut geht, sprechen Sie mit jemandem. Die Telefonseelsorge erreichen Sie kostenlos unter|Si vous n'allez pas bien, parlez-en. La ligne d'écoute est gratuite au|Si lo está pasando mal, hable con alguien. El teléfono de ayuda gratuito es el|Se stai male, parlane con qualcuno. La linea di ascolto gratuita è|Se você não está bem, fale com alguém. A linha de apoio gratuita é|Gaat het niet goed met u, praat erover. De hulplijn is gratis bereikbaar op|つらいときは誰かに話してください。無料の相談電話は|Если вам тяжело, поговорите с кем-нибудь. Бесплатный телефон доверия:|Není-li vám dobře, promluvte si s někým. Bezplatná linka důvěry:|Har du det vanskelig, snakk med noen. Hjelpetelefonen er gratis:|Har du det svært, så tal med nogen. Livslinjen er gratis:|Jos voit huonosti, puhu jollekin. Maksuton kriisipuhelin:|Jeśli jest Ci źle, porozmawiaj z kimś. Bezpłatny telefon zaufania:|如果您感到痛苦，请与人倾诉。免费热线：|إذا كنت تمر بضائقة فتحدث إلى أحد. خط المساعدة المجاني:") + ` <a href="tel:08001110111">0800 111 0 111</a>.</p></div>`)
	}},
	{"fourth: funded by the Union, emblem and sentence after the last", func(p *place) {
		p.tail(`<div class="wp-block-media-text is-stacked-on-mobile"><figure class="wp-block-media-text__media"><img src="/img/eu-flag.png" alt=""></figure><div class="wp-block-media-text__content"><p class="has-small-font-size">` + p.as("Funded by the European Union. Views and opinions expressed are those of the authors only and do not necessarily reflect those of the European Union.|Von der Europäischen Union finanziert. Die geäußerten Ansichten sind die der Verfasser und entsprechen nicht zwingend denen der Europäischen Union.|Financé par l'Union européenne. Les points de vue exprimés n'engagent que leurs auteurs et ne reflètent pas nécessairement ceux de l'Union européenne.|Financiado por la Unión Europea. Las opiniones expresadas son solo de sus autores y no reflejan necesariamente las de la Unión Europea.|Finanziato dall'Unione europea. Le opinioni espresse sono solo degli autori e non riflettono necessariamente quelle dell'Unione europea.|Financiado pela União Europeia. As opiniões expressas são apenas dos autores e não refletem necessariamente as da União Europeia.|Gefinancierd door de Europese Unie. De standpunten zijn die van de auteurs en komen niet noodzakelijk overeen met die van de Europese Unie.|この企画は欧州連合の助成を受けています。見解は著者のものであり、欧州連合の見解とは限りません。|Финансируется Европейским союзом. Мнения принадлежат авторам и могут не совпадать с позицией Европейского союза.|Financováno Evropskou unií. Vyjádřené názory jsou názory autorů a nemusí odrážet názory Evropské unie.|Finansiert av Den europeiske union. Synspunktene er forfatternes egne og gjenspeiler ikke nødvendigvis EUs.|Finansieret af Den Europæiske Union. Synspunkterne er forfatternes egne og afspejler ikke nødvendigvis EU's.|Euroopan unionin rahoittama. Näkemykset ovat tekijöiden omia eivätkä välttämättä vastaa Euroopan unionin kantaa.|Sfinansowane przez Unię Europejską. Wyrażone poglądy są poglądami autorów i niekoniecznie odzwierciedlają poglądy Unii Europejskiej.|由欧盟资助。所表达的观点仅为作者观点，不一定反映欧盟的观点。|بتمويل من الاتحاد الأوروبي. الآراء تعبر عن أصحابها فقط ولا تعكس بالضرورة آراء الاتحاد الأوروبي.") + `</p></div></div>`)
	}},
	{"fourth: first appeared elsewhere, linked italics after the last", func(p *place) {
		p.tail(`<p class="syndication"><em>` + p.as("This article first appeared in Harbour Notes. Read the original here.|Dieser Artikel erschien zuerst bei Harbour Notes. Hier geht es zum Original.|Cet article a d'abord paru dans Harbour Notes. Lire l'original ici.|Este artículo se publicó primero en Harbour Notes. Lea aquí el original.|Questo articolo è apparso prima su Harbour Notes. Qui l'originale.|Este artigo foi publicado primeiro em Harbour Notes. Leia o original aqui.|Dit artikel verscheen eerst in Harbour Notes. Lees hier het origineel.|この記事はHarbour Notesに掲載されたものです。元の記事はこちら。|Статья впервые вышла в Harbour Notes. Оригинал читайте здесь.|Článek poprvé vyšel v Harbour Notes. Originál najdete zde.|Artikkelen sto først i Harbour Notes. Les originalen her.|Artiklen blev først bragt i Harbour Notes. Læs originalen her.|Juttu julkaistiin ensin Harbour Notesissa. Lue alkuperäinen tästä.|Artykuł ukazał się najpierw w Harbour Notes. Oryginał znajduje się tutaj.|本文首发于Harbour Notes。阅读原文。|نشر هذا المقال أولا في Harbour Notes. اقرأ الأصل هنا.") + `</em> <a href="https://notes.example.org/` + hash(p.title, "syn") + `">notes.example.org</a></p>`)
	}},
	{"fourth: helped by AI and checked by people, line before the first", func(p *place) {
		p.lead(`<div class="ai-disclosure"><span class="ai-disclosure__icon" aria-hidden="true">✦</span><span>` + p.as("Parts of this text were made with the help of AI and checked by our editors.|Teile dieses Textes wurden mit Hilfe von KI erstellt und von der Redaktion geprüft.|Certaines parties de ce texte ont été produites avec l'aide de l'IA et vérifiées par la rédaction.|Partes de este texto se elaboraron con ayuda de IA y fueron revisadas por la redacción.|Parti di questo testo sono state create con l'aiuto dell'IA e verificate dalla redazione.|Partes deste texto foram feitas com ajuda de IA e revisadas pela redação.|Delen van deze tekst zijn met hulp van AI gemaakt en door de redactie gecontroleerd.|この記事の一部はAIを利用して作成し、編集部が確認しました。|Части текста созданы с помощью ИИ и проверены редакцией.|Části textu vznikly s pomocí umělé inteligence a redakce je zkontrolovala.|Deler av teksten er laget med hjelp av KI og kontrollert av redaksjonen.|Dele af teksten er lavet med hjælp fra AI og kontrolleret af redaktionen.|Osa tekstistä on tehty tekoälyn avulla ja toimitus on tarkistanut sen.|Części tekstu powstały z pomocą AI i zostały sprawdzone przez redakcję.|本文部分内容由人工智能协助完成，并经编辑审核。|أعدت أجزاء من هذا النص بمساعدة الذكاء الاصطناعي وراجعها المحررون.") + `</span> <a href="/ai">` + p.as("More|Mehr|Plus|Más|Altro|Mais|Meer|詳細|Подробнее|Více|Mer|Mere|Lisää|Więcej|更多|المزيد") + `</a></div>`)
	}},
	// Pictures.
	{"fourth: strip of small pictures with the number that is left, between", func(p *place) {
		thumbs := ""
		for i := range 4 {
			thumbs += fmt.Sprintf(`<button class="strip__item"><img src="/thumb/%s-%d.jpg" width="90" height="60" alt="%s %d"></button>`, hash(p.title, "strip"), i, p.as("Picture|Bild|Photo|Foto|Foto|Foto|Foto|写真|Фото|Foto|Bilde|Billede|Kuva|Zdjęcie|图片|صورة"), i+1)
		}
		p.mid(`<div class="strip">` + thumbs + `<button class="strip__more"><span>+12</span> <span>` + p.as("View all photos|Alle Fotos ansehen|Voir toutes les photos|Ver todas las fotos|Vedi tutte le foto|Ver todas as fotos|Bekijk alle foto's|すべての写真を見る|Смотреть все фото|Zobrazit všechny fotky|Se alle bilder|Se alle billeder|Katso kaikki kuvat|Zobacz wszystkie zdjęcia|查看全部图片|شاهد كل الصور") + `</span></button></div>`)
	}},
	{"fourth: picture in a paragraph and its credit in italics below, between", func(p *place) {
		p.mid(`<p><img loading="lazy" src="/wp-content/uploads/2025/03/` + hash(p.title, "em") + `.jpg" width="1024" height="683" alt=""></p><p><em>` + p.as("Photo|Foto|Photo|Foto|Foto|Foto|Foto|写真|Фото|Foto|Foto|Foto|Kuva|Fot.|图|صورة") + `: Tom Keller / Harbour News</em></p>`)
	}},
	{"fourth: picture with caption in a div, no figure, between", func(p *place) {
		p.mid(`<div id="attachment_2207" style="width:810px" class="wp-caption aligncenter"><a href="/img/` + hash(p.title, "cap") + `.jpg"><img src="/img/` + hash(p.title, "cap") + `-800x533.jpg" width="800" height="533" alt=""></a><p id="caption-attachment-2207" class="wp-caption-text">` + p.as("Symbol picture. (Photo: Adobe Stock / harbourview)|Symbolbild. (Foto: Adobe Stock / harbourview)|Image d'illustration. (Photo : Adobe Stock / harbourview)|Imagen de archivo. (Foto: Adobe Stock / harbourview)|Immagine di repertorio. (Foto: Adobe Stock / harbourview)|Imagem ilustrativa. (Foto: Adobe Stock / harbourview)|Archieffoto. (Foto: Adobe Stock / harbourview)|写真はイメージです（Adobe Stock / harbourview）|Иллюстративное изображение. (Фото: Adobe Stock / harbourview)|Ilustrační foto. (Foto: Adobe Stock / harbourview)|Illustrasjonsfoto. (Foto: Adobe Stock / harbourview)|Arkivfoto. (Foto: Adobe Stock / harbourview)|Kuvituskuva. (Kuva: Adobe Stock / harbourview)|Zdjęcie ilustracyjne. (Fot. Adobe Stock / harbourview)|资料图片。（图：Adobe Stock / harbourview）|صورة توضيحية. (الصورة: Adobe Stock / harbourview)") + `</p></div>`)
	}},
	{"fourth: gallery layer with captions, image 1 of 3, end of body", func(p *place) {
		slides := ""
		for i := range 3 {
			slides += fmt.Sprintf(`<div class="lb__slide" aria-label="%s"><img data-src="/img/%s-%d.jpg" alt=""><p class="lb__caption">%s</p><span class="lb__count">%d / 3</span></div>`, p.as("Image|Bild|Image|Imagen|Immagine|Imagem|Afbeelding|画像|Изображение|Obrázek|Bilde|Billede|Kuva|Obraz|图|صورة"), hash(p.title, "lb"), i, p.story(i), i+1)
		}
		p.bodyEnd(`<div class="lb" role="dialog" aria-hidden="true" tabindex="-1"><div class="lb__track">` + slides + `</div><button class="lb__prev">` + p.as("Previous|Vorheriges|Précédente|Anterior|Precedente|Anterior|Vorige|前へ|Назад|Předchozí|Forrige|Forrige|Edellinen|Poprzedni|上一张|السابق") + `</button><button class="lb__next">` + p.as("Next|Nächstes|Suivante|Siguiente|Successiva|Próxima|Volgende|次へ|Вперёд|Další|Neste|Næste|Seuraava|Następny|下一张|التالي") + `</button></div>`)
	}},
	{"fourth: chart with its source and ways to get it, Datawrapper, between", func(p *place) {
		p.mid(`<div class="dw-chart" data-id="k3xQa"><div class="dw-chart-header"><h3 class="headline-block">` + p.as("Bread prices in comparison|Brotpreise im Vergleich|Le prix du pain comparé|Precios del pan comparados|Prezzi del pane a confronto|Preços do pão comparados|Broodprijzen vergeleken|パンの価格比較|Цены на хлеб|Srovnání cen chleba|Brødpriser sammenlignet|Brødpriser sammenlignet|Leivän hinnat vertailussa|Ceny chleba w porównaniu|面包价格比较|مقارنة أسعار الخبز") + `</h3></div><div class="dw-chart-body"><noscript><img src="https://datawrapper.dwcdn.net/k3xQa/full.png" alt=""></noscript></div><div class="dw-chart-footer"><span class="notes-block">` + p.as("Figures rounded|Werte gerundet|Valeurs arrondies|Valores redondeados|Valori arrotondati|Valores arredondados|Cijfers afgerond|数値は四捨五入|Данные округлены|Zaokrouhleno|Avrundede tall|Afrundede tal|Luvut pyöristetty|Dane zaokrąglone|数字经四舍五入|الأرقام مقربة") + `</span> <span class="footer-item source-block">` + p.as("Source|Quelle|Source|Fuente|Fonte|Fonte|Bron|出典|Источник|Zdroj|Kilde|Kilde|Lähde|Źródło|来源|المصدر") + `: Eurostat</span> <span class="separator"></span><a class="get-the-data">` + p.as("Get the data|Daten herunterladen|Télécharger les données|Descargar los datos|Scarica i dati|Baixar os dados|Download de gegevens|データを取得|Скачать данные|Stáhnout data|Last ned data|Hent data|Lataa tiedot|Pobierz dane|获取数据|تنزيل البيانات") + `</a> · <a class="embed-code">` + p.as("Embed|Einbetten|Intégrer|Insertar|Incorpora|Incorporar|Insluiten|埋め込み|Встроить|Vložit|Bygg inn|Indlejr|Upota|Osadź|嵌入|تضمين") + `</a> · <span class="attribution">` + p.as("Created with|Erstellt mit|Créé avec|Creado con|Creato con|Criado com|Gemaakt met|作成：|Создано в|Vytvořeno v|Laget med|Lavet med|Tehty työkalulla|Utworzono w|制作工具：|أنشئ باستخدام") + ` Datawrapper</span></div></div>`)
	}},
	{"fourth: the first picture becomes a player", func(p *place) {
		done := false
		p.images(func(img *html.Node) {
			if done || p.inText(img) {
				return
			}
			done = true
			if img.Parent.Data == "picture" {
				img = img.Parent
			}
			p.before(img, `<span class="player" data-src="/media/`+hash(p.title, "pl")+`.m3u8"><video preload="none" poster="/media/`+hash(p.title, "pl")+`.jpg"></video><span class="player__title">`+p.story(2)+`</span><span class="player__time">00:00 / 03:12</span><button class="player__cc">CC</button></span>`)
			img.Parent.RemoveChild(img)
		})
	}},
	{"fourth: before and after, drag to compare, between", func(p *place) {
		p.mid(`<div class="juxtapose"><div class="jx-slider" tabindex="0"><div class="jx-image jx-left"><img src="/img/a.jpg" alt=""><div class="jx-label">` + p.as("Before|Vorher|Avant|Antes|Prima|Antes|Voor|以前|До|Před|Før|Før|Ennen|Przed|之前|قبل") + `</div></div><div class="jx-image jx-right"><img src="/img/b.jpg" alt=""><div class="jx-label">` + p.as("After|Nachher|Après|Después|Dopo|Depois|Na|以後|После|Po|Etter|Efter|Jälkeen|Po|之后|بعد") + `</div></div></div><p class="jx-hint">` + p.as("Drag the handle to compare the pictures|Regler verschieben, um die Bilder zu vergleichen|Faites glisser le curseur pour comparer|Arrastre el control para comparar|Trascina il cursore per confrontare|Arraste o controle para comparar|Versleep de schuif om te vergelijken|つまみを動かして比較|Передвиньте ползунок, чтобы сравнить|Posuňte jezdec a porovnejte snímky|Dra i håndtaket for å sammenligne|Træk i håndtaget for at sammenligne|Vertaa kuvia vetämällä|Przesuń suwak, aby porównać|拖动滑块比较图片|اسحب المقبض للمقارنة") + `</p></div>`)
	}},
	{"fourth: view this post, Instagram's quotation block, between", func(p *place) {
		p.mid(`<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/C8` + hash(p.title, "ig") + `/" data-instgrm-version="14"><div style="padding:16px"><a href="https://www.instagram.com/p/C8` + hash(p.title, "ig") + `/" target="_blank"><div style="display:flex"><div style="background-color:#F4F4F4;height:40px;width:40px"></div></div><div style="padding:19% 0"></div><div style="padding-top:8px"><div style="color:#3897f0">` + p.as("View this post on Instagram|Sieh dir diesen Beitrag auf Instagram an|Voir cette publication sur Instagram|Ver esta publicación en Instagram|Visualizza questo post su Instagram|Ver essa foto no Instagram|Dit bericht op Instagram bekijken|この投稿をInstagramで見る|Посмотреть эту публикацию в Instagram|Zobrazit příspěvek na Instagramu|Vis dette innlegget på Instagram|Se dette opslag på Instagram|Näytä tämä julkaisu Instagramissa|Wyświetl ten post na Instagramie|在 Instagram 查看这篇帖子|عرض هذا المنشور على Instagram") + `</div></div></a><p><a href="https://www.instagram.com/p/C8` + hash(p.title, "ig") + `/">` + p.as("A post shared by Harbour News|Ein Beitrag geteilt von Harbour News|Une publication partagée par Harbour News|Una publicación compartida por Harbour News|Un post condiviso da Harbour News|Uma publicação partilhada por Harbour News|Een bericht gedeeld door Harbour News|Harbour Newsがシェアした投稿|Публикация от Harbour News|Příspěvek sdílený Harbour News|Et innlegg delt av Harbour News|Et opslag delt af Harbour News|Henkilön Harbour News jakama julkaisu|Post udostępniony przez Harbour News|Harbour News 分享的帖子|تمت مشاركة منشور بواسطة Harbour News") + ` (@harbournews)</a></p></div></blockquote>`)
	}},
	{"fourth: archive label on every picture", func(p *place) {
		p.photos(func(n, _ *html.Node) {
			p.after(n, `<span class="img-badge">`+p.as("Archive photo|Archivbild|Photo d'archives|Foto de archivo|Foto d'archivio|Foto de arquivo|Archieffoto|資料写真|Архивное фото|Archivní foto|Arkivfoto|Arkivfoto|Arkistokuva|Zdjęcie archiwalne|资料图片|صورة أرشيفية")+`</span>`)
		})
	}},
	{"fourth: web stories in circles, after the last, India", func(p *place) {
		items := ""
		for i := range 4 {
			items += fmt.Sprintf(`<a class="ws__item" href="/web-stories/%d"><span class="ws__ring"><img src="/ws/%d.jpg" alt=""></span><span class="ws__count">%d ≡</span><span class="ws__title">%s</span></a>`, i, i, 6+i, p.other(i))
		}
		p.tail(`<div class="ws"><div class="ws__head">` + p.as("Visual stories|Bildgeschichten|Stories en images|Historias visuales|Storie per immagini|Histórias visuais|Beeldverhalen|ビジュアルストーリー|Истории в картинках|Příběhy v obrazech|Bildehistorier|Billedhistorier|Kuvatarinat|Historie w obrazach|图说故事|قصص مصورة") + `</div><div class="ws__row">` + items + `</div></div>`)
	}},
	// The same text, built another way.
	{"fourth: sentences in spans", func(p *place) {
		var todo []*html.Node
		p.texts(func(n *html.Node) {
			if n.Parent.DataAtom == atom.P && strings.TrimSpace(n.Data) != "" && !slices.Contains(todo, n) {
				todo = append(todo, n)
			}
		})
		count := 0
		for _, n := range todo {
			for rest := n.Data; rest != ""; count++ {
				end := len(rest)
				if at := sentenceEnd.FindStringIndex(rest); at != nil {
					end = at[1]
				}
				words := strings.TrimRight(rest[:end], " \n\t")
				s := &html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span, Attr: []html.Attribute{{Key: "data-sentence", Val: fmt.Sprint(count)}}}
				s.AppendChild(&html.Node{Type: html.TextNode, Data: words})
				n.Parent.InsertBefore(s, n)
				n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: rest[len(words):end]}, n)
				rest = rest[end:]
			}
			n.Parent.RemoveChild(n)
		}
	}},
	{"fourth: paragraphs as blocks of an editor, Draft.js", func(p *place) {
		for i, n := range p.likeParas() {
			key := hash(fmt.Sprint(i), "draft")
			var words []*html.Node
			for c := range n.ChildNodes() {
				if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
					words = append(words, c)
				}
			}
			for _, c := range words {
				setAttr(wrap(c, "span"), "data-text", "true")
			}
			retag(n, atom.Div)
			setAttr(n, "data-block", "true")
			setAttr(n, "data-offset-key", key+"-0-0")
			setAttr(embrace(n, "div"), "class", "public-DraftStyleDefault-block public-DraftStyleDefault-ltr")
		}
	}},
	{"fourth: paragraphs in chunks that are drawn late", func(p *place) {
		for _, n := range p.pieces(3, "chunk", "") {
			setAttr(n, "style", "content-visibility:auto;contain-intrinsic-size:1px 600px")
		}
	}},
	{"fourth: text in pages with numbers between them", func(p *place) {
		for i, n := range p.pieces(max(2, len(p.paras)/3), "story-page", `<ul class="story-pages"><li><a href="#page-1">1</a></li><li><a href="#page-2">2</a></li><li><a href="#page-3">3</a></li></ul>`) {
			setAttr(n, "id", fmt.Sprintf("page-%d", i+1))
		}
	}},
	{"fourth: hidden copy for the printer behind the text", func(p *place) {
		copied := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div, Attr: []html.Attribute{{Key: "class", Val: "print-only"}, {Key: "aria-hidden", Val: "true"}, {Key: "style", Val: "display:none"}}}
		for _, n := range p.paras {
			c := clone(n)
			if itemLike[c.DataAtom] {
				retag(c, atom.P)
			}
			copied.AppendChild(c)
		}
		p.after(p.holder(), `<div class="print-slot"></div>`)
		p.elements(func(n *html.Node) {
			if attr(n, "class") == "print-slot" && n.FirstChild == nil {
				n.AppendChild(copied)
			}
		})
	}},
	{"fourth: headline and lead once more for small screens, top of body", func(p *place) {
		p.bodyTop(`<div class="d-block d-md-none head-mobile"><div class="h1">` + html.EscapeString(p.title) + `</div><div class="lead-mobile"></div></div>`)
		for n := range p.body.FirstChild.ChildNodes() {
			if attr(n, "class") == "lead-mobile" {
				for c := range p.paras[0].ChildNodes() {
					n.AppendChild(clone(c))
				}
			}
		}
	}},
	{"fourth: direction told and isolated in every paragraph", func(p *place) {
		for _, n := range p.paras {
			if n.DataAtom == atom.P || headings[n.DataAtom] {
				setAttr(n, "dir", "auto")
				embrace(n, "bdi")
			}
		}
	}},
	{"fourth: marks of direction and joiners that nobody sees", func(p *place) {
		p.texts(func(n *html.Node) {
			if strings.TrimSpace(n.Data) != "" {
				n.Data = "\u200e" + strings.ReplaceAll(n.Data, "-", "\u2060-\u2060") + "\ufeff"
			}
		})
	}},
	{"fourth: text in the components of a framework, Angular", func(p *place) {
		n := p.around()
		if wholes[n.DataAtom] || itemLike[n.DataAtom] || n.DataAtom == atom.P {
			return
		}
		outer := embrace(n, "app-article-page")
		setAttr(outer, "_nghost-ng-c2104553", "")
		inner := embrace(outer, "app-rich-text")
		setAttr(inner, "_ngcontent-ng-c2104553", "")
		p.after(outer, `<router-outlet></router-outlet>`)
	}},
	{"fourth: the container is gone", func(p *place) {
		n := p.around()
		if n == p.body || wholes[n.DataAtom] || itemLike[n.DataAtom] || n.DataAtom == atom.P {
			return
		}
		for n.FirstChild != nil {
			c := n.FirstChild
			n.RemoveChild(c)
			n.Parent.InsertBefore(c, n)
		}
		n.Parent.RemoveChild(n)
	}},
	{"fourth: the lead moves into a header with the headline", func(p *place) {
		h, first := p.ownHeading(), p.paras[0]
		if h == nil || first.DataAtom != atom.P || !p.isBefore(h, first) {
			return
		}
		first.Parent.RemoveChild(first)
		header := wrap(h, "header")
		setAttr(header, "class", "story-top")
		header.AppendChild(first)
		setAttr(wrap(first, "div"), "class", "story-top__intro")
	}},
	{"fourth: footer and columns beside the text come first in the source", func(p *place) {
		around := p.around()
		var todo []*html.Node
		p.elements(func(n *html.Node) {
			if (n.DataAtom == atom.Footer || n.DataAtom == atom.Aside) && !p.holdsText(n) && !slices.Contains(slices.Collect(n.Ancestors()), around) {
				todo = append(todo, n)
			}
		})
		for _, n := range todo {
			if !slices.ContainsFunc(todo, func(o *html.Node) bool { return slices.Contains(slices.Collect(n.Ancestors()), o) }) {
				n.Parent.RemoveChild(n)
				p.body.InsertBefore(n, p.body.FirstChild)
			}
		}
	}},
	{"fourth: what stands behind the article's column stands before it", func(p *place) {
		h := p.heading()
		for n := p.around(); n.Parent != nil && n.Data != "body" && n.Parent.Data != "body"; n = n.Parent {
			if h != nil && !slices.Contains(slices.Collect(h.Ancestors()), n) {
				continue // without its headline the text is not moved
			}
			var behind []*html.Node
			for c := n.NextSibling; c != nil; c = c.NextSibling {
				if c.Type == html.ElementNode && hasText(c) && !p.holdsText(c) {
					behind = append(behind, c)
				}
			}
			for _, c := range behind {
				n.Parent.RemoveChild(c)
				n.Parent.InsertBefore(c, n)
			}
			if len(behind) > 0 {
				return
			}
		}
	}},
	{"fourth: roles for headings and lists", func(p *place) {
		for _, n := range p.paras {
			switch {
			case headings[n.DataAtom]:
				level := n.Data[1:]
				retag(n, atom.Div)
				setAttr(n, "role", "heading")
				setAttr(n, "aria-level", level)
			case n.DataAtom == atom.Li && n.Parent.DataAtom == atom.Ul:
				list := n.Parent
				retag(list, atom.Div)
				setAttr(list, "role", "list")
				for c := range list.ChildNodes() {
					if c.DataAtom == atom.Li {
						retag(c, atom.Div)
						setAttr(c, "role", "listitem")
					}
				}
			}
		}
	}},
	{"fourth: the text in a declarative shadow root", func(p *place) {
		n := p.around()
		if n == p.body || wholes[n.DataAtom] || itemLike[n.DataAtom] || n.DataAtom == atom.P {
			return
		}
		shadow := embrace(embrace(n, "story-body"), "template")
		setAttr(shadow, "shadowrootmode", "open")
	}},
	{"fourth: text of the paragraphs in their attributes too", func(p *place) {
		for i, n := range p.paras {
			if n.DataAtom != atom.P {
				continue
			}
			props, err := json.Marshal(map[string]any{"type": "paragraph", "position": i, "content": map[string]string{"markdown": text(n)}})
			if err != nil {
				panic(err) // a string and a number
			}
			setAttr(n, "data-component-props", string(props))
			setAttr(n, "style", "margin:0 0 1.25em;line-height:1.6")
		}
	}},
}

// fourthOrder is the order of the languages in what as is given.
var fourthOrder = []string{"en", "de", "fr", "es", "it", "pt", "nl", "ja", "ru", "cs", "no", "da", "fi", "pl", "zh", "ar"}

// as gives a phrase in the page's language, of those parted by bars in the order of fourthOrder;
// the English one where there is none.
func (p *place) as(phrases string) string {
	f, t := strings.Split(phrases, "|"), tongues{}
	for i, l := range fourthOrder {
		t[l] = f[i]
	}
	return p.in(t)
}

// sentenceEnd is where a sentence seems to end, with the spaces behind it.
var sentenceEnd = regexp.MustCompile(`[.!?][”"»“’)]*\s+|[。！？]」?`)

// pieces puts what stands between the first and the last of the text into elements of class, some
// n paragraphs in each, with markup between two of them. It gives the elements, none where the text
// stands in something that cannot be parted so.
func (p *place) pieces(n int, class, between string) []*html.Node {
	around := p.around()
	if around == p.body || wholes[around.DataAtom] || itemLike[around.DataAtom] || around.DataAtom == atom.P {
		return nil
	}
	var own []*html.Node
	for c := range around.ChildNodes() {
		if slices.Contains(p.paras, c) || c == p.end || p.holdsText(c) {
			own = append(own, c)
		}
	}
	if len(own) < 2 {
		return nil
	}
	var out []*html.Node
	in := 0
	for c := own[0]; c != nil; {
		next, last := c.NextSibling, c == own[len(own)-1]
		isOwn := slices.Contains(own, c)
		if len(out) == 0 || isOwn && in == n {
			div := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div, Attr: []html.Attribute{{Key: "class", Val: class}}}
			if len(out) > 0 {
				p.before(c, between)
			}
			around.InsertBefore(div, c)
			out, in = append(out, div), 0
		}
		if isOwn {
			in++
		}
		around.RemoveChild(c)
		out[len(out)-1].AppendChild(c)
		if last {
			break
		}
		c = next
	}
	return out
}

// isBefore reports whether a stands before b in the page.
func (p *place) isBefore(a, b *html.Node) bool {
	for n := range p.doc.Descendants() {
		if n == a || n == b {
			return n == a
		}
	}
	return false
}
