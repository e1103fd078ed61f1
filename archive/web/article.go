package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// articleView is an article's page.
type articleView struct {
	catalog.Article
	FirstSeen time.Time // or published
	Check     Check
	Versions  []versionRow // the newest first
	Latest    *extract.Article
	Changes   int
	LongAgo   bool // it last changed over 40 days ago
	Overdue   bool // the check should have been: nothing is run any more, or too much is to be checked
}

// longAgo is when News Sniffer, and stet unless told otherwise, stops checking.
// A schedule may stop earlier, and then the page must not say so long.
const longAgo = 40 * 24 * time.Hour

// versionRow is one line of the list of versions.
type versionRow struct {
	archive.Version
	Before   time.Time // when the version before was fetched; zero for the first
	NewTitle bool      // the headline is not the one before
}

// find gives the article and its versions, or an error: unknown, hidden.
func (s *site) find(ctx context.Context, q query) (catalog.Article, []archive.Version, error) {
	a, versions, err := s.lookUp(ctx, q.source, q.path+".md")
	if err != nil {
		return a, nil, err
	}
	if a.Hidden != nil {
		return a, nil, &hiddenError{*a.Hidden}
	}
	if len(versions) == 0 {
		err = errNotFound
	}
	return a, versions, err
}

func (s *site) lookUp(ctx context.Context, source, path string) (catalog.Article, []archive.Version, error) {
	if s.visit.is(source, path) {
		return s.visit.article, s.visit.versions, nil
	}
	a, err := s.Catalog.ArticleByPath(ctx, source, path)
	if err != nil {
		return a, nil, err
	}
	versions, err := s.Catalog.VersionsOf(ctx, a)
	return a, versions, err
}

func (s *site) article(ctx context.Context, q query) (answer, error) {
	a, versions, err := s.find(ctx, q)
	if err != nil {
		return answer{}, err
	}
	view := articleView{Article: a, Changes: a.Changes(), Versions: versionRows(versions)}
	if view.Check, err = s.check(ctx, a, q.static); err != nil {
		return answer{}, err
	}
	view.LongAgo = s.Now().Sub(a.LastChanged) > longAgo
	view.Overdue = !view.Check.Due.IsZero() && s.Now().Sub(view.Check.Due) > overdueAfter
	last := versions[len(versions)-1]
	ans := answer{facts: []string{last.Commit, strconv.Itoa(len(versions)), machine(view.Check.Due), machine(view.Check.MissingAt), fmt.Sprint(view.Check.Stopped, view.LongAgo, view.Overdue)}}
	switch q.form {
	case formHTML, formJSON:
		ans.kind = kindHTML
		if q.form == formJSON {
			ans.kind = kindJSON
		}
		ans.write = func(w io.Writer) (err error) {
			if view.Latest, err = s.text(ctx, a.Source, last); err != nil {
				return err
			}
			view.FirstSeen = firstSeen(a, view.Latest)
			return s.writeArticle(w, q, view)
		}
	default:
		ans.kind = feedKind(q.form)
		ans.write = func(w io.Writer) error { return s.articleFeed(ctx, w, q, a, versions) }
	}
	return ans, nil
}

// versionRows lists versions, the newest first.
func versionRows(versions []archive.Version) []versionRow {
	rows := make([]versionRow, len(versions))
	for i, v := range versions {
		row := versionRow{Version: v}
		if i > 0 {
			row.Before, row.NewTitle = versions[i-1].FetchedAt, versions[i-1].Title != v.Title
		}
		rows[len(versions)-1-i] = row
	}
	return rows
}

func (s *site) writeArticle(w io.Writer, q query, view articleView) error {
	if q.form == formJSON {
		return writeJSON(w, s.apiArticle(q, view))
	}
	path := articlePage(view.Source, view.Path)
	feeds := feedsFor(q) && !(q.static && view.Changes == 0) // an export has no feed of what has not changed
	return s.render(w, "article", head{links: q.links, Site: s.Title, Title: titleOf(view.Title, view.URL), Lang: view.Latest.Lang,
		HasJSON: true, JSON: path, Feed: path, Feeds: feeds, Canonical: canonical(q, path)}, view)
}

