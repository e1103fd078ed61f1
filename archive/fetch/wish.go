package fetch

import (
	"context"
	"time"
)

// Wish is what a host asked for by answering 429 or 503.
type Wish struct {
	Host   string        // with the port where that is not the scheme's own
	Until  time.Time     // no request before
	Status int           // 429 or 503; 0 when it has answered well since
	Slow   time.Duration // the pause is longer by this; it shrinks with each answer
}

// WishStore keeps wishes between runs, so that a host that asked for an hour is left alone for an hour by a run that
// starts every few minutes. A store that fails costs politeness, nothing else.
type WishStore interface {
	// LoadWish gives what was saved for the host, and false when there is nothing.
	LoadWish(ctx context.Context, host string) (Wish, bool, error)
	// SaveWish replaces what was saved; a wish with the zero time in Until has been fulfilled and need not be kept.
	SaveWish(ctx context.Context, w Wish) error
}

// recall asks the store, once, for what the host wished in an earlier run.
func (c *Client) recall(ctx context.Context, h *host, name string) {
	if c.Wishes == nil || h.asked {
		return
	}
	h.asked = true
	w, found, err := c.Wishes.LoadWish(ctx, name)
	if err != nil || !found {
		return
	}
	h.kept = true
	h.status, h.slow = w.Status, min(max(w.Slow, 0), maxSlow)
	if limit := c.Now().Add(maxHold); w.Until.After(limit) { // a clock that was wrong then is not believed for ever
		w.Until = limit
	}
	if w.Until.After(h.next) {
		h.next = w.Until
	}
}

// keep saves the host's wish when it has one, and how it is fulfilled answer by answer.
func (c *Client) keep(ctx context.Context, h *host, name string) {
	if c.Wishes == nil {
		return
	}
	switch {
	case h.kept && h.status == 0 && h.slow == 0:
		h.kept = c.Wishes.SaveWish(ctx, Wish{Host: name}) != nil
	case h.kept || h.status != 0:
		h.kept = c.Wishes.SaveWish(ctx, Wish{Host: name, Until: h.next, Status: h.status, Slow: h.slow}) == nil
	}
}
