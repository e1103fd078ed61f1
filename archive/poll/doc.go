// Package poll is the one loop: discover, fetch, extract, judge, record.
//
// A Poller goes over its sources. For each it reads the feeds that are due,
// remembers what they name, looks at the pages whose time has come, judges what
// it saw against what is stored, and has the archive record what an editor did.
// When to look is schedule.go, what a look means is judge.go; both are pure.
//
// An article or a source that fails never stops the others. Nothing is called
// recorded before it is on disk, and the next check of an article is written
// down only after that, so that a pass that is killed is simply made again.
//
// The package knows neither git (package archive does) nor the polite ways of
// HTTP (package fetch), and prints nothing: it tells Report.
//
//	p := &poll.Poller{Dir: dir, Sources: sources, Catalog: c, Client: client}
//	sum, err := p.Once(ctx)
package poll
