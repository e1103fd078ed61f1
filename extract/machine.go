package extract

import "strings"

// ofMachineLetters is what a sentence has at most that says that a machine reads a text.
const ofMachineLetters = 160

// tellsOfMachine reports whether l begins by saying of the page that a machine reads,
// translated, wrote or summarised it: "This text is read by a synthetic voice. Please report
// any mistake." A story may speak of such voices, but hardly of itself.
func tellsOfMachine(l *line) bool {
	first := l.sentences()[0]
	if label, rest, ok := strings.Cut(first, ":"); ok && countLetters(label) <= labelLetters {
		first = rest // "Note: This article was …"
	}
	return countLetters(first) <= ofMachineLetters && thisText.MatchString(first) && made.MatchString(first) && byMachine.MatchString(first)
}

// thisText has the beginnings of sentences on the text, or on what is made of it.
var thisText = anyOf(beginnings(theseTexts))

// speaksOfText finds the same anywhere in a sentence.
var speaksOfText = anyOf(phrases(theseTexts))

const theseTexts = `
	[aá]udio\b|(?:this|the following) (?:audio|article|text|page|story|post|version|translation|summary|content|recording|narration)|the (?:audio version|summary|translation)
	(?:dies|der folgend)e[mnrs]? (?:artikel|text|beitrag|seite|übersetzung|zusammenfassung|fassung|audio|inhalt|meldung|aufnahme)|die (?:zusammenfassung|übersetzung|audioversion|audiofassung)
	(?:cet?|cette) (?:article|texte|contenu|audio|page|traduction|résumé|version|lecture|enregistrement)|(?:le |la )(?:résumé|traduction|version audio)
	est[ea] (?:audio|artículo|texto|contenido|página|nota|noticia|historia|traducción|resumen|versión|locución)|el (?:contenido|resumen)|la traducción
	(?:est[ea]|ess[ea]) (?:áudio|artigo|texto|conteúdo|página|matéria|notícia|reportagem|tradução|resumo|versão)|o (?:conteúdo|resumo)|a tradução
	quest[oa'’] ?(?:audio|articolo|testo|contenuto|pagina|notizia|traduzione|sintesi|riassunto|versione)|il riassunto|la (?:sintesi|traduzione)
	(?:dit|deze) (?:artikel|audio|tekst|bericht|verhaal|pagina|vertaling|samenvatting|versie|opname)|de (?:samenvatting|vertaling)
	(?:den här|denna|detta) (?:artikel|text|översättning|sammanfattning|version|innehåll|ljud)|(?:sammanfattningen|översättningen)
		(?:denne|dette|den) (?:artik|sak|tekst|oversett|oversætt|oppsummering|opsummering|innhold|indhold|lyd)|(?:artikkelen|artiklen|artikeln|oppsummeringen|opsummeringen|sammendraget)
	(?:tämän?|tätä) (?:artikkeli|juttu|jutun|teksti|sivu|käännö|tiivistelmä)|(?:jutun )?tiivistelmä on
	(?:ten|ta|to) (?:artykuł|tekst|materiał|stron|tłumaczeni|streszczeni|nagrani)
	t[aáeo][mn]?to (?:člán|člank|text|překlad|preklad|souhrn|súhrn|shrnutí|zhrnutie|obsah|stránk)
	ez a (?:cikk|szöveg|fordítás|összefoglaló)|ezt a (?:cikk|szöveg|összefoglaló)
		aceast[ăa] (?:traducere|știre|pagină)|acest (?:articol|text|material|conținut|rezumat)
	эт(?:а|от|о|у) (?:стать|текст|материал|перевод|новост|страниц|запись|аудио)
		ц(?:я|ей|ю|е) (?:статт|текст|матеріал|переклад|новин|сторінк|аудіо)|т(?:ази|ози) (?:статия|текст|превод)
	(?:αυτό|το παρόν) (?:το )?(?:άρθρο|κείμενο|περιεχόμενο|ηχητικό)|η μετάφραση
	bu (?:haber|yazı|makale|metin|içerik|ses|çeviri|özet|sayfa)|(?:artikel|berita|teks|konten|audio|terjemahan|ringkasan|halaman) ini|(?:bài (?:viết|báo)|nội dung|bản dịch|văn bản|âm thanh|bản tóm tắt) này
	(?:この|本)(?:記事|音声|文章|ページ|翻訳|要約|コンテンツ)|要約は|(?:本|此|[这這該该]篇?)(?:文|報道|报道|報導|新闻|新聞|页|頁|音频|音訊|内容|內容|翻译|翻譯|摘要)
		(?:이|본) (?:기사|글|음성|번역|요약|콘텐츠)
	(?:هذا|هذه) (?:المقال|النص|الصفحة|الترجمة|المحتوى|الملخص|الصوت|التسجيل|الخبر)|(?:כתבה|מאמר|טקסט|תרגום|תקציר) ז|این (?:مقاله|متن|خبر|ترجمه|صفحه|گزارش|خلاصه)
		(?:यह|इस) (?:लेख|खबर|ख़बर|समाचार|अनुवाद|ऑडियो|सारांश)`

