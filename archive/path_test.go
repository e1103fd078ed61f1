package archive

import (
	"strings"
	"testing"
	"time"

	"stet/extract"
)

func TestSlug(t *testing.T) {
	for url, want := range map[string]string{
		"https://example.org/politics/2017/dec/22/minister-warns":                                "minister-warns",
		"https://example.org/politics/Minister_Warns.html":                                       "minister-warns",
		"https://example.org/news/world-us-canada-42452194":                                      "world-us-canada-42452194",
		"https://example.org/2017/12/minister-warns/index.html":                                  "minister-warns",
		"https://example.org/2017/12/minister-warns/":                                            "minister-warns",
		"https://example.org/minister-warns/amp":                                                 "minister-warns",
		"https://example.org/minister-warns/123456":                                              "minister-warns",
		"https://example.org/minister-warns.shtml.amp":                                           "minister-warns",
		"https://example.org/news/articles/c0mdx4y2l1no":                                         "c0mdx4y2l1no",
		"https://example.org/politics/123456":                                                    "123456",
		"https://example.org/rus/2026/01/08/8015225/":                                            "8015225",
		"https://example.org/india/top-developments/articleshow/79591842.cms":                    "top-developments",
		"https://example.org/texts/20220127-remember-this.html;jsessionid=FD52ED":                "20220127-remember-this",
		"https://example.org/beto-quits/2019/11/e25c380c-fcee-11e9-8190-6be4deb56e01_story.html": "beto-quits",
		"https://example.org/scan.php?page=news_item&px=Steam-2019":                              "scan-news-item-steam-2019",
		"https://example.org/words/maudlin.html":                                                 "maudlin",
		"https://example.org/article.php?id=123&page=2":                                          "article-123-2",
		"https://example.org/?p=55":                                                              "55",
		"https://example.org/":                                                                   "example-org",
		"https://example.org":                                                                    "example-org",
		"https://example.org/%D0%BC%D0%B8%D0%BD%D0%B8%D1%81%D1%82%D1%80":                         "ministr",
		"https://example.org/%E5%A4%A7%E8%87%A3":                                                 "da-chen",
		"https://example.org/größe-und-ärger-über-straße":                                        "grosse-und-arger-uber-strasse",
		"https://example.org/l'été-à-paris":                                                      "lete-a-paris",
		"https://example.org/aux":                                                                "aux-" + hash("https://example.org/aux"),
		"https://example.org/com1.html":                                                          "com1-" + hash("https://example.org/com1.html"),
		"https://example.org/.git":                                                               "git",
		"https://example.org/GIT~1":                                                              "git-1",
		"https://example.org/..%2F..%2Fetc%2Fpasswd":                                             "passwd",
		"https://example.org/a/b":                                                                "b",
		"https://example.org/%00%0a":                                                             "example-org",
		"https://example.org/" + strings.Repeat("very-long-", 20) + "title":                      strings.TrimSuffix(strings.Repeat("very-long-", 8), "-"),
		"https://example.org/" + strings.Repeat("x", 200):                                        strings.Repeat("x", 80),
		"https://example.org/🎉":                                                                  "example-org",
		"https://example.org/sport/football-final-3-2":                                           "football-final-3-2",
		"https://example.org/story/minister-warns-of-retaliation,abc123.article":                 "minister-warns-of-retaliation-abc123",
	} {
		path := articlePath(url, start, false)
		if got := strings.TrimSuffix(strings.TrimPrefix(path, "2017/12/22/"), ".md"); got != want {
			t.Errorf("%s: slug %q, want %q", url, got, want)
		}
		if !IsPath(path) || !IsPath(articlePath(url, start, true)) {
			t.Errorf("%s: %q is not a path", url, path)
		}
	}
}

func hash(url string) string { return withHash("", url) }

func TestIsPathRefuses(t *testing.T) {
	for _, path := range []string{
		"", "README.md", "2017/12/22/.md", "2017/12/22/a", "2017/12/22/../a.md", "2017/13/22/a.md", "2017/12/32/a.md", "2017/12/22/A.md",
		"2017/12/22/.git.md", "2017/12/22/git~1.md", "/2017/12/22/a.md", "2017/12/22/a.md/b.md", "2017/12/22/aux.md", "2017/12/22/nul.md",
		"2017/12/22/a--b.md", "2017/12/22/a-.md", "2017/12/22/a.md\n", "2017/12/22/\u200c.md", "17/12/22/a.md",
	} {
		if IsPath(path) {
			t.Errorf("%q is taken for a path", path)
		}
	}
}

func TestArticleDay(t *testing.T) {
	fetched := time.Date(2020, 5, 6, 7, 0, 0, 0, time.UTC)
	seen := fetched.Add(-48 * time.Hour)
	for _, c := range []struct {
		published, firstSeen time.Time
		want                 string
	}{
		{time.Time{}, time.Time{}, "2020/05/06"},
		{time.Time{}, seen, "2020/05/04"},
		{fetched.Add(-240 * time.Hour), seen, "2020/04/26"},
		{fetched.Add(time.Second), seen, "2020/05/04"},
		{time.Date(1989, 12, 31, 0, 0, 0, 0, time.UTC), seen, "2020/05/04"},
		{time.Date(2020, 5, 6, 1, 0, 0, 0, time.FixedZone("", 5*3600)), seen, "2020/05/05"},
	} {
		capture := Capture{Article: &extract.Article{Published: c.published}, FirstSeen: c.firstSeen, FetchedAt: fetched}
		if got := articleDay(capture).UTC().Format("2006/01/02"); got != c.want {
			t.Errorf("published %v, first seen %v: %s, want %s", c.published, c.firstSeen, got, c.want)
		}
	}
}

// TestCollision stores articles of the same path, in one batch and in the
// next.
func TestCollision(t *testing.T) {
	r := newRepo(t)
	capture := func(url string) Capture {
		a := story(1, 0)
		a.CanonicalURL = url
		return Capture{Article: a, Kind: Added, FetchedAt: start, Status: 200}
	}
	urls := []string{"https://example.org/news/big-story", "https://example.org/sport/big-story", "https://example.org/world/big-story"}
	vs := record(t, r, capture(urls[0]), capture(urls[1]))
	vs = append(vs, record(t, r, capture(urls[2]))...)
	for i, v := range vs {
		want := articlePath(urls[i], articleDay(capture(urls[i])), i > 0)
		if v.Path != want {
			t.Errorf("%s is at %s, want %s", urls[i], v.Path, want)
		}
	}
	for _, url := range urls {
		_, err := r.Record(t.Context(), []Capture{capture(url)})
		mustBe[*StoredError](t, err)
	}
}

func FuzzPath(f *testing.F) {
	for _, url := range []string{"https://example.org/a/b.html?x=y#z", "http://[::1]/%2e%2e/CON", "x", "https://example.org/%ff"} {
		f.Add(url)
	}
	f.Fuzz(func(t *testing.T, url string) {
		for _, distinct := range []bool{false, true} {
			if path := articlePath(url, start, distinct); !IsPath(path) || len(path) > len("2017/12/22/")+maxSlug+9+3 {
				t.Errorf("%q has path %q", url, path)
			}
		}
	})
}
