package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"stet/archive/catalog"
)

// site is the handler: Options, and what is kept between requests.
type site struct {
	Options
	base     *url.URL // nil where BaseURL is not given
	pages    templates
	style    []byte
	openAPI  []byte
	build    string // digest of templates and style: part of every ETag
	excerpts *cache[excerpt]
	found    *cache[catalog.Found]
	rendered *cache[[]byte] // lists, by their ETags
	searches turns
	metrics  *metrics
	lost     *sync.Map // sources whose archive is gone, which has been told
	visit    *visit    // of an export; nil while serving
}

// Handler serves the site. It never writes to a repository.
func Handler(o Options) (http.Handler, error) {
	s, err := newSite(o)
	if err != nil {
		return nil, err
	}
	return s.observe(compress(http.HandlerFunc(s.serve))), nil
}

func newSite(o Options) (*site, error) {
	o, base, err := o.withDefaults()
	if err != nil {
		return nil, err
	}
	s := &site{Options: o, base: base, excerpts: newCache[excerpt](16384),
		found: newCache[catalog.Found](128), rendered: newCache[[]byte](64), searches: newTurns(), metrics: newMetrics(), lost: new(sync.Map)}
	if s.openAPI, err = files.ReadFile("templates/openapi.json"); err != nil {
		return nil, err
	}
	s.pages, s.style, s.build, err = loadTemplates()
	return s, err
}

// query is one question to the site: a route with the links and addresses
// that hold for it. Requests and the export ask alike.
type query struct {
	route
	links
	values   url.Values
	absolute string // URL of the site's root, "" where unknown
}

// answer is what is sent. facts are all that the content depends on, so that
// a page that has not changed is never put together.
type answer struct {
	status  int // 0: 200
	kind    string
	facts   []string
	noindex bool
	forever bool   // the address changes with the content
	keep    bool   // asked for often and costly to make
	private bool   // not to be kept by caches: errors, numbers of the process
	goTo    string // redirect, relative
	retry   int    // when to ask again, in seconds; 0: the answer is final
	write   func(w io.Writer) error
}

const (
	kindHTML = "text/html; charset=utf-8"
	kindJSON = "application/json; charset=utf-8"
)

// serve answers one request.
func (s *site) serve(w http.ResponseWriter, r *http.Request) {
	header(w.Header())
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "this site can only be read", http.StatusMethodNotAllowed)
		return
	}
	if s.base != nil && r.URL.Path != "/" && r.URL.Path+"/" == s.base.Path {
		http.Redirect(w, r, s.base.Path, http.StatusMovedPermanently) // links need the slash
		return
	}
	q, ok := s.query(r)
	var a answer
	err := error(errNotFound)
	if ok {
		a, err = s.answer(r.Context(), q)
	}
	if err != nil {
		a = s.failure(q, err)
	}
	s.send(w, r, a, q)
}

// header sets what holds for every response: nothing is loaded from anywhere
// else, nothing runs, nobody may frame the pages.
func header(h http.Header) {
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Permissions-Policy", "interest-cohort=()")
}

// query reads a request's address. A base path is taken off if it is there:
// some proxies strip it, some do not.
func (s *site) query(r *http.Request) (query, bool) {
	path := strings.TrimPrefix(r.URL.Path, "/")
	if s.base != nil {
		path = strings.TrimPrefix(path, s.base.Path[1:])
	}
	rt, ok := parseRoute(path)
	return query{route: rt, links: linksAt(rt.depth, false), values: r.URL.Query(), absolute: s.root(r)}, ok
}

// root is the site's absolute URL.
func (s *site) root(r *http.Request) string {
	if s.base != nil {
		return s.base.String()
	}
	u := url.URL{Scheme: "http", Host: r.Host, Path: "/"}
	if r.TLS != nil {
		u.Scheme = "https"
	}
	if parsed, err := url.Parse(u.String()); err != nil || parsed.Host != r.Host || r.Host == "" {
		return ""
	}
	return u.String()
}

