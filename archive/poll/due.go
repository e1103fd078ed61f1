package poll

import (
	"context"
	"errors"
	"fmt"
	"time"

	"stet/archive/catalog"
	"stet/extract"
)

// resume schedules the articles that are stored but have no place in the
// schedule: all of them in a fresh clone, those of the last batch after a
// crash. Where each stands follows from when it last changed, so that nothing
// is checked at once that would not have been due about now anyway.
func (p *pass) resume(ctx context.Context) error {
	looks, err := p.Catalog.Unscheduled(ctx, p.src.Name)
	if err != nil {
		return fmt.Errorf("schedule %s: %w", p.src.Name, err)
	}
	if len(looks) == 0 {
		return nil
	}
	seq, err := p.Catalog.LastSeq(ctx, p.src.Name)
	if err != nil {
		return fmt.Errorf("schedule %s: %w", p.src.Name, err)
	}
	for i := range looks { // a version may bear the time of a clock that ran ahead
		if l := &looks[i]; l.Good.After(p.now) && !p.Saved { // saved pages are of the past themselves
			l.Found, l.Good = p.now, p.now
		}
	}
	asOf := p.lastSign(looks)
	for i := range looks {
		l := &looks[i]
		seq++
		l.Seq, l.Checks, l.Outcome = seq, 1, string(Unchanged)
		l.Period, l.Next = p.sch.resumed(l.Key, l.Good, asOf)
	}
	return p.save(ctx, catalog.State{Looks: looks})
}

// lastSign tells when the source was last run; where that is not known, when
// something last changed, though not longer ago than freshWindow.
func (p *pass) lastSign(looks []catalog.Look) time.Time {
	if !p.state.Pass.IsZero() {
		return p.state.Pass
	}
	var last time.Time
	for _, l := range looks {
		if l.Good.After(last) {
			last = l.Good
		}
	}
	if floor := p.now.Add(-freshWindow); last.Before(floor) {
		return floor
	}
	return last
}

// fewLooks is how many checks are no burst, however late they are: who runs stet
// by hand the next day expects that it looks at what is due.
const fewLooks = 30

// due gives what is to be looked at in this pass, in order of discovery, what
// was never looked at first.
func (p *pass) due(ctx context.Context) ([]catalog.Look, error) {
	looks, err := p.Catalog.Due(ctx, p.src.Name, p.now, p.All)
	if err != nil {
		return nil, fmt.Errorf("find what is due of %s: %w", p.src.Name, err)
	}
	if p.All || len(looks) <= fewLooks || !lateStart(p.gap, p.state.Gap) {
		return looks, nil
	}
	return p.postpone(ctx, looks)
}

// postpone spreads what fell due while the source stood still.
func (p *pass) postpone(ctx context.Context, looks []catalog.Look) ([]catalog.Look, error) {
	var now, later []catalog.Look
	for _, l := range looks {
		if l.Checks > 0 && l.Missing.IsZero() {
			l.Period, l.Next = p.sch.postponed(max(l.Period, p.sch.First), l.Next, p.now, l.Key)
		}
		if l.Next.After(p.now) {
			later = append(later, l)
		} else {
			now = append(now, l)
		}
	}
	return now, p.save(ctx, catalog.State{Looks: later})
}

// named gives the looks for addresses a person asked for, known or not.
func (p *pass) named(ctx context.Context, urls []string) ([]catalog.Look, error) {
	seq, err := p.Catalog.LastSeq(ctx, p.src.Name)
	if err != nil {
		return nil, fmt.Errorf("look up addresses of %s: %w", p.src.Name, err)
	}
	var looks []catalog.Look
	taken := map[string]bool{}
	for _, raw := range urls {
		url, err := extract.NormalizeURL(raw)
		if err != nil {
			p.report.failed(p.src.Name, raw, err)
			continue
		}
		l, known, err := p.lookFor(ctx, url)
		if err != nil {
			return nil, err
		}
		if !known {
			seq++
			l.Seq = seq
		}
		if !taken[l.Key] {
			taken[l.Key] = true
			looks = append(looks, l)
		}
	}
	return looks, nil
}

// lookFor gives what is remembered under an address, or of the article it is
// another road to; a new look where nothing is.
func (p *pass) lookFor(ctx context.Context, url string) (l catalog.Look, known bool, err error) {
	key := extract.Key(url)
	if a, err := p.article(ctx, url); err != nil {
		return l, false, err
	} else if a != nil {
		key = extract.Key(a.URL)
	}
	l, err = p.Catalog.LookAt(ctx, p.src.Name, key)
	if errors.Is(err, catalog.ErrUnknown) {
		return catalog.Look{Key: key, URL: url, Found: p.now, Next: p.now}, false, nil
	}
	return l, err == nil, err
}

// article gives the stored article an address leads to; nil when none does.
func (p *pass) article(ctx context.Context, url string) (*catalog.Article, error) {
	a, err := p.Catalog.Article(ctx, p.src.Name, url)
	if errors.Is(err, catalog.ErrUnknown) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &a, nil
}

func (p *pass) save(ctx context.Context, s catalog.State) error {
	if err := p.Catalog.SaveState(ctx, p.src.Name, s); err != nil {
		return fmt.Errorf("save the schedule of %s: %w", p.src.Name, err)
	}
	return nil
}
