package catalog

import (
	"fmt"
	"testing"
	"time"
)

// TestHeldIsBounded: of what is held back only the newest keep their texts, and a
// carried state holds no more than so much of them.
func TestHeldIsBounded(t *testing.T) {
	c := open(t)
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	var s State
	for i := range heldTexts + 100 {
		s.Hold = append(s.Hold, Held{Key: fmt.Sprintf("example.org/%d", i), Sign: "cut", Since: at, Last: at.Add(time.Duration(i) * time.Minute),
			Checks: 1, File: make([]byte, 4000), Data: "{}"})
	}
	if err := c.SaveState(t.Context(), "example", s); err != nil {
		t.Fatal(err)
	}
	all, err := c.Held(t.Context(), "example", true)
	if err != nil {
		t.Fatal(err)
	}
	texts := 0
	for _, h := range all {
		if h.File != nil {
			texts++
		}
	}
	if len(all) != heldTexts+100 || texts != heldTexts || all["example.org/0"].File != nil {
		t.Errorf("%d held, %d with their texts", len(all), texts)
	}
	carried, err := c.Carried(t.Context(), "example")
	if err != nil {
		t.Fatal(err)
	}
	size := 0
	for _, h := range carried.Hold {
		size += len(h.File)
	}
	if len(carried.Hold) != heldTexts+100 || size > carriedTexts || size < carriedTexts/2 || carried.Hold[0].File == nil {
		t.Errorf("%d carried with %d bytes of texts", len(carried.Hold), size)
	}
}

// TestCarried: what follows from the history stays at home.
func TestCarried(t *testing.T) {
	c := open(t)
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	look := func(key string, change func(*Look)) Look {
		l := Look{Key: key, URL: "https://" + key, Found: at, Last: at, Next: at, Period: time.Hour, Checks: 3}
		change(&l)
		return l
	}
	s := State{Source: &SourceState{Pass: at}, Feeds: []FeedState{{URL: "https://example.org/feed", ETag: `"1"`}}, Looks: []Look{
		look("example.org/new", func(*Look) {}),
		look("example.org/missing", func(l *Look) { l.Missing, l.Misses = at, 2 }),
	}}
	if err := c.SaveState(t.Context(), "example", s); err != nil {
		t.Fatal(err)
	}
	got, err := c.Carried(t.Context(), "example")
	if err != nil || len(got.Looks) != 2 || got.Source.Pass != at || len(got.Feeds) != 1 || got.Feeds[0].ETag != `"1"` {
		t.Errorf("%+v, %v", got, err)
	}
}
