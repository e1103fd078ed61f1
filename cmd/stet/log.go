package main

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

type logOptions struct {
	source       string
	kinds        []string
	silent       bool
	since, until string
	limit        int
}

func newLogCommand(a *app) *cobra.Command {
	var o logOptions
	cmd := &cobra.Command{
		Use:   "log [URL…]",
		Short: "List versions, the newest first",
		Long: help(`
Lists the versions of the articles at URL, or of all articles: when each was
fetched, its kind, and what changed in words. In a pipe the fields are: time,
source, version, kind, URL, headline, what changed. A terminal has no room for
the URL, which show, diff and blame want; --verbose makes some.

  stet log --since 2026-03-01 --kind changed
  stet log --silent
  stet log https://example.org/politics/minister-warns`, exitNoArchive),
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runLog(cmd.Context(), o, args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.source, "source", "", "only of the source `NAME`")
	f.StringSliceVar(&o.kinds, "kind", nil, "only of these `KINDS`: added, changed, reverted, reextracted, gone, restored")
	f.BoolVar(&o.silent, "silent", false, "only silent edits: the publisher's own date stayed as it was")
	f.StringVar(&o.since, "since", "", "fetched at or after `TIME`")
	f.StringVar(&o.until, "until", "", "fetched before `TIME`")
	f.IntVarP(&o.limit, "limit", "n", 0, "at most `N` versions (default: 100 on a terminal, else all)")
	return cmd
}

func checkLimit(n int) error {
	if n < 0 {
		return withHint(usagef("--limit %d is less than none", n), "give 1 or more, or leave it out")
	}
	return nil
}

func (a *app) runLog(ctx context.Context, o logOptions, urls []string) error {
	q, err := o.query()
	if err := cmp.Or(checkLimit(o.limit), err); err != nil {
		return err
	}
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.hasSource(o.source); err != nil {
		return err
	}
	queries, err := s.perArticle(ctx, q, urls)
	if err != nil {
		return err
	}
	if o.limit == 0 && a.stdoutTTY {
		o.limit = 100
	}
	p := a.versionPrinter()
	for _, q := range queries {
		if err := s.eachChange(ctx, q, o.limit, p.print); err != nil {
			return err
		}
	}
	if err := p.flush(); err != nil || len(urls) == 0 {
		return err
	}
	return a.tellHeld(ctx, s, queries)
}

// tellHeld says what was seen of articles, is held back and is not in their
// history.
func (a *app) tellHeld(ctx context.Context, s *store, queries []catalog.Query) error {
	for _, q := range queries {
		h, err := s.catalog.HeldAt(ctx, q.Source, extract.Key(q.URL))
		if errors.Is(err, catalog.ErrUnknown) {
			continue
		}
		if err != nil {
			return err
		}
		l, err := s.catalog.LookAt(ctx, q.Source, h.Key)
		if err != nil && !errors.Is(err, catalog.ErrUnknown) {
			return err
		}
		a.say("held back since %s: %s: %s", h.Since.UTC().Format(time.RFC3339), q.URL, cmp.Or(l.Reason, h.Sign))
	}
	return nil
}

func (o logOptions) query() (q catalog.Query, err error) {
	q = catalog.Query{Source: o.source, Silent: o.silent, Hidden: true}
	all := []archive.Kind{archive.Added, archive.Changed, archive.Reverted, archive.Reextracted, archive.Gone, archive.Restored}
	for _, k := range o.kinds {
		if !slices.Contains(all, archive.Kind(k)) {
			return q, withHint(usagef("there is no kind %q", k), "stet log --help")
		}
		q.Kinds = append(q.Kinds, archive.Kind(k))
	}
	if q.Since, err = optionalTime(o.since); err != nil {
		return q, err
	}
	q.Until, err = optionalTime(o.until)
	return q, err
}

func optionalTime(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := parseTime(s)
	if err != nil {
		return t, &usageError{err}
	}
	return t, nil
}

// perArticle makes one query of q for each URL, or q itself without URLs.
func (s *store) perArticle(ctx context.Context, q catalog.Query, urls []string) ([]catalog.Query, error) {
	if len(urls) == 0 {
		return []catalog.Query{q}, nil
	}
	var qs []catalog.Query
	for _, u := range urls {
		art, err := s.article(ctx, q.Source, u)
		if err != nil {
			return nil, err
		}
		one := q
		one.Source, one.URL = art.Source, art.URL
		qs = append(qs, one)
	}
	return qs, nil
}

// eachChange calls f with the versions that q asks for, at most n where n is
// not 0.
func (s *store) eachChange(ctx context.Context, q catalog.Query, n int, f func(catalog.Change) error) error {
	for left := n; n == 0 || left > 0; {
		q.Limit = 1000
		if n > 0 {
			q.Limit = min(left, q.Limit)
		}
		changes, err := s.catalog.Changes(ctx, q)
		if err != nil {
			return err
		}
		for _, c := range changes {
			if err := f(c); err != nil {
				return err
			}
		}
		if len(changes) < q.Limit {
			return nil
		}
		left -= len(changes)
		q.Before = changes[len(changes)-1].Cursor()
	}
	return nil
}

// versionJSON is a version as --json prints it.
type versionJSON struct {
	Source            string    `json:"source"`
	URL               string    `json:"url"`
	Version           int       `json:"version"`
	Kind              string    `json:"kind"`
	Title             string    `json:"title"`
	Fetched           time.Time `json:"fetched"`
	PublisherModified time.Time `json:"publisher_modified,omitzero"`
	Silent            bool      `json:"silent"`
	NotFree           bool      `json:"not_free,omitempty"`
	Summary           string    `json:"summary"`
	Reason            string    `json:"reason"`
	Status            int       `json:"status"`
	Path              string    `json:"path"`
	Commit            string    `json:"commit"`
	Blob              string    `json:"blob"`
	Previous          string    `json:"previous,omitempty"`
	PageSHA256        string    `json:"page_sha256"`
	Extractor         string    `json:"extractor"`
}

func newVersionJSON(source string, v archive.Version) versionJSON {
	return versionJSON{
		Source: source, URL: v.URL, Version: v.N, Kind: string(v.Kind), Title: v.Title,
		Fetched: v.FetchedAt.UTC(), PublisherModified: v.PublisherModified, Silent: v.Silent, NotFree: v.NotFree,
		Summary: v.Summary, Reason: v.Reason, Status: v.Status, Path: v.Path,
		Commit: v.Commit, Blob: v.Blob, Previous: v.Previous, PageSHA256: v.PageSHA256, Extractor: v.Extractor,
	}
}

// versionPrinter prints versions in the form that suits stdout.
type versionPrinter struct {
	print func(catalog.Change) error
	flush func() error
}

func (a *app) versionPrinter() versionPrinter {
	if a.json {
		return versionPrinter{
			print: func(c catalog.Change) error { return jsonLines(a.stdout, newVersionJSON(c.Source, c.Version)) },
			flush: func() error { return nil },
		}
	}
	t := a.table("WHEN", "SOURCE", "VERSION", "KIND", "HEADLINE")
	if a.verbose {
		t = a.table("WHEN", "SOURCE", "VERSION", "KIND", "URL", "HEADLINE")
	}
	return versionPrinter{
		print: func(c catalog.Change) error {
			if t.tty && a.verbose {
				t.row(c.FetchedAt, c.Source, c.N, kindWords(c.Version), c.URL, headline(c.Version))
				return nil
			}
			versionRow(t, c)
			return nil
		},
		flush: t.flush,
	}
}

// versionRow adds the row of a version: on a terminal what fits, in a pipe all
// that log and run promise.
func versionRow(t *table, c catalog.Change) {
	if t.tty {
		t.row(c.FetchedAt, c.Source, c.N, kindWords(c.Version), headline(c.Version))
		return
	}
	t.row(c.FetchedAt, c.Source, c.N, kindWords(c.Version), c.URL, c.Title, what(c.Version))
}

func kindWords(v archive.Version) string {
	if v.Silent {
		return string(v.Kind) + " silently"
	}
	return string(v.Kind)
}

// what says in words what a version is about.
func what(v archive.Version) string {
	if v.Kind == archive.Gone && v.Reason != "" {
		return v.Reason // both would say when it was not available
	}
	return strings.Join(slices.DeleteFunc([]string{v.Summary, v.Reason}, func(s string) bool { return s == "" }), "; ")
}

func headline(v archive.Version) string {
	if w := what(v); w != "" {
		return v.Title + " (" + w + ")"
	}
	return v.Title
}
