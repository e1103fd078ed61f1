package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blindSecond was written by someone who had not read the rules and, but for some twenty of blind,
// not the other kinds: it tells what the rules are worth for what nobody thought of. The shapes are
// those of systems in use in 2023 to 2026, the words those of the page's language where they are known.
var blindSecond = []kind{
	// What leads to other stories, between the paragraphs.
	{"second: baca juga, table of one cell between, detik", func(p *place) {
		p.mid(`<table class="linksisip"><tbody><tr><td><div class="lihatjg"><strong>` + p.in(alsoRead) + `: </strong><a data-label="List Berita" href="/d-7741/ferry" dtr-evt="baca juga">` + p.other(0) + `</a></div></td></tr></tbody></table>`)
	}},
	{"second: leia também, strong paragraph with colon, WordPress", func(p *place) {
		p.mid(`<p><strong>` + p.in(alsoRead) + `:</strong> <a href="https://example.com/2026/03/bread/" target="_blank" rel="noreferrer noopener">` + p.other(1) + `</a></p>`)
	}},
	{"second: leia mais, bullets without a heading, g1", func(p *place) {
		p.mid(`<div class="mc-column content-text active-extra-styles" data-block-type="unstyled"><ul class="content-unordered-list"><li><strong><a class="" href="/a/1.ghtml">` + p.other(2) + `</a></strong></li><li><strong><a class="" href="/a/2.ghtml">` + p.other(3) + `</a></strong></li></ul></div>`)
	}},
	{"second: channel in WhatsApp, bullet with emoji between, g1", func(p *place) {
		p.mid(`<ul class="content-unordered-list"><li>📲 <a href="https://www.whatsapp.com/channel/0029"><strong>` + p.in(whatsApp) + `</strong></a></li></ul>`)
	}},
	{"second: chitayte takzhe, incut with picture between, Bitrix", func(p *place) {
		p.mid(`<div class="article__incut incut incut_type_material"><div class="incut__label">` + p.in(alsoRead) + `</div><a class="incut__link" href="/news/detail.php?ID=44121"><span class="incut__img" style="background-image:url(/upload/resize_cache/1.jpg)"></span><span class="incut__title">` + p.other(0) + `</span><span class="incut__date">` + p.in(tongues{"en": "12 March, 10:41", "de": "12. März, 10:41", "fr": "12 mars, 10h41", "es": "12 de marzo, 10:41", "it": "12 marzo, 10:41", "ru": "12 марта, 10:41", "ja": "3月12日 10:41", "cs": "12. března, 10:41", "bg": "12 март, 10:41"}) + `</span></a></div>`)
	}},
	{"second: xem them, arrows and italics in a paragraph between", func(p *place) {
		p.mid(`<p style="text-align: justify;">&gt;&gt;&gt; <strong><em>` + p.in(seeMore) + `: <a href="/tin/ferry-20260312.htm">` + p.other(2) + `</a></em></strong></p>`)
	}},
	{"second: recommended stories with list 1 of 3, Al Jazeera", func(p *place) {
		var b strings.Builder
		for i := range 3 {
			fmt.Fprintf(&b, `<li class="article-info-block"><span class="screen-reader-text">%s</span><a href="/news/2026/3/12/s%d" class="article-info-block__link"><img class="article-info-block__image" alt="" src="/wp-content/%d.jpg"><h3 class="article-info-block__title"><span>%s</span></h3></a></li>`, fmt.Sprintf(p.in(tongues{"en": "list %d of 3", "de": "Liste %d von 3", "fr": "liste %d sur 3", "es": "lista %d de 3", "ar": "قائمة %d من 3"}), i+1), i, i, p.other(i))
		}
		p.mid(`<div class="more-on"><h2 class="more-on__heading">` + p.in(recommended) + `</h2><span class="screen-reader-text">` + p.in(tongues{"en": "list of 3 items", "de": "Liste mit 3 Einträgen", "fr": "liste de 3 éléments", "es": "lista de 3 elementos", "ar": "قائمة من 3 عناصر"}) + `</span><ul class="more-on__list">` + b.String() + `</ul><span class="screen-reader-text">` + p.in(tongues{"en": "end of list", "de": "Ende der Liste", "fr": "fin de la liste", "es": "fin de la lista", "ar": "نهاية القائمة"}) + `</span></div>`)
	}},
	{"second: kanren kiji, bracketed label and line breaks after the last", func(p *place) {
		l := p.in(tongues{"en": "Related articles", "de": "Mehr zum Thema", "fr": "Articles liés", "es": "Noticias relacionadas", "ja": "関連記事", "zh": "相关报道", "ko": "관련기사", "it": "Articoli correlati", "vi": "Tin liên quan", "ru": "Материалы по теме"})
		p.tail(`<p>【` + l + `】<br><a href="/articles/1">` + p.other(0) + `</a><br>・<a href="/articles/2">` + p.other(1) + `</a><br>・<a href="/articles/3">` + p.other(3) + `</a></p>`)
	}},
	{"second: also read with a bar, all in bold, Indian portals", func(p *place) {
		p.mid(`<div data-type="unfilled-native"></div><b>` + p.in(alsoRead) + ` | <a href="/city/articleshow/119.cms" data-ga="inline">` + p.other(3) + `</a></b><br>`)
	}},
	{"second: more, plain paragraph with label and link, Gannett", func(p *place) {
		p.mid(`<p class="gnt_ar_b_p"><strong class="gnt_ar_b_p_s">` + p.in(tongues{"en": "More", "de": "Mehr", "fr": "Plus", "es": "Más", "it": "Altro", "pt": "Mais", "nl": "Meer", "ja": "関連", "ru": "Ещё", "da": "Mere", "no": "Mer", "sv": "Mer", "pl": "Więcej", "cs": "Více"}) + `:</strong> <a href="/story/news/2026/03/12/x/8123/" data-t-l=":b|e|k|${u}" class="gnt_ar_b_a">` + p.other(1) + `</a></p>`)
	}},
	{"second: les også, teaser as an article element between, Labrador", func(p *place) {
		p.mid(`<article data-element-guid="2f1c-77" class="column small-12 large-4 small-abs-12 large-abs-4 float-left" itemscope><div class="content" style=""><a itemprop="url" class="" href="/ferge/112233" data-k5a-url="/ferge"><div class="media"><figure data-element-guid="a1" class=""><img itemprop="image" alt="" width="255" src="/1.webp"></figure></div><div class="text-container"><p class="kicker above-headline">` + p.in(alsoRead) + `</p><h2 itemprop="headline" class="headline" style="">` + p.other(0) + `</h2><p itemprop="description" class="subtitle">` + p.teaser2() + `</p></div></a></div></article>`)
	}},
	{"second: related articles with days ago between, Jannah", func(p *place) {
		var b strings.Builder
		for i := range 3 {
			fmt.Fprintf(&b, `<li class="widget-single-post-item widget-post-list tie-standard"><div class="post-widget-thumbnail"><a aria-label="%[1]s" href="/s%[2]d" class="post-thumb"><img src="/%[2]d.jpg" alt=""></a></div><div class="post-widget-body"><a class="post-title the-subtitle" href="/s%[2]d">%[1]s</a><div class="post-meta"><span class="date meta-item tie-icon">%[3]s</span></div></div></li>`, p.other(i), i, p.in(daysAgo))
		}
		p.mid(`<div id="inline-related-post" class="mag-box mag-box-inline-related"><div class="mag-box-title the-global-title"><h3>` + p.in(recommended) + `</h3></div><div class="mag-box-container clearfix"><ul class="posts-items posts-list-container">` + b.String() + `</ul></div></div>`)
	}},
	{"second: more from author, tabs and arrows, tagDiv, end of container", func(p *place) {
		var b strings.Builder
		for i := range 3 {
			fmt.Fprintf(&b, `<div class="td-related-span4"><div class="td_module_related_posts td-animation-stack td_mod_related_posts"><div class="td-module-image"><div class="td-module-thumb"><a href="/r%[1]d" rel="bookmark" class="td-image-wrap" title="%[2]s"><img class="entry-thumb" src="/r%[1]d.jpg" alt=""></a></div><a href="/c" class="td-post-category">%[3]s</a></div><div class="item-details"><h3 class="entry-title td-module-title"><a href="/r%[1]d" rel="bookmark">%[2]s</a></h3></div></div></div>`, i, p.other(i), p.in(tongues{"en": "Economy", "de": "Wirtschaft", "fr": "Économie", "es": "Economía", "it": "Economia", "ja": "経済", "ru": "Экономика"}))
		}
		p.atEnd(`<div class="td_block_wrap td_block_related_posts tdi_3 td_with_ajax_pagination"><h4 class="td-related-title"><a id="tdi_4" class="td-related-left td-cur-simple-item" href="#">` + p.in(recommended) + `</a><a id="tdi_5" class="td-related-right" href="#">` + p.in(tongues{"en": "MORE FROM AUTHOR", "de": "MEHR VOM AUTOR", "fr": "PLUS DE L'AUTEUR", "es": "MÁS DEL AUTOR", "it": "ALTRO DALL'AUTORE", "ja": "同じ著者の記事"}) + `</a></h4><div class="td_block_inner"><div class="td-related-row">` + b.String() + `</div></div><div class="td-next-prev-wrap"><a href="#" class="td-ajax-prev-page" aria-label="prev-page"><i class="td-icon-font td-icon-menu-left"></i></a></div></div>`)
	}},
	{"second: loading and fallback of a list between, AMP", func(p *place) {
		p.mid(`<amp-list layout="fixed-height" height="120" src="https://example.com/rel.json" class="i-amphtml-element"><template type="amp-mustache"><a href="{{url}}">{{title}}</a><p>{{teaser}}</p></template><div placeholder>` + p.in(loading) + `</div><div fallback>` + p.in(tongues{"en": "The stories could not be loaded.", "de": "Die Meldungen konnten nicht geladen werden.", "fr": "Les articles n'ont pas pu être chargés.", "es": "No se pudieron cargar las noticias.", "it": "Impossibile caricare le notizie.", "ja": "記事を読み込めませんでした。"}) + `</div></amp-list>`)
	}},
	{"second: feed of partners' stories, Taboola, after the last", func(p *place) {
		var b strings.Builder
		for i := range 4 {
			fmt.Fprintf(&b, `<div class="videoCube trc_spotlight_item origin-default thumbnail_top syndicatedItem"><a class="item-thumbnail-href" rel="nofollow noopener sponsored" href="https://ads.example/%[1]d"><div class="thumbBlock"></div></a><a class="item-label-href" rel="nofollow noopener sponsored" href="https://ads.example/%[1]d"><span class="video-label-box"><span class="video-label video-title">%[2]s</span><span class="branding composite-branding">SolarTipps24</span></span></a></div>`, i, p.in(tongues{"en": "Homeowners with a south-facing roof should read this", "de": "Hausbesitzer mit Süddach sollten das lesen", "fr": "Propriétaires : votre toit est exposé au sud ? Lisez ceci", "es": "Si tienes un tejado orientado al sur, lee esto", "it": "Chi ha un tetto esposto a sud dovrebbe leggere questo", "ja": "南向きの屋根をお持ちの方は必見です", "ru": "Владельцам домов стоит это прочитать", "cs": "Majitelé domů by si to měli přečíst"}))
		}
		p.tail(`<div id="taboola-below-article-thumbnails" class="trc_related_container tbl-trecs-container trc_spotlight_widget"><div class="trc_rbox_container"><div class="trc_rbox"><div class="trc_header_ext"><div class="logoDiv"><a href="https://popup.taboola.com/">` + p.in(tongues{"en": "by Taboola", "de": "von Taboola", "fr": "par Taboola", "es": "por Taboola"}) + `</a></div></div><div class="trc_rbox_header"><span class="trc_rbox_header_span">` + p.in(recommended) + `</span></div>` + b.String() + `</div></div></div>`)
	}},
	{"second: recent posts and see all, Wix, end of body", func(p *place) {
		p.bodyEnd(`<section data-hook="related-posts"><div class="s3bGd2"><h2 class="a0Zk1">` + p.in(tongues{"en": "Recent Posts", "de": "Aktuelle Beiträge", "fr": "Posts récents", "es": "Entradas recientes", "it": "Post recenti", "ja": "最新記事", "pt": "Posts recentes", "ru": "Недавние посты"}) + `</h2><a href="/blog">` + p.in(tongues{"en": "See All", "de": "Alle ansehen", "fr": "Voir tout", "es": "Ver todo", "it": "Mostra tutti", "ja": "すべて表示", "pt": "Ver tudo", "ru": "Смотреть все"}) + `</a></div><article class="Kx1l2"><div data-hook="post-title"><a href="/post/a"><h2><p class="bD0vt9">` + p.other(2) + `</p></h2></a></div><div class="z0Q"><span class="eye-icon" aria-label="12 views">12</span><span aria-label="0 comments">0</span></div></article></section>`)
	}},
	{"second: previous and next article by name, Joomla, end of container", func(p *place) {
		p.atEnd(`<nav class="pagenavigation" aria-label="Page Navigation"><span class="pagination ms-0"><a class="btn btn-sm btn-secondary previous" href="/news/811" rel="prev"><span class="visually-hidden">` + p.in(tongues{"en": "Previous article", "de": "Vorheriger Beitrag", "fr": "Article précédent", "es": "Artículo anterior", "it": "Articolo precedente", "ja": "前の記事", "ru": "Предыдущая статья"}) + `: ` + p.other(1) + `</span><span class="icon-chevron-left" aria-hidden="true"></span> <span aria-hidden="true">` + p.in(tongues{"en": "Prev", "de": "Zurück", "fr": "Préc.", "es": "Anterior", "it": "Indietro", "ja": "前へ", "ru": "Назад"}) + `</span></a><a class="btn btn-sm btn-secondary next" href="/news/813" rel="next"><span class="visually-hidden">` + p.in(tongues{"en": "Next article", "de": "Nächster Beitrag", "fr": "Article suivant", "es": "Artículo siguiente", "it": "Articolo successivo", "ja": "次の記事", "ru": "Следующая статья"}) + `: ` + p.other(2) + `</span> <span aria-hidden="true">` + p.in(tongues{"en": "Next", "de": "Weiter", "fr": "Suivant", "es": "Siguiente", "it": "Avanti", "ja": "次へ", "ru": "Вперёд"}) + `</span></a></span></nav>`)
	}},
	{"second: results list with deks, Arc XP, end of container", func(p *place) {
		var b strings.Builder
		for i := range 4 {
			fmt.Fprintf(&b, `<div class="b-results-list__item"><a class="c-link" href="/2026/03/%[1]d/" aria-hidden="true" tabindex="-1"><picture class="c-picture"><img class="c-image" src="/resizer/v2/%[1]d.jpg?auth=1" alt=""></picture></a><a class="c-link" href="/2026/03/%[1]d/"><h2 class="c-heading">%[2]s</h2></a><p class="c-paragraph">%[3]s</p><div class="c-divider"></div></div>`, i, p.other(i), p.teaser2())
		}
		p.atEnd(`<div class="c-stack b-results-list" data-style-direction="vertical">` + b.String() + `<button class="c-button c-button--primary" type="button">` + p.in(tongues{"en": "See More", "de": "Mehr laden", "fr": "Voir plus", "es": "Ver más", "it": "Carica altro", "ja": "もっと見る"}) + `</button></div>`)
	}},

	// Advertisements and what is said of them.
	{"second: continues below advertisement, label lines between", func(p *place) {
		p.mid(`<div class="tag-manager-publicidade-container"><p class="ad-note">` + p.in(tongues{"en": "Story continues below advertisement", "de": "Der Artikel wird nach der Anzeige fortgesetzt", "fr": "La suite après la publicité", "es": "La nota sigue después de la publicidad", "it": "L'articolo continua dopo la pubblicità", "pt": "Continua depois da publicidade", "nl": "Tekst gaat verder onder de advertentie", "ja": "広告の下に記事が続きます", "da": "Artiklen fortsætter efter annoncen", "no": "Artikkelen fortsetter under annonsen", "sv": "Artikeln fortsätter efter annonsen", "pl": "Dalsza część artykułu pod materiałem wideo", "cs": "Článek pokračuje pod reklamou", "ru": "Продолжение после рекламы", "fi": "Juttu jatkuu mainoksen jälkeen", "tr": "Haberin devamı aşağıda"}) + `</p><div id="div-gpt-ad-1674-3" style="min-height:250px"></div></div>`)
	}},
	{"second: scroll to continue with content, two captions, detik", func(p *place) {
		p.mid(`<div class="clearfix"></div><div class="parallaxindetail scrollpage"><div class="para_caption">ADVERTISEMENT</div><div class="container"><div class="parallaxA"><div class="parallaxB"></div></div></div><div class="para_caption">` + p.in(tongues{"en": "SCROLL TO CONTINUE WITH CONTENT", "id": "SCROLL TO CONTINUE WITH CONTENT", "de": "WEITERLESEN NACH DER ANZEIGE", "fr": "FAITES DÉFILER POUR LIRE LA SUITE", "es": "DESLIZA PARA CONTINUAR", "it": "SCORRI PER CONTINUARE", "ja": "スクロールして続きを読む"}) + `</div></div>`)
	}},
	{"second: offer with price and shop links between, review sites", func(p *place) {
		p.mid(`<div class="product-embed__wrapper" data-testid="ProductEmbedWrapper"><figure><picture><img alt="" src="/photos/kettle.png"></picture></figure><div class="product-embed__details"><h3 class="product-embed__hed">Nordlys Kettle 2</h3><div class="product-embed__offers"><a rel="sponsored" href="https://shop.example/k2"><span>$89 $64</span> ` + p.in(tongues{"en": "at Amazon", "de": "bei Amazon", "fr": "chez Amazon", "es": "en Amazon", "it": "su Amazon", "ja": "Amazonで見る"}) + `</a></div><p class="product-embed__note">` + p.in(tongues{"en": "If you buy through our links we may earn a commission.", "de": "Beim Kauf über unsere Links erhalten wir eventuell eine Provision.", "fr": "Nous pouvons toucher une commission sur les achats via nos liens.", "es": "Si compras con nuestros enlaces, podemos recibir una comisión.", "it": "Sugli acquisti dai nostri link potremmo ricevere una commissione.", "ja": "リンク経由の購入により手数料を受け取ることがあります。"}) + `</p></div></div>`)
	}},
	{"second: presented by a sponsor, line below the headline", func(p *place) {
		p.belowHeading(`<div class="c-sponsored-package"><span class="c-sponsored-package__text">` + p.in(tongues{"en": "Presented by", "de": "Präsentiert von", "fr": "Présenté par", "es": "Presentado por", "it": "Presentato da", "ja": "提供", "pt": "Apresentado por", "nl": "Mogelijk gemaakt door", "ru": "Партнёр материала"}) + `</span> <a href="https://bank.example" rel="sponsored"><img alt="Nordbank" src="/s/nordbank.svg"></a></div>`)
	}},
	{"second: ad blocker dialog, Funding Choices, end of body", func(p *place) {
		p.bodyEnd(`<div class="fc-ab-root"><div class="fc-dialog-container"><div class="fc-dialog-overlay"></div><div class="fc-dialog fc-ab-dialog" role="dialog"><div class="fc-dialog-content"><div class="fc-dialog-headline"><h1 class="fc-dialog-headline-text">` + p.in(tongues{"en": "Please allow ads on our site", "de": "Bitte lassen Sie Werbung auf unserer Website zu", "fr": "Autorisez les annonces sur notre site", "es": "Permite los anuncios en nuestro sitio", "it": "Consenti gli annunci sul nostro sito", "ja": "広告を許可してください"}) + `</h1></div><div class="fc-dialog-body"><p class="fc-dialog-body-text">` + p.in(tongues{"en": "Looks like you're using an ad blocker. We rely on advertising to help fund our site.", "de": "Anscheinend verwenden Sie einen Werbeblocker. Wir finanzieren unsere Website durch Werbung.", "fr": "Il semble que vous utilisiez un bloqueur d'annonces. Notre site est financé par la publicité.", "es": "Parece que usas un bloqueador de anuncios. Nuestro sitio se financia con publicidad.", "it": "Sembra che tu stia usando un ad blocker. Il nostro sito si finanzia con la pubblicità.", "ja": "広告ブロッカーをご使用のようです。当サイトは広告収入で運営されています。"}) + `</p></div><button class="fc-button fc-cta-do-not-consent"><p class="fc-button-label">OK</p></button></div></div></div></div>`)
	}},

	// What asks for readers: letters, subscriptions, channels, gifts.
	{"second: subscribe widget with caption between, Substack", func(p *place) {
		p.mid(`<div class="subscription-widget-wrap-editor" data-attrs="{&quot;url&quot;:&quot;https://example.substack.com/subscribe?&quot;,&quot;text&quot;:&quot;Subscribe&quot;,&quot;language&quot;:&quot;en&quot;}" data-component-name="SubscribeWidgetToDOM"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">` + p.in(tongues{"en": "Harbour Notes is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.", "de": "Hafennotizen wird von seinen Lesern getragen. Um neue Beiträge zu erhalten und meine Arbeit zu unterstützen, werden Sie Abonnent.", "fr": "Notes du port est une publication soutenue par ses lecteurs. Pour recevoir les nouveaux posts, abonnez-vous gratuitement ou en payant.", "es": "Notas del puerto se sostiene gracias a sus lectores. Para recibir nuevas entradas, suscríbete gratis o de pago.", "it": "Note dal porto è una pubblicazione sostenuta dai lettori. Per ricevere i nuovi post, abbonati gratis o a pagamento.", "ja": "港便りは読者の支援で成り立っています。新しい記事を受け取るには、無料または有料で購読してください。"}) + `</p></div><form class="subscription-widget-subscribe"><input type="email" class="email-input" name="email" placeholder="Type your email…" tabindex="-1"><input type="submit" class="button primary" value="Subscribe"></form></div></div>`)
	}},
	{"second: sign-up card with disclaimer between, Ghost", func(p *place) {
		p.mid(`<div class="kg-card kg-signup-card kg-width-regular" data-lexical-signup-form="" style="background-color:#F0F0F0;"><div class="kg-signup-card-content"><div class="kg-signup-card-text"><h2 class="kg-signup-card-heading"><span style="white-space: pre-wrap;">` + p.in(tongues{"en": "Harbour Notes, every Thursday", "de": "Hafennotizen, jeden Donnerstag", "fr": "Notes du port, chaque jeudi", "es": "Notas del puerto, cada jueves", "it": "Note dal porto, ogni giovedì", "ja": "港便り、毎週木曜日"}) + `</span></h2><p class="kg-signup-card-subheading"><span style="white-space: pre-wrap;">` + p.in(tongues{"en": "What moved the town this week, in five minutes.", "de": "Was die Stadt diese Woche bewegt hat, in fünf Minuten.", "fr": "Ce qui a fait bouger la ville cette semaine, en cinq minutes.", "es": "Lo que movió a la ciudad esta semana, en cinco minutos.", "it": "Quello che ha mosso la città questa settimana, in cinque minuti.", "ja": "今週の町の動きを五分で。"}) + `</span></p><form class="kg-signup-card-form" data-members-form="signup"><div class="kg-signup-card-success">Email sent! Check your inbox to complete your signup.</div><div class="kg-signup-card-fields"><input class="kg-signup-card-input" type="email" required placeholder="Your email"><button class="kg-signup-card-button" type="submit"><span class="kg-signup-card-button-default">Subscribe</span></button></div></form><p class="kg-signup-card-disclaimer"><span style="white-space: pre-wrap;">` + p.in(tongues{"en": "No spam. Unsubscribe anytime.", "de": "Kein Spam. Jederzeit abbestellbar.", "fr": "Pas de spam. Désinscription à tout moment.", "es": "Sin spam. Baja en cualquier momento.", "it": "Niente spam. Disiscrizione in ogni momento.", "ja": "迷惑メールは送りません。いつでも解除できます。"}) + `</span></p></div></div></div>`)
	}},
	{"second: call to action, heading, text and button widgets, Elementor", func(p *place) {
		p.mid(`<div data-elementor-type="section" data-elementor-id="4471" class="elementor elementor-4471"><div class="elementor-element elementor-element-7c1 e-flex e-con-boxed e-con e-parent" data-id="7c1"><div class="e-con-inner"><div class="elementor-element elementor-widget elementor-widget-heading"><div class="elementor-widget-container"><h3 class="elementor-heading-title elementor-size-default">` + p.in(tongues{"en": "Be the first to know", "de": "Als Erste informiert", "fr": "Soyez informé en premier", "es": "Entérate antes que nadie", "it": "Scoprilo per primo", "ja": "最新情報をいち早く"}) + `</h3></div></div><div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>` + p.in(tongues{"en": "Join 23,000 readers who get our bulletin every morning.", "de": "23.000 Menschen lesen jeden Morgen unseren Überblick. Lesen Sie mit.", "fr": "Rejoignez 23 000 lecteurs qui reçoivent notre bulletin chaque matin.", "es": "Únete a los 23.000 lectores que reciben nuestro boletín cada mañana.", "it": "Unisciti ai 23.000 lettori che ricevono il nostro bollettino ogni mattina.", "ja": "毎朝2万3千人が読むニュースレターに登録しませんか。"}) + `</p></div></div><div class="elementor-element elementor-widget elementor-widget-button"><div class="elementor-widget-container"><a class="elementor-button elementor-button-link elementor-size-sm" href="/join"><span class="elementor-button-content-wrapper"><span class="elementor-button-text">` + p.in(signUp) + `</span></span></a></div></div></div></div></div>`)
	}},
	{"second: meter of free articles, Piano, end of body", func(p *place) {
		p.bodyEnd(`<div class="tp-modal" style="display:block"><div class="tp-container-inner"><div class="pn-template"><p class="pn-counter">` + p.in(tongues{"en": "You have read 3 of 5 free articles this month.", "de": "Sie haben 3 von 5 kostenlosen Artikeln in diesem Monat gelesen.", "fr": "Vous avez lu 3 de vos 5 articles gratuits ce mois-ci.", "es": "Has leído 3 de 5 artículos gratis este mes.", "it": "Hai letto 3 dei 5 articoli gratuiti di questo mese.", "ja": "今月の無料記事5本のうち3本を読みました。", "no": "Du har lest 3 av 5 gratisartikler denne måneden.", "cs": "Tento měsíc jste přečetli 3 z 5 článků zdarma."}) + `</p><a class="pn-template__cta" href="/subscribe">` + p.in(subscribeNow) + `</a></div></div></div>`)
	}},
	{"second: gift with amounts, aside with fieldset between", func(p *place) {
		p.mid(`<aside class="donate-inline-form"><form action="https://give.example/"><fieldset><legend>` + p.in(tongues{"en": "Support local journalism", "de": "Unterstützen Sie Lokaljournalismus", "fr": "Soutenez le journalisme local", "es": "Apoya el periodismo local", "it": "Sostieni il giornalismo locale", "ja": "地域の報道を支えてください"}) + `</legend><p>` + p.in(tongues{"en": "All gifts are matched until midnight on December 31.", "de": "Alle Spenden werden bis zum 31. Dezember verdoppelt.", "fr": "Tous les dons sont doublés jusqu'au 31 décembre à minuit.", "es": "Todas las donaciones se duplican hasta el 31 de diciembre.", "it": "Tutte le donazioni sono raddoppiate fino al 31 dicembre.", "ja": "12月31日までのご寄付は全て倍額になります。"}) + `</p><label><input type="radio" name="f" checked> ` + p.in(tongues{"en": "Monthly", "de": "Monatlich", "fr": "Mensuel", "es": "Mensual", "it": "Mensile", "ja": "毎月"}) + `</label><label><input type="radio" name="a"> $5</label><label><input type="radio" name="a"> $15</label><label><input type="radio" name="a"> $25</label><button>` + p.in(tongues{"en": "Donate", "de": "Spenden", "fr": "Donner", "es": "Donar", "it": "Dona", "ja": "寄付する"}) + `</button></fieldset></form></aside>`)
	}},
	{"second: follow on Google News, sentence in a paragraph after the last", func(p *place) {
		p.tail(`<p>` + p.in(googleNews) + `</p>`)
	}},
	{"second: follow on Google News, icon box between", func(p *place) {
		p.mid(`<div class="google-news-box d-flex align-items-center"><a href="https://news.google.com/publications/CAAq" target="_blank" rel="nofollow noopener"><img src="/assets/gnews.svg" alt="Google News" width="32" height="32"><span>` + p.in(tongues{"en": "Follow us on Google News", "de": "Folgen Sie uns auf Google News", "fr": "Suivez-nous sur Google Actualités", "es": "Síguenos en Google Noticias", "it": "Seguici su Google News", "ja": "Googleニュースでフォロー", "pt": "Siga-nos no Google Notícias", "ru": "Мы в Google Новостях", "vi": "Theo dõi trên Google News", "fa": "ما را در گوگل نیوز دنبال کنید", "bg": "Последвайте ни в Google News", "cs": "Sledujte nás na Google Zprávách", "tr": "Google News'te takip edin", "el": "Ακολουθήστε μας στο Google News"}) + `</span></a></div>`)
	}},
	{"second: Telegram between rules, italics after the last, Bitrix", func(p *place) {
		p.tail(`<hr><p><i>` + p.in(tongues{
			"en": `Subscribe to our <a href="https://t.me/example">Telegram channel</a> so as not to miss the news that matters.`,
			"de": `Abonnieren Sie unseren <a href="https://t.me/example">Telegram-Kanal</a>, um nichts Wichtiges zu verpassen.`,
			"fr": `Abonnez-vous à notre <a href="https://t.me/example">chaîne Telegram</a> pour ne rien manquer d'important.`,
			"es": `Suscríbete a nuestro <a href="https://t.me/example">canal de Telegram</a> para no perderte lo importante.`,
			"it": `Iscriviti al nostro <a href="https://t.me/example">canale Telegram</a> per non perdere le notizie importanti.`,
			"ru": `Подписывайтесь на наш <a href="https://t.me/example">Telegram-канал</a>, чтобы не пропустить важное.`,
			"uk": `Підписуйтесь на наш <a href="https://t.me/example">Telegram-канал</a>, щоб не пропустити важливе.`,
			"ja": `最新情報は<a href="https://t.me/example">Telegramチャンネル</a>でも配信しています。`,
			"bg": `Абонирайте се за нашия <a href="https://t.me/example">канал в Telegram</a>, за да не пропуснете важното.`,
			"fa": `برای اطلاع از آخرین خبرها در <a href="https://t.me/example">کانال تلگرام</a> ما عضو شوید.`,
		}) + `</i></p><hr>`)
	}},
	{"second: read this in the app, plain paragraph between", func(p *place) {
		p.mid(`<p class="app-promo"><a href="https://app.example/open?utm_campaign=inline">` + p.in(tongues{"en": "Download our app for free and get breaking news on your phone", "de": "Jetzt unsere App kostenlos laden und Eilmeldungen aufs Handy bekommen", "fr": "Téléchargez gratuitement notre application et recevez les alertes infos", "es": "Descarga gratis nuestra app y recibe las noticias de última hora", "it": "Scarica gratis la nostra app e ricevi le ultime notizie sul telefono", "ja": "アプリを無料でダウンロードして速報を受け取る", "pt": "Baixe grátis o nosso aplicativo e receba as notícias no celular", "ru": "Скачайте наше приложение и получайте главные новости на телефон"}) + `</a></p>`)
	}},
	{"second: event with date and register now between, TechCrunch", func(p *place) {
		p.mid(`<div class="wp-block-inline-cta"><div class="inline-cta__wrapper"><p>` + p.in(tongues{"en": "Our event", "de": "Unsere Veranstaltung", "fr": "Notre événement", "es": "Nuestro evento", "it": "Il nostro evento", "ja": "イベント"}) + `</p><div class="inline-cta__content"><p><span class="inline-cta__title">` + p.in(tongues{"en": "Join 2,000 founders and investors at Harbour Summit", "de": "Treffen Sie 2.000 Gründer und Investoren auf dem Hafengipfel", "fr": "Retrouvez 2 000 fondateurs et investisseurs au Sommet du port", "es": "Únete a 2.000 fundadores e inversores en la Cumbre del Puerto", "it": "Incontra 2.000 fondatori e investitori all'Harbour Summit", "ja": "起業家と投資家二千人が集まるハーバーサミット"}) + `</span></p><div class="inline-cta__location"><span>Rotterdam</span><span class="inline-cta__separator">|</span><span>13–15.10.2026</span></div><a class="inline-cta__register-button" href="/events/summit">` + p.in(tongues{"en": "REGISTER NOW", "de": "JETZT ANMELDEN", "fr": "S'INSCRIRE", "es": "REGÍSTRATE", "it": "REGISTRATI ORA", "ja": "今すぐ登録"}) + `</a></div></div></div>`)
	}},
	{"second: puzzle of the day, hashed box between", func(p *place) {
		p.mid(`<div class="_1k9dz _2Qmx1"><a class="_77azQ" href="/games/"><svg class="_0p" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg><div class="_3kd9Z"><span class="_8sk">` + p.in(tongues{"en": "Games", "de": "Rätsel", "fr": "Jeux", "es": "Juegos", "it": "Giochi", "ja": "パズル"}) + `</span><span class="_9dk">` + p.in(tongues{"en": "Can you solve today's crossword?", "de": "Lösen Sie das Kreuzworträtsel von heute?", "fr": "Saurez-vous résoudre la grille du jour ?", "es": "¿Resuelves el crucigrama de hoy?", "it": "Sai risolvere il cruciverba di oggi?", "ja": "今日のクロスワードに挑戦"}) + `</span></div><span class="_1a">` + p.in(tongues{"en": "Play", "de": "Spielen", "fr": "Jouer", "es": "Jugar", "it": "Gioca", "ja": "遊ぶ"}) + `</span></a></div>`)
	}},

	// What a page offers to do with the article.
	{"second: listen button, ReadSpeaker, before the first", func(p *place) {
		p.lead(`<div id="readspeaker_button1" class="rs_skip rsbtn rs_preserve"><a rel="nofollow" class="rsbtn_play" accesskey="L" title="ReadSpeaker webReader" href="//app-eu.readspeaker.com/cgi-bin/rsent?customerid=1"><span class="rsbtn_left rsimg rspart"><span class="rsbtn_text"><span>` + p.in(tongues{"en": "Listen", "de": "Vorlesen", "fr": "Écouter", "es": "Escuchar", "it": "Ascolta", "ja": "読み上げる", "nl": "Lees voor", "da": "Lyt", "no": "Lytt", "sv": "Lyssna"}) + `</span></span></span><span class="rsbtn_right rsimg rsplay rspart"></span></a></div>`)
	}},
	{"second: video player's controls and dialog texts between, video.js", func(p *place) {
		p.mid(`<div class="video-js vjs-default-skin vjs-paused" lang="en" role="region" aria-label="Video Player"><video class="vjs-tech" poster="/p.jpg"></video><button class="vjs-big-play-button" type="button" title="Play Video"><span class="vjs-icon-placeholder" aria-hidden="true"></span><span class="vjs-control-text" aria-live="polite">Play Video</span></button><div class="vjs-control-bar" dir="ltr"><div class="vjs-current-time vjs-time-control vjs-control"><span class="vjs-control-text" role="presentation">Current Time&nbsp;</span><span class="vjs-current-time-display">0:00</span></div><div class="vjs-duration vjs-time-control"><span class="vjs-control-text">Duration&nbsp;</span><span class="vjs-duration-display">1:23</span></div><div class="vjs-progress-control"><div class="vjs-load-progress"><span class="vjs-control-text"><span>Loaded</span>: <span class="vjs-control-text-loaded-percentage">0.00%</span></span></div></div></div><div class="vjs-modal-dialog vjs-hidden vjs-error-display"><p class="vjs-modal-dialog-description vjs-control-text">This is a modal window.</p></div><div class="vjs-modal-dialog vjs-text-track-settings"><p class="vjs-control-text">Beginning of dialog window. Escape will cancel and close the window.</p><fieldset><legend>Text</legend><label>Color</label><select><option>White</option><option>Black</option></select></fieldset></div></div>`)
	}},
	{"second: video teaser with headline and length between, Brightspot", func(p *place) {
		p.mid(`<div class="VideoEnhancement" data-align-center><div class="VideoEnhancement-title">` + p.in(tongues{"en": "Top videos", "de": "Aktuelle Videos", "fr": "À voir aussi", "es": "Vídeos destacados", "it": "Video del giorno", "ja": "注目の動画", "ru": "Видео дня", "vi": "Video nổi bật"}) + `</div><div class="VideoEnhancement-player"><bsp-video-player data-video-title="x"><div class="VideoPlayer-duration">02:14</div></bsp-video-player></div><div class="VideoEnhancement-caption">` + p.other(3) + `</div></div>`)
	}},
	{"second: podcast with platforms between, WordPress group", func(p *place) {
		p.mid(`<div class="wp-block-group alignwide has-background is-layout-flow"><p class="has-large-font-size"><strong>` + p.in(tongues{"en": "Podcast: The harbour desk", "de": "Podcast: Die Hafenrunde", "fr": "Podcast : Le quai", "es": "Pódcast: La mesa del puerto", "it": "Podcast: Il molo", "ja": "ポッドキャスト「港の机」"}) + `</strong></p><p>` + p.in(tongues{"en": "New every Friday, wherever you listen.", "de": "Jeden Freitag neu, überall, wo es Podcasts gibt.", "fr": "Chaque vendredi, sur toutes les plateformes.", "es": "Cada viernes, en tu plataforma favorita.", "it": "Ogni venerdì, su tutte le piattaforme.", "ja": "毎週金曜日に配信。各サービスでお聴きいただけます。"}) + `</p><div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="https://open.spotify.com/show/1">Spotify</a></div><div class="wp-block-button"><a class="wp-block-button__link" href="https://podcasts.apple.com/1">Apple Podcasts</a></div></div></div>`)
	}},
	{"second: share this and like this, loading, Jetpack, end of container", func(p *place) {
		share := p.in(tongues{"en": "Share this:", "de": "Teilen mit:", "fr": "Partager :", "es": "Comparte esto:", "it": "Condividi:", "ja": "共有:", "pt": "Compartilhe isso:", "ru": "Поделиться ссылкой:", "da": "Del dette:", "no": "Del dette:"})
		click := p.in(tongues{"en": "Click to share on Facebook (Opens in new window)", "de": "Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)", "fr": "Cliquez pour partager sur Facebook(ouvre dans une nouvelle fenêtre)", "es": "Haz clic para compartir en Facebook (Se abre en una ventana nueva)", "it": "Fai clic per condividere su Facebook (Si apre in una nuova finestra)", "ja": "Facebook で共有するにはクリックしてください (新しいウィンドウで開きます)"})
		p.atEnd(`<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social sd-social-icon-text sd-sharing"><h3 class="sd-title">` + share + `</h3><div class="sd-content"><ul><li class="share-facebook"><a rel="nofollow noopener noreferrer" class="share-facebook sd-button share-icon" href="https://example.com/?share=facebook"><span>` + click + `</span> <span>Facebook</span></a></li><li class="share-end"></li></ul></div></div></div><div class="sharedaddy sd-block sd-like jetpack-likes-widget-wrapper jetpack-likes-widget-unloaded" id="like-post-wrapper-1"><h3 class="sd-title">` + p.in(tongues{"en": "Like this:", "de": "Gefällt mir:", "fr": "J'aime ça :", "es": "Me gusta esto:", "it": "Mi piace:", "ja": "いいね:"}) + `</h3><div class="likes-widget-placeholder post-likes-widget-placeholder" style="height: 55px;"><span class="button"><span>Like</span></span> <span class="loading">` + p.in(loading) + `</span></div></div>`)
	}},
	{"second: font size, print and e-mail, K2 toolbar, below headline", func(p *place) {
		p.belowHeading(`<div class="itemToolbar"><ul><li><span class="itemTextResizerTitle">` + p.in(tongues{"en": "font size", "de": "Schriftgröße", "fr": "Taille de police", "es": "tamaño de la fuente", "it": "dimensione font", "ja": "文字サイズ", "ru": "размер шрифта", "fa": "اندازه قلم", "cs": "velikost písma", "bg": "размер на шрифта"}) + `</span> <a href="#" id="fontDecrease"><span>A-</span></a> <a href="#" id="fontIncrease"><span>A+</span></a></li><li><a class="itemPrintLink" rel="nofollow" href="/item/1?tmpl=component&amp;print=1"><span>` + p.in(tongues{"en": "Print", "de": "Drucken", "fr": "Imprimer", "es": "Imprimir", "it": "Stampa", "ja": "印刷", "ru": "Печать", "fa": "چاپ", "cs": "Tisk", "bg": "Принтирай"}) + `</span></a></li><li><a class="itemEmailLink" rel="nofollow" href="/mailto"><span>E-Mail</span></a></li></ul></div>`)
	}},
	{"second: found a mistake, ctrl and enter, Mistape, after the last", func(p *place) {
		p.tail(`<div class="mistape_caption"><span class="mistape-link-wrap"></span><p>` + p.in(tongues{"en": "If you have found a spelling error, please notify us by selecting that text and pressing <em>Ctrl+Enter</em>.", "de": "Wenn Sie einen Rechtschreibfehler gefunden haben, markieren Sie den Text und drücken Sie <em>Strg+Eingabe</em>.", "fr": "Si vous trouvez une erreur, sélectionnez le texte et appuyez sur <em>Ctrl+Entrée</em>.", "es": "Si encuentras una errata, selecciona el texto y pulsa <em>Ctrl+Enter</em>.", "it": "Se trovi un errore, seleziona il testo e premi <em>Ctrl+Invio</em>.", "ru": "Если вы нашли ошибку, выделите фрагмент текста и нажмите <em>Ctrl+Enter</em>.", "uk": "Якщо ви знайшли помилку, виділіть фрагмент тексту та натисніть <em>Ctrl+Enter</em>.", "ja": "誤字を見つけた場合は、文字を選択して<em>Ctrl+Enter</em>を押してください。", "bg": "Ако откриете грешка, маркирайте текста и натиснете <em>Ctrl+Enter</em>."}) + `</p></div>`)
	}},
	{"second: news code and short link, after the last, Persian portals", func(p *place) {
		p.tail(`<div class="news_bottom_tools"><span class="news_id_c">` + p.in(tongues{"en": "News code: 1184420", "de": "Artikel-ID: 1184420", "fr": "Code de l'article : 1184420", "es": "Código de noticia: 1184420", "it": "Codice notizia: 1184420", "ja": "記事番号: 1184420", "fa": "کد خبر: ۱۱۸۴۴۲۰", "ar": "رقم الخبر: 1184420", "ru": "Код новости: 1184420"}) + `</span><div class="short-link"><label>` + p.in(tongues{"en": "Short link", "de": "Kurzlink", "fr": "Lien court", "es": "Enlace corto", "it": "Link breve", "ja": "短縮URL", "fa": "لینک کوتاه", "ar": "الرابط المختصر", "ru": "Короткая ссылка"}) + `</label><input readonly value="https://ex.am/x/4Kd2"><span>https://ex.am/x/4Kd2</span></div></div>`)
	}},
	{"second: reactions with counts, after the last, Naver", func(p *place) {
		words := strings.Split(p.in(tongues{"en": "Useful|Exciting|Moving|In-depth|Next please", "de": "Nützlich|Spannend|Bewegend|Fundiert|Mehr davon", "fr": "Utile|Passionnant|Touchant|Fouillé|À suivre", "es": "Útil|Interesante|Emotivo|Profundo|Queremos más", "it": "Utile|Interessante|Toccante|Approfondito|Ancora", "ja": "学びがある|わかりやすい|新しい視点|感動|驚き", "ko": "쏠쏠정보|흥미진진|공감백배|분석탁월|후속강추"}), "|")
		var b strings.Builder
		for i, w := range words {
			fmt.Fprintf(&b, `<li class="u_likeit_list"><a href="#" class="u_likeit_list_button _button nolike" data-type="t%d" aria-pressed="false"><span class="u_likeit_list_name _label">%s</span><span class="u_likeit_list_count _count">%d</span></a></li>`, i, w, 3*i+1)
		}
		p.tail(`<div class="media_end_liketop"><div class="u_likeit_list_module _reactionModule"><ul class="u_likeit_layer _faceLayer">` + b.String() + `</ul></div></div>`)
	}},
	{"second: follow topics, buttons in a list, after the last", func(p *place) {
		p.tail(`<div data-component="topic-follow"><h2>` + p.in(tongues{"en": "Follow the topics in this article", "de": "Themen dieses Artikels folgen", "fr": "Suivre les sujets de cet article", "es": "Sigue los temas de este artículo", "it": "Segui gli argomenti di questo articolo", "ja": "この記事のトピックをフォロー"}) + `</h2><ul>` + strings.Repeat(`<li><button type="button" aria-pressed="false">`+p.in(tongues{"en": "Island ferries", "de": "Inselfähren", "fr": "Ferries", "es": "Ferris", "it": "Traghetti", "ja": "フェリー"})+` <span>+</span></button></li>`, 3) + `</ul></div>`)
	}},

	// What tells of the article: clocks, counters, people, paths.
	{"second: entered and updated, spans with clock below headline, Naver", func(p *place) {
		a, b := p.in(tongues{"en": "Published", "de": "Veröffentlicht", "fr": "Publié le", "es": "Publicado", "it": "Pubblicato", "ja": "公開", "ko": "입력", "ru": "Опубликовано", "vi": "Đăng lúc", "cs": "Vydáno", "no": "Publisert", "da": "Publiceret", "fi": "Julkaistu", "zh": "发布时间"}), p.in(tongues{"en": "Updated", "de": "Aktualisiert", "fr": "Mis à jour le", "es": "Actualizado", "it": "Aggiornato", "ja": "更新", "ko": "수정", "ru": "Обновлено", "vi": "Cập nhật", "cs": "Aktualizováno", "no": "Oppdatert", "da": "Opdateret", "fi": "Päivitetty", "zh": "更新时间"})
		p.belowHeading(`<div class="media_end_head_info_datestamp"><div class="media_end_head_info_datestamp_bunch"><em class="media_end_head_info_datestamp_term">` + a + `</em><span class="media_end_head_info_datestamp_time">2026.03.12. 09:12</span></div><div class="media_end_head_info_datestamp_bunch"><em class="media_end_head_info_datestamp_term">` + b + `</em><span class="media_end_head_info_datestamp_time">2026.03.12. 17:48</span></div></div>`)
	}},
	{"second: clocks said in another zone", func(p *place) {
		p.elements(func(n *html.Node) {
			if n.Data != "time" || p.inText(n) || n.FirstChild == nil || n.FirstChild.Type != html.TextNode || n.FirstChild.NextSibling != nil {
				return
			}
			n.FirstChild.Data = "Mar 12, 2026, 3:48 AM EST"
		})
	}},
	{"second: hours ago, hashed chip above headline", func(p *place) {
		p.aboveHeading(`<div class="sc-f1a2 kQmzPd"><span class="sc-9x hJq">` + p.in(tongues{"en": "3 hrs ago", "de": "vor 3 Std.", "fr": "il y a 3 h", "es": "hace 3 h", "it": "3 ore fa", "ja": "3時間前", "pt": "há 3 h", "ru": "3 часа назад", "vi": "3 giờ trước", "cs": "před 3 hodinami", "no": "3 timer siden", "da": "3 timer siden", "fi": "3 tuntia sitten", "ko": "3시간 전", "zh": "3小时前"}) + `</span></div>`)
	}},
	{"second: eye and number of views, icons before the first", func(p *place) {
		p.lead(`<div class="post-meta-row"><span class="item-views"><i class="fa fa-eye"></i> 4 812</span><span class="item-comments"><i class="far fa-comment-alt"></i> 17</span><span class="item-time"><i class="far fa-clock"></i> 4 ` + p.in(tongues{"en": "minutes read", "de": "Minuten Lesezeit", "fr": "minutes de lecture", "es": "minutos de lectura", "it": "minuti di lettura", "ja": "分で読めます", "ru": "мин. на чтение", "cs": "minuty čtení", "vi": "phút đọc"}) + `</span></div>`)
	}},
	{"second: box about the desk, author box, tagDiv, end of container", func(p *place) {
		p.atEnd(`<div class="author-box-wrap"><a href="/author/newsdesk/" aria-label="author-photo"><img alt="" src="https://secure.gravatar.com/avatar/1?s=96" class="avatar avatar-96 photo"></a><div class="desc"><div class="td-author-url"><a href="https://example.com">https://example.com</a></div><div class="td-author-description">` + p.in(tongues{"en": "Our newsdesk covers the coast and the islands, seven days a week. Tips are welcome at any time.", "de": "Unsere Redaktion berichtet an sieben Tagen in der Woche von der Küste und den Inseln. Hinweise sind jederzeit willkommen.", "fr": "Notre rédaction couvre la côte et les îles sept jours sur sept. Vos informations sont les bienvenues.", "es": "Nuestra redacción cubre la costa y las islas los siete días de la semana. Se agradecen las pistas.", "it": "La nostra redazione racconta la costa e le isole sette giorni su sette. Le segnalazioni sono benvenute.", "ja": "当編集部は沿岸と島々のニュースを毎日お届けしています。情報提供をお待ちしています。"}) + `</div><div class="td-author-social"><span class="td-social-icon-wrap"><a href="https://x.com/e" title="Twitter"><i class="td-icon-font td-icon-twitter"></i></a></span></div></div></div>`)
	}},
	{"second: tags with label, list after the last, tagDiv", func(p *place) {
		t := strings.Split(p.in(tongues{"en": "Ferry|Islands|Strike|Transport", "de": "Fähre|Inseln|Streik|Verkehr", "fr": "Ferry|Îles|Grève|Transports", "es": "Ferri|Islas|Huelga|Transporte", "it": "Traghetti|Isole|Sciopero|Trasporti", "ja": "フェリー|離島|ストライキ|交通", "ru": "Паром|Острова|Забастовка|Транспорт"}), "|")
		p.tail(`<div class="td-post-source-tags"><ul class="td-tags td-post-small-box clearfix"><li><span>` + p.in(tongues{"en": "TAGS", "de": "SCHLAGWORTE", "fr": "TAGS", "es": "Etiquetas", "it": "TAGS", "ja": "タグ", "ru": "ТЕГИ"}) + `</span></li><li><a href="/tag/1/">` + strings.Join(t, `</a></li><li><a href="/tag/1/">`) + `</a></li></ul></div>`)
	}},
	{"second: path that ends with the headline, Yoast, above headline", func(p *place) {
		p.aboveHeading(`<div class="yoast-breadcrumbs"><span><span><a href="/">` + p.in(tongues{"en": "Home", "de": "Startseite", "fr": "Accueil", "es": "Inicio", "it": "Home", "ja": "ホーム", "ru": "Главная", "cs": "Domů"}) + `</a></span> » <span><a href="/news/">` + p.in(tongues{"en": "News", "de": "Nachrichten", "fr": "Actualités", "es": "Noticias", "it": "Notizie", "ja": "ニュース", "ru": "Новости", "cs": "Zprávy"}) + `</a></span> » <span class="breadcrumb_last" aria-current="page">` + html.EscapeString(p.title) + `</span></span></div>`)
	}},
	{"second: sticky bar with headline, progress and share, end of body", func(p *place) {
		p.bodyEnd(`<div class="sticky-article-bar is-hidden" aria-hidden="true"><progress max="100" value="12"></progress><div class="sticky-article-bar__inner"><span class="sticky-article-bar__now">` + p.in(tongues{"en": "You are reading", "de": "Sie lesen", "fr": "Vous lisez", "es": "Estás leyendo", "it": "Stai leggendo", "ja": "閲覧中の記事", "tr": "Şu an okuduğunuz", "el": "Διαβάζετε"}) + `</span><p class="sticky-article-bar__title">` + html.EscapeString(p.title) + `</p><button>` + p.in(tongues{"en": "Share", "de": "Teilen", "fr": "Partager", "es": "Compartir", "it": "Condividi", "ja": "シェア"}) + `</button></div></div>`)
	}},
	{"second: table of contents before the first, ez-toc", func(p *place) {
		var b strings.Builder
		n := 0
		for _, e := range p.paras {
			if headings[e.DataAtom] && n < 6 {
				n++
				fmt.Fprintf(&b, `<li class="ez-toc-page-1 ez-toc-heading-level-2"><a class="ez-toc-link ez-toc-heading-%[1]d" href="#s%[1]d">%[2]s</a></li>`, n, html.EscapeString(strings.TrimSpace(text(e))))
			}
		}
		if n == 0 {
			for i, w := range strings.Split(p.in(tongues{"en": "What happened|What is known|What comes next", "de": "Was geschehen ist|Was bekannt ist|Wie es weitergeht", "fr": "Les faits|Ce que l'on sait|Et maintenant ?", "es": "Qué ha pasado|Qué se sabe|Qué pasará ahora", "it": "Che cosa è successo|Che cosa sappiamo|E adesso?", "ja": "何が起きたか|分かっていること|今後の見通し"}), "|") {
				fmt.Fprintf(&b, `<li class="ez-toc-page-1 ez-toc-heading-level-2"><a class="ez-toc-link ez-toc-heading-%[1]d" href="#s%[1]d">%[2]s</a></li>`, i+1, w)
			}
		}
		p.lead(`<div id="ez-toc-container" class="ez-toc-v2_0_69 counter-hierarchy ez-toc-counter ez-toc-grey ez-toc-container-direction"><div class="ez-toc-title-container"><p class="ez-toc-title">` + p.in(tongues{"en": "Table of Contents", "de": "Inhaltsverzeichnis", "fr": "Sommaire", "es": "Índice", "it": "Indice dei contenuti", "ja": "目次", "vi": "Mục lục", "pt": "Índice", "ru": "Содержание"}) + `</p><span class="ez-toc-title-toggle"><a href="#" class="ez-toc-pull-right ez-toc-btn" aria-label="Toggle Table of Content"></a></span></div><nav><ul class="ez-toc-list ez-toc-list-level-1">` + b.String() + `</ul></nav></div>`)
	}},
	{"second: counter and arrows of a gallery, no captions, between", func(p *place) {
		p.mid(`<div class="swiper gallery-inline"><div class="swiper-wrapper"><div class="swiper-slide" role="group" aria-label="1 / 12"><img src="/g1.jpg" alt=""></div><div class="swiper-slide" role="group" aria-label="2 / 12"><img src="/g2.jpg" alt="" loading="lazy"></div></div><div class="swiper-pagination swiper-pagination-fraction"><span class="swiper-pagination-current">1</span> / <span class="swiper-pagination-total">12</span></div><div class="swiper-button-next"></div><a href="/gallery/88">` + p.in(tongues{"en": "View all photos", "de": "Alle Bilder ansehen", "fr": "Voir toutes les photos", "es": "Ver todas las fotos", "it": "Guarda tutte le foto", "ja": "全ての写真を見る", "ru": "Смотреть все фото", "vi": "Xem tất cả ảnh"}) + `</a></div>`)
	}},
	{"second: credit added to every caption", func(p *place) {
		p.elements(func(n *html.Node) {
			if n.Data == "figcaption" && !p.inText(n) && !p.holdsText(n) {
				p.inside(n, ` <span class="caption__credit">(`+p.in(tongues{"en": "Photo", "de": "Foto", "fr": "Photo", "es": "Foto", "it": "Foto", "ja": "写真", "ru": "Фото"})+`: Marit Olden/Nordfoto)</span>`)
			}
		})
	}},
	{"second: alternative text and titles of all pictures", func(p *place) {
		p.elements(func(n *html.Node) {
			if n.Data == "img" {
				setAttr(n, "alt", p.in(tongues{"en": "Travellers with suitcases wait at a quay in the rain", "de": "Reisende mit Koffern warten im Regen an einem Kai", "fr": "Des voyageurs attendent sur un quai sous la pluie", "es": "Viajeros con maletas esperan en un muelle bajo la lluvia", "it": "Viaggiatori con valigie aspettano su un molo sotto la pioggia", "ja": "雨の埠頭で待つ旅行者"}))
				setAttr(n, "title", "quay-rain-4471")
			}
		})
	}},
	{"second: statement of the platform, after the last, NetEase", func(p *place) {
		p.tail(`<div class="post_statement"><p>` + p.in(tongues{"zh": "特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“网易号”用户上传并发布，本平台仅提供信息存储服务。", "en": "Notice: The content above (including the pictures and videos if any) is uploaded and posted by a user of our platform, which only provides information storage services.", "de": "Hinweis: Die vorstehenden Inhalte wurden von einem Nutzer hochgeladen. Diese Plattform stellt lediglich Speicherplatz bereit.", "fr": "Avis : le contenu ci-dessus a été mis en ligne par un utilisateur. Cette plateforme n'assure que son hébergement.", "es": "Aviso: el contenido anterior fue subido por un usuario. Esta plataforma solo ofrece el alojamiento.", "it": "Avviso: i contenuti sopra riportati sono stati caricati da un utente. Questa piattaforma offre solo lo spazio.", "ja": "注意：上記の内容は利用者が投稿したもので、当サービスは保存場所を提供しているに過ぎません。"}) + `</p></div>`)
	}},
	{"second: translated by a machine, note with link, before the first", func(p *place) {
		p.lead(`<div class="translation-note notranslate" translate="no"><svg aria-hidden="true"><use href="#i-translate"/></svg><p>` + p.in(tongues{
			"en": `This page was translated automatically. <a href="?lang=orig">Show the original</a>`,
			"de": `Diese Seite wurde automatisch übersetzt. <a href="?lang=orig">Original anzeigen</a>`,
			"fr": `Cette page a été traduite automatiquement. <a href="?lang=orig">Afficher l'original</a>`,
			"es": `Esta página se ha traducido automáticamente. <a href="?lang=orig">Ver el original</a>`,
			"it": `Questa pagina è stata tradotta automaticamente. <a href="?lang=orig">Mostra l'originale</a>`,
			"ja": `このページは自動翻訳されています。<a href="?lang=orig">原文を表示</a>`,
			"ru": `Эта страница переведена автоматически. <a href="?lang=orig">Показать оригинал</a>`,
		}) + `</p></div>`)
	}},
	{"second: languages to read it in, list below headline", func(p *place) {
		p.belowHeading(`<ul class="language-switcher-language-url links"><li hreflang="en"><a href="/en/x" class="language-link" hreflang="en">English</a></li><li hreflang="ar"><a href="/ar/x" class="language-link" hreflang="ar">العربية</a></li><li hreflang="es"><a href="/es/x" class="language-link" hreflang="es">Español</a></li><li hreflang="zh"><a href="/zh/x" class="language-link" hreflang="zh">中文</a></li></ul>`)
	}},

	// What machines say of it.
	{"second: summary by AI, details with bullets below headline", func(p *place) {
		p.belowHeading(`<details class="ai-summary" data-module="smart-summary"><summary><span class="icon-sparkle">✨</span> ` + p.in(tongues{"en": "Summary by AI", "de": "KI-Zusammenfassung", "fr": "Résumé par l'IA", "es": "Resumen con IA", "it": "Sintesi con l'IA", "ja": "AI要約", "ko": "AI 요약", "no": "Oppsummert av KI", "vi": "Tóm tắt bằng AI"}) + `</summary><ul><li>` + p.teaser2() + `</li><li>` + p.in(tongues{"en": "Officials say that talks will go on next week.", "de": "Die Gespräche sollen nach Angaben der Behörden nächste Woche weitergehen.", "fr": "Selon les autorités, les discussions reprendront la semaine prochaine.", "es": "Las autoridades dicen que las conversaciones seguirán la próxima semana.", "it": "Secondo le autorità i colloqui proseguiranno la prossima settimana.", "ja": "当局によると、協議は来週も続く。"}) + `</li></ul><p class="ai-summary__note">` + p.in(tongues{"en": "Generated with AI and checked by our editors. Was this helpful?", "de": "Mit KI erstellt und von der Redaktion geprüft. War das hilfreich?", "fr": "Généré par IA et relu par la rédaction. Cela vous a-t-il aidé ?", "es": "Generado con IA y revisado por la redacción. ¿Te ha sido útil?", "it": "Generato con l'IA e verificato dalla redazione. Ti è stato utile?", "ja": "AIが生成し、編集部が確認しました。役に立ちましたか。"}) + ` <button>👍</button><button>👎</button></p></details>`)
	}},
	{"second: questions to ask an assistant, chips after the last", func(p *place) {
		var b strings.Builder
		for _, q := range strings.Split(p.in(tongues{"en": "Why did the crews go on strike?|When will the ferries run again?|Who pays for the hotels?", "de": "Warum streiken die Besatzungen?|Wann fahren die Fähren wieder?|Wer bezahlt die Hotels?", "fr": "Pourquoi les équipages font-ils grève ?|Quand les ferries reprendront-ils ?|Qui paie les hôtels ?", "es": "¿Por qué hacen huelga las tripulaciones?|¿Cuándo volverán los ferris?|¿Quién paga los hoteles?", "it": "Perché gli equipaggi scioperano?|Quando ripartono i traghetti?|Chi paga gli alberghi?", "ja": "なぜストをしたのですか|いつ再開しますか|宿泊費は誰が払いますか"}), "|") {
			b.WriteString(`<button class="rounded-full border px-4 py-2 text-sm" type="button">` + q + `</button>`)
		}
		p.tail(`<div class="not-prose my-8 rounded-xl bg-slate-50 p-6" data-widget="ask"><div class="mb-2 flex items-center gap-2"><span class="text-base font-semibold">` + p.in(tongues{"en": "Ask our AI about this topic", "de": "Fragen Sie unsere KI zu diesem Thema", "fr": "Interrogez notre IA sur ce sujet", "es": "Pregunta a nuestra IA sobre este tema", "it": "Chiedi alla nostra IA", "ja": "AIに質問する"}) + `</span><span class="text-xs uppercase">Beta</span></div>` + b.String() + `<input placeholder="…"><p class="text-xs">` + p.in(tongues{"en": "AI can make mistakes. Check important information.", "de": "Die KI kann Fehler machen. Prüfen Sie wichtige Angaben.", "fr": "L'IA peut se tromper. Vérifiez les informations importantes.", "es": "La IA puede equivocarse. Verifica la información importante.", "it": "L'IA può sbagliare. Verifica le informazioni importanti.", "ja": "AIは間違えることがあります。重要な情報は確認してください。"}) + `</p></div>`)
	}},

	// Widgets.
	{"second: poll with radio buttons and votes between", func(p *place) {
		p.mid(`<div class="poll-widget" data-poll-id="881"><form><p class="poll-widget__question">` + p.in(tongues{"en": "Should ferry crews be allowed to strike in the holidays?", "de": "Sollen Fährbesatzungen in den Ferien streiken dürfen?", "fr": "Les équipages devraient-ils pouvoir faire grève pendant les vacances ?", "es": "¿Deben poder hacer huelga las tripulaciones en vacaciones?", "it": "Gli equipaggi devono poter scioperare durante le vacanze?", "ja": "休暇中のストを認めるべきだと思いますか。", "cs": "Měly by posádky trajektů smět stávkovat o prázdninách?"}) + `</p><label><input type="radio" name="v"> ` + p.in(tongues{"en": "Yes", "de": "Ja", "fr": "Oui", "es": "Sí", "it": "Sì", "ja": "はい", "cs": "Ano"}) + ` <span>61 %</span></label><label><input type="radio" name="v"> ` + p.in(tongues{"en": "No", "de": "Nein", "fr": "Non", "es": "No", "it": "No", "ja": "いいえ", "cs": "Ne"}) + ` <span>39 %</span></label><button>` + p.in(tongues{"en": "Vote", "de": "Abstimmen", "fr": "Voter", "es": "Votar", "it": "Vota", "ja": "投票する", "cs": "Hlasovat"}) + `</button><p class="poll-widget__total">` + p.in(tongues{"en": "12,408 votes", "de": "12.408 Stimmen", "fr": "12 408 votes", "es": "12.408 votos", "it": "12.408 voti", "ja": "12,408票", "cs": "12 408 hlasů"}) + `</p></form></div>`)
	}},
	{"second: quiz, first question of seven, hashed, between", func(p *place) {
		p.mid(`<section class="Quiz-module__root--aZ91k"><header class="Quiz-module__head--p0Q"><span>1/7</span><h3>` + p.in(tongues{"en": "How well do you know the islands?", "de": "Wie gut kennen Sie die Inseln?", "fr": "Connaissez-vous bien les îles ?", "es": "¿Cuánto sabes de las islas?", "it": "Quanto conosci le isole?", "ja": "島クイズに挑戦"}) + `</h3></header><p>` + p.in(tongues{"en": "Which of these islands can be reached without a ship?", "de": "Welche dieser Inseln erreicht man ohne Schiff?", "fr": "Laquelle de ces îles est accessible sans bateau ?", "es": "¿A cuál de estas islas se llega sin barco?", "it": "Quale di queste isole si raggiunge senza nave?", "ja": "船なしで行ける島はどれですか。"}) + `</p><div role="radiogroup"><button role="radio" aria-checked="false">Sylt</button><button role="radio" aria-checked="false">Texel</button><button role="radio" aria-checked="false">Ouessant</button></div></section>`)
	}},
	{"second: weather of the town, spans at the top of body", func(p *place) {
		p.bodyTop(`<div class="header-weather"><a href="/weather"><span class="header-weather__city">Rotterdam</span> <span class="header-weather__temp">12°</span> <span class="header-weather__text">` + p.in(tongues{"en": "Mostly cloudy, wind from the west", "de": "Überwiegend bewölkt, Wind aus Westen", "fr": "Plutôt nuageux, vent d'ouest", "es": "Mayormente nublado, viento del oeste", "it": "Per lo più nuvoloso, vento da ovest", "ja": "おおむね曇り、西の風", "ru": "Облачно, ветер западный"}) + `</span></a></div>`)
	}},
	{"second: rates of currencies, list at the top of body, Latin America", func(p *place) {
		p.bodyTop(`<div class="cotizaciones-bar"><ul><li><a href="/dolar"><strong>` + p.in(tongues{"en": "Dollar", "de": "Dollar", "es": "Dólar oficial", "fr": "Dollar", "it": "Dollaro", "ja": "ドル", "ru": "Доллар", "pt": "Dólar"}) + `</strong> <span>1.415,00</span> / <span>1.465,00</span></a></li><li><a href="/euro"><strong>Euro</strong> <span>1.630,00</span></a></li><li><a href="/btc"><strong>Bitcoin</strong> <span>91.204,12</span> <span class="down">-1,2 %</span></a></li></ul></div>`)
	}},
	{"second: quote chip of a share behind the name of a company", func(p *place) {
		p.behindCompany(`<span class="ticker-chip" data-symbol="NRDB.AS"><a class="ticker-chip__link" href="/quote/NRDB.AS"><span class="ticker-chip__symbol">NRDB.AS</span> <span class="ticker-chip__change is-up">+1.32%</span></a></span>`)
	}},
	{"second: quotes of three shares, table between", func(p *place) {
		p.mid(`<div class="stocks-in-article"><div class="stocks-in-article__title">` + p.in(tongues{"en": "Stocks in this article", "de": "Aktien in diesem Artikel", "fr": "Actions citées", "es": "Valores en este artículo", "it": "Titoli citati", "ja": "関連銘柄", "ko": "관련 종목"}) + `</div><table><tbody><tr><td><a href="/q/1">Nordbank NV</a></td><td>41,20</td><td class="up">+1,32 %</td></tr><tr><td><a href="/q/2">Ferrylines AB</a></td><td>118,05</td><td class="down">-4,10 %</td></tr><tr><td><a href="/q/3">Port Holding</a></td><td>7,91</td><td>0,00 %</td></tr></tbody></table></div>`)
	}},
	{"second: live score of two matches between", func(p *place) {
		p.mid(`<div class="livescore-widget" data-refresh="30"><div class="match"><span class="match__status">67'</span><span class="match__team">Feyenoord</span><span class="match__score">2 - 1</span><span class="match__team">Celta</span></div><div class="match"><span class="match__status">` + p.in(tongues{"en": "FT", "de": "Ende", "fr": "Terminé", "es": "Final", "it": "Finale", "ja": "試合終了"}) + `</span><span class="match__team">Brann</span><span class="match__score">0 - 0</span><span class="match__team">Basel</span></div><a href="/livescore">` + p.in(tongues{"en": "All matches live", "de": "Alle Spiele im Liveticker", "fr": "Tous les matchs en direct", "es": "Todos los partidos en directo", "it": "Tutte le partite in diretta", "ja": "全試合の速報"}) + `</a></div>`)
	}},
	{"second: breaking news strip, marquee at the top of body, Turkish portals", func(p *place) {
		var b strings.Builder
		for i := range 4 {
			fmt.Fprintf(&b, `<li><time>0%d:1%d</time> <a href="/son-dakika/%d">%s</a></li>`, 9-i, i, i, p.other(i))
		}
		p.bodyTop(`<div class="son-dakika-bandi"><span class="label">` + p.in(tongues{"en": "BREAKING", "de": "EILMELDUNG", "fr": "DERNIÈRE MINUTE", "es": "ÚLTIMA HORA", "it": "ULTIM'ORA", "ja": "速報", "tr": "SON DAKİKA", "ru": "СРОЧНО", "vi": "TIN NÓNG"}) + `</span><ul class="marquee">` + b.String() + `</ul></div>`)
	}},
	{"second: external content, consent gate with slots between", func(p *place) {
		p.mid(`<consent-gate vendor="youtube" vendor-id="s23"><div slot="placeholder"><h4>` + p.in(tongues{"en": "Content from YouTube", "de": "Inhalt von YouTube", "fr": "Contenu YouTube", "es": "Contenido de YouTube", "it": "Contenuto di YouTube", "ja": "YouTubeのコンテンツ"}) + `</h4><p>` + p.in(tongues{"en": "This video is not shown because you have not accepted the cookies of the provider. If you load it, personal data may be sent to third parties.", "de": "Dieses Video wird nicht angezeigt, weil Sie den Cookies des Anbieters nicht zugestimmt haben. Beim Laden können personenbezogene Daten an Dritte übermittelt werden.", "fr": "Cette vidéo n'est pas affichée car vous n'avez pas accepté les cookies du fournisseur. Son chargement peut transmettre des données à des tiers.", "es": "Este vídeo no se muestra porque no has aceptado las cookies del proveedor. Al cargarlo, pueden enviarse datos a terceros.", "it": "Il video non è visibile perché non hai accettato i cookie del fornitore. Caricandolo, i dati possono essere inviati a terzi.", "ja": "提供元のCookieに同意していないため、動画は表示されません。読み込むと個人データが第三者に送られることがあります。"}) + `</p><button>` + p.in(tongues{"en": "Accept and show", "de": "Akzeptieren und anzeigen", "fr": "Accepter et afficher", "es": "Aceptar y mostrar", "it": "Accetta e mostra", "ja": "同意して表示"}) + `</button></div></consent-gate>`)
	}},
	{"second: tools in a declarative shadow root before the first", func(p *place) {
		p.lead(`<article-tools><template shadowrootmode="open"><style>:host{display:block}</style><button part="share">` + p.in(tongues{"en": "Share", "de": "Teilen", "fr": "Partager", "es": "Compartir", "it": "Condividi", "ja": "シェア"}) + `</button><p>` + p.in(tongues{"en": "Save this article to read it later. You need an account for that.", "de": "Artikel merken und später lesen. Dazu brauchen Sie ein Konto.", "fr": "Enregistrez cet article pour le lire plus tard. Un compte est nécessaire.", "es": "Guarda este artículo para leerlo después. Necesitas una cuenta.", "it": "Salva l'articolo e leggilo più tardi. Serve un account.", "ja": "記事を保存して後で読めます。会員登録が必要です。"}) + `</p><slot></slot></template></article-tools>`)
	}},

	// Readers.
	{"second: comments as articles with user fields, Drupal, end of container", func(p *place) {
		var b strings.Builder
		for i, c := range p.voices() {
			fmt.Fprintf(&b, `<article data-comment-user-id="0" id="comment-%[1]d" class="comment js-comment by-anonymous clearfix"><span class="hidden text-muted pull-right" data-comment-timestamp="1773%[1]d"></span><footer class="comment__meta"><p class="comment__author"><span lang="" typeof="schema:Person" property="schema:name" datatype="">reader%[1]d</span></p><p class="comment__time">12.03.2026 - 10:%02[2]d</p><a href="/comment/%[1]d#comment-%[1]d" hreflang="en">Permalink</a></footer><div class="content"><h3><a href="/comment/%[1]d" class="permalink" rel="bookmark">%[3]s</a></h3><div class="text-formatted field field--name-comment-body field--type-text-long field--label-hidden field__item"><p>%[4]s</p></div><ul class="links inline list-inline"><li class="comment-reply"><a href="/comment/reply/node/1/comment/%[1]d">%[5]s</a></li></ul></div></article>`, 4400+i, i, strings.Join(firstWords(c, 3), " "), c, p.in(tongues{"en": "Reply", "de": "Antworten", "fr": "Répondre", "es": "Responder", "it": "Rispondi", "ja": "返信"}))
		}
		p.atEnd(`<section class="field field--name-comment field--type-comment field--label-above comment-wrapper"><h2 class="title">` + p.in(tongues{"en": "Comments", "de": "Kommentare", "fr": "Commentaires", "es": "Comentarios", "it": "Commenti", "ja": "コメント"}) + `</h2>` + b.String() + `</section>`)
	}},
	{"second: rules of the discussion, BLOX, end of container", func(p *place) {
		p.atEnd(`<div id="asset-comments" class="comments-container"><h4>` + p.in(tongues{"en": "Welcome to the discussion.", "de": "Willkommen in der Diskussion.", "fr": "Bienvenue dans la discussion.", "es": "Bienvenido a la conversación.", "it": "Benvenuti nella discussione.", "ja": "コメント欄へようこそ。"}) + `</h4><a href="/users/login/" class="btn">Log In</a><ul class="comment-rules"><li><strong>` + p.in(tongues{
			"en": `Keep it Clean.</strong> Please avoid obscene, vulgar, lewd, racist or sexually-oriented language.</li><li><strong>Be Truthful.</strong> Don't knowingly lie about anyone or anything.</li><li><strong>Share with Us.</strong> We'd love to hear eyewitness accounts, the history behind an article.`,
			"de": `Bleiben Sie sachlich.</strong> Bitte verzichten Sie auf beleidigende und rassistische Sprache.</li><li><strong>Bleiben Sie ehrlich.</strong> Verbreiten Sie keine Unwahrheiten über andere.`,
			"fr": `Restez courtois.</strong> Évitez tout propos obscène, raciste ou vulgaire.</li><li><strong>Soyez honnête.</strong> Ne mentez pas sciemment sur autrui.`,
			"es": `Sé respetuoso.</strong> Evita el lenguaje obsceno, vulgar o racista.</li><li><strong>Sé sincero.</strong> No mientas a sabiendas sobre nadie.`,
			"it": `Sii rispettoso.</strong> Evita un linguaggio osceno, volgare o razzista.</li><li><strong>Sii sincero.</strong> Non mentire consapevolmente su nessuno.`,
			"ja": `節度を守ってください。</strong>わいせつな表現や差別的な表現はお控えください。</li><li><strong>正直に書いてください。</strong>故意に嘘を書かないでください。`,
		}) + `</li></ul></div>`)
	}},
	{"second: best comment quoted under the text, hashed", func(p *place) {
		c := p.voices()[0]
		p.tail(`<div class="styles_topComment__k2Lq"><div class="styles_label__1Q">` + p.in(tongues{"en": "Top comment", "de": "Top-Kommentar", "fr": "Meilleur commentaire", "es": "Comentario destacado", "it": "Commento in evidenza", "ja": "注目のコメント", "ko": "베스트 댓글", "vi": "Ý kiến nổi bật"}) + `</div><p class="styles_text__9s">` + c + `</p><div class="styles_meta__0a"><span>harbour_67</span><span>👍 212</span></div><a href="#comments">` + p.in(tongues{"en": "Read all 132 comments", "de": "Alle 132 Kommentare lesen", "fr": "Lire les 132 commentaires", "es": "Leer los 132 comentarios", "it": "Leggi tutti i 132 commenti", "ja": "132件のコメントを読む"}) + `</a></div>`)
	}},

	// The same words in other markup.
	{"second: b for strong and i for em, and back", func(p *place) {
		swap := map[string]*html.Node{"b": {Data: "strong", DataAtom: atom.Strong}, "strong": {Data: "b", DataAtom: atom.B}, "i": {Data: "em", DataAtom: atom.Em}, "em": {Data: "i", DataAtom: atom.I}}
		p.elements(func(n *html.Node) {
			if to := swap[n.Data]; to != nil && (n.Data != "i" || hasText(n)) { // an empty <i> is an icon
				n.Data, n.DataAtom = to.Data, to.DataAtom
			}
		})
	}},
	{"second: attributes in another order, with test ids", func(p *place) {
		i := 0
		p.elements(func(n *html.Node) {
			slices.Reverse(n.Attr)
			if i++; n.Data == "div" || n.Data == "p" || n.Data == "span" {
				n.Attr = append([]html.Attribute{{Key: "data-reactid", Val: fmt.Sprint(".0.", i)}}, n.Attr...)
			}
		})
	}},
	{"second: React's empty comments within the text", func(p *place) {
		p.eachWord(func(n *html.Node) { p.remark(n, " ") })
	}},
	{"second: Svelte's and Angular's marks around every element", func(p *place) {
		p.classes(func(s string) string { return s + " svelte-" + hash("component", "s") })
		for _, e := range p.paras {
			if e.Parent != nil && e.Data != "body" {
				p.remark(e, "[")
				setAttr(e, "_ngcontent-ng-c4102938475", "")
				e.AppendChild(&html.Node{Type: html.CommentNode, Data: "]"})
			}
		}
	}},
	{"second: utility classes added to what has a class", func(p *place) {
		p.elements(func(n *html.Node) {
			for i, a := range n.Attr {
				if a.Key == "class" {
					n.Attr[i].Val += " mx-auto mt-4 max-w-prose md:mt-6 lg:col-span-8 text-base"
				}
			}
		})
	}},
	{"second: pictures from another host, with a set of sizes", func(p *place) {
		p.elements(func(n *html.Node) {
			from := attr(n, "src") + attr(n, "srcset")
			if n.Data != "img" && n.Data != "source" || from == "" || strings.HasPrefix(from, "data:") {
				return
			}
			src := "https://cdn2.example.net/cdn-cgi/image/width=1200,format=auto/" + hash(from, "c") + ".jpg"
			setAttr(n, "srcset", src+" 1200w, "+src+"?w=640 640w")
			if n.Data == "img" {
				setAttr(n, "src", src)
			}
		})
	}},
	{"second: links with tracking, target and rel", func(p *place) {
		p.elements(func(n *html.Node) {
			h := attr(n, "href")
			if n.Data != "a" || h == "" || strings.HasPrefix(h, "#") || strings.Contains(h, ":") && !strings.HasPrefix(h, "http") {
				return
			}
			h, fragment, has := strings.Cut(h, "#")
			sep := "?"
			if strings.Contains(h, "?") {
				sep = "&"
			}
			h += sep + "utm_source=site&utm_medium=inline&at_link_pos=4&ref=rc_1"
			if has {
				h += "#" + fragment
			}
			setAttr(n, "href", h)
			setAttr(n, "target", "_blank")
			setAttr(n, "rel", "noopener")
		})
	}},
	{"second: every paragraph in its own block of a page builder", func(p *place) {
		for _, e := range p.likeParas() {
			wrap(e, "div")
			setAttr(e.Parent, "class", "article-block article-block--text")
			setAttr(e.Parent, "data-block-key", hash(text(e), "k"))
			wrap(e.Parent, "div")
			setAttr(e.Parent.Parent, "class", "l-grid__item")
		}
	}},
	{"second: paragraphs as divs, Sina and Yahoo", func(p *place) {
		for _, e := range p.likeParas() {
			e.Data, e.DataAtom = "div", atom.Div
			setAttr(e, "class", strings.TrimSpace(attr(e, "class")+" article-paragraph"))
		}
	}},
	{"second: text split into sections by ad slots", func(p *place) {
		parent := p.holder()
		children := slices.Collect(parent.ChildNodes())
		isPara := func(c *html.Node) bool { return slices.Contains(p.paras, c) }
		from := slices.IndexFunc(children, isPara)
		if from < 0 {
			return // the paragraphs are in sections already
		}
		slots, left := 0, 0
		var section *html.Node
		for _, c := range children[from:] {
			if isPara(c) {
				left++
			}
		}
		for _, c := range children[from:] {
			if left == 0 {
				break // below the text
			}
			if section == nil {
				section = &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div, Attr: []html.Attribute{{Key: "class", Val: "article-body__section"}}}
				parent.InsertBefore(section, c)
				if slots > 0 {
					p.before(section, fmt.Sprintf(`<div class="ad-slot ad-slot--inline" data-slot="in-article-%[1]d"><span class="ad-slot__label">%[2]s</span><div id="gpt-%[1]d"></div></div>`, slots, p.in(adLabel)))
				}
				slots++
			}
			parent.RemoveChild(c)
			section.AppendChild(c)
			if isPara(c) {
				if left--; left > 0 && paragraphsIn(section) >= 3 {
					section = nil
				}
			}
		}
	}},
	{"second: lines broken at eighty columns and indented", func(p *place) {
		p.texts(func(n *html.Node) {
			if n.Parent.Data == "pre" || n.Parent.Data == "code" || n.Parent.Data == "textarea" {
				return
			}
			col := 0
			var b strings.Builder
			for _, r := range n.Data {
				if col++; r == ' ' && col > 72 {
					b.WriteString("\n            ")
					col = 12
					continue
				}
				b.WriteRune(r)
			}
			n.Data = b.String()
		})
	}},
	{"second: straight quotes made curly, wptexturize", func(p *place) {
		open, shut := p.in(tongues{"en": "“", "de": "„", "cs": "„", "bg": "„"}), p.in(tongues{"en": "”", "de": "“", "cs": "“", "bg": "“"})
		var block *html.Node
		before := ' '
		p.texts(func(n *html.Node) {
			if b := blockOf(n); b != block {
				block, before = b, ' '
			}
			var b strings.Builder
			for _, r := range n.Data {
				opens := unicode.IsSpace(before) || strings.ContainsRune("([–—-", before)
				switch {
				case r == '\'' && opens:
					b.WriteRune('‘')
				case r == '\'':
					b.WriteRune('’')
				case r == '"' && opens:
					b.WriteString(open)
				case r == '"':
					b.WriteString(shut)
				default:
					b.WriteRune(r)
				}
				before = r
			}
			n.Data = b.String()
		})
	}},
	{"second: dots and dashes made typographic, wptexturize", func(p *place) {
		p.texts(func(n *html.Node) {
			n.Data = strings.NewReplacer("...", "…", " -- ", " — ", " - ", " – ").Replace(n.Data)
		})
	}},
	{"second: hard spaces after short words, typograf", func(p *place) {
		p.texts(func(n *html.Node) {
			words := strings.Split(n.Data, " ")
			var b strings.Builder
			for i, w := range words {
				b.WriteString(w)
				switch l := utf8.RuneCountInString(w); {
				case i == len(words)-1:
				case l > 0 && l <= 2 && unicode.IsLetter([]rune(w)[0]):
					b.WriteRune('\u00a0')
				default:
					b.WriteByte(' ')
				}
			}
			n.Data = b.String()
		})
	}},
	{"second: places to break a line, wbr in the words", func(p *place) {
		var todo []*html.Node
		p.texts(func(n *html.Node) { todo = append(todo, n) })
		for _, n := range todo {
			parts := strings.Split(hyphenate(n.Data, "\x00"), "\x00")
			if n.Parent.Data == "pre" || n.Parent.Data == "textarea" {
				continue
			}
			for _, s := range parts[:len(parts)-1] {
				if s != "" {
					n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: s}, n)
				}
				n.Parent.InsertBefore(&html.Node{Type: html.ElementNode, Data: "wbr", DataAtom: atom.Wbr}, n)
			}
			n.Data = parts[len(parts)-1]
		}
	}},
	{"second: first letter in a span, drop cap", func(p *place) {
		for n := range p.paras[0].Descendants() {
			if n.Type != html.TextNode || strings.TrimSpace(n.Data) == "" || n.Parent.Data == "a" || headings[p.paras[0].DataAtom] {
				continue
			}
			s := strings.TrimLeftFunc(n.Data, unicode.IsSpace)
			if r, size := utf8.DecodeRuneInString(s); unicode.IsLetter(r) {
				p.before(n, `<span class="dropcap dropcap3">`+string(r)+`</span>`)
				n.Data = s[size:]
			}
			return
		}
	}},
	{"second: data of other stories in a script, Next.js", func(p *place) {
		p.bodyEnd(`<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"related":[{"@type":"NewsArticle","headline":"` + p.other(0) + `","description":"` + p.teaser2() + `","articleBody":"` + strings.Repeat(p.teaser2()+" ", 6) + `","author":[],"commentCount":14}]}},"buildId":"k2Lq91"}</script>`)
	}},
}

