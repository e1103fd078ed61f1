package diff_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"stet/archive/diff"
	"stet/extract"
)

// article reads a test text: blocks between blank lines, one sentence a line;
// "# " a headline, "by " a byline, "## " a heading, "- " a list item, "> " a
// quotation.
func article(text string) *extract.Article {
	a := &extract.Article{}
	for _, part := range strings.Split(strings.TrimSpace(text), "\n\n") {
		var b extract.Block
		for _, line := range strings.Split(part, "\n") {
			switch {
			case strings.HasPrefix(line, "# "):
				a.Title = line[2:]
				continue
			case strings.HasPrefix(line, "by "):
				a.Byline = append(a.Byline, line[3:])
				continue
			case strings.HasPrefix(line, "## "):
				b.Kind, line = extract.Heading, line[3:]
			case strings.HasPrefix(line, "- "):
				b.Kind, line = extract.ListItem, line[2:]
			case strings.HasPrefix(line, "> "):
				b.Kind, line = extract.Quotation, line[2:]
			}
			if line != "" {
				b.Sentences = append(b.Sentences, line)
			}
		}
		if len(b.Sentences) > 0 {
			a.Blocks = append(a.Blocks, b)
		}
	}
	return a
}

func TestCompare(t *testing.T) {
	base := `# Minister warns of retaliation
by A. Writer

The minister will deliver a warning on Friday.
She said the country was "able to retaliate".

Neither side expects a breakthrough in the talks.
The talks began on Monday in the capital.

A spokesman for the ministry declined to comment on the report.`
	for _, c := range []struct{ name, new, want string }{
		{"same", base, ""},
		{"quotes only", strings.ReplaceAll(base, `"`, "”"), ""},
		{"headline", strings.Replace(base, "Minister warns", "Minister speaks", 1), "headline edited"},
		{"byline", strings.Replace(base, "A. Writer", "B. Other", 1), "byline edited"},
		{"edit", strings.Replace(base, "on Friday", "on Saturday morning", 1), "1 sentence edited"},
		{"added", base + "\n\nThe opposition called for an inquiry.\nIt has not begun.", "2 sentences added"},
		{"removed", strings.Replace(base, "The talks began on Monday in the capital.\n", "", 1), "1 sentence removed"},
		{"merged", strings.Replace(base, "retaliate\".\n\n", "retaliate\".\n", 1), "paragraphs divided otherwise"},
		{"several", strings.Replace(base, "on Friday", "on Saturday", 1) + "\nNo more is known of it.", "1 sentence added, 1 edited"},
		{"moved", `# Minister warns of retaliation
by A. Writer

A spokesman for the ministry declined to comment on the report.

The minister will deliver a warning on Friday.
She said the country was "able to retaliate".

Neither side expects a breakthrough in the talks.
The talks began on Monday in the capital.`, "1 sentence moved"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := diff.Compare(article(base), article(c.new)).String(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// long makes an article of n sentences that share no pair of words.
func long(n int, tag string) *extract.Article {
	a := &extract.Article{Title: "Title " + tag}
	for i := range n {
		s := ""
		for w := range 20 {
			s += fmt.Sprintf("%s%d ", tag, (i*7919+w*104729)%5003)
			if w%3 == 0 {
				s += "the "
			}
		}
		a.Blocks = append(a.Blocks, extract.Block{Sentences: []string{s + "end."}})
	}
	return a
}

// A text of 5,000 sentences against a fully different one takes under a
// second, whatever they are made of.
func TestBounded(t *testing.T) {
	same := &extract.Article{}
	for i := range 5000 {
		same.Blocks = append(same.Blocks, extract.Block{Sentences: []string{"The same again and again " + strings.Repeat("x", i%3) + "."}})
	}
	for _, c := range []struct {
		name     string
		old, new *extract.Article
	}{
		{"different", long(5000, "a"), long(5000, "b")},
		{"alike", long(5000, "a"), long(4999, "a")},
		{"repeated", same, long(5000, "the ")},
		{"against itself reversed", same, long(5000, "a")},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			diff.Compare(c.old, c.new)
			if d := time.Since(start); d > 3*time.Second { // three times, for busy machines
				t.Errorf("took %v", d)
			} else {
				t.Log(d)
			}
		})
	}
}
