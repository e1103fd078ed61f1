package main

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// soakOutlet is an invented publisher whose pages follow from the time alone:
// an article every now and then, edited up to three times in its first day.
type soakOutlet struct {
	n     int
	clock fastClock
	every time.Duration // between two articles
	url   string
	still atomic.Pointer[time.Time] // when its pages stopped moving
}

func newSoakOutlet(t *testing.T, n int, clock fastClock, every time.Duration) *soakOutlet {
	o := &soakOutlet{n: n, clock: clock, every: every}
	srv := httptest.NewServer(o)
	t.Cleanup(srv.Close)
	o.url = srv.URL
	return o
}

// now is the time its pages are of.
func (o *soakOutlet) now() time.Time {
	if at := o.still.Load(); at != nil {
		return *at
	}
	return o.clock.now()
}

// freeze stops the outlet's life.
func (o *soakOutlet) freeze() {
	now := o.now()
	o.still.Store(&now)
}

// born is when article i appears.
func (o *soakOutlet) born(i int) time.Time {
	return o.clock.start.Add(time.Duration(i) * o.every)
}

// articles is how many there are at a time.
func (o *soakOutlet) articles(at time.Time) int {
	return int(at.Sub(o.clock.start)/o.every) + 1
}

// state is how often article i has been edited by a time.
func (o *soakOutlet) state(i int, at time.Time) int {
	n := 0
	for k, after := range []time.Duration{40 * time.Minute, 4 * time.Hour, 15 * time.Hour} {
		if (i+o.n)%(k+2) == 0 && !at.Before(o.born(i).Add(after)) {
			n++
		}
	}
	return n
}

func (o *soakOutlet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	now := o.now()
	i, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/news/"))
	switch {
	case r.URL.Path == "/feed.xml":
		o.feed(w, now)
	case err != nil || i < 0 || i >= o.articles(now):
		http.NotFound(w, r)
	case o.still.Load() == nil && rand.IntN(50) == 0: // a bad moment
		w.Header().Set("Retry-After", "60")
		http.Error(w, "busy", http.StatusServiceUnavailable)
	default:
		o.page(w, i, now)
	}
}

// feed tells of the newest sixty.
func (o *soakOutlet) feed(w http.ResponseWriter, now time.Time) {
	fmt.Fprint(w, `<rss version="2.0"><channel><title>Soak</title>`)
	for i := o.articles(now) - 1; i >= max(0, o.articles(now)-60); i-- {
		fmt.Fprintf(w, "<item><title>%s</title><link>%s/news/%d</link></item>", o.headline(i), o.url, i)
	}
	fmt.Fprint(w, `</channel></rss>`)
}

func (o *soakOutlet) headline(i int) string {
	rng := rand.New(rand.NewPCG(uint64(o.n), uint64(i)))
	return fmt.Sprintf("%s and %s in ward %d", soakWord(rng), soakWord(rng), i)
}

// page shows an article among things that move at every look.
func (o *soakOutlet) page(w http.ResponseWriter, i int, now time.Time) {
	rng := rand.New(rand.NewPCG(uint64(o.n), uint64(i)))
	url, title := fmt.Sprintf("%s/news/%d", o.url, i), o.headline(i)
	fmt.Fprintf(w, `<!DOCTYPE html><html lang="en"><head><title>%s</title><link rel="canonical" href="%s">
<meta property="og:type" content="article"></head><body><header>%s <span>%d online</span></header><main><article><h1>%s</h1>`,
		title, url, now.Format(time.RFC1123), rand.IntN(1000), title)
	for range 6 {
		fmt.Fprint(w, "<p>")
		for range 3 {
			fmt.Fprintf(w, "The %s of the %s was told on Monday that the %s would cost %d crowns before the %s was mended. ",
				soakWord(rng), soakWord(rng), soakWord(rng), rng.IntN(100_000), soakWord(rng))
		}
		fmt.Fprint(w, "</p>")
	}
	fmt.Fprintf(w, `<p>%s</p></article></main><aside><h2>Most read</h2><a href="/news/%d">%d readers</a></aside></body></html>`,
		o.mark(i, now), rand.IntN(i+1), rand.IntN(1000))
}

// mark is the sentence that edits change, each article's in its own way.
func (o *soakOutlet) mark(i int, at time.Time) string {
	state := o.state(i, at)
	rng := rand.New(rand.NewPCG(uint64(o.n), uint64(i*10+state)))
	return fmt.Sprintf("In version %d the %s by the %s of ward %d was left to the %s.", state, soakWord(rng), soakWord(rng), i, soakWord(rng))
}

func soakWord(rng *rand.Rand) string {
	words := strings.Fields("harbour bridge council school ferry market winter river library tunnel station mayor orchard chapel quarry lantern garden museum railway canal theatre bakery lighthouse hospital")
	return words[rng.IntN(len(words))]
}
