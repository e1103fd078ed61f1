package archive

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/mozillazg/go-unidecode"
)

// maxSlug is the length of the longest slug, in bytes.
const maxSlug = 80

// filePath is the grammar of every article's path. What matches can be
// neither "." nor "..", nor ".git" in any disguise (no dot, tilde or
// non-ASCII character stands in a slug), and a folder is never named as a
// file is.
var filePath = regexp.MustCompile(`^[0-9]{4}/(?:0[1-9]|1[0-2])/(?:0[1-9]|[12][0-9]|3[01])/[a-z0-9]+(?:-[a-z0-9]+)*\.md$`)

// reserved are the names that Windows keeps for devices, whatever follows
// after a dot.
var reserved = regexp.MustCompile(`^(?:con|prn|aux|nul|clock|conin|conout|com[0-9]|lpt[0-9])$`)

// IsPath says whether a path inside a repository is one that stet gives to
// an article.
func IsPath(path string) bool {
	if !filePath.MatchString(path) {
		return false
	}
	slug := strings.TrimSuffix(path[len("2006/01/02/"):], ".md")
	return !reserved.MatchString(slug)
}

// articlePath is the path of an article's file: the folder of its day, and a
// slug from its URL. Where distinct is set, the URL's hash is added, as
// another article has the path without.
func articlePath(articleURL string, day time.Time, distinct bool) string {
	slug := slugOf(articleURL)
	if distinct || reserved.MatchString(slug) {
		slug = withHash(slug, articleURL)
	}
	return day.UTC().Format("2006/01/02/") + slug + ".md"
}

// articleDay is the date an article's path tells: its publication, if that is
// sane, else the day it was first seen.
func articleDay(c Capture) time.Time {
	published := c.Article.Published
	if !published.IsZero() && published.UTC().Year() >= 1990 && !published.After(c.FetchedAt) {
		return published
	}
	if !c.FirstSeen.IsZero() && c.FirstSeen.UTC().Year() >= 1990 {
		return c.FirstSeen
	}
	return c.FetchedAt
}

func withHash(slug, articleURL string) string {
	sum := sha256.Sum256([]byte(articleURL))
	hash := hex.EncodeToString(sum[:4])
	if slug == "" {
		return hash
	}
	return slug + "-" + hash
}

// slugOf makes a slug of the URL's last telling segment. Where there is none,
// it takes the last segment with anything in it and the values of the query,
// and in the end the host's name.
func slugOf(articleURL string) string {
	u, err := url.Parse(articleURL)
	if err != nil {
		return withHash("", articleURL)
	}
	slugs := segmentSlugs(u.Path)
	last := ""
	if len(slugs) > 0 {
		last = slugs[len(slugs)-1]
	}
	for i, slug := range slices.Backward(slugs) {
		// Before the last, a single word is the name of a section.
		if n := words(slug); n > 1 || n == 1 && i == len(slugs)-1 && u.RawQuery == "" {
			return slug
		}
	}
	for _, slug := range []string{cutSlug(strings.Trim(last+"-"+slugify(queryValues(u)), "-")), slugify(u.Hostname())} {
		if slug != "" {
			return slug
		}
	}
	return withHash("", articleURL)
}

// segmentSlugs makes a slug of each segment of a path that has anything to
// make one of.
func segmentSlugs(path string) []string {
	var slugs []string
	for segment := range strings.SplitSeq(path, "/") {
		segment, _, _ = strings.Cut(segment, ";") // a session's parameters
		if slug := slugify(trimExtension(segment)); slug != "" && !page.MatchString(slug) {
			slugs = append(slugs, slug)
		}
	}
	return slugs
}

// queryValues joins the values of the query in their order.
func queryValues(u *url.URL) string {
	var values []string
	for pair := range strings.SplitSeq(u.RawQuery, "&") {
		_, value, _ := strings.Cut(pair, "=")
		if plain, err := url.QueryUnescape(value); err == nil {
			value = plain
		}
		values = append(values, value)
	}
	return strings.Join(values, "-")
}

var extension = regexp.MustCompile(`(?i)^(.+)\.(?:[a-z]{2,5}|article)$`)

func trimExtension(segment string) string {
	for {
		shorter := extension.ReplaceAllString(segment, "$1")
		if shorter == segment {
			return segment
		}
		segment = shorter
	}
}

// page are segments that are there whatever the article.
var page = regexp.MustCompile(`^(?:index|default|amp|print|html?)$`)

// common are words that tell nothing about an article.
var common = regexp.MustCompile(`^(?:articles?|story|news|view|page|node|post|item|main|home|full|read|mobile|web|www|php)$`)

var uuid = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)

// words counts the words of a slug that tell something: letters only, three
// or more. An identifier, letters mixed with digits, is none.
func words(slug string) (n int) {
	if uuid.MatchString(slug) {
		return 0
	}
	for word := range strings.SplitSeq(slug, "-") {
		if len(word) >= 3 && !strings.ContainsAny(word, "0123456789") && !common.MatchString(word) {
			n++
		}
	}
	return n
}

// slugify writes text in lower case ASCII letters and digits with single
// hyphens between words, at most maxSlug bytes, cut between words.
func slugify(text string) string {
	var b strings.Builder
	hyphen := false
	for _, r := range strings.ToLower(unidecode.Unidecode(strings.ToLower(tidy(text)))) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if hyphen && b.Len() > 0 {
				b.WriteByte('-')
			}
			hyphen = false
			b.WriteRune(r)
		case r == '\'' || r == '`': // soft signs and apostrophes are inside words
		default:
			hyphen = true
		}
	}
	return cutSlug(b.String())
}

// cutSlug cuts a slug to its longest length, between words where that leaves
// most of it.
func cutSlug(slug string) string {
	if len(slug) <= maxSlug {
		return slug
	}
	cut := slug[:maxSlug]
	if at := strings.LastIndexByte(cut, '-'); slug[maxSlug] != '-' && at > maxSlug/2 {
		cut = cut[:at]
	}
	return strings.Trim(cut, "-")
}

// checkPath refuses a path that is not one of ours.
func checkPath(path string) error {
	if !IsPath(path) {
		return fmt.Errorf("path %q is not a path of an article", path)
	}
	return nil
}
