package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"

	"stet/archive"
)

type blameOptions struct{ source string }

func newBlameCommand(a *app) *cobra.Command {
	var o blameOptions
	cmd := &cobra.Command{
		Use:   "blame URL",
		Short: "Say for each sentence which version brought it",
		Long: help(`
Prints the last version of an article, and before each line the version that
brought it and when that was fetched. git does the same:

  git -C ARCHIVE/SOURCE.git blame main -- PATH`, exitNoArchive),
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.runBlame(cmd.Context(), o, args[0]) },
	}
	cmd.Flags().StringVar(&o.source, "source", "", "the article of the source `NAME`")
	return cmd
}

// blamedLine is one line of the last version and the version it came with.
type blamedLine struct {
	text string
	from archive.Version
}

func (a *app) runBlame(ctx context.Context, o blameOptions, url string) error {
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	art, versions, err := s.versions(ctx, o.source, url)
	if err != nil {
		return err
	}
	var lines []blamedLine
	for _, v := range versions {
		text, err := s.repos[art.Source].Text(ctx, v)
		if err != nil {
			return fmt.Errorf("reading version %d of %s: %w", v.N, art.URL, err)
		}
		lines = blame(lines, string(text), v)
	}
	return a.printBlame(art.Source, lines)
}

// blame carries the lines of one version over to the next.
func blame(old []blamedLine, text string, v archive.Version) []blamedLine {
	var before strings.Builder
	for _, l := range old {
		before.WriteString(l.text + "\n")
	}
	lines := make([]blamedLine, 0, strings.Count(text, "\n"))
	// Edits by whole lines: what stands between two of them is kept.
	kept := 0
	keep := func(until int) {
		lines = append(lines, old[kept:until]...)
	}
	at := lineStarts(before.String())
	for _, e := range udiff.Lines(before.String(), text) {
		keep(at[e.Start])
		kept = at[e.End]
		for line := range strings.Lines(e.New) {
			lines = append(lines, blamedLine{strings.TrimSuffix(line, "\n"), v})
		}
	}
	keep(len(old))
	return lines
}

// lineStarts maps the offset at which each line begins to its number, and the
// text's length to the number of lines.
func lineStarts(s string) map[int]int {
	starts := map[int]int{0: 0}
	n := 0
	for i := range len(s) {
		if s[i] == '\n' {
			n++
			starts[i+1] = n
		}
	}
	return starts
}

func (a *app) printBlame(source string, lines []blamedLine) error {
	if a.json {
		for _, l := range lines {
			err := jsonLines(a.stdout, struct {
				Version int    `json:"version"`
				Fetched string `json:"fetched"`
				Commit  string `json:"commit"`
				Line    string `json:"line"`
			}{l.from.N, l.from.FetchedAt.UTC().Format("2006-01-02T15:04:05Z"), l.from.Commit, l.text})
			if err != nil {
				return err
			}
		}
		return nil
	}
	t := a.table("VERSION", "WHEN", "LINE")
	for _, l := range lines {
		t.row(l.from.N, l.from.FetchedAt, l.text)
	}
	return t.flush()
}
