package extract

import (
	"errors"
	"fmt"
	"time"
)

// Version names this extractor's behaviour. It is raised when the same page
// may give other text than before, so that such differences can be told from
// edits.
const Version = 16

// ErrNoArticle says that a page holds no article: an index page, a gallery, a
// video page, a login form, an empty page.
var ErrNoArticle = errors.New("no article on this page")

// ErrNotHTML is the [ErrNoArticle] of bytes that are no page at all: a picture, a PDF.
var ErrNotHTML = fmt.Errorf("%w: not HTML", ErrNoArticle)

// Rules mends the extraction of one source. The zero value changes nothing.
type Rules struct {
	Body       string   // CSS selector of the element that holds the body
	Title      string   // CSS selector of the headline
	Remove     []string // CSS selectors of what is never part of the article
	IgnoreText []string // regular expressions; a line that matches is dropped
}

// Article is what a page says, without what is around it.
//
// All text is UTF-8 in NFC, without control characters, runs of white space
// folded to one space.
type Article struct {
	URL          string // where the page was fetched from, after redirects
	CanonicalURL string // the article's identity, see NormalizeURL
	Title        string // the headline, without the site's name
	SiteName     string
	Section      string
	Lang         string    // BCP 47, lower case primary subtag first: "en", "pt-BR"
	Byline       []string  // authors' names, one each
	Published    time.Time // zero where the page tells none
	Modified     time.Time // the publisher's claim; zero where there is none
	Free         *bool     // schema.org isAccessibleForFree; nil where not told
	Blocks       []Block
}

// BlockKind says what a block of text is.
type BlockKind uint8

const (
	Paragraph BlockKind = iota
	Heading
	ListItem
	Quotation
)

// String names a kind: "paragraph", "heading", "list item", "quotation".
func (k BlockKind) String() string {
	switch k {
	case Heading:
		return "heading"
	case ListItem:
		return "list item"
	case Quotation:
		return "quotation"
	}
	return "paragraph"
}

// Block is one block of an article's text: its sentences in order.
// A sentence holds no line break and is never empty.
type Block struct {
	Kind      BlockKind
	Sentences []string
}
