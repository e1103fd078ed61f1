package main

import (
	"context"
	"errors"
)

func (a *app) fetchPage(ctx context.Context, url string) (page, error) {
	return page{}, errors.New("todo")
}
