package catalog

import (
	"errors"
	"path/filepath"
	"testing"
	"time"
)

// TestWishes: they outlive the process, and go when they are fulfilled.
func TestWishes(t *testing.T) {
	ctx := t.Context()
	path := filepath.Join(t.TempDir(), "stet.db")
	c, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2024, 3, 1, 12, 0, 0, 0, time.UTC)
	wish := Wish{Host: "a.example", Until: at.Add(time.Hour + time.Millisecond), Status: 503, Slow: 1500 * time.Millisecond}
	if err := c.KeepWish(ctx, wish); err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}

	if c, err = Open(path); err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	w, err := c.WishOf(ctx, "a.example")
	if err != nil || w.Status != 503 || w.Slow != wish.Slow || !w.Until.Equal(at.Add(time.Hour+time.Second)) {
		t.Errorf("%+v, %v", w, err)
	}
	if list, err := c.Wishes(ctx, at); err != nil || len(list) != 1 {
		t.Errorf("%v, %v", list, err)
	}
	if list, err := c.Wishes(ctx, at.Add(2*time.Hour)); err != nil || len(list) != 0 {
		t.Errorf("%v, %v", list, err)
	}
	if err := c.KeepWish(ctx, Wish{Host: "a.example"}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.WishOf(ctx, "a.example"); !errors.Is(err, ErrUnknown) {
		t.Errorf("fulfilled: %v", err)
	}
}
