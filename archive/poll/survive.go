package poll

import (
	"fmt"
	"runtime/debug"
)

// CrashError says that reading a page or feed crashed: a fault in stet or in a
// library it reads with, which must not end the pass, and come back with every
// later one.
type CrashError struct {
	URL   string
	Panic any
	Stack []byte // where it happened, for a report
}

func (e *CrashError) Error() string { return fmt.Sprintf("read %s: crashed: %v", e.URL, e.Panic) }

// Hint says what to do about the error.
func (e *CrashError) Hint() string {
	return "this is a fault in stet; please report it with the page"
}

// survive makes an error of a panic. It is deferred.
func survive(url string, err *error) {
	if p := recover(); p != nil {
		*err = &CrashError{URL: url, Panic: p, Stack: debug.Stack()}
	}
}
