package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/diff"
)

type diffOptions struct {
	source string
	all    bool
}

func newDiffCommand(a *app) *cobra.Command {
	var o diffOptions
	cmd := &cobra.Command{
		Use:   "diff URL [A..B]",
		Short: "Show what changed between two versions, word by word",
		Long: help(`
Compares two versions of an article, by their numbers; without numbers the last
two. Paragraphs that moved are shown as moved. On a terminal deleted words are
red and struck through, added ones green and underlined; elsewhere they are
[-marked like this-] and {+like this+}, as git diff --word-diff does.

  stet diff https://example.org/politics/minister-warns 0..2
  stet diff guardian/2017/12/22/minister-warns.md --json`, exitNoArchive),
		Args: cobra.RangeArgs(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error { return a.runDiff(cmd.Context(), o, args) },
	}
	cmd.Flags().StringVar(&o.source, "source", "", "the article of the source `NAME`")
	cmd.Flags().BoolVar(&o.all, "all", false, "print unchanged paragraphs too")
	return cmd
}

func (a *app) runDiff(ctx context.Context, o diffOptions, args []string) error {
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	art, versions, err := s.versions(ctx, o.source, args[0])
	if err != nil {
		return err
	}
	old, new, err := pickPair(versions, args[1:])
	if err != nil {
		return err
	}
	r := s.repos[art.Source]
	was, err := r.Article(ctx, old)
	if err != nil {
		return fmt.Errorf("reading version %d of %s: %w", old.N, art.URL, err)
	}
	is, err := r.Article(ctx, new)
	if err != nil {
		return fmt.Errorf("reading version %d of %s: %w", new.N, art.URL, err)
	}
	compared := diff.Align(was, is)
	rows, stats := compared.Rows(), compared.Stats().String()
	if a.json {
		return jsonLines(a.stdout, struct {
			Old     versionJSON `json:"old"`
			New     versionJSON `json:"new"`
			Summary string      `json:"summary"`
			Rows    []diff.Row  `json:"rows"`
		}{newVersionJSON(art.Source, old), newVersionJSON(art.Source, new), stats, rows})
	}
	var out strings.Builder
	a.printComparison(&out, art, old, new, stats)
	a.printRows(&out, rows, o.all)
	_, err = io.WriteString(a.stdout, out.String())
	return err
}

// pickPair chooses two versions: "A..B", or the last two.
func pickPair(versions []archive.Version, args []string) (old, new archive.Version, err error) {
	if len(args) == 0 {
		if len(versions) < 2 {
			return old, new, withHint(usagef("the article has not changed: it has one version"), "stet show URL")
		}
		return versions[len(versions)-2], versions[len(versions)-1], nil
	}
	from, to, ok := strings.Cut(args[0], "..")
	if !ok {
		return old, new, withHint(usagef("%q names no two versions", args[0]), "stet diff URL 0..1")
	}
	if old, err = pick(versions, from); err != nil {
		return old, new, err
	}
	new, err = pick(versions, to)
	return old, new, err
}

func (a *app) printComparison(w io.Writer, art catalog.Article, old, new archive.Version, stats string) {
	const form = "2006-01-02 15:04"
	fmt.Fprintf(w, "%s\nversion %d of %s to version %d of %s (UTC)\n", visible(art.URL),
		old.N, old.FetchedAt.UTC().Format(form), new.N, new.FetchedAt.UTC().Format(form))
	if stats == "" {
		stats = "the texts are the same"
	}
	fmt.Fprintf(w, "%s\n\n", stats)
}

// printRows prints rows as one column; runs of unchanged ones in a line.
func (a *app) printRows(w io.Writer, rows []diff.Row, all bool) {
	m := a.marks()
	skipped := 0
	skip := func() {
		if skipped > 0 {
			fmt.Fprintf(w, "%s\n\n", m.note("… "+count(skipped, "unchanged paragraph")))
		}
		skipped = 0
	}
	for _, r := range rows {
		if r.Kind == diff.Equal && r.Part == diff.Body && !all {
			skipped++
			continue
		}
		skip()
		switch {
		case r.Kind == diff.Moved && r.New == nil:
			fmt.Fprintf(w, "%s\n\n", m.note(fmt.Sprintf("(from here moved: “%s”)", opening(visible(r.Old.String())))))
			continue
		case r.Kind == diff.Moved:
			fmt.Fprintln(w, m.note("(moved here)"))
		}
		fmt.Fprintf(w, "%s\n\n", m.text(r))
	}
	skip()
}

// opening is the beginning of a text.
func opening(s string) string { return cut(s, 60) }

// marks says how deleted and added words look.
type marks struct{ del, delEnd, ins, insEnd, dim, dimEnd string }

func (a *app) marks() marks {
	if _, no := a.getenv("NO_COLOR"); no || !a.stdoutTTY {
		return marks{"[-", "-]", "{+", "+}", "", ""}
	}
	return marks{"\x1b[31;9m", "\x1b[0m", "\x1b[32;4m", "\x1b[0m", "\x1b[2m", "\x1b[0m"}
}

func (m marks) note(s string) string { return m.dim + s + m.dimEnd }

func (m marks) text(r diff.Row) string {
	var sb strings.Builder
	for _, run := range r.Inline() {
		text := visible(run.Text)
		switch run.Op {
		case diff.Delete:
			text = m.del + text + m.delEnd
		case diff.Insert:
			text = m.ins + text + m.insEnd
		}
		sb.WriteString(text)
	}
	return strings.TrimSpace(sb.String())
}
