package main

import (
	"cmp"
	"embed"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"hash/fnv"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"
	texttemplate "text/template"
	"time"

	"github.com/dustin/go-humanize"
	"github.com/goccy/go-yaml"
)

//go:embed demo
var demoFiles embed.FS

// outlet is the invented newspaper of the demo. What it serves depends on
// nothing but its clock: the articles with their edits so far, and around them
// what moves on every real page (counters, clocks, related links).
type outlet struct {
	Name     string          `yaml:"name"`
	Host     string          `yaml:"host"`
	Wall     span            `yaml:"wall"`
	Articles []outletArticle `yaml:"articles"`

	start time.Time
	now   func() time.Time
	pages *template.Template
	feeds *texttemplate.Template
}

type span struct {
	From duration `yaml:"from"`
	To   duration `yaml:"to"`
}

func (s span) holds(d time.Duration) bool { return s.From.Duration <= d && d < s.To.Duration }

type outletArticle struct {
	Slug       string     `yaml:"slug"`
	Section    string     `yaml:"section"`
	Author     string     `yaml:"author"`
	At         duration   `yaml:"at"`
	Title      string     `yaml:"title"`
	OtherTitle otherTitle `yaml:"other_title"`
	Text       string     `yaml:"text"`
	Edits      []edit     `yaml:"edits"`
}

// otherTitle is a second headline, shown to every second reader for a while.
type otherTitle struct {
	Text string   `yaml:"text"`
	From duration `yaml:"from"`
	To   duration `yaml:"to"`
}

type edit struct {
	At      duration          `yaml:"at"`
	Silent  bool              `yaml:"silent"`
	Status  int               `yaml:"status"`
	Title   string            `yaml:"title"`
	Replace map[string]string `yaml:"replace"`
	Append  string            `yaml:"append"`
}

// newOutlet reads the built-in outlet. Its first day begins at start.
func newOutlet(start time.Time, now func() time.Time) (*outlet, error) {
	files, err := fs.Sub(demoFiles, "demo")
	if err != nil {
		return nil, err
	}
	data, err := fs.ReadFile(files, "outlet.yaml")
	if err != nil {
		return nil, err
	}
	o := &outlet{start: start, now: now}
	if err := yaml.UnmarshalWithOptions(data, o, yaml.Strict()); err != nil {
		return nil, err
	}
	if o.pages, err = template.ParseFS(files, "*.html.tmpl"); err != nil {
		return nil, err
	}
	o.feeds, err = texttemplate.New("").Funcs(texttemplate.FuncMap{"xml": escapeXML}).ParseFS(files, "*.xml.tmpl")
	return o, err
}

func (o *outlet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	at := o.now().Sub(o.start)
	switch p := r.URL.Path; {
	case p == "/robots.txt":
		fmt.Fprintf(w, "User-agent: *\nDisallow: /staff/\n\nSitemap: %s/sitemap.xml\n", o.front())
	case p == "/feed.xml":
		w.Header().Set("Content-Type", "application/rss+xml; charset=utf-8")
		// Feeds are short: an article leaves it and must go on being checked.
		o.feeds.ExecuteTemplate(w, "feed.xml.tmpl", o.list(at, 4))
	case p == "/sitemap.xml":
		w.Header().Set("Content-Type", "application/xml")
		o.feeds.ExecuteTemplate(w, "sitemap.xml.tmpl", o.list(at, 100))
	case p == "/":
		o.pages.ExecuteTemplate(w, "list.html.tmpl", o.list(at, 100))
	default:
		o.serveArticle(w, r, at)
	}
}

func (o *outlet) serveArticle(w http.ResponseWriter, r *http.Request, at time.Duration) {
	slug := strings.TrimSuffix(path.Base(r.URL.Path), ".html")
	i := slices.IndexFunc(o.Articles, func(a outletArticle) bool { return a.Slug == slug })
	if i < 0 || o.Articles[i].At.Duration > at {
		http.NotFound(w, r)
		return
	}
	if o.Wall.holds(at) {
		o.pages.ExecuteTemplate(w, "wall.html.tmpl", map[string]string{"Outlet": o.Name})
		return
	}
	s := o.Articles[i].state(at)
	if s.status != http.StatusOK {
		http.Error(w, "This page is not available.", s.status)
		return
	}
	o.pages.ExecuteTemplate(w, "article.html.tmpl", o.articlePage(o.Articles[i], s, at))
}

