package extract

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// thing is one object of JSON-LD. Its methods take the shapes in which
// publishers write the same fact: a string, an object, a list of either, a
// reference to another object of the page.
type thing struct {
	fields map[string]any
	page   *linkedData
}

// linkedData is all JSON-LD of a page.
type linkedData struct {
	things []thing
	byID   map[string]thing
}

// add reads one <script type="application/ld+json">.
func (d *linkedData) add(script string) {
	mended := mendJSON(script)
	dec := json.NewDecoder(bytes.NewReader(mended))
	for {
		var v any
		switch err := dec.Decode(&v); {
		case err == io.EOF:
			return
		case err != nil:
			d.salvage(mended)
			return
		}
		d.collect(v, 0)
	}
}

// salvage takes out of JSON that is broken elsewhere (a quotation mark in the
// headline, a number without quotes) who wrote the article and when.
func (d *linkedData) salvage(broken []byte) {
	fields := map[string]any{}
	for _, m := range facts.FindAllSubmatch(broken, -1) {
		var v any
		if key := string(m[1]); fields[key] == nil && json.Unmarshal(m[2], &v) == nil {
			fields[key] = v
		}
	}
	if t := (thing{fields, d}); t.is(articleTypes) {
		d.things = append(d.things, t)
	}
}

var facts = regexp.MustCompile(`"(@type|author|datePublished|dateModified)"\s*:\s*("[^"]*"|\[[^\[\]]*\]|\{[^{}]*\})`)

var trailingComma = regexp.MustCompile(`,\s*([}\]])`)

var cdataMarks = strings.NewReplacer("<![CDATA[", "", "]]>", "")

// mendJSON takes away what makes the JSON of many pages invalid: comment and
// CDATA marks around it, line breaks inside strings, commas before a bracket.
func mendJSON(s string) []byte {
	s = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
	s = cdataMarks.Replace(s)
	start := strings.IndexAny(s, "{[")
	if start < 0 {
		return nil
	}
	s = s[start:]
	if end := strings.LastIndexAny(s, "}]"); end >= 0 {
		s = s[:end+1]
	}
	if !json.Valid([]byte(s)) {
		s = trailingComma.ReplaceAllString(s, "$1")
		s = strings.TrimRight(strings.TrimSpace(s), ";")
	}
	return []byte(s)
}

// ldDepth bounds the nesting that is looked at; real pages have less than ten.
const ldDepth = 12

// collect keeps every object in the order of the page, outer before inner.
func (d *linkedData) collect(v any, depth int) {
	if depth > ldDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			d.collect(e, depth+1)
		}
	case map[string]any:
		t := thing{v, d}
		if len(t.types()) > 0 {
			d.things = append(d.things, t)
		}
		d.keep(v)
		// Only these hold what the page itself is; others hold what it
		// lists, belongs to, or mentions.
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			d.collect(v[key], depth+1)
		}
		for _, key := range []string{"author", "creator"} {
			for _, author := range list(v[key]) {
				d.keep(author)
			}
		}
	}
}

// keep remembers an object for those that refer to it.
func (d *linkedData) keep(v any) {
	m, _ := v.(map[string]any)
	if id, ok := m["@id"].(string); ok && len(m) > 1 {
		if _, known := d.byID[id]; !known {
			d.byID[id] = thing{m, d}
		}
	}
}

// types gives the schema.org types without address.
func (t thing) types() []string {
	var out []string
	for _, name := range t.texts("@type") {
		out = append(out, name[strings.LastIndexAny(name, "/:#")+1:])
	}
	return out
}

// is reports whether one of t's types is among types.
func (t thing) is(types []string) bool {
	return slices.ContainsFunc(t.types(), func(have string) bool { return slices.Contains(types, have) })
}

// text gives the first string at key.
func (t thing) text(key string) string {
	for _, s := range t.texts(key) {
		return s
	}
	return ""
}

// texts gives the strings at key, cleaned of the HTML that some publishers
// leave in them.
func (t thing) texts(key string) []string {
	var out []string
	for _, v := range list(t.fields[key]) {
		switch v := v.(type) {
		case string:
			if s := unHTML(v); s != "" {
				out = append(out, s)
			}
		case bool:
			out = append(out, strconv.FormatBool(v))
		case map[string]any:
			if s, ok := v["@value"].(string); ok {
				out = append(out, unHTML(s))
			}
		}
	}
	return out
}

// raw gives the string at key with its line breaks and the HTML in it.
func (t thing) raw(key string) string {
	s, _ := t.fields[key].(string)
	return html.UnescapeString(s)
}

// inner gives the objects at key, with references followed.
func (t thing) inner(key string) []thing {
	var out []thing
	for _, v := range list(t.fields[key]) {
		m, ok := v.(map[string]any)
		if !ok {
			continue
		}
		id, _ := m["@id"].(string)
		if full, known := t.page.byID[id]; known && m["name"] == nil {
			m = full.fields
		}
		out = append(out, thing{m, t.page})
	}
	return out
}

// url gives an address at key: a string, or the @id or url of an object.
func (t thing) url(key string) string {
	for _, v := range list(t.fields[key]) {
		if s, ok := v.(string); ok {
			return strings.TrimSpace(s)
		}
		m, _ := v.(map[string]any)
		for _, k := range []string{"@id", "url"} {
			if s, ok := m[k].(string); ok {
				return strings.TrimSpace(s)
			}
		}
	}
	return ""
}

// list gives what stands at a key as a list: one value, several, or a list in a list.
func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		if len(v) == 1 && isList(v[0]) {
			return v[0].([]any)
		}
		return v
	case map[string]any:
		if inner, ok := v["@list"].([]any); ok {
			return inner
		}
	}
	return []any{v}
}

func isList(v any) bool {
	_, ok := v.([]any)
	return ok
}

// unHTML gives a string's plain text: entities resolved (twice, since many
// systems escape twice), tags taken out, white space folded.
func unHTML(s string) string {
	s = html.UnescapeString(html.UnescapeString(s))
	if strings.Contains(s, "<") {
		s = tags.ReplaceAllString(s, " ")
	}
	return oneSpaced(s)
}

var tags = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`)
