package extract

import (
	"regexp"
	"strings"
)

// isContactRows reports whether l tells in rows behind signs how to reach somebody, and two of the
// rows or more are hardly more than a number or an address: "■ Tell us what you know ▷ Phone:
// 02-555-1234 ▷ Mail: desk@herald.example ▷ Subscribe to us!". A story's row of that kind is the
// last of several that tell of something else.
func isContactRows(l *line) bool {
	if !strings.ContainsAny(l.text, rowSigns) {
		return false
	}
	ways, rows := 0, 0
	for row := range strings.FieldsFuncSeq(l.text, func(r rune) bool { return strings.ContainsRune(rowSigns, r) }) {
		if row = strings.TrimSpace(row); row == "" {
			continue
		}
		rows++
		if countLetters(row) <= labelLetters && contactWay.MatchString(row) {
			ways++
		}
	}
	return ways > 1 && ways*3 >= rows
}

// rowSigns stand before the rows of such a list.
const rowSigns = "▶▷►▻▸▹■□▪▫◆◇●○◎☎☏✆✉📞📱📧📩"

// contactWay is a mail address, or a number as it is called.
var contactWay = regexp.MustCompile(`\S@\S+\.\p{L}|\d{2,4}[-–)/ ]\s?\d{3,4}|\+\d{2}`)
