package extract

import "testing"

// The quote of a share in a sentence is none of it, and what else moved by so much is.
func TestQuoteChip(t *testing.T) {
	page := func(chip string) string {
		return `<html><body><article><h1>Harbour town votes on its tram</h1>` + part("tram line") + `<p>Nordbank` + chip + ` pays for the depot, and is to have it back by May.</p></article></body></html>`
	}
	want := articleOf(t, page(""))
	for _, chip := range []string{
		` <a href="/quote/NRDB"><span>NRDB.AS</span> <span class="up">+1.32%</span></a>`,
		` <span class="chip">(NRDB ▼ 0,4 %)</span>`,
	} {
		if got := articleOf(t, page(chip)); got != want {
			t.Errorf("%s: got %q, want %q", chip, got, want)
		}
	}
	for _, own := range []string{` <a href="/gdp">GDP</a>`, ` <b>UP +1.32%</b>`, ` <a href="/tax">TAX 1.32%</a>`, ` <span>Tram +1.32%</span>`} {
		if got := articleOf(t, page(own)); got == want {
			t.Errorf("%s was taken out", own)
		}
	}
}
