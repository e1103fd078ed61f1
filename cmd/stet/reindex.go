package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"stet/archive"
)

func newReindexCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "reindex",
		Short: "Make the catalogue anew from git",
		Long: help(`
Throws away what the catalogue (stet.db) knows of articles and versions and
reads it anew from the repositories. The schedule is kept. It is never needed
in ordinary use: the catalogue catches up by itself, also after it was deleted.`, exitNoArchive),
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runReindex(cmd.Context()) },
	}
}

func (a *app) runReindex(ctx context.Context) error {
	c, err := a.config()
	if err != nil {
		return err
	}
	s := &store{config: c, repos: map[string]*archive.Repo{}}
	defer s.Close()
	if err := s.openRepos(); err != nil {
		return err
	}
	if len(s.repos) == 0 {
		return s.noArchive()
	}
	if s.catalog, err = c.openCatalog(); err != nil {
		return err
	}
	var errs []error
	for _, r := range s.sorted() {
		if err := s.catalog.Reindex(ctx, r); err != nil {
			errs = append(errs, fmt.Errorf("reindexing %s: %w", r.Name(), err))
		}
	}
	return errors.Join(errs...)
}
