//go:build unix

package archive

import (
	"syscall"
	"time"
)

// processorTime is what this process has used of the processors, 0 where it
// cannot be told.
func processorTime() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		return 0
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
