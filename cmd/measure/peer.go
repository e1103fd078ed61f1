package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/go-shiori/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// printPeer prints what go-readability alone gives on the same pages: its choice, a line
// for each block, of bytes that were decoded for it.
func printPeer(ctx context.Context, o options, pages []page) error {
	scores, err := each(ctx, o, pages, scorePeer)
	if err != nil {
		return err
	}
	var all goldScore
	bodies, sum := 0, 0.0
	for _, s := range scores {
		all.title = all.title.plus(s.title)
		if s.hasBody {
			bodies++
			sum += s.body.f1()
		}
	}
	fmt.Fprintf(o.out, "go-readability alone: body F1 %s, headline %s\n", share(sum/float64(bodies)), share(all.title.value()))
	return nil
}

func scorePeer(p page) (goldScore, error) {
	s := goldScore{page: p, hasBody: len(p.Body) > 0}
	body, err := p.decoded()
	if err != nil {
		return s, err
	}
	doc, err := html.Parse(bytes.NewReader(body))
	if err != nil {
		return s, nil // nested too deep for html.Parse
	}
	article, _ := readability.FromDocument(doc, p.base()) // its error says that it found nothing
	var text strings.Builder
	if article.Node != nil {
		writeBlocks(article.Node, &text)
	}
	if s.hasBody {
		s.body = compareBody(text.String(), p)
	}
	if p.Title != "" {
		s.title.add(sameTitle(article.Title, p.Title))
	}
	return s, nil
}

// writeBlocks writes the text below n, with a line break around each element that is no part
// of a line: go-readability's own text glues the last word of one to the first of the next.
func writeBlocks(n *html.Node, to *strings.Builder) {
	if n.Type == html.TextNode {
		to.WriteString(n.Data)
		return
	}
	block := n.Type == html.ElementNode && !inLine[n.DataAtom]
	for c := range n.ChildNodes() {
		writeBlocks(c, to)
	}
	if block {
		to.WriteByte('\n')
	}
}

var inLine = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Cite: true, atom.Code: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Mark: true, atom.Q: true,
	atom.S: true, atom.Small: true, atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.U: true,
}
