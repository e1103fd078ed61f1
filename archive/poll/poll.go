package poll

import (
	"context"
	"log/slog"
	"regexp"
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
	// NoPush leaves remotes alone.
	NoPush bool
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
