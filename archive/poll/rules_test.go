package poll

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/archive"
	"stet/extract"
)

// TestLiveBlog: a page that changes at every check gets a version an hour, and
// its last state, whatever comes then.
func TestLiveBlog(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one)})
	text := prose(1, 4)
	show := func(n int) {
		text = append(text, fmt.Sprintf("At minute %d the council had come to point %d of its long agenda.", n*30, n))
		b.web.put(one, answer{body: page(one, "The council, live", text...)})
	}
	for n := range 24 {
		show(n)
		b.pass(31 * time.Minute)
	}
	b.web.put(one, answer{status: 404})
	for range 8 {
		b.pass(31 * time.Minute)
	}
	vs := b.versions()
	if len(vs) < 13 || len(vs) > 18 {
		t.Errorf("%d versions of a blog that changed 24 times in 12 hours", len(vs))
	}
	last := b.article(vs[len(vs)-1])
	if s := slices.Collect(sentences(last)); s[len(s)-1] != text[len(text)-1] {
		t.Errorf("the last state is lost: ends with %q", s[len(s)-1])
	}
}

// TestTemplate: a line that comes to all pages of a site is no edit; an edit
// that comes with it is.
func TestTemplate(t *testing.T) {
	b := newBench(t)
	const box = "Our reporters work day and night to bring you stories such as this one from all wards of the city."
	var links []string
	for i := range 8 {
		links = append(links, fmt.Sprintf("https://example.org/news/%d", i))
	}
	show := func(box ...string) {
		for i, l := range links {
			b.web.put(l, answer{body: page(l, fmt.Sprint("Bridge number ", i), append(prose(i*3, 4), box...)...)})
		}
	}
	show()
	b.web.put(feedURL, answer{body: rss(links...)})
	s, _ := b.pass(0)
	if s.Recorded() != 8 {
		t.Fatalf("%+v", s)
	}
	show(box)
	b.want(31 * time.Minute)
	b.want(48 * time.Hour)
	edited := append([]string{"The bridge fell down on Friday, and nobody was hurt when it did."}, prose(9, 4)...)
	b.web.put(links[3], answer{body: page(links[3], "Bridge number 3", append(edited, box)...)})
	b.want(48*time.Hour, "changed 1")
}

// TestReextracted: other rules give another text of the same page; that is not
// an edit, and the next edit is.
func TestReextracted(t *testing.T) {
	b := newBench(t)
	text := append(prose(1, 5), "Subscribe to the newsletter of The Example for more stories about bridges, every morning at six.")
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...)})
	b.want(0, "added 0")
	b.Sources[0].Rules = extract.Rules{IgnoreText: []string{"^Subscribe to the newsletter"}}
	before := len(slices.Collect(sentences(b.article(b.versions()[0]))))
	s, made := b.pass(31 * time.Minute)
	if before == len(slices.Collect(sentences(b.article(b.versions()[len(b.versions())-1])))) {
		t.Skip("skipped: the line was not taken in the first place")
	}
	if !slices.Equal(made, []string{"reextracted 1"}) {
		t.Errorf("recorded %q: %+v", made, s)
	}
	text[1] = "The mayor was not there, and nobody knows why he stayed away."
	b.web.put(one, answer{body: page(one, "The bridge over the river", text...)})
	b.want(40*time.Minute, "changed 2")
}

// TestLateStartDoesNotBurst: after a week of standing still a pass checks a part
// of what is due, and the rest comes over the time that follows.
func TestLateStartDoesNotBurst(t *testing.T) {
	b := newBench(t)
	var links []string
	for i := range 60 {
		links = append(links, fmt.Sprintf("https://example.org/news/%d", i))
		b.web.put(links[i], answer{body: page(links[i], fmt.Sprint("Bridge number ", i), prose(i, 3)...)})
	}
	b.web.put(feedURL, answer{body: rss(links...)})
	b.pass(0)
	for range 20 {
		b.pass(time.Hour)
	}
	most := 0
	first, _ := b.pass(7 * 24 * time.Hour)
	for range 60 {
		s, _ := b.pass(time.Hour)
		most = max(most, s.Checked)
	}
	if first.Checked > 20 || most > 20 {
		t.Errorf("of 60 articles, %d were checked at once, then up to %d an hour", first.Checked, most)
	}
}

// article reads a version's text.
func (b *bench) article(v archive.Version) *extract.Article {
	b.t.Helper()
	r, err := archive.Open(b.dir+"/example.git", archive.Source{Name: "example"})
	if err != nil {
		b.t.Fatal(err)
	}
	defer r.Close()
	a, err := r.Article(b.t.Context(), v)
	if err != nil {
		b.t.Fatal(err)
	}
	return a
}

// TestTwoHeadlines: two headlines shown in turn are recorded once each way, then
// counted, until one of them holds.
func TestTwoHeadlines(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, answer{body: rss(one)})
	show := func(title string) { b.web.put(one, answer{body: page(one, title, prose(1, 5)...)}) }
	titles := []string{"The bridge over the river", "Nobody wants the bridge"}
	for i, want := range []string{"added 0", "changed 1", "reverted 2", "", "", "", "", ""} {
		show(titles[i%2])
		if want == "" {
			b.want(8 * time.Hour)
		} else {
			b.want(8*time.Hour, want)
		}
	}
	held, err := b.Catalog.HeldAt(t.Context(), "example", extract.Key(one))
	l, err2 := b.Catalog.LookAt(t.Context(), "example", extract.Key(one))
	if err != nil || err2 != nil || held.Sign != string(signFlip) || !strings.Contains(l.Reason, "4 changes counted before this") {
		t.Errorf("%v, %v, held for %q: %q", err, err2, held.Sign, l.Reason)
	}
	b.want(8 * time.Hour)
	b.want(8 * time.Hour)
	b.want(8*time.Hour, "reverted 3")
	if vs := b.versions(); !strings.Contains(vs[3].Reason, "5 changes not recorded") {
		t.Errorf("reason %q", vs[3].Reason)
	}
}
