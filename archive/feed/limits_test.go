package feed

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// hostile are feeds made to hurt: each must end within a second or so, in memory that follows the size of the text.
func hostile() map[string]string {
	many := func(s string, size int) string { return strings.Repeat(s, size/len(s)) }
	const size = 1 << 20
	return map[string]string{
		"deep rss":             `<rss><channel>` + many("<x:a>", size),
		"deep atom":            `<feed><entry>` + many("<a>", size),
		"deep hidden":          `<rss><channel>` + many(`<x:a b="></x:a>"><?p </x:a> ?>`, size),
		"deep below the limit": `<rss><channel>` + many("<x:a>", shallow-100),
		"items without end":    `<rss><channel>` + many("<item>", size),
		"entries without end":  `<feed>` + many("<entry>", size),
		"links without end":    `<rss><channel><item>` + many("<link>", size) + `<item></rss>`,
		"broken sitemap":       `<urlset>` + many("<url></wrong <<<", size),
		"comments in loc":      `<urlset><url><loc>` + many("a<!-- -->", size),
		"open angle brackets":  `<rss><channel><item></item>` + many("<", size),
		"ampersands":           `<rss><channel><title>` + many("&", size),
		"deep json":            `{"items":[` + many("[", size),
		"anchors":              `<html>` + many(`<a href=x>`, size),
		"entities":             `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`,
		"bases":                `<html>` + many(`<base href="a/">`, size),
		"declarations":         many("<!>", 3*size),
		"attributes":           `<rss ` + many("a='b' ", size) + `>`,
	}
}

func TestHostileFeedsEnd(t *testing.T) {
	for name, text := range hostile() {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			f, err := Parse([]byte(text), "", "https://host.example/")
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %s", took)
			}
			if err != nil && !isTyped(err) {
				t.Errorf("an error without type: %v", err)
			}
			t.Logf("%s: %d entries, damage %v, error %v", time.Since(start).Round(time.Millisecond), len(f.Entries), f.Damage, err)
		})
	}
}

// bigRSS is a feed of n entries.
func bigRSS(n int) []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>Big</title><link>https://big.example/</link>`)
	for i := range n {
		fmt.Fprintf(&b, "<item><title>Entry %d</title><link>https://big.example/%d</link><pubDate>Mon, 04 Mar 2024 09:30:00 +0000</pubDate></item>\n", i, i)
	}
	b.WriteString(`</channel></rss>`)
	return b.Bytes()
}

func TestHundredThousandEntries(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: takes seconds")
	}
	data := bigRSS(100_000)
	f, err := Parse(data, "", "https://big.example/feed")
	if err != nil || f.Damage != nil || len(f.Entries) != 100_000 {
		t.Errorf("%d entries, %v, %v", len(f.Entries), f.Damage, err)
	}
	data = bigRSS(10_000)
	f, err = Parse(data[:len(data)-1000], "", "https://big.example/feed")
	if err != nil || f.Damage == nil || len(f.Entries) < 9_980 {
		t.Errorf("cut off: %d entries, %v, %v", len(f.Entries), f.Damage, err)
	}
}

func TestGzipBomb(t *testing.T) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	for range 2 * maxInflated / (1 << 20) {
		_, _ = w.Write(make([]byte, 1<<20))
	}
	_ = w.Close()
	_, err := Parse(b.Bytes(), "application/gzip", "https://bomb.example/sitemap.xml.gz")
	var format *FormatError
	if !errors.As(err, &format) {
		t.Errorf("want a FormatError, got %v", err)
	}
}

func BenchmarkParse(b *testing.B) {
	for _, n := range []int{100, 10_000, 100_000} {
		data := bigRSS(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := Parse(data, "", "https://big.example/feed"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestTooMany: what is beyond any feed is refused or cut, and said.
func TestTooMany(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: takes seconds")
	}
	if _, err := Parse(append([]byte("<rss>"), bytes.Repeat([]byte("x"), maxFeed)...), "", ""); err == nil || !strings.Contains(err.Error(), "larger than 16 MB") {
		t.Errorf("a feed of 16 MB: %v", err)
	}
	var b bytes.Buffer
	b.WriteString("<urlset>")
	for i := range maxEntries + 10 {
		fmt.Fprintf(&b, "<url><loc>https://big.example/%d</loc></url>", i)
	}
	b.WriteString("</urlset>")
	f, err := Parse(b.Bytes(), "", "")
	if err != nil || len(f.Entries) != maxEntries || f.Damage == nil {
		t.Errorf("%d entries, %v, %v", len(f.Entries), f.Damage, err)
	}
}
