package extract

import "strings"

// standingLetters is what a sentence has at most that tells how a text stands.
const standingLetters = 300

// tellsOfStanding reports whether one of the first two sentences of l says how this text, or the site, stands to
// its readers, and not what it is about: "This article is free for everybody thanks to our
// members", "The contents of this page are no legal advice", "This page is no longer updated",
// "This story first appeared in Harbour Notes", "The views in this column are the author's own".
// Both what it speaks of and what it says of that are asked for: a minister may say, too, that
// something was no legal advice.
func tellsOfStanding(l *line) bool {
	if isOwnView.MatchString(l.text) {
		return true
	}
	if !standing.MatchString(l.text) {
		return false
	}
	for _, s := range l.firstTwo() {
		if countLetters(s) > standingLetters || !standing.MatchString(s) {
			continue
		}
		if of := behindLabel(s); thisText.MatchString(of) || aboutText.MatchString(of) || thisText.MatchString(s) || aboutText.MatchString(s) {
			return true
		}
	}
	return false
}

// behindLabel gives what stands behind a short label: "Note: This article was …".
func behindLabel(s string) string {
	at := strings.IndexAny(s, ":：")
	if at < 0 || countLetters(s[:at]) > labelLetters {
		return s
	}
	return strings.TrimLeft(s[at:], ":：")
}

