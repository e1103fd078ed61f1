package web

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/catalog"
)

const ferryPath = "/courier/2017/12/22/ferry-runs-aground"

func serve(t testing.TB, o Options) http.Handler {
	t.Helper()
	h, err := Handler(o)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func ask(h http.Handler, path string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("GET", path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// What a label says the words after it do not say again.
func TestListOfVersionsSaysThingsOnce(t *testing.T) {
	w := newWorld(t)
	w.fill()
	column := text(columnURL, "A column nobody may read any more\n\nIt said something.\nThen it was gone.")
	a, err := w.cat.ArticleByPath(t.Context(), "tribune", "2017/12/22/a-column.md")
	if err != nil {
		t.Fatal(err)
	}
	versions, err := w.cat.VersionsOf(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	w.record("tribune", archive.Capture{Article: column, Kind: archive.Restored, FetchedAt: day0.Add(200 * time.Hour), Status: 200, Previous: &versions[1]})
	tags := regexp.MustCompile(`<[^>]*>`)
	h := serve(t, w.options())
	for path, want := range map[string][]string{
		"/tribune/2017/12/22/a-column":       {"Not available when checked at 25 December 2017, 14:45 (UTC)", "Available again text as before"},
		"/courier/2017/12/22/council-budget": {"Reverted back to an earlier text: 2 sentences edited", "First version, "},
	} {
		page := tags.ReplaceAllString(ask(h, path).Body.String(), "")
		for _, s := range want {
			if !strings.Contains(page, s) {
				t.Errorf("%s does not say %q", path, s)
			}
		}
	}
}

// A schedule that stops early makes no page say that 40 days have passed.
func TestFortyDaysAreSaidWhenTheyHavePassed(t *testing.T) {
	w := newWorld(t)
	w.fill()
	o := w.options()
	for days, want := range map[int]string{39: "It won't be checked again for changes.", 42: "It last changed over 40 days ago and won't be checked again for changes."} {
		o.Now = func() time.Time { return day0.AddDate(0, 0, days) }
		if page := ask(serve(t, o), "/courier/2017/12/22/council-budget").Body.String(); !strings.Contains(page, want) {
			t.Errorf("after %d days the page does not say %q", days, want)
		}
	}
}

// An archive that is no longer run promises no checks.
func TestOverdueCheck(t *testing.T) {
	w := newWorld(t)
	w.fill()
	o := w.options()
	due := time.Date(2017, 12, 26, 1, 45, 2, 0, time.UTC)
	tags := map[string]bool{}
	for late, want := range map[time.Duration]string{time.Hour: "The next check is due at <time", 3 * time.Hour: "The next check has been due since <time"} {
		o.Now = func() time.Time { return due.Add(late) }
		got := ask(serve(t, o), ferryPath)
		if !strings.Contains(got.Body.String(), want) {
			t.Errorf("%v late: the page does not say %q", late, want)
		}
		tags[got.Header().Get("ETag")] = true
	}
	if len(tags) != 2 {
		t.Error("the page changes and its ETag does not")
	}
}

// A comparison of one step says how the step came about, a longer one cannot.
func TestComparisonSaysWhatKindOfChangeItIs(t *testing.T) {
	w := newWorld(t)
	w.fill()
	a := text("https://courier.example/town/bus", "The bus is late\n\nIt came at nine.")
	b := text("https://courier.example/town/bus", "The bus is late\n\nIt came at nine.\n\nRead more")
	v := w.record("courier", archive.Capture{Article: a, Kind: archive.Added, FetchedAt: day0.Add(300 * time.Hour), Status: 200})
	v = w.record("courier", archive.Capture{Article: b, Kind: archive.Reextracted, FetchedAt: day0.Add(301 * time.Hour), Status: 200, Previous: &v[0]})
	h := serve(t, w.options())
	const silent, anew = "The publisher’s own date did not change.", "It is the same page, read by a newer stet."
	for path, want := range map[string]string{comparePath(0, 1): "", comparePath(1, 2): silent, comparePath(1, 2) + "/inline": silent,
		comparePath(0, 2): "", comparePath(2, 1): "", "/" + articlePage("courier", v[0].Path) + "/0..1": anew} {
		page := ask(h, path).Body.String()
		for _, s := range []string{silent, anew} {
			if strings.Contains(page, s) != (s == want) {
				t.Errorf("%s says or lacks %q", path, s)
			}
		}
	}
}

// Wherever two versions stand there is a way to any other two.
func TestChooseVersions(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	for path, chosen := range map[string]string{ferryPath: "0 3", comparePath(1, 2): "1 2", comparePath(3, 0) + "/inline": "3 0"} {
		page := ask(h, path).Body.String()
		_, form, ok := strings.Cut(page, `<form class="choose" action="`)
		form, _, _ = strings.Cut(form, "</form>")
		var got []string
		for _, m := range regexp.MustCompile(`<option selected>(\d)`).FindAllStringSubmatch(form, -1) {
			got = append(got, m[1])
		}
		if !ok || strings.Join(got, " ") != chosen || strings.Count(form, "<option") != 8 {
			t.Errorf("%s has the form %q", path, form)
		}
	}
	if page := ask(h, "/tribune/2017/12/22/a-column").Body.String(); strings.Contains(page, "choose") {
		t.Error("of two versions there is a choice")
	}
}

func TestPages(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	for _, c := range []struct {
		path   string
		status int
		want   []string
	}{
		{"/", 200, []string{"Latest changes", "Captain of stranded ferry", `href="./courier"`, "Not available", "Reverted"}},
		{"/courier", 200, []string{"Changes in courier", "2 articles in 7 versions", `href="./courier/2017"`}},
		{"/courier/", 200, []string{`href="../courier/2017"`}},
		{"/courier/2017", 200, []string{"December 2017", "2 articles"}},
		{"/courier/2017/12", 200, []string{"22 December 2017"}},
		{"/courier/2017/12/22", 200, []string{"Captain of stranded ferry", "Council passes"}},
		{ferryPath, 200, []string{
			"This article is from the source 'courier' and was first published or seen on <time datetime=\"2017-12-22T06:30:02Z\">22 December 2017, 06:30</time> (UTC).",
			"The next check is due at <time datetime=\"2017-12-26T01:45:02Z\">26 December 2017, 01:45</time> (UTC).",
			"You can find the current article at its original source at <a",
			"The article has changed 3 times. There is an <a href=\"../../../../courier/2017/12/22/ferry-runs-aground/feed.rss\">RSS feed of changes</a> available.",
			"about 9 hours later", "compare with version 2", "Silent"}},
		{"/courier/2017/12/22/council-budget", 200, []string{" (UTC). It won't be checked again for changes."}},
		{"/tribune/2017/12/22/a-column", 200, []string{"It was not available when checked at"}},
		{"/tribune/2017/12/25/shusho", 200, []string{"It was not available when checked at", `lang="ja"`}},
		{ferryPath + "/2", 200, []string{"Version 2 of this article", `name="robots" content="noindex"`}},
		{comparePath(0, 1), 200, []string{"Version 0", "Version 1", "<del>", "<ins>", "30 minutes later", "unchanged paragraphs", "git -C courier.git diff --word-diff"}},
		{comparePath(1, 2), 200, []string{"Moved up ↑", "Moved here from below ↓"}},
		{comparePath(2, 0), 200, []string{"before that"}},
		{comparePath(1, 1), 200, []string{"are the same"}},
		{comparePath(1, 2) + "/inline", 200, []string{"One column", "Moved here"}},
		{ferryPath + "/choose?a=0&b=3", 303, nil},
		{ferryPath + "/choose?a=0&b=30", 400, nil},
		{"/silent", 200, []string{"Silent edits", "Captain of stranded ferry"}},
		{"/removed", 200, []string{"A column nobody may read"}},
		{"/health", 200, []string{"Held back as suspicious", "503"}},
		{"/search", 200, []string{"Words in any version"}},
		{"/search?q=reef+fog", 200, []string{"<mark>reef</mark>", "In all 4 versions"}},
		{"/search?q=everything+tilted&source=tribune", 200, []string{"No version has these words"}},
		{"/search?q=%22", 200, nil},
		{"/api", 200, []string{"publisher_modified"}},
		{"/healthz", 200, []string{"ok"}},
		{"/metrics", 200, []string{`stet_articles{source="courier"} 2`, `stet_http_requests_total{page="front",code="200"} 1`}},
		{"/robots.txt", 200, []string{"Disallow: /search"}},
		{"/style.css", 200, []string{":root"}},
		{"/nothing", 404, []string{"Not found"}},
		{"/courier/2017/12/22/nothing", 404, nil},
		{"/courier/2016", 404, nil},
		{comparePath(0, 99), 404, nil},
		{ferryPath + "/99", 404, nil},
		{"/?before=x", 400, nil},
		{"/removed.json?before=x", 400, nil},
		{"/courier/2017/12/22/ferry-runs-aground/0..1/x", 404, nil},
		{"/../../etc/passwd", 404, nil},
		{"/search?q=" + strings.Repeat("x", 500), 400, nil},
	} {
		got := ask(h, c.path)
		if got.Code != c.status {
			t.Errorf("%s: %d, want %d\n%s", c.path, got.Code, c.status, got.Body)
		}
		for _, s := range c.want {
			if !strings.Contains(got.Body.String(), s) {
				t.Errorf("%s lacks %q", c.path, s)
			}
		}
		if strings.Contains(got.Body.String(), "ZgotmplZ") || strings.Contains(got.Body.String(), "<no value>") {
			t.Errorf("%s: a template went wrong", c.path)
		}
	}
}

// jsonName finds a field that is not written as the others are: a Go name.
var jsonName = regexp.MustCompile(`"[A-Z]\w*":`)

func TestJSONOfEveryPage(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	for path, keys := range map[string][]string{
		"/index.json":               {"title", "sources", "changes"},
		"/courier.json":             {"source", "changes"},
		"/courier/2017.json":        {"folders"},
		"/courier/2017/12/22.json":  {"articles"},
		ferryPath + ".json":         {"source", "url", "path", "versions", "text", "next_check", "first_seen", "changes"},
		ferryPath + "/1.json":       {"version", "kind", "commit", "text", "silent"},
		comparePath(0, 2) + ".json": {"old", "new", "rows", "summary", "git"},
		"/silent.json":              {"changes"},
		"/removed.json":             {"articles"},
		"/health.json":              {"sources"},
		"/search.json?q=reef":       {"hits", "query"},
	} {
		got := ask(h, path)
		var v map[string]any
		if err := json.Unmarshal(got.Body.Bytes(), &v); err != nil || got.Code != 200 || got.Header().Get("Content-Type") != kindJSON {
			t.Errorf("%s: %d, %v", path, got.Code, err)
		}
		for _, k := range keys {
			if _, ok := v[k]; !ok {
				t.Errorf("%s lacks %q", path, k)
			}
		}
		if strings.Contains(got.Body.String(), "0001-01-01") {
			t.Errorf("%s tells a time that is none", path)
		}
		if name := jsonName.FindString(got.Body.String()); name != "" {
			t.Errorf("%s has the field %s", path, name)
		}
	}
	got := ask(h, "/nothing/at/all.json")
	if got.Code != 404 || got.Header().Get("Content-Type") != kindJSON {
		t.Errorf("an unknown JSON: %d %s", got.Code, got.Header())
	}
}

func TestConditionalRequests(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	for _, path := range []string{"/", "/courier", ferryPath, ferryPath + "/1", comparePath(0, 1), ferryPath + "/feed.atom", "/feed.rss", "/feed.json",
		"/search?q=reef", "/search/feed.atom?q=reef", "/silent", "/removed", "/style.css", ferryPath + ".json"} {
		first := ask(h, path)
		tag := first.Header().Get("ETag")
		if first.Code != 200 || tag == "" || first.Header().Get("Cache-Control") == "" {
			t.Fatalf("%s: %d, ETag %q", path, first.Code, tag)
		}
		if second := ask(h, path, "If-None-Match", `"x", `+tag); second.Code != 304 || second.Body.Len() > 0 {
			t.Errorf("%s again: %d, %d bytes", path, second.Code, second.Body.Len())
		}
		zipped := ask(h, path, "Accept-Encoding", "gzip")
		if zipped.Header().Get("Content-Encoding") == "gzip" {
			tag = zipped.Header().Get("ETag")
			z, err := gzip.NewReader(zipped.Body)
			if err != nil {
				t.Fatal(err)
			}
			if b, _ := io.ReadAll(z); string(b) != first.Body.String() {
				t.Errorf("%s: compressed it is another page", path)
			}
		} else if first.Body.Len() > smallest {
			t.Errorf("%s is not compressed", path)
		}
		if third := ask(h, path, "If-None-Match", tag, "Accept-Encoding", "gzip"); third.Code != 304 {
			t.Errorf("%s compressed, again: %d", path, third.Code)
		}
	}
	before := ask(h, "/courier").Header().Get("ETag")
	old := ask(h, comparePath(0, 1)).Header().Get("ETag")
	other := text("https://courier.example/new", "A new one\n\nIt is new.")
	w.record("courier", captureOf(other, day0.Add(84*time.Hour)))
	if ask(h, "/courier").Header().Get("ETag") == before {
		t.Error("a source's page keeps its ETag when something came")
	}
	if ask(h, comparePath(0, 1)).Header().Get("ETag") != old {
		t.Error("a comparison loses its ETag when something else came")
	}
}

func TestOtherMethods(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	r := httptest.NewRequest("HEAD", ferryPath, nil)
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, r)
	if rec.Code != 200 || rec.Body.Len() != 0 || rec.Header().Get("ETag") == "" {
		t.Errorf("HEAD: %d, %d bytes", rec.Code, rec.Body.Len())
	}
	r = httptest.NewRequest("POST", ferryPath, nil)
	rec = httptest.NewRecorder()
	h.ServeHTTP(rec, r)
	if rec.Code != 405 || rec.Header().Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: %d", rec.Code)
	}
}

// What was taken down is in no page, list, feed or search; brought back, all is as
// it was.
func TestTakedown(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	ctx := t.Context()
	column := "/tribune/2017/12/22/a-column"
	taken := []string{ferryPath, ferryPath + "/1", comparePath(0, 1), comparePath(0, 1) + "/inline", comparePath(0, 1) + ".json", ferryPath + ".json", ferryPath + "/feed.rss",
		ferryPath + "/feed.atom", ferryPath + "/feed.json", ferryPath + "/0.json", ferryPath + "/choose?a=0&b=1", column, column + ".json"}
	lists := []string{"/", "/courier", "/courier.json", "/tribune", "/silent", "/silent.json", "/silent/feed.atom", "/index.json", "/feed.atom", "/feed.rss", "/feed.json", "/courier/feed.rss",
		"/search?q=reef", "/search.json?q=reef", "/search/feed.atom?q=reef", "/search?q=something", "/courier/2017/12/22", "/courier/2017/12/22.json", "/removed", "/removed.json"}
	before := map[string]string{}
	for _, path := range append(taken, lists...) {
		before[path] = ask(h, path).Body.String()
	}
	for _, url := range []string{ferryURL, columnURL} {
		source, _, _ := strings.Cut(strings.TrimPrefix(url, "https://"), ".")
		if err := w.cat.Hide(ctx, catalog.Hidden{Source: source, URL: url, Why: "court order <b>17/4</b>", Since: day0.Add(89 * time.Hour)}); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range taken {
		got := ask(h, path)
		body := got.Body.String()
		if got.Code != 410 || !strings.Contains(body, "court order") || strings.Contains(body, "<b>17") || strings.Contains(body, "stranded") {
			t.Errorf("%s: %d %s", path, got.Code, body)
		}
	}
	shown := 0
	for _, path := range lists {
		got := ask(h, path)
		for _, words := range []string{"stranded", "ferry-runs", "nobody may read", "a-column"} {
			if strings.Contains(before[path], words) {
				shown++
			}
			if body := got.Body.String(); got.Code != 200 || strings.Contains(body, words) {
				t.Errorf("%s still shows it (%d)", path, got.Code)
			}
		}
	}
	if shown < len(lists) {
		t.Errorf("the %d lists showed what was taken down in %d places only", len(lists), shown)
	}
	if err := errors.Join(w.cat.Unhide(ctx, "courier", ferryURL), w.cat.Unhide(ctx, "tribune", columnURL)); err != nil {
		t.Fatal(err)
	}
	for path, body := range before {
		if got := ask(h, path); got.Body.String() != body {
			t.Errorf("after unhide %s (%d) is not as it was", path, got.Code)
		}
	}
}

// What publishers write is text, whatever it looks like.
func TestHostileTextsAreHarmless(t *testing.T) {
	w := newWorld(t)
	evil := `<script>alert(1)</script>"><img src=x onerror=alert(1)>' {{.Site}} ]]> &lt;b&gt; </del></title>`
	url := `https://courier.example/a"><script>alert(2)</script>?x='`
	a := text(url, evil+"\nby "+evil+"\n\nFirst "+evil+"\n\njavascript:alert(3)")
	v := w.record("courier", captureOf(a, day0))
	b := text(url, "Changed "+evil+"\nby "+evil+"\n\nSecond "+evil+" and more\n\njavascript:alert(3)")
	c := captureOf(b, day0.Add(time.Hour))
	c.Kind, c.Previous, c.Reason = "changed", &v[0], evil
	v = w.record("courier", c)
	ja := text("javascript:alert(4)", "A title\n\nA text.")
	w.record("evil", captureOf(ja, day0))
	h := serve(t, w.options())
	page := "/" + articlePage("courier", v[0].Path)
	for _, path := range []string{"/", "/courier", page, page + "/1", page + "/0..1", page + "/0..1/inline", "/search?q=" + "%3Cscript%3E", "/search?q=alert", "/health", "/evil", page + "/feed.rss", page + "/feed.atom",
		"/courier?before=%3Cscript%3Ealert(1)%3C/script%3E", "/courier/2017/12/22", "/%3Cscript%3Ealert(1)%3C/script%3E"} {
		got := ask(h, path)
		body := got.Body.String()
		for _, bad := range []string{"<script", "<img", `href="javascript:`, "onerror=alert(1)>'"} {
			if strings.Contains(body, bad) {
				t.Errorf("%s holds %q:\n%s", path, bad, body)
			}
		}
		csp := got.Header().Get("Content-Security-Policy")
		if !strings.Contains(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") {
			t.Errorf("%s: policy %q", path, csp)
		}
	}
}

func TestBehindAProxy(t *testing.T) {
	w := newWorld(t)
	w.fill()
	o := w.options()
	o.BaseURL = "https://www.example.org/changes"
	h := serve(t, o)
	for _, prefix := range []string{"", "/changes"} { // the proxy strips the path, or does not
		page := ask(h, prefix+ferryPath)
		if page.Code != 200 || !strings.Contains(page.Body.String(), `rel="canonical" href="https://www.example.org/changes`+ferryPath+`"`) {
			t.Errorf("%q: %d", prefix, page.Code)
		}
		if feed := ask(h, prefix+"/feed.atom"); !strings.Contains(feed.Body.String(), "https://www.example.org/changes"+ferryPath+"/2..3") {
			t.Errorf("%q: links of the feed are wrong", prefix)
		}
		if front := ask(h, prefix+"/"); front.Code != 200 || !strings.Contains(front.Body.String(), "Latest changes") {
			t.Errorf("%q: front page %d", prefix, front.Code)
		}
	}
	if front := ask(h, "/changes"); front.Code != 301 || front.Header().Get("Location") != "/changes/" {
		t.Errorf("the base path without a slash: %d", front.Code)
	}
}

// Pages are whole while versions are being recorded and packs replaced.
func TestServeWhileRecording(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-stop:
					return
				default:
				}
				path := []string{"/", ferryPath, comparePath(0, 1), "/feed.atom", "/search?q=reef", "/courier.json", ferryPath + "/2"}[i%7]
				if got := ask(h, path); got.Code != 200 {
					t.Errorf("%s: %d", path, got.Code)
					return
				}
			}
		})
	}
	for i := range 6 {
		url := fmt.Sprintf("https://courier.example/late/story-%d", i)
		w.record("courier", captureOf(text(url, fmt.Sprintf("Story %d\n\nIt was late.", i)), day0.Add(time.Duration(100+i)*time.Hour)))
		if err := w.repo("courier").Consolidate(t.Context()); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	readers.Wait()
}

