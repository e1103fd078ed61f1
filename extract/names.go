package extract

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cleanNames turns what stands in author fields into names, one each: "By
// Ann Bell and Carl Dorn, Political Editor" into Ann Bell, Carl Dorn.
func cleanNames(fields []string, lang string) []string {
	var out []string
	for _, field := range fields {
		field, _, _ = strings.Cut(field, "。") // which no name has: "李薇。如内容有误，请与我们联系。"
		parts := splitNames(field, lang)
		for i, name := range parts[:min(len(parts), maxNames)] {
			if i > 0 && isBeside(name, parts[0]) || len(out) > 0 && isPaper(name, out[0]) {
				continue
			}
			if name = cleanName(name); name != "" && !slices.ContainsFunc(out, func(s string) bool { return strings.EqualFold(s, name) }) {
				out = append(out, name)
			}
		}
	}
	all := slices.Clone(out)
	return slices.DeleteFunc(out, func(name string) bool {
		// "All from Ann Bell", in any language, is a link beside Ann Bell.
		return slices.ContainsFunc(all, func(s string) bool { return strings.Contains(s, " ") && strings.HasSuffix(name, " "+s) })
	})
}

// maxNames is how many parts of a field are looked at; a paper of a large experiment has more
// authors, and nobody reads them all.
const maxNames = 1000

// isBeside reports whether a part of a byline after the first names nobody who wrote: a
// role, a degree, a paper, who took the pictures. Of one word, or written small, behind a
// whole name is where somebody writes ("Anna Bell, Berlin", "Anna Belli, inviata a Roma"),
// or for whom ("Ann Bell, CNN"), if it is no agency.
func isBeside(part, first string) bool {
	if isPaper(part, first) || besideNames.MatchString(part) || role.MatchString(part) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(part)
	if looksLikeName(first) && !isAgency(part) && (house.MatchString(part) || theHouse.MatchString(part)) {
		return true
	}
	return looksLikeName(first) && isFull(first) && (unicode.IsUpper(r) && !strings.Contains(part, " ") || unicode.IsLower(r) && !looksLikeName(part)) &&
		!isAgency(andStart.ReplaceAllString(part, ""))
}

// theHouse is a paper's name; hardly a person's has an article before it.
var theHouse = regexp.MustCompile(`^(?:The|El|La|Der|Die|Il) \p{Lu}`)

// andStart: "avec AFP", a part of its own.
var andStart = regexp.MustCompile(`^(?:avec|mit|with|and|und|et|con|com)\s+`)

// isPaper reports whether a part of a byline after a person's name is where
// they work or write from: "Ann Bell, Daily Post", "Ann Bell, NEW YORK".
func isPaper(part, first string) bool {
	capitals := func(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }
	return paper.MatchString(part) || capitals(part) && strings.Contains(part, " ") && !capitals(first)
}

var paper = regexp.MustCompile(`(?i)\s(post|times|herald|tribune|journal|gazette|globe|chronicle|guardian|telegraph|standard|observer|zeitung|magazine|radio|television|tv)$`)

// splitNames cuts at the signs and words that stand between names.
func splitNames(s, lang string) []string {
	var out []string
	if strings.Contains(s, "://") {
		return nil // addresses of profiles
	}
	if list := []string(nil); json.Unmarshal([]byte(s), &list) == nil {
		s = strings.Join(list, "; ")
	}
	s = closeComma.ReplaceAllString(s, "$1, $2")
	s = strings.ReplaceAll(withoutBy(unHTML(s)), "& Co", "&Co") // a house's
	if isHouseWithAnd(s) {
		return []string{s}
	}
	for _, part := range nameMarks.Split(s, -1) {
		for _, name := range splitAnd(strings.ReplaceAll(part, "&Co", "& Co")) {
			out = append(out, splitAgency(name)...)
		}
	}
	return out
}

