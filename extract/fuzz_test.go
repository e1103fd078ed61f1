package extract

import (
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/unicode/norm"
)

// FuzzFromHTML: any bytes give an article or an error, in time, the same
// twice, and a text that keeps the promises of [Article].
func FuzzFromHTML(f *testing.F) {
	files, _ := filepath.Glob("../testdata/pages/*/*.txtar")
	for _, name := range files {
		if ar, err := txtar.ParseFile(name); err == nil {
			for _, part := range ar.Files {
				f.Add(part.Data, "text/html; charset=utf-8")
			}
		}
	}
	f.Add([]byte("<article><p>"+strings.Repeat("Words stand in a row, one after the other. ", 20)+"<p>\xff\xfe\x00<b><i><table><p>x"), "text/html")
	f.Add([]byte(strings.Repeat("<div><p>a b c d e f.", 300)), "text/html; charset=utf-16")
	f.Fuzz(func(t *testing.T, page []byte, contentType string) {
		start := time.Now()
		a, err := FromHTML(page, contentType, "https://example.org/a", Rules{})
		ShownOn(page, contentType)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("took %v", took)
		}
		if err != nil {
			if a != nil {
				t.Error("an article with an error")
			}
			return
		}
		holdsPromises(t, a)
		b, err := FromHTML(page, contentType, "https://example.org/a", Rules{})
		if err != nil && !errors.Is(err, ErrNoArticle) || !reflect.DeepEqual(a, b) {
			t.Errorf("the same page gave another article: %v", err)
		}
	})
}

func holdsPromises(t *testing.T, a *Article) {
	t.Helper()
	if len(a.Blocks) == 0 {
		t.Error("an article without text")
	}
	texts := append([]string{a.Title}, a.Byline...)
	for _, b := range a.Blocks {
		if len(b.Sentences) == 0 {
			t.Error("a block without sentences")
		}
		for _, s := range b.Sentences {
			if strings.TrimSpace(s) == "" {
				t.Error("an empty sentence")
			}
		}
		texts = append(texts, b.Sentences...)
	}
	for _, s := range texts {
		if strings.ContainsAny(s, "\n\r\t\x00") || !norm.NFC.IsNormalString(s) || strings.Contains(s, "  ") || s != strings.TrimSpace(s) {
			t.Errorf("%q is not folded text in NFC", s)
		}
	}
}
