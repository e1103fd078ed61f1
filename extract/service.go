package extract

import (
	"regexp"
	"strings"
)

// isService reports whether l speaks to the reader and is not of the story: it is a notice
// of the site, or an appeal to follow, subscribe, give, comment or read on. The words below
// may stand in stories too, so they count at the ends of a text, see dropEnds, and between
// paragraphs only beside a button or links, see dropAppeals; a long paragraph is an appeal by
// its last sentence.
func isService(l *line) bool {
	if !maySpeakToReader(l) {
		return false
	}
	last := l.text
	if l.letters > appealLetters {
		sentences := l.sentences()
		last = sentences[len(sentences)-1]
	}
	return isNotice(l) || appeals.MatchString(last)
}

// isNotice reports whether l tells of the site.
func isNotice(l *line) bool {
	return maySpeakToReader(l) && (tellsOfMachine(l) || tellsOfStanding(l) || tellsOfReader(l) || isContactRows(l) || notices.MatchString(l.text))
}

// dropNoticesAbove drops notices from the first sentences below the headline: they would be taken for
// the beginning of the text, and what stands above that is judged otherwise.
func dropNoticesAbove(lines []*line) {
	at, seen := headingOf(lines), 0
	if at < 0 {
		return
	}
	for _, l := range lines[at+1:] {
		if l.dropped != "" || l.mass == 0 {
			continue
		}
		if l.letters <= appealLetters && isNotice(l) {
			l.dropped = siteNotice // and others may follow
		} else if seen++; seen == endLines {
			return
		}
	}
}

// maySpeakToReader reports whether l is a line of the page's own that is no longer than a notice.
func maySpeakToReader(l *line) bool {
	return l.letters <= noticeLetters && len(l.text) <= 4*noticeLetters && l.kind != Quotation && !l.cell && !l.isCode()
}

// noticeLetters is what a notice of the site has at most.
const noticeLetters = 800

