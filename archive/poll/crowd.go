package poll

import (
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"

	"stet/archive/catalog"
	"stet/extract"
)

// crowd is what a source's articles have in common: the strongest signs that a
// text is not an article's own need no words of any language.
type crowd struct {
	texts  map[string]map[string]int // host and digest of a body or line → keys, with their weights
	common map[string]catalog.Common // hash of a sentence → who got or lost it
	recent map[string]float64
	doubts map[string]catalog.Doubt // what was stored in spite of a doubt, by key
}

const (
	// commonIn is in how many articles a sentence must have come or gone,
	// within commonFor, to be the site's and not the articles'.
	commonIn  = 4
	commonFor = 24 * time.Hour
	// commonMost bounds what is remembered between passes.
	commonMost = 400
)

func newCrowd(state *catalog.SourceState, held map[string]catalog.Held) *crowd {
	c := &crowd{texts: map[string]map[string]int{}, common: map[string]catalog.Common{}, recent: map[string]float64{}, doubts: map[string]catalog.Doubt{}}
	for h, k := range state.Common {
		c.common[h] = k
	}
	for k, n := range state.Recent {
		c.recent[k] = n
	}
	// Walls of earlier passes: the same one is known at once.
	for key, h := range held {
		if h.Sign != string(signFlip) && h.Sign != string(signLive) {
			wrong := h.Sign != string(signStrange) && h.Sign != string(signDoubtful)
			c.met(hostOfKey(key), asideOf(h).Texts, key, wrong)
		}
	}
	for key, d := range state.Doubts {
		c.doubts[key] = d
		c.met(hostOfKey(key), d.Texts, key, false)
	}
	return c
}

// met notes that the article at key gave a text, by its digests; wrong says that
// it cannot be that article's.
func (c *crowd) met(host string, texts []string, key string, wrong bool) {
	for _, t := range texts {
		id := host + " " + t
		if c.texts[id] == nil {
			c.texts[id] = map[string]int{}
		}
		weight := 1
		if wrong {
			weight = 2
		}
		c.texts[id][key] = max(c.texts[id][key], weight)
	}
}

// others counts the other articles that gave the same text, or most of its
// lines; one that had another text before counts twice.
func (c *crowd) others(host string, texts []string, key string) int {
	if len(texts) == 0 {
		return 0
	}
	weights, lines := map[string]int{}, map[string]int{}
	for i, t := range texts {
		for k, weight := range c.texts[host+" "+t] {
			if i > 0 {
				lines[k]++
			}
			if i == 0 || 2*lines[k] > len(texts)-1 {
				weights[k] = weight
			}
		}
	}
	delete(weights, key)
	n := 0
	for _, weight := range weights {
		n += weight
	}
	return n
}

// linesMost bounds how many lines of a text are digested: more than a wall has.
const linesMost = 40

// textsOf gives a text's digests. The first is of all of it, the same for two
// articles that differ in their headlines only: a wall may keep the article's.
// Those of its lines follow where it may be a wall, without the words that have
// digits: walls carry numbers of their own, and differ in them each time.
func textsOf(a *extract.Article, unlike bool) []string {
	h := fnv.New128a()
	var buf []byte
	texts := []string{""}
	for s := range sentences(a) {
		buf = appendLetters(buf[:0], s)
		h.Write(buf)
		if unlike && len(texts) <= linesMost {
			texts = append(texts, sentenceHash(withoutNumbers(s)))
		}
	}
	texts[0] = fmt.Sprintf("%x", h.Sum(nil))
	return texts
}

func withoutNumbers(s string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(s), func(w string) bool {
		return strings.ContainsFunc(w, unicode.IsDigit)
	}), " ")
}

// doubtsMost bounds how many doubts are remembered.
const doubtsMost = 200

// doubtFor is how long: as long as articles are checked, by default.
const doubtFor = 40 * 24 * time.Hour