// tongues are words by language; those of English are for the rest.
type tongues map[string]string

// in gives the words in the language of the page.
func (p *place) in(t tongues) string {
	l, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(p.lang, "_", "-")), "-")
	if l == "nb" || l == "nn" {
		l = "no"
	}
	if s, ok := t[l]; ok {
		return s
	}
	return t["en"]
}

var (
	alsoRead = tongues{"en": "Also read", "de": "Lesen Sie auch", "fr": "À lire aussi", "es": "Lea también", "it": "Leggi anche", "pt": "Leia também", "nl": "Lees ook", "ja": "あわせて読みたい", "ru": "Читайте также", "uk": "Читайте також", "pl": "Czytaj też", "cs": "Čtěte také", "sk": "Čítajte tiež", "da": "Læs også", "no": "Les også", "sv": "Läs också", "fi": "Lue myös", "tr": "Ayrıca okuyun", "vi": "Xem thêm", "id": "Baca juga", "ar": "اقرأ أيضا", "fa": "بیشتر بخوانید", "he": "קראו גם", "zh": "延伸阅读", "ko": "관련 기사", "el": "Διαβάστε επίσης", "bg": "Прочетете още", "ro": "Citește și", "hu": "Olvassa el ezt is", "hr": "Pročitajte i", "sr": "Pročitajte još", "sh": "Pročitajte i", "th": "อ่านเพิ่มเติม"}

	seeMore = tongues{"en": "See more", "de": "Mehr dazu", "fr": "Voir aussi", "es": "Ver también", "it": "Vedi anche", "pt": "Veja também", "ja": "関連", "ru": "Смотрите также", "vi": "Xem thêm", "id": "Lihat juga", "cs": "Viz také", "no": "Se også", "da": "Se også", "fi": "Katso myös", "th": "ดูเพิ่มเติม", "bg": "Вижте още"}

	recommended = tongues{"en": "Recommended Stories", "de": "Empfohlene Artikel", "fr": "Articles recommandés", "es": "Noticias recomendadas", "it": "Articoli consigliati", "pt": "Recomendadas", "ja": "おすすめの記事", "ru": "Рекомендуем", "ar": "قصص موصى بها", "fa": "مطالب پیشنهادی", "cs": "Doporučujeme", "no": "Anbefalte saker", "da": "Anbefalede artikler", "fi": "Suosittelemme", "vi": "Đề xuất cho bạn", "bg": "Препоръчано", "th": "ข่าวแนะนำ"}

	adLabel = tongues{"en": "Advertisement", "de": "Anzeige", "fr": "Publicité", "es": "Publicidad", "it": "Pubblicità", "ja": "広告", "pt": "Publicidade", "ru": "Реклама", "vi": "Quảng cáo", "cs": "Reklama", "no": "Annonse", "da": "Annonce", "fi": "Mainos", "bg": "Реклама", "fa": "تبلیغات", "pl": "Reklama", "nl": "Advertentie", "tr": "Reklam"}

	daysAgo = tongues{"en": "2 days ago", "de": "vor 2 Tagen", "fr": "il y a 2 jours", "es": "hace 2 días", "it": "2 giorni fa", "ja": "2日前", "ru": "2 дня назад", "ar": "منذ يومين", "fa": "۲ روز پیش", "cs": "před 2 dny", "no": "2 dager siden", "da": "2 dage siden", "fi": "2 päivää sitten", "vi": "2 ngày trước", "bg": "преди 2 дни"}

	loading = tongues{"en": "Loading…", "de": "Wird geladen …", "fr": "Chargement…", "es": "Cargando…", "it": "Caricamento…", "ja": "読み込み中…", "ru": "Загрузка…", "vi": "Đang tải…", "cs": "Načítání…"}

	signUp = tongues{"en": "Sign me up", "de": "Jetzt anmelden", "fr": "Je m'inscris", "es": "Quiero apuntarme", "it": "Iscrivimi", "ja": "登録する"}

	subscribeNow = tongues{"en": "Subscribe now", "de": "Jetzt abonnieren", "fr": "Je m'abonne", "es": "Suscríbete", "it": "Abbonati", "ja": "購読する", "no": "Bli abonnent", "cs": "Předplatit"}

	whatsApp = tongues{"en": "Join our channel on WhatsApp", "de": "Hier unserem WhatsApp-Kanal beitreten", "fr": "Rejoignez notre chaîne WhatsApp", "es": "Únete a nuestro canal de WhatsApp", "it": "Iscriviti al nostro canale WhatsApp", "pt": "Participe do nosso canal no WhatsApp", "ja": "WhatsAppチャンネルに参加", "ru": "Подпишитесь на наш канал в WhatsApp", "nl": "Volg ons WhatsApp-kanaal", "vi": "Tham gia kênh WhatsApp của chúng tôi", "cs": "Sledujte náš kanál na WhatsAppu"}

	googleNews = tongues{
		"en": `Follow Morning Post on <a href="https://news.google.com/publications/CAAq">Google News</a> and be the first to learn all the news.`,
		"de": `Folgen Sie der Morgenpost auf <a href="https://news.google.com/publications/CAAq">Google News</a> und erfahren Sie alles zuerst.`,
		"fr": `Suivez Morning Post sur <a href="https://news.google.com/publications/CAAq">Google Actualités</a> pour tout savoir avant les autres.`,
		"es": `Sigue a Morning Post en <a href="https://news.google.com/publications/CAAq">Google Noticias</a> y entérate de todo el primero.`,
		"it": `Segui Morning Post su <a href="https://news.google.com/publications/CAAq">Google News</a> e scopri per primo tutte le notizie.`,
		"pt": `Siga o Morning Post no <a href="https://news.google.com/publications/CAAq">Google Notícias</a> e saiba tudo em primeira mão.`,
		"el": `Ακολουθήστε το Morning Post στο <a href="https://news.google.com/publications/CAAq">Google News</a> και μάθετε πρώτοι όλες τις ειδήσεις.`,
		"ja": `<a href="https://news.google.com/publications/CAAq">Googleニュース</a>で当紙をフォローして、いち早く最新情報を受け取りましょう。`,
		"ru": `Читайте нас в <a href="https://news.google.com/publications/CAAq">Google Новостях</a> и узнавайте обо всём первыми.`,
		"bg": `Последвайте ни в <a href="https://news.google.com/publications/CAAq">Google News</a> и научавайте първи всички новини.`,
		"cs": `Sledujte nás na <a href="https://news.google.com/publications/CAAq">Google Zprávách</a> a dozvíte se vše jako první.`,
	}
)