// isHouseWithAnd reports whether s is the name of one house: "Life & Harbour News".
func isHouseWithAnd(s string) bool {
	first, second, found := strings.Cut(s, " & ")
	return found && !isFull(first) && house.MatchString(second)
}

// closeComma: "Ann Bell,Carl Dorn".
var closeComma = regexp.MustCompile(`(\p{L}),(\p{Lu})`)

var nameMarks = regexp.MustCompile(`\s+\+\s+|\s*[;|/／、，•·●\n]\s*|\s*,\s+|,$|\s+[–—-]\s+|\s*\(|\)\s*|\s*&\s+`)

// andWords stand between two names. They cut only between whole names (two
// words on each side), since many of them are parts of names as well
// ("Ortega y Gasset").
var andWords = regexp.MustCompile(`(?i)\s+(im gespräch mit|and|und|et|og|och|en|y|e|ed|i|a|ja|és|és|şi|și|ve|dan|và|и|і|та|й|ir|un|και|with|mit|avec|con|met)\s+`)

func splitAnd(s string) []string {
	var out []string
	rest := s
	for offset := 0; ; {
		at := andWords.FindStringIndex(rest[offset:])
		if at == nil {
			return append(out, rest)
		}
		before, after := rest[:offset+at[0]], rest[offset+at[1]:]
		word := strings.TrimSpace(rest[offset+at[0] : offset+at[1]])
		if utf8.RuneCountInString(word) >= 3 && !isOfHouse(before) || len(strings.Fields(before)) >= 2 && len(strings.Fields(after)) >= 2 {
			out = append(out, before)
			rest, offset = after, 0
			continue
		}
		offset += at[1]
	}
}

// splitAgency cuts before an agency's name at the end: "ANN BELL Associated Press".
func splitAgency(s string) []string {
	words := strings.Fields(s)
	for n := 1; n <= 2 && len(words) >= n+2; n++ {
		name, house := strings.Join(words[:len(words)-n], " "), strings.Join(words[len(words)-n:], " ")
		if isAgency(house) && looksLikeName(name) && (n > 1 || house == "Reuters" || house == "Bloomberg") {
			return []string{name, house}
		}
	}
	return []string{s}
}

// isOfHouse: words written small, which are no particles, are of the name of a
// house ("Ministerium für Wirtschaft und Energie").
func isOfHouse(s string) bool {
	words := strings.Fields(s)
	for _, w := range words[min(1, len(words)):] {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !particles[w] {
			return true
		}
	}
	return false
}

// by is what stands before names in a byline.
var by = regexp.MustCompile(`(?i)^(?:(?:text|tekst|texte|testo|words|story)\s*(?:und|og|och|and|et|e|&|\+)\s*(?:fotos?|bild(?:er)?|photos?|pictures|video)|(?:written|posted|published|reported|story|words|article|analysis|opinion|review|report|reviewed|edited|posts|more|created|submitted)\s+by|(?:view |see )?(?:all )?(?:posts|articles|stories) by|(?:more|other) (?:posts|articles|stories) (?:by|from)|(?:zeige )?(?:alle|mehr|weitere) (?:beiträge|artikel|posts) von|alles von|(?:plus d’|plus d')articles de|(?:más|otros) artículos de|altri articoli di|(?:erstellt|eingestellt|gespeichert|eingereicht|publiziert|geschrieben|verfasst|gepostet|veröffentlicht|pressemitteilung|(?:blog|gast)[- ]?beitrag|beitrag|artikel|kommentar|rezension|interview)\s+von|(?:publié|écrit|rédigé) par|(?:publicado|escrito|redactado) por|pubblicato da|scritto da|by|von|par|por|di|door|av|af|oleh|bởi|przez|od|autor(?:in|en|es|a|i|zy|ka)?|autori|author(?:s|\(s\))?|auteur|autore|автор(?:ы)?|текст|автори|tekst|text(?:o|e)?|testo|texte|skrevet\s+av|skriven\s+av|propos\s+recueillis\s+par|as\s+told\s+to|geschrieben\s+von|ein\s+(?:artikel|beitrag|kommentar|gastbeitrag)\s+von|eine?\s+(?:analyse|reportage|kolumne)\s+von|aus\s+\S+\s+berichtet|redactie|szerző|kirjoittaja|teksti|a cura di|συντάκτης|συντάκτρια|γράφει|γράφουν|του|της|napisał(?:a)?|opracował(?:a)?|oprac\.|piše|пише|аутор|avtor|autorius|autors|scris de|nga|eftir|müəllif|ავტორი|tác giả|penulis|reportase|लेखक|रिपोर्ट|الكاتب|إعداد|نوشته|تحریر|yazan|yazar|muallif|بقلم|كتبت?|نویسنده|מאת|द्वारा|লেখক|文|记者|記者|本报记者|作者|责编|责任编辑|责任编辑|编辑|撰文|取材|執筆|著者|글|기자|โดย)(?:\s*[:：/／●・]\s*|\s+)`)

