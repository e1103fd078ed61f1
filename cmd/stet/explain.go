package main

import (
	"cmp"
	"strings"

	"stet/extract"
)

// explanationJSON is what "extract --explain --json" prints of a page.
type explanationJSON struct {
	File   string     `json:"file"`
	Chosen string     `json:"chosen"`
	By     string     `json:"by"`
	Found  bool       `json:"found"`
	Steps  []stepJSON `json:"steps"`
}

type stepJSON struct {
	Taken bool   `json:"taken"`
	Stage string `json:"stage"`
	Rule  string `json:"rule"`
	Where string `json:"where"`
	Text  string `json:"text"`
}

// explain says how the article of a page was found: a line for each element and
// each line of the page, with + where it was taken and the rule that dropped it
// where it was not.
func (a *app) explain(arg string, p page, rules extract.Rules) error {
	e, err := extract.Explain(p.body, p.contentType, p.url, rules)
	if err != nil {
		return err
	}
	if a.json {
		return jsonLines(a.stdout, newExplanationJSON(arg, e))
	}
	a.say("the body is in %s, chosen by %s", cmp.Or(e.Chosen, "no element"), cmp.Or(e.By, "no rule"))
	t := a.table("", "WHY", "WHERE", "TEXT")
	for _, s := range e.Steps {
		mark, why := "-", s.Rule
		if s.Taken {
			mark, why = "+", "taken"
		}
		t.row(mark, why, shortPath(s.Where, t.tty), s.Text)
	}
	if err := t.flush(); err != nil {
		return err
	}
	if e.Article == nil {
		return withHint(extract.ErrNoArticle, "rules: body: in stet.yaml names the element that is the article; see the README")
	}
	return nil
}

// shortPath is the end of a path of selectors, where columns are scarce.
func shortPath(path string, short bool) string {
	parts := strings.Split(path, " > ")
	if !short || len(parts) < 3 {
		return path
	}
	return "… " + strings.Join(parts[len(parts)-2:], " > ")
}

func newExplanationJSON(arg string, e *extract.Explanation) explanationJSON {
	j := explanationJSON{File: arg, Chosen: e.Chosen, By: e.By, Found: e.Article != nil, Steps: []stepJSON{}}
	for _, s := range e.Steps {
		j.Steps = append(j.Steps, stepJSON{s.Taken, s.Stage, s.Rule, s.Where, s.Text})
	}
	return j
}
