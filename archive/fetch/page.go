package fetch

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Validators are what a server said about a page, to ask it later whether the page has changed (RFC 9110 §8.8). They
// belong to the exact URL that was asked for and are sent back unchanged.
type Validators struct {
	ETag         string
	LastModified string
}

// Page is an HTTP answer.
type Page struct {
	URL         string // where it was found at last, after redirects
	Status      int
	Header      http.Header
	ContentType string // the header as it stands
	Body        []byte // decompressed; of an error page at most MaxBytes of it
	Validators  Validators
	NotModified bool          // the server says that nothing changed since the validators given; there is no Body
	Redirects   []string      // the addresses on the way, the one asked for first; empty without redirects
	Permanent   bool          // all redirects were meant for good (301, 308), or there were none
	Pause       time.Duration // that robots.txt asks for between two requests to the host; 0: none
	FetchedIn   time.Duration // from the requests to the last byte, without waiting for the host's turn
}

func newPage(u *url.URL, a *answer, asked Validators) *Page {
	p := &Page{
		URL: u.String(), Status: a.status, Header: a.header, Body: a.body, ContentType: a.header.Get("Content-Type"),
		Validators: Validators{ETag: a.header.Get("ETag"), LastModified: a.header.Get("Last-Modified")},
	}
	p.NotModified = a.status == http.StatusNotModified && asked != Validators{}
	if p.NotModified && p.Validators == (Validators{}) {
		p.Validators = asked
	}
	return p
}

// MaxAge is how long the publisher says the page stays fresh (Cache-Control: max-age, else Expires; RFC 9111 §4.2.1),
// counted from now; 0 when it says nothing.
func (p *Page) MaxAge(now time.Time) time.Duration {
	for directive := range strings.SplitSeq(strings.ToLower(p.Header.Get("Cache-Control")), ",") {
		directive = strings.TrimSpace(directive)
		if directive == "no-cache" || directive == "no-store" {
			return 0
		}
		if s, ok := strings.CutPrefix(directive, "max-age="); ok {
			return seconds(strings.Trim(s, `"`))
		}
	}
	if t, err := http.ParseTime(p.Header.Get("Expires")); err == nil {
		return max(0, t.Sub(now))
	}
	return 0
}

// seconds reads a number of seconds; what is no number is 0, what is beyond a year is a year.
func seconds(s string) time.Duration {
	const year = 365 * 24 * 3600
	n, err := strconv.ParseUint(strings.TrimSpace(s), 10, 64)
	if err != nil && !isRange(err) {
		return 0
	}
	return time.Duration(min(n, year)) * time.Second
}
