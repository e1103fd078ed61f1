package diff_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"stet/archive/diff"
	"stet/extract"
)

var update = flag.Bool("update", false, "write the goldens anew")

func TestSideBySide(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no goldens", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			old, new := article(string(ar.Files[0].Data)), article(string(ar.Files[1].Data))
			rows := diff.SideBySide(old, new)
			checkSides(t, rows, old, new)
			got := print(rows) + "\n" + diff.Compare(old, new).String() + "\n"
			if *update {
				ar.Files = append(ar.Files[:2], txtar.File{Name: "rows", Data: []byte(got)})
				if err := os.WriteFile(name, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(ar.Files) < 3 || got != string(ar.Files[2].Data) {
				t.Errorf("rows differ from the golden:\n%s", got)
			}
		})
	}
}

// print writes rows for goldens: [-deleted-] {+inserted+} <N moved>.
func print(rows []diff.Row) string {
	var sb strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&sb, "%s %s", r.Kind, r.Part)
		if r.Move > 0 {
			fmt.Fprintf(&sb, " %d", r.Move)
		}
		sb.WriteString("\n")
		printSide(&sb, "  old", r.Old, "[-", "-]")
		printSide(&sb, "  new", r.New, "{+", "+}")
	}
	return sb.String()
}

func printSide(sb *strings.Builder, label string, s *diff.Side, open, close string) {
	if s == nil {
		return
	}
	sb.WriteString(label)
	if s.Style != "paragraph" && s.Block >= 0 {
		sb.WriteString(" (" + s.Style + ")")
	}
	if s.Continued {
		sb.WriteString(" …")
	}
	sb.WriteString(": ")
	for _, span := range s.Spans {
		text := span.Text
		if span.Changed {
			text = open + text + close
		}
		if span.Move > 0 {
			text = fmt.Sprintf("<%d %s>", span.Move, text)
		}
		sb.WriteString(text)
	}
	sb.WriteString("\n")
}

// checkSides holds the promise that the sides, concatenated, are the texts, and that
// the changes are the rows that are not equal.
func checkSides(t *testing.T, rows []diff.Row, old, new *extract.Article) {
	t.Helper()
	changed := slices.DeleteFunc(slices.Clone(rows), func(r diff.Row) bool { return r.Kind == diff.Equal })
	if got := diff.Align(old, new).Changes(); len(got)+len(changed) > 0 && !reflect.DeepEqual(got, changed) {
		t.Errorf("changes are\n%swant\n%s", print(got), print(changed))
	}
	checkSide(t, "old", rows, old, func(r diff.Row) *diff.Side { return r.Old })
	checkSide(t, "new", rows, new, func(r diff.Row) *diff.Side { return r.New })
	for _, r := range rows {
		if (r.Kind == diff.Moved) != (r.Move > 0) || r.Kind == diff.Added && r.Old != nil || r.Kind == diff.Removed && r.New != nil {
			t.Errorf("row of kind %s is put together wrongly", r.Kind)
		}
	}
}

func checkSide(t *testing.T, name string, rows []diff.Row, a *extract.Article, side func(diff.Row) *diff.Side) {
	t.Helper()
	got, title := make([]string, len(a.Blocks)), ""
	last := -1
	for _, r := range rows {
		s := side(r)
		switch {
		case s == nil:
		case r.Part == diff.Headline:
			title = s.String()
		case r.Part == diff.Body:
			if s.Block < last || s.Continued != (s.Block == last) {
				t.Errorf("%s: block %d continued=%v after block %d", name, s.Block, s.Continued, last)
			}
			last = s.Block
			got[s.Block] += s.String()
		}
	}
	if strings.TrimSpace(title) != strings.TrimSpace(a.Title) {
		t.Errorf("%s: headline %q, want %q", name, title, a.Title)
	}
	for i, b := range a.Blocks {
		if want := diff.Text(b); got[i] != want {
			t.Errorf("%s: block %d is %q, want %q", name, i, got[i], want)
		}
	}
}

// Whatever is done to an article, its sides give both texts back.
func TestSidesHoldTheTexts(t *testing.T) {
	base := article(`# A long day in the valley

The first train left at six.
It was full of people from the villages above.
Nobody had slept.

The road stayed closed.

- One bridge was gone.
- Two were damaged.

The mayor spoke of the worst flood since 1954.
"We shall rebuild," she said.

水位は下がっている。
住民は戻り始めた。`)
	for seed := range uint64(400) {
		rng := rand.New(rand.NewPCG(seed, 1))
		edited := mutate(rng, base)
		checkSides(t, diff.SideBySide(base, edited), base, edited)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// mutate shuffles, cuts, joins, repeats and edits.
func mutate(rng *rand.Rand, a *extract.Article) *extract.Article {
	var all []string
	for _, b := range a.Blocks {
		all = append(all, b.Sentences...)
	}
	for range rng.IntN(6) {
		i, j := rng.IntN(len(all)), rng.IntN(len(all))
		switch rng.IntN(5) {
		case 0:
			all[i], all[j] = all[j], all[i]
		case 1:
			all[i] = all[j]
		case 2:
			all[i] += " " + all[j]
		case 3:
			all[i] = strings.Replace(all[i], " ", " very ", 1+rng.IntN(2))
		case 4:
			all = append(all[:i:i], all[i+1:]...)
			all = append(all, "A new one.")
		}
	}
	out := &extract.Article{Title: a.Title}
	for len(all) > 0 {
		n := min(len(all), 1+rng.IntN(4))
		out.Blocks = append(out.Blocks, extract.Block{Kind: extract.BlockKind(rng.IntN(4)), Sentences: all[:n]})
		all = all[n:]
	}
	return out
}

func FuzzSideBySide(f *testing.F) {
	f.Add("# T\n\nOne. \nTwo.", "# T\n\nTwo.\n\nOne two three four five.")
	f.Add("首相は。\n野党。", "野党。\n\n\u200b\n  ")
	f.Add("a b c d e\n\nf", "f\n\na b c d e")
	f.Fuzz(func(t *testing.T, old, new string) {
		o, n := article(old), article(new)
		checkSides(t, diff.SideBySide(o, n), o, n)
		if s := diff.Compare(o, o).String(); s != "" {
			t.Errorf("an article differs from itself: %s", s)
		}
	})
}

func BenchmarkSideBySide(b *testing.B) {
	old, new := long(30, "a"), long(33, "a")
	for b.Loop() {
		diff.SideBySide(old, new)
	}
}

func TestRowsOfLongTexts(t *testing.T) {
	old := long(5000, "a")
	for _, new := range []*extract.Article{long(5000, "b"), long(4999, "a")} {
		checkSides(t, diff.SideBySide(old, new), old, new)
	}
}

// TestLongSentence: a page may be one sentence of a million words. Its rows take time
// that follows its length.
func TestLongSentence(t *testing.T) {
	text := func(s string) *extract.Article {
		return &extract.Article{Blocks: []extract.Block{{Sentences: []string{strings.TrimSpace(strings.Repeat(s, 60_000))}}}}
	}
	old, new := text("a b c d "), text("a c b e ")
	start := time.Now()
	rows := diff.SideBySide(old, new)
	runs := rows[1].Inline()
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %s", took)
	}
	if rows[1].Old.String() != diff.Text(old.Blocks[0]) || rows[1].New.String() != diff.Text(new.Blocks[0]) || len(runs) == 0 {
		t.Error("the sides are not the texts")
	}
}
