package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func TestRetryAfter(t *testing.T) {
	now := time.Date(2024, 3, 1, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		value string
		wait  time.Duration
		told  bool
	}{
		{"", 0, false},
		{"0", 0, true},
		{"120", 2 * time.Minute, true},
		{" 120 ", 2 * time.Minute, true},
		{"86400", 24 * time.Hour, true},
		{"86401", 24 * time.Hour, true},
		{"99999999999999999999999", 24 * time.Hour, true},
		{"-5", 0, false},
		{"1.5", 0, false},
		{"soon", 0, false},
		{"Fri, 01 Mar 2024 12:10:00 GMT", 10 * time.Minute, true},  // IMF-fixdate
		{"Friday, 01-Mar-24 12:10:00 GMT", 10 * time.Minute, true}, // RFC 850
		{"Fri Mar  1 12:10:00 2024", 10 * time.Minute, true},       // asctime
		{"Fri, 01 Mar 2024 11:00:00 GMT", 0, true},                 // passed
		{"Fri, 01 Mar 2030 12:00:00 GMT", 24 * time.Hour, true},    // too far
		{"2024-03-01T12:10:00Z", 0, false},                         // no HTTP date
	}
	for _, test := range tests {
		if wait, told := retryAfter(test.value, now); wait != test.wait || told != test.told {
			t.Errorf("Retry-After %q: %s, %v; want %s, %v", test.value, wait, told, test.wait, test.told)
		}
	}
}

// site is a RoundTripper without a network.
type site func(*http.Request) (*http.Response, error)

func (s site) RoundTrip(r *http.Request) (*http.Response, error) { return s(r) }

func response(status int, header http.Header, body string) *http.Response {
	if header == nil {
		header = http.Header{}
	}
	return &http.Response{StatusCode: status, Header: header, Body: io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body))}
}

// TestOneAtATimeWithAPause: many goroutines, one host: never two requests at once, and the pause lies between the end of
// one and the start of the next. Another host does not wait for it.
func TestOneAtATimeWithAPause(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var running atomic.Int32
		var mu sync.Mutex
		starts, ends := map[string][]time.Time{}, map[string][]time.Time{}
		c := &Client{Transport: site(func(r *http.Request) (*http.Response, error) {
			if r.Host == "a.example" && running.Add(1) > 1 {
				t.Error("two requests to one host at once")
			}
			mu.Lock()
			starts[r.Host] = append(starts[r.Host], time.Now())
			mu.Unlock()
			time.Sleep(3 * time.Second)
			mu.Lock()
			ends[r.Host] = append(ends[r.Host], time.Now())
			mu.Unlock()
			if r.Host == "a.example" {
				running.Add(-1)
			}
			return response(404, nil, ""), nil
		})}
		begin := time.Now()
		var wg sync.WaitGroup
		for i := range 10 {
			for _, host := range []string{"a.example", "b.example"} {
				wg.Go(func() {
					if _, err := c.Get(context.Background(), fmt.Sprintf("https://%s/%d", host, i), Validators{}); err != nil {
						t.Error(err)
					}
				})
			}
		}
		wg.Wait()
		for i := 1; i < len(starts["a.example"]); i++ {
			if pause := starts["a.example"][i].Sub(ends["a.example"][i-1]); pause != DefaultDelay {
				t.Errorf("pause of %s", pause)
			}
		}
		if took := time.Since(begin); took != 11*3*time.Second+10*time.Second { // robots.txt and ten pages
			t.Errorf("both hosts took %s", took)
		}
	})
}

