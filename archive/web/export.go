package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"stet/archive/catalog"
)

// Exported says what an export did.
type Exported struct {
	Articles int   // in the export
	Rendered int   // of these, made anew
	Files    int   // written
	Bytes    int64 // in the files written
	Removed  int   // files that are no longer part of it
}

// ErrNotAnExport says that a folder holds something else.
var ErrNotAnExport = errors.New("the folder is not empty, and no export of stet")

// manifestName is the file that tells an export from other folders, and what
// each article's pages were made of.
const manifestName = ".stet-export.json"

// manifest is what the last export left.
type manifest struct {
	Format   int               `json:"format"`
	Build    string            `json:"build"`
	Articles map[string]string `json:"articles"` // page: digest of all it is made of
}

// Export writes the pages of the site into a folder, for any web host. Links
// are relative, so that it works at any address; feeds, which need absolute
// links, are only written where BaseURL is given. Files that have not changed
// are not touched. What needs a program is left out: search, health, one
// column, comparisons of any two versions (each is there with the one before).
func Export(ctx context.Context, o Options, dir string, progress func(done, all int)) (done Exported, err error) {
	s, err := newSite(o)
	if err != nil {
		return done, err
	}
	e := &exporter{site: s, dir: dir, progress: progress}
	if err := e.begin(); err != nil {
		return done, err
	}
	if err = e.run(ctx); err != nil {
		e.carryOver()
		_ = e.save() // fails as the rest did; the next export writes anew what it does not know
		return e.done, err
	}
	return e.done, e.save()
}

type exporter struct {
	*site
	dir      string
	done     Exported
	old      manifest
	new      manifest
	progress func(done, all int)
	mu       sync.Mutex // held for done and new while articles are written
}

func (e *exporter) begin() error {
	e.new = manifest{Format: 1, Build: fmt.Sprintf("%s %q", e.build, e.Title), Articles: map[string]string{}}
	if e.base != nil {
		e.new.Build += " " + e.base.String()
	}
	b, err := os.ReadFile(filepath.Join(e.dir, manifestName))
	if err == nil {
		err = json.Unmarshal(b, &e.old)
		if err != nil {
			return fmt.Errorf("read the export's %s: %w", manifestName, err)
		}
		return nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("open the export: %w", err)
	}
	entries, err := os.ReadDir(e.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("open the export: %w", err)
	}
	if len(entries) > 0 {
		return fmt.Errorf("export to %s: %w", e.dir, ErrNotAnExport)
	}
	return os.MkdirAll(e.dir, 0o755)
}

func (e *exporter) run(ctx context.Context) error {
	if e.old.Format == 0 { // so that a broken off export is known for one
		if err := e.save(); err != nil {
			return err
		}
	}
	sources, err := e.Catalog.Sources(ctx)
	if err != nil {
		return err
	}
	all := 0
	for _, src := range sources {
		all += src.Articles
	}
	for _, src := range sources {
		if err := e.source(ctx, src, all); err != nil {
			return err
		}
	}
	if err := e.removeForgotten(); err != nil {
		return err
	}
	return e.fixedPages(ctx)
}

// fixedPages are those that an archive has once.
func (e *exporter) fixedPages(ctx context.Context) error {
	names := []string{"", "index.json", "silent", "silent.json", "removed", "removed.json", "api", "style.css", "icon.svg"}
	for _, feed := range e.feeds("") {
		names = append(names, feed, "silent/"+feed)
	}
	for _, name := range names {
		if _, err := e.page(ctx, e.site, name); err != nil {
			return err
		}
	}
	return nil
}

// feeds lists a page's feeds; none where links cannot be absolute.
func (e *exporter) feeds(page string) []string {
	if e.base == nil {
		return nil
	}
	if page != "" {
		page += "/"
	}
	return []string{page + "feed.rss", page + "feed.atom", page + "feed.json"}
}

// source writes a source's articles, and the lists of them.
func (e *exporter) source(ctx context.Context, src catalog.Source, all int) error {
	q := catalog.ArticleQuery{Source: src.Name, Hidden: true, Limit: 1000}
	for {
		articles, err := e.Catalog.Articles(ctx, q)
		if err != nil {
			return err
		}
		if err := e.articles(ctx, articles, all); err != nil {
			return err
		}
		if len(articles) < q.Limit {
			break
		}
		q.Before = articles[len(articles)-1].Cursor()
	}
	for _, name := range append([]string{src.Name, src.Name + ".json"}, e.feeds(src.Name)...) {
		if _, err := e.page(ctx, e.site, name); err != nil {
			return err
		}
	}
	return e.folders(ctx, src.Name, "")
}

