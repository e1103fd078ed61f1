package extract

import (
	"strings"
	"testing"
)

// The title of links to other articles goes with them, beside chapters' titles of its kind and
// right below one; a chapter's title above links that are none of its own stays.
func TestRelatedTitles(t *testing.T) {
	const links = `<ul><li><a href="/ship">A ship is towed out of the harbour</a><time>12.06.2025</time></li><li><a href="/crane">A crane falls into the river</a></li></ul>`
	page := func(put string) string {
		return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><div><h2>The line</h2>`+part("tram line")+`<h2>The depot</h2>`+put+part("new depot")+`<h2>The bridge</h2>`+part("old bridge")+`</div></article></body></html>`)
	}
	want := page("")
	if !strings.Contains(want, "The depot\nThe council") {
		t.Fatalf("a chapter's title is missing: %q", want)
	}
	for _, title := range []string{
		"You may also like", "Related stories", "► Read more", "Don’t miss",
		"Das könnte Sie auch interessieren", "Mehr zum Thema", "Vous aimerez aussi", "À lire aussi", "También te puede interesar",
		"Leia também", "Potrebbe interessarti anche", "Lees ook", "Läs också", "Les også", "Lue myös", "Czytaj także", "Mohlo by vás zajímat",
		"Kapcsolódó cikkek", "Citește și", "Читайте также", "Читайте також", "Διαβάστε επίσης", "İlginizi çekebilir", "Baca juga",
		"こちらもおすすめ", "相关阅读", "推薦閱讀", "관련 기사", "اقرأ أيضا",
	} {
		if got := page(`<h2>` + title + `</h2>` + links); got != want {
			t.Errorf("with %q: %q", title, got)
		}
	}
	for _, title := range []string{"What readers like", "Related costs", "Popular dishes", "Latest of the harbour", "More trams", "Mehr Geld", "Weitere Linien", "Plus de trams"} {
		if got := page(`<h2>` + title + `</h2>` + links); !strings.Contains(got, "\n"+title+"\n") {
			t.Errorf("without %q: %q", title, got)
		}
	}
	listed := `<ul><li>It is late, and the tram will not come before the mill is gone.</li><li>Nobody has said who pays for all of it.</li></ul>`
	in := func(put string) string {
		return articleOf(t, `<html><body><h1>Harbour town votes on its tram</h1><article><div>`+strings.Repeat(listed, 3)+put+part("new depot")+`</div></article></body></html>`)
	}
	if got, want := in(`<h2>You may also like</h2>`+links), in(""); got != want {
		t.Errorf("among lists: %q, want %q", got, want)
	}
	if got := page(`<h2>Most read</h2>` + part("newspaper")); !strings.Contains(got, "Most read\n") {
		t.Errorf("a chapter's title is gone: %q", got)
	}
}
