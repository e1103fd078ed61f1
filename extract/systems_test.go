package extract

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var updateSystems = flag.Bool("update-systems", false, "write the goldens of testdata/pages/systems anew")

// Pages in the shape in which well-known systems write them, with what comes with it there:
// two names for an author, who answered, a theme's own lines, scripts without full stops.
func TestSystems(t *testing.T) {
	files, err := filepath.Glob("../testdata/pages/systems/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(name)
			if err != nil || len(ar.Files) < 3 && !*updateSystems {
				t.Fatalf("%s: %v", name, err)
			}
			a, err := FromHTML(ar.Files[1].Data, "text/html; charset=utf-8", strings.TrimSpace(string(ar.Files[0].Data)), Rules{})
			if err != nil {
				t.Fatal(err)
			}
			got := describe(meta{headline: a.Title, byline: a.Byline, published: a.Published, lang: a.Lang}) + "\n" + articleText(a)
			if *updateSystems {
				ar.Files = append(ar.Files[:2:2], txtar.File{Name: "want", Data: []byte(got)})
				if err := os.WriteFile(name, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(ar.Files[2].Data); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}
