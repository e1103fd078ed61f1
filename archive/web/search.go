package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"stet/archive"
	"stet/archive/catalog"
)

// searchView is the page of a search.
type searchView struct {
	Query   string
	Source  string
	Sources []catalog.Source
	Hits    []catalog.Hit
	Next    string
	Back    time.Time // how far back was searched, where there was no time for more
	Asked   bool
	Older   bool // not the first of its pages
}

// longestQuery bounds what is searched for, in bytes.
const longestQuery = 400

// search finds articles by the words of any of their versions.
func (s *site) search(ctx context.Context, q query) (answer, error) {
	sources, facts, err := s.sources(ctx)
	if err != nil {
		return answer{}, err
	}
	text := strings.TrimSpace(q.values.Get("q"))
	if len(text) > longestQuery {
		return answer{}, &badRequestError{fmt.Errorf("search for at most %d characters", longestQuery)}
	}
	view := searchView{Query: text, Source: q.values.Get("source"), Sources: sources, Asked: text != "", Older: q.values.Get("before") != ""}
	if view.Source != "" && named(sources, view.Source) == nil {
		return answer{}, errNotFound
	}
	sq := catalog.SearchQuery{Text: text, Source: view.Source, Before: catalog.Cursor(q.values.Get("before"))}
	if view.Asked {
		found, err := s.lookFor(ctx, sq, facts)
		if err != nil && !errors.Is(err, catalog.ErrNoWords) {
			return answer{}, err
		}
		view.Hits, view.Back = found.Hits, found.Back
		if found.Next != "" {
			view.Next = q.Page("search") + suffix(view, "before", string(found.Next))
		}
		for _, h := range found.Hits {
			facts = append(facts, fmt.Sprint(h.ID, h.Versions, len(h.In)))
		}
	}
	a := answer{kind: kindHTML, noindex: true, facts: append(facts, text, view.Source, string(sq.Before), view.Next)}
	title := "Search"
	if view.Asked {
		title = "Search for " + text
	}
	switch q.form {
	case formHTML:
		a.write = func(w io.Writer) error {
			h := head{links: q.links, Site: s.Title, Title: title, NoIndex: true, Query: text, Here: q.page, HasJSON: true, JSON: "search", Feed: "search", Feeds: view.Asked}
			if view.Asked {
				h.Suffix = suffix(view)
			}
			return s.render(w, "search", h, view)
		}
	case formJSON:
		a.kind = kindJSON
		a.write = func(w io.Writer) error { return writeJSON(w, s.apiSearch(q, view)) }
	default:
		a.kind = feedKind(q.form)
		a.write = func(w io.Writer) error { return s.searchFeed(ctx, w, q, title, view) }
	}
	return a, nil
}

// searchHolds is how long what was found may be shown again: the index may
// follow the archive a little later.
const searchHolds = 20 * time.Second

// lookFor searches, or gives what the same search found just before.
func (s *site) lookFor(ctx context.Context, sq catalog.SearchQuery, facts []string) (catalog.Found, error) {
	now := s.Now().Truncate(searchHolds).Unix()
	key := fmt.Sprintf("%d %q %q %q %q", now, sq.Text, sq.Source, sq.Before, facts)
	return s.found.get(key, func() (catalog.Found, error) {
		give, err := s.searches.take(ctx)
		if err != nil {
			return catalog.Found{}, err
		}
		defer give()
		found, err := s.Catalog.Search(ctx, sq)
		for _, h := range found.Hits {
			for i := range h.Snippet { // a piece of a whole article, which need not be kept
				h.Snippet[i].Text = strings.Clone(h.Snippet[i].Text)
			}
		}
		return found, err
	})
}

// suffix is the query string of a search.
func suffix(v searchView, more ...string) string {
	values := url.Values{"q": {v.Query}}
	if v.Source != "" {
		values.Set("source", v.Source)
	}
	if len(more) == 2 {
		values.Set(more[0], more[1])
	}
	return "?" + values.Encode()
}

// searchFeed has an entry for the newest version of each article that has the
// words.
func (s *site) searchFeed(ctx context.Context, w io.Writer, q query, title string, view searchView) error {
	newest, err := s.Catalog.Newest(ctx, view.Hits)
	if err != nil {
		return err
	}
	var hits []catalog.Hit
	var list []catalog.Change
	for i, h := range view.Hits {
		if v := newest[i]; v.Commit != "" {
			hits, list = append(hits, h), append(list, catalog.Change{Source: h.Source, Version: v, Versions: h.Versions})
		}
	}
	changes, err := s.changeViews(ctx, list, nil, nil)
	if err != nil {
		return err
	}
	f := s.newFeed(q, title, "search")
	f.Page, f.Self = f.Page+suffix(view), f.Self+suffix(view)
	f.ID = nameID("search " + view.Source + " " + view.Query)
	for i, c := range changes {
		e := f.entryOf(c)
		e.Summary, e.Content = plainSpans(hits[i].Snippet), foundHTML(hits[i], c.Version)+e.Content
		f.add(e)
	}
	return writeFeed(w, q.form, f)
}

func plainSpans(spans []catalog.Span) string {
	var sb strings.Builder
	for _, s := range spans {
		sb.WriteString(s.Text)
	}
	return sb.String()
}

// foundHTML is what a search feed's entry has before what changed.
func foundHTML(h catalog.Hit, v archive.Version) string {
	var sb strings.Builder
	sb.WriteString("<p>" + string(passageHTML(h.Snippet)))
	state := "the current version has these words"
	if !h.Now {
		state = "the current version does not have these words any more"
	}
	fmt.Fprintf(&sb, "</p>\n<p>%s, version %d of %s (UTC); %s.</p>\n", escape(h.Source), v.N, dateTime(v.FetchedAt), state)
	return sb.String()
}
