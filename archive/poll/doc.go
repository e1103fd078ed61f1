// Package poll is the one loop: discover, fetch, extract, judge, record.
//
// A Poller goes over its sources. For each it reads the feeds that are due,
// remembers what they name, looks at the pages whose time has come, judges what
// it saw against what is stored, and has the archive record what an editor did.
// When to look is schedule.go, what a look means is judge.go; both are pure.
//
// What an editor did is told from what moved by itself in two ways: a difference that many
// articles show at once is the site's, see crowd.go; and one in which no sentence came to the page
// or left it is the extractor's, see redrawn.go. For this the catalogue keeps hashes of
// what the page showed that last gave the stored text. They cannot be made again from git, so that
// after a lost catalogue the second way is open to an article from its next check on, and
// to machines that keep none it is not.
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
