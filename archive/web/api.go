package web

import (
	"fmt"
	"strings"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/diff"
	"stet/extract"
)

// The JSON of every page. The contract is on the page "api": fields are added,
// never renamed or taken away; times are RFC 3339 in UTC; links are absolute
// where the site knows its address, else relative to the site's root.

type apiError struct {
	Error  string    `json:"error"`
	Status int       `json:"status"`
	Why    string    `json:"why,omitempty"` // of a takedown
	Since  time.Time `json:"since,omitzero"`
}

type apiLinks struct {
	HTML    string `json:"html"`
	JSON    string `json:"json,omitempty"`
	Compare string `json:"compare,omitempty"` // JSON of the comparison with the version before
	Article string `json:"article,omitempty"` // JSON of the article
}

type apiVersion struct {
	N         int          `json:"version"`
	Kind      archive.Kind `json:"kind"`
	Title     string       `json:"title"`
	Fetched   time.Time    `json:"fetched"`
	Modified  time.Time    `json:"publisher_modified,omitzero"`
	Silent    bool         `json:"silent"`
	Summary   string       `json:"summary"`
	Reason    string       `json:"reason,omitempty"`
	Status    int          `json:"status,omitempty"`
	Commit    string       `json:"commit"`
	Blob      string       `json:"blob"`
	PageSHA   string       `json:"page_sha256,omitempty"`
	Extractor string       `json:"extractor,omitempty"`
	Links     apiLinks     `json:"links"`
}

type apiChange struct {
	Source   string `json:"source"`
	URL      string `json:"url"`
	Path     string `json:"path"`
	Versions int    `json:"versions"`
	apiVersion
	Headline []diff.Run   `json:"headline,omitempty"`
	Passages [][]diff.Run `json:"passages,omitempty"`
}

type apiChanges struct {
	Title   string      `json:"title"`
	Source  *apiSource  `json:"source,omitempty"`
	Sources []apiSource `json:"sources,omitempty"`
	Changes []apiChange `json:"changes"`
	Next    string      `json:"next,omitempty"`
}

type apiSource struct {
	Name     string    `json:"name"`
	Articles int       `json:"articles"`
	Versions int       `json:"versions"`
	Newest   time.Time `json:"newest,omitzero"`
	Head     string    `json:"head"`
	Links    apiLinks  `json:"links"`
}

type apiArticle struct {
	Source    string       `json:"source"`
	URL       string       `json:"url"`
	Path      string       `json:"path"`
	Title     string       `json:"title"`
	FirstSeen time.Time    `json:"first_seen"`
	Changed   time.Time    `json:"last_changed"`
	Kind      archive.Kind `json:"kind"`
	Changes   int          `json:"changes"`
	NextCheck time.Time    `json:"next_check,omitzero"`
	Stopped   bool         `json:"no_longer_checked,omitempty"`
	Missing   time.Time    `json:"not_available,omitzero"`
	Links     apiLinks     `json:"links"`
	Versions  []apiVersion `json:"versions,omitempty"`
	Text      *apiText     `json:"text,omitempty"`
}

type apiText struct {
	Title     string     `json:"title"`
	Byline    []string   `json:"byline"`
	Language  string     `json:"language,omitempty"`
	Published time.Time  `json:"published,omitzero"`
	Blocks    []apiBlock `json:"blocks"`
}

type apiBlock struct {
	Style     string   `json:"style"`
	Sentences []string `json:"sentences"`
}

type apiComparison struct {
	Source  string     `json:"source"`
	URL     string     `json:"url"`
	Path    string     `json:"path"`
	Old     apiVersion `json:"old"`
	New     apiVersion `json:"new"`
	Summary string     `json:"summary"`
	Git     string     `json:"git"`
	Links   apiLinks   `json:"links"`
	Rows    []diff.Row `json:"rows"`
}

type apiHit struct {
	apiArticle
	In      []int     `json:"in"` // versions that have the words
	Now     bool      `json:"now"`
	Snippet []apiSpan `json:"snippet"`
}

type apiSpan struct {
	Text string `json:"text"`
	Mark bool   `json:"mark,omitempty"`
}

func apiSnippet(spans []catalog.Span) []apiSpan {
	list := make([]apiSpan, len(spans))
	for i, s := range spans {
		list[i] = apiSpan(s)
	}
	return list
}

// to makes links for JSON.
func (q query) to() links { return links{root: q.absolute, static: q.static} }

func (q query) pageLinks(path string) apiLinks {
	to := q.to()
	return apiLinks{HTML: to.here(path), JSON: to.JSON(path)}
}

func (q query) apiVersion(source string, v archive.Version) apiVersion {
	page := articlePage(source, v.Path)
	l := q.pageLinks(fmt.Sprintf("%s/%d", page, v.N))
	l.Article = q.to().JSON(page)
	if q.static {
		l.JSON = "" // an export has the texts of versions as pages alone
	}
	if v.N > 0 {
		l.Compare = q.to().JSON(fmt.Sprintf("%s/%d..%d", page, v.N-1, v.N))
	}
	return apiVersion{N: v.N, Kind: v.Kind, Title: v.Title, Fetched: v.FetchedAt, Modified: v.PublisherModified, Silent: v.Silent,
		Summary: v.Summary, Reason: v.Reason, Status: v.Status, Commit: v.Commit, Blob: v.Blob, PageSHA: v.PageSHA256, Extractor: v.Extractor, Links: l}
}

