package extract

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// harbourNews is a text in which hardly a word stands twice.
var harbourNews = strings.ReplaceAll(`<p>The council voted for a tram on Monday, after three years of quarrels about bridges, budgets and noise.</p>
		Council members Halvorsen, Lindqvist and Moreau walked along the harbour yesterday morning, together with engineers, shopkeepers and several teachers.
		Building costs have doubled since spring, wages included, according to a report that treasurer Ingrid Halvorsen presented.
		Opponents collected signatures against cutting down chestnut trees; another petition, started by merchants, demands parking.
		Neither side expects judges to decide quickly, because similar lawsuits elsewhere dragged on through several instances.
		Passengers meanwhile travel by crowded buses, whose drivers threaten strikes unless management hires additional colleagues.
		Geologists warned about unstable ground beneath Station Square, where pumps remove water every night during autumn storms.
		Carriages ordered from a factory in Bohemia should arrive shortly before Christmas, painted green and white like local ferries.
		Fishermen fear that rails might block access to their sheds; the harbour master promised crossings wide enough for trailers.
		Historians recalled horse trams, which vanished when petrol became cheap, and whose depot later served as cinema and warehouse.
		Residents of Mill Street complain that nobody measured vibration inside their houses, although cracks appeared in plaster last winter.
		Schools hope to save money, since pupils would need fewer coaches; swimming lessons could start half an hour earlier.
		Architect Moreau defended glass shelters against critics who consider them fragile, expensive, slippery and ugly.
		Electricity comes from turbines behind the breakwater, officials explained, so overhead wires hardly increase emissions.
		Finally, a referendum remains possible: lawyers think six thousand valid names suffice, collected within ninety days.`, "\n\t\t", "</p>\n<p>") + `</p>`

