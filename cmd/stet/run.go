package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stet/archive"
	"stet/archive/poll"
)

type runOptions struct {
	all     bool
	watch   bool
	shard   string
	metrics string
}

func newRunCommand(a *app) *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run [NAME…]",
		Short: "Look at feeds and due articles once, and store what changed",
		Long: help(`
Makes one pass over all sources, or over those named: reads their feeds, checks
the articles that are due, stores new versions and pushes them. One line is
printed for each version that is on disk. In a pipe the fields are: time, source,
version, kind, URL, headline, what changed.

--watch goes on until it is told to stop, and sleeps until the next check is due.
SIGHUP makes it read stet.yaml anew. It tells systemd when it is ready and alive,
and ends with 0 when it is told to stop.

--log is for programs that gather logs: each version, failure and pass is one
line of key=value pairs on stderr, or one JSON object with --json.

--shard I/N takes the Nth part of the sources, by their names, so that several
machines share one stet.yaml: each has its own archives, with remotes as the
place where they meet.

An interrupted pass finishes what it is writing; a second signal ends it at once.`,
			exitPartly, exitInUse, exitInterrupted),
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runRun(cmd.Context(), o, args) },
	}
	f := cmd.Flags()
	f.BoolVar(&o.all, "all", false, "check every known article now, due or not")
	f.BoolVar(&o.watch, "watch", false, "go on until told to stop")
	f.StringVar(&o.shard, "shard", "", "only the sources of worker `I/N`, such as 1/3")
	f.BoolVar(&a.logged, "log", false, "tell on stderr what happens as log lines (as JSON with --json)")
	f.StringVar(&o.metrics, "metrics", "", "with --watch, serve /metrics and /healthz on `HOST:PORT`")
	return cmd
}

func (a *app) runRun(ctx context.Context, o runOptions, names []string) error {
	c, err := a.config()
	if err != nil {
		return err
	}
	if o.metrics != "" {
		if err := checkAddr(ctx, "--metrics", o.metrics); err != nil {
			return err
		}
	}
	if o.watch {
		return a.watch(ctx, c, o, names)
	}
	if o.metrics != "" {
		return withHint(usagef("--metrics is for a stet that watches"), "stet run --watch --metrics %s", o.metrics)
	}
	sources, err := c.chosen(names, o.shard)
	if err != nil {
		return err
	}
	p, closePoller, err := a.newPoller(c, sources)
	if err != nil {
		return err
	}
	defer closePoller()
	p.All = o.all
	told := a.newTeller(p)
	summary, err := p.Once(ctx)
	told.end()
	if err != nil {
		return err
	}
	err = passError(summary, len(sources))
	a.tellSummary(summary, err)
	return err
}

// chosen gives the sources that are named, or all, as far as they are this
// worker's.
func (c *config) chosen(names []string, worker string) ([]poll.Source, error) {
	s, err := parseShard(worker)
	if err != nil {
		return nil, err
	}
	sources, err := c.pollSources(names)
	return s.of(sources), err
}

// pollSources gives the sources of stet.yaml, or those that are named.
func (c *config) pollSources(names []string) ([]poll.Source, error) {
	chosen := c.Sources
	if len(names) > 0 {
		chosen = nil
		for i, n := range names {
			s, err := c.source(n)
			if err != nil {
				return nil, err
			}
			if !slices.Contains(names[:i], n) {
				chosen = append(chosen, s)
			}
		}
	}
	if len(chosen) == 0 {
		return nil, withHint(usagef("%s has no sources yet", c.path), "stet add URL")
	}
	sources := make([]poll.Source, len(chosen))
	for i, s := range chosen {
		sources[i] = s.pollSource(c.Identity.string)
	}
	return sources, nil
}

func (s configSource) pollSource(identity string) poll.Source {
	p := poll.Source{Name: s.Name.text, Identity: identity, Rules: s.Rules.Rules, Remote: s.Remote.string,
		Feeds: texts(s.Feeds), Sitemaps: texts(s.Sitemaps), Sections: texts(s.Sections)}
	for _, m := range s.Match {
		p.Match = append(p.Match, m.Regexp)
	}
	for _, m := range s.Skip {
		p.Skip = append(p.Skip, m.Regexp)
	}
	return p
}

func texts(urls []webURL) []string {
	var all []string
	for _, u := range urls {
		all = append(all, u.string)
	}
	return all
}

