package poll

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// borders says which packages of the module each package may import. Imports
// run one way; a package that is not listed may import none.
var borders = map[string][]string{
	"archive":         {"extract", "archive/diff"},
	"archive/catalog": {"archive", "extract"},
	"archive/diff":    {"extract"},
	"archive/poll":    {"archive", "archive/catalog", "archive/fetch", "archive/feed", "extract"},
	"archive/web":     {"archive", "archive/catalog", "archive/diff", "extract"},
	"archive/fetch":   {},
	"archive/feed":    {},
	"extract":         {},
	"cmd/stet":        {"archive", "archive/catalog", "archive/diff", "archive/feed", "archive/fetch", "archive/poll", "archive/web", "extract"},
	"cmd/measure":     {"archive", "archive/diff", "archive/feed", "archive/fetch", "archive/poll", "extract"},
}

// foreign names libraries that few packages may know.
var foreign = map[string][]string{
	"github.com/go-git/":              {"archive"},
	"github.com/go-shiori/":           {"extract", "cmd/measure"},
	"modernc.org/sqlite":              {"archive/catalog"},
	"github.com/mmcdole/gofeed":       {"archive/feed"},
	"github.com/jimsmart/grobotstxt":  {"archive/fetch"},
	"github.com/spf13/":               {"cmd/stet"},
	"github.com/goccy/go-yaml":        {"cmd/stet", "archive"},
	"github.com/schollz/progressbar/": {"cmd/stet"},
}

// TestBorders holds the layers: who may import whom, and that every package
// says what it does.
func TestBorders(t *testing.T) {
	root := moduleRoot(t)
	for pkg, files := range sources(t, root) {
		allowed, known := borders[pkg]
		if !known {
			t.Errorf("package %s is not in the list of packages and what they import", pkg)
		}
		commented := false
		for name, f := range files {
			commented = commented || f.Doc != nil && len(strings.Fields(f.Doc.Text())) >= 8
			for _, imp := range f.Imports {
				what, _ := strconv.Unquote(imp.Path.Value)
				if own, ours := strings.CutPrefix(what, "stet/"); ours && !slices.Contains(allowed, own) {
					t.Errorf("%s imports %s, which %s may not", name, what, pkg)
				}
				for lib, who := range foreign {
					if strings.HasPrefix(what, lib) && !slices.Contains(who, pkg) {
						t.Errorf("%s imports %s, which only %s may", name, what, strings.Join(who, ", "))
					}
				}
			}
		}
		if !commented {
			t.Errorf("package %s has no comment that says what it does", pkg)
		}
	}
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = up
	}
}

// sources parses the module's files, tests aside, by package.
func sources(t *testing.T, root string) map[string]map[string]*ast.File {
	t.Helper()
	pkgs := map[string]map[string]*ast.File{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (name == "testdata" || len(name) > 1 && name[0] == '.') {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, name), nil, parser.ParseComments|parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(name)
		if pkgs[pkg] == nil {
			pkgs[pkg] = map[string]*ast.File{}
		}
		pkgs[pkg][name] = f
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return pkgs
}