// articleFeed has all versions, the first one too: a feed of an article that
// has not changed should not be empty.
func (s *site) articleFeed(ctx context.Context, w io.Writer, q query, a catalog.Article, versions []archive.Version) error {
	var list []catalog.Change
	for _, v := range slices.Backward(versions[max(0, len(versions)-feedLength):]) {
		list = append(list, catalog.Change{Source: a.Source, Version: v, Versions: len(versions)})
	}
	changes, err := s.changeViews(ctx, list, versions, nil)
	if err != nil {
		return err
	}
	return writeFeed(w, q.form, s.feedOf(q, "Changes of “"+titleOf(a.Title, a.URL)+"”", articlePage(a.Source, a.Path), changes))
}

// check asks the schedule. An export says nothing that is only true until the
// next check.
func (s *site) check(ctx context.Context, a catalog.Article, static bool) (Check, error) {
	if s.Checks == nil {
		return Check{}, nil
	}
	c, err := s.Checks.Check(ctx, a.Source, a.URL)
	if static {
		c.Due, c.MissingAt = time.Time{}, time.Time{}
	}
	return c, err
}

func (s *site) text(ctx context.Context, source string, v archive.Version) (*extract.Article, error) {
	texts, err := s.Texts.Open(source)
	if _, damaged := errors.AsType[*archive.DamageError](err); errors.Is(err, fs.ErrNotExist) && !damaged {
		return nil, &lostError{source, err}
	}
	if err != nil {
		return nil, err
	}
	s.lost.Delete(source)
	return texts.Article(ctx, v)
}

// firstSeen is when the article was published, or first seen where the page
// does not tell or tells a later time.
func firstSeen(a catalog.Article, text *extract.Article) time.Time {
	if p := text.Published; !p.IsZero() && p.Before(a.FirstSeen) && p.Year() >= 1990 {
		return p
	}
	return a.FirstSeen
}

// titleOf is a headline, or the address of what has none.
func titleOf(title, url string) string {
	if title == "" {
		return url
	}
	return title
}

// versionView is the page of one version's text.
type versionView struct {
	catalog.Article
	Version archive.Version
	Before  time.Time
	Text    *extract.Article
	Last    int // number of the last version
	Commit  string
}

func (s *site) version(ctx context.Context, q query) (answer, error) {
	a, versions, err := s.find(ctx, q)
	if err != nil {
		return answer{}, err
	}
	if q.a >= len(versions) {
		return answer{}, errNotFound
	}
	v := versions[q.a]
	view := versionView{Article: a, Version: v, Last: len(versions) - 1}
	if q.a > 0 {
		view.Before = versions[q.a-1].FetchedAt
	}
	if s.CommitURL != nil {
		view.Commit = s.CommitURL(a.Source, v.Commit)
	}
	path := fmt.Sprintf("%s/%d", articlePage(a.Source, a.Path), v.N)
	ans := answer{facts: []string{v.Commit, strconv.Itoa(len(versions)), view.Commit}, noindex: true, kind: kindHTML}
	ans.write = func(w io.Writer) error {
		if view.Text, err = s.text(ctx, a.Source, v); err != nil {
			return err
		}
		if q.form == formJSON {
			return writeJSON(w, s.apiVersionPage(q, view))
		}
		return s.render(w, "version", head{links: q.links, Site: s.Title, Title: fmt.Sprintf("Version %d: %s", v.N, titleOf(v.Title, v.URL)),
			Lang: view.Text.Lang, HasJSON: !q.static, JSON: path, NoIndex: true, Canonical: canonical(q, path)}, view)
	}
	if q.form == formJSON {
		ans.kind = kindJSON
	}
	return ans, nil
}