// aboutText has the beginnings of sentences on the text, the site or what stands in them, beside
// those of thisText: "The information given on this site", "Die Inhalte dieser Seite",
// "Статья впервые", "First published in".
var aboutText = anyOf(beginnings(`
	dieses material|ce (?:matériel|document)|(?:est[ea]|quest[oa]|dit) materi(?:al|ale|aal)\P{L}|(?:настоящ|данн)\S+ (?:материал|сообщени|публикац)|tento materiál|ten materiał|dette materialet?|(?:tämän aineiston|tämä aineisto)|цей матеріал|本材料|本素材
	(?:this|our) (?:web ?site|site|blog|report|reporting|piece|column|essay|interview|commentary|investigation|work|podcast|series|material|information|newsletter|journalism|coverage)\b|you are (?:reading|viewing|looking at)|nothing (?:here|(?:in|on|contained in) (?:this|our))
		(?:the |all |any |our )?(?:contents?|information|material|statements?|links|prices|figures|recommendations)\b.{0,60}\b(?:here\b|(?:this|our) (?:web ?site|site|page|article|post|blog|story|text|piece|column|publication|newsletter|app|portal|report))|(?:links|prices)(?: and (?:links|prices))? (?:may|might)
		(?:first|originally|previously) (?:appeared|published|posted)|re-?(?:published|printed|posted) (?:here )?(?:from|with|under|by)|thanks to (?:our|the (?:support|generosity))|(?:thank you|thanks).{0,40}(?:members|supporters|readers)|our (?:members|readers|supporters|subscribers|donors)|from (?:the|our) archives?
	(?:die |alle |sämtliche )?(?:inhalte|informationen|angaben|aussagen|texte|beiträge) .{0,40}(?:dies|hier|unser|website|webseite|seite|portal)|(?:links und preise|preise und links)|(?:unser|unsere) (?:artikel|texte?|beiträge|inhalte|arbeit|journalismus|website|angebot)|(?:dies|diese|dieses) (?:website|webseite|internetseite|reportage|recherche|interview|analyse|kommentar|kolumne|archiv|angebot|magazin|blog)
		(?:zuerst|ursprünglich) (?:erschienen|veröffentlicht)|der (?:artikel|beitrag|text) (?:ist|wurde|erschien|stammt)|aus (?:dem|unserem) archiv|unsere (?:mitglieder|leser|unterstützer|abonnent)
	(?:les |tous les |ces )?(?:contenus?|informations?|conseils|textes) .{0,40}(?:(?:ce|cet|cette|notre|site|ici)\P{L})|(?:les )?(?:liens et les prix|prix et les liens)|(?:ce|cet|cette) (?:site|page|reportage|enquête|tribune|chronique|interview|entretien|billet|analyse|publication|média)|l.article (?:est|a )|publiée? (?:initialement|d.abord|à l.origine)|archives|grâce à (?:nos|vous|votre)|nos (?:membres|lecteurs|abonnés|donateurs)|rien (?:sur|dans) c
	(?:el |los |la |las |todos los |toda la )?(?:contenidos?|informaci[oó]n(?:es)?|datos|textos) .{0,40}(?:(?:est[ea]|nuestr[oa]|sitio|aquí)\P{L})|(?:est[ea]) (?:sitio|web|blog|reportaje|investigación|columna|entrevista|publicación|página|medio)|publicad[oa] (?:originalmente|primero)|del archivo|gracias a (?:nuestr|los|las|ti|usted)|nuestr[oa]s (?:soci|lector|suscriptor|miembros)|nada (?:de lo|en est)
	(?:os |as |o |a |todos os )?(?:conteúdos?|informaç(?:ão|ões)|dados|textos) .{0,40}(?:(?:d?n?est[ea]|d?n?ess[ea]|noss[oa]|site|aqui)\P{L})|(?:est[ea]|ess[ea]) (?:site|página|blog|reportagem|coluna|entrevista|publicação)|publicad[oa] (?:originalmente|primeiro)|do arquivo|graças a|nossos (?:membros|leitores|assinantes|apoiadores)
	(?:i |il |le |tutti i |tutte le )?(?:contenut[io]|informazioni|dati|testi) .{0,40}(?:quest[oa'’]|nostr[oa]|sito|qui)\P{L}|quest[oa'’] ?(?:sito|blog|inchiesta|intervista|rubrica|pubblicazione|reportage)|pubblicato (?:originariamente|prima)|dall.archivio|grazie a(?:i|lle|l)? (?:nostr|soci|lettori|chi|te|voi)|i nostri (?:soci|lettori|abbonati|sostenitori)
	(?:de |alle )?(?:inhoud|informatie|gegevens|teksten) .{0,40}(?:(?:deze|dit|onze|site|hier)\P{L})|(?:dit|deze|onze) (?:site|website|blog|reportage|column|interview|publicatie|stuk|onderzoek|pagina)|(?:eerder|oorspronkelijk) (?:verschenen|gepubliceerd)|uit (?:het|ons) archief|dankzij (?:onze|de steun)|onze (?:leden|lezers|donateurs|abonnees)|het artikel (?:verscheen|is)
	(?:innehållet|informationen|uppgifterna) .{0,30}(?:sidan|sajten|webb|artikel|här)|(?:artikeln|texten|sidan|krönikan|reportaget|intervjun)|(?:den här|denna|vår) (?:sida|webbplats|sajt|blogg|krönika|intervju|reportage)|ursprungligen publicera|ur arkivet|tack vare|våra (?:medlemmar|läsare|prenumeranter)
		(?:innholdet|indholdet|informasjonen|informationen|opplysningene|oplysningerne) .{0,30}(?:siden|sted|artik|denne|dette|her)\P{L}|(?:artikkelen|artiklen|saken|teksten|siden|nettstedet|kronikken|intervjuet)|(?:denne|dette|vår|vores) (?:siden?|nettsted|hjemmeside|website|blogg?|kronikk?|intervju?|reportas[jg]e)|opprinnelig publi|oprindeligt publi|fra arkivet|takket være|våre (?:medlemmer|lesere)|vores (?:medlemmer|læsere)
	(?:sivuston?|sivun?|sivua|artikkelin?|jutun?|juttu|teksti|kolumni|haastattelu|kirjoitus)\P{L}|arkistosta|jäsentemme|lukijoidemme|kiitos (?:jäsen|lukij|tukij)
	(?:treści|treść|zawartość|informacje|materiały) .{0,30}(?:serwis|stron|portal|artyku|tym|tej)|(?:materiał|artykuł|tekst|strona|felieton|wywiad|reportaż|linki)\P{L}|(?:ta|ten|nasz[ae]?) (?:strona|serwis|portal|witryna|blog|felieton|wywiad)|pierwotnie opubl|z (?:naszego )?archiwum|dzięki (?:naszym|wsparciu)|nasi (?:czytelnicy|członkowie)
	(?:obsah|informace|informácie|údaje) .{0,30}(?:strán|web|článk|tomto|tejto|této|těchto|týchto)|(?:článek|článok|text|stránka|stránky|rozhovor|komentář|komentár|reportáž|odkazy a ceny)\P{L}|(?:tyto|tieto|t[oa]to|tento|naše) (?:stránky|web|blog|rozhovor|komentář|komentár|informac)|(?:původně|pôvodne) (?:vyš|publ)|z (?:našeho )?archivu|díky (?:našim|podpoře)|vďaka|naši (?:členové|čtenáři|čitatelia)
	(?:az? |ezen |ez az? |ezt az? )(?:cikk|írás|oldal|szöveg|interjú|honlap|weboldal)|az? .{0,12}(?:oldal|honlap|cikk)\S* .{0,20}(?:tartal|információ)|eredetileg|archívum|olvasóink|támogatóink|köszönjük
		(?:conținutul|informațiile|datele) .{0,30}(?:acest|site|pagin)|(?:articolul|textul|materialul|pagina|interviul)\P{L}|acest (?:site|interviu|blog|portal)|publicat inițial|din arhiv|mulțumită|cititorii noștri
	(?:вся )?(?:информация|содержание|материалы|сведения) .{0,30}(?:сайт|стать|страниц|здесь|материал|портал)|материалы сайта|(?:материал|стать[яи]|текст|страница|сайт|публикация|интервью|колонка|репортаж)\P{L}|(?:эт(?:а|от|о)|наш) (?:сайт|страниц|публикац|интервью|колонк|репортаж|блог)|(?:впервые|первоначально) опубл|из (?:нашего )?архива|благодаря (?:нашим|поддержке|вам)|наши (?:читатели|подписчики)
		(?:уся |вся )?(?:інформація|зміст|матеріали) .{0,30}(?:сайт|статт|сторін|тут)|(?:матеріал|статт[яі]|текст|сторінка|сайт|публікація|інтерв.ю|колонка)\P{L}|ц(?:я|ей|е) (?:сайт|сторінк|публікац|інтерв)|вперше опубл|з (?:нашого )?архіву|завдяки (?:нашим|підтримці|вам)
		(?:информацията|съдържанието) .{0,30}(?:сайт|стат|страниц|тук)|(?:статията|текстът|материалът|страницата|сайтът|публикацията|интервюто)\P{L}|благодарение на|от архива
	(?:το |τα |οι |όλα τα )(?:περιεχόμεν|πληροφορί).{0,30}(?:σελίδα|άρθρο|site|εδώ)|(?:το|η) (?:άρθρο|κείμενο|σελίδα|ιστοσελίδα|συνέντευξη)|(?:αυτή|αυτό|παρούσα) (?:η |το )?(?:σελίδα|ιστοσελίδα|άρθρο|site)|από το αρχείο|χάρη στ|αναδημοσίευση
	(?:içerik|içerikler|bilgiler) .{0,30}(?:site|sayfa|bu)|(?:sitemiz|sayfa|yazı|makale|haber|sitede(?:ki)?|burada yer alan|bağlantılar)\P{L}|bu (?:site|sayfa|blog|röportaj|köşe|sitede|haberde|yazıda|makalede)|arşiv|okurlarımız|üyelerimiz|destekçilerimiz
		(?:isi|konten|informasi|artikel|berita|halaman|tulisan|situs) (?:ini|di|dalam|yang)|(?:situs|blog|laporan|tulisan) ini|dari arsip|berkat
		(?:nội dung|thông tin) .{0,25}(?:trang|này|bài)|(?:các bài|trang này|bài phỏng vấn)|bài viết được|nhờ (?:sự|các|bạn)
	.{0,12}(?:当|本|この|弊)(?:サイト|ページ|ブログ|記事|コラム|インタビュー|稿|メディア|連載|情報)|(?:掲載|記載)(?:内容|情報)|アーカイブ|(?:情報|内容|リンク)は
	.{0,12}(?:本|此|[这這該该]篇?)(?:站|网站|網站|页面|頁面|栏目|平台|資訊|资讯|信息|專欄|专栏)|原[文载載刊]|首[发發]于|文章|以上(?:内容|內容|信息|資訊)|(?:转|轉)[载載]自
		.{0,6}(?:이|본|당) ?(?:기사|글|사이트|페이지|콘텐츠|칼럼|인터뷰|자료|정보)|독자|후원
	(?:(?:محتوي?ات|المعلومات) .{0,30}(?:موقع|صفحة|مقال|هنا)|المقال|هذ[ها] (?:الموقع|المدونة|التقرير|الحوار|المقابلة|المادة)|(?:لم|لا) (?:تعد|يعد|يتم|تحدث)|(?:نُ?شرت?|أعيد نشر) (?:هذ|المقال)|من الأرشيف|بفضل)
		(?:(?:המידע|התוכן) .{0,20}(?:אתר|דף|כתבה|כאן|מאמר)|האתר|המאמר|הכתבה|הדף|הטור|האמור|אין (?:ב|ה)אמור)|(?:אתר|דף|טור|ראיון|מידע) ז|בזכות
		(?:(?:محتوای|مطالب|اطلاعات) .{0,20}(?:سایت|صفحه|این|وب)|مقاله|این (?:سایت|وب|یادداشت|مصاحبه|مطلب))
		(?:इस|यह) (?:वेबसाइट|साइट|पेज|पृष्ठ|रिपोर्ट|इंटरव्यू|सामग्री|जानकारी)|(?:यहां|यहाँ) दी`))

