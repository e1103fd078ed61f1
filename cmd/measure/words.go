package main

import "strings"

// phrases is what sites put around and into articles, in one language.
type phrases struct {
	ad, readMore, related, newsletter, newsletterText, subscribe, ago, views, comments, mostRead, listen, headline, teaser, comment string
}

// phrasesIn gives the phrases of a page's language, English where there are
// none. The headline, teaser and comment are invented.
func phrasesIn(lang string) phrases {
	lang, _, _ = strings.Cut(lang, "-")
	line, ok := phraseTable[lang]
	if !ok {
		line = phraseTable["en"]
	}
	f := strings.Split(line, "|")
	return phrases{f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10], f[11], f[12], f[13]}
}

var phraseTable = map[string]string{
	"en": "Advertisement|Read more|Related articles|Sign up to our newsletter|Get the most important stories in your inbox every morning.|Subscribe|Updated 3 minutes ago|12,345 views|37 comments|Most read|Listen to this article|Harbour town votes on new tram line|The council wants to build it within four years, but many residents fear the noise.|I have lived there for twenty years and nothing like this was ever needed. Who is going to pay for it in the end?",
	"de": "Anzeige|Lesen Sie auch|Mehr zum Thema|Abonnieren Sie unseren Newsletter|Die wichtigsten Nachrichten des Tages jeden Morgen in Ihrem Postfach.|Jetzt anmelden|Aktualisiert vor 3 Minuten|12.345 Aufrufe|37 Kommentare|Meistgelesen|Artikel anhören|Hafenstadt stimmt über neue Straßenbahn ab|Der Rat will sie in vier Jahren bauen, viele Anwohner fürchten den Lärm.|Ich wohne seit zwanzig Jahren dort und so etwas war nie nötig. Wer soll das am Ende bezahlen?",
	"fr": "Publicité|Lire aussi|Sur le même sujet|Inscrivez-vous à notre newsletter|Recevez chaque matin l'essentiel de l'actualité dans votre boîte mail.|S'abonner|Mis à jour il y a 3 minutes|12 345 vues|37 commentaires|Les plus lus|Écouter l'article|La ville portuaire vote sur son tramway|Le conseil veut le construire en quatre ans, mais les riverains craignent le bruit.|J'y habite depuis vingt ans et on n'en a jamais eu besoin. Qui va payer à la fin ?",
	"es": "Publicidad|Lea también|Noticias relacionadas|Suscríbete a nuestro boletín|Recibe cada mañana las noticias más importantes en tu correo.|Suscribirse|Actualizado hace 3 minutos|12.345 visitas|37 comentarios|Lo más leído|Escuchar el artículo|La ciudad portuaria vota su nuevo tranvía|El ayuntamiento quiere construirlo en cuatro años, pero los vecinos temen el ruido.|Vivo allí desde hace veinte años y nunca hizo falta algo así. ¿Quién lo va a pagar?",
	"pt": "Publicidade|Leia também|Notícias relacionadas|Assine nossa newsletter|Receba todas as manhãs as notícias mais importantes no seu e-mail.|Assinar|Atualizado há 3 minutos|12.345 visualizações|37 comentários|Mais lidas|Ouvir o artigo|Cidade portuária vota nova linha de bonde|A câmara quer construí-la em quatro anos, mas moradores temem o barulho.|Moro lá há vinte anos e nunca precisamos disso. Quem vai pagar no final?",
	"it": "Pubblicità|Leggi anche|Articoli correlati|Iscriviti alla newsletter|Ricevi ogni mattina le notizie più importanti nella tua casella.|Iscriviti|Aggiornato 3 minuti fa|12.345 visualizzazioni|37 commenti|I più letti|Ascolta l'articolo|La città portuale vota sul nuovo tram|Il consiglio vuole costruirlo in quattro anni, ma i residenti temono il rumore.|Ci abito da vent'anni e non è mai servita una cosa simile. Chi pagherà alla fine?",
	"nl": "Advertentie|Lees ook|Meer over dit onderwerp|Meld je aan voor onze nieuwsbrief|Ontvang elke ochtend het belangrijkste nieuws in je mailbox.|Aanmelden|3 minuten geleden bijgewerkt|12.345 keer bekeken|37 reacties|Meest gelezen|Luister naar dit artikel|Havenstad stemt over nieuwe tramlijn|De raad wil hem binnen vier jaar bouwen, maar bewoners vrezen de herrie.|Ik woon er al twintig jaar en zoiets was nooit nodig. Wie gaat dat betalen?",
	"sv": "Annons|Läs också|Läs mer om|Prenumerera på vårt nyhetsbrev|Få dagens viktigaste nyheter i din inkorg varje morgon.|Prenumerera|Uppdaterad för 3 minuter sedan|12 345 visningar|37 kommentarer|Mest läst|Lyssna på artikeln|Hamnstaden röstar om ny spårväg|Kommunen vill bygga den på fyra år, men många boende fruktar bullret.|Jag har bott där i tjugo år och något sådant har aldrig behövts. Vem ska betala?",
	"no": "Annonse|Les også|Mer om saken|Meld deg på nyhetsbrevet|Få dagens viktigste nyheter i innboksen hver morgen.|Abonner|Oppdatert for 3 minutter siden|12 345 visninger|37 kommentarer|Mest lest|Lytt til saken|Havnebyen stemmer over ny trikk|Kommunen vil bygge den på fire år, men mange naboer frykter støyen.|Jeg har bodd der i tjue år og noe slikt har aldri vært nødvendig. Hvem skal betale?",
	"da": "Annonce|Læs også|Mere om emnet|Tilmeld dig nyhedsbrevet|Få dagens vigtigste nyheder i din indbakke hver morgen.|Tilmeld|Opdateret for 3 minutter siden|12.345 visninger|37 kommentarer|Mest læste|Lyt til artiklen|Havnebyen stemmer om ny letbane|Kommunen vil bygge den på fire år, men mange naboer frygter larmen.|Jeg har boet der i tyve år, og det har aldrig været nødvendigt. Hvem skal betale?",
	"pl": "Reklama|Czytaj także|Powiązane artykuły|Zapisz się na newsletter|Otrzymuj co rano najważniejsze wiadomości na swoją skrzynkę.|Zapisz się|Aktualizacja 3 minuty temu|12 345 wyświetleń|37 komentarzy|Najczęściej czytane|Posłuchaj artykułu|Miasto portowe głosuje nad nową linią|Rada chce ją zbudować w cztery lata, ale mieszkańcy boją się hałasu.|Mieszkam tam od dwudziestu lat i nigdy nie było to potrzebne. Kto za to zapłaci?",
	"cs": "Reklama|Čtěte také|Související články|Přihlaste se k odběru novinek|Nejdůležitější zprávy každé ráno ve vaší schránce.|Přihlásit se|Aktualizováno před 3 minutami|12 345 zobrazení|37 komentářů|Nejčtenější|Poslechnout článek|Přístavní město hlasuje o nové tramvaji|Rada ji chce postavit za čtyři roky, obyvatelé se však bojí hluku.|Bydlím tam dvacet let a nikdy nic takového nebylo třeba. Kdo to zaplatí?",
	"ru": "Реклама|Читайте также|Материалы по теме|Подпишитесь на рассылку|Главные новости каждое утро в вашем почтовом ящике.|Подписаться|Обновлено 3 минуты назад|12 345 просмотров|37 комментариев|Самое читаемое|Послушать статью|Портовый город голосует за новый трамвай|Совет хочет построить его за четыре года, но жители боятся шума.|Я живу там двадцать лет, и ничего подобного никогда не требовалось. Кто за это заплатит?",
	"ja": "広告|あわせて読みたい|関連記事|ニュースレターに登録|毎朝、重要なニュースをメールでお届けします。|登録する|3分前に更新|12,345回視聴|コメント37件|アクセスランキング|この記事を聞く|港町、新しい路面電車で住民投票|市は四年以内の建設を目指すが、騒音を心配する住民も多い。|二十年住んでいますが、こんなものは必要ありませんでした。誰が払うのでしょうか。",
	"zh": "广告|阅读更多|相关阅读|订阅我们的新闻简报|每天早上在邮箱中收到最重要的新闻。|订阅|3分钟前更新|12345次浏览|37条评论|热门文章|收听本文|港口城市就新电车线路投票|市议会希望在四年内建成，但许多居民担心噪音。|我在那里住了二十年，从来不需要这样的东西。最后谁来买单？",
	"ko": "광고|더 읽기|관련 기사|뉴스레터 구독하기|매일 아침 가장 중요한 뉴스를 메일로 받아보세요.|구독하기|3분 전 업데이트|조회수 12,345회|댓글 37개|많이 본 뉴스|기사 듣기|항구 도시, 새 전차 노선 투표|시의회는 사 년 안에 건설하려 하지만 주민들은 소음을 걱정한다.|저는 그곳에서 이십 년을 살았지만 이런 것은 필요 없었습니다. 누가 돈을 내나요?",
	"tr": "Reklam|Ayrıca okuyun|İlgili haberler|Bültenimize abone olun|Günün en önemli haberleri her sabah gelen kutunuzda.|Abone ol|3 dakika önce güncellendi|12.345 görüntüleme|37 yorum|En çok okunanlar|Haberi dinle|Liman kenti yeni tramvayı oyluyor|Belediye onu dört yılda yapmak istiyor, ama halk gürültüden korkuyor.|Yirmi yıldır orada yaşıyorum ve böyle bir şeye hiç gerek olmadı. Bunu kim ödeyecek?",
	"ar": "إعلان|اقرأ أيضا|مقالات ذات صلة|اشترك في نشرتنا الإخبارية|احصل على أهم الأخبار في بريدك كل صباح.|اشترك|تم التحديث قبل 3 دقائق|12345 مشاهدة|37 تعليقا|الأكثر قراءة|استمع إلى المقال|مدينة الميناء تصوت على خط ترام جديد|يريد المجلس بناءه في أربع سنوات لكن السكان يخشون الضوضاء.|أعيش هناك منذ عشرين عاما ولم نحتج إلى شيء كهذا. من سيدفع في النهاية؟",
	"vi": "Quảng cáo|Xem thêm|Tin liên quan|Đăng ký nhận bản tin|Nhận những tin quan trọng nhất qua email mỗi sáng.|Đăng ký|Cập nhật 3 phút trước|12.345 lượt xem|37 bình luận|Đọc nhiều nhất|Nghe bài viết|Thành phố cảng bỏ phiếu về tuyến xe điện mới|Hội đồng muốn xây trong bốn năm, nhưng nhiều người dân sợ tiếng ồn.|Tôi sống ở đó hai mươi năm và chưa bao giờ cần thứ như vậy. Ai sẽ trả tiền?",
	"id": "Iklan|Baca juga|Berita terkait|Berlangganan buletin kami|Dapatkan berita terpenting di kotak masuk Anda setiap pagi.|Berlangganan|Diperbarui 3 menit lalu|12.345 kali dilihat|37 komentar|Terpopuler|Dengarkan artikel|Kota pelabuhan memilih jalur trem baru|Dewan ingin membangunnya dalam empat tahun, tetapi warga takut bising.|Saya tinggal di sana dua puluh tahun dan tidak pernah perlu hal seperti ini. Siapa yang membayar?",
}
