package poll

import (
	"context"
	"errors"

	"stet/archive/catalog"
	"stet/archive/fetch"
)

// RobotsIn keeps robots.txt files in the catalogue, for fetch.Client's Robots.
func RobotsIn(c *catalog.Catalog) fetch.RobotsStore { return hostsIn{c} }

// WishesIn keeps in the catalogue which hosts asked to be left alone, for
// fetch.Client's Wishes.
func WishesIn(c *catalog.Catalog) fetch.WishStore { return hostsIn{c} }

type hostsIn struct{ c *catalog.Catalog }

func (h hostsIn) LoadRobots(ctx context.Context, origin string) (fetch.RobotsFile, bool, error) {
	f, err := h.c.Robots(ctx, origin)
	known, err := kept(err)
	return fetch.RobotsFile(f), known, err
}

func (h hostsIn) SaveRobots(ctx context.Context, f fetch.RobotsFile) error {
	return h.c.SaveRobots(ctx, catalog.Robots(f))
}

func (h hostsIn) LoadWish(ctx context.Context, host string) (fetch.Wish, bool, error) {
	wish, err := h.c.WishOf(ctx, host)
	known, err := kept(err)
	return fetch.Wish(wish), known, err
}

func (h hostsIn) SaveWish(ctx context.Context, wish fetch.Wish) error {
	return h.c.KeepWish(ctx, catalog.Wish(wish))
}

// kept tells of a look into the catalogue whether there was anything.
func kept(err error) (bool, error) {
	if errors.Is(err, catalog.ErrUnknown) {
		return false, nil
	}
	return err == nil, err
}
