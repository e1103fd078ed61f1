package feed

import (
	"bytes"
	"strings"
	"time"

	ext "github.com/mmcdole/gofeed/extensions"
	"github.com/mmcdole/gofeed/rss"
)

func parseRSS(text []byte, base string) (Feed, error) {
	read := func(b []byte) (*rss.Feed, error) { return (&rss.Parser{}).Parse(bytes.NewReader(b)) }
	channel, err := read(text)
	if listed := countTags(text, "item"); err == nil && len(channel.Items) < listed {
		err = lost("item", len(channel.Items), listed)
	}
	if err != nil {
		if parts := salvage(text, "item", read, func(whole, part *rss.Feed) *rss.Feed {
			if whole == nil {
				return part
			}
			whole.Items = append(whole.Items, part.Items...)
			return whole
		}); parts != nil && (channel == nil || len(parts.Items) > len(channel.Items)) {
			channel = parts
		}
	}
	if channel == nil {
		return Feed{}, &FormatError{Reason: "the RSS feed is too damaged to read", Err: err}
	}
	c := newCollector(base)
	c.home = c.resolve(channel.Link)
	for _, item := range channel.Items {
		c.add(rssEntry(item), rssLinks(item)...)
	}
	f := Feed{Kind: RSS, Damage: c.damage(err)}
	if rootName(text) == "rdf" {
		f.Kind = RDF
	}
	f.Title, f.URL, f.Entries = plainText(channel.Title), c.home, c.entries
	f.TTL = waitTime(channel.TTL, channel.Extensions)
	f.Hubs = relations(channel.Extensions, "hub", c)
	f.Next = first(relations(channel.Extensions, "next", c))
	return f, nil
}

// rssLinks gives where an item's article may be, the surest first: what a feed proxy replaced, the link, a GUID that is
// a permanent link (which it is unless it says otherwise, RSS 2.0), an Atom link inside RSS.
func rssLinks(item *rss.Item) []string {
	links := []string{extension(item.Extensions, "feedburner", "origLink"), extension(item.Extensions, "pheedo", "origLink"), item.Link}
	links = append(links, item.Links...)
	if item.GUID != nil && !strings.EqualFold(item.GUID.IsPermalink, "false") {
		links = append(links, webAddress(item.GUID.Value))
	}
	for _, prefix := range []string{"atom", "atom10"} {
		for _, l := range item.Extensions[prefix]["link"] {
			if rel := l.Attrs["rel"]; rel == "" || rel == "alternate" {
				links = append(links, l.Attrs["href"])
			}
		}
	}
	if item.GUID != nil {
		links = append(links, webAddress(item.GUID.Value))
	}
	return links
}

// webAddress passes on only what is a complete web address: a GUID such as "12345" is no relative link.
func webAddress(s string) string {
	s = strings.TrimSpace(s)
	if lower := strings.ToLower(s); strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") {
		return s
	}
	return ""
}

func rssEntry(item *rss.Item) Entry {
	e := Entry{Title: item.Title, Published: timeOf(item.PubDateParsed)}
	dc := item.Extensions["dc"]
	if e.Title == "" && len(dc["title"]) > 0 {
		e.Title = dc["title"][0].Value
	}
	if e.Published.IsZero() && len(dc["date"]) > 0 {
		e.Published = parseTime(dc["date"][0].Value)
	}
	for _, at := range []string{extension(item.Extensions, "atom", "updated"), extension(item.Extensions, "a10", "updated"), extension(item.Extensions, "dcterms", "modified")} {
		if t := parseTime(at); e.Updated.IsZero() && !t.IsZero() {
			e.Updated = t
		}
	}
	return e
}

func timeOf(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return t.UTC()
}

func extension(x ext.Extensions, prefix, name string) string {
	if list := x[prefix][name]; len(list) > 0 {
		return list[0].Value
	}
	return ""
}

// relations gives the addresses of the Atom links with a relation (RFC 4287 §4.2.7.2) among a feed's extensions.
func relations(x ext.Extensions, rel string, c *collector) []string {
	var urls []string
	for _, prefix := range []string{"atom", "atom10"} {
		for _, l := range x[prefix]["link"] {
			if u := c.resolve(l.Attrs["href"]); u != "" && strings.EqualFold(l.Attrs["rel"], rel) {
				urls = append(urls, u)
			}
		}
	}
	return urls
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