// folders writes the lists by date, from the years down to the days.
func (e *exporter) folders(ctx context.Context, source, below string) error {
	folders, err := e.Catalog.Folders(ctx, source, below)
	if err != nil {
		return err
	}
	for _, f := range folders {
		page := source + "/" + f.Path
		for _, name := range []string{page, page + ".json"} {
			if _, err := e.page(ctx, e.site, name); err != nil {
				return err
			}
		}
		if len(f.Path) < len("2006/01/02") {
			if err := e.folders(ctx, source, f.Path); err != nil {
				return err
			}
		}
	}
	return nil
}

// articles writes the pages of articles, several at a time.
func (e *exporter) articles(ctx context.Context, list []catalog.Article, all int) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	next := make(chan catalog.Article)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for a := range next {
				if err := e.article(ctx, a); err != nil {
					stop(fmt.Errorf("export %s: %w", a.URL, err)) // the first counts
					continue
				}
				e.count(func() {
					if e.done.Articles++; e.progress != nil {
						e.progress(e.done.Articles, all)
					}
				})
			}
		})
	}
	for _, a := range list {
		next <- a
	}
	close(next)
	workers.Wait()
	return context.Cause(ctx)
}

// count changes what all workers share.
func (e *exporter) count(f func()) {
	e.mu.Lock()
	defer e.mu.Unlock()
	f()
}

// article writes all pages of an article, if anything they are made of has
// changed.
func (e *exporter) article(ctx context.Context, a catalog.Article) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	page := articlePage(a.Source, a.Path)
	stamp, err := e.stamp(ctx, a)
	if err != nil {
		return err
	}
	if e.old.Build == e.new.Build && e.old.Articles[page] == stamp {
		e.count(func() { e.new.Articles[page] = stamp })
		return nil
	}
	e.count(func() { e.done.Rendered++ })
	s, err := e.at(ctx, a)
	if err != nil {
		return err
	}
	keep := map[string]bool{}
	for _, name := range e.articlePages(a) {
		file, err := e.page(ctx, s, name)
		if err != nil {
			return err
		}
		keep[file] = true
	}
	if a.Hidden != nil {
		file, err := e.takenDown(ctx, s, page)
		if err != nil {
			return err
		}
		keep[file] = true
	}
	if e.old.Format != 0 {
		if err := e.sweep(page, keep); err != nil {
			return err
		}
	}
	e.count(func() { e.new.Articles[page] = stamp })
	return nil
}

// takenDown writes the page of a hidden article once more, as 410.html. A file
// cannot say with which status it is sent: this one tells a server that can be
// told to look, as README.md shows.
func (e *exporter) takenDown(ctx context.Context, s *site, page string) (file string, err error) {
	index, content, err := e.render(ctx, s, page)
	if err != nil {
		return "", err
	}
	file = filepath.Join(filepath.Dir(index), "410.html")
	return file, e.write(file, content)
}

// articlePages lists the pages of an article. Of one that was taken down, the
// page says so.
func (e *exporter) articlePages(a catalog.Article) []string {
	page := articlePage(a.Source, a.Path)
	names := []string{page, page + ".json"}
	if a.Hidden != nil || a.Versions < 2 {
		return names
	}
	names = append(names, e.feeds(page)...)
	for n := range a.Versions {
		names = append(names, fmt.Sprintf("%s/%d", page, n))
		if n > 0 {
			names = append(names, fmt.Sprintf("%s/%d..%d", page, n-1, n), fmt.Sprintf("%s/%d..%d.json", page, n-1, n))
		}
	}
	return names
}

// stamp is a digest of all that an article's pages are made of.
func (e *exporter) stamp(ctx context.Context, a catalog.Article) (string, error) {
	check, err := e.check(ctx, a, true)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	fmt.Fprintf(sum, "%d %d %s %d %v\n%s\n%s", a.ID, a.Versions, a.Kind, a.LastChanged.Unix(), check.Stopped, a.Title, a.URL)
	if a.Hidden != nil {
		fmt.Fprintf(sum, "\n410.html %s %d", a.Hidden.Why, a.Hidden.Since.Unix())
	}
	last, err := e.Catalog.Changes(ctx, catalog.Query{Source: a.Source, URL: a.URL, Limit: 1, Hidden: true})
	if err != nil {
		return "", err
	}
	for _, v := range last {
		fmt.Fprintf(sum, "\n%s", v.Commit)
		if e.CommitURL != nil {
			fmt.Fprintf(sum, " %s", e.CommitURL(a.Source, v.Commit))
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:8]), nil
}

