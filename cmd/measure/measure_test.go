package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"stet/extract"
)

const invented = `<!DOCTYPE html><html lang="en"><head><title>Bridge reopens - The Invented Herald</title></head><body>
<nav><a href="/a">News</a> <a href="/b">Sport</a></nav>
<article><h1>Bridge reopens</h1>
<p>The old bridge over the Lower Eden reopened on Monday after nine months of repairs, the council said.</p>
<p>%s</p>
<p>Repairs cost four million crowns, which is less than the engineers had feared at the beginning of the year.</p>
</article><footer>%s</footer></body></html>`

// data writes a folder with one gold page and two pairs, all invented.
func data(t *testing.T) string {
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const second, edited = "Two lanes are open to cars, while the third is kept for buses and bicycles.", "Three lanes are open to cars, while the third is kept for buses and bicycles."
	write("gold/a__one/page.html", fmt.Sprintf(invented, second, "Footer"))
	write("gold/a__one/expected.json", `{"set": "a", "lang": "en", "url": "https://example.org/bridge", "title": "Bridge reopens", "published": NaN,
		"body": ["The old bridge over the Lower Eden reopened on Monday after nine months of repairs, the council said.", "`+second+`",
		"Repairs cost four million crowns, which is less than the engineers had feared at the beginning of the year."],
		"must_contain": ["kept for buses"], "must_not_contain": ["Sport"]}`)
	for name, side := range map[string][3]string{"same": {"unchanged", second, "1 reader"}, "edit": {"changed", edited, "2 readers"}} {
		write("pairs/"+name+"/about.json", `{"set": "a", "label": "`+side[0]+`", "source_url": "https://example.org/bridge"}`)
		write("pairs/"+name+"/old.html", fmt.Sprintf(invented, second, "Footer"))
		write("pairs/"+name+"/new.html", fmt.Sprintf(invented, side[1], side[2]))
	}
	return dir
}

func measure(t *testing.T, args ...string) string {
	t.Helper()
	var out, errOut strings.Builder
	if code := run(context.Background(), args, &out, &errOut); code != 0 {
		t.Fatalf("measure %v: exit code %d, %s", args, code, errOut.String())
	}
	return out.String() + errOut.String()
}

func TestGold(t *testing.T) {
	out := measure(t, "gold", "-data", data(t), "-worst", "1")
	if !strings.Contains(strings.Join(strings.Fields(out), " "), "all 1 1 1.000 1.000 1.000 1.000 1.000 1.000 1.000 - - - - - 1.000 1.000 0") {
		t.Errorf("an easy page was not extracted well:\n%s", out)
	}
	if !strings.Contains(out, "go-readability alone: body F1 1.000, headline 0.000") { // it takes the site's name for a part of it
		t.Errorf("the peer was not measured:\n%s", out)
	}
}

func TestPairs(t *testing.T) {
	out := measure(t, "pairs", "-data", data(t))
	if strings.Contains(out, "false\tsame") || strings.Contains(out, "missed\tedit") {
		t.Errorf("got\n%s", out)
	}
}

var all = []string{"gold", "pairs", "outlet", "perturb", "edits", "corrections", "speed"}

func TestWithoutData(t *testing.T) {
	t.Setenv("STET_DATA", "")
	for _, name := range all {
		if out := measure(t, name); !strings.HasPrefix(out, "skipped: ") {
			t.Errorf("%s: got %q, want it to say skipped", name, out)
		}
	}
}

// A folder that was named and is not there is a slip, whoever named it.
func TestWrongData(t *testing.T) {
	wrong := filepath.Join(t.TempDir(), "wrong")
	for _, name := range all {
		wantFailure(t, 1, "holds gold/", name, "-data", wrong)
		wantFailure(t, 1, "holds gold/", name, "-data", t.TempDir())
		t.Setenv("STET_DATA", wrong)
		wantFailure(t, 1, "holds gold/", name)
	}
	for _, name := range []string{"gold", "pairs", "perturb", "edits", "corrections", "speed"} {
		wantFailure(t, 1, "no page is left", name, "-data", data(t), "-set", "nothing")
	}
}

func TestWrongUsage(t *testing.T) {
	for want, args := range map[string][]string{
		"no measurement":       {},
		`"nothing"`:            {"nothing"},
		"-half is A or B":      {"gold", "-half", "C", "-data", "x"},
		"-half is A or B, not": {"gold", "-half", "AB", "-data", "x"},
		"-no-such":             {"gold", "-no-such"},
		`"more"`:               {"gold", "more"},
		"at least 1":           {"gold", "-workers", "0"},
	} {
		wantFailure(t, 2, want, args...)
	}
}

