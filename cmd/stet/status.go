package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stet/archive/catalog"
	"stet/archive/poll"
)

func newStatusCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "status [NAME…]",
		Short: "Say how each source is, and what needs a person",
		Long: help(`
Lists the sources: articles, versions, checks that are due, captures held back,
addresses that robots.txt refuses, the last pass and the next check. Below stands
what is wrong with a source and what to do about it; then the exit code is 3.
With names, or --verbose, the captures held back and the addresses refused are
listed too.

In a pipe the fields are: source, articles, versions, due, held back, refused,
failing, last pass, next check, what is wrong.`, exitPartly, exitNoArchive),
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runStatus(cmd.Context(), args) },
	}
}

// sourceStatus is how one source is, as --json prints it.
type sourceStatus struct {
	Source   string       `json:"source"`
	Articles int          `json:"articles"`
	Versions int          `json:"versions"`
	Watched  int          `json:"watched"` // articles that go on being checked
	Due      int          `json:"due"`
	Failing  int          `json:"failing"`
	LastPass time.Time    `json:"last_pass,omitzero"`
	Newest   time.Time    `json:"newest_article,omitzero"` // when an article was last found
	Next     time.Time    `json:"next,omitzero"`
	Held     []heldStatus `json:"held"`
	Refused  []string     `json:"refused"` // by robots.txt
	Problems []problem    `json:"problems"`
}

type heldStatus struct {
	URL    string    `json:"url"`
	Reason string    `json:"reason"`
	Since  time.Time `json:"since"`
	Checks int       `json:"checks"`
}

// problem is what is wrong with a source, and what a person can do.
type problem struct {
	What string `json:"what"`
	Hint string `json:"hint"`
}

func (a *app) runStatus(ctx context.Context, names []string) error {
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	for _, n := range names {
		if _, err := s.config.source(n); err != nil {
			return err
		}
	}
	var all []sourceStatus
	for _, src := range s.config.Sources {
		if len(names) > 0 && !slices.Contains(names, src.Name.text) {
			continue
		}
		st, err := s.status(ctx, src, a.now())
		if err != nil {
			return fmt.Errorf("looking at %s: %w", src.Name.text, err)
		}
		all = append(all, st)
	}
	if err := a.printStatus(all, len(names) > 0 || a.verbose); err != nil {
		return err
	}
	unhealthy := 0
	for _, st := range all {
		unhealthy += min(1, len(st.Problems))
	}
	if unhealthy > 0 {
		return &partlyError{fmt.Sprintf("%s of %d needs attention", count(unhealthy, "source"), len(all))}
	}
	return nil
}

// status gathers how a source is from the catalogue.
func (s *store) status(ctx context.Context, src configSource, now time.Time) (sourceStatus, error) {
	name := src.Name.text
	st := sourceStatus{Source: name, Held: []heldStatus{}, Refused: []string{}, Problems: []problem{}}
	known, err1 := s.catalog.Sources(ctx)
	for _, k := range known {
		if k.Name == name {
			st.Articles, st.Versions = k.Articles, k.Versions
		}
	}
	due, err2 := s.catalog.Due(ctx, name, now, false)
	outcomes, watched, err3 := s.catalog.OutcomeCounts(ctx, name)
	state, err4 := s.catalog.SourceState(ctx, name)
	feeds, err5 := s.catalog.Feeds(ctx, name)
	next, err6 := s.catalog.NextDue(ctx, name)
	refused, err7 := s.catalog.LooksBy(ctx, name, string(poll.Refused))
	held, err8 := s.held(ctx, name)
	st.Due, st.Watched, st.Failing = len(due), watched, outcomes[string(poll.Failed)]
	st.LastPass, st.Newest, st.Next, st.Held = state.Pass, state.Newest, next, held
	for _, l := range refused {
		st.Refused = append(st.Refused, l.URL)
	}
	st.Problems = append(st.Problems, health(state, feeds, st, now)...)
	return st, errors.Join(err1, err2, err3, err4, err5, err6, err7, err8)
}

// held lists the captures held back, oldest first.
func (s *store) held(ctx context.Context, source string) ([]heldStatus, error) {
	all, err := s.catalog.Held(ctx, source, false)
	if err != nil {
		return nil, err
	}
	list := []heldStatus{}
	for key, h := range all {
		l, err := s.catalog.LookAt(ctx, source, key)
		if err != nil && !errors.Is(err, catalog.ErrUnknown) {
			return nil, err
		}
		list = append(list, heldStatus{cmp.Or(l.URL, key), cmp.Or(l.Reason, h.Sign), h.Since, h.Checks})
	}
	slices.SortFunc(list, func(a, b heldStatus) int {
		return cmp.Or(a.Since.Compare(b.Since), strings.Compare(a.URL, b.URL))
	})
	return list, nil
}

