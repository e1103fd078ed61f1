package main

import (
	"runtime"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// documented are the commands that users are told of. The README is checked
// to know them in TestReadme.
var documented = strings.Fields(`init add run push capture log show diff blame search status extract
	serve export hide unhide check reindex import demo completion man version`)

func TestEveryDocumentedCommandExists(t *testing.T) {
	root := newRootCommand(&app{env: osEnv()})
	for _, name := range documented {
		c, _, err := root.Find([]string{name})
		if err != nil || c.Name() != name {
			t.Errorf("there is no command %q", name)
		}
	}
}

func TestEveryHelpListsItsExitCodes(t *testing.T) {
	for _, c := range newRootCommand(&app{env: osEnv()}).Commands() {
		if !strings.Contains(c.Long, "Exit status:\n    0  done") {
			t.Errorf("stet %s --help does not list exit codes", c.Name())
		}
		if c.Short == "" || strings.HasSuffix(c.Short, ".") {
			t.Errorf("stet %s: short help %q", c.Name(), c.Short)
		}
		if c.HasSubCommands() {
			t.Errorf("stet %s has sub-commands", c.Name())
		}
		checkFlags(t, c)
	}
}

func checkFlags(t *testing.T, c *cobra.Command) {
	for line := range strings.Lines(c.Flags().FlagUsages()) {
		if strings.Contains(line, " string ") || strings.Contains(line, " int ") || strings.Contains(line, " strings ") {
			t.Errorf("stet %s: a flag's value has no name: %s", c.Name(), strings.TrimSpace(line))
		}
	}
}

func TestVersionIsAlsoAFlag(t *testing.T) {
	for _, more := range []string{"", "--json"} {
		_, command := stet(t, t.TempDir(), append([]string{"version"}, strings.Fields(more)...)...)
		code, flag := stet(t, t.TempDir(), append([]string{"--version"}, strings.Fields(more)...)...)
		if code != exitDone || flag != command || !strings.Contains(flag, runtime.GOOS) {
			t.Errorf("--version %s: exit %d, %q, stet version says %q", more, code, flag, command)
		}
	}
}