// others' headlines, and what stands below the first of them.
var headlines = map[string][4]string{
	"en": {"Tram drivers call off walkout after night of talks", "Heat pumps: what the new rules mean for tenants", "Zoo names its newborn elephant after a long vote", "Court halts sale of the old post office"},
	"de": {"Straßenbahnfahrer sagen Ausstand nach nächtlichen Gesprächen ab", "Wärmepumpen: Was die neuen Regeln für Mieter bedeuten", "Zoo tauft neugeborenen Elefanten nach langer Abstimmung", "Gericht stoppt Verkauf der alten Post"},
	"fr": {"Les conducteurs de tram renoncent à la grève après une nuit de discussions", "Pompes à chaleur : ce que changent les nouvelles règles pour les locataires", "Le zoo baptise son éléphanteau après un long vote", "La justice suspend la vente de l'ancienne poste"},
	"es": {"Los conductores de tranvía desconvocan el paro tras una noche de negociación", "Bombas de calor: qué cambia para los inquilinos", "El zoo bautiza a su elefante recién nacido tras una larga votación", "Un juez paraliza la venta del antiguo edificio de Correos"},
	"it": {"Tram, revocato lo sciopero dopo una notte di trattative", "Pompe di calore: che cosa cambia per gli inquilini", "Lo zoo battezza l'elefantino dopo una lunga votazione", "Il tribunale blocca la vendita del vecchio ufficio postale"},
	"pt": {"Motoristas de bonde suspendem greve após noite de negociações", "Bombas de calor: o que muda para os inquilinos", "Zoológico batiza elefante recém-nascido após longa votação", "Justiça suspende venda do antigo prédio dos Correios"},
	"nl": {"Trambestuurders blazen staking af na nacht vol overleg", "Warmtepompen: wat de nieuwe regels voor huurders betekenen", "Dierentuin geeft pasgeboren olifant een naam", "Rechter houdt verkoop van oud postkantoor tegen"},
	"ja": {"路面電車の運転士、徹夜の協議でスト回避", "ヒートポンプの新ルール、借り主への影響は", "動物園、投票で赤ちゃんゾウの名前決まる", "旧郵便局の売却、裁判所が差し止め"},
	"ru": {"Водители трамваев отменили забастовку после ночных переговоров", "Тепловые насосы: что изменится для арендаторов", "В зоопарке выбрали имя новорождённому слонёнку", "Суд остановил продажу здания старой почты"},
	"pl": {"Motorniczowie odwołali strajk po nocnych rozmowach", "Pompy ciepła: co nowe przepisy oznaczają dla najemców", "Zoo wybrało imię dla nowo narodzonego słonia", "Sąd wstrzymał sprzedaż starej poczty"},
	"cs": {"Řidiči tramvají po nočním jednání stávku odvolali", "Tepelná čerpadla: co nová pravidla znamenají pro nájemníky", "Zoo pokřtila novorozené slůně", "Soud zastavil prodej staré pošty"},
	"da": {"Letbaneførere aflyser strejke efter natlige forhandlinger", "Varmepumper: Det betyder de nye regler for lejere", "Zoo døber nyfødt elefant efter lang afstemning", "Retten stopper salget af det gamle posthus"},
	"no": {"Trikkeførere avblåser streik etter nattlige samtaler", "Varmepumper: Dette betyr de nye reglene for leietakere", "Dyrehagen døper nyfødt elefant etter lang avstemning", "Retten stanser salget av det gamle posthuset"},
	"sv": {"Spårvagnsförare blåser av strejken efter nattens samtal", "Värmepumpar: det betyder de nya reglerna för hyresgäster", "Djurparken döper sin nyfödda elefant", "Domstol stoppar försäljningen av gamla posten"},
	"fi": {"Raitiovaununkuljettajat peruivat lakon yön neuvottelujen jälkeen", "Lämpöpumput: mitä uudet säännöt merkitsevät vuokralaisille", "Eläintarha antoi nimen vastasyntyneelle norsulle", "Oikeus pysäytti vanhan postitalon myynnin"},
	"tr": {"Tramvay sürücüleri gece görüşmelerinin ardından grevi iptal etti", "Isı pompaları: Yeni kurallar kiracılar için ne anlama geliyor", "Hayvanat bahçesi yavru file isim verdi", "Mahkeme eski postanenin satışını durdurdu"},
	"vi": {"Tài xế tàu điện hủy đình công sau một đêm đàm phán", "Máy bơm nhiệt: quy định mới ảnh hưởng gì đến người thuê nhà", "Sở thú đặt tên cho voi con mới sinh", "Tòa án dừng việc bán bưu điện cũ"},
	"id": {"Sopir trem batalkan mogok usai perundingan semalam", "Pompa panas: arti aturan baru bagi penyewa", "Kebun binatang beri nama bayi gajah", "Pengadilan hentikan penjualan kantor pos lama"},
	"ar": {"سائقو الترام يلغون الإضراب بعد ليلة من المفاوضات", "مضخات الحرارة: ماذا تعني القواعد الجديدة للمستأجرين", "حديقة الحيوان تختار اسما للفيل الوليد", "المحكمة توقف بيع مبنى البريد القديم"},
	"fa": {"رانندگان تراموا پس از یک شب مذاکره اعتصاب را لغو کردند", "پمپ\u200cهای حرارتی: قوانین جدید برای مستأجران چه معنایی دارد", "باغ وحش برای بچه فیل نام انتخاب کرد", "دادگاه فروش ساختمان قدیمی پست را متوقف کرد"},
	"zh": {"有轨电车司机彻夜谈判后取消罢工", "热泵新规对租户意味着什么", "动物园为新生小象投票取名", "法院叫停老邮局出售"},
	"ko": {"트램 기사들, 밤샘 협상 끝에 파업 철회", "히트펌프 새 규정, 세입자에게 미치는 영향은", "동물원, 투표로 아기 코끼리 이름 정해", "법원, 옛 우체국 매각 중단 결정"},
	"bg": {"Ватманите отмениха стачката след нощни преговори", "Термопомпи: какво означават новите правила за наемателите", "Зоопаркът избра име на новороденото слонче", "Съдът спря продажбата на старата поща"},
	"sh": {"Vozači tramvaja otkazali štrajk nakon noćnih pregovora", "Toplotne pumpe: šta nova pravila znače za stanare", "Zoološki vrt dao ime novorođenom slonu", "Sud zaustavio prodaju stare pošte"},
	"th": {"คนขับรถรางยกเลิกการนัดหยุดงานหลังเจรจาข้ามคืน", "ปั๊มความร้อน กฎใหม่มีผลต่อผู้เช่าอย่างไร", "สวนสัตว์ตั้งชื่อลูกช้างแรกเกิด", "ศาลระงับการขายที่ทำการไปรษณีย์เก่า"},
}

