package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Sentences splits one block of text into sentences by the rules of Unicode
// (UAX #29), except that a break after an abbreviation is none.
//
// Splitting is local: whether there is a break depends only on the words
// beside it, so an edit in one sentence does not move the breaks of others.
// Joined with a space (or with nothing, in scripts without spaces) the
// sentences are the text again.
func Sentences(text string) []string {
	text = normalize(text)
	var out []string
	start, end, last := 0, 0, 0 // of the sentence that is read; of the one before
	for it := sentences.FromString(text); it.Next(); {
		end += len(it.Value())
		open := text[start:end]
		if strings.HasSuffix(open, " ") && endsInAbbreviation(open) {
			continue
		}
		// What holds no letter or digit (a closing mark, a dash) belongs to
		// the sentence before it.
		if len(out) > 0 && !strings.ContainsFunc(open, isWordRune) {
			out, start = out[:len(out)-1], last
		}
		out, last, start = append(out, strings.TrimSpace(text[start:end])), start, end
	}
	if rest := strings.TrimSpace(text[start:]); rest != "" {
		out = append(out, rest)
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// endsInAbbreviation reports whether the full stop at the end of s belongs to
// its last word: an initial ("J."), letters with stops between ("U.S.",
// "z.B."), a known abbreviation ("Mr."), an ordinal ("3. Mai").
func endsInAbbreviation(s string) bool {
	s, stop := strings.CutSuffix(strings.TrimRight(s, " "), ".")
	if !stop {
		return false
	}
	word := s[strings.LastIndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`("'“‘«„-–—/[`, r) })+1:]
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i+1 < len(s) && word == "" {
		_, size := utf8.DecodeRuneInString(s[i+1:])
		word = s[min(len(s), i+1+size):]
	}
	word = strings.TrimLeftFunc(word, func(r rune) bool { return !isWordRune(r) })
	switch n := utf8.RuneCountInString(word); {
	case n == 0:
		return false
	case n == 1 && isUpper(word), n <= 2 && isDigits(word):
		return true
	case n <= 6 && strings.Contains(word, ".") && !strings.ContainsFunc(word, unicode.IsDigit):
		return true
	}
	return abbreviations[strings.ToLower(word)]
}

func isUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

func isDigits(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// abbreviations are those that are followed by a capital in the middle of a
// sentence; those that as often end one ("etc.", "Inc.") are left out.
var abbreviations = set(`mr mrs ms dr prof rev hon gen col maj capt cpt cmdr lt sgt cpl pvt sen rep gov pres supt insp
	st ste mt ft vs jr sr messrs mme mlle ave blvd rd no nos vol pp fig op cf ca viz approx dept est
	jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun
	hr hrn fr bzw ca dipl ing mag nr abs str bspw evtl ggf inkl sog vgl mio mrd tel
	m mm art av bd env
	sr sra srta dra lic ing gral cnel av avda núm pág
	sig sigg sig.ra dott avv on geom rag arch
	dhr mevr drs ir mr
	fru hr kl nr ca bl.a
	ул г д кв стр им тов гр проф акад
	ul św ks abp bp gen płk prof dr hab inż mgr
	tzv např č st ing mudr judr phdr mgr bc
	dl dna d-na nr str jud`)
