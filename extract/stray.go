package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// strayIn gives the outermost element from outer down to n that does not belong
// where it stands: what is no item in a list, <ul><li>…</li><div>Related</div></ul>,
// or an element beside the paragraphs of a quotation. nil where none is.
func strayIn(outer, n *html.Node, whole map[*html.Node]bool, t tally) *html.Node {
	var stray *html.Node
	for ; outer != nil && n != outer.Parent; n = n.Parent {
		if t.isStray(n, whole) {
			stray = n
		}
	}
	return stray
}

// isStray reports whether n does not belong into the list or quotation right around it;
// whole are those with parts of their own, see withParts.
func (t tally) isStray(n *html.Node, whole map[*html.Node]bool) bool {
	switch n.Parent.DataAtom {
	case atom.Ul, atom.Ol:
		links := t.isLinks(n) && t[n].letters < t[n.Parent].letters // one list right in another
		return n.DataAtom != atom.Li && !isBulleted(n) && whole[n.Parent] || isBulleted(n) && links
	case atom.Blockquote:
		return !quotable[n.DataAtom] && whole[n.Parent] || t.linksAmongText(n)
	}
	return false
}

// playerIn gives the element from outer down to n with a tool and a label, beside the text of
// an item or quotation: <li><p>Add the eggs.</p><div><video></video><p>Cake in a minute</p></div></li>.
func playerIn(outer, n *html.Node, t tally, left gaps) *html.Node {
	for ; outer != nil && n != outer.Parent; n = n.Parent {
		item := n.Parent.DataAtom == atom.Li || n.Parent.DataAtom == atom.Blockquote
		if item && left.tools[n] && n.DataAtom == atom.Div && t[n].mass == 0 && t[n.Parent].mass > 0 {
			return n
		}
	}
	return nil
}

// linksAmongText reports whether n is a list of links beside text that is none.
func (t tally) linksAmongText(n *html.Node) bool {
	own, all := t[n], t[n.Parent]
	return isBulleted(n) && t.isLinks(n) && (all.linked-own.linked)*2 < all.letters-own.letters
}

// isLinks reports whether n holds hardly anything but links.
func (t tally) isLinks(n *html.Node) bool { return t[n].linked*5 >= t[n].letters*4 }

// quotable is what stands in quotations.
var quotable = atoms(atom.P, atom.Ul, atom.Ol, atom.Blockquote, atom.Cite, atom.Footer)

// withParts gives the quotations of which a line is a paragraph, and the lists with an item
// that has text. A list without is none, but what a card is made of:
// <ul><h3>Just watched</h3><h2>The tram opens</h2></ul>.
func withParts(lines []*line) map[*html.Node]bool {
	out := map[*html.Node]bool{}
	for _, l := range lines {
		if l.node.DataAtom == atom.P && l.node.Parent.DataAtom == atom.Blockquote {
			out[l.node.Parent] = true
		}
		for n := l.node; l.dropped == "" && l.letters > 0 && n.Parent != nil; n = n.Parent {
			if n.DataAtom == atom.Li && isBulleted(n.Parent) {
				out[n.Parent] = true
			}
		}
	}
	return out
}
