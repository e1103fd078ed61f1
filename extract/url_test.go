package extract

import "testing"

func TestNormalizeURL(t *testing.T) {
	tests := map[string]string{
		"https://example.org/a":                                        "https://example.org/a",
		"HTTPS://Example.ORG":                                          "https://example.org/",
		" https://example.org/a \n":                                    "https://example.org/a",
		"https://example.org./a#top":                                   "https://example.org/a",
		"https://example.org/#!/a":                                     "https://example.org/",
		"http://example.org:80/a":                                      "http://example.org/a",
		"https://example.org:443/a":                                    "https://example.org/a",
		"http://localhost:4000/a":                                      "http://localhost:4000/a",
		"http://[::1]:8080/a":                                          "http://[::1]:8080/a",
		"https://reader:secret@example.org/a":                          "https://example.org/a",
		"https://example.org/a?":                                       "https://example.org/a",
		"https://example.org/a?&&":                                     "https://example.org/a",
		"https://example.org/a?id=7":                                   "https://example.org/a?id=7",
		"https://example.org/a?b=2&a=1":                                "https://example.org/a?b=2&a=1",
		"https://example.org/a?utm_source=x&id=7&fbclid=y":             "https://example.org/a?id=7",
		"https://example.org/a?UTM_Source=x":                           "https://example.org/a",
		"https://example.org/a?ref=rss":                                "https://example.org/a",
		"https://example.org/a?ref=1234":                               "https://example.org/a?ref=1234",
		"https://example.org/a?pk_no=12&at=3&ns=4":                     "https://example.org/a?pk_no=12&at=3&ns=4",
		"https://example.org/caf%c3%a9/%7Euser/a%2fb":                  "https://example.org/caf%C3%A9/~user/a%2Fb",
		"https://example.org/café?q=ö":                                 "https://example.org/caf%C3%A9?q=%C3%B6",
		"https://example.org/a b":                                      "https://example.org/a%20b",
		"https://example.org/100%-sure":                                "https://example.org/100%25-sure",
		"https://example.org/a/../b/./c":                               "https://example.org/b/c",
		"https://example.org/../..":                                    "https://example.org/",
		"https://example.org/a//b":                                     "https://example.org/a//b",
		"https://example.org/a/":                                       "https://example.org/a/",
		"https://bücher.example/a":                                     "https://xn--bcher-kva.example/a",
		"https://BÜCHER.example/a":                                     "https://xn--bcher-kva.example/a",
		"https://xn--bcher-kva.example/a":                              "https://xn--bcher-kva.example/a",
		"https://under_score.example.org/a":                            "https://under_score.example.org/a",
		"https://example.org/news,12;art3?x=1,2":                       "https://example.org/news,12;art3?x=1,2",
		"https://example.org/a;jsessionid=5.cid1?x=1":                  "https://example.org/a?x=1",
		"https://example.org/\ta":                                      "https://example.org/a",
		"https://example.org/story?wt_mc=rss.red&seite=all&WT.mc_id=4": "https://example.org/story?seite=all",
	}
	for raw, want := range tests {
		got, err := NormalizeURL(raw)
		if got != want || err != nil {
			t.Errorf("NormalizeURL(%q) = %q, %v; want %q", raw, got, err, want)
		}
	}
}

func TestNormalizeURLFails(t *testing.T) {
	for _, raw := range []string{"", "/a", "example.org/a", "mailto:a@example.org", "ftp://example.org/", "https://", "https:///a", "http://[::1/", "https://a b/"} {
		if got, err := NormalizeURL(raw); err == nil {
			t.Errorf("NormalizeURL(%q) = %q, want an error", raw, got)
		}
	}
}

func FuzzNormalizeURL(f *testing.F) {
	for _, s := range []string{"https://example.org/a?utm_source=b&c=%41#d", "http://EXAMPLE.org:80/%zz/../ä", "https://bücher.example/?a=%ff&b=+"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		once, err := NormalizeURL(raw)
		if err != nil {
			return
		}
		twice, err := NormalizeURL(once)
		if err != nil || once != twice {
			t.Errorf("%q: once %q, twice %q, %v", raw, once, twice, err)
		}
	})
}

func TestKey(t *testing.T) {
	if a, b := Key("http://example.org/a"), Key("https://example.org/a"); a != b || a != "example.org/a" {
		t.Errorf("keys %q and %q, want both example.org/a", a, b)
	}
}

func TestCanonicalURL(t *testing.T) {
	const page = "https://www.example.org/news/2024/bridge-reopens-after-repairs-81234"
	tests := []struct{ name, page, claim, want string }{
		{"itself", page, page + "?utm_source=x", page},
		{"nothing claimed", page + "?fbclid=1", "", page},
		{"relative", page + "?a=b", "/news/2024/bridge-reopens-after-repairs-81234", page},
		{"other host, same site", "https://m.example.org/a/81234", page, page},
		{"AMP", page + "/amp", page, page},
		{"second page", page + "?page=2", page, page},
		{"front page", page, "https://www.example.org/", page},
		{"front page in a language", page, "https://www.example.org/en/", page},
		{"section", page, "https://www.example.org/news/", page},
		{"section by year", page, "https://www.example.org/news/2024", page},
		{"other site", page, "https://agency.example/news/bridge-reopens-after-repairs", page},
		{"same suffix, other site", "https://a.co.uk/news-1234", "https://b.co.uk/news-1234", "https://a.co.uk/news-1234"},
		{"template without its number", "https://example.org/story.php?id=1234", "https://example.org/story.php", "https://example.org/story.php?id=1234"},
		{"number of a template", "https://example.org/story.php?id=1234&x=y", "https://example.org/story.php?id=1234", "https://example.org/story.php?id=1234"},
		{"a template's hole", page, "https://www.example.org/{{slug-of-this-article}}", page},
		{"a template's undefined", page, "https://www.example.org/news/2024/undefined", page},
		{"an address in an address", page, "https://www.example.org/https%3A%2F%2Fwww.example.org%2Fnews%2Fa-b-c-d-81234", page},
		{"not an address", page, "javascript:void(0)", page},
		{"short names", "https://example.org/a/b", "https://example.org/b", "https://example.org/b"},
		{"page without address", "", "https://example.org/b", "https://example.org/b"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := canonicalURL([]string{test.claim}, test.page); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}
