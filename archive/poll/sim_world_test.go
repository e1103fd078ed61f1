package poll

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"html"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"stet/archive/fetch"
	"stet/extract"
)

// The simulated world: outlets that publish, edit and take down articles at the
// rates of published studies, with all that gets in the way of seeing it. It is
// a Fetcher in memory: no sockets, and the clock is the simulation's. All of it
// follows from a seed, and it keeps the truth of what it showed.

// simRates are how the world behaves.
type simRates struct {
	outlets  int
	days     int
	articles float64 // a day, of all outlets
	changed  float64 // share of articles that change
	updates  float64 // changes of one that does, on average
	aDay     float64 // share of changes within a day
	flipping float64 // share of articles with two headlines shown in turn
	goneDay  float64 // share taken down within a day
	goneWeek float64 // and within a week
	failing  float64 // share of requests that fail
	walled   float64 // share of articles with a wall of their own
	odd      float64 // share that are short and not about their headline
}

// asStudied are the rates the simulation is to have.
func asStudied(outlets, days int, articles float64) simRates {
	return simRates{outlets: outlets, days: days, articles: articles, changed: 0.35, updates: 1.9, aDay: 0.81,
		flipping: 0.11, goneDay: 0.007, goneWeek: 0.015, failing: 0.03, walled: 0.02, odd: 0.02}
}

type simWorld struct {
	rates    simRates
	seed     uint64
	outlets  []*simOutlet
	articles map[string]*simArticle
	mu       sync.Mutex // guards what was shown
	now      time.Time
	requests int
	failed   int
}

type simOutlet struct {
	host     string
	articles []*simArticle // by time of publication
	words    []string
	template []time.Time // when the look of its pages changes
	broken   []simSpan   // pages arrive without their text
	halved   []simSpan   // pages arrive half
	walls    []simSpan   // a wall before every page
	blocks   []simSpan   // a bot check before every page
	wall     obstacle
	block    obstacle
	dated    bool // pages tell when they were modified
}

type simSpan struct{ from, to time.Time }

func (s simSpan) has(t time.Time) bool { return !t.Before(s.from) && t.Before(s.to) }

func within(spans []simSpan, t time.Time) bool {
	return slices.ContainsFunc(spans, func(s simSpan) bool { return s.has(t) })
}

type simArticle struct {
	url     string
	outlet  *simOutlet
	states  []simState
	other   string    // the second headline; empty: none
	gone    time.Time // zero: never
	back    time.Time // after being gone; zero: never
	status  int       // of a page that is gone: 404, 410
	paywall simSpan
	metered bool    // the page says "not free" whether all of it is shown or not
	odd     bool    // short and not about its headline
	wall    simSpan // of this article alone
	walling obstacle
	shown   []simShown
}

type simState struct {
	from       time.Time
	title      string
	paragraphs [][]string
}

// stub is what a paywall shows.
func (s simState) stub() [][]string { return s.paragraphs[:max(1, min(3, len(s.paragraphs)-1))] }

// simShown is what the world showed at one check.
type simShown struct {
	at    time.Time
	what  string // "text", or what stood in its way
	state int
	title string
}

var simStart = time.Date(2026, 2, 2, 0, 0, 0, 0, time.UTC)

func newSimWorld(seed uint64, r simRates) *simWorld {
	w := &simWorld{rates: r, seed: seed, articles: map[string]*simArticle{}, now: simStart}
	for i := range r.outlets {
		o := newSimOutlet(i, rand.New(rand.NewPCG(seed, uint64(i))), r)
		w.outlets = append(w.outlets, o)
		for _, a := range o.articles {
			w.articles[a.url] = a
		}
	}
	return w
}

func newSimOutlet(n int, rng *rand.Rand, r simRates) *simOutlet {
	o := &simOutlet{host: fmt.Sprintf("outlet%d.example", n), words: simWords[n%len(simWords)], dated: n%3 != 2,
		wall: simWalls[n%len(simWalls)], block: simBlocks[n%len(simBlocks)]}
	end := simStart.Add(time.Duration(r.days) * 24 * time.Hour)
	span := func(least, most float64) simSpan {
		from := simStart.Add(time.Duration(rng.Float64() * float64(end.Sub(simStart))))
		return simSpan{from, from.Add(time.Duration((least + rng.Float64()*(most-least)) * float64(time.Hour)))}
	}
	// Twice in a month; less would leave a short run none at all.
	for range max(1, r.days/15) {
		o.walls = append(o.walls, span(1, 30))
		o.blocks = append(o.blocks, span(1, 20))
	}
	o.template = []time.Time{span(0, 1).from, span(0, 1).from}
	o.broken, o.halved = []simSpan{span(2, 40)}, []simSpan{span(1, 12)}
	// Whether an outlet's pages have end tags is known after the first of them.
	o.halved[0].from, o.halved[0].to = o.halved[0].from.Add(12*time.Hour), o.halved[0].to.Add(12*time.Hour)
	each := 24 * float64(time.Hour) * float64(r.outlets) / r.articles
	for at := simStart; ; {
		at = at.Add(time.Duration(rng.ExpFloat64() * each)).Truncate(time.Second)
		if at.After(end) {
			return o
		}
		o.articles = append(o.articles, o.newArticle(len(o.articles), at, rng, r))
	}
}

