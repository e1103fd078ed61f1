package feed

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write the golden files anew")

const feeds = "../../testdata/feeds"

// TestGolden compares what is read from each feed of testdata with the file beside it.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(feeds, "*"))
	if err != nil || len(files) == 0 {
		t.Fatal("no feeds", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			base := "https://host.example/path/" + filepath.Base(file)
			f, err := Parse(data, "", base)
			got := describe(f, err)
			if strings.HasSuffix(file, ".html") {
				got += "links:\n" + list(Links(data, base))
			}
			golden := file + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func describe(f Feed, err error) string {
	var b strings.Builder
	if err != nil {
		fmt.Fprintf(&b, "error: %v\n", err)
		var html *HTMLError
		if errors.As(err, &html) {
			for _, l := range html.Feeds {
				fmt.Fprintf(&b, "feed: %s | %s | %s\n", l.URL, l.Title, l.Type)
			}
		}
		return b.String()
	}
	fmt.Fprintf(&b, "kind: %s\ntitle: %s\nurl: %s\nttl: %s\nhubs: %s\nnext: %s\ndamage: %v\n", f.Kind, f.Title, f.URL, f.TTL, strings.Join(f.Hubs, " "), f.Next, f.Damage)
	b.WriteString(list(f.Entries))
	for _, s := range f.Sitemaps {
		fmt.Fprintf(&b, "sitemap: %s | %s\n", s, stamp(f.SitemapsUpdated[s]))
	}
	return b.String()
}

func list(entries []Entry) string {
	var b strings.Builder
	for _, e := range entries {
		fmt.Fprintf(&b, "entry: %s | %s | %s | %s\n", e.URL, e.Title, stamp(e.Published), stamp(e.Updated))
	}
	return b.String()
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.Format(time.RFC3339)
}
