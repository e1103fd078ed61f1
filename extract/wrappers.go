package extract

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unwrap takes out of the page the <div>s and <section>s that mean nothing: those without
// an attribute around one paragraph or container, on pages where others have a class,
// and those that a system puts around every paragraph,
// <div class="par"><p>…</p></div><div class="par"><p>…</p></div>. Pages that differ only
// in them give the same text, for what comes after goes by how paragraphs stand.
//
// A <div> with a class around one paragraph among others without is left, unless all of
// its class do the same and hold most of the page's text: it may be a box. So is one
// around a container: others of its class hold more,
// <div class="chapter"><h2>…</h2><div>…</div></div>.
func unwrap(page *html.Node, lines []*line, left gaps) {
	u := unwrapping{mass: make(map[*html.Node]int, len(lines)), massIn: map[*html.Node]int{}, filled: map[*html.Node]bool{}, gone: map[string]bool{}, left: left, bare: classless(page)}
	for _, l := range lines {
		u.total += l.mass
		if u.mass[l.node] = l.mass; l.mass > 0 {
			u.fill(l.node)
		}
		for n := l.node; n != nil; n = n.Parent {
			u.massIn[n] += l.mass
		}
	}
	for n := range left.pictures {
		u.fill(n)
	}
	u.wrappers = u.wrapperClasses(page)
	u.below(page)
	for _, n := range slices.Collect(page.Descendants()) {
		if u.gone[attr(n, "class")] && canWrap(n) && u.paragraphIn(n) != nil {
			u.unwrap(n) // one paragraph of the text has no other beside it
		}
	}
}

type unwrapping struct {
	mass   map[*html.Node]int  // running text of the elements of lines
	massIn map[*html.Node]int  // and in the elements around them, which unwrapping leaves as it is
	filled map[*html.Node]bool // elements with running text or a picture in them
	left   gaps
	total  int
	bare   bool // no <div> of the page has a class: the lack of one says nothing
	// wrappers are the classes of <div>s around most paragraphs, wherever they stand,
	// and around nothing else.
	wrappers map[string]bool
	gone     map[string]bool // classes of wrappers that were taken away
}

// fill notes that n and the elements around it are not empty.
func (u unwrapping) fill(n *html.Node) {
	for ; n != nil && !u.filled[n]; n = n.Parent {
		u.filled[n] = true
	}
}

// wrapperClasses gives the classes that unwrapping.wrappers is to have. In a few something may have
// been put behind the paragraph: <div class="par"><p>…</p><p>Our newsletter…</p></div>.
func (u unwrapping) wrapperClasses(page *html.Node) map[string]bool {
	inside, others, total := map[string]int{}, map[string]bool{}, 0
	whole, filled := map[string]int{}, map[string]int{} // how many hold a paragraph, and how many that and more
	for n := range page.Descendants() {
		total += u.mass[n]
		class := attr(n, "class")
		if !canWrap(n) || class == "" {
			continue
		}
		around, inner := n, u.content(n)
		for inner != nil && canWrap(inner) && attr(inner, "class") != class {
			around, inner = inner, u.content(inner) // <div class="row"><div class="text"><p>…</p></div></div>; a reply in a reply is none
		}
		switch {
		case inner != nil && inner.DataAtom == atom.P:
			inside[class] += u.mass[inner]
			whole[class]++
		case inner == nil && canWrap(around) && u.opensWithParagraph(around):
			filled[class]++
		default:
			others[class] = true
		}
	}
	out := map[string]bool{}
	for class, mass := range inside {
		if mass*2 >= total && !others[class] && filled[class]*filledShare <= whole[class] {
			out[class] = true
		}
	}
	return out
}

// filledShare: something was put into no more than a fourth of the wrappers of a class.
const filledShare = 4

// classless reports whether no <div> of a page has a class.
func classless(page *html.Node) bool {
	for n := range page.Descendants() {
		if n.DataAtom == atom.Div && attr(n, "class") != "" {
			return false
		}
	}
	return true
}

// joinParts takes away the <div>s into which a page cuts its text, to put something between, to
// draw them late or to fold the rest of it,
// <div class="part"><p>…</p><ul>…</ul></div><div>Ad</div><div class="part"><p>…</p></div>,
// <p>…</p><p>…</p><button>More</button><div class="rest"><p>…</p><p>…</p></div>.
func (u unwrapping) joinParts(n *html.Node) {
	if u.massIn[n]*3 < u.total {
		return // what is in it is not much of the page's, see areParts
	}
	parts, forms := map[string][]*html.Node{}, map[string]int{} // forms: how much running text is in blocks of each
	for c := range n.ChildNodes() {
		forms[form(c)] += u.massIn[c]
		if canWrap(c) && !u.isLine(c) && attr(c, "class") != "" && c.FirstChild != nil {
			parts[form(c)] = append(parts[form(c)], c)
		}
	}
	maps.DeleteFunc(parts, func(_ string, list []*html.Node) bool { return !u.areParts(n, list, forms) })
	for _, list := range parts {
		for _, c := range list {
			u.replace(c, children(c)...)
		}
	}
}