// TestBusyHost: 429 and 503 hold the host back, at first for the time it names, and slow it down until it has answered
// well for a while.
func TestBusyHost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		status, header := 200, http.Header{}
		c := &Client{Transport: site(func(r *http.Request) (*http.Response, error) { return response(status, header, ""), nil })}
		get := func() (time.Duration, error) {
			start := time.Now()
			_, err := c.Get(context.Background(), "https://busy.example/", Validators{})
			return time.Since(start), err
		}
		mustGet := func(what string, want time.Duration) {
			t.Helper()
			if took, err := get(); err != nil || took != want {
				t.Errorf("%s: waited %s, want %s (%v)", what, took, want, err)
			}
		}
		mustGet("robots.txt, pause, page", time.Second)
		status, header = 429, http.Header{"Retry-After": {"60"}}
		mustGet("ordinary pause", time.Second)
		status, header = 200, http.Header{}
		mustGet("Retry-After in seconds", time.Minute)
		mustGet("slowed down", time.Second+750*time.Millisecond)
		for range 12 {
			_, _ = get()
		}
		mustGet("recovered", time.Second)

		status, header = 503, http.Header{"Retry-After": {time.Now().Add(time.Hour).UTC().Format(http.TimeFormat)}}
		_, _ = get()
		var later *RetryLaterError
		took, err := get()
		if !errors.As(err, &later) || took != 0 || later.Status != 503 || later.After < 58*time.Minute {
			t.Errorf("an hour is not waited for: %s, %v", took, err)
		}
		time.Sleep(later.After)
		status, header = 503, http.Header{}
		mustGet("after the hour", 0)
		mustGet("503 without a time, the second in a row", time.Minute)
		took, err = get()
		if took != 2*time.Minute || err != nil {
			t.Errorf("third in a row: waited %s, %v", took, err)
		}
		if took, err = get(); !errors.As(err, &later) || later.After != 4*time.Minute {
			t.Errorf("fourth in a row: waited %s, %v", took, err)
		}
	})
}

// TestDeadHostCostsOneTimeout: the second page fails at once; after a while the host gets another try, later and later.
func TestDeadHostCostsOneTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tries := 0
		c := &Client{Transport: site(func(r *http.Request) (*http.Response, error) {
			tries++
			<-r.Context().Done()
			return nil, r.Context().Err()
		})}
		start := time.Now()
		_, err := c.Get(context.Background(), "https://dead.example/1", Validators{})
		var timeout *TimeoutError
		if !errors.As(err, &timeout) || timeout.Phase != "answer" || time.Since(start) != headerTimeout {
			t.Fatalf("after %s: %v", time.Since(start), err)
		}
		start = time.Now()
		for i := range 100 {
			_, err = c.Get(context.Background(), fmt.Sprintf("https://dead.example/%d", i), Validators{})
			var down *HostDownError
			if !errors.As(err, &down) || !errors.As(err, &timeout) {
				t.Fatal(err)
			}
		}
		if time.Since(start) != 0 || tries != 1 {
			t.Errorf("100 more pages took %s and %d tries", time.Since(start), tries)
		}
		for range 24 * 60 {
			time.Sleep(time.Minute)
			_, _ = c.Get(context.Background(), "https://dead.example/1", Validators{})
		}
		if tries < 20 || tries > 40 {
			t.Errorf("%d tries in a day", tries)
		}
	})
}

// TestOneBadPage: a page that hangs does not cost the others of its host; two in a row do.
func TestOneBadPage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := &Client{Transport: site(func(r *http.Request) (*http.Response, error) {
			if strings.HasPrefix(r.URL.Path, "/hang") {
				<-r.Context().Done()
				return nil, r.Context().Err()
			}
			return response(200, nil, ""), nil
		})}
		var timeout *TimeoutError
		var down *HostDownError
		for _, step := range []struct {
			path string
			want any
		}{
			{"/1", nil}, {"/hang1", &timeout}, {"/2", nil}, {"/hang2", &timeout}, {"/3", nil},
			{"/hang3", &timeout}, {"/hang4", &timeout}, {"/4", &down},
		} {
			_, err := c.Get(context.Background(), "https://h.example"+step.path, Validators{})
			if step.want == nil && err != nil || step.want != nil && !errors.As(err, step.want) {
				t.Errorf("%s: %v", step.path, err)
			}
			if step.want == any(&timeout) && errors.As(err, &down) {
				t.Errorf("%s: down already: %v", step.path, err)
			}
		}
	})
}