// other gives the headline of another story, teaser2 what is told below one.
func (p *place) other(i int) string {
	t := tongues{}
	for l, h := range headlines {
		t[l] = h[i%len(h)]
	}
	return p.in(t)
}

func (p *place) teaser2() string {
	return p.in(tongues{
		"en": "Both sides agreed on shorter shifts at weekends. Passengers can count on the usual timetable from Monday.",
		"de": "Beide Seiten einigten sich auf kürzere Schichten am Wochenende. Von Montag an gilt wieder der gewohnte Fahrplan.",
		"fr": "Les deux parties se sont entendues sur des services plus courts le week-end. Le trafic sera normal dès lundi.",
		"es": "Ambas partes acordaron turnos más cortos los fines de semana. El servicio será el habitual desde el lunes.",
		"it": "Le parti hanno concordato turni più brevi nel fine settimana. Da lunedì il servizio torna regolare.",
		"pt": "As partes acertaram turnos mais curtos nos fins de semana. O serviço volta ao normal na segunda-feira.",
		"ja": "労使は週末の勤務時間の短縮で合意した。月曜日からは通常の運行に戻る。",
		"ru": "Стороны договорились о более коротких сменах в выходные. С понедельника движение пойдёт по обычному расписанию.",
		"cs": "Obě strany se dohodly na kratších směnách o víkendech. Od pondělí platí obvyklý jízdní řád.",
		"no": "Partene ble enige om kortere vakter i helgene. Fra mandag går trikken som vanlig.",
		"da": "Parterne blev enige om kortere vagter i weekenden. Fra mandag gælder den normale køreplan.",
		"vi": "Hai bên đồng ý rút ngắn ca làm việc cuối tuần. Tàu sẽ chạy bình thường từ thứ Hai.",
		"bg": "Двете страни се договориха за по-къси смени през почивните дни. От понеделник движението е нормално.",
		"fa": "دو طرف بر سر شیفت\u200cهای کوتاه\u200cتر آخر هفته توافق کردند. از دوشنبه رفت\u200cوآمد عادی خواهد بود.",
	})
}

