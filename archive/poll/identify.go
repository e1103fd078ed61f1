package poll

import (
	"context"
	"errors"
	"fmt"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// identify finds out which article was seen, and what is stored of it.
func (p *pass) identify(ctx context.Context, t *settled) error {
	if _, met := p.known[t.look.Key]; met {
		t.drop, t.twice = true, true
		return nil
	}
	versions, err := p.versions(ctx, t.look)
	if err == nil && len(versions) == 0 && !t.look.Good.IsZero() { // stored, as far as is known: see settle
		if _, err = p.Catalog.CatchUp(ctx, p.repo); err == nil {
			versions, err = p.versions(ctx, t.look)
		}
	}
	if err != nil {
		return err
	}
	t.past = Past{Versions: versions, Look: t.look}
	a := t.seen.Article
	if a != nil {
		if a.CanonicalURL == "" {
			a.CanonicalURL = t.look.URL
		}
		t.own = extract.Key(a.CanonicalURL) == t.look.Key
		if err := p.road(ctx, t); err != nil || t.drop {
			return err
		}
		fill(a, t.look)
	}
	p.known[t.past.Look.Key] = sketchOf(a)
	if err := p.past(ctx, t); err != nil {
		return err
	}
	if a != nil && t.past.Article != nil {
		fill(a, catalog.Look{Title: t.past.Article.Title, Published: t.past.Article.Published})
	}
	return nil
}

// fill puts what the feed said where the page says nothing.
func fill(a *extract.Article, l catalog.Look) {
	if a.Published.IsZero() {
		a.Published = l.Published
	}
	if a.Title == "" {
		a.Title = l.Title
	}
}

// road settles the article's identity. A page at an unknown address may be
// another road to an article already known, or name its own canonical address;
// a known article stays what it is, and what its page calls itself is noted.
func (p *pass) road(ctx context.Context, t *settled) error {
	a, own := t.seen.Article, t.look.Key
	key := extract.Key(a.CanonicalURL)
	if stored := len(t.past.Versions) > 0; stored || key == own {
		if stored {
			return p.keep(ctx, t, key)
		}
		return nil
	}
	if other := p.known[key]; other != nil {
		t.drop = !other.unlike(a)
	} else if named, same, err := p.calledFor(ctx, a); err != nil {
		return err
	} else if named == "" {
		t.alias, t.past.Look.Key = t.look.URL, key
		return nil
	} else if same {
		t.drop = true
		a.CanonicalURL = named
	}
	if t.drop {
		t.alias = t.look.URL
	} else {
		a.CanonicalURL = t.look.URL // the page names an article that it is not
	}
	return nil
}

// keep holds on to the identity of a stored article, whatever its page calls
// itself now, and notices when the address leads to another stored article.
func (p *pass) keep(ctx context.Context, t *settled, key string) error {
	a, own := t.seen.Article, t.look.Key
	named := a.CanonicalURL
	a.CanonicalURL = t.past.last().URL
	if key == own {
		return nil
	}
	other, err := p.article(ctx, named)
	switch {
	case err != nil:
		return err
	case other == nil && p.known[key] == nil:
		t.alias = named
		return nil
	case other != nil:
		named = other.URL
	}
	// Or of this very pass, in which a feed named the new address.
	if extract.Key(named) != own && extract.Key(t.final) != own && t.seen.Sign == "" {
		t.seen.Sign, t.seen.Why = SignElsewhere, "sent on to "+named
	}
	return nil
}

// calledFor gives the stored article that a page calls itself, and whether it
// is that: some templates name the same canonical address on every page.
func (p *pass) calledFor(ctx context.Context, a *extract.Article) (url string, same bool, err error) {
	known, err := p.article(ctx, a.CanonicalURL)
	if known == nil || err != nil {
		return "", false, err
	}
	versions, err := p.Catalog.VersionsOf(ctx, *known)
	if err != nil {
		return "", false, err
	}
	old, err := p.repo.Article(ctx, versions[len(versions)-1])
	if err != nil {
		return "", false, err
	}
	return known.URL, !liken(old, a).other(), nil
}

// versions gives what is stored of the article a look is at.
func (p *pass) versions(ctx context.Context, l catalog.Look) ([]archive.Version, error) {
	a, err := p.article(ctx, l.URL)
	if err != nil {
		return nil, err
	}
	if a == nil || extract.Key(a.URL) != l.Key {
		if a, err = p.article(ctx, "https://"+l.Key); a == nil || err != nil {
			return nil, err
		}
	}
	vs, err := p.Catalog.VersionsOf(ctx, *a)
	if err != nil {
		return nil, fmt.Errorf("read the versions of %s: %w", a.URL, err)
	}
	return vs, nil
}

// historyMost bounds how many versions of an article are compared with.
const historyMost = 200

// past reads of the archive what judging needs: nothing when the text is the
// stored one.
func (p *pass) past(ctx context.Context, t *settled) error {
	past := &t.past
	if h, err := p.Catalog.HeldAt(ctx, p.src.Name, past.Look.Key); err == nil {
		past.Held = &h
	} else if !errors.Is(err, catalog.ErrUnknown) {
		return err
	}
	n := len(past.Versions)
	if n == 0 {
		past.doubt()
		return nil
	}
	past.Prints = make([]string, n)
	past.Prints[n-1] = past.Look.Print
	if t.same || t.seen.Article == nil && !t.willBeGone() || t.seen.Print != "" && t.seen.Print == past.Look.Print && !past.gone() {
		return nil
	}
	for i := n - 1; i >= max(0, n-historyMost); i-- {
		a, err := p.repo.Article(ctx, past.Versions[i])
		if err != nil {
			return fmt.Errorf("read version %d of %s: %w", i, past.Versions[i].URL, err)
		}
		past.Prints[i] = a.Fingerprint()
		if i == n-1 {
			past.Article = a
			if t.seen.Article == nil || past.Prints[i] == t.seen.Print {
				break
			}
		}
	}
	var err error
	past.Shown, err = p.Catalog.ShownAt(ctx, p.src.Name, past.Look.Key)
	return err
}

// willBeGone says that the stored text may be needed for a version of kind gone.
func (t *settled) willBeGone() bool {
	return (t.seen.Status == 404 || t.seen.Status == 410) && t.past.Look.Misses >= goneChecks-1
}
