package feed

import (
	"strconv"
	"strings"
	"time"

	ext "github.com/mmcdole/gofeed/extensions"
)

// layouts are the W3C's date forms (sitemaps.org, Dublin Core, RFC 3339) and, for those who write it anyway, RFC 5322's.
func layouts() []string {
	return []string{
		time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05", "2006-01-02 15:04:05Z07:00",
		"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02", "2006-01", "2006",
		time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700",
	}
}

// parseTime gives the time in UTC, or the zero time when s is none.
func parseTime(s string) time.Time {
	s = strings.TrimSpace(s)
	if len(s) < 4 || len(s) > 64 {
		return time.Time{}
	}
	for _, layout := range layouts() {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	return time.Time{}
}

// maxTTL keeps a publisher's slip ("ttl: 999999") from silencing a feed.
const maxTTL = 7 * 24 * time.Hour

// waitTime is how long a feed asks to be left alone: RSS's <ttl> in minutes, or the syndication module's period divided
// by its frequency.
func waitTime(ttl string, x ext.Extensions) time.Duration {
	if minutes, err := strconv.Atoi(strings.TrimSpace(ttl)); err == nil && minutes > 0 {
		return min(time.Duration(min(minutes, 1<<20))*time.Minute, maxTTL)
	}
	period := map[string]time.Duration{
		"hourly": time.Hour, "daily": 24 * time.Hour, "weekly": 7 * 24 * time.Hour, "monthly": maxTTL, "yearly": maxTTL,
	}[strings.ToLower(strings.TrimSpace(extension(x, "sy", "updatePeriod")))]
	frequency, err := strconv.Atoi(strings.TrimSpace(extension(x, "sy", "updateFrequency")))
	if err != nil || frequency < 1 {
		frequency = 1
	}
	return period / time.Duration(frequency)
}
