package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
	"unicode"

	"stet/extract"
)

// goldScore is what one page scored. Ratios with of = 0 were not told.
type goldScore struct {
	page      page
	article   *extract.Article
	body      counts
	hasBody   bool
	title     ratio
	kicker    ratio // the headline, or one with a kicker or subtitle more or less
	close     ratio // the headline, or one that differs by a few words
	authors   ratio
	named     ratio // of the pages where we name authors, those with the right ones
	found     ratio // all expected authors are among ours
	day       ratio
	dated     ratio // of the pages where we give a day, those with the right one
	must      ratio
	mustNot   ratio
	noArticle bool
	noTitle   bool // the expected headline does not stand on the page
	noAuthors bool // an expected author does not, or is no name
	glued     bool // an expected author has more in its string than a name
}

func measureGold(ctx context.Context, o options) error {
	pages, err := goldPages(o)
	if err != nil {
		return err
	}
	scores, err := each(ctx, o, pages, scoreGold)
	if err != nil {
		return err
	}
	fmt.Fprintf(o.out, "body F1 over shingles of %d words: mean of pages, and pooled as in article-extraction-benchmark\n", shingle)
	w := tabwriter.NewWriter(o.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "group\tpages\tbodies\tbody F1\tpooled\tprec\trecall\theadline\tor kicker\tor close\tauthors\tif any\tor more\tday\tif any\tmust\tmust not\tno article\t")
	printGoldRow(w, "all", scores)
	printGoldGroups(w, scores, func(s goldScore) string { return s.page.Set })
	printGoldGroups(w, scores, func(s goldScore) string { return s.page.Lang })
	if err := w.Flush(); err != nil {
		return err
	}
	printUnfindable(o, scores)
	if err := printPeer(ctx, o, pages); err != nil {
		return err
	}
	printWorst(o, scores)
	return nil
}

// printUnfindable tells how many expected headlines and authors no reader of the page
// could find, since they are addresses or of another state of the page, and what the shares
// are without them; then without the lists of authors that have more in a string than a name.
func printUnfindable(o options, scores []goldScore) {
	titles, authors, glued := 0, 0, 0
	var t, names goldScore
	for _, s := range scores {
		if s.glued {
			glued++ // whether we have it right or not: else only faults would go
		} else if !s.noAuthors {
			names.authors, names.named = names.authors.plus(s.authors), names.named.plus(s.named)
		}
		if s.noTitle {
			titles++
		} else {
			t.title, t.kicker = t.title.plus(s.title), t.kicker.plus(s.kicker)
		}
		if s.noAuthors {
			authors++
		} else {
			t.authors, t.named = t.authors.plus(s.authors), t.named.plus(s.named)
		}
	}
	fmt.Fprintf(o.out, "%d headlines and %d lists of authors do not stand on the page; without them headline %s, or kicker %s, authors %s, if any %s\n",
		titles, authors, share(t.title.value()), share(t.kicker.value()), share(t.authors.value()), share(t.named.value()))
	fmt.Fprintf(o.out, "%d lists of authors hold an address, a mark, a role or an agency beside a name (-v lists them); without these as well authors %s, if any %s\n",
		glued, share(names.authors.value()), share(names.named.value()))
}

func scoreGold(p page) (goldScore, error) {
	s := goldScore{page: p}
	html, err := p.html()
	if err != nil {
		return s, err
	}
	a, err := p.extract(html)
	if err != nil {
		return s, err
	}
	s.article, s.noArticle = a, a == nil
	if a == nil {
		a = &extract.Article{}
	}
	text := bodyText(a)
	if s.hasBody = len(p.Body) > 0; s.hasBody {
		s.body = compareBody(text, p)
	}
	s.noTitle = p.Title != "" && !sameTitle(a.Title, p.Title) && !isOnPage(html, p.Title)
	if p.Title != "" {
		s.title.add(sameTitle(a.Title, p.Title))
		s.kicker.add(sameTitle(a.Title, p.Title) || differsByKicker(a.Title, p.Title) || differsByKicker(p.Title, a.Title))
		s.close.add(closeTitle(a.Title, p.Title))
	}
	got, want := names(a.Byline), expectedNames(p.Authors)
	s.noAuthors = len(want) > 0 && !slices.Equal(got, want) && slices.ContainsFunc(p.Authors, func(n string) bool { return isAddress(n) || !isOnPage(html, n) })
	s.glued = slices.ContainsFunc(p.Authors, isGlued)
	if len(want) > 0 {
		s.authors.add(slices.Equal(got, want))
		if len(got) > 0 {
			s.named.add(slices.Equal(got, want))
		}
		s.found.add(!slices.ContainsFunc(want, func(n string) bool { return !slices.Contains(got, n) }))
	}
	if days := p.days(); days != nil {
		right := slices.Contains(days, a.Published.Format(time.DateOnly)) || slices.Contains(days, a.Published.UTC().Format(time.DateOnly))
		s.day.add(right)
		if !a.Published.IsZero() {
			s.dated.add(right)
		}
	}
	folded := plain(text)
	for _, m := range p.MustContain {
		s.must.add(strings.Contains(folded, plain(m)))
	}
	for _, m := range p.MustNotContain {
		s.mustNot.add(!strings.Contains(folded, plain(m)))
	}
	return s, nil
}

