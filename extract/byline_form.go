package extract

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// What tells an author by its form and place: a name alone beside the date or its portrait,
// a link to an account. Unlike classes, which systems rename and hash, they stay as long as
// readers see the same.

// shownLine is a text that readers see near the headline.
type shownLine struct {
	text     string
	in       *html.Node
	portrait string // the text of a picture right before it
}

// linesBelowHeadline gives the texts below the headline, up to where the running text has
// begun.
func (h *hints) linesBelowHeadline() []shownLine {
	const running = 3 // paragraphs
	if h.mainHeading == nil {
		return nil
	}
	at := slices.Index(h.nodes, h.mainHeading)
	var lines []shownLine
	last, paragraphs, portrait := h.nodes[min(len(h.nodes)-1, at+besideHeadline)], 0, ""
	for n := following(h.mainHeading); n != nil && n != last && paragraphs < running; n = following(n) {
		if n.Type == html.ElementNode && n.Data == "img" {
			portrait = attr(n, "alt")
		}
		text := strings.Trim(oneSpaced(n.Data), lineMarks)
		if n.Type != html.TextNode || n.Parent == nil || never(n.Parent) || !strings.ContainsFunc(text, isWordRune) {
			continue
		}
		if countLetters(text) >= 100 {
			paragraphs++
		}
		lines = append(lines, shownLine{text, n.Parent, portrait})
		portrait = ""
	}
	return lines
}

// lineMarks stand between the parts of a byline.
const lineMarks = " ,;|/•·–—-[]()"

// following gives the node after n in the order of the page.
func following(n *html.Node) *html.Node {
	if n.FirstChild != nil && !never(n) {
		return n.FirstChild
	}
	for ; n != nil; n = n.Parent {
		if n.NextSibling != nil {
			return n.NextSibling
		}
	}
	return nil
}

// namesAlone gives what is written like a person's name, or says that it is the paper's
// desk, and stands alone right beside the date near the headline, or is a link below its own
// portrait, by the element that holds it.
func (h *hints) namesAlone() map[*html.Node]string {
	found := map[*html.Node]string{}
	lines, lang := h.linesBelowHeadline(), h.language()
	for i, l := range lines {
		if l.portrait == l.text && isPersonCase(l.text) && (l.in.Data == "a" || inside(l.in, "a")) { // else it may be a caption
			found[l.in] = l.text
		}
		if !isPublication(l, lang) || h.isOfAnother(l.in) {
			continue
		}
		for _, j := range []int{i - 1, i + 1} {
			if j >= 0 && j < len(lines) && h.isNameAlone(lines[j]) && !isCutFrom(lines, j, 2*j-i) {
				found[lines[j].in] = lines[j].text
			}
		}
	}
	return found
}

// isCutFrom reports whether lines j and k are of one text: a link or emphasis in the midst of a
// text cuts it in lines that may look like names.
func isCutFrom(lines []shownLine, j, k int) bool {
	if k < 0 || k >= len(lines) {
		return false
	}
	a, b := lines[j].in, lines[k].in
	return a == b || contains(a, b) || contains(b, a)
}

func isPublication(l shownLine, lang string) bool {
	if len(l.text) > 60 {
		return false
	}
	_, kind := lineDate(l.text, lang, 10)
	return kind != noDate || l.in.Data == "time" || inside(l.in, "time") || publishedAt.MatchString(l.text)
}

// publishedAt begins a line that tells when, be it in words ("Published an hour ago").
var publishedAt = regexp.MustCompile(`(?i)^(?:published|posted|publiziert|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|opublikowano|опубликовано)(?:\s|$)`)

// isNameAlone reports whether a line is a person's name and nothing else. The name of a
// section may look the same and stand there too, but it is a link, there or in the menu.
func (h *hints) isNameAlone(l shownLine) bool {
	if deskName.MatchString(l.text) {
		return true
	}
	if !isPersonCase(l.text) || cleanName(l.text) != l.text || isNoPerson(l.text) || l.in == h.mainHeading || isHeading(l.in) || h.isLinkText(l.text) || updateWords.MatchString(l.text) {
		return false
	}
	for p := l.in; p != nil && !h.aroundHeading[p]; p = p.Parent {
		if p.Data == "a" {
			return mayBeAuthors(attr(p, "href"))
		}
	}
	return true
}

