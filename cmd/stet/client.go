package main

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"strings"

	"stet/archive/fetch"
	"stet/archive/poll"
)

// client fetches pages as stet.yaml says.
func (c *config) client() *fetch.Client {
	delay := c.Defaults.Delay.Duration
	if delay == 0 {
		delay = fetch.NoDelay
	}
	headers := map[string]http.Header{}
	for _, s := range c.Sources {
		for host, more := range s.Headers { // of which another source may name some, too
			if headers[host] == nil {
				headers[host] = http.Header{}
			}
			maps.Copy(headers[host], more)
		}
	}
	return &fetch.Client{
		UserAgent:    c.UserAgent.string,
		Headers:      headers,
		Delay:        delay,
		Timeout:      c.Defaults.Timeout.Duration,
		AllowPrivate: c.AllowPrivate,
	}
}

// client fetches pages as c says, by this invocation's clock.
func (a *app) client(c *config) *fetch.Client {
	client := c.client()
	client.Now = a.ticking
	if a.sleep != nil {
		client.Now, client.Sleep = a.now, a.sleep
	}
	return client
}

// configOrDefault reads stet.yaml, and does without where there is none: some
// commands need only what it says of fetching.
func (a *app) configOrDefault() (*config, error) {
	if !exists(a.configPath) {
		return parseConfig(nil, a.configPath, a.getenv)
	}
	return a.config()
}

// fetchPage gets a page that must be there.
func fetchPage(ctx context.Context, c *fetch.Client, url string) (*fetch.Page, error) {
	p, err := c.Get(ctx, url, fetch.Validators{})
	if err != nil {
		return nil, err
	}
	if p.Status != http.StatusOK {
		return nil, &poll.RefusedError{URL: url, Status: p.Status, Reason: strings.TrimSpace(fmt.Sprintf("answered %d %s", p.Status, http.StatusText(p.Status)))}
	}
	return p, nil
}
