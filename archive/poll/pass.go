package poll

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"time"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// pass is one source's turn.
type pass struct {
	*Poller
	src       Source
	sch       Schedule
	now       time.Time // when the pass began; the schedule counts from here
	byHand    bool      // a person named the addresses
	extractor string
	repo      *archive.Repo
	state     catalog.SourceState
	gap       time.Duration // since the pass before; 0: unknown
	crowd     *crowd
	limits    *limits
	report    *report
	// known is who was seen in this pass, by key: the canonical URL. Nil where
	// there was no article.
	known    map[string]*sketch
	recorded int
	carried  bool  // the state came with the remote, or nothing did: it goes back there
	short    error // the archive came from a remote that lacks versions
}

// run is the whole story of one source.
func (p *pass) run(ctx context.Context) (err error) {
	if err := p.open(ctx); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.short, p.repo.Close()) }()
	if err := p.remember(ctx); err != nil {
		return err
	}
	if err := p.discover(ctx); err != nil {
		return err
	}
	due, err := p.due(ctx)
	if err != nil {
		return err
	}
	return p.check(ctx, due)
}

// capture looks at the given addresses alone.
func (p *pass) capture(ctx context.Context, urls []string) (err error) {
	p.byHand = true
	if err := p.open(ctx); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.short, p.repo.Close()) }()
	if err := p.remember(ctx); err != nil {
		return err
	}
	looks, err := p.named(ctx, urls)
	if err != nil {
		return err
	}
	return p.check(ctx, looks)
}

// ready opens the archive and looks at nothing.
func (p *pass) ready(ctx context.Context) (err error) {
	if err := p.open(ctx); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.short, p.repo.Close()) }()
	_, err = p.Catalog.CatchUp(ctx, p.repo)
	return err
}

// check looks at articles a few hundred at a time, so that memory is bounded
// and what was seen is soon on disk, then hands on what was recorded.
func (p *pass) check(ctx context.Context, looks []catalog.Look) error {
	p.report.begin(p.src.Name, len(looks))
	for part := range slices.Chunk(looks, batchSize) {
		if err := p.unlearn(ctx, part); err != nil {
			return err
		}
		seen := p.fetch(ctx, part)
		// What was fetched is recorded even when the pass is to stop.
		if err := p.settle(context.WithoutCancel(ctx), seen); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	if err := p.leave(context.WithoutCancel(ctx)); err != nil {
		return err
	}
	return p.handOn(ctx)
}

// unlearn takes from looks what would make a page pass for unchanged, where it is known
// of another text than the stored one.
func (p *pass) unlearn(ctx context.Context, looks []catalog.Look) error {
	outdated, err := p.Catalog.Outdated(ctx, p.src.Name, looks)
	if err != nil {
		return fmt.Errorf("compare the schedule of %s with its archive: %w", p.src.Name, err)
	}
	for i := range looks {
		if l := &looks[i]; outdated[l.Key] {
			l.ETag, l.Modified, l.Page, l.Print = "", "", "", ""
		}
	}
	return nil
}

// batchSize is how many checks are settled together, and so at most how many
// versions are in one pack.
const batchSize = 200

// remember brings the catalogue up to the archive and reads what earlier passes
// left.
func (p *pass) remember(ctx context.Context) error {
	if _, err := p.Catalog.CatchUp(ctx, p.repo); err != nil {
		return err
	}
	var err error
	if p.state, err = p.Catalog.SourceState(ctx, p.src.Name); err != nil {
		return fmt.Errorf("read the state of %s: %w", p.src.Name, err)
	}
	if err := p.take(ctx); err != nil {
		return err
	}
	if err := p.setBack(ctx); err != nil {
		return err
	}
	if !p.state.Pass.IsZero() {
		p.gap = max(0, p.now.Sub(p.state.Pass))
	}
	if stoodStill(p.gap, p.state.Gap) && !p.Saved { // only time in which somebody looked makes an article gone
		if err := p.Catalog.ForgetAbsences(ctx, p.src.Name); err != nil {
			return fmt.Errorf("forget which articles of %s were not found: %w", p.src.Name, err)
		}
	}
	held, err := p.Catalog.Held(ctx, p.src.Name, false)
	if err != nil {
		return fmt.Errorf("read what is held of %s: %w", p.src.Name, err)
	}
	p.crowd = newCrowd(&p.state, held)
	return p.resume(ctx)
}

// leave saves what the next pass is to know of the source as a whole.
func (p *pass) leave(ctx context.Context) error {
	if !p.Saved {
		p.state.Pass, p.state.Gap, p.state.Error = p.now, cmp.Or(p.gap, p.state.Gap), ""
	}
	p.crowd.save(&p.state, p.now)
	if err := p.Catalog.SaveState(ctx, p.src.Name, catalog.State{Source: &p.state}); err != nil {
		return fmt.Errorf("save the state of %s: %w", p.src.Name, err)
	}
	return nil
}

// brokenOff notes why a pass came to no end, for stet status. Another process at
// work on the source is no news.
func (p *pass) brokenOff(ctx context.Context, why error) {
	var inUse *archive.InUseError
	if errors.As(why, &inUse) {
		return
	}
	state, err := p.Catalog.SourceState(ctx, p.src.Name)
	if err == nil {
		state.Error = why.Error()
		err = p.Catalog.SaveState(ctx, p.src.Name, catalog.State{Source: &state})
	}
	if err != nil {
		p.warn("the catalogue did not take a note", err)
	}
}

// rulesMark stands between the extractor's name and the digest of the rules.
const rulesMark = " rules/"

// extractorID names what makes an article of a page: stet's extractor, and the
// source's rules where there are any.
func extractorID(r extract.Rules) string {
	id := extract.Extractor()
	if r.Body == "" && r.Title == "" && len(r.Remove) == 0 && len(r.IgnoreText) == 0 {
		return id
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%q", r))
	return id + rulesMark + hex.EncodeToString(sum[:4])
}
