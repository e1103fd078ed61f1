package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blindThird is a third set of kinds written without having seen how stet tells an article from
// what is around it, nor the kinds there were: what stations, magazines, business dailies, sports
// papers and wire agencies put into their pages, and how their markup changes between two visits.
var blindThird = []kind{
	// What a newsroom puts around its stories.
	{"third: pointer to the live blog", func(p *place) {
		p.mid(`<p class="live-pointer"><a href="/live/ferry-strike"><strong>` + p.in(tongues{"en": "Follow our live coverage", "de": "Verfolgen Sie die Entwicklungen in unserem Liveblog", "fr": "Suivez notre direct", "es": "Siga nuestra cobertura en directo", "it": "Segui la nostra diretta", "pt": "Acompanhe ao vivo", "nl": "Volg ons liveblog", "ja": "最新情報はライブ速報で", "ru": "Следите за нашей онлайн-трансляцией", "uk": "Стежте за нашою онлайн-трансляцією", "pl": "Śledź naszą relację na żywo", "cs": "Sledujte náš online přenos", "da": "Følg vores liveblog", "no": "Følg saken i vårt livesenter", "sv": "Följ vår direktrapport", "fi": "Seuraa hetki hetkeltä", "tr": "Canlı anlatımımızı takip edin", "vi": "Theo dõi tường thuật trực tiếp", "id": "Ikuti liputan langsung kami", "ar": "تابعوا تغطيتنا المباشرة", "fa": "پوشش زنده ما را دنبال کنید", "el": "Παρακολουθήστε την κάλυψή μας ζωντανά", "bg": "Следете нашия блог на живо", "ro": "Urmăriți transmisiunea noastră live", "zh": "关注我们的实时报道", "ko": "실시간 중계 보기"}) + `: ` + p.story(0) + `</strong></a></p>`)
	}},
	{"third: breaking bar", func(p *place) {
		p.bodyTop(`<div class="breaking-bar" role="alert" aria-live="assertive"><span class="breaking-bar__label">` + breakingWord(p) + `</span> <a href="/news/earthquake-coast">` + p.story(3) + `</a><button type="button" aria-label="Close">×</button></div>`)
	}},
	{"third: breaking flash above the headline", func(p *place) {
		p.aboveHeading(`<div class="alert-flash"><strong>` + breakingWord(p) + `</strong><p>` + p.story(3) + `</p><time>14:06</time></div>`)
	}},
	{"third: watch live box", func(p *place) {
		p.belowHeading(`<div class="watch-live"><a href="/watch"><span class="watch-live__badge">LIVE</span><span class="watch-live__title">` + watchLive(p) + `</span><span class="watch-live__show">` + p.in(tongues{"en": "Channel 6 News at Five", "de": "Kanal 6 Nachrichten um fünf", "fr": "Le journal de 17 heures", "es": "Noticias 6, edición de las cinco", "it": "Notiziario delle 17", "pt": "Jornal das Cinco", "ja": "午後5時のニュース", "ru": "Новости в 17:00", "cs": "Zprávy v pět", "no": "Nyhetene klokken 17", "da": "Nyhederne klokken 17", "fi": "Uutiset kello 17", "vi": "Bản tin 17 giờ", "bg": "Новините в 17 часа", "ar": "نشرة الخامسة", "fa": "اخبار ساعت ۱۷", "tr": "17.00 haberleri", "id": "Berita pukul 17.00"}) + `</span></a></div>`)
	}},
	{"third: video player with its captions menu", func(p *place) {
		p.lead(`<div class="video-js vjs-default-skin" id="vjs_video_3" role="region" aria-label="Video Player"><video class="vjs-tech" poster="/media/poster-` + hash(p.title, "poster") + `.jpg"></video>
<button class="vjs-big-play-button" type="button" title="Play Video"><span class="vjs-control-text">Play Video</span></button>
<div class="vjs-control-bar"><button class="vjs-play-control"><span class="vjs-control-text">Play</span></button><div class="vjs-current-time"><span class="vjs-control-text">Current Time </span><span>0:00</span></div><div class="vjs-duration"><span class="vjs-control-text">Duration </span><span>1:47</span></div>
<ul class="vjs-menu-content"><li class="vjs-menu-item"><span class="vjs-menu-item-text">captions settings</span><span class="vjs-control-text">, opens captions settings dialog</span></li><li class="vjs-menu-item vjs-selected"><span class="vjs-menu-item-text">captions off</span><span class="vjs-control-text">, selected</span></li><li class="vjs-menu-item">English</li></ul></div>
<div class="vjs-modal-dialog vjs-hidden" aria-hidden="true" role="dialog"><p class="vjs-modal-dialog-description vjs-control-text">This is a modal window.</p><div class="vjs-modal-dialog-content"><p class="vjs-control-text">Beginning of dialog window. Escape will cancel and close the window.</p></div></div></div>`)
	}},
	{"third: player without scripts", func(p *place) {
		p.lead(`<div class="media-player media-player--error"><p class="media-player__message">` + p.in(tongues{"en": "To play this video you need to enable JavaScript in your browser.", "de": "Um dieses Video abzuspielen, aktivieren Sie bitte JavaScript in Ihrem Browser.", "fr": "Pour lire cette vidéo, vous devez activer JavaScript dans votre navigateur.", "es": "Para ver este video debe activar JavaScript en su navegador.", "it": "Per vedere questo video occorre attivare JavaScript nel browser.", "pt": "Para ver este vídeo é preciso ativar o JavaScript no navegador.", "ja": "この動画を再生するには、ブラウザーのJavaScriptを有効にしてください。", "ru": "Чтобы посмотреть это видео, включите JavaScript в браузере.", "cs": "Pro přehrání videa povolte v prohlížeči JavaScript.", "no": "Du må slå på JavaScript for å se denne videoen.", "da": "Du skal slå JavaScript til for at se videoen.", "fi": "Videon katsominen edellyttää JavaScriptiä.", "vi": "Hãy bật JavaScript trong trình duyệt để xem video này.", "ar": "لتشغيل هذا الفيديو يجب تفعيل جافا سكريبت في متصفحك.", "fa": "برای پخش این ویدئو جاوااسکریپت مرورگر خود را فعال کنید."}) + `</p></div>`)
	}},
	{"third: the station's app", func(p *place) {
		p.mid(`<div class="app-promo"><img src="/static/app-icon.png" alt="" width="48" height="48"><p><b>` + p.in(tongues{"en": "Download our free app for breaking news and weather alerts", "de": "Laden Sie unsere kostenlose App für Eilmeldungen und Unwetterwarnungen", "fr": "Téléchargez gratuitement notre application pour recevoir nos alertes info et météo", "es": "Descargue gratis nuestra aplicación y reciba alertas de noticias y del tiempo", "it": "Scarica gratis la nostra app per notizie e allerte meteo", "pt": "Baixe grátis nosso aplicativo e receba alertas de notícias e do tempo", "ja": "無料アプリをダウンロードして速報と気象警報を受け取る", "ru": "Скачайте наше бесплатное приложение: срочные новости и погода", "cs": "Stáhněte si naši bezplatnou aplikaci s aktuálními zprávami a počasím", "no": "Last ned den gratis appen vår for nyheter og værvarsler", "da": "Hent vores gratis app med nyheder og vejrvarsler", "fi": "Lataa maksuton sovelluksemme: uutiset ja säävaroitukset", "vi": "Tải ứng dụng miễn phí để nhận tin nóng và cảnh báo thời tiết", "bg": "Изтеглете безплатното ни приложение за новини и времето", "id": "Unduh aplikasi gratis kami untuk berita terkini dan peringatan cuaca", "tr": "Son dakika ve hava durumu uyarıları için ücretsiz uygulamamızı indirin", "ar": "حمّل تطبيقنا المجاني لتلقي الأخبار العاجلة وتنبيهات الطقس", "fa": "برنامه رایگان ما را برای دریافت خبرهای فوری نصب کنید"}) + `</b></p><a href="https://apps.apple.com/app/id123456">App Store</a> <a href="https://play.google.com/store/apps/details?id=news.app">Google Play</a></div>`)
	}},
	{"third: weather alerts and closings bar", func(p *place) {
		p.bodyTop(`<div id="alertbar" class="alerts"><a href="/weather/alerts"><span class="count">3</span> ` + p.in(tongues{"en": "weather alerts in effect", "de": "Wetterwarnungen aktiv", "fr": "alertes météo en cours", "es": "alertas meteorológicas activas", "it": "allerte meteo in corso", "pt": "alertas do tempo em vigor", "ja": "件の気象警報が発表中", "ru": "погодных предупреждения", "cs": "platné výstrahy počasí", "no": "aktive farevarsler", "da": "aktive vejrvarsler", "fi": "säävaroitusta voimassa", "vi": "cảnh báo thời tiết"}) + `</a><a href="/closings"><span class="count">12</span> ` + p.in(tongues{"en": "closings and delays", "de": "Schulausfälle", "fr": "fermetures d'écoles", "es": "escuelas cerradas", "it": "scuole chiuse", "pt": "escolas fechadas", "ja": "校が休校", "ru": "школ закрыто", "cs": "zavřených škol", "no": "stengte skoler", "da": "lukkede skoler", "fi": "koulua suljettu", "vi": "trường đóng cửa"}) + `</a><span>−4°</span></div>`)
	}},
	{"third: school closings list", func(p *place) {
		rows := ""
		for i, name := range []string{"Lincoln", "Montessori", "Goethe", "St. Mary", "Pasteur", "Cervantes"} {
			rows += fmt.Sprintf(`<li><span class="org">%s</span> <span class="status">%s</span></li>`, name, p.in(tongues{"en": []string{"Closed today", "Two hours late"}[i%2], "de": "Heute geschlossen", "fr": "Fermé aujourd'hui", "es": "Cerrado hoy", "it": "Chiuso oggi", "pt": "Fechado hoje", "ja": "本日休校", "ru": "Сегодня закрыто", "cs": "Dnes zavřeno", "no": "Stengt i dag", "da": "Lukket i dag", "fi": "Suljettu tänään", "vi": "Hôm nay đóng cửa"}))
		}
		p.tail(`<div class="closings-widget"><h3>` + p.in(tongues{"en": "School closings", "de": "Schulausfälle", "fr": "Écoles fermées", "es": "Escuelas cerradas", "it": "Scuole chiuse", "pt": "Escolas fechadas", "ja": "休校情報", "ru": "Закрытые школы", "cs": "Uzavřené školy", "no": "Stengte skoler", "da": "Lukkede skoler", "fi": "Suljetut koulut", "vi": "Trường học đóng cửa"}) + `</h3><ul>` + rows + `</ul></div>`)
	}},
	{"third: more from this section", func(p *place) {
		cards := ""
		for i := range 4 {
			cards += `<li class="card"><a href="/news/` + hash(p.other(i), "card") + `"><img src="/img/` + hash(p.other(i), "img") + `.jpg" alt=""><h4>` + p.other(i) + `</h4></a></li>`
		}
		p.tail(`<section class="more-from"><h2>` + p.in(tongues{"en": "More from this section", "de": "Mehr aus diesem Ressort", "fr": "Plus d'articles de cette rubrique", "es": "Más de esta sección", "it": "Altri articoli di questa sezione", "pt": "Mais desta seção", "nl": "Meer uit deze rubriek", "ja": "この分野のほかの記事", "ru": "Ещё в этом разделе", "pl": "Więcej z tego działu", "cs": "Další z rubriky", "no": "Flere saker fra seksjonen", "da": "Mere fra sektionen", "fi": "Lisää tästä osastosta", "vi": "Cùng chuyên mục", "bg": "Още от рубриката", "ar": "المزيد من هذا القسم", "fa": "بیشتر از این بخش", "tr": "Bu bölümden diğer haberler", "id": "Lainnya dari rubrik ini"}) + `</h2><ul>` + cards + `</ul></section>`)
	}},
	{"third: author box with social links", func(p *place) {
		p.tail(`<div class="author-box"><img class="avatar" src="/img/authors/a17.jpg" alt=""><h4>` + p.in(tongues{"en": "About the author", "de": "Über die Autorin", "fr": "À propos de l'auteur", "es": "Sobre la autora", "it": "L'autrice", "pt": "Sobre a autora", "ja": "筆者紹介", "ru": "Об авторе", "cs": "O autorce", "no": "Om journalisten", "da": "Om forfatteren", "fi": "Kirjoittajasta", "vi": "Về tác giả", "bg": "За автора", "nl": "Over de auteur"}) + `</h4><p class="bio">` + p.in(tongues{"en": "She joined our newsroom in 2014 and has reported from eleven countries since.", "de": "Sie gehört seit 2014 zur Redaktion und hat seither aus elf Ländern berichtet.", "fr": "Elle a rejoint notre rédaction en 2014 et a depuis travaillé dans onze pays.", "es": "Se incorporó a nuestra redacción en 2014 y ha informado desde once países.", "it": "È in redazione dal 2014 e ha lavorato in undici paesi.", "pt": "Está na nossa redação desde 2014 e já trabalhou em onze países.", "ja": "2014年入社。これまでに11か国で取材。", "ru": "Работает в редакции с 2014 года, писала из одиннадцати стран.", "cs": "V redakci pracuje od roku 2014, psala z jedenácti zemí.", "no": "Har jobbet i redaksjonen siden 2014 og rapportert fra elleve land.", "da": "Har været på redaktionen siden 2014 og rapporteret fra elleve lande.", "fi": "Toimituksessa vuodesta 2014, raportoinut yhdestätoista maasta.", "vi": "Gia nhập tòa soạn từ năm 2014, từng tác nghiệp tại mười một nước.", "bg": "В редакцията е от 2014 г. и е работила в единайсет държави.", "nl": "Werkt sinds 2014 op onze redactie en deed verslag uit elf landen."}) + `</p><ul class="author-social"><li><a href="https://x.com/desk">X</a></li><li><a href="https://www.linkedin.com/in/desk">LinkedIn</a></li><li><a href="mailto:desk@example.org">E-Mail</a></li></ul></div>`)
	}},
	{"third: note on commissions", func(p *place) {
		p.lead(`<p class="affiliate-note"><em>` + p.in(tongues{"en": "When you buy through links on our site, we may earn a commission. Our newsroom is not involved.", "de": "Wenn Sie über Links auf unserer Seite einkaufen, erhalten wir unter Umständen eine Provision. Die Redaktion ist daran nicht beteiligt.", "fr": "Si vous achetez via les liens de notre site, nous pouvons percevoir une commission. La rédaction n'y participe pas.", "es": "Si compra a través de los enlaces de nuestra web, podemos recibir una comisión. La redacción no interviene.", "it": "Se acquisti tramite i link del nostro sito potremmo ricevere una commissione.", "pt": "Se comprar através dos links do nosso site, podemos receber uma comissão.", "nl": "Als je iets koopt via links op onze site, kunnen wij een commissie ontvangen.", "ja": "当サイトのリンクから商品を購入すると、売り上げの一部が当社に還元されることがあります。", "ru": "Если вы покупаете по ссылкам на нашем сайте, мы можем получить комиссию.", "cs": "Za nákup přes odkazy na našem webu můžeme dostat provizi.", "no": "Kjøper du via lenker på siden vår, kan vi få provisjon.", "da": "Køber du via links på vores side, kan vi modtage provision.", "fi": "Voimme saada palkkion, jos ostat sivumme linkkien kautta.", "vi": "Chúng tôi có thể nhận hoa hồng khi bạn mua hàng qua liên kết trên trang."}) + `</em></p>`)
	}},
	{"third: why you can trust us", func(p *place) {
		p.tail(`<div class="trust-indicator"><h3>` + p.in(tongues{"en": "Why you can trust us", "de": "Warum Sie uns vertrauen können", "fr": "Pourquoi nous faire confiance", "es": "Por qué confiar en nosotros", "it": "Perché fidarsi di noi", "pt": "Por que confiar em nós", "ja": "私たちの報道方針", "ru": "Почему нам можно доверять", "cs": "Proč nám můžete věřit", "no": "Derfor kan du stole på oss", "da": "Derfor kan du stole på os", "fi": "Miksi voit luottaa meihin", "vi": "Vì sao nên tin chúng tôi", "bg": "Защо да ни се доверите"}) + `</h3><p>` + p.in(tongues{"en": "Our journalists follow strict editorial standards and are independent of owners and advertisers.", "de": "Unsere Journalisten arbeiten nach strengen redaktionellen Regeln, unabhängig von Eigentümern und Anzeigenkunden.", "fr": "Nos journalistes suivent une charte stricte et sont indépendants des actionnaires et des annonceurs.", "es": "Nuestros periodistas siguen normas estrictas y son independientes de propietarios y anunciantes.", "it": "I nostri giornalisti seguono regole severe e sono indipendenti da editori e inserzionisti.", "pt": "Nossos jornalistas seguem normas rigorosas e são independentes de donos e anunciantes.", "ja": "記者は厳格な編集基準に従い、広告主から独立して取材しています。", "ru": "Наши журналисты следуют строгим редакционным стандартам и не зависят от рекламодателей.", "cs": "Naši novináři se řídí přísným kodexem a jsou nezávislí na majitelích i inzerentech.", "no": "Journalistene våre følger Vær varsom-plakaten og er uavhengige av eiere og annonsører.", "da": "Vores journalister følger de presseetiske regler og er uafhængige af ejere og annoncører.", "fi": "Toimittajamme noudattavat Journalistin ohjeita ja ovat riippumattomia mainostajista.", "vi": "Phóng viên của chúng tôi tuân thủ tiêu chuẩn biên tập nghiêm ngặt và độc lập với nhà quảng cáo.", "bg": "Нашите журналисти спазват строги стандарти и са независими от рекламодателите."}) + `</p><a href="/about/standards">` + seeMoreOf(p) + `</a></div>`)
	}},
	{"third: preferred source on a search engine", func(p *place) {
		p.belowHeading(`<a class="preferred-source" href="https://www.google.com/preferences/source?q=example.org" rel="nofollow"><svg width="16" height="16"></svg> <span>` + p.in(tongues{"en": "Add us as a preferred source on Google", "de": "Als bevorzugte Quelle bei Google hinzufügen", "fr": "Ajoutez-nous à vos sources préférées sur Google", "es": "Añádenos como fuente preferida en Google", "it": "Aggiungici alle fonti preferite su Google", "pt": "Adicione-nos como fonte preferida no Google", "ja": "Googleの優先ソースに追加", "ru": "Добавить в предпочитаемые источники Google", "cs": "Přidat do oblíbených zdrojů na Googlu", "no": "Legg oss til som foretrukket kilde på Google", "da": "Tilføj os som foretrukken kilde på Google", "fi": "Lisää meidät ensisijaiseksi lähteeksi Googlessa", "vi": "Thêm làm nguồn ưu tiên trên Google"}) + `</span></a>`)
	}},
	{"third: summarise with an assistant", func(p *place) {
		p.belowHeading(`<div class="ai-tools"><span>` + p.in(tongues{"en": "Summarize with AI", "de": "Mit KI zusammenfassen", "fr": "Résumer avec l'IA", "es": "Resumir con IA", "it": "Riassumi con l'IA", "pt": "Resumir com IA", "ja": "AIで要約", "ru": "Краткий пересказ с ИИ", "cs": "Shrnout pomocí AI", "no": "Oppsummer med KI", "da": "Opsummer med AI", "fi": "Tiivistä tekoälyllä", "vi": "Tóm tắt bằng AI", "ko": "AI 요약"}) + `</span><ul><li><a href="https://chatgpt.com/?q=">ChatGPT</a></li><li><a href="https://www.perplexity.ai/search?q=">Perplexity</a></li><li><a href="https://www.google.com/search?udm=50&amp;q=">Google AI</a></li></ul></div>`)
	}},
	{"third: questions for the site's assistant", func(p *place) {
		p.tail(`<div class="ask-widget"><h4>` + p.in(tongues{"en": "Ask our assistant", "de": "Fragen Sie unseren Assistenten", "fr": "Posez votre question à notre assistant", "es": "Pregunte a nuestro asistente", "it": "Chiedi al nostro assistente", "pt": "Pergunte ao nosso assistente", "ja": "AIアシスタントに質問する", "ru": "Спросите нашего помощника", "cs": "Zeptejte se našeho asistenta", "no": "Spør assistenten vår", "da": "Spørg vores assistent", "fi": "Kysy avustajaltamme", "vi": "Hỏi trợ lý của chúng tôi"}) + `</h4><button type="button">` + p.in(tongues{"en": "What happened before this?", "de": "Was geschah davor?", "fr": "Que s'est-il passé avant ?", "es": "¿Qué pasó antes?", "it": "Che cosa è successo prima?", "pt": "O que aconteceu antes?", "ja": "これまでの経緯は?", "ru": "Что было до этого?", "cs": "Co tomu předcházelo?", "no": "Hva har skjedd tidligere?", "da": "Hvad skete der før?", "fi": "Mitä tapahtui aiemmin?", "vi": "Trước đó đã xảy ra chuyện gì?"}) + `</button><input type="text" name="q" maxlength="200"></div>`)
	}},

	// What asks readers something.
	{"third: stars to rate", func(p *place) {
		p.tail(fmt.Sprintf(`<div class="rating" data-id="%s"><span class="rating__label">%s</span> <span class="stars"><i>★</i><i>★</i><i>★</i><i>★</i><i>☆</i></span> <span>4.%d / 5 (%d %s)</span></div>`, hash(p.title, "rate"), p.in(tongues{"en": "Rate this article", "de": "Artikel bewerten", "fr": "Notez cet article", "es": "Valora este artículo", "it": "Vota l'articolo", "pt": "Avalie este artigo", "ja": "この記事を評価", "ru": "Оцените статью", "cs": "Ohodnoťte článek", "no": "Vurder artikkelen", "da": "Bedøm artiklen", "fi": "Arvioi juttu", "vi": "Đánh giá bài viết", "bg": "Оценете статията", "tr": "Bu haberi oylayın", "id": "Beri nilai artikel ini"}), p.rand.IntN(10), 20+p.rand.IntN(400), p.in(tongues{"en": "votes", "de": "Stimmen", "fr": "votes", "es": "votos", "it": "voti", "pt": "votos", "ja": "票", "ru": "голосов", "cs": "hlasů", "no": "stemmer", "da": "stemmer", "fi": "ääntä", "vi": "lượt", "bg": "гласа"})))
	}},
	{"third: was this helpful", func(p *place) {
		p.tail(`<div class="feedback"><p>` + p.in(tongues{"en": "Was this article helpful?", "de": "War dieser Artikel hilfreich?", "fr": "Cet article vous a-t-il été utile ?", "es": "¿Le ha resultado útil este artículo?", "it": "Questo articolo ti è stato utile?", "pt": "Este artigo foi útil?", "nl": "Was dit artikel nuttig?", "ja": "この記事は役に立ちましたか?", "ru": "Была ли статья полезной?", "pl": "Czy artykuł był pomocny?", "cs": "Byl pro vás článek užitečný?", "no": "Var denne artikkelen nyttig?", "da": "Var artiklen nyttig?", "fi": "Oliko jutusta hyötyä?", "vi": "Bài viết này có hữu ích không?", "bg": "Беше ли полезна статията?"}) + `</p><button>` + p.in(yes) + `</button><button>` + p.in(no) + `</button></div>`)
	}},
	{"third: readers' survey", func(p *place) {
		p.mid(`<aside class="survey-cta"><h4>` + p.in(tongues{"en": "Help us get better", "de": "Helfen Sie uns, besser zu werden", "fr": "Aidez-nous à nous améliorer", "es": "Ayúdenos a mejorar", "it": "Aiutaci a migliorare", "pt": "Ajude-nos a melhorar", "ja": "アンケートのお願い", "ru": "Помогите нам стать лучше", "cs": "Pomozte nám se zlepšit", "no": "Hjelp oss å bli bedre", "da": "Hjælp os med at blive bedre", "fi": "Auta meitä kehittymään", "vi": "Giúp chúng tôi tốt hơn"}) + `</h4><p>` + p.in(tongues{"en": "Take our two-minute reader survey and you could win a shopping voucher.", "de": "Nehmen Sie an unserer kurzen Leserumfrage teil und gewinnen Sie einen Gutschein.", "fr": "Répondez à notre enquête de deux minutes et gagnez un bon d'achat.", "es": "Responda a nuestra encuesta de dos minutos y gane un vale de compra.", "it": "Rispondi al nostro sondaggio di due minuti e vinci un buono.", "pt": "Responda à nossa pesquisa de dois minutos e concorra a um vale-compras.", "ja": "2分で終わる読者アンケートにご協力ください。抽選で商品券が当たります。", "ru": "Пройдите двухминутный опрос читателей и выиграйте сертификат.", "cs": "Vyplňte dvouminutovou anketu a vyhrajte poukaz.", "no": "Svar på vår korte leserundersøkelse og vinn et gavekort.", "da": "Svar på vores korte læserundersøgelse og vind et gavekort.", "fi": "Vastaa lyhyeen lukijakyselyyn ja voita lahjakortti.", "vi": "Tham gia khảo sát hai phút để có cơ hội nhận phiếu mua hàng."}) + `</p><a class="btn" href="/survey">` + p.in(tongues{"en": "Start survey", "de": "Zur Umfrage", "fr": "Je participe", "es": "Participar", "it": "Partecipa", "pt": "Participar", "ja": "回答する", "ru": "Начать", "cs": "Zúčastnit se", "no": "Delta", "da": "Deltag", "fi": "Osallistu", "vi": "Tham gia"}) + `</a></aside>`)
	}},
	{"third: poll with its results", func(p *place) {
		a := 20 + p.rand.IntN(50)
		p.mid(fmt.Sprintf(`<div class="poll" data-poll="%s"><h4>%s</h4><p class="poll__question">%s</p><ol class="poll__results"><li><span>%s</span> <b>%d%%</b></li><li><span>%s</span> <b>%d%%</b></li></ol><span class="poll__total">%d</span></div>`, hash(p.title, "poll"), p.in(tongues{"en": "Poll", "de": "Umfrage", "fr": "Sondage", "es": "Encuesta", "it": "Sondaggio", "pt": "Enquete", "ja": "アンケート", "ru": "Опрос", "cs": "Anketa", "no": "Avstemning", "da": "Afstemning", "fi": "Äänestys", "vi": "Thăm dò", "bg": "Анкета"}), p.in(tongues{"en": "Should shops be open on Sundays?", "de": "Sollen Geschäfte sonntags öffnen?", "fr": "Faut-il ouvrir les magasins le dimanche ?", "es": "¿Deben abrir las tiendas los domingos?", "it": "I negozi devono aprire la domenica?", "pt": "As lojas devem abrir aos domingos?", "ja": "日曜日も店を開けるべきですか?", "ru": "Должны ли магазины работать по воскресеньям?", "cs": "Mají mít obchody v neděli otevřeno?", "no": "Bør butikkene være åpne på søndager?", "da": "Skal butikkerne holde åbent om søndagen?", "fi": "Pitäisikö kauppojen olla auki sunnuntaisin?", "vi": "Cửa hàng có nên mở cửa ngày Chủ nhật?", "bg": "Трябва ли магазините да работят в неделя?"}), p.in(yes), a, p.in(no), 100-a, 400+p.rand.IntN(3000)))
	}},
	{"third: quiz of the week", func(p *place) {
		p.mid(`<div class="quiz-embed"><span class="kicker">Quiz</span><h3>` + p.in(tongues{"en": "How well do you know this week's news?", "de": "Wie gut kennen Sie die Nachrichten der Woche?", "fr": "Avez-vous bien suivi l'actualité de la semaine ?", "es": "¿Cuánto sabe de las noticias de la semana?", "it": "Quanto conosci le notizie della settimana?", "pt": "Você acompanhou as notícias da semana?", "ja": "今週のニュース、どれだけ知っていますか?", "ru": "Насколько хорошо вы знаете новости недели?", "cs": "Jak dobře znáte zprávy týdne?", "no": "Hvor godt kjenner du ukens nyheter?", "da": "Hvor godt kender du ugens nyheder?", "fi": "Kuinka hyvin tunnet viikon uutiset?", "vi": "Bạn nắm tin tức tuần này đến đâu?"}) + `</h3><p class="quiz-embed__count">1 / 10</p><button type="button">` + p.in(tongues{"en": "Start the quiz", "de": "Quiz starten", "fr": "Commencer", "es": "Empezar", "it": "Inizia", "pt": "Começar", "ja": "スタート", "ru": "Начать", "cs": "Spustit kvíz", "no": "Start quizen", "da": "Start quizzen", "fi": "Aloita visa", "vi": "Bắt đầu"}) + `</button></div>`)
	}},
	{"third: petition", func(p *place) {
		p.mid(`<div class="petition-box"><h3>` + p.in(tongues{"en": "Sign our petition", "de": "Unterschreiben Sie unsere Petition", "fr": "Signez notre pétition", "es": "Firme nuestra petición", "it": "Firma la nostra petizione", "pt": "Assine nossa petição", "ja": "署名にご協力ください", "ru": "Подпишите нашу петицию", "cs": "Podepište naši petici", "no": "Skriv under på oppropet", "da": "Skriv under på vores indsamling", "fi": "Allekirjoita vetoomus", "vi": "Ký tên ủng hộ"}) + `</h3><p>` + p.in(tongues{"en": "Keep the local libraries open", "de": "Rettet die Stadtteilbibliotheken", "fr": "Sauvons les bibliothèques de quartier", "es": "Salvemos las bibliotecas de barrio", "it": "Salviamo le biblioteche di quartiere", "pt": "Salve as bibliotecas de bairro", "ja": "地域の図書館を守ろう", "ru": "Сохраним районные библиотеки", "cs": "Zachraňme místní knihovny", "no": "Bevar lokalbibliotekene", "da": "Bevar de lokale biblioteker", "fi": "Pelastetaan lähikirjastot", "vi": "Giữ lại thư viện khu phố"}) + fmt.Sprintf(`</p><progress value="%d" max="10000"></progress> <span>%d / 10,000</span></div>`, 7214, 7214))
	}},
	{"third: tips for reporters", func(p *place) {
		p.tail(`<div class="tipline"><p><strong>` + p.in(tongues{"en": "Do you have a tip for our reporters?", "de": "Haben Sie einen Hinweis für unsere Redaktion?", "fr": "Une information à nous transmettre ?", "es": "¿Tiene una pista para nuestros reporteros?", "it": "Hai una segnalazione per la redazione?", "pt": "Tem uma dica para nossos repórteres?", "nl": "Heb je een tip voor de redactie?", "ja": "情報提供をお待ちしています", "ru": "Есть новость? Поделитесь с редакцией", "cs": "Máte tip pro naši redakci?", "no": "Har du tips til oss?", "da": "Har du et tip til redaktionen?", "fi": "Onko sinulla juttuvinkki?", "vi": "Bạn có tin muốn gửi tòa soạn?", "bg": "Имате новина за нас?"}) + `</strong> Signal: +1 555 010 4477 · <a href="mailto:tips@example.org">tips@example.org</a></p></div>`)
	}},
	{"third: a rumour to check", func(p *place) {
		p.tail(`<div class="factcheck-submit"><p>` + p.in(tongues{"en": "Seen a claim you doubt? Send it to our fact-checking team on WhatsApp.", "de": "Haben Sie eine zweifelhafte Behauptung gesehen? Schicken Sie sie unserem Faktencheck-Team per WhatsApp.", "fr": "Vous avez vu une affirmation douteuse ? Envoyez-la à notre équipe de vérification sur WhatsApp.", "es": "¿Ha visto algo dudoso? Envíelo por WhatsApp a nuestro equipo de verificación.", "it": "Hai visto una notizia dubbia? Inviala su WhatsApp alla nostra redazione di fact checking.", "pt": "Viu uma informação duvidosa? Envie para nossa equipe de checagem no WhatsApp.", "ja": "疑わしい情報を見つけたら、ファクトチェック班にお寄せください。", "ru": "Увидели сомнительное утверждение? Пришлите его нашей команде проверки фактов.", "cs": "Narazili jste na pochybné tvrzení? Pošlete ho našim ověřovatelům na WhatsApp.", "no": "Har du sett en tvilsom påstand? Send den til faktasjekkerne våre.", "da": "Har du set en tvivlsom påstand? Send den til vores faktatjekkere.", "fi": "Näitkö epäilyttävän väitteen? Lähetä se faktantarkistajillemme.", "vi": "Thấy thông tin đáng ngờ? Gửi cho nhóm kiểm chứng của chúng tôi qua WhatsApp."}) + `</p><a href="https://wa.me/15550104477" class="button">WhatsApp</a></div>`)
	}},
	{"third: donations so far", func(p *place) {
		p.mid(fmt.Sprintf(`<div class="fundraiser"><p class="fundraiser__text">%s</p><div class="bar"><div style="width:69%%"></div></div><p><b>$%d,%03d</b> / $60,000</p><a href="/donate">%s</a></div>`, p.in(tongues{"en": "Independent local news depends on readers like you. Help us reach our goal before the end of the month.", "de": "Unabhängiger Lokaljournalismus lebt von Lesern wie Ihnen. Helfen Sie uns, bis zum Monatsende unser Ziel zu erreichen.", "fr": "L'information locale indépendante dépend de lecteurs comme vous. Aidez-nous à atteindre notre objectif avant la fin du mois.", "es": "La información local independiente depende de lectores como usted. Ayúdenos a llegar a la meta antes de fin de mes.", "it": "L'informazione locale indipendente vive grazie a lettori come te. Aiutaci a raggiungere l'obiettivo entro fine mese.", "pt": "O jornalismo local independente depende de leitores como você. Ajude-nos a atingir a meta até o fim do mês.", "ja": "独立した地域報道は読者の皆さまに支えられています。月末までの目標達成にご協力ください。", "ru": "Независимая местная журналистика живёт благодаря читателям. Помогите нам собрать нужную сумму до конца месяца.", "cs": "Nezávislá žurnalistika stojí na čtenářích, jako jste vy. Pomozte nám do konce měsíce dosáhnout cíle.", "no": "Uavhengig lokaljournalistikk trenger lesere som deg. Hjelp oss å nå målet før månedsslutt.", "da": "Uafhængig lokaljournalistik lever af læsere som dig. Hjælp os med at nå målet inden månedens udgang.", "fi": "Riippumaton paikallisjournalismi elää lukijoista. Auta meitä saavuttamaan tavoite ennen kuun loppua.", "vi": "Báo chí địa phương độc lập sống nhờ bạn đọc. Hãy giúp chúng tôi đạt mục tiêu trước cuối tháng."}), 40+p.rand.IntN(9), p.rand.IntN(1000), p.in(tongues{"en": "Donate", "de": "Spenden", "fr": "Faire un don", "es": "Donar", "it": "Dona", "pt": "Doar", "ja": "寄付する", "ru": "Поддержать", "cs": "Přispět", "no": "Gi et bidrag", "da": "Giv et bidrag", "fi": "Lahjoita", "vi": "Ủng hộ"})))
	}},

	// What is sold.
	{"third: conference on offer", func(p *place) {
		p.mid(`<div class="event-promo"><span class="event-promo__date">14.05.2026</span><h3>` + p.in(tongues{"en": "Mobility Summit 2026", "de": "Mobilitätsgipfel 2026", "fr": "Sommet de la mobilité 2026", "es": "Cumbre de la Movilidad 2026", "it": "Summit della mobilità 2026", "pt": "Cúpula da Mobilidade 2026", "ja": "モビリティー・サミット2026", "ru": "Саммит мобильности 2026"}) + `</h3><p>` + p.in(tongues{"en": "Meet 600 decision-makers. Early-bird tickets until Friday.", "de": "Treffen Sie 600 Entscheider. Frühbucherpreise bis Freitag.", "fr": "Rencontrez 600 décideurs. Tarif réduit jusqu'à vendredi.", "es": "Conozca a 600 directivos. Precio reducido hasta el viernes.", "it": "Incontra 600 manager. Tariffa ridotta fino a venerdì.", "pt": "Encontre 600 líderes. Preço reduzido até sexta-feira.", "ja": "600人の意思決定者が集結。早割は金曜日まで。", "ru": "600 руководителей. Билеты по сниженной цене до пятницы."}) + `</p><a href="https://events.example.org/mobility">` + p.in(tongues{"en": "Register now", "de": "Jetzt anmelden", "fr": "S'inscrire", "es": "Inscríbase", "it": "Iscriviti", "pt": "Inscreva-se", "ja": "申し込む", "ru": "Зарегистрироваться", "cs": "Registrovat se", "no": "Meld deg på", "da": "Tilmeld dig", "fi": "Ilmoittaudu", "vi": "Đăng ký"}) + `</a></div>`)
	}},
	{"third: the magazine's issue", func(p *place) {
		p.tail(`<div class="issue-promo"><a href="/magazine/2026/03"><img src="/covers/2026-03.jpg" alt=""></a><p>` + p.in(tongues{"en": "This story appeared in the March issue.", "de": "Dieser Text erschien in der März-Ausgabe.", "fr": "Cet article est paru dans le numéro de mars.", "es": "Este artículo apareció en el número de marzo.", "it": "Questo articolo è uscito nel numero di marzo.", "pt": "Esta reportagem saiu na edição de março.", "nl": "Dit artikel verscheen in het maartnummer.", "ja": "この記事は3月号に掲載されました。", "ru": "Материал опубликован в мартовском номере.", "cs": "Článek vyšel v březnovém čísle.", "no": "Saken sto i marsutgaven.", "da": "Artiklen blev bragt i martsnummeret.", "fi": "Juttu on julkaistu maaliskuun numerossa.", "vi": "Bài viết đăng trên số tháng 3."}) + `</p><a href="/subscribe">` + p.in(subscribeNow) + `</a></div>`)
	}},
	{"third: product with its price", func(p *place) {
		price := 29 + p.rand.IntN(60)
		p.mid(fmt.Sprintf(`<div class="product-card" data-sku="%s"><img src="/img/kettle.jpg" alt=""><div><h4>%s</h4><p class="price"><del>%d,99 €</del> <ins>%d,99 €</ins></p><a rel="sponsored nofollow" href="https://shop.example.org/kettle">%s</a><small>%s</small></div></div>`, hash(p.title, "sku"), p.in(tongues{"en": "Stainless-steel kettle, 1.7 l", "de": "Edelstahl-Wasserkocher, 1,7 l", "fr": "Bouilloire en inox 1,7 l", "es": "Hervidor de acero inoxidable, 1,7 l", "it": "Bollitore in acciaio, 1,7 l", "pt": "Chaleira de inox, 1,7 l", "ja": "ステンレス電気ケトル 1.7L", "ru": "Чайник из нержавеющей стали, 1,7 л", "cs": "Nerezová konvice, 1,7 l", "no": "Vannkoker i stål, 1,7 l", "da": "Elkedel i stål, 1,7 l", "fi": "Teräksinen vedenkeitin, 1,7 l", "vi": "Ấm đun nước inox 1,7 lít"}), price+20, price, p.in(tongues{"en": "Buy at the shop", "de": "Zum Angebot", "fr": "Voir l'offre", "es": "Ver oferta", "it": "Vai all'offerta", "pt": "Ver oferta", "ja": "購入する", "ru": "Купить", "cs": "Koupit", "no": "Kjøp her", "da": "Køb her", "fi": "Osta", "vi": "Mua ngay"}), p.in(tongues{"en": "Prices may change.", "de": "Preise können sich ändern.", "fr": "Prix susceptibles de changer.", "es": "Los precios pueden variar.", "it": "I prezzi possono variare.", "pt": "Preços sujeitos a alteração.", "ja": "価格は変動することがあります。", "ru": "Цены могут измениться."})))
	}},
	{"third: book on offer", func(p *place) {
		p.tail(`<aside class="bookshop"><h4>` + p.in(tongues{"en": "From our bookshop", "de": "Aus unserem Shop", "fr": "Notre librairie", "es": "Nuestra librería", "it": "La nostra libreria", "pt": "Nossa livraria", "ja": "書籍のご案内", "ru": "Книжная полка", "cs": "Z našeho knihkupectví", "no": "Fra bokhandelen vår", "da": "Fra vores boghandel", "fi": "Kirjakaupastamme", "vi": "Tủ sách"}) + `</h4><img src="/shop/atlas.jpg" alt=""><p class="book-title">` + p.in(tongues{"en": "Atlas of Forgotten Railways", "de": "Atlas der vergessenen Bahnen", "fr": "Atlas des chemins de fer oubliés", "es": "Atlas de los ferrocarriles olvidados", "it": "Atlante delle ferrovie dimenticate", "pt": "Atlas das ferrovias esquecidas", "ja": "忘れられた鉄道の地図帳", "ru": "Атлас забытых железных дорог"}) + `</p><p class="book-meta">224 p. · 24,90 €</p><button type="button" class="add-to-cart">+</button></aside>`)
	}},
	{"third: jump to the recipe and print", func(p *place) {
		p.belowHeading(`<div class="recipe-jump"><a class="wprm-jump" href="#recipe">` + p.in(tongues{"en": "Jump to recipe", "de": "Zum Rezept springen", "fr": "Aller à la recette", "es": "Ir a la receta", "it": "Vai alla ricetta", "pt": "Ir para a receita", "ja": "レシピへ移動", "ru": "Перейти к рецепту", "cs": "Přejít k receptu", "no": "Gå til oppskriften", "da": "Hop til opskriften", "fi": "Siirry reseptiin", "vi": "Đến công thức"}) + `</a> <button class="wprm-print">` + p.in(tongues{"en": "Print", "de": "Drucken", "fr": "Imprimer", "es": "Imprimir", "it": "Stampa", "pt": "Imprimir", "ja": "印刷", "ru": "Печать", "cs": "Tisk", "no": "Skriv ut", "da": "Udskriv", "fi": "Tulosta", "vi": "In"}) + `</button></div>`)
	}},
	{"third: jobs in the region", func(p *place) {
		p.tail(`<section class="jobs-widget"><h3>` + p.in(tongues{"en": "Jobs near you", "de": "Stellenmarkt", "fr": "Offres d'emploi", "es": "Ofertas de empleo", "it": "Offerte di lavoro", "pt": "Vagas de emprego", "nl": "Vacatures", "ja": "求人情報", "ru": "Вакансии", "cs": "Nabídky práce", "no": "Ledige stillinger", "da": "Ledige job", "fi": "Avoimet työpaikat", "vi": "Việc làm"}) + `</h3><ul><li><a href="https://jobs.example.org/1">` + p.in(tongues{"en": "Bus driver (full time)", "de": "Busfahrer (m/w/d) in Vollzeit", "fr": "Conducteur de bus (H/F)", "es": "Conductor de autobús (jornada completa)", "it": "Autista di autobus (tempo pieno)", "pt": "Motorista de ônibus", "ja": "バス運転士(正社員)", "ru": "Водитель автобуса", "cs": "Řidič autobusu", "no": "Bussjåfør", "da": "Buschauffør", "fi": "Linja-autonkuljettaja", "vi": "Tài xế xe buýt"}) + `</a> <span>Nordbus GmbH</span></li><li><a href="https://jobs.example.org/2">` + p.in(tongues{"en": "Nurse, night shift", "de": "Pflegefachkraft, Nachtdienst", "fr": "Infirmier de nuit (H/F)", "es": "Enfermera, turno de noche", "it": "Infermiere, turno di notte", "pt": "Enfermeiro, turno da noite", "ja": "看護師(夜勤)", "ru": "Медсестра, ночные смены", "cs": "Zdravotní sestra, noční směny", "no": "Sykepleier, natt", "da": "Sygeplejerske, nattevagt", "fi": "Sairaanhoitaja, yövuoro", "vi": "Điều dưỡng ca đêm"}) + `</a> <span>St. Anna</span></li></ul></section>`)
	}},
	{"third: obituaries and classifieds", func(p *place) {
		p.tail(`<div class="marketplace"><a href="/obituaries">` + p.in(tongues{"en": "Obituaries", "de": "Traueranzeigen", "fr": "Avis de décès", "es": "Esquelas", "it": "Necrologi", "pt": "Obituários", "ja": "おくやみ", "ru": "Некрологи", "cs": "Smuteční oznámení", "no": "Dødsannonser", "da": "Dødsannoncer", "fi": "Kuolinilmoitukset", "vi": "Cáo phó"}) + `</a><a href="/cars">` + p.in(tongues{"en": "Used cars", "de": "Gebrauchtwagen", "fr": "Voitures d'occasion", "es": "Coches de segunda mano", "it": "Auto usate", "pt": "Carros usados", "ja": "中古車", "ru": "Подержанные автомобили", "cs": "Ojeté vozy", "no": "Bruktbil", "da": "Brugte biler", "fi": "Käytetyt autot", "vi": "Xe cũ"}) + `</a><a href="/homes">` + p.in(tongues{"en": "Homes for sale", "de": "Immobilien", "fr": "Immobilier", "es": "Viviendas", "it": "Case in vendita", "pt": "Imóveis", "ja": "不動産", "ru": "Недвижимость", "cs": "Nemovitosti", "no": "Boliger til salgs", "da": "Boliger til salg", "fi": "Asunnot", "vi": "Nhà đất"}) + `</a></div>`)
	}},

	// What changes by the hour: sports, markets, weather, television.
	{"third: fixtures", func(p *place) {
		p.mid(fmt.Sprintf(`<div class="fixtures-widget"><h4>%s</h4><table><tbody><tr><td>Arsenal</td><td>%d–%d</td><td>Everton</td></tr><tr><td>Ajax</td><td>18:45</td><td>PSV</td></tr><tr><td>Boca Juniors</td><td>21:30</td><td>River Plate</td></tr></tbody></table></div>`, p.in(tongues{"en": "Fixtures and results", "de": "Spiele und Ergebnisse", "fr": "Matchs et résultats", "es": "Partidos y resultados", "it": "Partite e risultati", "pt": "Jogos e resultados", "ja": "試合日程・結果", "ru": "Матчи и результаты", "cs": "Zápasy a výsledky", "no": "Kamper og resultater", "da": "Kampe og resultater", "fi": "Ottelut ja tulokset", "vi": "Lịch thi đấu và kết quả"}), p.rand.IntN(4), p.rand.IntN(4)))
	}},
	{"third: league table", func(p *place) {
		rows := ""
		for i, team := range []string{"Liverpool", "Arsenal", "Manchester City", "Chelsea", "Newcastle United"} {
			rows += fmt.Sprintf("<tr><td>%d</td><td>%s</td><td>%d</td><td>%d</td></tr>", i+1, team, 28+i%2, 66-3*i-p.rand.IntN(3))
		}
		p.tail(`<aside class="standings"><table><thead><tr><th>#</th><th>` + p.in(tongues{"en": "Team", "de": "Verein", "fr": "Équipe", "es": "Equipo", "it": "Squadra", "pt": "Time", "ja": "チーム", "ru": "Команда", "cs": "Tým", "no": "Lag", "da": "Hold", "fi": "Joukkue", "vi": "Đội"}) + `</th><th>MP</th><th>Pts</th></tr></thead><tbody>` + rows + `</tbody></table></aside>`)
	}},
	{"third: odds and betting notice", func(p *place) {
		p.mid(fmt.Sprintf(`<div class="odds-box"><div class="odds"><a href="https://bet.example.org/1" rel="sponsored">1 <b>%.2f</b></a> <a href="https://bet.example.org/x" rel="sponsored">X <b>3.40</b></a> <a href="https://bet.example.org/2" rel="sponsored">2 <b>4.10</b></a></div><p class="odds-box__legal">%s</p></div>`, 1.5+float64(p.rand.IntN(90))/100, p.in(tongues{"en": "18+. Gambling can be addictive. Please play responsibly.", "de": "18+. Glücksspiel kann süchtig machen. Spielen Sie verantwortungsbewusst.", "fr": "Interdit aux moins de 18 ans. Jouer comporte des risques : endettement, dépendance.", "es": "+18. El juego puede crear adicción. Juegue con responsabilidad.", "it": "18+. Il gioco può causare dipendenza patologica.", "pt": "+18. Jogue com responsabilidade. Apostar pode viciar.", "ja": "18歳未満の方はご利用いただけません。", "ru": "18+. Азартные игры могут вызвать зависимость.", "cs": "18+. Ministerstvo financí varuje: Účastí na hazardní hře může vzniknout závislost.", "no": "Aldersgrense 18 år. Spill ansvarlig.", "da": "18+. Spil ansvarligt.", "fi": "18+. Pelaa vastuullisesti.", "vi": "18+. Chơi có trách nhiệm.", "bg": "18+. Играйте отговорно."})))
	}},
	{"third: notice on quotes", func(p *place) {
		p.tail(`<p class="market-disclaimer"><small>` + p.in(tongues{"en": "Quotes delayed by at least 15 minutes. Nothing on this site is investment advice.", "de": "Kurse mindestens 15 Minuten verzögert. Die Inhalte dieser Seite sind keine Anlageberatung.", "fr": "Cotations différées d'au moins 15 minutes. Ce site ne fournit aucun conseil en investissement.", "es": "Cotizaciones con un retraso mínimo de 15 minutos. Este sitio no ofrece asesoramiento financiero.", "it": "Quotazioni in ritardo di almeno 15 minuti. Il sito non fornisce consulenza finanziaria.", "pt": "Cotações com atraso de ao menos 15 minutos. Este site não oferece consultoria financeira.", "nl": "Koersen minimaal 15 minuten vertraagd. Deze site geeft geen beleggingsadvies.", "ja": "株価は15分以上遅れて表示されます。当サイトの情報は投資助言ではありません。", "ru": "Котировки с задержкой не менее 15 минут. Информация на сайте не является инвестиционной рекомендацией.", "cs": "Kurzy jsou zpožděny nejméně o 15 minut. Obsah webu není investičním doporučením.", "no": "Kursene er minst 15 minutter forsinket. Innholdet på nettstedet er ikke investeringsråd.", "da": "Kurser er mindst 15 minutter forsinkede. Indholdet på siden er ikke investeringsrådgivning.", "fi": "Kurssit vähintään 15 minuuttia viivästettyjä. Sivuston sisältö ei ole sijoitusneuvontaa.", "vi": "Giá chứng khoán trễ ít nhất 15 phút. Nội dung trang này không phải lời khuyên đầu tư."}) + `</small></p>`)
	}},
	{"third: shares named in this article", func(p *place) {
		p.lead(fmt.Sprintf(`<div class="RelatedQuotes"><h5>%s</h5><ul><li><a href="/quotes/AAPL">AAPL</a> <span class="up">+%d.%02d%%</span></li><li><a href="/quotes/TSLA">TSLA</a> <span class="down">−%d.%02d%%</span></li></ul><button type="button">%s</button></div>`, inThisArticle(p), p.rand.IntN(3), p.rand.IntN(100), p.rand.IntN(3), p.rand.IntN(100), p.in(tongues{"en": "Follow your favorite stocks", "de": "Zur Watchlist hinzufügen", "fr": "Suivre ces valeurs", "es": "Seguir estos valores", "it": "Segui questi titoli", "pt": "Seguir estas ações", "ja": "銘柄をフォロー", "ru": "Следить за акциями", "cs": "Sledovat akcie", "no": "Følg aksjene", "da": "Følg aktierne", "fi": "Seuraa osakkeita", "vi": "Theo dõi mã cổ phiếu"})))
	}},
	{"third: currency converter", func(p *place) {
		p.mid(fmt.Sprintf(`<div class="fx-tool"><h4>%s</h4><form><input type="number" value="100"><select><option>EUR</option><option>USD</option><option>JPY</option></select> = <output>%d.%02d</output> <select><option>USD</option><option>EUR</option><option>ZAR</option></select></form><small>1 EUR = 1.%04d USD</small></div>`, p.in(tongues{"en": "Currency converter", "de": "Währungsrechner", "fr": "Convertisseur de devises", "es": "Conversor de divisas", "it": "Convertitore di valuta", "pt": "Conversor de moedas", "ja": "通貨換算", "ru": "Конвертер валют", "cs": "Převodník měn", "no": "Valutakalkulator", "da": "Valutaomregner", "fi": "Valuuttalaskuri", "vi": "Chuyển đổi tiền tệ"}), 105+p.rand.IntN(9), p.rand.IntN(100), p.rand.IntN(10000)))
	}},
	{"third: mortgage calculator", func(p *place) {
		p.mid(`<div class="calculator" id="mortgage-calc"><h3>` + p.in(tongues{"en": "Mortgage calculator", "de": "Baufinanzierungsrechner", "fr": "Simulateur de crédit immobilier", "es": "Calculadora de hipotecas", "it": "Calcola il mutuo", "pt": "Simulador de financiamento", "ja": "住宅ローン計算機", "ru": "Ипотечный калькулятор", "cs": "Hypoteční kalkulačka", "no": "Boliglånskalkulator", "da": "Boliglånsberegner", "fi": "Asuntolainalaskuri", "vi": "Tính lãi vay mua nhà"}) + `</h3><form><label>` + p.in(tongues{"en": "Loan amount", "de": "Darlehen", "fr": "Montant du prêt", "es": "Importe", "it": "Importo", "pt": "Valor", "ja": "借入額", "ru": "Сумма кредита", "cs": "Výše úvěru", "no": "Lånebeløp", "da": "Lånebeløb", "fi": "Lainasumma", "vi": "Số tiền vay"}) + ` <input value="250000"></label><label>` + p.in(tongues{"en": "Interest rate", "de": "Zinssatz", "fr": "Taux", "es": "Tipo de interés", "it": "Tasso", "pt": "Juros", "ja": "金利", "ru": "Ставка", "cs": "Úroková sazba", "no": "Rente", "da": "Rente", "fi": "Korko", "vi": "Lãi suất"}) + ` <input value="3.6"></label><p class="result">1.139 €</p></form></div>`)
	}},
	{"third: horoscope", func(p *place) {
		p.tail(`<div class="horoscope-teaser"><h4>` + p.in(tongues{"en": "Your daily horoscope", "de": "Ihr Tageshoroskop", "fr": "Votre horoscope du jour", "es": "Su horóscopo de hoy", "it": "L'oroscopo di oggi", "pt": "Horóscopo do dia", "ja": "今日の星占い", "ru": "Гороскоп на сегодня", "cs": "Denní horoskop", "no": "Dagens horoskop", "da": "Dagens horoskop", "fi": "Päivän horoskooppi", "vi": "Tử vi hôm nay"}) + `</h4><ul><li>♈</li><li>♉</li><li>♊</li><li>♋</li></ul><p>` + p.in(tongues{"en": "Taurus: a good day to put your papers in order and call an old friend.", "de": "Stier: ein guter Tag, um Papiere zu ordnen und einen alten Freund anzurufen.", "fr": "Taureau : une bonne journée pour ranger vos papiers et appeler un vieil ami.", "es": "Tauro: buen día para ordenar papeles y llamar a un viejo amigo.", "it": "Toro: buona giornata per mettere ordine e chiamare un vecchio amico.", "pt": "Touro: bom dia para arrumar os papéis e ligar para um velho amigo.", "ja": "おうし座:書類を整理し、旧友に連絡するとよい日です。", "ru": "Телец: хороший день, чтобы разобрать бумаги и позвонить старому другу.", "cs": "Býk: dobrý den na úklid papírů a telefonát starému příteli.", "no": "Tyren: en fin dag for å rydde i papirene og ringe en gammel venn.", "da": "Tyren: en god dag til at rydde op i papirerne og ringe til en gammel ven.", "fi": "Härkä: hyvä päivä järjestää paperit ja soittaa vanhalle ystävälle.", "vi": "Kim Ngưu: ngày tốt để sắp xếp giấy tờ và gọi cho bạn cũ."}) + `</p></div>`)
	}},
	{"third: tonight on television", func(p *place) {
		p.tail(`<div class="tv-guide"><h4>` + p.in(tongues{"en": "Tonight on TV", "de": "Heute im Fernsehen", "fr": "Ce soir à la télé", "es": "Esta noche en la tele", "it": "Stasera in TV", "pt": "Hoje na TV", "ja": "今夜のテレビ", "ru": "Сегодня на ТВ", "cs": "Dnes v televizi", "no": "På TV i kveld", "da": "I aften på tv", "fi": "Tänään televisiossa", "vi": "Truyền hình tối nay"}) + `</h4><dl><dt>20:15</dt><dd>` + p.story(2) + `</dd><dt>21:45</dt><dd>` + p.story(1) + `</dd></dl></div>`)
	}},
	{"third: radio now playing", func(p *place) {
		p.bodyEnd(`<div class="radio-bar" style="position:fixed;bottom:0"><button aria-label="Play">►</button><span class="station">Radio Nord 98.4</span><span class="now">` + p.in(tongues{"en": "Now playing: Morning Show with Lena", "de": "Jetzt läuft: Morgenmagazin mit Lena", "fr": "En ce moment : la matinale avec Léna", "es": "Ahora suena: La mañana con Lena", "it": "In onda: Mattina con Lena", "pt": "No ar: Manhã com Lena", "ja": "放送中:朝の情報番組", "ru": "В эфире: утреннее шоу", "cs": "Právě hrajeme: Ranní show", "no": "Nå spilles: Morgenshow", "da": "Lige nu: Morgenshow", "fi": "Nyt soi: Aamushow", "vi": "Đang phát: Chào buổi sáng"}) + `</span></div>`)
	}},
	{"third: election results strip", func(p *place) {
		p.bodyTop(fmt.Sprintf(`<div class="election-strip"><h2>%s</h2><ul><li>A <b>%d.4%%</b></li><li>B <b>28.1%%</b></li><li>C <b>11.9%%</b></li></ul><small>%d%%</small></div>`, p.in(tongues{"en": "Election results", "de": "Wahlergebnisse", "fr": "Résultats des élections", "es": "Resultados electorales", "it": "Risultati elettorali", "pt": "Resultado das eleições", "ja": "開票速報", "ru": "Результаты выборов", "cs": "Výsledky voleb", "no": "Valgresultater", "da": "Valgresultater", "fi": "Vaalitulos", "vi": "Kết quả bầu cử"}), 31+p.rand.IntN(5), 60+p.rand.IntN(39)))
	}},
	{"third: map with its credits", func(p *place) {
		p.mid(`<div class="map-embed leaflet-container" style="height:320px"><div class="leaflet-control-zoom"><a href="#" title="Zoom in" role="button">+</a><a href="#" title="Zoom out" role="button">−</a></div><div class="leaflet-control-attribution"><a href="https://leafletjs.com">Leaflet</a> | © <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors</div></div>`)
	}},

	// Tools at the top of an article.
	{"third: other languages of this page", func(p *place) {
		p.belowHeading(`<div class="lang-switch"><span>` + p.in(tongues{"en": "Read this in", "de": "Diesen Artikel lesen auf", "fr": "Lire en", "es": "Leer en", "it": "Leggi in", "pt": "Ler em", "ja": "他の言語で読む", "ru": "Читать на другом языке", "ar": "اقرأ بلغة أخرى", "fa": "به زبان دیگر بخوانید", "vi": "Đọc bằng"}) + `</span><ul><li><a hreflang="en" href="/en/story">English</a></li><li><a hreflang="fr" href="/fr/story">Français</a></li><li><a hreflang="ar" href="/ar/story">العربية</a></li><li><a hreflang="sw" href="/sw/story">Kiswahili</a></li></ul></div>`)
	}},
	{"third: accessibility bar", func(p *place) {
		p.belowHeading(`<div class="a11y-bar" role="toolbar"><button type="button" class="txt-s">A−</button><button type="button" class="txt-m">A</button><button type="button" class="txt-l">A+</button> <button type="button">` + p.in(tongues{"en": "High contrast", "de": "Hoher Kontrast", "fr": "Contraste élevé", "es": "Alto contraste", "it": "Alto contrasto", "pt": "Alto contraste", "ja": "ハイコントラスト", "ru": "Версия для слабовидящих", "cs": "Vysoký kontrast", "no": "Høy kontrast", "da": "Høj kontrast", "fi": "Suuri kontrasti", "vi": "Tương phản cao"}) + `</button></div>`)
	}},
	{"third: reading progress", func(p *place) {
		p.bodyTop(`<div class="reading-progress" aria-hidden="true"><div class="reading-progress__bar" style="width:0%"></div><span>` + p.in(tongues{"en": "4 min left", "de": "noch 4 Min.", "fr": "encore 4 min", "es": "quedan 4 min", "it": "ancora 4 min", "pt": "faltam 4 min", "ja": "残り4分", "ru": "осталось 4 мин", "cs": "zbývají 4 min", "no": "4 min igjen", "da": "4 min tilbage", "fi": "4 min jäljellä", "vi": "còn 4 phút"}) + `</span></div>`)
	}},
	{"third: save for later and counts", func(p *place) {
		p.belowHeading(fmt.Sprintf(`<div class="article-actions"><button class="bookmark" aria-pressed="false">%s <span>%d</span></button><button class="like">♥ <span>%d</span></button><a class="comments-count" href="#comments">%d %s</a></div>`, p.in(tongues{"en": "Save for later", "de": "Merken", "fr": "Lire plus tard", "es": "Guardar para después", "it": "Salva per dopo", "pt": "Salvar para depois", "ja": "あとで読む", "ru": "Сохранить", "cs": "Uložit na později", "no": "Lagre", "da": "Gem til senere", "fi": "Tallenna", "vi": "Lưu bài", "bg": "Запази за по-късно"}), p.rand.IntN(300), p.rand.IntN(900), p.rand.IntN(200), p.in(tongues{"en": "comments", "de": "Kommentare", "fr": "commentaires", "es": "comentarios", "it": "commenti", "pt": "comentários", "ja": "件のコメント", "ru": "комментариев", "cs": "komentářů", "no": "kommentarer", "da": "kommentarer", "fi": "kommenttia", "vi": "bình luận"})))
	}},
	{"third: audio version with speeds", func(p *place) {
		p.lead(`<div class="audio-article" data-src="/tts/` + hash(p.title, "tts") + `.mp3"><button aria-label="Play">►</button><span>` + p.in(tongues{"en": "Listen to this article", "de": "Artikel anhören", "fr": "Écouter cet article", "es": "Escuchar este artículo", "it": "Ascolta l'articolo", "pt": "Ouvir este artigo", "nl": "Luister naar dit artikel", "ja": "記事を音声で聞く", "ru": "Слушать статью", "cs": "Poslechnout článek", "no": "Lytt til saken", "da": "Lyt til artiklen", "fi": "Kuuntele juttu", "vi": "Nghe bài viết", "bg": "Чуйте статията", "tr": "Haberi dinle", "ar": "استمع إلى المقال", "fa": "شنیدن این مطلب"}) + `</span> <time>0:00 / 6:12</time><ul class="speeds"><li>0.75x</li><li class="on">1x</li><li>1.25x</li><li>1.5x</li><li>2x</li></ul><small>` + p.in(tongues{"en": "This audio is generated by a synthetic voice.", "de": "Diese Audioversion wurde künstlich erzeugt.", "fr": "Cette version audio est générée par une voix de synthèse.", "es": "Este audio se ha generado con una voz sintética.", "it": "Audio generato con una voce sintetica.", "pt": "Áudio gerado por voz sintética.", "ja": "音声は自動生成されたものです。", "ru": "Озвучено синтезированным голосом.", "cs": "Zvuk vytvořil umělý hlas.", "no": "Lyden er laget med syntetisk stemme.", "da": "Lyden er skabt med en syntetisk stemme.", "fi": "Ääni on luotu koneellisesti."}) + `</small></div>`)
	}},
	{"third: show the transcript", func(p *place) {
		p.lead(`<div class="audio-module"><div class="audio-module__title"><b>` + p.in(tongues{"en": "3-Minute Listen", "de": "Audio · 3 Min.", "fr": "Écouter · 3 min", "es": "Escuchar · 3 min", "it": "Ascolta · 3 min", "pt": "Ouvir · 3 min", "ja": "音声・3分"}) + `</b></div><ul><li><button class="toggle-playlist">` + p.in(tongues{"en": "Playlist", "fr": "Liste de lecture", "es": "Lista", "ja": "プレイリスト"}) + `</button></li><li><a href="/transcripts/` + hash(p.title, "tr") + `">` + p.in(tongues{"en": "Transcript", "de": "Transkript", "fr": "Transcription", "es": "Transcripción", "it": "Trascrizione", "pt": "Transcrição", "ja": "書き起こし", "ru": "Расшифровка", "cs": "Přepis", "no": "Tekstutgave", "da": "Udskrift", "fi": "Tekstivastine"}) + `</a></li><li><a download href="/a.mp3">` + p.in(tongues{"en": "Download", "de": "Herunterladen", "fr": "Télécharger", "es": "Descargar", "it": "Scarica", "pt": "Baixar", "ja": "ダウンロード", "ru": "Скачать"}) + `</a></li><li><code>&lt;iframe src="https://www.example.org/player/embed/91" width="100%" height="290"&gt;</code></li></ul></div>`)
	}},
	{"third: podcast row", func(p *place) {
		p.mid(`<div class="podcast-subscribe"><p><b>` + p.in(tongues{"en": "Never miss an episode: subscribe to our daily podcast", "de": "Keine Folge verpassen: Abonnieren Sie unseren täglichen Podcast", "fr": "Ne manquez aucun épisode : abonnez-vous à notre podcast quotidien", "es": "No se pierda ningún episodio: suscríbase a nuestro pódcast diario", "it": "Non perdere una puntata: iscriviti al nostro podcast quotidiano", "pt": "Não perca nenhum episódio: assine nosso podcast diário", "ja": "毎日配信のポッドキャストを登録する", "ru": "Подпишитесь на наш ежедневный подкаст", "cs": "Odebírejte náš každodenní podcast", "no": "Abonner på vår daglige podkast", "da": "Abonner på vores daglige podcast", "fi": "Tilaa päivittäinen podcastimme", "vi": "Đăng ký podcast hằng ngày của chúng tôi"}) + `</b></p><a href="https://podcasts.apple.com/podcast/id1">Apple Podcasts</a> <a href="https://open.spotify.com/show/1">Spotify</a> <a href="https://pca.st/1">Pocket Casts</a> <a href="/rss/podcast.xml">RSS</a></div>`)
	}},
	{"third: page of the printed paper", func(p *place) {
		p.tail(`<p class="print-ref">` + p.in(tongues{"en": "Published in the print edition, page 3", "de": "Erschienen in der gedruckten Ausgabe, Seite 3", "fr": "Paru dans l'édition imprimée, page 3", "es": "Publicado en la edición impresa, página 3", "it": "Pubblicato nell'edizione cartacea, pagina 3", "pt": "Publicado na edição impressa, página 3", "nl": "Verschenen in de gedrukte krant, pagina 3", "ja": "朝刊3面に掲載", "ru": "Опубликовано в печатном выпуске, стр. 3", "cs": "Vyšlo v tištěném vydání, strana 3", "no": "Trykt i papirutgaven, side 3", "da": "Bragt i den trykte avis, side 3", "fi": "Julkaistu painetussa lehdessä, sivu 3", "vi": "Đăng trên báo in, trang 3", "bg": "Публикувано в печатното издание, стр. 3"}) + ` · <a href="/epaper">E-Paper</a></p>`)
	}},
	{"third: reprints and licences", func(p *place) {
		p.tail(`<div class="syndication"><a href="https://license.example.org/?id=` + hash(p.title, "lic") + `">` + p.in(tongues{"en": "Request reprints or license this content", "de": "Nutzungsrechte erwerben", "fr": "Acheter les droits de reproduction", "es": "Solicitar licencia de este contenido", "it": "Richiedi i diritti di riproduzione", "pt": "Licenciar este conteúdo", "ja": "記事の利用・転載について", "ru": "Приобрести права на публикацию", "cs": "Licence k obsahu", "no": "Kjøp rettigheter", "da": "Køb rettigheder", "fi": "Osta käyttöoikeus"}) + `</a> <button type="button" class="republish">` + p.in(tongues{"en": "Republish this story", "de": "Beitrag übernehmen", "fr": "Republier cet article", "es": "Republicar", "it": "Ripubblica", "pt": "Republicar", "ja": "転載する", "ru": "Перепечатать"}) + `</button></div>`)
	}},
	{"third: the agency's rights", func(p *place) {
		p.tail(`<p class="agency-rights">` + p.in(tongues{"en": "© 2026 Northern Press Agency. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.", "de": "© Nordische Presseagentur 2026. Alle Rechte vorbehalten. Vervielfältigung und Weitergabe nur mit Genehmigung.", "fr": "© 2026 Agence de presse du Nord. Tous droits réservés. Toute reproduction ou diffusion est interdite sans accord.", "es": "© 2026 Agencia del Norte. Todos los derechos reservados. Prohibida su reproducción o redistribución.", "it": "© 2026 Agenzia del Nord. Riproduzione riservata.", "pt": "© 2026 Agência do Norte. Todos os direitos reservados. Proibida a reprodução sem autorização.", "ja": "© 2026 北方通信社 無断転載を禁じます。", "ru": "© 2026 Северное агентство. Все права защищены. Перепечатка без разрешения запрещена.", "cs": "© 2026 Severní tisková agentura. Všechna práva vyhrazena. Šíření bez souhlasu je zakázáno.", "no": "© 2026 Nordisk Pressebyrå. Alle rettigheter reservert.", "da": "© 2026 Nordisk Pressebureau. Alle rettigheder forbeholdes.", "fi": "© 2026 Pohjoinen uutistoimisto. Kaikki oikeudet pidätetään.", "vi": "© 2026 Thông tấn xã Phương Bắc. Giữ toàn quyền.", "bg": "© 2026 Северна агенция. Всички права запазени."}) + `</p>`)
	}},
	{"third: share sheet with its toast", func(p *place) {
		p.belowHeading(`<div class="share-sheet" hidden><p>` + p.in(tongues{"en": "Share this article", "de": "Artikel teilen", "fr": "Partager cet article", "es": "Compartir este artículo", "it": "Condividi l'articolo", "pt": "Compartilhar", "ja": "この記事をシェア", "ru": "Поделиться", "cs": "Sdílet článek", "no": "Del saken", "da": "Del artiklen", "fi": "Jaa juttu", "vi": "Chia sẻ bài viết"}) + `</p><a href="https://www.facebook.com/sharer">Facebook</a><a href="https://wa.me/?text=">WhatsApp</a><a href="https://bsky.app/intent/compose">Bluesky</a><button>` + p.in(tongues{"en": "Copy link", "de": "Link kopieren", "fr": "Copier le lien", "es": "Copiar enlace", "it": "Copia link", "pt": "Copiar link", "ja": "リンクをコピー", "ru": "Скопировать ссылку", "cs": "Kopírovat odkaz", "no": "Kopier lenke", "da": "Kopiér link", "fi": "Kopioi linkki", "vi": "Sao chép liên kết"}) + `</button></div><div class="toast" role="status">` + p.in(tongues{"en": "Link copied to clipboard", "de": "Link in die Zwischenablage kopiert", "fr": "Lien copié", "es": "Enlace copiado", "it": "Link copiato", "pt": "Link copiado", "ja": "リンクをコピーしました", "ru": "Ссылка скопирована", "cs": "Odkaz zkopírován", "no": "Lenken er kopiert", "da": "Linket er kopieret", "fi": "Linkki kopioitu", "vi": "Đã sao chép liên kết"}) + `</div>`)
	}},

	// Layers and walls.
	{"third: login layer hidden in the page", func(p *place) {
		p.bodyEnd(`<div class="modal" id="login-modal" aria-hidden="true" style="display:none"><div class="modal__content"><h2>` + p.in(tongues{"en": "Log in or create an account", "de": "Anmelden oder registrieren", "fr": "Connectez-vous ou créez un compte", "es": "Inicie sesión o cree una cuenta", "it": "Accedi o registrati", "pt": "Entre ou crie uma conta", "ja": "ログインまたは会員登録", "ru": "Войдите или зарегистрируйтесь", "cs": "Přihlaste se nebo si založte účet", "no": "Logg inn eller opprett konto", "da": "Log ind eller opret en konto", "fi": "Kirjaudu tai luo tunnus", "vi": "Đăng nhập hoặc tạo tài khoản"}) + `</h2><p>` + p.in(tongues{"en": "With a free account you can save stories, follow topics and join the discussion. It only takes a minute and you can delete it whenever you like.", "de": "Mit einem kostenlosen Konto können Sie Artikel merken, Themen folgen und mitdiskutieren. Es dauert nur eine Minute, und Sie können es jederzeit löschen.", "fr": "Avec un compte gratuit, vous pouvez enregistrer des articles, suivre des thèmes et participer aux discussions. Cela ne prend qu'une minute.", "es": "Con una cuenta gratuita puede guardar artículos, seguir temas y participar en el debate. Solo lleva un minuto.", "it": "Con un account gratuito puoi salvare articoli, seguire temi e partecipare alla discussione. Basta un minuto.", "pt": "Com uma conta gratuita você pode salvar matérias, seguir temas e participar dos debates. Leva só um minuto.", "ja": "無料会員になると、記事の保存やテーマのフォロー、コメントの投稿ができます。登録は1分で終わります。", "ru": "С бесплатной учётной записью вы можете сохранять статьи, следить за темами и участвовать в обсуждении.", "cs": "S bezplatným účtem si můžete ukládat články, sledovat témata a diskutovat. Zabere to jen minutu.", "no": "Med en gratis konto kan du lagre saker, følge temaer og delta i debatten.", "da": "Med en gratis konto kan du gemme artikler, følge emner og deltage i debatten.", "fi": "Maksuttomalla tunnuksella voit tallentaa juttuja, seurata aiheita ja keskustella."}) + `</p><form><input type="email" placeholder="E-Mail"><input type="password"><button>OK</button></form></div></div>`)
	}},
	{"third: embed waiting for consent", func(p *place) {
		p.mid(`<div class="consent-placeholder" data-vendor="instagram"><p>` + p.in(tongues{"en": "We need your consent to show this content from Instagram. It may set cookies and process your data.", "de": "Zum Anzeigen dieses Inhalts von Instagram benötigen wir Ihre Zustimmung. Dabei können Cookies gesetzt und Daten verarbeitet werden.", "fr": "Ce contenu Instagram est bloqué car vous n'avez pas accepté les cookies et autres traceurs.", "es": "Necesitamos su consentimiento para mostrar este contenido de Instagram, que puede instalar cookies.", "it": "Per vedere questo contenuto di Instagram occorre accettare i cookie di terze parti.", "pt": "Precisamos do seu consentimento para mostrar este conteúdo do Instagram, que pode usar cookies.", "nl": "Voor deze inhoud van Instagram hebben we je toestemming nodig. Er kunnen cookies worden geplaatst.", "ja": "Instagramのコンテンツを表示するには、Cookieの使用に同意してください。", "ru": "Для показа материалов Instagram нужно ваше согласие на использование файлов cookie.", "pl": "Aby zobaczyć treść z Instagrama, potrzebujemy Twojej zgody na pliki cookie.", "cs": "Pro zobrazení obsahu z Instagramu potřebujeme váš souhlas s cookies.", "no": "Vi trenger ditt samtykke for å vise dette innholdet fra Instagram.", "da": "Indhold fra Instagram kræver, at du accepterer cookies.", "fi": "Instagram-sisällön näyttäminen vaatii suostumuksesi evästeisiin.", "vi": "Chúng tôi cần sự đồng ý của bạn để hiển thị nội dung từ Instagram.", "bg": "За да видите това съдържание от Instagram, е нужно да приемете бисквитките."}) + `</p><button type="button">` + p.in(tongues{"en": "Allow and continue", "de": "Inhalt anzeigen", "fr": "J'accepte", "es": "Aceptar y continuar", "it": "Accetta", "pt": "Aceitar", "nl": "Akkoord", "ja": "同意して表示", "ru": "Разрешить", "cs": "Povolit", "no": "Vis innhold", "da": "Accepter", "fi": "Salli", "vi": "Cho phép"}) + `</button></div>`)
	}},
	{"third: meter of free articles", func(p *place) {
		p.bodyEnd(fmt.Sprintf(`<div class="meter-banner" role="dialog"><p>%s</p><a href="/subscribe">%s</a></div>`, strings.ReplaceAll(p.in(tongues{"en": "You have N free articles left this month.", "de": "Sie können diesen Monat noch N Artikel kostenlos lesen.", "fr": "Il vous reste N articles gratuits ce mois-ci.", "es": "Le quedan N artículos gratis este mes.", "it": "Ti restano N articoli gratuiti questo mese.", "pt": "Você ainda tem N matérias grátis este mês.", "ja": "今月あと N 本まで無料で読めます。", "ru": "В этом месяце вам доступно ещё N бесплатных статьи.", "cs": "Tento měsíc vám zbývají N články zdarma.", "no": "Du har N gratis artikler igjen denne måneden.", "da": "Du har N gratis artikler tilbage denne måned.", "fi": "Sinulla on N maksutonta juttua jäljellä tässä kuussa.", "vi": "Bạn còn N bài miễn phí trong tháng này."}), "N", fmt.Sprint(2+p.rand.IntN(3))), p.in(subscribeNow)))
	}},
	{"third: subscription offer below the text", func(p *place) {
		p.tail(`<div class="offer-box" data-campaign="spring"><h3>` + p.in(tongues{"en": "Read on without limits", "de": "Unbegrenzt weiterlesen", "fr": "Lisez en illimité", "es": "Siga leyendo sin límites", "it": "Leggi senza limiti", "pt": "Leia sem limites", "nl": "Onbeperkt lezen", "ja": "有料会員ならすべて読み放題", "ru": "Читайте без ограничений", "cs": "Čtěte bez omezení", "no": "Les uten begrensninger", "da": "Læs uden grænser", "fi": "Lue rajattomasti", "vi": "Đọc không giới hạn"}) + `</h3><ul><li>` + p.in(tongues{"en": "All articles, all newsletters", "de": "Alle Artikel, alle Newsletter", "fr": "Tous les articles, toutes les lettres", "es": "Todos los artículos y boletines", "it": "Tutti gli articoli e le newsletter", "pt": "Todas as matérias e boletins", "ja": "全記事とニュースレター", "ru": "Все статьи и рассылки", "cs": "Všechny články a newslettery", "no": "Alle saker og nyhetsbrev", "da": "Alle artikler og nyhedsbreve", "fi": "Kaikki jutut ja uutiskirjeet", "vi": "Mọi bài viết và bản tin"}) + `</li><li>` + p.in(tongues{"en": "Cancel at any time", "de": "Jederzeit kündbar", "fr": "Sans engagement", "es": "Cancele cuando quiera", "it": "Disdici quando vuoi", "pt": "Cancele quando quiser", "nl": "Altijd opzegbaar", "ja": "いつでも解約可能", "ru": "Отмена в любой момент", "cs": "Kdykoli zrušitelné", "no": "Ingen bindingstid", "da": "Ingen binding", "fi": "Peru milloin tahansa", "vi": "Hủy bất cứ lúc nào"}) + `</li></ul><p class="offer-box__price"><b>1 €</b> / 4</p><a class="btn" href="/subscribe">` + p.in(subscribeNow) + `</a></div>`)
	}},
	{"third: gift this article", func(p *place) {
		p.lead(`<div class="gift-box"><button type="button"><svg width="20" height="20"></svg>` + p.in(tongues{"en": "Gift this article", "de": "Artikel verschenken", "fr": "Offrir cet article", "es": "Regalar este artículo", "it": "Regala l'articolo", "pt": "Presentear matéria", "nl": "Geef dit artikel cadeau", "ja": "記事をプレゼントする", "ru": "Подарить статью", "cs": "Darovat článek", "no": "Gi bort saken", "da": "Giv artiklen væk", "fi": "Lahjoita juttu"}) + `</button><div class="gift-box__panel" hidden><p>` + p.in(tongues{"en": "You have 5 gift articles left to give this month. Anyone can read what you share.", "de": "Sie können diesen Monat noch 5 Artikel verschenken. Die Beschenkten lesen ohne Abo.", "fr": "Vous pouvez encore offrir 5 articles ce mois-ci.", "es": "Puede regalar otros 5 artículos este mes.", "it": "Puoi regalare ancora 5 articoli questo mese.", "pt": "Você ainda pode presentear 5 matérias este mês.", "ja": "今月はあと5本プレゼントできます。", "ru": "В этом месяце вы можете подарить ещё 5 статей.", "no": "Du kan gi bort 5 saker til denne måneden.", "da": "Du kan give 5 artikler væk denne måned.", "cs": "Tento měsíc můžete darovat ještě 5 článků."}) + `</p></div></div>`)
	}},
	{"third: allow notifications", func(p *place) {
		p.bodyEnd(`<div id="push-prompt" class="slidedown" role="dialog"><p>` + p.in(tongues{"en": "Would you like to be notified of breaking news? You can unsubscribe at any time.", "de": "Möchten Sie bei wichtigen Nachrichten benachrichtigt werden? Sie können sich jederzeit abmelden.", "fr": "Souhaitez-vous recevoir nos alertes ? Vous pouvez vous désabonner à tout moment.", "es": "¿Desea recibir avisos de última hora? Puede darse de baja cuando quiera.", "it": "Vuoi ricevere le notifiche delle ultime notizie?", "pt": "Quer receber alertas das últimas notícias?", "ja": "ニュース速報の通知を受け取りますか?", "ru": "Хотите получать уведомления о важных новостях?", "cs": "Chcete dostávat upozornění na důležité zprávy?", "no": "Vil du ha varsel om viktige nyheter?", "da": "Vil du have besked om vigtige nyheder?", "fi": "Haluatko ilmoituksia tärkeistä uutisista?", "vi": "Bạn có muốn nhận thông báo tin nóng?", "tr": "Son dakika bildirimleri almak ister misiniz?", "id": "Ingin menerima notifikasi berita terbaru?"}) + `</p><button>` + p.in(no) + `</button><button>` + p.in(yes) + `</button></div>`)
	}},
	{"third: comments closed", func(p *place) {
		says := ""
		for i, v := range p.voices() {
			says += fmt.Sprintf(`<li class="comment"><cite>%s</cite> <time>%02d:%02d</time><p>%s</p></li>`, []string{"marta_l", "Oskar 58", "tramfan"}[i%3], 9+i, 7*i+3, v)
		}
		p.tail(`<section id="comments" class="comments-area"><h3>` + p.in(tongues{"en": "Comments", "de": "Kommentare", "fr": "Commentaires", "es": "Comentarios", "it": "Commenti", "pt": "Comentários", "ja": "コメント", "ru": "Комментарии", "cs": "Diskuse", "no": "Kommentarer", "da": "Kommentarer", "fi": "Kommentit", "vi": "Bình luận"}) + `</h3><p class="no-comments">` + p.in(tongues{"en": "Comments on this article are now closed. Please read our community guidelines.", "de": "Die Kommentarfunktion ist geschlossen. Bitte beachten Sie unsere Netiquette.", "fr": "Les commentaires sont fermés. Merci de lire notre charte.", "es": "Los comentarios están cerrados. Consulte nuestras normas de participación.", "it": "I commenti sono chiusi. Leggi le regole della comunità.", "pt": "Os comentários estão encerrados. Leia as regras da comunidade.", "ja": "コメントの受け付けは終了しました。利用規約をご確認ください。", "ru": "Комментарии закрыты. Ознакомьтесь с правилами сообщества.", "cs": "Diskuse je uzavřena. Přečtěte si pravidla diskuse.", "no": "Kommentarfeltet er stengt. Les våre retningslinjer.", "da": "Kommentarsporet er lukket. Læs vores retningslinjer.", "fi": "Keskustelu on suljettu. Lue keskustelun säännöt.", "vi": "Phần bình luận đã đóng. Vui lòng đọc quy định cộng đồng."}) + `</p><ol>` + says + `</ol></section>`)
	}},
	{"third: story so far", func(p *place) {
		items := ""
		for i, d := range []string{"02.05.", "29.04.", "26.04."} {
			items += `<li><time>` + d + `</time> <a href="/news/` + hash(p.other(i), "time") + `">` + p.other(i) + `</a></li>`
		}
		p.tail(`<div class="story-timeline"><h3>` + p.in(tongues{"en": "The story so far", "de": "Alle Artikel zum Thema", "fr": "Le fil de l'histoire", "es": "Cronología de la noticia", "it": "Le puntate precedenti", "pt": "Entenda o caso", "ja": "これまでの記事", "ru": "Хроника событий", "cs": "Vývoj události", "no": "Saken så langt", "da": "Sagen kort", "fi": "Jutun vaiheet", "vi": "Dòng sự kiện", "bg": "Още по темата"}) + `</h3><ol>` + items + `</ol></div>`)
	}},
	{"third: chips of topics to follow", func(p *place) {
		chips := ""
		for i, s := range strings.Split(p.in(tongues{"en": "Transport|Energy|Courts|Health", "de": "Verkehr|Energie|Justiz|Gesundheit", "fr": "Transports|Énergie|Justice|Santé", "es": "Transporte|Energía|Tribunales|Salud", "it": "Trasporti|Energia|Giustizia|Salute", "pt": "Transporte|Energia|Justiça|Saúde", "ja": "交通|エネルギー|裁判|健康", "ru": "Транспорт|Энергетика|Суды|Здоровье", "cs": "Doprava|Energie|Soudy|Zdraví", "no": "Samferdsel|Energi|Rettssaker|Helse", "da": "Trafik|Energi|Retssager|Sundhed", "fi": "Liikenne|Energia|Oikeus|Terveys", "vi": "Giao thông|Năng lượng|Pháp luật|Sức khỏe", "bg": "Транспорт|Енергетика|Съд|Здраве"}), "|") {
			chips += fmt.Sprintf(`<button class="chip" aria-pressed="false">%s <span>+</span></button><span class="chip-count">%d</span>`, s, 12*(i+3))
		}
		p.tail(`<div class="topic-chips">` + chips + `</div>`)
	}},
	{"third: slideshow without captions", func(p *place) {
		slides := ""
		for i := range 4 {
			of := p.in(tongues{"en": "Image %d of %d", "de": "Bild %d von %d", "fr": "Image %d sur %d", "es": "Imagen %d de %d", "it": "Foto %d di %d", "pt": "Foto %d de %d", "nl": "Foto %d van %d", "ja": "画像 %d/%d", "ru": "Фото %d из %d", "cs": "Foto %d z %d", "no": "Bilde %d av %d", "da": "Billede %d af %d", "fi": "Kuva %d/%d", "vi": "Ảnh %d/%d"})
			slides += fmt.Sprintf(`<li class="slide"><img src="/gallery/%d.jpg" alt=""><span class="slide__count">%s</span></li>`, i, fmt.Sprintf(of, i+1, 4))
		}
		p.mid(`<div class="slideshow"><ul>` + slides + `</ul><button class="prev">‹ ` + p.in(tongues{"en": "Previous", "de": "Zurück", "fr": "Précédent", "es": "Anterior", "it": "Precedente", "pt": "Anterior", "ja": "前へ", "ru": "Назад"}) + `</button><button class="next">` + p.in(tongues{"en": "Next", "de": "Weiter", "fr": "Suivant", "es": "Siguiente", "it": "Successiva", "pt": "Próxima", "ja": "次へ", "ru": "Далее"}) + ` ›</button></div>`)
	}},
	{"third: labels to enlarge images", func(p *place) {
		label := p.in(tongues{"en": "Open image in fullscreen", "de": "Bild vergrößern", "fr": "Agrandir l'image", "es": "Ampliar imagen", "it": "Ingrandisci", "pt": "Ampliar imagem", "nl": "Vergroot afbeelding", "ja": "画像を拡大", "ru": "Увеличить изображение", "cs": "Zvětšit obrázek", "no": "Vis større bilde", "da": "Forstør billedet", "fi": "Suurenna kuva", "vi": "Phóng to ảnh"})
		p.images(func(n *html.Node) {
			p.after(n, `<button type="button" class="img-zoom"><span class="sr-only">`+label+`</span></button>`)
		})
	}},
	{"third: back to the top", func(p *place) {
		p.tail(`<p class="backtotop"><a href="#top">↑ ` + p.in(tongues{"en": "Back to top", "de": "Nach oben", "fr": "Haut de page", "es": "Volver arriba", "it": "Torna su", "pt": "Voltar ao topo", "nl": "Terug naar boven", "ja": "ページの先頭へ", "ru": "Наверх", "cs": "Zpět nahoru", "no": "Til toppen", "da": "Til toppen", "fi": "Takaisin ylös", "vi": "Lên đầu trang", "bg": "Нагоре"}) + `</a></p>`)
	}},
	{"third: continue reading button", func(p *place) {
		p.mid(`<div class="read-more-gate"><button type="button" data-expand="article">` + p.in(tongues{"en": "Continue reading", "de": "Weiterlesen", "fr": "Lire la suite", "es": "Seguir leyendo", "it": "Continua a leggere", "pt": "Continuar lendo", "nl": "Lees verder", "ja": "続きを読む", "ru": "Читать дальше", "pl": "Czytaj dalej", "cs": "Číst dál", "no": "Les videre", "da": "Læs videre", "fi": "Jatka lukemista", "vi": "Đọc tiếp", "bg": "Прочети още", "tr": "Devamını oku", "id": "Baca selengkapnya", "ar": "مواصلة القراءة", "fa": "ادامه مطلب"}) + `</button></div>`)
	}},
	{"third: advertisement slot with its story-continues line", func(p *place) {
		p.mid(`<div class="ad-wrap"><div class="ad-wrap__label">` + p.in(adLabel) + `</div><div id="div-gpt-ad-` + hash(p.title, "gpt") + `" data-size="300x250"></div><div class="ad-wrap__after">` + p.in(tongues{"en": "Article continues below this ad", "de": "Der Artikel geht nach der Anzeige weiter", "fr": "La suite après la publicité", "es": "El artículo continúa tras la publicidad", "it": "L'articolo continua dopo la pubblicità", "pt": "Continua após a publicidade", "nl": "Artikel gaat verder onder de advertentie", "ja": "記事は広告の後に続きます", "ru": "Продолжение после рекламы", "cs": "Článek pokračuje pod reklamou", "no": "Saken fortsetter under annonsen", "da": "Artiklen fortsætter efter annoncen", "fi": "Juttu jatkuu mainoksen jälkeen", "vi": "Bài viết tiếp tục sau quảng cáo"}) + `</div></div>`)
	}},

	// Markup alone.
	{"third: sections for the divs around the text", func(p *place) {
		for n := range p.paras[len(p.paras)/2].Ancestors() {
			if n.DataAtom == atom.Div {
				retag(n, atom.Section)
			}
		}
	}},
	{"third: ranks of the boxes' headings", func(p *place) {
		in := map[string]bool{start(p.title): true} // a table of contents has the text's subheadings too
		for _, e := range p.paras {
			in[start(text(e))] = true
		}
		below := false // what is above the text may be the article's headline or kicker
		p.elements(func(n *html.Node) {
			below = below || n == p.end
			if !below || p.inText(n) || in[start(text(n))] {
				return
			}
			switch n.DataAtom {
			case atom.H2:
				retag(n, atom.H3)
			case atom.H3, atom.H4:
				retag(n, atom.H2)
			}
		})
	}},
	{"third: data attributes", func(p *place) {
		i := 0
		p.elements(func(n *html.Node) {
			switch n.DataAtom {
			case atom.Div, atom.P, atom.Section, atom.A, atom.Ul:
				i++
				setAttr(n, "data-v-"+hash("scope", "css"), "")
				setAttr(n, "data-track-id", fmt.Sprint(i))
			}
		})
	}},
	{"third: styles pasted from a word processor", func(p *place) {
		for _, n := range p.likeParas() {
			setAttr(n, "class", strings.TrimSpace(attr(n, "class")+" MsoNormal"))
			setAttr(n, "style", "margin:0cm 0cm 8pt;line-height:107%;text-align:justify")
			span := embrace(n, "span")
			setAttr(span, "style", "font-family:Georgia,serif;color:#1a1a1a")
			setAttr(embrace(span, "span"), "lang", p.lang)
		}
	}},
	{"third: font tags", func(p *place) {
		for _, n := range p.likeParas() {
			f := embrace(n, "font")
			setAttr(f, "face", "Verdana")
			setAttr(f, "size", "2")
		}
	}},
	{"third: straight quotation marks and apostrophes", func(p *place) {
		straight := strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "„", `"`)
		p.texts(func(n *html.Node) { n.Data = straight.Replace(n.Data) })
	}},
	{"third: no-break spaces before figures' units", func(p *place) {
		p.texts(func(n *html.Node) { n.Data = figureAndWord.ReplaceAllString(n.Data, "$1\u00a0$2") })
	}},
	{"third: ligatures of a typesetting system", func(p *place) {
		set := strings.NewReplacer("ffi", "ﬃ", "fi", "ﬁ", "fl", "ﬂ")
		p.texts(func(n *html.Node) { n.Data = set.Replace(n.Data) })
	}},
	{"third: places to break long words", func(p *place) {
		var todo []*html.Node
		p.texts(func(n *html.Node) { todo = append(todo, n) })
		for _, n := range todo {
			at := longWord.FindStringIndex(n.Data)
			if at == nil {
				continue
			}
			r := []rune(n.Data[at[0]:at[1]])
			cut := at[0] + len(string(r[:len(r)/2]))
			n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: n.Data[:cut]}, n)
			n.Parent.InsertBefore(&html.Node{Type: html.ElementNode, Data: "wbr", DataAtom: atom.Wbr}, n)
			n.Data = n.Data[cut:]
		}
	}},
	{"third: comments of a template and of a renderer", func(p *place) {
		for i, n := range p.paras {
			p.remark(n, fmt.Sprintf(" BEGIN field--paragraph %d ", i))
		}
		p.eachWord(func(n *html.Node) { p.remark(n, " ") })
	}},
	{"third: indented source", func(p *place) {
		for _, n := range p.likeParas() {
			if n.FirstChild != nil {
				n.InsertBefore(&html.Node{Type: html.TextNode, Data: "\n\t\t\t\t"}, n.FirstChild)
				n.AppendChild(&html.Node{Type: html.TextNode, Data: "\r\n\t\t\t"})
			}
			p.before(n, "\n\t\t\t")
		}
	}},
	{"third: attributes in capitals", func(p *place) {
		p.elements(func(n *html.Node) {
			if n.Namespace == "" && n.Data != "html" {
				for i := range n.Attr {
					n.Attr[i].Key = strings.ToUpper(n.Attr[i].Key)
				}
			}
		})
	}},
	{"third: microdata dropped", func(p *place) {
		p.elements(func(n *html.Node) {
			if n.Data != "meta" {
				n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
					return slices.Contains([]string{"itemprop", "itemscope", "itemtype", "typeof", "property", "vocab"}, a.Key)
				})
			}
		})
	}},
	{"third: microdata added", func(p *place) {
		n := p.holder()
		if n == p.body || slices.ContainsFunc(p.paras, func(e *html.Node) bool { return !slices.Contains(slices.Collect(e.Ancestors()), n) }) {
			return
		}
		setAttr(n, "itemprop", "articleBody")
		for a := range n.Ancestors() {
			if a.DataAtom == atom.Article || a.DataAtom == atom.Main || a.DataAtom == atom.Body {
				setAttr(a, "itemscope", "")
				setAttr(a, "itemtype", "https://schema.org/NewsArticle")
				break
			}
		}
		if h := p.heading(); h != nil && start(text(h)) == start(p.title) {
			setAttr(h, "itemprop", "headline")
		}
	}},
	{"third: figures around images", func(p *place) {
		p.images(func(n *html.Node) {
			switch n.Parent.DataAtom {
			case atom.Div, atom.Section, atom.Article:
				if !slices.ContainsFunc(slices.Collect(n.Ancestors()), func(a *html.Node) bool { return a.DataAtom == atom.Figure }) {
					setAttr(wrap(n, "figure"), "class", "wp-block-image size-large")
				}
			}
		})
	}},
	{"third: anchors in subheadings", func(p *place) {
		for i, n := range p.paras {
			if headings[n.DataAtom] {
				id := fmt.Sprintf("h-%d-%s", i, hash(text(n), "anchor"))
				setAttr(n, "id", id)
				p.inside(n, `<a class="anchor" aria-hidden="true" tabindex="-1" href="#`+id+`"><svg width="16" height="16"><path d="M4 9h1v1H4z"></path></svg></a>`)
			}
		}
	}},
	{"third: ids on paragraphs", func(p *place) {
		for i, n := range p.paras {
			setAttr(n, "id", fmt.Sprintf("par-%d", i+1))
			setAttr(n, "data-block-key", hash(text(n), "key"))
		}
	}},
	{"third: line breaks for paragraphs", func(p *place) { p.breaks() }},
	{"third: initial letter on its own", func(p *place) {
		done := false
		p.texts(func(n *html.Node) {
			s := strings.TrimLeft(n.Data, " \t\r\n\u00a0")
			if done || s == "" {
				return
			}
			done = true
			r := []rune(s)
			if n.Parent.DataAtom != atom.P || !capital.MatchString(s) {
				return
			}
			p.before(n, `<span class="dropcap">`+string(r[0])+`</span>`)
			n.Data = string(r[1:])
		})
	}},
	{"third: words marked for a search", func(p *place) { p.wordIn("mark", "class", "search-hit") }},
	{"third: keywords linked by the system", func(p *place) { p.wordIn("a", "href", "/tag/news") }},
	{"third: names told not to be translated", func(p *place) { p.wordIn("span", "translate", "no") }},
	{"third: lead in bold", func(p *place) {
		if n := p.paras[0]; n.DataAtom == atom.P {
			embrace(n, "strong")
		}
	}},
	{"third: b and i for strong and em", func(p *place) {
		p.elements(func(n *html.Node) {
			if p.inText(n) {
				switch n.DataAtom {
				case atom.Strong:
					retag(n, atom.B)
				case atom.Em:
					retag(n, atom.I)
				}
			}
		})
	}},
	{"third: blocks of a page builder", func(p *place) {
		for _, n := range p.likeParas() {
			if itemLike[n.Parent.DataAtom] || n.Parent.DataAtom == atom.Blockquote {
				continue // a builder's block is the whole list, table or quotation
			}
			setAttr(wrap(n, "div"), "class", "ssrcss-"+hash("rich", "text")+" ep2nwvo0")
			setAttr(wrap(n.Parent, "div"), "data-component", "text-block")
		}
	}},
	{"third: empty slots and paragraphs between", func(p *place) {
		for i, n := range p.likeParas() {
			switch i % 3 {
			case 0:
				p.after(n, `<div id="`+fmt.Sprintf("inarticle-%d", i)+`" class="ad-slot" data-lazy></div>`)
			case 1:
				p.after(n, `<p>&nbsp;</p>`)
			case 2:
				p.after(n, `<img src="https://t.example.net/px.gif?n=`+fmt.Sprint(i)+`" width="1" height="1" alt="">`)
			}
		}
	}},
	{"third: images of an AMP page", func(p *place) {
		p.elements(func(n *html.Node) {
			if n.Data == "html" {
				setAttr(n, "amp", "")
			}
		})
		p.images(func(n *html.Node) {
			n.Data, n.DataAtom = "amp-img", 0
			setAttr(n, "layout", "responsive")
			setAttr(n, "width", "1200")
			setAttr(n, "height", "675")
		})
		p.belowHeading(`<div class="amp-share"><amp-social-share type="system" width="40" height="30"></amp-social-share><amp-social-share type="email"></amp-social-share></div>`)
		p.mid(`<amp-ad width="300" height="250" type="doubleclick" data-slot="/1234/news"><div placeholder></div><div fallback></div></amp-ad>`)
		p.bodyEnd(`<amp-analytics type="gtag"><script type="application/json">{"vars":{"gtag_id":"G-1"}}</script></amp-analytics>`)
	}},
	{"third: images loaded late", func(p *place) {
		p.images(func(n *html.Node) {
			old := clone(n)
			setAttr(n, "data-src", attr(n, "src"))
			setAttr(n, "src", "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
			setAttr(n, "class", strings.TrimSpace(attr(n, "class")+" lazyload"))
			if b, err := render(old); err == nil {
				n.Parent.InsertBefore(&html.Node{Type: html.ElementNode, Data: "noscript", DataAtom: atom.Noscript}, n.NextSibling)
				n.NextSibling.AppendChild(&html.Node{Type: html.TextNode, Data: string(b)})
			}
		})
	}},
	{"third: other alt texts", func(p *place) {
		p.images(func(n *html.Node) {
			setAttr(n, "alt", p.in(tongues{"en": "A street in the centre of town, seen from above", "de": "Eine Straße in der Innenstadt von oben", "fr": "Une rue du centre-ville vue d'en haut", "es": "Una calle del centro vista desde arriba", "it": "Una strada del centro vista dall'alto", "pt": "Uma rua do centro vista de cima", "ja": "上空から見た街の中心部", "ru": "Улица в центре города, вид сверху"}))
			setAttr(n, "title", p.story(1))
		})
	}},
	{"third: templates of cards", func(p *place) {
		p.mid(`<template id="related-card"><article class="card"><h3>` + p.other(0) + `</h3><p>` + p.teaser2() + `</p></article></template><script type="text/x-handlebars" id="hb-card"><div class="card"><h3>{{title}}</h3><p>` + p.dek() + `</p></div></script>`)
	}},
	{"third: notices for browsers without scripts", func(p *place) {
		p.lead(`<noscript><p>` + p.in(tongues{"en": "Please enable JavaScript to view the comments and the live figures on this page.", "de": "Bitte aktivieren Sie JavaScript, um Kommentare und Live-Daten zu sehen.", "fr": "Activez JavaScript pour voir les commentaires.", "es": "Active JavaScript para ver los comentarios.", "it": "Attiva JavaScript per vedere i commenti.", "pt": "Ative o JavaScript para ver os comentários.", "ja": "コメントを表示するにはJavaScriptを有効にしてください。", "ru": "Включите JavaScript, чтобы увидеть комментарии."}) + `</p></noscript>`)
	}},
	{"third: text in a web component's slot", func(p *place) {
		n := p.around()
		switch n.DataAtom {
		case atom.Div, atom.Section, atom.Article, atom.Main:
			slot := embrace(n, "div")
			setAttr(slot, "slot", "body")
			setAttr(wrap(slot, "news-article-body"), "theme", "light")
		}
	}},
	{"third: related stories as a web component", func(p *place) {
		p.mid(`<related-stories count="2">
<span slot="title">` + p.in(recommended) + `</span>
<related-story><a slot="link" href="/news/` + hash(p.other(1), "wc") + `">` + p.other(1) + `</a></related-story>
<related-story><a slot="link" href="/news/` + hash(p.other(3), "wc") + `">` + p.other(3) + `</a></related-story>
</related-stories>`)
	}},
	{"third: second half folded", func(p *place) { p.fold() }},
}