// standing is what sites say of their texts and pages: that they are paid for by some and free for
// all, are no advice, are old, were published elsewhere before.
var standing = anyOf(
	// "… is free for everybody, because 14,203 members pay for it", "… möglich dank unserer Mitglieder"
	phrases(`
	(?:free|open|possible|funded|financed|supported|paid for|accessible|available)\b.{0,70}\b(?:members|readers|supporters|subscribers|donors|donations|patrons|contributors|people like you)|(?:members|readers|supporters|subscribers|donors|donations)\b.{0,50}(?:possible|pay for|fund\b|keeps? us|keep it|free (?:for|to)\b|open to\b)
	(?:frei|kostenlos|kostenfrei|möglich|ermöglicht|finanziert|unterstützt|zugänglich)\P{L}.{0,70}(?:mitglied|leser|unterstütz|abonnent|spende|förder)|(?:mitglied|leser|unterstützer|abonnent|spende|förder)\S* .{0,60}(?:möglich|ermöglich|finanzier|bezahlen|frei zugänglich)
	(?:gratuite?|accessible|libre|possible|financée?|soutenue?)\P{L}.{0,70}(?:membres|lecteur|lectrice|abonné|donateur|dons\b|soutien|adhérent)|(?:membres|lecteurs|abonnés|donateurs|adhérents|soutien)\P{L}.{0,60}(?:gratuit|accessible|libre|possible|existe)
	(?:gratis|gratuit[oa]|libre|abiert[oa]|posible|financiad[oa]|accesible)\P{L}.{0,70}(?:soci[oa]s|miembros|lector|suscriptor|donante|donacion|apoyo|mecenas)|(?:soci[oa]s|miembros|lectores|suscriptores|donantes|apoyo)\P{L}.{0,60}(?:gratis|gratuit|libre|abiert|posible|accesible)
	(?:gratuit[oa]|gratis|liber[oa]|apert[oa]|possibile|finanziat[oa]|accessibile)\P{L}.{0,70}(?:soci[^\p{L}e]|membri|lettor|abbonat|sostenitor|donazion|donator)|(?:soci|membri|lettori|abbonati|sostenitori|sostegno)\P{L}.{0,60}(?:gratuit|gratis|liber[oa]|apert[oa]|possibil|accessibil)
	(?:gratuit[oa]|grátis|livre|abert[oa]|possível|financiad[oa]|acessível)\P{L}.{0,70}(?:membros|leitor|assinante|apoiador|doador|doaç|apoio|sócio)|(?:membros|leitores|assinantes|apoiadores|sócios|apoio)\P{L}.{0,60}(?:gratuit|grátis|livre|abert|possível|acessível)
	(?:gratis|vrij|toegankelijk|mogelijk|gefinancierd)\P{L}.{0,70}(?:leden|lezers|donateurs|abonnees|steun|vrienden)|(?:leden|lezers|donateurs|abonnees|steun)\P{L}.{0,60}(?:gratis|toegankelijk|mogelijk)
	(?:gratis|fritt?|öppen|åpen|åben|möjlig|mulig|finansier\S+)\P{L}.{0,70}(?:medlem|läsar|leser|læser|prenumerant|abonnent|støtte|givare|stöd)
	(?:ilmai|avoin|maksuto|mahdolli|rahoit).{0,70}(?:jäsen|lukij|tilaaj|tukij|lahjoit)
	(?:bezpłatn|darmow|otwart|dostępn|możliw|finansowan|powsta).{0,70}(?:członk|czytelni|patron|darczyńc|subskryb|wsparci|wpłat)
	(?:zdarma|bezplatn|zadarmo|otevřen|volně|voľne|možn|vznik|financov).{0,70}(?:člen|čtenář|čitateľ|předplatitel|predplatiteľ|podporovatel|dárc|darcov|přispěvatel)
	(?:ingyen|szabadon|elérhető|lehet).{0,70}(?:tagjai|olvasó|támogató|előfizető|adomány)|(?:gratuit|liber|posibil|accesibil).{0,70}(?:membri|cititor|abonaț|susținător|donați|donator)
	(?:бесплатн|открыт|доступ|возможн|созда).{0,70}(?:подписчик|читател|участник|донор|пожертвован|поддержк|спонсор)|(?:безкоштовн|відкрит|доступн|можлив|створ).{0,70}(?:підписник|читач|учасник|донор|пожертв|підтримц|підтримк|спільнот)|(?:безплатн|достъпн|възможн).{0,70}(?:абонат|читател|членове|дарени|подкреп)
	(?:δωρεάν|ελεύθερ|ανοιχτ|δυνατ).{0,70}(?:μελών|μέλη|αναγνωστ|αναγνώστ|συνδρομητ|υποστηρικτ|δωρε)
	(?:ücretsiz|bedava|açık|mümkün).{0,70}(?:üye|okur|abone|destek|bağış)|(?:üye|okur|abone|destekç|bağış).{0,60}(?:ücretsiz|mümkün|sayesinde)|(?:gratis|bebas|terbuka).{0,70}(?:anggota|pembaca|pelanggan|donatur|donasi|dukungan)|miễn phí.{0,70}(?:thành viên|độc giả|bạn đọc|ủng hộ|quyên góp)
	.*(?:会員|読者|サポーター|寄付|支援).{0,40}(?:無料|支えられ|成り立)|.*無料.{0,30}(?:会員|読者|支援)|.*(?:免费|免費|开放|開放).{0,30}(?:会员|會員|读者|讀者|支持|赞助|贊助)|.*(?:会员|會員|读者|讀者).{0,30}(?:免费|免費|支持)|.*(?:회원|독자|후원|구독자).{0,30}(?:무료|제작|만들)|.*무료.{0,30}(?:회원|독자|후원)
	.*(?:مجان|متاح|مفتوح).{0,60}(?:عضو|أعضا|قرا|مشترك|دعم|تبرع)|.*(?:חינם|פתוח|חופשי).{0,60}(?:חברי|קורא|מנוי|תומכ|תרומ)|.*(?:رایگان|آزاد).{0,60}(?:عضو|اعضا|خوانند|مشترک|حمایت)|.*(?:मुफ़्त|मुफ्त|निःशुल्क).{0,60}(?:सदस्य|पाठक|समर्थ|सहयोग)|.*(?:सदस्य|पाठक|समर्थ|सहयोग).{0,60}(?:मुफ़्त|मुफ्त|निःशुल्क)`),
	// "… for information only and no investment, legal or medical advice"
	phrases(`
	(?:not|no|nor|never|nothing)\b.{0,90}\b(?:investment|financial|legal|medical|tax|professional|health|trading|therapeutic)\b.{0,40}(?:advice|recommendations?|guidance|counsel)|(?:information(?:al)?|educational?)(?: and \S+)?(?: purposes)? only|(?:not|no)\b.{0,30} substitute for .{0,40}(?:advice|diagnos|treatment|consult)
	(?:keine?r?|nicht|ersetz\S+)\P{L}.{0,100}(?:beratung|empfehlung|ratschl|behandlung|diagnose|ärztliche)|(?:nur|ausschließlich|lediglich|allein)\P{L}.{0,30}informati
	(?:ne |n.|pas |aucun|ni ).{0,90}(?:conseil|recommandation|avis (?:médical|juridique)|consultation|diagnosti)|à (?:titre|des fins)\P{L}.{0,25}informati
	(?:no|ni) .{0,90}(?:asesoramiento|asesoría|recomendaci|consejo|diagnóstico|consulta)|(?:fines|carácter|solo|meramente|título) .{0,30}informativ
	(?:non|né) .{0,90}(?:consulenza|consigli|raccomandazion|parere|sollecitazione|diagnos)|(?:scopo|fini|solo|carattere|puramente|titolo) .{0,25}informativ
	(?:não|nem) .{0,90}(?:recomendaç|aconselhamento|conselho|consultoria|assessoria|consulta|diagnóstico)|(?:fins|caráter|apenas|meramente|título) .{0,25}informativ
	(?:geen|niet|noch) .{0,90}(?:advies|aanbeveling|raadgeving)|(?:alleen|uitsluitend|louter|puur) .{0,30}informati
	(?:inte|ingen|ej) .{0,90}(?:rådgivning|rekommendation)|(?:endast|enbart|bara) .{0,30}information|(?:ikke|ingen) .{0,90}(?:rådgi?v?ning|anbefaling)|(?:kun|bare|utelukkende|udelukkende) .{0,30}(?:informasjon|information|orientering)
	(?:ei|eikä|eivät) .{0,90}(?:neuvo|suositu|konsult)|(?:vain|ainoastaan|yksinomaan) .{0,30}(?:tiedo|informa)
	(?:nie|ani) .{0,90}(?:porad|rekomendac|doradztw|konsultac|diagnoz)|(?:charakter|wyłącznie|celach) .{0,30}informacyjn
	(?:není|nejsou|nepředstavuj\S*|nenahrazuj\S*|nie je|nie sú|nepredstavuj\S*|nenahrádza\S*) .{0,90}(?:poradenstv|doporučen|odporúčan|konzultac|konzultác|radou|poradou)|(?:pouze|výhradně|čistě|výlučne) .{0,30}informa
	(?:nem|sem) .{0,90}(?:tanács|ajánl|javasl)|(?:tájékoztató|kizárólag) .{0,30}(?:jelleg|cél|tájékozt)|(?:nu|nici) .{0,90}(?:consultanț|recomandar|recomandăr|consiliere)|(?:scop|pur|strict|doar) .{0,20}informativ
	(?:не|ни) .{0,90}(?:рекомендаци|консультаци|советом|офертой)|(?:информационн|ознакомительн|справочн)\S+ (?:характер|цел)|(?:не|ні) .{0,90}(?:рекомендаці|консультаці|порадою)|(?:інформаційн|ознайомч|довідков)\S+ (?:характер|мет)|(?:не|нито) .{0,90}(?:съвет|препорък|консултаци)|информативн\S+ (?:характер|цел)
	(?:δεν|ούτε) .{0,90}(?:συμβουλ|σύσταση|προτροπή|παρότρυνση)|ενημερωτικ\S+ (?:χαρακτήρα|σκοπ)|(?:αποκλειστικά|μόνο) .{0,30}(?:ενημέρωσ|πληροφ)
	(?:yatırım|hukuki|tıbbi|finansal|mali) .{0,30}(?:danışmanlı|tavsiye|öneri).{0,40}(?:değil|kapsamında|taşımaz|niteliğinde)|(?:yalnızca|sadece) .{0,30}bilgi|(?:bukan|tidak) .{0,90}(?:nasihat|saran|rekomendasi|ajakan|anjuran)|(?:hanya|semata) .{0,30}informasi|không .{0,60}(?:lời khuyên|tư vấn|khuyến nghị)|chỉ .{0,30}tham khảo
	.*(?:投資|法律|医療|医学|税務|売買|勧誘).{0,30}(?:助言|アドバイス|勧誘|推奨|目的).{0,20}(?:ではありません|ではない|ものではなく|しません|ございません)|.*情報(?:の)?提供(?:のみ)?を目的|.*(?:不构成|不構成|不作为|不作為|并非|並非).{0,30}(?:建议|建議|意见|意見|依据|依據|指导)|.*[仅僅]供[参參]考|.*[仅僅]作.{0,6}[参參]考
	.*(?:투자|법률|의료|의학|세무).{0,30}(?:조언|권유|자문|추천).{0,20}(?:아닙|아니|않)|.*정보 ?제공.{0,10}목적|.*(?:ليس|لا ).{0,90}(?:نصيحة|نصائح|استشار|توصي|مشورة)|.*(?:للعلم فقط|لأغراض (?:إعلامية|معلوماتية|تعليمية))
	.*(?:אינ|אין ).{0,90}(?:ייעוץ|המלצה|תחליף)|.*(?:توصیه|مشاوره|پیشنهاد).{0,60}(?:نیست|نمی)|.*(?:सलाह|सिफारिश).{0,40}नहीं|.*केवल .{0,20}(?:जानकारी|सूचना)`),
	// "… is no longer updated", "… may be out of date"
	phrases(`
	no longer (?:being |actively )?(?:updated|maintained|current|accurate|up to date)|(?:may|might|could) .{0,40}(?:out[- ]?of[- ]?date|outdated|obsolete|no longer|have changed)|(?:is|are|was published|was written|was last updated) (?:more than|over|at least) .{0,25}(?:years?|months?) (?:old|ago)|(?:from|in|of) (?:the|our) archives?\b|archived (?:page|article|version|copy|content|material)
	nicht mehr (?:aktualisiert|gepflegt|aktuell)|(?:veraltet|überholt) sein|nicht mehr .{0,30}aktuellen stand|(?:mehr als|älter als|über) .{0,20}(?:jahren? (?:alt|her)|jahre?\b|monate)|aus (?:dem|unserem) archiv
	n.est plus (?:mise? à jour|actualisée?|d.actualité)|ne sont plus (?:mis|à jour)|(?:être|sont) (?:obsolète|périmé|dépassé)|date de plus de|plus de .{0,15} ans\b|(?:de|dans) nos archives
	(?:ya no se|no se) (?:actualiza|mantiene)|ya no est\S+ actualizad|(?:desactualizad|desfasad|obsolet|anticuad)|(?:tiene|hace) más de .{0,15}años|(?:de|en) nuestro archivo
	non (?:è|viene|sono|vengono) più (?:aggiorna)|(?:essere|sono) (?:obsolet|superat|datat)|non (?:essere )?(?:più )?aggiornat|(?:ha|risale a) (?:più di|oltre) .{0,15}ann|dal nostro archivio
	não (?:é|está|são|estão|será) mais (?:atualizad)|(?:desatualizad|defasad|obsolet)|(?:tem|há) mais de .{0,15}anos|(?:do|em) nosso (?:arquivo|acervo)
	niet (?:meer|langer) .{0,20}(?:bijgewerkt|geactualiseerd|actueel|onderhouden)|verouderd|(?:meer dan|ouder dan) .{0,15}(?:jaar|maand)|uit (?:het|ons) archief
	(?:uppdateras|oppdateres|opdateres|oppdatert|opdateret|uppdaterad) (?:inte|ikke) (?:läng|leng|læng)|(?:inte|ikke) (?:längre|lenger|længere) .{0,15}(?:uppdater|oppdater|opdater|aktuel)|(?:föråldra|inaktuell|utdater|foræld|uaktuel|utgått)|(?:mer än|mer enn|mere end|äldre än|eldre enn|ældre end) .{0,15}år|(?:ur|från|fra) (?:vårt |vores |vår )?arkiv
	ei(?:vät)? (?:ole )?enää .{0,15}(?:päivit|ajan)|vanhentun|yli .{0,15}vuotta vanh|arkistosta
	nie (?:jest|są) już .{0,15}(?:aktualizowan|aktualn)|nieaktualn|(?:ponad|więcej niż|starsz\S+ niż) .{0,15}lat\b|z (?:naszego )?archiwum
	(?:již|už) (?:se )?(?:není|nejsou|neaktualiz|nie je|nie sú)|se (?:již|už) neaktualiz|zastaral|neaktuáln|(?:starší než|staršie ako)|z (?:našeho |nášho )?archivu
	(?:már nem|nem) (?:frissül|frissít)|elavul|(?:több mint|régebbi) .{0,20}év|nu mai (?:este|sunt) (?:actualizat|de actualitate)|(?:depășit|învechit|neactualizat)|din arhiv
	(?:больше не|не) (?:обновля|актуал)|(?:устаре|неактуальн)|(?:старше|более) .{0,15}(?:лет|года)\b|(?:більше не|не) (?:оновлю|актуал)|(?:застарі|неактуальн)|(?:вече не се|не се) (?:обновя|актуализ)|остарял
	δεν (?:ενημερώνεται|ανανεώνεται)|(?:ξεπερασμέν|παρωχημέν|μη ενημερωμέν)|(?:artık )?(?:güncellenm|güncel değil)|güncelliğini (?:yitir|kaybet)|(?:tidak|sudah tidak) (?:lagi )?(?:diperbarui|diperbaharui)|(?:kedaluwarsa|usang\b)|không còn (?:được )?cập nhật|lỗi thời
	.*(?:更新(?:は)?(?:されて|して)(?:い|お)(?:ません|りません)|更新(?:を)?(?:終了|停止)|古い(?:場合|可能性)|最新.{0,12}(?:異なる|限りません)|(?:掲載|公開)当時)|.*(?:不再更新|停止更新|[已可].{0,4}(?:过时|過時|失效))|.*(?:더 이상 업데이트|업데이트되지 않|오래된 (?:정보|기사)|최신 정보가 아)
	.*(?:لم ?تعد .{0,20}(?:تحدث|محدث)|(?:لا|لم) (?:يتم )?(?:تحدث|تحديث|يحدث)|(?:قد تكون|قد يكون) .{0,30}قديم|من الأرشيف)|.*(?:אינו מתעדכן|אינה מתעדכנת|לא מתעדכ|לא עודכן|אינו עדכני)|.*(?:به\x{200c}?روز ?(?:رسانی )?نمی|منسوخ)|.*(?:अपडेट नहीं|पुरानी हो|पुराना हो)`),
	// "This material was made and spread by a foreign agent", which the law of some countries asks for
	phrases(`
	by (?:a |an )?(?:person .{0,40})?foreign agent|von einem ausländischen agenten|par un agent (?:de l.)?étranger|por un agente extranjero|por (?:um )?agente estrangeiro|da un agente straniero|door een buitenlandse agent|a[fv] en (?:utländsk|utenlandsk|udenlandsk) agent|ulkomai\S+ agent|zagraniczn\S+ agent|zahraničn\S+ agent|külföldi ügynök|de (?:către )?un agent străin|иностранн\S+ агентом|функции иностранного агента|иноагентом|іноземним агентом|чуждестранен агент|ξένο πράκτορα|yabancı (?:ajan|temsilci)|agen asing
	.*外国の?(?:代理人|エージェント)|.*外國代理人|.*외국 ?대리인|.*عميل أجنبي|.*סוכן זר|.*უცხოეთის გავლენის`),
	// "… first appeared in Harbour Notes", "… erschien zuerst bei …"
	phrases(`
	(?:first|originally|previously|initially) (?:appeared|published|posted|printed|aired|broadcast|ran\b)|(?:appeared|published|posted|printed) (?:first|originally|previously|initially)\b|re-?(?:published|printed|posted) (?:here )?(?:from|with|under|by|courtesy|on)\b|syndicated (?:from|by|content)
	(?:zuerst|ursprünglich|erstmals|zunächst) .{0,60}(?:erschienen|veröffentlicht|publiziert|gedruckt)|(?:erschien|erschienen|veröffentlicht) .{0,30}(?:zuerst|ursprünglich|erstmals|zunächst)\b|übernommen (?:von|aus)|zweitveröffentlich|nachgedruckt
	(?:d.abord|initialement|originellement|originalement|précédemment) (?:été )?(?:paru|publié|diffusé|mis en ligne)|(?:parue?|publiée?|diffusée?) (?:d.abord|initialement|à l.origine|pour la première fois|précédemment)|republiée?|repris de\b
	(?:publicad[oa]|publicó|apareci\S+) .{0,20}(?:primero|originalmente|inicialmente|previamente|por primera vez)|(?:originalmente|inicialmente|por primera vez) .{0,15}(?:publicad|publicó|apareci)|republicad
	(?:apparso|pubblicato|uscito|apparsa|pubblicata|uscita) .{0,20}(?:prima (?:su|in|da)|originariamente|originalmente|inizialmente|per la prima volta|in origine)|(?:originariamente|inizialmente|per la prima volta|originalmente) .{0,15}(?:pubblicat|appars|uscit)|ripubblicat
	publicad[oa] .{0,20}(?:primeiro|originalmente|inicialmente|anteriormente|pela primeira vez)|(?:originalmente|inicialmente|primeiro) .{0,15}publicad
	(?:verscheen|verschenen|gepubliceerd|geplaatst) .{0,20}(?:eerst|eerder|oorspronkelijk)|(?:eerst|eerder|oorspronkelijk) .{0,40}(?:verschenen|gepubliceerd|geplaatst)|overgenomen (?:van|uit)|herpublic
	publicera\S* .{0,10}(?:först|ursprungligen|tidigare)|(?:ursprungligen|först|tidigare) (?:publicera|tryckt)|återpublicera|(?:sto|stod|publisert|publiceret|bragt|udgivet|udkom) .{0,6}(?:først|opprinnelig|oprindeligt|tidligere)|(?:først|opprinnelig|oprindeligt|tidligere) (?:publi|trykt|bragt|udgivet|gjengitt)
	(?:julkaistiin|ilmestyi|julkaistu) .{0,12}(?:ensin|alun perin|ensimmäise|aiemmin)|(?:alun perin|ensin|aiemmin) .{0,12}(?:julkai|ilmesty)
	(?:ukazał\S*|opublikowan\S+) .{0,12}(?:najpierw|pierwotnie|po raz pierwszy|wcześniej)|(?:pierwotnie|po raz pierwszy|najpierw) .{0,12}(?:ukaza|opubl)|przedruk (?:z|za)
	(?:poprvé|původně|nejprve|prvýkrát|pôvodne|najprv) .{0,20}(?:vyš|publik|zveřej|zverej|uveřej)|(?:vyšel|vyšla|vyšlo|vyšiel|publikov\S+) .{0,10}(?:poprvé|původně|nejprve|pôvodne|prvýkrát)|(?:převzat|prevzat)\S* (?:z|ze|zo|od)\b
	(?:eredetileg|először|korábban) .{0,40}(?:jelent|közölt|publik)|(?:megjelent|jelent meg) .{0,20}(?:eredetileg|először)|(?:publicat|apărut)\S* .{0,15}(?:inițial|prima dată|pentru prima)|(?:inițial|prima dată) .{0,15}(?:publicat|apărut)|preluat\S* (?:de|din|cu)\b|republicat
	(?:впервые|первоначально|изначально|ранее) .{0,40}(?:вышл|вышел|опубликован|напечатан|появил)|(?:вышел|вышла|вышло|опубликован\S*) .{0,10}(?:впервые|первоначально)|перепечат|с разрешения|(?:вперше|спочатку|раніше) .{0,40}(?:вийш|опублікован|надрукован)|передрук|з дозволу|(?:за първи път|първоначално) .{0,30}(?:публикуван|излез)|препечат
	(?:δημοσιεύτηκε|δημοσιεύθηκε|δημοσιευμένο) .{0,20}(?:πρώτα|αρχικά|για πρώτη)|(?:αρχικά|πρώτα) δημοσιε|πρωτοδημοσιε|αναδημοσί|(?:ilk kez|ilk olarak|ilk defa|daha önce|aslen) .{0,40}(?:yayımlan|yayınlan|çıktı|çıkmıştır)
	(?:pertama kali|awalnya|sebelumnya|semula|telah) .{0,20}(?:terbit|diterbitkan|tayang|dimuat|dipublikasi)|(?:đăng|xuất bản|công bố) .{0,12}(?:lần đầu|đầu tiên)|lần đầu .{0,20}(?:đăng|xuất bản|công bố)
	.*(?:に掲載された(?:もの|記事)|に(?:初めて|最初に)掲載|で(?:初めて|最初に)公開|初出|転載)|.*(?:首[发發]于|原[载載刊]|最初[发發]表|首次[发發]表|[转轉][载載]自|授[权權][转轉][载載])|.*(?:처음 (?:게재|실린|실렸|발표|공개)|(?:에|에서) (?:먼저|최초) .{0,6}(?:게재|공개|발행)|에 게재된)
	.*(?:نُ?شر.{0,40}(?:أولا|للمرة الأولى|لأول مرة|في الأصل|سابقا)|أعيد نشر|يعاد نشر)|.*(?:פורסם|פורסמה|התפרסם|התפרסמה|הופיע).{0,30}(?:לראשונה|במקור)|.*(?:לראשונה|במקור).{0,12}(?:פורסמ|התפרסמ|פורסם|התפרסם)|.*(?:نخستین|اولین) بار.{0,30}منتشر|.*بازنشر|.*(?:पहली बार|मूल रूप से|सबसे पहले).{0,40}(?:प्रकाशित|छपा|छपी)`),
)

