package poll

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"stet/archive"
)

// TestWatch lets a day and a half go by in a bubble of simulated time: the loop
// sleeps until something is due, sees the edit, lives through a source that
// fails, and stops when told to.
func TestWatch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t)
		b.Poller.Now = nil // the bubble's clock
		text := prose(1, 6)
		b.web.put(feedURL, answer{body: rss(one)})
		b.web.put(one, answer{body: page(one, "The bridge over the river", text...)})
		b.Sources = append(b.Sources, Source{Name: "down", Feeds: []string{"https://down.example/feed"}})
		b.web.put("https://down.example/feed", answer{err: errors.New("no route to host")})
		made := map[archive.Kind]int{}
		passes := 0
		b.Report = func(e Event) {
			switch e.What {
			case Recorded:
				made[e.Version.Kind]++
			case Finished:
				passes++
			}
		}
		ctx, stop := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- b.Watch(ctx) }()
		time.Sleep(12 * time.Hour)
		synctest.Wait()
		if made[archive.Added] != 1 || made[archive.Changed] != 0 {
			t.Errorf("after 12 hours: %v", made)
		}
		text[1] = "The mayor was not there, and nobody knows why."
		b.web.put(one, answer{body: page(one, "The bridge over the river", text...)})
		time.Sleep(24 * time.Hour)
		synctest.Wait()
		if made[archive.Changed] != 1 {
			t.Errorf("after the edit: %v", made)
		}
		// A feed every ten minutes, and the failing one ever more rarely.
		if passes < 200 || passes > 400 {
			t.Errorf("%d passes in 36 hours", passes)
		}
		stop()
		if err := <-done; err != nil {
			t.Errorf("watch: %v", err)
		}
		b.Catalog.Close()
	})
}

// TestStop: a pass that is told to stop records what it has fetched, and the
// next one goes on where it stopped.
func TestStop(t *testing.T) {
	b := newBench(t)
	ctx, stop := context.WithCancel(t.Context())
	var links []string
	for i := range 10 {
		links = append(links, "https://example.org/news/"+string(rune('a'+i)))
		b.web.put(links[i], answer{body: page(links[i], "Bridge "+string(rune('a'+i)), prose(i, 4)...)})
	}
	b.web.put(feedURL, answer{body: rss(links...)})
	b.Client = stopAfter{b.web, links[4], stop}
	s, err := b.Once(ctx)
	if !errors.Is(err, context.Canceled) || s.Versions[archive.Added] != 5 {
		t.Errorf("stopped with %v, %+v", err, s)
	}
	b.Client = b.web
	b.want(time.Minute, "added 0", "added 0", "added 0", "added 0", "added 0")
}
