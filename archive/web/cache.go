package web

import (
	"container/list"
	"sync"
)

// cache keeps what was used last. A key names all that a value is made of,
// such as commit ids, so that nothing kept is ever out of date.
type cache[V any] struct {
	mu    sync.Mutex
	size  int
	order *list.List // of *cached[V], the last used first
	byKey map[string]*list.Element
}

type cached[V any] struct {
	key   string
	value V
}

func newCache[V any](size int) *cache[V] {
	return &cache[V]{size: size, order: list.New(), byKey: map[string]*list.Element{}}
}

// kept gives the value of key where it is kept.
func (c *cache[V]) kept(key string) (v V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.byKey[key]
	if e == nil {
		return v, false
	}
	c.order.MoveToFront(e)
	return e.Value.(*cached[V]).value, true
}

// get gives the value of key, made by compute where it is not kept. Two may
// compute the same at once. Errors are not kept.
func (c *cache[V]) get(key string, compute func() (V, error)) (V, error) {
	if v, ok := c.kept(key); ok {
		return v, nil
	}
	v, err := compute()
	if err != nil {
		return v, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.byKey[key] == nil {
		c.byKey[key] = c.order.PushFront(&cached[V]{key, v})
	}
	for c.order.Len() > c.size {
		oldest := c.order.Back()
		c.order.Remove(oldest)
		delete(c.byKey, oldest.Value.(*cached[V]).key)
	}
	return v, nil
}
