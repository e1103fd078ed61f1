package extract

import (
	"regexp"
	"strings"
)

// thaiMonths are the short forms of the months in Thai, whose full stops stand inside.
var thaiMonths = strings.NewReplacer(
	"ม.ค.", " มกราคม ", "ก.พ.", " กุมภาพันธ์ ", "มี.ค.", " มีนาคม ", "เม.ย.", " เมษายน ", "พ.ค.", " พฤษภาคม ", "มิ.ย.", " มิถุนายน ",
	"ก.ค.", " กรกฎาคม ", "ส.ค.", " สิงหาคม ", "ก.ย.", " กันยายน ", "ต.ค.", " ตุลาคม ", "พ.ย.", " พฤศจิกายน ", "ธ.ค.", " ธันวาคม ")

// thaiYear is a year of the Buddhist calendar without its century, behind a month.
var thaiYear = regexp.MustCompile(`(\p{Thai}) +([5-9]\d)(\D|$)`)

// thaiDate writes a date in Thai in full: "6 พ.ค. 67" is 6 May 2567, in 2024.
func thaiDate(s string) string {
	if !strings.Contains(s, ".") || !strings.ContainsAny(s, "คยพ") {
		return s
	}
	if long := thaiMonths.Replace(s); long != s {
		return thaiYear.ReplaceAllString(long, "$1 25$2$3")
	}
	return s
}
