package fetch

import (
	"errors"
	"net/netip"
	"testing"
)

func TestPublic(t *testing.T) {
	refused := []string{
		"0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
		"172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1",
		"239.255.255.255", "240.0.0.1", "255.255.255.255", "168.63.129.16",
		"::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
		"64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "2002:c0a8:101::", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254",
		"fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
	}
	for _, s := range refused {
		if public(netip.MustParseAddr(s)) {
			t.Errorf("%s passes", s)
		}
	}
	allowed := []string{
		"1.1.1.1", "8.8.8.8", "93.184.216.34", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.1.1", "223.255.255.255",
		"2606:4700::1111", "2a00:1450:4001::1", "64:ff9b::808:808", "2002:808:808::1", "::ffff:8.8.8.8",
	}
	for _, s := range allowed {
		if !public(netip.MustParseAddr(s)) {
			t.Errorf("%s is refused", s)
		}
	}
}

func TestParseURL(t *testing.T) {
	tests := map[string]string{
		"https://Example.ORG":                    "https://example.org/",
		"HTTP://example.org:80/a#b":              "http://example.org/a",
		"https://example.org:443/":               "https://example.org/",
		"https://example.org:8443/":              "https://example.org:8443/",
		"https://user:secret@example.org/":       "https://example.org/",
		"https://bücher.example/ä?ö":             "https://xn--bcher-kva.example/%C3%A4?ö",
		"http://[2606:4700::1111]/":              "http://[2606:4700::1111]/",
		"  https://example.org/ ":                "https://example.org/",
		"ftp://example.org/":                     "",
		"file:///etc/passwd":                     "",
		"//example.org/":                         "",
		"https:///path":                          "",
		"https://":                               "",
		"javascript:alert(1)":                    "",
		"http://127.1/":                          "",
		"http://0x7f000001/":                     "",
		"http://2130706433/":                     "",
		"http://1.2.3.4.5/":                      "",
		"https://example.org/%zz":                "",
		"https://exa mple.org/":                  "",
		"gopher://example.org:70/_GET%20/secret": "",
	}
	for raw, want := range tests {
		u, err := parseURL(raw)
		if want == "" {
			var bad *URLError
			if !errors.As(err, &bad) {
				t.Errorf("%s: want a URLError, got %v, %v", raw, u, err)
			}
			continue
		}
		if err != nil || u.String() != want {
			t.Errorf("%s: %v, %v, want %s", raw, u, err, want)
		}
	}
}

func TestHostsRefusedByName(t *testing.T) {
	c := &Client{}
	for _, raw := range []string{
		"http://localhost/", "http://LOCALHOST./", "http://a.localhost/", "http://printer.local/", "http://metadata.google.internal/computeMetadata/v1/",
		"http://127.0.0.1/", "http://[::1]/", "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest/meta-data/",
	} {
		u, err := parseURL(raw)
		if err != nil {
			t.Fatal(err)
		}
		var private *PrivateAddressError
		if err := c.checkHost(u); !errors.As(err, &private) {
			t.Errorf("%s passes: %v", raw, err)
		}
		if err := (&Client{AllowPrivate: true}).checkHost(u); err != nil {
			t.Errorf("%s with AllowPrivate: %v", raw, err)
		}
	}
}
