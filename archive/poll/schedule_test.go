package poll

import (
	"fmt"
	"math"
	"testing"
	"time"

	"stet/archive"
	"stet/archive/catalog"
)

var day0 = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// TestScheduleCost lives an article's life: 42 checks without a change, then no
// more, and from the start after a change.
func TestScheduleCost(t *testing.T) {
	sch := Schedule{}.orDefault()
	live := func(changes map[int]bool) (checks int, life time.Duration) {
		p := Past{Versions: []archive.Version{{Kind: archive.Added}}, Look: catalog.Look{Key: "example.org/a", Found: day0}}
		p.Look = advance(p, Seen{At: day0}, Verdict{Outcome: Added}, sch, day0)
		for !p.Look.Next.IsZero() {
			now := p.Look.Next
			v := Verdict{Outcome: Unchanged}
			if checks++; changes[checks] {
				v.Outcome = Changed
			}
			p.Look = advance(p, Seen{At: now}, v, sch, now)
		}
		return checks, p.Look.Last.Sub(day0)
	}
	if n, life := live(nil); n != 42 || life < 180*24*time.Hour {
		t.Errorf("without a change: %d checks over %v, want 42", n, life)
	}
	if n, _ := live(map[int]bool{10: true}); n != 52 {
		t.Errorf("changed at the tenth check: %d checks, want 52", n)
	}
}

// TestResumedIsTheSchedule: what is derived from history alone is what a
// machine that stayed would have come to.
func TestResumedIsTheSchedule(t *testing.T) {
	sch := Schedule{}.orDefault()
	const key = "example.org/a"
	period, due := sch.First, day0.Add(sch.First)
	early := func() time.Time { return due.Add(-spread(period/10, key, 0)).Truncate(time.Second) }
	checks, last := 0, time.Time{}
	for now := day0; now.Before(day0.Add(300 * 24 * time.Hour)); now = now.Add(17 * time.Minute) {
		on := true
		for on && !early().After(now) {
			period, on = sch.longer(period)
			due = due.Add(period)
		}
		p, n := sch.resumed(key, day0, now)
		if n.IsZero() == on || on && (p != period || !n.Equal(early())) {
			t.Fatalf("at %v: resumed %v %v, want %v %v %v", now.Sub(day0), p, n, period, early(), on)
		}
		if on && !n.Equal(last) {
			checks, last = checks+1, n
		}
		if !on {
			if checks != 42 { // that none is made twice by one who asks each time
				t.Errorf("%d checks", checks)
			}
			return
		}
	}
	t.Error("never ends")
}

// TestPeriodEnds: what is checked by hand again and again has a period that
// stays at the end of the schedule.
func TestPeriodEnds(t *testing.T) {
	sch := Schedule{}.orDefault()
	period, on := sch.First, true
	for range 1000 {
		period, on = sch.longer(period)
	}
	if on || period != sch.Stop {
		t.Errorf("after 1000 checks: %v, %v", period, on)
	}
}

func TestRetry(t *testing.T) {
	sch := Schedule{}.orDefault()
	for n, want := range map[int]time.Duration{
		1: 30 * time.Minute, 2: time.Hour, 3: 2 * time.Hour, 6: 16 * time.Hour, 7: 24 * time.Hour, 1000: 24 * time.Hour,
	} {
		if got := sch.retry(n); got != want {
			t.Errorf("retry(%d) = %v, want %v", n, got, want)
		}
	}
}

func TestScheduleOver(t *testing.T) {
	got := Schedule{First: time.Hour}.over(Schedule{First: 2 * time.Hour, Factor: 1.5})
	want := Schedule{First: time.Hour, Factor: 1.5, Stop: 40 * 24 * time.Hour, Live: time.Hour}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// TestShareIsEven: waits of articles found together are spread evenly.
func TestShareIsEven(t *testing.T) {
	var bins [10]int
	for i := range 10000 {
		s := share(fmt.Sprintf("example.org/%d", i), 3)
		if s < 0 || s >= 1 {
			t.Fatalf("share %v", s)
		}
		bins[int(s*10)]++
	}
	for i, n := range bins {
		if math.Abs(float64(n)-1000) > 150 {
			t.Errorf("bin %d has %d of 10000", i, n)
		}
	}
}

func TestLateStart(t *testing.T) {
	const h = time.Hour
	for _, tt := range []struct {
		gap, usual time.Duration
		want       bool
	}{
		{h, h, false},
		{24 * h, 24 * h, false}, // once a day, as always
		{5 * h, h, false},       // not long
		{168 * h, h, true},
		{168 * h, 24 * h, true},
		{168 * h, 0, true}, // nothing known of before
	} {
		if got := lateStart(tt.gap, tt.usual); got != tt.want {
			t.Errorf("lateStart(%v, %v) = %v", tt.gap, tt.usual, got)
		}
	}
}

// TestNoBurst: after a week of standing still, the checks of each hour are not
// much more than they were before.
func TestNoBurst(t *testing.T) {
	sch := Schedule{}.orDefault()
	type article struct {
		key          string
		period, next time.Duration
	}
	var as []article
	for i := range 6000 { // 150 a day over 40 days
		age := time.Duration(i) * 40 * 24 * time.Hour / 6000
		period, next := sch.resumed(fmt.Sprintf("example.org/%d", i), day0.Add(-age), day0)
		if !next.IsZero() {
			as = append(as, article{fmt.Sprintf("example.org/%d", i), period, next.Sub(day0)})
		}
	}
	hourly := func(from, to time.Duration) map[int]int {
		n := map[int]int{}
		for i := range as {
			a := &as[i]
			for a.next < to && a.period < sch.Stop {
				if a.next >= from {
					n[int(a.next/time.Hour)]++
				}
				a.period, _ = sch.longer(a.period)
				a.next += a.period
			}
		}
		return n
	}
	usual := 0
	for _, n := range hourly(0, 6*time.Hour) {
		usual = max(usual, n)
	}
	// A week passes without a pass.
	now := day0.Add(174 * time.Hour)
	for i := range as {
		if a := &as[i]; day0.Add(a.next).Before(now) {
			period, next := sch.postponed(a.period, day0.Add(a.next), now, a.key)
			a.period, a.next = period, next.Sub(day0)
		}
	}
	worst, total := 0, 0
	for _, n := range hourly(174*time.Hour, 198*time.Hour) {
		worst, total = max(worst, n), total+n
	}
	t.Logf("%d articles; most checks an hour before: %d, after a week: %d (%d in the first day)", len(as), usual, worst, total)
	if worst > 2*usual {
		t.Errorf("a burst of %d checks in an hour", worst)
	}
}
