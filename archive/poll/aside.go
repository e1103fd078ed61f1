package poll

import (
	"encoding/json"
	"time"

	"stet/archive"
	"stet/archive/catalog"
)

// aside is what a held capture needs besides its text to become a version.
type aside struct {
	Status    int       `json:"status"`
	Page      string    `json:"page,omitempty"`
	At        time.Time `json:"at"`
	Modified  time.Time `json:"modified,omitzero"`
	Free      *bool     `json:"free,omitempty"` // as in extract.Article
	Why       string    `json:"why"`
	Extractor string    `json:"extractor,omitempty"`
	Texts     []string  `json:"texts,omitempty"` // digests of the text, where the page called itself by the article's address
}

// asideOf reads it back; the zero value where it cannot be read.
func asideOf(h catalog.Held) (a aside) {
	if json.Unmarshal([]byte(h.Data), &a) != nil {
		return aside{}
	}
	return a
}

// keepAside holds or releases the capture of a check.
func (p *pass) keepAside(s *catalog.State, t *settled) {
	held, v := t.past.Held, t.verdict
	switch {
	case v.Flush || v.Outcome == Unchanged || v.Outcome.version():
		if held != nil {
			s.Release = append(s.Release, t.past.Look.Key)
		}
	case v.Sign == "":
	case held != nil && !v.Sign.mayPersist() && v.Outcome == Suspicious && held.Sign != string(v.Sign):
		// What is held may still persist: a wall in between says nothing of it.
	default:
		s.Hold = append(s.Hold, hold(t))
	}
}

// hold makes a held capture of what was seen, or counts one seen before.
func hold(t *settled) catalog.Held {
	h := catalog.Held{Key: t.past.Look.Key, Fingerprint: t.seen.Print, Sign: string(t.verdict.Sign), Since: t.seen.At}
	if was := t.past.Held; was != nil && was.Sign == h.Sign && t.past.heldStill(t.seen) {
		h.Since, h.Checks = was.Since, was.Checks
	}
	h.Checks++
	h.Last = t.seen.At
	a := aside{Status: t.seen.Status, Page: t.seen.Page, At: t.seen.At, Why: t.verdict.Reason, Extractor: t.seen.Extractor, Texts: t.texts}
	if t.seen.Article != nil {
		h.File = archive.FormatFile(archive.File{Article: t.seen.Article})
		a.Modified, a.Free = t.seen.Article.Modified, t.seen.Article.Free
	}
	data, _ := json.Marshal(a) // of strings, numbers and times: cannot fail
	h.Data = string(data)
	return h
}

// unhold makes a version of a held capture.
func unhold(t *settled) (archive.Capture, error) {
	h, p := *t.past.Held, t.past
	a := asideOf(h)
	f, err := archive.ParseFile(h.File)
	if err != nil {
		return archive.Capture{}, err
	}
	c := archive.Capture{
		Article: f.Article, Kind: archive.Changed, FetchedAt: a.At, Status: a.Status, PageSHA256: a.Page,
		Reason: "the last state seen", Extractor: a.Extractor, FirstSeen: p.Look.Found,
	}
	f.Article.Modified, f.Article.Free = a.Modified, a.Free
	if n := len(p.Versions); n > 0 {
		c.Previous, f.Article.CanonicalURL = &p.Versions[n-1], p.last().URL
	} else {
		c.Kind, f.Article.CanonicalURL = archive.Added, t.seen.Article.CanonicalURL
		c.Reason = "held back until it was seen again: " + a.Why
	}
	return c, nil
}

// doubt reads the first text of an address that is held back.
func (p *Past) doubt() {
	if p.Held == nil || p.Held.Sign != string(signStrange) && p.Held.Sign != string(signDoubtful) {
		return
	}
	if f, err := archive.ParseFile(p.Held.File); err == nil {
		p.Doubted = f.Article
	}
}
