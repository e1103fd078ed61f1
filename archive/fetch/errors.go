package fetch

import (
	"errors"
	"fmt"
	"io"
	"net/netip"
	"strconv"
	"time"
)

// URLError says that an address cannot be fetched because of what it is.
type URLError struct {
	URL, Reason string
}

func (e *URLError) Error() string { return fmt.Sprintf("fetch %s: %s", clip(e.URL), e.Reason) }

// Hint says what to do about the error.
func (e *URLError) Hint() string {
	return "give a complete address that begins with https:// or http://"
}

// RobotsError says that the site's robots.txt asks not to fetch the page.
type RobotsError struct {
	URL  string
	Rule string // the line that refuses, such as "Disallow: /private"
}

func (e *RobotsError) Error() string {
	return fmt.Sprintf("fetch %s: robots.txt refuses it (%s)", e.URL, clip(e.Rule))
}

// Hint says what to do about the error.
func (e *RobotsError) Hint() string {
	return "leave it out with a skip rule, or ask the publisher for permission"
}

// RobotsUnavailableError says that the site's robots.txt could not be had, so that nothing may be fetched now (RFC 9309
// §2.3.1.4).
type RobotsUnavailableError struct {
	URL    string // of robots.txt
	Status int
	Until  time.Time // when it is asked for again
}

func (e *RobotsUnavailableError) Error() string {
	return fmt.Sprintf("fetch %s: status %d; until it can be read, nothing is fetched from the site", e.URL, e.Status)
}

// Hint says what to do about the error.
func (e *RobotsUnavailableError) Hint() string {
	return "nothing: it is asked for again at " + clock(e.Until)
}

// RetryLaterError says that the host wants to be left alone for longer than Client.MaxWait.
type RetryLaterError struct {
	Host   string
	After  time.Duration
	Until  time.Time
	Status int // 429 or 503, or 0 when it is the robots.txt that asks for long pauses
}

func (e *RetryLaterError) Error() string {
	why := "its robots.txt asks for long pauses"
	if e.Status != 0 {
		why = fmt.Sprintf("it answered %d", e.Status)
	}
	return fmt.Sprintf("fetch from %s: %s, try after %s", e.Host, why, e.After.Round(time.Second))
}

// Hint says what to do about the error.
func (e *RetryLaterError) Hint() string { return "nothing: it is tried again after " + clock(e.Until) }

// HostDownError says that the host failed a moment ago and is not tried again yet.
type HostDownError struct {
	Host  string
	Until time.Time
	Err   error // how it failed
}

func (e *HostDownError) Error() string {
	return fmt.Sprintf("fetch from %s: it is left alone until %s, because of: %v", e.Host, clock(e.Until), e.Err)
}

func (e *HostDownError) Unwrap() error { return e.Err }

// Hint says what to do about the error.
func (e *HostDownError) Hint() string { return "check that the site opens in a browser" }

// PrivateAddressError says that an address of a private network, of this machine or otherwise not of the public
// internet was refused.
type PrivateAddressError struct {
	URL  string
	Addr netip.Addr // invalid when the name itself was refused
}

func (e *PrivateAddressError) Error() string {
	if !e.Addr.IsValid() {
		return fmt.Sprintf("fetch %s: this name is not of the public internet", e.URL)
	}
	return fmt.Sprintf("fetch %s: %s is not an address of the public internet", e.URL, e.Addr)
}

// Hint says what to do about the error.
func (e *PrivateAddressError) Hint() string {
	return "set allow_private: true in stet.yaml if the site is on your own network"
}

// TooLargeError says that a body is larger than Client.MaxBytes.
type TooLargeError struct {
	URL   string
	Limit int64 // in bytes
}

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("fetch %s: larger than %s", e.URL, size(e.Limit))
}

// Hint says what to do about the error.
func (e *TooLargeError) Hint() string {
	return "an article is never that large; leave the address out with a skip rule"
}

// RedirectError says that redirects lead nowhere.
type RedirectError struct {
	URL, To, Reason string
}