// isPersonCase: two to four words, each with a capital and small letters, an initial, or a
// particle.
func isPersonCase(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 4 || !looksLikeName(s) || strings.ToUpper(s) == s {
		return false
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		return countLetters(w) > 2 && strings.ToUpper(w) == w || labelWord.MatchString(w)
	})
}

// labelWord matches words of what stands where a byline might, and names no person.
var labelWord = regexp.MustCompile(`(?i)^(?:news|press|release|blog|post|review|update[sd]?|report|story|stories|gallery|live|read|share|analysis|opinion|interview|breaking|guest|the|this|your|our|more|new|daily|weekly|related|topics?|filed|under|tags?|follow|comments?|im|in|am|zum|zur|die|der|das)$`)

// mayBeAuthors reports whether a link may be to an author: by its path, or as a script
// opens what is known of them.
func mayBeAuthors(href string) bool {
	return authorLink.MatchString(href) || strings.HasPrefix(href, "javascript:")
}

// isLinkText reports whether a link that leads to no author has this text.
func (h *hints) isLinkText(text string) bool {
	return slices.ContainsFunc(h.nodes, func(n *html.Node) bool {
		href := attr(n, "href")
		return n.Data == "a" && !mayBeAuthors(href) && !strings.HasPrefix(href, "mailto:") && strings.EqualFold(textOf(n), text)
	})
}

// isAccount reports whether a link leads to the account that its text names:
// <a href="/author/bell/">Bell</a>.
func isAccount(a *html.Node) bool {
	name, href := textOf(a), attr(a, "href")
	if !isNick(name) {
		return false
	}
	u, err := url.Parse(href)
	return err == nil && (profileLink.MatchString(href) || authorLink.MatchString(href)) && letters(path.Base(u.Path)) == letters(name)
}

// afterBy gives the one word that a template sets after "by": <span>by <a>bell</a></span>.
func afterBy(n *html.Node) string {
	if !isShort(n) {
		return ""
	}
	last := n.LastChild
	for last != nil && textOf(last) == "" {
		last = last.PrevSibling
	}
	if last == nil || last.Type != html.ElementNode {
		return ""
	}
	name := textOf(last)
	before, found := strings.CutSuffix(textOf(n), " "+name)
	if before += " "; !found || !isNick(name) || by.FindString(before) != before {
		return ""
	}
	return name
}

// isShort reports whether what n holds may be a label and a name.
func isShort(n *html.Node) bool {
	const most = 300 // bytes
	sum := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode && !never(d.Parent) {
			sum += len(strings.TrimSpace(d.Data))
		}
		if sum > most {
			return false
		}
	}
	return true
}

// conversation is a line that names who asked whom.
var conversation = regexp.MustCompile(`^(.{5,40}) (?:im Gespräch mit|in conversation with|en conversation avec|in gesprek met) (.{5,40})$`)

// speakers gives the two whom a line names so.
func speakers(n *html.Node) []string {
	m := conversation.FindStringSubmatch(strings.Join(ownParts(n), " "))
	if m == nil || !isPersonCase(m[1]) || !isPersonCase(m[2]) {
		return nil
	}
	return m[1:]
}

// isOfTeaser reports whether something stands in, or right behind, a link that has the words
// of another headline.
func (h *hints) isOfTeaser(n *html.Node) bool {
	const up, most = 2, 300 // elements from the name to what holds its headline too, letters of a teaser
	for p, level := n, 0; p != nil && !h.aroundHeading[p]; p, level = p.Parent, level+1 {
		if isHeadlineLink(p) || level < up && countLetters(textOf(p.Parent)) <= most && hasHeadlineLink(p) {
			return true
		}
	}
	return false
}

// hasHeadlineLink reports whether such a link stands before n, in the same element.
func hasHeadlineLink(n *html.Node) bool {
	for s := n.PrevSibling; s != nil; s = s.PrevSibling {
		if isHeadlineLink(s) {
			return true
		}
		for c := range s.Descendants() {
			if isHeadlineLink(c) {
				return true
			}
		}
	}
	return false
}

func isHeadlineLink(n *html.Node) bool {
	return n.Type == html.ElementNode && n.Data == "a" && !isSocial(n) && !authorLink.MatchString(attr(n, "href")) && countWords(textOf(n)) >= 4
}
