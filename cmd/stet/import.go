package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stet/archive/catalog"
	"stet/archive/fetch"
	"stet/archive/poll"
	"stet/extract"
)

type importOptions struct{ source, url, at string }

func newImportCommand(a *app) *cobra.Command {
	var o importOptions
	cmd := &cobra.Command{
		Use:   "import FILE…",
		Short: "Archive pages that were saved before",
		Long: help(`
Archives saved pages as if stet had fetched them at their times, oldest first. A
FILE is a WARC file (.warc, .warc.gz), a page (.html, .htm), or a folder of these.
A WARC file says what was fetched when; of a page the address is the one it calls
canonical, or --url, and the time is the file's, or --at. Of a WARC file that
breaks off, what stands before is taken.

A page that is older than the newest version of its article is passed over: the
history only goes forward. An archive that is not here comes from its remote
first; what is imported is pushed by the next pass, or by "stet push".

  stet import --source example crawl.warc.gz`, exitPartly, exitInUse, exitInterrupted),
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.runImport(cmd.Context(), o, args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.source, "source", "", "archive them in the source `NAME`")
	f.StringVar(&o.url, "url", "", "the `URL` a page was fetched from")
	f.StringVar(&o.at, "at", "", "the `TIME` a page was fetched at")
	return cmd
}

func (a *app) runImport(ctx context.Context, o importOptions, args []string) error {
	if o.source == "" {
		return withHint(usagef("it is not said which source the pages are of"), "add --source NAME")
	}
	if o.url != "" {
		if _, err := parseWebURL(o.url); err != nil {
			return err
		}
	}
	at, err := optionalTime(o.at)
	if err != nil {
		return err
	}
	if at.After(a.now()) {
		return withHint(usagef("--at %s lies ahead", o.at), "give the time at which the page was fetched, or leave --at out for the file's own")
	}
	c, err := a.config()
	if err != nil {
		return err
	}
	sources, err := c.pollSources([]string{o.source})
	if err != nil {
		return err
	}
	files, err := savedFiles(args)
	if err != nil {
		return err
	}
	p, closePoller, err := a.newPoller(c, sources)
	if err != nil {
		return err
	}
	defer closePoller()
	p.Saved = true
	i := &importer{app: a, poller: p, source: o.source}
	p.Client = &fetch.Client{Transport: i, Delay: fetch.NoDelay, AllowPrivate: true, UserAgent: c.UserAgent.string}
	p.Now = func() time.Time { return i.page.at }
	told := a.newTeller(p)
	defer told.end()
	i.unstored = a.tellUnstored(p)
	if err := i.files(ctx, files, o.url, at); err != nil {
		return err
	}
	return i.end()
}

// savedFiles lists the files there are, folders with all that is in them.
func savedFiles(args []string) ([]string, error) {
	var files []string
	for _, arg := range args {
		err := filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() && (path == arg || isPage(path) || isWARC(path)) {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

func isPage(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return ext == ".html" || ext == ".htm"
}

func isWARC(path string) bool {
	path = strings.ToLower(path)
	return strings.HasSuffix(path, ".warc") || strings.HasSuffix(path, ".warc.gz")
}

// importer is a poller's web: it knows one page at a time.
type importer struct {
	app      *app
	poller   *poll.Poller
	source   string
	ready    bool // the archive is here
	page     saved
	pages    int
	older    int
	failed   int
	unread   int    // files that could not be read, or not to the end
	hint     string // for the first of them
	unstored *unstored
}

// RoundTrip answers every request with the page at hand. Of robots.txt nothing
// is known: the pages were fetched already.
func (i *importer) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Path == "/robots.txt" {
		return &http.Response{StatusCode: http.StatusNotFound, Body: http.NoBody, Request: r, Header: http.Header{}}, nil
	}
	resp := *i.page.response
	resp.Request = r
	return &resp, nil
}

// files imports pages first, by their times, then WARC files in their order.
func (i *importer) files(ctx context.Context, files []string, url string, at time.Time) error {
	var pages []saved
	for _, f := range files {
		if isWARC(f) {
			continue
		}
		p, err := savedPage(f, url, at)
		if err != nil {
			i.warn(fmt.Errorf("%s: %w", f, err))
			continue
		}
		pages = append(pages, p)
	}
	slices.SortStableFunc(pages, func(a, b saved) int { return a.at.Compare(b.at) })
	if err := i.all(ctx, func(yield func(saved, error) bool) {
		for _, p := range pages {
			if !yield(p, nil) {
				return
			}
		}
	}); err != nil {
		return err
	}
	for _, f := range files {
		if !isWARC(f) {
			continue
		}
		before := i.pages
		err := i.all(ctx, warcPages(f))
		if broken, ok := errors.AsType[*warcError](err); ok {
			if taken := i.pages - before; taken > 0 {
				err = fmt.Errorf("%w; %s of it read", broken, count(taken, "page"))
			}
			i.warn(err)
			continue
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// warn tells of a file that could not be read, or not to its end.
func (i *importer) warn(err error) {
	i.unread++
	i.hint = cmp.Or(i.hint, hintFor(err))
	fmt.Fprintln(i.app.stderr, "stet: warning:", visible(err.Error()))
}

// savedPage reads a page from a file.
func savedPage(file, address string, at time.Time) (saved, error) {
	body, err := os.ReadFile(file)
	if err != nil {
		return saved{}, err
	}
	if at.IsZero() {
		info, err := os.Stat(file)
		if err != nil {
			return saved{}, err
		}
		at = info.ModTime().UTC().Truncate(time.Second)
	}
	if address == "" {
		art, err := extract.FromHTML(body, "", "", extract.Rules{})
		if err != nil {
			return saved{}, err
		}
		address = art.CanonicalURL
	}
	if _, err := parseWebURL(address); err != nil {
		return saved{}, withHint(errors.New("the page does not say its address"), "stet import --url URL --source NAME %s", file)
	}
	resp := &http.Response{StatusCode: http.StatusOK, Header: http.Header{"Content-Type": {"text/html"}}, Body: io.NopCloser(bytes.NewReader(body))}
	return saved{address, at, resp}, nil
}

// clockSlack is how far the clock of who saved a page may be ahead of this one.
const clockSlack = 5 * time.Minute

// all gives each page to the poller, at the page's time.
func (i *importer) all(ctx context.Context, pages iter.Seq2[saved, error]) error {
	for p, err := range pages {
		if err := cmp.Or(ctx.Err(), err); err != nil {
			return err
		}
		if !p.usable() {
			continue
		}
		i.pages++
		if p.at.After(i.app.now().Add(clockSlack)) { // every later commit would bear its date
			i.failed++
			fmt.Fprintf(i.app.stderr, "stet: warning: %s: its time, %s, lies ahead\n", visible(p.url), p.at.UTC().Format(time.RFC3339))
			continue
		}
		if !i.ready {
			if err := i.begin(ctx); err != nil {
				return err
			}
		}
		if older, err := i.isOlder(ctx, p); err != nil || older {
			if err != nil {
				return err
			}
			i.older++
			continue
		}
		i.page = p
		s, err := i.poller.Capture(ctx, i.source, []string{p.url})
		if err != nil {
			return err
		}
		if err := passError(s, 1); err != nil {
			if s.SourceErrs > 0 {
				return err
			}
			i.failed++
			i.app.tellSummary(poll.Summary{Problems: s.Problems}, nil)
		}
	}
	return nil
}

// begin has the archive be here before the first page is compared with it: it may
// be at its remote.
func (i *importer) begin(ctx context.Context) error {
	s, err := i.poller.Ready(ctx, i.source)
	i.ready = true
	return cmp.Or(err, passError(s, 1))
}

// usable says whether a response may be of an article: a page, or the word that
// there is none any more.
func (p saved) usable() bool {
	switch p.response.StatusCode {
	case http.StatusNotFound, http.StatusGone:
		return true
	case http.StatusOK:
		t := p.response.Header.Get("Content-Type")
		return t == "" || strings.Contains(t, "html")
	}
	return false
}

// isOlder says whether the archive has gone on since a page was fetched.
func (i *importer) isOlder(ctx context.Context, p saved) (bool, error) {
	url, err := extract.NormalizeURL(p.url)
	if err != nil {
		return false, nil // the poller tells
	}
	vs, err := i.poller.Catalog.Versions(ctx, i.source, url)
	if errors.Is(err, catalog.ErrUnknown) {
		return false, nil
	}
	return err == nil && len(vs) > 0 && !p.at.After(vs[len(vs)-1].FetchedAt), err
}

func (i *importer) end() error {
	i.app.say("%s read, %d older than what is archived", count(i.pages, "page"), i.older)
	var bad []string
	if i.unread > 0 {
		bad = append(bad, count(i.unread, "file")+" could not be imported whole")
	}
	if n := i.failed + i.unstored.pages; n > 0 {
		bad = append(bad, count(n, "page")+" could not be archived")
	}
	if len(bad) > 0 {
		return withHint(&partlyError{strings.Join(bad, ", ")}, "%s", i.hint)
	}
	if i.pages == 0 {
		return withHint(errors.New("no page was found in what was given"), "give WARC files (.warc, .warc.gz), pages (.html, .htm) or folders of these")
	}
	return nil
}