func (o *simOutlet) newArticle(n int, at time.Time, rng *rand.Rand, r simRates) *simArticle {
	a := &simArticle{outlet: o}
	// As it is asked for: letters beyond ASCII are escaped.
	a.url, _ = extract.NormalizeURL(fmt.Sprintf("https://%s/news/%s/%d-%s", o.host, at.Format("2006/01/02"), n, o.words[n%len(o.words)]))
	s := simState{from: at, title: o.headline(rng, n)}
	size := 4 + rng.IntN(8)
	if a.odd = rng.Float64() < r.odd; a.odd {
		s.title, size = o.fancy(rng), 2
	}
	for range size {
		s.paragraphs = append(s.paragraphs, o.paragraph(rng))
	}
	a.states = []simState{s}
	if rng.Float64() < r.changed {
		a.edit(rng, r)
	}
	if rng.Float64() < r.flipping {
		a.other = o.headline(rng, n+1) + " " + o.words[rng.IntN(len(o.words))]
	}
	switch x := rng.Float64(); {
	case x < r.goneDay:
		a.gone = at.Add(time.Duration(rng.Float64() * 24 * float64(time.Hour)))
	case x < r.goneWeek:
		a.gone = at.Add(time.Duration((1 + rng.Float64()*6) * 24 * float64(time.Hour)))
	case x < r.goneWeek+0.004: // comes back, before it may be called gone or after
		a.gone = at.Add(time.Duration(rng.Float64() * 48 * float64(time.Hour)))
		a.back = a.gone.Add(time.Duration(rng.Float64() * 240 * float64(time.Hour)))
	case x < r.goneWeek+0.02:
		a.paywall.from = at
		if rng.IntN(2) == 0 {
			a.paywall.from = at.Add(time.Duration(rng.Float64() * 240 * float64(time.Hour)))
		}
		a.paywall.to = a.paywall.from.Add(time.Duration(rng.ExpFloat64() * 100 * float64(time.Hour)))
	}
	a.metered = rng.IntN(2) == 0
	if rng.Float64() < r.walled {
		a.walling = loneWalls[rng.IntN(len(loneWalls))]
		a.wall.from = at
		if rng.IntN(2) == 0 {
			a.wall.from = at.Add(time.Duration(rng.ExpFloat64() * 24 * float64(time.Hour)))
		}
		// What stays at one address for a day, in words that nobody knows, is
		// stored: that is the rule.
		a.wall.to = a.wall.from.Add(time.Duration((0.5 + 20*rng.Float64()) * float64(time.Hour)))
	}
	a.status = []int{404, 404, 410}[rng.IntN(3)]
	return a
}

// edit lays out the article's changes over time: a geometric number of them
// with the mean wanted.
func (a *simArticle) edit(rng *rand.Rand, r simRates) {
	n := 1
	for rng.Float64() > 1/r.updates {
		n++
	}
	var at []time.Time
	for range n {
		wait := rng.ExpFloat64() * 0.3 // days
		if rng.Float64() > r.aDay {
			wait = 1 + rng.ExpFloat64()*4
		} else if wait > 1 {
			wait = rng.Float64()
		}
		at = append(at, a.states[0].from.Add(time.Duration(wait*24*float64(time.Hour))).Truncate(time.Second))
	}
	slices.SortFunc(at, time.Time.Compare)
	for _, t := range at {
		a.states = append(a.states, a.next(t, rng))
	}
}

// next is the last state with an edit.
func (a *simArticle) next(at time.Time, rng *rand.Rand) simState {
	last, o := a.states[len(a.states)-1], a.outlet
	s := simState{from: at, title: last.title}
	for _, p := range last.paragraphs {
		s.paragraphs = append(s.paragraphs, slices.Clone(p))
	}
	i := rng.IntN(len(s.paragraphs))
	p := s.paragraphs[i]
	switch k := rng.IntN(10); {
	case k < 3: // a word
		j := rng.IntN(len(p))
		words := strings.Fields(p[j])
		words[1+rng.IntN(len(words)-2)] = o.words[rng.IntN(len(o.words))] + fmt.Sprint(rng.IntN(1000))
		p[j] = strings.Join(words, " ")
	case k < 5: // a sentence
		s.paragraphs[i] = slices.Insert(p, rng.IntN(len(p)+1), o.sentence(rng))
	case k < 6 && len(p) > 1:
		s.paragraphs[i] = slices.Delete(p, 0, 1)
	case k < 8: // a paragraph or some
		for range 1 + rng.IntN(3) {
			s.paragraphs = slices.Insert(s.paragraphs, rng.IntN(len(s.paragraphs)+1), o.paragraph(rng))
		}
	case k < 9: // a paragraph moves
		j := rng.IntN(len(s.paragraphs))
		if i == j {
			p[0] = o.sentence(rng)
		}
		s.paragraphs[i], s.paragraphs[j] = s.paragraphs[j], s.paragraphs[i]
	default:
		s.title = o.headline(rng, rng.IntN(1000))
	}
	return s
}

