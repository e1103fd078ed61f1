package extract

import (
	"regexp"
	"slices"
	"strings"
)

// role matches a part of a byline that is no name but what somebody does, or
// a thing that stands beside names.
var role = anyOf(regexp.MustCompile(`(?i)\b(` + roleWords + `)\b|` +
	`корреспондент|редактор|журналист|обозреватель|記者|记者|编辑|編集|기자|editorial assistant|^special (?:to|for)(?:\s|$)|^for\s|^updated?\b|^published\b|minutes? read|min read|^\d+ (hours?|days?|minutes?) ago`))

const roleWords = `editor|reporter|correspondent|journalist(?:in)?|writer|columnist|producer|contributor|staff|bureau chief|critic|analyst|photographer|spokes(?:man|woman|person)|associate|director|professor|fellow|` +
	`redakteur(?:in)?|redaktør|redaktör|korrespondent(?:in|en)?|autor(?:in)?|reporterin|volontär(?:in)?|chefreporter|ressortleiter(?:in)?|chefredakteur(?:in)?|(?:presse)?sprecher(?:in)?|geschäftsführer(?:in)?|freie[rs]?\s+\S+|rechtsanwalt|rechtsanwältin|` +
	`journaliste|rédact(?:eur|rice)|envoyée?\s+spéciale?|correspondante?|redactora?|corresponsal|periodista|giornalista|inviat[oa]|corrispondente|redattore|jornalista|repórter|verslaggever|redacteur|toimittaja|dziennikarz`

// field stands before a role: "Political Editor", "Senior Staff Writer".
var field = regexp.MustCompile(`(?i)^(?:senior|junior|chief|deputy|assistant|associate|contributing|managing|executive|special|staff|guest|political|politics|news|sports?|business|finance|economics?|science|health|medical|education|crime|city|local|national|foreign|international|world|europe|us|uk|tech|technology|digital|data|culture|arts?|film|music|food|travel|features?|entertainment|environment|climate|energy|transport|legal|home|affairs|opinion|investigations?|investigative|breaking|royal|football|and|of|the|our)$`)

var roleWord = regexp.MustCompile(`(?i)^(?:` + roleWords + `)$`)

// withoutRole gives the name that stands before or behind what somebody does, with
// nothing between: "Ann Bell Political Editor", "Political Editor Ann Bell", "unsere
// Redakteurin Anna Bell". "" where none does.
func withoutRole(s string) string {
	words := strings.Fields(s)
	isRole := func(w string) bool { return roleWord.MatchString(w) }
	if first := slices.IndexFunc(words, func(w string) bool { return isRole(w) || field.MatchString(w) }); first >= 2 {
		if name := strings.Join(words[:first], " "); looksLikeName(name) && isRole(words[len(words)-1]) {
			return name
		}
	}
	for i, w := range slices.Backward(words) {
		if name := strings.Join(words[i+1:], " "); isRole(w) && len(words)-i > 2 && looksLikeName(name) {
			return name
		}
	}
	return ""
}

// isBareRole: "Guardian staff reporter", "Staff" name nobody else; they are
// all the page tells, so they stand.
func isBareRole(s string) bool {
	return strings.Contains(strings.ToLower(s), "staff")
}

var (
	leadingRole  = anyOf(regexp.MustCompile(`(?i)(redakteur|experte|expertin|autor|korrespondent|reporter|journalist|volontär)(in)?$|^(gast)?autor(in)?$`))
	trailingRole = regexp.MustCompile(`(?i)^(shares|follow|contributor|updated|published|publié|publicado|pubblicato|gepubliceerd|veröffentlicht|aktualisiert|actualizado|aggiornato|twitter|facebook|instagram|linkedin|e-?mail)$`)
)

// besideNames matches a part of a byline after the first that names nobody who wrote:
// degrees ("Ann Bell, MD, PhD"), offices, pictures, and who edited.
var besideNames = anyOf(regexp.MustCompile(`^(?:Ph\.? ?D|M\.? ?D|M\.? ?A|M\.? ?Sc|MPH|MBA|R\.? ?N|Esq|J\.? ?D|CFA|DVM|DDS)\.?$|(?i)^(?:photos?|fotos?|photograph(?:y|s|er)|pictures?|images?|bild(?:er)?|fotografía|illustrations?|graphics?|grafik|videos?|фото|edited|editing|translated|translation|übersetzung|words|text|texte)(?:$|\s*:|\s+(?:by|von|de|par|av|af)\s)|^(?i:\p{L}*leiter(?:in)?|referent(?:in)?|(?:wissenschaftlicher? )?mitarbeiter(?:in)?|vorsitzender?|präsident(?:in)?|head of|chair|president|ceo|co-?founder|founder)(?:\s|$)`))

// pictures cuts off who took the pictures: "Ann Bell Photos: Carl Dorn", and "et al."
var pictures = regexp.MustCompile(`(?i)\s+(?:(?:photos?|fotos?|photography|pictures|фото)(?:\s*:|\s+by|)\s+\S.*|et al\.?)$`)

// elsewhereIn finds for whom or from where somebody writes behind the name ("Ann Bell for
// The Daily Post", "Ann Bell in Berlin"), and when ("Anna Bell am 5. Mai 2014", "Ann Bell
// May 6, 2014").
var elsewhereIn = regexp.MustCompile(`\s+(?:(?i:for|special to)\s+\S.*|(?:in|en|em)\s+\p{Lu}.*|(?:am|on|le|el|op|den|em|il|at|um)\s+\S.*\d.*|\p{Lu}\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:[./]|(?:st|nd|rd|th)?\s+\p{L}{3}).*)$`)

// institution ends what has "for" or "in" in its own name: "Harbour Institute for Tides".
var institution = regexp.MustCompile(`(?i)(?:cent(?:er|re)|institut\w*|council|society|association|foundation|committee|commission|department|university|ministry|campaign|alliance|network|coalition|office|agency|academy|union|team|fund|partners|verein|verband|amt|zentrum)$`)

// withoutElsewhere gives a person's name without what elsewhereIn finds behind it.
func withoutElsewhere(s string) string {
	at := elsewhereIn.FindStringIndex(s)
	if at == nil || !looksLikeName(s[:at[0]]) || institution.MatchString(s[:at[0]]) {
		return s
	}
	return s[:at[0]]
}