// voices are what readers write.
func (p *place) voices() []string {
	return strings.Split(p.in(tongues{
		"en": "Thanks to the drivers for their patience. The company should have offered this a month ago.|I ride line 4 every day and the delays were worse than any strike.|Does anyone know whether season tickets will be refunded?",
		"de": "Danke an die Fahrer für ihre Geduld. Das Angebot hätte schon vor einem Monat kommen müssen.|Ich fahre täglich mit der Linie 4, und die Verspätungen waren schlimmer als jeder Streik.|Weiß jemand, ob Dauerkarten erstattet werden?",
		"fr": "Merci aux conducteurs pour leur patience. La compagnie aurait dû proposer cela il y a un mois.|Je prends la ligne 4 tous les jours et les retards étaient pires que la grève.|Sait-on si les abonnements seront remboursés ?",
		"es": "Gracias a los conductores por su paciencia. La empresa debió ofrecer esto hace un mes.|Viajo a diario en la línea 4 y los retrasos eran peores que la huelga.|¿Alguien sabe si devolverán el dinero de los abonos?",
		"it": "Grazie agli autisti per la pazienza. L'azienda doveva offrirlo un mese fa.|Prendo la linea 4 ogni giorno e i ritardi erano peggio di uno sciopero.|Qualcuno sa se gli abbonamenti saranno rimborsati?",
		"ja": "運転士の皆さん、お疲れさまでした。会社はもっと早く提案すべきでした。|毎日4号線に乗っていますが、遅れのほうがひどかったです。|定期券は払い戻されるのでしょうか。",
		"ru": "Спасибо водителям за терпение. Компания должна была предложить это месяц назад.|Езжу на четвёртом каждый день, опоздания были хуже забастовки.|Кто-нибудь знает, вернут ли деньги за проездные?",
	}), "|")
}

