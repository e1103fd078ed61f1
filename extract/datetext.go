package extract

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// parseDate finds the first full date, with its time of day and zone where
// they follow it, in a short text: a meta tag's content or the line under a
// headline, in any of the forms of any of the languages that monthNames has.
// A time without zone is taken as UTC: its day stays the page's day. lang
// ("en-US") decides only what 3/4/2020 is.
func parseDate(s, lang string) (time.Time, bool) {
	s = thaiDate(asciiDigits(s))
	if t, ok := parseEpoch(s); ok {
		return t, true
	}
	for _, form := range []func(string, string) (day, string, bool){numericDate, eastAsianDate, namedDate, solarDate, slashDate, compactDate} {
		if d, rest, ok := form(s, lang); ok && d.sane() {
			return d.at(rest), true
		}
	}
	return time.Time{}, false
}

// day is a calendar day.
type day struct{ year, month, day int }

// sane: news pages are not older than the web's first years; a year beyond
// this century is a number of another kind.
func (d day) sane() bool {
	if d.year < 1990 || d.year > 2099 || d.month < 1 || d.month > 12 || d.day < 1 {
		return false
	}
	t := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	return t.Day() == d.day
}

// at gives the moment, with the time of day that rest begins with.
func (d day) at(rest string) time.Time {
	hour, minute, second, zone := clock(rest)
	return time.Date(d.year, time.Month(d.month), d.day, hour, minute, second, 0, zone)
}

// An ISO date, also with slashes or dots: the year is first.
var isoDate = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)`)

func numericDate(s, _ string) (day, string, bool) {
	m := isoDate.FindStringSubmatchIndex(s)
	if m == nil {
		return day{}, "", false
	}
	return day{number(s[m[2]:m[3]]), number(s[m[4]:m[5]]), number(s[m[6]:m[7]])}, s[m[7]:], true
}

// "2024年4月24日", "2024년 4월 24일", "令和6年4月24日", "民國113年4月24日".
var eastAsian = regexp.MustCompile(`(令和|平成|民國|民国)?\s*(\d{1,4}|元)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]?`)

// eras gives the year before the first of an era.
var eras = map[string]int{"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}

func eastAsianDate(s, _ string) (day, string, bool) {
	m := eastAsian.FindStringSubmatch(s)
	if m == nil {
		return day{}, "", false
	}
	year := number(m[2])
	if m[2] == "元" {
		year = 1 // the first year of an era
	}
	rest := s[strings.Index(s, m[0])+len(m[0]):]
	return day{eras[m[1]] + year, number(m[3]), number(m[4])}, rest, true
}

// "24/4/2024", "24.04.24", "4/24/2024", "24 | 04 | 2024"
var slashed = regexp.MustCompile(`(?:^|[^\d/.:_-])(\d{1,2})\s?([/.|-])\s?(\d{1,2})\s?[/.|-]\s?((?:19|20|25)\d\d|\d\d)(?:[^\d/_]|$)`)

func slashDate(s, lang string) (day, string, bool) {
	m := slashed.FindStringSubmatchIndex(s)
	if m == nil {
		return day{}, "", false
	}
	if after := s[m[9]:]; len(after) > 1 && after[0] == '.' && isDigit(rune(after[1])) {
		return day{}, "", false // a version or an address
	}
	a, b, year := number(s[m[2]:m[3]]), number(s[m[6]:m[7]]), number(s[m[8]:m[9]])
	if year < 100 {
		if sign := s[m[4]:m[5]]; sign == "|" || sign == "-" && year <= 31 {
			return day{}, "", false // the numbers of pages; "14-12-28": either end may be the year
		}
		year += 2000
	}
	d := day{buddhist(year), b, a}
	monthFirst := lang == "en" || lang == "en-US" || lang == ""
	if s[m[4]:m[5]] == "/" && monthFirst && a <= 12 || b > 12 {
		d.month, d.day = a, b
	}
	return d, s[m[9]:], true
}

// "20240424", "20240424T0830", "20240424083000", "20240424T08:30:00Z"
var compact = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d):?(\d\d)(?::?\d\d)?)?(\D|$)`)