var (
	yes = tongues{"en": "Yes", "de": "Ja", "fr": "Oui", "es": "Sí", "it": "Sì", "pt": "Sim", "nl": "Ja", "ja": "はい", "ru": "Да", "pl": "Tak", "cs": "Ano", "no": "Ja", "da": "Ja", "sv": "Ja", "fi": "Kyllä", "vi": "Có", "bg": "Да", "tr": "Evet", "id": "Ya", "ar": "نعم", "fa": "بله"}
	no  = tongues{"en": "No", "de": "Nein", "fr": "Non", "es": "No", "it": "No", "pt": "Não", "nl": "Nee", "ja": "いいえ", "ru": "Нет", "pl": "Nie", "cs": "Ne", "no": "Nei", "da": "Nej", "sv": "Nej", "fi": "Ei", "vi": "Không", "bg": "Не", "tr": "Hayır", "id": "Tidak", "ar": "لا", "fa": "خیر"}

	figureAndWord = regexp.MustCompile(`(\d) (\p{L})`)
	longWord      = regexp.MustCompile(`\p{L}{12,}`)
	capital       = regexp.MustCompile(`^\p{Lu}\p{Ll}`)
	plainWord     = regexp.MustCompile(` \p{L}{5,} `)
)

func breakingWord(p *place) string {
	return p.in(tongues{"en": "Breaking news", "de": "Eilmeldung", "fr": "Dernière minute", "es": "Última hora", "it": "Ultim'ora", "pt": "Urgente", "nl": "Laatste nieuws", "ja": "速報", "ru": "Срочно", "uk": "Терміново", "pl": "Z ostatniej chwili", "cs": "Právě se stalo", "no": "Siste nytt", "da": "Breaking", "sv": "Just nu", "fi": "Juuri nyt", "tr": "Son dakika", "vi": "Tin nóng", "id": "Terkini", "ar": "عاجل", "fa": "خبر فوری", "el": "Έκτακτο", "bg": "Извънредно", "ro": "Ultima oră", "zh": "突发", "ko": "속보", "th": "ด่วน"})
}

