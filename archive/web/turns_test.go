package web

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"testing/synctest"
	"time"
)

// Who gets no turn waits for one, but not for ever.
func TestTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		turns := make(turns, 1)
		give, err := turns.take(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		if _, err := turns.take(t.Context()); !errors.Is(err, errBusy) || time.Since(start) != patience {
			t.Errorf("after %v without a turn: %v", time.Since(start), err)
		}
		left, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := turns.take(left); !errors.Is(err, context.Canceled) {
			t.Errorf("who left: %v", err)
		}
		time.AfterFunc(time.Second, give)
		start = time.Now()
		if _, err := turns.take(t.Context()); err != nil || time.Since(start) != time.Second {
			t.Errorf("a turn that was given back after %v: %v", time.Since(start), err)
		}
	})
}

// A search that gets no turn is told to come again.
func TestBusy(t *testing.T) {
	w := newWorld(t)
	w.fill()
	s, err := newSite(w.options())
	if err != nil {
		t.Fatal(err)
	}
	a := s.failure(query{route: route{page: pageSearch}}, errBusy)
	h := http.Header{}
	a.describe(h)
	if a.status != http.StatusServiceUnavailable || h.Get("Retry-After") == "" || h.Get("Cache-Control") != "no-store" {
		t.Errorf("status %d, %v", a.status, h)
	}
}
