package extract

import (
	"net"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/publicsuffix"
)

// canonicalURL gives the article's identity: the first of the addresses the
// page names for itself that can be believed, else the page's own. All in
// normal form; "" when neither is an address.
//
// Believed is an address of the same site that could be this article. Content
// systems often name the front page, the section, the template's example or
// the paper a text was taken from; taking those would make one article of many.
func canonicalURL(claims []string, pageURL string) string {
	page, pageErr := NormalizeURL(pageURL)
	base, _ := url.Parse(page)
	for _, claim := range claims {
		if pageErr == nil {
			if u, err := base.Parse(strings.TrimSpace(claim)); err == nil {
				claim = u.String()
			}
		}
		normal, err := NormalizeURL(claim)
		if err == nil && (pageErr != nil || believable(normal, page)) {
			return normal
		}
	}
	return page
}

// believable compares two normalized URLs.
func believable(claim, page string) bool {
	c, err := url.Parse(claim)
	if err != nil || isBroken(claim) {
		return false
	}
	p, err := url.Parse(page)
	if err != nil || site(c.Hostname()) != site(p.Hostname()) {
		return false
	}
	if c.Path == p.Path {
		// "/story.php" for "/story.php?id=7" names the template, not the story.
		return c.RawQuery != "" || p.RawQuery == "" || telling(c)
	}
	if isFront(c) {
		return false
	}
	return telling(c) || !telling(p)
}

// isBroken finds the marks of a template that was not filled in: "{{slug}}",
// "/undefined", an address inside an address.
func isBroken(claim string) bool {
	last := claim[strings.LastIndexByte(claim, '/')+1:]
	return strings.Contains(claim, "%7B") || strings.Contains(claim, "%5B") || strings.Contains(claim, "http%3A") || strings.Contains(claim, "https%3A") ||
		slices.Contains([]string{"undefined", "null", "NaN", "false"}, last)
}

// site gives the part of a host that one owner holds.
func site(host string) string {
	if net.ParseIP(host) != nil {
		return host
	}
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return domain
	}
	return host
}

// isFront: "/", "/index.html", "/en/", "/de-at".
func isFront(u *url.URL) bool {
	if u.RawQuery != "" {
		return false
	}
	segments := strings.FieldsFunc(u.Path, func(r rune) bool { return r == '/' })
	switch len(segments) {
	case 0:
		return true
	case 1:
		name, _, _ := strings.Cut(segments[0], ".")
		return len(segments[0]) == 2 || len(segments[0]) == 5 && strings.ContainsAny(segments[0], "-_") ||
			slices.Contains([]string{"index", "home", "default", "amp"}, strings.ToLower(name))
	}
	return false
}

// telling reports whether the address names one article rather than a list: a
// segment or parameter with several words or a number of four digits, which
// is not a year.
func telling(u *url.URL) bool {
	for segment := range strings.SplitSeq(u.Path, "/") {
		parts := strings.FieldsFunc(segment, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
		if len(parts) >= 3 && len(segment) >= 12 || digitRun(segment) >= 4 && !isYear(segment) || len([]rune(segment)) >= 30 {
			return true
		}
	}
	for _, values := range u.Query() {
		if digitRun(values[0]) >= 3 || strings.Count(values[0], "-") >= 2 {
			return true
		}
	}
	return false
}

// digitRun gives the length of the longest run of digits.
func digitRun(s string) int {
	longest, run := 0, 0
	for _, r := range s {
		run++
		if !unicode.IsDigit(r) {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

func isYear(s string) bool {
	return len(s) == 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20"))
}
