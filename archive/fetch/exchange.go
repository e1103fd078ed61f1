package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"sync"
	"sync/atomic"
	"time"
)

type request struct {
	url    *url.URL
	header http.Header
	limit  int64
	cut    bool // a body over the limit is cut, not refused
	delay  time.Duration
}

type answer struct {
	status int
	header http.Header
	body   []byte
	took   time.Duration
	pause  time.Duration // that the host asks for
}

// redirect gives the address an answer sends on to, nil when it does not.
func (a *answer) redirect(from *url.URL) (*url.URL, error) {
	switch a.status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, nil
	}
	location := a.header.Get("Location")
	if location == "" {
		return nil, nil
	}
	to, err := from.Parse(location)
	if err != nil {
		return nil, &RedirectError{URL: from.String(), To: location, Reason: "is not an address"}
	}
	clean, err := cleanURL(to, location)
	if err != nil {
		return nil, &RedirectError{URL: from.String(), To: location, Reason: "is not an address of the web"}
	}
	return clean, nil
}

// exchange sends one request when it is the host's turn, reads the answer, and notes how the host fared.
func (c *Client) exchange(ctx context.Context, r request) (*answer, error) {
	h := c.host(r.url)
	if err := c.take(ctx, h, r.url.Host); err != nil {
		return nil, err
	}
	defer h.release()
	delay := max(c.Delay, r.delay)
	a, err := c.roundTrip(ctx, r)
	if err == nil {
		h.answered(c.Now(), a.status, a.header, delay)
		c.keep(ctx, h, r.url.Host)
		return a, nil
	}
	h.next = c.Now().Add(delay)
	if ctx.Err() == nil {
		h.failed(c.Now(), err)
	}
	return nil, err
}

func (c *Client) roundTrip(parent context.Context, r request) (*answer, error) {
	ctx, cancel := context.WithCancelCause(parent)
	defer cancel(nil)
	w := watch{url: r.url.String(), cancel: cancel, rate: c.MinRate, total: c.Timeout}
	w.begin()
	defer w.end()
	start := c.Now()
	req := &http.Request{
		Method: http.MethodGet, URL: r.url, Host: r.url.Host, Header: r.header,
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
	}
	resp, err := c.Transport.RoundTrip(req.WithContext(ctx))
	if err != nil {
		return nil, explain(parent, ctx, r.url, err)
	}
	defer resp.Body.Close()
	w.answered()
	body, err := c.readBody(resp, r, &w)
	if err != nil {
		return nil, explainBody(parent, ctx, r.url, err)
	}
	return &answer{status: resp.StatusCode, header: resp.Header, body: body, took: c.Now().Sub(start)}, nil
}

// watch ends a request that takes too long: to answer, as a whole, or because its body trickles.
type watch struct {
	url    string
	cancel context.CancelCauseFunc
	rate   int64
	total  time.Duration

	started time.Time
	bytes   atomic.Int64 // read since the last look

	mu    sync.Mutex
	timer *time.Timer // nil when the request has ended
}

// window is over what time the rate of a body is measured.
const window = 10 * time.Second

func (w *watch) begin() {
	w.started = time.Now()
	limit := min(headerTimeout, w.total)
	w.timer = time.AfterFunc(limit, func() {
		w.cancel(&TimeoutError{URL: w.url, Phase: "answer", After: limit})
	})
}

// answered begins watching the body.
func (w *watch) answered() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.timer.Stop()
	w.bytes.Store(0)
	w.timer = time.AfterFunc(min(window, w.left()), w.look)
}

func (w *watch) look() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.timer == nil {
		return
	}
	tooSlow := w.bytes.Swap(0) < w.rate*int64(window/time.Second)
	if tooSlow || w.left() <= 0 {
		w.cancel(&TimeoutError{URL: w.url, Phase: "body", After: time.Since(w.started)})
		return
	}
	w.timer.Reset(min(window, w.left()))
}

func (w *watch) left() time.Duration { return max(0, w.total-time.Since(w.started)) }

func (w *watch) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.timer.Stop()
	w.timer = nil
}

// reader counts what is read from r.
func (w *watch) reader(r io.Reader) io.Reader { return countingReader{r, &w.bytes} }

type countingReader struct {
	r io.Reader
	n *atomic.Int64
}

func (c countingReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// explain gives a failed request its type.
func explain(parent, ctx context.Context, u *url.URL, err error) error {
	if parent.Err() != nil {
		return fmt.Errorf("fetch %s: %w", u, context.Cause(parent))
	}
	if timeout := (*TimeoutError)(nil); errors.As(context.Cause(ctx), &timeout) {
		return timeout
	}
	var private *PrivateAddressError
	var dns *net.DNSError
	var netErr net.Error
	switch {
	case errors.As(err, &private):
		return &PrivateAddressError{URL: u.String(), Addr: private.Addr}
	case errors.As(err, &dns):
		return &NameError{URL: u.String(), Host: dns.Name, NotFound: dns.IsNotFound, Err: err}
	case tlsReason(err) != "":
		return &TLSError{URL: u.String(), Reason: tlsReason(err), Err: err}
	case errors.As(err, &netErr) && netErr.Timeout():
		return &TimeoutError{URL: u.String(), Phase: "connect", After: 10 * time.Second}
	}
	return &NetworkError{URL: u.String(), Err: err, Dial: isDial(err)}
}

func isDial(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) && (op.Op == "dial" || op.Op == "proxyconnect")
}

func explainBody(parent, ctx context.Context, u *url.URL, err error) error {
	if parent.Err() != nil {
		return fmt.Errorf("fetch %s: %w", u, context.Cause(parent))
	}
	if timeout := (*TimeoutError)(nil); errors.As(context.Cause(ctx), &timeout) {
		return timeout
	}
	var large *TooLargeError
	var body *BodyError
	if errors.As(err, &large) || errors.As(err, &body) {
		return err
	}
	return &BodyError{URL: u.String(), Err: err}
}

func tlsReason(err error) string {
	var (
		record    tls.RecordHeaderError
		alert     *net.OpError
		verify    *tls.CertificateVerificationError
		hostname  x509.HostnameError
		invalid   x509.CertificateInvalidError
		authority x509.UnknownAuthorityError
		roots     x509.SystemRootsError
	)
	switch {
	case errors.As(err, &record):
		return "the server does not speak TLS on this port"
	case errors.As(err, &hostname):
		return "the certificate is for another name: " + clip(hostname.Error())
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return "the certificate has expired or is not valid yet"
	case errors.As(err, &authority):
		return "the certificate is signed by an authority this machine does not trust"
	case errors.As(err, &roots):
		return "this machine has no trusted certificates"
	case errors.As(err, &alert) && (alert.Op == "remote error" || alert.Op == "local error"), // how crypto/tls gives an alert
		errors.As(err, &invalid), errors.As(err, &verify):
		return "no encrypted connection: " + clip(err.Error())
	}
	return ""
}