// compareBody forgives the lead, and each part of it: gold keeps it apart from the
// body, a reader does not.
func compareBody(text string, p page) counts {
	body, folded := strings.Join(p.Body, "\n"), plain(text)
	lead := slices.DeleteFunc(slices.Clone(p.Lead), func(s string) bool { return !strings.Contains(folded, plain(s)) })
	without := compare(text, body)
	with := compare(text, strings.Join(lead, "\n")+"\n"+body)
	if with.f1() > without.f1() {
		return with
	}
	return without
}

// sameTitle also takes a headline that gold gives with the site's name or
// section after or before it, or with the number of the page: "（1/2 ページ）".
func sameTitle(got, want string) bool {
	g, w := bare(got), bare(pageNumber.ReplaceAllString(plain(want), ""))
	if g == w {
		return true
	}
	for _, mark := range siteMarks.FindAllStringIndex(w, -1) {
		if g == bare(w[:mark[0]]) && len(g) > len(w)/3 {
			return true
		}
	}
	return false
}

var pageNumber = regexp.MustCompile(`\s*\(\d+/\d+\s?\p{L}*\)$`)

var siteMarks = regexp.MustCompile(` - |--| : | · | » |[|_]`)

// bare is plain text without the marks of a list, of quotation or of a cut around it.
func bare(s string) string {
	return strings.TrimFunc(strings.TrimSuffix(plain(s), "..."), func(r rune) bool { return r == '\'' || r == ' ' || unicode.Is(unicode.So, r) })
}

// differsByKicker reports whether long is short with words before a colon, dash
// or bar, or behind one. Quotation marks around the whole do not count.
func differsByKicker(long, short string) bool {
	l, s := plain(long), strings.Trim(plain(short), "'")
	for _, at := range kickerMarks.FindAllStringIndex(l, -1) {
		if strings.Trim(l[at[1]:], "'") == s || strings.Trim(l[:at[0]], "'") == s {
			return true
		}
	}
	return strings.Trim(l, "'") == s
}

var kickerMarks = regexp.MustCompile(`\?? ?: ?| [-|/·] |\. `)

// closeTitle takes a headline that holds the expected one or is held by it, or
// has four fifths of its words.
func closeTitle(got, want string) bool {
	g, w := words(plain(got)), words(plain(want))
	common := 0
	for _, word := range g {
		if slices.Contains(w, word) {
			common++
		}
	}
	return common > 0 && (common == min(len(g), len(w)) || common*5 >= 4*max(len(g), len(w)))
}