// state gives the number of the state that is up at t, -1 before publication.
func (a *simArticle) state(t time.Time) int {
	n := -1
	for i, s := range a.states {
		if !t.Before(s.from) {
			n = i
		}
	}
	return n
}

func (a *simArticle) missing(t time.Time) bool {
	return !a.gone.IsZero() && !t.Before(a.gone) && (a.back.IsZero() || t.Before(a.back))
}

var simWords = [][]string{
	strings.Fields("council river bridge winter market station harvest teacher minister harbour forest engine library border village hospital railway election budget museum orchard tunnel factory island"),
	strings.Fields("Gemeinde Brücke Winter Markt Bahnhof Ernte Lehrerin Hafen Wald Bücherei Grenze Dorf Krankenhaus Wahl Haushalt Museum Tunnel Fabrik Insel Straße Verein Schule Fluss Ministerin"),
	strings.Fields("совет мост зима рынок вокзал урожай учительница гавань лес библиотека граница село больница выборы бюджет музей тоннель завод остров улица школа река министр деревня"),
	strings.Fields("consejo puente invierno mercado estación cosecha maestra puerto bosque biblioteca frontera pueblo hospital elección presupuesto museo túnel fábrica isla camino escuela ministro alcalde río"),
}

var simVerbs = map[string][]string{
	"council":  {"said that", "was told that", "decided that", "doubts that"},
	"Gemeinde": {"sagte, dass", "erfuhr, dass", "entschied, dass", "bezweifelt, dass"},
	"совет":    {"сообщает, что", "узнаёт, что", "решает, что", "сомневается, что"},
	"consejo":  {"dijo que", "supo que", "decidió que", "duda de que"},
}

func (o *simOutlet) sentence(rng *rand.Rand) string {
	w := func() string { return o.words[rng.IntN(len(o.words))] }
	verbs := simVerbs[o.words[0]]
	s := fmt.Sprintf("%s %s %s %s %s %s %s %d %s %s %s", w(), w(), verbs[rng.IntN(len(verbs))], w(), w(), w(), w(), 2+rng.IntN(9998), w(), w(), w())
	return capital(s) + "."
}

func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// fancy is a headline that has nothing to do with the text.
func (o *simOutlet) fancy(rng *rand.Rand) string {
	words := strings.Fields("Velvet Thunder Paradox Whisper Eleven Zephyr Quartz Labyrinth Saffron Gossamer Obsidian Mirage")
	rng.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	return strings.Join(words[:4], " ")
}

func (o *simOutlet) paragraph(rng *rand.Rand) []string {
	p := make([]string, 2+rng.IntN(3))
	for i := range p {
		p[i] = o.sentence(rng)
	}
	return p
}

func (o *simOutlet) headline(rng *rand.Rand, n int) string {
	w := func() string { return o.words[rng.IntN(len(o.words))] }
	s := fmt.Sprintf("%s %s %s %s in %s %d", w(), w(), simVerbs[o.words[0]][0], w(), w(), 100+n)
	return capital(s)
}

// Get serves what is at an address now.
func (w *simWorld) Get(_ context.Context, url string, v fetch.Validators) (*fetch.Page, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.requests++
	luck := rand.New(rand.NewPCG(w.seed, w.hash(url)))
	if host, ok := strings.CutSuffix(strings.TrimPrefix(url, "https://"), "/feed"); ok {
		return w.feed(host, url, luck)
	}
	a := w.articles[url]
	if a == nil {
		return simPage(url, 404, "<html><title>404</title></html>"), nil
	}
	return w.show(a, luck, v)
}

// hash draws from the address and the time, so that chance does not depend on
// the order of requests.
func (w *simWorld) hash(url string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(url))
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(w.now.Unix())))
	x := h.Sum64() // whose high bits hardly move with the time
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	return x ^ x>>33
}

func simPage(url string, status int, body string) *fetch.Page {
	return &fetch.Page{URL: url, Status: status, Header: http.Header{}, ContentType: "text/html; charset=utf-8", Body: []byte(body)}
}

