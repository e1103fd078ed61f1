package poll

import (
	"math"
	"time"
)

// asWanted holds the world to the rates it is to have, as far as chance allows,
// and prints what came of them.
func (s *simulation) asWanted(r simRates) {
	s.t.Helper()
	var n, changed, updates, soon, flipping, gone, day, week, walled float64
	for _, o := range s.world.outlets {
		for _, a := range o.articles {
			n++
			first := a.states[0].from
			if len(a.states) > 1 {
				changed++
			}
			for _, st := range a.states[1:] {
				updates++
				if st.from.Sub(first) <= 24*time.Hour {
					soon++
				}
			}
			if a.other != "" {
				flipping++
			}
			if !a.wall.from.IsZero() {
				walled++
			}
			if !a.gone.IsZero() && a.back.IsZero() {
				gone++
				after := a.gone.Sub(first)
				if after <= 24*time.Hour {
					day++
				}
				if after <= 7*24*time.Hour {
					week++
				}
			}
		}
	}
	days := float64(r.days)
	share := func(what string, got, of, want float64) {
		s.near(what, got/of, want, 4*math.Sqrt(want*(1-want)/of))
	}
	s.near("articles a day", n/days, r.articles, 4*math.Sqrt(r.articles/days))
	share("changed", changed, n, r.changed)
	s.near("updates of one that changed", updates/changed, r.updates, 4*math.Sqrt(r.updates*(r.updates-1)/changed))
	share("updates within a day", soon, updates, r.aDay)
	share("two headlines", flipping, n, r.flipping)
	share("gone within a day", day, n, r.goneDay)
	share("gone within a week", week, n, r.goneWeek)
	share("walls of their own", walled, n, r.walled)
	share("requests that failed", float64(s.world.failed), float64(s.world.requests), r.failing)
}

func (s *simulation) near(what string, got, want, most float64) {
	s.t.Helper()
	s.t.Logf("%-28s %8.4f, wanted %8.4f ± %.4f", what, got, want, most)
	if math.Abs(got-want) > most {
		s.t.Errorf("%s: %.4f, want %.4f ± %.4f", what, got, want, most)
	}
}