func watchLive(p *place) string {
	return p.in(tongues{"en": "Watch live", "de": "Jetzt live ansehen", "fr": "Regarder en direct", "es": "Ver en directo", "it": "Guarda la diretta", "pt": "Assista ao vivo", "ja": "ライブ配信を見る", "ru": "Смотреть прямой эфир", "cs": "Sledovat živě", "no": "Se direkte", "da": "Se live", "fi": "Katso suorana", "vi": "Xem trực tiếp", "bg": "Гледайте на живо", "ar": "شاهد البث المباشر", "fa": "پخش زنده", "tr": "Canlı izle", "id": "Tonton langsung"})
}

func seeMoreOf(p *place) string { return p.in(seeMore) }

func inThisArticle(p *place) string {
	return p.in(tongues{"en": "In this article", "de": "In diesem Artikel", "fr": "Dans cet article", "es": "En este artículo", "it": "In questo articolo", "pt": "Neste artigo", "ja": "この記事の銘柄", "ru": "В этой статье", "cs": "V tomto článku", "no": "I denne saken", "da": "I denne artikel", "fi": "Tässä jutussa", "vi": "Trong bài này"})
}

// retag gives n another name.
func retag(n *html.Node, a atom.Atom) { n.Data, n.DataAtom = a.String(), a }

