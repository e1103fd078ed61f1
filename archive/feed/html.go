package feed

import (
	"bytes"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// Link is a feed that a page of HTML names.
type Link struct {
	URL   string // absolute
	Title string
	Type  string // media type, "" where it is only guessed from the address
}

// maxLinks bounds what is taken from one page.
const maxLinks = 10_000

// Discover finds the feeds a page of HTML names, the likeliest first: <link rel="alternate"> of a feed's type, in the
// page's order with feeds of comments behind; where there is none, links whose address looks like a feed's. base is
// the page's URL.
func Discover(page []byte, base string) []Link {
	var named, guessed []Link
	scan(page, base, func(e element) {
		link := Link{URL: e.href, Title: plainText(e.attr["title"]), Type: mediaType(e.attr["type"])}
		switch {
		case link.URL == "":
		case e.tag == atom.Link && isFeedLink(e.attr["rel"], link):
			named = append(named, link)
		case e.tag == atom.A && looksLikeFeed(link.URL):
			guessed = append(guessed, Link{URL: link.URL, Title: plainText(e.text)})
		}
	})
	if len(named) == 0 {
		named = guessed
	}
	slices.SortStableFunc(named, func(a, b Link) int { return ofComments(a) - ofComments(b) })
	return unique(named)
}

func mediaType(s string) string {
	s, _, _ = strings.Cut(s, ";")
	return strings.ToLower(strings.TrimSpace(s))
}

// isFeedLink: WordPress names its JSON interface "application/json" too, hence the look at the address.
func isFeedLink(rel string, l Link) bool {
	rels := strings.Fields(strings.ToLower(rel))
	if !slices.Contains(rels, "alternate") && !slices.Contains(rels, "feed") {
		return false
	}
	switch l.Type {
	case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/x.atom+xml", "text/rss+xml", "text/rss":
		return true
	case "application/json", "text/xml", "application/xml":
		return looksLikeFeed(l.URL) || strings.Contains(strings.ToLower(l.Title), "feed")
	case "":
		return slices.Contains(rels, "feed") || looksLikeFeed(l.URL)
	}
	return false
}

func looksLikeFeed(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	path := strings.ToLower(strings.TrimSuffix(u.Path, "/"))
	last := path[strings.LastIndexByte(path, '/')+1:]
	switch last {
	case "feed", "rss", "atom", "rdf", "feed.json", "feed.xml", "rss.xml", "atom.xml", "index.rdf", "rss2":
		return true
	}
	return strings.HasSuffix(last, ".rss") || strings.HasSuffix(last, ".atom") || strings.HasSuffix(last, ".rdf")
}

func ofComments(l Link) int {
	if strings.Contains(strings.ToLower(l.URL), "comments") || strings.Contains(strings.ToLower(l.Title), "comments") {
		return 1
	}
	return 0
}

func unique(links []Link) []Link {
	seen := map[string]bool{}
	return slices.DeleteFunc(links, func(l Link) bool {
		again := seen[l.URL]
		seen[l.URL] = true
		return again
	})
}

// Links gives the links of a section page or front page in the page's order, each address once, with the longest of
// its link texts as title (a picture's link has none). The page itself is left out. base is the page's URL.
func Links(page []byte, base string) []Entry {
	var list []Entry
	self := ""
	if u, err := url.Parse(base); err == nil {
		self = resolve(nil, u.String())
	}
	at := map[string]int{}
	scan(page, base, func(e element) {
		if e.tag != atom.A || e.href == "" || e.href == self || len(list) >= maxLinks {
			return
		}
		title := plainText(e.text)
		i, known := at[e.href]
		if !known {
			at[e.href] = len(list)
			list = append(list, Entry{URL: e.href, Title: title})
		} else if len(title) > len(list[i].Title) {
			list[i].Title = title
		}
	})
	return list
}

// element is a <link> or <a> of a page.
type element struct {
	tag  atom.Atom
	attr map[string]string
	href string // absolute, "" when it is no web address
	text string // of an <a>
}

// scan walks the page's tokens, without a tree: section pages are large and only links are wanted.
func scan(page []byte, base string, take func(element)) {
	r, err := charset.NewReader(bytes.NewReader(page), "")
	if err != nil {
		return
	}
	baseURL, err := url.Parse(base)
	if err != nil {
		baseURL = nil
	}
	z := html.NewTokenizer(r)
	z.SetMaxBuf(1 << 20)
	based := false
	var open *element // the <a> whose text is being read
	closeAnchor := func() {
		if open != nil {
			take(*open)
			open = nil
		}
	}
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			closeAnchor()
			return
		case html.TextToken:
			if open != nil && len(open.text) < maxTitle {
				open.text += string(z.Text()) + " "
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); atom.Lookup(name) == atom.A {
				closeAnchor()
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			e := startTag(z)
			e.href = resolve(baseURL, e.attr["href"])
			switch e.tag {
			case atom.Base:
				if u, err := url.Parse(e.href); err == nil && e.href != "" && !based {
					baseURL, based = u, true // the first counts; the next would stand below it
				}
			case atom.Link:
				take(e)
			case atom.A:
				closeAnchor()
				open = &e
			case atom.Script, atom.Style:
				z.Next() // its text is not the link's
			}
		}
	}
}

func startTag(z *html.Tokenizer) element {
	name, more := z.TagName()
	e := element{tag: atom.Lookup(name), attr: map[string]string{}}
	for more {
		var key, val []byte
		key, val, more = z.TagAttr()
		if _, twice := e.attr[string(key)]; !twice {
			e.attr[string(key)] = string(val)
		}
	}
	return e
}
