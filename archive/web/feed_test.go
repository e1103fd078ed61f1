package web

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/mail"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	feedreader "stet/archive/feed"
)

// feeds are the addresses of all kinds of feeds.
func feeds() []string {
	var list []string
	for _, page := range []string{"/", "/courier/", ferryPath + "/", "/silent/", "/search/"} {
		for _, name := range []string{"feed.rss", "feed.atom", "feed.json"} {
			if page == "/search/" {
				name += "?q=reef"
			}
			list = append(list, page+name)
		}
	}
	return list
}

// Feeds hold what their formats ask for, written down here as rules from the
// formats' texts.
func TestFeedsAreValid(t *testing.T) {
	w := newWorld(t)
	w.fill()
	v := w.record("courier", captureOf(text("https://courier.example/odd", "Odd \u0085 & <b>bold</b> ]]> \U0001F6A2\n\nControl."), day0))
	odd := captureOf(text("https://courier.example/odd", "Odder & <b>bold</b> ]]>\n\nControl & <i>more</i> ]]> of it."), day0.Add(time.Hour))
	odd.Kind, odd.Previous = "changed", &v[0]
	w.record("courier", odd)
	h := serve(t, w.options())
	for _, path := range feeds() {
		got := ask(h, path)
		if got.Code != 200 || !utf8.Valid(got.Body.Bytes()) {
			t.Errorf("%s: %d", path, got.Code)
			continue
		}
		self := "https://changes.example" + path
		switch body := got.Body.Bytes(); {
		case strings.Contains(path, ".atom"):
			wantType(t, path, got.Header().Get("Content-Type"), "application/atom+xml")
			checkAtom(t, path, self, body)
		case strings.Contains(path, ".rss"):
			wantType(t, path, got.Header().Get("Content-Type"), "application/rss+xml")
			checkRSS(t, path, self, body)
		default:
			wantType(t, path, got.Header().Get("Content-Type"), "application/feed+json")
			checkJSONFeed(t, path, self, body)
		}
	}
}

func wantType(t *testing.T, path, got, want string) {
	if !strings.HasPrefix(got, want) {
		t.Errorf("%s is sent as %s", path, got)
	}
}

var uuidForm = regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

// checkAtom holds RFC 4287: §4.1.1 a feed has one id, title and updated, at
// most one self link, and an author where its entries have none; §4.1.2 an
// entry has one id, title, updated, an alternate link where it has no content;
// §4.2.6 ids are IRIs and differ; §3.3 dates are RFC 3339.
func checkAtom(t *testing.T, path, self string, body []byte) {
	t.Helper()
	var f struct {
		XMLName xml.Name   `xml:"http://www.w3.org/2005/Atom feed"`
		ID      []string   `xml:"http://www.w3.org/2005/Atom id"`
		Title   []string   `xml:"http://www.w3.org/2005/Atom title"`
		Updated []string   `xml:"http://www.w3.org/2005/Atom updated"`
		Author  []string   `xml:"http://www.w3.org/2005/Atom author>name"`
		Links   []atomLink `xml:"http://www.w3.org/2005/Atom link"`
		Entries []struct {
			ID        []string   `xml:"http://www.w3.org/2005/Atom id"`
			Title     []string   `xml:"http://www.w3.org/2005/Atom title"`
			Updated   []string   `xml:"http://www.w3.org/2005/Atom updated"`
			Published []string   `xml:"http://www.w3.org/2005/Atom published"`
			Links     []atomLink `xml:"http://www.w3.org/2005/Atom link"`
			Content   []atomText `xml:"http://www.w3.org/2005/Atom content"`
		} `xml:"http://www.w3.org/2005/Atom entry"`
	}
	if err := xml.Unmarshal(body, &f); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if len(f.ID) != 1 || len(f.Title) != 1 || len(f.Updated) != 1 || len(f.Author) != 1 || f.Author[0] == "" {
		t.Errorf("%s: feed has ids %q, titles %q, updated %q, authors %q", path, f.ID, f.Title, f.Updated, f.Author)
	}
	checkTime(t, path, time.RFC3339, f.Updated[0])
	if len(f.Links) != 2 || f.Links[0].Rel != "self" || f.Links[0].Href != self || f.Links[1].Rel != "alternate" {
		t.Errorf("%s: links %+v", path, f.Links)
	}
	ids := map[string]bool{}
	for _, e := range f.Entries {
		if len(e.ID) != 1 || len(e.Title) != 1 || len(e.Updated) != 1 || len(e.Links) != 1 || len(e.Content) != 1 || e.Title[0] == "" {
			t.Fatalf("%s: entry %+v", path, e)
		}
		if ids[e.ID[0]] || !uuidForm.MatchString(e.ID[0]) {
			t.Errorf("%s: id %q", path, e.ID[0])
		}
		ids[e.ID[0]] = true
		checkTime(t, path, time.RFC3339, e.Updated[0])
		checkTime(t, path, time.RFC3339, e.Published[0])
		checkLink(t, path, e.Links[0].Href)
		if e.Content[0].Type != "html" {
			t.Errorf("%s: content of type %q", path, e.Content[0].Type)
		}
		checkHTML(t, path, e.Content[0].Text)
	}
	wantEntries(t, path, len(f.Entries))
}