// partsShare: parts of a text hold most of the running text in the element around them, with
// what looks as they do; leastPart is what of it stands in them, and beside one that stands alone.
const partsShare, leastPart = 0.7, 0.2

// areParts reports whether elements of one form in n are parts of a text: most of what is in them
// looks as what stands beside them or in the others, half of them hold several blocks, and with
// what looks so beside them they are most of the running text in n, and much of the page's.
func (u unwrapping) areParts(n *html.Node, list []*html.Node, forms map[string]int) bool {
	own := map[string]int{}
	inside, short := 0, 0
	for _, c := range list {
		inside += u.massIn[c]
		blocks := 0
		for b := range c.ChildNodes() {
			own[form(b)] += u.massIn[b]
			if u.filled[b] {
				blocks++
			}
		}
		if blocks < 2 {
			short++
		}
	}
	like, beside := 0, 0
	for f, mass := range own {
		outside := forms[f]
		if f == form(list[0]) {
			outside -= inside // one of them in another
		}
		if beside += outside; outside > 0 || len(list) > 1 {
			like += mass
		}
	}
	least := int(leastPart * float64(u.massIn[n]))
	return short*2 <= len(list) && like*2 >= inside && inside >= least && (len(list) > 1 || beside >= least && inside >= chapter) &&
		float64(inside+beside) >= partsShare*float64(u.massIn[n]) && (inside+beside)*3 >= u.total
}

// form tells blocks apart by how they are written.
func form(n *html.Node) string { return n.Data + "." + attr(n, "class") }

// isLine reports whether n is the element of a line.
func (u unwrapping) isLine(n *html.Node) bool { _, is := u.mass[n]; return is }

func (u unwrapping) below(n *html.Node) {
	for _, c := range children(n) {
		if c.Type == html.ElementNode {
			u.below(c)
		}
	}
	u.joinParts(n)
	var wrapped, shared, bare []*html.Node
	inside, direct, inBare := 0, 0, 0
	others := map[string]bool{} // classes of what holds other text
	for _, c := range children(n) {
		if c.Type != html.ElementNode {
			continue
		}
		inner := u.content(c)
		switch {
		case inner == nil:
			direct += u.mass[c]
			switch {
			case !u.holdsParagraph(c):
			case u.meansNothing(c) && u.opensWithParagraph(c) && !u.isAdvertisement(c):
				if u.paragraphs(c) == 1 {
					u.replace(c, children(c)...)
				} else {
					bare = append(bare, c)
				}
			default:
				shared = append(shared, c)
			}
		case u.meansNothing(c) && (containers[inner.DataAtom] || inner.DataAtom == atom.P):
			inBare += u.mass[inner]
			u.replace(c, inner)
			if canWrap(inner) && u.content(inner) == nil && u.meansNothing(inner) && u.opensWithParagraph(inner) {
				bare = append(bare, inner)
			}
			if p := u.paragraphIn(inner); p != nil {
				wrapped = append(wrapped, inner)
				inside += u.mass[p]
			}
		default:
			if p := u.paragraphIn(c); p != nil {
				wrapped = append(wrapped, c)
				inside += u.mass[p]
			}
		}
		if u.massIn[c] > 0 && u.paragraphIn(c) == nil {
			others[attr(c, "class")] = true
		}
	}
	wrapped = slices.DeleteFunc(wrapped, func(c *html.Node) bool {
		return u.content(c).DataAtom != atom.P && others[attr(c, "class")] // <div class="cell"><div><ul>…</ul></div></div>
	})
	if inBare > direct+inside { // there is one around each paragraph, and may be one around two
		for _, c := range bare {
			u.replace(c, children(c)...)
		}
	}
	classes := map[string]bool{}
	for _, c := range wrapped {
		for class := range strings.FieldsSeq(attr(c, "class")) {
			classes[class] = true
		}
	}
	shared = slices.DeleteFunc(shared, func(c *html.Node) bool {
		return !slices.ContainsFunc(strings.Fields(attr(c, "class")), func(class string) bool { return classes[class] })
	})
	if len(wrapped)+len(shared) < 2 || inside <= direct {
		return
	}
	for _, c := range wrapped {
		u.gone[attr(c, "class")] = true
		u.unwrap(c)
	}
	for _, c := range shared {
		u.replace(c, children(c)...)
	}
}