// notices tell the reader of the site: whose the text is, what a link earns, whose the
// opinions are, whom to call.
var notices = anyOf(
	// "All rights reserved. This material may not be published, broadcast …"
	phrases(`all rights reserved|this (?:article|document|material) is subject to copyright|may not be (?:republished|redistributed|published, broadcast|reproduced without)
		alle rechte vorbehalten|nachdruck (?:nur|verboten)|rechte an diesem (?:artikel|beitrag|text)
		tous droits réservés|reproduction (?:interdite|totale ou partielle)
		derechos reservados|reproducción (?:total o parcial|prohibida)|prohibida (?:la|su) reproducción
		direitos reservados|reprodução proibida|proibida a reprodução
		diritti riservati|riproduzione riservata
		alle rechten voorbehouden|rättigheter (?:förbehåll|reserver)|rettigheter reserver|rettigheder forbehold|oikeudet pidätet
		prawa zastrzeżone|práva vyhrazena|jog fenntartva|drepturile rezervate|права защищены|права захищен|hakları saklıdır|hakkı saklıdır|hak cipta dilindungi
		無断(?:転載|複製)|版权所有|版權所有|不得(?:转载|轉載)|无断转载|무단 ?(?:전재|복제)|جميع الحقوق محفوظة`),
	// "We may earn a commission from affiliate links."
	phrases(`affiliate[- ]?links?|advertising disclosure|(?:earn|receive|get) an? (?:\S+ )?commission
		partner-?links|links? .{1,120} provision
		(?:liens?|enlaces?|links?|ссылк\S*|lenker?|länk\S*|lin[kc]\S*|odkaz\S*|bağlantı\S*|liên kết)\P{L}.{1,120}(?:commission|comisión|comissão|commissie|комисси|provis|prowizj|provizi|komisyon|hoa hồng|komissio)|リンクから.{0,40}(?:還元|収益|報酬)
		liens? (?:d.)?affili|enlaces? de afilia|links? de afilia|link (?:di )?affilia|affiliatelänk|партн[её]рск\S+ ссылк|アフィリエイト`),
	// "A version of this article appears in print on March 3, page 3."
	regexp.MustCompile(`(?i)^(?:a version of )?(?:this (?:article|story) )?(?:was |first )*(?:published|appear(?:s|ed)|printed|(?:zuerst )?erschienen|veröffentlicht|paru|publiée?|publicad[oa]|pubblicato|verschenen|опубликован\S*|vyšlo|trykt|bragt|publicerad|julkaistu|opublikowano)(?:\P{L}|$).{0,40}(?:\bprint(?:ed)?\b|gedruckt|druckausgabe|printausgabe|imprimée?|impres[ao]|cartace|stampat|papir|печатн|tištěn|trykte|tryckt|painetu|drukowan)`),
	regexp.MustCompile(`朝刊.{0,6}\d+面|夕刊.{0,6}\d+面|紙面.{0,6}掲載`),
	// "The views expressed here are the author's own."
	phrases(`(?:views|opinions) expressed (?:here|in this|by the author|are)
		geben .{1,60}(?:meinung|auffassung)\S* .{0,40}wieder
		opinions exprimées (?:dans|sont|par)|opiniones (?:expresadas|vertidas) (?:en|son|por)|opiniões expressas (?:n|são)|opinioni espresse (?:in|sono)`),
	// "Comments by our readers do not reflect the views of the Herald." What somebody's comments do
	// not reflect is news.
	phrases(`(?:readers?.{0,2} comments|comments (?:below|posted|published|(?:made |left )?by (?:our |the )?(?:readers|users))) .{0,60}(?:do not|don.t|not necessarily) (?:necessarily )?(?:reflect|represent)
		leserkommentare .{0,60}nicht die (?:meinung|ansicht)|commentaires .{0,60}n.engagent que|nie (?:odpowiada|ponosi odpowiedzialności) za .{0,40}komentarz|a cikkhez .{0,20}hozzászólások nem
		comentarios de los (?:lectores|usuarios) .{0,60}no (?:reflejan|representan)|comentários dos (?:leitores|usuários) .{0,60}não (?:refletem|representam)|commenti dei lettori .{0,60}non (?:riflettono|rappresentano)|комментари\S* (?:читателей|пользователей).{0,60}(?:не отража|могут не совпадать)`),
	// "This story has not been edited by our staff and is published from a syndicated feed."
	phrases(`(?:story|article|report|copy|content) has not been edited by|from a syndicated feed|auto-?generated from|auto-?aggregated by|not been created or edited by
		(?:仅|僅|只)提供信息(?:存储|发布|儲存)|(?:本文|文章|以上内容).{0,12}(?:仅代表作者|僅代表作者|只代表作者|不代表)|以上内容.{0,30}上传`),
	// "The content above was uploaded by a user of our platform"
	phrases(`contents? above .{0,80}(?:uploaded|posted|published)\b.{0,24} by (?:(?:a|an|one|our|the) )?(?:\S+ )?users?\b|(?:vorstehende|obige|obenstehende)n? inhalte?\S* .{0,60}(?:nutzer|mitglied)|contenus? ci-dessus .{0,60}(?:utilisateu|utilisatrice)|contenidos? (?:anterior(?:es)?|de arriba) .{0,60}usuari|contenut[oi] (?:di cui )?sopra .{0,60}utent
		conteúdos? acima .{0,60}(?:usuári|utilizador)|(?:boven|voor)staande (?:inhoud|content) .{0,60}gebruiker|ov[ae]nstående (?:innehåll|innhold|indhold)\S* .{0,60}(?:användare|bruker|bruger)|yllä olev\S+ sisäl\S+ .{0,60}käyttäjä|powyższ\S+ (?:treś|materiał)\S* .{0,60}użytkownik|(?:výše|vyššie) uveden\S+ obsah\S* .{0,60}(?:uživatel|používate)
		(?:a )?fenti tartal\S+ .{0,60}felhasználó|conținutul de mai sus .{0,60}utilizator|\S+ выше (?:материал|контент|содержан)\S* .{0,60}пользовател|\S+ вище (?:матеріал|контент|вміст)\S* .{0,60}користувач|(?:παραπάνω|ανωτέρω) περιεχόμενο .{0,60}χρήστ|yukarıdaki içeri\S+ .{0,60}kullanıcı|konten di atas .{0,60}pengguna|nội dung (?:ở )?trên .{0,60}người dùng
		上記の?(?:内容|記事|コンテンツ).{0,20}(?:利用者|ユーザー)|위 (?:내용|콘텐츠).{0,30}(?:이용자|사용자)|المحتوى أعلاه .{0,60}مستخدم|התוכן (?:לעיל|שלמעלה) .{0,60}משתמש`),
	// "72 % of retail accounts lose money with this provider."
	phrases(`accounts? .{0,60}lose money|\S*konten (?:.{0,60} )?verlieren (?:dabei |ihr )?geld|comptes .{0,60}perdent de l.argent|cuentas .{0,60}pierden? (?:su )?dinero|conti .{0,60}perdono denaro|contas .{0,60}perdem dinheiro|rekeningen .{0,60}verlie(?:st|zen) .{0,20}geld
		konton .{0,60}förlorar pengar|\S*kontoe?ne? .{0,60}taper penger|\S*konti .{0,60}taber penge|tileistä .{0,60}häviää rahaa|(?:rachunków|kont) .{0,60}traci (?:pieniądze|środki)|účtů .{0,80}ztrácí peníze|účtov .{0,80}stráca peniaze|számlák .{0,60}pénzt veszít|conturi\S* .{0,60}pierd bani
		счетов .{0,60}теряют деньги|рахунків .{0,60}втрачають|λογαριασμ\S+ .{0,60}χάν\S+ χρήματα|hesaplarının .{0,60}para kaybe|akun .{0,60}kehilangan uang|.*口座.{0,20}損失|.*[账賬賬][户戶].{0,20}[亏虧][损損]|.*계좌.{0,30}(?:손실|돈을 잃)|.*حسابات.{0,60}تخسر`),
	// "IBAN: DE12 3456 7890 1234 5678 90"
	regexp.MustCompile(`IBAN\P{L}{0,3}[A-Z]{2}\d\d`),
	// "Read our editorial guidelines", where the box tells how the site works
	phrases(`(?-i:Read|See|Learn) .{0,30}our (?:\S+ )?(?:guidelines|standards|policy|policies|principles|code of|methodology)|(?-i:Lesen Sie|Lest|Lies) .{0,30}unsere (?:\S+ )?(?:leitlinien|standards|grundsätze|richtlinien|regeln)|(?-i:Lisez|Consultez) .{0,20}notre (?:charte|politique|méthod)|(?-i:Lea|Lee|Consulte|Conozca) .{0,20}nuestr[oa]s? (?:código|política|principios|normas)
		(?-i:Leggi|Scopri) .{0,20}nostr[aei] (?:linee guida|codice|principi|politica)|(?-i:Leia|Conheça) .{0,20}noss[ao]s? (?:diretrizes|princípios|política|código)|(?-i:Lees|Bekijk) .{0,20}onze (?:\S+ )?(?:richtlijnen|principes|uitgangspunten)|(?-i:Läs|Les|Læs) .{0,20}(?:våra|vores|våre|retningslinj)\S* ?(?:riktlinjer|retningslinj|våre)|(?-i:Lue) .{0,20}periaattee|(?-i:Przeczytaj|Poznaj) .{0,20}nasze zasady
		(?-i:Přečtěte si|Prečítajte si) .{0,20}(?:kodex|zásady)|(?-i:Прочтите|Читайте|Ознакомьтесь с) .{0,20}наш\S* (?:правил|стандарт|принцип|редполитик)|(?-i:Ознайомтеся з|Читайте) .{0,20}наш\S* (?:правил|стандарт|принцип)|編集(?:方針|ガイドライン)を?(?:ご覧|お読み)|(?:编辑|編輯)(?:准则|準則|方针|方針)|اقرأوا? (?:مبادئنا|سياستنا)`),
	// "If you are in distress, call the helpline on …"
	phrases(`(?:if you|anyone|are you|do you)\b.{0,160}(?:helpline|hotline|samaritans|lifeline|crisis line)|(?:wenn (?:sie|du|es)|sollten sie|haben sie|hast du|brauchen sie|brauchst du|geht es) .{0,160}(?:seelsorge|hilfetelefon|sorgentelefon|krisendienst|nummer gegen kummer)|(?:si vous|besoin d.aide) .{0,160}(?:3114|ligne d.écoute|numéro vert|sos amitié)
		si (?:usted|tú|lo|necesita|necesitas|tienes|tiene|está|estás|conoces) .{0,160}(?:teléfono de (?:ayuda|la esperanza)|línea (?:de|1|0)|teléfono 024)|(?:se stai|se hai|se tu|hai bisogno) .{0,160}(?:telefono amico|linea di ascolto|numero verde)|(?:se você|se precisa|precisa de ajuda) .{0,160}(?:centro de valorização|linha de apoio|ligue )
		(?:heb je|heeft u|gaat het|denk je|praat) .{0,160}(?:hulplijn|zelfmoordlijn|bel 113|113\.nl|kindertelefoon)|(?:om du|mår du|har du|trenger du|har du brug) .{0,160}(?:jourlinje|hjälplinje|självmordslinje|hjelpetelefon|mental helse|livslinjen|kirkens sos)|jos .{0,160}(?:kriisipuhelin|auttava puhelin)|(?:jeśli|jeżeli) .{0,160}(?:telefon\S* zaufania|linia wsparcia|116 ?123)
		(?:pokud|není-li|ak|jestli) .{0,160}link[auy] (?:důvěry|bezpečí|dôvery|pomoci)|если .{0,160}(?:телефон\S* доверия|горяч\S+ лини)|якщо .{0,160}(?:телефон\S* довіри|гаряч\S+ ліні)|.*(?:つらい|悩み|悩んで|死にたい).{0,60}(?:相談(?:窓口|電話|ダイヤル)|いのちの電話)|.*(?:如果|若).{0,60}(?:热线|熱線|专线|專線)|.*(?:우울|자살|극단적|고민).{0,80}(?:상담전화|상담 ?전화)|.*إذا كنت.{0,60}(?:خط المساعدة|الخط الساخن)`),
	// "If you have found a spelling error, select the text and press Ctrl+Enter."
	regexp.MustCompile(`(?i)(?:ctrl|strg)\s?\+\s?(?:enter|eingabe|entrée|invio|intro)`),
	// "If you have found a mistake, write to us"
	mistakes,
	// "Your trial ends in four days"
	phrases(`
		your (?:\S+ )?(?:trial|subscription|membership) (?:period )?(?:ends|expires|runs out|will (?:end|expire)|has (?:ended|expired))|(?:ihr|dein)e? (?:probe|test)\S+ (?:endet|läuft)|(?:ihr|dein) abo\S* (?:endet|läuft)|votre (?:\S+ )?(?:essai|abonnement|période d.essai)(?: \S+)? (?:se termine|prend fin|expire|arrive)|(?:su|tu) (?:\S+ )?(?:prueba|suscripción)(?: \S+)? (?:termina|vence|caduca|finaliza|acaba)
		(?:la (?:tua |sua |vostra )?(?:prova|iscrizione)(?: gratuita)?|il (?:tuo|suo|vostro) (?:\S+ )?(?:abbonamento|periodo di prova)) (?:scade|termina|finisce)|(?:seu|sua) (?:\S+ )?(?:teste|assinatura|período de teste)(?: \S+)? (?:termina|acaba|expira|vence)|(?:je|uw) (?:proef\S*|abonnement) (?:eindigt|loopt|verloopt)|din (?:prov\S+|prenumeration) (?:slutar|löper|går ut)|(?:prøve\S+|abonnementet) (?:din|ditt|dit) (?:slutter|utløper|løper|udløber)|(?:din|dit) (?:prøve\S+|abonnement) (?:slutter|utløper|udløber)
		(?:kokeilujakso|tilaukse)\S*si (?:päätty|loppu)|(?:twój|państwa|twoja) (?:okres próbny|subskrypcja|prenumerata) (?:kończy|wygasa)|okres próbny (?:kończy|wygasa)|(?:vaše )?(?:zkušební období|skúšobné obdobie|předplatné|predplatné) (?:vám )?(?:skončí|končí|vyprší)|(?:próbaidősz|előfizetés)\S* .{0,30}(?:lejár|véget ér)|(?:perioada de probă|abonamentul tău|abonamentul dumneavoastră) (?:se încheie|expiră)
		(?:ваш )?пробный период (?:закончится|заканчивается|истекает|завершится)|ваша подписка (?:закончится|заканчивается|истекает)|(?:ваш )?пробний період (?:закінч|заверш)|η (?:δοκιμή|συνδρομή) σας (?:λήγει|τελειώνει)|(?:deneme süreniz|aboneliğiniz) .{0,20}(?:bit|dol|sona er)|(?:masa (?:uji )?coba|langganan) anda (?:berakhir|habis)|.*(?:お試し期間|トライアル|無料体験)は?.{0,12}(?:終了|切れ)|.*(?:您|你)的?(?:试用|試用|订阅|訂閱).{0,8}(?:结束|結束|到期)|.*(?:체험|구독).{0,6}(?:기간이|이) .{0,12}(?:종료|만료)|(?:تنتهي فترتك|ينتهي اشتراكك)|.*(?:תקופת הניסיון|המינוי) שלך .{0,12}(?:תסתיים|יסתיים)`),
	// "Press contact: …"
	regexp.MustCompile(`(?i)^(?:(?:press|media) contacts?|(?:presse|medien)kontakte?|contactos? de prensa|contacts? (?:de )?presse|contatti stampa|contatos? (?:de|para) imprensa|perscontact|presskontakt)\b.{0,20}:`),
)

