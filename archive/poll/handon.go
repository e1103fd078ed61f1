package poll

import (
	"context"
	"fmt"
)

// handOn does what comes after the versions are safe: pushing them, the search
// index, fewer packs. Nothing of it can undo or hold up the archive; what fails
// is reported and made good by a later pass.
func (p *pass) handOn(ctx context.Context) error {
	if p.recorded == 0 {
		return nil
	}
	if _, err := p.Catalog.IndexSearch(ctx, p.repo); err != nil {
		return err
	}
	if err := p.repo.Consolidate(ctx); err != nil {
		return fmt.Errorf("consolidate %s: %w", p.repo.Dir(), err)
	}
	return nil
}
