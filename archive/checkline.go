package archive

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/object"

	"stet/extract"
)

// lineChecker goes along the line of commits, oldest first, and compares each
// with what the ones before it lead one to expect.
type lineChecker struct {
	*checker
	parent *object.Commit
	last   map[string]Version // the newest version so far, by path
	path   map[string]string  // of each article, by its key
}

// line checks all commits of the branch.
func (c *checker) line(ctx context.Context) error {
	line, err := c.repo.line(ctx, "")
	var damage *DamageError
	if errors.As(err, &damage) {
		c.add(branchRef, damage.What+causeOf(damage), helpRestore)
		return nil
	}
	if err != nil {
		return err
	}
	l := &lineChecker{checker: c, last: map[string]Version{}, path: map[string]string{}}
	for _, w := range slices.Backward(line) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if c.full() {
			return nil
		}
		commit, err := c.wholeCommit(w)
		if err != nil {
			c.add("commit "+w.id.String(), err.Error(), helpRestore)
			return nil
		}
		l.commit(commit)
		l.parent = commit
	}
	return nil
}

// wholeCommit reads all that stands in a commit.
func (c *checker) wholeCommit(w walked) (*object.Commit, error) {
	raw, err := w.raw, error(nil)
	if raw == nil {
		if raw, err = c.repo.rawCommit(w.id); err != nil {
			return nil, err
		}
	}
	m := &plumbing.MemoryObject{}
	m.SetType(plumbing.CommitObject)
	// Writing to memory does not fail.
	_, _ = m.Write(raw)
	commit := &object.Commit{}
	return commit, commit.Decode(m)
}

// commit checks one commit.
func (l *lineChecker) commit(c *object.Commit) {
	where := "commit " + c.Hash.String()
	if len(c.ParentHashes) > 1 {
		l.add(where, "is a merge; an archive's history is one line", helpForeign)
	}
	if l.parent != nil && c.Committer.When.Before(l.parent.Committer.When) {
		l.add(where, fmt.Sprintf("is dated %s, before its parent", timestamp(c.Committer.When)), helpForeign)
	}
	changed, err := l.changes(c)
	if err != nil {
		l.add(where, "its folders cannot be read: "+err.Error(), helpRestore)
		return
	}
	v, ok, err := parseMessage(c.Message)
	v.Commit = c.Hash.String()
	switch {
	case err != nil:
		l.add(where, err.Error(), helpForeign)
	case ok:
		l.version(where, v, changed)
		l.dates(where, c, v)
	case l.parent != nil:
		l.add(where, "holds no version", helpForeign)
	}
}

// dates checks that both dates of a commit are that of the fetch, or the
// parent's where that is later.
func (l *lineChecker) dates(where string, c *object.Commit, v Version) {
	want := v.FetchedAt
	if l.parent != nil && want.Before(l.parent.Committer.When) {
		want = l.parent.Committer.When
	}
	if !c.Committer.When.Equal(want) || !c.Author.When.Equal(want) {
		l.add(where, fmt.Sprintf("is dated %s, its page was fetched at %s", timestamp(c.Committer.When), timestamp(v.FetchedAt)), helpForeign)
	}
}

// changes lists the files a commit changed.
func (l *lineChecker) changes(c *object.Commit) ([]fileChange, error) {
	var before id
	if l.parent != nil {
		before = l.parent.TreeHash
	}
	return l.trees.changes(nil, "", before, c.TreeHash)
}

// version checks a version's trailers against the tree and the article's
// versions before.
func (l *lineChecker) version(where string, v Version, changed []fileChange) {
	for _, what := range slices.Concat(l.trailers(v), l.follows(v), l.files(v, changed)) {
		l.add(where, what, helpForeign)
	}
	l.text(where, v)
	l.last[v.Path] = v
	if _, known := l.path[extract.Key(v.URL)]; !known {
		l.path[extract.Key(v.URL)] = v.Path
	}
}

// trailers says what is wrong with a version's trailers by themselves.
func (l *lineChecker) trailers(v Version) (wrong []string) {
	for _, t := range []struct {
		key string
		ok  bool
	}{
		{"Article", v.URL != ""},
		{"File", IsPath(v.Path)},
		{"Blob", hexID.MatchString(v.Blob)},
		{"Version", v.N >= 0},
		{"Kind", subjects[v.Kind] != ""},
		{"Fetched", !v.FetchedAt.IsZero()},
		{"Previous", (v.Previous == "") == (v.N == 0)},
	} {
		if !t.ok {
			wrong = append(wrong, "trailer "+t.key+" is missing or not valid")
		}
	}
	return wrong
}

// follows says what does not fit the versions of the article before.
func (l *lineChecker) follows(v Version) (wrong []string) {
	before, known := l.last[v.Path]
	switch path := l.path[extract.Key(v.URL)]; {
	case !known && v.N != 0:
		return []string{fmt.Sprintf("is version %d of %s, which has no version before", v.N, v.Path)}
	case !known && path != "":
		return []string{fmt.Sprintf("begins %s anew, which is in %s already", v.URL, path)}
	case !known:
		if v.Kind != Added {
			wrong = append(wrong, fmt.Sprintf("is version 0 and of kind %s", v.Kind))
		}
		return wrong
	}
	if v.N != before.N+1 {
		wrong = append(wrong, fmt.Sprintf("is version %d of %s, after version %d", v.N, v.Path, before.N))
	}
	if v.Previous != before.Commit {
		wrong = append(wrong, fmt.Sprintf("names %s as the version before, which is %s", v.Previous, before.Commit))
	}
	if v.URL != before.URL {
		wrong = append(wrong, fmt.Sprintf("is of %s, the version before of %s", v.URL, before.URL))
	}
	if v.Kind == Added {
		wrong = append(wrong, fmt.Sprintf("is version %d and of kind %s", v.N, v.Kind))
	}
	return wrong
}

// files says where a commit's folders are not what its trailers say.
func (l *lineChecker) files(v Version, changed []fileChange) (wrong []string) {
	var others []string
	is := l.last[v.Path].Blob // what the file is where the commit did not touch it
	for _, f := range changed {
		if f.path == v.Path {
			is = hexOf(f.now)
		} else {
			others = append(others, f.path)
		}
	}
	if is != v.Blob {
		wrong = append(wrong, fmt.Sprintf("says that %s is %s, its folder says %q", v.Path, v.Blob, is))
	}
	// The first version may come with the archive's own files.
	if len(others) > 0 && l.parent != nil {
		slices.Sort(others)
		wrong = append(wrong, "changes other files too: "+cutWords(strings.Join(others, ", "), 200))
	}
	return wrong
}

// text checks the version's file: that it can be read, is in the one form there
// is for it, and is of this article.
func (l *lineChecker) text(where string, v Version) {
	if !hexID.MatchString(v.Blob) {
		return
	}
	where += " " + v.Path
	b, err := l.repo.blob(v.Blob)
	if err != nil {
		l.add(where, "the text cannot be read: "+err.Error(), helpRestore)
		return
	}
	f, err := ParseFile(b)
	if err != nil {
		l.add(where, "the text cannot be understood: "+err.Error(), helpKeep)
		return
	}
	switch gone := v.Kind == Gone; {
	case f.Article.CanonicalURL != v.URL:
		l.add(where, fmt.Sprintf("the text is of %s", f.Article.CanonicalURL), helpKeep)
	case gone && !f.Gone.Truncate(time.Second).Equal(v.FetchedAt):
		l.add(where, "the version is of kind gone, its text is not", helpKeep)
	case string(FormatFile(f)) != string(b):
		l.add(where, "the text is not in the form stet writes", helpKeep)
	}
}