// meansNothing reports whether n lacks what says of others what they are for.
func (u unwrapping) meansNothing(n *html.Node) bool {
	return isPlain(n) && !u.bare || u.wrappers[attr(n, "class")]
}

// isPlain reports whether n has no attributes but those that scripts keep their own data in.
func isPlain(n *html.Node) bool {
	for _, a := range n.Attr {
		if !strings.HasPrefix(a.Key, "data-") {
			return false
		}
	}
	return true
}

// holdsParagraph reports whether n is a paragraph's <div> in which something was put
// behind it or before it: <div><p>…</p><section>Our newsletter</section></div>,
// <div><button>Listen</button><p>…</p></div>. A picture before one makes it a caption, and a
// heading a box, be it in a link: <div><span>Ad</span><a><h3>Five ways to save</h3></a><p>…</p></div>.
func (u unwrapping) holdsParagraph(n *html.Node) bool {
	if !canWrap(n) {
		return false
	}
	for c := range n.ChildNodes() {
		switch {
		case c.Type != html.ElementNode:
		case !u.filled[c] && !holdsTitle(c):
		default:
			return c.DataAtom == atom.P && u.mass[c] > 0 && (!u.left.pictures[n] || u.left.behind[c])
		}
	}
	return false
}

// holdsTitle reports whether n is or holds a heading.
func holdsTitle(n *html.Node) bool {
	for d := range n.Descendants() {
		if isHeading(d) {
			return true
		}
	}
	return isHeading(n)
}

// opensWithParagraph reports whether a paragraph is the first element in n: a reader's
// comment begins with a name.
func (u unwrapping) opensWithParagraph(n *html.Node) bool {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			return c.DataAtom == atom.P
		}
	}
	return false
}

// isAdvertisement reports whether the paragraph in n stands between a word that says what it
// is and a button: <div><small>Ad</small><p>…</p><a>Shop</a></div>.
func (u unwrapping) isAdvertisement(n *html.Node) bool {
	var elements []*html.Node
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			elements = append(elements, c)
		}
	}
	label, button := elements[0], elements[len(elements)-1]
	if u.mass[label] > 0 || u.mass[button] > 0 {
		return false
	}
	link := onlyChild(button)
	return link != nil && link.DataAtom == atom.A
}

// paragraphs counts the paragraphs of running text right in n, but for those with a form.
func (u unwrapping) paragraphs(n *html.Node) int {
	sum := 0
	for c := range n.ChildNodes() {
		if c.DataAtom == atom.P && u.mass[c] > 0 && !u.left.forms[c] {
			sum++
		}
	}
	return sum
}

// containers hold the paragraphs of an article, or its parts.
var containers = atoms(atom.Div, atom.Section, atom.Article, atom.Main)

// canWrap reports whether n is an element that says nothing of a single paragraph in it. The
// name of a custom element does: <x-teaser><p>…</p></x-teaser>.
func canWrap(n *html.Node) bool { return n.DataAtom == atom.Div || n.DataAtom == atom.Section }

// content gives the element that is all a meaningless element holds and held.
func (u unwrapping) content(n *html.Node) *html.Node {
	if !canWrap(n) || u.left.tools[n] || attr(n, "itemprop") != "" || attr(n, "role") != "" {
		return nil
	}
	return onlyChild(n)
}

// unwrap takes away the wrappers of a paragraph from n on.
func (u unwrapping) unwrap(n *html.Node) {
	for inner := u.content(n); inner != nil; n, inner = inner, u.content(inner) {
		u.replace(n, inner)
	}
}

// paragraphIn gives the paragraph that is all that wrappers hold, one in another of a class of its
// own, <div class="cell"><div class="text"><p>…</p></div></div>, nil where there is none.
func (u unwrapping) paragraphIn(n *html.Node) *html.Node {
	inner := u.content(n)
	for inner != nil && inner.DataAtom != atom.P {
		if attr(inner, "class") == attr(n, "class") {
			return nil // a reply in a reply
		}
		n, inner = inner, u.content(inner)
	}
	return inner
}

// onlyChild gives the element that is all that n holds, nil where there is more.
func onlyChild(n *html.Node) *html.Node {
	var only *html.Node
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		case c.Type == html.ElementNode && only == nil:
			only = c
		default:
			return nil
		}
	}
	return only
}

// replace puts what outer holds where it stood.
func (u unwrapping) replace(outer *html.Node, inner ...*html.Node) {
	for _, n := range inner {
		u.left.around[n] = outer
		outer.RemoveChild(n)
		outer.Parent.InsertBefore(n, outer)
	}
	if u.left.behind[outer] {
		u.left.behind[inner[len(inner)-1]] = true
	}
	detach(outer)
}
