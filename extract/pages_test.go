package extract

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files of testdata/pages anew")

// Every page of testdata/pages gives the text beside it, and nothing else.
// The pages are invented, in the shape of real ones.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("../testdata/pages/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, page := range pages {
		t.Run(strings.TrimSuffix(filepath.Base(page), ".html"), func(t *testing.T) {
			golden := strings.TrimSuffix(page, ".html") + ".txt"
			got := pageText(t, page)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// pageText gives an article with a mark for each block's kind, one sentence a line.
func pageText(t *testing.T, page string) string {
	body, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	a, err := FromHTML(body, "text/html", "https://herald.example/2024/03/bridge", Rules{})
	if errors.Is(err, ErrNoArticle) {
		return "no article\n"
	}
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("title: " + a.Title + "\n")
	for _, block := range a.Blocks {
		b.WriteString("\n")
		for _, s := range block.Sentences {
			b.WriteString([]string{"", "# ", "- ", "> "}[block.Kind] + s + "\n")
		}
	}
	return b.String()
}

// What a source's rules say stands above what the page looks like.
func TestRules(t *testing.T) {
	body, err := os.ReadFile("../testdata/pages/local.html")
	if err != nil {
		t.Fatal(err)
	}
	r := Rules{Body: "#thread", Title: "figcaption", Remove: []string{"h3"}, IgnoreText: []string{"^And who"}}
	a, err := FromHTML(body, "", "https://herald.example/bridge", r)
	if err != nil {
		t.Fatal(err)
	}
	text := articleText(a)
	if !strings.Contains(text, "I have waited for this") || strings.Contains(text, "And who") || strings.Contains(text, "council") {
		t.Errorf("text by rules: %q", text)
	}
	if !strings.Contains(a.Title, "The harbour bridge on Monday") {
		t.Errorf("title by rule: %q", a.Title)
	}
}

func TestRulesValidate(t *testing.T) {
	for name, r := range map[string]Rules{
		"body": {Body: "div["}, "title": {Title: ">>"}, "remove": {Remove: []string{"p", "::"}}, "ignore_text": {IgnoreText: []string{"("}},
	} {
		err := r.Validate()
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if err := (Rules{Body: "article > p"}).Validate(); err != nil {
		t.Error(err)
	}
}

// A rule that removes the whole page is a mistake, and no reason to fail.
func TestRemoveAll(t *testing.T) {
	for _, rule := range []string{"body", "*"} {
		_, err := FromHTML([]byte("<body>"+strings.Repeat("The council voted on the bridge on Monday. ", 10)), "", "https://herald.example/bridge", Rules{Remove: []string{rule}})
		if err != nil && !errors.Is(err, ErrNoArticle) {
			t.Errorf("%s: %v", rule, err)
		}
	}
}

// Explain accounts for every word of the page and for what dropped it.
func TestExplain(t *testing.T) {
	body, err := os.ReadFile("../testdata/pages/local.html")
	if err != nil {
		t.Fatal(err)
	}
	e, err := Explain(body, "", "https://herald.example/bridge", Rules{Remove: []string{"blockquote"}})
	if err != nil || e.Article == nil {
		t.Fatalf("%v, %v", e, err)
	}
	rules := map[string]string{
		"The council voted": "", "A bridge is a promise": "removed by rule", "READ MORE": "links only", "© 2024": "element footer",
	}
	for text, rule := range rules {
		found := false
		for _, s := range e.Steps {
			if strings.HasPrefix(s.Text, text) {
				found = true
				if s.Rule != rule || s.Taken != (rule == "") {
					t.Errorf("%q: rule %q, taken %v", text, s.Rule, s.Taken)
				}
			}
		}
		if !found {
			t.Errorf("%q is not accounted for", text)
		}
	}
	e, err = Explain([]byte("<p>nothing</p>"), "", "https://herald.example/x", Rules{})
	if err != nil || e.Article != nil {
		t.Errorf("a page without an article: %+v, %v", e, err)
	}
}

func articleText(a *Article) string {
	var b strings.Builder
	for _, block := range a.Blocks {
		b.WriteString(strings.Join(block.Sentences, "\n") + "\n")
	}
	return b.String()
}

// What is left of a front page is no article: a teaser says nothing of what changes there.
func TestFrontPage(t *testing.T) {
	const teaser = "The tide came an hour early on Sunday, and nobody on the quay had been told. Two boats were lost before the harbour office opened, and the ferry did not sail until noon."
	page := func(head, text string) []byte {
		return []byte(`<html><head><title>Harbour Office</title>` + head + `</head><body><h1>Harbour Office</h1><main><p>` + text + `</p></main></body></html>`)
	}
	for name, tt := range map[string]struct {
		url, head, text string
		rules           Rules
		article         bool
	}{
		"a teaser at the front":        {"https://harbour.example/", "", teaser, Rules{}, false},
		"in a language":                {"https://harbour.example/en/", "", teaser, Rules{}, false},
		"the same of a story":          {"https://harbour.example/tide", "", teaser, Rules{}, true},
		"a text that fills it":         {"https://harbour.example/", "", strings.Repeat(teaser+" ", 4), Rules{}, true},
		"an article by its own claim":  {"https://harbour.example/", `<meta property="og:type" content="article">`, teaser, Rules{}, true},
		"a story with a canonical URL": {"https://harbour.example/", `<link rel="canonical" href="https://harbour.example/news/the-tide-came-early">`, teaser, Rules{}, true},
		"a rule says where it is":      {"https://harbour.example/", "", teaser, Rules{Body: "main"}, true},
	} {
		a, err := FromHTML(page(tt.head, tt.text), "text/html", tt.url, tt.rules)
		if tt.article && err != nil || !tt.article && !errors.Is(err, ErrNoArticle) {
			t.Errorf("%s: %v, %v", name, a, err)
		}
	}
}
