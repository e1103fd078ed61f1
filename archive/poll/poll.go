package poll

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"runtime"
	"slices"
	"sync"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/fetch"
	"stet/extract"
)

// Source is a publisher, with what leads to its articles.
type Source struct {
	Name     string // also of its repository, <Dir>/<Name>.git
	Identity string // author of the commits, "Name <mail>"; empty: the archive's default
	Feeds    []string
	Sitemaps []string
	Sections []string // pages whose links are read as entries; Match should tell which
	// Match and Skip choose entries by URL: any of Match (all, when empty) and
	// none of Skip.
	Match, Skip []*regexp.Regexp
	Rules       extract.Rules
	Remote      string   // pushed to after a pass with new versions; empty: none
	Schedule    Schedule // zero fields: the Poller's
}

// Fetcher gets pages; *fetch.Client is one.
type Fetcher interface {
	Get(ctx context.Context, url string, v fetch.Validators) (*fetch.Page, error)
}

// Poller goes over sources. Its fields are not changed while it works.
type Poller struct {
	Dir      string // the archive folder
	Sources  []Source
	Catalog  *catalog.Catalog
	Client   Fetcher
	Now      func() time.Time // nil: time.Now
	Schedule Schedule
	All      bool // check every known article and feed now, due or not
	// Report is told each thing as it happens, never by two goroutines at
	// once. It must be quick.
	Report func(Event)
	Log    *slog.Logger // nil: nothing is logged
	// Hosts bounds how many hosts are asked at the same time: 64 when 0. Each
	// is asked one thing at a time.
	Hosts int
	// Saved says that Client gives pages that were fetched before: looking at such
	// pages is no pass, and nothing is pushed.
	Saved bool
	// Sleep waits while watching, nil: in real time. It ends early, with an
	// error, when the context does.
	Sleep func(context.Context, time.Duration) error
}

// What says what an Event is about.
type What string

const (
	Started  What = "started"  // a source's pass begins; Total checks lie ahead
	Fetched  What = "feed"     // a feed was read; Total new entries, or Err
	Checked  What = "checked"  // an article was looked at, Outcome says what came of it
	Recorded What = "recorded" // a version is on disk
	Pushed   What = "pushed"   // the remote has the versions; or Err
	Finished What = "finished" // the source's pass ended; Err when it was broken off
)

// Event is one thing worth telling while a pass runs.
type Event struct {
	What    What
	Source  string
	URL     string
	Outcome Outcome          // of Checked
	Reason  string           // of Checked: why, for people
	Version *archive.Version // of Recorded
	Total   int
	Err     error
}

// Problem is something that failed and did not stop the rest.
type Problem struct {
	Source string
	URL    string // empty: the source as a whole
	Err    error
}

// Summary says what a pass did.
type Summary struct {
	Sources    int // whose pass ended
	Feeds      int // feeds, sitemaps and sections asked
	Checked    int // articles looked at
	Versions   map[archive.Kind]int
	Outcomes   map[Outcome]int
	Problems   []Problem // failed articles, feeds and sources; the first 1000
	Failed     int       // number of failed articles and feeds
	SourceErrs int       // sources that were broken off
	PushFailed int
	// Next is when the next check is due; zero when none is.
	Next time.Time
}

// Recorded is the number of versions made.
func (s Summary) Recorded() int {
	n := 0
	for _, k := range s.Versions {
		n += k
	}
	return n
}

// OK says that nothing failed.
func (s Summary) OK() bool {
	return s.Failed == 0 && s.SourceErrs == 0 && s.PushFailed == 0
}

// Once makes one pass over all sources. What fails is in the Summary; the error
// is of a context that ended.
func (p *Poller) Once(ctx context.Context) (Summary, error) {
	return p.each(ctx, p.Sources, (*pass).run)
}

// Capture looks at the given addresses for the source of that name, now and
// without its feeds.
func (p *Poller) Capture(ctx context.Context, source string, urls []string) (Summary, error) {
	return p.one(ctx, source, func(q *pass, ctx context.Context) error { return q.capture(ctx, urls) })
}

// Ready makes the archive of the source of that name be here and known to the
// catalogue, as a pass does before all else: one that is not here comes from its
// remote. Capture does so too, for those who need not know before.
func (p *Poller) Ready(ctx context.Context, source string) (Summary, error) {
	return p.one(ctx, source, (*pass).ready)
}

// one works on the source of that name.
func (p *Poller) one(ctx context.Context, source string, do func(*pass, context.Context) error) (Summary, error) {
	i := slices.IndexFunc(p.Sources, func(s Source) bool { return s.Name == source })
	if i < 0 {
		return Summary{}, fmt.Errorf("no source %q", source)
	}
	return p.each(ctx, p.Sources[i:i+1], do)
}

// sourcesMost is how many sources are worked on at the same time. Each holds a
// repository open; how many hosts are asked is bounded by Hosts.
const sourcesMost = 16

// work is what the passes that run at the same time share.
type work struct {
	*Poller
	turns  chan struct{}
	limits *limits
	report *report
}

func (p *Poller) newWork() *work {
	return &work{
		Poller: p, turns: make(chan struct{}, sourcesMost), report: newReport(p.Report),
		limits: &limits{hosts: make(chan struct{}, cmp.Or(p.Hosts, 64)), cpus: make(chan struct{}, runtime.GOMAXPROCS(0)),
			batches: make(chan struct{}, runtime.GOMAXPROCS(0)+1)},
	}
}

// each works on sources side by side.
func (p *Poller) each(ctx context.Context, sources []Source, do func(*pass, context.Context) error) (Summary, error) {
	w := p.newWork()
	var all sync.WaitGroup
	for _, src := range sources {
		all.Go(func() { _ = w.turn(ctx, src, do) }) // reported
	}
	all.Wait()
	var err error
	w.report.sum.Next, err = p.next(context.WithoutCancel(ctx), sources)
	return w.report.sum, errors.Join(ctx.Err(), err)
}

// turn makes one pass over one source, when it is its turn, and reports how it
// ended.
func (w *work) turn(ctx context.Context, src Source, do func(*pass, context.Context) error) error {
	w.turns <- struct{}{}
	defer func() { <-w.turns }()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	q := &pass{
		Poller: w.Poller, src: src, sch: src.Schedule.over(w.Schedule), now: w.clock().Truncate(time.Second),
		extractor: extractorID(src.Rules), limits: w.limits, report: w.report, known: map[string]*sketch{},
	}
	err := do(q, ctx)
	if ctx.Err() != nil && errors.Is(err, ctx.Err()) {
		w.report.end(src.Name, nil) // what was done is kept; that it stopped is known
		return ctx.Err()
	}
	if err != nil {
		q.brokenOff(context.WithoutCancel(ctx), err)
	}
	w.report.end(src.Name, err)
	return err
}

// next gives the time of the earliest check that lies ahead in any source.
func (p *Poller) next(ctx context.Context, sources []Source) (time.Time, error) {
	var first time.Time
	for _, s := range sources {
		t, err := p.Catalog.NextDue(ctx, s.Name)
		if err != nil {
			return first, fmt.Errorf("find when %s is due: %w", s.Name, err)
		}
		if !t.IsZero() && (first.IsZero() || t.Before(first)) {
			first = t
		}
	}
	return first, nil
}

func (p *Poller) clock() time.Time {
	if p.Now != nil {
		return p.Now().UTC()
	}
	return time.Now().UTC()
}
