package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readmitLead takes back the sentences between the headline and the body: the
// lead stands in the header on most pages, outside of what holds the body.
func readmitLead(lines []*line, headline string) {
	first := slices.IndexFunc(lines, func(l *line) bool { return l.dropped == "" && l.mass > 0 })
	if first < 0 {
		return
	}
	title := lastIndexOf(lines[:first], headline)
	if title < 0 {
		return
	}
	between := lines[title+1 : first]
	var leads []*line
	for _, l := range between {
		if l.dropped == "" || !contains(l.node.Parent, lines[title].node) && besideLinks(l, between) {
			continue
		}
		if isLead(l) || len(leads) == 0 && isStandfirst(l, lines[title], lines[first]) {
			leads = append(leads, l)
		}
	}
	for _, l := range leads {
		if len(leads) <= maxLeads || l.describes {
			l.dropped, l.lead = "", true
		}
	}
}

// maxLeads: more sentences between headline and body are teasers.
const maxLeads = 8

// isStandfirst reports whether a line without a full stop stands in the header
// that holds the headline and not the body: "PM says failure … and blames
// parliament".
func isStandfirst(l, title, body *line) bool {
	header := common(title.node.Parent, l.node.Parent)
	return l.letters >= 50 && l.linked == 0 && header != nil && !contains(header, body.node) && countDigits(l.text) < 5
}

// lastIndexOf gives the last line that is the headline.
func lastIndexOf(lines []*line, headline string) int {
	want, head := fold(headline), foldedWords(headline)
	for i := len(lines) - 1; i >= 0; i-- {
		if l := lines[i]; l.letters >= 4 && (fold(l.text) == want || l.kind == Heading && agree(l.words(), head) > 0.85) {
			return i
		}
	}
	return -1
}

// headingOf gives the first heading that is the headline, -1 where none is.
func headingOf(lines []*line, headline string) int {
	want, head := fold(headline), foldedWords(headline)
	return slices.IndexFunc(lines, func(l *line) bool {
		return l.kind == Heading && l.letters >= 4 && (fold(l.text) == want || agree(l.words(), head) > 0.85)
	})
}

// isLead reports whether a line outside the body is running text, or what the
// page gives as its description: leads often end without a full stop.
func isLead(l *line) bool {
	if l.linked*3 > l.letters || l.letters < 30 {
		return false
	}
	return l.describes || l.letters >= 60 && endsSentence(l.text) && !strings.HasSuffix(l.text, ":")
}

// besideLinks reports whether a line stands in one element with a line that is
// a link: a teaser's text under its headline.
func besideLinks(l *line, lines []*line) bool {
	for _, other := range lines {
		if other.letters >= 15 && other.linked*5 >= other.letters*4 && contains(l.node.Parent, other.node) {
			return true
		}
	}
	return false
}

// markDescription notes the lines that the page gives as its description.
func markDescription(page *html.Node, lines []*line) {
	for _, d := range description(page) {
		said := foldedWords(d)
		for _, l := range lines {
			if l.letters >= 30 && !l.describes && agree(l.words(), said) > 0.9 {
				l.describes = true
			}
		}
	}
}

// description gives what the page says it is about, in its <meta>.
func description(page *html.Node) []string {
	for page.Parent != nil {
		page = page.Parent
	}
	var out []string
	for n := range page.Descendants() {
		if n.DataAtom != atom.Meta {
			continue
		}
		switch strings.ToLower(attr(n, "name") + attr(n, "property")) {
		case "description", "og:description", "twitter:description":
			if s := unHTML(attr(n, "content")); s != "" && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}
