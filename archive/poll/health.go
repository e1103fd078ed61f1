package poll

import (
	"context"
	"fmt"
	"slices"
	"time"

	"stet/archive/catalog"
)

// Complaint is something about a source that a person should know, with what to
// do about it.
type Complaint struct {
	Source string    `json:"source"`
	What   string    `json:"what"`
	Since  time.Time `json:"since,omitzero"`
	Hint   string    `json:"hint"`
}

// When a source is not well.
const (
	// feedFailures is how often in a row a feed fails before a person is told.
	feedFailures = 3
	// unrunLeast is how long a source may stand still.
	unrunLeast = 48 * time.Hour
	// quietLeast and quietMost bound when a source counts as quiet: after twenty
	// times its usual pause between new articles, between these.
	quietLeast = 3 * 24 * time.Hour
	quietMost  = 45 * 24 * time.Hour
)

// Health tells what is wrong with a source, judged by what its passes left in
// the catalogue. It asks nobody and takes no lock.
func Health(ctx context.Context, c *catalog.Catalog, src Source, now time.Time) ([]Complaint, error) {
	state, err := c.SourceState(ctx, src.Name)
	if err != nil {
		return nil, fmt.Errorf("read the state of %s: %w", src.Name, err)
	}
	feeds, err := c.Feeds(ctx, src.Name)
	if err != nil {
		return nil, fmt.Errorf("read the feeds' state of %s: %w", src.Name, err)
	}
	counts, checked, err := c.OutcomeCounts(ctx, src.Name)
	if err != nil {
		return nil, fmt.Errorf("count the articles of %s: %w", src.Name, err)
	}
	pause, err := c.UsualPause(ctx, src.Name, state.Newest)
	if err != nil {
		return nil, fmt.Errorf("read when articles of %s were found: %w", src.Name, err)
	}
	list := slices.Concat(passes(src, state, now), failingFeeds(src, feeds), unmatched(src, state, feeds, checked), quiet(state, pause),
		wrong(src, state), refused(counts, checked), unpushed(src, state))
	for i := range list {
		list[i].Source = src.Name
	}
	return list, nil
}

// passes: never made, not made for long, or broken off.
func passes(src Source, s catalog.SourceState, now time.Time) (list []Complaint) {
	run := "stet run " + src.Name
	switch {
	case s.Pass.IsZero():
		list = append(list, Complaint{What: "it was never run to the end", Hint: run})
	case now.Sub(s.Pass) > unrunLeast:
		list = append(list, Complaint{What: "the last pass was on " + stamp(s.Pass), Since: s.Pass,
			Hint: "is the timer or cron job still there? " + run})
	}
	if s.Error != "" {
		list = append(list, Complaint{What: "the last pass was broken off: " + s.Error, Hint: run})
	}
	return list
}

func failingFeeds(src Source, feeds map[string]catalog.FeedState) (list []Complaint) {
	for _, url := range slices.Concat(src.Feeds, src.Sitemaps, src.Sections) {
		switch f := feeds[url]; {
		case f.Failures == 0 && f.Error != "":
			list = append(list, Complaint{
				What: fmt.Sprintf("feed %s: %s", url, f.Error),
				Hint: "what could be read is archived; tell the publisher that the feed is broken",
			})
		case f.Failures >= feedFailures, f.Failures > 0 && f.SHA256 == "": // or it was never read
			list = append(list, Complaint{
				What: fmt.Sprintf("feed %s failed %s in a row: %s", url, count(f.Failures, "time"), f.Error),
				Hint: "look at it in a browser; stet add with the site's front page finds its present feed",
			})
		}
	}
	return list
}

// unmatched: feeds name articles, and all of them are kept out.
func unmatched(src Source, s catalog.SourceState, feeds map[string]catalog.FeedState, checked int) []Complaint {
	if len(src.Match)+len(src.Skip) == 0 || !s.Newest.IsZero() || checked > 0 {
		return nil
	}
	for _, url := range slices.Concat(src.Feeds, src.Sitemaps, src.Sections) {
		if f := feeds[url]; f.Entries > 0 && f.Failures == 0 {
			return []Complaint{{
				What: fmt.Sprintf("match and skip keep out all that feed %s names", url),
				Hint: "they are regular expressions on the whole address, with https:// and the host; the README has examples",
			}}
		}
	}
	return nil
}

// quiet: nothing new for much longer than usual.
func quiet(s catalog.SourceState, pause time.Duration) []Complaint {
	long := min(max(20*pause, quietLeast), quietMost)
	if pause == 0 { // too few to say what is usual
		long = quietMost
	}
	if s.Newest.IsZero() || s.Pass.Sub(s.Newest) < long {
		return nil
	}
	return []Complaint{{
		What: "no new article since " + stamp(s.Newest), Since: s.Newest,
		Hint: "look whether the feed still lists new articles, and whether match and skip let them pass",
	}}
}

// wrong: most pages give no article, far less text or another one.
func wrong(src Source, s catalog.SourceState) (list []Complaint) {
	if !s.Trouble.IsZero() {
		list = append(list, Complaint{
			What: "most articles that were looked at came out wrong; nothing suspicious is stored", Since: s.Trouble,
			Hint: "the site may have a new layout, or ask for consent: stet extract --explain URL --source " + src.Name,
		})
	}
	if n := s.Recent["failed"]; n >= 3 && n > s.Recent["good"] {
		list = append(list, Complaint{
			What: "most articles that were looked at could not be had",
			Hint: "open one of them in a browser; the site may be down, or turn away programs",
		})
	}
	return list
}

// refused: robots.txt keeps stet out.
func refused(counts map[string]int, checked int) []Complaint {
	n := counts[string(Refused)]
	if n == 0 {
		return nil
	}
	what := fmt.Sprintf("robots.txt refuses %d of %d addresses", n, checked)
	return []Complaint{{What: what, Hint: "leave them out with a skip rule, or ask the publisher for permission"}}
}

func unpushed(src Source, s catalog.SourceState) []Complaint {
	if s.PushError == "" || src.Remote == "" {
		return nil
	}
	return []Complaint{{What: "the last push failed: " + s.PushError, Hint: "stet push " + src.Name}}
}