// names gives a set of names in one order and one case.
func names(list []string) []string {
	var out []string
	for _, n := range between.Split(strings.Join(list, ";"), -1) {
		if n = plain(n); n != "" {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// expectedNames gives the names in an expected list, which may hold several in one string,
// and what stands beside names: a label, an address, a degree.
func expectedNames(list []string) []string {
	var out []string
	for _, n := range names([]string{mail.ReplaceAllString(strings.Join(list, ";"), "")}) {
		n = strings.Trim(label.ReplaceAllString(n, ""), "[]《》 ")
		if n != "" && n != "phd" && n != "md" {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

var (
	between = regexp.MustCompile(`\s*[;,/|]\s*|(?i)\s+(?:and|und|og|et)\s+`)
	mail    = regexp.MustCompile(`[^\s;,]+@[^\s;,]+`)
	label   = regexp.MustCompile(`^\p{L}+: ?`)
)

func printGoldGroups(w *tabwriter.Writer, scores []goldScore, group func(goldScore) string) {
	fmt.Fprintln(w, "\t\t\t\t\t\t\t\t\t\t\t\t\t")
	groups := map[string][]goldScore{}
	for _, s := range scores {
		groups[group(s)] = append(groups[group(s)], s)
	}
	for _, name := range slices.Sorted(maps.Keys(groups)) {
		printGoldRow(w, name, groups[name])
	}
}

func printGoldRow(w *tabwriter.Writer, name string, scores []goldScore) {
	var t goldScore
	var sum float64
	bodies, missing := 0, 0
	for _, s := range scores {
		if s.hasBody {
			bodies++
			sum += s.body.f1()
			t.body.both, t.body.extra, t.body.missing = t.body.both+s.body.both, t.body.extra+s.body.extra, t.body.missing+s.body.missing
		}
		if s.noArticle {
			missing++
		}
		t.title, t.authors, t.day = t.title.plus(s.title), t.authors.plus(s.authors), t.day.plus(s.day)
		t.kicker, t.close, t.found = t.kicker.plus(s.kicker), t.close.plus(s.close), t.found.plus(s.found)
		t.named, t.dated = t.named.plus(s.named), t.dated.plus(s.dated)
		t.must, t.mustNot = t.must.plus(s.must), t.mustNot.plus(s.mustNot)
	}
	fmt.Fprintf(w, "%s\t%d\t%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%d\t\n", name, len(scores), bodies,
		share(sum/float64(bodies)), share(pooled(t.body, bodies)),
		share(t.body.both/(t.body.both+t.body.extra)), share(t.body.both/(t.body.both+t.body.missing)),
		share(t.title.value()), share(t.kicker.value()), share(t.close.value()),
		share(t.authors.value()), share(t.named.value()), share(t.found.value()),
		share(t.day.value()), share(t.dated.value()), share(t.must.value()), share(t.mustNot.value()), missing)
}

func (r ratio) plus(other ratio) ratio { return ratio{r.n + other.n, r.of + other.of} }

// printWorst shows, for the pages with the worst bodies, which lines are too
// many and too few, and every wrong headline, author or day.
func printWorst(o options, scores []goldScore) {
	if o.worst == 0 && !o.verbose {
		return
	}
	sorted := slices.SortedFunc(slices.Values(scores), func(a, b goldScore) int { return cmp.Compare(a.body.f1(), b.body.f1()) })
	left := o.worst
	for _, s := range sorted {
		if s.hasBody && (left > 0 || o.verbose) {
			left--
			fmt.Fprintf(o.out, "\n%.3f  %s  %s\n", s.body.f1(), s.page.Name, s.page.URL)
			printDifference(o, strings.Split(bodyText(s.article), "\n"), s.page)
		}
	}
	for _, s := range scores {
		a := cmp.Or(s.article, &extract.Article{})
		show := func(what string, r ratio, got, want any) {
			if r.n < r.of {
				fmt.Fprintf(o.out, "%s\t%s\tgot %q\twant %q\n", what, s.page.Name, got, want)
			}
		}
		show("headline", s.title, a.Title, s.page.Title)
		show("authors", s.authors, a.Byline, s.page.Authors)
		show("day", s.day, a.Published.String(), fmt.Sprint(s.page.Published))
		if s.glued {
			fmt.Fprintf(o.out, "glued\t%s\t%q\n", s.page.Name, s.page.Authors)
		}
		printMust(o, s)
	}
}

func printMust(o options, s goldScore) {
	folded := plain(bodyText(s.article))
	for _, m := range s.page.MustContain {
		if !strings.Contains(folded, plain(m)) {
			fmt.Fprintf(o.out, "must\t%s\t%q\t%s\n", s.page.Name, m, whyNot(s.page, m))
		}
	}
	for _, m := range s.page.MustNotContain {
		if strings.Contains(folded, plain(m)) {
			fmt.Fprintf(o.out, "must not\t%s\t%q\n", s.page.Name, m)
		}
	}
}

func printDifference(o options, got []string, p page) {
	want := shingles(words(strings.Join(append(slices.Clone(p.Lead), p.Body...), "\n")))
	have := shingles(words(strings.Join(got, "\n")))
	for _, line := range got {
		if line != "" && !mostlyIn(line, want) {
			fmt.Fprintf(o.out, "  + %s\n", cut(line))
		}
	}
	for _, line := range p.Body {
		if line != "" && !mostlyIn(line, have) {
			fmt.Fprintf(o.out, "  - %s  [%s]\n", cut(line), whyNot(p, line))
		}
	}
}

// whyNot names the rule that dropped the line of the page that holds text.
func whyNot(p page, text string) string {
	html, err := p.html()
	if err != nil {
		return err.Error()
	}
	e, err := extract.Explain(html, "text/html", p.address(), extract.Rules{})
	if err != nil {
		return err.Error()
	}
	want := strings.Join(words(text), " ")
	for _, s := range e.Steps {
		if have := strings.Join(words(s.Text), " "); strings.Contains(have, want) {
			return fmt.Sprintf("%s: %s; in %s", s.Stage, cmp.Or(s.Rule, "taken"), s.Where)
		}
	}
	return "not in one line of the page"
}

func mostlyIn(line string, in map[string]int) bool {
	hit, all := 0, 0
	for s := range shingles(words(line)) {
		all++
		if in[s] > 0 {
			hit++
		}
	}
	return hit*2 > all
}

func cut(s string) string {
	if r := []rune(s); len(r) > 150 {
		return string(r[:150]) + "…"
	}
	return s
}

// share prints a share with three digits, "-" where there is none.
func share(x float64) string {
	if x != x {
		return "-"
	}
	return fmt.Sprintf("%.3f", x)
}

func pooled(c counts, bodies int) float64 {
	if bodies == 0 {
		return math.NaN()
	}
	return c.f1()
}
