package web

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"stet/archive"
)

// The words of times and numbers. Times are UTC everywhere.

func dateTime(t time.Time) string { return t.UTC().Format("2 January 2006, 15:04") }
func date(t time.Time) string     { return t.UTC().Format("Monday, 2 January 2006") }
func clock(t time.Time) string    { return t.UTC().Format("15:04") }
func machine(t time.Time) string  { return t.UTC().Format(time.RFC3339) }

// later says how long after another time one is: "about 9 hours later".
func later(from, to time.Time) string {
	d := to.Sub(from)
	if d < 0 {
		return "before that"
	}
	return about(d) + " later"
}

// about rounds a duration to what a reader remembers.
func about(d time.Duration) string {
	const day = 24 * time.Hour
	round := func(unit time.Duration, name string) string {
		return "about " + plural(int((d+unit/2)/unit), name)
	}
	switch {
	case d < time.Minute:
		return "less than a minute"
	case d < 59*time.Minute+30*time.Second:
		return plural(int((d+30*time.Second)/time.Minute), "minute")
	case d < 23*time.Hour+30*time.Minute:
		return round(time.Hour, "hour")
	case d < 30*day:
		return plural(int((d+day/2)/day), "day")
	case d < 355*day:
		return round(30*day+10*time.Hour, "month")
	}
	return round(365*day+6*time.Hour, "year")
}

// plural counts things: "1 version", "1,200 versions".
func plural(n int, one string) string {
	if n != 1 {
		one += "s"
	}
	return thousands(n) + " " + one
}

func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// kindWord says what happened at a version, for a label.
func kindWord(k archive.Kind) string {
	switch k {
	case archive.Added:
		return "First version"
	case archive.Reverted:
		return "Reverted"
	case archive.Reextracted:
		return "Read anew"
	case archive.Gone:
		return "Not available"
	case archive.Restored:
		return "Available again"
	}
	return "Changed"
}

// inWords is the change itself, in words.
func inWords(v archive.Version) string {
	words := summaryOf(v.Summary)
	switch v.Kind {
	case archive.Gone:
		return fmt.Sprintf("not available when checked at %s (UTC)", dateTime(v.FetchedAt))
	case archive.Restored:
		return strings.TrimPrefix("available again, "+words, "available again, available again, ")
	case archive.Reverted:
		return "back to an earlier text: " + words
	case archive.Reextracted:
		return "the same page, read by a newer stet: " + words
	}
	return words
}

// afterLabel is inWords where kindWord stands before it and need not be said
// twice.
func afterLabel(v archive.Version) string {
	words := inWords(v)
	rest, ok := strings.CutPrefix(words, strings.ToLower(kindWord(v.Kind)))
	if !ok || v.N == 0 {
		return words
	}
	return strings.TrimLeft(rest, ", ")
}

// dateWords names a folder: "2017", "December 2017", "22 December 2017".
func dateWords(folder string) string {
	for _, f := range []struct{ layout, words string }{{"2006/01/02", "2 January 2006"}, {"2006/01", "January 2006"}} {
		if t, err := time.Parse(f.layout, folder); err == nil {
			return t.Format(f.words)
		}
	}
	return folder
}

// summaryOf is the change in words without how long it took, which pages
// show apart.
func summaryOf(summary string) string {
	i := strings.LastIndex(summary, "; ")
	if i >= 0 && strings.Contains(summary[i:], " after version ") {
		return summary[:i]
	}
	return summary
}
