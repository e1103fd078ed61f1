package extract

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// siteNames are the names by which a page's site is known, folded to letters
// and digits.
type siteNames struct {
	first string // for people, "" where the page tells none
	known []string
	host  string // "tagesanzeiger" of www.tagesanzeiger.ch
}

func (h *hints) siteNames() siteNames {
	var s siteNames
	add := func(name string) {
		if name == "" || strings.HasPrefix(name, "@") || strings.Contains(name, "://") || h.isHeading(name) {
			return
		}
		if s.first == "" {
			s.first = name
		}
		if l := letters(name); l != "" && !slices.Contains(s.known, l) {
			s.known = append(s.known, l)
		}
	}
	add(h.meta1("og:site_name"))
	for _, p := range h.article.inner("publisher") {
		add(p.text("name"))
	}
	for _, t := range h.ld.things {
		if t.is([]string{"WebSite", "Organization", "NewsMediaOrganization"}) {
			add(t.text("name"))
		}
	}
	add(h.meta1("application-name", "apple-mobile-web-app-title", "al:ios:app_name", "dc.publisher"))
	for _, n := range h.h1s {
		// The logo, where the title ends with it.
		if name := textOf(n); name != "" && strings.HasSuffix(h.title, " "+name) && h.linksToFront(n) {
			s.known = append(s.known, letters(name))
		}
	}
	if u, err := url.Parse(h.url); err == nil {
		label, _, _ := strings.Cut(site(u.Hostname()), ".")
		s.host = letters(label)
	}
	return s
}

// isHeading: some templates write the headline where the site's name belongs.
// The front page of a site may well have its name in a heading.
func (h *hints) isHeading(name string) bool {
	return (name == h.title || name == h.meta1("og:title")) && len(foldedWords(name)) > 4
}

// is reports whether text is nothing but the site's name.
func (s siteNames) is(text string) bool {
	l := letters(text)
	if l == "" {
		return false
	}
	if slices.Contains(s.known, l) {
		return true
	}
	// "ntv.de", "Tages-Anzeiger", "The Daily Herald" on dailyherald.example
	return len(s.host) >= 3 && (l == s.host || len(s.host) >= 5 && strings.Contains(l, s.host) && len(l) <= len(s.host)+8 ||
		len(l) >= 5 && strings.Contains(s.host, l) && len(l)*10 > len(s.host)*7)
}

// isExactly reports whether text is the site's name, or its host's, and not only has it.
func (s siteNames) isExactly(text string) bool {
	l := letters(text)
	return l == s.host || slices.Contains(s.known, l)
}

// separators stand between a headline and the site's name. A plain hyphen and
// a colon count only with space around, since they stand in words as well.
var separators = regexp.MustCompile(`\s*(\||｜|::|--|__)\s*|\s+[-–—―·•:/>~«»]+\s+|\s*[_：]\s*|\s*[-–—―]+\s*$`)

// strip takes the site's name, and what follows it, off the end of a headline,
// and the name off its beginning.
func (s siteNames) strip(title string) string {
	for {
		cuts := separators.FindAllStringIndex(title, -1)
		if len(cuts) == 0 {
			return title
		}
		first := cuts[0]
		if lead := title[:first[0]]; lead == "" || s.is(lead) {
			title = title[first[1]:]
			continue
		}
		at := slices.IndexFunc(cuts, func(c []int) bool {
			part := title[c[1]:]
			if next := separators.FindStringIndex(part); next != nil {
				part = part[:next[0]]
			}
			return part == "" || s.is(part) || s.is(title[c[1]:])
		})
		if at < 0 {
			return title
		}
		return title[:cuts[at][0]]
	}
}

// letters folds a name to its letters and digits.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
