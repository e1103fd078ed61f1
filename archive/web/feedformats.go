package web

import (
	"encoding/xml"
	"time"
)

// The three formats of a feed: Atom (RFC 4287), RSS 2.0 (rssboard.org, with
// its best practices) and JSON Feed 1.1 (jsonfeed.org).

type atomFeed struct {
	XMLName   xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID        string      `xml:"id"`
	Title     string      `xml:"title"`
	Updated   string      `xml:"updated"`
	Author    atomPerson  `xml:"author"`
	Links     []atomLink  `xml:"link"`
	Generator string      `xml:"generator"`
	Entries   []atomEntry `xml:"entry"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomText struct {
	Type string `xml:"type,attr,omitempty"`
	Text string `xml:",chardata"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomEntry struct {
	ID        string       `xml:"id"`
	Title     string       `xml:"title"`
	Updated   string       `xml:"updated"`
	Published string       `xml:"published"`
	Link      atomLink     `xml:"link"`
	Category  atomCategory `xml:"category"`
	Summary   string       `xml:"summary,omitempty"`
	Content   atomText     `xml:"content"`
}

func atomOf(f feed) atomFeed {
	a := atomFeed{ID: f.ID, Title: f.Title, Updated: machine(f.Updated), Author: atomPerson{"stet"}, Generator: "stet",
		Links: []atomLink{{Rel: "self", Type: "application/atom+xml", Href: f.Self}, {Rel: "alternate", Type: "text/html", Href: f.Page}}}
	for _, e := range f.Entries {
		a.Entries = append(a.Entries, atomEntry{
			ID: e.ID, Title: e.Title, Updated: machine(e.Updated), Published: machine(e.Published),
			Link: atomLink{Rel: "alternate", Type: "text/html", Href: e.Link}, Category: atomCategory{e.Source},
			Summary: e.Summary, Content: atomText{"html", e.Content},
		})
	}
	return a
}

type rssFeed struct {
	XMLName xml.Name   `xml:"rss"`
	Version string     `xml:"version,attr"`
	Atom    string     `xml:"xmlns:atom,attr"`
	Channel rssChannel `xml:"channel"`
}

type rssChannel struct {
	Title       string    `xml:"title"`
	Link        string    `xml:"link"`
	Description string    `xml:"description"`
	Self        rssSelf   `xml:"atom:link"`
	Language    string    `xml:"language"`
	Built       string    `xml:"lastBuildDate"`
	Generator   string    `xml:"generator"`
	TTL         int       `xml:"ttl"` // minutes
	Items       []rssItem `xml:"item"`
}

type rssSelf struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type rssItem struct {
	Title       string  `xml:"title"`
	Link        string  `xml:"link"`
	GUID        rssGUID `xml:"guid"`
	PubDate     string  `xml:"pubDate"`
	Category    string  `xml:"category"`
	Description string  `xml:"description"`
}

type rssGUID struct {
	IsPermaLink bool   `xml:"isPermaLink,attr"`
	ID          string `xml:",chardata"`
}

func rssOf(f feed) rssFeed {
	c := rssChannel{Title: f.Title, Link: f.Page, Description: "Changes of news articles, kept by stet.", Language: "en",
		Self: rssSelf{"self", "application/rss+xml", f.Self}, Built: rssTime(f.Updated), Generator: "stet", TTL: 15}
	for _, e := range f.Entries {
		c.Items = append(c.Items, rssItem{Title: e.Title, Link: e.Link, GUID: rssGUID{false, e.ID},
			PubDate: rssTime(e.Published), Category: e.Source, Description: e.Content})
	}
	return rssFeed{Version: "2.0", Atom: "http://www.w3.org/2005/Atom", Channel: c}
}

// rssTime is RFC 822's form, with the year in four digits.
func rssTime(t time.Time) string { return t.UTC().Format("Mon, 02 Jan 2006 15:04:05 +0000") }

type jsonFeed struct {
	Version string      `json:"version"`
	Title   string      `json:"title"`
	Home    string      `json:"home_page_url"`
	Self    string      `json:"feed_url"`
	Items   []jsonEntry `json:"items"`
}

type jsonEntry struct {
	ID        string   `json:"id"`
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	Summary   string   `json:"summary,omitempty"`
	Content   string   `json:"content_html"`
	Published string   `json:"date_published"`
	Modified  string   `json:"date_modified"`
	Tags      []string `json:"tags"`
}

func jsonFeedOf(f feed) jsonFeed {
	j := jsonFeed{Version: "https://jsonfeed.org/version/1.1", Title: f.Title, Home: f.Page, Self: f.Self, Items: []jsonEntry{}}
	for _, e := range f.Entries {
		j.Items = append(j.Items, jsonEntry{ID: e.ID, URL: e.Link, Title: e.Title, Summary: e.Summary, Content: e.Content,
			Published: machine(e.Published), Modified: machine(e.Updated), Tags: []string{e.Source}})
	}
	return j
}
