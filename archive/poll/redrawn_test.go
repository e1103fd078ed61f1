package poll

import (
	"slices"
	"strings"
	"testing"
	"time"

	"stet/extract"
)

// shows is what a page with these texts one below the other shows.
func shows(texts ...*extract.Article) extract.Shown {
	var b strings.Builder
	for _, a := range texts {
		for s := range sentences(a) {
			b.WriteString("<p>" + s + "</p>")
		}
	}
	return extract.ShownOn([]byte("<body>"+b.String()), "text/html; charset=utf-8")
}

func TestRedrawn(t *testing.T) {
	article, box := text("Council meets", 1, 2, 3, 4), text("", 8, 9)
	both := text("Council meets", 1, 2, 8, 9, 3, 4)
	site := func(s string) bool { return strings.Contains(s, "number 7 ") }
	for _, tt := range []struct {
		name          string
		old, new      *extract.Article
		before, after extract.Shown
		want          bool
	}{
		{"a box is read as text", article, both, shows(article, box), shows(article, box), true},
		{"and is no longer", both, article, shows(article, box), shows(article, box), true},
		{"a teaser became another meanwhile", article, both, shows(article, box, text("", 20)), shows(article, box, text("", 21)), true},
		{"a box is new on the page", article, both, shows(article), shows(article, box), false},
		{"a box is gone from it", both, article, shows(article, box), shows(article), false},
		{"a copy of a sentence is taken away, and one stays", article, text("Council meets", 1, 2, 3), shows(article, text("", 4)), shows(text("", 1, 2, 3), text("", 4)), false},
		{"a sentence is edited, too", article, text("Council meets", 1, 2, 8, 9, 3, 5), shows(article, box), shows(text("", 1, 2, 3, 5), box), false},
		{"the headline is edited, too", article, text("Council met", 1, 2, 8, 9, 3, 4), shows(article, box), shows(article, box), false},
		{"the order is another", article, text("Council meets", 2, 1, 8, 9, 3, 4), shows(article, box), shows(article, box), false},
		{"what came is the site's", article, text("Council meets", 7, 1, 2, 8, 9, 3, 4), shows(article, box), shows(article, box, text("", 7)), true},
		{"the page before is not known", article, both, nil, shows(article, box), false},
		{"nor the page after", article, both, shows(article, box), nil, false},
	} {
		if got := redrawn(tt.old, tt.new, tt.before, tt.after, site); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// TestNewMarkup: a box becomes part of the text with a site's new markup, and leaves it with the
// next. What editors do is told all the same, with what was redrawn meanwhile.
func TestNewMarkup(t *testing.T) {
	b := newBench(t)
	const box = "The first bridge over the river stood for 80 years. People from both sides paid for it."
	text := prose(1, 6)
	const title = "The bridge over the river"
	inAside := func() string {
		return strings.Replace(page(one, title, text...), "</article>", "</article><aside><p>"+box+"</p></aside>", 1)
	}
	inText := func() string { return page(one, title, slices.Insert(slices.Clone(text), 3, box)...) }
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: inAside()})
	b.want(0, "added 0")
	b.web.put(one, answer{body: inText()})
	b.want(time.Hour)
	if l, err := b.Catalog.LookAt(t.Context(), "example", extract.Key(one)); err != nil || l.Outcome != string(Unchanged) || !strings.Contains(l.Reason, "same sentences") {
		t.Errorf("look %+v, %v", l, err)
	}
	b.web.put(one, answer{body: inText() + "<!-- 2 -->"})
	b.want(time.Hour)
	text[5] = "The mayor was not there."
	b.web.put(one, answer{body: inText()})
	b.want(2*time.Hour, "changed 1")
	b.web.put(one, answer{body: inAside()})
	b.want(time.Hour)
	text = slices.Delete(text, 1, 2)
	b.web.put(one, answer{body: inAside()})
	b.want(2*time.Hour, "changed 2")
	const moved = "2 sentences moved between the article and the page around it, as with new markup"
	if vs := b.versions(); len(vs) != 3 || vs[1].Reason != moved || vs[2].Reason != moved {
		t.Errorf("versions %+v", vs)
	}
}
