package main

import (
	"context"
	"errors"
	"os"
	"syscall"

	"github.com/dustin/go-humanize"
	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"stet/archive/web"
)

type exportOptions struct {
	baseURL string
	title   string
}

func newExportCommand(a *app) *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "export DIR",
		Short: "Write the web site as static files",
		Long: help(`
Writes the pages of "stet serve" into DIR, for any web host: links are relative,
so that it works at any address. Feeds need absolute links and are only written
with --base-url. What needs a program is left out: search, and comparing any two
versions (each version is compared with the one before).

Run again, it writes only what changed. Articles hidden with "stet hide" are
replaced by a page that tells the reason; README.md shows how to have a host send
it with status 410. Other files in DIR are left alone.`, exitNoArchive),
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.runExport(cmd.Context(), o, args[0]) },
	}
	f := cmd.Flags()
	f.StringVar(&o.baseURL, "base-url", "", "`URL` at which readers will find the site")
	f.StringVar(&o.title, "title", "stet", "`NAME` of the site")
	return cmd
}

func (a *app) runExport(ctx context.Context, o exportOptions, dir string) error {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return withHint(usagef("%s is a file, and the pages need a folder", dir), "stet export site")
	}
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	lost, err := s.lost(ctx)
	if err != nil {
		return err
	}
	if len(lost) > 0 { // its articles' pages would be cut from the site
		return lost[0]
	}
	folder := web.OpenFolder(s.config.Archive)
	defer folder.Close()
	progress, end := a.progress("exporting")
	done, err := web.Export(ctx, a.site(s, folder, o.baseURL, o.title), dir, progress)
	end()
	if errors.Is(err, web.ErrNotAnExport) {
		return withHint(err, "stet export %s/stet", dir)
	}
	if errors.Is(err, syscall.EROFS) {
		return withHint(err, "give a folder on a file system that can be written: stet export DIR")
	}
	if err != nil {
		return err
	}
	if a.json {
		return jsonLines(a.stdout, struct {
			Articles int   `json:"articles"`
			Rendered int   `json:"rendered"`
			Files    int   `json:"files"`
			Bytes    int64 `json:"bytes"`
			Removed  int   `json:"removed"`
		}{done.Articles, done.Rendered, done.Files, done.Bytes, done.Removed})
	}
	a.say("%s, %d of them written anew; %s written (%s), %d removed",
		count(done.Articles, "article"), done.Rendered, count(done.Files, "file"), humanize.Bytes(uint64(done.Bytes)), done.Removed)
	return nil
}

// progress shows a bar on stderr where a person looks at it.
func (a *app) progress(what string) (step func(done, all int), end func()) {
	if !a.stderrTTY || a.quiet {
		return nil, func() {}
	}
	bar := progressbar.NewOptions(0, progressbar.OptionSetWriter(a.stderr), progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(), progressbar.OptionSetWidth(24), progressbar.OptionClearOnFinish())
	step = func(done, all int) {
		bar.ChangeMax(all)
		_ = bar.Set(done) // a bar that cannot be drawn is no failure
	}
	return step, func() { _ = bar.Finish() }
}