// TestSlowBody: a body that trickles is given up although each byte comes in time.
func TestSlowBody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := &Client{Transport: site(func(r *http.Request) (*http.Response, error) {
			if r.URL.Path == "/robots.txt" {
				return response(404, nil, ""), nil
			}
			resp := response(200, nil, "")
			resp.ContentLength = -1
			resp.Body = &trickle{ctx: r.Context()}
			return resp, nil
		})}
		start := time.Now()
		_, err := c.Get(context.Background(), "https://slow.example/", Validators{})
		var timeout *TimeoutError
		if !errors.As(err, &timeout) || timeout.Phase != "body" || time.Since(start) != time.Second+window {
			t.Errorf("after %s: %v", time.Since(start), err)
		}
	})
}

// trickle gives a byte a second.
type trickle struct{ ctx context.Context }

func (b *trickle) Read(p []byte) (int, error) {
	select {
	case <-time.After(time.Second):
		return copy(p, "x"), nil
	case <-b.ctx.Done():
		return 0, b.ctx.Err()
	}
}

func (b *trickle) Close() error { return nil }

// TestSteadyBody: a large body that comes slowly but steadily is read, up to the time limit as a whole.
func TestSteadyBody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		seconds := 30
		c := &Client{Transport: site(func(r *http.Request) (*http.Response, error) {
			if r.URL.Path == "/robots.txt" {
				return response(404, nil, ""), nil
			}
			resp := response(200, nil, "")
			resp.ContentLength = -1
			resp.Body = &steady{ctx: r.Context(), left: seconds}
			return resp, nil
		})}
		p, err := c.Get(context.Background(), "https://steady.example/", Validators{})
		if err != nil || len(p.Body) != 30_000 || p.FetchedIn != 30*time.Second {
			t.Errorf("%v", err)
		}
		seconds = 1000
		start := time.Now()
		_, err = c.Get(context.Background(), "https://steady.example/", Validators{})
		var timeout *TimeoutError
		if !errors.As(err, &timeout) || time.Since(start) != time.Second+DefaultTimeout {
			t.Errorf("after %s: %v", time.Since(start), err)
		}
	})
}

type steady struct {
	ctx  context.Context
	left int
}

func (b *steady) Read(p []byte) (int, error) {
	if b.left--; b.left < 0 {
		return 0, io.EOF
	}
	select {
	case <-time.After(time.Second):
		return copy(p, bytes.Repeat([]byte("x"), min(len(p), 1000))), nil
	case <-b.ctx.Done():
		return 0, b.ctx.Err()
	}
}

func (b *steady) Close() error { return nil }

// TestStopping: a caller that stops is told so at once, wherever it waits, and the host is not blamed.
func TestStopping(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := &Client{Transport: site(func(r *http.Request) (*http.Response, error) {
			if r.URL.Path == "/hang" {
				<-r.Context().Done()
				return nil, r.Context().Err()
			}
			return response(200, nil, "ok"), nil
		})}
		for _, path := range []string{"/hang", "/hang", "/waits"} {
			ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
			_, err := c.Get(ctx, "https://h.example"+path, Validators{})
			cancel()
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("%s: %v", path, err)
			}
		}
		if _, err := c.Get(context.Background(), "https://h.example/waits", Validators{}); err != nil {
			t.Errorf("the host was blamed: %v", err)
		}
	})
}

func TestForgettingHosts(t *testing.T) {
	now := time.Date(2024, 3, 1, 12, 0, 0, 0, time.UTC)
	c := &Client{
		Delay: NoDelay, Now: func() time.Time { now = now.Add(time.Millisecond); return now },
		Transport: site(func(r *http.Request) (*http.Response, error) { return response(200, nil, ""), nil }),
	}
	for i := range maxHosts + 100 {
		if _, err := c.Get(t.Context(), fmt.Sprintf("https://h%d.example/", i), Validators{}); err != nil {
			t.Fatal(err)
		}
	}
	if len(c.hosts) > maxHosts || len(c.robots) > maxHosts {
		t.Errorf("%d hosts and %d robots.txt are kept", len(c.hosts), len(c.robots))
	}
}
