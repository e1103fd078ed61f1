package main

import (
	"fmt"
	"strings"

	"github.com/schollz/progressbar/v3"

	"stet/archive/catalog"
	"stet/archive/poll"
)

// teller tells of a pass while it goes on: a line on stdout for each version,
// and a progress bar on stderr where a person looks at it.
type teller struct {
	app   *app
	log   *eventLog // with --log, in place of all that is told on stderr
	bar   *progressbar.ProgressBar
	ahead int // checks that the bar counts
}

// newTeller makes p's events be told.
func (a *app) newTeller(p *poll.Poller) *teller {
	t := &teller{app: a}
	p.Report = t.tell
	if a.logged {
		t.log = a.newEventLog()
		return t
	}
	if a.stderrTTY && !a.quiet && !a.json {
		t.bar = progressbar.NewOptions(0,
			progressbar.OptionSetWriter(a.stderr),
			progressbar.OptionSetDescription("checking"),
			progressbar.OptionShowCount(),
			progressbar.OptionSetWidth(24),
			progressbar.OptionClearOnFinish(),
			progressbar.OptionSetPredictTime(true))
	}
	return t
}

func (t *teller) tell(e poll.Event) {
	if t.log != nil {
		t.log.tell(e)
		if e.What == poll.Recorded {
			t.app.printRecorded(e)
		}
		return
	}
	switch e.What {
	case poll.Started:
		t.grow(e.Total)
	case poll.Checked:
		t.step()
		t.checked(e)
	case poll.Recorded:
		t.clear()
		t.app.printRecorded(e)
	case poll.Fetched, poll.Pushed, poll.Finished:
		t.verbose(e)
	}
}

func (t *teller) grow(n int) {
	if t.ahead += n; t.bar != nil && t.ahead > 0 {
		t.bar.ChangeMax(t.ahead)
	}
}

func (t *teller) step() {
	if t.bar != nil && t.ahead > 0 {
		t.bar.Add(1)
	}
}

// clear takes the bar away, for a line of results; the next step draws it anew.
func (t *teller) clear() {
	if t.bar != nil {
		t.bar.Clear()
	}
}

// end takes the bar away for good.
func (t *teller) end() {
	if t.bar != nil && t.ahead > 0 {
		t.bar.Finish()
	}
}

// checked tells what came of a check that made no version, to those who want to
// know; a capture held back, to all.
func (t *teller) checked(e poll.Event) {
	if e.Outcome == poll.Suspicious && !t.app.quiet || t.app.verbose {
		t.clear()
		line := fmt.Sprintf("%s: %s %s", e.Source, outcomeWords(e.Outcome), e.URL)
		if e.Reason != "" {
			line += ": " + e.Reason
		}
		t.app.say("%s", line)
	}
}

func outcomeWords(o poll.Outcome) string {
	if o == poll.Suspicious {
		return "held back"
	}
	return string(o)
}

func (t *teller) verbose(e poll.Event) {
	if !t.app.verbose {
		return
	}
	t.clear()
	switch {
	case e.Err != nil:
		t.app.say("%s: %s %s: %v", e.Source, e.What, e.URL, e.Err)
	case e.What == poll.Fetched:
		t.app.say("%s: read %s: %s", e.Source, e.URL, strings.Replace(count(e.Total, "new entry"), "entrys", "entries", 1))
	default:
		t.app.say("%s: %s", e.Source, e.What)
	}
}

// printRecorded prints the line of a version that is on disk now.
func (a *app) printRecorded(e poll.Event) {
	v := *e.Version
	switch {
	case a.json:
		jsonLines(a.stdout, newVersionJSON(e.Source, v))
	case a.stdoutTTY:
		fmt.Fprintln(a.stdout, cut(visible(fmt.Sprintf("%-9s %-16s %s", kindWords(v), e.Source, headline(v))), a.width))
	default:
		t := a.table()
		versionRow(t, catalog.Change{Source: e.Source, Version: v})
		t.flush()
	}
}
