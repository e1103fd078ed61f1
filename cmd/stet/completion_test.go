package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestBashCompletion loads the script in a bash without anything else, and
// completes.
func TestBashCompletion(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("skipped: bash is not installed")
	}
	script := `source <(stet completion bash)
compopt() { :; } # is for a real prompt
try() { COMP_WORDS=("$@") COMP_CWORD=$(($#-1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}; __start_stet; echo "${COMPREPLY[@]}"; }
complete -p stet >/dev/null || exit 1
try stet ru
try stet run --wa
try stet completion b`
	out, err := exec.Command(bash, "--norc", "-c", script).CombinedOutput()
	if err != nil || string(out) != "run\n--watch\nbash\n" {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestOtherCompletions lets the other shells read theirs, where they are
// installed.
func TestOtherCompletions(t *testing.T) {
	for _, shell := range []string{"zsh", "fish"} {
		if _, err := exec.LookPath(shell); err != nil {
			t.Logf("skipped: %s is not installed", shell)
			continue
		}
		file := filepath.Join(t.TempDir(), shell)
		script, err := exec.Command("stet", "completion", shell).Output()
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, script, 0o644); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(shell, "-n", file).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", shell, err, out)
		}
	}
}

// TestManPages sets every page and wants no warning.
func TestManPages(t *testing.T) {
	dir := t.TempDir()
	if out, err := exec.Command("stet", "man", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	pages, err := filepath.Glob(filepath.Join(dir, "*.1"))
	if err != nil || len(pages) < 20 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("skipped: groff is not installed")
	}
	cmd := exec.Command(groff, append([]string{"-man", "-K", "utf8", "-T", "utf8", "-ww"}, pages...)...)
	var warnings strings.Builder
	cmd.Stderr = &warnings
	out, err := cmd.Output()
	if err != nil || warnings.Len() > 0 || !strings.Contains(string(out), "in use by another process") {
		t.Errorf("%v\n%s%s", err, warnings.String(), out)
	}
}