// When a source is called unhealthy.
const (
	feedFailures = 3                   // a feed failed so often in a row
	longSilence  = 14 * 24 * time.Hour // nothing new was found for so long
	longPause    = 48 * time.Hour      // stet was not run for so long
)

// health says what is wrong with a source. It is pure.
func health(state catalog.SourceState, feeds map[string]catalog.FeedState, st sourceStatus, now time.Time) []problem {
	var ps []problem
	add := func(bad bool, hint, format string, args ...any) {
		if bad {
			ps = append(ps, problem{fmt.Sprintf(format, args...), hint})
		}
	}
	add(state.Pass.IsZero(), "stet run "+st.Source, "it was never run to the end")
	add(!state.Pass.IsZero() && now.Sub(state.Pass) > longPause, "is the timer or cron job still there? stet run "+st.Source,
		"the last pass was on %s", day(state.Pass))
	add(state.Error != "", "stet run "+st.Source, "the last pass was broken off: %s", state.Error)
	for _, f := range slices.SortedFunc(maps.Values(feeds), func(a, b catalog.FeedState) int { return strings.Compare(a.URL, b.URL) }) {
		add(f.Failures >= feedFailures, "look at it in a browser; stet add finds a site's present feed",
			"%s failed %d times in a row: %s", f.URL, f.Failures, f.Error)
	}
	found := firstTime(state.Newest, state.Pass)
	add(len(feeds) > 0 && !found.IsZero() && state.Pass.Sub(found) > longSilence, "look whether the feed has moved: stet add SITE",
		"nothing new was found since %s", day(found))
	add(!state.Trouble.IsZero(), "stet extract URL --source "+st.Source+", then mend it with rules: in stet.yaml",
		"most pages look wrong since %s, as after a new template", day(state.Trouble))
	tried := st.Watched
	add(tried >= 5 && st.Failing*2 > tried, "stet run "+st.Source+" --verbose", "%d of %d articles could not be fetched", st.Failing, tried)
	add(len(st.Refused) > 0 && len(st.Refused)*2 > st.Watched, "ask the publisher for permission, or leave the source out",
		"robots.txt refuses %d of its addresses", len(st.Refused))
	add(state.PushError != "", "stet push "+st.Source, "it could not be pushed: %s", state.PushError)
	return ps
}

func day(t time.Time) string { return t.UTC().Format(time.DateOnly) }

func firstTime(ts ...time.Time) time.Time {
	for _, t := range ts {
		if !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}

func (a *app) printStatus(all []sourceStatus, details bool) error {
	if a.json {
		return jsonLines(a.stdout, all...)
	}
	t := a.table("SOURCE", "ARTICLES", "VERSIONS", "DUE", "HELD", "REFUSED", "FAILING", "LAST PASS", "NEXT CHECK", "HEALTH")
	for _, s := range all {
		var wrong []string
		for _, p := range s.Problems {
			wrong = append(wrong, p.What)
		}
		words := strings.Join(wrong, "; ")
		if a.stdoutTTY {
			words = map[bool]string{true: "see below", false: "well"}[len(wrong) > 0]
		}
		t.row(s.Source, s.Articles, s.Versions, s.Due, len(s.Held), len(s.Refused), s.Failing, s.LastPass, s.Next, words)
	}
	if err := t.flush(); err != nil {
		return err
	}
	for _, s := range all {
		a.printDetails(s, details)
	}
	return nil
}

// printDetails says on stderr what is wrong with a source and, if asked, what
// is held back and refused.
func (a *app) printDetails(s sourceStatus, all bool) {
	for _, p := range s.Problems {
		fmt.Fprintf(a.stderr, "stet: warning: %s: %s\nstet: hint: %s\n", s.Source, visible(p.What), visible(p.Hint))
	}
	if !all {
		return
	}
	for _, h := range s.Held {
		a.say("%s: held back since %s: %s: %s", s.Source, h.Since.UTC().Format(time.RFC3339), h.URL, h.Reason)
	}
	for _, u := range s.Refused {
		a.say("%s: refused by robots.txt: %s", s.Source, u)
	}
}
