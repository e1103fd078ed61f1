package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// dropIntroductions drops the names of authors that are a link, and what tells of each right
// below it, in an element without any other running text:
// <div><img><a href="/ann">Ann Bell</a><p>Ann Bell writes about the harbour.</p></div>.
// Above the text it would be taken for the first sentence or the lead. A page with more of them
// is about these people.
func dropIntroductions(lines []*line) {
	var found []*line
	var t tally // hardly a page needs it
	for i := range lines[:max(0, len(lines)-1)] {
		name, note := lines[i], lines[i+1]
		if !isIntroduced(name, note) {
			continue
		}
		if t == nil {
			t = count(lines)
		}
		if t[common(name.node.Parent, note.node.Parent)].mass <= note.mass {
			found = append(found, name, note)
		}
	}
	if len(found) > 2*mostInsets {
		return
	}
	for _, l := range found {
		l.dropped = introduction
	}
}

const introduction = "introduction of an author"

// isIntroduced reports whether a line is a linked name, and the note below it begins with it.
func isIntroduced(name, note *line) bool {
	if name.linked < name.letters || name.letters > labelLetters || note.kind != Paragraph || note.letters > chapter || note.isLink() {
		return false
	}
	rest, ok := strings.CutPrefix(note.text, name.text)
	next, _ := utf8.DecodeRuneInString(rest)
	return ok && strings.Contains(name.text, " ") && !unicode.IsLetter(next)
}

// isAuthorNote reports whether l, at the end of the text, tells of an author: it begins with
// a name of the byline, "Ann Bell is the Herald's critic.", or with "The author is …", or is
// short and holds a name, "Article by Ann Bell."; some set it as a quotation. What a story
// says of a person is not the first it says; a list of all who worked on it, in brackets, is
// left to it.
func isAuthorNote(l *line, byline []string, kept []*line) bool {
	if l.letters > chapter || l.kind != Paragraph && l.kind != Quotation || l.cell || strings.HasPrefix(l.text, "(") {
		return false
	}
	only := func(holds func(*line) bool) bool {
		return !slices.ContainsFunc(kept, func(other *line) bool { return other != l && holds(other) })
	}
	if theAuthor.MatchString(l.text) {
		return only(func(other *line) bool { return authorWord.MatchString(other.text) })
	}
	return slices.ContainsFunc(byline, func(name string) bool {
		words := foldedWords(name)
		at := indexOf(l.words(), words)
		if !strings.Contains(name, " ") || at < 0 || at > maxBeforeName && (l.letters > labelLetters*2 || l.kind == Quotation) {
			return false
		}
		return only(func(other *line) bool { return indexOf(other.words(), words) >= 0 })
	})
}

// maxBeforeName is how many words stand before the name in a note that begins with it:
// "Follow", "Article by", "Our correspondent".
const maxBeforeName = 2

// theAuthor begins a note on the author without the name; authorWord is in a text on one.
var (
	theAuthor  = regexp.MustCompile(`(?i)^(?:the (?:author|writer) is|(?:der|die) autor(?:in|innen)? (?:ist|sind)|l.auteure? est|el autor es|la autora es|o autor é|a autora é|l.autore è|l.autrice è|de auteur is|författaren är|forfatteren er|kirjoittaja on|autor(?:ka)? (?:jest|je)) `)
	authorWord = regexp.MustCompile(`(?i)(?:author|writer|autor|auteur|autrice|författar|forfatter|kirjoittaja)`)
)

// indexOf gives where the words of part stand in all, one behind the other; -1 where they do not.
func indexOf(all, part []string) int {
	for i := 0; i+len(part) <= len(all); i++ {
		if slices.Equal(all[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}
