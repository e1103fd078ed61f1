// Command stet watches news sites and keeps every version of every article,
// as text, in a git repository of its publisher.
//
// It holds the command line and nothing else: each command is one file, named
// after it, with its options, its help and its run method. What a command does
// is done by the packages under archive and extract. Begin with root.go.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// Once stopping has begun, signals have their usual effect again: a second
	// one ends the process at once.
	context.AfterFunc(ctx, stop)
	os.Exit(run(ctx, os.Args[1:], osEnv()))
}
