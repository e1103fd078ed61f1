package main

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"stet/extract"
)

// outcome is what one kind did to one page: whether its text changed, whether an edit would be
// told for it, whether its authors changed, and the articles where one of them did.
type outcome struct {
	applied, changed, told, authors bool
	old, new                        *extract.Article
}

// measurePerturb prints, for every kind, the share of pages whose fingerprint
// changes although their article did not, for how many an edit would be told and how many have other
// authors. The same pages give the same figures.
func measurePerturb(ctx context.Context, o options) error {
	pages, err := goldPages(o)
	if err != nil {
		return err
	}
	all := slices.DeleteFunc(kinds(), func(k kind) bool { return !strings.Contains(k.name, o.kind) })
	if len(all) == 0 {
		return fmt.Errorf("no kind's name contains %q; -kind \"\" takes all of them", o.kind)
	}
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // a page's trees are soon garbage, and memory is not what is short
	results, err := each(ctx, o, pages, func(p page) ([]outcome, error) { return perturb(p, all) })
	if err != nil && ctx.Err() == nil {
		return err
	}
	printPerturb(o, all, pages, results)
	return err // where it was interrupted, what is printed is of the pages until then
}

func perturb(p page, all []kind) ([]outcome, error) {
	body, err := p.decoded()
	if err != nil {
		return nil, err
	}
	doc, err := html.Parse(bytes.NewReader(body))
	if err != nil {
		return nil, nil // nested too deep for html.Parse, which stet mends by itself
	}
	old, err := p.extract(body)
	if old == nil || err != nil {
		return nil, err
	}
	h := fnv.New64a()
	h.Write([]byte(p.Name))
	out := make([]outcome, len(all))
	for i, k := range all {
		where, ok := newPlace(clone(doc), old, h.Sum64(), p.Lang)
		if !ok {
			return out, nil
		}
		k.apply(where)
		moved, err := render(where.doc)
		if err != nil {
			continue // a tree that HTML cannot say
		}
		new, err := p.extract(moved)
		if err != nil {
			return nil, err
		}
		out[i].applied = true
		changed, authors := fingerprint(old) != fingerprint(new), new != nil && !slices.Equal(old.Byline, new.Byline)
		if changed || authors {
			out[i] = outcome{true, changed, changed && !p.redrawn(old, new, body, moved), authors, old, new}
		}
	}
	return out, nil
}

func printPerturb(o options, all []kind, pages []page, results [][]outcome) {
	var sum, sumTold float64
	above, aboveTold := 0, 0
	fmt.Fprintln(o.out, "   %\tpages\ttold\tauthors\tkind")
	for i, k := range all {
		var r, told, authors ratio
		for j := range results {
			if i < len(results[j]) && results[j][i].applied {
				r.add(results[j][i].changed)
				told.add(results[j][i].told)
				authors.add(results[j][i].authors)
			}
		}
		share := 100 * r.value()
		sum, sumTold = sum+share, sumTold+100*told.value()
		if share > 2 {
			above++
		}
		if 100*told.value() > 2 {
			aboveTold++
		}
		fmt.Fprintf(o.out, "%4.1f\t%d/%d\t%d\t%d\t%s\n", share, r.n, r.of, told.n, authors.n, k.name)
		printMoved(o, pages, results, i)
	}
	n := float64(len(all))
	fmt.Fprintf(o.out, "%.2f %% in the mean of %d kinds; %d kinds above 2 %%\n", sum/n, len(all), above)
	fmt.Fprintf(o.out, "%.2f %% would be told as an edit; %d kinds above 2 %%\n", sumTold/n, aboveTold)
}

// printMoved lists pages that a kind changed, as many as -worst says.
func printMoved(o options, pages []page, results [][]outcome, i int) {
	left := o.worst
	for j, r := range results {
		if i < len(r) && (r[i].changed || r[i].authors) && left > 0 {
			left--
			fmt.Fprintf(o.out, "\t%s\n", pages[j].Name)
			if r[i].authors {
				fmt.Fprintf(o.out, "\t  %q, then %q\n", r[i].old.Byline, r[i].new.Byline)
			}
			printChange(o, r[i].old, r[i].new)
		}
	}
}