func compactDate(s, _ string) (day, string, bool) {
	m := compact.FindStringSubmatchIndex(s)
	if m == nil {
		return day{}, "", false
	}
	d, rest := day{number(s[m[2]:m[3]]), number(s[m[4]:m[5]]), number(s[m[6]:m[7]])}, ""
	if m[8] >= 0 {
		rest = " " + s[m[8]:m[9]] + ":" + s[m[10]:m[11]] + s[m[12]:]
	}
	return d, rest, true
}

// namedDate finds a month's name with a day and a year around it: "24. April
// 2024", "April 24th, 2024", "24 de abril de 2024", "2024. április 24.",
// "ngày 24 tháng 4 năm 2024".
func namedDate(s, _ string) (day, string, bool) {
	words := dateWords(s)
	for i, w := range words {
		month := months[strings.TrimPrefix(w.text, "ב")] // Hebrew writes "in" to the name
		if month == 0 && i+1 < len(words) {
			month = months[w.text+" "+words[i+1].text]
		}
		if w.text == "tháng" && i+1 < len(words) && words[i+1].number > 0 {
			month, words[i+1].number = words[i+1].number, 0
		}
		if month == 0 {
			continue
		}
		if d, end, ok := around(words, i, month); ok {
			d.month = month
			return d, s[end:], true
		}
		if m := shortYear.FindStringSubmatch(s[w.end:]); m != nil && i > 0 && words[i-1].isDay() {
			return day{2000 + number(m[1]), month, words[i-1].number}, m[2], true
		}
	}
	return day{}, "", false
}

// shortYear is a year of two figures right behind the month, with nothing or a bar behind it,
// where another number would be the hour: "12 jan 23 | 5h27", "12-Jan-23".
var shortYear = regexp.MustCompile(`^\.?[ -]['’]?(\d\d)\s*($|\|.*)`)

// around finds the day and the year next to the month at words[i], and where
// to look for the time of day: after them, or between them ("May 3 10:00 2024").
// Another name of the same month may stand between ("24 نيسان / أبريل 2024").
func around(words []dateWord, i, month int) (d day, rest int, ok bool) {
	rest = words[i].end
	clock := false
	take := func(j int) (done bool) {
		switch w := words[j]; {
		case w.clock:
			clock = true
			return d.day == 0
		case w.isDay() && d.day == 0:
			d.day = w.number
		case w.digits == 4 && d.year == 0 && w.number > 1900:
			d.year = buddhist(w.number)
		default:
			return w.number == 0 && months[w.text] != month && (months[w.text] > 0 || len(w.text) > 12)
		}
		if !clock {
			rest = max(rest, words[j].end)
		}
		return d.day > 0 && d.year > 0
	}
	for j := i - 1; j >= max(0, i-2) && !take(j); j-- {
	}
	if d.day == 0 || d.year == 0 {
		for j := i + 1; j < min(len(words), i+8) && !take(j); j++ {
		}
	}
	for j := i - 3; d.day > 0 && d.year == 0 && j >= max(0, i-4) && !take(j); j-- {
	}
	return d, rest, d.day > 0 && d.year > 0
}

// buddhist turns a year of the Thai calendar into a common one.
func buddhist(year int) int {
	if year > 2500 && year < 2600 {
		return year - 543
	}
	return year
}

// dateWord is a run of letters, or of digits with their ending ("24th").
type dateWord struct {
	text   string
	number int
	digits int
	clock  bool // part of 10:30
	end    int  // in bytes
}

func (w dateWord) isDay() bool { return w.number >= 1 && w.number <= 31 && w.digits <= 2 && !w.clock }

