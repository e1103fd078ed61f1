package diff

import (
	"fmt"
	"slices"
	"strings"

	"stet/extract"
)

// Stats counts what changed between two states of an article, in sentences.
// Each sentence counts once; one that moved and was edited counts as edited.
type Stats struct {
	Added, Removed, Edited, Moved int
	Title, Byline                 bool // the headline, the byline was edited
	Layout                        bool // the sentences are the same, cut into other blocks
}

// Compare counts the changes from old to new. Differences of typesetting
// only (style of quotes, kinds of spaces) are none.
func Compare(old, new *extract.Article) Stats { return Align(old, new).Stats() }

// Comparison is two articles with their sentences aligned, for who wants both
// numbers and rows.
type Comparison struct {
	old, new  *extract.Article
	alignment *alignment
}

// Align aligns the sentences of two articles.
func Align(old, new *extract.Article) *Comparison {
	return &Comparison{old, new, align(old, new)}
}

// Stats counts the changes, see [Compare].
func (c *Comparison) Stats() Stats {
	s := Stats{
		Title:  fold(c.old.Title) != fold(c.new.Title),
		Byline: fold(byline(c.old)) != fold(byline(c.new)),
	}
	a := c.alignment
	for _, j := range a.toNew {
		if j < 0 {
			s.Removed++
		}
	}
	for j, i := range a.toOld {
		switch {
		case i < 0:
			s.Added++
		case !a.equal(i, j):
			s.Edited++
		case a.moved[j]:
			s.Moved++
		}
	}
	s.Layout = s.Added+s.Removed+s.Edited+s.Moved == 0 && !sameLayout(c.old, c.new)
	return s
}

func sameLayout(old, new *extract.Article) bool {
	return slices.EqualFunc(old.Blocks, new.Blocks, func(a, b extract.Block) bool {
		return a.Kind == b.Kind && len(a.Sentences) == len(b.Sentences)
	})
}

func byline(a *extract.Article) string { return strings.Join(a.Byline, ", ") }

// String is the change in words: "3 sentences added, 1 removed, 2 edited,
// headline edited". It is empty when nothing differs.
func (s Stats) String() string {
	var parts []string
	count := func(n int, what string) {
		switch {
		case n == 0:
		case len(parts) > 0:
			parts = append(parts, fmt.Sprintf("%d %s", n, what))
		case n == 1:
			parts = append(parts, "1 sentence "+what)
		default:
			parts = append(parts, fmt.Sprintf("%d sentences %s", n, what))
		}
	}
	count(s.Added, "added")
	count(s.Removed, "removed")
	count(s.Edited, "edited")
	count(s.Moved, "moved")
	if s.Title {
		parts = append(parts, "headline edited")
	}
	if s.Byline {
		parts = append(parts, "byline edited")
	}
	if s.Layout {
		parts = append(parts, "paragraphs divided otherwise")
	}
	return strings.Join(parts, ", ")
}