// firstWords gives the first n words of s, as the subject of a comment has them.
func firstWords(s string, n int) []string {
	f := strings.Fields(s)
	return f[:min(n, len(f))]
}

// inText reports whether n is in a paragraph of the article or is one, holdsText whether one is in n.
func (p *place) inText(n *html.Node) bool {
	for a := n; a != nil; a = a.Parent {
		if slices.Contains(p.paras, a) {
			return true
		}
	}
	return false
}

func (p *place) holdsText(n *html.Node) bool {
	for c := range n.Descendants() {
		if slices.Contains(p.paras, c) {
			return true
		}
	}
	return false
}

// eachWord splits the article's texts behind a space in the middle, and calls f with what follows it.
func (p *place) eachWord(f func(*html.Node)) {
	var todo []*html.Node
	p.texts(func(n *html.Node) { todo = append(todo, n) })
	for _, n := range todo {
		i := strings.Index(n.Data, " ")
		if i < 0 || strings.TrimSpace(n.Data[:i]) == "" || strings.TrimSpace(n.Data[i:]) == "" {
			continue
		}
		n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: n.Data[:i+1]}, n)
		n.Data = n.Data[i+1:]
		f(n)
	}
}

// remark puts an HTML comment before n.
func (p *place) remark(n *html.Node, s string) {
	n.Parent.InsertBefore(&html.Node{Type: html.CommentNode, Data: s}, n)
}

