package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"stet/archive/poll"
)

// watch runs passes until it is told to stop. SIGHUP makes it read stet.yaml
// anew; one that has a mistake is told of, and the old one stays.
func (a *app) watch(ctx context.Context, c *config, o runOptions, names []string) error {
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP)
	defer signal.Stop(hangup)
	m := &metrics{started: a.now(), versions: map[string]int{}, outcomes: map[poll.Outcome]int{}}
	if o.metrics != "" {
		stop, err := serveMetrics(ctx, o.metrics, m)
		if err != nil {
			return err
		}
		defer stop()
	}
	n := newNotifier(a.getenv)
	go n.keepAlive(ctx, m.alive)
	n.tell("READY=1")
	defer n.tell("STOPPING=1")
	for {
		err := a.watchUntil(ctx, c, o, names, m, hangup)
		if ctx.Err() != nil {
			return nil // told to stop, which is how watching ends
		}
		if !errors.Is(err, errReload) {
			return err
		}
		if next, err := a.reload(names, o); err != nil {
			a.report(ctx, err)
		} else {
			c = next
			a.say("read %s anew", a.configPath)
		}
	}
}

var errReload = errors.New("the configuration is to be read anew")

// reload reads stet.yaml and looks whether it can be worked with.
func (a *app) reload(names []string, o runOptions) (*config, error) {
	c, err := a.config()
	if err != nil {
		return nil, err
	}
	_, err = c.chosen(names, o.shard)
	return c, err
}

// watchUntil watches with one configuration, until ctx ends or a signal comes.
func (a *app) watchUntil(ctx context.Context, c *config, o runOptions, names []string, m *metrics, hangup <-chan os.Signal) error {
	sources, err := c.chosen(names, o.shard)
	if err != nil {
		return err
	}
	p, closePoller, err := a.newPoller(c, sources)
	if err != nil {
		return err
	}
	defer closePoller()
	told := a.newTeller(p)
	defer told.end()
	tell := p.Report
	p.Report = func(e poll.Event) {
		m.count(e)
		tell(e)
		a.tellFailure(e)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	done := make(chan struct{})
	defer close(done)
	go func() {
		select {
		case <-hangup:
			cancel(errReload)
		case <-done:
		}
	}()
	if len(sources) == 0 {
		a.say("no source is this worker's; waiting for another %s", a.configPath)
		<-ctx.Done()
		return context.Cause(ctx)
	}
	a.say("watching %s", count(len(sources), "source"))
	err = p.Watch(ctx)
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return err
}

// tellFailure warns of what a summary would have told.
func (a *app) tellFailure(e poll.Event) {
	if e.Err != nil && !a.logged && !errors.Is(e.Err, context.Canceled) {
		fmt.Fprintf(a.stderr, "stet: warning: %s: %s\n", e.Source, visible(e.Err.Error()))
	}
}