// beginsBy reports whether by finds anything, and takes a tenth of its time.
var beginsBy = anyOf(by)

// roleLabel stands before a name with a colon, and would be a role without.
var roleLabel = regexp.MustCompile(`(?i)^\s*(?:contributors?|contributing writers?|(?:staff )?(?:reporters?|writers?)|journalists?|redakteur(?:in)?|verfasser(?:in)?|interview|protokoll|reportage|analyse|kommentar|entrevista|intervista|entretien)\s*:\s*`)

func withoutBy(s string) string {
	for range 2 {
		if !beginsBy.MatchString(s) {
			break
		}
		s = s[len(by.FindString(s)):]
	}
	return s
}

// nobody are values that stand where a system knows no author.
var nobody = anyOf(regexp.MustCompile(`(?i)^(admin(istrator)?|root|null|undefined|none|n/?a|unknown|anonymous|guest|user|webmaster|author|autor|editor|by|follow|nan|post author|see more|view all|all|home|agencies|no author|creative commons|human|mehr artikel|zur person|alle artikel|more articles|user admin|(e-?)?mail the author|edit profile|google scholar|view orcid profile|latest (posts|articles)|skip to content|springe zum inhalt|記者ページ|담당|취재|사진|본지|소속|객원|시민|수습|cc(-| )by\S*|super ?user|(wp|site)-?admin|a wordpress user|e?-?mail|twitter|facebook|others|et al|fotos?|photos?|em \p{Lu}.*|gesponserte inhalte|sponsored( content)?|anzeige|.*(報導|報道|报道)|all rights reserved|y|e|et|and|und|og|och|文)$|^(copyright|(fotos?|photos?|фото|bilder)\s*:)`), regexp.MustCompile(`^\PL*$|©`))

// aboutAuthor is the title above what a page tells of an author, in scripts without capitals,
// where it looks like a name: "筆者紹介".
var aboutAuthor = regexp.MustCompile(`^(?:(?:この記事の|本文)?(?:筆者|著者|執筆者|作者|ライター|記者)(?:の?(?:紹介|プロフィール)|について|简介|簡介|介紹|介绍)|プロフィール|この記事を書いた人|(?:关于|關於)(?:本文)?作者|(?:필자|작가|저자|글쓴이) ?소개|(?:عن|نبذة عن) (?:الكاتب|الكاتبة|المؤلف)|درباره (?:ی )?(?:نویسنده|مؤلف)|על הכותבת?|אודות הכותבת?|लेखक के बारे में|เกี่ยวกับผู้เขียน)$`)

