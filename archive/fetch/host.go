package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	coolOff     = 5 * time.Minute  // after a host could not be reached; doubled each time again, up to maxCoolOff
	slowCoolOff = time.Minute      // after a host took too long to answer
	maxCoolOff  = time.Hour        //
	firstHold   = 30 * time.Second // after a 429 or 503 that names no time; doubled each time again, up to maxCoolOff
	maxHold     = 24 * time.Hour   // the longest Retry-After that is believed
	maxSlow     = time.Minute      // the longest pause added for a host that was too busy
)

// host is what is known of one host's wishes. Whoever holds its turn may read and change the fields.
type host struct {
	turn chan struct{} // of capacity 1; sending takes the turn

	next    time.Time     // no request before
	status  int           // 429 or 503 when that is why next is far away
	slow    time.Duration // added to the pause since the host was too busy
	refused int           // 429 and 503 in a row

	asked bool // the store was asked for the host's wishes
	kept  bool // the store holds some

	good     bool      // its last request was answered
	down     time.Time // no request before, because it failed
	cause    error
	failures int // in a row
}

// maxHosts bounds the memory for hosts and their robots.txt; beyond it idle ones are forgotten.
const maxHosts = 20_000

func (c *Client) host(u *url.URL) *host {
	key := strings.TrimSuffix(u.Host, ".")
	c.mu.Lock()
	defer c.mu.Unlock()
	h := c.hosts[key]
	if h == nil {
		if len(c.hosts) >= maxHosts {
			c.forgetHosts()
		}
		h = &host{turn: make(chan struct{}, 1)}
		c.hosts[key] = h
	}
	return h
}

// forgetHosts drops hosts that nobody uses and that want nothing any more.
func (c *Client) forgetHosts() {
	now := c.Now()
	for key, h := range c.hosts {
		select {
		case h.turn <- struct{}{}:
			if now.After(h.next) && now.After(h.down) {
				delete(c.hosts, key)
			}
			<-h.turn
		default:
		}
	}
}

// take waits for the host's turn and for the time it wants to be left alone. The turn is given back with release.
func (c *Client) take(ctx context.Context, h *host, name string) error {
	select {
	case h.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	if err := c.ready(ctx, h, name); err != nil {
		h.release()
		return err
	}
	return nil
}

func (h *host) release() { <-h.turn }

func (c *Client) ready(ctx context.Context, h *host, name string) error {
	c.recall(ctx, h, name)
	now := c.Now()
	if now.Before(h.down) {
		return &HostDownError{Host: name, Until: h.down, Err: h.cause}
	}
	wait := h.next.Sub(now)
	if wait > c.MaxWait {
		return &RetryLaterError{Host: name, After: wait, Until: h.next, Status: h.status}
	}
	if wait > 0 {
		return c.Sleep(ctx, wait)
	}
	return ctx.Err()
}

// answered notes an answer that ended at now: when the next request may start, and how the host bears the pace.
func (h *host) answered(now time.Time, status int, header http.Header, delay time.Duration) {
	h.good, h.failures, h.down, h.cause, h.status = true, 0, time.Time{}, nil, 0
	if status != http.StatusTooManyRequests && status != http.StatusServiceUnavailable {
		h.refused = 0
		if h.slow = h.slow * 3 / 4; h.slow < 100*time.Millisecond {
			h.slow = 0
		}
		h.next = now.Add(delay + h.slow)
		return
	}
	hold, told := retryAfter(header.Get("Retry-After"), now)
	if !told {
		hold = doubled(firstHold, h.refused, maxCoolOff)
	}
	h.refused++
	h.status = status
	h.slow = min(max(2*h.slow, delay, time.Second), maxSlow)
	h.next = now.Add(max(hold, delay+h.slow))
}

// failed notes an error. A host that could not be reached is left alone for a while, and so is one that did not answer
// properly, unless it has answered before: then the page may be to blame, and it takes a second failure.
func (h *host) failed(now time.Time, err error) {
	first, sure := blame(err)
	if first == 0 {
		return
	}
	answered := h.good
	h.good = false
	if answered && !sure {
		return
	}
	h.down, h.cause = now.Add(doubled(first, h.failures, maxCoolOff)), err
	h.failures++
}

// blame says for how long a host is left alone after an error, 0 when the error says nothing about the host; sure is
// whether the error can only be the host's, not a single page's.
func blame(err error) (coolOffFor time.Duration, sure bool) {
	var timeout *TimeoutError
	var network *NetworkError
	var name *NameError
	switch {
	case errors.As(err, &timeout):
		if timeout.Phase == "connect" {
			return coolOff, true
		}
		return slowCoolOff, false
	case errors.As(err, &network):
		return coolOff, network.Dial
	case errors.As(err, &name):
		return coolOff, true
	}
	return 0, false
}

// doubled is first × 2^times, at most limit.
func doubled(first time.Duration, times int, limit time.Duration) time.Duration {
	if times > 20 {
		return limit
	}
	return min(first<<times, limit)
}

// retryAfter reads the header's two forms, seconds and a date (RFC 9110 §10.2.3). More than a day is cut to a day; a date
// that has passed means now; told is false when there is nothing readable.
func retryAfter(value string, now time.Time) (wait time.Duration, told bool) {
	value = strings.TrimSpace(value)
	if value == "" {
		return 0, false
	}
	if strings.Trim(value, "0123456789") == "" {
		return min(seconds(value), maxHold), true
	}
	at, err := http.ParseTime(value)
	if err != nil {
		return 0, false
	}
	return min(max(0, at.Sub(now)), maxHold), true
}
