package main

import (
	"context"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// env is what a command may touch of the outside world, apart from the file
// system and the network. Tests pass their own.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	// stdoutTTY and stderrTTY say that a person reads the stream.
	stdoutTTY, stderrTTY bool
	width                int // columns of the terminal, 80 where unknown
	now                  func() time.Time
	// sleep waits, nil: in real time. Tests that let days go by set it together
	// with a clock that runs.
	sleep  func(context.Context, time.Duration) error
	getenv func(string) (string, bool)
}

// osEnv is the environment of the process.
func osEnv() env {
	e := env{
		stdin:     os.Stdin,
		stdout:    os.Stdout,
		stderr:    os.Stderr,
		stdoutTTY: term.IsTerminal(int(os.Stdout.Fd())),
		stderrTTY: term.IsTerminal(int(os.Stderr.Fd())),
		width:     80,
		now:       time.Now,
		getenv:    os.LookupEnv,
	}
	if w, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && w > 0 {
		e.width = w
	}
	return e
}