// newPoller opens the catalogue and sets up a pass over some sources. The
// function it returns closes what was opened.
func (a *app) newPoller(c *config, sources []poll.Source) (*poll.Poller, func() error, error) {
	if err := os.MkdirAll(c.Archive, 0o755); err != nil {
		return nil, nil, fmt.Errorf("making the archive folder: %w", err)
	}
	cat, err := c.openCatalog()
	if err != nil {
		return nil, nil, err
	}
	client := a.client(c)
	client.Robots, client.Wishes = poll.RobotsIn(cat), poll.WishesIn(cat)
	a.collectSooner()
	p := &poll.Poller{
		Dir: c.Archive, Sources: sources, Catalog: cat, Client: client, Now: a.now, Sleep: a.sleep, Log: a.log(),
		Schedule: poll.Schedule{
			First:  c.Defaults.Schedule.First.Duration,
			Factor: c.Defaults.Schedule.Factor.float64,
			Stop:   c.Defaults.Schedule.Stop.Duration,
			Live:   c.Defaults.Schedule.Live.Duration,
		},
	}
	return p, func() error { client.CloseIdle(); return cat.Close() }, nil
}

// collectSooner has a pass hold half as much garbage as Go would, for a tenth more
// processor time: the machines that run it are small.
func (a *app) collectSooner() {
	if _, set := a.getenv("GOGC"); !set {
		debug.SetGCPercent(50)
	}
}

// tellSummary says on stderr what a pass did: failures first, always, but for
// the one that is the command's own error; then what went well, for a person.
func (a *app) tellSummary(s poll.Summary, own error) {
	if a.logged {
		return
	}
	const most = 20
	for i, p := range s.Problems {
		if p.Err == own {
			continue
		}
		if i == most {
			fmt.Fprintf(a.stderr, "stet: warning: and %s more; see: stet status\n", count(len(s.Problems)-most, "problem"))
			break
		}
		fmt.Fprintf(a.stderr, "stet: warning: %s: %s\n", p.Source, visible(p.Err.Error()))
	}
	if s.Sources > 0 {
		a.say("%s", summaryWords(s))
	}
}

func summaryWords(s poll.Summary) string {
	parts := []string{count(s.Checked, "article") + " checked", versionWords(s)}
	if n := s.Outcomes[poll.Suspicious]; n > 0 {
		parts = append(parts, fmt.Sprintf("%d held back", n))
	}
	if s.Failed > 0 {
		parts = append(parts, fmt.Sprintf("%d failed", s.Failed))
	}
	if !s.Next.IsZero() {
		parts = append(parts, "next check due at "+s.Next.UTC().Format("2006-01-02 15:04 MST"))
	}
	return strings.Join(parts, ", ")
}

func versionWords(s poll.Summary) string {
	var kinds []string
	for _, k := range []archive.Kind{archive.Added, archive.Changed, archive.Reverted, archive.Reextracted, archive.Gone, archive.Restored} {
		if n := s.Versions[k]; n > 0 {
			kinds = append(kinds, fmt.Sprintf("%d %s", n, k))
		}
	}
	if len(kinds) == 0 {
		return "no new version"
	}
	return count(s.Recorded(), "new version") + " (" + strings.Join(kinds, ", ") + ")"
}

// passError says how a pass ended: the cause where every source was broken off,
// else that some part failed.
func passError(s poll.Summary, sources int) error {
	if s.OK() {
		return nil
	}
	var broken []error
	for _, p := range s.Problems {
		if p.URL == "" {
			broken = append(broken, p.Err)
		}
	}
	if s.SourceErrs >= sources && len(broken) > 0 {
		return broken[0]
	}
	if busy, ok := onlyInUse(broken); ok && s.Failed == 0 && s.PushFailed == 0 {
		return busy
	}
	var parts []string
	for _, p := range []struct {
		n   int
		one string
	}{{s.Failed, "article or feed"}, {s.SourceErrs, "source"}, {s.PushFailed, "push"}} {
		if p.n > 0 {
			parts = append(parts, count(p.n, p.one))
		}
	}
	return withHint(&partlyError{strings.Join(parts, ", ") + " failed; the rest is done"}, "%s", partlyHint(s))
}

// partlyHint is what to do about the failures of a pass, where that is one and
// the same thing; else where to look.
func partlyHint(s poll.Summary) string {
	hint := ""
	for i, p := range s.Problems {
		h := hintFor(p.Err)
		if h == "" || i > 0 && h != hint {
			return "stet status"
		}
		hint = h
	}
	return cmp.Or(hint, "stet status")
}

// onlyInUse says whether all that was broken off is in use by another process.
func onlyInUse(broken []error) (error, bool) {
	for _, err := range broken {
		if _, ok := errors.AsType[*archive.InUseError](err); !ok {
			return nil, false
		}
	}
	if len(broken) == 0 {
		return nil, false
	}
	return broken[0], true
}
