package poll

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"time"

	"stet/archive/catalog"
	"stet/archive/feed"
	"stet/archive/fetch"
	"stet/extract"
)

const (
	// feedLeast is the least time between two looks at a feed, however often a
	// pass is made.
	feedLeast = 5 * time.Minute
	// feedMost bounds how long a feed may ask to be left alone.
	feedMost = 6 * time.Hour
	// feedShare is of how many requests to a host with long pauses one is for its
	// feed: a pass may have no time for more than one, and feeds are read first.
	feedShare = 10
	// feedSlack is how much too early a feed may be asked: a cron job every five
	// minutes does not start on the same second each time.
	feedSlack = 10 * time.Second
	// childrenMost bounds how many sitemaps of an index are read: those that
	// changed last, and where the index does not tell, those named last, since
	// indexes grow at their end.
	childrenMost = 50
)

// road is a feed, sitemap or section page and how to read it.
type road struct {
	url     string
	section bool
	state   catalog.FeedState
	entries []feed.Entry
	anew    bool   // it is not what it was
	damage  string // why only a part of it could be read
	err     error
	asked   bool
}

// discover reads the feeds that are due, and schedules what they name that is
// not known.
func (p *pass) discover(ctx context.Context) error {
	states, err := p.Catalog.Feeds(ctx, p.src.Name)
	if err != nil {
		return fmt.Errorf("read the feeds' state of %s: %w", p.src.Name, err)
	}
	roads := p.roads(states)
	p.walk(ctx, roads)
	roads = append(roads, p.children(ctx, roads, states)...)
	return p.found(context.WithoutCancel(ctx), roads)
}

// roads lists what leads to articles, as it is configured.
func (p *pass) roads(states map[string]catalog.FeedState) []*road {
	var roads []*road
	add := func(url string, section bool) {
		roads = append(roads, &road{url: url, section: section, state: p.stateOf(url, states)})
	}
	for _, u := range slices.Concat(p.src.Feeds, p.src.Sitemaps) {
		add(u, false)
	}
	for _, u := range p.src.Sections {
		add(u, true)
	}
	return roads
}

// stateOf gives what is remembered of a feed. What was read with another match
// or skip is read again, though the feed has not changed.
func (p *pass) stateOf(url string, states map[string]catalog.FeedState) catalog.FeedState {
	s, filter := states[url], p.src.filter()
	s.URL = url
	if s.Filter != filter {
		s.Filter, s.ETag, s.Modified, s.SHA256 = filter, "", "", ""
	}
	return s
}

// children walks the sitemaps that sitemap indexes name. An index of indexes is
// not followed further.
func (p *pass) children(ctx context.Context, roads []*road, states map[string]catalog.FeedState) []*road {
	var more []*road
	seen := map[string]bool{}
	for _, r := range roads {
		for _, u := range r.state.Children[max(0, len(r.state.Children)-childrenMost):] {
			if !seen[u] {
				seen[u] = true
				more = append(more, &road{url: u, state: p.stateOf(u, states)})
			}
		}
	}
	p.walk(ctx, more)
	return more
}

// walk asks for roads that are due, hosts side by side.
func (p *pass) walk(ctx context.Context, roads []*road) {
	byHost := map[string][]*road{}
	var hosts []string
	for _, r := range roads {
		if !p.feedDue(r.state) {
			continue
		}
		h := hostOf(r.url)
		if byHost[h] == nil {
			hosts = append(hosts, h)
		}
		byHost[h] = append(byHost[h], r)
	}
	var all sync.WaitGroup
	for _, h := range hosts {
		p.limits.hosts <- struct{}{}
		all.Go(func() {
			defer func() { <-p.limits.hosts }()
			for _, r := range byHost[h] {
				if ctx.Err() == nil {
					p.ask(ctx, r)
				}
			}
		})
	}
	all.Wait()
}

func (p *pass) feedDue(s catalog.FeedState) bool {
	if p.All {
		return true
	}
	slack := feedSlack
	if s.Failures > 0 {
		slack = 0 // NotBefore may be what the server asked for
	}
	now := p.now.Add(slack)
	return !now.Before(s.NotBefore) && !now.Before(s.Checked.Add(feedLeast))
}

// feedFetcher is a Fetcher that lets a feed be larger than a page, as
// *fetch.Client does.
type feedFetcher interface {
	GetFeed(ctx context.Context, url string, v fetch.Validators) (*fetch.Page, error)
}

