package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stet/archive"
	"stet/archive/poll"
)

func newDemoCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "demo [DIR]",
		Short: "Archive an invented newspaper, to see how it works",
		Long: help(`
Serves a small invented newspaper on this computer and archives three weeks of
it in a few seconds, with the same code that "stet run" uses: ordinary edits, a
silent one, a headline in two variants, a consent wall, an article taken down.
The archive is left in DIR, or in ./stet-demo, to be looked at with git. Neither
git nor the network is needed to make it.`, exitInterrupted),
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := "stet-demo"
			if len(args) == 1 {
				dir = args[0]
			}
			return a.runDemo(cmd.Context(), dir)
		},
	}
}

// The demo's time: it begins on a Monday morning, and stet runs every half hour
// in the first days and four times a day later, as long as there is something
// to see.
var demoStart = time.Date(2026, time.March, 2, 6, 0, 0, 0, time.UTC)

const (
	demoBusy = 4 * 24 * time.Hour
	demoEnd  = 21 * 24 * time.Hour
)

// demo is the invented newspaper and the archive that is made of it.
type demo struct {
	app    *app
	dir    string
	outlet *outlet
	at     time.Duration // since demoStart
	held   time.Time     // when a capture held back was last told of
	checks int
	kept   map[archive.Kind]int
}

func (a *app) runDemo(ctx context.Context, dir string) error {
	if err := newFolder(dir); err != nil {
		return err
	}
	d := &demo{app: a, dir: dir, kept: map[archive.Kind]int{}}
	var err error
	if d.outlet, err = newOutlet(demoStart, d.now); err != nil {
		return err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("serving the invented newspaper: %w", err)
	}
	srv := &http.Server{Handler: d.outlet}
	go srv.Serve(l)
	defer srv.Close()
	fmt.Fprintf(a.stdout, "%s is an invented newspaper. Three weeks of it are served on this\ncomputer and archived now: one line for each version that is kept.\n\n", d.outlet.Name)
	if err := d.archive(ctx, l.Addr().String()); err != nil {
		return err
	}
	return d.end()
}

// newFolder makes the folder of the demo, which must not hold anything.
func newFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("making the demo's folder: %w", err)
	}
	entries, err := os.ReadDir(dir)
	if err == nil && len(entries) > 0 {
		err = withHint(fmt.Errorf("%s is not empty", dir), "stet demo ANOTHER-FOLDER")
	}
	return err
}

func (d *demo) now() time.Time { return demoStart.Add(d.at) }

const demoConfig = `# Made by "stet demo". The newspaper is invented; only the demo can reach it.
archive: .
sources:
  - name: harbour-ledger
    feeds: ["http://%[1]s/feed.xml"]
    sitemaps: ["http://%[1]s/sitemap.xml"]
`

// archive runs pass after pass over the three weeks.
func (d *demo) archive(ctx context.Context, addr string) error {
	path := filepath.Join(d.dir, "stet.yaml")
	text := fmt.Sprintf(demoConfig, d.outlet.Host)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		return err
	}
	c, err := parseConfig([]byte(text), path, d.app.getenv)
	if err != nil {
		return err
	}
	sources, err := c.pollSources(nil)
	if err != nil {
		return err
	}
	c.Defaults.Delay = duration{}
	a := *d.app
	a.env.now = d.now
	p, closePoller, err := a.newPoller(c, sources)
	if err != nil {
		return err
	}
	client := c.client()
	client.Transport, client.Now = loopback(addr), d.now
	p.Client = client
	p.Report = d.tell
	return errors.Join(d.passes(ctx, p), closePoller())
}

// loopback sends every request to one address, whatever host it is for.
func loopback(addr string) http.RoundTripper {
	return &http.Transport{
		DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, network, addr)
		},
	}
}

func (d *demo) passes(ctx context.Context, p *poll.Poller) error {
	for d.at = 0; d.at <= demoEnd; d.at += d.step() {
		s, err := p.Once(ctx)
		if err != nil {
			return err
		}
		for _, problem := range s.Problems {
			if problem.URL == "" {
				return problem.Err
			}
		}
	}
	return ctx.Err()
}

func (d *demo) step() time.Duration {
	if d.at < demoBusy {
		return 30 * time.Minute
	}
	return 6 * time.Hour
}

// tell prints what is worth telling of a pass: each version, and the first of
// the captures that are held back.
func (d *demo) tell(e poll.Event) {
	switch e.What {
	case poll.Recorded:
		d.kept[e.Version.Kind]++
		d.line(kindWords(*e.Version), e.Version.Title, what(*e.Version))
	case poll.Checked:
		d.checks++
		if e.Outcome == poll.Suspicious && d.now().Sub(d.held) > 24*time.Hour {
			d.held = d.now()
			d.line("held back", "not stored: "+e.URL[strings.LastIndexByte(e.URL, '/')+1:], e.Reason)
		}
	}
}

func (d *demo) line(kind, title, words string) {
	w := d.app.stdout
	fmt.Fprintf(w, "%s  %-16s  %s\n", d.now().Format("Mon _2 Jan 15:04"), kind, visible(title))
	if words != "" && kind != string(archive.Added) {
		fmt.Fprintf(w, "%36s%s\n", "", visible(words))
	}
}

// end says what was archived and what to type next.
func (d *demo) end() error {
	total := 0
	for _, n := range d.kept {
		total += n
	}
	git := "git -C " + quoteShell(filepath.Join(d.dir, "harbour-ledger.git"))
	stet := "stet"
	if exe, err := os.Executable(); err == nil && strings.Contains(exe, "go-build") {
		stet = "go run ./cmd/stet" // there is no other binary to type
	}
	config := "--config " + quoteShell(filepath.Join(d.dir, "stet.yaml"))
	_, err := io.WriteString(d.app.stdout, fmt.Sprintf(`
%d checks gave %d versions of %d articles. All else that moved on the pages (clocks,
counters, most read, related links) made none. They are in an ordinary git
repository, one sentence a line, one version a commit. Look at it:

  %s log --stat --format='%%h %%ad %%s' --date=iso
  %s log -p --word-diff
  %s log -p -S'6.1 million'
  %s blame main -- 2026/03/02/ferry-winter-timetable.md
  git clone %s

  %s log --silent %s
  %s serve %s
`, d.checks, total, d.kept[archive.Added], git, git, git, git, quoteShell(filepath.Join(d.dir, "harbour-ledger.git")), stet, config, stet, config))
	return err
}

// quoteShell quotes a word for a shell, where it needs that.
func quoteShell(s string) string {
	if strings.IndexFunc(s, func(r rune) bool {
		return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./+:@", r)
	}) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