// stored remembers a first text that was stored in spite of a doubt, and forgets
// it with the next version.
func (c *crowd) stored(t *settled) {
	key := t.past.Look.Key
	switch {
	case t.verdict.Outcome == Added && t.verdict.Reason != "" && len(c.doubts) < doubtsMost:
		c.doubts[key] = catalog.Doubt{Texts: t.texts, Since: t.seen.At}
	case t.verdict.Outcome.version() && t.verdict.Outcome != Gone:
		delete(c.doubts, key)
	}
}

// strange says that the text stored for key was met at other addresses since.
func (c *crowd) strange(key string) bool {
	return c.others(hostOfKey(key), c.doubts[key].Texts, key) >= 2
}

// hostOfKey gives the host of an identity key, which has no scheme.
func hostOfKey(key string) string { return hostOf("https://" + key) }

// moved notes what became different in the article at key.
func (c *crowd) moved(key string, l likeness, at time.Time) {
	for _, s := range l.differences() {
		h := sentenceHash(s)
		k := c.common[h]
		if len(k.Keys) < commonIn && at.Sub(k.Last) > commonFor {
			k.Keys = nil
		}
		if len(k.Keys) < commonIn && !slices.Contains(k.Keys, key) {
			k.Keys = append(slices.Clip(k.Keys), key)
		}
		k.Last = at
		c.common[h] = k
	}
}

// isCommon says whether so many articles got or lost a sentence
// that it is the site's. Once it is, it stays so: the rest of the articles follow when they
// are next looked at.
func (c *crowd) isCommon(sentence string) bool {
	return len(c.common[sentenceHash(sentence)].Keys) >= commonIn
}

func sentenceHash(s string) string {
	h := fnv.New64a()
	h.Write([]byte(letters(s)))
	return fmt.Sprintf("%x", h.Sum64())
}

// saw counts what came of looking at a known article; what was long ago fades. A
// text that is held back counts once: one article is not all of them.
func (c *crowd) saw(v Verdict, s Seen, p Past) {
	if v.Outcome == Suspicious && p.Held != nil && p.Held.Sign == string(v.Sign) && p.heldStill(s) {
		return
	}
	const fade = 0.9
	for k := range c.recent {
		c.recent[k] *= fade
	}
	switch {
	case v.Outcome == Suspicious && v.Sign != signFlip:
		c.recent["suspicious"]++
	case v.Outcome.seen():
		c.recent["good"]++
	case v.Outcome == Failed:
		c.recent["failed"]++
	}
}

// trouble says whether most of what was last looked at came out wrong.
func (c *crowd) trouble() bool {
	return c.recent["suspicious"] >= 3 && c.recent["suspicious"] > c.recent["good"]
}

// save writes what is worth remembering into the source's state.
func (c *crowd) save(state *catalog.SourceState, now time.Time) {
	state.Recent = c.recent
	state.Doubts = c.doubts
	maps.DeleteFunc(state.Doubts, func(_ string, d catalog.Doubt) bool { return now.Sub(d.Since) > doubtFor })
	switch {
	case !c.trouble():
		state.Trouble = time.Time{}
	case state.Trouble.IsZero():
		state.Trouble = now
	}
	hashes := []string{}
	for h, k := range c.common {
		if len(k.Keys) >= commonIn || now.Sub(k.Last) <= commonFor {
			hashes = append(hashes, h)
		}
	}
	slices.SortFunc(hashes, func(a, b string) int {
		x, y := c.common[a], c.common[b]
		if len(x.Keys) != len(y.Keys) {
			return len(y.Keys) - len(x.Keys)
		}
		if d := y.Last.Compare(x.Last); d != 0 {
			return d
		}
		if a < b {
			return -1
		}
		return 1
	})
	state.Common = map[string]catalog.Common{}
	for _, h := range hashes[:min(len(hashes), commonMost)] {
		state.Common[h] = c.common[h]
	}
}
