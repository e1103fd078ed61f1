package extract

import (
	"regexp"
	"slices"
	"strings"
)

// dropScriptRequests drops what a player or a form says where no scripts run, and where none is
// asked whether they do, <div class="player"><p class="note">To play this video you need to enable
// JavaScript in your browser.</p></div>: it would be taken for a lead. A story says so too, in a
// paragraph like its others.
func dropScriptRequests(lines []*line) {
	type place struct{ own, around element }
	placeOf := func(l *line) place {
		return place{elementOf(l), elementAround(l)}
	}
	requests := map[*line]bool{}
	for _, l := range lines {
		if isScriptRequest(l) {
			requests[l] = true
		}
	}
	if len(requests) == 0 {
		return
	}
	others := map[place]bool{}
	for _, l := range lines {
		if !requests[l] {
			others[placeOf(l)] = true
		}
	}
	for l := range requests {
		if l.dropped == "" && !l.describes && !others[placeOf(l)] {
			l.dropped = "request to turn scripts on"
		}
	}
}

func isScriptRequest(l *line) bool {
	// Most lines have none of these, and an expression is slow.
	may := l.kind == Paragraph && l.letters <= appealLetters &&
		slices.ContainsFunc(scriptStems, func(stem string) bool { return strings.Contains(l.text, stem) })
	return may && namesScripts.MatchString(l.text) && scriptRequest.MatchString(l.text)
}

// scriptStems are parts of what namesScripts finds.
var scriptStems = strings.Fields("Java java JAVA جافا جاوا אווה 자바")

var namesScripts = regexp.MustCompile(`(?:[Jj]ava[ -]?[Ss]cript|JAVASCRIPT|جافا ?سكر?يبت|جاوا ?اسکریپت|ג'?אווה ?סקריפט|자바 ?스크립트)`)

// scriptRequest has JavaScript beside a word for turning it on, needing it or being without it.
var scriptRequest = besideScripts(`enabl|disabl|turn(?:ed)? o|activat|requires?|without|allow
	aktiv|einschalten|ausgeschaltet|benötig|erlauben|activ|désactiv|nécessi|requi|habilit|permit|bloque|abilit|attiv|ativ|schakel|nodig|toestaan
	slå|slått|slået|trenger|kræve|krever|kräv|behöv|tillåt|käyttöön|edellyt|vaati|salli|włącz|wyłącz|wymaga|povol|zapn|vypn|vyžaduj|engedély|kapcsol|necesit
	включ|отключ|увімкн|вимкн|потріб|ενεργοπο|απαιτ|etkin|açın|gerek|aktif|bật|有効|無効|オン|必要|启用|啟用|开启|開啟|활성|사용|تفعيل|فعال|فعّل|הפעל|เปิด|सक्षम`)

// besideScripts gives an expression for JavaScript within a few characters of any of the words in a list.
func besideScripts(list string) *regexp.Regexp {
	name := namesScripts.String()
	words := `(?:` + strings.Join(trimmedLines(list), "|") + `)`
	return regexp.MustCompile(`(?i)` + words + `.{0,25}` + name + `|` + name + `.{0,25}` + words)
}
