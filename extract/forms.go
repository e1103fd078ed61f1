package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// formLetters is what stands around a form at most: a heading, what it offers,
// what it does with an address.
const formLetters = 300

// dropForms drops the small elements in which a form stood, whatever the
// article's own paragraphs stand in:
// <div><h3>Our newsletter</h3><p>All news each morning.</p><form>…</form></div>.
func dropForms(root *html.Node, lines []*line, left gaps) {
	letters, total := map[*html.Node]int{}, 0
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		total += l.mass
		for n := l.node; n != nil && n != root; n = n.Parent {
			letters[n] += l.letters
		}
	}
	most := min(formLetters, total/4)
	around := map[*html.Node]bool{}
	for n := range left.forms {
		for n != nil && n != root && letters[n] == 0 {
			n = n.Parent // a form's own wrapper
		}
		if n != nil && contains(root, n) && letters[n] <= most {
			around[n] = true
		}
	}
	dropInside(root, lines, around, "form")
}

// isForm reports what readers write into, and a <form> around it.
func isForm(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Form, atom.Input, atom.Textarea, atom.Select:
		return true
	}
	return false
}
