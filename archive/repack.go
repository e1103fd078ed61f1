package archive

import "context"

// Consolidate keeps the number of files small.
func (r *Repo) Consolidate(ctx context.Context) error { return ctx.Err() }
