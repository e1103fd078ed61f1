package extract

import (
	"strconv"
	"strings"
	"testing"
)

// A small box with a control or a picture is no text, in whatever the paragraphs stand, and
// what stands around it is judged as without it.
func TestInsets(t *testing.T) {
	const ask = `<p>Here you would see a post from another site, if you let it load. It may learn who you are.</p>`
	sections, steps := "", ""
	for i, about := range []string{"tram line", "new depot", "mill", "old bridge", "wall", "fish"} {
		sections += `<div class="part c` + strconv.Itoa(i) + `">` + part(about) + `</div>BOX`
		steps += `<li>` + part(about) + `BOX</li>`
	}
	short := `<p>The tram is coming.</p>` + part("tram line") + `BOX<p>It will be built by May, said the mayor on Monday.</p>`
	aside := ""
	for i := range 40 {
		aside += part("house with the number " + strconv.Itoa(i))
	}
	aside += `<div class="beside"><h3>The mill</h3><div>` + part("mill") + part("quay") + part("gate") + part("big crane") + part("ferry") + `BOX</div></div>`
	boxes := []string{
		`<div class="x7">` + ask + `<button>Show</button></div>`,
		`<div class="x7">` + ask + `<div class="x8"><button>Show</button></div></div>`,
		`<div class="x7"><img src="a.png">` + ask + `<a href="https://apps.example/1"><img src="1.png"></a></div>`,
		`<section class="x7"><img src="p.jpg"><div><span>Podcast</span><h4>Why the tram comes back</h4>` + ask + `<audio src="/p.mp3"></audio></div></section>`,
		`<div class="x7"><div><img src="1.jpg">` + ask + `</div><button>‹</button><button>›</button></div>`,
		`<x-consent>` + ask + `<button>Show</button></x-consent>`,
		`<div class="x7">` + ask + `<a href="/account">Create account</a></div>`,
		`<div class="x7">` + ask + `<div><div style="width:60%"></div></div><p><b>$4,100</b> / $6,000</p><a href="/give">Give</a></div>`,
		`<div class="x7"><h3>Sign it</h3>` + ask + `<progress value="4100" max="6000"></progress> <span>4,100 / 6,000</span></div>`,
		`<div class="x7"><amp-img src="a.png" width="300" height="200"></amp-img>` + ask + `</div>`,
	}
	for name, text := range map[string]string{
		"paragraphs in <div>s": sections, "a list of steps": `<ol>` + steps + `</ol>`, "a short text": short, "a chapter beside the text": aside,
	} {
		page := func(box string) string {
			return `<html><body><h1>Harbour town votes on its tram</h1><div class="text">` + strings.ReplaceAll(strings.Replace(text, `BOX`, box, 1), `BOX`, "") + `</div></body></html>`
		}
		want := articleOf(t, page(""))
		if !strings.Contains(want, "about the ") {
			t.Fatalf("%s: no text: %q", name, want)
		}
		for _, box := range boxes {
			if got := articleOf(t, page(box)); got != want {
				t.Errorf("%s with %s: %q, want %q", name, box, got, want)
			}
		}
	}
}

// The first paragraph may stand in one element with a note that has a picture.
func TestInsetAboveTheText(t *testing.T) {
	page := func(note string) string {
		return `<html><body><article><h1>Harbour town votes on its tram</h1><div class="intro">` + note + `<p>The tram is to run by the spring of next year, and to reach the mill a year later.</p></div>` + part("tram line") + part("new depot") + part("mill") + `</article></body></html>`
	}
	want := articleOf(t, page(""))
	for _, note := range []string{
		`<div class="x7"><svg></svg><p>This page comes out of a machine. <a href="?lang=orig">Show the original</a></p></div>`,
		`<div class="x7"><p>Was it of help?</p><button>Yes</button></div>`,
	} {
		if got := articleOf(t, page(note)); got != want || !strings.Contains(want, "reach the mill") {
			t.Errorf("with %s: got %q, want %q", note, got, want)
		}
	}
}

