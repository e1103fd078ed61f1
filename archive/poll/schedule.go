package poll

import (
	"cmp"
	"hash/fnv"
	"time"
)

// Schedule says when an article is looked at again: News Sniffer's rule. A new
// or changed article is checked after First; each check without a change
// multiplies the period by Factor; an article whose period would reach Stop is
// no longer checked. Zero fields take the defaults.
type Schedule struct {
	First  time.Duration // 30 minutes
	Factor float64       // 1.2
	Stop   time.Duration // 40 days
	// Live is the least time between two versions of an article that changed at
	// each of its last checks, such as a live blog: 1 hour.
	Live time.Duration
}

// The rules' other times. They are not in the config: none depends on a source.
const (
	// retryMost is the longest wait after a failed check.
	retryMost = 24 * time.Hour
	// goneAfter and goneChecks: an article is called gone when its page answered
	// 404 or 410 at so many checks or more over so long.
	goneAfter  = 72 * time.Hour
	goneChecks = 3
	// persistFor and persistChecks: a suspicious text is stored when it was seen
	// unchanged at so many checks over so long.
	persistFor    = 24 * time.Hour
	persistChecks = 3
	// flipHolds is how long one of two alternating states must be seen alone
	// before it is recorded again.
	flipHolds = 24 * time.Hour
	// freshWindow bounds how far back an unknown last pass is supposed to be.
	freshWindow = 24 * time.Hour
	// lateGap is the least standing still that counts as a late start.
	lateGap = 6 * time.Hour
)

func (s Schedule) orDefault() Schedule {
	if s.First <= 0 {
		s.First = 30 * time.Minute
	}
	if s.Factor <= 1 {
		s.Factor = 1.2
	}
	if s.Stop <= 0 {
		s.Stop = 40 * 24 * time.Hour
	}
	if s.Live <= 0 {
		s.Live = time.Hour
	}
	return s
}

// over takes from t what s leaves open.
func (s Schedule) over(t Schedule) Schedule {
	return Schedule{
		First:  cmp.Or(s.First, t.First),
		Factor: cmp.Or(s.Factor, t.Factor),
		Stop:   cmp.Or(s.Stop, t.Stop),
		Live:   cmp.Or(s.Live, t.Live),
	}.orDefault()
}

// longer gives the period that follows one without a change, and false when
// the article is no longer checked.
func (s Schedule) longer(period time.Duration) (time.Duration, bool) {
	if period <= 0 {
		return s.First, true
	}
	// Compared before it is a Duration: articles checked by hand go on growing.
	next := float64(period) * s.Factor
	if next >= float64(s.Stop) {
		return s.Stop, false
	}
	return time.Duration(next), true
}

// retry gives the wait after n failed checks in a row: First, doubled each
// time, at most a day.
func (s Schedule) retry(n int) time.Duration {
	d := s.First
	for ; n > 1 && d < retryMost; n-- {
		d *= 2
	}
	return min(d, max(retryMost, s.First))
}

// missing gives the wait after the page was not found for the nth time: soon
// once, to pass over a slip, then so that the rule of 72 hours can be met on
// time.
func (s Schedule) missing(n int, since, now time.Time) time.Duration {
	switch {
	case n <= 1:
		return time.Hour
	case n == 2:
		return 23 * time.Hour
	}
	if left := since.Add(goneAfter).Sub(now); left > 0 {
		return left + time.Minute // not a second too early
	}
	return time.Hour
}

// resumed finds where in the schedule an article stands that last changed at
// changed, when nothing but that is known: the checks it would have had until
// now by the rule, each early by a share of its own. It gives the period after
// the last of these, and the time of the next one; zero when it would no longer
// be checked. The checks are the same whenever it is asked, so that a machine
// that asks at each pass makes each of them once.
func (s Schedule) resumed(key string, changed, now time.Time) (period time.Duration, next time.Time) {
	period, on := s.First, true
	for due := changed.Add(s.First); on; due = due.Add(period) {
		if next = due.Add(-spread(period/10, key, 0)).Truncate(time.Second); next.After(now) {
			return period, next
		}
		period, on = s.longer(period)
	}
	return period, time.Time{}
}

// passed goes on with the schedule from a check that was due at next, as if it
// and those after it had been made without seeing a change.
func (s Schedule) passed(period time.Duration, next, now time.Time) (time.Duration, time.Time, bool) {
	for !next.After(now) {
		var on bool
		if period, on = s.longer(period); !on {
			return period, time.Time{}, false
		}
		next = next.Add(period)
	}
	return period, next, true
}

// spread gives a share of d that depends on the key and n alone, evenly over
// keys: articles found together are not checked together for ever.
func spread(d time.Duration, key string, n int) time.Duration {
	return time.Duration(share(key, n) * float64(d))
}

// share maps key and n to [0, 1).
func share(key string, n int) float64 {
	h := fnv.New64a()
	h.Write([]byte(key))
	h.Write([]byte{byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)})
	// FNV's high bits hardly move for a change in the last bytes: mix once more
	// (the finalizer of MurmurHash3).
	x := h.Sum64()
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	return float64(x>>11) / (1 << 53)
}

// after gives the time of the next check: a tenth of the wait may be saved, so
// that articles found together drift apart and a wait of half an hour fits a
// half-hourly cron.
func after(now time.Time, wait time.Duration, key string, n int) time.Time {
	return now.Add(wait - spread(wait/10, key, n)).Truncate(time.Second)
}

// lateStart says whether a source stood still for much longer than it used to:
// gap since its last pass, usual between the two before (0: unknown). A source
// that runs once a day is not late each day.
func lateStart(gap, usual time.Duration) bool {
	return gap > lateGap && gap > 3*usual
}

// stoodStill says whether nobody looked for longer than an article must be away to
// be called gone, or the clock was set forward so far: which of the two cannot be
// told.
func stoodStill(gap, usual time.Duration) bool {
	return gap > goneAfter && lateStart(gap, usual)
}

// postponed gives the place in the schedule of a check that is overdue after a
// late start: the period is what it would have become, and each article waits a
// share of its own, so that checks come at the rate they would have come
// without the stop. A tenth are made at once.
func (s Schedule) postponed(period time.Duration, due, now time.Time, key string) (time.Duration, time.Time) {
	if longer, _, on := s.passed(period, due, now); on {
		period = longer
	}
	part := share(key, int(now.Unix()/3600))
	if part < 0.1 {
		return period, now
	}
	return period, now.Add(time.Duration(part * float64(period))).Truncate(time.Second)
}