// embrace puts what n holds into a new element and gives that.
func embrace(n *html.Node, tag string) *html.Node {
	e := &html.Node{Type: html.ElementNode, Data: tag, DataAtom: atom.Lookup([]byte(tag))}
	for n.FirstChild != nil {
		c := n.FirstChild
		n.RemoveChild(c)
		e.AppendChild(c)
	}
	n.AppendChild(e)
	return e
}

// images calls f for every image in the element around the text that is not in a <noscript>.
func (p *place) images(f func(*html.Node)) {
	var todo []*html.Node
	for n := range p.around().Descendants() {
		if n.Type == html.ElementNode && n.DataAtom == atom.Img && n.Parent.DataAtom != atom.Noscript {
			todo = append(todo, n)
		}
	}
	for _, n := range todo {
		f(n)
	}
}

// photos calls f for the pictures among the text that stand by themselves, with what is around the
// picture alone: a smiley in a sentence, a star or a cell of a table has no label and is not for sale.
func (p *place) photos(f func(n, img *html.Node)) {
	p.images(func(img *html.Node) {
		n := img
		for n.Parent.DataAtom == atom.A || n.Parent.DataAtom == atom.Picture || n.Parent.DataAtom == atom.Button {
			n = n.Parent
		}
		inLine := p.inText(n)
		for a := range n.Ancestors() {
			switch a.DataAtom {
			case atom.P, atom.Li, atom.Tr:
				inLine = inLine || hasText(a)
			}
		}
		beside := func(c *html.Node) bool { return c != nil && c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" }
		if !inLine && !beside(n.PrevSibling) && !beside(n.NextSibling) {
			f(n, img)
		}
	})
}

// wordIn puts a word in the middle of every second paragraph into an element.
func (p *place) wordIn(tag, key, val string) {
	var todo []*html.Node
	p.texts(func(n *html.Node) {
		if n.Parent.DataAtom == atom.P {
			todo = append(todo, n)
		}
	})
	for i, n := range todo {
		at := plainWord.FindStringIndex(n.Data)
		if i%2 > 0 || at == nil {
			continue
		}
		from, to := at[0]+1, at[1]-1
		n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: n.Data[:from]}, n)
		word := &html.Node{Type: html.ElementNode, Data: tag, DataAtom: atom.Lookup([]byte(tag)), Attr: []html.Attribute{{Key: key, Val: val}}}
		word.AppendChild(&html.Node{Type: html.TextNode, Data: n.Data[from:to]})
		n.Parent.InsertBefore(word, n)
		n.Data = n.Data[to:]
	}
}

