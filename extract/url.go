package extract

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// NormalizeURL gives an article's URL without what does not say which article
// it is: fragment, tracking parameters, default port, the case of the host.
// Fails on what is not an absolute http or https URL.
func NormalizeURL(raw string) (string, error) {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil {
		return "", fmt.Errorf("normalizing URL: %w", err)
	}
	u.Scheme = strings.ToLower(u.Scheme)
	if (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" {
		return "", fmt.Errorf("normalizing URL %q: %w", raw, errNotWeb)
	}
	u.Host = strings.ToLower(u.Host)
	u.Fragment, u.RawFragment = "", ""
	u.ForceQuery = false
	if u.Path == "" {
		u.Path = "/"
	}
	return u.String(), nil
}

var errNotWeb = errors.New("not an absolute http or https URL")

// Key gives the identity of a normalized URL: http and https are one article.
func Key(normalized string) string {
	_, rest, found := strings.Cut(normalized, "://")
	if !found {
		return normalized
	}
	return rest
}
