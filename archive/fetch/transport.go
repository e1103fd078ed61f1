package fetch

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"time"

	"golang.org/x/net/http/httpproxy"
)

// newTransport is the network. Proxies come from the environment (HTTP_PROXY, HTTPS_PROXY, NO_PROXY). Who sets one
// trusts it: the connection to the proxy itself may go to a private address, and names are resolved by the proxy, so that
// only addresses written as numbers and local names (Client.checkHost) are refused here.
func newTransport(allowPrivate bool) *http.Transport {
	proxy := httpproxy.FromEnvironment().ProxyFunc()
	guarded, open := newDialer(allowPrivate), newDialer(true)
	trusted := proxyAddresses()
	return &http.Transport{
		Proxy: func(r *http.Request) (*url.URL, error) { return proxy(r.URL) },
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			if trusted[address] {
				return open.DialContext(ctx, network, address)
			}
			return guarded.DialContext(ctx, network, address)
		},
		ForceAttemptHTTP2:      true,
		DisableCompression:     true, // done here, with limits
		TLSHandshakeTimeout:    10 * time.Second,
		MaxResponseHeaderBytes: maxHeader,
		MaxIdleConns:           256,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        60 * time.Second,
	}
}

func newDialer(allowPrivate bool) *net.Dialer {
	d := &net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}
	if !allowPrivate {
		d.Control = refuse
	}
	return d
}

func proxyAddresses() map[string]bool {
	cfg := httpproxy.FromEnvironment()
	addresses := map[string]bool{}
	for _, raw := range []string{cfg.HTTPProxy, cfg.HTTPSProxy} {
		u, err := url.Parse(raw)
		if err != nil || u.Host == "" {
			u, err = url.Parse("http://" + raw)
		}
		if err != nil || u.Host == "" {
			continue
		}
		port := u.Port()
		if port == "" {
			port = map[string]string{"https": "443", "socks5": "1080", "socks5h": "1080"}[u.Scheme]
		}
		if port == "" {
			port = "80"
		}
		addresses[net.JoinHostPort(u.Hostname(), port)] = true
	}
	return addresses
}
