package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"stet/archive"
	"stet/extract"
)

type extractOptions struct {
	url     string
	source  string
	explain bool
}

func newExtractCommand(a *app) *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use:   "extract FILE|URL…",
		Short: "Print what would be stored of a page",
		Long: help(`
Prints what stet takes from each page for its article, in the form in which it
would be stored. Nothing is stored. - is standard input.

--json prints one object a line with the fields file, url, title, byline,
published, modified, language, section, blocks, text and fingerprint; for a page
that gave no article, file and error.

--explain says what was taken, what was dropped, and by which rule; it is for
mending a source by rules: in stet.yaml, which --source applies.`, exitPartly),
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.runExtract(cmd.Context(), o, args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.url, "url", "", "the `URL` a file was fetched from")
	f.StringVar(&o.source, "source", "", "apply the rules of the source `NAME`")
	f.BoolVar(&o.explain, "explain", false, "say what was taken and what was dropped, and why")
	return cmd
}

// page is a page to extract from.
type page struct {
	body             []byte
	contentType, url string
}

func (a *app) runExtract(ctx context.Context, o extractOptions, args []string) error {
	rules, err := a.rulesOf(o.source)
	if err != nil {
		return err
	}
	failed := 0
	for i, arg := range args {
		if err := ctx.Err(); err != nil {
			return err
		}
		p, err := a.page(ctx, arg, o.url)
		if err == nil {
			if i > 0 && !a.json {
				fmt.Fprintln(a.stdout)
			}
			err = a.extractOne(arg, p, rules, o.explain)
		}
		if err != nil {
			failed++
			if len(args) == 1 && !a.json {
				return fmt.Errorf("extracting from %s: %w", arg, err)
			}
			a.extractFailed(arg, err)
		}
	}
	if failed > 0 {
		return withHint(&partlyError{fmt.Sprintf("%s of %d gave no article", count(failed, "page"), len(args))}, "stet extract --explain %s", args[0])
	}
	return nil
}

func (a *app) extractFailed(arg string, err error) {
	if a.json {
		jsonLines(a.stdout, map[string]string{"file": arg, "error": err.Error()})
		return
	}
	fmt.Fprintf(a.stderr, "stet: warning: extracting from %s: %s\n", visible(arg), visible(err.Error()))
}

// rulesOf gives the rules of a source in stet.yaml, none without a name.
func (a *app) rulesOf(source string) (extract.Rules, error) {
	if source == "" {
		return extract.Rules{}, nil
	}
	c, err := a.config()
	if err != nil {
		return extract.Rules{}, err
	}
	s, err := c.source(source)
	if err != nil {
		return extract.Rules{}, err
	}
	return s.Rules.Rules, nil
}

// source finds a source by its name.
func (c *config) source(name string) (configSource, error) {
	var names []string
	for _, s := range c.Sources {
		if s.Name.text == name {
			return s, nil
		}
		names = append(names, s.Name.text)
	}
	err := usagef("%s has no source %q", c.path, name)
	if len(names) == 0 {
		return configSource{}, withHint(err, "stet add URL")
	}
	return configSource{}, withHint(err, "it has %s", strings.Join(names, ", "))
}

func (a *app) extractOne(arg string, p page, rules extract.Rules, explain bool) error {
	if explain {
		return a.explain(arg, p, rules)
	}
	art, err := extract.FromHTML(p.body, p.contentType, p.url, rules)
	if err != nil {
		return err
	}
	if a.json {
		return jsonLines(a.stdout, newArticleJSON(arg, art))
	}
	_, err = a.stdout.Write(archive.FormatFile(archive.File{Article: art}))
	return err
}

// articleJSON is an article as "extract --json" prints it.
type articleJSON struct {
	File        string      `json:"file"`
	URL         string      `json:"url"`
	Title       string      `json:"title"`
	Byline      []string    `json:"byline"`
	Published   time.Time   `json:"published,omitzero"`
	Modified    time.Time   `json:"modified,omitzero"`
	Language    string      `json:"language"`
	Section     string      `json:"section"`
	Blocks      []blockJSON `json:"blocks"`
	Text        string      `json:"text"`
	Fingerprint string      `json:"fingerprint"`
}

type blockJSON struct {
	Kind      string   `json:"kind"`
	Sentences []string `json:"sentences"`
}

func newArticleJSON(file string, art *extract.Article) articleJSON {
	j := articleJSON{
		File: file, URL: art.CanonicalURL, Title: art.Title, Byline: append([]string{}, art.Byline...),
		Published: art.Published, Modified: art.Modified, Language: art.Lang, Section: art.Section,
		Blocks: []blockJSON{}, Fingerprint: art.Fingerprint(),
	}
	var texts []string
	for _, b := range art.Blocks {
		j.Blocks = append(j.Blocks, blockJSON{b.Kind.String(), b.Sentences})
		texts = append(texts, strings.Join(b.Sentences, "\n"))
	}
	j.Text = strings.Join(texts, "\n\n")
	return j
}

// page reads a page from a file, standard input or the web.
func (a *app) page(ctx context.Context, arg, fileURL string) (page, error) {
	if strings.HasPrefix(arg, "http://") || strings.HasPrefix(arg, "https://") {
		return a.pageAt(ctx, arg)
	}
	body, err := a.readFile(arg)
	return page{body: body, url: fileURL}, err
}

func (a *app) pageAt(ctx context.Context, url string) (page, error) {
	c, err := a.configOrDefault()
	if err != nil {
		return page{}, err
	}
	client := a.client(c)
	defer client.CloseIdle()
	p, err := fetchPage(ctx, client, url)
	if err != nil {
		return page{}, err
	}
	return page{body: p.Body, contentType: p.ContentType, url: p.URL}, nil
}

func (a *app) readFile(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(a.stdin)
	}
	body, err := os.ReadFile(name)
	if errors.Is(err, syscall.EISDIR) {
		return nil, withHint(usagef("%s is a folder, not a page", name), "stet extract %s", filepath.Join(name, "*.html"))
	}
	return body, err
}
