package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/dustin/go-humanize"
	"golang.org/x/text/width"
)

// table prints rows of results: aligned columns with a header on a terminal,
// TAB-separated without one in a pipe, so that cut and awk work.
type table struct {
	out    *bufio.Writer
	tty    bool
	width  int
	now    time.Time
	header []string
	rows   [][]string
}

func (a *app) table(header ...string) *table {
	return &table{out: bufio.NewWriter(a.stdout), tty: a.stdoutTTY, width: a.width, now: a.now(), header: header}
}

// row adds a row of strings, numbers, times and durations.
func (t *table) row(cells ...any) {
	texts := make([]string, len(cells))
	for i, c := range cells {
		texts[i] = t.cell(c)
	}
	if t.tty {
		t.rows = append(t.rows, texts)
		return
	}
	fmt.Fprintln(t.out, strings.Join(texts, "\t"))
}

func (t *table) cell(c any) string {
	switch c := c.(type) {
	case time.Time:
		return t.time(c)
	case string:
		return visible(c)
	case int:
		return strconv.Itoa(c)
	}
	return visible(fmt.Sprint(c))
}

func (t *table) time(c time.Time) string {
	switch {
	case c.IsZero() && t.tty:
		return "-"
	case c.IsZero():
		return ""
	case t.tty:
		return ago(c, t.now)
	}
	return c.UTC().Format(time.RFC3339)
}

// flush writes what is left. It returns the first error of all writing.
func (t *table) flush() error {
	if t.tty && len(t.rows) > 0 {
		t.columns()
	}
	return t.out.Flush()
}

// columns prints the rows so that they line up; the last column is cut where
// it would run over the terminal's edge.
func (t *table) columns() {
	rows := append([][]string{t.header}, t.rows...)
	widths := make([]int, len(t.header))
	for _, r := range rows {
		for i, c := range r {
			widths[i] = max(widths[i], cells(c))
		}
	}
	for _, r := range rows {
		left := t.width
		for i, c := range r {
			if i == len(r)-1 {
				fmt.Fprintln(t.out, cut(c, max(left, 10)))
				continue
			}
			fmt.Fprint(t.out, c, strings.Repeat(" ", widths[i]-cells(c)+2))
			left -= widths[i] + 2
		}
	}
}

// jsonLines prints one object a line.
func jsonLines[T any](w io.Writer, objects ...T) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, o := range objects {
		if err := enc.Encode(o); err != nil {
			return err
		}
	}
	return nil
}

// ago says how far t is from now, in words.
func ago(t, now time.Time) string {
	if d := now.Sub(t); d.Abs() < time.Minute {
		return "now"
	}
	return humanize.RelTime(t, now, "ago", "from now")
}

// count says "1 article", "2 articles", "2 articles or feeds".
func count(n int, one string) string {
	many := strings.ReplaceAll(one, " or ", "s or ") + "s"
	if strings.HasSuffix(one, "ch") || strings.HasSuffix(one, "sh") {
		many = one + "es"
	}
	if n == 1 {
		return "1 " + one
	}
	return humanize.Comma(int64(n)) + " " + many
}

// visible makes a text from the outside harmless on a terminal and in a TAB
// separated line: no escapes, no line breaks, no bidirectional overrides.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == '\r':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, s)
}

// cells is the width of s on a terminal.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += runeCells(r)
	}
	return n
}

func runeCells(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// cut shortens s to n cells.
func cut(s string, n int) string {
	if cells(s) <= n {
		return s
	}
	used := 0
	for i, r := range s {
		if used += runeCells(r); used > n-1 {
			return s[:i] + "…"
		}
	}
	return s
}