// wantFailure runs measure and wants an exit code and two lines, an error and a hint.
func wantFailure(t *testing.T, code int, want string, args ...string) {
	t.Helper()
	var out, errOut strings.Builder
	if got := run(context.Background(), args, &out, &errOut); got != code {
		t.Errorf("measure %v: exit code %d, want %d", args, got, code)
	}
	said := errOut.String()
	if !strings.HasPrefix(said, "measure: error: ") || !strings.Contains(said, want) || strings.Count(said, "\n") > 2 {
		t.Errorf("measure %v: said %q, want an error with %q", args, said, want)
	}
}

func TestDiffersByKicker(t *testing.T) {
	tests := []struct {
		long, short string
		want        bool
	}{
		{"Interview: Tram opens", "Tram opens", true},
		{"Tram opens - what to know", "Tram opens", true},
		{"«Tram opens»", "Tram opens", true},
		{"Harbour | «Tram opens»", "Tram opens", true},
		{"Tram opens on Sunday", "Tram opens", false},
		{"Tram opens", "Interview: Tram opens", false},
	}
	for _, test := range tests {
		if got := differsByKicker(test.long, test.short); got != test.want {
			t.Errorf("differsByKicker(%q, %q) = %v, want %v", test.long, test.short, got, test.want)
		}
	}
}

func TestCompare(t *testing.T) {
	tests := []struct {
		got, want string
		f1        float64
	}{
		{"a b c d e", "a b c d e", 1},
		{"a b c d e", "A b, c d", 0},
		{"a b c d e f", "a b c d", 0.5},
		{"東京都は新", "東京都は新", 1},
		{"", "a b c d", 0},
		{"yes", "yes", 1},
	}
	for _, test := range tests {
		if f1 := compare(test.got, test.want).f1(); f1 < test.f1-0.01 || f1 > test.f1+0.01 {
			t.Errorf("compare(%q, %q) gave F1 %.2f, want %.2f", test.got, test.want, f1, test.f1)
		}
	}
}

