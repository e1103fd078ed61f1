// Package fetch gets pages over HTTP the way a guest should: it asks robots.txt first (RFC 9309), keeps to one request
// at a time and a pause for each host, waits when a server says so (Retry-After, 429, 503), asks only for what has
// changed (ETag, Last-Modified), says honestly who it is, and keeps no cookies.
//
// It trusts nothing it gets. Addresses of private networks are refused after name resolution, on every redirect; time,
// size (after decompression too), header size, redirects and the slowness of a body are limited. A host that does not
// answer is left alone for a while, so that it costs one time-out and not one for each of its articles.
//
// It does not look into pages, and it does not decide what a status means for an article: any HTTP status is a [Page].
// Everything else is an error of one of this package's types, told apart with errors.As; each has a Hint that says what
// to do.
//
// Begin with a [Client]; its zero value is ready to use:
//
//	c := &fetch.Client{UserAgent: "stet/1.0 (+https://example.org/about-our-archive)"}
//	page, err := c.Get(ctx, "https://example.org/news/1", fetch.Validators{})
package fetch
