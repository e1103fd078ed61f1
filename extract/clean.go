package extract

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// clean drops the lines inside the article that are not its text.
func clean(lines []*line, a *Article, m meta, left gaps, own compiled) {
	title, host := fold(a.Title), hostOf(a.URL)
	markSeries(lines)
	for _, l := range lines {
		if l.dropped == "" {
			l.source = isSource(l, host)
			l.dropped = reason(l, title, own)
		}
		if l.dropped == "" && l.letters < labelLetters && !l.cell && m.site.is(l.text) {
			l.dropped = "the site's name"
		}
		if l.dropped == "" && isCount(l) && left.tools[l.node] {
			l.dropped = "counter" // <li><button>👍</button> 12</li>
		}
		if l.dropped == "" && isBelowPicture(l, left) {
			l.dropped = "caption"
		}
	}
	dropSlideCounters(lines, left)
	dropReadMore(lines, host)
	dropLinkLists(lines)
	readmitQuoted(lines, host)
	dropFromInside(lines, left, host)
	readmitLinkedHeadings(lines, host)
	readmitLinkedItems(lines)
	readmitTerms(lines)
	dropDates(lines, a.Lang)
	dropInfo(lines, a)
	dropCredits(lines)
	dropRepeated(lines)
	dropPullQuotes(lines)
	dropPulled(lines)
	dropLabels(lines, left)
	dropWaiting(lines)
	dropLabelHeadings(lines)
	dropTail(lines)
	dropEnds(lines, a.Title, a.Byline, left)
	dropAppeals(lines, left, host)
	trim(lines)
	readmitRecipe(lines, m.recipe)
	readmitNotes(lines, left)
	readmitCorrections(lines)
	dropLeftovers(lines)
	dropEmptyHeadings(lines, left)
}

// dropSlideCounters drops the lines beside pictures that tell nothing but which of them one is,
// two or more that differ in that number alone: <li><img><span>Image 1 of 4</span></li>.
func dropSlideCounters(lines []*line, left gaps) {
	seen := map[string]int{}
	counted := func(l *line) string {
		if l.dropped != "" || l.kind == Heading || l.letters > labelLetters/2 || !left.pictureIn(l.node) {
			return ""
		}
		at := slideCounter.FindStringSubmatchIndex(l.text)
		if at == nil {
			return ""
		}
		return l.text[:at[2]] + "#" + l.text[at[3]:]
	}
	for _, l := range lines {
		seen[counted(l)]++
	}
	for _, l := range lines {
		if of := counted(l); of != "" && seen[of] > 1 {
			l.dropped = "counter"
		}
	}
}

// slideCounter is a word, a number, and of how many: "Image 1 of 4", "画像 1/4".
var slideCounter = regexp.MustCompile(`^\P{N}*(\d+)\P{N}+\d+\P{N}?$`)

// Rules that others look at.
const ignoredByRule, outsideRule, linksOnly, noSentence = "ignored by rule", "outside the rule's body", "links only", "no sentence"

// reason names the rule by which a line is dropped for itself, "" where none is.
func reason(l *line, title string, own compiled) string {
	for _, re := range own.ignore {
		if re.MatchString(l.text) {
			return ignoredByRule
		}
	}
	switch {
	case l.letters == 0:
		return "no letters"
	case title != "" && l.fold() == title:
		return headlineAgain
	case l.post:
		return ""
	case (l.linked*5 >= l.letters*4 || isDatedLink(l)) && !endsSentence(l.text) && !l.source && !l.readOn && !l.series, l.pointer && !l.readOn && !l.series:
		return linksOnly
	case l.node.DataAtom == atom.Li:
		return "" // the points of a list often end without a full stop
	case !l.lead && !l.describes && l.kind != Heading && !l.strong && !l.cell && !l.chosen && !l.isCode() && !endsSentence(l.text) && !l.source && !l.readOn && !l.series && !isProse(l):
		return noSentence
	}
	return ""
}

// isDatedLink reports whether an item of a list is a link and a time, which a page gives with
// what leads to its own articles: <li><a>A crane falls</a><time>12.06.2025</time></li>.
func isDatedLink(l *line) bool {
	time := find(l.node, atom.Time)
	return time != nil && l.node.DataAtom == atom.Li && l.linked*2 > l.letters && enclosing(time, atom.A) == nil && l.linked+countLetters(textOf(time)) >= l.letters
}

