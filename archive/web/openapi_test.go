package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// contract is openapi.json, and what its schemas say of a value.
type contract struct {
	doc map[string]any
	met map[string]bool // fields that were seen somewhere
}

// at follows "#/components/schemas/Row".
func (c contract) at(ref string) map[string]any {
	v := c.doc
	for _, part := range strings.Split(strings.TrimPrefix(ref, "#/"), "/") {
		v, _ = v[part].(map[string]any)
	}
	return v
}

func (c contract) resolve(schema map[string]any) map[string]any {
	if ref, ok := schema["$ref"].(string); ok {
		return c.at(ref)
	}
	return schema
}

// check holds a value against its schema, stricter than JSON Schema: what the
// contract does not name must not be there.
func (c contract) check(at string, schema map[string]any, value any) (wrong []string) {
	schema = c.resolve(schema)
	fail := func(format string, args ...any) { wrong = append(wrong, at+": "+fmt.Sprintf(format, args...)) }
	if enum, ok := schema["enum"].([]any); ok && !slices.Contains(enum, value) {
		fail("%v is none of %v", value, enum)
	}
	switch v := value.(type) {
	case map[string]any:
		properties, _ := schema["properties"].(map[string]any)
		for name, field := range v {
			s, ok := properties[name].(map[string]any)
			if !ok {
				fail("field %q is not in the contract", name)
				continue
			}
			c.met[name] = true
			wrong = append(wrong, c.check(at+"."+name, s, field)...)
		}
		required, _ := schema["required"].([]any)
		for _, name := range required {
			if _, ok := v[name.(string)]; !ok {
				fail("field %q is missing", name)
			}
		}
	case []any:
		items, _ := schema["items"].(map[string]any)
		for _, item := range v {
			wrong = append(wrong, c.check(at+"[]", items, item)...)
		}
	}
	if got := typeOf(value); got != schema["type"] {
		fail("is %s, the contract says %v", got, schema["type"])
	}
	if s, ok := value.(string); ok && schema["format"] == "date-time" {
		if _, err := time.Parse(time.RFC3339, s); err != nil {
			fail("%v", err)
		}
	}
	return wrong
}

func typeOf(value any) string {
	switch v := value.(type) {
	case map[string]any:
		return "object"
	case []any:
		return "array"
	case string:
		return "string"
	case bool:
		return "boolean"
	case float64:
		if v == float64(int(v)) {
			return "integer"
		}
	}
	return fmt.Sprintf("%T", value)
}

// The site answers each address of the contract as the contract says, and the
// contract names what the site gives.
func TestOpenAPI(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	c := contract{met: map[string]bool{}}
	got := ask(h, "/openapi.json")
	if err := json.Unmarshal(got.Body.Bytes(), &c.doc); err != nil || got.Header().Get("Content-Type") != kindJSON {
		t.Fatalf("openapi.json: %d %v", got.Code, err)
	}
	for _, m := range regexp.MustCompile(`"\$ref": ?"([^"]*)"`).FindAllStringSubmatch(got.Body.String(), -1) {
		if c.at(m[1]) == nil {
			t.Errorf("%s leads nowhere", m[1])
		}
	}
	paths := c.at("#/paths")
	if len(paths) < 12 {
		t.Fatalf("the contract has %d addresses", len(paths))
	}
	values := strings.NewReplacer("{source}", "courier", "{year}", "2017", "{month}", "12", "{day}", "22", "{slug}", "ferry-runs-aground", "{a}", "1", "{b}", "2")
	for template, item := range paths {
		get := item.(map[string]any)["get"].(map[string]any)
		responses := get["responses"].(map[string]any)
		path := values.Replace(template)
		c.answers(t, h, path, http.StatusOK, responses["200"])
		if path == "/search.json" {
			c.answers(t, h, path+"?q=reef", http.StatusOK, responses["200"])
			c.answers(t, h, path+"?q=reef&source=none", http.StatusNotFound, responses["default"])
		}
		if path != template {
			c.answers(t, h, strings.Replace(path, "courier", "nobody", 1), http.StatusNotFound, responses["default"])
		}
	}
	for _, field := range []string{"snippet", "passages", "headline", "rows", "move", "folders", "health", "text", "next_check"} {
		if !c.met[field] {
			t.Errorf("no answer has a field %q", field)
		}
	}
}

func (c contract) answers(t *testing.T, h http.Handler, path string, status int, response any) {
	t.Helper()
	got := ask(h, path)
	var v any
	if err := json.Unmarshal(got.Body.Bytes(), &v); err != nil || got.Code != status {
		t.Errorf("%s: %d, %v", path, got.Code, err)
		return
	}
	content := c.resolve(response.(map[string]any))["content"].(map[string]any)["application/json"].(map[string]any)
	for _, wrong := range c.check(path, content["schema"].(map[string]any), v) {
		t.Error(wrong)
	}
}