func (q query) apiSource(src catalog.Source) apiSource {
	return apiSource{Name: src.Name, Articles: src.Articles, Versions: src.Versions, Newest: src.Newest, Head: src.Head, Links: q.pageLinks(src.Name)}
}

func (q query) apiArticle(a catalog.Article) apiArticle {
	return apiArticle{Source: a.Source, URL: a.URL, Path: a.Path, Title: a.Title, FirstSeen: a.FirstSeen, Changed: a.LastChanged,
		Kind: a.Kind, Changes: a.Changes(), Links: q.pageLinks(articlePage(a.Source, a.Path))}
}

func apiTextOf(a *extract.Article) *apiText {
	t := &apiText{Title: a.Title, Byline: append([]string{}, a.Byline...), Language: a.Lang, Published: a.Published, Blocks: []apiBlock{}}
	for _, b := range a.Blocks {
		t.Blocks = append(t.Blocks, apiBlock{b.Kind.String(), b.Sentences})
	}
	return t
}

func (q query) apiChanges(changes []changeView) []apiChange {
	list := make([]apiChange, len(changes))
	for i, c := range changes {
		list[i] = apiChange{Source: c.Source, URL: c.URL, Path: c.Path, Versions: c.Versions,
			apiVersion: q.apiVersion(c.Source, c.Version), Headline: c.Excerpt.Headline}
		for _, p := range c.Excerpt.Passages {
			list[i].Passages = append(list[i].Passages, p.Runs)
		}
	}
	return list
}

func (s *site) apiArticle(q query, view articleView) apiArticle {
	a := q.apiArticle(view.Article)
	a.FirstSeen, a.NextCheck, a.Stopped, a.Missing = view.FirstSeen, view.Check.Due, view.Check.Stopped, view.Check.MissingAt
	for i := len(view.Versions) - 1; i >= 0; i-- {
		a.Versions = append(a.Versions, q.apiVersion(a.Source, view.Versions[i].Version))
	}
	if q.static && len(a.Versions) == 1 {
		a.Versions[0].Links.HTML = a.Links.HTML // the only version is the article
	}
	a.Text = apiTextOf(view.Latest)
	return a
}

func (s *site) apiVersionPage(q query, view versionView) any {
	return struct {
		Source string `json:"source"`
		URL    string `json:"url"`
		Path   string `json:"path"`
		apiVersion
		Text *apiText `json:"text"`
	}{view.Source, view.URL, view.Path, q.apiVersion(view.Source, view.Version), apiTextOf(view.Text)}
}

func (s *site) apiComparison(q query, view compareView, rows []diff.Row) apiComparison {
	return apiComparison{Source: view.Source, URL: view.URL, Path: view.Path, Old: q.apiVersion(view.Source, view.A), New: q.apiVersion(view.Source, view.B),
		Summary: view.Stats, Git: view.Command, Links: q.pageLinks(fmt.Sprintf("%s/%d..%d", articlePage(view.Source, view.Path), view.A.N, view.B.N)), Rows: rows}
}

func (s *site) apiFolder(q query, view folderView) any {
	type folder struct {
		Path     string   `json:"path"`
		Articles int      `json:"articles"`
		Links    apiLinks `json:"links"`
	}
	out := struct {
		Source   string       `json:"source"`
		Path     string       `json:"path"`
		Folders  []folder     `json:"folders,omitempty"`
		Articles []apiArticle `json:"articles,omitempty"`
	}{Source: view.Source, Path: view.Path}
	for _, f := range view.Folders {
		out.Folders = append(out.Folders, folder{f.Path, f.Articles, q.pageLinks(view.Source + "/" + f.Path)})
	}
	for _, a := range view.Articles {
		out.Articles = append(out.Articles, q.apiArticle(a))
	}
	return out
}

func (s *site) apiRemoved(q query, view removedView) any {
	out := struct {
		Articles []apiArticle `json:"articles"`
		Next     string       `json:"next,omitempty"`
	}{Articles: []apiArticle{}}
	for _, a := range view.Articles {
		out.Articles = append(out.Articles, q.apiArticle(a))
	}
	if _, cursor, ok := strings.Cut(view.Next, "?"); ok {
		out.Next = q.to().JSON("removed") + "?" + cursor
	}
	return out
}

func (s *site) apiHealth(q query, view healthView) any {
	type source struct {
		apiSource
		Health *Health `json:"health,omitempty"`
	}
	out := struct {
		Sources []source `json:"sources"`
	}{Sources: []source{}}
	for _, src := range view.Sources {
		out.Sources = append(out.Sources, source{q.apiSource(src.Source), src.Health})
	}
	return out
}

func (s *site) apiSearch(q query, view searchView) any {
	out := struct {
		Query  string   `json:"query"`
		Source string   `json:"source,omitempty"`
		Hits   []apiHit `json:"hits"`
		Next   string   `json:"next,omitempty"`
		Since  string   `json:"searched_since,omitempty"`
	}{Query: view.Query, Source: view.Source, Hits: []apiHit{}}
	if !view.Back.IsZero() {
		out.Since = machine(view.Back)
	}
	for _, h := range view.Hits {
		out.Hits = append(out.Hits, apiHit{q.apiArticle(h.Article), h.In, h.Now, apiSnippet(h.Snippet)})
	}
	if _, cursor, ok := strings.Cut(view.Next, "?"); ok {
		out.Next = q.to().JSON("search") + "?" + cursor
	}
	return out
}
