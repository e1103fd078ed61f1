package extract

import (
	"strings"
	"testing"
)

// read gives what a page written as its inner HTML says.
func read(t *testing.T, url, page string) meta {
	t.Helper()
	doc, err := parse([]byte(page), "text/html; charset=utf-8")
	if err != nil {
		t.Fatal(err)
	}
	readNoscript(doc)
	return metadata(doc, url)
}

func TestHeadline(t *testing.T) {
	og := func(s string) string { return `<meta property="og:title" content="` + s + `">` }
	tests := []struct{ name, url, page, want string }{
		{"kicker that one claim has and one has not", "",
			`<title>Bus and rail: Tram opens on Sunday</title>` + og("Tram opens on Sunday") + `<h1><span class="a1">Bus and rail</span> <span class="a2">-</span> <span class="a3">Tram opens on Sunday</span></h1>`,
			"Tram opens on Sunday"},
		{"the site's name first in the title", "",
			`<title>Harbour diary - The tide that came an hour early</title><h1>Harbour diary</h1><h2>11 May</h2><h3>The tide that came an hour early</h3>`,
			"The tide that came an hour early"},
		{"the blog's name in a heading, and in the title before a colon", "",
			`<title>The Harbour Board Blog: Tides</title>` + og("Why they come early") + `<h2>The Harbour Board Blog: Tides</h2><h2><a href="/p">Why they come early</a></h2>`,
			"Why they come early"},
		{"another headline for it among those of the day", "",
			`<title>Council votes for the tram after three years of talks - Daily</title>` + og("Town gets its tram at last") + `<h1>Council votes for the tram after three years of talks</h1><p>Words.</p><div><h1><a href="/a">Town gets its tram at last</a></h1><h1><a href="/b">Mill is torn down</a></h1></div>`,
			"Council votes for the tram after three years of talks"},
		{"a subtitle first of other headings", "",
			`<title>Tides - Why they come an hour early</title>` + og("Tides") + `<h1>Tides</h1><h2>Why they come an hour early</h2>`,
			"Tides"},
		{"one claim that an h2 shows", "",
			`<title>Tram mistakes | Daily</title>` + og("The five mistakes of the new tram, and how to mend them") + `<h1>Tram mistakes</h1><h2>The five mistakes of the new tram, and how to mend them</h2>`,
			"The five mistakes of the new tram, and how to mend them"},
		{"one claim that an h2 shows in other order", "",
			`<title>Tram: Council praises line and warns</title>` + `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Council praises tram line and warns"}</script><h1>Tram: Council praises line and warns</h1><h2>Council praises tram line and warns</h2>`,
			"Council praises tram line and warns"},
		{"kicker that a claim has behind", "",
			`<title>Papers in the net: Data of the port stolen</title>` + og("Data of the port stolen - Papers in the net") + `<h1><span>Papers in the net</span> <span>Data of the port stolen</span></h1>`,
			"Data of the port stolen"},
		{"kicker that all claims have", "",
			`<title>Entwurf zum Hafen: Ein Schritt</title>` + og("Entwurf zum Hafen: Ein Schritt") + `<h1><span class="kicker">Entwurf zum Hafen</span><span>Ein Schritt</span></h1>`,
			"Entwurf zum Hafen: Ein Schritt"},
		{"kicker that a system joins with a dash", "",
			`<title>The Future of Work - "Deck chairs on the liner"</title>` + og("The Future of Work - &quot;Deck chairs on the liner&quot;") + `<h1><span>The Future of Work</span>"Deck chairs on the liner"</h1>`,
			`"Deck chairs on the liner"`},
		{"a dash of the headline's own", "",
			`<title>Reading Ulysses – a bet</title>` + og("Reading Ulysses – a bet") + `<h1>Reading <em>Ulysses</em> – a bet</h1>`,
			"Reading Ulysses – a bet"},
		{"subtitle", "",
			`<title>Tram opens on Sunday - Daily Post</title>` + og("Tram opens on Sunday - Daily Post") + `<meta property="og:site_name" content="Daily Post"><h1><span>Tram opens on Sunday</span> <span>What the council did not say</span></h1>`,
			"Tram opens on Sunday"},
		{"subtitle that belongs to it", "",
			`<title>Tram opens on Sunday：what to know（1/2）</title>` + og("Tram opens on Sunday") + `<h1><span>Tram opens on Sunday</span><i>：</i><i>what to know</i><span>（1/2）</span></h1>`,
			"Tram opens on Sunday：what to know（1/2）"},
		{"claims for search engines, URL of the first headline", "https://example.org/news/council-votes-to-close-the-old-harbour-bridge/",
			`<title>Harbours and their future | Post</title>` + og("Harbours and their future | Post") + `<h1>Council votes to close the old harbour bridge</h1>`,
			"Council votes to close the old harbour bridge"},
		{"claims for social networks, URL of the first headline", "https://portwelle.example/old-harbour-bridge-closed/",
			`<title>You will never guess what they did</title>` + og("You will never guess what they did") + `<h1><a href="/">Portwelle</a></h1><h2>Council votes: old harbour bridge closed</h2>`,
			"Council votes: old harbour bridge closed"},
		{"the first of several pages", "", `<title>新しい電車（1/2 ページ）</title><h1>新しい電車（1/2 ページ）</h1>`, "新しい電車"},
		{"the first part of a series", "", `<title>The new tram (1/2)</title><h1>The new tram (1/2)</h1>`, "The new tram (1/2)"},
		{"logo in the h1", "",
			`<title>Tram opens on Sunday – Portwelle</title><h1>Portwelle</h1><h2>Tram opens on Sunday</h2>`,
			"Tram opens on Sunday"},
		{"a logo whose name has a dash", "https://harbour.example/turns",
			`<title>First turns - Salsa - Dances in the port</title><h1><a href="/">Salsa - Dances in the port</a></h1><div>First turns</div>`,
			"First turns"},
		{"another site's name in quotation marks", "https://portwelle.example/tool",
			`<title>»sea.level« – Portwelle</title><h1>»<a href="https://sea.level/">sea.level</a>«</h1>`,
			"»sea.level«"},
		{"quotation marks in a title", "",
			`<title>»A tide« – what the harbour says about it</title>`,
			"»A tide« – what the harbour says about it"},
		{"section before the headline in the title", "",
			`<title>Press releases – Tram opens on Sunday</title><h2>Press releases</h2><h1>Tram opens on Sunday</h1>`,
			"Tram opens on Sunday"},
		{"a short headline before a long name", "",
			`<title>Fair trams - Association of the Tenants of the Old Harbour (ATOH) - ATOH</title><h1><a href="/"><img alt="ATOH"></a></h1><h1>Fair trams</h1>`,
			"Fair trams"},
		{"the only h1, in the article, and claims for search engines", "",
			`<title>The best toys 2022 - comparison</title>` + og("The best toys 2022 - comparison") + `<article><h1>Buyer's guide: a toy that moves by itself</h1><p>Words.</p></article>`,
			"Buyer's guide: a toy that moves by itself"},
		{"an h1 that is not the article's", "",
			`<title>Tram opens on Sunday | Post</title>` + og("Tram opens on Sunday") + `<h1>Our partners in the harbour</h1><article><p>Words.</p></article>`,
			"Tram opens on Sunday"},
		{"the one that is claimed, where the site's name belongs", "",
			`<title>Tram opens on Sunday at the old mill - Herald</title>` + og("Tram opens on Sunday at the old mill") + `<meta name="application-name" content="Tram opens on Sunday at the old mill"><h1><a href="/morning/">Good Morning Harbour</a></h1><h1>Tram opens on Sunday at the old mill</h1>`,
			"Tram opens on Sunday at the old mill"},
		{"headline where the site's name belongs", "",
			`<title>Student halls are too full, experts warn</title><meta property="og:site_name" content="Student halls are too full, experts warn"><h1>Student halls are too full, experts warn</h1>`,
			"Student halls are too full, experts warn"},
		{"the site's name with a number", "https://portwelle.example/magazine/portwelle-2-2022",
			`<title>The Portwelle 02/2022 | Portwelle</title>` + og("The Portwelle 02/2022") + `<h1>The Portwelle 02/2022</h1>`,
			"The Portwelle 02/2022"},
		{"the foot of a page with a heading", "https://portwelle.example/letters/future-1f3a.html",
			`<title>Portwelle Future</title><div><h1>Portwelle Future</h1></div><footer><h1>About</h1></footer>`,
			"Portwelle Future"},
		{"a title of the menu's entries", "",
			`<title>Trams - News - Trams | Old Harbour Association</title><h1>Quick links</h1><h2>Dates</h2><div><h2>The new tram opens on Sunday</h2><p>` + strings.Repeat("The tram runs along the harbour and stops at each of the bridges. ", 9) + `</p></div><h1>Our partners</h1>`,
			"The new tram opens on Sunday"},
		{"a title of the menu's entries, and a list above the text", "",
			`<title>Trams - News - Trams | Old Harbour Association</title><h1>Quick links</h1><div><h2>The new tram opens on Sunday</h2><div><h3>Most read</h3><ol><li><a href="/m">Mill to be torn down</a></li></ol></div><p>` + strings.Repeat("The tram runs along the harbour and stops at each of the bridges. ", 9) + `</p></div><h1>Our partners</h1>`,
			"The new tram opens on Sunday"},
	}
	for _, test := range tests {
		if got := read(t, test.url, test.page).headline; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
