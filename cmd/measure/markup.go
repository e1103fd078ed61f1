package main

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"
)

// markup changes how the page is written and nothing that a reader sees.
var markup = []kind{
	{"written again", func(p *place) {}},
	{"classes renamed", func(p *place) { p.classes(func(c string) string { return "r" + hash(c, "salt") }) }},
	{"classes hashed by element", func(p *place) {
		i := 0
		p.classes(func(string) string { i++; return "css-" + hash(fmt.Sprint(i), "el") })
	}},
	{"classes taken away", func(p *place) { p.drop("class") }},
	{"ids taken away", func(p *place) { p.drop("id") }},
	{"ids and data renamed", func(p *place) {
		p.elements(func(n *html.Node) {
			for i, a := range n.Attr {
				switch to, within := strings.CutPrefix(a.Val, "#"); {
				case a.Key == "id" || strings.HasPrefix(a.Key, "data-"):
					n.Attr[i].Val = "v" + hash(a.Val, "id")
				case a.Key == "href" && within && to != "":
					n.Attr[i].Val = "#v" + hash(to, "id") // or the link would lead nowhere
				}
			}
		})
	}},
	{"data attributes added", func(p *place) {
		p.elements(func(n *html.Node) {
			if n.Namespace == "" {
				n.Attr = append(n.Attr, html.Attribute{Key: "data-v-7f3a", Val: hash(n.Data, "x")})
			}
		})
	}},
	{"spaces and line breaks", func(p *place) {
		p.texts(func(n *html.Node) { n.Data = strings.ReplaceAll(n.Data, " ", " \n\t ") })
	}},
	{"no-break spaces", func(p *place) {
		p.texts(func(n *html.Node) { n.Data = strings.ReplaceAll(n.Data, " ", "\u00a0") })
	}},
	{"soft hyphens", func(p *place) { p.texts(func(n *html.Node) { n.Data = hyphenate(n.Data, "\u00ad") }) }},
	{"zero-width spaces", func(p *place) { p.texts(func(n *html.Node) { n.Data = hyphenate(n.Data, "\u200b") }) }},
	{"quotes made straight", func(p *place) {
		p.texts(func(n *html.Node) {
			n.Data = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "‘", "'", "’", "'", "«", `"`, "»", `"`).Replace(n.Data)
		})
	}},
	{"quotes made round", func(p *place) {
		p.texts(func(n *html.Node) { n.Data = strings.NewReplacer(`"`, "”", "'", "’").Replace(n.Data) })
	}},
	{"decomposed characters", func(p *place) { p.texts(func(n *html.Node) { n.Data = norm.NFD.String(n.Data) }) }},
	{"spans around words", func(p *place) { p.wrapWords("span") }},
	{"links on words", func(p *place) { p.wrapWords("a") }},
	{"emphasis on words", func(p *place) { p.wrapWords("em") }},
	{"comments in the markup", func(p *place) {
		for _, e := range p.paras {
			e.InsertBefore(&html.Node{Type: html.CommentNode, Data: " slot 7 "}, e.FirstChild)
		}
	}},
	{"scripts between paragraphs", func(p *place) {
		for _, e := range slices.Clone(p.paras) {
			p.after(e, `<script>slot(7);</script><style>.x{color:red}</style>`)
		}
	}},
	{"empty paragraphs", func(p *place) {
		for _, e := range slices.Clone(p.paras) {
			if e.Data == "p" {
				p.after(e, `<p></p><p>&nbsp;</p>`)
			}
		}
	}},
	{"paragraphs wrapped", func(p *place) {
		for _, e := range p.paras {
			if e.Data == "p" {
				wrap(e, "div")
			}
		}
	}},
	{"paragraphs wrapped, with a class", func(p *place) {
		for _, e := range p.paras {
			if e.Data == "p" {
				wrap(e, "div")
				e.Parent.Attr = []html.Attribute{{Key: "class", Val: "p-wrap"}}
			}
		}
	}},
	{"container wrapped", func(p *place) {
		if e := p.around(); e.Parent != nil && e != p.body && e.Parent.Type == html.ElementNode {
			wrap(e, "div")
		}
	}},
	{"inline data grows", func(p *place) {
		p.inside(p.body, `<script type="application/json">{"seed": 7, "text": "`+p.comment+`"}</script>`)
	}},
	{"lazy pictures", func(p *place) {
		p.after(p.middle(), `<img data-src="/l.jpg"><noscript><img src="/l.jpg" alt="x"></noscript>`)
	}},
	{"share description", func(p *place) { p.meta("og:description", p.teaser) }},
	{"dates of the last change", func(p *place) { p.meta("article:modified_time", "2024-05-03T11:47:00Z") }},
}

