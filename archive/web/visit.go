package web

import (
	"cmp"
	"context"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/diff"
	"stet/extract"
)

// comparison is what all forms of a comparison are made of.
type comparison struct {
	*diff.Comparison
	Lang string
	rows []diff.Row
}

// Rows are made once, and only for who shows them all.
func (c *comparison) Rows() []diff.Row {
	if c.rows == nil {
		c.rows = c.Comparison.Rows()
	}
	return c.rows
}

// compared reads two versions' texts and compares them.
func (s *site) compared(ctx context.Context, source string, a, b archive.Version) (*comparison, error) {
	if s.visit != nil {
		if c := s.visit.comparisons[[2]string{a.Commit, b.Commit}]; c != nil {
			return c, nil
		}
	}
	old, err := s.text(ctx, source, a)
	if err != nil {
		return nil, err
	}
	new, err := s.text(ctx, source, b)
	if err != nil {
		return nil, err
	}
	c := &comparison{Comparison: diff.Align(old, new), Lang: cmp.Or(new.Lang, old.Lang)}
	if s.visit != nil {
		s.visit.comparisons[[2]string{a.Commit, b.Commit}] = c
	}
	return c, nil
}

// visit is the article that an export is at. Its pages have much in common: that
// is looked up, read and compared once. One goroutine makes them.
type visit struct {
	Texts
	article     catalog.Article
	versions    []archive.Version
	read        map[string]*extract.Article // by blob
	comparisons map[[2]string]*comparison   // by commits
}

// at gives a site for the pages of one article.
func (s *site) at(ctx context.Context, a catalog.Article) (*site, error) {
	versions, err := s.Catalog.VersionsOf(ctx, a)
	visiting := *s
	visiting.visit = &visit{s.Texts, a, versions, map[string]*extract.Article{}, map[[2]string]*comparison{}}
	visiting.Texts = visiting.visit
	return &visiting, err
}

// is says whether a file is that of the article. It is of none outside an
// export.
func (v *visit) is(source, path string) bool {
	return v != nil && v.article.Source == source && v.article.Path == path
}

// Open reads the texts of the article's source, each once.
func (v *visit) Open(source string) (Reader, error) {
	r, err := v.Texts.Open(source)
	return onceReader{r, v.read}, err
}

type onceReader struct {
	Reader
	read map[string]*extract.Article
}

func (o onceReader) Article(ctx context.Context, v archive.Version) (*extract.Article, error) {
	if a := o.read[v.Blob]; a != nil {
		return a, nil
	}
	a, err := o.Reader.Article(ctx, v)
	if err == nil {
		o.read[v.Blob] = a
	}
	return a, err
}
