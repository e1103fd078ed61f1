package extract

import (
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
		parts := splitNames(field, lang)
		for i, name := range parts {
			if i > 0 && (isPaper(name, parts[0]) || role.MatchString(name)) || len(out) > 0 && isPaper(name, out[0]) {
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
	s = strings.ReplaceAll(withoutBy(unHTML(s)), "& Co", "&Co") // a house's
	for _, part := range nameMarks.Split(s, -1) {
		out = append(out, splitAnd(strings.ReplaceAll(part, "&Co", "& Co"))...)
	}
	return out
}

var nameMarks = regexp.MustCompile(`\s*[;|/／、，•·●\n]\s*|\s*,\s+|,$|\s+[–—-]\s+|\s*\(|\)\s*|\s*&\s+`)

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
var by = regexp.MustCompile(`(?i)^\s*(?:(?:written|posted|published|reported|story|words|article|analysis|opinion|review|report|reviewed|edited|posts|more|created|submitted)\s+by|(?:view |see )?(?:all )?(?:posts|articles|stories) by|(?:more|other) (?:posts|articles|stories) (?:by|from)|(?:zeige )?(?:alle|mehr|weitere) (?:beiträge|artikel|posts) von|(?:plus d’|plus d')articles de|(?:más|otros) artículos de|altri articoli di|(?:erstellt|eingestellt|gespeichert|eingereicht|publiziert|geschrieben|verfasst|gepostet|veröffentlicht|pressemitteilung|beitrag|artikel|kommentar|rezension|interview)\s+von|(?:publié|écrit|rédigé) par|(?:publicado|escrito|redactado) por|pubblicato da|scritto da|by|von|par|por|di|door|av|af|oleh|bởi|przez|od|autor(?:in|en|es|a|i|zy|ka)?|autori|author(?:s|\(s\))?|auteur|autore|автор(?:ы)?|текст|автори|tekst|text(?:o|e)?|testo|texte|skrevet\s+av|skriven\s+av|propos\s+recueillis\s+par|geschrieben\s+von|ein\s+(?:artikel|beitrag|kommentar|gastbeitrag)\s+von|eine?\s+(?:analyse|reportage|kolumne)\s+von|aus\s+\S+\s+berichtet|redactie|szerző|kirjoittaja|teksti|a cura di|συντάκτης|συντάκτρια|γράφει|γράφουν|του|της|napisał(?:a)?|opracował(?:a)?|piše|пише|аутор|avtor|autorius|autors|scris de|nga|eftir|müəllif|ავტორი|tác giả|penulis|reportase|लेखक|रिपोर्ट|الكاتب|إعداد|نوشته|تحریر|yazan|yazar|muallif|بقلم|كتب|نویسنده|מאת|द्वारा|লেখক|文|记者|記者|本报记者|作者|责编|责任编辑|责任编辑|编辑|撰文|取材|執筆|著者|글|기자|โดย)(?:\s*[:：/／●]\s*|\s+)`)

func withoutBy(s string) string {
	for range 2 {
		s = by.ReplaceAllString(s, "")
	}
	return s
}

// role matches a part of a byline that is no name but what somebody does, or
// a thing that stands beside names.
var role = regexp.MustCompile(`(?i)\b(editor|reporter|correspondent|journalist(in)?|writer|columnist|producer|contributor|staff|bureau chief|critic|analyst|photographer|spokes(?:man|woman|person)|associate|director|professor|fellow|` +
	`redakteur(in)?|redaktør|redaktör|korrespondent(in)?|autor(in)?|reporterin|volontär(in)?|chefreporter|ressortleiter(in)?|chefredakteur(in)?|(presse)?sprecher(in)?|geschäftsführer(in)?|freie[rs]?\s+\S+|` +
	`journaliste|rédact(eur|rice)|envoyée?\s+spéciale?|correspondante?|redactora?|corresponsal|periodista|giornalista|inviato|redattore|jornalista|repórter|verslaggever|redacteur|toimittaja|dziennikarz)\b|` +
	`корреспондент|редактор|журналист|обозреватель|記者|记者|编辑|編集|기자|editorial assistant|^(special to|for)\s|^updated?\b|^published\b|minutes? read|min read|^\d+ (hours?|days?|minutes?) ago`)

// nobody are values that stand where a system knows no author.
var nobody = regexp.MustCompile(`(?i)^(admin(istrator)?|root|null|undefined|none|n/?a|unknown|anonymous|guest|user|webmaster|author|autor|editor|by|follow|nan|post author|see more|view all|all|home|agencies|no author|creative commons|human|mehr artikel|zur person|alle artikel|more articles|user admin|(e-?)?mail the author|edit profile|google scholar|view orcid profile|latest (posts|articles)|skip to content|springe zum inhalt|記者ページ|cc(-| )by\S*|all rights reserved|y|e|et|and|und|og|och|文)$|^\PL*$|^(copyright|©)|©`)

// cleanName gives "" for what is no name.
func cleanName(s string) string {
	s = strings.Trim(handle.ReplaceAllString(s, ""), brackets)
	s = strings.TrimSpace(withoutBy(strings.Trim(strings.TrimSpace(s), ":,;-–—*→›»\"“” ")))
	if !initialEnd.MatchString(s) {
		s = strings.TrimRight(s, ".")
	}
	if strings.HasPrefix(s, "http") || strings.Contains(s, "://") || strings.Contains(strings.TrimLeft(s, "@"), "@") || strings.Contains(s, "www.") || strings.Contains(s, "[at]") {
		return ""
	}
	words := strings.Fields(s)
	if len(words) > 2 && words[0] == strings.ToLower(words[0]) && andWords.MatchString(" "+words[0]+" ") {
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
	if nobody.MatchString(s) || utf8.RuneCountInString(s) > 80 || len(words) > 1 && strings.ContainsAny(s, "0123456789") || role.MatchString(s) && !isBareRole(s) {
		return ""
	}
	return s
}

// handle is an account's name after the person's: "Ann Bell @annbell".
var handle = regexp.MustCompile(`(?:^|\s)@\w+`)

// brackets stand around bylines in Chinese and Japanese papers.
const brackets = "()（）[]【】《》〈〉 "

// initialEnd: the point of "Joe S." and "Perry Bacon Jr." belongs to the name.
var initialEnd = regexp.MustCompile(`(^|[\s.])(\p{Lu}|Jr|Sr|e\.V)\.$`)

var (
	leadingRole  = regexp.MustCompile(`(?i)(redakteur|experte|expertin|autor|korrespondent|reporter|journalist|volontär)(in)?$|^(gast)?autor(in)?$`)
	trailingRole = regexp.MustCompile(`(?i)^(shares|follow|contributor|updated|published|for)$`) // "Ann Bell For Postonline", without the paper
)

// isBareRole: "Guardian staff reporter", "Staff" name nobody else; they are
// all the page tells, so they stand.
func isBareRole(s string) bool {
	return strings.Contains(strings.ToLower(s), "staff")
}

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
	if len(words) == 0 || len(words) > 6 || utf8.RuneCountInString(s) > 60 || strings.ContainsAny(s, "0123456789?!:@/…") || nobody.MatchString(s) {
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
