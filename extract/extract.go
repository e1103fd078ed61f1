package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"

	"github.com/go-shiori/go-readability"
)

// FromHTML gives the article of a page.
func FromHTML(body []byte, contentType, pageURL string, r Rules) (*Article, error) {
	doc, err := parse(body, contentType)
	if err != nil {
		return nil, err
	}
	m := metadata(doc, pageURL)
	u, _ := url.Parse(pageURL)
	a := &Article{URL: pageURL, CanonicalURL: m.canonical, Title: m.headline, Byline: m.byline, Published: m.published, Modified: m.modified, Lang: m.lang, Section: m.section, SiteName: m.siteName}
	p := readability.NewParser()
	ra, err := p.ParseDocument(doc, u)
	if err == nil {
		for l := range strings.SplitSeq(ra.TextContent, "\n") {
			l = strings.Join(strings.Fields(l), " ")
			if l != "" {
				a.Blocks = append(a.Blocks, Block{Paragraph, []string{l}})
			}
		}
	}
	return a, nil
}

// Fingerprint is the same for two articles whose text a reader would call the same.
func (a *Article) Fingerprint() string {
	h := sha256.New()
	h.Write([]byte(a.Title))
	for _, b := range a.Blocks {
		h.Write([]byte(strings.Join(b.Sentences, "\n")))
	}
	return hex.EncodeToString(h.Sum(nil))
}
