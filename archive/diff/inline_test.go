package diff_test

import (
	"strings"
	"testing"

	"stet/archive/diff"
)

func TestInline(t *testing.T) {
	old := article("# Minister 'lied' about it\n\nAt least 12 people were hurt on Sunday, police said.\n\nGone paragraph of five words.\n\nIn town, yesterday - The shop was closed by the police.")
	new := article("# Minister 'misled us' about it\n\nAt least 17 people were hurt, three badly, on Sunday, police said.\nNobody died.\n\nThe shop was closed by the police.")
	want := []string{
		"Minister '[lied]{misled us}' about it",
		"At least [12] {17} people were hurt{, three badly,} on Sunday, police said. {Nobody died.}",
		"[Gone paragraph of five words.]",
		"[In town, yesterday -] The shop was closed by the police.",
	}
	for i, r := range diff.SideBySide(old, new) {
		var sb strings.Builder
		for _, run := range r.Inline() {
			switch run.Op {
			case diff.Keep:
				sb.WriteString(run.Text)
			case diff.Delete:
				sb.WriteString("[" + run.Text + "]")
			case diff.Insert:
				sb.WriteString("{" + run.Text + "}")
			}
		}
		if sb.String() != want[i] {
			t.Errorf("row %d: %q, want %q", i, sb.String(), want[i])
		}
	}
}

// What took the place of a text's first words does not cling to them.
func TestInlineBeginning(t *testing.T) {
	for _, tt := range []struct{ old, new, want string }{
		{"Library to open on Sundays", "One vote decides: it will open on Sundays", "Library to| |One vote decides: it will| open on Sundays"},
		{"图书馆周日开放", "博物馆周日开放", "图书|博物|馆周日开放"},
	} {
		var texts []string
		for _, run := range diff.SideBySide(article("# "+tt.old+"\n\nText."), article("# "+tt.new+"\n\nText."))[0].Inline() {
			texts = append(texts, run.Text)
		}
		if got := strings.Join(texts, "|"); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
