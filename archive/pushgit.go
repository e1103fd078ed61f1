package archive

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"
)

// withGit pushes with the user's git.
func (p *push) withGit(ctx context.Context, program string) (Pushed, error) {
	cmd := exec.CommandContext(ctx, program, "--git-dir="+p.dir, "push", "--porcelain", "--no-follow-tags",
		"--", p.remote, p.head+":"+branchRef)
	cmd.WaitDelay = 5 * time.Second
	cmd.Env = p.gitEnv(ctx, program)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	flag, summary := porcelain(out.String())
	switch {
	case flag == "=":
		return p.done(false), nil
	case err == nil:
		return p.done(true), nil
	case flag == "!" && strings.HasPrefix(summary, "[rejected]"): // git's own judgement, before anything was sent
		return p.done(false), p.rejected("")
	case flag == "!":
		return p.done(false), p.failed(ctx, Refused, strings.TrimSpace(summary+"; "+said(errs.String())), err)
	}
	return p.done(false), p.failed(ctx, Untold, said(errs.String()), err)
}

// porcelain reads git push's lines for programs: "<flag>\t<from>:<to>\t<summary>".
func porcelain(out string) (flag, summary string) {
	for line := range strings.Lines(out) {
		fields := strings.SplitN(strings.TrimRight(line, "\n"), "\t", 3)
		if len(fields) == 3 && strings.HasSuffix(fields[1], ":"+branchRef) {
			return fields[0], fields[2]
		}
	}
	return "", ""
}

// said makes what git printed one line for a person.
func said(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		line = oneLine(strings.TrimPrefix(strings.TrimPrefix(line, "fatal: "), "error: "))
		if line != "" && !strings.HasPrefix(line, "hint: ") && !strings.HasPrefix(line, "failed to push some refs") {
			lines = append(lines, line)
		}
	}
	return cutWords(strings.Join(lines, "; "), 400)
}

// untiedEnv is the user's environment without what ties git to another
// repository (stet may run from a hook), and without ways to ask a question:
// nobody is there to answer. New repositories are of the kind that stet reads,
// whatever kind the user or a later git prefers.
func untiedEnv() []string {
	env := slices.DeleteFunc(os.Environ(), func(kv string) bool {
		name, _, _ := strings.Cut(kv, "=")
		return slices.Contains([]string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE",
			"GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH", "GIT_PREFIX"}, name)
	})
	return append(env, "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "SSH_ASKPASS_REQUIRE=never",
		"GIT_DEFAULT_HASH=sha1", "GIT_DEFAULT_REF_FORMAT=files")
}

// gitEnv is the environment for a push: untied, and with the remote's password.
func (p *push) gitEnv(ctx context.Context, program string) []string {
	env := untiedEnv()
	if !p.sshChosen(ctx, program) {
		env = append(env, "GIT_SSH_COMMAND=ssh -oBatchMode=yes -oConnectTimeout=30")
	}
	if p.password == "" {
		return env
	}
	// A helper of our own in place of the user's, for this one command; it
	// reads the environment, which other users cannot. It comes after what the
	// environment configures already.
	n, err := strconv.Atoi(os.Getenv("GIT_CONFIG_COUNT"))
	if err != nil {
		n = 0
	}
	const helper = `!f() { test "$1" = get && printf 'username=%s\npassword=%s\n' "$STET_PUSH_USER" "$STET_PUSH_PASSWORD"; }; f`
	return append(env, "STET_PUSH_USER="+p.user, "STET_PUSH_PASSWORD="+p.password,
		fmt.Sprintf("GIT_CONFIG_COUNT=%d", n+2),
		fmt.Sprintf("GIT_CONFIG_KEY_%d=credential.helper", n), fmt.Sprintf("GIT_CONFIG_VALUE_%d=", n),
		fmt.Sprintf("GIT_CONFIG_KEY_%d=credential.helper", n+1), fmt.Sprintf("GIT_CONFIG_VALUE_%d=%s", n+1, helper))
}

// sshChosen says whether the user told git which ssh to use.
func (p *push) sshChosen(ctx context.Context, program string) bool {
	if os.Getenv("GIT_SSH_COMMAND") != "" || os.Getenv("GIT_SSH") != "" {
		return true
	}
	cmd := exec.CommandContext(ctx, program, "--git-dir="+p.dir, "config", "--get", "core.sshCommand")
	cmd.Env = untiedEnv()
	out, err := cmd.Output()
	return err == nil && len(bytes.TrimSpace(out)) > 0
}