// A search that took too long does not claim that nothing is there.
func TestSearchFurtherBack(t *testing.T) {
	s, err := newSite(newWorld(t).options())
	if err != nil {
		t.Fatal(err)
	}
	var page strings.Builder
	view := searchView{Query: "x", Asked: true, Back: day0, Next: "search?before=1&q=x"}
	if err := s.render(&page, "search", head{links: linksAt(0, false)}, view); err != nil {
		t.Fatal(err)
	}
	if text := page.String(); !strings.Contains(text, "Search further back") || strings.Contains(text, "No version has") {
		t.Errorf("the page says\n%s", text)
	}
}

// Where no base URL is given the address is what the request says. Who asks
// with a false one must not give it to others.
func TestOneHostsPagesAreNotAnothers(t *testing.T) {
	w := newWorld(t)
	w.fill()
	o := w.options()
	o.BaseURL = ""
	h := serve(t, o)
	for _, path := range []string{"/", "/courier", "/silent", "/removed", ferryPath, "/index.json", "/feed.atom"} {
		tags := map[string]bool{}
		for _, host := range []string{"evil.example", "good.example"} {
			r := httptest.NewRequest("GET", path, nil)
			r.Host = host
			got := httptest.NewRecorder()
			h.ServeHTTP(got, r)
			tags[got.Header().Get("ETag")] = true
			if body := got.Body.String(); !strings.Contains(body, "http://"+host+"/") || host != "evil.example" && strings.Contains(body, "evil.example") {
				t.Errorf("%s asked of %s has links to another host", path, host)
			}
		}
		if len(tags) != 2 {
			t.Errorf("%s: two hosts, ETags %v", path, tags)
		}
	}
}
