package feed

import (
	"bytes"
	"slices"
	"strings"

	"github.com/mmcdole/gofeed/atom"
)

func parseAtom(text []byte, base string) (Feed, error) {
	read := func(b []byte) (*atom.Feed, error) { return (&atom.Parser{}).Parse(bytes.NewReader(b)) }
	doc, err := read(text)
	if listed := countTags(text, "entry"); err == nil && len(doc.Entries) < listed {
		err = lost("entry", len(doc.Entries), listed)
	}
	if err != nil {
		if parts := salvage(text, "entry", read, func(whole, part *atom.Feed) *atom.Feed {
			if whole == nil {
				return part
			}
			whole.Entries = append(whole.Entries, part.Entries...)
			return whole
		}); parts != nil && (doc == nil || len(parts.Entries) > len(doc.Entries)) {
			doc = parts
		}
	}
	if doc == nil {
		return Feed{}, &FormatError{Reason: "the Atom feed is too damaged to read", Err: err}
	}
	c := newCollector(base)
	c.home = c.resolve(first(byRelation(doc.Links, "alternate")))
	for _, e := range doc.Entries {
		c.add(Entry{Title: e.Title, Published: timeOf(e.PublishedParsed), Updated: timeOf(e.UpdatedParsed)}, atomLinks(e)...)
	}
	f := Feed{Kind: Atom, URL: c.home, Title: plainText(doc.Title), Entries: c.entries, Damage: c.damage(err)}
	f.TTL = waitTime("", doc.Extensions)
	for _, hub := range byRelation(doc.Links, "hub") {
		f.Hubs = append(f.Hubs, c.resolve(hub))
	}
	f.Next = c.resolve(first(byRelation(doc.Links, "next")))
	return f, nil
}

// atomLinks gives where an entry's article may be, the surest first. Atom wants one link with the relation "alternate",
// which is also what a link without a relation means (RFC 4287 §4.2.7.2); an identifier may be an address too.
func atomLinks(e *atom.Entry) []string {
	links := []string{extension(e.Extensions, "feedburner", "origLink"), extension(e.Extensions, "pheedo", "origLink")}
	links = append(links, byRelation(e.Links, "alternate")...)
	if e.Content != nil && e.Content.Src != "" && !strings.HasPrefix(e.Content.Type, "image/") {
		links = append(links, e.Content.Src) // the content lies elsewhere (§4.1.3.2)
	}
	links = append(links, webAddress(e.ID))
	return append(links, byRelation(e.Links, "self")...)
}

// byRelation gives the addresses of the links with a relation, pages of HTML first.
func byRelation(links []*atom.Link, rel string) []string {
	var pages, others []string
	for _, l := range links {
		switch {
		case !strings.EqualFold(l.Rel, rel) && !(l.Rel == "" && rel == "alternate"):
		case l.Type == "" || strings.Contains(l.Type, "html"):
			pages = append(pages, l.Href)
		default:
			others = append(others, l.Href)
		}
	}
	return slices.Concat(pages, others)
}
