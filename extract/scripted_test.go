package extract

import (
	"strings"
	"testing"
)

// A text that only the JSON-LD has is the article's; one that the page shows is read there.
func TestScripted(t *testing.T) {
	said := []string{
		"The council has been talking about the tram line for the better part of three years. On Monday it voted.",
		"Nobody who spoke against it was there when the hands went up. Some had left for dinner, and two for good.",
		"Rails are to be laid from the harbour to the mill by next spring. Where the depot will stand is open still.",
		"Its price has doubled since the plan was first shown, to forty-one million. Half of that comes from the state.",
		"Shopkeepers fear for their summer, because the main street will be dug up in June. They ask for lower rents.",
		"Old drivers remember the line that was closed in 1968. One of them has kept the bell, and would give it back.",
		"A ferry will bring passengers across until the bridge is mended. Bicycles travel on it free of charge.",
		"What happens to the buses is for another evening. Their number is to shrink, says a paper that few have read.",
	}
	page := func(body, shown string) string {
		return `<html><head><meta name="description" content="Forty-one of the delegates voted for the tram and its depot, and forty against both">
			<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour town votes on its tram", "articleBody": "` + body + `"}</script></head>
			<body><h1>Harbour town votes on its tram</h1><ul><li>Forty-one of the delegates voted for the tram and its depot, and forty against both</li></ul><div>` + shown + `</div></body></html>`
	}
	paragraphs := `<p>` + strings.Join(said, `</p><p>`) + `</p>`
	var want strings.Builder
	want.WriteString("Forty-one of the delegates voted for the tram and its depot, and forty against both\n")
	for _, s := range said {
		want.WriteString(strings.ReplaceAll(s, ". ", ".\n") + "\n")
	}
	const about = `<p>Ann Nobody has written about the town's trams since she moved there, and rides them daily.</p>`
	for name, page := range map[string]string{
		"in lines": page(strings.Join(said, `\n\n`), about),
		"in HTML":  page(paragraphs, about),
		"escaped":  page(strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(paragraphs), about),
		"begun":    page(strings.Join(said, `\n`), `<p>`+said[0]+`</p><p>Subscribe to go on reading. It is free for the first month.</p>`),
	} {
		if got := articleOf(t, page); got != want.String() {
			t.Errorf("%s: got %q, want %q", name, got, want.String())
		}
	}
	if got := articleOf(t, page(`A page may hide what a <style> element holds.\n\n`+strings.Join(said, `\n\n`), about)); !strings.Contains(got, said[7][:40]) {
		t.Errorf("of elements: got %q", got)
	}
	shown := articleOf(t, page(`A short one.`, paragraphs+about))
	for name, body := range map[string]string{"the same": strings.Join(said, ` `), "another of the same length": strings.Repeat("What a machine makes of it is longer, and is no article. ", 14)} {
		if got := articleOf(t, page(body, paragraphs+about)); got != shown {
			t.Errorf("%s is shown: got %q, want %q", name, got, shown)
		}
	}
}