// behindCompany puts HTML behind the first name of a company whose shares are traded, where the text has one.
func (p *place) behindCompany(markup string) {
	done := false
	p.texts(func(n *html.Node) {
		at := company.FindStringSubmatchIndex(n.Data)
		if done || at == nil || n.Parent.Data == "a" || headings[n.Parent.DataAtom] {
			return
		}
		done = true
		rest := &html.Node{Type: html.TextNode, Data: n.Data[at[3]:]}
		n.Parent.InsertBefore(rest, n.NextSibling)
		n.Data = n.Data[:at[3]] + " "
		p.before(rest, markup)
	})
}

var company = regexp.MustCompile(`\b(Airbus|Allianz|Alphabet|Amazon|Apple|BASF|BMW|BP|Bayer|BioNTech|Boeing|Deutsche Bank|Disney|Facebook|Google|Intel|Lufthansa|Meta|Microsoft|Netflix|Novartis|Nvidia|Pfizer|SAP|Samsung|Shell|Siemens|Sony|Tesla|Toyota|Twitter|UBS|Volkswagen)(?:[ ,.;:)]|$)`)

// likeParas gives the <p> among which paragraphs of the article stand, those too that are too short
// to be told for one: a system that writes its paragraphs in another way does so with all.
func (p *place) likeParas() []*html.Node {
	var out []*html.Node
	seen := map[*html.Node]bool{}
	for _, e := range p.paras {
		if e.Data != "p" || e.Parent == nil || seen[e.Parent] {
			continue
		}
		seen[e.Parent] = true
		for c := range e.Parent.ChildNodes() {
			if c.DataAtom == atom.P {
				out = append(out, c)
			}
		}
	}
	return out
}

// paragraphsIn counts the <p> and <div> that are children of n and have text.
func paragraphsIn(n *html.Node) int {
	count := 0
	for c := range n.ChildNodes() {
		if (c.DataAtom == atom.P || c.DataAtom == atom.Div) && hasText(c) {
			count++
		}
	}
	return count
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func setAttr(n *html.Node, key, val string) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
	n.Attr = append(n.Attr, html.Attribute{Key: key, Val: val})
}
