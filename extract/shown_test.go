package extract

import (
	"slices"
	"testing"
)

func TestShownOn(t *testing.T) {
	shown := ShownOn([]byte(`<!DOCTYPE html><title>The bridge</title><body style="visibility:hidden"><nav><a href="/">The council’s news.</a></nav>
<p>The council met on Monday. It de&shy;cided  nothing.</p><script>var s = "The mayor was there.";</script>
<aside>“The mayor left.”</aside><div style="display: none">The mayor came.</div><p class="sr-only">The mayor came.</p><div>It decided nothing.<br>He said why.</div><button>Follow the council.</button>`), "text/html; charset=utf-8")
	for sentence, want := range map[string]int{
		"The council met on Monday.": 1,
		"It decided nothing.":        2, // twice, once with a hyphen that is not seen
		"He said why.":               1,
		`"The mayor left."`:          1, // beside the article, in other quotes
		"The mayor came.":            0, // hidden
		"The council’s news.":        0, // a link and nothing else
		"The mayor was there.":       0, // of a script
		"Follow the council.":        0, // a button
		"The bridge":                 0, // of the <head>
	} {
		got := 0
		for _, h := range shown {
			if h == SentenceHash(sentence) {
				got++
			}
		}
		if got != want {
			t.Errorf("%q: %d, want %d", sentence, got, want)
		}
	}
	b, _ := shown.AppendBinary(nil)
	var again Shown
	if err := again.UnmarshalBinary(b); err != nil || !slices.Equal(again, shown) {
		t.Errorf("read back %v, %v", again, err)
	}
	if again.UnmarshalBinary(b[1:]) == nil {
		t.Error("a hash was cut, and it is no error")
	}
	if got := ShownOn([]byte("%PDF-1.4 of no use"), "application/pdf"); got != nil {
		t.Errorf("no page shows %v", got)
	}
}
