package archive

import (
	"time"

	"stet/extract"
)

// Kind says why a version exists.
type Kind string

const (
	Added       Kind = "added"       // first version of an article
	Changed     Kind = "changed"     // the text or headline was edited
	Reverted    Kind = "reverted"    // equal to an earlier version
	Reextracted Kind = "reextracted" // differs only because stet's extractor changed
	Gone        Kind = "gone"        // the page was not available at repeated checks
	Restored    Kind = "restored"    // the page came back
)

// Capture is one fetch's result, judged worth storing.
type Capture struct {
	// Article holds the text to store. Its CanonicalURL is the article's
	// identity and must be the same in all versions of one article.
	Article *extract.Article
	Kind    Kind
	// FirstSeen dates the path of an article whose page tells no sane
	// publication date. Zero: FetchedAt. Only read for kind Added.
	FirstSeen  time.Time
	FetchedAt  time.Time
	Status     int    // HTTP status of the page
	PageSHA256 string // of the page's decoded body, hex; empty where there was none
	Silent     bool   // the text changed and the publisher's own date did not
	Extractor  string // what made Article of the page, rules included; empty: extract.Extractor
	Reason     string // one line for people: why this kind; may be empty
	// Previous is the version this one follows, nil for kind Added. Where an
	// earlier capture of the same batch has the same CanonicalURL, that one
	// is followed instead.
	Previous *Version
}

// Version is one stored state of one article.
type Version struct {
	Commit            string // hex id of its commit
	Blob              string // hex id of its file
	Path              string // inside the repository, with slashes
	URL               string // the article's canonical URL
	Title             string // headline of this version
	N                 int    // 0 for the first
	Kind              Kind
	FetchedAt         time.Time
	PublisherModified time.Time // zero where the page claimed nothing
	Status            int
	PageSHA256        string
	Silent            bool
	NotFree           bool   // the page said that not all may read the article, schema.org's isAccessibleForFree
	Summary           string // the change in words, for people
	Reason            string
	Extractor         string // what made the text of the page, see Capture
	Previous          string // commit of version N-1, empty for version 0
}
