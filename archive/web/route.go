package web

import (
	"regexp"
	"strconv"
	"strings"
)

// page names what an address shows.
type page string

const (
	pageFront   page = "front"
	pageSource  page = "source"
	pageFolder  page = "folder"
	pageArticle page = "article"
	pageVersion page = "version"
	pageCompare page = "compare"
	pageInline  page = "inline"
	pageChoose  page = "choose"
	pageSearch  page = "search"
	pageSilent  page = "silent"
	pageRemoved page = "removed"
	pageHealth  page = "health"
	pageAPI     page = "api"
	pageOpenAPI page = "openapi.json"
	pageStyle   page = "style"
	pageIcon    page = "icon"
	pageRobots  page = "robots"
	pageHealthz page = "healthz"
	pageMetrics page = "metrics"
)

// form is how it is written down.
type form string

const (
	formHTML form = "html"
	formJSON form = "json"
	formAtom form = "atom"
	formRSS  form = "rss"
	formFeed form = "feed" // JSON Feed
)

// route is an address taken apart.
type route struct {
	page   page
	form   form
	source string
	path   string // of the file without ".md", or of a folder: "2017/12"
	a, b   int    // versions
	depth  int    // slashes after the base: how far up the root is
}

var (
	articlePart = regexp.MustCompile(`^([a-z0-9._-]+)/([0-9]{4}/[0-9]{2}/[0-9]{2}/[^/]+)(?:/(.*))?$`)
	folderPart  = regexp.MustCompile(`^([a-z0-9._-]+)/([0-9]{4}(?:/[0-9]{2}){0,2})$`)
	pairPart    = regexp.MustCompile(`^([0-9]{1,6})\.\.([0-9]{1,6})(/inline)?$`)
	numberPart  = regexp.MustCompile(`^[0-9]{1,6}$`)
	sourcePart  = regexp.MustCompile(`^[a-z0-9._-]+$`)
)

// parseRoute takes a path below the base apart: "guardian/2017/12/22/x/0..1".
func parseRoute(path string) (route, bool) {
	r := route{depth: strings.Count(path, "/"), form: formHTML}
	path = strings.TrimSuffix(path, "/")
	if p, ok := fixedPage(path); ok {
		r.page = p
		return r, true
	}
	path, r.form = cutForm(path)
	switch {
	case path == "" || path == "index":
		r.page = pageFront
	case path == "search" || path == "silent" || path == "removed" || path == "health":
		r.page = page(path)
	case r.parseArticle(path):
	case folderPart.MatchString(path):
		m := folderPart.FindStringSubmatch(path)
		r.page, r.source, r.path = pageFolder, m[1], m[2]
	case sourcePart.MatchString(path):
		r.page, r.source = pageSource, path
	default:
		return r, false
	}
	return r, r.hasForm()
}

func fixedPage(path string) (page, bool) {
	switch path {
	case "style.css":
		return pageStyle, true
	case "icon.svg", "favicon.ico":
		return pageIcon, true
	case "robots.txt":
		return pageRobots, true
	case "healthz", "metrics", "api", "openapi.json":
		return page(path), true
	}
	return "", false
}

// cutForm takes the ending off a path that says the form.
func cutForm(path string) (string, form) {
	for suffix, f := range map[string]form{"feed.atom": formAtom, "feed.rss": formRSS, "feed.json": formFeed} {
		if path == suffix {
			return "", f
		}
		if rest, ok := strings.CutSuffix(path, "/"+suffix); ok {
			return rest, f
		}
	}
	if rest, ok := strings.CutSuffix(path, ".json"); ok {
		return rest, formJSON
	}
	return path, formHTML
}

func (r *route) parseArticle(path string) bool {
	m := articlePart.FindStringSubmatch(path)
	if m == nil {
		return false
	}
	r.source, r.path = m[1], m[2]
	switch rest := m[3]; {
	case rest == "":
		r.page = pageArticle
	case rest == "choose":
		r.page = pageChoose
	case numberPart.MatchString(rest):
		r.page = pageVersion
		r.a, _ = strconv.Atoi(rest)
	case pairPart.MatchString(rest):
		p := pairPart.FindStringSubmatch(rest)
		r.page = pageCompare
		if p[3] != "" {
			r.page = pageInline
		}
		r.a, _ = strconv.Atoi(p[1])
		r.b, _ = strconv.Atoi(p[2])
	default:
		return false
	}
	return true
}

// hasForm reports whether the page exists in the form asked for.
func (r *route) hasForm() bool {
	switch r.form {
	case formAtom, formRSS, formFeed:
		switch r.page {
		case pageFront, pageSource, pageArticle, pageSearch, pageSilent:
			return true
		}
		return false
	case formJSON:
		return r.page != pageInline && r.page != pageChoose
	}
	return true
}
