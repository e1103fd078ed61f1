package web

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"time"

	"stet/archive/catalog"
)

const (
	listLength = 40
	feedLength = 50
)

// changeView is one change in a list.
type changeView struct {
	catalog.Change
	Excerpt excerpt
}

// dayView is the changes of one day.
type dayView struct {
	Day     time.Time
	Changes []changeView
}

// listView is the front page, a source's page and the silent edits.
type listView struct {
	Kind    page
	Source  *catalog.Source  // of a source's page
	Sources []catalog.Source // of the front page
	Years   []string         // of a source's page: folders of articles
	Days    []dayView
	Next    string // link to older changes
	Older   bool   // not the first of its pages
}

// changes lists the latest changes: of all sources, of one, or the silent
// ones.
func (s *site) changes(ctx context.Context, q query) (answer, error) {
	sources, facts, err := s.sources(ctx)
	if err != nil {
		return answer{}, err
	}
	cq := catalog.Query{Source: q.source, Kinds: catalog.ChangeKinds(), Silent: q.page == pageSilent,
		Before: catalog.Cursor(q.values.Get("before")), Limit: listLength + 1}
	view := listView{Kind: q.page, Older: cq.Before != ""}
	switch {
	case q.page == pageSource:
		if view.Source = named(sources, q.source); view.Source == nil {
			return answer{}, errNotFound
		}
		facts = append(facts, view.Source.Head)
	case q.page == pageFront:
		view.Sources = sources
	}
	a := answer{facts: append(facts, string(cq.Before)), noindex: view.Older}
	if cq.Before != "" {
		if _, err := s.Catalog.Changes(ctx, catalog.Query{Before: cq.Before, Limit: 1}); err != nil {
			return a, err
		}
	}
	list := func(limit int) ([]changeView, error) {
		cq.Limit = limit
		return s.changeViews(ctx, cq)
	}
	title, path := s.listTitle(q)
	switch q.form {
	case formHTML:
		a.kind = kindHTML
		a.write = func(w io.Writer) error {
			changes, err := list(listLength + 1)
			if err != nil {
				return err
			}
			if len(changes) > listLength {
				changes = changes[:listLength]
				if !q.static {
					view.Next = q.here(path) + "?before=" + url.QueryEscape(string(changes[listLength-1].Cursor()))
				}
			}
			view.Days = byDay(changes)
			if view.Source != nil {
				if view.Years, err = s.years(ctx, q.source); err != nil {
					return err
				}
			}
			h := head{links: q.links, Site: s.Title, Title: title, HasJSON: true, JSON: path, Feed: path, Feeds: s.feedsFor(q), Here: q.page, NoIndex: view.Older,
				Canonical: canonical(q, path)}
			return s.render(w, "list", h, view)
		}
	case formJSON:
		a.kind = kindJSON
		a.write = func(w io.Writer) error {
			changes, err := list(listLength + 1)
			if err != nil {
				return err
			}
			return writeJSON(w, s.apiList(q, title, path, view, changes))
		}
	default:
		a.kind = feedKind(q.form)
		a.write = func(w io.Writer) error {
			changes, err := list(feedLength)
			if err != nil {
				return err
			}
			return writeFeed(w, q.form, s.feedOf(q, title, path, changes))
		}
	}
	return a, nil
}

// here links from a list page to itself.
func (l links) here(path string) string {
	if path == "" {
		return l.root
	}
	return l.at(path)
}

func (s *site) listTitle(q query) (title, path string) {
	switch q.page {
	case pageSource:
		return "Changes in " + q.source, q.source
	case pageSilent:
		return "Silent edits", "silent"
	}
	return "Latest changes", ""
}

// sources gives all sources and the facts that any list depends on: their
// heads, and what is hidden.
func (s *site) sources(ctx context.Context) ([]catalog.Source, []string, error) {
	sources, err := s.Catalog.Sources(ctx)
	if err != nil {
		return nil, nil, err
	}
	hidden, err := s.Catalog.HiddenArticles(ctx)
	if err != nil {
		return nil, nil, err
	}
	var facts []string
	for _, src := range sources {
		facts = append(facts, src.Name+" "+src.Head)
	}
	for _, h := range hidden {
		facts = append(facts, h.Source+" "+h.URL)
	}
	return sources, facts, nil
}

func named(sources []catalog.Source, name string) *catalog.Source {
	for i := range sources {
		if sources[i].Name == name {
			return &sources[i]
		}
	}
	return nil
}

func (s *site) changeViews(ctx context.Context, cq catalog.Query) ([]changeView, error) {
	changes, err := s.Catalog.Changes(ctx, cq)
	if err != nil {
		return nil, err
	}
	views := make([]changeView, len(changes))
	for i, c := range changes {
		views[i].Change = c
		if views[i].Excerpt, err = s.excerpt(ctx, c.Source, c.Version); err != nil {
			return nil, fmt.Errorf("compare version %d of %s with the one before: %w", c.N, c.URL, err)
		}
	}
	return views, nil
}

func byDay(changes []changeView) []dayView {
	var days []dayView
	for _, c := range changes {
		day := c.FetchedAt.UTC().Truncate(24 * time.Hour)
		if len(days) == 0 || !days[len(days)-1].Day.Equal(day) {
			days = append(days, dayView{Day: day})
		}
		last := &days[len(days)-1]
		last.Changes = append(last.Changes, c)
	}
	return days
}

// canonical is a page's own absolute address.
func canonical(q query, path string) string {
	if q.absolute == "" {
		return ""
	}
	l := links{root: q.absolute, static: q.static}
	return l.here(path)
}

// feedsFor reports whether feeds of a page can be linked: they need absolute
// links, which an export without a base URL does not have.
func (s *site) feedsFor(q query) bool { return q.absolute != "" || !q.static }
