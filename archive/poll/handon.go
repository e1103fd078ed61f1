package poll

import (
	"context"
	"errors"
	"fmt"

	"stet/archive"
	"stet/archive/catalog"
)

// handOn does what comes after the versions are safe: pushing them, the search
// index, fewer packs. Nothing of it can undo or hold up the archive; what fails
// is reported and made good by a later pass.
func (p *pass) handOn(ctx context.Context) error {
	pushed := p.push(ctx)
	if p.recorded == 0 {
		return pushed
	}
	if err := p.index(ctx); err != nil {
		return errors.Join(pushed, err)
	}
	if err := p.repo.Consolidate(ctx); err != nil {
		return errors.Join(pushed, fmt.Errorf("consolidate %s: %w", p.repo.Dir(), err))
	}
	return pushed
}

// index keeps the search index up to date where there is one. It costs about a
// quarter of a pass in which every article changed, and the first one reads every
// text of the archive: a machine where nobody searches, such as a CI runner that
// starts from a clone, does without. The first search makes it.
func (p *pass) index(ctx context.Context) error {
	has, err := p.Catalog.HasIndex(ctx)
	if err != nil || !has {
		return err
	}
	_, err = p.Catalog.IndexSearch(ctx, p.repo)
	return err
}

// push sends what the remote has not got, and remembers how that went.
func (p *pass) push(ctx context.Context) error {
	if p.src.Remote == "" || p.Saved {
		return nil
	}
	head, err := p.repo.Head()
	if err != nil || head == "" {
		return err
	}
	// What is kept also travels, and is told to logs: no secret stands in it.
	to := archive.WithoutSecret(p.src.Remote)
	if head == p.state.PushedHead && to == p.state.PushedTo {
		return p.give(ctx)
	}
	_, err = p.repo.Push(ctx, p.src.Remote)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	p.state.PushError = ""
	if err != nil {
		p.state.PushError = err.Error()
	} else {
		p.state.PushedHead, p.state.PushedTo = head, to
	}
	p.report.pushed(p.src.Name, to, err)
	if err := p.save(context.WithoutCancel(ctx), catalog.State{Source: &p.state}); err != nil || p.state.PushError != "" {
		return err
	}
	return p.give(ctx)
}
