package archive

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/goccy/go-yaml"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"stet/extract"
)

func TestFormatFile(t *testing.T) {
	f := File{
		Article: &extract.Article{
			Title:        `Minister: "retaliation" \ war`,
			Byline:       []string{"A. Writer", `B. "Bee" Other`},
			CanonicalURL: "https://example.org/politics/2017/dec/22/minister-warns",
			Published:    time.Date(2017, 12, 22, 7, 30, 0, 0, time.FixedZone("", 3600)),
			Lang:         "no",
			Blocks: []extract.Block{
				{Sentences: []string{"The minister will deliver a warning on Friday.", `She said the country was "able to retaliate".`}},
				{Kind: extract.Heading, Sentences: []string{"What now?", "Nobody knows #"}},
				{Kind: extract.ListItem, Sentences: []string{"1. One.", "Two *stars*."}},
				{Kind: extract.ListItem, Sentences: []string{"Next item."}},
				{Kind: extract.Quotation, Sentences: []string{"> Quoted.", "# More."}},
				{Sentences: []string{"---"}},
				{},
			},
		},
		Gone: time.Date(2018, 1, 1, 0, 0, 0, 0, time.UTC),
	}
	want := `---
title: "Minister: \"retaliation\" \\ war"
byline: ["A. Writer", "B. \"Bee\" Other"]
url: "https://example.org/politics/2017/dec/22/minister-warns"
published: 2017-12-22T06:30:00Z
language: "no"
gone: 2018-01-01T00:00:00Z
---

The minister will deliver a warning on Friday.
She said the country was "able to retaliate".

## What now?
## Nobody knows \#

- 1\. One.
  Two \*stars\*.

- Next item.

> \> Quoted.
> \# More.

\---
`
	got := string(FormatFile(f))
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	back, err := ParseFile([]byte(got))
	if err != nil {
		t.Fatal(err)
	}
	if !back.Gone.Equal(f.Gone) || !back.Article.Published.Equal(f.Article.Published) || back.Article.Lang != "no" {
		t.Errorf("read back: %+v", back)
	}
}

