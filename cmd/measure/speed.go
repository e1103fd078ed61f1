package main

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/go-shiori/go-readability"
)

// speedRuns is how often a page is read by each; the fastest counts, so that
// what else the machine does does not.
const speedRuns = 3

// measureSpeed compares the time for a page with plain go-readability's, both
// from bytes, in turns, one page at a time.
func measureSpeed(ctx context.Context, o options) error {
	pages, err := goldPages(o)
	if err != nil {
		return err
	}
	var ours, plain []time.Duration
	var ratios []float64
	for _, p := range pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		a, b, err := timePage(p)
		if err != nil {
			return err
		}
		ours, plain, ratios = append(ours, a), append(plain, b), append(ratios, float64(a)/float64(b))
		if o.verbose {
			fmt.Fprintf(o.out, "%.2f\t%v\t%v\t%s\n", float64(a)/float64(b), a, b, p.Name)
		}
	}
	if len(pages) == 0 {
		return nil
	}
	slices.Sort(ours)
	slices.Sort(plain)
	slices.Sort(ratios)
	fmt.Fprintf(o.out, "median time a page: %v, plain go-readability %v; median ratio %.2f, 95th percentile %.2f, slowest page %v\n",
		middle(ours), middle(plain), middle(ratios), ratios[len(ratios)*95/100], ours[len(ours)-1])
	return nil
}

func timePage(p page) (ours, plain time.Duration, err error) {
	body, err := p.html()
	if err != nil {
		return 0, 0, err
	}
	base := p.base()
	ours, plain = time.Hour, time.Hour
	for range speedRuns {
		start := time.Now()
		if _, err := p.extract(body); err != nil {
			return 0, 0, err
		}
		ours = min(ours, time.Since(start))
		start = time.Now()
		// Its error says that it found nothing; that takes its time as well.
		_, _ = readability.FromReader(bytes.NewReader(body), base)
		plain = min(plain, time.Since(start))
	}
	return ours, plain, nil
}

func middle[T any](sorted []T) T { return sorted[len(sorted)/2] }