// checkRSS holds RSS 2.0 and its best practices profile: channel has title,
// link, description; an atom:link to itself; items have title, link,
// description; a guid that is no link says so; dates are RFC 822 with four
// digits of the year.
func checkRSS(t *testing.T, path, self string, body []byte) {
	t.Helper()
	var f struct {
		XMLName xml.Name `xml:"rss"`
		Version string   `xml:"version,attr"`
		Channel []struct {
			Title string `xml:"title"`
			// Both <link> and <atom:link>, told apart by their namespace.
			Links []struct {
				XMLName xml.Name
				Href    string `xml:"href,attr"`
				Rel     string `xml:"rel,attr"`
				Text    string `xml:",chardata"`
			} `xml:"link"`
			Description string `xml:"description"`
			Built       string `xml:"lastBuildDate"`
			Items       []struct {
				Title string `xml:"title"`
				Link  string `xml:"link"`
				GUID  struct {
					IsPermaLink string `xml:"isPermaLink,attr"`
					ID          string `xml:",chardata"`
				} `xml:"guid"`
				PubDate     string `xml:"pubDate"`
				Description string `xml:"description"`
			} `xml:"item"`
		} `xml:"channel"`
	}
	if err := xml.Unmarshal(body, &f); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if f.Version != "2.0" || len(f.Channel) != 1 {
		t.Fatalf("%s: version %q, %d channels", path, f.Version, len(f.Channel))
	}
	c := f.Channel[0]
	if c.Title == "" || c.Description == "" {
		t.Errorf("%s: channel %q, %q", path, c.Title, c.Description)
	}
	own := false
	for _, l := range c.Links {
		if l.XMLName.Space == "http://www.w3.org/2005/Atom" {
			own = l.Rel == "self" && l.Href == self
		} else {
			checkLink(t, path, l.Text)
		}
	}
	if !own || len(c.Links) != 2 {
		t.Errorf("%s: links %+v", path, c.Links)
	}
	checkMailTime(t, path, c.Built)
	ids := map[string]bool{}
	for _, i := range c.Items {
		if i.Title == "" || i.Description == "" || i.GUID.IsPermaLink != "false" || ids[i.GUID.ID] || !uuidForm.MatchString(i.GUID.ID) {
			t.Errorf("%s: item %+v", path, i)
		}
		ids[i.GUID.ID] = true
		checkMailTime(t, path, i.PubDate)
		checkLink(t, path, i.Link)
		checkHTML(t, path, i.Description)
	}
	wantEntries(t, path, len(c.Items))
}

// checkJSONFeed holds JSON Feed 1.1: version, title and items are needed; an
// item has an id and content; dates are RFC 3339.
func checkJSONFeed(t *testing.T, path, self string, body []byte) {
	t.Helper()
	var f jsonFeed
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&f); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if f.Version != "https://jsonfeed.org/version/1.1" || f.Title == "" || f.Self != self {
		t.Errorf("%s: version %q, title %q, feed_url %q", path, f.Version, f.Title, f.Self)
	}
	checkLink(t, path, f.Home)
	for _, i := range f.Items {
		if !uuidForm.MatchString(i.ID) || i.Content == "" || i.Title == "" {
			t.Errorf("%s: item %+v", path, i)
		}
		checkTime(t, path, time.RFC3339, i.Published)
		checkLink(t, path, i.URL)
		checkHTML(t, path, i.Content)
	}
	wantEntries(t, path, len(f.Items))
}

func wantEntries(t *testing.T, path string, n int) {
	t.Helper()
	if n == 0 {
		t.Errorf("%s has no entries", path)
	}
}

func checkTime(t *testing.T, path, layout, s string) {
	t.Helper()
	if _, err := time.Parse(layout, s); err != nil {
		t.Errorf("%s: %v", path, err)
	}
}