// TestFrontMatterIsYAML reads hostile titles with a YAML library, as users
// do.
func TestFrontMatterIsYAML(t *testing.T) {
	for _, title := range []string{
		"", "plain", "- list", "key: value", "# comment", `"`, `\`, `\n`, "tab\there", "null", "日本語", "a\u202Eb",
		"\u2028", "emoji 🎉", "--- ", "{a}", "'", "%", "@", "a\u00a0b", "\ufeffx", "C:\\new\\u1234",
	} {
		a := &extract.Article{Title: title, Byline: []string{title, "B, C"}, CanonicalURL: "https://example.org/", Lang: "en-GB"}
		b := FormatFile(File{Article: a})
		var front struct {
			Title    string
			Byline   []string
			URL      string
			Language string
		}
		if err := yaml.Unmarshal(b[:len(b)-len(fence)], &front); err != nil {
			t.Errorf("%q: %v\n%s", title, err, b)
			continue
		}
		if front.Title != tidy(title) || front.Byline[0] != tidy(title) || front.Byline[1] != "B, C" || front.URL != a.CanonicalURL || front.Language != "en-GB" {
			t.Errorf("%q: YAML reads %+v", title, front)
		}
	}
}

// nasty are sentences that CommonMark would read as something else.
var nasty = []string{
	"# not a heading", "####### seven", "#hashtag", "2017. A year.", "3) third", "1234567890. long", "- dash", "-dash", "+ plus", "* star", "*", "**", "***", "* * *", "_ _ _", "- - -",
	"---", "===", "=", "-", "> quote", ">quote", "~~~", "~~~ code", "```", "`code`", "``a``", "a ` b", `\`, `\\`, `a\`, `\*`, `\a`, `C:\dir\*.md`,
	"*emphasis*", "a * b", "5*", "M*A*S*H", "**bold** text", "_under_", "snake_case_name", "__init__", "(_a_)", "_a", "a_", "_", "a _ b _ c",
	"[link](https://example.org)", "[a]: https://example.org", "[a][b]", "[a]", "![image](x)", "[x] done", "[^1]: note", "[[double]]",
	"<https://example.org>", "<b>bold</b>", "a < b", "x <y> z", "<!-- c -->", "<?php", "</p>", "<", "<3", "< b >",
	"AT&T", "&amp;", "&copy;", "&#65;", "&#x41;", "&nosuch;", "& b;", "fish & chips",
	"a|b", "| a | b |", "|---|", ":--", "https://example.org/a_b_c", "a~b~c", "~~gone~~", "Ends with #", "Ends with ##", "#", "##", "C #", "F# #x",
	"$x$", "!", "![", "](", "a](b", "\u00a0nbsp at start", "…", "“quoted”", "「引用」", "*「引用」*", "3*4*5", "*a*b", "a**b**", "'''", "\"", "it's", "one\u200dtwo", "a  b",
	"1.", "1)", "12.", "+", "+1", "-1 degree", "=1", "*1", "#1", "\tindented", "    four",
}

// TestLongRuns: a line of a million asterisks takes no longer than one of letters.
func TestLongRuns(t *testing.T) {
	for _, s := range []string{strings.Repeat("*", 1<<20), "a" + strings.Repeat("_", 1<<20) + "b", strings.Repeat("* _", 1<<18)} {
		start := time.Now()
		b := FormatFile(File{Article: &extract.Article{Blocks: []extract.Block{{Sentences: []string{s}}}}})
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%.5s: took %s", s, took)
		}
		if f, err := ParseFile(b); err != nil || f.Article.Blocks[0].Sentences[0] != s {
			t.Errorf("%.5s: reads back as another: %v", s, err)
		}
	}
}

func TestEscapeReadsBack(t *testing.T) {
	for _, s := range nasty {
		for _, kind := range []extract.BlockKind{extract.Paragraph, extract.Heading, extract.ListItem, extract.Quotation} {
			checkReadsBack(t, []extract.Block{
				{Sentences: []string{"Before."}},
				{Kind: kind, Sentences: []string{s}},
				{Kind: kind, Sentences: []string{"First.", s, s, "Last."}},
				{Kind: kind, Sentences: []string{s, "Then."}},
				{Sentences: []string{"After."}},
			})
		}
	}
}

// checkReadsBack holds FormatFile to its two promises: the sentences read
// back as they were, and CommonMark shows the same words.
func checkReadsBack(t *testing.T, blocks []extract.Block) {
	t.Helper()
	file := FormatFile(File{Article: &extract.Article{Blocks: blocks}})
	back, err := ParseFile(file)
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	want := tidyBlocks(blocks)
	if !slices.EqualFunc(back.Article.Blocks, want, sameBlock) {
		t.Errorf("read back %q\nwritten   %q\n%s", back.Article.Blocks, want, file)
	}
	_, body, _ := strings.Cut(string(file), "\n---\n")
	if got, want := shown(body), wordsOf(want); got != want {
		t.Errorf("CommonMark shows %q\nwant             %q\n%s", got, want, body)
	}
}

func tidyBlocks(blocks []extract.Block) []extract.Block {
	var list []extract.Block
	for _, b := range blocks {
		tidied := extract.Block{Kind: b.Kind}
		for _, s := range b.Sentences {
			if s = tidy(s); s != "" {
				tidied.Sentences = append(tidied.Sentences, s)
			}
		}
		if len(tidied.Sentences) > 0 {
			list = append(list, tidied)
		}
	}
	return list
}

func wordsOf(blocks []extract.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		for _, s := range block.Sentences {
			b.WriteString(s)
			b.WriteByte(' ')
		}
	}
	return fold(b.String())
}

// fold leaves out spaces: where CommonMark breaks lines does not matter.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// shown is the text that a CommonMark reader shows.
func shown(source string) string {
	src := []byte(source)
	var b strings.Builder
	doc := goldmark.DefaultParser().Parse(text.NewReader(src))
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			segment := n.Segment
			value := segment.Value(src)
			var out strings.Builder
			writeShown(&out, value, n.IsRaw())
			b.WriteString(out.String())
		case *ast.String:
			b.Write(n.Value)
		case *ast.Emphasis, *ast.Link, *ast.Image, *ast.AutoLink, *ast.CodeSpan, *ast.RawHTML, *ast.HTMLBlock, *ast.FencedCodeBlock, *ast.CodeBlock, *ast.ThematicBreak:
			b.WriteString("{" + n.Kind().String() + "}")
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		panic(err)
	}
	return fold(b.String())
}

// writeShown resolves backslashes and entities, as a renderer does.
func writeShown(b *strings.Builder, value []byte, raw bool) {
	if raw {
		b.Write(value)
		return
	}
	s := string(value)
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]) {
			i++
		} else if s[i] == '&' && entity.MatchString(s[i:]) {
			b.WriteString("{entity}")
		}
		b.WriteByte(s[i])
	}
}

func FuzzFile(f *testing.F) {
	for i, s := range nasty {
		f.Add(s, nasty[(i*7+3)%len(nasty)], uint8(i))
	}
	f.Fuzz(func(t *testing.T, one, two string, kind uint8) {
		checkReadsBack(t, []extract.Block{
			{Kind: extract.BlockKind(kind % 4), Sentences: []string{one, two}},
			{Kind: extract.BlockKind(kind / 4 % 4), Sentences: []string{two, one, two}},
		})
		a := &extract.Article{Title: one, Byline: []string{two, one}, CanonicalURL: two, Lang: one}
		back, err := ParseFile(FormatFile(File{Article: a}))
		if err != nil {
			t.Fatal(err)
		}
		got := back.Article
		if got.Title != tidy(one) || got.CanonicalURL != tidy(two) || got.Lang != tidy(one) || !slices.Equal(got.Byline, []string{tidy(two), tidy(one)}) {
			t.Errorf("front matter read back: %+v", got)
		}
	})
}

func FuzzParseFile(f *testing.F) {
	f.Add([]byte("---\ntitle: \"x\"\n---\n\n## a\n\n- b\n  c\n\n> d\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := ParseFile(b)
		if err != nil {
			return
		}
		FormatFile(file) // what was read can be written
	})
}
