package web

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// browser starts headless Chromium, or skips the test with a word.
func browser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped: a browser takes seconds")
	}
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "headless-shell"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("skipped: Chromium is not installed")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	alloc, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(alloc)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Skip("skipped: Chromium does not start:", err)
	}
	return ctx
}

// complaints gathers what the browser has to say of a page.
type complaints struct {
	mu   sync.Mutex
	list []string
}

func (c *complaints) listen(ctx context.Context) {
	messages := chromedp.Console(ctx)
	go func() {
		for m, err := range messages {
			if err != nil {
				return
			}
			c.mu.Lock()
			c.list = append(c.list, fmt.Sprint(m))
			c.mu.Unlock()
		}
	}()
}

func (c *complaints) take() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	list := c.list
	c.list = nil
	return list
}

// Pages in a real browser: no complaints, nothing wider than the window, on a
// desktop, a phone and a narrow phone. With STET_SCREENSHOTS set to a folder
// pictures are left there to be looked at.
func TestPagesInABrowser(t *testing.T) {
	ctx := browser(t)
	w := newWorld(t)
	w.fill()
	server := httptest.NewServer(serve(t, w.options()))
	defer server.Close()
	var said complaints
	said.listen(ctx)
	pictures := os.Getenv("STET_SCREENSHOTS")
	sizes := []struct {
		name          string
		width, height int64
		dark          bool
	}{{"desktop", 1280, 900, false}, {"phone", 390, 844, false}, {"narrow", 360, 740, true}}
	for _, size := range sizes {
		scheme := "light"
		if size.dark {
			scheme = "dark"
		}
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(size.width, size.height)); err != nil {
			t.Fatal(err)
		}
		media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
		if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
			t.Fatal(err)
		}
		for name, path := range map[string]string{
			"front": "/", "source": "/courier", "article": ferryPath, "version": ferryPath + "/2", "compare": comparePath(1, 2), "edits": comparePath(0, 1),
			"inline": comparePath(1, 2) + "/inline", "search": "/search?q=reef", "health": "/health", "api": "/api", "japanese": "/tribune/2017/12/25/shusho/0..1", "error": "/nothing",
			"removed": "/removed", "folder": "/courier/2017/12/22", "silent": "/silent",
		} {
			if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+path)); err != nil {
				t.Fatalf("%s %s: %v", size.name, path, err)
			}
			width := evaluate[int64](t, ctx, `document.documentElement.scrollWidth`)
			if width > size.width {
				t.Errorf("%s on %s is %d wide, the window %d", path, size.name, width, size.width)
			}
			for _, s := range evaluate[[]string](t, ctx, faintText) {
				t.Errorf("%s on %s, %s: hard to read: %s", path, size.name, scheme, s)
			}
			for _, s := range said.take() {
				if name != "error" || !strings.Contains(s, "404") {
					t.Errorf("%s on %s: %s", path, size.name, s)
				}
			}
			if pictures != "" {
				picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(pictures, size.name+"-"+name+".png"), picture, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

// faintText lists the words that stand out too little from what is behind them:
// WCAG 2.2 asks for a contrast of 4.5 (success criterion 1.4.3).
const faintText = `(() => {
	const parse = c => { const m = c.match(/[\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m };
	const light = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b };
	const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] > 0) return c } return [255, 255, 255] };
	const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), faint = [];
	while (words.nextNode()) {
		const e = words.currentNode.parentElement, text = words.currentNode.data.trim();
		if (!text || !e.checkVisibility() || e.closest(".vh, .skip")) continue;
		const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))];
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < 4.5) faint.push(ratio.toFixed(1) + " " + e.className + " " + text.slice(0, 30));
	}
	return faint;
})()`

// The end of a mark stays with its last word, whatever the width.
func TestMarksDoNotBreakBehindTheirWords(t *testing.T) {
	ctx := browser(t)
	w := newWorld(t)
	w.fill()
	server := httptest.NewServer(serve(t, w.options()))
	defer server.Close()
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+comparePath(1, 2)+"/inline")); err != nil {
		t.Fatal(err)
	}
	for width := int64(340); width < 460; width += 2 {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
			t.Fatal(err)
		}
		const empty = `[...document.querySelectorAll("del, ins")].filter(e =>
			[...e.getClientRects()].some(r => r.width < 2 * parseFloat(getComputedStyle(e).paddingLeft) + 1)).length`
		if n := evaluate[int](t, ctx, empty); n != 0 {
			t.Errorf("%d pixels wide: %d marks have a line without words", width, n)
		}
	}
}

// With the keyboard alone: the first stop skips to the content, every stop can be
// seen and comes in the order of the page, folded paragraphs open with Enter.
func TestKeyboard(t *testing.T) {
	ctx := browser(t)
	w := newWorld(t)
	w.fill()
	server := httptest.NewServer(serve(t, w.options()))
	defer server.Close()
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+comparePath(0, 1)), chromedp.KeyEvent("\t")); err != nil {
		t.Fatal(err)
	}
	first := evaluate[string](t, ctx, `document.activeElement.textContent`)
	outline := evaluate[string](t, ctx, `getComputedStyle(document.activeElement).outlineStyle`)
	if err := chromedp.Do(ctx, chromedp.Focus(chromedp.CSS("summary")), chromedp.KeyEvent("\r")); err != nil {
		t.Fatal(err)
	}
	open := evaluate[bool](t, ctx, `document.querySelector("details").open`)
	if first != "Skip to the content" || outline == "none" || !open {
		t.Errorf("first stop %q, outline %q, details open: %v", first, outline, open)
	}
	for _, path := range []string{"/", ferryPath, comparePath(1, 2)} {
		if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+path)); err != nil {
			t.Fatal(err)
		}
		tabThrough(t, ctx, path)
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+ferryPath), chromedp.KeyEvent("\t"), chromedp.KeyEvent("\r"), chromedp.KeyEvent("\t")); err != nil {
		t.Fatal(err)
	}
	if !evaluate[bool](t, ctx, `document.querySelector("main").contains(document.activeElement)`) {
		t.Error("after skipping to the content the next stop is not in it")
	}
}

