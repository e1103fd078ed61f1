package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"stet/archive"
	"stet/archive/catalog"
	"stet/extract"
)

// The exit codes. Each command's help lists those it may end with.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitPartly      = 3
	exitNoArchive   = 10
	exitInUse       = 11
	exitInterrupted = 130
)

// exitMeaning says in the help what a code means.
func exitMeaning(code int) string {
	return map[int]string{
		exitDone:        "done",
		exitFailed:      "failed",
		exitUsage:       "wrong usage",
		exitPartly:      "done, but some articles, sources or pushes failed",
		exitNoArchive:   "no archive here",
		exitInUse:       "in use by another process",
		exitInterrupted: "interrupted",
	}[code]
}

// hinted is an error with something to type next.
type hinted struct {
	err  error
	hint string
}

func (e *hinted) Error() string { return e.err.Error() }
func (e *hinted) Unwrap() error { return e.err }
func (e *hinted) Hint() string  { return e.hint }

// withHint adds a hint to err, in place of the hints of its causes.
func withHint(err error, format string, args ...any) error {
	if err == nil {
		return nil
	}
	return &hinted{err, fmt.Sprintf(format, args...)}
}

// usageError says that the command line or stet.yaml is wrong.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error {
	return &usageError{fmt.Errorf(format, args...)}
}

// partlyError says that the work was done except for some of its parts, each
// of which has been reported.
type partlyError struct{ what string }

func (e *partlyError) Error() string { return e.what }

// noArchiveError says that a source, or the whole folder, has no archive yet.
type noArchiveError struct{ what string }

func (e *noArchiveError) Error() string { return e.what }

// exitCode classifies an error. It is the only place that does.
func exitCode(ctx context.Context, err error) int {
	var usage *usageError
	var partly *partlyError
	var none *noArchiveError
	var inUse *archive.InUseError
	switch {
	case err == nil:
		return exitDone
	case ctx.Err() != nil, errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &none):
		return exitNoArchive
	case errors.As(err, &inUse):
		return exitInUse
	case errors.As(err, &partly):
		return exitPartly
	}
	return exitFailed
}

// report prints err once, for people: what failed, then what to type.
func report(e env, ctx context.Context, err error) {
	if err == nil {
		return
	}
	if ctx.Err() != nil || errors.Is(err, context.Canceled) {
		fmt.Fprintln(e.stderr, "stet: error: interrupted")
		fmt.Fprintln(e.stderr, "stet: hint: what was reported is stored; run the same command again to go on")
		return
	}
	fmt.Fprintln(e.stderr, "stet: error:", visible(withoutStop(err.Error())))
	if h := hintFor(err); h != "" {
		fmt.Fprintln(e.stderr, "stet: hint:", visible(h))
	}
}

// withoutStop takes the full stop off a sentence. A dot that stands for a folder
// is none.
func withoutStop(s string) string {
	if cut, ok := strings.CutSuffix(s, "."); ok && !strings.HasSuffix(cut, " ") && !strings.HasSuffix(cut, "/") && !strings.HasSuffix(cut, ".") {
		return cut
	}
	return s
}

// hinter is an error that knows what to do about it.
type hinter interface {
	error
	Hint() string
}

// hintFor says what to type after err: the hint that was given with it, else one
// for the kind of the error, else nothing.
func hintFor(err error) string {
	if h, ok := errors.AsType[hinter](err); ok {
		return h.Hint()
	}
	inUse, busy := errors.AsType[*archive.InUseError](err)
	switch {
	case busy && inUse.PID > 0:
		return fmt.Sprintf("wait for process %d, or look at it with: ps -fp %d", inUse.PID, inUse.PID)
	case errors.Is(err, syscall.ENOSPC):
		return "free some space and run the same command again; what was reported before is stored"
	case errors.Is(err, fs.ErrPermission):
		return fmt.Sprintf("run stet as the user that owns the archive (this is user %d)", os.Getuid())
	case errors.Is(err, fs.ErrNotExist):
		return "check the path"
	case errors.Is(err, syscall.ENOTDIR):
		return "a file stands where a folder is wanted"
	case errors.Is(err, extract.ErrNotHTML):
		return "give a page as the server sends it, decompressed"
	case errors.Is(err, extract.ErrNoArticle):
		return "stet extract --explain says what was found instead"
	case errors.Is(err, catalog.ErrNoWords):
		return "give words to look for, as in: stet search \"sea wall\""
	case errors.Is(err, syscall.EROFS):
		return "the file system is read-only; set archive: in stet.yaml to a folder that can be written"
	}
	return ""
}