// Every kind must change the page and leave the article's own words in it.
func TestKinds(t *testing.T) {
	pages, err := goldPages(options{data: data(t)})
	if err != nil {
		t.Fatal(err)
	}
	body, err := pages[0].html()
	if err != nil {
		t.Fatal(err)
	}
	// Something for those kinds that change what a page has.
	body = bytes.Replace(body, []byte("</h1>"), []byte(`</h1><time datetime="2026-03-12">12 March</time><figure class="wide"><img src="/bridge.jpg" alt="The bridge"><figcaption>The bridge</figcaption></figure>
<p>The mayor told Siemens - and she smiled at those who had waited for it - "it's <b>wide</b> enough".</p>
<p>“The <strong>final</strong> refurbishment took 12 months, and the officials are satisfied with it,” said the engineer.</p>
<h2>How the refurbishment was paid for by the county</h2><div itemprop="image"><img src="/piers.jpg" alt="The piers"></div>`), 1)
	body = bytes.Replace(body, []byte("<body>"), []byte("<body><div>"), 1)
	body = bytes.Replace(body, []byte("</body>"), []byte("<h3>More from the county</h3></div></body>"), 1)
	for _, k := range kinds() {
		t.Run(k.name, func(t *testing.T) {
			doc, err := html.Parse(bytes.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			a, err := pages[0].extract(body)
			if err != nil {
				t.Fatal(err)
			}
			where, ok := newPlace(doc, a, 1, "en")
			if !ok {
				t.Fatal("the article's paragraphs were not found")
			}
			k.apply(where)
			moved, err := render(doc)
			if err != nil {
				t.Fatal(err)
			}
			inPlace := []string{"written again", "ids taken away", "classes taken away", "classes renamed", "classes hashed by element", "ids and data renamed", "quotes made straight", "quotes made round", "decomposed characters",
				"blind: soft hyphens in long words", "blind: link icons with title and screen reader note", "blind: images lazy with noscript", "blind: JSON-LD keys reordered, minified", "blind: meta elements in reverse order"}
			plain, _ := html.Parse(bytes.NewReader(body))
			before, _ := render(plain)
			if bytes.Equal(before, moved) && !slices.Contains(inPlace, k.name) {
				t.Error("nothing was changed")
			}
		})
	}
}

// What is put above or below a headline or a text is not put into it.
func TestPlace(t *testing.T) {
	const list = `<ul><li>The bridge is open, after nine months of work on it.</li><li>The repairs cost four million crowns, says the council.</li></ul>`
	const paragraph = `<p>The old bridge over the Lower Eden reopened on Monday.</p>`
	const table = `<table><tbody><tr><td>May</td><td>Work on the bridge begins</td></tr></tbody></table>`
	a := &extract.Article{Title: "The old bridge reopens", Blocks: []extract.Block{
		{Sentences: []string{"The bridge is open, after nine months of work on it."}},
		{Sentences: []string{"The repairs cost four million crowns, says the council."}},
		{Sentences: []string{"The old bridge over the Lower Eden reopened on Monday."}},
		{Sentences: []string{"May Work on the bridge begins"}},
	}}
	for _, c := range []struct{ page, want string }{
		{`<h1>The Herald</h1><h2>The old bridge reopens</h2>` + list + paragraph, `<h1>The Herald</h1><h2>The old bridge reopens</h2><hr/><b></b>` + list + paragraph + `<i></i>`},
		{list + paragraph + table, `<b></b><hr/>` + list + paragraph + table + `<i></i>`},
		{paragraph + list, `<b></b><hr/>` + paragraph + list + `<i></i>`},
		{paragraph + `<figure><div>` + list + `</div><script>x</script></figure>`, `<b></b><hr/>` + paragraph + `<figure><div>` + list + `</div><script>x</script></figure><i></i>`},
		{paragraph + `<div>` + list + `<p>The Herald</p></div>`, `<b></b><hr/>` + paragraph + `<div>` + list + `<i></i><p>The Herald</p></div>`},
		{`<blockquote>` + paragraph + list + `</blockquote>`, `<blockquote><b></b><hr/>` + paragraph + list + `<i></i></blockquote>`},
	} {
		doc, err := html.Parse(strings.NewReader(c.page))
		if err != nil {
			t.Fatal(err)
		}
		p, _ := newPlace(doc, a, 1, "en")
		p.before(p.first(), `<b></b>`)
		p.belowHeading(`<hr>`)
		p.after(p.last(), `<i></i>`)
		got, err := render(doc)
		if err != nil {
			t.Fatal(err)
		}
		if _, body, _ := strings.Cut(string(got), "<body>"); body != c.want+"</body></html>" {
			t.Errorf("got  %s\nwant %s", body, c.want)
		}
	}
}

func TestIsOnPage(t *testing.T) {
	page := []byte(`<meta name="author" content="Ann Bell"><h1>The <i>T</i>ram &amp; the Sea</h1><script>{"name": "Andr\u00e9 Dorn"}</script>`)
	for text, want := range map[string]bool{
		"Ann Bell": true, "André Dorn": true, "The tram & the sea": true, "The Tram the Se": false, "Bell Ann": false, "Eve Falk": false,
	} {
		if isOnPage(page, text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

func TestNames(t *testing.T) {
	want := []string{"ann bell", "carl dorn"}
	for _, list := range [][]string{{"Carl Dorn", "Ann Bell"}, {"著者：Ann Bell", "Carl Dorn"}, {"Ann Bell | bell@example.org", "《Carl Dorn》"}, {"Ann Bell, PhD", "Carl Dorn"}, {"Ann Bell and Carl Dorn"}} {
		if got := expectedNames(list); !slices.Equal(got, want) {
			t.Errorf("%q: %q", list, got)
		}
	}
}

func TestIsGlued(t *testing.T) {
	for _, label := range []string{"https://example.org/bell", "文● 山田", "Ann Bell / AP", "Ann Bell For The Post", "Ann Bell  Shares", "Ann Bell, Political Editor", "By Ann Bell", "Ann Bell, dpa"} {
		if !isGlued(label) {
			t.Errorf("%q is taken for names alone", label)
		}
	}
	for _, label := range []string{"Ann Bell", "Ann Bell and Carl Dorn", "Ann Bell, Carl Dorn", "Ludwig van der Bell", "Redaktion", "Post Staff", "Post staff reporter", "dpa", "Associated Press", "山田 太郎"} {
		if isGlued(label) {
			t.Errorf("%q is not taken for names alone", label)
		}
	}
}

func TestSameTitle(t *testing.T) {
	for want, same := range map[string]bool{
		"Tram opens_Post": true, "Tram opens -- City -- Post": true, "«Tram opens»": true, "■ Tram opens": true, "Tram opens...": true, "Tram opens（1/2 ページ）": true,
		"Tram opens today": false, "City: Tram opens": false,
	} {
		if sameTitle("Tram opens", want) != same {
			t.Errorf("%q: %v", want, !same)
		}
	}
}
