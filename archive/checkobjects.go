package archive

import (
	"bytes"
	"context"
	"crypto/sha1"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/go-git/go-git/v5/plumbing"
)

// fsck lets the user's git examine every object. done is false where there is
// no git, or it does not want to look at this repository.
func (c *checker) fsck(ctx context.Context) (done bool, err error) {
	program, err := exec.LookPath("git")
	if err != nil {
		return false, nil
	}
	cmd := exec.CommandContext(ctx, program, "--git-dir="+c.repo.dir, "fsck", "--full", "--strict", "--no-dangling", "--no-progress")
	cmd.Env = untiedEnv()
	cmd.WaitDelay = 5 * time.Second
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err = cmd.Run()
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	var exit *exec.ExitError
	switch {
	case err == nil:
		return true, nil
	case !errors.As(err, &exit) || exit.ExitCode() >= 128:
		return false, nil // git could not begin
	}
	c.tell(out.String(), err)
	return true, nil
}

// tell makes problems of what git fsck printed. It says many things twice.
func (c *checker) tell(out string, err error) {
	told := map[string]bool{}
	for line := range strings.Lines(out) {
		line = oneLine(strings.TrimPrefix(line, "error: "))
		line = strings.ReplaceAll(line, c.repo.dir+"/", "")
		if line != "" && !strings.HasPrefix(line, "notice: ") && !told[line] {
			told[line] = true
			c.add("objects", "git fsck: "+line, helpRestore)
		}
	}
	if len(told) == 0 {
		c.add("objects", "git fsck: "+err.Error(), helpRestore)
	}
}

// ownFsck reads every object and compares it with its id, without git.
func (c *checker) ownFsck(ctx context.Context) error {
	paths, err := c.repo.objects.packFiles()
	if err != nil {
		return err
	}
	for _, path := range paths {
		if err := c.pack(ctx, path); err != nil {
			return err
		}
	}
	return c.looseObjects(ctx)
}

func (c *checker) pack(ctx context.Context, path string) error {
	where := "objects/pack/" + filepath.Base(path)
	p, err := openPack(path)
	if err != nil {
		if !exists(strings.TrimSuffix(path, ".pack") + ".idx") {
			return nil // layout tells
		}
		c.add(where, err.Error(), "git index-pack "+path+" makes a new index; else: "+helpRestore)
		return nil
	}
	defer p.close()
	if err := p.checkSum(); err != nil {
		c.add(where, err.Error(), helpRestore)
	}
	list, err := p.index.appendEntries(nil)
	if err != nil {
		c.add(strings.TrimSuffix(where, ".pack")+".idx", err.Error(), "delete the index and run: git index-pack "+path)
		return nil
	}
	for _, e := range list {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if c.full() {
			return nil
		}
		kind, b, err := p.object(e.offset)
		if err != nil {
			c.add("object "+e.id.String(), err.Error(), helpRestore)
		} else if idOf(kind, b) != e.id {
			c.add("object "+e.id.String(), "its content is another's", helpRestore)
		}
	}
	return nil
}

// checkSum compares the pack's bytes with the digest at its end.
func (p *pack) checkSum() error {
	sum := sha1.New()
	if _, err := io.Copy(sum, io.NewSectionReader(p.file, 0, p.size-int64(idSize))); err != nil {
		return err
	}
	var end id
	if _, err := p.file.ReadAt(end[:], p.size-int64(idSize)); err != nil {
		return err
	}
	if is := id(sum.Sum(nil)); is != end {
		return fmt.Errorf("the pack's digest is %s, not %s as its end says", is, end)
	}
	return nil
}

func (c *checker) looseObjects(ctx context.Context) error {
	files, err := filepath.Glob(filepath.Join(c.repo.objects.dir, "[0-9a-f][0-9a-f]", "*"))
	if err != nil {
		return err
	}
	for _, path := range files {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		name := filepath.Base(filepath.Dir(path)) + filepath.Base(path)
		if !hexID.MatchString(name) {
			continue // git's temporary files
		}
		if err := checkLoose(path, plumbing.NewHash(name)); err != nil {
			c.add("object "+name, err.Error(), "delete "+path+" and "+helpRestore)
		}
	}
	return nil
}

func checkLoose(path string, want id) (err error) {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close() // opened for reading only
	kind, b, err := readLoose(f)
	if err == nil && idOf(kind, b) != want {
		err = errors.New("its content is another's")
	}
	return err
}
