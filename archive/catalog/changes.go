package catalog

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"stet/archive"
)

// Change is one version of one source's article, as Changes lists it.
type Change struct {
	Source string
	archive.Version
	Versions int     // how many the article has by now
	Hidden   *Hidden // nil where the article may be shown
	id       int64
}

// Cursor says where this change stands in a list of changes.
func (c *Change) Cursor() Cursor { return cursorAt(c.FetchedAt.Unix(), c.id) }

// Query chooses versions. The zero value asks for the newest 100 of all.
type Query struct {
	Source string         // "" for all
	URL    string         // only of this article; needs Source
	Kinds  []archive.Kind // nil for all kinds; see ChangeKinds
	Silent bool           // only where the text changed and the publisher's own date did not
	Since  time.Time      // fetched at or after; zero for any time
	Until  time.Time      // fetched before; zero for any time
	Before Cursor         // go on after this one; "" to begin
	Limit  int            // at most so many; 0 means 100
	Hidden bool           // also of articles that must not be shown
}

// ChangeKinds gives the kinds that tell a reader something about an article
// that was there already: not its first version, not an upgrade of stet.
func ChangeKinds() []archive.Kind { return kinds()[firstChange:] }

// Changes lists versions, the newest fetched first.
func (c *Catalog) Changes(ctx context.Context, q Query) ([]Change, error) {
	w, err := c.changesWhere(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("list changes: %w", err)
	}
	var list []Change
	err = c.query(ctx, func(r *sql.Rows) error {
		var ch Change
		var h hiddenColumns
		err := scanVersion(r, &ch.Version, &ch.id, &ch.Source, &ch.Versions, &h.url, &h.why, &h.since)
		ch.Hidden = h.of(ch.Source)
		list = append(list, ch)
		return err
	}, `SELECT `+versionColumns+`, v.id, s.name, a.versions, h.url, h.why, h.since
		FROM version v CROSS JOIN article a ON a.id = v.article CROSS JOIN source s ON s.id = v.source
		LEFT JOIN hidden h ON h.source = s.name AND h.key = a.key `+
		w.sql()+` ORDER BY v.fetched DESC, v.id DESC LIMIT ?`, append(w.args, limit(q.Limit))...)
	if err != nil {
		return nil, fmt.Errorf("list changes: %w", err)
	}
	return list, nil
}

// Before gives of each change the version it is one from: the zero value of a
// first version, or where it is not known.
func (c *Catalog) Before(ctx context.Context, changes []Change) ([]archive.Version, error) {
	places := make([][3]any, len(changes))
	for i, ch := range changes {
		places[i] = [3]any{sourceID(ch.Source), ch.Path, ch.N - 1}
	}
	versions, err := versionsAt(ctx, c, places, `article a ON a.source = j.value ->> 0 AND a.path = j.value ->> 1
		CROSS JOIN version v ON v.article = a.id AND v.n = j.value ->> 2`)
	if err != nil {
		err = fmt.Errorf("find the versions before: %w", err)
	}
	return versions, err
}

func (c *Catalog) changesWhere(ctx context.Context, q Query) (where, error) {
	var w where
	switch {
	case q.URL != "" && q.Source == "":
		return w, errors.New("a query for one article needs its source")
	case q.URL != "":
		a, err := c.Article(ctx, q.Source, q.URL)
		if err != nil {
			return w, err
		}
		w.and(`v.article = ?`, a.ID)
	case q.Source != "":
		w.and(`v.source = ?`, sourceID(q.Source))
	}
	if q.Kinds != nil {
		w.kinds(q.Kinds)
	}
	if q.Silent {
		w.and(`v.silent`)
	}
	if !q.Since.IsZero() {
		w.and(`v.fetched >= ?`, q.Since.Unix())
	}
	if !q.Until.IsZero() {
		w.and(`v.fetched < ?`, q.Until.Unix())
	}
	if !q.Hidden {
		w.and(`h.key IS NULL`)
	}
	return w, w.before(q.Before, `v.fetched`, `v.id`)
}

// kinds asks for some kinds, in words that the indexes over changes alone can
// be used for.
func (w *where) kinds(list []archive.Kind) {
	var codes []int
	for _, k := range list {
		codes = append(codes, kindCode(k))
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	if len(codes) > 0 && codes[0] >= firstChange {
		w.and(`v.kind >= ` + strconv.Itoa(firstChange))
		if len(codes) == len(kinds())-firstChange {
			return
		}
	}
	var words []string
	for _, code := range codes {
		words = append(words, strconv.Itoa(code))
	}
	w.and(`+v.kind IN (` + strings.Join(words, ", ") + `)`)
}

// Cursor marks a place in a list that goes from new to old. It is short, fit
// for a URL, and stays good when the catalogue is made again.
type Cursor string

func cursorAt(seconds, id int64) Cursor {
	return Cursor(strconv.FormatInt(seconds, 36) + "." + strconv.FormatInt(id, 36))
}

// ErrCursor says that a cursor is none.
var ErrCursor = errors.New("not a cursor of this list")

func (c Cursor) place() (seconds, id int64, err error) {
	a, b, _ := strings.Cut(string(c), ".")
	seconds, errA := strconv.ParseInt(a, 36, 64)
	id, errB := strconv.ParseInt(b, 36, 64)
	if cmp.Or(errA, errB) != nil {
		return 0, 0, fmt.Errorf("%w: %q", ErrCursor, string(c))
	}
	return seconds, id, nil
}

// where collects the conditions of a query.
type where struct {
	terms []string
	args  []any
}

func (w *where) and(term string, args ...any) {
	w.terms = append(w.terms, term)
	w.args = append(w.args, args...)
}

// before goes on after the cursor in a list ordered by seconds and id, newest
// first.
func (w *where) before(c Cursor, seconds, id string) error {
	if c == "" {
		return nil
	}
	s, i, err := c.place()
	if err == nil {
		w.and(`(`+seconds+`, `+id+`) < (?, ?)`, s, i)
	}
	return err
}

func (w *where) sql() string {
	if len(w.terms) == 0 {
		return ""
	}
	return "WHERE " + strings.Join(w.terms, " AND ")
}

func limit(n int) int {
	if n <= 0 {
		return 100
	}
	return n
}
