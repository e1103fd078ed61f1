package web

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// world is an archive folder made for a test.
type world struct {
	dir   string
	cat   *catalog.Catalog
	texts *Folder
	repos map[string]*archive.Repo
	t     testing.TB
}

var day0 = time.Date(2017, 12, 22, 6, 45, 2, 0, time.UTC)

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{dir: t.TempDir(), repos: map[string]*archive.Repo{}, t: t}
	var err error
	if w.cat, err = catalog.Open(filepath.Join(w.dir, "stet.db")); err != nil {
		t.Fatal(err)
	}
	w.texts = OpenFolder(w.dir)
	t.Cleanup(func() {
		w.cat.Close()
		w.texts.Close()
		for _, r := range w.repos {
			r.Close()
		}
	})
	return w
}

func (w *world) repo(source string) *archive.Repo {
	w.t.Helper()
	if r := w.repos[source]; r != nil {
		return r
	}
	r, err := archive.Create(filepath.Join(w.dir, source+".git"), archive.Source{Name: source})
	if err != nil {
		w.t.Fatal(err)
	}
	w.repos[source] = r
	return r
}

// record stores captures and brings the catalogue up to date.
func (w *world) record(source string, batch ...archive.Capture) []archive.Version {
	w.t.Helper()
	ctx := context.Background()
	r := w.repo(source)
	vs, err := r.Record(ctx, batch)
	if err != nil {
		w.t.Fatal(err)
	}
	w.catchUp(source)
	return vs
}

func (w *world) catchUp(source string) {
	w.t.Helper()
	ctx := context.Background()
	if _, err := w.cat.CatchUp(ctx, w.repo(source)); err != nil {
		w.t.Fatal(err)
	}
	if _, err := w.cat.IndexSearch(ctx, w.repo(source)); err != nil {
		w.t.Fatal(err)
	}
}

// text reads an article: a headline, "by" lines, blocks between blank lines,
// one sentence a line.
func text(url, s string) *extract.Article {
	a := &extract.Article{URL: url, CanonicalURL: url, Lang: "en"}
	for i, part := range strings.Split(strings.TrimSpace(s), "\n\n") {
		var b extract.Block
		for _, line := range strings.Split(part, "\n") {
			switch {
			case i == 0 && strings.HasPrefix(line, "by "):
				a.Byline = append(a.Byline, line[3:])
			case i == 0:
				a.Title = line
			case strings.HasPrefix(line, "## "):
				b.Kind = extract.Heading
				b.Sentences = append(b.Sentences, line[3:])
			case strings.HasPrefix(line, "> "):
				b.Kind = extract.Quotation
				b.Sentences = append(b.Sentences, line[2:])
			case strings.HasPrefix(line, "- "):
				b.Kind = extract.ListItem
				b.Sentences = append(b.Sentences, line[2:])
			default:
				b.Sentences = append(b.Sentences, line)
			}
		}
		if len(b.Sentences) > 0 {
			a.Blocks = append(a.Blocks, b)
		}
	}
	return a
}

const (
	ferryURL  = "https://courier.example/news/2017/ferry-runs-aground"
	columnURL = "https://tribune.example/opinion/a-column"
)

// ferry is a story in three versions: edits, a headline, a moved paragraph,
// additions, a removal. In a fourth only the headline is edited.
var ferry = []string{`Ferry runs aground off the northern islands, dozens hurt
by Ada Marsh

A passenger ferry ran aground off the northern islands early on Friday, leaving at least 12 people injured, the coast guard said.
The vessel was carrying 214 passengers and crew.

The ferry struck a reef shortly after leaving the harbour in thick fog.
Lifeboats from three towns took part in the rescue.

Residents of the harbour town opened their homes to the passengers.
The school was turned into a shelter.

"We heard a terrible noise and then everything tilted," said one passenger, who was travelling with two children.

## What is known about the ship

The ship was built in 1994 and last inspected in May.

The operator said it was too early to speak of the cause.

The line has served the islands since 1962.

It carries about 300,000 passengers a year.

Weather on the route is often difficult in December.

An inquiry is to begin next week.`, `Ferry runs aground off the northern islands, 17 hurt
by Ada Marsh

A passenger ferry ran aground off the northern islands early on Friday, leaving at least 17 people injured, three of them seriously, the coast guard said.
The vessel was carrying 214 passengers and crew.

The ferry struck a reef shortly after leaving the harbour in thick fog.
Lifeboats from three towns took part in the rescue.

Residents of the harbour town opened their homes to the passengers.
The school was turned into a shelter.

"We heard a terrible noise and then everything tilted," said one passenger, who was travelling with two children.

## What is known about the ship

The ship was built in 1994 and last inspected in May.

The operator said it was too early to speak of the cause.

The line has served the islands since 1962.

It carries about 300,000 passengers a year.

Weather on the route is often difficult in December.

An inquiry is to begin next week.`, `Captain of stranded ferry 'ignored warnings', says union
by Ada Marsh
by Ben Ortega

The captain of the ferry that ran aground on Friday had been warned of fog twice before he left the harbour, the seamen's union said.
Seventeen people were injured, three of them seriously.
The vessel was carrying 209 passengers and crew.

"We heard a terrible noise and then everything tilted," said one passenger, who was travelling with two children.

The ferry struck a reef shortly after leaving the harbour in thick fog.
Lifeboats from three towns took part in the rescue.

Residents of the harbour town opened their homes to the passengers.
The school was turned into a shelter, and the church as well.

## What is known about the ship

The ship was built in 1994 and last inspected in March.

The line has served the islands since 1962.

It carries about 300,000 passengers a year.

Weather on the route is often difficult in December.

An inquiry began on Saturday.

Correction: an earlier version of this article gave a wrong number of passengers.`}

