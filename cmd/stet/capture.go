package main

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"strings"

	"github.com/spf13/cobra"

	"stet/archive/poll"
)

type captureOptions struct{ source string }

func newCaptureCommand(a *app) *cobra.Command {
	var o captureOptions
	cmd := &cobra.Command{
		Use:   "capture URL…",
		Short: "Archive pages now, without a feed",
		Long: help(`
Looks at each page now and stores it where it is an article: a new one, or a new
version of one. From then on "stet run" goes on checking it. The source is the
one whose feeds are on the same host, or the one that is named; where there is
none, one is added to stet.yaml.`, exitPartly, exitInUse, exitInterrupted),
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.runCapture(cmd.Context(), o, args) },
	}
	cmd.Flags().StringVar(&o.source, "source", "", "archive them in the source `NAME`")
	return cmd
}

func (a *app) runCapture(ctx context.Context, o captureOptions, urls []string) error {
	for _, u := range urls {
		if _, err := parseWebURL(u); err != nil {
			return err
		}
	}
	bySource, err := a.captureSources(o.source, urls)
	if err != nil {
		return err
	}
	c, err := a.config()
	if err != nil {
		return err
	}
	sources, err := c.pollSources(nil)
	if err != nil {
		return err
	}
	p, closePoller, err := a.newPoller(c, sources)
	if err != nil {
		return err
	}
	defer closePoller()
	told := a.newTeller(p)
	defer told.end()
	missed := a.tellUnstored(p)
	if err := a.captureAll(ctx, p, bySource); err != nil {
		return err
	}
	if missed.pages > 0 {
		return withHint(&partlyError{fmt.Sprintf("%s of %d not stored", count(missed.pages, "page"), len(urls))}, "%s", missed.hint())
	}
	return nil
}

// unstored is what was asked for by name and could not be stored.
type unstored struct {
	pages int
	first poll.Event
}

// hint says what to do about the first of the pages.
func (u unstored) hint() string {
	if u.first.Outcome == poll.Missing {
		return "the site says that it has no page there; check that the address opens in a browser"
	}
	return "stet extract --explain " + u.first.URL
}

// tellUnstored makes p tell why a page asked for by name was not stored, which
// a pass would not mention.
func (a *app) tellUnstored(p *poll.Poller) *unstored {
	u, report := &unstored{}, p.Report
	p.Report = func(e poll.Event) {
		report(e)
		if e.What != poll.Checked {
			return
		}
		switch e.Outcome {
		case poll.Missing, poll.NoArticle, poll.Suspicious:
			if u.pages++; u.pages == 1 {
				u.first = e
			}
			fmt.Fprintf(a.stderr, "stet: warning: %s: %s: %s\n", e.Source, visible(e.URL), visible(cmp.Or(e.Reason, string(e.Outcome))))
		}
	}
	return u
}

func (a *app) captureAll(ctx context.Context, p *poll.Poller, bySource map[string][]string) error {
	var failed error
	for _, s := range p.Sources {
		if len(bySource[s.Name]) == 0 {
			continue
		}
		summary, err := p.Capture(ctx, s.Name, bySource[s.Name])
		if err != nil {
			return err
		}
		err = passError(summary, 1)
		a.tellSummary(summary, err)
		if err != nil && failed == nil {
			failed = err
		}
	}
	return failed
}

// captureSources sorts URLs by the source they belong to. A source that is
// missing is added to stet.yaml.
func (a *app) captureSources(name string, urls []string) (map[string][]string, error) {
	bySource := map[string][]string{}
	for _, u := range urls {
		c, err := a.configOrDefault()
		if err != nil {
			return nil, err
		}
		source := name
		if source == "" {
			source = c.sourceOfHost(u)
		}
		if source == "" {
			source = c.freeName(u)
		}
		if _, err := c.source(source); err != nil {
			if !validName(source) {
				return nil, withHint(usagef("%q is not a name for a source", source), "stet capture --source NAME URL")
			}
			if err := a.writeSource(sourceEntry{Name: source}); err != nil {
				return nil, err
			}
			a.say("added the source %s to %s", source, a.configPath)
		}
		bySource[source] = append(bySource[source], u)
	}
	return bySource, nil
}

// sourceOfHost finds the source that has a feed, sitemap or section on the host
// of a URL, or that is named after it.
func (c *config) sourceOfHost(address string) string {
	host := hostOf(address)
	for _, s := range c.Sources {
		if s.Name.text == nameFromHost(address) {
			return s.Name.text
		}
		for _, list := range [][]webURL{s.Feeds, s.Sitemaps, s.Sections} {
			for _, u := range list {
				if hostOf(u.string) == host {
					return s.Name.text
				}
			}
		}
	}
	return ""
}

// hostOf is a URL's host without what does not tell one publisher from another.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.")
}
