package extract

import (
	"slices"
	"testing"
)

func TestCleanNames(t *testing.T) {
	tests := []struct {
		field string
		want  []string
	}{
		{"Ann Bell", []string{"Ann Bell"}},
		{"By Ann Bell and Carl Dorn", []string{"Ann Bell", "Carl Dorn"}},
		{"By Ann Bell, Carl Dorn, and Eve Falk", []string{"Ann Bell", "Carl Dorn", "Eve Falk"}},
		{"Ann Bell, Political Editor", []string{"Ann Bell"}},
		{"Ann Bell | Staff Writer", []string{"Ann Bell"}},
		{"Ann Bell (dpa)", []string{"Ann Bell", "dpa"}},
		{"Ann Bell, Daily Post", []string{"Ann Bell"}},
		{"Ann Bell, NEW YORK", []string{"Ann Bell"}},
		{"ANN BELL, CARL DORN", []string{"ANN BELL", "CARL DORN"}},
		{"Von Anna Bell und Karl Dorn", []string{"Anna Bell", "Karl Dorn"}},
		{"Christoph von Bell", []string{"Christoph von Bell"}},
		{"Ein Gastbeitrag von Anna Bell", []string{"Anna Bell"}},
		{"Par Anne Bel et Charles Dorne", []string{"Anne Bel", "Charles Dorne"}},
		{"José Bel y García", []string{"José Bel y García"}},
		{"Ana Bel y Carlos Dorn", []string{"Ana Bel", "Carlos Dorn"}},
		{"Di Anna Belli e Carlo Dorni", []string{"Anna Belli", "Carlo Dorni"}},
		{"Av Anne Bell og Karl Dorn", []string{"Anne Bell", "Karl Dorn"}},
		{"Автор: Анна Белова", []string{"Анна Белова"}},
		{"記者 山田太郎", []string{"山田太郎"}},
		{"（责编：王小明、李华）", []string{"王小明", "李华"}},
		{"بقلم أحمد علي", []string{"أحمد علي"}},
		{"Ann Bell @annbell", []string{"Ann Bell"}},
		{"Ann Bell, Ann Bell", []string{"Ann Bell"}},
		{"Anna Bell; Tutto da Anna Bell", []string{"Anna Bell"}},
		{"Hafen GmbH & Co. KG", []string{"Hafen GmbH & Co. KG"}},
		{"Ministerium für Handel und Verkehr", []string{"Ministerium für Handel und Verkehr"}},
		{"Anna Bell im Gespräch mit Karl Dorn", []string{"Anna Bell", "Karl Dorn"}},
		{"文● 山田太郎／港新聞", []string{"山田太郎", "港新聞"}},
		{"Copyright Harbour Press", nil},
		{"Ed de Bell", []string{"Ed de Bell"}},
		{"Joe S.", []string{"Joe S."}},
		{"Perry Bell Jr.", []string{"Perry Bell Jr."}},
		{"https://example.org/author/bell", nil},
		{"a.bell@example.org", nil},
		{"admin", nil},
		{"105092", nil},
		{"", nil},
	}
	for _, test := range tests {
		if got := cleanNames([]string{test.field}, ""); !slices.Equal(got, test.want) {
			t.Errorf("cleanNames(%q) = %q, want %q", test.field, got, test.want)
		}
	}
}

func TestLooksLikeName(t *testing.T) {
	for _, name := range []string{"Ann Bell", "Ludwig van der Bell", "Anna-Maria Bell", "ANN BELL", "Анна Белова", "山田太郎", "Ann C. Bell"} {
		if !looksLikeName(name) {
			t.Errorf("%q does not look like a name", name)
		}
	}
	for _, other := range []string{"", "Read more", "The bridge was opened on Monday", "3 May 2024", "What now?", "Das Magazin für Leser", "more Articles"} {
		if looksLikeName(other) {
			t.Errorf("%q looks like a name", other)
		}
	}
}