// isSource reports whether a paragraph is one link to another site: what the
// article speaks of, "Video about the review", "harpers.org/blog/2015/08". What
// a site puts between paragraphs by itself leads to its own pages, or asks for something.
func isSource(l *line, host string) bool {
	all := links(l)
	if l.node.DataAtom != atom.P || l.loose || l.letters < 20 && !strings.HasPrefix(l.text, "http") || l.linked < l.letters || len(all) != 1 || host == "" || isOffer(all[0]) || hasPaidLink(l) || isService(l) {
		return false
	}
	to := hostOf(all[0])
	return to != "" && site(to) != site(host)
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// isBelowPicture reports whether l is no sentence, and right with a picture in a paragraph,
// <p><img><span>A. Name / Agency</span></p>; a long one stands below it.
func isBelowPicture(l *line, left gaps) bool {
	if l.kind != Paragraph || !left.pictures[l.node] || l.strong || l.lead || endsSentence(l.text) {
		return false
	}
	return l.letters <= labelLetters || l.letters <= captionLetters && left.opened[l.node] && !l.series
}

// isProse reports whether a line is running text although its end is no end of
// a sentence: a link to a shop may stand there.
func isProse(l *line) bool { return l.letters >= 2*captionLetters/3 && len(l.sentences()) > 1 }

// labelLetters is what a label between paragraphs has at most.
const labelLetters = 40

// dropLabels drops short paragraphs that are no sentence: "Advertisement",
// "Image: A. Name". Three or more different ones are headings that the page
// sets as paragraphs: "Yen gibt nach", "Steilere Zinskurve", … Of these count those
// beside others in the text: a player's label and a reading time above it are none. Two are
// enough where each stands right between paragraphs, and nothing stood there, and one in
// capitals, as agencies write them. What begins as a longer line does is text as that is:
// "We like: the shoe racks", "We like: the cover, which speeds up the drying on a wet day".
func dropLabels(lines []*line, left gaps) {
	seen, between := map[string]int{}, map[*line]bool{}
	first, last := textSpan(lines)
	below := keptBelow(lines)
	var labels []*line
	var above *line
	longer := map[string]bool{} // what lines too long for a label say before a colon
	for i, l := range lines {
		if l.dropped == "" && (isAdvertisement(l) || isWordRow(l)) {
			l.dropped = "label"
		}
		if l.dropped == "" && l.kind == Paragraph && !l.strong && !l.cell && !l.lead && !l.source && !l.readOn && (!l.series || l.listed) && !l.isCode() && l.letters <= labelLetters && !endsSentence(l.text) {
			labels = append(labels, l)
			if first < i && i < last && !isLinkList(l) && !isSmallStamp(l) && (isTextBeside(lines[i-1], l) || isTextBeside(lines[i+1], l)) {
				seen[l.fold()]++
				between[l] = isTextBeside(above, l) && !left.behind[above.node] && !left.belowPicture(l.node) && below[l] != nil && isTextBeside(below[l], l)
			}
		} else if l.dropped == "" && l.kind == Paragraph && l.letters > labelLetters {
			longer[beforeColon(l)] = true
		}
		if l.dropped == "" {
			above = l
		}
	}
	single, titles := 0, 0
	for _, l := range labels {
		if seen[l.fold()] == 1 {
			single++
			if between[l] {
				titles++
			}
		}
	}
	for _, l := range labels {
		if before := beforeColon(l); before != "" && longer[before] {
			continue
		}
		title := seen[l.fold()] == 1 && (single > 2 || between[l] && (titles > 1 || isCapitals(l, below[l])))
		if !l.listed && (isSmallStamp(l) || !isAboveList(l, below[l])) && !title {
			l.dropped = "label"
		}
	}
}

// beforeColon gives the words before a colon in a line, and the element that it stands in; ""
// where it has none.
func beforeColon(l *line) string {
	before, _, found := strings.Cut(strings.ReplaceAll(l.text, "：", ":"), ":")
	if !found || !strings.ContainsFunc(before, unicode.IsLetter) {
		return ""
	}
	return before + pathFrom(nil, l.node)
}

// isCapitals reports whether a line is words in capitals, set as the paragraph below it:
// <p>“NEVER SEEN IT LIKE THIS”</p><p>The council …</p>.
func isCapitals(l, below *line) bool {
	return countWords(l.text) > 1 && l.text == strings.ToUpper(l.text) && l.text != strings.ToLower(l.text) && l.linked == 0 && elementOf(l) == elementOf(below)
}

// dropWaiting drops what is said for as long as something is on its way: a short line that ends
// with dots, alone in an element unlike those of the text,
// <div class="w"><span>…</span><p>Loading the comments…</p></div>.
func dropWaiting(lines []*line) {
	texts := map[element]bool{} // by what is around them
	waiting := func(l *line) bool {
		return l.dropped == "" && l.kind == Paragraph && l.letters <= labelLetters && (strings.HasSuffix(l.text, "…") || strings.HasSuffix(l.text, "..."))
	}
	for _, l := range lines {
		if l.dropped == "" && l.mass > 0 && !waiting(l) {
			texts[elementAround(l)] = true
		}
	}
	for i, l := range lines {
		if waiting(l) && !texts[elementAround(l)] && isAlone(lines, i) {
			l.dropped = "said while something loads"
		}
	}
}

// isAlone reports whether nothing with letters stands beside line i in its element.
func isAlone(lines []*line, i int) bool {
	from, to := i-1, i+1
	for from >= 0 && lines[from].letters == 0 {
		from--
	}
	for to < len(lines) && lines[to].letters == 0 {
		to++
	}
	around := lines[i].node.Parent
	return !(from >= 0 && contains(around, lines[from].node)) && !(to < len(lines) && contains(around, lines[to].node))
}

func isAdvertisement(l *line) bool {
	return l.letters <= labelLetters && (advertisement[strings.ToLower(strings.Trim(l.text, " :*-–—[]()."))] || goesOnBelow.MatchString(l.text))
}

// wordLetters is what words on buttons have in the mean.
const wordLetters = 10

// wordMarks have space around: without, they stand in Chinese names.
var wordMarks = regexp.MustCompile(`\s+[|·•]\s+`)

// isWordRow reports whether a line is three short words or more with marks between them, as
// buttons are set in words: "Print | E-Mail | Share".
func isWordRow(l *line) bool {
	if l.letters > labelLetters || l.kind == Heading || l.kind == Quotation || l.node.DataAtom == atom.Li || l.cell || l.series || l.lead || endsSentence(l.text) {
		return false
	}
	words := wordMarks.Split(l.text, -1)
	return len(words) > 2 && l.letters <= wordLetters*len(words) && !slices.ContainsFunc(words, func(w string) bool { return len(strings.Fields(w)) != 1 || countDigits(w) > 0 })
}

// isSmallStamp reports whether a line is a time or a count in italics or small print, and so
// no title of what is below: <p><i>Updated 3 minutes ago</i></p><table>…</table>.
func isSmallStamp(l *line) bool { return isStamp(l) && isSetApart(l) }

// isAboveList reports whether a line stands right above a list, a table, code or a quotation
// with the line below in it: <p>What you need</p><ul><li>1 kg of flour</li>…</ul>.
func isAboveList(l, below *line) bool { return listBeside(l, below) != nil }

// listBeside gives that list, table, code or quotation, nil where there is none.
func listBeside(l, below *line) *html.Node {
	if below == nil {
		return nil
	}
	n := below.node
	for n != nil && n.Parent != l.node.Parent {
		n = n.Parent
	}
	if n == nil || !structured[n.DataAtom] {
		return nil
	}
	return n
}

// keptBelow gives for each line the next that is not dropped.
func keptBelow(lines []*line) map[*line]*line {
	out := make(map[*line]*line, len(lines))
	var below *line
	for _, l := range slices.Backward(lines) {
		out[l] = below
		if l.dropped == "" {
			below = l
		}
	}
	return out
}

// isTextBeside reports whether the element around l holds other too, and that is running text.
func isTextBeside(other, l *line) bool { return other.mass > 0 && contains(l.node.Parent, other.node) }

// dropLabelHeadings drops headings that the page has three times and more: a
// label above each part of a text, for those who have it read to them, <h2>Article
// content</h2>. Links to a chapter repeat its title too, and do not count.
func dropLabelHeadings(lines []*line) {
	seen := map[string]int{}
	for _, l := range lines {
		if l.letters <= labelLetters && l.linked == 0 {
			seen[l.text]++
		}
	}
	below := keptBelow(lines)
	for _, l := range lines {
		if l.dropped == "" && l.kind == Heading && seen[l.text] > 2 && !isAboveList(l, below[l]) {
			l.dropped = "label"
		}
	}
}

// advertisement is how the label above one reads; no other label stands between
// the paragraphs of so many sites, and it comes and goes.
var advertisement = set(`ad ads advert advertisement advertisements advertising sponsored anzeige anzeigen werbung publicité pub publicidad anuncio
	publicidade anúncio pubblicità annuncio advertentie reclame annons reklam annonse annonce mainos reklama inzerce hirdetés publicitate
	реклама διαφήμιση iklan إعلان פרסומת تبلیغات विज्ञापन 広告 广告 廣告 광고 โฆษณา
	gesponsert sponsorisé patrocinado sponsorizzato gesponsord sponsrad sponset sponsoreret sponsoroitu sponsorowane sponzorováno sponzorované
	szponzorált sponsorizat advertorial sponsorlu disponsori スポンサーリンク 赞助内容 贊助內容 협찬 ממומן`)

// goesOnBelow is how a page says that the text goes on behind one.
var goesOnBelow = anyOf(beginnings(`(?:(?:this|the) )?(?:story|article|content|text|post) continues (?:below|after)(?:\P{L}*$| (?:(?:this|the|an|our) )?(?:ads?\b|advert|promo|sponsor|commercial|video|gallery|image|photo|picture|newsletter))|continue reading (?:below|after) (?:this|the) ad|(?:der |dieser )?(?:artikel|text|beitrag) geht (?:nach|unter) der (?:werbung|anzeige) weiter|(?:weiter|lesen sie|weiterlesen) nach der (?:werbung|anzeige)|nach der (?:werbung|anzeige) (?:weiterlesen|geht es weiter)
	(?:la suite|suite) (?:de (?:l.article|votre contenu) )?(?:après|sous) (?:cette|la) (?:publicité|pub|annonce)|(?:l.)?article (?:se poursuit|continue) (?:après|sous) (?:cette|la) pub|(?:la noticia|la nota|el artículo|el texto|sigue|continúa)(?: (?:sigue|continúa))? (?:después|debajo|tras) .{0,12}(?:anuncio|publicidad)|(?:o texto |a matéria |a notícia |o artigo )?continua (?:após|depois d) ?a publicidade
	(?:l.articolo |il testo )?(?:continua|prosegue) (?:dopo|sotto) la pubblicità|(?:het |de |dit )?(?:artikel|tekst|verhaal) gaat (?:verder|door) (?:onder|na) de (?:advertentie|reclame)|(?:artikeln|texten) fortsätter (?:efter|under) annonsen|(?:artikkelen|saken|artiklen) fortsetter (?:etter|under) (?:annonsen|reklamen)|artiklen fortsætter (?:efter|under) (?:annoncen|reklamen)|(?:juttu|artikkeli) jatkuu mainoksen
	(?:dalsza część|ciąg dalszy|dalszy ciąg|reszta) (?:artykułu |tekstu )?(?:znajduje się )?pod (?:reklamą|materiałem)|(?:článek|text) pokračuje (?:pod|za) (?:reklamou|inzercí)|a cikk a hirdetés|articolul continuă după|(?:статья|текст|материал) продолжается после рекламы|продолжение (?:статьи |текста )?(?:после|под) реклам|продовження (?:статті )?(?:після|під) реклам|haber(?:in|imizin)? devamı reklam|artikel (?:ini )?(?:berlanjut|dilanjutkan) setelah|lanjutkan membaca setelah iklan
	(?:記事|本文)は?広告の(?:あと|後|下)に続|広告の(?:あと|後|下)に(?:記事|本文)?が?続|(?:文章|内容|內容|全文|正文)?(?:广告|廣告)(?:之后|之後|后|後|下方)(?:继续|繼續)|(?:기사는? ?)?광고 ?(?:아래|뒤|후)에? ?(?:계속|이어)`))

// isCode reports whether a line is code or a command, <pre>netsh interface show</pre>,
// which has no end of a sentence and is no label.
func (l *line) isCode() bool { return l.node.DataAtom == atom.Pre }

// isLink reports whether a line leads elsewhere, more than that a word of it does.
func (l *line) isLink() bool { return l.linked*2 > l.letters }

func endsWithColon(s string) bool { return strings.HasSuffix(s, ":") || strings.HasSuffix(s, "：") }

// dropEmptyHeadings drops headings that no text follows before the next one,
// because what followed was dropped: "Related", "More on this". A chapter's
// title above those of its sections stays, and so does a heading that ends the
// text with nothing behind it: "This notice has been complied with". What follows
// a label that was dropped is not the chapter's above, but for a label in a box of its own.
func dropEmptyHeadings(lines []*line, left gaps) {
	text := false
	var below, label *line // the heading that was looked at last, and the label below it
	for i := len(lines) - 1; i >= 0; i-- {
		l := lines[i]
		if label != nil && label.node.Parent == l.node.Parent {
			text = false
		}
		switch {
		case l.dropped == leftover && l.kind == Heading && !isRelatedTitle(l) && !(isLinkGap(lines[i+1:]) && linkedBeside(l, lines[i+1:])):
			label = l // paragraphs of links with their title may stand anywhere in a chapter
		case l.dropped != "" || l.lead && l.kind == Heading:
		case l.kind != Heading || l.mass > 0 || l.letters >= 100:
			text, label = true, nil
		case text || below != nil && level(l) < level(below) || below == nil && endsAll(l, left) || isSaid(l):
			text, label, below = false, nil, l
		default:
			l.dropped = "heading without text"
		}
	}
}

// level gives the number of a heading's element, 7 where it has none.
func level(l *line) int {
	for n := l.node; n != nil; n = n.Parent {
		if len(n.Data) == 2 && n.Data[0] == 'h' && '1' <= n.Data[1] && n.Data[1] <= '6' {
			return int(n.Data[1] - '0')
		}
	}
	return 7
}

// isSaid reports whether a heading is a sentence with its full stop, as no title is: the last
// one of a text that has each in large letters.
func isSaid(l *line) bool {
	return l.letters > labelLetters && l.linked == 0 && (strings.HasSuffix(l.text, ".") || strings.HasSuffix(l.text, "。"))
}

// endsAll reports whether nothing stands, or stood, behind a line in what holds it, and
// nothing behind that: a wall cuts a text off where a chapter's title is.
func endsAll(l *line, left gaps) bool {
	return !l.isLink() && !left.behind[l.node] && sibling(l.node, next) == nil && sibling(l.node, previous) != nil && sibling(l.node.Parent, next) == nil
}

// dropDates drops lines that are a date with little beside it, before and after
// the text, and between its paragraphs where there is a time of day too:
// "Publiziert: 01.07.2023, 11:16", "Aktualisiert am 7. Januar 2026 - 18:50 Uhr".
func dropDates(lines []*line, lang string) {
	first, last := textSpan(lines)
	for i, l := range lines {
		if l.dropped == "" && !l.unit && !l.series && isDateline(l, lang) && !isValueAmong(lines, i) && (i <= first || i >= last || hasClock(l.text) || gluedDate.MatchString(l.text)) {
			l.dropped = "date"
		}
	}
}

// isValueAmong reports whether line i is a point of a list between two others, and all of them are
// a label and a value: <li>Lens: 180 mm</li><li>Date: 31/08/2019</li><li>Place: the old quay</li>.
func isValueAmong(lines []*line, i int) bool {
	isValue := func(l *line) bool {
		_, value, ok := strings.Cut(l.text, ":")
		return l.dropped == "" && l.node.DataAtom == atom.Li && l.node.Parent == lines[i].node.Parent && l.linked == 0 && ok && value != ""
	}
	return i > 0 && i+1 < len(lines) && isValue(lines[i-1]) && isValue(lines[i]) && isValue(lines[i+1])
}

func isDateline(l *line, lang string) bool {
	digits := countDigits(l.text)
	if l.letters <= 80 && gluedDate.MatchString(l.text) {
		return true // "Published February 24, 2020Last updated July 21, 2022"
	}
	if l.letters > 80 || l.cell || digits < 3 || digits*10 < l.letters*3 && endsSentence(l.text) {
		return false
	}
	_, ok := parseDate(l.text, lang)
	return ok
}

var gluedDate = regexp.MustCompile(`(?:19|20)\d\d\p{Lu}\p{Ll}`)

// hasClock reports whether there is a time of day in s: "18:50".
func hasClock(s string) bool {
	for i := 1; i+2 < len(s); i++ {
		if s[i] == ':' && isDigit(rune(s[i-1])) && isDigit(rune(s[i+1])) && isDigit(rune(s[i+2])) {
			return true
		}
	}
	return false
}

// textSpan gives the first and the last line of running text that stand in the
// article; -1 where there is none.
func textSpan(lines []*line) (first, last int) {
	first, last = -1, -1
	for i, l := range lines {
		if l.dropped == "" && l.mass >= 60 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

func countDigits(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
