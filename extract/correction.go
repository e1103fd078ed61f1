package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readmitCorrections takes back what tells how the article was corrected, above or below it and
// whatever it is set in, with its heading: it is what many look for who compare versions. Everything
// else that stands so speaks of the site. What is told twice is taken back once, and a source's own
// rules stand,
//
//	<p>…</p><div class="note"><h4>Correction</h4><p>An earlier version of this article …</p></div>
func readmitCorrections(lines []*line) {
	told := map[string]bool{}
	for _, l := range lines {
		if l.dropped == "" {
			told[l.fold()] = true
		}
	}
	for i, l := range lines {
		if l.dropped == "" || l.dropped == ignoredByRule || l.dropped == outsideRule || l.kind == Heading || l.cell || l.isLink() || l.pointer || told[l.fold()] {
			continue
		}
		above := lines[max(0, i-1)]
		headed := headsCorrection(above, l)
		if (headed || tellsCorrection(l.text)) && isNearText(lines, i) {
			l.dropped, told[l.fold()] = "", true
			if headed {
				above.dropped = ""
			}
		}
	}
}

// headsCorrection reports whether l stands right beside a heading that says it is a correction.
func headsCorrection(heading, l *line) bool {
	return heading.kind == Heading && heading.node.Parent == l.node.Parent && correctionLabel.MatchString(heading.text) && l.mass > 0 && l.letters <= noticeLetters
}

// isNearText reports whether no headline of something else, and no more than a few sentences, stand
// between line i and the text: readers correct each other below it, too.
func isNearText(lines []*line, i int) bool {
	near := func(step int) bool {
		between := 0
		for j := i + step; j >= 0 && j < len(lines); j += step {
			l := lines[j]
			switch {
			case l.dropped == "" && l.mass > 0 || l.title:
				return true
			case l.kind == Heading && level(l) <= 2 && !correctionLabel.MatchString(l.text):
				return false
			}
			if between += l.mass; between > appealLetters {
				return false
			}
		}
		return false
	}
	return near(-1) || near(+1)
}

// holdsCorrection reports whether a small element holds a correction.
func holdsCorrection(n *html.Node) bool {
	size := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			size += len(d.Data)
		}
		if size > correctionBytes || d.DataAtom == atom.H1 || d.DataAtom == atom.Form {
			return false
		}
	}
	return tellsCorrection(normalize(textOf(n)))
}

// correctionBytes is what the markup of one has at most, with the white space in it.
const correctionBytes = 8 * noticeLetters

// tellsCorrection reports whether a text is a sentence that tells what was wrong in an article.
func tellsCorrection(text string) bool {
	return len(text) <= 4*noticeLetters && corrections.MatchString(text) && countLetters(text) <= noticeLetters && endsSentence(text)
}

// corrections are how such a text begins, or what it says. That it was changed says each site of most
// of its articles; what counts is that something in it was wrong.
var corrections = anyOf(
	regexp.MustCompile(`(?i)^\P{L}*(?:`+correctionLabels+`)(?:\P{L}.{0,40}\d.{0,12})?\s*[:：—–】\])）]`),
	phrases(`(?:an? |the )?(?:earlier|previous|prior|original) version of this (?:article|story|post|piece|report|page|column|review|headline)|this (?:article|story|post|piece|report|column|headline) (?:has been|was) (?:corrected|amended)|a correction (?:was|has been) made
		in einer (?:früheren|ersten|vorherigen|ursprünglichen|älteren) (?:version|fassung)|in der (?:ursprünglichen|ersten) (?:version|fassung)
		(?:une|la) (?:première|précédente) version de (?:cet|cette|l)\P{L}?|cet article a été corrigé
		(?:una|la) versi[óo]ne? (?:anterior|previa|precedente) (?:de|di) (?:est[ea]|quest)|(?:uma|a) versão anterior dest[ea]
		in een eerdere versie van dit|i en tidligare version av|i en tidligere (?:versjon|version|udgave) a[fv]|aiemmassa versiossa|jutussa (?:luki|kerrottiin|väitettiin) (?:aiemmin|virheellisesti)
		we wcześniejszej wersji (?:artykułu|tekstu)|v (?:původní|dřívější|předchozí) verzi (?:článku|textu)|(?:cikk|írás)\S* korábbi változat|versiune anterioară a (?:articol|text)
		в (?:предыдущей|первоначальной|более ранней) версии (?:стат|текст|материал|новост)|у (?:попередній|первинній) версії (?:стат|текст|матеріал|новин)|haberin (?:önceki|ilk) (?:sürüm|versiyon|hal)|versi sebelumnya (?:artikel|berita)
		お(?:詫|わ)び.{0,8}訂正|訂正(?:いたし|し)ました|訂正(?:し|して|の上).{0,4}お(?:詫|わ)び|初出時.{0,30}誤り|此前版本|早前版本|바로잡습니다|نسخة سابقة من هذ`),
)

// correctionLabel is a heading above one.
var correctionLabel = regexp.MustCompile(`(?i)^\P{L}*(?:` + correctionLabels + `)\P{L}*$`)

var correctionLabels = strings.Join(strings.Fields(`correction clarification erratum errata
	korrektur berichtigung richtigstellung klarstellung
	rectificatif rectification correctif corrigendum
	corrección rectificación aclaración fe\s+de\s+err(?:atas|ores)
	correção retificação
	correzione rettifica errata\s+corrige precisazione
	correctie rectificatie verduidelijking
	rättelse korrigering förtydligande rettelse presisering berigtigelse præcisering oikaisu korjaus
	sprostowanie oprava upřesnění helyesbítés korrekció erată rectificare
	исправление поправка опровержение виправлення спростування корекция διόρθωση διευκρίνιση
	düzeltme tekzip ralat koreksi đính\s+chính cải\s+chính
	訂正 お詫びと訂正 更正 勘误 勘誤 정정 정정보도 바로잡습니다
	تصحيح تصويب اصلاحیه תיקון सुधार แก้ไข`), "|")
