package fetch

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestRFC9309 goes through the rules of RFC 9309 that concern a file's text. The ones that concern fetching it are in
// robots_test.go.
func TestRFC9309(t *testing.T) {
	const groups = "User-agent: other\nDisallow: /o\n\nUser-Agent: stet\nDisallow: /s\n\nUSER-AGENT: *\nDisallow: /all\n"
	tests := []struct {
		rule, robots, path string
		refused            bool
	}{
		{"2.2.1 our group", groups, "/s", true},
		{"2.2.1 our group instead of the general one", groups, "/all", false},
		{"2.2.1 not another's group", groups, "/o", false},
		{"2.2.1 the general group without one of ours", "User-agent: x\nDisallow: /\nUser-agent: *\nDisallow: /a", "/a", true},
		{"2.2.1 no group for us and no general one", "User-agent: x\nDisallow: /", "/", false},
		{"2.2.1 case of the token does not matter", "User-agent: StEt\nDisallow: /", "/", true},
		{"2.2.1 a version behind the token", "User-agent: stet/2.0\nDisallow: /", "/", true},
		{"2.2.1 a longer token is another crawler", "User-agent: stetson\nDisallow: /", "/", false},
		{"2.2.1 a shorter token is another crawler", "User-agent: st\nDisallow: /", "/", false},
		{"2.2.1 groups of one crawler are combined (1)", "User-agent: stet\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: stet\nDisallow: /c", "/a", true},
		{"2.2.1 groups of one crawler are combined (2)", "User-agent: stet\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: stet\nDisallow: /c", "/c", true},
		{"2.2.1 groups of one crawler are combined (3)", "User-agent: stet\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: stet\nDisallow: /c", "/b", false},
		{"2.2.1 general groups are combined", "User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/a", true},
		{"2.2.1 two names, one group", "User-agent: x\nUser-agent: stet\nDisallow: /a", "/a", true},
		{"2.2.1 rules before any group", "Disallow: /\nUser-agent: stet\nDisallow: /a", "/b", false},
		{"2.1 an empty group allows all", "User-agent: stet\nUser-agent: *\n", "/", false},
		{"2.2.2 empty Disallow", "User-agent: *\nDisallow:", "/", false},
		{"2.2.2 matches from the beginning", "User-agent: *\nDisallow: /a", "/b/a", false},
		{"2.2.2 matches a beginning", "User-agent: *\nDisallow: /a", "/abc", true},
		{"2.2.2 case of the path matters", "User-agent: *\nDisallow: /A", "/a", false},
		{"2.2.2 the query belongs to the path", "User-agent: *\nDisallow: /a?x=", "/a?x=1", true},
		{"2.2.2 the longest match decides (allow)", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", false},
		{"2.2.2 the longest match decides (disallow)", "User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", true},
		{"2.2.2 the order does not matter", "User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b/c", false},
		{"2.2.2 equally long: allow", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", false},
		{"2.2.2 equally long: allow, in the other order", "User-agent: *\nAllow: /a\nDisallow: /a", "/a", false},
		{"2.2.2 no match allows", "User-agent: *\nDisallow: /a", "/b", false},
		{"2.2.2 robots.txt is always allowed", "User-agent: *\nDisallow: /", "/robots.txt", false},
		{"2.2.2 table 2: query", "User-agent: *\nDisallow: /foo/bar?baz=quz", "/foo/bar?baz=quz", true},
		{"2.2.2 table 2: address in a query, pattern encoded", "User-agent: *\nDisallow: /foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https://foo.bar", true},
		{"2.2.2 table 2: address in a query, path encoded", "User-agent: *\nDisallow: /foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", true},
		{"2.2.2 table 2: letters beyond ASCII in the pattern", "User-agent: *\nDisallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", true},
		{"2.2.2 table 2: letters beyond ASCII in the path", "User-agent: *\nDisallow: /foo/bar/%e3%83%84", "/foo/bar/ツ", true},
		{"2.2.2 table 2: needlessly encoded pattern", "User-agent: *\nDisallow: /foo/bar/%62%61%7A", "/foo/bar/baz", true},
		{"2.2.2 table 2: needlessly encoded path", "User-agent: *\nDisallow: /foo/bar/baz", "/foo/bar/%62%61%7A", true},
		{"2.2.2 an encoded slash is no slash", "User-agent: *\nDisallow: /a%2Fb", "/a/b", false},
		{"2.2.3 a comment", "User-agent: * # all\nDisallow: /a # here\n#Disallow: /b", "/a", true},
		{"2.2.3 a rule in a comment", "User-agent: *\nDisallow: /a\n#Disallow: /b", "/b", false},
		{"2.2.3 $ ends the match", "User-agent: *\nDisallow: /a$", "/ab", false},
		{"2.2.3 $ at the end", "User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", true},
		{"2.2.3 $ counts the query", "User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?download", false},
		{"2.2.3 * matches anything", "User-agent: *\nDisallow: /a/*/print", "/a/b/c/print", true},
		{"2.2.3 * matches nothing too", "User-agent: *\nDisallow: /a*b", "/ab", true},
		{"2.2.3 * at the front", "User-agent: *\nDisallow: *.php", "/x.php?y", true},
		{"2.2.3 * in a query", "User-agent: *\nDisallow: /*?*sort=", "/list?a=1&sort=2", true},
		{"2.2.3 a star written out in the path", "User-agent: *\nDisallow: /path/file-with-a-%2A.html", "/path/file-with-a-*.html", true},
		{"2.2.3 a dollar written out in the path", "User-agent: *\nDisallow: /path/foo-%24", "/path/foo-$", true},
		{"2.2.3 a dollar inside a pattern is ordinary", "User-agent: *\nDisallow: /a$b", "/a$b", true},
		{"2.2.3 longest match with a wildcard", "User-agent: *\nAllow: /p\nDisallow: /*.html", "/p.html", true},
		{"2.2.4 other lines do not interfere", "User-agent: stet\nSitemap: https://h.example/s.xml\nCrawl-delay: 5\nHost: h.example\nDisallow: /a", "/a", true},
		{"2.2.4 other lines do not end the names", "User-agent: stet\nCrawl-delay: 5\nUser-agent: x\nDisallow: /a", "/a", true},
		{"2.3 BOM", "\uFEFFUser-agent: *\nDisallow: /a", "/a", true},
		{"2.3 CR LF", "User-agent: *\r\nDisallow: /a\r\n", "/a", true},
		{"2.3 CR alone", "User-agent: *\rDisallow: /a\r", "/a", true},
		{"2.3 white space", "  User-agent :  *\t\n\tDisallow\t:\t/a  \n", "/a", true},
		{"2.3 empty lines do not end a group", "User-agent: *\n\n\nDisallow: /a", "/a", true},
		{"2.3 no line end at the end", "User-agent: *\nDisallow: /a", "/a", true},
		{"2.3 HTML in place of the file", "<!DOCTYPE html><html><body>Not found</body></html>", "/", false},
		{"2.3 an empty file", "", "/", false},
		{"2.3 lines that mean nothing", "User-agent: *\nwhatever\n:\nDisallow: /a", "/a", true},
		{"5.1 a simple example, ours", "User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/\n\nUser-Agent: stet\nDisallow:/\nAllow:/example/page.html\nAllow:/example/allowed.gif", "/example/page.html", false},
		{"5.1 a simple example, the rest", "User-Agent: stet\nDisallow:/\nAllow:/example/page.html\nAllow:/example/allowed.gif", "/other", true},
		{"5.2 longest match", "User-Agent: stet\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", true},
	}
	for _, test := range tests {
		t.Run(test.rule, func(t *testing.T) {
			u, err := parseURL("https://h.example" + test.path)
			if err != nil {
				t.Fatal(err)
			}
			line, refused := parseRobots([]byte(test.robots), "stet/1.0 (+https://example.org)").refuses(u)
			if refused != test.refused {
				t.Errorf("%s: refused is %v (%q)", test.path, refused, line)
			}
			if refused && !strings.HasPrefix(line, "Disallow: ") {
				t.Errorf("the line is %q", line)
			}
		})
	}
}

// TestRFC9309Limit: at least 500 KiB are read (§2.5); here exactly that.
func TestRFC9309Limit(t *testing.T) {
	u := &url.URL{Scheme: "https", Host: "h.example", Path: "/late"}
	pad := func(n int) []byte {
		return []byte("User-agent: *\nDisallow: /x\n" + strings.Repeat("#\n", n/2) + "\nDisallow: /late\n")
	}
	if _, refused := parseRobots(pad(robotsLimit-1000), "stet").refuses(u); !refused {
		t.Error("a rule within 500 KiB was not read")
	}
	if _, refused := parseRobots(pad(robotsLimit+1000), "stet").refuses(u); refused {
		t.Error("a rule beyond 500 KiB was read")
	}
}

func TestCrawlDelay(t *testing.T) {
	tests := []struct {
		robots string
		want   time.Duration
	}{
		{"User-agent: *\nCrawl-delay: 10", 10 * time.Second},
		{"User-agent: *\ncrawl-DELAY: 0.5", 500 * time.Millisecond},
		{"User-agent: *\nCrawl-delay: 10\nUser-agent: stet\nCrawl-delay: 2", 2 * time.Second},
		{"User-agent: *\nCrawl-delay: 10\nUser-agent: stet\nDisallow:", 0},
		{"User-agent: *\nCrawl-delay: -3", 0},
		{"User-agent: *\nCrawl-delay: NaN", 0},
		{"User-agent: *\nCrawl-delay: soon", 0},
		{"User-agent: *\nCrawl-delay: 1e99", maxCrawlDelay},
	}
	for _, test := range tests {
		if got := parseRobots([]byte(test.robots), "stet/1.0").delay; got != test.want {
			t.Errorf("%q: %s, want %s", test.robots, got, test.want)
		}
	}
}

// TestRealRobots reads every robots.txt of the data folder.
func TestRealRobots(t *testing.T) {
	root := os.Getenv("STET_DATA")
	if root == "" {
		t.Skip("skipped: set STET_DATA to the folder that holds robots/")
	}
	files, _ := filepath.Glob(filepath.Join(root, "robots", "*.txt"))
	if len(files) == 0 {
		t.Skip("skipped: no robots/*.txt in STET_DATA")
	}
	lines, delays, closed := 0, 0, 0
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := parseRobots(body, "stet/1.0")
		lines += len(r.lines)
		if r.delay > 0 {
			delays++
		}
		if _, refused := r.refuses(&url.URL{Scheme: "https", Host: "h.example", Path: "/news/2024/an-article"}); refused {
			closed++
		}
	}
	t.Logf("%d files, %d rules for us, %d with a crawl-delay, %d refuse an ordinary article", len(files), lines, delays, closed)
}

// FuzzRobots: whatever the file and the path, an answer comes, and a refusal names a line of the file.
func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\nAllow: /%zz%2a", "/a%2ab?x=*$")
	f.Add("User-agent: stet\r\nDisallow: *****\nCrawl-delay: 1", "/")
	f.Fuzz(func(t *testing.T, robots, path string) {
		u, err := parseURL("https://h.example/" + path)
		if err != nil {
			return
		}
		if line, refused := parseRobots([]byte(robots), "stet").refuses(u); refused && !strings.HasPrefix(line, "Disallow: ") {
			t.Fatalf("refused by %q", line)
		}
	})
}

func BenchmarkRefuses(b *testing.B) {
	var text strings.Builder
	text.WriteString("User-agent: *\n")
	for i := range 200 {
		fmt.Fprintf(&text, "Disallow: /section%d/*/print\nDisallow: /private%d/\n", i, i)
	}
	r := parseRobots([]byte(text.String()), "stet")
	u := &url.URL{Scheme: "https", Host: "h.example", Path: "/news/2024/03/an-article-about-something-quite-long"}
	b.ReportAllocs()
	for b.Loop() {
		r.refuses(u)
	}
}
