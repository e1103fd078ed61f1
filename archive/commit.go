package archive

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/go-git/go-git/v5/plumbing"
)

// commit is what an archive needs to know of a commit object.
type commit struct {
	tree    id
	parent  id // the first one; zero for the first commit
	date    time.Time
	message string
}

// commitObject writes a commit.
func commitObject(c commit, identity string) []byte {
	b := make([]byte, 0, 256+len(c.message))
	b = fmt.Appendf(b, "tree %s\n", c.tree)
	if !c.parent.IsZero() {
		b = fmt.Appendf(b, "parent %s\n", c.parent)
	}
	b = fmt.Appendf(b, "author %s %d +0000\n", identity, c.date.Unix())
	b = fmt.Appendf(b, "committer %s %d +0000\n\n", identity, c.date.Unix())
	return append(b, c.message...)
}

// parseCommit reads a commit, whoever wrote it.
func parseCommit(raw []byte) (c commit, err error) {
	head, message, _ := bytes.Cut(raw, []byte("\n\n"))
	c.message = string(message)
	for line := range strings.Lines(string(head)) {
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		switch {
		case name == "tree" && c.tree.IsZero():
			c.tree = plumbing.NewHash(value)
		case name == "parent" && c.parent.IsZero():
			c.parent = plumbing.NewHash(value)
		case name == "committer" && c.date.IsZero():
			c.date, err = parseDate(value)
		}
	}
	if err == nil && c.tree.IsZero() {
		err = errTorn
	}
	return c, err
}

// parseDate reads the time after the last ">" of an author line.
func parseDate(line string) (time.Time, error) {
	fields := strings.Fields(line[strings.LastIndexByte(line, '>')+1:])
	if len(fields) == 0 {
		return time.Time{}, errTorn
	}
	seconds, err := strconv.ParseInt(fields[0], 10, 64)
	return time.Unix(seconds, 0).UTC(), err
}

// rawCommit reads a commit's bytes.
func (r *Repo) rawCommit(name id) ([]byte, error) {
	b, err := r.objects.readAs(plumbing.CommitObject, name)
	if err != nil {
		return nil, r.damage("commit "+name.String()+" cannot be read", err)
	}
	return b, nil
}

func (r *Repo) parseCommit(name id, raw []byte) (commit, error) {
	c, err := parseCommit(raw)
	if err != nil {
		return c, r.damage("commit "+name.String()+" cannot be read", err)
	}
	return c, nil
}

// commit reads a commit.
func (r *Repo) commit(name id) (commit, error) {
	raw, err := r.rawCommit(name)
	if err != nil {
		return commit{}, err
	}
	return r.parseCommit(name, raw)
}