// cleanName gives "" for what is no name.
func cleanName(s string) string {
	s = strings.Trim(handle.ReplaceAllString(s, ""), brackets)
	s = strings.TrimSpace(withoutBy(strings.Trim(strings.TrimSpace(s), ":,;-–—*→›»\"“” ")))
	s = asianReporter(pictures.ReplaceAllString(roleLabel.ReplaceAllString(s, ""), ""))
	s = withoutElsewhere(s)
	if !initialEnd.MatchString(s) {
		s = strings.TrimRight(s, ".")
	}
	if strings.HasPrefix(s, "http") || strings.Contains(s, "://") || strings.Contains(strings.TrimLeft(s, "@"), "@") || strings.Contains(s, "www.") || strings.Contains(s, "[at]") {
		return ""
	}
	words := strings.Fields(s)
	if len(words) > 1 && words[0] == strings.ToLower(words[0]) && andWords.MatchString(" "+words[0]+" ") {
		words = words[1:] // but not of "Ed de Bell"
	}
	// "FOCUS-Online-Experte Robin Hood", "Our reporter Ann Bell": what
	// somebody does, glued before a name.
	for len(words) >= 3 && leadingRole.MatchString(words[0]) {
		words = words[1:]
	}
	for len(words) >= 3 && trailingRole.MatchString(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	s = strings.Join(words, " ")
	if role.MatchString(s) && !isBareRole(s) {
		s = withoutRole(s)
	}
	if nobody.MatchString(s) || aboutAuthor.MatchString(s) || utf8.RuneCountInString(s) > 80 || len(words) > 1 && strings.ContainsAny(s, "0123456789") {
		return ""
	}
	return s
}

// handle is an account or an address after the person's name: "Ann Bell @annbell", "Ann
// Bell abell@example.org".
var handle = regexp.MustCompile(`(?:^|\s)@\w+|\s[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)

// asianReporter gives the name in "本报记者王小明", "김철수 기자" and "山田太郎 著", which say
// what somebody does without anything between.
func asianReporter(s string) string {
	if m := koreanReporter.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	if m := hanReporter.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return hanRole.ReplaceAllString(s, "")
}

var (
	hanReporter = regexp.MustCompile(`^\p{Han}{0,6}?(?:特约记者|记者|記者|通讯员|通訊員|特派员|特派員)[ :：/／]*(\p{Han}{2,4})$`)
	hanRole     = regexp.MustCompile(`[\s　](?:著|編著|共著|編|訳|監訳|監修|写真|撮影)$`)
)

// brackets stand around bylines in Chinese and Japanese papers.
const brackets = "()（）[]【】《》〈〉 "

// initialEnd: the point of "Joe S." and "Perry Bacon Jr." belongs to the name.
var initialEnd = regexp.MustCompile(`(^|[\s.])(\p{Lu}|Jr|Sr|e\.V)\.$`)

// isNick: one to four words that could be what somebody calls themselves.
func isNick(s string) bool {
	words := strings.Fields(s)
	return len(words) >= 1 && len(words) <= 4 && utf8.RuneCountInString(s) <= 40 && !strings.ContainsAny(s, "?!:@/…,;()") &&
		withoutBy(s) == s && cleanName(s) != "" && digitRun(s) < 3
}

// particles are the words of names that are written small.
var particles = set("von van der den de di da do dos das du del della des le la las los lo el al bin ibn bint ben af av zu zum zur vom ter ten te y e i und and et og och ’t 't v. d' do")

// looksLikeName: two to five words in capitals, or a short word of a script
// that has none; no digits, no sentence.
func looksLikeName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 || utf8.RuneCountInString(s) > 60 || strings.ContainsAny(s, "0123456789?!:@/…") || nobody.MatchString(s) || aboutAuthor.MatchString(s) {
		return false
	}
	capitals, cased := 0, false
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"'„“‘’"))
		cased = cased || unicode.IsUpper(r) || unicode.IsLower(r)
		switch {
		case unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r):
			capitals++
		case !particles[strings.ToLower(w)]:
			return false
		}
	}
	if !cased {
		return len([]rune(s)) <= 30
	}
	return capitals >= 2 && capitals*2 >= len(words)
}
