package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// captionLetters is what a caption with its credit has at most, creditWords
// what the credit has.
const captionLetters, creditWords = 400, 10

// dropCredits drops the captions among the paragraphs that end with a credit:
// "… in Lahti. Foto: A. Name/Agency", "… (Photo by A. Name)", "© Agency"; and notices
// of whose the text is, which change each year: "Copyright © 2017-2026 Agency. All rights …".
func dropCredits(lines []*line) {
	for _, l := range lines {
		switch {
		case l.dropped != "" || l.kind != Paragraph && !(l.kind == Quotation && l.node.DataAtom == atom.P) && !isSmallHeading(l):
		case isCaption(l):
			l.dropped = "caption"
		case isCopyright(l):
			l.dropped = "copyright"
		}
	}
}

// isCopyright reports whether a line says whose the text is.
func isCopyright(l *line) bool { return l.letters <= chapter && copyright.MatchString(l.text) }

var copyright = regexp.MustCompile(`^(?i:©|(?:\(c\)|copyright):?\s*(?:©|\(c\)|(?:19|20)\d\d))`)

// isCaption reports whether a line is a caption with its credit.
func isCaption(l *line) bool {
	return !l.cell && (l.kind != Heading || isSmallHeading(l)) && l.letters <= captionLetters && (isCredited(l.text) || isCreditLine(l.text))
}

// isSmallHeading reports whether a line is a heading of the last ranks, which systems without a place
// for captions set them in, for its small letters: <img><h6>The old crane. Photo: A. Name</h6>.
func isSmallHeading(l *line) bool { return l.kind == Heading && (level(l) == 5 || level(l) == 6) }

// isCreditLine reports whether s says who made a picture, and nothing else: "Image
// source: Agency", "Photography by A. Name.", or who made several: "Photos: 1: A. Name; 2: Agency (2)".
func isCreditLine(s string) bool {
	if word, names, ok := strings.Cut(s, ":"); ok && pictureWords[strings.ToLower(strings.TrimSpace(word))] {
		if makers := strings.Split(names, ";"); len(makers) > 1 && !slices.ContainsFunc(makers, isNoCredit) {
			return true
		}
	}
	picture, rest, _ := strings.Cut(strings.TrimRight(s, "."), " ")
	mark, name, _ := strings.Cut(rest, " ")
	picture = strings.ToLower(picture)
	return (pictureWords[picture] || videoWords[picture]) && (byWords[strings.ToLower(mark)] || endsWithColon(mark)) && isCreditName(name)
}

// isCredited reports whether s ends with who made a picture.
func isCredited(s string) bool {
	s = strings.TrimRight(s, ".)] ")
	if m := creditMark.FindStringSubmatchIndex(s); m != nil && isCreditName(s[m[2]:]) && !goesOnBeyond(s[:m[0]], s[m[2]:]) {
		return true
	}
	at := strings.LastIndexAny(s, ":：©(")
	if at < 0 {
		return false
	}
	mark, size := utf8.DecodeRuneInString(s[at:])
	name := strings.TrimSpace(s[at+size:])
	switch mark {
	case '(':
		word, rest, _ := strings.Cut(name, " ")
		by, who, _ := strings.Cut(rest, " ")
		return pictureWords[strings.ToLower(word)] && byWords[strings.ToLower(by)] && isCreditName(who)
	case '©':
		// not an agency's last paragraph: "… he said. © Agency", but "… at the quay. © Agency / A. Name"
		return (!endsSentence(s[:at]) || strings.Contains(name, "/")) && isCreditName(name)
	}
	return pictureWords[wordBefore(s[:at])] && isCreditName(name)
}

// creditMark stands before the name in Japanese papers, "港の古いクレーン＝共同", and in Polish ones,
// "Dźwig w porcie. Fot. A. Nowak".
var creditMark = regexp.MustCompile(`(?:＝|(?:^|\s|\()[Ff]ot\. )([^＝]+)$`)

// goesOnBeyond reports whether a bracket or a quotation around the mark ends behind it, "…述べた。（東京＝山田太郎）",
// or the mark is a hyphen in a foreign name, "ジャン＝リュック・ゴダール".
func goesOnBeyond(before, behind string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(behind)
	if unicode.Is(unicode.Katakana, last) && unicode.Is(unicode.Katakana, first) && strings.Contains(behind, "・") {
		return true
	}
	for _, pair := range []string{"（）", "()", "「」", "『』", "【】"} {
		_, size := utf8.DecodeRuneInString(pair)
		if strings.Count(behind, pair[size:]) > strings.Count(behind, pair[:size]) {
			return true
		}
	}
	return false
}

// isCreditName takes the names of people and agencies ("picture alliance/dpa"),
// and no sentences.
func isCreditName(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	words := countWords(s)
	return words > 0 && words <= creditWords && (words <= 3 || !unicode.IsLower(first)) && !strings.ContainsAny(s, "?!。") && len(Sentences(s)) == 1
}

// isNoCredit reports whether s names nobody: what names begins with a capital or the picture's number.
func isNoCredit(s string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(s))
	return unicode.IsLower(first) || !isCreditName(strings.TrimSpace(s))
}

// wordBefore gives the word at the end of s in lower case.
func wordBefore(s string) string {
	letters := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	return strings.ToLower(s[len(strings.TrimRightFunc(s, letters)):])
}

// pictureWords stand before the colon of a credit.
var pictureWords = set(`foto fotos photo photos photography bild bilder beitragsbild titelbild bildquelle fotoquelle bildnachweis image
	images imagen imágenes imagem immagine picture pictures photographer photograph fotograf fotografie fotografía fotografia fotografo crédit crédits crédito créditos valokuva kuva
	fotó kép zdjęcie fot фото фотография снимка φωτογραφία φωτο fotoğraf ảnh hình صورة تصوير عکس תמונה צילום 写真 撮影 照片 图片 圖片 图 摄影 攝影 사진`)

// videoWords begin such a line, too; before a colon stands one where somebody is quoted from it.
var videoWords = set("video vidéo vídeo videos видео")

// byWords stand before the name: "(Photo by A. Name)".
var byWords = set("by courtesy credit via from por de par von di av af door")
