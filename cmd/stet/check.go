package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/spf13/cobra"

	"stet/archive"
	"stet/archive/catalog"
)

func newCheckCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "check [NAME…]",
		Short: "Look for damage in the archives",
		Long: help(`
Reads the archives of all sources, or of those named, to the last byte: the files
of the repository, every object, the line of versions, each version's trailers,
path and text; then the catalogue against git. It changes nothing. Each damage is
told with what to do about it, and the exit code is 1.

In a pipe the fields are: source, where, what is wrong, what to do.`, exitNoArchive, exitInterrupted),
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runCheck(cmd.Context(), args) },
	}
}

// damage is a problem as --json prints it.
type damage struct {
	Source string `json:"source"`
	Where  string `json:"where"`
	What   string `json:"what"`
	Help   string `json:"help"`
}

func (a *app) runCheck(ctx context.Context, names []string) error {
	c, err := a.config()
	if err != nil {
		return err
	}
	there, err := repoNames(c.Archive)
	if err != nil {
		return err
	}
	s := &store{config: c}
	all, err := s.lostDamage(ctx)
	if err != nil {
		return err
	}
	if len(there)+len(all) == 0 {
		return s.noArchive()
	}
	if len(names) > 0 {
		all = slices.DeleteFunc(all, func(d damage) bool { return !slices.Contains(names, d.Source) })
	}
	for _, n := range names {
		if !slices.Contains(there, n) && !slices.ContainsFunc(all, func(d damage) bool { return d.Source == n }) {
			return s.noArchiveOf(n)
		}
	}
	for _, n := range there {
		if len(names) > 0 && !slices.Contains(names, n) {
			continue
		}
		found, err := a.checkSource(ctx, c, n)
		if err != nil {
			return fmt.Errorf("checking %s: %w", n, err)
		}
		if len(found) == 0 {
			a.say("%s: sound", n)
		}
		all = append(all, found...)
	}
	return a.printDamage(all)
}

// lostDamage tells of the archives that the catalogue knows and that are gone.
func (s *store) lostDamage(ctx context.Context) (all []damage, err error) {
	if !exists(s.config.catalogPath()) {
		return nil, nil
	}
	if s.catalog, err = catalog.OpenToRead(s.config.catalogPath()); err != nil {
		return nil, s.config.catalogError(err)
	}
	defer s.catalog.Close()
	lost, err := s.lost(ctx)
	for _, l := range lost {
		all = append(all, damage{l.Source, l.Dir, l.Error(), l.Hint()})
	}
	return all, err
}

// checkSource checks one archive, and the catalogue of it where that is sound.
func (a *app) checkSource(ctx context.Context, c *config, name string) ([]damage, error) {
	src := archive.Source{Name: name, Identity: c.Identity.string}
	problems, err := archive.Check(ctx, c.repoPath(name), src)
	if err == nil && len(problems) == 0 {
		problems, err = c.checkCatalogue(ctx, name, src)
	}
	var all []damage
	for _, p := range problems {
		all = append(all, damage{name, p.Where, p.What, p.Help})
	}
	return all, err
}

// checkCatalogue compares the catalogue, where there is one, with an archive.
func (c *config) checkCatalogue(ctx context.Context, name string, src archive.Source) ([]archive.Problem, error) {
	if !exists(c.catalogPath()) {
		return nil, nil
	}
	cat, err := catalog.OpenToRead(c.catalogPath())
	if err != nil {
		return nil, c.catalogError(err)
	}
	defer cat.Close()
	r, err := archive.Open(c.repoPath(name), src)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return verify(ctx, cat, r)
}

func verify(ctx context.Context, cat *catalog.Catalog, r *archive.Repo) ([]archive.Problem, error) {
	problems, err := cat.Verify(ctx, r)
	if errors.Is(err, catalog.ErrUnknown) || errors.Is(err, fs.ErrNotExist) {
		return nil, nil // it has not seen this archive yet
	}
	return problems, err
}

func (a *app) printDamage(all []damage) error {
	if a.json {
		if err := jsonLines(a.stdout, all...); err != nil {
			return err
		}
	} else {
		t := a.table("SOURCE", "WHERE", "WHAT IS WRONG", "WHAT TO DO")
		for _, d := range all {
			t.row(d.Source, d.Where, d.What, d.Help)
		}
		if err := t.flush(); err != nil {
			return err
		}
	}
	if len(all) > 0 {
		err := fmt.Errorf("%s found", count(len(all), "problem"))
		return withHint(err, "%s", all[0].Help)
	}
	return nil
}
