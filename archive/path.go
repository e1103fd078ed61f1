package archive

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode"

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

// slugOf makes a slug of the URL's last telling segment: one with a word in
// it. Where there is none, it takes the last segment with anything in it and
// the values of the query, and in the end the URL's hash.
func slugOf(articleURL string) string {
	u, err := url.Parse(articleURL)
	if err != nil {
		return withHash("", articleURL)
	}
	segments := strings.Split(strings.Trim(u.Path, "/"), "/")
	slug := ""
	for i := len(segments) - 1; i >= 0; i-- {
		candidate := slugify(trimExtension(segments[i]))
		if isTelling(candidate) {
			return candidate
		}
		if slug == "" {
			slug = candidate
		}
	}
	if query := slugify(queryValues(u)); query != "" {
		slug = cutSlug(strings.Trim(slug+"-"+query, "-"))
	}
	if slug == "" {
		slug = slugify(u.Hostname())
	}
	if slug == "" {
		return withHash("", articleURL)
	}
	return slug
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

var extension = regexp.MustCompile(`(?i)\.(?:s?html?|xhtml|php[0-9]?|aspx?|jspx?|cfm|do|ece|amp|story|article|print)$`)

func trimExtension(segment string) string {
	for {
		shorter := extension.ReplaceAllString(segment, "")
		if shorter == segment {
			return segment
		}
		segment = shorter
	}
}

// plain names of pages that tell nothing about an article.
var generic = regexp.MustCompile(`^(?:index|default|article|articles|story|news|amp|view|print|page|node|post|item|main|home|full|read|mobile|web|www|html?|php|[a-z]{0,2})$`)

// isTelling says whether a slug has a word that is not just any page's name.
// An identifier, letters mixed with digits, is no word.
func isTelling(slug string) bool {
	words := 0
	for word := range strings.SplitSeq(slug, "-") {
		letters := strings.TrimFunc(word, unicode.IsDigit)
		if letters == word && len(word) >= 3 && !generic.MatchString(word) {
			words++
		}
	}
	return words > 0
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
