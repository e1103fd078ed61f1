package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"stet/archive"
	"stet/archive/catalog"
	"stet/archive/diff"
)

// compareView is the page of two versions.
type compareView struct {
	catalog.Article
	A, B         archive.Version
	Last         int
	Inline       bool
	Step         bool // from a version to the next: what made the next holds
	Headline     diff.Row
	Byline       *diff.Row
	Stretches    []stretch
	Stats        string
	Same         bool   // the texts are the same
	Command      string // the git command that shows the same
	CommitA      string // pages of the commits, "" for none
	CommitB      string
	Older        bool // there is a comparison before, after this one
	Newer        bool
	PrevA, PrevB int
	NextA, NextB int
}

// stretch is rows in a row: unchanged ones may be folded.
type stretch struct {
	Folded bool
	Rows   []rowView
}

// rowView is a row as it is laid out: Old and New may be of two rows, one
// removed and one added.
type rowView struct {
	Class    string // equal, changed, only, moved
	Old, New *cellView
	Runs     []diff.Run // of the inline view
}

// cellView is one side of a row.
type cellView struct {
	*diff.Side
	Fate string // "", removed, added, moved
	Move int
	Away string // where the moved text stands: "up" or "down"; the cell is a note
}

func (s *site) compare(ctx context.Context, q query) (answer, error) {
	a, versions, err := s.find(ctx, q)
	if err != nil {
		return answer{}, err
	}
	if q.a >= len(versions) || q.b >= len(versions) {
		return answer{}, errNotFound
	}
	view := compareView{Article: a, A: versions[q.a], B: versions[q.b], Last: len(versions) - 1, Inline: q.page == pageInline, Step: q.b == q.a+1}
	view.Older, view.Newer = min(q.a, q.b) > 0, max(q.a, q.b) < view.Last
	view.PrevA, view.PrevB = min(q.a, q.b)-1, min(q.a, q.b)
	view.NextA, view.NextB = max(q.a, q.b), max(q.a, q.b)+1
	view.Command = fmt.Sprintf("git -C %s.git diff --word-diff %s %s -- %s", a.Source, short(view.A.Commit), short(view.B.Commit), shellQuote(a.Path))
	if s.CommitURL != nil {
		view.CommitA, view.CommitB = s.CommitURL(a.Source, view.A.Commit), s.CommitURL(a.Source, view.B.Commit)
	}
	path := fmt.Sprintf("%s/%d..%d", articlePage(a.Source, a.Path), q.a, q.b)
	ans := answer{facts: []string{view.A.Commit, view.B.Commit, strconv.Itoa(len(versions)), view.CommitA, view.CommitB}, noindex: true, kind: kindHTML}
	if q.form == formJSON {
		ans.kind = kindJSON
	}
	ans.write = func(w io.Writer) error {
		c, err := s.compared(ctx, a.Source, view.A, view.B)
		if err != nil {
			return err
		}
		view.Stats = c.Stats().String()
		if q.form == formJSON {
			return writeJSON(w, s.apiComparison(q, view, c.Rows()))
		}
		view.layOut(c.Rows())
		title := fmt.Sprintf("Versions %d and %d: %s", q.a, q.b, titleOf(view.B.Title, a.URL))
		return s.render(w, "compare", head{links: q.links, Site: s.Title, Title: title, Lang: c.Lang, HasJSON: true, JSON: path,
			NoIndex: true, Canonical: canonical(q, path)}, view)
	}
	return ans, nil
}

func short(commit string) string { return commit[:min(len(commit), 12)] }

