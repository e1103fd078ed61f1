package fetch

import (
	"fmt"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// parseURL gives an http or https address with a lower-case ASCII host name, without user, password and fragment.
func parseURL(raw string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil {
		return nil, &URLError{URL: raw, Reason: "not an address"}
	}
	return cleanURL(u, raw)
}

func cleanURL(u *url.URL, raw string) (*url.URL, error) {
	clean := *u
	clean.Scheme = strings.ToLower(u.Scheme)
	clean.User, clean.Fragment, clean.RawFragment = nil, "", ""
	if clean.Scheme != "http" && clean.Scheme != "https" {
		return nil, &URLError{URL: raw, Reason: "only http and https addresses can be fetched"}
	}
	host := u.Hostname()
	if host == "" {
		return nil, &URLError{URL: raw, Reason: "the address has no host"}
	}
	if !strings.Contains(host, ":") {
		if !isASCII(host) {
			if ascii, err := idna.Lookup.ToASCII(host); err == nil {
				host = ascii
			}
		}
		if endsInNumber(host) && !isIPv4(host) {
			return nil, &URLError{URL: raw, Reason: "the host is no name and no complete IPv4 address"}
		}
		host = strings.ToLower(host)
	} else {
		host = "[" + host + "]"
	}
	if port := u.Port(); port != "" && port != defaultPort(clean.Scheme) {
		host += ":" + port
	}
	clean.Host = host
	if clean.Path == "" {
		clean.Path = "/"
	}
	return &clean, nil
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

func defaultPort(scheme string) string {
	if scheme == "https" {
		return "443"
	}
	return "80"
}

// endsInNumber: resolvers read "127.1" and "0x7f000001" as addresses; as names they do not exist (URL Standard, "ends in
// a number").
func endsInNumber(host string) bool {
	host = strings.TrimSuffix(host, ".")
	last := host[strings.LastIndexByte(host, '.')+1:]
	digits := strings.Trim(last, "0123456789") == ""
	return last != "" && digits || strings.HasPrefix(strings.ToLower(last), "0x")
}

func isIPv4(host string) bool {
	a, err := netip.ParseAddr(strings.TrimSuffix(host, "."))
	return err == nil && a.Is4()
}

// checkHost refuses what is not of the public internet by its name. This comes before the look-up and the connection, and
// is all that can be checked where a proxy makes those.
func (c *Client) checkHost(u *url.URL) error {
	if c.AllowPrivate {
		return nil
	}
	host := strings.TrimSuffix(u.Hostname(), ".")
	if a, err := netip.ParseAddr(host); err == nil {
		if !public(a) {
			return &PrivateAddressError{URL: u.String(), Addr: a}
		}
		return nil
	}
	if host == "localhost" || strings.HasSuffix(host, ".localhost") || strings.HasSuffix(host, ".local") ||
		strings.HasSuffix(host, ".internal") || strings.HasSuffix(host, ".home.arpa") {
		return &PrivateAddressError{URL: u.String()}
	}
	return nil
}

// refuse is a net.Dialer's Control: it runs for every address a name resolved to, before the connection.
func refuse(_, address string, _ syscall.RawConn) error {
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("check the address %s: %w", address, err)
	}
	if !public(ap.Addr()) {
		return &PrivateAddressError{URL: address, Addr: ap.Addr().Unmap()}
	}
	return nil
}

// public reports whether an address belongs to a host of the public internet. Addresses that carry an IPv4 address
// inside (mapped, NAT64, 6to4) are judged by that.
func public(a netip.Addr) bool {
	a = a.WithZone("").Unmap()
	if a.Is6() {
		if inner, ok := embedded(a); ok {
			a = inner
		}
	}
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range reserved {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// embedded gives the IPv4 address inside a NAT64 (RFC 6052, well-known prefix) or 6to4 (RFC 3056) address.
func embedded(a netip.Addr) (netip.Addr, bool) {
	b := a.As16()
	switch {
	case netip.MustParsePrefix("64:ff9b::/96").Contains(a):
		return netip.AddrFrom4([4]byte(b[12:16])), true
	case b[0] == 0x20 && b[1] == 0x02:
		return netip.AddrFrom4([4]byte(b[2:6])), true
	}
	return a, false
}

// reserved lists what is not for the public internet beyond what net/netip knows (IANA's special-purpose address
// registries), and the cloud providers' metadata services on public addresses.
var reserved = prefixes(
	"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
	"203.0.113.0/24", "240.0.0.0/4", "168.63.129.16/32", // Azure's metadata
	"::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fec0::/10",
)

func prefixes(list ...string) []netip.Prefix {
	ps := make([]netip.Prefix, len(list))
	for i, s := range list {
		ps[i] = netip.MustParsePrefix(s)
	}
	return ps
}
