package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// fastClock is a clock that runs speed times as fast as the real one since
// origin, when it showed start. Processes that are given the same one agree.
type fastClock struct {
	origin, start time.Time
	speed         float64
}

// fastEnv is the variable in which a fastClock comes to "fast-stet".
const fastEnv = "STET_TEST_CLOCK"

func (c fastClock) String() string {
	return fmt.Sprintf("%s=%d,%d,%g", fastEnv, c.origin.UnixNano(), c.start.UnixNano(), c.speed)
}

func parseFastClock(s string) (c fastClock, err error) {
	var origin, start int64
	_, err = fmt.Sscanf(s, "%d,%d,%g", &origin, &start, &c.speed)
	c.origin, c.start = time.Unix(0, origin), time.Unix(0, start).UTC()
	return c, err
}

func (c fastClock) now() time.Time {
	return c.start.Add(time.Duration(float64(time.Since(c.origin)) * c.speed))
}

// sleep waits for d by this clock.
func (c fastClock) sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(time.Duration(float64(d) / c.speed))
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// fastMain is main by a fast clock: "fast-stet", for tests that let days go by
// in a process of its own.
func fastMain() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	c, err := parseFastClock(os.Getenv(fastEnv))
	if err != nil {
		fmt.Fprintln(os.Stderr, "reading the test's clock:", err)
		os.Exit(exitUsage)
	}
	e := osEnv()
	e.now, e.sleep = c.now, c.sleep
	os.Exit(run(ctx, os.Args[1:], e))
}
