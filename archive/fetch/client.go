package fetch

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// Defaults of [Client].
const (
	DefaultUserAgent = "stet/1.0"
	DefaultDelay     = time.Second
	DefaultMaxBytes  = 10 << 20
	DefaultTimeout   = 60 * time.Second

	// FeedMaxBytes is the least limit for feeds: the sitemap protocol allows 50 MB uncompressed.
	FeedMaxBytes = 50 << 20

	headerTimeout = 25 * time.Second // from sending the request to the end of the answer's header
	maxRedirects  = 10
	maxHeader     = 256 << 10
)

// NoDelay as a Client's Delay means no pause between requests to a host, for tests and simulations.
const NoDelay time.Duration = -1

// Client fetches pages. Its fields are set before the first use and not changed afterwards; its methods may be called
// by many goroutines at once. Hosts are told apart by name and port.
type Client struct {
	// UserAgent is the User-Agent header. Its first word up to "/" is the product token looked for in robots.txt.
	UserAgent string
	// Delay is the pause between the end of an answer and the next request to the same host, 0 for DefaultDelay. A
	// robots.txt may ask for a longer one (Crawl-delay), never for a shorter one.
	Delay time.Duration
	// MaxBytes limits a body, on the wire and decompressed; 0 for DefaultMaxBytes.
	MaxBytes int64
	// Timeout limits one request from start to end, waiting for the host's turn aside; 0 for DefaultTimeout.
	Timeout time.Duration
	// MaxWait is how long Get waits for a host that wants to be left alone, before it gives a *RetryLaterError
	// instead; 0 for 2 minutes.
	MaxWait time.Duration
	// MinRate is the least number of bytes a second a body must come with, over every 10 seconds; 0 for 500.
	MinRate int64
	// AllowPrivate permits loopback, private and link-local addresses, for tests and intranets.
	AllowPrivate bool
	// Headers are sent to the hosts they are listed under, for sites one has an account on. A key is a host name as it
	// stands in URLs; with a leading dot it means all hosts under that name. They are never sent on over plain HTTP by
	// a redirect from HTTPS.
	Headers map[string]http.Header
	// Robots keeps robots.txt files between runs; nil to keep them in memory only.
	Robots RobotsStore
	// Wishes keeps what hosts asked for between runs; nil to keep it in memory only.
	Wishes WishStore

	// Transport, Now and Sleep replace the network and the clock, for tests and simulations. A Transport set here is
	// not guarded against private addresses.
	Transport http.RoundTripper
	Now       func() time.Time
	Sleep     func(context.Context, time.Duration) error

	once     sync.Once
	decoders decoders

	mu     sync.Mutex // guards the maps, not what they hold
	hosts  map[string]*host
	robots map[string]*origin
}

func (c *Client) start() {
	c.hosts, c.robots = map[string]*host{}, map[string]*origin{}
	if c.UserAgent == "" {
		c.UserAgent = DefaultUserAgent
	}
	if c.Delay == 0 {
		c.Delay = DefaultDelay
	}
	c.Delay = max(c.Delay, 0)
	if c.MaxBytes <= 0 {
		c.MaxBytes = DefaultMaxBytes
	}
	if c.Timeout <= 0 {
		c.Timeout = DefaultTimeout
	}
	if c.MaxWait <= 0 {
		c.MaxWait = 2 * time.Minute
	}
	if c.MinRate <= 0 {
		c.MinRate = 500
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Sleep == nil {
		c.Sleep = sleep
	}
	if c.Transport == nil {
		c.Transport = newTransport(c.AllowPrivate)
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// CloseIdle closes the connections that are kept open between requests.
func (c *Client) CloseIdle() {
	if t, ok := c.Transport.(interface{ CloseIdleConnections() }); ok {
		t.CloseIdleConnections()
	}
}

// Get fetches a page, after asking the host's robots.txt and waiting for the host's turn, and follows redirects. With
// validators of an earlier answer the server may say that the page has not changed (Page.NotModified). Any HTTP status
// is a page; errors are of this package's types or the context's.
func (c *Client) Get(ctx context.Context, rawURL string, v Validators) (*Page, error) {
	c.once.Do(c.start)
	return c.get(ctx, rawURL, v, c.MaxBytes)
}

// GetFeed is Get for a feed or sitemap, which may be larger than a page: up to FeedMaxBytes.
func (c *Client) GetFeed(ctx context.Context, rawURL string, v Validators) (*Page, error) {
	c.once.Do(c.start)
	return c.get(ctx, rawURL, v, max(c.MaxBytes, FeedMaxBytes))
}

func (c *Client) get(ctx context.Context, rawURL string, v Validators, limit int64) (*Page, error) {
	u, err := parseURL(rawURL)
	if err != nil {
		return nil, err
	}
	first, visited, permanent := u, []string{u.String()}, true
	var took time.Duration
	for {
		a, err := c.visit(ctx, first, u, v, limit)
		if err != nil {
			return nil, err
		}
		took += a.took
		next, err := a.redirect(u)
		if err != nil {
			return nil, err
		}
		if next == nil {
			page := newPage(u, a, v)
			page.Redirects, page.Permanent, page.FetchedIn, page.Pause = visited[:len(visited)-1], permanent, took, a.pause
			return page, nil
		}
		permanent = permanent && (a.status == http.StatusMovedPermanently || a.status == http.StatusPermanentRedirect)
		if err := checkRedirect(first, next, visited); err != nil {
			return nil, err
		}
		u, visited = next, append(visited, next.String())
	}
}

// visit is one hop of a Get: the address and robots.txt are checked anew for each.
func (c *Client) visit(ctx context.Context, first, u *url.URL, v Validators, limit int64) (*answer, error) {
	if err := c.checkHost(u); err != nil {
		return nil, err
	}
	rules, err := c.rulesFor(ctx, u)
	if err != nil {
		return nil, err
	}
	if rule, refused := rules.refuses(u); refused {
		return nil, &RobotsError{URL: u.String(), Rule: rule}
	}
	a, err := c.exchange(ctx, request{
		url: u, header: c.header(first, u, v), limit: limit, delay: rules.delay,
	})
	if err == nil {
		a.pause = rules.delay
	}
	return a, err
}

func checkRedirect(first, next *url.URL, visited []string) error {
	e := &RedirectError{URL: first.String(), To: next.String()}
	switch {
	case slices.Contains(visited, e.To):
		e.Reason = "goes in a circle"
	case len(visited) > maxRedirects:
		e.Reason = "goes on for more than 10 steps"
	default:
		return nil
	}
	return e
}

func (c *Client) header(first, u *url.URL, v Validators) http.Header {
	h := http.Header{
		"User-Agent":      {c.UserAgent},
		"Accept":          {"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"},
		"Accept-Encoding": {"gzip, br, zstd"},
	}
	if v.ETag != "" {
		h["If-None-Match"] = []string{v.ETag}
	}
	if v.LastModified != "" {
		h["If-Modified-Since"] = []string{v.LastModified}
	}
	if first.Scheme == "https" && u.Scheme != "https" {
		return h // what was meant for an encrypted connection is not sent over an open one
	}
	for host, extra := range c.Headers {
		if matchesHost(host, u.Hostname()) {
			for key, values := range extra {
				h[http.CanonicalHeaderKey(key)] = values
			}
		}
	}
	return h
}

func matchesHost(pattern, host string) bool {
	pattern = strings.ToLower(pattern)
	return pattern == host || strings.HasPrefix(pattern, ".") && strings.HasSuffix(host, pattern)
}
