package extract

import "testing"

func textArticle(sentences ...string) *Article {
	return &Article{Title: "Bridge", Byline: []string{"Anna Quill"}, Blocks: []Block{{Paragraph, sentences}}}
}

func TestFingerprintIgnoresTypography(t *testing.T) {
	want := textArticle(`The "old" bridge - it's closed...`, "It opens in May.").Fingerprint()
	same := []*Article{
		textArticle("The “old” bridge – it’s closed…", "It opens in May."),
		textArticle("The ''old'' bridge --- it's closed…", "It opens in May."),
		textArticle("The «old» bridge\u00a0— it's closed...", "It opens\u00adin May."[:8]+" in May."),
		{Title: "Bridge", Byline: []string{"Anna Quill"}, URL: "https://other.example/", Blocks: []Block{
			{Heading, []string{`The "old" bridge - it's closed...`}}, {ListItem, []string{"It opens in May."}}}},
	}
	for i, a := range same {
		if a.Fingerprint() != want {
			t.Errorf("%d: %q: not the same fingerprint", i, articleText(a))
		}
	}
}

func TestFingerprintIgnoresPrices(t *testing.T) {
	want := textArticle("Shares of Quay (QUAY) rose in May.").Fingerprint()
	for _, quote := range []string{"(NASDAQ:QUAY)", "(NYSE: QUAY)", "(NASDAQ: QUAY 102.30 -0.4%)", "QUAY", "(NASDAQ: QUAY, $3.10)"} {
		if textArticle("Shares of Quay "+quote+" rose in May.").Fingerprint() != want {
			t.Errorf("%s: not the same fingerprint", quote)
		}
	}
	for _, edit := range []string{"(QUAI)", "(NASDAQ:TIDE)", "(QUAY 30%)", "(1.2%)", ""} {
		if textArticle("Shares of Quay "+edit+" rose in May.").Fingerprint() == want {
			t.Errorf("%s: the same fingerprint", edit)
		}
	}
}

func TestFingerprintSeesEdits(t *testing.T) {
	seen := map[string]int{}
	title := textArticle("It opens in May.")
	title.Title = "Bridges"
	for i, a := range []*Article{
		textArticle("It opens in May."), textArticle("It opens in March."), textArticle("it opens in May."),
		textArticle("It opens in May"), textArticle(), title,
	} {
		if j, ok := seen[a.Fingerprint()]; ok {
			t.Errorf("%d and %d have the same fingerprint", i, j)
		}
		seen[a.Fingerprint()] = i
	}
}

func TestNormalize(t *testing.T) {
	for in, want := range map[string]string{
		" a\t b\u00a0\nc ": "a b c", "co\u00adop\u200b": "coop", "e\u0301": "é", "a\x00b": "ab", "می\u200cخواهم": "می\u200cخواهم", "\ue001x": "x",
	} {
		if got := normalize(in); got != want || normalize(got) != got {
			t.Errorf("normalize(%q) = %q, want %q", in, got, want)
		}
	}
}
