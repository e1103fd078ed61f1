package extract

import (
	"strings"
	"testing"
	"time"
)

func TestPublished(t *testing.T) {
	ld := func(s string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle",` + s + `}</script>`
	}
	tests := []struct{ name, url, page, want string }{
		{"CDATA around JSON-LD", "",
			"<script type='application/ld+json'>\n//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-03T12:00:00+02:00\"}\n//]]>\n</script>",
			"2024-05-03T12:00:00+02:00"},
		{"vague meta, another day shown", "",
			`<meta name="date" content="2024-05-04T11:52:23"><h1>Tram opens</h1><p class="stand">Stand: 03.05.2024 18:00 Uhr</p>`,
			"2024-05-03T18:00:00Z"},
		{"vague meta of the day shown tells the time", "",
			`<meta name="dc.date" content="2024-05-03T11:52:23+02:00"><h1>Tram opens</h1><p>3. Mai 2024</p>`,
			"2024-05-03T11:52:23+02:00"},
		{"vague meta, nothing shown", "", `<meta name="date" content="2024-05-03"><h1>Tram opens</h1>`, "2024-05-03T00:00:00Z"},
		{"an update is not the publication", "",
			`<h1>Tram opens</h1><p>Updated 4 May 2024</p><p>Published 3 May 2024</p>`, "2024-05-03T00:00:00Z"},
		{"an update alone", "", `<h1>Tram opens</h1><p>Updated 4 May 2024</p>`, "2024-05-04T00:00:00Z"},
		{"day and month in elements of their own", "", `<h1>Tram opens</h1><p>3.<a href="/2024/05/">Mai 2024</a> um 09:43</p>`, "2024-05-03T09:43:00Z"},
		{"a calendar's leaf", "", `<div class="date"><div class="day">3</div><div class="month">Mai 2024</div></div><h2>Tram opens</h2>`, "2024-05-03T00:00:00Z"},
		{"a leaf that tells the time as well", "", `<h1>Tram opens</h1><p><time datetime="2024-05-03T11:47:00Z">3 May 2024</time></p>`, "2024-05-03T11:47:00Z"},
		{"an event on another day than the URL's", "https://example.org/2024/05/03/tram",
			`<h1>Tram opens</h1><p>Monday, 24 June 2024, 2 pm</p>`, "2024-05-03T00:00:00Z"},
		{"figures behind a link in a paragraph", "",
			`<h1>Tram opens</h1><p>The council answered in December what was asked of the safety of the new tram, and in May the answers were not yet in the rules of the port, as the ministry says (<a href="/q">Questions</a> no. 1.1.12 and 1.1.13).</p>`, ""},
		{"dateline", "", `<h1>Tram opens</h1><p>3.5.2024 – On Sunday the first tram crosses the new bridge over the harbour, and the council hopes that many will come to see it.</p>`, "2024-05-03T00:00:00Z"},
		{"day of an event", "", `<h1>Tram opens</h1><p>On 3 May 2024 the first tram crosses the new bridge over the harbour, and many will come to see it.</p>`, ""},
		{"day in a caption", "", `<h1>Tram opens</h1><p>The harbour of the town as it was seen from the east on 3 May 2023 (left) and today (right)</p><p>3 May 2024</p>`, "2024-05-03T00:00:00Z"},
		{"teaser of another article", "", `<h1>Tram opens</h1><a href="/b"><h2>The old bridge is closed for three more weeks <span class="date">24.04.2024</span></h2></a><li>Datum 28.04.2024</li>`, "2024-04-28T00:00:00Z"},
		{"related articles", "", `<title>Tram opens | Post | 28.04.2024</title><h1>Tram opens</h1><div class="relatedContent"><span class="date">24.04.2024</span></div>`, "2024-04-28T00:00:00Z"},
		{"today in the head of the page", "", `<header>Saturday, 4 May 2024</header><h1>Tram opens</h1><p>Words.</p>`, ""},
		{"microdata of other articles", "https://example.org/2024/05/03/tram",
			`<div itemscope><h2>Other</h2><meta itemprop="datePublished" content="2024-05-01"></div><div itemscope><meta itemprop="datePublished" content="2024-05-02"></div><h1>Tram opens</h1>`,
			"2024-05-03T00:00:00Z"},
		{"microdata of the article and of others", "",
			`<div itemscope><h2>Other</h2><meta itemprop="datePublished" content="2024-05-01"></div><div itemscope><h1>Tram opens</h1><meta itemprop="datePublished" content="2024-05-03"></div>`,
			"2024-05-03T00:00:00Z"},
		{"the only time, far from the headline", "",
			`<h1>Tram opens</h1>` + strings.Repeat("<p>Words.</p>", 120) + `<time datetime="2024-05-03T08:00:00+02:00">3.5.</time>`, "2024-05-03T08:00:00+02:00"},
		{"UTC, the same moment with its offset", "",
			ld(`"datePublished":"2024-05-02T22:04:00Z"`) + `<meta name="date" content="Fri, 03 May 2024 00:04:00 +0200"><h1>Tram opens</h1>`, "2024-05-03T00:04:00+02:00"},
		{"UTC, the same moment without offset", "",
			ld(`"datePublished":"2024-05-04T02:38:49Z"`) + `<meta property="article:published_time" content="2024-05-03 22:38:49"><h1>Tram opens</h1>`, "2024-05-03T22:38:49-04:00"},
		{"UTC, the day in the URL", "https://example.org/2024/05/03/tram",
			ld(`"datePublished":"2024-05-04T02:18:11Z"`) + `<h1>Tram opens</h1>`, "2024-05-03T23:18:11-03:00"},
		{"UTC, the day after in the URL", "https://example.org/2024/05/03/tram",
			ld(`"datePublished":"2024-05-02T23:11:59Z"`) + `<h1>Tram opens</h1>`, "2024-05-03T00:11:59+01:00"},
		{"a URL of a day that no zone explains", "https://example.org/2024/05/03/tram",
			ld(`"datePublished":"2024-05-04T10:04:04Z"`) + `<h1>Tram opens</h1>`, "2024-05-04T10:04:04Z"},
	}
	for _, test := range tests {
		got := ""
		if p := read(t, test.url, test.page).published; !p.IsZero() {
			got = p.Format(time.RFC3339)
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
