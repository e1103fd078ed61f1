package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

func schedule(t *testing.T, what string) string {
	t.Helper()
	var b bytes.Buffer
	if err := schedules.ExecuteTemplate(&b, what, place{"/opt/stet", "/srv/archive", "/srv/archive/stet.yaml"}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWorkflowIsYAML(t *testing.T) {
	var w struct {
		Jobs map[string]struct {
			Steps []map[string]any `yaml:"steps"`
		} `yaml:"jobs"`
	}
	text := schedule(t, "workflow")
	if err := yaml.Unmarshal([]byte(text), &w); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if len(w.Jobs["pass"].Steps) != 4 || !strings.Contains(text, "${{ secrets.STET_TOKEN }}") {
		t.Errorf("%+v\n%s", w, text)
	}
}

// TestCronLine runs the line's command with a stet that ends with each code.
func TestCronLine(t *testing.T) {
	line := lines(schedule(t, "cron"))[2]
	command := strings.SplitN(line, " ", 6)[5]
	dir := t.TempDir()
	command = strings.NewReplacer("/srv/archive/stet.yaml", dir+"/stet.yaml", "/srv/archive", dir, "/opt/stet", filepath.Join(dir, "stet")).Replace(command)
	for code, fails := range map[string]bool{"0": false, "11": false, "3": true, "1": true} {
		script := "#!/bin/sh\nexit " + code + "\n"
		if err := os.WriteFile(filepath.Join(dir, "stet"), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
		err := exec.Command("sh", "-c", command).Run()
		if (err != nil) != fails {
			t.Errorf("code %s: %v", code, err)
		}
	}
}

// TestSystemdUnits lets systemd judge the units, where it is installed.
func TestSystemdUnits(t *testing.T) {
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("skipped: systemd-analyze is not installed")
	}
	dir := t.TempDir()
	text := strings.ReplaceAll(schedule(t, "systemd"), "/opt/stet", "/bin/true")
	service, timer, ok := strings.Cut(text, "# ~/.config/systemd/user/stet.timer\n")
	if !ok {
		t.Fatal("there is no timer")
	}
	for name, unit := range map[string]string{"stet.service": strings.ReplaceAll(service, "/srv/archive", dir), "stet.timer": timer} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(unit), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.Command(analyze, "verify", "--man=no", filepath.Join(dir, "stet.service"), filepath.Join(dir, "stet.timer")).CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