// breaks puts neighbouring paragraphs of the text into one <div>, with two <br> for every end of one.
// What has a class of its own, or is all a link or bold, is a box or a subheading and stays.
func (p *place) breaks() {
	count, usual := map[string]int{}, ""
	all := p.likeParas()
	for _, n := range all {
		c := attr(n, "class")
		if count[c]++; count[c] > count[usual] {
			usual = c
		}
	}
	around := p.around()
	plain := func(n *html.Node) bool {
		if n.DataAtom != atom.P || attr(n, "class") != usual || !hasText(n) {
			return false
		}
		for c := range n.ChildNodes() {
			if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
				return true
			}
		}
		return false
	}
	seen := map[*html.Node]bool{}
	for _, n := range all {
		if n.Parent != around || seen[n] || !plain(n) {
			continue
		}
		run, blanks := []*html.Node{}, []*html.Node{}
		for c := n; c != nil && (plain(c) || c.Type == html.TextNode && strings.TrimSpace(c.Data) == ""); c = c.NextSibling {
			if c.Type == html.TextNode {
				blanks = append(blanks, c)
				continue
			}
			seen[c] = true
			if run = append(run, c); c == p.end {
				break
			}
		}
		if len(run) < 2 {
			continue
		}
		div := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
		around.InsertBefore(div, n)
		for _, b := range blanks {
			around.RemoveChild(b)
		}
		for i, c := range run {
			if i > 0 {
				div.AppendChild(&html.Node{Type: html.ElementNode, Data: "br", DataAtom: atom.Br})
				div.AppendChild(&html.Node{Type: html.ElementNode, Data: "br", DataAtom: atom.Br})
			}
			around.RemoveChild(c)
			for c.FirstChild != nil {
				g := c.FirstChild
				c.RemoveChild(g)
				div.AppendChild(g)
			}
		}
	}
}

// fold puts what follows the paragraph in the middle, until the text's end, into a <div> that a button opens.
func (p *place) fold() {
	around := p.around()
	at := func(n *html.Node) *html.Node {
		for n != nil && n.Parent != around {
			n = n.Parent
		}
		return n
	}
	var own []*html.Node // the children of around that hold the text
	for _, n := range append(slices.Clone(p.paras), p.end) {
		if c := at(n); c != nil && !slices.Contains(own, c) {
			own = append(own, c)
		}
	}
	if len(own) < 3 || wholes[around.DataAtom] || itemLike[around.DataAtom] || around == p.body {
		return
	}
	from, last := own[len(own)/2], own[len(own)-1]
	div := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div, Attr: []html.Attribute{{Key: "class", Val: "article__rest is-collapsed"}, {Key: "id", Val: "rest"}}}
	p.before(from, `<button type="button" class="expand" aria-controls="rest">`+p.in(seeMore)+`</button>`)
	around.InsertBefore(div, from)
	for c := from; c != nil; {
		next := c.NextSibling
		around.RemoveChild(c)
		div.AppendChild(c)
		if c == last {
			break
		}
		c = next
	}
}