// isOwnView is what is said of whose the opinions in a text are: the author's, and perhaps not
// those of the editors or the publisher, of whom a story's sentence on opinions does not speak.
var isOwnView = anyOf(phrases(`
	(?:views?|opinions?|statements|positions|beliefs|ideas|thoughts|viewpoints)\b.{0,90}(?:not|n.t) (?:necessarily )?(?:\S+ )?(?:reflect|represent|coincide|those of).{0,80}(?:editor|publisher|newspaper|magazine|website|this (?:site|paper|publication|blog|outlet)| our |employer|company|organi[sz]ation)|(?:views?|opinions?)\b.{0,60}(?:are|remain|is) (?:(?:solely|entirely|strictly|those of|the|of) )*(?:author|writer|contributor|columnist)
	(?:ansicht|meinung|auffassung|aussage|standpunkt)\S*.{0,120}(?:redaktion|herausgeber|verlags?\b|portals).{0,60}(?:wieder|übereinstimm|entsprech|decken)|gastbeiträge .{0,80}(?:meinung|ansicht)|allein die (?:meinung|ansicht)\S* (?:des|der) (?:autor|verfasser)
	(?:opinions?|propos|points de vue|avis) .{0,60}(?:n.engag|ne reflètent|ne représentent|sont ceux|sont celles|ne sauraient)
	(?:opiniones|opinión|puntos de vista|ideas) .{0,80}(?:no (?:reflejan|representan|necesariamente|coinciden)|responsabilidad (?:exclusiva )?de|son (?:exclusivamente )?(?:de|del) (?:su |la |los )?autor)|(?:opiniões|ideias|pontos de vista|opinião) .{0,80}(?:não (?:refletem|reflete|representam|necessariamente)|responsabilidade|são (?:de|do|da|dos) (?:seu )?autor)
	(?:opinioni|idee|posizioni) .{0,80}(?:non (?:riflettono|rispecchiano|rappresentano|necessariamente)|sono (?:esclusivamente )?(?:dell.autor|degli autori|di chi))|(?:meningen|standpunten|opinies|visies) .{0,70}(?:van de (?:auteur|schrijver|columnist)|(?:noodzakelijk|per se|altijd) .{0,40}redactie)
	(?:åsikter|synpunkter)\S* .{0,60}(?:skribent|författare|egna|redaktion)|(?:synspunkt|mening|holdning)\S* .{0,60}(?:forfatterens? eg[en]|skribentens? eg[en]|redaksjonens|redaktionens)|(?:näkemykset|mielipiteet|kannanotot) .{0,60}(?:kirjoittaj|toimitu)
	(?:poglądy|opinie|tezy|stanowisko) .{0,80}(?:autora|autorów|redakcji)|(?:názory|názor|postoje) .{0,80}(?:autora|autor[uů]|redakc|vydavate)|(?:vélemény|álláspont)\S* .{0,60}(?:szerkesztőség|szerző (?:saját|vélemény))|(?:opiniile|părerile|punctele de vedere) .{0,80}(?:autorului|autorilor|redacți)
	(?:мнени|точк\S+ зрения|взгляд)\S* .{0,70}(?:не совпада|не отража|с позицией редакции|с мнением редакции)|(?:думк|погляд|позиці)\S* .{0,70}(?:не збіга|не відобража|редакці)|(?:мнени|позици)\S* .{0,60}(?:не съвпада|не отразява|на редакцията)|(?:απόψεις|γνώμες) .{0,80}(?:συντάκτ|συγγραφέα|αρθρογράφ|δεν (?:εκφράζουν|απηχούν|αντιπροσωπεύουν))
	(?:görüşler|fikirler)\S* .{0,50}(?:yazar[aı]|yazarın|yansıtma)|(?:pendapat|pandangan|opini) .{0,60}(?:penulis|tidak mencerminkan|redaksi)|(?:quan điểm|ý kiến) .{0,60}(?:tác giả|tòa soạn)
	.*(?:見解|意見|主張|見方).{0,16}(?:筆者|著者|執筆者|寄稿者|編集部|当社|当サイト|所属)|.*(?:筆者|著者|執筆者|寄稿者).{0,6}(?:個人の|の個人的).{0,4}(?:見解|意見)|.*(?:仅|僅|只)代表.{0,8}(?:作者|个人|個人).{0,8}(?:观点|觀點|意见|意見|立场|立場)|.*不代表.{0,8}(?:本|编辑|編輯|媒体|網站|网站|平台).{0,6}(?:观点|觀點|立场|立場|意见|意見)|.*(?:필자|기고자|글쓴이)의? .{0,12}(?:의견|견해|생각)|.*본[지사].{0,16}(?:다를 수|무관)
	.*(?:الآراء|آراء|المقالات).{0,70}(?:كاتب|أصحاب|كتّاب|لا تعبر|لا تعكس)|.*(?:הדעות|העמדות).{0,50}(?:הכותב|המערכת|המחבר)|.*(?:نظرات|دیدگاه|آرا).{0,50}(?:نویسنده|لزوما)|.*(?:विचार|राय).{0,40}(?:लेखक|संपादक).{0,20}(?:अपने|निजी|व्यक्तिगत|नहीं)`))