// shellQuote quotes a path for a shell. Paths that stet makes need none.
func shellQuote(path string) string {
	if strings.IndexFunc(path, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("/._-", r))
	}) < 0 {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

// layOut makes what the page shows of the rows.
func (v *compareView) layOut(rows []diff.Row) {
	v.Same = v.Stats == ""
	v.Headline = rows[0]
	rows = rows[1:]
	if len(rows) > 0 && rows[0].Part == diff.Byline {
		v.Byline, rows = &rows[0], rows[1:]
	}
	places := movePlaces(rows)
	var views []rowView
	for i := 0; i < len(rows); {
		n := 1
		if rows[i].Kind == diff.Removed && !v.Inline {
			var zipped []rowView
			zipped, n = zip(rows[i:])
			views = append(views, zipped...)
		} else {
			views = append(views, v.rowView(rows[i], places))
		}
		i += n
	}
	v.Stretches = stretches(views)
}

// movePlaces says for each move whether the text moved up or down.
func movePlaces(rows []diff.Row) map[int]string {
	firstOld, firstNew := map[int]int{}, map[int]int{}
	for i, r := range rows {
		if r.Kind == diff.Moved && r.Old != nil {
			firstOld[r.Move] = i
		} else if r.Kind == diff.Moved {
			firstNew[r.Move] = i
		}
	}
	places := map[int]string{}
	for move, i := range firstOld {
		if j, ok := firstNew[move]; ok && j < i {
			places[move] = "up"
		} else if ok {
			places[move] = "down"
		}
	}
	return places
}

func (v *compareView) rowView(r diff.Row, places map[int]string) rowView {
	view := rowView{Class: "changed"}
	if v.Inline {
		view.Runs = r.Inline()
	}
	switch r.Kind {
	case diff.Equal:
		view.Class = "equal"
		view.Old, view.New = &cellView{Side: r.Old}, &cellView{Side: r.New}
	case diff.Changed:
		view.Old, view.New = &cellView{Side: r.Old}, &cellView{Side: r.New}
	case diff.Added:
		view.Class, view.New = "only", &cellView{Side: r.New, Fate: "added"}
	case diff.Removed:
		view.Class, view.Old = "only", &cellView{Side: r.Old, Fate: "removed"}
	case diff.Moved:
		view.Class = "moved"
		if r.Old != nil {
			view.Old = &cellView{Side: r.Old, Fate: "moved", Move: r.Move}
			view.New = &cellView{Move: r.Move, Away: places[r.Move]}
		} else {
			view.Old = &cellView{Move: r.Move, Away: opposite(places[r.Move])}
			view.New = &cellView{Side: r.New, Fate: "moved", Move: r.Move}
		}
	}
	return view
}

func opposite(direction string) string {
	switch direction {
	case "up":
		return "down"
	case "down":
		return "up"
	}
	return ""
}

// zip sets removed paragraphs beside the added ones that follow them, so that
// a rewritten article does not become two columns one after the other. It
// gives the number of rows it used up.
func zip(rows []diff.Row) ([]rowView, int) {
	removed := 0
	for removed < len(rows) && rows[removed].Kind == diff.Removed {
		removed++
	}
	added := 0
	for removed+added < len(rows) && rows[removed+added].Kind == diff.Added {
		added++
	}
	views := make([]rowView, max(removed, added))
	for i := range views {
		views[i].Class = "only"
		if i < removed {
			views[i].Old = &cellView{Side: rows[i].Old, Fate: "removed"}
		}
		if i < added {
			views[i].New = &cellView{Side: rows[removed+i].New, Fate: "added"}
		}
	}
	return views, removed + added
}

// foldFrom is the number of unchanged paragraphs from which on they are
// folded, but for one beside each change.
const foldFrom = 4

func stretches(rows []rowView) []stretch {
	var list []stretch
	add := func(folded bool, rows []rowView) {
		if len(rows) > 0 {
			list = append(list, stretch{folded, rows})
		}
	}
	for i := 0; i < len(rows); {
		n := i
		for n < len(rows) && (rows[n].Class == "equal") == (rows[i].Class == "equal") {
			n++
		}
		if rows[i].Class != "equal" || n-i < foldFrom {
			add(false, rows[i:n])
			i = n
			continue
		}
		from, to := i, n
		if from > 0 {
			from++
		}
		if to < len(rows) {
			to--
		}
		add(false, rows[i:from])
		add(true, rows[from:to])
		add(false, rows[to:n])
		i = n
	}
	return list
}

// choiceView is a form to choose two versions with.
type choiceView struct {
	Action  string
	Numbers []int // the newest first
	A, B    int   // chosen before
}

// choice gives nil where there is nothing to choose: two versions, or an
// export, in which nothing can be asked.
func choice(l links, a catalog.Article, from, to int) *choiceView {
	if l.static || a.Versions < 3 {
		return nil
	}
	v := choiceView{Action: l.Choose(a.Source, a.Path), A: from, B: to}
	for n := a.Versions - 1; n >= 0; n-- {
		v.Numbers = append(v.Numbers, n)
	}
	return &v
}

// choose leads from the form with two versions to their comparison.
func (s *site) choose(ctx context.Context, q query) (answer, error) {
	a, versions, err := s.find(ctx, q)
	if err != nil {
		return answer{}, err
	}
	from, errA := strconv.Atoi(q.values.Get("a"))
	to, errB := strconv.Atoi(q.values.Get("b"))
	if err := errors.Join(errA, errB); err != nil || min(from, to) < 0 || max(from, to) >= len(versions) {
		return answer{}, &badRequestError{errors.New("choose two versions of this article")}
	}
	return answer{goTo: q.Compare(a.Source, a.Path, from, to)}, nil
}
