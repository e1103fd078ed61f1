package fetch

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"time"
)

type wishes map[string]Wish

func (w wishes) LoadWish(_ context.Context, host string) (Wish, bool, error) {
	wish, found := w[host]
	return wish, found, nil
}

func (w wishes) SaveWish(_ context.Context, wish Wish) error {
	w[wish.Host] = wish
	if wish.Until.IsZero() {
		delete(w, wish.Host)
	}
	return nil
}

// TestWishesOutliveTheRun: a Retry-After of an hour holds for the runs that follow, each a new client, and is forgotten
// when the host answers well again.
func TestWishesOutliveTheRun(t *testing.T) {
	store := wishes{}
	now := time.Date(2024, 3, 1, 12, 0, 0, 0, time.UTC)
	requests, busy := 0, true
	run := func() error {
		c := &Client{Delay: NoDelay, Wishes: store, Now: func() time.Time { return now }, Transport: site(func(r *http.Request) (*http.Response, error) {
			requests++
			if busy && r.URL.Path != "/robots.txt" {
				return response(503, http.Header{"Retry-After": {"3600"}}, ""), nil
			}
			return response(200, nil, ""), nil
		}), Sleep: func(_ context.Context, d time.Duration) error { now = now.Add(d); return nil }}
		_, err := c.Get(t.Context(), "https://busy.example/", Validators{})
		return err
	}
	if err := run(); err != nil || requests != 2 {
		t.Fatal(requests, err)
	}
	busy = false
	for range 5 {
		now = now.Add(10 * time.Minute)
		var later *RetryLaterError
		if err := run(); !errors.As(err, &later) || later.Status != 503 || requests != 2 {
			t.Fatal(requests, err)
		}
	}
	now = now.Add(11 * time.Minute)
	for range 12 {
		if err := run(); err != nil {
			t.Fatal(err)
		}
	}
	if len(store) != 0 {
		t.Errorf("still kept: %v", store)
	}
}