// made are the verbs for what a machine does to a text. Where a language or a script puts words
// together, they are found within one, behind ".*".
var made = phrases(`
	read\b|narrated|voiced|spoken|generated|created|made\b|produced|written|translated|summari[sz]ed|recorded
	vorgelesen|gelesen|gesprochen|vertont|übersetzt|erstellt|erzeugt|generiert|verfasst|geschrieben|zusammengefasst|ent(?:steh|st[aä]nd)
	lue?s?\b|traduit|générée?s?|rédigé|écrit|créé|produit|réalisé
	lee\b|leíd|traducid|generad|generan?\b|redactad|escrit[oa]|cread[oa]|elaborad|producid|realizad
	lid[oa]|traduzid|gerad[oa]|criad[oa]|produzid|feit[oa]|lett[oa]\b|tradott|generat[oaie]\b|redatt|scritt|creat[oaie]\b|prodott|realizzat
	(?:voor)?gelezen|vertaald|gegenereerd|geschreven|gemaakt|samengevat|ingesproken
	(?:upp)?läst?s?\b|översatt|genererad|genererat|skriv(?:en|its)|skapa(?:d|ts?)\b|gjord|(?:opp|op)?lest\b|læst|oversatt?\b|generert|genereret|skrevet|laget|lavet|skapt|skabt
	luettu|lukee|käännetty|luotu|kirjoitettu|tehty|laadittu|tuotettu
	(?:prze|od)?czyta|przetłumaczon|wygenerowan|napisan|stworzon|utworzon|przygotowan|opracowan
	čte\b|číta\b|přečt|přeložen|preložen|vygenerov|napsán|napísan|vytvo[rř]|zpracov|spracov
	olvas|fordít|generál|készült|készít|citit|tradus|generat|scris|creat|realizat
	чита|прочитан|озвучен|перев[её]д|сгенерирован|написан|создан|подготовлен|перекладен|згенерован|створен|підготовлен|преведен|генериран
	διαβάζεται|μεταφράστηκε|δημιουργήθηκε|γράφτηκε|συντάχθηκε|παράγεται
	okun|seslendir|çevir|çevril|oluştur|yazıl|hazırlan|özetlen|üretil|dibaca|diterjemahkan|dibuat|ditulis|dihasilkan|được (?:đọc|dịch|tạo|viết|tóm tắt)
	.*(?:読み上げ|による|によって|翻訳|作成|生成|執筆|朗读|朗讀|翻译|翻譯|撰写|撰寫|制作|製作|읽|번역|작성|생성|제작)
	.*(?:قرأ|قراءة|ترجم|إنشاء|توليد|كتاب|إعداد|تلخيص|תורג|הוקרא|נכתב|נוצר|סוכם|خوانده|ترجمه|تولید|نوشته|تهیه|पढ़|अनुवाद|तैयार|लिखा|बनाया)`)

// byMachine are names for a machine that does it.
var byMachine = phrases(`
	(?-i:AI|KI|IA|GPT)\b|chatgpt|text-to-speech|(?-i:ИИ|ШІ|YZ)(?:\P{L}|$)
	(?:automated|synthetic|artificial|computer|digital)\S*(?: generated)? voice|automatically|machine|artificial intelligence
	(?:künstlich|synthetisch|automatisch|computergeneriert)\S* (?:stimme|intelligenz|erzeugt|erstellt|generiert)|(?:computer|roboter|ki-)stimme|automatisch|automatisiert|maschinell
	voix (?:de synthèse|artificielle|automatique|synthétique|générée)|intelligence artificielle|automatiquement
	(?:voz|voces) (?:automátic|sintétic|artificial)|inteligencia artificial|inteligência artificial|automáticamente|automaticamente|voce (?:sintetic|artificial|automatic)|intelligenza artificiale
	(?:kunstmatige|synthetische|digitale|geautomatiseerde) (?:stem|intelligentie)|computerstem|automatisch
	(?:syntetisk|artificiell|automatisk|kunstig|digital) (?:röst|stemme|intelligens)|automati(?:skt?|seret|sert)|maskin|tekoäly|koneääni|synteettinen|koneellisesti|automaattisesti
	sztuczn\S+ inteligencj|(?:syntetyczn|automatyczn|sztuczn)\S* głos|automatycznie|maszynowo|uměl\S+ (?:inteligenc|hlas)|umel\S+ (?:inteligenci|hlas)|syntetick\S+ hlas|automaticky|strojov
	mesterséges intelligenci|gépi|automatikusan|inteligenț\S+ artificial|voce sintetic|automat\b
	искусственн\S+ интеллект|(?:синтезированн|искусственн|автоматическ)\S* голос|автоматически|штучн\S+ інтелект|(?:синтезован|штучн)\S* голос|автоматично|изкуствен\S* интелект
	τεχνητή\S? νοημοσύνη|τεχνητής νοημοσύνης|συνθετική φωνή|αυτόματα
	yapay (?:zek[aâ]|ses)|otomatik|kecerdasan buatan|suara (?:otomatis|sintetis)|secara otomatis|trí tuệ nhân tạo|giọng (?:đọc )?(?:máy|nhân tạo|tự động)|tự động
	.*(?:自動|機械|人工知能|合成音声|人工智[能慧]|机器|機器|自动|合成语音|인공지능|자동|기계|합성)
	.*(?:الذكاء الاصطناعي|ذكاء اصطناعي|صوت (?:آلي|اصطناعي)|آليا|تلقائي|בינה מלאכותית|קול (?:סינתטי|מלאכותי)|אוטומטי|هوش مصنوعی|صدای مصنوعی|ماشینی|कृत्रिम बुद्धि|एआई)`)