func dateWords(s string) []dateWord {
	var words []dateWord
	for i := 0; i < len(s); {
		start := i
		switch r, size := utf8.DecodeRuneInString(s[i:]); {
		case isDigit(r):
			i = spanOf(s, i, isDigit)
			w := dateWord{digits: i - start, number: number(s[start:i])}
			w.clock = strings.HasPrefix(s[i:], ":") || strings.HasSuffix(s[:start], ":")
			if strings.HasPrefix(s[i:], "%") {
				w.number, w.digits = 0, 0 // "1.27% for August 2022"
			}
			i += ordinalEnd(s[i:])
			w.end = i
			words = append(words, w)
		case isWordRune(r):
			i = spanOf(s, i, func(r rune) bool { return isWordRune(r) && !isDigit(r) })
			words = append(words, dateWord{text: foldMonth(s[start:i]), end: i})
		default:
			i += size
		}
	}
	return words
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// spanOf gives the end of the run of runes from i on that are in a class.
func spanOf(s string, i int, in func(rune) bool) int {
	if end := strings.IndexFunc(s[i:], func(r rune) bool { return !in(r) }); end >= 0 {
		return i + end
	}
	return len(s)
}

// ordinalEnd gives the length of what makes a number an ordinal at the start
// of s: "st", "nd", "rd", "th", "er", "º".
func ordinalEnd(s string) int {
	for _, end := range []string{"st", "nd", "rd", "th", "er", "º", "ª"} {
		if len(s) >= len(end) && strings.EqualFold(s[:len(end)], end) {
			if r, _ := utf8.DecodeRuneInString(s[len(end):]); !isWordRune(r) || r == utf8.RuneError {
				return len(end)
			}
		}
	}
	return 0
}

var clockText = regexp.MustCompile(`^(?:[^\d:]{0,24}?)(\d{1,2})(?:[:.]|\s?h\s?|時|시\s?|点)(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:([aApP])\.?[mM]\b\.?)?\s*(Z\b|UTC|GMT|[A-Z]{3,4}\b|[+-]\d{2}:?\d{2})?`)

// clock reads the time of day at the beginning of s; midnight UTC where there
// is none.
func clock(s string) (hour, minute, second int, zone *time.Location) {
	m := clockText.FindStringSubmatch(s)
	if m == nil {
		return 0, 0, 0, time.UTC
	}
	hour, minute, second = number(m[1]), number(m[2]), number(m[3])
	if hour > 24 || minute > 59 || second > 59 {
		return 0, 0, 0, time.UTC
	}
	switch strings.ToLower(m[4]) {
	case "p":
		hour = hour%12 + 12
	case "a":
		hour %= 12
	}
	return hour, minute, second, zoneOf(m[5])
}

// zoneOf knows offsets and the names that mean one offset to most.
func zoneOf(s string) *time.Location {
	if len(s) >= 5 && (s[0] == '+' || s[0] == '-') {
		digits := strings.Replace(s[1:], ":", "", 1)
		offset := number(digits[:2])*3600 + number(digits[2:])*60
		if s[0] == '-' {
			offset = -offset
		}
		if offset == 0 {
			return time.UTC
		}
		return time.FixedZone("", offset)
	}
	hours, known := map[string]int{
		"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "BST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2,
		"EET": 2, "EEST": 3, "MSK": 3, "JST": 9, "KST": 9, "SGT": 8, "HKT": 8, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "SAST": 2, "WIB": 7,
	}[s]
	if !known {
		return time.UTC
	}
	return time.FixedZone(s, hours*3600)
}

// parseEpoch reads seconds or milliseconds since 1970, alone in the text.
func parseEpoch(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil:
		return time.Time{}, false
	case len(s) == 10 && n > 600_000_000:
		return time.Unix(n, 0).UTC(), true
	case len(s) == 13:
		return time.UnixMilli(n).UTC(), true
	}
	return time.Time{}, false
}

// asciiDigits turns the digits of other scripts into ASCII.
func asciiDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII && unicode.Is(unicode.Nd, r) {
			zero := r
			for unicode.Is(unicode.Nd, zero-1) && r-zero < 9 {
				zero--
			}
			return '0' + (r - zero)
		}
		return r
	}, norm.NFC.String(s))
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