// A last chapter built otherwise than the text is a chapter, whatever was put into it.
func TestInsetInAChapter(t *testing.T) {
	text := ""
	for i := range 40 {
		text += part("house with the number " + strconv.Itoa(i))
	}
	page := func(note string) string {
		return `<html><body><article><h1>Harbour town votes on its tram</h1>` + text + `<section><div><h3>The bridge</h3>` +
			part("old bridge") + part("new bridge") + part("crane") + part("ferry") + part("gate") + part("big crane") + note + `</div></section></article></body></html>`
	}
	want := articleOf(t, page(""))
	got := articleOf(t, page(`<div class="x7"><p>Was it of help?</p><button>Yes</button></div>`))
	if got != want || !strings.Contains(want, "old bridge") {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Where an article is written so, it is none.
func TestNoInsets(t *testing.T) {
	one := func(about, tool string) string {
		return `<p>The ` + about + ` was built a hundred years ago.</p>` + tool + `<p>It has been rebuilt three times since then, last in May.</p>`
	}
	const picture = `<figure><img src="p.jpg"></figure>`
	for _, c := range []struct{ name, page string }{
		{"a picture in each part", `<div class="a">` + one("tram line", picture) + `</div><div class="b">` + one("mill", picture) + `</div><div class="a b">` + one("depot", picture) + `</div>` +
			`<div class="a">` + one("quay", picture) + `</div><div class="b">` + one("wall", picture) + `</div>`},
		{"a picture in one part", `<div class="a">` + one("tram line", "") + `</div><div class="a wide">` + one("mill", picture) + `</div><div class="a">` + one("wall", "") + `</div>`},
		{"a link below one part", `<div class="a">` + one("tram line", "") + `</div><div class="a wide">` + one("mill", "") + `<a href="/2024/mill">More on the mill</a></div><div class="a">` + one("wall", "") + `</div>`},
		{"a link below the last part", `<div class="a">` + one("tram line", "") + `</div><div class="b">` + one("wall", "") + `</div><div class="c">` + one("mill", "") + `<p><a href="/2024/mill">More on the mill</a></p></div>`},
		{"a button beside the first", `<div class="first"><button>Listen</button>` + one("wall", "") + `</div><div class="a">` + one("tram line", "") + `</div><div class="a">` + one("mill", "") + `</div>`},
	} {
		got := articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><div>`+c.page+`</div></body></html>`)
		for _, about := range []string{"tram line", "mill", "wall"} {
			if !strings.Contains(got, "The "+about+" was built") {
				t.Errorf("%s: the %s is gone: %q", c.name, about, got)
			}
		}
	}
}

// A small custom element is none of the text, whatever it stands in, where the text stands in none.
func TestCustom(t *testing.T) {
	const said = `We have waited for this tram for the better part of our lives, said a woman at the mill.`
	page := func(box string) string {
		return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><div><section>`+part("tram line")+`</section><ol><li><p>`+said+`</p>`+box+`</li><li>`+part("mill")+`</li></ol></div></article></body></html>`)
	}
	want := page("")
	if !strings.Contains(want, said) {
		t.Fatalf("no text: %q", want)
	}
	for _, box := range []string{
		`<news-letter><div><strong>The week in the harbour</strong><p>All that matters, every morning, in your inbox.</p></div></news-letter>`,
		`<x-teaser><h3>A crane falls</h3><p>Nobody was there to see it fall into the river.</p></x-teaser>`,
		`<div><ps-promo><p>Nobody was there to see it fall into the river.</p></ps-promo></div>`,
	} {
		if got := page(box); got != want {
			t.Errorf("with %s: %q", box, got)
		}
	}
	beside := func(box string) string {
		return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article>`+part("tram line")+box+part("mill")+`</article></body></html>`)
	}
	if got := beside(`<related-stories><span>Read on</span> <x-story><a href="/1">Court halts sale of the old mill</a></x-story> <x-story><a href="/2">Why bread is dearer</a></x-story></related-stories>`); got != beside("") {
		t.Errorf("with links in one: %q", got)
	}
	if got := beside(`<x-text>It is the best tram that I have seen in my life.</x-text> <x-text>It is new.</x-text>`); !strings.Contains(got, "best tram") {
		t.Errorf("text in custom elements is gone: %q", got)
	}
	short := func(box string) string {
		return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article>`+part("tram line")+box+`<p>`+said+`</p></article></body></html>`)
	}
	if got := short(`<story-promo><span>Explained</span><a href="/x">Why bread is dearer</a><p>Nobody was there to see it fall into the river, and few have asked who is to take it out of that.</p></story-promo>`); got != short("") {
		t.Errorf("in a short text: %q", got)
	}
	got := articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><x-text>`+part("tram line")+`</x-text><x-text>`+part("mill")+`</x-text></article></body></html>`)
	if strings.Count(got, "voted") != 2 {
		t.Errorf("text in custom elements is gone: %q", got)
	}
	for _, own := range []string{
		`<x-quote><blockquote>It is the best tram that I have seen in my life.</blockquote></x-quote>`,
		`<x-list><ul><li>It is the best tram that I have seen in my life.</li></ul></x-list>`,
	} {
		if got := page(own); !strings.Contains(got, "the best tram") {
			t.Errorf("without %s: %q", own, got)
		}
	}
	if got := page(`<x-chapter>` + part("wall") + part("quay") + `</x-chapter>`); !strings.Contains(got, "quay") {
		t.Errorf("a chapter in a custom element is gone: %q", got)
	}
}
