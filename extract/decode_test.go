package extract

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

func TestDecode(t *testing.T) {
	page := func(charset, text string) string {
		return `<!DOCTYPE html><html><head><meta charset="` + charset + `"><title>t</title></head><body><p>` + text + `</p></body></html>`
	}
	const western, japaneseText, russian = "Où est passé l'élève ? « Là-bas »", "東京都は二十日、新しい計画を発表した。", "Правительство объявило о новых мерах поддержки"
	latin1, _ := charmap.Windows1252.NewEncoder().String(page("iso-8859-1", western))
	sjis, _ := japanese.ShiftJIS.NewEncoder().String(page("shift_jis", japaneseText))
	bare, _ := charmap.Windows1251.NewEncoder().String(strings.Repeat("<p>"+russian+"</p>", 5))
	header, _ := charmap.KOI8R.NewEncoder().String("<p>" + russian + "</p>")
	utf16, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(page("utf-16", western))
	bareUTF16, _ := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(page("utf-16", western))
	polish, _ := charmap.Windows1250.NewEncoder().String(`<title>` + strings.Repeat("Zażółć gęślą jaźń ", 9) + `</title><meta charset="windows-1250"><p>Świątynia</p>`)
	tests := []struct{ name, body, contentType, want string }{
		{"meta after a title in that charset", polish, "", "Świątynia"},
		{"UTF-8", page("utf-8", western), "text/html", western},
		{"UTF-8 declared as Latin 1", page("iso-8859-1", western), "text/html; charset=iso-8859-1", western},
		{"UTF-8 with a mark", "\ufeff" + page("utf-8", western), "", western},
		{"UTF-8 cut short", page("utf-8", western) + "\xe2\x80", "", western},
		{"Latin 1 in meta", latin1, "text/html", western},
		{"Latin 1 declared as UTF-8", latin1, "text/html; charset=utf-8", western},
		{"Shift JIS in meta", sjis, "", japaneseText},
		{"KOI8-R in the header", header, "text/html; charset=koi8-r", russian},
		{"Windows-1251, nothing declared", bare, "", russian},
		{"UTF-16 with a mark", utf16, "text/html; charset=utf-8", western},
		{"UTF-16 without a mark", bareUTF16, "", western},
		{"NULs", page("utf-8", "a\x00b"), "", "ab"},
		{"meta after a long comment", strings.Replace(latin1, "<head>", "<head><!--"+strings.Repeat("x", 3000)+"-->", 1), "", western},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc, err := parse([]byte(test.body), test.contentType)
			if err != nil {
				t.Fatal(err)
			}
			if got := textOf(doc); !strings.Contains(got, test.want) {
				t.Errorf("got %q, want %q in it", got, test.want)
			}
		})
	}
}

func TestParseOddities(t *testing.T) {
	tests := map[string]string{
		"empty":              "",
		"no element":         "words only",
		"charset, cut short": "words \xc2\xc2\xc2\xc2\xc2\xc1\xc1\xc1\xc1ml; charset",
		"deep nesting":       strings.Repeat("<div>", 100_000) + "words",
		"deep and closed":    strings.Repeat("<div>", 5000) + "words" + strings.Repeat("</div>", 5000) + "after",
		"unclosed bold":      strings.Repeat("<p><b><i>words", 3000),
		"script at depth":    strings.Repeat("<div>", 5000) + "<script>var hidden</script>words",
		"nested tables":      strings.Repeat("<table><tr><td>", 3000) + "words",
		"lists":              strings.Repeat("<ul><li>", 3000) + "words",
		"unclosed comment":   "words<!--" + strings.Repeat("x", 1<<20),
		"megabytes of data":  `<img src="data:` + strings.Repeat("A", 8<<20) + `">words`,
		"attributes":         "<p " + strings.Repeat("a=b ", 20_000) + ">words",
		"random-like bytes":  "<p>words" + strings.Repeat("\xff\xfe\x00\x81<", 10_000),
		"nested svg":         strings.Repeat("<svg><foreignObject>", 2000) + "words",
		"templates":          strings.Repeat("<template>", 2000) + "</template>words",
		"formatting in form": strings.Repeat("<form><font><a href=x>", 2000) + "words",
	}
	for name, page := range tests {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			doc, err := parse([]byte(page), "text/html")
			if err != nil {
				t.Fatal(err)
			}
			if d := time.Since(start); d > 5*time.Second {
				t.Errorf("took %v", d)
			}
			if d := depth(doc); d > 512 {
				t.Errorf("depth %d", d)
			}
			var out bytes.Buffer
			if err := html.Render(&out, doc); err == nil && page != "" && !strings.Contains(out.String(), "words") {
				t.Error("the words are lost")
			}
			if strings.Contains(textOf(doc), "hidden") {
				t.Error("a script became text")
			}
		})
	}
}

func TestRaisesWhatIsDeep(t *testing.T) {
	text := "<p>The council <b>said</b> so.</p><ul><li>First</li><li>Second</li></ul><table><tr><td>One</td></tr></table>"
	doc, err := parse([]byte(strings.Repeat("<div>", 300)+text+"<section>Behind<p>Last</p></section>"), "text/html")
	if err != nil {
		t.Fatal(err)
	}
	if d := depth(doc); d > usualDepth+4 {
		t.Errorf("depth %d", d)
	}
	var out bytes.Buffer
	if err := html.Render(&out, doc); err != nil {
		t.Fatal(err)
	}
	want := "<p>The council <b>said</b> so.</p><li>First</li><li>Second</li><td>One</td>Behind<p>Last</p></div>"
	if !strings.Contains(out.String(), want) {
		t.Errorf("got %s", strings.ReplaceAll(out.String(), "<div>", ""))
	}

	page := strings.Repeat("<div>", 90) + text
	if doc, err = parse([]byte(page), "text/html"); err != nil {
		t.Fatal(err)
	}
	out.Reset()
	if err := html.Render(&out, doc); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "<ul><li>First</li>") {
		t.Errorf("a page of %d elements was raised: %s", depth(doc), out.String())
	}
}

func TestBinaryIsNoArticle(t *testing.T) {
	random := make([]byte, 20_000)
	rand.NewChaCha8([32]byte{1}).Read(random)
	words := strings.Repeat("The council said on Monday that the old bridge would be closed for good. ", 30)
	binary := map[string]string{
		"application/octet-stream": string(random),
		"application/pdf":          "%PDF-1.4\n" + words,
		"image/png":                "\x89PNG\r\n\x1a\n" + words,
	}
	for kind, body := range binary {
		_, err := FromHTML([]byte(body), "text/html", "https://example.org/a", Rules{})
		if !errors.Is(err, ErrNotHTML) || !errors.Is(err, ErrNoArticle) || !strings.Contains(err.Error(), kind) {
			t.Errorf("%s: got %v", kind, err)
		}
		if _, err := Explain([]byte(body), "text/html", "https://example.org/a", Rules{}); err == nil {
			t.Errorf("%s: explained as a page", kind)
		}
	}
	text := map[string]string{
		"no element":       words,
		"stray bytes":      "\x01\x02<p>" + words,
		"UTF-16 with mark": "\xff\xfe" + strings.Join(strings.Split(words, ""), "\x00") + "\x00",
	}
	for name, body := range text {
		if _, err := FromHTML([]byte(body), "text/html", "https://example.org/a", Rules{}); err != nil {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func depth(n *html.Node) int {
	d := 0
	for c := range n.ChildNodes() {
		d = max(d, depth(c))
	}
	return d + 1
}
