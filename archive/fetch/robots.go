package fetch

import (
	"context"
	"net/http"
	"net/url"
	"time"
)

const (
	robotsLifetime = 24 * time.Hour   // RFC 9309 §2.4
	robotsRetry    = 10 * time.Minute // after robots.txt could not be had
	robotsLimit    = 500 << 10        // RFC 9309 §2.5
	robotsHops     = 5                // RFC 9309 §2.3.1.2
)

// RobotsFile is a robots.txt as it was fetched.
type RobotsFile struct {
	Origin    string // scheme, host and port: "https://example.org"
	Status    int    // 0 when redirects led nowhere
	Body      []byte // at most 500 KiB; empty unless Status is 2xx
	FetchedAt time.Time
}

// RobotsStore keeps robots.txt files between runs, so that a run of a few seconds need not fetch each again. A store that
// fails costs requests, nothing else.
type RobotsStore interface {
	// LoadRobots gives what was saved for the origin, and false when there is nothing.
	LoadRobots(ctx context.Context, origin string) (RobotsFile, bool, error)
	SaveRobots(ctx context.Context, f RobotsFile) error
}

// origin is what is known of one origin's robots.txt. Whoever holds the lock may read and change the other fields.
type origin struct {
	lock  chan struct{} // of capacity 1
	until time.Time     // when rules or err are no longer true
	rules *rules
	err   error
}

// rulesFor gives the rules of the address's origin, fetched at most once a day and by one goroutine.
func (c *Client) rulesFor(ctx context.Context, u *url.URL) (*rules, error) {
	name := u.Scheme + "://" + u.Host
	o := c.origin(name)
	select {
	case o.lock <- struct{}{}:
		defer func() { <-o.lock }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	now := c.Now()
	if now.Before(o.until) {
		if o.err != nil {
			return nil, again(o.err, u, o.until)
		}
		return o.rules, nil
	}
	o.rules, o.err = nil, nil
	if c.Robots != nil {
		f, found, err := c.Robots.LoadRobots(ctx, name)
		if err == nil && found && now.Before(f.FetchedAt.Add(robotsLifetime)) && !f.FetchedAt.After(now) {
			o.rules, o.until = parseRobots(f.Body, c.UserAgent), f.FetchedAt.Add(robotsLifetime)
			return o.rules, nil
		}
	}
	return c.renew(ctx, o, u)
}

// again tells of a failure that happened a while ago.
func again(err error, u *url.URL, until time.Time) error {
	if unavailable, ok := err.(*RobotsUnavailableError); ok {
		return unavailable
	}
	return &HostDownError{Host: u.Host, Until: until, Err: err}
}

func (c *Client) origin(name string) *origin {
	c.mu.Lock()
	defer c.mu.Unlock()
	o := c.robots[name]
	if o == nil {
		if len(c.robots) >= maxHosts {
			clear(c.robots) // those in use stay with their users
		}
		o = &origin{lock: make(chan struct{}, 1)}
		c.robots[name] = o
	}
	return o
}

// renew fetches robots.txt. While the host itself is known to be down or wants to be left alone, nothing is noted: the
// host's own state says when to try again.
func (c *Client) renew(ctx context.Context, o *origin, u *url.URL) (*rules, error) {
	f, err := c.fetchRobots(ctx, u)
	err = named(err, u)
	now := c.Now()
	switch {
	case err != nil:
		switch err.(type) {
		case *HostDownError, *RetryLaterError:
		default:
			if ctx.Err() == nil {
				o.err, o.until = err, now.Add(robotsRetry)
			}
		}
		return nil, err
	case f.Status >= 500 || f.Status == http.StatusTooManyRequests:
		at := *u
		at.Path, at.RawPath, at.RawQuery = "/robots.txt", "", ""
		o.until = now.Add(robotsRetry)
		o.err = &RobotsUnavailableError{URL: at.String(), Status: f.Status, Until: o.until}
		return nil, o.err
	}
	if c.Robots != nil {
		_ = c.Robots.SaveRobots(ctx, f) // a cache; failing to keep it is not the fetch's failure
	}
	o.rules, o.until = parseRobots(f.Body, c.UserAgent), now.Add(robotsLifetime)
	return o.rules, nil
}

// named makes an error that concerns the host as a whole name the address that was asked for, not robots.txt, which
// nobody asked for.
func named(err error, u *url.URL) error {
	switch e := err.(type) {
	case *NameError:
		e.URL = u.String()
	case *TLSError:
		e.URL = u.String()
	case *NetworkError:
		if e.Dial {
			e.URL = u.String()
		}
	case *TimeoutError:
		if e.Phase == "connect" {
			e.URL = u.String()
		}
	}
	return err
}

// fetchRobots follows up to five redirects, also to other hosts (RFC 9309 §2.3.1.2). A file behind more of them, and one
// answered with any other status than 2xx, is empty.
func (c *Client) fetchRobots(ctx context.Context, u *url.URL) (RobotsFile, error) {
	f := RobotsFile{Origin: u.Scheme + "://" + u.Host}
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	for hop := 0; hop <= robotsHops; hop++ {
		if err := c.checkHost(at); err != nil {
			return f, err
		}
		a, err := c.exchange(ctx, request{url: at, header: c.header(u, at, Validators{}), limit: robotsLimit, cut: true})
		if err != nil {
			return f, err
		}
		next, err := a.redirect(at)
		if err != nil {
			break // a redirect to nowhere
		}
		if next == nil {
			f.Status, f.FetchedAt = a.status, c.Now()
			if a.status >= 200 && a.status < 300 {
				f.Body = a.body
			}
			return f, nil
		}
		at = next
	}
	f.FetchedAt = c.Now()
	return f, nil
}
