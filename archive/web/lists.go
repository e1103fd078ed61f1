package web

import (
	"context"
	"io"
	"maps"
	"net/url"
	"slices"
	"strings"

	"stet/archive/catalog"
)

// folderView is a year, month or day of a source.
type folderView struct {
	Source   string
	Path     string
	Up       string // the folder above, "" for the source
	Folders  []catalog.Folder
	Articles []catalog.Article // of a day
}

// folder lists what was published in a year, a month or on a day.
func (s *site) folder(ctx context.Context, q query) (answer, error) {
	sources, facts, err := s.sources(ctx)
	if err != nil {
		return answer{}, err
	}
	if named(sources, q.source) == nil {
		return answer{}, errNotFound
	}
	view := folderView{Source: q.source, Path: q.path}
	if i := strings.LastIndexByte(q.path, '/'); i > 0 {
		view.Up = q.path[:i]
	}
	if len(q.path) == len("2006/01/02") {
		view.Articles, err = s.Catalog.ArticlesIn(ctx, q.source, q.path)
	} else {
		view.Folders, err = s.Catalog.Folders(ctx, q.source, q.path)
	}
	if err != nil {
		return answer{}, err
	}
	if len(view.Articles)+len(view.Folders) == 0 {
		return answer{}, errNotFound
	}
	path := q.source + "/" + q.path
	h := head{Title: q.source + ", " + dateWords(q.path), JSON: path, Canonical: canonical(q, path)}
	return s.either(q, answer{facts: facts}, h, view, func() any { return s.apiFolder(q, view) }), nil
}

// either completes an answer with the page of a view, or with its JSON.
func (s *site) either(q query, a answer, h head, view any, api func() any) answer {
	if q.form == formJSON {
		a.kind = kindJSON
		a.write = func(w io.Writer) error { return writeJSON(w, api()) }
		return a
	}
	h.links, h.Site, h.Here, h.HasJSON, h.NoIndex = q.links, s.Title, q.page, true, a.noindex
	a.kind = kindHTML
	a.write = func(w io.Writer) error { return s.render(w, string(q.page), h, view) }
	return a
}

// removedView is the page of articles that are not available any more.
type removedView struct {
	Articles []catalog.Article
	Next     string
}

func (s *site) removed(ctx context.Context, q query) (answer, error) {
	_, facts, err := s.sources(ctx)
	if err != nil {
		return answer{}, err
	}
	before := catalog.Cursor(q.values.Get("before"))
	articles, err := s.Catalog.Articles(ctx, catalog.ArticleQuery{Gone: true, Before: before, Limit: listLength + 1})
	if err != nil {
		return answer{}, err
	}
	view := removedView{Articles: articles}
	if len(articles) > listLength {
		view.Articles = articles[:listLength]
		view.Next = q.Page("removed") + "?before=" + url.QueryEscape(string(articles[listLength-1].Cursor()))
	}
	a := answer{facts: append(facts, string(before)), noindex: before != ""}
	h := head{Title: "Removed articles", JSON: "removed", Canonical: canonical(q, "removed")}
	return s.either(q, a, h, view, func() any { return s.apiRemoved(q, view) }), nil
}

// healthView is the page of the sources' health.
type healthView struct{ Sources []sourceHealth }

type sourceHealth struct {
	catalog.Source
	Health *Health // nil where the schedule knows nothing
}

func (s *site) health(ctx context.Context, q query) (answer, error) {
	view, err := s.healthView(ctx)
	if err != nil {
		return answer{}, err
	}
	h := head{Title: "Sources and their health", JSON: "health"}
	return s.either(q, answer{noindex: true, private: true}, h, view, func() any { return s.apiHealth(q, view) }), nil
}

func (s *site) healthView(ctx context.Context) (healthView, error) {
	sources, err := s.Catalog.Sources(ctx)
	if err != nil {
		return healthView{}, err
	}
	known := map[string]*Health{}
	if s.Checks != nil {
		list, err := s.Checks.Health(ctx)
		if err != nil {
			return healthView{}, err
		}
		for i := range list {
			known[list[i].Source] = &list[i]
		}
	}
	var view healthView
	for _, src := range sources {
		view.Sources = append(view.Sources, sourceHealth{src, known[src.Name]})
		delete(known, src.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(known)) { // watched, but without a version yet
		view.Sources = append(view.Sources, sourceHealth{catalog.Source{Name: name}, known[name]})
	}
	return view, nil
}
