package extract

import (
	"strings"

	"golang.org/x/text/language"
)

// language gives the page's language as BCP 47: what <html> says, since
// browsers and readers' programs act on it, else what the metadata say. "" where
// nothing tells a language that exists.
func (h *hints) language() string {
	claims := []string{h.lang, h.article.text("inLanguage"), h.meta1("content-language", "dc.language", "dcterms.language", "language", "inlanguage"), h.meta1("og:locale")}
	for _, claim := range claims {
		claim, _, _ = strings.Cut(claim, ",")
		tag, err := language.Parse(strings.ReplaceAll(strings.TrimSpace(claim), "_", "-"))
		if base, _ := tag.Base(); err == nil && base.String() != "und" {
			return tag.String()
		}
	}
	return ""
}
