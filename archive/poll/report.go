package poll

import (
	"net/http"
	"sync"

	"stet/archive"
)

// report gathers what happens in all sources of a pass, and tells it one thing
// at a time.
type report struct {
	tell func(Event)
	mu   sync.Mutex // held while telling
	sum  Summary
}

// problemsMost bounds the list of what failed; all is counted.
const problemsMost = 1000

func newReport(tell func(Event)) *report {
	return &report{tell: tell, sum: Summary{Versions: map[archive.Kind]int{}, Outcomes: map[Outcome]int{}}}
}

func (r *report) event(e Event, count func(*Summary)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	count(&r.sum)
	if r.tell != nil {
		r.tell(e)
	}
}

func (s *Summary) problem(source, url string, err error) {
	if len(s.Problems) < problemsMost {
		s.Problems = append(s.Problems, Problem{Source: source, URL: url, Err: err})
	}
}

func (r *report) begin(source string, checks int) {
	r.event(Event{What: Started, Source: source, Total: checks}, func(*Summary) {})
}

func (r *report) feed(source, url string, fresh int, err error) {
	r.event(Event{What: Fetched, Source: source, URL: url, Total: fresh, Err: err}, func(s *Summary) {
		s.Feeds++
		if err != nil {
			s.Failed++
			s.problem(source, url, err)
		}
	})
}

func (r *report) version(source string, v archive.Version) {
	r.event(Event{What: Recorded, Source: source, URL: v.URL, Version: &v}, func(s *Summary) { s.Versions[v.Kind]++ })
}

// checked tells what came of a check. A page that robots.txt refuses is the
// publisher's decision, which stet status tells, and one whose host failed
// before it was asked for was told with that host: neither is a failure of the
// pass, unless a person asked for just this page.
func (r *report) checked(source string, t *settled, byHand bool) {
	e := Event{What: Checked, Source: source, URL: t.look.URL, Outcome: t.verdict.Outcome, Reason: t.verdict.Reason, Err: t.err}
	r.event(e, func(s *Summary) {
		s.Checked++
		s.Outcomes[t.verdict.Outcome]++
		if t.verdict.Outcome == Failed && (byHand || !t.seen.Skipped) || t.verdict.Outcome == Refused && byHand {
			s.Failed++
			err := t.err
			if err == nil {
				err = &RefusedError{URL: t.look.URL, Status: t.seen.Status, Reason: t.verdict.Reason}
			}
			s.problem(source, t.look.URL, err)
		}
	})
}

// failed tells of an address that could not be looked at at all.
func (r *report) failed(source, url string, err error) {
	r.event(Event{What: Checked, Source: source, URL: url, Outcome: Failed, Reason: err.Error(), Err: err}, func(s *Summary) {
		s.Failed++
		s.problem(source, url, err)
	})
}

func (r *report) pushed(source, remote string, err error) {
	r.event(Event{What: Pushed, Source: source, URL: remote, Err: err}, func(s *Summary) {
		if err != nil {
			s.PushFailed++
			s.problem(source, remote, err)
		}
	})
}

func (r *report) end(source string, err error) {
	r.event(Event{What: Finished, Source: source, Err: err}, func(s *Summary) {
		if err != nil {
			s.SourceErrs++
			s.problem(source, "", err)
		} else {
			s.Sources++
		}
	})
}

// RefusedError says that a page answered with a status that teaches nothing of
// the article: a refusal, an error of the server.
type RefusedError struct {
	URL    string
	Status int
	Reason string
}

func (e *RefusedError) Error() string { return "fetch " + e.URL + ": " + e.Reason }

// Hint says what a person can do.
func (e *RefusedError) Hint() string {
	switch s := e.Status; {
	case s == http.StatusTooManyRequests || s >= 500:
		return "nothing: the site is busy or in trouble, and is tried again later"
	case s == http.StatusUnauthorized || s == http.StatusPaymentRequired || s == http.StatusForbidden:
		return "see whether it opens in a browser; where it needs an account you have, headers: in stet.yaml give it"
	case s == http.StatusUnavailableForLegalReasons:
		return "nothing: the site may not show it to your country, or to anybody"
	}
	return "check that the address opens in a browser"
}
