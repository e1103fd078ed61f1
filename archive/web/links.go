package web

import (
	"fmt"
	"net/url"
	"strings"

	"stet/archive"
)

// links makes a page's links. All are relative, so that the site works
// below any path.
type links struct {
	root   string // from the page to the site's root: "", "../", "../../"
	static bool   // pages are folders with an index.html
}

func linksAt(depth int, static bool) links {
	root := strings.Repeat("../", depth)
	if root == "" {
		root = "./"
	}
	return links{root, static}
}

// at links to a page by its path below the root.
func (l links) at(path string) string {
	if l.static && path != "" {
		path += "/"
	}
	return l.root + escapePath(path)
}

func escapePath(path string) string {
	parts := strings.Split(path, "/")
	for i, p := range parts {
		parts[i] = url.PathEscape(p)
	}
	return strings.Join(parts, "/")
}

// Static says that the pages are files, and nothing can be asked.
func (l links) Static() bool { return l.static }

func (l links) Home() string                { return l.root }
func (l links) File(name string) string     { return l.root + name }
func (l links) Page(name string) string     { return l.at(name) }
func (l links) Source(source string) string { return l.at(source) }

func (l links) Folder(source, path string) string { return l.at(source + "/" + path) }

// Article links to the page of the article whose file is path.
func (l links) Article(source, path string) string { return l.at(articlePage(source, path)) }

func (l links) Version(source, path string, n int) string {
	return l.at(fmt.Sprintf("%s/%d", articlePage(source, path), n))
}

func (l links) Compare(source, path string, a, b int) string {
	return l.at(fmt.Sprintf("%s/%d..%d", articlePage(source, path), a, b))
}

func (l links) Inline(source, path string, a, b int) string {
	return l.at(fmt.Sprintf("%s/%d..%d/inline", articlePage(source, path), a, b))
}

func (l links) Choose(source, path string) string {
	return l.at(articlePage(source, path) + "/choose")
}

// JSON links to a page's JSON, by the page's path.
func (l links) JSON(path string) string {
	if path == "" {
		path = "index"
	}
	return l.root + escapePath(path) + ".json"
}

// Feed links to a feed of the page at path: "atom", "rss" or "json".
func (l links) Feed(path, kind string) string {
	if path != "" {
		path += "/"
	}
	return l.root + escapePath(path) + "feed." + kind
}

// articlePage is the path of an article's page.
func articlePage(source, path string) string {
	return source + "/" + strings.TrimSuffix(path, ".md")
}

// Change links to what a change is best looked at by: its comparison with the
// version before, or the version itself where there is none.
func (l links) Change(source string, v archive.Version) string {
	if v.N == 0 {
		return l.Version(source, v.Path, 0)
	}
	return l.Compare(source, v.Path, v.N-1, v.N)
}
