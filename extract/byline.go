package extract

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// The places that tell authors, most trusted first. Names of houses that
// JSON-LD has are often the system's.
const (
	inJSONLD = iota
	inMeta
	inMarks
	inSight
	inJSONLDHouses
)

// byline gives the authors' names, one each, in the page's order, from the
// first place that names persons: what the JSON-LD says, else <meta>, else
// microdata and links to authors, else the line that readers see near the
// headline. Names that only <meta> has are often the owner's, those of one
// word often a first name, an account or a house ("Google"): they serve where
// nothing else tells more, and names of houses where nothing tells anybody.
//
// A line "By Ann Bell" right below the headline is believed above all of them if they name
// somebody else, or only some: systems name who entered a guest's text, or one of two.
func (h *hints) byline(lang string, site siteNames) []string {
	told := h.allOf(h.toldAuthors(lang, site), lang, site)
	if line := h.lineBelowHeadline(); len(told) > 0 && (!shareWord(line, told) || holdsAll(line, told)) {
		return firstFilled(line, told)
	}
	return told
}

// fewAuthors is how many names are looked for in the text of the page, which takes a
// while where it is long; a list of more is a register's, and needs no witness.
const fewAuthors = 20

func holdsAll(list, all []string) bool {
	return !slices.ContainsFunc(all, func(s string) bool { return !slices.Contains(list, s) })
}

// allOf gives the names of the label, <meta> or byline that has all of told and more, since
// JSON-LD may have only the first of several authors, Ghost's does. Outside of the label the others
// must be persons whom readers see, as the owner may be named too.
func (h *hints) allOf(told []string, lang string, site siteNames) []string {
	if len(told) == 0 {
		return nil
	}
	isMore := func(all []string) bool {
		return len(all) > len(told) && len(all) <= fewAuthors && holdsAll(all, told)
	}
	isOwner := func(s string) bool {
		return !slices.Contains(told, s) && (!isFull(s) || site.is(s) || isNoPerson(s) || !h.shows(s))
	}
	for i, field := range h.authorFields() {
		if !strings.Contains(field, told[0]) {
			continue
		}
		if all := cleanNames([]string{field}, lang); isMore(all) && (i == 0 || !slices.ContainsFunc(all, isOwner)) {
			return all
		}
	}
	if !h.isShown(regexp.QuoteMeta(told[0]) + joint + `\p{Lu}`) {
		return told
	}
	if all := h.visibleAuthors(); isMore(all) && !slices.ContainsFunc(all, isOwner) && h.isShown(sentenceList(all)) {
		return all
	}
	return told
}

// joint stands between the names of a list in a sentence, lastJoint before its last.
var (
	joint     = `(?:\s*,\s*|` + lastJoint + `)`
	lastJoint = `(?:,?` + andWords.String() + `)`
)

// sentenceList is the pattern of "Ann Bell, Carl Dorn and Eva Fox". Where no "and" stands,
// the last may be a town.
func sentenceList(names []string) string {
	var quoted []string
	for _, name := range names {
		quoted = append(quoted, regexp.QuoteMeta(name))
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], joint) + lastJoint + quoted[last]
}

// isShown reports whether readers see what a pattern matches. One with bytes of a page that
// are no UTF-8 matches nothing.
func (h *hints) isShown(pattern string) bool {
	re, err := regexp.Compile(pattern)
	return err == nil && re.MatchString(h.shown())
}

func (h *hints) toldAuthors(lang string, site siteNames) []string {
	var short, unseen, houses []string
	shortIn := inJSONLD
	for place, names := range []func() []string{h.ldAuthors, h.metaAuthors, h.markedAuthors, h.visibleAuthors, h.ldHouses} {
		authors := cleanNames(names(), lang)
		few := len(authors) <= fewAuthors
		for i, name := range authors {
			if authors[i] = site.withoutHouse(name); few {
				authors[i] = h.spelledOut(authors[i])
			}
		}
		persons := slices.DeleteFunc(slices.Clone(authors), func(s string) bool {
			return h.isOwner(s, site) || place != inJSONLDHouses && isNoPerson(s) || place == inJSONLD && few && h.isEditor(s)
		})
		if place != inJSONLD {
			authors = slices.DeleteFunc(authors, func(s string) bool { return len(persons) > 0 && site.is(s) })
		}
		switch {
		case len(persons) == 0:
			if houses == nil {
				houses = slices.DeleteFunc(authors, func(s string) bool { return place == inMeta && house.MatchString(s) && !h.shows(s) })
			}
		case place == inMeta && !slices.ContainsFunc(persons[:min(len(persons), fewAuthors)], h.shows):
			unseen = authors
		case place < inSight && !slices.ContainsFunc(persons, isFull):
			if short == nil {
				short, shortIn = authors, place
			}
		case short == nil || tellsMore(persons, short) || shortIn > inJSONLD && slices.ContainsFunc(persons, isFull):
			return authors
		}
	}
	if !slices.ContainsFunc(houses, func(s string) bool { return !h.isOwner(s, site) }) {
		houses = firstFilled(h.agencyLine(), h.houseSignature(site), h.provider(), houses, h.desk())
	}
	return firstFilled(short, unseen, houses)
}

