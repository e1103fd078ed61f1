package extract

import (
	"fmt"
	"strings"
	"testing"
)

// The entries of a live blog are built as comments are, and are none where the page's JSON-LD
// tells how they begin; those of readers are.
func TestLive(t *testing.T) {
	const said = `I have lived there for twenty years, and nothing like this was ever needed.`
	var updates []string
	var entries, comments strings.Builder
	for i := range 6 {
		text := fmt.Sprintf(`At the %d hour the count goes on in the old town hall, and nobody has left it yet.`, i+1)
		updates = append(updates, fmt.Sprintf(`{"@type":"BlogPosting","articleBody":"%s More at noon."}`, text))
		fmt.Fprintf(&entries, `<div class="e"><span>4 May 2024, 1%d:05</span><p>%s</p></div>`, i, text)
		fmt.Fprintf(&comments, `<div class="c"><span>reader%d</span><span>4 May 2024, 1%d:05</span><p>%s</p></div>`, i, i, said)
	}
	got := articleOf(t, `<html><head><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Harbour town votes on its tram","liveBlogUpdate":[`+strings.Join(updates, ",")+`]}</script></head>
		<body><main><h1>Harbour town votes on its tram</h1><p>The town votes on its tram today, and we tell you here how it goes from the first hour to the last one. The polls are open until six, and the count is to begin right after that in the old town hall; the mayor wants to be there for it, and so do those who have been against the tram all along.</p>
		<div class="blog">`+entries.String()+`</div><div class="comments">`+comments.String()+`</div></main></body></html>`)
	if strings.Count(got, "the count goes on") != 6 || !strings.Contains(got, "The town votes on its tram today") || strings.Contains(got, said) {
		t.Errorf("got %q", got)
	}
}
