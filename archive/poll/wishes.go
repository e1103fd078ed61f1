package poll

import (
	"context"
	"errors"

	"stet/archive/catalog"
	"stet/archive/fetch"
)

// WishesIn keeps in the catalogue which hosts asked to be left alone, for
// fetch.Client's Wishes.
func WishesIn(c *catalog.Catalog) fetch.WishStore { return wishesIn{c} }

type wishesIn struct{ c *catalog.Catalog }

func (w wishesIn) LoadWish(ctx context.Context, host string) (fetch.Wish, bool, error) {
	wish, err := w.c.WishOf(ctx, host)
	if errors.Is(err, catalog.ErrUnknown) {
		return fetch.Wish{}, false, nil
	}
	return fetch.Wish(wish), err == nil, err
}

func (w wishesIn) SaveWish(ctx context.Context, wish fetch.Wish) error {
	return w.c.KeepWish(ctx, catalog.Wish(wish))
}