// tellsMore reports whether full holds a name that begins with the one word
// that another place has ("Nils", "Nils Bell"), or that word is no name (an
// account).
func tellsMore(full, short []string) bool {
	return slices.ContainsFunc(full, func(name string) bool {
		first, _, _ := strings.Cut(name, " ")
		return strings.EqualFold(first, short[0])
	})
}

// firstFilled gives the first list that holds something.
func firstFilled(lists ...[]string) []string {
	for _, l := range lists {
		if len(l) > 0 {
			return l
		}
	}
	return nil
}

// isFull: more than one word, or of a script that has no spaces.
func isFull(name string) bool {
	return strings.Contains(name, " ") || strings.ToLower(name) == strings.ToUpper(name)
}

// withoutHouse takes the site's name off the end of an author's, and what stands before it
// where it is alone ("Do UOL", "Da Redação").
func (s siteNames) withoutHouse(name string) string {
	words := strings.Fields(name)
	if len(words) > 1 && houseBefore.MatchString(words[0]) && s.is(strings.Join(words[1:], " ")) {
		return strings.Join(words[1:], " ")
	}
	if len(words) > 2 && s.isExactly(strings.Join(words[1:], " ")) {
		return name // the site's, with what it is: "Jornal O Porto"
	}
	for n := 1; n <= 3 && len(words) >= n+2; n++ {
		if s.is(strings.Join(words[len(words)-n:], " ")) {
			return strings.Join(words[:len(words)-n], " ")
		}
	}
	return name
}

var houseBefore = regexp.MustCompile(`(?i)^(?:do|da|de|dal|from|vom|von|van|af|av)$`)

// shows reports whether readers see a name on the page.
func (h *hints) shows(name string) bool {
	if h.folded == "" {
		h.folded = strings.ToLower(h.shown())
	}
	return strings.Contains(h.folded, strings.ToLower(name))
}

// shown is the text of the page.
func (h *hints) shown() string {
	if h.text == "" {
		h.text = textOf(h.body)
	}
	return h.text
}

// isEditor: the page says that this person edited the article, where systems name all who
// had a hand in it: "Editor: Ann Bell".
func (h *hints) isEditor(name string) bool {
	for _, label := range []string{"Editor: ", "Editor : ", "Redaktur: ", "Penyunting: "} {
		if strings.Contains(h.shown(), label+name) {
			return true
		}
	}
	return false
}

// spelledOut gives the person's name for an account made of it, as the page writes it
// elsewhere: "ann.bell", "Ann C. Bell".
func (h *hints) spelledOut(name string) string {
	m := accountOf.FindStringSubmatch(name)
	if m == nil {
		return name
	}
	whole := regexp.MustCompile(`\b` + title(m[1]) + `(?: \p{Lu}\.)? ` + title(m[2]) + `\b`)
	return cmp.Or(whole.FindString(h.shown()), name)
}

var accountOf = regexp.MustCompile(`^([a-z]{2,})[._]([a-z]{2,})$`)

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// shareWord reports whether two lists of names have a word in common, as forms of the same
// person's name do.
func shareWord(a, b []string) bool {
	words := foldedWords(strings.Join(b, " "))
	return slices.ContainsFunc(foldedWords(strings.Join(a, " ")), func(w string) bool { return slices.Contains(words, w) })
}

// isNoPerson: the name of a house, or of an account ("c.hein89").
func isNoPerson(name string) bool {
	return house.MatchString(name) || !strings.Contains(name, " ") && account.MatchString(name)
}

// isOwner: systems name the site itself where they know no author, or the account of a desk:
// "dailypost.com", "post news", "Politics" in the section of that name.
func (h *hints) isOwner(name string, site siteNames) bool {
	return site.is(name) || domain.MatchString(name) || h.isSection(name) || house.MatchString(name) && strings.ToLower(name) == name
}

// isSection: the name of the part of the paper that the article stands in. A column's may be
// its author's.
func (h *hints) isSection(name string) bool {
	if isFull(name) {
		return false
	}
	return strings.EqualFold(name, h.section()) || slices.ContainsFunc(h.nodes, func(n *html.Node) bool {
		return n.Data == "a" && strings.Contains(attr(n, "rel"), "category") && strings.EqualFold(textOf(n), name)
	})
}

var domain = regexp.MustCompile(`(?i)^[\w-]+\.(com|de|net|org|at|ch|fr|it)$`)

