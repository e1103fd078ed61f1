package extract

import (
	"bytes"
	"net/url"
	"os"
	"testing"

	"github.com/go-shiori/go-readability"
)

// The peer is plain go-readability, parsing included.
func BenchmarkExtract(b *testing.B) {
	body, err := os.ReadFile("../testdata/pages/local.html")
	if err != nil {
		b.Fatal(err)
	}
	filler := bytes.Repeat([]byte(`<div class="m"><a href="/x">A link of the menu</a> <script>var x = 1</script></div>`), 500)
	body = bytes.Replace(body, []byte("<main>"), append(filler, "<main>"...), 1)
	b.Run("stet", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		for b.Loop() {
			if _, err := FromHTML(body, "text/html", "https://herald.example/bridge", Rules{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("go-readability", func(b *testing.B) {
		u := &url.URL{Scheme: "https", Host: "herald.example", Path: "/bridge"}
		b.SetBytes(int64(len(body)))
		for b.Loop() {
			if _, err := readability.FromReader(bytes.NewReader(body), u); err != nil {
				b.Fatal(err)
			}
		}
	})
}
