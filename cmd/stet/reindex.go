package main

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/poll"
)

func newReindexCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "reindex [NAME…]",
		Short: "Make the catalogue anew from git",
		Long: help(`
Throws away what the catalogue (stet.db) knows of articles and versions and
reads it anew from the repositories, all or those of the sources named. The
schedule is kept. It is never needed in ordinary use: the catalogue catches up
by itself, also after it was deleted.

A source whose repository is gone is left alone, unless it is named: then it is
forgotten with its schedule, and the next pass begins it anew.`, exitPartly, exitNoArchive),
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runReindex(cmd.Context(), args) },
	}
}

func (a *app) runReindex(ctx context.Context, names []string) error {
	c, err := a.config()
	if err != nil {
		return err
	}
	s := &store{config: c, repos: map[string]*archive.Repo{}}
	defer s.Close()
	if err := s.openRepos(); err != nil {
		return err
	}
	if len(s.repos) == 0 && !exists(c.catalogPath()) {
		return s.noArchive()
	}
	if s.catalog, err = c.openCatalog(); err != nil {
		return err
	}
	lost, err := poll.Lost(ctx, s.catalog, c.Archive)
	if err != nil {
		return err
	}
	isLost := func(name string) bool {
		return slices.ContainsFunc(lost, func(l *poll.LostError) bool { return l.Source == name })
	}
	for _, n := range names {
		if s.repos[n] == nil && !isLost(n) {
			return s.noArchiveOf(n)
		}
	}
	var errs []error
	for _, r := range s.sorted() {
		if len(names) > 0 && !slices.Contains(names, r.Name()) {
			continue
		}
		if err := s.catalog.Reindex(ctx, r); err != nil {
			errs = append(errs, fmt.Errorf("reindexing %s: %w", r.Name(), err))
		}
	}
	return errors.Join(append(errs, a.giveUp(ctx, s.catalog, lost, names))...)
}

// giveUp forgets the sources named whose repositories are gone, and tells of the
// others.
func (a *app) giveUp(ctx context.Context, cat *catalog.Catalog, lost []*poll.LostError, names []string) error {
	var left *poll.LostError
	for _, l := range lost {
		switch {
		case slices.Contains(names, l.Source):
			if err := cat.GiveUp(ctx, l.Source); err != nil {
				return err
			}
			a.say("%s: %s forgotten", l.Source, count(l.Versions, "version"))
		case len(names) == 0:
			fmt.Fprintf(a.stderr, "stet: warning: %s: %s\n", l.Source, visible(l.Error()))
			left = l
		}
	}
	if left == nil {
		return nil
	}
	return withHint(&partlyError{"a source was left alone, for its repository is gone; the rest is done"}, "%s", left.Hint())
}
