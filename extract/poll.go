package extract

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// pollLetters and pollLines are what a poll among readers has at most; pollSum is by how much
// its shares, which are rounded, may differ from all of them.
const pollLetters, pollLines, pollSum = 400, 16, 2

// dropPolls drops the elements that hold a question and the shares of its answers and nothing else
// but labels: they are others at each visit,
// <div><h4>Poll</h4><p>Should shops be open on Sundays?</p><ol><li>Yes 58 %</li><li>No 42 %</li></ol></div>.
func dropPolls(root *html.Node, lines []*line) {
	_, inside := linesInside(root, lines)
	polls := map[*html.Node]bool{}
	for n, list := range inside {
		if isPoll(list) {
			polls[n] = true
		}
	}
	for n := range polls {
		for outer := n.Parent; polls[outer] && !endsWithQuestion(inside[n][0].text); outer = outer.Parent {
			polls[outer] = false // it has its label, and what stands above that is none
		}
	}
	dropInside(root, lines, polls, "poll")
}

// isPoll reports whether lines are a question, with a label above it, and below it answers, each
// with its share of all.
func isPoll(lines []*line) bool {
	if len(lines) < 3 || len(lines) > pollLines {
		return false
	}
	asked, shares, sum, letters := false, 0, 0.0, 0
	for i, l := range lines {
		letters += l.letters
		share, ok := shareOf(l.text)
		switch {
		case letters > pollLetters:
			return false
		case !asked && i < 3 && endsWithQuestion(l.text):
			asked = true
		case l.letters > labelLetters || l.mass > 0:
			return false
		case ok && asked:
			shares++
			sum += share
		}
	}
	return asked && shares > 1 && math.Abs(sum-100) <= pollSum
}

var shareForm = regexp.MustCompile(`^(?:.*\s)?(?:(\d{1,3}(?:[.,]\d+)?)\s?[%％]|[%％]\s?(\d{1,3}(?:[.,]\d+)?))$`)

// shareOf gives the percentage with which s ends, "Yes 58 %".
func shareOf(s string) (float64, bool) {
	if !strings.ContainsAny(s, "%％") {
		return 0, false
	}
	m := shareForm.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	share, err := strconv.ParseFloat(strings.Replace(m[1]+m[2], ",", ".", 1), 64)
	return share, err == nil
}
