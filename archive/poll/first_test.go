package poll

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/extract"
)

func article(title string, sentences ...string) *extract.Article {
	return &extract.Article{Title: title, Blocks: []extract.Block{{Sentences: sentences}}}
}

// TestUnlike: whether a text is about its headline, in languages of every make.
func TestUnlike(t *testing.T) {
	for _, tt := range []struct {
		said, address, title, text string
		want                       bool
	}{
		{"Ministers to meet in Lisbon", "", "", "The minister's flight lands in the capital on Friday.", false},
		{"Ministers to meet in Lisbon", "", "", "Please choose how you wish to continue. You may change this at any time.", true},
		{"Ministers to meet in Lisbon", "", "Before you continue", "Before you continue, please choose what you wish.", true},
		{"", "", "Before you continue", "You may continue at any time.", false},
		{"Read more", "", "Ministers meet in Lisbon", "The ministers met for an hour.", false},
		{"", "https://example.org/news/ministers-meet-in-lisbon", "Editorial", "The ministers met for an hour.", false},
		{"Neue Brücken für die Gemeinde", "", "", "Die Brücke der Gemeinde ist gesperrt.", false},
		{"Neue Brücken für die Gemeinde", "", "", "Wir und unsere Partner speichern Daten auf Ihrem Gerät.", true},
		{"Hallituksen päätös kaatui eduskunnassa", "", "", "Eduskunta äänesti hallitusta vastaan.", false},
		{"Министры встретятся в Лиссабоне", "", "", "Встреча министров пройдёт в пятницу.", false},
		{"首相が地震の被災地を訪問", "", "", "首相は三日、地震で大きな被害を受けた地域を訪れた。", false},
		{"首相が地震の被災地を訪問", "", "", "続きをご覧になるには会員登録が必要です。", true},
		{"الوزراء يجتمعون في لشبونة", "", "", "يجتمع الوزراء يوم الجمعة في لشبونة.", false},
		// A wall that names what it hides is no article of it.
		{"Ministers to meet in Lisbon", "", "", "Sign in to read \"Ministers to meet in Lisbon\". It takes a minute.", true},
		{"Ministers to meet in Lisbon", "", "Ministers to meet in Porto", "Sign in to read \"Ministers to meet in Porto\". It takes a minute.", true},
		// A headline that has nothing to look for says nothing either way.
		{"", "", "Où? Qui?", "Le maire en parle.", false},
	} {
		if got := unlike(article(tt.title, tt.text), tt.said, tt.address); got != tt.want {
			t.Errorf("%q: %q: unlike %v", tt.said+tt.title, tt.text, got)
		}
	}
}

// TestLongHeadline: a headline may be as long as a page.
func TestLongHeadline(t *testing.T) {
	var title, text strings.Builder
	for i := range 250_000 {
		fmt.Fprintf(&title, "absent%d ", i)
		fmt.Fprintf(&text, "other%d ", i)
	}
	start := time.Now()
	if !unlike(article(title.String(), text.String()), "", "https://example.org/") {
		t.Error("the text is about its headline")
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %s", took)
	}
}

func TestDated(t *testing.T) {
	day := time.Date(2026, 2, 3, 0, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		at   time.Time
		url  string
		want bool
	}{
		{time.Time{}, "https://example.org/a", false},
		{day, "https://example.org/a", true},
		{day.Add(time.Hour), "https://example.org/2026/02/03/a", true},
		{day, "https://example.org/2026/02/03/a", false},
		{day, "https://example.org/a-2026-02-03", false},
		{day, "https://example.org/20260203/a", false},
		{day, "https://example.org/2026/feb/03/a", false},
		{day, "https://example.org/2026/feb/3/a", false},
	} {
		if got := dated(&extract.Article{Published: tt.at, URL: tt.url}); got != tt.want {
			t.Errorf("%s, %s: %v", tt.url, tt.at, got)
		}
	}
}

// dossier is a page with a date and a feed that tells its headline.
func dossier(url, title string, paragraphs ...string) string {
	return strings.Replace(page(url, title, paragraphs...), "</head>", `<meta property="article:published_time" content="2026-02-28T11:12:13Z"></head>`, 1)
}

func feedOf(entries ...string) answer {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>The Example</title>`)
	for i := 0; i < len(entries); i += 2 {
		fmt.Fprintf(&b, "<item><link>%s</link><title>%s</title></item>", entries[i], entries[i+1])
	}
	return answer{body: b.String() + "</channel></rss>"}
}

// wallFor is a wall in no language, with a number of its own.
func wallFor(url string, id int) answer {
	return answer{body: page(url, "Zorvath", "Nembra solti vu kandra opelest ima travul sonti.", fmt.Sprintf("Karvost nul %d-abc brenti sol.", id), "Ulmo tresta vi kondra pel.")}
}

// TestFirstWallAlone: a wall is the first that is seen of an article, at this one
// address. It waits; when the article comes, that is version 0.
func TestFirstWallAlone(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, feedOf(one, "Ministers meet on the bridge over the river"))
	b.web.put(one, wallFor(one, 1))
	b.want(0)
	b.want(time.Hour)
	b.web.put(one, answer{body: dossier(one, "Ministers meet on the bridge over the river", prose(1, 5)...)})
	b.want(3*time.Hour, "added 0")
}

// TestFirstWallStored: it stays for days and is stored; then it stands before
// another article too, and what comes back is called the article.
func TestFirstWallStored(t *testing.T) {
	b := newBench(t)
	b.web.put(feedURL, feedOf(one, "Ministers meet on the bridge over the river"))
	b.web.put(one, wallFor(one, 1))
	for range 8 {
		b.pass(6 * time.Hour)
	}
	if vs := b.versions(); len(vs) != 1 || !strings.Contains(vs[0].Reason, "not about its headline") {
		t.Fatalf("%+v", vs)
	}
	const three = "https://example.org/news/three"
	b.web.put(feedURL, feedOf(one, "Ministers meet on the bridge over the river", two, "The council wants no more bridges", three, "Winter is coming to the council"))
	b.web.put(two, wallFor(two, 2))
	b.web.put(three, wallFor(three, 3))
	b.want(time.Hour)
	b.web.put(one, answer{body: dossier(one, "Ministers meet on the bridge over the river", prose(1, 5)...)})
	b.want(24*time.Hour, "restored 1")
	b.want(24 * time.Hour)
}

// TestFirstTextEdited: an honest text that was doubted, edited before it was seen
// again, is lost in neither state.
func TestFirstTextEdited(t *testing.T) {
	b := newBench(t)
	notFree := func(text []string) answer {
		return answer{body: strings.Replace(dossier(one, "Fancy that", text...), "</head>",
			`<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script></head>`, 1)}
	}
	b.web.put(feedURL, feedOf(one, "Letters from our many readers everywhere"))
	b.web.put(one, notFree(prose(1, 3)))
	b.want(0)
	b.web.put(one, notFree(prose(1, 4)))
	b.want(time.Hour, "added 0", "changed 1")
	vs := b.versions()
	if got := []string{vs[0].FetchedAt.Sub(day0).String(), vs[1].FetchedAt.Sub(day0).String()}; !slices.Equal(got, []string{"0s", "1h0m0s"}) {
		t.Errorf("fetched at %q", got)
	}
	if !vs[0].NotFree || !vs[1].NotFree {
		t.Errorf("that not all may read it is lost: %v, %v", vs[0].NotFree, vs[1].NotFree)
	}
	b.want(time.Hour)
}
