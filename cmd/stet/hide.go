package main

import (
	"context"
	"errors"
	"fmt"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"stet/archive/catalog"
)

type hideOptions struct {
	source string
	why    string
}

func newHideCommand(a *app) *cobra.Command {
	var o hideOptions
	cmd := &cobra.Command{
		Use:   "hide [URL]",
		Short: "Stop showing an article on the web site",
		Long: help(`
Takes an article off the web site: its pages, feeds and JSON answer 410 with the
reason, and it is in no list and no search; "stet export" replaces its pages. The
site shows the reason to everybody. Without URL, lists what is hidden.

The repository is not touched: the texts stay in git, in every clone, and where
the archive is pushed to. Other commands show the article as before.

  stet hide https://example.org/story --why "court order 17/4 of 3 May 2026"
  stet unhide https://example.org/story`, exitNoArchive),
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.runHidden(cmd.Context())
			}
			return a.runHide(cmd.Context(), o, args[0])
		},
	}
	cmd.Flags().StringVar(&o.source, "source", "", "the article of the source `NAME`")
	cmd.Flags().StringVar(&o.why, "why", "", "the `REASON`, shown to readers")
	return cmd
}

func (a *app) runHide(ctx context.Context, o hideOptions, url string) error {
	if o.why == "" {
		return withHint(usagef("hiding an article needs a reason"), `stet hide %s --why "…"`, url)
	}
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	art, err := s.article(ctx, o.source, url)
	if err != nil {
		return err
	}
	err = s.catalog.Hide(ctx, catalog.Hidden{Source: art.Source, URL: art.URL, Why: o.why, Since: a.now().UTC()})
	if err != nil {
		return elsewhere(err, "stet hide")
	}
	a.say("hidden on the site: %s (%s); its texts stay in git", art.URL, art.Source)
	return nil
}

// elsewhere says where what is hidden can be changed, when it is not here.
func elsewhere(err error, command string) error {
	if errors.Is(err, syscall.EROFS) {
		return withHint(err, "run %s where the archive is written; here its file system is read-only", command)
	}
	return err
}

func (a *app) runHidden(ctx context.Context) error {
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	list, err := s.catalog.HiddenArticles(ctx)
	if err != nil {
		return err
	}
	t := a.table("SINCE", "SOURCE", "URL", "WHY")
	for _, h := range list {
		if a.json {
			err := jsonLines(a.stdout, struct {
				Source string    `json:"source"`
				URL    string    `json:"url"`
				Why    string    `json:"why"`
				Since  time.Time `json:"since"`
			}{h.Source, h.URL, h.Why, h.Since.UTC()})
			if err != nil {
				return err
			}
			continue
		}
		t.row(h.Since, h.Source, h.URL, h.Why)
	}
	return t.flush()
}

func newUnhideCommand(a *app) *cobra.Command {
	var source string
	cmd := &cobra.Command{
		Use:   "unhide URL",
		Short: "Show an article on the web site again",
		Long:  help(`Shows an article again that was hidden with "stet hide".`, exitNoArchive),
		Args:  cobra.ExactArgs(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.runUnhide(cmd.Context(), source, args[0]) },
	}
	cmd.Flags().StringVar(&source, "source", "", "the article of the source `NAME`")
	return cmd
}

func (a *app) runUnhide(ctx context.Context, source, url string) error {
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	art, err := s.article(ctx, source, url)
	if err != nil {
		return err
	}
	err = s.catalog.Unhide(ctx, art.Source, art.URL)
	if errors.Is(err, catalog.ErrUnknown) {
		return withHint(fmt.Errorf("%s is not hidden", art.URL), "stet hide")
	}
	if err != nil {
		return elsewhere(err, "stet unhide")
	}
	a.say("shown again: %s (%s)", art.URL, art.Source)
	return nil
}
