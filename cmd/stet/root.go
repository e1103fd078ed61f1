package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// app is one invocation: what all commands share.
type app struct {
	env
	configPath string
	nowFlag    string
	ticking    func() time.Time // nil: time.Now; with --now, the time that goes on from there
	json       bool
	quiet      bool
	verbose    bool
	logged     bool // what is told on stderr is log lines
}

// run runs one command line and returns its exit code.
func run(ctx context.Context, args []string, e env) int {
	a := &app{env: e}
	root := newRootCommand(a)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	a.report(ctx, err)
	return exitCode(ctx, err)
}

func newRootCommand(a *app) *cobra.Command {
	var showVersion bool
	root := &cobra.Command{
		Use:   "stet",
		Short: "Watch news sites and keep every version of every article in git",
		Long: `stet watches news sites and keeps every version of every article, as text,
in a git repository of its publisher: one sentence a line, one version a commit.

Begin with "stet demo", or with "stet add URL" and "stet run".`,
		SuggestionsMinimumDistance: 2,
		SilenceErrors:              true,
		SilenceUsage:               true,
		Args:                       cobra.ArbitraryArgs,
		PersistentPreRunE:          func(*cobra.Command, []string) error { return a.setClock() },
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) > 0:
				return a.unknownCommand(cmd, args[0])
			case showVersion:
				return a.runVersion()
			}
			return cmd.Help()
		},
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if example := belowZero[cmd.Name()]; example != "" && negativeNumber.MatchString(err.Error()) {
			return withHint(&usageError{err}, "write -- before a number below 0: %s", example)
		}
		return withHint(&usageError{inWords(err)}, "%s --help", cmd.CommandPath())
	})
	root.Flags().BoolVar(&showVersion, "version", false, "say which stet this is")
	f := root.PersistentFlags()
	f.StringVarP(&a.configPath, "config", "c", "stet.yaml", "configuration `FILE`")
	f.StringVar(&a.nowFlag, "now", "", "set the clock to `TIME` (RFC 3339), for replays and tests")
	f.BoolVar(&a.json, "json", false, "one JSON object a line on stdout")
	f.BoolVarP(&a.quiet, "quiet", "q", false, "say nothing but errors and results")
	f.BoolVarP(&a.verbose, "verbose", "v", false, "say what is done on the way")
	root.SetHelpCommand(newHelpCommand(a))
	root.AddCommand(commands(a)...)
	for _, c := range root.Commands() {
		c.DisableFlagsInUseLine = true
		c.Args = usageArgs(c.Args)
	}
	return root
}

// belowZero shows how to write a version counted from the end, for the commands that take one.
var belowZero = map[string]string{"show": "stet show URL -- -1", "diff": "stet diff URL -- -2..-1"}

// negativeNumber finds that the parser took such a version for a flag.
var negativeNumber = regexp.MustCompile(`unknown shorthand flag: '\d'`)

// commands lists every command, in the order of the help.
func commands(a *app) []*cobra.Command {
	return []*cobra.Command{
		newInitCommand(a),
		newAddCommand(a),
		newRunCommand(a),
		newCaptureCommand(a),
		newPushCommand(a),
		newImportCommand(a),
		newLogCommand(a),
		newShowCommand(a),
		newDiffCommand(a),
		newBlameCommand(a),
		newSearchCommand(a),
		newServeCommand(a),
		newExportCommand(a),
		newHideCommand(a),
		newUnhideCommand(a),
		newStatusCommand(a),
		newExtractCommand(a),
		newCheckCommand(a),
		newReindexCommand(a),
		newDemoCommand(a),
		newVersionCommand(a),
		newCompletionCommand(a),
		newManCommand(a),
	}
}

// usageArgs makes a wrong number of arguments a usage error.
func usageArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	if check == nil {
		check = cobra.NoArgs
	}
	return func(cmd *cobra.Command, args []string) error {
		if check(cmd, args) == nil {
			return nil
		}
		err := usagef("%s needs an argument", cmd.CommandPath())
		if len(args) > 0 {
			taken := len(args) - 1
			for taken > 0 && check(cmd, args[:taken]) != nil {
				taken--
			}
			err = usagef("%s does not take: %s", cmd.CommandPath(), strings.Join(args[taken:], " "))
		}
		return withHint(err, "the form is: %s", cmd.UseLine())
	}
}

// newHelpCommand is cobra's, but that it does not take what is no command.
func newHelpCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Print what a command does and takes",
		Args:  cobra.ArbitraryArgs,
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) (names []string, _ cobra.ShellCompDirective) {
			for _, c := range cmd.Root().Commands() {
				if len(args) == 0 {
					names = append(names, c.Name()+"\t"+c.Short)
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			c, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return a.unknownCommand(cmd.Root(), strings.Join(args, " "))
			}
			return c.Help()
		},
	}
}

func (a *app) unknownCommand(root *cobra.Command, name string) error {
	err := usagef("unknown command %q", name)
	if near := root.SuggestionsFor(name); len(near) > 0 {
		return withHint(err, "stet %s", near[0])
	}
	return withHint(err, "stet --help")
}

// setClock replaces the clock by a fixed one where --now is given.
func (a *app) setClock() error {
	if a.nowFlag == "" {
		return nil
	}
	t, err := parseTime(a.nowFlag)
	if err != nil {
		return &usageError{fmt.Errorf("reading --now: %w", err)}
	}
	a.now = func() time.Time { return t }
	begin := time.Now()
	a.ticking = func() time.Time { return t.Add(time.Since(begin)) }
	return nil
}

// report tells err once: to people, or as a log line.
func (a *app) report(ctx context.Context, err error) {
	if !a.logged || err == nil {
		report(a.env, ctx, err)
		return
	}
	a.log().Error(err.Error(), "hint", hintFor(err))
}

// log is where packages tell what they do on the way.
func (a *app) log() *slog.Logger {
	o := &slog.HandlerOptions{Level: slog.LevelWarn}
	switch {
	case a.verbose:
		o.Level = slog.LevelDebug
	case a.quiet:
		o.Level = slog.LevelError
	case a.logged:
		o.Level = slog.LevelInfo
	}
	if a.logged && a.json {
		return slog.New(slog.NewJSONHandler(a.stderr, o))
	}
	return slog.New(slog.NewTextHandler(a.stderr, o))
}

// help joins a command's long help and its exit status section.
func help(text string, codes ...int) string {
	codes = append(codes, exitDone, exitFailed, exitUsage)
	slices.Sort(codes)
	var b strings.Builder
	b.WriteString(strings.TrimSpace(text))
	b.WriteString("\n\nExit status:\n")
	for _, c := range slices.Compact(codes) {
		fmt.Fprintf(&b, "  %3d  %s\n", c, exitMeaning(c))
	}
	return strings.TrimRight(b.String(), "\n")
}

// parseTime reads RFC 3339, or its date alone (midnight UTC).
func parseTime(s string) (time.Time, error) {
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, withHint(fmt.Errorf("%q is not a time", s), "write 2026-03-02, or 2026-03-02T15:04:05Z")
	}
	return t.UTC(), nil
}

// inWords says of a flag's value what it is not, for those who do not read Go.
func inWords(err error) error {
	bad, ok := errors.AsType[*pflag.InvalidValueError](err)
	if !ok {
		return err
	}
	what := map[string]string{"int": "a whole number", "bool": "true or false"}[bad.GetFlag().Value.Type()]
	if what == "" {
		return err
	}
	return fmt.Errorf("--%s %q is not %s", bad.GetFlag().Name, bad.GetValue(), what)
}
