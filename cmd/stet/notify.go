package main

import (
	"context"
	"fmt"
	"net"
	"strconv"
	"time"
)

// notifier tells systemd how the service is (sd_notify(3)). Without systemd it
// does nothing.
type notifier struct {
	socket   string
	watchdog time.Duration // how often systemd wants a sign of life; 0: never
}

func newNotifier(getenv func(string) (string, bool)) notifier {
	var n notifier
	n.socket, _ = getenv("NOTIFY_SOCKET")
	usec, _ := getenv("WATCHDOG_USEC")
	if us, err := strconv.ParseInt(usec, 10, 64); err == nil && us > 0 {
		n.watchdog = time.Duration(us) * time.Microsecond
	}
	return n
}

func (n notifier) tell(state string) {
	if n.socket == "" {
		return
	}
	address := n.socket
	if address[0] == '@' { // an abstract socket of Linux
		address = "\x00" + address[1:]
	}
	conn, err := net.DialUnix("unixgram", nil, &net.UnixAddr{Name: address, Net: "unixgram"})
	if err != nil {
		return // systemd will notice
	}
	defer conn.Close()
	fmt.Fprint(conn, state)
}

// keepAlive gives a sign of life as often as systemd wants it, until ctx ends.
func (n notifier) keepAlive(ctx context.Context, alive func() bool) {
	if n.socket == "" || n.watchdog == 0 {
		return
	}
	tick := time.NewTicker(n.watchdog / 2)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if alive() {
				n.tell("WATCHDOG=1")
			}
		}
	}
}
