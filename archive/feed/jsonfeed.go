package feed

import (
	"bytes"
	stdjson "encoding/json"

	"github.com/mmcdole/gofeed/json"
)

func parseJSON(text []byte, base string) (Feed, error) {
	doc, err := (&json.Parser{}).Parse(bytes.NewReader(text))
	if err != nil {
		doc = salvageJSON(text)
	}
	if doc == nil {
		return Feed{}, &FormatError{Reason: "the answer is JSON, but no JSON Feed", Err: err}
	}
	if doc.Version == "" && doc.Items == nil {
		return Feed{}, &FormatError{Reason: "the answer is JSON, but no JSON Feed (it has no version and no items)"}
	}
	c := newCollector(base)
	for _, item := range doc.Items {
		if item == nil {
			continue
		}
		e := Entry{Title: item.Title, Published: parseTime(item.DatePublished), Updated: parseTime(item.DateModified)}
		c.add(e, item.URL, webAddress(item.ID), item.ExternalURL)
	}
	return Feed{
		Kind: JSON, Title: plainText(doc.Title), URL: c.resolve(doc.HomePageURL), Entries: c.entries,
		Next: c.resolve(doc.NextURL), Hubs: jsonHubs(text, c), Damage: c.damage(err),
	}, nil
}

// salvageJSON reads the items one by one, up to the place where the text breaks off; an item of a wrong shape is left
// out. It gives nil when there are none.
func salvageJSON(text []byte) *json.Feed {
	dec := stdjson.NewDecoder(bytes.NewReader(text))
	depth := 0
	for {
		tok, err := dec.Token()
		if err != nil {
			return nil
		}
		switch t := tok.(type) {
		case stdjson.Delim:
			if t == '{' || t == '[' {
				depth++
			} else {
				depth--
			}
		case string:
			if t == "items" && depth == 1 {
				return salvageItems(dec)
			}
		}
	}
}

func salvageItems(dec *stdjson.Decoder) *json.Feed {
	if tok, err := dec.Token(); err != nil || tok != stdjson.Delim('[') {
		return nil
	}
	doc := &json.Feed{}
	for dec.More() {
		var raw stdjson.RawMessage
		if dec.Decode(&raw) != nil {
			break
		}
		// Only what is used, so that a field of a wrong type elsewhere costs nothing.
		var item struct {
			ID            any    `json:"id"`
			URL           string `json:"url"`
			ExternalURL   string `json:"external_url"`
			Title         string `json:"title"`
			DatePublished string `json:"date_published"`
			DateModified  string `json:"date_modified"`
		}
		if stdjson.Unmarshal(raw, &item) != nil {
			continue
		}
		id, _ := item.ID.(string)
		doc.Items = append(doc.Items, &json.Item{
			ID: id, URL: item.URL, ExternalURL: item.ExternalURL, Title: item.Title,
			DatePublished: item.DatePublished, DateModified: item.DateModified,
		})
	}
	if len(doc.Items) == 0 {
		return nil
	}
	return doc
}

// jsonHubs reads what gofeed leaves out: "hubs", an array of {type, url}.
func jsonHubs(text []byte, c *collector) []string {
	var doc struct {
		Hubs []struct {
			Type string `json:"type"`
			URL  string `json:"url"`
		} `json:"hubs"`
	}
	if !bytes.Contains(text, []byte(`"hubs"`)) || stdjson.Unmarshal(text, &doc) != nil {
		return nil
	}
	var urls []string
	for _, h := range doc.Hubs {
		if u := c.resolve(h.URL); u != "" && h.Type == "WebSub" {
			urls = append(urls, u)
		}
	}
	return urls
}
