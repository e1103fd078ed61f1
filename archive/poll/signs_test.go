package poll

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"stet/archive/fetch"
)

func TestSignOf(t *testing.T) {
	const at = "https://example.org/news/2026/bridge"
	titled := func(title string) string {
		return "<html><head><title>" + title + "</title></head><body></body></html>"
	}
	for _, tt := range []struct {
		name, final, body string
		status            int
		header            string // "Name: value"
		want              Sign
	}{
		{"an ordinary page", at, titled("The bridge | Example"), 200, "Server: cloudflare", ""},
		{"Cloudflare's check", at, titled("Just a moment..."), 403, "Cf-Mitigated: challenge", SignBlock},
		{"AWS's check", at, "", 202, "X-Amzn-Waf-Action: challenge", SignBlock},
		{"Akamai's refusal", at, titled("Access Denied"), 403, "Server: AkamaiGHost", SignBlock},
		{"Akamai's not found", at, titled("Not found"), 404, "Server: AkamaiGHost", ""},
		{"a refusal with status 200", at, titled("Access Denied"), 200, "", SignBlock},
		{"an error of the server", at, titled("503"), 503, "", ""},

		{"http to https", "http://example.org/news/2026/bridge", titled("The bridge"), 200, "", ""},
		{"the slug mended", "https://example.org/news/2026/the-bridge", titled("The bridge"), 200, "", ""},
		{"to the front page", "https://example.org/", titled("Example"), 200, "", SignFrontPage},
		{"to another language's front page", "https://www.example.org/en/", titled("Example"), 200, "", SignFrontPage},
		{"to the section", "https://example.org/news/", titled("News"), 200, "", SignFrontPage},
		{"to another host's front page", "https://sold.example.net/", titled("For sale"), 200, "", SignFrontPage},
		{"to a consent host", "https://consent.example.com/v2/collect", titled("Example"), 200, "", SignConsent},
		{"to what leads back", "https://gate.example.com/x?target=https%3A%2F%2Fexample.org%2Fnews%2F2026%2Fbridge", titled("Hello"), 200, "", SignConsent},
		{"to a login", "https://example.org/login?next=/news/2026/bridge", titled("Hello"), 200, "", SignLogin},
		{"to not found", "https://example.org/404", titled("Hello"), 200, "", SignNotFound},

		{"not found", at, titled("Page not found - Example"), 200, "", SignNotFound},
		{"not found, in German", at, titled("Seite nicht gefunden | Beispiel"), 200, "", SignNotFound},
		{"not found, in Japanese", at, titled("お探しのページは見つかりませんでした"), 200, "", SignNotFound},
		{"404", at, titled("404 | Example"), 200, "", SignNotFound},
		{"a story about 404 things", at, titled("404 people marched to the bridge"), 200, "", ""},
		{"consent, in French", at, titled("Avant de continuer | Exemple"), 200, "", SignConsent},
		{"a story about cookies", at, titled("How cookies are baked"), 200, "", ""},
		{"login", at, titled("Log in - Example"), 200, "", SignLogin},
		{"a password", at, `<title>Example</title><input type="password">`, 200, "", SignLogin},
	} {
		p := &fetch.Page{URL: tt.final, Status: tt.status, Body: []byte(tt.body), Header: http.Header{}}
		if m := regexp.MustCompile(`^(.*): (.*)$`).FindStringSubmatch(tt.header); m != nil {
			p.Header.Set(m[1], m[2])
		}
		if got, why := signOf(p, at, nil, false); got != tt.want {
			t.Errorf("%s: %q (%s), want %q", tt.name, got, why, tt.want)
		}
	}
}

// TestArticlesHaveNoSigns: phrases count on thin pages only.
func TestArticlesHaveNoSigns(t *testing.T) {
	a := text("Just a moment: access denied", upTo(30)...)
	p := &fetch.Page{URL: "https://example.org/a", Status: 200, Body: []byte("<title>Just a moment: access denied</title>")}
	if sign, why := signOf(p, p.URL, a, false); sign != "" {
		t.Errorf("a long article: %s (%s)", sign, why)
	}
	a = text("Page not found", upTo(2)...)
	a.Byline = []string{"A. Writer"}
	if sign, why := signOf(p, p.URL, a, false); sign != "" {
		t.Errorf("a short article with an author: %s (%s)", sign, why)
	}
}

// TestBlockedSamples: of real answers, labelled from 0 (blocked) to 1 (a page),
// those that are blocked never count as a page, and pages are not blocked.
func TestBlockedSamples(t *testing.T) {
	dir := os.Getenv("STET_DATA")
	if dir == "" {
		t.Skip("skipped: set STET_DATA to the folder that holds blocked/")
	}
	files, err := filepath.Glob(filepath.Join(dir, "blocked", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples in %s: %v", dir, err)
	}
	label := regexp.MustCompile(`-(\d\.\d+)__`)
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var sample struct {
			Data struct {
				URL, Title string
				Status     int
				Headers    map[string]string
				Metadata   struct {
					To string `json:"redirected_url"`
				} `json:"source_metadata"`
			}
		}
		if err := json.Unmarshal(data, &sample); err != nil {
			t.Fatal(err)
		}
		d := sample.Data
		p := &fetch.Page{URL: d.URL, Status: d.Status, Header: http.Header{}, Body: []byte("<title>" + d.Title + "</title>")}
		if d.Metadata.To != "" {
			p.URL = d.Metadata.To
		}
		for k, v := range d.Headers {
			p.Header.Set(k, v)
		}
		sign, why := signOf(p, d.URL, nil, false)
		isPage, _ := strconv.ParseFloat(label.FindStringSubmatch(filepath.Base(f))[1], 64)
		passes := d.Status == 200 && sign == ""
		if isPage < 0.5 && passes || isPage == 1 && d.Status == 200 && sign == SignBlock {
			t.Errorf("%s (status %d, %q): %q %s", filepath.Base(f), d.Status, d.Title, sign, why)
		}
	}
}

func TestEnding(t *testing.T) {
	for body, want := range map[string]ending{
		"<p>Text.</p></body></html>\n": ended, "<p>Text.</p></BODY>": ended, "<p>Text.</p></div>": unended, "<p>Text.": unended,
		"<p>Text.</p><p>Tex": brokenOff, "<p>Text.</p><p cla": brokenOff, "<p>Text.</p></": brokenOff, "<p>\xd0\xbc\xd0": brokenOff,
	} {
		if got := endingOf([]byte(body)); got != want {
			t.Errorf("%q: %d, want %d", body, got, want)
		}
	}
}

// Half pages of a source whose pages end may be many: a cut article is asked for
// again and again. A source that never writes end tags has no half pages.
func TestEndsPages(t *testing.T) {
	for _, c := range []struct {
		ended, unended int
		want           bool
	}{{0, 0, false}, {0, 1, false}, {1, 1, true}, {90, 12, true}, {5, 60, false}} {
		if got := endsPages(c.ended, c.unended); got != c.want {
			t.Errorf("endsPages(%d, %d) = %v", c.ended, c.unended, got)
		}
	}
}