func (w *simWorld) feed(host, url string, luck *rand.Rand) (*fetch.Page, error) {
	if luck.Float64() < w.rates.failing {
		w.failed++
		return simPage(url, 502, ""), nil
	}
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>The Example</title>`)
	n := 0
	for _, o := range w.outlets {
		if o.host != host {
			continue
		}
		for _, a := range slices.Backward(o.articles) {
			if s := a.state(w.now); s >= 0 && !a.missing(w.now) && n < 25 {
				n++
				fmt.Fprintf(&b, `<item><title>%s</title><link>%s</link></item>`, html.EscapeString(a.states[s].title), a.url)
			}
		}
	}
	b.WriteString(`</channel></rss>`)
	return simPage(url, 200, b.String()), nil
}

var errSimNetwork = errors.New("connection reset")

func (w *simWorld) show(a *simArticle, luck *rand.Rand, v fetch.Validators) (*fetch.Page, error) {
	o, n := a.outlet, a.state(w.now)
	shown := simShown{at: w.now, state: n}
	note := func(what string) { shown.what = what; a.shown = append(a.shown, shown) }
	if luck.Float64() < w.rates.failing {
		w.failed++
		note("failure")
		switch luck.IntN(3) {
		case 0:
			return nil, errSimNetwork
		case 1:
			return simPage(a.url, 503, "<html><title>Service unavailable</title></html>"), nil
		}
		return simPage(a.url, 403, "<html><title>403 Forbidden</title></html>"), nil
	}
	switch {
	case within(o.blocks, w.now):
		note("block")
		return o.block(a, w.now, luck), nil
	case within(o.walls, w.now):
		note("wall")
		return o.wall(a, w.now, luck), nil
	case n < 0 || a.missing(w.now):
		note("gone")
		return simPage(a.url, a.status, "<html><title>404</title><body><h1>404</h1></body></html>"), nil
	case a.wall.has(w.now):
		note("lone wall")
		return a.walling(a, w.now, luck), nil
	case within(o.broken, w.now):
		note("broken")
		return simPage(a.url, 200, o.page(a, simState{title: a.states[n].title}, w.now, luck, true)), nil
	}
	s := a.states[n]
	if a.other != "" && luck.IntN(2) == 0 {
		s.title = a.other
	}
	if a.paywall.has(w.now) {
		s.paragraphs = s.stub()
		shown.title = s.title
		note("paywall")
		return simPage(a.url, 200, o.page(a, s, w.now, luck, false)), nil
	}
	p := simPage(a.url, 200, o.page(a, s, w.now, luck, a.paywall.from.IsZero() || !a.metered))
	if within(o.halved, w.now) {
		note("half")
		return half(p, luck), nil
	}
	shown.title = s.title
	note("text")
	return p, nil
}

// page renders a state in the outlet's present template, with counters, a clock
// and other articles around it that differ each time.
func (o *simOutlet) page(a *simArticle, s simState, now time.Time, luck *rand.Rand, free bool) string {
	look := 0
	for _, t := range o.template {
		if !now.Before(t) {
			look++
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s | %s</title><link rel="canonical" href="%s">
<meta property="og:type" content="article"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":%q,"datePublished":%q`,
		map[string]string{"council": "en", "Gemeinde": "de", "совет": "ru", "consejo": "es"}[o.words[0]], html.EscapeString(s.title), o.host, a.url, s.title, a.states[0].from.Format(time.RFC3339))
	if o.dated && !s.from.IsZero() {
		fmt.Fprintf(&b, `,"dateModified":%q`, s.from.Format(time.RFC3339))
	}
	if !free {
		b.WriteString(`,"isAccessibleForFree":false`)
	}
	fmt.Fprintf(&b, "}</script></head><body class=\"look%d\"><header><nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/news/\">News</a></li></ul></nav><div class=\"clock\">%s</div></header>\n",
		look, now.Format("15:04"))
	open, shut := "<main><article>", "</article></main>"
	if look == 1 {
		open, shut = `<div id="page"><div class="story-body">`, `</div></div>`
	}
	fmt.Fprintf(&b, "%s<h1>%s</h1><div class=\"meta\"><span>%d views</span> <span>%d comments</span></div>\n", open, html.EscapeString(s.title), luck.IntN(100000), luck.IntN(500))
	for _, p := range s.paragraphs {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(strings.Join(p, " ")))
	}
	b.WriteString(shut + `<aside><h2>Most read</h2><ul>`)
	for range 3 + look {
		other := o.articles[luck.IntN(len(o.articles))]
		fmt.Fprintf(&b, `<li><a href="%s">%s</a></li>`, other.url, html.EscapeString(other.states[0].title))
	}
	fmt.Fprintf(&b, `</ul></aside><footer><p>© %s. %d readers are here now.</p></footer></body></html>`, o.host, luck.IntN(9000))
	return b.String()
}
