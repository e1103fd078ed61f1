package poll

import (
	"fmt"
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
	const title = "Council meets"
	article, box, both := text(title, 1, 2, 3, 4), text("", 8, 9), text(title, 1, 2, 3, 4, 8, 9)
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
		{"a box is in another place", article, both, shows(box, article), shows(article, box), false},
		{"a copy of a sentence is taken away, and one stays", article, text(title, 1, 2, 3), shows(article, text("", 4)), shows(text("", 1, 2, 3), text("", 4)), false},
		{"a sentence is edited, too", article, text(title, 1, 2, 3, 5, 8, 9), shows(article, box), shows(text("", 1, 2, 3, 5), box), false},
		{"the headline is edited, too", article, text("Council met", 1, 2, 3, 4, 8, 9), shows(article, box), shows(article, box), false},
		{"the order is another", article, text(title, 2, 1, 3, 4, 8, 9), shows(article, box), shows(text("", 2, 1, 3, 4), box), false},
		{"what else came is the site's", article, text(title, 1, 2, 3, 4, 8, 9, 7), shows(article, box), shows(article, box, text("", 7)), true},
		{"the page before is not known", article, both, nil, shows(article, box), false},
		{"nor the page after", article, both, shows(article, box), nil, false},
	} {
		if got := redrawn(tt.old, tt.new, tt.before, tt.after, site); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// beside puts something behind the article of a page.
func beside(page, what string) string {
	return strings.Replace(page, "</article>", "</article>"+what, 1)
}

// TestActsOfEditors: what an editor does to a sentence is told, though the page shows it before and after.
func TestActsOfEditors(t *testing.T) {
	const title, claim = "The bridge over the river", "The mayor took forty thousand from the builder of the bridge."
	without := prose(1, 6)
	inPar, ownPar, first := slices.Clone(without), slices.Insert(slices.Clone(without), 3, claim), slices.Insert(slices.Clone(without), 0, claim)
	inPar[2] += " " + claim
	of := func(text []string) string { return page(one, title, text...) }
	quoted := `<section><h2>Comments</h2><blockquote><p>` + claim + `</p></blockquote><p>Says who? That is plain wrong, and you know it.</p></section>`
	classed := func(class string) string {
		return strings.Replace(of(ownPar), "<p>"+claim, `<p class="`+class+`">`+claim, 1)
	}
	for name, pages := range map[string][2]string{
		"a sentence is deleted, which a comment quotes":      {of(inPar), beside(of(without), quoted)},
		"a paragraph is deleted, which a comment quotes":     {of(ownPar), beside(of(without), quoted)},
		"a sentence goes into a box":                         {of(inPar), beside(of(without), "<aside><h3>The case</h3><p>"+claim+"</p></aside>")},
		"a paragraph goes into a box":                        {of(ownPar), beside(of(without), "<aside><h3>The case</h3><p>"+claim+"</p></aside>")},
		"a sentence comes that a ticker had":                 {beside(of(without), "<aside><h3>Ticker</h3><p>"+claim+"</p></aside>"), of(inPar)},
		"a paragraph is hidden":                              {of(ownPar), strings.Replace(of(ownPar), "<p>"+claim, "<p hidden>"+claim, 1)},
		"a paragraph is hidden from the eye":                 {of(ownPar), classed("sr-only")},
		"a paragraph is hidden but on paper":                 {of(ownPar), classed("hidden print:block")},
		"a paragraph goes into details under the headline":   {of(ownPar), strings.Replace(of(without), "</h1>", "</h1><details><summary>Note</summary><p>"+claim+"</p></details>", 1)},
		"a first paragraph is deleted, which a banner shows": {of(first), beside(of(without), "<div><p>"+claim+"</p></div>")},
	} {
		var as [2]*extract.Article
		var shown [2]extract.Shown
		for i, p := range pages {
			var err error
			if as[i], err = extract.FromHTML([]byte(p), "text/html; charset=utf-8", one, extract.Rules{}); err != nil {
				t.Fatal(err)
			}
			shown[i] = extract.ShownOn([]byte(p), "text/html; charset=utf-8")
		}
		if as[0].Fingerprint() == as[1].Fingerprint() {
			t.Errorf("%s: the same text, so that nothing was tried", name)
		} else if Redrawn(as[0], as[1], shown[0], shown[1]) || Redrawn(as[1], as[0], shown[1], shown[0]) {
			t.Errorf("%s: not told", name)
		}
	}
}

const bridgeBox = "The first bridge over the river stood for 80 years. People from both sides paid for it."

// boxed gives a page with bridgeBox below its third paragraph, in an element of its own or as a paragraph.
func boxed(asText bool, text []string) string {
	p := page(one, "The bridge over the river", slices.Insert(slices.Clone(text), 3, bridgeBox)...)
	if asText {
		return p
	}
	return strings.Replace(p, "<p>"+bridgeBox+"</p>", "<aside><p>"+bridgeBox+"</p></aside>", 1)
}

// TestNewMarkup: a box becomes part of the text with a site's new markup, and leaves it with the
// next. What editors do is told all the same, with what was redrawn meanwhile.
func TestNewMarkup(t *testing.T) {
	b := newBench(t)
	text := prose(1, 6)
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: boxed(false, text)})
	b.want(0, "added 0")
	b.web.put(one, answer{body: boxed(true, text)})
	b.want(time.Hour)
	if l, err := b.Catalog.LookAt(t.Context(), "example", extract.Key(one)); err != nil || l.Outcome != string(Unchanged) || !strings.Contains(l.Reason, "same sentences") {
		t.Errorf("look %+v, %v", l, err)
	}
	b.web.put(one, answer{body: boxed(true, text) + "<!-- 2 -->"})
	b.want(time.Hour)
	text[5] = "The mayor was not there."
	b.web.put(one, answer{body: boxed(true, text)})
	b.want(2*time.Hour, "changed 1")
	b.web.put(one, answer{body: boxed(false, text)})
	b.want(time.Hour)
	text = slices.Delete(text, 4, 5)
	b.web.put(one, answer{body: boxed(false, text)})
	b.want(2*time.Hour, "changed 2")
	const moved = "2 sentences on the page before and after, read as the article's in one of them only"
	if vs := b.versions(); len(vs) != 3 || vs[1].Reason != moved || vs[2].Reason != moved {
		t.Errorf("versions %+v", vs)
	}
}