// ask gets one feed and reads it, when it is not what it was.
func (p *pass) ask(ctx context.Context, r *road) {
	get := p.Client.Get
	if c, ok := p.Client.(feedFetcher); ok {
		get = c.GetFeed
	}
	page, err := get(ctx, r.url, fetch.Validators{ETag: r.state.ETag, LastModified: r.state.Modified})
	if ctx.Err() != nil {
		return
	}
	r.asked = true
	r.state.Checked = p.now
	if err == nil && !page.NotModified && page.Status != http.StatusOK {
		err = &RefusedError{URL: r.url, Status: page.Status, Reason: fmt.Sprintf("answered %d", page.Status)}
	}
	if err == nil && !page.NotModified {
		err = r.read(page)
	}
	if err != nil {
		p.feedFailed(r, err)
		return
	}
	if r.state.Failures > 0 {
		r.state.Failures, r.state.Error = 0, ""
	}
	if r.anew {
		r.state.Error = r.damage // read in part: no failure, but something to know
	}
	r.state.NotBefore = p.now.Add(min(max(feedLeast, page.MaxAge(p.now), r.state.TTL, feedShare*page.Pause), feedMost))
	if !page.NotModified {
		r.state.ETag, r.state.Modified = page.Validators.ETag, page.Validators.LastModified
	}
}

func (p *pass) feedFailed(r *road, err error) {
	r.err = err
	r.state.Failures++
	r.state.Error = err.Error()
	wait := min(p.sch.retry(r.state.Failures), feedMost)
	var later *fetch.RetryLaterError
	if errors.As(err, &later) {
		wait = max(wait, later.After)
	}
	r.state.NotBefore = p.now.Add(wait)
}

// newestLast orders the sitemaps of an index by when they changed.
func newestLast(f feed.Feed) []string {
	list := slices.Clone(f.Sitemaps)
	slices.SortStableFunc(list, func(a, b string) int { return f.SitemapsUpdated[a].Compare(f.SitemapsUpdated[b]) })
	return list
}

// read takes the entries out of a page.
func (r *road) read(page *fetch.Page) (err error) {
	defer survive(r.url, &err)
	sum := sha256.Sum256(page.Body)
	digest := hex.EncodeToString(sum[:])
	if digest == r.state.SHA256 {
		return nil
	}
	if r.section {
		r.entries = feed.Links(page.Body, page.URL)
	} else {
		f, err := feed.Parse(page.Body, page.ContentType, page.URL)
		if err != nil {
			return fmt.Errorf("read feed %s: %w", r.url, err)
		}
		r.entries, r.state.Children = f.Entries, newestLast(f)
		if f.Damage != nil {
			r.damage = f.Damage.Error()
		}
		r.state.TTL = f.TTL
	}
	r.anew, r.state.SHA256, r.state.Entries = true, digest, len(r.entries)
	return nil
}

// found schedules the entries that are not known, in the order they were named,
// and saves what was learnt of the feeds with them: a pass that is killed reads
// the same entries again.
func (p *pass) found(ctx context.Context, roads []*road) error {
	seq, err := p.Catalog.LastSeq(ctx, p.src.Name)
	if err != nil {
		return fmt.Errorf("schedule entries of %s: %w", p.src.Name, err)
	}
	var s catalog.State
	taken := map[string]bool{}
	for _, r := range roads {
		if !r.asked {
			continue
		}
		before := len(s.Looks)
		for _, e := range r.entries {
			l, fresh, err := p.fresh(ctx, e, taken)
			if err != nil {
				return err
			}
			if fresh {
				seq++
				l.Seq = seq
				s.Looks = append(s.Looks, l)
			}
		}
		if n := len(s.Looks) - before; n > 0 {
			r.state.Newest, p.state.Newest = p.now, p.now
		}
		s.Feeds = append(s.Feeds, r.state)
		p.report.feed(p.src.Name, r.url, len(s.Looks)-before, r.err)
	}
	return p.save(ctx, s)
}

// fresh gives the look for an entry, if it is wanted and not known.
func (p *pass) fresh(ctx context.Context, e feed.Entry, taken map[string]bool) (catalog.Look, bool, error) {
	url, err := extract.NormalizeURL(e.URL)
	if err != nil || !p.src.wants(url) {
		return catalog.Look{}, false, nil // not a web address: nothing to look at
	}
	l, known, err := p.lookFor(ctx, url)
	if err != nil || known || taken[l.Key] {
		return l, false, err
	}
	taken[l.Key] = true
	l.Title, l.Published = e.Title, e.Published
	return l, true, nil
}

// filter names match and skip; empty where there are none.
func (s *Source) filter() string {
	if len(s.Match)+len(s.Skip) == 0 {
		return ""
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q", s.Match, s.Skip))
	return hex.EncodeToString(sum[:8])
}

// wants says whether match and skip let a URL pass.
func (s *Source) wants(url string) bool {
	for _, re := range s.Skip {
		if re.MatchString(url) {
			return false
		}
	}
	for _, re := range s.Match {
		if re.MatchString(url) {
			return true
		}
	}
	return len(s.Match) == 0
}
