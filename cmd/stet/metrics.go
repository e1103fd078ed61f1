package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"runtime"
	"slices"
	"sync"
	"time"

	"stet/archive/poll"
)

// metrics counts what happens while watching, for Prometheus.
type metrics struct {
	mu       sync.Mutex
	started  time.Time
	passes   int
	broken   int // passes that were broken off
	feeds    int
	errors   int // feeds and articles that failed
	pushes   int
	versions map[string]int
	outcomes map[poll.Outcome]int
	last     time.Time // event, by the computer's clock
}

func (m *metrics) count(e poll.Event) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.last = time.Now()
	switch e.What {
	case poll.Fetched:
		m.feeds++
	case poll.Checked:
		m.outcomes[e.Outcome]++
	case poll.Recorded:
		m.versions[string(e.Version.Kind)]++
	case poll.Pushed:
		m.pushes++
	case poll.Finished:
		m.passes++
		if e.Err != nil {
			m.broken++
		}
	}
	if e.Err != nil {
		m.errors++
	}
}

// alive is false when a deadlock holds the lock.
func (m *metrics) alive() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return true
}

func (m *metrics) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	w.Header().Set("Content-Type", "text/plain; version=0.0.4")
	if r.URL.Path == "/healthz" {
		fmt.Fprintln(w, "ok")
		return
	}
	counter := func(name, help string, n int) {
		fmt.Fprintf(w, "# HELP %s %s\n# TYPE %s counter\n%s %d\n", name, help, name, name, n)
	}
	counter("stet_passes_total", "Passes over a source that ended.", m.passes)
	counter("stet_passes_broken_total", "Passes that were broken off.", m.broken)
	counter("stet_feeds_total", "Feeds, sitemaps and section pages read.", m.feeds)
	counter("stet_errors_total", "Feeds, articles, passes and pushes that failed.", m.errors)
	counter("stet_pushes_total", "Pushes tried.", m.pushes)
	labelled(w, "stet_checks_total", "Checks of articles, by what came of them.", "outcome", m.outcomes)
	labelled(w, "stet_versions_total", "Versions recorded, by kind.", "kind", m.versions)
	gauge := func(name, help string, n int64) {
		fmt.Fprintf(w, "# HELP %s %s\n# TYPE %s gauge\n%s %d\n", name, help, name, name, n)
	}
	gauge("stet_start_time_seconds", "When watching began.", m.started.Unix())
	gauge("go_goroutines", "Goroutines of the process.", int64(runtime.NumGoroutine()))
}

// serveMetrics serves /metrics and /healthz.
func serveMetrics(ctx context.Context, addr string, m *metrics) (stop func() error, err error) {
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if err != nil {
		return nil, withHint(fmt.Errorf("serving metrics: %w", err), "give --metrics another port")
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", m)
	mux.Handle("GET /healthz", m)
	srv := &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	go srv.Serve(l)
	return srv.Close, nil
}

func labelled[K ~string](w io.Writer, name, help, label string, values map[K]int) {
	fmt.Fprintf(w, "# HELP %s %s\n# TYPE %s counter\n", name, help, name)
	for _, k := range slices.Sorted(maps.Keys(values)) {
		fmt.Fprintf(w, "%s{%s=%q} %d\n", name, label, string(k), values[k])
	}
}