func (e *RedirectError) Error() string {
	return fmt.Sprintf("fetch %s: the redirect to %s %s", e.URL, clip(e.To), e.Reason)
}

// Hint says what to do about the error.
func (e *RedirectError) Hint() string {
	return "open it in a browser without cookies; some sites want a login or a consent first"
}

// TimeoutError says that a server took too long.
type TimeoutError struct {
	URL   string
	Phase string // "connect", "answer" (the header) or "body"
	After time.Duration
}

func (e *TimeoutError) Error() string {
	what := map[string]string{"connect": "no connection", "answer": "no answer", "body": "the page came too slowly, stopped"}[e.Phase]
	return fmt.Sprintf("fetch %s: %s after %s", e.URL, what, e.After.Round(time.Second/10))
}

// Timeout is true, as net.Error has it.
func (e *TimeoutError) Timeout() bool { return true }

// Hint says what to do about the error.
func (e *TimeoutError) Hint() string {
	return "check that the site opens in a browser"
}

// NameError says that a host name could not be resolved.
type NameError struct {
	URL, Host string
	NotFound  bool // the name does not exist; otherwise the name servers did not answer
	Err       error
}

func (e *NameError) Error() string {
	if e.NotFound {
		return fmt.Sprintf("fetch %s: there is no host %s", e.URL, e.Host)
	}
	return fmt.Sprintf("fetch %s: the name %s could not be looked up: %v", e.URL, e.Host, e.Err)
}

func (e *NameError) Unwrap() error { return e.Err }

// Hint says what to do about the error.
func (e *NameError) Hint() string {
	if e.NotFound {
		return "check the spelling of " + e.Host
	}
	return "check this machine's network and name server"
}

// TLSError says that no trusted encrypted connection could be made.
type TLSError struct {
	URL    string
	Reason string
	Err    error
}

func (e *TLSError) Error() string { return fmt.Sprintf("fetch %s: %s", e.URL, e.Reason) }
func (e *TLSError) Unwrap() error { return e.Err }

// Hint says what to do about the error.
func (e *TLSError) Hint() string {
	return "the site has to mend its certificate; check this machine's clock and ca-certificates"
}

// NetworkError says that the connection could not be made, broke, or carried no HTTP.
type NetworkError struct {
	URL  string
	Dial bool // no connection could be made
	Err  error
}

func (e *NetworkError) Error() string {
	if errors.Is(e.Err, io.EOF) || errors.Is(e.Err, io.ErrUnexpectedEOF) {
		return fmt.Sprintf("fetch %s: the server ended the connection without an answer", e.URL)
	}
	return fmt.Sprintf("fetch %s: %v", e.URL, e.Err)
}

func (e *NetworkError) Unwrap() error { return e.Err }

// Hint says what to do about the error.
func (e *NetworkError) Hint() string {
	return "check that the site opens in a browser; it is tried again later"
}

// BodyError says that a body broke off or could not be decompressed.
type BodyError struct {
	URL      string
	Encoding string // Content-Encoding, "" where the bytes themselves ended too early
	Err      error
}

func (e *BodyError) Error() string {
	if e.Encoding == "" {
		return fmt.Sprintf("fetch %s: the page broke off: %v", e.URL, e.Err)
	}
	return fmt.Sprintf("fetch %s: the page is damaged (Content-Encoding %s): %v", e.URL, clip(e.Encoding), e.Err)
}

func (e *BodyError) Unwrap() error { return e.Err }

// Hint says what to do about the error.
func (e *BodyError) Hint() string { return "nothing: it is tried again later" }

func clock(t time.Time) string { return t.UTC().Format("15:04 MST on 2 January") }

func size(n int64) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return strconv.FormatInt(n>>20, 10) + " MB"
	}
	return strconv.FormatInt(n, 10) + " bytes"
}

// clip keeps hostile text out of messages: it is quoted where it is not plain, and short.
func clip(s string) string {
	if len(s) > 200 {
		s = s[:200] + "…"
	}
	if q := strconv.Quote(s); q != `"`+s+`"` {
		return q
	}
	return s
}

func isRange(err error) bool { return errors.Is(err, strconv.ErrRange) }
