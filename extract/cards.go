package extract

import (
	"cmp"

	"golang.org/x/net/html"
)

// dropCards takes out of own the ways that lead only into cards, where other ways hold
// most of the running text: two fact boxes of two paragraphs each are no text.
func dropCards(root *html.Node, lines []*line, own map[string]bool, sums map[string]int, total int, left gaps) {
	var drop []string
	for way := range own {
		if share := float64(sums[way]); share >= ownShare*float64(total) && share*3 < float64(total) && onlyCards(root, lines, own, way, left) {
			drop = append(drop, way)
		}
	}
	for _, way := range drop {
		delete(own, way)
	}
}

// onlyCards reports whether all text on a way stands in small elements that hold a picture
// or a control and no text on another own way, and begin with a heading, or hold no picture:
// <div><p>Here you would see a post. May it load?</p><button>Yes</button></div>.
func onlyCards(root *html.Node, lines []*line, own map[string]bool, way string, left gaps) bool {
	others, ways := map[*html.Node]bool{}, make([]string, len(lines))
	for i, l := range lines {
		if !l.isOwn() {
			continue
		}
		if ways[i] = pathFrom(root, l.node); ways[i] != way && own[ways[i]] {
			for n := l.node; n != nil && n != root; n = n.Parent {
				others[n] = true
			}
		}
	}
	mass, first := map[*html.Node]int{}, map[*html.Node]*line{}
	for i, l := range lines {
		n := outermostNot(root, l.node, others)
		first[n] = cmp.Or(first[n], l)
		if ways[i] == way {
			mass[n] += l.mass
		}
	}
	for n, m := range mass {
		if n == nil || m >= chapter || !left.toolIn(n) || first[n].kind != Heading && left.pictureIn(n) {
			return false
		}
	}
	return true
}
