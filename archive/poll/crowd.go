package poll

import (
	"fmt"
	"hash/fnv"
	"slices"
	"time"

	"stet/archive/catalog"
	"stet/extract"
)

// crowd is what a source's articles have in common: the strongest signs that a
// text is not an article's own need no words of any language.
type crowd struct {
	texts  map[string]map[string]int // host and digest of a body → keys, with their weights
	common map[string]catalog.Common // hash of a sentence → who got or lost it
	recent map[string]float64
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
	c := &crowd{texts: map[string]map[string]int{}, common: map[string]catalog.Common{}, recent: map[string]float64{}}
	for h, k := range state.Common {
		c.common[h] = k
	}
	for k, n := range state.Recent {
		c.recent[k] = n
	}
	// Walls of earlier passes: the same one is known at once.
	for key, h := range held {
		if a := asideOf(h); a.Own && a.Body != "" && h.Sign != string(signFlip) && h.Sign != string(signLive) {
			c.met(hostOfKey(key), a.Body, key, true)
		}
	}
	return c
}

// met notes that the article at key gave a text, by the digest of its body;
// wrong says that it cannot be that article's.
func (c *crowd) met(host, body, key string, wrong bool) {
	id := host + " " + body
	if c.texts[id] == nil {
		c.texts[id] = map[string]int{}
	}
	weight := 1
	if wrong {
		weight = 2
	}
	c.texts[id][key] = max(c.texts[id][key], weight)
}

// others counts the other articles that gave the same text; one that had
// another text before counts twice.
func (c *crowd) others(host, body, key string) int {
	n := 0
	for k, weight := range c.texts[host+" "+body] {
		if k != key {
			n += weight
		}
	}
	return n
}

// bodyDigest is the same for two articles that differ in their headlines only:
// a wall may keep the article's.
func bodyDigest(a *extract.Article) string {
	h := fnv.New128a()
	for s := range sentences(a) {
		h.Write([]byte(letters(s)))
	}
	return fmt.Sprintf("%x", h.Sum(nil))
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

// isCommon says whether so many articles got or lost a sentence (or a byline)
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

// saw counts what came of looking at a known article; what was long ago fades.
func (c *crowd) saw(v Verdict) {
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
