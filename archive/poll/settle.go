package poll

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// settled is one sight on its way through judgement.
type settled struct {
	sight
	past    Past
	verdict Verdict
	alias   string // another address that leads to the article
	drop    bool   // the address is another road to an article known otherwise
	own     bool   // the page calls itself by the address it was found at
	body    string // digest of its text, when own
	twice   bool   // seen in this pass already, by another road
}

// settle judges what was seen, in order, records what are versions and then
// saves what was learnt.
func (p *pass) settle(ctx context.Context, sights []sight) error {
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

// identify finds out which article was seen, and what is stored of it.
func (p *pass) identify(ctx context.Context, t *settled) error {
	if _, met := p.known[t.look.Key]; met {
		t.drop, t.twice = true, true
		return nil
	}
	versions, err := p.versions(ctx, t.look)
	if err != nil {
		return err
	}
	t.past = Past{Versions: versions, Look: t.look}
	a := t.seen.Article
	if a != nil {
		if a.CanonicalURL == "" {
			a.CanonicalURL = t.look.URL
		}
		t.own = extract.Key(a.CanonicalURL) == t.look.Key
		if err := p.road(ctx, t); err != nil || t.drop {
			return err
		}
		fill(a, t.look)
	}
	p.known[t.past.Look.Key] = sketchOf(a)
	if err := p.past(ctx, t); err != nil {
		return err
	}
	if a != nil && t.past.Article != nil {
		fill(a, catalog.Look{Title: t.past.Article.Title, Published: t.past.Article.Published})
	}
	return nil
}

// fill puts what the feed said where the page says nothing.
func fill(a *extract.Article, l catalog.Look) {
	if a.Published.IsZero() {
		a.Published = l.Published
	}
	if a.Title == "" {
		a.Title = l.Title
	}
}

// road settles the article's identity. A page at an unknown address may be
// another road to an article already known, or name its own canonical address;
// a known article stays what it is, and what its page calls itself is noted.
func (p *pass) road(ctx context.Context, t *settled) error {
	a, own := t.seen.Article, t.look.Key
	key := extract.Key(a.CanonicalURL)
	if stored := len(t.past.Versions) > 0; stored || key == own {
		if stored {
			return p.keep(ctx, t, key)
		}
		return nil
	}
	if other, taken := p.known[key]; taken {
		t.drop = other == nil || !other.unlike(a)
	} else if same, err := p.isStored(ctx, a); err != nil {
		return err
	} else if same != "" {
		t.drop = true
		a.CanonicalURL = same
	} else {
		t.alias, t.past.Look.Key = t.look.URL, key
		return nil
	}
	if t.drop {
		t.alias = t.look.URL
	} else {
		a.CanonicalURL = t.look.URL // the page names an article that it is not
	}
	return nil
}

// keep holds on to the identity of a stored article, whatever its page calls
// itself now, and notices when the address leads to another stored article.
func (p *pass) keep(ctx context.Context, t *settled, key string) error {
	a, own := t.seen.Article, t.look.Key
	named := a.CanonicalURL
	a.CanonicalURL = t.past.last().URL
	if key == own {
		return nil
	}
	other, err := p.article(ctx, named)
	switch {
	case err != nil:
		return err
	case other == nil:
		t.alias = named
	case extract.Key(other.URL) != own && extract.Key(t.final) != own && t.seen.Sign == "":
		t.seen.Sign, t.seen.Why = SignElsewhere, "sent on to "+other.URL
	}
	return nil
}

// isStored gives the address of the stored article a page calls itself, if it
// is that: some templates name the same canonical address on every page.
func (p *pass) isStored(ctx context.Context, a *extract.Article) (string, error) {
	known, err := p.article(ctx, a.CanonicalURL)
	if known == nil || err != nil {
		return "", err
	}
	versions, err := p.Catalog.VersionsOf(ctx, *known)
	if err != nil {
		return "", err
	}
	old, err := p.repo.Article(ctx, versions[len(versions)-1])
	if err != nil {
		return "", err
	}
	if liken(old, a).other() {
		return "", nil
	}
	return known.URL, nil
}

// versions gives what is stored of the article a look is at.
func (p *pass) versions(ctx context.Context, l catalog.Look) ([]archive.Version, error) {
	a, err := p.article(ctx, l.URL)
	if err != nil {
		return nil, err
	}
	if a == nil || extract.Key(a.URL) != l.Key {
		if a, err = p.article(ctx, "https://"+l.Key); a == nil || err != nil {
			return nil, err
		}
	}
	vs, err := p.Catalog.VersionsOf(ctx, *a)
	if err != nil {
		return nil, fmt.Errorf("read the versions of %s: %w", a.URL, err)
	}
	return vs, nil
}

// historyMost bounds how many versions of an article are compared with.
const historyMost = 200

// past reads of the archive what judging needs: nothing when the text is the
// stored one.
func (p *pass) past(ctx context.Context, t *settled) error {
	past := &t.past
	if h, err := p.Catalog.HeldAt(ctx, p.src.Name, past.Look.Key); err == nil {
		past.Held = &h
	} else if !errors.Is(err, catalog.ErrUnknown) {
		return err
	}
	n := len(past.Versions)
	if n == 0 {
		return nil
	}
	past.Prints = make([]string, n)
	past.Prints[n-1] = past.Look.Print
	if t.same || t.seen.Article == nil && !t.willBeGone() || t.seen.Print != "" && t.seen.Print == past.Look.Print && !past.gone() {
		return nil
	}
	for i := n - 1; i >= max(0, n-historyMost); i-- {
		a, err := p.repo.Article(ctx, past.Versions[i])
		if err != nil {
			return fmt.Errorf("read version %d of %s: %w", i, past.Versions[i].URL, err)
		}
		past.Prints[i] = a.Fingerprint()
		if i == n-1 {
			past.Article = a
			if t.seen.Article == nil || past.Prints[i] == t.seen.Print {
				break
			}
		}
	}
	return nil
}

// willBeGone says that the stored text may be needed for a version of kind gone.
func (t *settled) willBeGone() bool {
	return (t.seen.Status == 404 || t.seen.Status == 410) && t.past.Look.Misses >= goneChecks-1
}

// notice shows the crowd what was seen, before anything is judged: the first of
// many equal texts is as wrong as the last.
func (p *pass) notice(t *settled) {
	if t.drop || t.seen.Article == nil || t.same {
		return
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
		t.body = bodyDigest(t.seen.Article)
		p.crowd.met(hostOfKey(key), t.body, key, wrong)
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
		if t.own {
			c.SameText = p.crowd.others(hostOfKey(t.past.Look.Key), t.body, t.past.Look.Key)
		}
		t.verdict = judge(t.seen, t.past, c, p.sch)
	}
	if len(t.past.Versions) > 0 && !t.seen.Skipped {
		p.crowd.saw(t.verdict)
	}
}

// captures makes of a verdict what the archive is to record: mostly nothing.
func (p *pass) captures(t *settled) []archive.Capture {
	var out []archive.Capture
	if t.verdict.Flush {
		if c, err := unhold(*t.past.Held, t.past); err == nil {
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
	var s catalog.State
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
		s.Looks = append(s.Looks, p.after(t))
		p.keepAside(&s, t)
		p.report.checked(p.src.Name, t)
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
	if t.verdict.Flush {
		l.Print, l.Extractor = t.past.Held.Fingerprint, p.extractor
	}
	return l
}

// aside is what a held capture needs besides its text to become a version.
type aside struct {
	Status    int       `json:"status"`
	Page      string    `json:"page,omitempty"`
	At        time.Time `json:"at"`
	Modified  time.Time `json:"modified,omitzero"`
	Why       string    `json:"why"`
	Extractor string    `json:"extractor,omitempty"`
	Own       bool      `json:"own,omitempty"`  // the page called itself by the article's address
	Body      string    `json:"body,omitempty"` // digest of the text without the headline
}

// asideOf reads it back; the zero value where it cannot be read.
func asideOf(h catalog.Held) (a aside) {
	if json.Unmarshal([]byte(h.Data), &a) != nil {
		return aside{}
	}
	return a
}

// keepAside holds or releases the capture of a check.
func (p *pass) keepAside(s *catalog.State, t *settled) {
	held, v := t.past.Held, t.verdict
	switch {
	case v.Flush || v.Outcome == Unchanged || v.Outcome.version():
		if held != nil {
			s.Release = append(s.Release, t.past.Look.Key)
		}
	case v.Sign == "":
	case held != nil && !v.Sign.mayPersist() && v.Outcome == Suspicious && held.Sign != string(v.Sign):
		// What is held may still persist: a wall in between says nothing of it.
	default:
		s.Hold = append(s.Hold, hold(t))
	}
}

// hold makes a held capture of what was seen, or counts one seen before.
func hold(t *settled) catalog.Held {
	h := catalog.Held{Key: t.past.Look.Key, Fingerprint: t.seen.Print, Sign: string(t.verdict.Sign), Since: t.seen.At}
	if was := t.past.Held; was != nil && was.Fingerprint == h.Fingerprint && was.Sign == h.Sign {
		h.Since, h.Checks = was.Since, was.Checks
	}
	h.Checks++
	h.Last = t.seen.At
	a := aside{Status: t.seen.Status, Page: t.seen.Page, At: t.seen.At, Why: t.verdict.Reason, Extractor: t.seen.Extractor, Own: t.own, Body: t.body}
	if t.seen.Article != nil {
		h.File = archive.FormatFile(archive.File{Article: t.seen.Article})
		a.Modified = t.seen.Article.Modified
	}
	data, _ := json.Marshal(a) // of strings, numbers and times: cannot fail
	h.Data = string(data)
	return h
}

// unhold makes a version of a held capture.
func unhold(h catalog.Held, p Past) (archive.Capture, error) {
	a := asideOf(h)
	f, err := archive.ParseFile(h.File)
	if err != nil {
		return archive.Capture{}, err
	}
	f.Article.CanonicalURL, f.Article.Modified = p.last().URL, a.Modified
	last := p.last()
	return archive.Capture{
		Article: f.Article, Kind: archive.Changed, FetchedAt: a.At, Status: a.Status, PageSHA256: a.Page,
		Reason: "the last state seen", Previous: &last, Extractor: a.Extractor,
	}, nil
}
