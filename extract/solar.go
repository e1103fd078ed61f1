package extract

import (
	"regexp"
	"time"
)

// solarMonths are the months of the Solar Hijri calendar, in which papers of
// Iran and Afghanistan date.
var solarMonths = monthsOf([12]string{
	"فروردین حمل", "اردیبهشت ثور", "خرداد جوزا", "تیر سرطان", "مرداد اسد", "شهریور سنبله",
	"مهر میزان", "آبان عقرب", "آذر قوس", "دی جدی", "بهمن دلو", "اسفند حوت",
})

// "۲۵ خرداد ۱۳۹۹", "1399/03/25"
var (
	solarNamed   = regexp.MustCompile(`(\d{1,2})\s+(\p{Arabic}+)(?:\s+ماه)?،?\s+(1[34]\d\d)`)
	solarNumbers = regexp.MustCompile(`(?:^|\D)(1[34]\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\D|$)`)
)

func solarDate(s, _ string) (day, string, bool) {
	if m := solarNamed.FindStringSubmatchIndex(s); m != nil {
		if month := solarMonths[foldMonth(s[m[4]:m[5]])]; month > 0 {
			return fromSolar(number(s[m[6]:m[7]]), month, number(s[m[2]:m[3]])), s[m[1]:], true
		}
	}
	if m := solarNumbers.FindStringSubmatchIndex(s); m != nil {
		if month, d := number(s[m[4]:m[5]]), number(s[m[6]:m[7]]); month >= 1 && month <= 12 && d >= 1 && d <= 31 {
			return fromSolar(number(s[m[2]:m[3]]), month, d), s[m[7]:], true
		}
	}
	return day{}, "", false
}

// solarLeaps are the leap years of each 33; the rule holds from 1244 to 1472
// (1865–2093).
var solarLeaps = []int{1, 5, 9, 13, 17, 22, 26, 30}

// fromSolar gives the common day of a Solar Hijri one: the first six months
// have 31 days, the others 30.
func fromSolar(year, month, dayOfMonth int) day {
	days := 365*(year-1) + year/33*len(solarLeaps) + (month-1)*31 - max(0, month-7) + dayOfMonth - 1
	for _, leap := range solarLeaps {
		if leap < year%33 {
			days++
		}
	}
	t := time.Date(622, time.March, 21, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days)
	return day{t.Year(), int(t.Month()), t.Day()}
}
