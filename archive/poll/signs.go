package poll

import (
	"bytes"
	"html"
	"net/http"
	"net/url"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/archive/fetch"
	"stet/extract"
)

// signOf looks for what a page gives away about itself, without knowing what
// is stored: that it checks for robots, asks for consent or a login, says "not
// found" with status 200, or that the address was sent elsewhere. Structure
// comes first; the words of phrases.go only count on a page that is thin, one
// that would make a poor article anyway.
func signOf(p *fetch.Page, requested string, a *extract.Article, unlike bool) (Sign, string) {
	if why := blockHeader(p.Status, p.Header); why != "" {
		return SignBlock, why
	}
	if p.Status != http.StatusOK && p.Status != http.StatusNonAuthoritativeInfo {
		return "", ""
	}
	if sign, why := redirectSign(requested, p.URL); sign != "" {
		return sign, why
	}
	if thin(a) {
		if sign, why := wordSign(p.Body, a); sign != "" {
			return sign, why
		}
	}
	if a != nil && unlike {
		return strangeSign(p.Body, a)
	}
	return "", ""
}

// blockHeader knows the headers with which bot checks and filters mark their
// own pages. A server's name alone says nothing: most of what Cloudflare or
// Akamai serve are articles.
func blockHeader(status int, h http.Header) string {
	marked := func(name string, values ...string) bool {
		v := strings.ToLower(h.Get(name))
		for _, want := range values {
			if strings.Contains(v, want) {
				return true
			}
		}
		return false
	}
	refused := status != http.StatusOK
	switch {
	case marked("Cf-Mitigated", "challenge", "block"):
		return "a bot check by Cloudflare"
	case marked("X-Amzn-Waf-Action", "challenge", "captcha"):
		return "a bot check by AWS WAF"
	case marked("Rimon", "block"):
		return "a content filter between here and the site"
	case h.Get("X-Sucuri-Block") != "":
		return "refused by Sucuri"
	case h.Get("X-Dd-B") != "":
		return "a bot check by DataDome"
	case refused && status != 404 && status != 410 && marked("Server", "akamaighost"):
		return "refused by Akamai"
	case refused && marked("X-Iinfo", "-"):
		return "refused by Imperva"
	}
	return ""
}

// redirectSign judges where a request for one address ended.
func redirectSign(requested, final string) (Sign, string) {
	from, err := url.Parse(requested)
	if err != nil {
		return "", ""
	}
	to, err := url.Parse(final)
	if err != nil || extract.Key(requested) == extract.Key(final) {
		return "", ""
	}
	where := to.Host + to.EscapedPath()
	if sign := addressSign(to); sign != "" && addressSign(from) == "" {
		return sign, "sent on to " + where
	}
	if carries(to, from) {
		return SignConsent, "sent on to " + where + ", which is to lead back"
	}
	if depth(from.Path) > depth(to.Path) && above(to, from) {
		return SignFrontPage, "sent on to " + where
	}
	return "", ""
}

// addressSign reads the words of an address: the labels of its host, the
// segments of its path.
func addressSign(u *url.URL) Sign {
	parts := append(strings.Split(strings.ToLower(u.Hostname()), "."), strings.FieldsFunc(strings.ToLower(u.Path), func(r rune) bool {
		return r == '/' || r == '.'
	})...)
	for _, p := range parts {
		for sign, words := range addressWords {
			for _, w := range words {
				if p == w {
					return sign
				}
			}
		}
	}
	return ""
}

var addressWords = map[Sign][]string{
	SignBlock:    {"captcha", "challenge", "unblock", "blocked", "validatecaptcha", "denied", "access-denied"},
	SignConsent:  {"consent", "consents", "collectconsent", "gdpr", "cmp", "cookiewall", "cookie-wall", "privacy-gate", "zustimmung"},
	SignLogin:    {"login", "signin", "sign-in", "log-in", "logon", "sso", "auth", "oauth", "register", "subscribe", "subscription", "paywall", "regwall"},
	SignNotFound: {"404", "not-found", "notfound", "page-not-found", "error404", "errorpage"},
}

// carries says whether to has from in its query: the way of pages that stand
// before another and are to lead back to it.
func carries(to, from *url.URL) bool {
	if len(from.Path) < 2 {
		return false
	}
	for _, vs := range to.Query() {
		for _, v := range vs {
			if strings.Contains(v, from.Path) {
				return true
			}
		}
	}
	return false
}

