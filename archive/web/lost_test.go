package web

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// An archive that is gone is no failure of the site: its pages say what is to be
// done, the log says it once, and all is shown again when it is back.
func TestArchiveThatIsGone(t *testing.T) {
	w := newWorld(t)
	w.fill()
	var log bytes.Buffer
	o := w.options()
	o.Log = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelError}))
	h := serve(t, o)
	repo, away := filepath.Join(w.dir, "courier.git"), filepath.Join(w.dir, "away")
	for range 2 {
		if err := os.Rename(repo, away); err != nil {
			t.Fatal(err)
		}
		log.Reset()
		for _, path := range []string{ferryPath, ferryPath + "/1", comparePath(0, 1)} {
			got := ask(h, path)
			if got.Code != 503 || got.Header().Get("Retry-After") != "600" || !strings.Contains(got.Body.String(), "stet status courier") {
				t.Errorf("%s: %d, again after %q\n%s", path, got.Code, got.Header().Get("Retry-After"), got.Body)
			}
			got = ask(h, path+".json")
			var e apiError
			if err := json.Unmarshal(got.Body.Bytes(), &e); err != nil || got.Code != 503 || e.Status != 503 || !strings.Contains(e.Error, "“courier” is gone") {
				t.Errorf("%s.json: %d, %v, %s", path, got.Code, err, got.Body)
			}
		}
		if lines := strings.Count(log.String(), "\n"); lines != 1 || !strings.Contains(log.String(), `hint="stet status courier"`) {
			t.Errorf("the log has %d lines:\n%s", lines, &log)
		}
		if got := ask(h, "/tribune/2017/12/22/a-column"); got.Code != 200 {
			t.Errorf("the other source: %d", got.Code)
		}
		if err := os.Rename(away, repo); err != nil {
			t.Fatal(err)
		}
		if got := ask(h, ferryPath); got.Code != 200 {
			t.Errorf("after it is back: %d", got.Code)
		}
		w.texts.Close() // opened by the page before
	}
}

// A list has the other sources' changes all the same. Feeds do not: who reads them
// keeps what they had.
func TestListWithoutAnArchive(t *testing.T) {
	w := newWorld(t)
	w.fill()
	h := serve(t, w.options())
	repo, away := filepath.Join(w.dir, "courier.git"), filepath.Join(w.dir, "away")
	if err := os.Rename(repo, away); err != nil {
		t.Fatal(err)
	}
	const missing = "The text is not here at the moment."
	for _, path := range []string{"/", "/", "/courier", "/silent"} {
		got := ask(h, path)
		if got.Code != 200 || !strings.Contains(got.Body.String(), missing) || got.Header().Get("ETag") != "" || got.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d, %v\n%s", path, got.Code, got.Header(), got.Body)
		}
	}
	if got := ask(h, "/feed.atom"); got.Code != 503 {
		t.Errorf("feed: %d", got.Code)
	}
	if err := os.Rename(away, repo); err != nil {
		t.Fatal(err)
	}
	if got := ask(h, "/"); got.Code != 200 || strings.Contains(got.Body.String(), missing) || got.Header().Get("ETag") == "" {
		t.Errorf("after it is back: %d, %v\n%s", got.Code, got.Header(), got.Body)
	}
}

// What is there and cannot be read is no archive that is gone.
func TestArchiveThatIsDamaged(t *testing.T) {
	w := newWorld(t)
	w.fill()
	if err := os.Remove(filepath.Join(w.dir, "courier.git", "HEAD")); err != nil {
		t.Fatal(err)
	}
	if got := ask(serve(t, w.options()), ferryPath); got.Code != 500 {
		t.Errorf("got %d", got.Code)
	}
}