// appeals ask the reader for something. Imperatives that are other words too count with
// the capital that begins a sentence.
var appeals = anyOf(
	// "Follow us on Facebook and Instagram", "Síguenos en …"
	phrases(`(?:follow|like|find|join) us .{0,60}`+networks+`|on `+networks+`: follow
		(?:folgt|folge|folgen sie|besuch\S*|findet|finden) uns .{0,60}`+networks+`
		(?:suivez|retrouvez|rejoignez)-(?:nous|moi) .{0,60}`+networks+`
		(?:síguenos|síganos|seguinos|siga-nos|segue-nos|curta nossa|seguici|volg ons|følg oss|følg os|följ oss|seuraa meitä) .{0,60}`+networks+`
		(?:obserwuj nas|śledź nas|sledujte nás|kövess minket|urmăriți-ne|ikuti kami|подписывайтесь|подпишитесь|підписуйтесь|підпишіться|bizi takip) .{0,60}`+networks+`
		(?:we are|we.re) (?:(?:also|now) )?on `+networks+`|wir sind (?:(?:jetzt|auch|nun) )*(?:auf|bei) `+networks+`|(?:nous sommes|on est) (?:(?:aussi|désormais|également) )?sur `+networks+`
		estamos (?:(?:también|também) )?(?:en|no) `+networks+`|siamo (?:anche )?su `+networks+`|(?:we|wij) (?:zijn|zitten) (?:(?:ook|nu) )?op `+networks+`|(?:vi finns|vi er) (?:(?:också|även|også) )?på `+networks+`
		jesteśmy (?:(?:też|także|również) )?na `+networks+`|jsme (?:(?:i|také) )?na `+networks+`|мы (?:(?:есть|теперь|также) )*в `+networks+`|ми (?:(?:є|тепер|також) )*в `+networks+`
		`+networks+`でも?(?:配信|発信|更新)|フォローしよう|フォローください|(?:在?[A-Za-z][A-Za-z ]{1,20})?(?:关注|關注)(?:我们|我們)(?:$|[^的]|的(?:微信|微博|公众号|公眾號|官方|频道|頻道|`+networks+`))|팔로우하세요|تابعونا`),
	regexp.MustCompile(`^(?:Follow .{1,60} on|Suivez .{1,60} sur|Folgen Sie .{1,60} (?:auf|bei)) (?i:`+networks+`)`),
	// "Join our group", "Liity kanavaamme"
	phrases(`(?-i:Join|Enter) our .{0,30}(?:group|channel|community)|(?-i:Kommen? (?:Sie )?in|Komm in|Kommt in|Tret\S+ (?:Sie )?|Abonniere?n? (?:Sie )?) ?unser\S* .{0,30}(?:gruppe|kanal)|(?-i:Rejoignez|Intégrez) (?:notre|nos|le) .{0,30}(?:groupe|canal|chaîne|communauté)|(?-i:Entre|Entra|Únete|Únase|Súmate|Súmese|Suscríbete) (?:en|a) nuestr[oa] .{0,30}(?:grupo|canal|comunidad)
		(?-i:Entra|Entrate|Iscriviti|Iscrivetevi|Unisciti) (?:nel|al|alla|nella) nostr[oa] .{0,30}(?:gruppo|canale|comunità)|(?-i:Entre|Participe|Faça parte|Siga) (?:no|do|o|em) nosso .{0,30}(?:grupo|canal)|(?-i:Kom|Word lid|Sluit je|Volg) .{0,12}on(?:s|ze) .{0,20}(?:groep|kanaal)|(?-i:Gå med i|Bli medlem i|Följ) vår\S* .{0,20}(?:grupp|kanal)|(?-i:Bli med|Kom med|Meld deg inn|Meld dig ind) i (?:vår\S* |vores |.{0,12}gruppen vår|.{0,12}kanalen vår).{0,20}
		(?-i:Liity|Seuraa) .{0,20}(?:ryhmäämme|kanavaamme|kanavallemme|yhteisöömme)|(?-i:Dołącz|Zapraszamy) (?:już )?do nasz\S* .{0,20}(?:grup|kanał)|(?-i:Přidejte se|Pridajte sa|Připojte se) .{0,3}(?:do|k) naš\S* .{0,20}(?:skupin|kanál)|(?-i:Csatlakoz)\S* .{0,30}(?:csoportunk|csatornánk)|(?-i:Intr|Alătur)\S+ .{0,16}(?:grupul|canalul)\S* nostru
		(?-i:Вступайте|Присоединяйтесь|Подписывайтесь|Подпишитесь|Заходите) (?:в|к|на) наш\S* .{0,20}(?:групп|канал|чат|сообществ)|(?-i:Приєднуйтесь|Долучайтесь|Підписуйтесь|Підпишіться) (?:до|на) наш\S* .{0,20}(?:груп|канал|спільнот)|(?-i:Присъединете се) към наш|(?-i:Ελάτε|Μπείτε|Γίνετε) .{0,20}(?:ομάδα|κανάλι) μας|(?:grubumuza|kanalımıza) .{0,12}(?:katıl|üye ol|abone)
		(?-i:Gabung|Bergabung|Bergabunglah|Ikuti) .{0,12}(?:grup|saluran|channel|kanal) .{0,20}kami|(?-i:Tham gia) (?:nhóm|kênh) .{0,20}chúng tôi|(?:グループに参加し(?:ましょう|て(?:ください|いち早く))|チャンネル登録(?:を|は|お願い))|加入(?:我们|我們)的?.{0,6}(?:群|频道|頻道|社群)|(?:채널|단체방)(?:에|을)? ?(?:가입|추가)(?:하세요|해 ?주세요)|انضم(?:وا)? إلى (?:مجموعتنا|قناتنا)|הצטרפו ל(?:קבוצ|ערוצ?)|به (?:گروه|کانال) ما بپیوندید|हमारे .{0,20}(?:ग्रुप|चैनल|समूह) से जुड़`),
	// "Sign up for our newsletter", "… straight to your inbox", "… in Ihrem Postfach"
	phrases(`(?-i:Sign up|Subscribe) (?:for|to|now|below|here|today)\b|(?-i:Become) an? (?:.{1,40} )?(?:member|subscriber)\b|(?-i:Download) (?:the|our|de|onze) .{0,30}\bapp\b
		subscribe below|(?:our|my) (?:\S+ ){0,3}newsletters?\b|(?:to|in|into) your inbox|unsubscribe at any time|won.t (?:get|send you) spam|we.ll e-?mail you|you.ll receive .{0,40}e-?mail
		unser\S* (?:\S+ ){0,2}newsletter|newsletter (?:abonnieren|anmelden|bestellen)|abonnier(?:e|en sie) .{0,40}(?:newsletter|kanal|magazin|podcast)|werden sie mitglied
		ausgabe .{0,90}(?:kiosk|im abo\b|im handel|e-paper)
		notre (?:\S+ ){0,2}(?:newsletter|infolettre)|(?:abonnez|inscrivez)-vous|nuestr[ao] (?:\S+ ){0,2}(?:newsletter|boletín)|suscríb[ea](?:te|se)
		noss[ao] (?:\S+ ){0,2}(?:newsletter|boletim)|inscreva-se|nostra (?:\S+ ){0,2}newsletter|iscriviti|onze (?:\S+ ){0,2}nieuwsbrief|(?:vårt|våra|vores) (?:\S+ ){0,2}ny(?:hets|heds)brev
		(?:jeden|direkt|täglich|wöchentlich) .{0,60}in (?-i:Ihr|[Dd]ein|[Ee]ur?e)\S* (?:\S+-)?(?:mail|postfach|posteingang)|(?:recevez|chaque|directement) .{0,90}dans votre (?:boîte (?:e-?mail|mail|de réception)|messagerie)
		(?:recib[ae] .{1,90} en (?:tu|su)|cada .{1,40} en tu) (?:correo|buzón|bandeja|e-?mail)|receba .{1,90} (?:no|em) seu e-?mail|diret(?:o|amente) no seu e-?mail|ricevi .{1,90} nella tua (?:casella|e-?mail|posta)
		(?:elke|iedere|direct) .{0,90}in (?:je|uw) (?:mail|in)box|(?:varje|hver|direkte?) .{0,60}i din (?:inkorg|innboks|indbakke)|i din (?:inkorg|innboks|indbakke) (?:varje|hver)
		nasz\S* newsletter|naš\S* newsletter|наш\S* (?:\S+ )?рассылк|наш\S* розсилк|bültenimiz|メルマガ(?:に)?登録|app ?商店|뉴스레터 구독|نشرتنا`),
	// "Download our app for free"
	phrases(`(?-i:Lade|Laden Sie|Hol|Holen Sie|Installiere?n?) .{0,60}\bapp\b|unsere app (?:\S+ )?(?:herunter)?laden|(?-i:Téléchargez|Descargu?[ae]|Baixe|Scarica|Pobierz|Stáhněte|Скачайте|Завантажте|Unduh|İndirin|Tải) .{0,60}(?:\bapp\b|appli|aplica|прилож|додат|aplikac|aplikasi|uygulama|ứng dụng)
		(?-i:Ladda ner|Last ned|Hent|Lataa) .{0,60}(?:\bapp|sovellu)|アプリを.{0,12}(?:ダウンロード|インストール)|アプリで.{0,30}チェック|下[載载].{0,16}(?:客户端|客戶端|应用|應用|app)|앱.{0,6}다운로드`),
	// "Support our journalism"
	phrases(`(?-i:Support|Help support) (?:us|our|the|independent)\b|support (?:our|independent) (?:work|journalism|reporting)
		unterstütz(?:e|t|en sie) (?:unsere arbeit|unseren journalismus|unser magazin)|unterstützen sie uns|(?-i:Jetzt unterstützen)|unsere arbeit .{0,20}unterstützen
		soutenez(?:-nous| notre| nos)|faites un don|apóyanos|con tu apoyo|haz una donación|apoie o jornalismo|sostienici|steun ons
		støtt oss|støt os|stötta oss|tue meitä|wesprzyj nas|podpořte nás|поддержите (?:нас|наш)|підтримайте (?:нас|наш)|bize destek`),
	// "What do you think? Tell us in the comments below."
	phrases(`comments? below|(?:in the|your) comments? (?:section )?below|(?-i:Share) (?:it|this|your)\b.{0,60}\b(?:below|in the comments)|(?:tell|let|letting) (?:us|me) .{0,60}(?:below|in the comments)
		sound off|leave (?:us )?a comment|sharing is caring|(?:share|comment) button
		(?:schreib|sag|verrat|teil|erzähl)(?:e|t|en sie)? .{0,60}in (?:den|die) kommentare|kommentare? .{0,30}könnt ihr|hinterlass(?:e|t|en sie) .{0,30}kommentar
		(?:laissez|déposez) .{0,30}commentaire|déjanos .{0,30}comentario|deja (?:un|tu) comentario|deixe (?:um|seu) comentário|lascia un commento|laat (?:een|je) reactie
		пишите в комментари|пишіть у коментар|评论区留言|コメント欄で`),
	// "Kindly share this story:"
	phrases(`(?-i:Kindly|Please) share (?:this|our)|(?-i:Bitte teilen Sie|Teilen Sie|Teilt) (?:diese|unser)|(?-i:Merci de partager|Partagez) (?:cet|notre)|(?-i:Por favor,? compart[ae]|Compart[ae]) (?:est|nuestr)|(?-i:Condividi) quest|(?-i:Por favor,? compartilhe|Compartilhe) (?:est|ess|noss)|(?-i:Deel) (?:dit|deze|ons)|(?-i:Dela) (?:gärna|den här|artikeln)|(?-i:Del) (?:gjerne|gerne) |(?-i:Jaa) tämä
		(?-i:Udostępnij) (?:ten|nasz)|(?-i:Sdílejte) .{0,8}t[eu]nto|(?-i:Zdieľajte) .{0,8}tento|(?-i:Oszd meg) |(?-i:Distribuie|Distribuiți) acest|(?-i:Поделитесь|Поділіться) (?:эт|ци|наш)|(?-i:Споделете) |(?-i:Κοινοποιήστε|Μοιραστείτε) |(?-i:Bagikan) |(?-i:Hãy chia sẻ) |をシェアしてください|[请請]分享|공유해 ?주세요|شارك(?:وا)? هذ`),
	// "Click here to read more", "The post … appeared first on …", "Posted from …"
	phrases(`(?:click|klick\S*|clic|clique|clica) (?:here|hier|ici|aquí|aqui|qui)\b|こちらをクリック|(?:simak|baca) juga
		appeared first on|erschien zuerst auf|est apparu en premier sur|(?:aparece|se publicó) primero en|apareceu primeiro em`),
	regexp.MustCompile(`(?i)^(?:(?:posted|sent|eingetragen|gesendet) (?:from|via|mit|von)|lesen sie .{0,80}\bauch|read (?:more|also|next)|lire aussi|lea también|leia (?:também|mais)|leggi anche|lees (?:ook|meer)|läs (?:också|mer)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|czytaj (?:też|także|więcej)|čtěte také|читайте (?:также|ещ[её]|також)|ayrıca oku)(?:[^\p{L}]|$)`),
)

// networks are where sites have accounts.
const networks = `(?:facebook|twitter|instagram|tiktok|you ?tube|linkedin|telegram|whatsapp|threads|bluesky|mastodon|pinterest|google\+|snapchat|вконтакте|телеграм|фейсбук)`

// phrases gives an expression for any of the phrases in a list, in whose lines they are
// parted by bars; each begins where a word does.
func phrases(list string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[^\p{L}\p{N}]|[\p{Han}\p{Hiragana}\p{Katakana}])(?:` + strings.Join(trimmedLines(list), "|") + `)`)
}

// trimmedLines gives the lines of a list without the space around them.
func trimmedLines(list string) []string {
	var all []string
	for l := range strings.Lines(strings.TrimSpace(list)) {
		all = append(all, strings.TrimSpace(l))
	}
	return all
}
