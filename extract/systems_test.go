package extract

import "testing"

// Pages in the shape in which well-known systems write them, with what comes with it there:
// two names for an author, who answered, a theme's own lines, scripts without full stops.
func TestSystems(t *testing.T) {
	goldens(t, "systems", func(url string, page []byte) (string, error) {
		a, err := FromHTML(page, "text/html; charset=utf-8", url, Rules{})
		if err != nil {
			return "", err
		}
		return describe(meta{headline: a.Title, byline: a.Byline, published: a.Published, lang: a.Lang}) + "\n" + articleText(a), nil
	})
}
