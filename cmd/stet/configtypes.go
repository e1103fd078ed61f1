package main

import (
	"net/mail"
	"net/url"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"golang.org/x/net/http/httpguts"
)

// The types of single values in stet.yaml. Each says what is wrong with a
// value at the value's own line and column.

// duration is a time.Duration that knows days: "90s", "30m", "40d", "1d12h".
type duration struct{ time.Duration }

func (d *duration) UnmarshalYAML(n ast.Node) error {
	v, err := parseDuration(scalar(n))
	if err != nil || v < 0 {
		return misplaced(n, `%q is not a duration like "30m", "2h" or "40d"`, scalar(n))
	}
	d.Duration = v
	return nil
}

func parseDuration(s string) (time.Duration, error) {
	days, rest, ok := strings.Cut(s, "d")
	if !ok {
		return time.ParseDuration(s)
	}
	n, err := strconv.ParseFloat(days, 64)
	if err != nil {
		return 0, err
	}
	d := time.Duration(n * 24 * float64(time.Hour))
	if rest == "" {
		return d, nil
	}
	more, err := time.ParseDuration(rest)
	return d + more, err
}

// factor is what the time between two checks grows by.
type factor struct{ float64 }

func (f *factor) UnmarshalYAML(n ast.Node) error {
	v, err := strconv.ParseFloat(scalar(n), 64)
	if err != nil || !(v >= 1 && v <= 100) { // nor what is no number
		return misplaced(n, "%q is not a factor from 1 to 100", scalar(n))
	}
	f.float64 = v
	return nil
}

// name is a source's name: its folder, and its part in the site's addresses.
type name struct {
	text string
	node ast.Node
}

var nameForm = regexp.MustCompile(`^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$`)

func (s *name) UnmarshalYAML(n ast.Node) error {
	s.text, s.node = scalar(n), n
	if !validName(s.text) {
		return misplaced(n, "%q is not a name: 1 to 64 of a-z, 0-9, dot, dash and underscore, with a letter or digit at both ends", s.text)
	}
	return nil
}

// validName says whether s may name a source. Names that the site or a system
// uses otherwise are refused.
func validName(s string) bool {
	switch s {
	case "con", "prn", "aux", "nul", "search", "health", "healthz", "metrics", "feed", "static", "removed", "silent", "api", "index":
		return false
	}
	return nameForm.MatchString(s) && !strings.HasSuffix(s, ".git") && !strings.Contains(s, "..")
}

// webURL is an absolute http or https URL.
type webURL struct{ string }

func (u *webURL) UnmarshalYAML(n ast.Node) error {
	p, err := url.Parse(scalar(n))
	if err != nil || p.Host == "" || p.Scheme != "http" && p.Scheme != "https" {
		return misplaced(n, "%q is not an http or https URL", scalar(n))
	}
	u.string = scalar(n)
	return nil
}

// commitLink is the address of a commit's page with {source} and {commit} in it; "none"
// for no link; "" where it is to be told from the remote.
type commitLink struct{ string }

func (l *commitLink) UnmarshalYAML(n ast.Node) error {
	l.string = scalar(n)
	if l.string == "" || l.string == "none" {
		return nil
	}
	p, err := url.Parse(l.to("source", "0123456789"))
	switch {
	case err != nil || p.Hostname() == "" || p.Scheme != "http" && p.Scheme != "https":
		return misplaced(n, "%q is not an http or https URL, and not none", l.string)
	case !strings.Contains(l.string, "{commit}"):
		return misplaced(n, "%q does not have {commit} where the commit's id belongs", l.string)
	case strings.ContainsAny(l.to("", ""), "{}"):
		return misplaced(n, "%q has more in braces than {source} and {commit}", l.string)
	case p.User != nil:
		return misplaced(n, "commit_url is shown to readers: take the name and password out")
	}
	return nil
}

func (l commitLink) to(source, commit string) string {
	if l.string == "none" {
		return ""
	}
	return strings.NewReplacer("{source}", source, "{commit}", commit).Replace(l.string)
}

// pattern is a regular expression on a URL.
type pattern struct{ *regexp.Regexp }

func (p *pattern) UnmarshalYAML(n ast.Node) error {
	re, err := regexp.Compile(scalar(n))
	if err != nil {
		return misplaced(n, "%v", err)
	}
	p.Regexp = re
	return nil
}

// identity is "Name <mail>", the author of an archive's commits.
type identity struct{ string }

// identityForm is what git takes; a mail program takes more, such as comments.
var identityForm = regexp.MustCompile(`^\S(?:[^<>\r\n\x00]*[^\s<>\x00])? <[^<>\r\n\x00]+>$`)

func (i *identity) UnmarshalYAML(n ast.Node) error {
	a, err := mail.ParseAddress(scalar(n))
	if err != nil || a.Name == "" || !identityForm.MatchString(scalar(n)) {
		return misplaced(n, `%q is not an identity like "Example Archive <archive@example.org>"`, scalar(n))
	}
	i.string = scalar(n)
	return nil
}

// folder is where the archives are.
type folder struct{ string }

func (f *folder) UnmarshalYAML(n ast.Node) error {
	if err := yaml.NodeToValue(n, &f.string); err != nil {
		return err
	}
	if f.string == "" {
		return misplaced(n, `no folder for the archives is named; the usual one is "./archives"`)
	}
	return nil
}

// remote is what git takes: a URL, host:path, or a folder.
type remote struct{ string }

func (r *remote) UnmarshalYAML(n ast.Node) error {
	if err := yaml.NodeToValue(n, &r.string); err != nil {
		return err
	}
	if strings.HasPrefix(r.string, "-") {
		return misplaced(n, "%q is not the address of a git repository", r.string)
	}
	return nil
}

// from makes a remote that is a folder relative to dir, as "../a.git" in stet.yaml is
// to the file, one that git finds from anywhere.
func (r *remote) from(dir string) (err error) {
	first, _, _ := strings.Cut(filepath.ToSlash(r.string), "/")
	if first == "." || first == ".." {
		r.string, err = filepath.Abs(filepath.Join(dir, r.string))
	}
	return err
}

// userAgent is the value of an HTTP header (RFC 9110 §5.5): one line of text.
type userAgent struct{ string }

func (u *userAgent) UnmarshalYAML(n ast.Node) error {
	if !httpguts.ValidHeaderFieldValue(scalar(n)) || strings.TrimSpace(scalar(n)) == "" {
		return misplaced(n, "%q is not a user agent: one line of text", scalar(n))
	}
	u.string = scalar(n)
	return nil
}

// scalar is the text of a single value, unquoted, as it was written.
func scalar(n ast.Node) string {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value
	case *ast.LiteralNode:
		return n.Value.Value
	case *ast.NullNode:
		return ""
	}
	return n.GetToken().Value
}
