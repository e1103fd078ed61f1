package fetch

import (
	"bytes"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/jimsmart/grobotstxt"
)

// rules is what a robots.txt says to one user agent. Lines are read by Google's parser (grobotstxt); choosing the group
// and the longest match follow RFC 9309, and both sides are normalized as it says, which that parser leaves out.
type rules struct {
	lines []rule
	delay time.Duration // Crawl-delay, not part of the RFC
}

type rule struct {
	allow   bool
	pattern string // normalized
	prefix  string // of the pattern, before its first wildcard
	text    string // the line, for messages
}

// maxCrawlDelay is the longest Crawl-delay that is believed.
const maxCrawlDelay = 24 * time.Hour

// maxRules bounds what one robots.txt may cost for each address.
const maxRules = 20_000

// parseRobots reads the rules for the user agent's product token: of all groups that name it, else of all groups for "*".
func parseRobots(body []byte, userAgent string) *rules {
	p := &groupReader{token: productToken(userAgent)}
	if len(body) > robotsLimit {
		body = body[:robotsLimit]
	}
	grobotstxt.Parse(escapeAll(body), p)
	if p.named {
		return &p.own
	}
	return &p.general
}

// escapeAll writes all bytes beyond ASCII percent-encoded and all such codes in upper case, so that grobotstxt finds nothing
// to escape: its own way turns the digits of "%e3" into control characters (v1.0.3, escapePattern).
func escapeAll(body []byte) string {
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	var b strings.Builder
	b.Grow(len(body))
	for i := 0; i < len(body); i++ {
		c := body[i]
		switch {
		case c >= 0x80:
			writeEncoded(&b, c)
		case c == '%' && i+2 < len(body) && isHex(body[i+1]) && isHex(body[i+2]):
			b.Write(bytes.ToUpper(body[i : i+3]))
			i += 2
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// productToken is the user agent's name: letters, "_" and "-" (RFC 9309 §2.2.1), in lower case.
func productToken(userAgent string) string {
	end := strings.IndexFunc(userAgent, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' || r == '-')
	})
	if end < 0 {
		end = len(userAgent)
	}
	return strings.ToLower(userAgent[:end])
}

// groupReader is a grobotstxt.ParseHandler.
type groupReader struct {
	token        string
	own, general rules
	named        bool // some group names the token
	inOwn, inAll bool // the group being read is for the token, for "*"
	closed       bool // the group has rules, so that the next User-agent line begins another
}

func (p *groupReader) HandleRobotsStart()                {}
func (p *groupReader) HandleRobotsEnd()                  {}
func (p *groupReader) HandleSitemap(int, string)         {}
func (p *groupReader) HandleAllow(_ int, path string)    { p.add(true, path) }
func (p *groupReader) HandleDisallow(_ int, path string) { p.add(false, path) }

func (p *groupReader) HandleUserAgent(_ int, agent string) {
	if p.closed {
		p.inOwn, p.inAll, p.closed = false, false, false
	}
	agent = strings.TrimSpace(agent)
	switch {
	case agent == "*" || strings.HasPrefix(agent, "* "):
		p.inAll = true
	case productToken(agent) == p.token && p.token != "":
		p.inOwn, p.named = true, true
	}
}

func (p *groupReader) add(allow bool, path string) {
	p.closed = true
	if path == "" {
		return // "Disallow:" alone refuses nothing
	}
	word := "Disallow: "
	if allow {
		word = "Allow: "
	}
	pattern := normalizePattern(path)
	prefix, _, _ := strings.Cut(strings.TrimSuffix(pattern, "$"), "*")
	r := rule{allow: allow, pattern: pattern, prefix: prefix, text: word + path}
	if p.inOwn && len(p.own.lines) < maxRules {
		p.own.lines = append(p.own.lines, r)
	}
	if p.inAll && len(p.general.lines) < maxRules {
		p.general.lines = append(p.general.lines, r)
	}
}

func (p *groupReader) HandleUnknownAction(_ int, action, value string) {
	if !strings.EqualFold(action, "crawl-delay") {
		return
	}
	s, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || s <= 0 || s != s {
		return
	}
	d := time.Duration(min(s, maxCrawlDelay.Seconds()) * float64(time.Second))
	if p.inOwn {
		p.own.delay = max(p.own.delay, d)
	}
	if p.inAll {
		p.general.delay = max(p.general.delay, d)
	}
}

// refuses gives the line that refuses the address. The longest matching pattern decides; of two equally long ones the one
// that allows (RFC 9309 §2.2.2). robots.txt itself is always allowed.
func (r *rules) refuses(u *url.URL) (line string, refused bool) {
	if r == nil || len(r.lines) == 0 || u.Path == "/robots.txt" {
		return "", false
	}
	path := normalizePath(u.EscapedPath(), u.RawQuery, u.ForceQuery)
	best := -1
	for _, l := range r.lines {
		n := len(l.pattern)
		if n < best || n == best && (!refused || !l.allow) || !l.matches(path) {
			continue
		}
		best, refused, line = n, !l.allow, l.text
	}
	return line, refused
}

func (l *rule) matches(path string) bool {
	if !strings.HasPrefix(path, l.prefix) {
		return false
	}
	return l.prefix == l.pattern || grobotstxt.Matches(path, l.pattern)
}

// Refuses gives the line of the file that refuses the address to the user agent.
func (f RobotsFile) Refuses(userAgent, address string) (line string, refused bool) {
	u, err := parseURL(address)
	if err != nil {
		return "", false
	}
	return parseRobots(f.Body, userAgent).refuses(u)
}

// normalizePath and normalizePattern bring both sides to one form (RFC 9309 §2.2.2): bytes beyond ASCII are
// percent-encoded, encoded bytes that need no encoding are decoded, hexadecimal digits are upper case. In an address "*"
// and "$" are ordinary and become %2A and %24, as a pattern has to write them (§2.2.3).
func normalizePath(path, query string, forceQuery bool) string {
	if path == "" {
		path = "/"
	}
	if query != "" || forceQuery {
		path += "?" + query
	}
	return normalize(path, func(i int, c byte) bool { return c == '*' || c == '$' })
}

func normalizePattern(pattern string) string {
	last := len(pattern) - 1
	return normalize(pattern, func(i int, c byte) bool { return c == '$' && i != last })
}

func normalize(s string, encode func(i int, c byte) bool) string {
	var b strings.Builder
	b.Grow(len(s))
	query := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
			n, _ := strconv.ParseUint(s[i+1:i+3], 16, 8)
			if d := byte(n); isUnreserved(d) || query && (d == '/' || d == ':') {
				b.WriteByte(d) // "/" and ":" mean the same in a query either way, and both are common
			} else {
				writeEncoded(&b, d)
			}
			i += 2
		case c >= 0x80 || c <= ' ' || encode(i, c):
			writeEncoded(&b, c)
		default:
			query = query || c == '?'
			b.WriteByte(c)
		}
	}
	return b.String()
}

func writeEncoded(b *strings.Builder, c byte) {
	const digits = "0123456789ABCDEF"
	b.Write([]byte{'%', digits[c>>4], digits[c&15]})
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

// isUnreserved: RFC 3986 §2.3.
func isUnreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