// kinds is all of them.
func kinds() []kind {
	return slices.Concat(boxes, near, markup, others, blind, blindSecond, blindThird, blindFourth, blindFifth)
}

func hash(s, salt string) string {
	h := fnv.New32a()
	h.Write([]byte(salt + s))
	return fmt.Sprintf("%06x", h.Sum32()&0xffffff)
}

func (p *place) classes(f func(string) string) {
	p.elements(func(n *html.Node) {
		for i, a := range n.Attr {
			if a.Key == "class" {
				names := strings.Fields(a.Val)
				for j, c := range names {
					names[j] = f(c)
				}
				n.Attr[i].Val = strings.Join(names, " ")
			}
		}
	})
}

func (p *place) drop(key string) {
	p.elements(func(n *html.Node) {
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
	})
}

// hyphenate puts sep into the middle of long words.
func hyphenate(s, sep string) string {
	var b strings.Builder
	run := 0
	for _, r := range s {
		if run++; !unicode.IsLetter(r) || unicode.Is(unicode.Han, r) {
			run = 0
		}
		b.WriteRune(r)
		if run == 5 {
			b.WriteString(sep)
			run = 0
		}
	}
	return b.String()
}

// wrapWords puts an element around one word of every paragraph.
func (p *place) wrapWords(tag string) {
	var todo []*html.Node
	p.texts(func(n *html.Node) {
		if len(n.Data) > 60 && n.Parent.Data != "a" {
			todo = append(todo, n)
		}
	})
	for _, n := range todo {
		words := strings.SplitN(n.Data, " ", 5)
		if len(words) < 5 || words[3] == "" {
			continue
		}
		e := &html.Node{Type: html.ElementNode, Data: tag}
		if tag == "a" {
			e.Attr = []html.Attribute{{Key: "href", Val: "/topic/7"}}
		}
		e.AppendChild(&html.Node{Type: html.TextNode, Data: words[3]})
		rest := &html.Node{Type: html.TextNode, Data: " " + words[4]}
		n.Data = strings.Join(words[:3], " ") + " "
		n.Parent.InsertBefore(rest, n.NextSibling)
		n.Parent.InsertBefore(e, rest)
	}
}

// wrap puts n into a new element and gives that.
func wrap(n *html.Node, tag string) *html.Node {
	w := &html.Node{Type: html.ElementNode, Data: tag, DataAtom: atom.Lookup([]byte(tag))}
	n.Parent.InsertBefore(w, n)
	n.Parent.RemoveChild(n)
	w.AppendChild(n)
	return w
}

// meta sets <meta property=…>, adding it where there is none.
func (p *place) meta(property, content string) {
	var head, found *html.Node
	p.elements(func(n *html.Node) {
		if n.Data == "head" && head == nil {
			head = n
		}
		for _, a := range n.Attr {
			if n.Data == "meta" && a.Key == "property" && a.Val == property {
				found = n
			}
		}
	})
	if found != nil {
		found.Attr = slices.DeleteFunc(found.Attr, func(a html.Attribute) bool { return a.Key == "content" })
		found.Attr = append(found.Attr, html.Attribute{Key: "content", Val: content})
	} else if head != nil {
		head.AppendChild(&html.Node{Type: html.ElementNode, Data: "meta", Attr: []html.Attribute{{Key: "property", Val: property}, {Key: "content", Val: content}}})
	}
}