// fill records the ferry, and stories around it.
func (w *world) fill() {
	w.t.Helper()
	published := day0.Add(-15 * time.Minute)
	times := []time.Duration{0, 30 * time.Minute, 9*time.Hour + 40*time.Minute, 27 * time.Hour}
	var last *archive.Version
	for i, s := range append(ferry, strings.Replace(ferry[2], "'ignored warnings'", "'was warned twice'", 1)) {
		a := text(ferryURL, s)
		a.Published = published
		a.Modified = published.Add(times[min(i, 1)])
		c := archive.Capture{Article: a, Kind: archive.Changed, FetchedAt: day0.Add(times[i]), Status: 200, PageSHA256: strings.Repeat("ab", 32), Silent: i >= 2, Previous: last}
		if i == 0 {
			c.Kind = archive.Added
		}
		last = &w.record("courier", c)[0]
	}
	council := text("https://courier.example/town/council-budget", "Council passes the budget after a night of talks\n\nThe council passed the budget at four in the morning.\nTwo members voted against it.\n\nThe swimming pool stays open.")
	council.Published = day0.Add(2 * time.Hour)
	v := w.record("courier", archive.Capture{Article: council, Kind: archive.Added, FetchedAt: day0.Add(3 * time.Hour), Status: 200})
	shorter := text("https://courier.example/town/council-budget", "Council passes the budget after a night of talks\n\nThe council passed the budget at four in the morning.\nThree members voted against it.\n\nThe swimming pool will be closed.")
	v = w.record("courier", archive.Capture{Article: shorter, Kind: archive.Changed, FetchedAt: day0.Add(5 * time.Hour), Status: 200, Previous: &v[0]})
	w.record("courier", archive.Capture{Article: council, Kind: archive.Reverted, FetchedAt: day0.Add(29 * time.Hour), Status: 200, Previous: &v[0], Reason: "equal to version 0"})
	column := text(columnURL, "A column nobody may read any more\n\nIt said something.\nThen it was gone.")
	v = w.record("tribune", archive.Capture{Article: column, Kind: archive.Added, FetchedAt: day0.Add(4 * time.Hour), Status: 200})
	w.record("tribune", archive.Capture{Article: column, Kind: archive.Gone, FetchedAt: day0.Add(80 * time.Hour), Status: 404, Previous: &v[0], Reason: "404 at 4 checks over 76 hours"})
	japan := text("https://tribune.example/world/shusho", "首相が会見で方針を説明\n\n首相は金曜日に記者会見を開いた。\n新しい予算案について説明した。\n\n野党は強く反発している。")
	japan.Lang = "ja"
	v = w.record("tribune", archive.Capture{Article: japan, Kind: archive.Added, FetchedAt: day0.Add(81 * time.Hour), Status: 200})
	japan2 := text("https://tribune.example/world/shusho", "首相が会見で新方針を説明\n\n首相は土曜日に記者会見を開いた。\n新しい予算案について詳しく説明した。\n\n野党は強く反発している。\n国会は来週に始まる。")
	japan2.Lang = "ja"
	w.record("tribune", archive.Capture{Article: japan2, Kind: archive.Changed, FetchedAt: day0.Add(83 * time.Hour), Status: 200, Previous: &v[0]})
}

// options serve a world.
func (w *world) options() Options {
	return Options{Catalog: w.cat, Texts: w.texts, Title: "stet", BaseURL: "https://changes.example/", Checks: fakeChecks{}, Now: func() time.Time { return day0.Add(90 * time.Hour) }}
}

// fakeChecks knows: the ferry is due, the council is no longer checked.
type fakeChecks struct{}

func (fakeChecks) Check(_ context.Context, source, url string) (Check, error) {
	switch {
	case url == ferryURL:
		return Check{Due: day0.Add(91 * time.Hour)}, nil
	case strings.Contains(url, "council"):
		return Check{Stopped: true}, nil
	case strings.Contains(url, "shusho"):
		return Check{MissingAt: day0.Add(89 * time.Hour)}, nil
	}
	return Check{}, nil
}

func (fakeChecks) Health(context.Context) ([]Health, error) {
	return []Health{{Source: "courier", LastPass: day0.Add(89 * time.Hour), Watched: 2, Overdue: 1},
		{Source: "tribune", LastPass: day0.Add(89 * time.Hour), Watched: 1, Failing: 1, LastFailure: day0.Add(88 * time.Hour), Failure: "get https://tribune.example/feed: 503"}}, nil
}

// captureOf is the first capture of an article.
func captureOf(a *extract.Article, at time.Time) archive.Capture {
	return archive.Capture{Article: a, Kind: archive.Added, FetchedAt: at, Status: 200}
}

func comparePath(a, b int) string {
	return fmt.Sprintf("/courier/2017/12/22/ferry-runs-aground/%d..%d", a, b)
}
