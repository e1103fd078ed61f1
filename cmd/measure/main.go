// Command measure prints how well package extract does on real pages: against
// texts prepared by hand, on pairs of the same page at two moments, and under
// changes made by a program to what stands around an article.
//
//	go run ./cmd/measure gold -data DIR -worst 20
//
// The pages are not part of the project, for they are their publishers'; DIR holds them
// (see -h for what each measurement reads):
//
//	gold/NAME/page.html      a saved page
//	gold/NAME/expected.json  what a person found on it: "url", "lang", "title", "authors", "published",
//	                         "body" and "lead" (lists of paragraphs), "must_contain", "must_not_contain"
//	pairs/NAME/old.html      a page, and the same at a later moment,
//	pairs/NAME/new.html
//	pairs/NAME/about.json    with "label": "changed", "unchanged" or "special", and "source_url"
//
// What is not told in expected.json is not counted. Where neither -data nor
// STET_DATA names a folder, a measurement says "skipped"; a folder that is named
// and lacks the pages is an error, so that a slip of the pen is not taken for a
// measurement that passed.
//
// measure is for those who work on extraction. It archives nothing.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"os/signal"
	"runtime"
	"strings"
)

const usage = `usage: measure MEASUREMENT [-data DIR] [flags]

measurements (what of DIR each reads):
  gold         body F1, headline, authors, publication day, must (not) contain (gold/)
  pairs        false and missed changes between two states of a page (pairs/)
  outlet       the same over the history of a whole outlet (airesnuevos-*; needs git)
  perturb      pages whose text changes when only the page around it did (gold/)
  edits        a changed word is seen, and changes one line of the text; so are paragraphs that left or came (gold/)
  corrections  what a page tells of how its article was corrected is in the text (gold/)
  speed        time for a page, against plain go-readability (gold/)

flags:
`

// options are the flags, which mean the same to every measurement.
type options struct {
	data    string
	sets    []string
	half    string
	kind    string
	every   int
	worst   int
	verbose bool
	workers int
	out     io.Writer
	log     io.Writer // progress of what takes minutes
}

// errUsage says that the command was called in a wrong way.
var errUsage = errors.New("wrong usage")

// errNoData says that nobody named a folder of pages.
var errNoData = errors.New("no folder of pages: give one with -data DIR or STET_DATA")

// errNoPages says that the folder has pages, and none that was asked for.
var errNoPages = errors.New("no page is left by -set, -half and -every; leave one of them out")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run gives the exit code: 0 done, 1 failed, 2 wrong usage.
func run(ctx context.Context, args []string, out, errOut io.Writer) int {
	measure, o, err := parseArgs(args, errOut)
	if err == nil {
		o.out, o.log = out, errOut
		err = measure(ctx, o)
	}
	switch {
	case err == nil || errors.Is(err, flag.ErrHelp):
		return 0
	case errors.Is(err, errNoData):
		fmt.Fprintf(errOut, "skipped: %v\n", err)
		return 0
	}
	fmt.Fprintf(errOut, "measure: error: %v\n", err)
	switch {
	case errors.Is(err, errUsage):
		fmt.Fprintln(errOut, "measure: hint: measure -h lists measurements and flags")
		return 2
	case errors.Is(err, os.ErrNotExist):
		fmt.Fprintln(errOut, "measure: hint: -data (or STET_DATA) is the folder that holds gold/, pairs/ and airesnuevos-*")
	}
	return 1
}

type measurement func(context.Context, options) error

func parseArgs(args []string, errOut io.Writer) (measurement, options, error) {
	o := options{data: os.Getenv("STET_DATA")}
	flags := flag.NewFlagSet("measure", flag.ContinueOnError)
	flags.Usage = func() { fmt.Fprint(flags.Output(), usage); flags.PrintDefaults() }
	flags.StringVar(&o.data, "data", o.data, "`folder` of the pages; default $STET_DATA")
	set := flags.String("set", "", "only pages whose name begins with one of these, comma separated")
	flags.StringVar(&o.half, "half", "", "only half `A or B` of the pages (by a hash of the name), so that the other can be held out")
	flags.StringVar(&o.kind, "kind", "", "perturb: only kinds whose name contains this")
	flags.IntVar(&o.every, "every", 1, "only every `n`-th of these pages: a sample")
	flags.IntVar(&o.worst, "worst", 0, "list the `n` worst pages and what differs")
	flags.BoolVar(&o.verbose, "v", false, "list every page")
	flags.IntVar(&o.workers, "workers", runtime.NumCPU(), "pages at a time")
	measurements := map[string]measurement{
		"gold": measureGold, "pairs": measurePairs, "outlet": measureOutlet,
		"perturb": measurePerturb, "edits": measureEdits, "corrections": measureCorrections, "speed": measureSpeed,
	}
	name := ""
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		name, args = args[0], args[1:]
	}
	flags.SetOutput(io.Discard) // run tells the error, in one line
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		flags.SetOutput(errOut)
		flags.Usage()
		return nil, o, err
	} else if err != nil {
		return nil, o, fmt.Errorf("%w: %w", errUsage, err)
	}
	measure := measurements[name]
	switch {
	case name == "":
		return nil, o, fmt.Errorf("%w: the first argument is no measurement", errUsage)
	case measure == nil:
		return nil, o, fmt.Errorf("%w: there is no measurement %q", errUsage, name)
	case flags.NArg() > 0:
		return nil, o, fmt.Errorf("%w: %q is one argument too many", errUsage, flags.Arg(0))
	case o.half != "" && o.half != "A" && o.half != "B":
		return nil, o, fmt.Errorf("%w: -half is A or B, not %q", errUsage, o.half)
	case o.every < 1 || o.workers < 1:
		return nil, o, fmt.Errorf("%w: -every and -workers are at least 1", errUsage)
	case o.data == "":
		return nil, o, errNoData
	}
	if *set != "" {
		o.sets = strings.Split(*set, ",")
	}
	return measure, o, nil
}

// wants reports whether the page of this name is among those to measure.
func (o options) wants(name string) bool {
	if o.half != "" {
		h := fnv.New32a()
		io.WriteString(h, name)
		if half := "AB"[h.Sum32()>>7&1]; string(half) != o.half {
			return false
		}
	}
	if len(o.sets) == 0 {
		return true
	}
	for _, s := range o.sets {
		if strings.HasPrefix(name, s) {
			return true
		}
	}
	return false
}
