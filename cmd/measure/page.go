package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"stet/archive/poll"
	"stet/extract"
)

// page is one page with what is known about it.
type page struct {
	Name           string   `json:"name"`
	Set            string   `json:"set"`
	URL            string   `json:"url"`
	Lang           string   `json:"lang"`
	Title          string   `json:"title"`
	Authors        []string `json:"authors"`
	Published      any      `json:"published"`
	Lead           []string `json:"lead"`
	Body           []string `json:"body"`
	MustContain    []string `json:"must_contain"`
	MustNotContain []string `json:"must_not_contain"`

	path string
	utf8 bool // whatever the page says of its characters
}

// goldPages lists the pages under gold/ that o asks for.
func goldPages(o options) ([]page, error) {
	dir := filepath.Join(o.data, "gold")
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var pages []page
	for _, e := range entries {
		if !e.IsDir() || !o.wants(e.Name()) {
			continue
		}
		p := page{path: filepath.Join(dir, e.Name(), "page.html")}
		if err := readJSON(filepath.Join(dir, e.Name(), "expected.json"), &p); err != nil {
			return nil, err
		}
		p.Name, p.Lang = e.Name(), cmp.Or(p.Lang, "und")
		pages = append(pages, p)
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("%s: %w", dir, errNoPages)
	}
	return o.sample(pages), nil
}

// sample gives every o.every-th of pages.
func (o options) sample(pages []page) []page {
	var out []page
	for i := 0; i < len(pages); i += max(1, o.every) {
		out = append(out, pages[i])
	}
	return out
}

func readJSON(path string, to any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	// Python's writer puts NaN where a date is missing, which is not JSON.
	data = bytes.ReplaceAll(data, []byte(`": NaN`), []byte(`": null`))
	if err := json.Unmarshal(data, to); err != nil {
		return fmt.Errorf("reading %s: %w", path, err)
	}
	return nil
}

// html reads the page itself.
func (p page) html() ([]byte, error) { return os.ReadFile(p.path) }

// decoded reads the page as UTF-8. What is extracted of p from then on is taken
// for UTF-8 too: a page that is parsed here and written out again is.
func (p *page) decoded() ([]byte, error) {
	body, err := p.html()
	if err != nil {
		return nil, err
	}
	if _, _, certain := charset.DetermineEncoding(body, "text/html"); !certain && utf8.Valid(body) {
		p.utf8 = true // the first letter that would tell so may stand far below
		return body, nil
	}
	r, err := charset.NewReader(bytes.NewReader(body), "text/html")
	if err != nil {
		return nil, fmt.Errorf("decoding %s: %w", p.Name, err)
	}
	p.utf8 = true
	return io.ReadAll(r)
}

// address is the URL the page is extracted with; some have none.
func (p page) address() string { return cmp.Or(p.URL, "https://example.org/"+p.Name) }

// base is the address for go-readability; one that cannot be read is as good as none.
func (p page) base() *url.URL {
	if u, err := url.Parse(p.address()); err == nil {
		return u
	}
	return &url.URL{Scheme: "https", Host: "example.org"}
}

func (p page) contentType() string {
	if p.utf8 {
		return "text/html; charset=utf-8"
	}
	return "text/html"
}

// extract gives nil where the page is recognised as not an article.
func (p page) extract(body []byte) (*extract.Article, error) {
	a, err := extract.FromHTML(body, p.contentType(), p.address(), extract.Rules{})
	if err != nil && !errors.Is(err, extract.ErrNoArticle) {
		return nil, fmt.Errorf("extracting %s: %w", p.Name, err)
	}
	return a, nil
}

// redrawn reports whether old and new, of two states of the page, differ in nothing but the line
// between the article and what stands around it, so that no edit is told.
func (p page) redrawn(old, new *extract.Article, before, after []byte) bool {
	return old != nil && new != nil && poll.Redrawn(old, new, extract.ShownOn(before, p.contentType()), extract.ShownOn(after, p.contentType()))
}

// days gives the calendar days that the expected time may fall on: its own and,
// where it has a time, the one in UTC.
func (p page) days() []string {
	s, _ := p.Published.(string)
	for _, layout := range []string{
		time.RFC3339Nano, "2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04:05.999999999", "2006-01-02T15:04:05",
		time.DateOnly, "Jan 02 15:04:05 -0700 2006", "January 02 15:04:05 -0700 2006", "Mon Jan 02 15:04:05 -0700 2006",
		"Mon 2 Jan 2006 15:04:05 MST", "Mon, 02 Jan 2006 15:04:05 -0700", "2006-01-02T15:04:05-0700",
	} {
		if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil {
			return []string{t.Format(time.DateOnly), t.UTC().Format(time.DateOnly)}
		}
	}
	return nil
}

// each calls f for every element, several at a time, and gives the results in
// order; of those that were not reached when ctx ended, the zero value.
func each[T, R any](ctx context.Context, o options, all []T, f func(T) (R, error)) ([]R, error) {
	results, errs := make([]R, len(all)), make([]error, len(all))
	next := make(chan int)
	done := progress{log: o.log, all: len(all), told: time.Now()}
	var wg sync.WaitGroup
	for range max(1, o.workers) {
		wg.Go(func() {
			for i := range next {
				results[i], errs[i] = f(all[i])
				done.add()
			}
		})
	}
	for i := range all {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	return results, errors.Join(append(slices.Clip(errs), ctx.Err())...)
}

// tellEvery is how often a measurement that takes minutes says how far it is.
const tellEvery = 10 * time.Second

// progress tells how many of all are done.
type progress struct {
	log  io.Writer
	all  int
	mu   sync.Mutex
	n    int
	told time.Time
}

func (p *progress) add() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.n++; p.log != nil && time.Since(p.told) >= tellEvery {
		p.told = time.Now()
		fmt.Fprintf(p.log, "%d of %d\n", p.n, p.all)
	}
}
