package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stet/archive/catalog"
	"stet/archive/web"
)

type serveOptions struct {
	addr      string
	baseURL   string
	title     string
	accessLog bool
}

func newServeCommand(a *app) *cobra.Command {
	var o serveOptions
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Show the archive as a web site",
		Long: help(`
Serves the archive over HTTP, for reading only: latest changes, articles, two
versions side by side, search, feeds of changes, JSON of every page. What a pass
adds meanwhile appears within half a minute. The user that serves need not be able
to write the archive. Stops at SIGINT or SIGTERM when the pages being sent are out.

Behind a proxy give --base-url: links in feeds are absolute, and a path such as
/changes/ works whether the proxy strips it or not.

  stet serve --addr 127.0.0.1:8080 --base-url https://example.org/changes/`, exitNoArchive),
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runServe(cmd.Context(), o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.addr, "addr", "127.0.0.1:8080", "listen on `HOST:PORT`; port 0 takes a free one")
	f.StringVar(&o.baseURL, "base-url", "", "`URL` at which readers find the site")
	f.StringVar(&o.title, "title", "stet", "`NAME` of the site")
	f.BoolVar(&o.accessLog, "access-log", false, "log each request on stderr (as JSON with --json)")
	return cmd
}

func (a *app) runServe(ctx context.Context, o serveOptions) error {
	if err := checkAddr(ctx, "--addr", o.addr); err != nil {
		return err
	}
	catalog.KeepPages()
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	lost, err := s.lost(ctx)
	if err != nil {
		return err
	}
	for _, l := range lost { // the rest can be read all the same
		fmt.Fprintf(a.stderr, "stet: warning: %s: %s\nstet: hint: %s\n", l.Source, visible(l.Error()), visible(l.Hint()))
	}
	folder := web.OpenFolder(s.config.Archive)
	defer folder.Close()
	site := a.site(s, folder, o.baseURL, o.title)
	site.Log = a.serverLog(o.accessLog)
	handler, err := web.Handler(site)
	if err != nil {
		return &usageError{err}
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", o.addr)
	if err != nil {
		return withHint(fmt.Errorf("listening on %s: %w", o.addr, err), "for a free port: stet serve --addr 127.0.0.1:0")
	}
	a.limitMemory()
	a.say("serving http://%s/", listener.Addr())
	following, stop := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		a.follow(following, s, folder)
	}()
	defer func() { stop(); <-done }()
	return serveUntil(ctx, listener, handler)
}

// checkAddr looks whether an address can be listened on at all.
func checkAddr(ctx context.Context, flag, addr string) error {
	_, port, err := net.SplitHostPort(addr)
	if err == nil {
		_, err = net.DefaultResolver.LookupPort(ctx, "tcp", port)
	}
	if err != nil {
		return withHint(usagef("%q is not an address to listen on", addr), "the form is HOST:PORT, as in %s 127.0.0.1:8080", flag)
	}
	return nil
}

// The collector works harder before the server takes more than memoryLimit, in
// bytes, which is no hard limit; below it there is no hurry, so it waits until
// there is garbagePercent as much garbage as what is in use.
const (
	memoryLimit    = 72 << 20
	garbagePercent = 400
)

// limitMemory sets what the environment has not set.
func (a *app) limitMemory() {
	if _, set := a.getenv("GOMEMLIMIT"); !set {
		debug.SetMemoryLimit(memoryLimit)
	}
	if _, set := a.getenv("GOGC"); !set {
		debug.SetGCPercent(garbagePercent)
	}
}

// site is what serve and export show of a store.
func (a *app) site(s *store, folder *web.Folder, baseURL, title string) web.Options {
	return web.Options{
		Catalog: s.catalog, Texts: folder, Title: title, BaseURL: baseURL, Now: a.now,
		Checks:    web.Schedule{Catalog: s.catalog, Now: a.now},
		CommitURL: s.config.commitURL,
	}
}

// commitURL gives the page of a commit, guessed from a source's remote where
// stet.yaml does not tell.
func (c *config) commitURL(source, commit string) string {
	if c.CommitLink.string != "" {
		return c.CommitLink.to(source, commit)
	}
	src, err := c.source(source)
	if err != nil {
		return ""
	}
	return commitPage(src.Remote.string, commit)
}

// commitPage is where a forge shows a commit of the repository at remote: "" where
// that has no page.
func commitPage(remote, commit string) string {
	rest, ok := strings.CutPrefix(remote, "https://")
	if !ok {
		rest, ok = sshAddress(remote)
	}
	host, path, _ := strings.Cut(rest, "/")
	host = host[strings.LastIndexByte(host, '@')+1:]                                        // never show a name or password
	if !ok || host == "" || path == "" || path[0] == '/' || strings.HasPrefix(path, "~/") { // a folder of a machine
		return ""
	}
	return "https://" + host + "/" + strings.TrimSuffix(strings.TrimSuffix(path, "/"), ".git") + commitPath(host) + commit
}

// sshAddress gives HOST/PATH of git@HOST:PATH or ssh://git@HOST/PATH. A port of ssh
// says nothing of the web's.
func sshAddress(remote string) (string, bool) {
	if rest, ok := strings.CutPrefix(remote, "ssh://"); ok {
		host, _, _ := strings.Cut(rest, "/")
		return rest, !strings.Contains(host, ":")
	}
	host, path, ok := strings.Cut(remote, ":")
	return host + "/" + path, ok && strings.Contains(host, "@") && !strings.Contains(host, "/")
}

// commitPath is what stands between a repository and a commit in the addresses of a
// forge. GitHub, Gitea, Forgejo and sourcehut have the same; GitLab leads from there
// to its own.
func commitPath(host string) string {
	switch {
	case host == "bitbucket.org":
		return "/commits/"
	case strings.HasPrefix(host, "gitlab."):
		return "/-/commit/"
	}
	return "/commit/"
}

func (a *app) serverLog(access bool) *slog.Logger {
	if !access {
		return a.log()
	}
	o := &slog.HandlerOptions{Level: slog.LevelInfo}
	if a.json {
		return slog.New(slog.NewJSONHandler(a.stderr, o))
	}
	return slog.New(slog.NewTextHandler(a.stderr, o))
}

// followEvery is how soon what a pass stored is shown.
const followEvery = 20 * time.Second

// follow keeps the catalogue and its search index up to date, for passes of
// another process and for repositories that came by other roads.
func (a *app) follow(ctx context.Context, s *store, folder *web.Folder) {
	if has, err := s.catalog.HasIndex(ctx); err == nil && !has && s.catalog.ReadOnly() {
		a.log().Warn("the search page finds nothing", "why", cannotIndex)
	}
	tick := time.NewTicker(followEvery)
	defer tick.Stop()
	for {
		if err := a.catchUp(ctx, s, folder); err != nil && ctx.Err() == nil {
			a.log().Error("catching up", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (a *app) catchUp(ctx context.Context, s *store, folder *web.Folder) error {
	names, err := repoNames(s.config.Archive)
	if err != nil {
		return err
	}
	var errs []error
	for _, name := range names {
		r, err := folder.Repo(name)
		if err == nil {
			_, err = s.catalog.CatchUp(ctx, r)
		}
		if err == nil {
			_, err = s.catalog.IndexSearch(ctx, r)
		}
		if errors.Is(err, catalog.ErrReadOnly) {
			err = nil // the owner does it
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// serveUntil serves until ctx ends, then lets running requests finish.
func serveUntil(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    32 << 10,
	}
	stopped := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		stopped <- server.Shutdown(patience)
	})
	err := server.Serve(listener)
	if stop() || !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving: %w", err)
	}
	return <-stopped
}
