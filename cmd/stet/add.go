package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stet/archive/feed"
	"stet/archive/fetch"
)

type addOptions struct{ name string }

func newAddCommand(a *app) *cobra.Command {
	var o addOptions
	cmd := &cobra.Command{
		Use:   "add URL",
		Short: "Add a source: a feed, a sitemap, or a site's front page",
		Long: help(`
Fetches URL, finds out what it is, and adds a source to stet.yaml, which is made
where there is none. A front page is searched for its feeds; one without a feed
becomes a section page, whose links are followed. What a person wrote in
stet.yaml stays as it is.

  stet add https://www.theguardian.com/uk
  stet add https://example.org/feed.xml --name example`, exitInterrupted),
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.runAdd(cmd.Context(), o, args[0]) },
	}
	cmd.Flags().StringVar(&o.name, "name", "", "call the source `NAME` (default: after its host)")
	return cmd
}

func (a *app) runAdd(ctx context.Context, o addOptions, address string) error {
	if !strings.Contains(address, "://") {
		if exists(address) {
			return withHint(usagef("%s is a file, not an address", address), "pages that were saved before: stet import --source NAME %s", address)
		}
		address = "https://" + address
	}
	if _, err := parseWebURL(address); err != nil {
		return err
	}
	c, err := a.configOrDefault()
	if err != nil {
		return err
	}
	if err := c.checkNew(o.name, address); err != nil {
		return err
	}
	client := a.client(c)
	defer client.CloseIdle()
	found, err := discover(ctx, client, address)
	if err != nil {
		return fmt.Errorf("adding %s: %w", address, err)
	}
	if err := c.checkNew(o.name, append(slices.Clone(found.entry.Feeds), found.entry.Sitemaps...)...); err != nil {
		return err
	}
	found.entry.Name = o.name
	if o.name == "" {
		found.entry.Name = c.freeName(address)
	}
	made := !exists(a.configPath)
	if err := a.writeSource(found.entry); err != nil {
		return err
	}
	return a.tellFound(found, made)
}

// checkNew refuses a name that is taken or none, and an address that a source
// has already.
func (c *config) checkNew(name string, addresses ...string) error {
	if name != "" && !validName(name) {
		return withHint(usagef("%q is not a name for a source", name), "use a-z, 0-9, dots and dashes, as in --name example")
	}
	for _, s := range c.Sources {
		if s.Name.text == name {
			return withHint(usagef("there is a source %q already", name), "choose another --name, or add the feed to it in %s", c.path)
		}
		for _, u := range append(slices.Clone(s.Feeds), s.Sitemaps...) {
			if slices.Contains(addresses, u.string) {
				return withHint(usagef("the source %s has %s already", s.Name.text, u.string), "stet run %s", s.Name.text)
			}
		}
	}
	return nil
}

// found is what stands at an address.
type found struct {
	entry   sourceEntry
	what    string // "RSS feed"
	title   string
	entries []feed.Entry
	damage  error
}

// discover fetches an address and finds out what leads to its articles.
func discover(ctx context.Context, client *fetch.Client, address string) (found, error) {
	p, err := fetchPage(ctx, client, address)
	if err != nil {
		return found{}, err
	}
	f, err := feed.Parse(p.Body, p.ContentType, p.URL)
	if err == nil {
		return newFound(p.URL, f), nil
	}
	html, ok := errors.AsType[*feed.HTMLError](err)
	if !ok {
		return found{}, err
	}
	for _, link := range html.Feeds {
		p, err := fetchPage(ctx, client, link.URL)
		if ctx.Err() != nil {
			return found{}, ctx.Err()
		}
		if err != nil {
			continue
		}
		if f, err := feed.Parse(p.Body, p.ContentType, p.URL); err == nil && len(f.Entries) > 0 {
			return newFound(p.URL, f), nil
		}
	}
	return section(p)
}

func newFound(address string, f feed.Feed) found {
	n := found{what: f.Kind, title: f.Title, entries: f.Entries, damage: f.Damage}
	if f.Kind == feed.Sitemap || f.Kind == feed.SitemapIndex {
		n.entry.Sitemaps = []string{address}
	} else {
		n.entry.Feeds = []string{address}
		n.what = map[string]string{feed.RSS: "RSS feed", feed.RDF: "RDF feed", feed.Atom: "Atom feed", feed.JSON: "JSON feed"}[f.Kind]
	}
	return n
}

// section makes a source of a page without a feed: its links are the entries.
func section(p *fetch.Page) (found, error) {
	links := feed.Links(p.Body, p.URL)
	u, err := url.Parse(p.URL)
	if err != nil {
		return found{}, err
	}
	links = slices.DeleteFunc(links, func(e feed.Entry) bool { return hostOf(e.URL) != hostOf(p.URL) })
	if len(links) == 0 {
		err := fmt.Errorf("%s is a page without a feed and without links", p.URL)
		return found{}, withHint(err, "give the address of a feed, a sitemap or a section page; for one page: stet capture %s", p.URL)
	}
	n := found{what: "section page", entries: links}
	n.entry.Sections = []string{p.URL}
	n.entry.Match = []string{`^https?://(www\.)?` + regexp.QuoteMeta(strings.TrimPrefix(u.Host, "www.")) + `/.`}
	return n, nil
}

func (a *app) tellFound(f found, made bool) error {
	if made {
		a.say("made %s", a.configPath)
	}
	name := f.what
	if f.title != "" {
		name += fmt.Sprintf(" %q", f.title)
	}
	a.say("added the source %s: %s with %s", f.entry.Name, name, entryWords(len(f.entries)))
	for _, e := range f.entries[:min(3, len(f.entries))] {
		a.say("  %s", cut(visible(cmp.Or(e.Title, e.URL)), max(a.width-2, 20)))
	}
	if f.damage != nil {
		a.say("it could be read only in part: %v", f.damage)
	}
	if f.entry.Sections != nil {
		a.say("it has no feed: links are followed that match %s; set match in %s so that only articles do", f.entry.Match[0], a.configPath)
	}
	a.say("go on with: stet run")
	if a.json {
		return jsonLines(a.stdout, map[string]any{"source": f.entry.Name, "kind": f.what, "title": f.title, "entries": len(f.entries)})
	}
	return nil
}

func entryWords(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

// freeName is a name after a URL's host that no source has yet.
func (c *config) freeName(address string) string {
	base := nameFromHost(address)
	name := base
	for i := 2; ; i++ {
		if _, err := c.source(name); err != nil {
			return name
		}
		name = fmt.Sprintf("%s-%d", base, i)
	}
}

// nameFromHost makes "theguardian" of https://www.theguardian.com/uk.
func nameFromHost(address string) string {
	host := strings.TrimSuffix(hostOf(address), ".")
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	if net.ParseIP(strings.Trim(host, "[]")) == nil {
		if i := strings.LastIndexByte(host, '.'); i > 0 {
			host = host[:i]
		}
		host = strings.TrimSuffix(strings.TrimSuffix(host, ".co"), ".com")
	}
	name := strings.Trim(regexp.MustCompile(`[^a-z0-9.]+`).ReplaceAllString(host, "-"), "-.")
	name = strings.ReplaceAll(name, ".", "-")
	if !validName(name) {
		return "source"
	}
	return name
}

// parseWebURL reads an http or https URL given on the command line.
func parseWebURL(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, withHint(usagef("%q is not an http or https URL", s), "give an address like https://example.org/feed.xml")
	}
	return u, nil
}
