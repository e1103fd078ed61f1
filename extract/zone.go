package extract

import (
	"regexp"
	"time"
)

// inPageZone gives a moment in the zone of its page where systems write it in
// UTC: what came out at 22:04 UTC on 18 October is of the 19th for a paper in
// Austria. The zone is taken from another claim of the page: the same moment
// with its offset, a publication time without zone that differs by whole hours, or
// the day in the URL, which is the one on which the paper dates the article.
func (h *hints) inPageZone(t time.Time, lang string, same []string) time.Time {
	if _, offset := t.Zone(); offset != 0 || t.IsZero() || t.Equal(t.Truncate(24*time.Hour)) {
		return t
	}
	claims := append(same, h.meta(vagueMetas...)...)
	claims = append(append(claims, h.article.texts("dateModified")...), h.meta(modifiedMetas...)...)
	for i, claim := range claims {
		other, ok := parseDate(claim, lang)
		if !ok {
			continue
		}
		if _, offset := other.Zone(); offset != 0 {
			return t.In(other.Location())
		}
		if i < len(same) && !statesZone.MatchString(claim) {
			if ahead := other.Sub(t); ahead != 0 && isOffset(ahead) {
				return t.In(time.FixedZone("", int(ahead/time.Second)))
			}
		}
	}
	if day, ok := urlDate(h.url); ok {
		return onDay(t, day)
	}
	return t
}

// statesZone: a time that says where it counts from.
var statesZone = regexp.MustCompile(`(?:\d\s?Z|UTC|GMT|[+-]00:?00)\s*$`)

// isOffset reports whether a difference is one of those that zones have.
func isOffset(d time.Duration) bool {
	return d%(30*time.Minute) == 0 && d >= -10*time.Hour && d <= 13*time.Hour
}

// onDay gives t in the zone nearest to UTC in which it falls on day; t as it
// is where none does.
func onDay(t, day time.Time) time.Time {
	var ahead time.Duration
	switch {
	case t.Before(day):
		ahead = day.Sub(t)
	case t.Sub(day) >= 24*time.Hour:
		ahead = day.Add(24*time.Hour - time.Second).Sub(t)
	}
	hours := ahead.Round(time.Hour)
	if ahead > 0 && hours < ahead {
		hours += time.Hour
	} else if ahead < 0 && hours > ahead {
		hours -= time.Hour
	}
	if hours == 0 || hours < -8*time.Hour || hours > 12*time.Hour {
		return t
	}
	return t.In(time.FixedZone("", int(hours/time.Second)))
}
