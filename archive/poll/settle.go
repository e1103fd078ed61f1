package poll

import (
	"context"
	"errors"
	"slices"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// settled is one sight on its way through judgement.
type settled struct {
	sight
	past    Past
	verdict Verdict
	alias   string   // another address that leads to the article
	drop    bool     // the address is another road to an article known otherwise
	own     bool     // the page calls itself by the address it was found at
	texts   []string // digests of its text, when own
	twice   bool     // seen in this pass already, by another road
}

// settle judges what was seen, in order, records what are versions and then
// saves what was learnt.
func (p *pass) settle(ctx context.Context, sights []sight) error {
	p.limits.batches <- struct{}{}
	defer func() { <-p.limits.batches }()
	// While pages were fetched, stet reindex may have begun to make it anew.
	if _, err := p.Catalog.CatchUp(ctx, p.repo); err != nil {
		return err
	}
	all := make([]*settled, 0, len(sights))
	for _, s := range sights {
		if s.cut {
			continue
		}
		t := &settled{sight: s}
		if err := p.identify(ctx, t); err != nil {
			return err
		}
		p.notice(t)
		all = append(all, t)
	}
	var captures []archive.Capture
	for _, t := range all {
		if !t.drop {
			p.judge(t)
			captures = append(captures, p.captures(t)...)
		}
	}
	refused, err := p.record(ctx, captures)
	if err != nil {
		return err
	}
	for _, t := range all {
		if err := refused[t.past.Look.Key]; err != nil && !t.drop {
			t.verdict, t.err = Verdict{Outcome: Failed, Reason: err.Error()}, err
		}
	}
	return p.learn(ctx, all)
}

// notice shows the crowd what was seen, before anything is judged: the first of
// many equal texts is as wrong as the last.
func (p *pass) notice(t *settled) {
	if t.drop || t.seen.Article == nil || t.same {
		return
	}
	switch t.ending {
	case ended:
		p.state.Ended++
	case unended:
		p.state.Unended++
	}
	key, old := t.past.Look.Key, t.past.Article
	wrong := false
	if old != nil && t.seen.Print != t.past.print() {
		l := liken(old, t.seen.Article)
		t.past.like = &l
		p.crowd.moved(key, l, t.seen.At)
		wrong = l.shared*10 < len(l.new)
	}
	if t.own {
		t.texts = textsOf(t.seen.Article, t.seen.Unlike)
		p.crowd.met(hostOfKey(key), t.texts, key, wrong)
	}
}

func (p *pass) judge(t *settled) {
	switch {
	case t.same && !t.past.gone():
		t.verdict = Verdict{Outcome: Unchanged}
	case isRobots(t.err):
		t.verdict = Verdict{Outcome: Refused, Reason: t.seen.Why}
	case t.seen.Status == 0 || t.err != nil:
		t.verdict = Verdict{Outcome: Failed, Reason: t.seen.Why}
	default:
		c := Crowd{Common: p.crowd.isCommon, Trouble: p.crowd.trouble()}
		key := t.past.Look.Key
		if t.own {
			c.SameText = p.crowd.others(hostOfKey(key), t.texts, key)
		}
		t.past.Strange = p.crowd.strange(key)
		t.seen.Named = p.byHand
		t.seen.BrokenOff = t.ending == brokenOff || t.ending == unended && endsPages(p.state.Ended, p.state.Unended)
		t.verdict = judge(t.seen, t.past, c, p.sch)
		p.crowd.stored(t)
	}
	if len(t.past.Versions) > 0 && !t.seen.Skipped {
		p.crowd.saw(t.verdict, t.seen, t.past)
	}
}

// endsPages says whether most of a source's pages have their end tags. Few
// systems mix: where most have them, one that has not came half.
func endsPages(ended, unended int) bool { return ended > 0 && ended >= unended }

// captures makes of a verdict what the archive is to record: mostly nothing.
func (p *pass) captures(t *settled) []archive.Capture {
	var out []archive.Capture
	if t.verdict.Flush {
		if c, err := unhold(t); err == nil {
			out = append(out, c)
		}
	}
	if !t.verdict.Outcome.version() {
		return out
	}
	c := archive.Capture{
		Article: t.seen.Article, Kind: archive.Kind(t.verdict.Outcome), FirstSeen: t.past.Look.Found,
		FetchedAt: t.seen.At, Status: t.seen.Status, PageSHA256: t.seen.Page,
		Silent: t.verdict.Silent, Reason: t.verdict.Reason, Extractor: t.seen.Extractor,
	}
	if n := len(t.past.Versions); n > 0 {
		c.Previous = &t.past.Versions[n-1]
	} else if len(out) > 0 {
		c.Kind, c.Reason = archive.Changed, ""
	}
	if t.verdict.Outcome == Gone {
		c.Article, c.PageSHA256, c.Extractor = t.past.Article, "", t.past.last().Extractor
		if len(out) > 0 { // the text to keep is the one released just before
			c.Article, c.Extractor = out[0].Article, out[0].Extractor
		}
		c.Article.CanonicalURL = t.past.last().URL
	}
	return append(out, c)
}

// record has the captures made versions, and the catalogue know them. A capture
// the archive refuses is reported and passed over; anything else that goes
// wrong here is the disk's and ends the source's pass.
func (p *pass) record(ctx context.Context, captures []archive.Capture) (refused map[string]error, err error) {
	refused = map[string]error{}
	if len(captures) == 0 {
		return refused, nil
	}
	for len(captures) > 0 {
		vs, err := p.repo.Record(ctx, captures)
		p.recorded += len(vs)
		for i := range vs {
			p.report.version(p.src.Name, vs[i])
		}
		var bad *archive.CaptureError
		if err != nil && !errors.As(err, &bad) {
			return nil, err
		}
		if bad == nil {
			break
		}
		refused[extract.Key(captures[bad.Index].Article.CanonicalURL)] = bad
		captures = slices.Concat(captures[len(vs):bad.Index], captures[bad.Index+1:])
	}
	_, err = p.Catalog.CatchUp(ctx, p.repo)
	return refused, err
}

// learn saves what a batch of checks taught, after what it recorded is on disk.
func (p *pass) learn(ctx context.Context, all []*settled) error {
	s := catalog.State{Shown: map[string]extract.Shown{}}
	for _, t := range all {
		if t.alias != "" {
			if err := p.alias(ctx, t); err != nil {
				return err
			}
		}
		if t.twice {
			continue
		}
		if t.drop || t.past.Look.Key != t.look.Key {
			s.Forget = append(s.Forget, t.look.Key)
		}
		if t.drop {
			continue
		}
		l := p.after(t)
		s.Looks = append(s.Looks, l)
		p.keepAside(&s, t)
		t.keepShown(&s, l)
		p.report.checked(p.src.Name, t, p.byHand)
	}
	return p.save(ctx, s)
}

// alias notes another road to the article, once it is stored and was seen.
func (p *pass) alias(ctx context.Context, t *settled) error {
	if !t.drop && !t.verdict.Outcome.seen() {
		return nil
	}
	return p.Catalog.Alias(ctx, p.src.Name, t.alias, t.seen.Article.CanonicalURL)
}

// after gives the look with what was learnt.
func (p *pass) after(t *settled) catalog.Look {
	l := advance(t.past, t.seen, t.verdict, p.sch, p.now)
	if t.verdict.Outcome.version() && t.verdict.Outcome != Gone || t.verdict.Outcome == Unchanged {
		l.ETag, l.Modified = t.validators.ETag, t.validators.LastModified
		// A redirect for now (a session, a country, an experiment) is not where
		// the article lives.
		if clean, err := extract.NormalizeURL(t.final); err == nil && t.permanent {
			l.URL = clean
		}
	}
	if t.verdict.Flush && !t.verdict.Outcome.version() {
		l.Print, l.Extractor = t.past.Held.Fingerprint, p.extractor
	}
	return l
}
