package extract

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// manyAuthors gives as many <meta>, each with two authors.
func manyAuthors(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<meta name="author" content="Ann%d Bell and Carl%d Dorn, Political Editor">`, i, i)
	}
	return b.String()
}

// accounts gives as many different ones, made of a name each: "ab.bell".
func accounts(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = "a" + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676)) + ".bell"
	}
	return list
}

// classed gives as many <div>s around inner, each with a class of its own.
func classed(n int, inner string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<div class="x%d">%s</div>`, i, inner)
	}
	return b.String()
}

// TestRobust holds what no page may exceed: 5 s and 512 MB, whatever it is.
func TestRobust(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: reads large pages")
	}
	const sentence = "The council said on Monday that the old bridge would be closed, and that nobody knew for how long. "
	body := "<article><h1>Bridge closed</h1>" + strings.Repeat("<p>"+sentence+sentence+"</p>", 12) + "</article>"
	pages := map[string]string{
		"nested divs":            strings.Repeat("<div>", 10_000) + body,
		"nested spans":           strings.Repeat("<span><b><i>", 6_000) + body,
		"unclosed paragraphs":    strings.Repeat("<p><font><b>"+sentence, 6_000),
		"inline data":            `<img src="data:image/png;base64,` + strings.Repeat("A", 4<<20) + `"><script>` + strings.Repeat("x=1;", 1<<20) + "</script>" + body,
		"long line":              "<article><p>" + strings.Repeat(sentence, 10_000) + "</article>",
		"one word":               "<article><p>" + strings.Repeat("a", 1<<20) + "</article>",
		"no sentence end":        "<article><p>" + strings.Repeat("words and words ", 40_000) + "</article>",
		"abbreviations":          "<article><p>" + strings.Repeat("Dr. A. B. C. e.g. ", 6_000) + "</article>",
		"many paragraphs":        "<article>" + strings.Repeat("<p>"+sentence+"</p>", 8_000) + "</article>",
		"many links":             body + strings.Repeat(`<li><a href="/a">Another headline of the day</a></li>`, 12_000),
		"wide table":             "<table>" + strings.Repeat("<tr><td>1<td>2<td>"+sentence, 15_000) + "</table>",
		"many breaks":            "<article>" + strings.Repeat(sentence+"<br><br>", 6_000) + "</article>",
		"many headings":          strings.Repeat("<h1>Bridge closed</h1><h2>Bridge closed for long</h2>", 6_000) + body,
		"huge JSON-LD":           `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 5000) + `</script><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + strings.Repeat(sentence, 10_000) + `"}</script>` + body,
		"many attributes":        "<p " + strings.Repeat(`data-x="1" `, 6_000) + ">" + body,
		"many metas":             strings.Repeat(`<meta name="author" content="Ann Bell"><meta property="article:published_time" content="nothing">`, 6_000) + body,
		"many authors":           manyAuthors(20_000) + body,
		"many accounts":          `<script type="application/ld+json">{"@type":"NewsArticle","author":["` + strings.Join(accounts(1000), `","`) + `"]}</script>` + strings.Repeat("<p>"+sentence+"</p>", 20_000),
		"many nodes":             body + strings.Repeat(strings.Repeat("<div>", 75)+"<p>"+sentence+"</p>"+strings.Repeat("</div>", 75), 3_000),
		"many bylines":           body + strings.Repeat(`<div class="byline"><span>By</span> somebody else and others</div>`, 6_000),
		"many dates":             body + strings.Repeat(`<span class="date">32. May 2024</span>`, 8_000),
		"boxes in a quotation":   body + "<blockquote>" + strings.Repeat("<div>Another headline of the day</div>", 15_000) + "</blockquote><p>" + sentence,
		"pictures, a class each": "<div>" + classed(10_000, `<img><p>`+sentence+`</p>`) + "</div>",
		"lines above the text":   "<div><h1>Bridge closed</h1></div><div>" + strings.Repeat("<div>Another line of the day that goes on for quite a while and ends nowhere</div>", 12_000) + "</div>" + body,
		"threads":                body + strings.Repeat("<div>"+strings.Repeat("<div><b>reader7</b><p>"+sentence+"</p></div>", 2)+"</div>", 5_000),
		"other articles":         body + strings.Repeat("<article><h1>Another headline of the day</h1><p>"+sentence+"</p></article>", 6_000),
		"a long recipe":          `<script type="application/ld+json">{"@type":"Recipe","recipeIngredient":["x"` + strings.Repeat(`,"`+manyWords("a", 100)+`"`, 299) + "]}</script>" + body + strings.Repeat(`<p><a href="/a">`+manyWords("b", 90)+"</a></p>", 3_000),
		"many notes":             body + "<p>" + strings.Repeat(`<a name="n1" href="#n2">x</a>`, 6_000) + "</p>",
		"told again":             `<meta name="description" content="` + sentence + `"><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + strings.Repeat(manyWords("c", 200), 60) + `"}</script><article><h1>Bridge closed</h1>` + strings.Repeat("<p>"+sentence+"</p>", 1_000) + "</article>",
		"one panel":              body + strings.Repeat(`<button aria-expanded="true" aria-controls="p">How long?</button>`, 6_000) + `<div id="p">` + strings.Repeat("<p>"+sentence+"</p>", 1_000) + "</div>",
		"rows of paragraphs":     body + "<table>" + strings.Repeat("<tr><td><p>May<td><p>Plan", 10_000) + "</table>",
		"a line of marks":        body + "<p>Sign " + strings.Repeat("- ", 200_000) + "</p>",
		"many appeals":           body + strings.Repeat("<p>Follow us on Facebook.</p>", 6_000),
		"hidden from the eye":    body + "<div>" + strings.Repeat(`<i class="sr-only">a</i>`, 80_000) + "</div>",
		"names with a note":      body + "<div>" + strings.Repeat(`<a href="/a">Ann Bell</a><p>Ann Bell is.</p>`, 40_000) + "</div>",
		"a list without an item": body + "<ul>" + strings.Repeat("<h3>a</h3>", 80_000) + "</ul>",
		"lines with dots":        body + strings.Repeat("<div><p>Wait…</p></div>", 60_000),
		"many chapters":          body + strings.Repeat("<h3>The depot<div><button>#</button></div></h3><p>It was.</p>", 30_000),
		"around a list":          strings.Repeat("<div>", 400) + body + "<ul>" + strings.Repeat("<li>a", 20_000),
		"around an article":      strings.Repeat("<div>", 400) + body + strings.Repeat("<p>"+sentence+"</p>", 5_000),
		"marks only":             strings.Repeat("e\u0301\u0301\u0301", 60_000),
		"right to left":          "<article>" + strings.Repeat("<p>قال المجلس يوم الاثنين إن الجسر القديم سيغلق، ولا أحد يعرف إلى متى. \u202e\u200f</p>", 5000) + "</article>",
		"UTF-16 without mark":    strings.ReplaceAll(strings.Join(strings.Split(body, ""), "\x00"), "", "") + "\x00",
		"NULs":                   strings.ReplaceAll(body, " ", "\x00 \x00"),
		"binary":                 strings.Repeat("\x89PNG\r\n\x1a\n\x00\xff\xfe<\x81", 6_000),
	}
	for name, page := range pages {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			a, err := FromHTML([]byte(page), "text/html; charset=utf-8", "https://example.org/bridge-closed", Rules{})
			ShownOn([]byte(page), "text/html; charset=utf-8")
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			if err != nil && !errors.Is(err, ErrNoArticle) {
				t.Errorf("got error %v", err)
			}
			if took > 5*time.Second {
				t.Errorf("took %v", took)
			}
			if mb := (int64(after.Sys) - int64(before.Sys)) >> 20; mb > 512 { // it may fall
				t.Errorf("needed %d MB more", mb)
			}
			words := 0
			if a != nil {
				words = a.Words()
			}
			t.Logf("%v, %d words, %v", took.Round(time.Millisecond), words, err)
		})
	}
}

// manyWords gives n different words.
func manyWords(begin string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s%d ", begin, i)
	}
	return b.String()
}
