//go:build !unix

package archive

import "time"

func processorTime() time.Duration { return 0 }
