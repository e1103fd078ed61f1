package archive

import (
	"errors"
)

// ErrUnknownCommit says that a commit asked for is not part of the archive's
// history: the history was replaced, or the caller's note of it is of another
// archive.
var ErrUnknownCommit = errors.New("commit is not in this archive's history")
