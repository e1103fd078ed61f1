package main

import (
	"cmp"
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"stet/archive"
	"stet/archive/catalog"
)

type showOptions struct{ source string }

func newShowCommand(a *app) *cobra.Command {
	var o showOptions
	cmd := &cobra.Command{
		Use:   "show URL [VERSION]",
		Short: "Print one version of an article",
		Long: help(`
Prints an article as it is stored: its last version, or the one whose number is
given; 0 is the first, -1 the last, -2 the one before, with "--" before them:
stet show URL -- -2. URL may also be SOURCE/PATH, as in
"guardian/2017/12/22/minister-warns.md".`, exitNoArchive),
		Args: cobra.RangeArgs(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error { return a.runShow(cmd.Context(), o, args) },
	}
	cmd.Flags().StringVar(&o.source, "source", "", "the article of the source `NAME`")
	return cmd
}

func (a *app) runShow(ctx context.Context, o showOptions, args []string) error {
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	art, versions, err := s.versions(ctx, o.source, args[0])
	if err != nil {
		return err
	}
	n := "-1"
	if len(args) == 2 {
		n = args[1]
	}
	v, err := pick(versions, n)
	if err != nil {
		return err
	}
	text, err := s.repos[art.Source].Text(ctx, v)
	if err != nil {
		return fmt.Errorf("reading version %d of %s: %w", v.N, art.URL, err)
	}
	if a.json {
		return jsonLines(a.stdout, struct {
			versionJSON
			Text string `json:"text"`
		}{newVersionJSON(art.Source, v), string(text)})
	}
	_, err = a.stdout.Write(text)
	return err
}

// versions finds an article and its versions, version 0 first.
func (s *store) versions(ctx context.Context, source, arg string) (catalog.Article, []archive.Version, error) {
	art, err := s.article(ctx, source, arg)
	if err != nil {
		return art, nil, err
	}
	if s.repos[art.Source] == nil { // where their texts would be
		lost, err := s.lost(ctx)
		for _, l := range lost {
			if l.Source == art.Source {
				return art, nil, l
			}
		}
		return art, nil, cmp.Or(err, s.noArchiveOf(art.Source))
	}
	vs, err := s.catalog.VersionsOf(ctx, art)
	return art, vs, err
}

// pick chooses a version by its number; negative ones count from the end.
func pick(versions []archive.Version, number string) (archive.Version, error) {
	n, err := strconv.Atoi(number)
	if err != nil {
		return archive.Version{}, withHint(usagef("%q is not a version's number", number), "versions are counted from 0; -1 is the last")
	}
	if n < 0 {
		n += len(versions)
	}
	if n < 0 || n >= len(versions) {
		return archive.Version{}, withHint(usagef("there is no version %s: the article has versions 0 to %d", number, len(versions)-1), "stet log URL")
	}
	return versions[n], nil
}
