package archive

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// maxSubject is the length of the longest subject of a commit, in characters.
const maxSubject = 72

var subjects = map[Kind]string{
	Added:       "Added",
	Changed:     "Changed",
	Reverted:    "Reverted",
	Reextracted: "Re-extracted",
	Gone:        "Gone",
	Restored:    "Restored",
}

// message writes a version's commit message: a subject and a line for people,
// then trailers for machines.
func message(v Version) []byte {
	var b strings.Builder
	b.WriteString(subject(v))
	b.WriteString("\n\n")
	if summary := oneLine(v.Summary); summary != "" {
		b.WriteString(summary)
		b.WriteString("\n\n")
	}
	trailer(&b, "Article", v.URL)
	trailer(&b, "File", v.Path)
	trailer(&b, "Blob", v.Blob)
	trailer(&b, "Headline", v.Title)
	trailer(&b, "Version", strconv.Itoa(v.N))
	trailer(&b, "Kind", string(v.Kind))
	trailer(&b, "Fetched", timestamp(v.FetchedAt))
	if v.Status != 0 {
		trailer(&b, "Status", strconv.Itoa(v.Status))
	}
	trailer(&b, "Page-SHA256", v.PageSHA256)
	if !v.PublisherModified.IsZero() {
		trailer(&b, "Publisher-Modified", timestamp(v.PublisherModified))
	}
	if v.Silent {
		trailer(&b, "Silent", "true")
	}
	if v.NotFree {
		trailer(&b, "Free", "false")
	}
	trailer(&b, "Reason", v.Reason)
	trailer(&b, "Extractor", v.Extractor)
	trailer(&b, "Previous", v.Previous)
	return []byte(b.String())
}

// trailer writes one trailer, nothing for an empty value.
func trailer(b *strings.Builder, key, value string) {
	if value = oneLine(value); value != "" {
		b.WriteString(key)
		b.WriteString(": ")
		b.WriteString(value)
		b.WriteByte('\n')
	}
}

// subject is the first line: the kind and the headline, cut where it is too
// long.
func subject(v Version) string {
	title := oneLine(v.Title)
	if title == "" {
		title = v.URL
	}
	return cutWords(subjects[v.Kind]+": "+title, maxSubject)
}

// cutWords cuts text to at most limit characters, after a word where that
// leaves most of it.
func cutWords(text string, limit int) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	runes := []rune(text)
	end := limit - 1
	for i := end; i > limit*2/3; i-- {
		if unicode.IsSpace(runes[i]) {
			end = i
			break
		}
	}
	for end > 0 && unicode.Is(unicode.Mn, runes[end]) {
		end-- // a letter keeps its marks
	}
	return strings.TrimRightFunc(string(runes[:end]), unicode.IsSpace) + "…"
}

// oneLine makes text safe to stand in a commit message, which terminals show
// as it is: one line, no control characters, nothing that turns the writing
// direction.
func oneLine(text string) string {
	safe := func(r rune) bool {
		return r == ' ' || !unicode.IsControl(r) && !unicode.IsSpace(r) && !isDirectional(r) && r != '\uFEFF' && r != utf8.RuneError
	}
	if strings.IndexFunc(text, func(r rune) bool { return !safe(r) }) < 0 && !strings.Contains(text, "  ") {
		return strings.Trim(text, " ")
	}
	text = strings.Map(func(r rune) rune {
		switch {
		case isDirectional(r) || r == '\uFEFF':
			return -1
		case unicode.IsControl(r) || unicode.IsSpace(r):
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Join(strings.Fields(text), " ")
}

// parseMessage reads a version back from its commit's message. It reads
// trailers only; ok is false where there is no Kind among them, as in a
// commit that holds no version.
func parseMessage(text string) (v Version, ok bool, err error) {
	text = strings.TrimRight(text, "\n")
	head, last := "", text
	if at := strings.LastIndex(text, "\n\n"); at >= 0 {
		head, last = text[:at], text[at+2:]
	}
	for line := range strings.SplitSeq(last, "\n") {
		key, value, found := strings.Cut(line, ": ")
		if !found {
			continue
		}
		ok = ok || key == "Kind"
		if err := v.readTrailer(key, value); err != nil {
			return v, true, fmt.Errorf("trailer %s: %w", key, err)
		}
	}
	if _, body, found := strings.Cut(head, "\n\n"); found {
		v.Summary = body
	}
	return v, ok, nil
}

func (v *Version) readTrailer(key, value string) (err error) {
	switch key {
	case "Article":
		v.URL = value
	case "File":
		v.Path = value
	case "Blob":
		v.Blob = value
	case "Headline":
		v.Title = value
	case "Version":
		v.N, err = strconv.Atoi(value)
	case "Kind":
		v.Kind = Kind(value)
	case "Fetched":
		v.FetchedAt, err = time.Parse(time.RFC3339, value)
	case "Status":
		v.Status, err = strconv.Atoi(value)
	case "Page-SHA256":
		v.PageSHA256 = value
	case "Publisher-Modified":
		v.PublisherModified, err = time.Parse(time.RFC3339, value)
	case "Silent":
		v.Silent = value == "true"
	case "Free":
		v.NotFree = value == "false"
	case "Reason":
		v.Reason = value
	case "Extractor":
		v.Extractor = value
	case "Previous":
		v.Previous = value
	}
	return err
}

// elapsed says a duration in words, in its largest whole unit.
func elapsed(d time.Duration) string {
	for _, unit := range []struct {
		name   string
		length time.Duration
	}{{"day", 24 * time.Hour}, {"hour", time.Hour}, {"minute", time.Minute}} {
		if n := int64(d / unit.length); n > 0 {
			return count(n, unit.name)
		}
	}
	return count(int64(max(d, 0)/time.Second), "second")
}

func count(n int64, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