// TestQuotedBefore: a comment quotes a sentence at one check, and at the next the editor deletes it.
func TestQuotedBefore(t *testing.T) {
	b := newBench(t)
	const claim = "The mayor took forty thousand from the builder of the bridge."
	without := prose(1, 6)
	with := slices.Insert(slices.Clone(without), 3, claim)
	quoted := func(text []string) string {
		return beside(page(one, "The bridge over the river", text...), "<section><blockquote><p>"+claim+"</p></blockquote></section>")
	}
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: page(one, "The bridge over the river", with...)})
	b.want(0, "added 0")
	b.web.put(one, answer{body: quoted(with)})
	b.want(time.Hour)
	b.web.put(one, answer{body: quoted(without)})
	b.want(time.Hour, "changed 1")
}

// TestRestoredUnderNewMarkup: an article that was gone is restored, whatever its new markup makes of it.
func TestRestoredUnderNewMarkup(t *testing.T) {
	b := newBench(t)
	text := prose(1, 6)
	b.web.put(feedURL, answer{body: rss(one)})
	b.web.put(one, answer{body: boxed(false, text)})
	b.want(0, "added 0")
	b.web.put(one, answer{status: 404})
	for range 200 {
		if _, made := b.pass(time.Hour); len(made) > 0 {
			break
		}
	}
	b.web.put(one, answer{body: boxed(true, text)})
	b.want(48*time.Hour, "restored 2")
}

// TestHalfRead: where new markup leaves most of the texts of a site unread, its owner is told, and no
// stump is stored.
func TestHalfRead(t *testing.T) {
	b := newBench(t)
	b.All = true
	b.Sources[0].Rules = extract.Rules{Body: "article"}
	var links []string
	for i := range 8 {
		links = append(links, fmt.Sprintf("https://example.org/news/%d", i))
	}
	put := func(read int) {
		for i, link := range links {
			text := prose(i*20, 8)
			b.web.put(link, answer{body: beside(page(link, fmt.Sprint("The bridge, part ", i), text[:read]...), "<section><p>"+strings.Join(text[read:], "</p><p>")+"</p></section>")})
		}
	}
	put(8)
	b.web.put(feedURL, answer{body: rss(links...)})
	b.pass(0)
	put(2)
	for range 3 {
		if s, made := b.pass(12 * time.Hour); len(made) > 0 || s.Outcomes[Suspicious] != 8 {
			t.Errorf("recorded %q, %v", made, s.Outcomes)
		}
	}
	if list, err := Health(t.Context(), b.Catalog, b.Sources[0], b.now); err != nil || len(list) == 0 {
		t.Errorf("health: %v, %v", list, err)
	}
}