// page renders one page of a site and writes it. It gives the file's name in the folder.
func (e *exporter) page(ctx context.Context, s *site, name string) (file string, err error) {
	file, content, err := e.render(ctx, s, name)
	if err != nil {
		return "", err
	}
	return file, e.write(file, content)
}

// render gives the content of one page of a site, and the name of its file.
func (e *exporter) render(ctx context.Context, s *site, name string) (file string, content []byte, err error) {
	if err := ctx.Err(); err != nil {
		return "", nil, err
	}
	rt, ok := parseRoute(name)
	if !ok {
		return "", nil, fmt.Errorf("no page %q", name)
	}
	depth := strings.Count(name, "/")
	file = filepath.FromSlash(name)
	if rt.form == formHTML && rt.page != pageStyle && rt.page != pageIcon {
		file = filepath.Join(file, "index.html")
		if name != "" {
			depth++
		}
	}
	q := query{route: rt, links: linksAt(depth, true), values: map[string][]string{}}
	if e.base != nil {
		q.absolute = e.base.String()
	}
	a, err := s.answer(ctx, q)
	if hidden := (*hiddenError)(nil); errors.As(err, &hidden) {
		a, err = e.failure(q, err), nil
	}
	if err != nil {
		return "", nil, err
	}
	var buf bytes.Buffer
	err = a.write(&buf)
	return file, buf.Bytes(), err
}

// write makes a file, or replaces it if its content is another.
func (e *exporter) write(name string, content []byte) error {
	full := filepath.Join(e.dir, name)
	err := create(full, content)
	if errors.Is(err, fs.ErrExist) {
		old, rerr := os.ReadFile(full)
		if rerr == nil && bytes.Equal(old, content) {
			return nil
		}
		err = replace(full, content)
	}
	if err != nil {
		return fmt.Errorf("write the export: %w", err)
	}
	e.count(func() {
		e.done.Files++
		e.done.Bytes += int64(len(content))
	})
	return nil
}

// create makes a file that is not there yet, and the folder for it. What is left
// of it when the program dies is replaced by the next export, whose manifest does
// not know it.
func create(name string, content []byte) error {
	const how = os.O_WRONLY | os.O_CREATE | os.O_EXCL
	f, err := os.OpenFile(name, how, 0o644)
	if errors.Is(err, fs.ErrNotExist) {
		if err = os.MkdirAll(filepath.Dir(name), 0o755); err == nil {
			f, err = os.OpenFile(name, how, 0o644)
		}
	}
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Close()); err != nil {
		err = errors.Join(err, os.Remove(name))
	}
	return err
}

// replace gives a file other content in one step: nobody is served half of it.
func replace(name string, content []byte) error {
	temp := name + ".new"
	if err := os.WriteFile(temp, content, 0o644); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	return os.Rename(temp, name)
}

// sweep removes the files of an article that are no longer made: those of
// versions that were hidden.
func (e *exporter) sweep(page string, keep map[string]bool) error {
	dir := filepath.Join(e.dir, filepath.FromSlash(page))
	var gone []string
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(e.dir, name)
		if err == nil && !keep[rel] {
			gone = append(gone, name)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("clear the export: %w", err)
	}
	for _, name := range gone {
		if err := os.Remove(name); err != nil {
			return fmt.Errorf("clear the export: %w", err)
		}
		e.count(func() { e.done.Removed++ })
		os.Remove(filepath.Dir(name)) // if it is empty now
	}
	return nil
}

// removeForgotten removes the pages of articles that are not in the archive
// any more.
func (e *exporter) removeForgotten() error {
	for page := range e.old.Articles {
		if _, ok := e.new.Articles[page]; ok || !isArticlePage(page) {
			continue
		}
		if err := e.sweep(page, nil); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if err := os.Remove(filepath.Join(e.dir, filepath.FromSlash(page)+".json")); err == nil {
			e.done.Removed++
		}
	}
	return nil
}

// isArticlePage keeps a manifest that was meddled with from naming anything
// else.
func isArticlePage(page string) bool {
	rt, ok := parseRoute(page)
	return ok && rt.page == pageArticle && rt.form == formHTML && !slices.Contains(strings.Split(page, "/"), "..")
}

func (e *exporter) save() error {
	b, err := json.Marshal(e.new)
	if err != nil {
		return fmt.Errorf("write the export's %s: %w", manifestName, err)
	}
	return e.write(manifestName, b)
}

// carryOver keeps what is known of articles that a broken off export did not
// get to.
func (e *exporter) carryOver() {
	if e.old.Build != e.new.Build {
		return
	}
	for page, stamp := range e.old.Articles {
		if _, ok := e.new.Articles[page]; !ok {
			e.new.Articles[page] = stamp
		}
	}
}
