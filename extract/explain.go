package extract

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Explanation tells how an article was found on a page, for a person who mends
// the rules of a source.
type Explanation struct {
	Article *Article // nil where there is none
	Chosen  string   // the element that holds the body, as a path of selectors
	By      string   // what chose it: "go-readability", "rule body", …
	Steps   []Step   // what was cleared, then every line of the rest in the order of the page

	lines []*line
}

// Step is one element or line and what became of it.
type Step struct {
	Taken bool   // it stands in the article
	Stage string // "clear" for elements, "choose" or "clean" for lines
	Rule  string // the rule that dropped it; empty where it was taken
	Where string // the element that held it, as a path of selectors
	Text  string // its text, spaces folded
}

// Explain extracts a page as [FromHTML] does and tells what was taken and what
// was dropped by which rule. A page without an article is explained too, with
// a nil Article and no error; bytes that are no page are an error.
func Explain(body []byte, contentType, pageURL string, r Rules) (*Explanation, error) {
	var e Explanation
	a, err := extract(body, contentType, pageURL, r, &e)
	if errors.Is(err, ErrNotHTML) || err != nil && !errors.Is(err, ErrNoArticle) {
		return nil, err
	}
	e.Article = a
	return &e, nil
}

func (e *Explanation) cleared() *[]Step {
	if e == nil {
		return nil
	}
	return &e.Steps
}

func (e *Explanation) chose(n *html.Node, by string, left gaps) {
	if e == nil {
		return
	}
	e.By = by
	if n != nil {
		e.Chosen = where(n, left.around)
	}
}

func (e *Explanation) tell(lines []*line, left gaps) {
	if e == nil {
		return
	}
	e.lines = lines
	for _, l := range lines {
		s := Step{Taken: l.dropped == "", Stage: "clean", Rule: l.dropped, Where: where(l.node, left.around), Text: l.text}
		if strings.HasPrefix(l.dropped, "outside") {
			s.Stage = "choose"
		}
		e.Steps = append(e.Steps, s)
	}
}

// where gives the way to n in selectors, from the nearest element with an id,
// as the page was: with the elements in around back in their places.
func where(n *html.Node, around map[*html.Node]*html.Node) string {
	var parts []string
	stands := n // the last one that the page still has
	up := func(n *html.Node) *html.Node {
		if outer := around[n]; outer != nil {
			return outer
		}
		return stands.Parent
	}
	for ; n != nil && n.Type == html.ElementNode && n.DataAtom != atom.Body; n = up(n) {
		if n.Parent != nil {
			stands = n
		}
		part := n.Data
		if classes := strings.Fields(attr(n, "class")); len(classes) > 0 {
			part += "." + strings.Join(classes[:min(2, len(classes))], ".")
		}
		id := attr(n, "id")
		if id != "" && !strings.ContainsAny(id, " \t\n") {
			parts = append(parts, part+"#"+id)
			break
		}
		parts = append(parts, part)
	}
	slices.Reverse(parts)
	return cmp.Or(strings.Join(parts, " > "), "body")
}
