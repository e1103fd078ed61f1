package archive

import (
	"errors"
	"fmt"
)

// ErrUnknownCommit says that a commit asked for is not part of the archive's
// history: the history was replaced, or the caller's note of it is of another
// archive.
var ErrUnknownCommit = errors.New("commit is not in this archive's history")

// DamageError says that a repository is there but cannot be relied on. It is
// never answered by creating a new archive.
type DamageError struct {
	Dir  string // the repository
	What string // what is wrong with it
	Err  error  // the cause, where there is one
	Help string // what a person can do, a command where possible
}

func (e *DamageError) Error() string {
	s := fmt.Sprintf("archive %s is damaged: %s", e.Dir, e.What)
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *DamageError) Unwrap() error { return e.Err }

// Hint says what a person can do about the damage.
func (e *DamageError) Hint() string { return e.Help }

// InUseError says that another process holds the archive's lock.
type InUseError struct {
	Dir string
	PID int // of the other process; 0 where it cannot be told
}

func (e *InUseError) Error() string {
	if e.PID == 0 {
		return fmt.Sprintf("archive %s is in use by another process", e.Dir)
	}
	return fmt.Sprintf("archive %s is in use by process %d", e.Dir, e.PID)
}

// MovedError says that something other than stet moved the branch while a
// batch was being written. Nothing of the batch is part of the history.
type MovedError struct {
	Dir       string
	Want, Got string // commits, empty for none
}

func (e *MovedError) Error() string {
	return fmt.Sprintf("archive %s: branch %s was moved by another program, from %q to %q", e.Dir, branch, e.Want, e.Got)
}

// StoredError says that a capture of kind [Added] is of an article that the
// archive holds already.
type StoredError struct{ URL, Path string }

func (e *StoredError) Error() string {
	return fmt.Sprintf("article %s is in the archive already, as %s", e.URL, e.Path)
}

// CaptureError says which capture of a batch could not be recorded. Nothing
// of the batch was, from the versions returned beside it on; without this
// capture it can be tried again.
type CaptureError struct {
	Index int // in the batch given to Record
	URL   string
	Err   error
}

func (e *CaptureError) Error() string { return fmt.Sprintf("record %s: %v", e.URL, e.Err) }

func (e *CaptureError) Unwrap() error { return e.Err }

func captureError(index int, c Capture, err error) error {
	e := &CaptureError{Index: index, Err: err}
	if c.Article != nil {
		e.URL = c.Article.CanonicalURL
	}
	return e
}

// StaleError says that a capture's Previous is not the article's newest
// version in the archive: another process recorded one, or the catalogue is
// behind.
type StaleError struct{ URL, Path string }

func (e *StaleError) Error() string {
	return fmt.Sprintf("the archive holds another version of %s as its newest, in %s", e.URL, e.Path)
}
