package poll

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"stet/archive/catalog"
	"stet/archive/fetch"
	"stet/extract"
)

// limits bounds what all passes of a Poller do at the same time.
type limits struct {
	hosts chan struct{} // hosts being asked
	cpus  chan struct{} // pages being read
	// batches being settled: each holds the stored and the new texts of as many
	// articles, and no more of them than processors get on faster.
	batches chan struct{}
}

// sight is one look at one article, before it is judged.
type sight struct {
	look       catalog.Look
	seen       Seen
	final      string // where the page was found
	permanent  bool   // what led there was meant for good
	validators fetch.Validators
	ending     ending
	same       bool // the page is the one that gave the stored text
	cut        bool // not looked at: the pass is to stop
	err        error
}

// fetch looks at pages: hosts side by side, each asked one thing at a time in
// the order of looks. The sights come in that order too.
func (p *pass) fetch(ctx context.Context, looks []catalog.Look) []sight {
	sights := make([]sight, len(looks))
	var hosts []string
	byHost := map[string][]int{}
	for i, l := range looks {
		sights[i].look = l
		h := hostOf(l.URL)
		if byHost[h] == nil {
			hosts = append(hosts, h)
		}
		byHost[h] = append(byHost[h], i)
	}
	var all sync.WaitGroup
	for _, h := range hosts {
		p.limits.hosts <- struct{}{}
		all.Go(func() {
			defer func() { <-p.limits.hosts }()
			p.fetchHost(ctx, sights, byHost[h])
		})
	}
	all.Wait()
	return sights
}

// deadAfter is after how many failures in a row the rest of a host's pages is
// left for later.
const deadAfter = 2

// fetchHost looks at the pages of one host. While one is read, the next is
// asked for.
func (p *pass) fetchHost(ctx context.Context, sights []sight, which []int) {
	var reading sync.WaitGroup
	defer reading.Wait()
	failures := 0
	var retry time.Duration
	for _, i := range which {
		s := &sights[i]
		if ctx.Err() != nil {
			s.cut = true
			continue
		}
		if failures >= deadAfter || retry > 0 {
			s.seen = Seen{At: p.clock(), Skipped: true, Retry: retry, Why: "left for later: " + hostOf(s.look.URL) + " is in trouble"}
			continue
		}
		page, err := p.Client.Get(ctx, s.look.URL, p.validators(s.look))
		s.seen.At = p.clock()
		if err != nil {
			s.fail(ctx, err)
			if hostTrouble(err) {
				failures++
			}
			retry = s.seen.Retry
			continue
		}
		if page.Status == http.StatusTooManyRequests || page.Status == http.StatusServiceUnavailable {
			failures++ // the host's answer, not the page's: asking on would cost its pause each time
		} else {
			failures = 0
		}
		p.limits.cpus <- struct{}{}
		reading.Go(func() {
			defer func() { <-p.limits.cpus }()
			s.read(page, p.extractor, p.src.Rules)
		})
	}
}

// validators are sent when an answer "not modified" would mean that the stored
// text is still there: not when another extractor made it.
func (p *pass) validators(l catalog.Look) fetch.Validators {
	if l.Print == "" || l.Extractor != p.extractor {
		return fetch.Validators{}
	}
	return fetch.Validators{ETag: l.ETag, LastModified: l.Modified}
}

// fail notes why there is no page.
func (s *sight) fail(ctx context.Context, err error) {
	if ctx.Err() != nil {
		s.cut = true
		return
	}
	s.err = err
	s.seen.Why = err.Error()
	var down *fetch.HostDownError
	s.seen.Skipped = errors.As(err, &down)
	var later *fetch.RetryLaterError
	if errors.As(err, &later) {
		s.seen.Retry = later.After
	}
}

// hostTrouble says whether an error is the host's, not the page's.
func hostTrouble(err error) bool {
	var large *fetch.TooLargeError
	var redirect *fetch.RedirectError
	var url *fetch.URLError
	return !isRobots(err) && !errors.As(err, &large) && !errors.As(err, &redirect) && !errors.As(err, &url)
}

func isRobots(err error) bool {
	var robots *fetch.RobotsError
	return errors.As(err, &robots)
}

// read makes of a page what there is to judge.
func (s *sight) read(page *fetch.Page, extractor string, rules extract.Rules) {
	s.final, s.permanent, s.validators = page.URL, page.Permanent, page.Validators
	s.seen.Status, s.seen.Extractor = page.Status, extractor
	if page.NotModified {
		s.same, s.seen.Status = true, 200
		s.seen.Print, s.seen.Page = s.look.Print, s.look.Page
		if s.validators == (fetch.Validators{}) {
			s.validators = fetch.Validators{ETag: s.look.ETag, LastModified: s.look.Modified}
		}
		return
	}
	sum := sha256.Sum256(page.Body)
	s.seen.Page = hex.EncodeToString(sum[:])
	if page.Status == 200 && s.seen.Page == s.look.Page && extractor == s.look.Extractor && s.look.Print != "" {
		s.same, s.seen.Print = true, s.look.Print
		return
	}
	s.extract(page, rules)
}

func (s *sight) extract(page *fetch.Page, rules extract.Rules) {
	defer func() {
		if crash := (*CrashError)(nil); errors.As(s.err, &crash) {
			s.seen.Article, s.seen.Why = nil, s.err.Error()
		}
	}()
	defer survive(s.look.URL, &s.err)
	if page.Status == 200 || page.Status == 203 {
		a, err := extract.FromHTML(page.Body, page.ContentType, page.URL, rules)
		switch {
		case err == nil:
			s.seen.Article, s.seen.Print = a, a.Fingerprint()
			s.seen.Shown = extract.ShownOn(page.Body, page.ContentType)
			s.seen.Unlike, s.ending = unlike(a, s.look.Title, s.look.URL), endingOf(page.Body)
		case !errors.Is(err, extract.ErrNoArticle):
			s.err = err
			s.seen.Why = err.Error()
		}
	}
	if sign, why := signOf(page, s.look.URL, s.seen.Article, s.seen.Unlike); sign != "" || s.seen.Why == "" {
		s.seen.Sign, s.seen.Why = sign, why
	}
}

// hostOf gives the host of a URL, with its port.
func hostOf(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}
