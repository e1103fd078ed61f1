package poll

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// TestSimulation lives through weeks of news with its own truth and compares
// what was archived: no false version, no missed edit that was up at a check, no
// false removal, every removal found in the rule's time. The world answers in
// memory, without sockets; extraction, judgement, archive and catalogue are the
// real ones. STET_SIMULATION=60 makes it 20 outlets over 60 days, STET_SEED
// another world.
func TestSimulation(t *testing.T) {
	if days, _ := strconv.Atoi(os.Getenv("STET_SIMULATION")); days > 0 {
		seed, err := strconv.ParseUint(cmp.Or(os.Getenv("STET_SEED"), "1"), 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		rates := asStudied(20, days, 150)
		s := simulate(t, seed, rates, time.Hour)
		s.asWanted(rates)
		s.compare()
		return
	}
	// So short a time shows little of what is rare: more of it.
	rates := asStudied(2, 7, 12)
	rates.goneDay, rates.goneWeek, rates.flipping = 0.12, 0.13, 0.2
	if testing.Short() {
		rates.days = 2
	}
	simulate(t, 2, rates, 90*time.Minute).compare()
	small := asStudied(1, 1, 12)
	if a, b := simulate(t, 7, small, 2*time.Hour).heads(), simulate(t, 7, small, 2*time.Hour).heads(); !slices.Equal(a, b) {
		t.Errorf("the same seed gave %v, then %v", a, b)
	}
}

type simulation struct {
	t                                     *testing.T
	world                                 *simWorld
	dir                                   string
	end                                   time.Time
	step                                  time.Duration
	false_, missed, late, removed, checks int
}

// simulate runs a pass every step over the whole time.
func simulate(t *testing.T, seed uint64, r simRates, step time.Duration) *simulation {
	t.Helper()
	w := newSimWorld(seed, r)
	s := &simulation{t: t, world: w, dir: t.TempDir(), end: simStart.Add(time.Duration(r.days) * 24 * time.Hour), step: step}
	c, err := catalog.Open(filepath.Join(s.dir, "stet.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	p := &Poller{Dir: s.dir, Catalog: c, Client: w, Now: func() time.Time { return w.now }}
	for _, o := range w.outlets {
		p.Sources = append(p.Sources, Source{Name: strings.TrimSuffix(o.host, ".example"), Feeds: []string{"https://" + o.host + "/feed"}})
	}
	for ; w.now.Before(s.end); w.now = w.now.Add(step) {
		sum, err := p.Once(context.Background())
		if err != nil || sum.SourceErrs > 0 {
			t.Fatalf("at %v: %v %+v", w.now, err, sum.Problems)
		}
		s.checks += sum.Checked
	}
	return s
}

func (s *simulation) repo(o *simOutlet) *archive.Repo {
	s.t.Helper()
	name := strings.TrimSuffix(o.host, ".example")
	r, err := archive.Open(filepath.Join(s.dir, name+".git"), archive.Source{Name: name})
	if err != nil {
		s.t.Fatal(err)
	}
	return r
}

func (s *simulation) heads() (ids []string) {
	for _, o := range s.world.outlets {
		r := s.repo(o)
		id, err := r.Head()
		if err != nil {
			s.t.Fatal(err)
		}
		ids = append(ids, id)
		r.Close()
	}
	return ids
}

// storedText is a version with its text.
type storedText struct {
	archive.Version
	article *extract.Article
}

// outageMost is after how long every article was seen: the longest times without
// one and the longest wait after them.
const outageMost = 6 * 24 * time.Hour

// compare holds every article's versions against what the world showed.
func (s *simulation) compare() {
	kinds := map[archive.Kind]int{}
	articles, changed, gone, never := 0, 0, 0, 0
	for _, o := range s.world.outlets {
		byURL := s.history(o)
		for _, a := range o.articles {
			vs := byURL[a.url]
			delete(byURL, a.url)
			if len(vs) > 0 {
				articles++
			} else if !slices.ContainsFunc(a.shown, func(sh simShown) bool { return sh.what == "text" }) {
				never++
				if a.gone.IsZero() && a.paywall.from.IsZero() && s.end.Sub(a.states[0].from) > outageMost {
					s.t.Errorf("%s was up since %v, and nobody saw it: %v", a.url, a.states[0].from.Sub(simStart), a.shown)
				}
			}
			for _, v := range vs {
				kinds[v.Kind]++
			}
			if len(a.states) > 1 {
				changed++
			}
			if !a.gone.IsZero() {
				gone++
			}
			s.noFalse(a, vs)
			s.noMissed(a, vs)
			s.removals(a, vs)
		}
		for url := range byURL {
			s.t.Errorf("an article that never was: %s", url)
		}
	}
	s.t.Logf("%d articles archived (%d more never showed their text at a check; %d edited, %d taken down), %d requests, %d checks (%.1f an article), versions %v; %d false, %d missed, %d late; %d removals to find",
		articles, never, changed, gone, s.world.requests, s.checks, float64(s.checks)/float64(max(articles, 1)), kinds, s.false_, s.missed, s.late, s.removed)
}

func (s *simulation) history(o *simOutlet) map[string][]storedText {
	s.t.Helper()
	r := s.repo(o)
	defer r.Close()
	m := map[string][]storedText{}
	for v, err := range r.Changes(context.Background(), "") {
		if err != nil {
			s.t.Fatal(err)
		}
		a, err := r.Article(context.Background(), v)
		if err != nil {
			s.t.Fatal(err)
		}
		m[v.URL] = append(m[v.URL], storedText{v, a})
	}
	return m
}

// letter folds a state to what a version of it must say.
func (st simState) letters(title string) string {
	var b strings.Builder
	b.WriteString(letters(title))
	for _, p := range st.paragraphs {
		b.WriteString(letters(strings.Join(p, "")))
	}
	return b.String()
}

func articleLetters(a *extract.Article) string {
	var b strings.Builder
	b.WriteString(letters(a.Title))
	for s := range sentences(a) {
		b.WriteString(letters(s))
	}
	return b.String()
}

// noFalse: each version is what was up when it was fetched, and differs from
// the one before; gone and restored are so.
func (s *simulation) noFalse(a *simArticle, vs []storedText) {
	complain := func(v storedText, what string) {
		s.false_++
		if s.false_ <= 10 {
			s.t.Errorf("false version %d of %s, %s at %s: %s (%s)\n%.600s", v.N, a.url, v.Kind, v.FetchedAt.Sub(simStart), what, v.Reason, archive.FormatFile(archive.File{Article: v.article}))
		}
	}
	before, whole, stub := "", "", false
	for _, v := range vs {
		text := articleLetters(v.article)
		n := a.state(v.FetchedAt)
		switch {
		case v.Kind == archive.Gone:
			if !a.missing(v.FetchedAt) {
				complain(v, "it was not gone")
			}
		case n < 0 || a.missing(v.FetchedAt):
			complain(v, "it was not there")
		case a.paywall.has(v.FetchedAt) && whole == "" && a.states[n].is(text, a, true): // all there is to see
		case !a.states[n].is(text, a, false):
			complain(v, "not the text that was up")
		case stub && whole == "" && v.Reason == "":
			complain(v, "the text behind the wall came without a word about it")
		case text == before && v.Kind != archive.Restored:
			complain(v, "no change")
		case v.Silent && (!a.outlet.dated || a.other == ""):
			complain(v, "called silent")
		}
		before = text
		if n >= 0 && v.Kind != archive.Gone {
			stub = stub || a.states[n].is(text, a, true)
			if a.states[n].is(text, a, false) {
				whole = text
			}
		}
	}
}

// is says whether text is the state's, under either headline; stub: what a
// paywall shows of it.
func (st simState) is(text string, a *simArticle, stub bool) bool {
	if stub {
		st.paragraphs = st.stub()
	}
	return text == st.letters(st.title) || a.other != "" && text == st.letters(a.other)
}

// noMissed: whatever body the world showed has a version fetched at its first
// showing, and every headline too.
func (s *simulation) noMissed(a *simArticle, vs []storedText) {
	have := map[string]time.Time{}
	for _, v := range vs {
		if text := articleLetters(v.article); have[text].IsZero() {
			have[text] = v.FetchedAt
		}
	}
	first := map[int]simShown{}
	for _, sh := range a.shown {
		if _, known := first[sh.state]; sh.what != "text" || known {
			continue
		}
		first[sh.state] = sh
		st := a.states[sh.state]
		if at, ok := have[st.letters(sh.title)]; !ok {
			s.missed++
			if s.missed <= 10 {
				s.t.Errorf("missed state %d of %s, shown at %v", sh.state, a.url, sh.at.Sub(simStart))
			}
		} else if at.After(sh.at) {
			s.late++
			s.t.Logf("state %d of %s shown at %v, recorded %v later", sh.state, a.url, sh.at.Sub(simStart), at.Sub(sh.at))
		}
	}
}

// removals: a page that answered "not found" and never came back is called gone
// within 72 hours and a pass or two of the first such answer.
func (s *simulation) removals(a *simArticle, vs []storedText) {
	var asked time.Time
	for _, sh := range a.shown {
		if sh.what == "gone" && asked.IsZero() {
			asked = sh.at
		}
		if sh.what == "text" && !asked.IsZero() && sh.at.After(asked) {
			asked = time.Time{}
		}
	}
	const most = goneAfter + 4*time.Hour
	if len(vs) == 0 || asked.IsZero() || !a.back.IsZero() || s.end.Sub(asked) < most+2*time.Hour {
		return
	}
	s.removed++
	last := vs[len(vs)-1]
	if last.Kind != archive.Gone {
		s.t.Errorf("%s was not found from %v on and is not called gone: %s", a.url, asked.Sub(simStart), fmt.Sprint(a.shown))
	} else if took := last.FetchedAt.Sub(asked); took > most && !s.hindered(a, asked, last.FetchedAt) {
		s.t.Errorf("%s called gone only after %v", a.url, took)
	}
}

// hindered: walls and failures stood in the way of seeing that a page is gone.
func (s *simulation) hindered(a *simArticle, from, to time.Time) bool {
	return slices.ContainsFunc(a.shown, func(sh simShown) bool {
		return sh.what != "gone" && sh.at.After(from) && sh.at.Before(to)
	})
}
