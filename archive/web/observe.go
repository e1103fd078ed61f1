package web

import (
	"context"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"time"
)

// metrics counts requests. The text format of Prometheus is a few lines, so
// it is written here and its client library left out.
type metrics struct {
	mu      sync.Mutex
	byCode  map[string]int // page and status
	buckets [len(bounds) + 1]int
	seconds float64
	count   int
}

// bounds of the histogram, in seconds.
var bounds = [...]float64{0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5}

func newMetrics() *metrics { return &metrics{byCode: map[string]int{}} }

func (m *metrics) add(page page, status int, took time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.byCode[fmt.Sprintf("page=%q,code=\"%d\"", string(page), status)]++
	i := 0
	for i < len(bounds) && took.Seconds() > bounds[i] {
		i++
	}
	m.buckets[i]++
	m.seconds += took.Seconds()
	m.count++
}

func (m *metrics) write(w io.Writer) {
	m.mu.Lock()
	defer m.mu.Unlock()
	fmt.Fprintln(w, "# HELP stet_http_requests_total Requests answered.\n# TYPE stet_http_requests_total counter")
	for _, key := range slices.Sorted(maps.Keys(m.byCode)) {
		fmt.Fprintf(w, "stet_http_requests_total{%s} %d\n", key, m.byCode[key])
	}
	fmt.Fprintln(w, "# HELP stet_http_request_duration_seconds Time taken to answer.\n# TYPE stet_http_request_duration_seconds histogram")
	sum := 0
	for i, n := range m.buckets {
		sum += n
		le := "+Inf"
		if i < len(bounds) {
			le = strconv.FormatFloat(bounds[i], 'g', -1, 64)
		}
		fmt.Fprintf(w, "stet_http_request_duration_seconds_bucket{le=%q} %d\n", le, sum)
	}
	fmt.Fprintf(w, "stet_http_request_duration_seconds_sum %g\nstet_http_request_duration_seconds_count %d\n", m.seconds, m.count)
}

// gauge is one number of each source.
type gauge struct {
	name, help string
	value      func(sourceHealth) (v float64, known bool)
}

// gauges are how big and how fresh the archive is.
func gauges() []gauge {
	count := func(n int) (float64, bool) { return float64(n), true }
	at := func(t time.Time) (float64, bool) { return float64(t.Unix()), !t.IsZero() }
	schedule := func(f func(*Health) (float64, bool)) func(sourceHealth) (float64, bool) {
		return func(s sourceHealth) (float64, bool) {
			if s.Health == nil {
				return 0, false
			}
			return f(s.Health)
		}
	}
	return []gauge{
		{"stet_articles", "Articles in the archive.", func(s sourceHealth) (float64, bool) { return count(s.Articles) }},
		{"stet_versions", "Versions in the archive.", func(s sourceHealth) (float64, bool) { return count(s.Versions) }},
		{"stet_newest_version_timestamp_seconds", "When the newest version was fetched.", func(s sourceHealth) (float64, bool) { return at(s.Newest) }},
		{"stet_last_pass_timestamp_seconds", "When the last pass began.", schedule(func(h *Health) (float64, bool) { return at(h.LastPass) })},
		{"stet_articles_watched", "Articles that are still checked.", schedule(func(h *Health) (float64, bool) { return count(h.Watched) })},
		{"stet_articles_overdue", "Articles whose check is overdue.", schedule(func(h *Health) (float64, bool) { return count(h.Overdue) })},
		{"stet_articles_failing", "Articles whose last check failed.", schedule(func(h *Health) (float64, bool) { return count(h.Failing) })},
		{"stet_captures_held", "Suspicious captures held back.", schedule(func(h *Health) (float64, bool) { return count(h.Held) })},
	}
}

// metricsPage is for Prometheus: requests, and the sources' numbers.
func (s *site) metricsPage(ctx context.Context) (answer, error) {
	view, err := s.healthView(ctx)
	if err != nil {
		return answer{}, err
	}
	return answer{kind: "text/plain; version=0.0.4; charset=utf-8", private: true, noindex: true, write: func(w io.Writer) error {
		s.metrics.write(w)
		for _, g := range gauges() {
			fmt.Fprintf(w, "# HELP %s %s\n# TYPE %s gauge\n", g.name, g.help, g.name)
			for _, src := range view.Sources {
				if v, ok := g.value(src); ok {
					fmt.Fprintf(w, "%s{source=%q} %.0f\n", g.name, src.Name, v)
				}
			}
		}
		return nil
	}}, nil
}

// healthz says whether the catalogue can be read.
func (s *site) healthz(ctx context.Context) (answer, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	if _, err := s.Catalog.Sources(ctx); err != nil {
		return answer{}, err
	}
	return answer{kind: "text/plain; charset=utf-8", private: true, noindex: true, write: func(w io.Writer) error {
		_, err := io.WriteString(w, "ok\n")
		return err
	}}, nil
}

// recorder notes what was sent.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int
}

func (r *recorder) WriteHeader(status int) {
	if r.status == 0 {
		r.status = status
	}
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	n, err := r.ResponseWriter.Write(b)
	r.bytes += n
	return n, err
}

// observe counts and logs each request. A panic in a page costs that page.
func (s *site) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		rec := &recorder{ResponseWriter: w}
		defer func() {
			if p := recover(); p != nil {
				if s.Log != nil {
					s.Log.Error("page panicked", "path", r.URL.Path, "panic", p)
				}
				if rec.status == 0 {
					http.Error(rec, "internal error", http.StatusInternalServerError)
				}
			}
			if rec.status == 0 {
				rec.status = http.StatusOK
			}
			took := time.Since(start)
			q, ok := s.query(r)
			if !ok {
				q.page = "none"
			}
			s.metrics.add(q.page, rec.status, took)
			if s.Log != nil {
				s.Log.Info("request", "method", r.Method, "path", r.URL.RequestURI(), "status", rec.status, "bytes", rec.bytes,
					"ms", float64(took.Microseconds())/1000, "remote", r.RemoteAddr, "agent", r.UserAgent())
			}
		}()
		next.ServeHTTP(rec, r)
	})
}
