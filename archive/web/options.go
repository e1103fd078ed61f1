package web

import (
	"context"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// Options says what is served. Catalog and Texts are needed; the rest has
// useful zero values.
type Options struct {
	Catalog *catalog.Catalog
	Texts   Texts
	Title   string // the site's name; "stet"
	// BaseURL is where readers find the site, with the path it has there:
	// "https://example.org/changes/". Feeds need absolute links; without it
	// they are made from the request. A proxy may strip the path or not.
	BaseURL string
	Checks  Checks // what the schedule knows; nil: nothing is said of checks
	// CommitURL gives the page of a commit at a host of the repository, "" for
	// none; nil: none.
	CommitURL func(source, commit string) string
	Now       func() time.Time // time.Now
	Log       *slog.Logger     // one line a request; nil: none
}

// Texts reads texts out of the sources' repositories. [Folder] is one.
type Texts interface {
	Open(source string) (Reader, error)
}

// Reader reads the text of a version; *archive.Repo is one.
type Reader interface {
	Article(ctx context.Context, v archive.Version) (*extract.Article, error)
}

// Checks tells what the schedule knows. The methods are called at page time
// and must be quick.
type Checks interface {
	// Check gives the state of one article's checks.
	Check(ctx context.Context, source, url string) (Check, error)
	// Health gives the state of all sources.
	Health(ctx context.Context) ([]Health, error)
}

// Check is what the schedule knows of one article.
type Check struct {
	Due       time.Time // of the next check; zero where unknown
	Stopped   bool      // it is no longer checked
	MissingAt time.Time // of the last check, if the page was not available then
}

// Health is how a source's passes went.
type Health struct {
	Source      string    `json:"source"`
	LastPass    time.Time `json:"last_pass,omitzero"`
	LastFailure time.Time `json:"last_failure,omitzero"`
	Failure     string    `json:"failure,omitempty"` // why, in a line
	Watched     int       `json:"watched"`           // articles that are still checked
	Overdue     int       `json:"overdue"`           // of these, past their time
	Failing     int       `json:"failing"`           // of these, their last check failed
	Held        int       `json:"held"`              // suspicious captures held back
}

func (o Options) withDefaults() (Options, *url.URL, error) {
	if o.Title == "" {
		o.Title = "stet"
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.BaseURL == "" {
		return o, nil, nil
	}
	base, err := url.Parse(o.BaseURL)
	if err != nil || base.Host == "" || base.Scheme != "http" && base.Scheme != "https" {
		return o, nil, fmt.Errorf("base URL %q is not an http or https URL", o.BaseURL)
	}
	base.Path = strings.TrimSuffix(base.Path, "/") + "/"
	base.RawQuery, base.Fragment = "", ""
	return o, base, nil
}
