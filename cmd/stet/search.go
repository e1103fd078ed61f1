package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stet/archive/catalog"
)

type searchOptions struct {
	source       string
	since, until string
	limit        int
}

func newSearchCommand(a *app) *cobra.Command {
	var o searchOptions
	cmd := &cobra.Command{
		Use:   "search WORD…",
		Short: "Find articles by the words of any version",
		Long: help(`
Finds the articles of which a version has all the words, in any order; case and
accents do not matter. "Words in quotation marks" must stand in a row, a word
with * may have any ending. In a pipe the fields are: time of the last change,
source, URL, headline, numbers of the versions with the words, a sentence.

The first search of an archive reads all its texts, about 40 s for 100,000
versions; from then on each pass indexes what it stores.

  stet search '"able to retaliate"'
  stet search retali* --source guardian`, exitNoArchive),
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runSearch(cmd.Context(), o, strings.Join(args, " "))
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.source, "source", "", "only in the source `NAME`")
	f.StringVar(&o.since, "since", "", "changed at or after `TIME`")
	f.StringVar(&o.until, "until", "", "changed before `TIME`")
	f.IntVarP(&o.limit, "limit", "n", defaultHits, "at most `N` articles")
	return cmd
}

// defaultHits is how many articles are told where nothing else is asked for.
const defaultHits = 20

func (a *app) runSearch(ctx context.Context, o searchOptions, text string) error {
	since, err := optionalTime(o.since)
	if err := cmp.Or(checkLimit(o.limit), err); err != nil {
		return err
	}
	until, err := optionalTime(o.until)
	if err != nil {
		return err
	}
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.hasSource(o.source); err != nil {
		return err
	}
	for _, r := range s.sorted() {
		_, err := s.catalog.IndexSearch(ctx, r)
		if errors.Is(err, catalog.ErrReadOnly) {
			fmt.Fprintf(a.stderr, "stet: warning: %s: the newest versions are not searched: %s\n", r.Name(), cannotIndex)
		} else if err != nil {
			return fmt.Errorf("indexing %s: %w", r.Name(), err)
		}
	}
	q := catalog.SearchQuery{Text: text, Source: o.source, Since: since, Until: until, Limit: cmp.Or(o.limit, defaultHits), Hidden: true}
	hits, err := searchAll(ctx, s.catalog, q)
	if errors.Is(err, catalog.ErrNoWords) {
		return &usageError{err}
	}
	if err != nil {
		return fmt.Errorf("searching: %w", err)
	}
	return a.printHits(hits)
}

// searchAll searches until there are as many hits as asked for, or no more.
func searchAll(ctx context.Context, c *catalog.Catalog, q catalog.SearchQuery) ([]catalog.Hit, error) {
	var hits []catalog.Hit
	for {
		found, err := c.Search(ctx, q)
		hits = append(hits, found.Hits...)
		if err != nil || found.Next == "" || len(found.Hits) >= q.Limit {
			return hits, err
		}
		q.Before, q.Limit = found.Next, q.Limit-len(found.Hits)
	}
}

// cannotIndex says what to do where there is no index, or an old one, and the
// reader may not make it.
const cannotIndex = "their words are not indexed and the catalogue may only be read; after one \"stet search\" by its owner, each pass indexes what it stores"

func (a *app) printHits(hits []catalog.Hit) error {
	t := a.table("CHANGED", "SOURCE", "IN", "URL", "SENTENCE")
	for _, h := range hits {
		var in []string
		for _, n := range h.In {
			in = append(in, fmt.Sprint(n))
		}
		var sentence strings.Builder
		for _, span := range h.Snippet {
			sentence.WriteString(span.Text)
		}
		switch {
		case a.json:
			if err := jsonLines(a.stdout, newHitJSON(h, sentence.String())); err != nil {
				return err
			}
		case a.stdoutTTY:
			t.row(h.LastChanged, h.Source, strings.Join(in, ","), h.URL, sentence.String())
		default:
			t.row(h.LastChanged, h.Source, h.URL, h.Title, strings.Join(in, ","), sentence.String())
		}
	}
	return t.flush()
}

type hitJSON struct {
	Source      string    `json:"source"`
	URL         string    `json:"url"`
	Title       string    `json:"title"`
	Path        string    `json:"path"`
	LastChanged time.Time `json:"last_changed"`
	In          []int     `json:"in"`
	Now         bool      `json:"now"`
	Sentence    string    `json:"sentence"`
}

func newHitJSON(h catalog.Hit, sentence string) hitJSON {
	return hitJSON{h.Source, h.URL, h.Title, h.Path, h.LastChanged.UTC(), h.In, h.Now, sentence}
}
