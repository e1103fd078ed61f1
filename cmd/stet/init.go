package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

type initOptions struct{ with []string }

func newInitCommand(a *app) *cobra.Command {
	var o initOptions
	cmd := &cobra.Command{
		Use:   "init",
		Short: "Make a stet.yaml, or what runs stet on a schedule",
		Long: help(`
Makes a stet.yaml without sources. With --with it prints instead what runs stet
on a schedule, ready to be put where it says:

  systemd    a service and a timer of systemd
  cron       a line for crontab -e
  workflow   a workflow for a forge that runs one on a schedule, with the
             archives kept in their remotes
  container  a file to build a container image from`),
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.runInit(o) },
	}
	cmd.Flags().StringSliceVar(&o.with, "with", nil, "print `WHAT`: systemd, cron, workflow or container")
	return cmd
}

func (a *app) runInit(o initOptions) error {
	if len(o.with) > 0 {
		return a.printSchedules(o.with)
	}
	f, err := os.OpenFile(a.configPath, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return withHint(fmt.Errorf("there is a %s already", a.configPath), "stet add URL")
	}
	if err != nil {
		return fmt.Errorf("making the configuration: %w", err)
	}
	_, err = f.WriteString(newConfig)
	if err := errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("making the configuration: %w", err)
	}
	a.say("made %s; go on with: stet add URL", a.configPath)
	return nil
}

// say tells a person on stderr what was done.
func (a *app) say(format string, args ...any) {
	switch {
	case a.logged:
		a.log().Info(visible(fmt.Sprintf(format, args...)))
	case !a.quiet:
		fmt.Fprintln(a.stderr, visible(fmt.Sprintf(format, args...)))
	}
}

// printSchedules prints what runs stet here, with this binary, on a schedule.
func (a *app) printSchedules(what []string) error {
	here, err := newPlace(a.configPath)
	if err != nil {
		return err
	}
	for _, w := range what {
		if !slices.Contains(scheduleNames(), w) {
			return withHint(usagef("stet cannot make a %q", w), "it makes %s", strings.Join(scheduleNames(), ", "))
		}
	}
	for _, w := range what {
		if err := schedules.ExecuteTemplate(a.stdout, w, here); err != nil {
			return err
		}
	}
	return nil
}

// place is where this stet is and what it works on.
type place struct{ Stet, Dir, Config string }

func newPlace(configPath string) (place, error) {
	stet, err := os.Executable()
	if err != nil {
		return place{}, err
	}
	config, err := filepath.Abs(configPath)
	return place{stet, filepath.Dir(config), config}, err
}
