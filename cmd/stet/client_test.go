package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestHintsByTheClockGiven: when a host is asked again is told by the clock of --now.
func TestHintsByTheClockGiven(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Retry-After", "3600")
		http.Error(w, "too many", http.StatusTooManyRequests)
	}))
	defer srv.Close()
	file := filepath.Join(t.TempDir(), "stet.yaml")
	config := "allow_private: true\ndefaults: {delay: 0s}\nsources:\n  - name: a\n    feeds: [\"" + srv.URL + "/feed\"]\n"
	if err := os.WriteFile(file, []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	e := osEnv()
	e.stdout, e.stderr = &out, &errs
	for _, now := range []string{"2026-03-02T08:00:00Z", "2026-03-02T08:10:00Z"} {
		if code := run(t.Context(), []string{"capture", srv.URL + "/news/one", "--config", file, "--now", now}, e); code != exitPartly {
			t.Fatalf("exit code %d: %s", code, errs.String())
		}
	}
	if !strings.Contains(errs.String(), "hint: nothing: it is tried again after 09:00 UTC on 2 March") {
		t.Errorf("got %s", errs.String())
	}
}
