package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

func compress(t testing.TB, encoding string, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	switch encoding {
	case "gzip":
		w = gzip.NewWriter(&b)
	case "br":
		w = brotli.NewWriter(&b)
	case "zstd":
		w, _ = zstd.NewWriter(&b)
	}
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// hostile is a server that does everything wrong, by path.
func hostile(t *testing.T) http.HandlerFunc {
	zeros := make([]byte, 64<<20)
	if testing.Short() {
		zeros = zeros[:16<<20]
	}
	bombs := map[string][]byte{}
	for _, e := range []string{"gzip", "br", "zstd"} {
		bombs[e] = compress(t, e, zeros)
	}
	twice := compress(t, "gzip", bombs["gzip"])
	emptyGzip := compress(t, "gzip", nil)
	return func(w http.ResponseWriter, r *http.Request) {
		path := strings.TrimPrefix(r.URL.Path, "/")
		kind, arg, _ := strings.Cut(path, "/")
		switch kind {
		case "robots.txt":
			http.NotFound(w, r)
		case "endless":
			for r.Context().Err() == nil {
				_, _ = w.Write(zeros[:64<<10])
			}
		case "huge":
			w.Header().Set("Content-Length", "99999999999")
			_, _ = w.Write(zeros[:64<<10])
		case "bomb":
			w.Header().Set("Content-Encoding", arg)
			_, _ = w.Write(bombs[arg])
		case "bombtwice":
			w.Header().Set("Content-Encoding", "gzip, gzip")
			_, _ = w.Write(twice)
		case "nothing":
			w.Header().Set("Content-Encoding", "gzip")
			for r.Context().Err() == nil {
				_, _ = w.Write(bytes.Repeat(emptyGzip, 1000))
			}
		case "layers":
			w.Header().Set("Content-Encoding", "gzip, gzip, gzip, gzip, gzip")
		case "unknown":
			w.Header().Set("Content-Encoding", "rot13")
			_, _ = w.Write([]byte("cntr"))
		case "notgzip":
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write([]byte("<html>this is not compressed</html>"))
		case "cutgzip":
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(bombs["gzip"][:1000])
		case "short":
			w.Header().Set("Content-Length", "1000")
			_, _ = w.Write([]byte("too little"))
		case "loop":
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
		case "pingpong":
			http.Redirect(w, r, "/pingpong/"+map[string]string{"": "1", "1": ""}[arg], http.StatusFound)
		case "forever":
			http.Redirect(w, r, r.URL.Path+"x", http.StatusFound)
		case "tofile":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		case "tobad":
			w.Header().Set("Location", "http://%zz/")
			w.WriteHeader(http.StatusFound)
		case "header":
			for i := range 5000 {
				w.Header().Set(fmt.Sprintf("X-Header-%d", i), strings.Repeat("x", 100))
			}
		case "cookies":
			if r.Header.Get("Cookie") != "" {
				http.Error(w, "a cookie came back", http.StatusTeapot)
				return
			}
			http.SetCookie(w, &http.Cookie{Name: "id", Value: "1"})
		case "panic":
			panic(http.ErrAbortHandler)
		case "status":
			w.WriteHeader(999)
		}
	}
}

func TestHostileServer(t *testing.T) {
	site := serve(t, hostile(t))
	tests := []struct {
		path string
		want any // a pointer to the error's type, nil for a page
	}{
		{"/endless", new(*TooLargeError)},
		{"/huge", new(*TooLargeError)},
		{"/bomb/gzip", new(*TooLargeError)},
		{"/bomb/br", new(*TooLargeError)},
		{"/bomb/zstd", new(*TooLargeError)},
		{"/bombtwice", new(*TooLargeError)},
		{"/nothing", new(*TooLargeError)},
		{"/layers", new(*BodyError)},
		{"/unknown", new(*BodyError)},
		{"/notgzip", new(*BodyError)},
		{"/cutgzip", new(*BodyError)},
		{"/short", new(*BodyError)},
		{"/loop", new(*RedirectError)},
		{"/pingpong/", new(*RedirectError)},
		{"/forever/", new(*RedirectError)},
		{"/tofile", new(*RedirectError)},
		{"/tobad", new(*RedirectError)},
		{"/header", new(*NetworkError)},
		{"/panic", new(*NetworkError)},
		{"/cookies", nil},
		{"/cookies", nil},
		{"/status", nil},
	}
	for _, test := range tests {
		t.Run(test.path, func(t *testing.T) {
			c := local()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			p, err := c.Get(t.Context(), site+test.path, Validators{})
			runtime.ReadMemStats(&after)
			if test.want == nil && (err != nil || p.Status == http.StatusTeapot) {
				t.Fatalf("%+v, %v", p, err)
			}
			if test.want != nil && !errors.As(err, test.want) {
				t.Fatalf("want %T, got %v", test.want, err)
			}
			if err != nil {
				hint, ok := err.(interface{ Hint() string })
				if !ok || hint.Hint() == "" || !strings.Contains(err.Error(), site) {
					t.Errorf("the error says too little: %v", err)
				}
				t.Logf("%v (%s)", err, hint.Hint())
			}
			if took := time.Since(start); took > 8*time.Second {
				t.Errorf("took %s", took)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > 100<<20 {
				t.Errorf("used %d MB", used>>20)
			}
		})
	}
}

// TestRedirectToPrivateAddress: the guard stands on every hop. The client may dial the test server only.
func TestRedirectToPrivateAddress(t *testing.T) {
	for _, target := range []string{
		"http://127.0.0.1:1/", "http://localhost:1/", "http://[::1]:1/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://[::ffff:127.0.0.1]:1/",
	} {
		c := &Client{Delay: NoDelay, Transport: site(func(r *http.Request) (*http.Response, error) {
			if r.Host != "public.example" {
				t.Errorf("a request to %s", r.URL)
			}
			if r.URL.Path == "/robots.txt" {
				return response(404, nil, ""), nil
			}
			return response(302, http.Header{"Location": {target}}, ""), nil
		})}
		_, err := c.Get(t.Context(), "http://public.example/", Validators{})
		var private *PrivateAddressError
		if !errors.As(err, &private) {
			t.Errorf("%s: %v", target, err)
		}
	}
}

// TestDialGuard: a name that resolves to a private address is refused at the dial, whatever it is called.
func TestDialGuard(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("a request came through") }))
	defer server.Close()
	_, port, _ := net.SplitHostPort(server.Listener.Addr().String())
	transport := newTransport(false)
	for _, address := range []string{"127.0.0.1:" + port, "localhost:" + port} {
		_, err := transport.DialContext(context.Background(), "tcp", address)
		var private *PrivateAddressError
		if !errors.As(err, &private) {
			t.Errorf("%s: %v", address, err)
		}
	}
}

