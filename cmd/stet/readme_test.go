package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadme types what the README's transcripts show, in one folder from the
// first to the last, and wants what they show. A line "..." stands for any
// number of lines.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: runs stet and git twenty times")
	}
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("skipped: the transcripts use git")
	}
	dir := t.TempDir()
	n := 0
	for _, step := range transcript(t) {
		if folder, ok := strings.CutPrefix(step.command, "cd "); ok {
			dir = filepath.Join(dir, folder)
			continue
		}
		n++
		cmd := exec.Command("sh", "-c", step.command)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "GIT_PAGER=cat", "TZ=UTC", "LC_ALL=C")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("$ %s\n%s%v", step.command, out, err)
		}
		if !matches(lines(step.want), lines(string(out))) {
			t.Errorf("$ %s\nprinted:\n%s\nthe README shows:\n%s", step.command, out, step.want)
		}
	}
	if n < 5 {
		t.Errorf("the README's transcripts have %d commands: were they renamed?", n)
	}
}

// step is one command of a transcript and what it prints.
type step struct{ command, want string }

func transcript(t *testing.T) []step {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	var steps []step
	blocks := strings.Split(string(readme), "```console\n")
	for _, b := range blocks[1:] {
		text, _, _ := strings.Cut(b, "```")
		for line := range strings.Lines(text) {
			if command, ok := strings.CutPrefix(line, "$ "); ok {
				steps = append(steps, step{command: strings.TrimSpace(command)})
			} else if len(steps) > 0 {
				steps[len(steps)-1].want += line
			}
		}
	}
	return steps
}

func lines(s string) []string {
	return strings.Split(strings.TrimRight(s, "\n"), "\n")
}

// matches compares lines; "..." stands for any number of them.
func matches(want, got []string) bool {
	if len(want) == 0 {
		return len(got) == 0
	}
	if want[0] == "..." {
		for i := range len(got) + 1 {
			if matches(want[1:], got[i:]) {
				return true
			}
		}
		return false
	}
	return len(got) > 0 && strings.TrimRight(want[0], " ") == strings.TrimRight(got[0], " ") && matches(want[1:], got[1:])
}

// TestReadmeKnowsEveryCommand holds the README to the commands there are.
func TestReadmeKnowsEveryCommand(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range newRootCommand(&app{env: osEnv()}).Commands() {
		switch c.Name() {
		case "help", "version":
			continue
		}
		if !strings.Contains(string(readme), "stet "+c.Name()) && !strings.Contains(string(readme), "`"+c.Name()+"`") {
			t.Errorf("the README does not tell of stet %s", c.Name())
		}
	}
}

// TestReadmeConfig reads the stet.yaml that the README explains.
func TestReadmeConfig(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(readme), "```yaml\n")
	text, _, _ = strings.Cut(text, "```")
	c, err := parseConfig([]byte(text), "stet.yaml", func(string) (string, bool) { return "x", true })
	if err != nil || len(c.Sources) != 1 {
		t.Fatalf("%v\n%s", err, text)
	}
	d := defaultConfig()
	if c.Defaults != d.Defaults || c.AllowPrivate != d.AllowPrivate {
		t.Errorf("the README shows %+v, the defaults are %+v", c.Defaults, d.Defaults)
	}
}
