package main

import (
	"net/http"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"golang.org/x/net/http/httpguts"
)

// hostHeaders are request headers for sites one has an account on, by host:
//
//	headers:
//	  www.example.org: {Cookie: "session=${EXAMPLE_SESSION}"}
//
// They are sent to that host alone; a host with a leading dot stands for all
// hosts under it. What says who asks, and how, stays stet's.
type hostHeaders map[string]http.Header

func (h *hostHeaders) UnmarshalYAML(n ast.Node) error {
	*h = hostHeaders{}
	return eachPair(n, `a host with its headers, as in "www.example.org: {Cookie: …}"`, func(host string, key, value ast.Node) error {
		host = strings.ToLower(host)
		if !httpguts.ValidHostHeader(host) || strings.ContainsAny(host, "/:@") || host == "" {
			return misplaced(key, "%q is not a host like www.example.org", host)
		}
		headers := http.Header{}
		(*h)[host] = headers
		return eachPair(value, `a header with its value, as in "Cookie: …"`, func(name string, key, value ast.Node) error {
			return addHeader(headers, name, key, value)
		})
	})
}

// addHeader refuses what is no header and what is not the user's to say. The
// value is a secret: no message repeats it.
func addHeader(headers http.Header, name string, key, value ast.Node) error {
	switch canonical := http.CanonicalHeaderKey(name); {
	case !httpguts.ValidHeaderFieldName(name):
		return misplaced(key, "%q is not a header's name", name)
	case canonical == "Host" || canonical == "User-Agent" || canonical == "Accept-Encoding" || canonical == "Connection" ||
		strings.HasPrefix(canonical, "If-") || canonical == "Range":
		return misplaced(key, "the header %s is not for stet.yaml to set", canonical)
	case !httpguts.ValidHeaderFieldValue(scalar(value)):
		return misplaced(value, "the value of %s holds characters that a header cannot", canonical)
	default:
		headers.Set(canonical, scalar(value))
	}
	return nil
}

// eachPair goes over a mapping.
func eachPair(n ast.Node, what string, do func(text string, key, value ast.Node) error) error {
	m, ok := n.(ast.MapNode)
	if !ok {
		return misplaced(n, "this is not %s", what)
	}
	for it := m.MapRange(); it.Next(); {
		if err := do(scalar(it.Key()), it.Key(), it.Value()); err != nil {
			return err
		}
	}
	return nil
}
