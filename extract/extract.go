package extract

import (
	"fmt"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// FromHTML gives the article of a page.
//
// body is the page as the server sent it (decompressed), contentType its HTTP
// header or "", pageURL the address it was fetched from after redirects. Any
// bytes give an article or an error: [ErrNoArticle] where the page holds none.
// The same arguments always give the same article.
func FromHTML(body []byte, contentType, pageURL string, r Rules) (*Article, error) {
	a, err := extract(body, contentType, pageURL, r, nil)
	return a, err
}

// extract runs the stages, and writes into why, if there is one, what each did.
func extract(body []byte, contentType, pageURL string, r Rules, why *Explanation) (*Article, error) {
	own, err := r.compile()
	if err != nil {
		return nil, err
	}
	doc, err := parse(body, contentType)
	if err != nil {
		return nil, err
	}
	readNoscript(doc)
	title, parts, remove := matchFirst(doc, own.title), matchAll(doc, own.body), matchAll(doc, own.remove...)
	joinPieces(doc)
	nameRoles(doc)
	nameContainers(doc, slices.Concat(parts, remove))
	nameBlocks(doc)
	nameParagraphs(doc)
	nameAccordions(doc)
	unlinkHeadings(doc, pageURL)
	m := metadata(doc, pageURL)
	a := &Article{
		URL: pageURL, CanonicalURL: m.canonical, Title: m.headline, SiteName: m.siteName, Section: m.section,
		Lang: m.lang, Byline: m.byline, Published: m.published, Modified: m.modified, Free: m.free,
	}
	if title != "" {
		a.Title = title
	}
	page, left := clear(doc, remove, why.cleared())
	lines := linesOf(page)
	text, leads := scripted(page, lines, m.body)
	markCaptioned(page, lines, left)
	nameSubheads(lines, left)
	markPosts(lines, hostOf(pageURL))
	switch {
	case own.body != nil:
		chooseBy(lines, parts)
		why.chose(nil, "rule body", left)
	case text != nil:
		page, left = clear(text, matchAll(text, own.remove...), why.cleared())
		lines = linesOf(page)
		for i, l := range lines {
			l.chosen, l.lead = true, i < leads
		}
		why.chose(nil, "the page's JSON-LD", left)
	default:
		unwrap(page, lines, left)
		markUpdates(lines, m.updates)
		root, by := choose(page, lines, m, pageURL, left)
		why.chose(root, by, left)
		dropBoxes(root, lines, left, hostOf(pageURL))
	}
	clean(lines, a, m, left, own)
	a.Blocks = blocks(lines)
	why.tell(lines, left)
	if !isArticle(a, m, own.body != nil) {
		return nil, ErrNoArticle
	}
	return a, nil
}

// linesOf gives the lines of a cleared page with their mass.
func linesOf(page *html.Node) []*line {
	lines := walk(page)
	for _, l := range lines {
		l.mass = mass(l)
	}
	markClasses(lines)
	return lines
}

// blocks gives the lines that were kept, split into sentences.
func blocks(lines []*line) []Block {
	var out []Block
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		if s := l.sentences(); len(s) > 0 {
			out = append(out, Block{l.kind, s})
		}
	}
	return out
}

// minWords is what a text needs to be an article where nothing else says that
// it is one; a notice of two sentences has more.
const minWords = 20

// minFrontWords is what it needs at the address of a site's front page: there a
// teaser or a slogan is what is left of a list, and says nothing of its changes.
const minFrontWords = 100

// isArticle tells an article from a page with some words on it. ruled: a rule of the
// source says where its body is.
func isArticle(a *Article, m meta, ruled bool) bool {
	words := a.Words()
	switch {
	case m.saysArticle():
		return words >= minWords || words > 4 && a.Title != ""
	case isFrontPage(a.URL) && isFrontPage(a.CanonicalURL) && !ruled:
		return words >= minFrontWords
	}
	return words >= minWords
}

func isFrontPage(address string) bool {
	u, err := parseURL(address)
	return err == nil && isFront(u)
}

// saysArticle reports whether the page calls itself an article.
func (m meta) saysArticle() bool {
	for _, t := range m.types {
		if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting") || t == "article" {
			return true
		}
	}
	return false
}

// Words counts the words of the body; of scripts without spaces, two
// characters count as a word.
func (a *Article) Words() int {
	n := 0
	for _, b := range a.Blocks {
		for _, s := range b.Sentences {
			n += countWords(s)
		}
	}
	return n
}

// compiled are the rules of a source in the form that is used.
type compiled struct {
	body, title cascadia.Selector
	remove      []cascadia.Selector
	ignore      []*regexp.Regexp
}

// Validate reports the first selector or regular expression that is none.
func (r Rules) Validate() error {
	_, err := r.compile()
	return err
}

func (r Rules) compile() (c compiled, err error) {
	if c.body, err = selector("body", r.Body); err != nil {
		return c, err
	}
	if c.title, err = selector("title", r.Title); err != nil {
		return c, err
	}
	for _, s := range r.Remove {
		sel, err := selector("remove", s)
		if err != nil {
			return c, err
		}
		if sel != nil {
			c.remove = append(c.remove, sel)
		}
	}
	for _, s := range r.IgnoreText {
		re, err := regexp.Compile(s)
		if err != nil {
			return c, fmt.Errorf("rule ignore_text %q: %w", s, err)
		}
		c.ignore = append(c.ignore, re)
	}
	return c, nil
}

func selector(rule, s string) (cascadia.Selector, error) {
	if s == "" {
		return nil, nil
	}
	sel, err := cascadia.Compile(s)
	if err != nil {
		return nil, fmt.Errorf("rule %s %q is no CSS selector: %w", rule, s, err)
	}
	return sel, nil
}

// matchAll gives the elements below doc that the rules of a source name, as the page has them.
func matchAll(doc *html.Node, rules ...cascadia.Selector) []*html.Node {
	var out []*html.Node
	for _, rule := range rules {
		if rule != nil {
			out = append(out, rule.MatchAll(doc)...)
		}
	}
	return out
}

// matchFirst gives the text of the first element that a rule names, "" where there is none.
func matchFirst(doc *html.Node, rule cascadia.Selector) string {
	if rule == nil {
		return ""
	}
	n := rule.MatchFirst(doc)
	if n == nil {
		return ""
	}
	return normalize(textOf(n))
}

const readabilityModule = "github.com/go-shiori/go-readability"

// Extractor names the extractor and the library it stands on, with their
// versions: "stet/5 go-readability/v0.0.0-20251205110129-5db1dc9836f0".
var Extractor = sync.OnceValue(func() string {
	version := "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == readabilityModule {
				version = m.Version
			}
		}
	}
	return fmt.Sprintf("stet/%d go-readability/%s", Version, version)
})