func TestBrokenTLS(t *testing.T) {
	quiet := log.New(io.Discard, "", 0)
	selfSigned := httptest.NewUnstartedServer(http.NotFoundHandler())
	selfSigned.Config.ErrorLog = quiet
	selfSigned.StartTLS()
	defer selfSigned.Close()
	old := httptest.NewUnstartedServer(http.NotFoundHandler())
	old.Config.ErrorLog = quiet
	old.TLS = &tls.Config{MaxVersion: tls.VersionTLS11, MinVersion: tls.VersionTLS10}
	old.StartTLS()
	defer old.Close()
	plain := serve(t, http.NotFound)
	now := time.Now()
	expired := serveTLS(t, "127.0.0.1", now.Add(-2*time.Hour), now.Add(-time.Hour))
	early := serveTLS(t, "127.0.0.1", now.Add(time.Hour), now.Add(2*time.Hour))
	other := serveTLS(t, "10.1.2.3", now.Add(-time.Hour), now.Add(time.Hour))
	for name, address := range map[string]string{
		"has expired": expired, "not valid yet": early, "for another name": other,
		"authority": selfSigned.URL, "does not speak TLS": strings.Replace(plain, "http://", "https://", 1), "no encrypted connection": old.URL,
	} {
		_, err := local().Get(t.Context(), address, Validators{})
		var broken *TLSError
		if !errors.As(err, &broken) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// serveTLS is a server whose certificate is for an address and a time.
func serveTLS(t *testing.T, address string, from, until time.Time) string {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	about := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: from, NotAfter: until, IPAddresses: []net.IP{net.ParseIP(address)}}
	cert, err := x509.CreateCertificate(rand.Reader, about, about, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewUnstartedServer(http.NotFoundHandler())
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.TLS = &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{cert}, PrivateKey: key}}}
	s.StartTLS()
	t.Cleanup(s.Close)
	return s.URL
}

func TestNoSuchHost(t *testing.T) {
	c := &Client{Transport: site(func(*http.Request) (*http.Response, error) {
		return nil, &net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", Name: "no.example", IsNotFound: true}}
	})}
	_, err := c.Get(t.Context(), "https://no.example/", Validators{})
	var name *NameError
	if !errors.As(err, &name) || !name.NotFound || err.Error() != "fetch https://no.example/: there is no host no.example" {
		t.Errorf("%v", err)
	}
}

// TestSilentServers: one that accepts and says nothing, one that stops in the header; both end with the time limit.
func TestSilentServers(t *testing.T) {
	for name, say := range map[string]string{"nothing": "", "half a header": "HTTP/1.1 200 OK\r\nContent-Type: text/"} {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		go func() {
			for {
				conn, err := l.Accept()
				if err != nil {
					return
				}
				defer conn.Close()
				_, _ = conn.Read(make([]byte, 1024)) // what is said before the question is no answer
				_, _ = conn.Write([]byte(say))
			}
		}()
		c := local()
		c.Timeout = 300 * time.Millisecond
		_, err = c.Get(t.Context(), "http://"+l.Addr().String()+"/", Validators{})
		var timeout *TimeoutError
		if !errors.As(err, &timeout) {
			t.Errorf("%s: %v", name, err)
		}
		l.Close()
	}
}

func TestEncodings(t *testing.T) {
	text := []byte(strings.Repeat("The minister will deliver a warning on Friday. ", 1000))
	site := serve(t, func(w http.ResponseWriter, r *http.Request) {
		encoding := strings.TrimPrefix(r.URL.Path, "/")
		w.Header().Set("Content-Encoding", encoding)
		switch encoding {
		case "gzip", "br", "zstd":
			if !strings.Contains(r.Header.Get("Accept-Encoding"), encoding) {
				t.Errorf("%s was not offered", encoding)
			}
			_, _ = w.Write(compress(t, encoding, text))
		case "identity", "none":
			_, _ = w.Write(text)
		default:
			w.Header().Del("Content-Encoding")
			w.WriteHeader(http.StatusNotFound)
		}
	})
	c := local()
	for range 3 { // the decompressors are used again
		for _, encoding := range []string{"gzip", "br", "zstd", "identity", "none"} {
			p, err := c.Get(t.Context(), site+"/"+encoding, Validators{})
			if err != nil || !bytes.Equal(p.Body, text) {
				t.Errorf("%s: %v", encoding, err)
			}
		}
	}
}