// above says whether to is the front page or a section of from's site: the same
// site's root, or a folder from stands in.
func above(to, from *url.URL) bool {
	if site(to.Hostname()) != site(from.Hostname()) {
		return strings.Trim(to.Path, "/") == ""
	}
	dir := strings.Trim(to.Path, "/")
	if dir == "" || depth(to.Path) == 1 && len(dir) <= 5 { // "/", "/en/", "/de-at"
		return true
	}
	return strings.HasPrefix(strings.Trim(from.Path, "/")+"/", dir+"/")
}

func site(host string) string {
	for _, p := range []string{"www.", "m.", "amp.", "mobile."} {
		host = strings.TrimPrefix(host, p)
	}
	return host
}

func depth(p string) int {
	n := 0
	for _, seg := range strings.Split(path.Clean("/"+p), "/") {
		switch seg {
		case "", "index.html", "index.htm", "index.php":
		default:
			n++
		}
	}
	return n
}

// thinWords is the length below which a page without a date and an author may
// be something else than an article.
const thinWords = 250

// thin says whether the page would make a poor article: none, or a short one
// without a date and an author.
func thin(a *extract.Article) bool {
	return a == nil || a.Words() < thinWords && !dated(a) && len(a.Byline) == 0
}

// strangeSign looks at a text that is not about its headline, whatever else the
// page says of itself: a template may give a wall the article's date and author.
func strangeSign(body []byte, a *extract.Article) (Sign, string) {
	words, lower := a.Words(), bytes.ToLower(body)
	switch {
	case words < 2*thinWords && asksConsent(a):
		return SignConsent, "asks about cookies or personal data"
	case words < thinWords/2 && says(a, "javascript"): // a name in every language
		return SignBlock, "asks for JavaScript"
	case words < thinWords && !dated(a) && bytes.Contains(lower, []byte("captcha")):
		return SignBlock, "a captcha, and nothing of the article"
	case words < thinWords && !dated(a) && bytes.Contains(lower, []byte(`type="password"`)):
		return SignLogin, "a form with a password, and nothing of the article"
	}
	return "", ""
}

func says(a *extract.Article, word string) bool {
	for s := range sentences(a) {
		if strings.Contains(strings.ToLower(s), word) {
			return true
		}
	}
	return false
}

// Whether a page came whole. Many pages leave out the end tags; those of a source
// whose pages have them, and pages that stop within a tag or a word, came half.
type ending int

const (
	ended ending = iota
	unended
	brokenOff
)

func endingOf(body []byte) ending {
	tail := bytes.TrimSpace(bytes.ToLower(body[max(0, len(body)-4<<10):]))
	if bytes.Contains(tail, []byte("</body")) || bytes.Contains(tail, []byte("</html")) {
		return ended
	}
	last, _ := utf8.DecodeLastRune(tail)
	if bytes.LastIndexByte(tail, '<') > bytes.LastIndexByte(tail, '>') || unicode.IsLetter(last) || unicode.IsDigit(last) || last == utf8.RuneError {
		return brokenOff
	}
	return unended
}

// wordSign looks for phrases in the titles of a thin page, and for a password
// field.
func wordSign(body []byte, a *extract.Article) (Sign, string) {
	titles := []string{titleOf(body)}
	if a != nil {
		titles = append(titles, a.Title)
	}
	for _, t := range titles {
		if sign := phraseSign(t); sign != "" {
			return sign, "titled \"" + t + "\""
		}
	}
	if a != nil && asksConsent(a) {
		return SignConsent, "asks about cookies or personal data"
	}
	if a == nil && bytes.Contains(bytes.ToLower(body), []byte(`type="password"`)) {
		return SignLogin, "a form with a password"
	}
	if a != nil && a.Words() < thinWords/2 {
		for s := range sentences(a) {
			if sign := phraseSign(s); sign == SignNotFound || sign == SignBlock {
				return sign, "says \"" + s + "\""
			}
			break
		}
	}
	return "", ""
}

// titleOf reads the title element, or nothing: a cheap look that needs no tree.
func titleOf(body []byte) string {
	head := body[:min(len(body), 64<<10)]
	lower := bytes.ToLower(head)
	i := bytes.Index(lower, []byte("<title"))
	if i < 0 {
		return ""
	}
	j := bytes.IndexByte(lower[i:], '>')
	k := bytes.Index(lower[i:], []byte("</title"))
	if j < 0 || k < j || k+i > len(head) {
		return ""
	}
	return strings.Join(strings.Fields(html.UnescapeString(string(head[i+j+1:i+k]))), " ")
}