// What stands apart from a text and has nothing to do with it is none of it, in whatever words
// and language; what is set as the text is, or speaks of the same, stays.
func TestForeign(t *testing.T) {
	for _, c := range []struct{ name, above, below, want, not string }{
		{"a note above", `<p class="note">Pages filed under bygones remain untouched; figures, addresses might therefore mislead.</p>`, "", "for a tram", "bygones"},
		{"a note below", "", `<p class="note">Everybody reads for nothing, thanks to 14,203 generous patrons. Bravo!</p>`, "for a tram", "patrons"},
		{"a note below, in Finnish", "", `<p><em>Kirjoitus perustuu lukijoiden lahjoituksiin, joista olemme kiitollisia.</em></p>`, "for a tram", "lahjoituksiin"},
		{"a box below", "", `<div class="x7"><div><p>Everybody reads for nothing, thanks to generous patrons.</p><p>Bravo, and please stay with them.</p></div></div>`, "for a tram", "patrons"},
		{"an appeal in the midst", "", `<p class="note">Everybody reads for nothing, thanks to generous patrons. Support our journalism!</p>` + part("tram") + part("bridge") + part("mill"), "about the mill", "patrons"},
		{"an appeal in the midst, set as the text is", "", `<p>Everybody reads for nothing, thanks to generous patrons. Support our journalism!</p>` + part("tram") + part("bridge") + part("mill"), "patrons", "\x00"},
		{"an appeal in the midst, of the same thing", "", `<p class="note">“Support our journalism”, Lindqvist asked the generous patrons of the paper.</p>` + part("tram") + part("bridge") + part("mill"), "patrons", "\x00"},
		{"above an appeal with the same words", "", `<p class="note">Everybody reads for nothing, thanks to generous patrons. Bravo!</p><p>Become generous patrons, everybody: support our journalism!</p>`, "for a tram", "patrons"},
		{"set as the text is, with an address", "", `<p>Thoughts, praise, complaints? Please write me, under editor@herald.example.</p>`, "for a tram", "praise"},
		{"set as the text is, with a link", "", `<p>Everything about <a href="/boots">sturdy hiking boots</a> is to be found here.</p>`, "for a tram", "boots"},
		{"set as the text is, with a linked word", "", `<p>Everybody reads for nothing, thanks to 14,203 generous <a href="/word">patrons</a>. Bravo!</p>`, "generous patrons", "\x00"},
		{"with a link, in the midst", `<p>Everything about sturdy hiking boots is to be found <a href="/boots">here</a>, by the way.</p>`, "", "boots", "\x00"},
		{"set as the text is", "", `<p>Everybody reads for nothing, thanks to 14,203 generous patrons. Bravo!</p>`, "generous patrons", "\x00"},
		{"of the same thing", "", `<p class="last">Ingrid refused interviews, laughing.</p><p class="last">Chestnut trees, Halvorsen said, grow again; parking never does.</p>`, "grow again", "\x00"},
		{"who worked on it", "", `<p class="note">Otto Q. Weigelt contributed additional reporting.</p>`, "Weigelt", "\x00"},
		{"with a word of the headline", "", `<p class="note">Everybody votes for nothing, thanks to 14,203 generous patrons. Bravo!</p>`, "generous patrons", "\x00"},
		{"with a name of the text", "", `<p class="note">For nothing, and thanks to generous patrons, reads Lindqvist. Bravo!</p>`, "generous patrons", "\x00"},
		{"too short to tell", "", `<p class="note">Oh, if it were not for our generous patrons!</p>`, "generous patrons", "\x00"},
		{"short names alone", "", `<p class="note">So said Bob Fox to Ray Lee of Ely, who had run to him.</p>`, "Bob Fox", "\x00"},
		{"as long as a text", "", `<p><em>` + strings.Repeat("Everybody reads for nothing, thanks to generous patrons. ", 6) + `</em></p>`, "generous patrons", "\x00"},
		{"one of several set in bold", `<p><b>How many bridges are there?</b></p><p><b>And how many council members?</b></p>`, `<p><b>Everybody reads for nothing, thanks to generous patrons?</b></p>`, "generous patrons", "\x00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>Harbour town votes on its tram</title></head>
				<body><article><h1>Harbour town votes on its tram</h1><div>`+c.above+harbourNews+c.below+`</div></article></body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}

// The second of two leads is one, whatever it speaks of, and no text is too short to have a note.
func TestForeignBesideLead(t *testing.T) {
	const note = `Everybody reads for nothing, thanks to generous patrons, who asked for nothing else than that.`
	page := func(head, body string) string {
		return articleOf(t, `<html><head><title>Harbour town votes on its tram</title></head><body><div class="head"><h1>Harbour town votes on its tram</h1>`+head+`</div><div class="text">`+body+`</div></body></html>`)
	}
	lead := `<p>The council has voted for the tram, and the harbour is to have it by the spring of next year.</p>`
	if got := page(lead+`<p>`+note+`</p>`, harbourNews); !strings.Contains(got, note) {
		t.Errorf("the second lead is lost: %q", got)
	}
	if got := page(`<p>`+note+`</p>`, harbourNews); strings.Contains(got, note) {
		t.Errorf("a note is taken for the lead: %q", got)
	}
	if got := page(`<p>`+note+`</p>`, part("tram line")+part("old bridge")); !strings.Contains(got, note) {
		t.Errorf("of a short text nobody can tell: %q", got)
	}
}

func TestLongWords(t *testing.T) {
	for text, want := range map[string]string{
		"The council met Ann Bell in Port Bel.": "ann* bel* bell* counci port*",
		"Die Berichterstattung, über Ämter":     "berich* ämter*",
		"日本語のテスト":                               "テス スト 日本 本語",
		"":                                      "",
	} {
		words := longWords(text)
		var got []string
		for _, w := range slices.Sorted(maps.Keys(words)) {
			if words[w] {
				w += "*"
			}
			got = append(got, w)
		}
		wanted := strings.Fields(want)
		slices.Sort(wanted)
		if !slices.Equal(got, wanted) {
			t.Errorf("%q: got %q, want %q", text, got, wanted)
		}
	}
}
