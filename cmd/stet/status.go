package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
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
	complaints, err5 := poll.Health(ctx, s.catalog, src.pollSource(""), now)
	next, err6 := s.catalog.NextDue(ctx, name)
	refused, err7 := s.catalog.LooksBy(ctx, name, string(poll.Refused))
	held, err8 := s.held(ctx, name)
	st.Due, st.Watched, st.Failing = len(due), watched, outcomes[string(poll.Failed)]
	st.LastPass, st.Newest, st.Next, st.Held = state.Pass, state.Newest, next, held
	for _, l := range refused {
		st.Refused = append(st.Refused, l.URL)
	}
	for _, c := range complaints {
		st.Problems = append(st.Problems, problem{c.What, c.Hint})
	}
	lost, err9 := s.lost(ctx)
	for _, l := range lost {
		if l.Source == name { // nothing else can be mended before
			st.Problems = []problem{{l.Error(), l.Hint()}}
		}
	}
	return st, errors.Join(err1, err2, err3, err4, err5, err6, err7, err8, err9)
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
