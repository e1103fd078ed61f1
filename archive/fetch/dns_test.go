package fetch

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"slices"
	"sync"
	"syscall"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

// TestDNSAnswers: each address that a name has is judged by itself, so that a
// name with public and private ones, or one whose answer changes, leads to none
// of the private ones.
func TestDNSAnswers(t *testing.T) {
	names := map[string][]string{
		"private.example.": {"10.0.0.1", "fd00::1", "169.254.169.254"},
		"mixed.example.":   {"127.0.0.1", "93.184.216.34", "::1", "0.0.0.0", "2606:4700::1111", "64:ff9b::7f00:1", "100.64.0.1", "2002:7f00:1::1"},
	}
	d := newDialer(false)
	d.Resolver = serveDNS(t, names)
	var mu sync.Mutex
	var dialled []string
	guard := d.Control
	d.Control = func(network, address string, c syscall.RawConn) error {
		if err := guard(network, address, c); err != nil {
			return err
		}
		mu.Lock()
		defer mu.Unlock()
		dialled = append(dialled, address)
		return errors.New("far enough")
	}
	_, err := d.DialContext(t.Context(), "tcp", "private.example:80")
	var private *PrivateAddressError
	if !errors.As(err, &private) || len(dialled) > 0 {
		t.Errorf("private.example: %v, dialled %q", err, dialled)
	}
	_, _ = d.DialContext(t.Context(), "tcp", "mixed.example:80")
	mu.Lock()
	defer mu.Unlock()
	slices.Sort(dialled)
	if want := []string{"93.184.216.34:80", "[2606:4700::1111]:80"}; !slices.Equal(slices.Compact(dialled), want) {
		t.Errorf("mixed.example: dialled %q, want %q", dialled, want)
	}
}

// serveDNS is a name server on loopback.
func serveDNS(t *testing.T, names map[string][]string) *net.Resolver {
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	go func() {
		buf := make([]byte, 1500)
		for {
			n, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			if answer, err := answerDNS(buf[:n], names); err == nil {
				_, _ = conn.WriteTo(answer, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}

func answerDNS(query []byte, names map[string][]string) ([]byte, error) {
	var m dnsmessage.Message
	if err := m.Unpack(query); err != nil {
		return nil, err
	}
	m.Response, m.Additionals = true, nil
	q := m.Questions[0]
	for _, s := range names[q.Name.String()] {
		a := netip.MustParseAddr(s)
		header := dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class, TTL: 1}
		switch {
		case a.Is4() && q.Type == dnsmessage.TypeA:
			m.Answers = append(m.Answers, dnsmessage.Resource{Header: header, Body: &dnsmessage.AResource{A: a.As4()}})
		case a.Is6() && q.Type == dnsmessage.TypeAAAA:
			m.Answers = append(m.Answers, dnsmessage.Resource{Header: header, Body: &dnsmessage.AAAAResource{AAAA: a.As16()}})
		}
	}
	return m.Pack()
}
