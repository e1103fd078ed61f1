package poll

import (
	"context"
	"fmt"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/fetch"
)

// web is a world in memory: what is at each address now. It stands in for
// fetch.Client, so that tests need no sockets and months pass in seconds.
type web struct {
	mu       sync.Mutex
	pages    map[string]answer
	requests []string
}

type answer struct {
	status int
	body   string
	to     string // where it was found, when elsewhere
	fornow bool   // by a redirect that is not meant for good
	etag   string
	header http.Header
	err    error
}

func (w *web) Get(ctx context.Context, url string, v fetch.Validators) (*fetch.Page, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.requests = append(w.requests, url)
	a, ok := w.pages[url]
	switch {
	case a.err != nil:
		return nil, a.err
	case !ok:
		a.status = 404
	case a.status == 0:
		a.status = 200
	}
	p := &fetch.Page{URL: url, Status: a.status, ContentType: "text/html; charset=utf-8", Header: http.Header{}}
	if a.header != nil {
		p.Header = a.header
	}
	if a.to != "" {
		p.URL = a.to
	}
	p.Permanent = !a.fornow
	if a.etag != "" {
		p.Validators.ETag = a.etag
		if v.ETag == a.etag {
			p.NotModified, p.Status = true, 304
			return p, nil
		}
	}
	p.Body = []byte(a.body)
	return p, nil
}

// put sets what is at an address from now on.
func (w *web) put(url string, a answer) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.pages == nil {
		w.pages = map[string]answer{}
	}
	w.pages[url] = a
}

// asked gives what was asked for since the last time.
func (w *web) asked() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	r := w.requests
	w.requests = nil
	slices.Sort(r)
	return r
}

// page is a page as an outlet would serve it, with menus and a sidebar.
func page(url, title string, paragraphs ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s | The Example</title>
<link rel="canonical" href="%s"><meta property="og:type" content="article"></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news/">News</a></li></ul></nav></header>
<main><article><h1>%s</h1>
`, title, url, title)
	for _, p := range paragraphs {
		fmt.Fprintf(&b, "<p>%s</p>\n", p)
	}
	b.WriteString(`</article></main><footer><p>© The Example</p></footer></body></html>`)
	return b.String()
}

// prose gives paragraphs that differ for each seed.
func prose(seed, n int) []string {
	ps := make([]string, n)
	for i := range ps {
		ps[i] = fmt.Sprintf("The council of ward %d met on Monday to talk about the bridge over the river at mile %d, and heard %d people who live nearby. "+
			"Most of them said that the work should begin before the winter of year %d, whatever it costs.", seed*10+i, seed*7+i, seed+i*3, 2000+seed+i)
	}
	return ps
}

// rss is a feed of the given addresses, newest first.
func rss(links ...string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>The Example</title><link>https://example.org/</link>`)
	for _, l := range links {
		name, _, _ := strings.Cut(l[strings.LastIndexByte(l, '/')+1:], "?")
		fmt.Fprintf(&b, `<item><title>Item %s</title><link>%s</link></item>`, name, l)
	}
	b.WriteString(`</channel></rss>`)
	return b.String()
}

// bench is a poller over one source, with a clock that is set by hand.
type bench struct {
	*Poller
	t   *testing.T
	web *web
	now time.Time
	dir string
}

func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{t: t, web: &web{}, now: day0, dir: t.TempDir()}
	b.Poller = &Poller{Dir: b.dir, Client: b.web, Now: func() time.Time { return b.now },
		Sources: []Source{{Name: "example", Feeds: []string{"https://example.org/feed"}}}}
	b.openCatalog()
	return b
}

func (b *bench) openCatalog() {
	b.t.Helper()
	c, err := catalog.Open(filepath.Join(b.dir, "stet.db"))
	if err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(func() { c.Close() })
	b.Catalog = c
}

// pass makes a pass after some time, and tells what it recorded: "added 0",
// "changed 1".
func (b *bench) pass(after time.Duration) (Summary, []string) {
	b.t.Helper()
	b.now = b.now.Add(after)
	var made []string
	b.Report = func(e Event) {
		if e.What == Recorded {
			made = append(made, fmt.Sprintf("%s %d", e.Version.Kind, e.Version.N))
		}
	}
	s, err := b.Once(context.Background())
	if err != nil {
		b.t.Fatal(err)
	}
	return s, made
}

// want makes a pass and compares what it recorded.
func (b *bench) want(after time.Duration, what ...string) Summary {
	b.t.Helper()
	s, made := b.pass(after)
	if !slices.Equal(made, what) {
		b.t.Errorf("at %v: recorded %q, want %q; %+v", b.now.Sub(day0), made, what, s)
	}
	return s
}

// versions gives the whole history.
func (b *bench) versions() []archive.Version {
	b.t.Helper()
	r, err := archive.Open(filepath.Join(b.dir, "example.git"), archive.Source{Name: "example"})
	if err != nil {
		b.t.Fatal(err)
	}
	defer r.Close()
	var vs []archive.Version
	for v, err := range r.Changes(context.Background(), "") {
		if err != nil {
			b.t.Fatal(err)
		}
		vs = append(vs, v)
	}
	return vs
}

// stopAfter ends a context when an address was served.
type stopAfter struct {
	*web
	url  string
	stop func()
}

func (s stopAfter) Get(ctx context.Context, url string, v fetch.Validators) (*fetch.Page, error) {
	p, err := s.web.Get(ctx, url, v)
	if url == s.url {
		s.stop()
	}
	return p, err
}
