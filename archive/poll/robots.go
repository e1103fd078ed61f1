package poll

import (
	"context"
	"errors"

	"stet/archive/catalog"
	"stet/archive/fetch"
)

// RobotsIn keeps robots.txt files in the catalogue, for fetch.Client's Robots.
func RobotsIn(c *catalog.Catalog) fetch.RobotsStore { return robotsIn{c} }

type robotsIn struct{ c *catalog.Catalog }

func (r robotsIn) LoadRobots(ctx context.Context, origin string) (fetch.RobotsFile, bool, error) {
	f, err := r.c.Robots(ctx, origin)
	if errors.Is(err, catalog.ErrUnknown) {
		return fetch.RobotsFile{}, false, nil
	}
	return fetch.RobotsFile(f), err == nil, err
}

func (r robotsIn) SaveRobots(ctx context.Context, f fetch.RobotsFile) error {
	return r.c.SaveRobots(ctx, catalog.Robots(f))
}
