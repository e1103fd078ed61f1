package extract

import "golang.org/x/net/html"

// tailLetters is what an empty box's one sentence has at most.
const tailLetters = 100

// dropTail drops a heading with one short sentence that stands in an element
// of its own below the text: "Related news: There are none at the moment."
// When there are some, it is a list of links, and dropped as such.
func dropTail(lines []*line) {
	main, total := mainParent(lines)
	if main == nil || main.mass*10 < total*6 {
		return
	}
	var tail []*line
	for i := len(lines) - 1; i >= 0 && lines[i].node.Parent != main.node; i-- {
		if lines[i].dropped == "" {
			tail = append(tail, lines[i])
		}
	}
	if len(tail) != 2 || tail[1].kind != Heading || tail[0].kind != Paragraph || tail[0].letters > tailLetters || tail[0].node.Parent != tail[1].node.Parent {
		return
	}
	for _, l := range tail {
		l.dropped = "box without content"
	}
}

// parent is an element with the running text directly in it.
type parent struct {
	node *html.Node
	mass int
}

// mainParent gives the element with most running text directly in it, and the
// running text of all.
func mainParent(lines []*line) (main *parent, total int) {
	sums := map[*html.Node]int{}
	for _, l := range lines {
		if l.dropped != "" || l.mass == 0 {
			continue
		}
		p := l.node.Parent
		sums[p] += l.mass
		total += l.mass
		if main == nil || sums[p] > main.mass {
			main = &parent{p, sums[p]}
		}
	}
	return main, total
}
