package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"stet/archive"
)

func newPushCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "push [NAME…]",
		Short: "Send archives to their remotes",
		Long: help(`
Sends what the remote of each source does not have yet, of all sources that have
a remote in stet.yaml or of those named. "stet run" does this by itself. Nothing
is ever forced: a remote with other versions is refused and left as it is.

Where git is installed it does the work, with its keys, agents and credential
helpers; else https takes a token from the address, as in
https://user:${STET_TOKEN}@example.org/archive.git.`, exitPartly, exitNoArchive, exitInterrupted),
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runPush(cmd.Context(), args) },
	}
}

func (a *app) runPush(ctx context.Context, names []string) error {
	c, err := a.config()
	if err != nil {
		return err
	}
	sources, err := c.pollSources(names)
	if err != nil {
		return err
	}
	tried := 0
	var failed []error
	for _, s := range sources {
		if s.Remote == "" {
			continue
		}
		tried++
		if err := a.pushOne(ctx, c, s.Name, s.Remote); err != nil {
			fmt.Fprintf(a.stderr, "stet: warning: %s: %s\n", s.Name, visible(err.Error()))
			failed = append(failed, err)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	switch {
	case tried == 0:
		return withHint(usagef("no source here has a remote"), "set remote: in %s", c.path)
	case len(failed) > 0:
		err := &partlyError{fmt.Sprintf("%s of %d failed", count(len(failed), "push"), tried)}
		return withHint(err, "%s", cmp.Or(hintFor(failed[0]), "stet push, when the remote can be reached"))
	}
	return nil
}

func (a *app) pushOne(ctx context.Context, c *config, source, remote string) error {
	r, err := archive.Open(c.repoPath(source), archive.Source{Name: source, Identity: c.Identity.string})
	if errors.Is(err, fs.ErrNotExist) {
		return withHint(&noArchiveError{fmt.Sprintf("%s has no archive yet", source)}, "stet run %s", source)
	}
	if err != nil {
		return err
	}
	defer r.Close()
	pushed, err := r.Push(ctx, remote)
	if err != nil {
		return err
	}
	if !pushed.Sent {
		a.say("%s: %s has everything", source, pushed.Remote)
		return nil
	}
	a.say("%s: pushed to %s", source, pushed.Remote)
	return nil
}
