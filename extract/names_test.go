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
		{"李薇。如内容有误，请与我们联系。", []string{"李薇"}},
		{"By Ann Bell and Carl Dorn", []string{"Ann Bell", "Carl Dorn"}},
		{"By Ann Bell, Carl Dorn, and Eve Falk", []string{"Ann Bell", "Carl Dorn", "Eve Falk"}},
		{"Ann Bell, Political Editor", []string{"Ann Bell"}},
		{"Ann Bell | Staff Writer", []string{"Ann Bell"}},
		{"Ann Bell (dpa)", []string{"Ann Bell", "dpa"}},
		{"Ann Bell, Daily Post", []string{"Ann Bell"}},
		{"Ann Bell, The Quay", []string{"Ann Bell"}},
		{"Ana Bel | El Sol de Bel", []string{"Ana Bel"}},
		{"Ann Bell, Harbour Media Group", []string{"Ann Bell"}},
		{"Ann Bell, The Associated Press", []string{"Ann Bell", "The Associated Press"}},
		{"James S.A. Bell, Ann S.A. Dorn", []string{"James S.A. Bell", "Ann S.A. Dorn"}},
		{"Life & Harbour News", []string{"Life & Harbour News"}},
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
		{"文● 山田太郎／港新聞", []string{"山田太郎"}},
		{"Copyright Harbour Press", nil},
		{"Ed de Bell", []string{"Ed de Bell"}},
		{"Ann Bell, MD, PhD", []string{"Ann Bell"}},
		{"Ann Bell | mail", []string{"Ann Bell"}},
		{"Ann Bell abell@example.org", []string{"Ann Bell"}},
		{"Ann Bell,Carl Dorn", []string{"Ann Bell", "Carl Dorn"}},
		{`["Ann Bell","Carl Dorn"]`, []string{"Ann Bell", "Carl Dorn"}},
		{"Ann Bell + Carl Dorn", []string{"Ann Bell", "Carl Dorn"}},
		{"By Ann Bell on May 6, 2014", []string{"Ann Bell"}},
		{"By Ann Bell May 6, 2014", []string{"Ann Bell"}},
		{"Von Anna Bell am 5. Mai 2014", []string{"Anna Bell"}},
		{"Ann Bell For Postonline", []string{"Ann Bell"}},
		{"Harbour Institute for Tides", []string{"Harbour Institute for Tides"}},
		{"Ann Bell in Port Bel", []string{"Ann Bell"}},
		{"Anna Bell, Berlin", []string{"Anna Bell"}},
		{"Ann Bell, CNN", []string{"Ann Bell"}},
		{"Anna Bell, dpa", []string{"Anna Bell", "dpa"}},
		{"Anna Bell (dpa/lno)", []string{"Anna Bell", "dpa"}},
		{"det/dpa", []string{"det", "dpa"}},
		{"Par Anne Bel (avec AFP)", []string{"Anne Bel", "AFP"}},
		{"di Anna Belli, inviata a Roma", []string{"Anna Belli"}},
		{"Autorin: Anna Bell, Projektleiterin der Hafenstiftung in Tunis", []string{"Anna Bell"}},
		{"Ann Bell Political Editor", []string{"Ann Bell"}},
		{"Political Editor Ann Bell", []string{"Ann Bell"}},
		{"Von unserem Korrespondenten Karl Dorn", []string{"Karl Dorn"}},
		{"Ann Bell is a reporter", nil},
		{"Contributor: Ann Bell", []string{"Ann Bell"}},
		{"Text und Fotos: Anna Bell", []string{"Anna Bell"}},
		{"Text: Anna Bell | Foto: Karl Dorn", []string{"Anna Bell"}},
		{"Tekst Anna Bell Foto Karl Dorn", []string{"Anna Bell"}},
		{"Foto: Karl Dorn", nil},
		{"记者王小明／台北報導", []string{"王小明"}},
		{"本报记者王小明", []string{"王小明"}},
		{"김철수 기자", []string{"김철수"}},
		{"Eric Bell 著、木下 太郎 訳", []string{"Eric Bell", "木下 太郎"}},
		{"Super User", nil},
		{"筆者紹介", nil},
		{"关于作者", nil},
		{"عن الكاتب", nil},
		{"By ANN BELL and CARL DORN Associated Press", []string{"ANN BELL", "CARL DORN", "Associated Press"}},
		{"oprac. Anna Belska", []string{"Anna Belska"}},
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
