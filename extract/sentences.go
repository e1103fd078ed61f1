package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Sentences splits one block of text into sentences: Unicode's default
// boundaries (UAX #29), less those after abbreviations, initials and ordinals
// and inside quotations that go on.
//
// Splitting is local: whether a boundary holds is decided by the words beside
// it alone, so an edit in one sentence moves no break of another. Joined with
// a space (or with nothing, in scripts without spaces) the sentences are the
// text again.
func Sentences(text string) []string {
	text = normalize(text)
	var out []string
	start, next := 0, 0
	for it := sentences.FromString(text); it.Next(); {
		next += len(it.Value())
		end := next
		if next < len(text) {
			end = start + len(strings.TrimRightFunc(text[start:next], isOpening))
		}
		if end < len(text) && goesOn(strings.TrimRight(text[start:end], " "), text[end:]) {
			continue
		}
		if s := strings.TrimSpace(text[start:end]); s != "" {
			out = append(out, s)
		}
		start = end
	}
	return out
}

// isOpening: Unicode's rule lets a bracket that opens right behind a full stop close the
// sentence, which no language means: 「…した。」（山田太郎）.
func isOpening(r rune) bool { return unicode.Is(unicode.Ps, r) }

// goesOn reports whether the boundary between before and after is none.
func goesOn(before, after string) bool {
	next, size := utf8.DecodeRuneInString(after)
	switch {
	case unicode.IsLower(next), strings.ContainsRune(",;:)]}%…", next):
		return true // "Really?" she asked; (sic!), he wrote
	case unicode.In(next, unicode.Dash) && (len(after) == size || after[size] == ' '):
		return true // "Never!" – so he says
	case unicode.In(next, unicode.Hiragana):
		return endsQuotation(before) && continuesQuotation(after)
	case !strings.HasSuffix(before, "."):
		return false
	}
	return endsAbbreviated(strings.TrimSuffix(before, "."), after)
}

// endsQuotation: 「…。」と語った is one sentence in Japanese.
func endsQuotation(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("」』）", r)
}

func continuesQuotation(s string) bool {
	for _, p := range []string{"と", "って", "など", "の", "は", "が", "を", "も", "に", "で"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// endsAbbreviated reports whether a full stop between s and after belongs to
// the last word of s.
func endsAbbreviated(s, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	word := lastWord(s)
	before := strings.TrimRight(strings.TrimSuffix(s, word), " ")
	word = strings.TrimLeftFunc(word, func(r rune) bool { return !isWordRune(r) })
	if i := strings.LastIndexAny(word, "–—/-"); i >= 0 {
		_, size := utf8.DecodeRuneInString(word[i:])
		word = word[i+size:]
	}
	switch {
	case word == "":
		return false
	case isOrdinal(word):
		// am 3. Oktober; but: on May 3. Rain fell; at mile 73. The driver
		return unicode.IsLetter(next) && !isMonth(lastWord(before)) && (before == "" || !openers[firstWord(after)])
	case isInitial(word):
		return true // J. Smith, z. B. Autos, U.S. Army
	}
	word = strings.ToLower(word)
	if numbered[word] {
		return unicode.IsDigit(next) // No. 5
	}
	return abbreviations[word]
}

// lastWord gives what stands after the last space.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// isMonth takes months with a capital: "des" is one in Indonesian, and an article
// in German ("der Trainer des 1. FC").
func isMonth(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return !unicode.IsLower(r) && months[foldMonth(word)] != 0
}

// firstWord gives what stands before the first space or sign.
func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !isWordRune(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

// openers are articles and pronouns with which sentences begin, and which follow
// an ordinal in no language that writes one with a full stop.
var openers = set(`The It He She They We You This That These Those There But And When While If What His Her Their Our
	Der Die Das Er Sie Wir Ihr Ein Eine Dies Diese Dieser Dieses Aber Und
	Le La Les Il Elle Ils Elles Nous Ce Cette Ces Une Mais El Los Las Lo Un Una Pero Este Esta Ellos Gli Questo Questa Ma O Os As Ele Ela Mas
	Het De Een Zij Hij Den Det Han Hon Hun Vi Ett Et`)

// isOrdinal: numbers of one or two digits, Roman ones of more than one letter
// (a single one is an initial). Years end sentences.
func isOrdinal(word string) bool {
	if len(word) > 2 {
		return len(word) <= 5 && strings.Trim(word, "IVX") == ""
	}
	return strings.Trim(word, "0123456789IVX") == "" && (len(word) == 2 || strings.Trim(word, "IVX") != "")
}

// isInitial: one letter, or letters with full stops between ("U.S", "d.h").
func isInitial(word string) bool {
	if len(word) > 24 {
		return false
	}
	for part := range strings.SplitSeq(word, ".") {
		r, size := utf8.DecodeRuneInString(part)
		if size == 0 || size < len(part) || !unicode.IsLetter(r) || isUnspaced(r) {
			return false
		}
	}
	return true
}

func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// numbered are abbreviations before a number; before anything else they may be
// words that end a sentence ("No.", "art", "Mar.").
var numbered = set(`no nos nr núm num art arts p pp vol fig ch sec abs str tel č čl kl bl para
	jan feb mar apr jun jul aug sep sept oct okt nov dec dez janv févr avr juil déc ene abr ago dic gen mag giu lug ott`)

// abbreviations stand before what they belong to, and hardly ever at the end
// of a sentence. Those that often do ("etc.", "usw.", "Inc.") are left out.
var abbreviations = set(`mr mrs ms messrs dr prof rev hon fr st ste sen rep gov pres gen lt col sgt capt cpt cpl pvt maj cmdr adm supt insp det
	vs viz cf approx dept est feat mt ft ave blvd rd jr sr
	bzw ca evtl ggf inkl exkl geb gest sog vgl zzgl abzgl dipl ing mag dkfm bspw hr hrn
	mme mlle mgr
	sra srta dña dra lic gral cnel avda
	sig sigg sig.ra dott avv arch geom rag
	dhr mevr drs
	fru bl.a f.eks t.ex m.fl
	ul tzw tzn np św ks abp bp płk hab inż
	tzv např mudr judr phdr bc
	ул им тов гр проф акад кв стр
	κα κος
	dl dna jud doç yrd`)