func checkMailTime(t *testing.T, path, s string) {
	t.Helper()
	if _, err := mail.ParseDate(s); err != nil {
		t.Errorf("%s: date %q: %v", path, s, err)
	}
}

func checkLink(t *testing.T, path, s string) {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" || u.Host != "changes.example" {
		t.Errorf("%s: link %q", path, s)
	}
}

// checkHTML holds that content is balanced and of harmless elements only.
func checkHTML(t *testing.T, path, content string) {
	t.Helper()
	allowed := map[string]bool{"p": true, "del": true, "ins": true, "strong": true, "a": true, "mark": true}
	z := html.NewTokenizer(strings.NewReader(content))
	var open []string
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() != io.EOF || len(open) > 0 {
				t.Errorf("%s: %v left open in %q", path, open, content)
			}
			return
		case html.StartTagToken:
			name, _ := z.TagName()
			if !allowed[string(name)] {
				t.Errorf("%s: <%s> in %q", path, name, content)
			}
			open = append(open, string(name))
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Errorf("%s: </%s> in %q", path, name, content)
				return
			}
			open = open[:len(open)-1]
		}
	}
}

// An independent reader makes the same of all three formats, and finds the
// changed words.
func TestFeedsReadByGofeed(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	for _, path := range feeds() {
		f, err := gofeed.NewParser().Parse(bytes.NewReader(ask(h, path).Body.Bytes()))
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		for _, item := range f.Items {
			content := item.Content + item.Description
			if item.GUID == "" || item.Link == "" || item.PublishedParsed == nil || content == "" {
				t.Errorf("%s: %+v", path, item)
			}
		}
		if strings.HasPrefix(path, ferryPath) {
			if len(f.Items) != 4 {
				t.Errorf("%s: %d entries", path, len(f.Items))
			}
			first := f.Items[0].Content + f.Items[0].Description
			if !strings.Contains(first, "<del>ignored warnings</del>") || !strings.Contains(first, "<ins>was warned twice</ins>") {
				t.Errorf("%s does not show the changed words: %s", path, first)
			}
		}
	}
}

// stet's own reader of feeds takes its own feeds.
func TestFeedsReadByOurselves(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	for _, path := range feeds() {
		got := ask(h, path)
		f, err := feedreader.Parse(got.Body.Bytes(), got.Header().Get("Content-Type"), "https://changes.example"+path)
		if err != nil || len(f.Entries) == 0 || f.Damage != nil {
			t.Errorf("%s: %d entries, %v, damage %v", path, len(f.Entries), err, f.Damage)
		}
		for _, e := range f.Entries {
			if e.Title == "" || e.Published.IsZero() || !strings.HasPrefix(e.URL, "https://changes.example/") {
				t.Errorf("%s: %+v", path, e)
			}
		}
	}
}

// The ids of entries depend on the commits alone.
func TestFeedIDsAreStable(t *testing.T) {
	w := newWorld(t)
	w.fill()
	here := serve(t, w.options())
	moved := w.options()
	moved.BaseURL, moved.Title = "https://other.example/x/", "Other"
	there := serve(t, moved)
	ids := regexp.MustCompile(`urn:uuid:[0-9a-f-]+`)
	for _, path := range []string{"/feed.atom", ferryPath + "/feed.rss", "/courier/feed.json"} {
		a, b := ids.FindAllString(ask(here, path).Body.String(), -1), ids.FindAllString(ask(there, path).Body.String(), -1)
		if strings.Join(a, " ") != strings.Join(b, " ") || len(a) == 0 {
			t.Errorf("%s: %v and %v", path, a, b)
		}
	}
}

// A search's feed tells what changed, as the others do, beside what was found.
func TestSearchFeedTellsWhatChanged(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	var f jsonFeed
	if err := json.Unmarshal(ask(h, "/search/feed.json?q=budget").Body.Bytes(), &f); err != nil || len(f.Items) != 1 {
		t.Fatalf("%v: %+v", err, f)
	}
	e := f.Items[0]
	for _, s := range []string{"<mark>budget</mark>", "<del>Three</del>", "<ins>Two</ins>", "version 2 of 23 December 2017, 11:45 (UTC)", "Back to an earlier text"} {
		if !strings.Contains(e.Content, s) {
			t.Errorf("the entry has no %s: %s", s, e.Content)
		}
	}
	if !strings.HasSuffix(e.URL, "/council-budget/1..2") {
		t.Errorf("the entry links to %s", e.URL)
	}
}