var (
	house   = regexp.MustCompile(`(?i)\b(GmbH|e\.? ?V|AG|KG|Ltd|Limited|Inc|LLC|verlag|stiftung|redaktion|redazione|redacci[oó]n(es)?|redac[cç][aã]o|redactie|redaksjonen?|redaktionen|rédaction|redakcja|redakce|toimitus|newsroom|news ?desk|digital|online|media|news|welle)\b\.?|新聞|新闻|编辑部|編集部|редакция|\bS\.[AL]\.?$|\.(com|de|net|org|at|ch|fr|it)$`)
	account = regexp.MustCompile(`[0-9_]|^[a-z]+[.-][a-z]|^[a-z]+$`)
)

// ldAuthors reads author and creator of the article's JSON-LD; a house beside
// persons is one of the authors.
func (h *hints) ldAuthors() []string {
	persons, houses := h.ldNames()
	if len(persons) == 0 {
		return nil
	}
	return append(persons, houses...)
}

// ldHouses gives the houses where the JSON-LD names no person.
func (h *hints) ldHouses() []string {
	_, houses := h.ldNames()
	return houses
}

func (h *hints) ldNames() (persons, houses []string) {
	for _, key := range []string{"author", "creator"} {
		for _, a := range h.article.inner(key) {
			if a.is([]string{"Organization", "NewsMediaOrganization", "Corporation"}) && !a.is([]string{"Person"}) {
				houses = append(houses, a.personName())
			} else {
				persons = append(persons, a.personName())
			}
		}
		persons = append(persons, h.article.texts(key)...)
		if len(persons)+len(houses) > 0 {
			break
		}
	}
	return persons, houses
}

func (t thing) personName() string {
	if names := t.texts("name"); len(names) == 1 {
		return lastFirst.ReplaceAllString(names[0], "$2 $1")
	} else if len(names) > 1 {
		return strings.Join(names, "; ")
	}
	return strings.TrimSpace(t.text("givenName") + " " + t.text("familyName"))
}

// lastFirst is the name of one person as a register has it: "Bell, Ann".
var lastFirst = regexp.MustCompile(`^(\p{Lu}\p{Ll}[\p{L}'’-]*), (\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.)?)$`)

// authorMetas are the names of <meta> that hold authors, most exact first.
var authorMetas = []string{
	"parsely-author", "sailthru.author", "sailthru.byline_name", "byl", "article:author_name", "article.author", "cxenseparse:author", "og:author", "og:article:author", "dcsext.author",
	"author", "authors", "article:author", "dc.creator", "dcterms.creator", "citation_author", "rnews:creator", "creator", "cxenseparse:recs:author", "vr:author",
	"lp.article:author", "mediator_author", "content_author", "shareaholic:article_author_name", "article_author", "author_name", "byline",
}

// authorFields gives the contents of each <meta> that names authors, the label first.
func (h *hints) authorFields() []string {
	fields := []string{h.labelled()}
	for _, name := range authorMetas {
		all := slices.Compact(h.meta(name))
		if name == "dc.creator" || name == "citation_author" || name == "dcterms.creator" {
			all = firstNamesFirst(all)
		}
		fields = append(fields, strings.Join(all, "; "))
	}
	return fields
}

func (h *hints) metaAuthors() []string {
	// The first that names a person; the others are often the site's, with
	// its town.
	var house []string
	site := h.siteNames()
	for _, field := range h.authorFields() {
		names := cleanNames([]string{field}, "")
		switch {
		case len(names) == 0:
		case !site.is(names[0]):
			return []string{field}
		case house == nil:
			house = names[:1]
		}
	}
	return house
}

// labelled gives the author that pages of a common content system name for
// link previews: a label "Written by", in any language, with its value.
func (h *hints) labelled() string {
	label := h.meta1("twitter:label1") + " x"
	if withoutBy(label) == "x" {
		return h.meta1("twitter:data1")
	}
	return ""
}

// firstNamesFirst turns "Curie, Marie" around, library catalogues' form.
func firstNamesFirst(names []string) []string {
	var out []string
	for _, n := range names {
		if last, first, ok := strings.Cut(n, ","); ok && !strings.Contains(first, ",") && len(strings.Fields(last)) <= 2 {
			n = strings.TrimSpace(first) + " " + strings.TrimSpace(last)
		}
		out = append(out, n)
	}
	return out
}

var rdfa = set("author schema:author dc:creator dcterms:creator article:author")

// markedAuthors reads microdata, RDFa and rel="author", outside of comments and
// teasers of other articles: the first, and those that stand beside it.
func (h *hints) markedAuthors() []string {
	const beside = 80 // elements
	var names []string
	last := 0
	for i, n := range h.nearHeadline() {
		if len(names) > 0 && i-last > beside {
			break
		}
		rel := " " + strings.ToLower(attr(n, "rel")) + " "
		marked := strings.Contains(strings.ToLower(attr(n, "itemprop")), "author") || strings.Contains(rel, " author ") || rdfa[strings.ToLower(attr(n, "property"))]
		if marked && n.Data != "meta" && n.Data != "link" && !h.isElsewhere(n) && !h.isCredit(n) {
			names, last = append(names, nameIn(n)), i
		}
	}
	return names
}
