package extract

import (
	"regexp"
	"strings"
)

// isRelatedTitle reports whether a heading is the title of links to other articles, "You may
// also like", and of nothing else. It counts right above such links that were dropped: a
// chapter's title above a box that was put there reads otherwise.
func isRelatedTitle(l *line) bool {
	return l.kind == Heading && l.letters <= labelLetters && relatedTitle.MatchString(l.text)
}

// relatedTitle has the beginnings of such titles, and with $ those that are all of one.
var relatedTitle = beginnings(`
	(?:you|we think you) (?:may|might|will|.ll) (?:also )?(?:like|enjoy|be interested)|(?:see|read) also$|read (?:more|next)|more (?:from|stories|news|articles|like this)|more on (?:this|the) (?:story|topic)
		most (?:read|popular|viewed|shared|commented|discussed)|(?:related|recommended|trending|popular|latest|other|further|useful|top) (?:(?:news )?(?:articles?|stor(?:y|ies)|news|posts?|links|content|topics?|reading|coverage|for you)|(?:right )?now)$|(?:related|recommended|trending)$|(?:our )?editor.?s.? (?:picks?|choice)|don.t miss
	das könnte (?:sie|dich|euch) .{0,12}interessieren|(?:auch|ebenfalls|mehr) interessant|mehr (?:zum|zu diesem|zu dem) thema|mehr (?:dazu|lesen|artikel|nachrichten)|(?:lesen sie|lies|lest) (?:auch|mehr|dazu|weiter)|weiterlesen|(?:passend )?zum thema$|(?:meist|viel)(?:gelesen|geteilt|kommentiert|geklickt)
		am (?:häufigsten|meisten) gelesen|empfehlung(?:en)? (?:der|aus der|für sie)|(?:weitere|ähnliche|verwandte|neueste|aktuelle|passende|beliebte|empfohlene|nützliche|interessante) (?:artikel|themen|beiträge|meldungen|nachrichten|links|inhalte|texte)$|nicht verpassen
	(?:vous aimerez|(?:cela|ça|ceci) (?:pourrait|peut|devrait) (?:aussi )?vous|(?:à )?(?:lire|voir) (?:aussi|également)|sur le même (?:sujet|thème)|les plus (?:lus|vus|partagés|commentés|consultés|populaires)|nos (?:recommandations|suggestions)|recommandé pour vous|à ne pas manquer|(?:le|les) choix de la rédaction)
		(?:articles|sujets|contenus|liens) (?:liés|similaires|connexes|associés|recommandés|populaires|utiles)|(?:plus d.|autres )(?:articles|actualités|infos)
	(?:también )?(?:te|le|os) (?:puede|podría|va a|pueden|podrían) (?:también )?(?:gustar|interesar)|también te |te recomendamos|le recomendamos|(?:artículos|noticias|notas|temas|contenidos|enlaces|publicaciones) (?:relacionad|recomendad|destacad|similares|de interés)|relacionad[oa]s?$|recomendad[oa]s?$
		(?:lea|lee|leer|mira|mire|vea|ver) también|(?:lo )?más (?:leíd|vist|compartid|comentad)|más (?:noticias|artículos|sobre (?:este|el) tema|en esta sección)|otras noticias|no te (?:lo )?pierdas|(?:la )?selección de (?:los editores|la redacción)
	(?:você )?(?:também )?(?:pode|poderá|vai) (?:também )?(?:gostar|se interessar|interessar)|(?:veja|leia|saiba) (?:também|mais)|(?:artigos|notícias|matérias|tópicos|conteúdos|posts|links) (?:relacionad|recomendad|úteis)|(?:as )?mais (?:lidas|vistas|lidos)|mais (?:notícias|sobre o tema)|recomendad[oa]s?$|não perca|últimas notícias$
	(?:ti )?potrebbe(?:ro)? (?:anche )?(?:interessar|piacer)|leggi anche|(?:articoli|notizie|contenuti|link) (?:correlat|consigliat|utili|simili)|correlati$|(?:i |le )?più (?:lett|vist|condivis|commentat)|da non perdere|altr[ie] (?:articoli|notizie)|scelti per (?:te|voi)
	(?:dit|misschien) (?:vind|interesseert|is) (?:je|u)|lees (?:ook|meer|verder)|ook interessant|meer (?:over dit onderwerp|nieuws|artikelen)|meest (?:gelezen|bekeken|gedeeld)|(?:gerelateerde|aanbevolen|verwante|andere) (?:artikelen|berichten|nieuws|onderwerpen)|mis (?:het )?niet
	läs (?:också|mer|även)|(?:mer|mest) (?:om ämnet|läst)|du kanske (?:också )?(?:gillar|vill)|(?:relaterade|rekommenderade|fler|liknande) (?:artiklar|nyheter)|relaterat$|missa inte
		les (?:også|mer)|mest lest|(?:relaterte|anbefalte|flere) (?:artikler|saker|nyheter)|læs (?:også|mere)|mest læs|(?:relaterede|anbefalede|flere) (?:artikler|nyheder)|lue (?:myös|lisää)|luetuim|(?:lisää aiheesta|aiheesta lisää)|suosittelemme
	(?:czytaj|zobacz|przeczytaj|sprawdź) (?:też|także|również|więcej)|więcej na ten temat|najczęściej czytane|najpopularniejsze|polecamy|(?:polecane|powiązane|podobne) (?:artykuły|treści|wpisy)|to może cię
		(?:čtěte|přečtěte si|čítajte|prečítajte si) (?:také|tiež|dále|aj)|mohlo by (?:vás|ťa)|nej(?:čtenější|čítanejšie)|najčítanejšie|(?:související|podobné|súvisiace) (?:články|témata|články)
		kapcsolódó (?:cikkek|tartalmak|hírek)|ez is érdekel|legolvasottabb|ajánljuk|(?:citește|citiți|vezi) și|s-ar putea să|cele mai citite|articole (?:similare|recomandate)
	(?:читайте|смотрите) (?:также|ещ[её])|вам (?:может|также|будет)|(?:ещ[её] )?по теме$|(?:популярные|похожие|другие|рекомендуемые) (?:статьи|новости|материалы)|популярное$|рекомендуем|самое (?:читаемое|популярное)
		(?:читайте|дивіться) (?:також|ще)|вам (?:може|також)|за темою$|(?:популярні|схожі|інші) (?:статті|новини)|διαβάστε (?:επίσης|ακόμα|περισσότερα)|σχετικά (?:άρθρα|θέματα)|δημοφιλή
	bunlar da ilgi|(?:bu da )?[iİ]lginizi çek|[iİ]lgili (?:haberler|içerikler|yazılar)|(?:en )?çok okunan|(?:baca|simak|lihat) juga|(?:artikel|berita) (?:terkait|lainnya)|berita terpopuler|rekomendasi untuk|(?:xem|đọc) thêm|tin (?:liên quan|cùng chuyên mục)
	.{0,6}(?:おすすめ|オススメ)(?:の?記事)?$|関連(?:記事|ニュース|リンク|する記事)|(?:あわせて|合わせて|こちらも)読|人気(?:の?記事|ランキング)|(?:アクセス|記事)ランキング|相关(?:阅读|新闻|文章|报道|推荐|链接)|相關(?:閱讀|新聞|文章|報導|連結)|推[荐薦](?:阅读|閱讀)?$|延伸[阅閱][读讀]|热门|熱門(?:文章|新聞)|猜你喜[欢歡]|你(?:可能|或[许許])
		(?:관련|추천|인기) ?(?:기사|뉴스)|많이 본|함께 (?:읽|보|볼)
	اقرأ (?:أيض|المزيد)|قد (?:يعجبك|يهمك)|(?:مواضيع|مقالات|أخبار) (?:ذات صلة|متعلقة|مشابهة)|الأكثر (?:قراءة|مشاهدة)|כתבות נוספות|אולי יעניין|עוד בנושא|مطالب (?:مرتبط|پیشنهادی)|(?:यह भी|ये भी) पढ़|संबंधित (?:खबरें|समाचार)|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม`)

// beginnings gives an expression for texts that begin with any of the phrases in a list, in whose
// lines they are parted by bars.
func beginnings(list string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\P{L}*(?:` + strings.Join(trimmedLines(list), "|") + `)`)
}
