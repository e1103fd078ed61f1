package extract

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// signature gives the names that stand in the text itself: alone at the right below it, in
// an agency's sign-off, in the dateline of Asian papers, in a line of its own with a label.
func (h *hints) signature() []string {
	for _, n := range slices.Backward(h.nodes) {
		style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "") + attr(n, "align")
		if n.Data == "p" && strings.Contains(style, "right") && looksLikeName(textOf(n)) && !h.isElsewhere(n) && !isBelowQuotation(n) {
			return []string{textOf(n)}
		}
	}
	for _, n := range h.nearHeadline() {
		if names := signedWithDash(n); len(names) > 0 && !h.isElsewhere(n) && !h.isCredit(n) {
			return names
		}
		for c := range n.ChildNodes() {
			if c.Type != html.TextNode || len(c.Data) < len("By X Y") {
				continue
			}
			names := signedIn(oneSpaced(c.Data))
			if names == nil && isBreak(sibling(c, previous)) {
				names = labelledIn(c)
			}
			if len(names) > 0 && !h.isElsewhere(n) && !h.isCredit(n) {
				return names
			}
		}
	}
	return nil
}

// isBelowQuotation reports whether n stands right below a quotation, and names whom it quotes.
func isBelowQuotation(n *html.Node) bool {
	above := sibling(n, previous)
	return above != nil && above.DataAtom == atom.Blockquote
}

// signedWithDash gives the name with which a letter or a leading article is signed: <p>— Ann
// Bell</p>.
func signedWithDash(n *html.Node) []string {
	if n.Data != "p" {
		return nil
	}
	if name := dashName.FindStringSubmatch(strings.Join(ownParts(n), " ")); name != nil && looksLikeName(name[1]) {
		return name[1:]
	}
	return nil
}

// signedIn gives the reporters that a text begins or ends with.
func signedIn(s string) []string {
	for _, signed := range []*regexp.Regexp{signOff, filedBy, koreanLine, hanLine} {
		if m := signed.FindStringSubmatch(s); m != nil {
			return cleanNames([]string{strings.ReplaceAll(m[1], " ", " ")}, "")
		}
	}
	return nil
}

var (
	// signOff: "(Reporting by Ann Bell in Berlin; Editing by Carl Dorn)".
	signOff  = regexp.MustCompile(`^\(?Reporting by ([^;()]{5,100})(?:;|\)|$)`)
	dashName = regexp.MustCompile(`^[—–] ?(\S+(?: \S+){1,3})$`)
	// filedBy is how WordPress's first theme signs: "Filed under: Port — bell @ 00:11".
	filedBy = regexp.MustCompile(`— (\S+) @ \d{1,2}:\d\d`)
	// koreanLine: "(서울=연합뉴스) 김철수 기자 = …", "[부산=스포츠 김철수 기자] …", "김철수 기자 kim@example.org".
	koreanLine = regexp.MustCompile(`^(?:[(\[【][^)\]】]{2,20}=[^)\]】]{2,20}[)\]】] ?|[(\[【][^)\]】]{2,20}[ =])?((?:[가-힣]{2,4}·)*[가-힣]{2,4}) ?(?:선임|전문|인턴)?(?:기자|특파원)(?: ?[=|\])】]| \S+@|$)`)
	// hanLine: "（记者王小明、李华）", "〔記者王小明／台北報導〕", "新华社北京11月1日电（记者 王小明）".
	hanLine = regexp.MustCompile(`^(?:\p{Han}{0,12}\d{1,2}月\d{1,2}日\p{Han}{0,3} ?)?[（(〔【\[](?:\p{Han}{0,6}?)(?:记者|記者) ?[:：]?((?:\p{Han}{2,4}[、，,])*\p{Han}{2,4})(?:[／/ ][^）)〕】\]]{0,12})?[）)〕】\]]`)
)

func isBreak(n *html.Node) bool { return n != nil && n.Type == html.ElementNode && n.Data == "br" }

// labelledIn gives the names in the line that begins with a text node behind a <br>, where it
// has a label: "Autor: <a>Rechtsanwalt</a> Anna Bell".
func labelledIn(n *html.Node) []string {
	var b strings.Builder
	for ; n != nil && !isBreak(n) && b.Len() < 200; n = n.NextSibling {
		appendText(&b, n)
	}
	line := oneSpaced(b.String())
	if at := strings.Index(line, ":"); at < 0 || at > 20 || len(line) > 120 {
		return nil
	}
	return namesAfterBy([]string{line})
}