// state is what an article says at one moment.
type state struct {
	title, text string
	modified    time.Duration
	status      int
}

func (a outletArticle) state(at time.Duration) state {
	s := state{title: a.Title, text: a.Text, modified: a.At.Duration, status: http.StatusOK}
	for _, e := range a.Edits {
		if e.At.Duration > at {
			break
		}
		for old, new := range e.Replace {
			s.text = strings.Replace(s.text, old, new, 1)
		}
		if e.Append != "" {
			s.text = strings.TrimSpace(s.text) + "\n\n" + e.Append
		}
		s.title = cmp.Or(e.Title, s.title)
		s.status = cmp.Or(e.Status, s.status)
		if !e.Silent && e.Status == 0 {
			s.modified = e.At.Duration
		}
	}
	if t := a.OtherTitle; t.From.Duration <= at && at < t.To.Duration && int(at.Hours()/3)%2 == 1 {
		s.title = t.Text
	}
	return s
}

// articlePage is what article.html.tmpl shows.
func (o *outlet) articlePage(a outletArticle, s state, at time.Duration) map[string]any {
	modified := o.start.Add(s.modified)
	published := o.start.Add(a.At.Duration)
	ld, _ := json.Marshal(map[string]any{
		"@context": "https://schema.org", "@type": "NewsArticle", "headline": s.title,
		"datePublished": published.Format(time.RFC3339), "dateModified": modified.Format(time.RFC3339),
		"author": map[string]string{"@type": "Person", "name": a.Author}, "inLanguage": "en",
	})
	all := o.list(at, 100).Articles
	return map[string]any{
		"Outlet": o.Name, "URL": o.url(a), "Title": s.title, "Section": a.Section, "Author": a.Author,
		"Published": published.Format(time.RFC3339), "PublishedText": published.Format("2 January 2006, 15:04"),
		"Modified": modified.Format(time.RFC3339), "LD": template.JS(ld),
		"Clock": o.now().Format("Monday, 2 January 2006 15:04"), "Ago": humanize.RelTime(modified, o.now(), "ago", ""),
		"Build": o.moving("build", at/24, 90000), "Sections": o.sections(),
		"Shares": o.moving(a.Slug, at, 900), "Readers": o.moving("readers"+a.Slug, at, 300),
		"Subscribers": 12000 + int(at.Hours()), "Comments": o.moving("comments", at, 80),
		"Paragraphs": strings.Split(strings.TrimSpace(s.text), "\n\n"),
		"Related":    o.shuffled(all, "related", at, 3), "MostRead": o.shuffled(all, "read", at, 5),
	}
}

type listPage struct {
	Outlet, Front string
	Sections      []string
	Articles      []listEntry
}

type listEntry struct{ URL, Title, Author, Date string }

// list is the newest n articles that are there.
func (o *outlet) list(at time.Duration, n int) listPage {
	l := listPage{Outlet: o.Name, Front: o.front(), Sections: o.sections()}
	for _, a := range slices.Backward(o.Articles) {
		s := a.state(at)
		if a.At.Duration > at || s.status != http.StatusOK || len(l.Articles) == n {
			continue
		}
		l.Articles = append(l.Articles, listEntry{o.url(a), s.title, a.Author, o.start.Add(a.At.Duration).Format(time.RFC1123Z)})
	}
	return l
}

func (o *outlet) sections() []string {
	var all []string
	for _, a := range o.Articles {
		all = append(all, a.Section)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (o *outlet) front() string { return "http://" + o.Host }

func (o *outlet) url(a outletArticle) string {
	day := o.start.Add(a.At.Duration).Format("2006/01/02")
	return o.front() + "/" + a.Section + "/" + day + "/" + a.Slug + ".html"
}

// moving is a number below n that changes with the quarter of an hour, the same
// at each run.
func (o *outlet) moving(what string, at time.Duration, n uint32) int {
	h := fnv.New32a()
	fmt.Fprint(h, what, int(at/(15*time.Minute)))
	return int(h.Sum32() % n)
}

func (o *outlet) shuffled(all []listEntry, what string, at time.Duration, n int) []listEntry {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b listEntry) int {
		return cmp.Compare(o.moving(what+a.URL, at, 1<<31), o.moving(what+b.URL, at, 1<<31))
	})
	return all[:min(n, len(all))]
}

func escapeXML(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s))
	return b.String()
}