// tabThrough goes from stop to stop until the page ends.
func tabThrough(t *testing.T, ctx context.Context, path string) {
	t.Helper()
	const here = `(() => {
		const e = document.activeElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
		const all = [...document.querySelectorAll("a[href], button, input, select, summary")];
		return [all.indexOf(e), all.length, s.outlineStyle == "none" ? 0 : parseFloat(s.outlineWidth), box.width * box.height];
	})()`
	for i := 0; ; i++ {
		if err := chromedp.Do(ctx, chromedp.KeyEvent("\t")); err != nil {
			t.Fatal(err)
		}
		stop := evaluate[[]float64](t, ctx, here)
		at, all, outline, area := int(stop[0]), int(stop[1]), stop[2], stop[3]
		if at != i {
			t.Fatalf("%s: stop %d of %d is the element at %d", path, i, all, at)
		}
		if outline < 2 || area < 100 {
			t.Errorf("%s: stop %d has an outline of %v pixels and an area of %v", path, i, outline, area)
		}
		if i == all-1 {
			return
		}
	}
}

// On paper folded paragraphs are there, and what is for the screen is not.
func TestPrint(t *testing.T) {
	ctx := browser(t)
	w := newWorld(t)
	w.fill()
	server := httptest.NewServer(serve(t, w.options()))
	defer server.Close()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(800, 1100), chromedp.Navigate(server.URL+comparePath(0, 1))); err != nil {
		t.Fatal(err)
	}
	const folded, tools = `document.querySelector("details .new p").checkVisibility()`, `document.querySelector(".find").checkVisibility()`
	if evaluate[bool](t, ctx, folded) || !evaluate[bool](t, ctx, tools) {
		t.Error("on the screen: unchanged paragraphs are not folded, or there is no search")
	}
	paper := emulation.SetEmulatedMediaParams{Media: "print", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, paper); err != nil {
		t.Fatal(err)
	}
	for _, s := range evaluate[[]string](t, ctx, faintText) {
		t.Errorf("on paper, of somebody whose screen is dark: hard to read: %s", s)
	}
	if color := evaluate[string](t, ctx, `getComputedStyle(document.body).backgroundColor`); color != "rgb(255, 255, 255)" {
		t.Errorf("the paper is %s", color)
	}
	if !evaluate[bool](t, ctx, folded) || evaluate[bool](t, ctx, tools) {
		t.Error("on paper: unchanged paragraphs are missing, or there is a search")
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(640, 900)); err != nil { // A4 with margins of two centimetres
		t.Fatal(err)
	}
	if n := evaluate[int](t, ctx, `getComputedStyle(document.querySelector(".row.changed")).gridTemplateColumns.split(" ").length`); n != 2 {
		t.Errorf("on paper: versions in %d columns", n)
	}
	if dir := os.Getenv("STET_SCREENSHOTS"); dir != "" {
		picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, "print.png"), picture, 0o644)
		}
		if err != nil {
			t.Error(err)
		}
	}
}

// The accessibility tree has the landmarks, headings in order, names for all
// that can be used, and says in words what was deleted and added.
func TestAccessibilityTree(t *testing.T) {
	ctx := browser(t)
	w := newWorld(t)
	w.fill()
	server := httptest.NewServer(serve(t, w.options()))
	defer server.Close()
	for _, path := range []string{"/", ferryPath, comparePath(1, 2), "/search?q=reef"} {
		if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+path)); err != nil {
			t.Fatal(err)
		}
		tree, err := chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		if err != nil {
			t.Fatal(err)
		}
		seen, texts := map[string]int{}, ""
		for _, n := range tree.Nodes {
			if n.Ignored {
				continue
			}
			role, name := value(n.Role), value(n.Name)
			seen[role]++
			texts += name + "\n"
			switch role {
			case "link", "button", "searchbox", "combobox", "heading":
				if strings.TrimSpace(name) == "" {
					t.Errorf("%s: a %s without a name", path, role)
				}
			}
		}
		for _, role := range []string{"main", "banner", "contentinfo", "navigation", "search", "heading"} {
			if seen[role] == 0 {
				t.Errorf("%s: no %s", path, role)
			}
		}
		if path == comparePath(1, 2) {
			for _, s := range []string{"[deleted:", "[added:", "Version 1:", "Version 2:", "Moved"} {
				if !strings.Contains(texts, s) {
					t.Errorf("%s: a screen reader does not hear %q", path, s)
				}
			}
			if seen["deletion"] == 0 || seen["insertion"] == 0 {
				t.Errorf("%s: %d deletions, %d insertions", path, seen["deletion"], seen["insertion"])
			}
		}
	}
}

func value(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	var s string
	if json.Unmarshal(v.Value, &s) != nil {
		return ""
	}
	return s
}

func evaluate[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("evaluate %s: %v", expression, err)
	}
	return v
}