// answer finds the page.
func (s *site) answer(ctx context.Context, q query) (answer, error) {
	switch q.page {
	case pageFront, pageSilent, pageSource:
		return s.changes(ctx, q)
	case pageFolder:
		return s.folder(ctx, q)
	case pageArticle:
		return s.article(ctx, q)
	case pageVersion:
		return s.version(ctx, q)
	case pageCompare, pageInline:
		return s.compare(ctx, q)
	case pageChoose:
		return s.choose(ctx, q)
	case pageSearch:
		return s.search(ctx, q)
	case pageRemoved:
		return s.removed(ctx, q)
	case pageHealth:
		return s.health(ctx, q)
	case pageMetrics:
		return s.metricsPage(ctx)
	case pageHealthz:
		return s.healthz(ctx)
	}
	return s.fixed(q)
}

// send writes an answer, or that the reader has it already.
func (s *site) send(w http.ResponseWriter, r *http.Request, a answer, q query) {
	if a.goTo != "" {
		w.Header().Set("Location", a.goTo)
		w.WriteHeader(http.StatusSeeOther)
		return
	}
	a.describe(w.Header())
	etag := ""
	if a.facts != nil {
		etag = s.etag(a, q)
		w.Header().Set("ETag", etag)
		if matches(r.Header.Get("If-None-Match"), etag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	body, err := s.body(a, etag)
	if errors.Is(err, errPartial) {
		a.private, err = true, nil
		a.describe(w.Header())
		w.Header().Del("ETag")
	}
	if err != nil {
		a = s.failure(q, err)
		a.describe(w.Header())
		w.Header().Del("ETag")
		if body, err = s.body(a, ""); err != nil {
			http.Error(w, "internal error", http.StatusInternalServerError)
			return
		}
	}
	if a.status != 0 {
		w.WriteHeader(a.status)
	}
	if r.Method != http.MethodHead {
		w.Write(body)
	}
}

// errPartial says that a page was written, without something that it would have:
// it is sent, and not kept.
var errPartial = errors.New("not all of the page could be read")

// body puts a page together, or takes the one that was made for the same ETag.
func (s *site) body(a answer, etag string) ([]byte, error) {
	render := func() ([]byte, error) {
		var buf bytes.Buffer
		err := a.write(&buf)
		return buf.Bytes(), err
	}
	if !a.keep || etag == "" {
		return render()
	}
	return s.rendered.get(etag, render)
}

// describe sets the headers that tell what an answer is and how long it holds.
func (a *answer) describe(h http.Header) {
	h.Set("Content-Type", a.kind)
	switch {
	case a.private:
		h.Set("Cache-Control", "no-store")
	case a.forever:
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	default:
		h.Set("Cache-Control", "public, max-age=60")
	}
	if a.retry != 0 {
		h.Set("Retry-After", strconv.Itoa(a.retry))
	}
	if a.noindex {
		h.Set("X-Robots-Tag", "noindex")
	}
}

// matches reports whether an If-None-Match header names the tag. Tags are
// compared weakly, RFC 9110 §13.1.2: compression may have weakened ours.
func matches(header, etag string) bool {
	for tag := range strings.SplitSeq(header, ",") {
		tag = strings.TrimPrefix(strings.TrimSpace(tag), "W/")
		if tag == "*" || tag == strings.TrimPrefix(etag, "W/") {
			return true
		}
	}
	return false
}

// errNotFound says that there is no such page.
var errNotFound = errors.New("there is no such page here")

// hiddenError says that an article was taken down.
type hiddenError struct{ hidden catalog.Hidden }

func (e *hiddenError) Error() string {
	return "this article was taken down on " + dateTime(e.hidden.Since) + " (UTC): " + e.hidden.Why
}

// lostError says that a source's archive is not where it is read, though the
// catalogue knows its articles.
type lostError struct {
	source string
	err    error
}

func (e *lostError) Error() string {
	return "the archive of " + e.source + " is gone: " + e.err.Error()
}
func (e *lostError) Unwrap() error { return e.err }

// badRequestError says that the address makes no sense.
type badRequestError struct{ err error }

func (e *badRequestError) Error() string { return e.err.Error() }
func (e *badRequestError) Unwrap() error { return e.err }

// failure is the page for an error. What went wrong inside is for the log.
func (s *site) failure(q query, err error) answer {
	view := viewOf(err)
	s.note(q, view, err)
	a := answer{status: view.Status, private: view.Status != http.StatusGone, noindex: true, retry: view.Retry}
	if q.form != formHTML && q.form != "" {
		a.kind = kindJSON
		a.write = func(w io.Writer) error { return writeJSON(w, apiError{view.Text, view.Status, view.Why, view.Since}) }
		return a
	}
	a.kind = kindHTML
	a.write = func(w io.Writer) error {
		return s.render(w, "error", head{links: q.links, Site: s.Title, Title: view.Title, NoIndex: true}, view)
	}
	return a
}

// note tells the log what went wrong inside.
func (s *site) note(q query, view errorView, err error) {
	if lost, gone := errors.AsType[*lostError](err); gone {
		s.noteLost(lost)
	} else if view.Status == http.StatusInternalServerError && s.Log != nil {
		s.Log.Error("page failed", "page", string(q.page), "source", q.source, "path", q.path, "err", err)
	}
}

// noteLost tells the log of an archive that is gone: once, not at each of its pages.
func (s *site) noteLost(lost *lostError) {
	if s.Log == nil {
		return
	}
	if _, told := s.lost.LoadOrStore(lost.source, true); !told {
		s.Log.Error("an archive is gone, and its articles are not shown until it is back", "source", lost.source, "err", lost.err,
			"hint", "stet status "+lost.source)
	}
}

// statusClosed says in the log that nobody waited for the answer (nginx's code).
const statusClosed = 499

func viewOf(err error) errorView {
	var hidden *hiddenError
	var bad *badRequestError
	var lost *lostError
	switch {
	case errors.As(err, &hidden):
		return errorView{Status: http.StatusGone, Title: "Taken down", Text: "This article is not shown here any more.",
			Since: hidden.hidden.Since, Why: hidden.hidden.Why}
	case errors.Is(err, errNotFound), errors.Is(err, catalog.ErrUnknown):
		return errorView{Status: http.StatusNotFound, Title: "Not found", Text: "There is no such page here."}
	case errors.As(err, &bad), errors.Is(err, catalog.ErrCursor):
		return errorView{Status: http.StatusBadRequest, Title: "Cannot be understood", Text: err.Error()}
	case errors.Is(err, errBusy):
		return errorView{Status: http.StatusServiceUnavailable, Title: "Busy", Text: "Too many people search at the moment. Please try again in a few seconds.", Retry: 10}
	case errors.As(err, &lost):
		return errorView{Status: http.StatusServiceUnavailable, Title: "Not here at the moment", Retry: 600,
			Text: "The archive of “" + lost.source + "” is gone from this server, and its articles cannot be shown until it is back. Whoever runs the site is told how by: stet status " + lost.source}
	case errors.Is(err, context.Canceled):
		return errorView{Status: statusClosed, Title: "Closed", Text: "The request was given up."}
	}
	return errorView{Status: http.StatusInternalServerError, Title: "Something went wrong", Text: "The archive could not be read. It has been noted."}
}

type errorView struct {
	Status int
	Title  string
	Text   string
	Why    string
	Since  time.Time
	Retry  int // seconds
}

// fixed answers with what never changes while the program runs.
func (s *site) fixed(q query) (answer, error) {
	text := func(kind string, b []byte) (answer, error) {
		return answer{kind: kind, facts: []string{string(q.page)}, write: func(w io.Writer) error {
			_, err := w.Write(b)
			return err
		}}, nil
	}
	switch q.page {
	case pageStyle:
		a, err := text("text/css; charset=utf-8", s.style)
		a.forever = q.values.Has("v")
		return a, err
	case pageOpenAPI:
		return text(kindJSON, s.openAPI)
	case pageIcon:
		return text("image/svg+xml", []byte(icon))
	case pageRobots:
		return text("text/plain; charset=utf-8", []byte("User-agent: *\nDisallow: /search\nDisallow: /*/inline\nDisallow: /*/choose\n"))
	case pageAPI:
		return answer{kind: kindHTML, facts: []string{"api"}, write: func(w io.Writer) error {
			return s.render(w, "api", head{links: q.links, Site: s.Title, Title: "JSON and feeds"}, nil)
		}}, nil
	}
	return answer{}, fmt.Errorf("no page %q", q.page)
}

// icon is three dots under a line: the mark that says "let it stand".
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#1c3f94"/><path d="M7 13h18" stroke="#fff" stroke-width="3"/><g fill="#fff"><circle cx="9" cy="22" r="2"/><circle cx="16" cy="22" r="2"/><circle cx="23" cy="22" r="2"/></g></svg>`
