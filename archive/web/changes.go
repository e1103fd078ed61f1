package web

import (
	"context"
	"io"
	"net/url"
	"time"

	"stet/archive"
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

// changeList is a list of changes that is being put together.
type changeList struct {
	*site
	q           query
	asked       catalog.Query
	title, path string
	view        listView
	lost        bool // some excerpts: their archive is gone
}

// changes lists the latest changes: of all sources, of one, or the silent
// ones.
func (s *site) changes(ctx context.Context, q query) (answer, error) {
	sources, facts, err := s.sources(ctx)
	if err != nil {
		return answer{}, err
	}
	l := changeList{site: s, q: q, asked: catalog.Query{Source: q.source, Kinds: catalog.ChangeKinds(), Silent: q.page == pageSilent,
		Before: catalog.Cursor(q.values.Get("before"))}}
	l.title, l.path = listTitle(q)
	l.view = listView{Kind: q.page, Older: l.asked.Before != ""}
	switch q.page {
	case pageSource:
		if l.view.Source = named(sources, q.source); l.view.Source == nil {
			return answer{}, errNotFound
		}
	case pageFront:
		l.view.Sources = sources
	}
	if l.view.Older { // a wrong cursor is told before anything is sent
		if _, err := s.Catalog.Changes(ctx, catalog.Query{Before: l.asked.Before, Limit: 1}); err != nil {
			return answer{}, err
		}
	}
	a := answer{facts: append(facts, string(l.asked.Before)), noindex: l.view.Older, keep: true}
	switch q.form {
	case formHTML:
		a.kind, a.write = kindHTML, func(w io.Writer) error { return l.html(ctx, w) }
	case formJSON:
		a.kind, a.write = kindJSON, func(w io.Writer) error { return l.json(ctx, w) }
	default:
		a.kind, a.write = feedKind(q.form), func(w io.Writer) error { return l.feed(ctx, w) }
	}
	return a, nil
}

// page gives the changes of one page, and the query string of the next: ""
// where there is none, or nothing can be asked.
func (l *changeList) page(ctx context.Context) (changes []changeView, next string, err error) {
	l.asked.Limit = listLength + 1
	changes, err = l.list(ctx)
	if err != nil || len(changes) <= listLength {
		return changes, "", err
	}
	changes = changes[:listLength]
	if !l.q.static {
		next = "?before=" + url.QueryEscape(string(changes[listLength-1].Cursor()))
	}
	return changes, next, nil
}

func (l *changeList) list(ctx context.Context) ([]changeView, error) {
	changes, err := l.Catalog.Changes(ctx, l.asked)
	if err != nil {
		return nil, err
	}
	if l.q.form != formHTML || l.q.static { // who reads these keeps what they had
		return l.changeViews(ctx, changes, nil, nil)
	}
	return l.changeViews(ctx, changes, nil, func(e *lostError) {
		l.lost = true
		l.noteLost(e)
	})
}

func (l *changeList) html(ctx context.Context, w io.Writer) error {
	changes, next, err := l.page(ctx)
	if err != nil {
		return err
	}
	l.view.Days = byDay(changes)
	if next != "" {
		l.view.Next = l.q.here(l.path) + next
	}
	if l.view.Source != nil {
		if l.view.Years, err = l.Catalog.Years(ctx, l.q.source); err != nil {
			return err
		}
	}
	err = l.render(w, "list", head{links: l.q.links, Site: l.Title, Title: l.title, HasJSON: true, JSON: l.path,
		Feed: l.path, Feeds: feedsFor(l.q), Here: l.q.page, NoIndex: l.view.Older, Canonical: canonical(l.q, l.path)}, l.view)
	if err == nil && l.lost {
		err = errPartial
	}
	return err
}

func (l *changeList) json(ctx context.Context, w io.Writer) error {
	changes, next, err := l.page(ctx)
	if err != nil {
		return err
	}
	out := apiChanges{Title: l.title, Changes: l.q.apiChanges(changes)}
	if next != "" {
		out.Next = l.q.to().JSON(l.path) + next
	}
	if l.view.Source != nil {
		src := l.q.apiSource(*l.view.Source)
		out.Source = &src
	}
	for _, src := range l.view.Sources {
		out.Sources = append(out.Sources, l.q.apiSource(src))
	}
	return writeJSON(w, out)
}

func (l *changeList) feed(ctx context.Context, w io.Writer) error {
	l.asked.Limit = feedLength
	changes, err := l.list(ctx)
	if err != nil {
		return err
	}
	return writeFeed(w, l.q.form, l.feedOf(l.q, l.title, l.path, changes))
}

// here links from a list page to itself.
func (l links) here(path string) string {
	if path == "" {
		return l.root
	}
	return l.at(path)
}

func listTitle(q query) (title, path string) {
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

// changeViews adds the words that changed. versions are those of the article that
// all changes are of, nil for changes of several; lost is as of excerptsOf.
func (s *site) changeViews(ctx context.Context, changes []catalog.Change, versions []archive.Version, lost func(*lostError)) ([]changeView, error) {
	excerpts, err := s.excerptsOf(ctx, changes, versions, lost)
	if err != nil {
		return nil, err
	}
	views := make([]changeView, len(changes))
	for i, c := range changes {
		views[i] = changeView{c, excerpts[i]}
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
func feedsFor(q query) bool { return q.absolute != "" || !q.static }
