package extract

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestLiterals(t *testing.T) {
	for _, c := range []struct{ re, want string }{
		{`all rights reserved|tous droits`, `ALL RIGHTS RESERVED|TOUS DROITS`},
		{`(?i)(?:^|\P{L})our (?:\S+ )?newsletters?\b`, `NEWSLETTERS|NEWSLETTER`},
		{`(?:follow|like) us .{0,60}(?:facebook|x)`, `FOLLOW US |LIKE US `},
		{`suscr[ií]b(?:ete|ase)`, `SUSCRIBETE|SUSCRIBASE|SUSCRÍBETE|SUSCRÍBASE`},
		{`^(?:by|von)\S*`, "\x00\x00\x00BY|\x00\x00\x00VON"},
		{`^(?:ap|afp)$`, "\x00\x00\x00AP\x00\x00\x00|\x00\x00\x00AFP\x00\x00\x00"},
		{`\d+ comments?|\P{L}+`, ``},
		{`(?:a|b)*`, ``},
	} {
		texts := literalsIn(regexp.MustCompile(c.re))
		want := strings.FieldsFunc(c.want, func(r rune) bool { return r == '|' })
		slices.Sort(texts)
		slices.Sort(want)
		if !slices.Equal(texts, want) {
			t.Errorf("%s: %q, want %q", c.re, texts, want)
		}
	}
}

// What the literals leave out matches none of the expressions.
func TestAnyOfIsAnyOf(t *testing.T) {
	pages, err := filepath.Glob("../testdata/pages/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal(err, len(pages))
	}
	lines := []string{"© 2024 ALL RIGHTS RESERVED", "ſubscribe to our newsletter", "Ссылки: КОМИССИЯ", "\xff", "", "dpa", "By Ann Bell", "…", "Admin", "Photo: dpa"}
	for _, p := range pages {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(string(b), "\n")...)
	}
	matches := 0
	for _, e := range []*expressions{notices, appeals, role, nobody, agency, besideNames, beginsBy, authorClass, elsewhere, anyOf(regexp.MustCompile("(?i)k"), regexp.MustCompile("(?i)[a-z]+s"))} {
		for _, l := range lines {
			want := slices.ContainsFunc(e.all, func(re *regexp.Regexp) bool { return re.MatchString(l) })
			if want {
				matches++
			}
			if e.MatchString(l) != want {
				t.Errorf("%q: want %v", l, want)
			}
		}
	}
	if matches == 0 {
		t.Error("no line matches")
	}
}

func TestOneCase(t *testing.T) {
	for r := range unicode.MaxRune {
		if next := unicode.SimpleFold(r); oneCase(string(r)) != oneCase(string(next)) {
			t.Fatalf("%q and %q", r, next)
		}
	}
}
