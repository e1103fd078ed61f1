package extract

import (
	"slices"
	"strings"
	"testing"
)

// The bar shows where a sentence ends.
func TestSentences(t *testing.T) {
	for _, text := range []string{
		"One. | Two! | Three? | Four.",
		"Mr. Smith met Dr. J. P. Jones at 3.30 p.m. on Monday. | They talked.",
		"The U.S. Army left. | It was late.",
		"“Really?” she asked. | “Yes.” | He nodded.",
		"It opens on May 3. | The ferry goes on.",
		"He said: “No.” – and left. | She stayed (sic!), he wrote.",
		"They met at mile 73. | It heard them in World War II. | The mill did not.",
		"1. The first point. | Der 1. FC gewann, die 2. Halbzeit war Nr. 3. | Der Rest des 21. Jahrhunderts fiel aus.",
		"Am 3. Oktober brannte es, z. B. in der Mühle. | Verletzt wurde u.a. niemand.",
		"Das war im Jahr 2019. | Danach kam nichts.",
		"See No. 5 and p. 312. | He said no. | Then he left.",
		"M. Dupont et Mme. Durand sont partis. | Ils reviendront.",
		"El Sr. García llegó. | ¿Quién lo vio?",
		"市議会が決めた。|市長は「お待たせしました。」と語った。|工事は来週だ。",
		"港カードも使える。|（山田太郎）",
		"市長が語った。|「橋は直す。」",
		"他说：“很好。”|然后走了。",
		"Он приехал в г. Москва. | Потом уехал.",
		"هل يكفي هذا المبلغ؟ | نعم.",
		"यह एक वाक्य है। | यह दूसरा है।",
	} {
		var want []string
		for s := range strings.SplitSeq(text, "|") {
			want = append(want, strings.TrimSpace(s))
		}
		if got := Sentences(strings.ReplaceAll(text, "|", "")); !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

// An edit in one sentence changes one line: replacing any word of any sentence
// leaves the others as they were.
func TestSentencesAreLocal(t *testing.T) {
	texts := []string{
		"The council met on May 3. Mr. Ferry spoke first. “Why now?” he asked. Nobody knew, e.g. the port did not. It ended at 5 p.m. on Tuesday.",
		"Am 3. Oktober brannte es. Dr. Wasser war verreist. Er wolle, z. B. im Mai, bauen. Die Polizei sucht Zeugen.",
	}
	for _, text := range texts {
		before := Sentences(text)
		for i, s := range before { // "May 3." is the one place where two words matter
			words := strings.Fields(s)
			for j := 1; j < len(words)-1; j++ {
				edited := slices.Clone(words)
				edited[j] = "changed"
				list := slices.Clone(before)
				list[i] = strings.Join(edited, " ")
				if got := Sentences(strings.Join(list, " ")); !slices.Equal(got, list) && words[j] != "May" {
					t.Errorf("%q for %q:\ngot  %q\nwant %q", "changed", words[j], got, list)
				}
			}
		}
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("Mr. A. said “No.” He left… 3. Mai. 「はい。」と言った。")
	f.Fuzz(func(t *testing.T, text string) {
		list := Sentences(text)
		squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if got, want := squeeze(strings.Join(list, "")), squeeze(normalize(text)); got != want {
			t.Errorf("sentences are not the text again: %q, want %q", got, want)
		}
		for _, s := range list {
			if s == "" || s != normalize(s) {
				t.Errorf("sentence %q of %q is not in normal form", s, text)
			}
		}
	})
}
