package archive

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Problem is one damage that a check found.
type Problem struct {
	Where string // a commit, a file's path, a file of the repository
	What  string // what is wrong there
	Help  string // what a person can do
}

func (p Problem) String() string { return p.Where + ": " + p.What }

// What a person can do about most damage.
const (
	helpRestore = "move the repository away and bring it back from its remote or a backup: git clone --bare REMOTE FOLDER"
	helpForeign = "something other than stet wrote this; nothing is lost, readers pass it over"
	helpKeep    = "keep a copy of the repository; stet goes on with the versions that are sound"
)

// maxProblems is after how many problems a check stops: damage that is
// everywhere needs no list.
const maxProblems = 500

// Check examines the archive in dir and lists all damage it finds: the files of
// the repository, every object, the line of commits, each version's trailers,
// path and text. It changes nothing. An archive so damaged that Open refuses it
// is checked as far as it can be read. The error is for what is not the
// archive's fault: fs.ErrNotExist where there is none, ctx.
func Check(ctx context.Context, dir string, src Source) ([]Problem, error) {
	r, err := Open(dir, src)
	var damage *DamageError
	switch {
	case errors.As(err, &damage):
		return checkClosed(ctx, dir, damage)
	case err != nil:
		return nil, err
	}
	list, err := r.Check(ctx)
	return list, errors.Join(err, r.Close())
}

// checkClosed checks what can be checked of a repository that does not open.
func checkClosed(ctx context.Context, dir string, damage *DamageError) ([]Problem, error) {
	c := &checker{repo: &Repo{dir: dir}}
	c.add(filepath.Base(dir), damage.What+causeOf(damage), strings.TrimPrefix(damage.Help, "run stet check; "))
	c.layout()
	_, err := c.fsck(ctx)
	return c.list, err
}

func causeOf(e *DamageError) string {
	if e.Err == nil {
		return ""
	}
	return ": " + e.Err.Error()
}

// Check is the function Check for an archive that is open.
func (r *Repo) Check(ctx context.Context) ([]Problem, error) {
	c := &checker{repo: r, trees: newTreeReader(r.objects)}
	c.layout()
	done, err := c.fsck(ctx)
	if err == nil && !done {
		err = c.ownFsck(ctx)
	}
	if err == nil {
		err = c.line(ctx)
	}
	if err != nil {
		return c.list, fmt.Errorf("check %s: %w", r.dir, err)
	}
	return c.list, nil
}

// checker collects problems.
type checker struct {
	repo  *Repo
	trees *treeReader
	list  []Problem
}

func (c *checker) add(where, what, help string) {
	if len(c.list) < maxProblems {
		c.list = append(c.list, Problem{where, what, help})
	} else if len(c.list) == maxProblems {
		c.list = append(c.list, Problem{"check", "there is more damage than is listed", helpRestore})
	}
}

func (c *checker) full() bool { return len(c.list) > maxProblems }

// layout looks at the files of the repository that are no objects.
func (c *checker) layout() {
	dir := c.repo.dir
	head, err := os.ReadFile(filepath.Join(dir, "HEAD"))
	if err != nil {
		c.add("HEAD", err.Error(), "git needs it: echo 'ref: "+branchRef+"' > "+filepath.Join(dir, "HEAD"))
	} else if is := strings.TrimSpace(string(head)); is != "ref: "+branchRef {
		c.add("HEAD", fmt.Sprintf("holds %q, so that a clone does not show branch %s", shorten(is), branch),
			"git -C "+dir+" symbolic-ref HEAD "+branchRef)
	}
	if exists(dir, "shallow") {
		c.add("shallow", "this is a shallow clone, its history is cut off", "git -C "+dir+" fetch --unshallow")
	}
	if exists(dir, "objects", "info", "alternates") {
		c.add("objects/info/alternates", "objects are borrowed from another repository, where stet does not look",
			"git -C "+dir+" repack -a -d, then delete the file")
	}
	packs, _ := filepath.Glob(filepath.Join(dir, "objects", "pack", "*.pack")) // the pattern is well formed
	for _, path := range packs {
		if !exists(strings.TrimSuffix(path, ".pack") + ".idx") {
			c.add("objects/pack/"+filepath.Base(path), "the pack has no index, so that its objects are not found", "git index-pack "+path)
		}
	}
}
