package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"stet/extract"
)

// pair is one page at two moments.
type pair struct {
	Name   string   `json:"name"`
	Set    string   `json:"set"`
	Label  string   `json:"label"`
	Fields []string `json:"changed_fields"`
	URL    string   `json:"source_url"`

	dir string
}

// comparison is what the extractor says about a pair.
type comparison struct {
	pair     pair
	changed  bool
	redrawn  bool // and yet no edit is told, see poll.Redrawn
	old, new *extract.Article
}

func measurePairs(ctx context.Context, o options) error {
	pairs, err := loadPairs(o)
	if err != nil {
		return err
	}
	results, err := each(ctx, o, pairs, comparePair)
	if err != nil {
		return err
	}
	printPairs(o, results)
	return nil
}

func loadPairs(o options) ([]pair, error) {
	dir := filepath.Join(o.data, "pairs")
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var pairs []pair
	for _, e := range entries {
		if !e.IsDir() || !o.wants(e.Name()) {
			continue
		}
		p := pair{dir: filepath.Join(dir, e.Name())}
		if err := readJSON(filepath.Join(p.dir, "about.json"), &p); err != nil {
			return nil, err
		}
		p.Name = e.Name()
		pairs = append(pairs, p)
	}
	if len(pairs) == 0 {
		return nil, fmt.Errorf("%s: %w", dir, errNoPages)
	}
	return pairs, nil
}

func comparePair(p pair) (comparison, error) {
	c := comparison{pair: p}
	var pages [2][]byte
	for i, to := range []**extract.Article{&c.old, &c.new} {
		side := page{Name: p.Name, URL: p.URL, path: filepath.Join(p.dir, []string{"old.html", "new.html"}[i])}
		var err error
		if pages[i], err = side.html(); err != nil {
			return c, err
		}
		if *to, err = side.extract(pages[i]); err != nil {
			return c, err
		}
	}
	c.changed = fingerprint(c.old) != fingerprint(c.new)
	c.redrawn = c.changed && page{}.redrawn(c.old, c.new, pages[0], pages[1])
	return c, nil
}

// fingerprint of a page without an article is its own kind of sameness.
func fingerprint(a *extract.Article) string {
	if a == nil {
		return "no article"
	}
	return a.Fingerprint()
}

func printPairs(o options, results []comparison) {
	falsely, missed, empty := map[string]ratio{}, map[string]ratio{}, 0
	told, untold := map[string]ratio{}, map[string]ratio{} // the same, once it was asked whether the line was redrawn
	for _, c := range results {
		if c.old == nil || c.new == nil {
			empty++
		}
		for _, set := range []string{"all", c.pair.Set} {
			switch c.pair.Label {
			case "unchanged":
				falsely[set] = falsely[set].plus(hit(c.changed))
				told[set] = told[set].plus(hit(c.changed && !c.redrawn))
			case "changed":
				missed[set] = missed[set].plus(hit(!c.changed))
				untold[set] = untold[set].plus(hit(!c.changed || c.redrawn))
			}
		}
		report := ""
		switch {
		case c.pair.Label == "special":
			report = fmt.Sprintf("special, changed=%v, redrawn=%v", c.changed, c.redrawn)
		case c.pair.Label == "unchanged" && c.changed:
			report = "false"
			if c.redrawn {
				report = "false, but redrawn"
			}
		case c.pair.Label == "changed" && !c.changed:
			report = "missed"
		case c.redrawn:
			report = "missed as redrawn"
		}
		if report != "" {
			fmt.Fprintf(o.out, "%s\t%s\t%s\n", report, c.pair.Name, strings.Join(c.pair.Fields, ","))
			if o.worst > 0 || o.verbose {
				printChange(o, c.old, c.new)
			}
		}
	}
	w := tabwriter.NewWriter(o.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "set\tfalse\ttold\tof unchanged\t%\tmissed\tuntold\tof changed\t%\t")
	for _, set := range slices.Sorted(maps.Keys(falsely)) {
		f, m := falsely[set], missed[set]
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%s\t%d\t%d\t%d\t%s\t\n", set, f.n, told[set].n, f.of, percent(f), m.n, untold[set].n, m.of, percent(m))
	}
	w.Flush()
	fmt.Fprintf(o.out, "%d of %d pairs have no article on one side\n", empty, len(results))
}

// printChange lists the lines that only one side has.
func printChange(o options, old, new *extract.Article) {
	was, is := summary(old), summary(new)
	for _, line := range was {
		if !slices.Contains(is, line) {
			fmt.Fprintf(o.out, "  - %s\n", cut(line))
		}
	}
	for _, line := range is {
		if !slices.Contains(was, line) {
			fmt.Fprintf(o.out, "  + %s\n", cut(line))
		}
	}
}

func summary(a *extract.Article) []string {
	if a == nil {
		return []string{"(no article)"}
	}
	return append([]string{"title: " + a.Title, "byline: " + strings.Join(a.Byline, ", ")}, lines(a)...)
}

func hit(b bool) ratio {
	var r ratio
	r.add(b)
	return r
}

func percent(r ratio) string {
	if r.of == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", 100*r.value())
}
