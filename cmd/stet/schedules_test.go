package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
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
	text := strings.NewReplacer("/opt/stet", "/bin/true", "/srv/archive", dir).Replace(schedule(t, "systemd"))
	var units []string
	for _, part := range strings.Split(text, "# ~/.config/systemd/user/")[1:] {
		name, unit, _ := strings.Cut(part, "\n")
		units = append(units, filepath.Join(dir, name))
		if err := os.WriteFile(filepath.Join(dir, name), []byte(unit), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if len(units) != 3 {
		t.Fatalf("the units are %q", units)
	}
	out, err := exec.Command(analyze, append([]string{"verify", "--man=no"}, units...)...).CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestContainerFile builds what the container file builds, with the same command,
// and looks whether the entry point is what was copied.
func TestContainerFile(t *testing.T) {
	text := schedule(t, "container")
	build := regexp.MustCompile(`(?m)^RUN cd /src && (.*go build .*) -o /stet (.*)$`).FindStringSubmatch(text)
	if build == nil {
		t.Fatalf("nothing is built:\n%s", text)
	}
	cmd := exec.Command("sh", "-c", "cd ../.. && "+build[1]+" -n "+build[2]) // -n: say what would be done
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	for _, want := range []string{"\nCOPY --from=build /stet /usr/local/bin/stet\n", "\nENTRYPOINT [\"stet\"]\n", "ca-certificates git openssh-client"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q:\n%s", want, text)
		}
	}
	known := regexp.MustCompile(`^(#.*|(FROM|COPY|RUN|ENV|USER|WORKDIR|ENTRYPOINT|CMD) .+)$`)
	for _, line := range lines(text) {
		if !known.MatchString(line) {
			t.Errorf("no line of a container file: %q", line)
		}
	}
}
