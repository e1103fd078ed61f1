package archive

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os/exec"
	"strings"
)

// Pushed says what a push did.
type Pushed struct {
	Remote string // without its password
	Head   string // the commit the remote's branch is at now; empty where there was nothing to push
	Sent   bool   // the remote did not have it before
}

// RejectedError says that the remote's branch holds commits that this archive
// does not: another copy of the archive was run and pushed. Histories are never
// merged and nothing is overwritten, so a person has to choose.
type RejectedError struct {
	Dir, Remote string
	Theirs      string // the remote's commit, empty where it is not known
}

func (e *RejectedError) Error() string {
	s := fmt.Sprintf("push %s to %s: the remote has versions that this archive does not have", e.Dir, e.Remote)
	if e.Theirs != "" {
		s += " (it is at " + e.Theirs + ")"
	}
	return s
}

// Hint says what a person can do.
func (e *RejectedError) Hint() string {
	return fmt.Sprintf("two copies of this archive were run; to go on with the remote's, move %s away and run: git clone --bare %s %s", e.Dir, e.Remote, e.Dir)
}

// Trouble says why a remote could not take a push.
type Trouble string

const (
	Unreachable Trouble = "could not be reached"
	Denied      Trouble = "did not let us in"
	Missing     Trouble = "has no such repository"
	Refused     Trouble = "refused the push"
	Broken      Trouble = "broke off"
	Untold      Trouble = "did not take it" // the user's git tells the reason in words only
)

// RemoteError says that a remote did not take a push. The archive is as it was
// and so is the remote's branch; the next push sends what is missing.
type RemoteError struct {
	Dir, Remote string
	Clone       bool // it was to be cloned, not pushed to
	Trouble     Trouble
	Said        string // what the remote, or git, said about it; may be empty
	Err         error
}

func (e *RemoteError) Error() string {
	s := fmt.Sprintf("push %s to %s: the remote %s", e.Dir, e.Remote, e.Trouble)
	if e.Clone {
		s = fmt.Sprintf("clone %s from %s: the remote %s", e.Dir, e.Remote, strings.Replace(string(e.Trouble), "did not take it", "did not give it", 1))
	}
	if e.Said != "" {
		return s + ": " + e.Said
	}
	if e.Err != nil {
		return s + ": " + e.Err.Error()
	}
	return s
}

func (e *RemoteError) Unwrap() error { return e.Err }

// Hint says what a person can do.
func (e *RemoteError) Hint() string {
	if e.Clone {
		return "the archive is not here, so it is taken from its remote; to begin a new one, take remote: out of stet.yaml"
	}
	switch e.Trouble {
	case Denied:
		return "check the key or token; a token belongs in the remote's address as ${NAME}, from the environment"
	case Missing:
		return "make an empty bare repository there first: git init --bare --initial-branch=main PATH"
	case Refused:
		return "see what the remote says; nothing is lost, the next pass tries again"
	}
	return "nothing is lost, the next pass tries again; by hand: git -C " + e.Dir + " push " + e.Remote + " main"
}

// Push sends what the remote's branch main does not have yet. It never forces:
// *RejectedError where the remote has other versions, *RemoteError where it
// cannot be reached or does not want them. A push that was interrupted leaves
// the remote as it was, or at an earlier version; the next one goes on.
//
// The user's git does it where it is installed, with everything that is
// configured for it (ssh, credential helpers, proxies), but never asks on the
// terminal. Without it go-git's transports do: ssh with the agent, key files
// and known_hosts; https with a password or token in the address. remote is
// what git takes: a URL, host:path, or a folder.
func (r *Repo) Push(ctx context.Context, remote string) (Pushed, error) {
	p, err := r.newPush(remote)
	if err != nil || p.head == "" {
		return p.done(false), err
	}
	program, err := exec.LookPath("git")
	switch {
	case err == nil:
		return p.by(ctx, func(ctx context.Context) (Pushed, error) { return p.withGit(ctx, program) })
	case p.folder != "":
		return p.by(ctx, p.intoFolder)
	default:
		return p.by(ctx, p.withSession)
	}
}

// by pushes by one road. Where another copy is pushed in the same moment, the
// remote refuses and only says that its branch is not where it was: a second
// attempt finds what it has now.
func (p *push) by(ctx context.Context, road func(context.Context) (Pushed, error)) (Pushed, error) {
	done, err := road(ctx)
	if e, ok := errors.AsType[*RemoteError](err); ok && e.Trouble == Refused {
		return road(ctx)
	}
	return done, err
}

// push is one push on its way.
type push struct {
	*Repo
	head           string
	remote         string // without its password
	user, password string // of the remote's URL; password may be empty
	folder         string // the remote, where it is a folder of this machine
	cloning        bool   // the other way round, see Clone
	packSize       int    // after how much a push without git begins the next pack
}

func (r *Repo) newPush(remote string) (*push, error) {
	p := &push{Repo: r, packSize: sendSize}
	if remote == "" || strings.HasPrefix(remote, "-") {
		return p, fmt.Errorf("push %s: %q is not the address of a remote", r.dir, remote)
	}
	head, err := r.Head()
	if err != nil {
		return p, fmt.Errorf("push %s: %w", r.dir, err)
	}
	p.head = head
	p.remote, p.user, p.password = splitSecret(remote)
	p.folder = localFolder(remote)
	return p, nil
}

func (p *push) done(sent bool) Pushed {
	return Pushed{Remote: p.remote, Head: p.head, Sent: sent}
}

func (p *push) rejected(theirs string) error {
	return &RejectedError{Dir: p.dir, Remote: p.remote, Theirs: theirs}
}

func (p *push) failed(ctx context.Context, why Trouble, said string, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("push %s to %s: %w", p.dir, p.remote, ctx.Err())
	}
	if p.password != "" {
		said = strings.ReplaceAll(said, p.password, "***")
		if err != nil && strings.Contains(err.Error(), p.password) {
			err = errors.New(strings.ReplaceAll(err.Error(), p.password, "***"))
		}
	}
	return &RemoteError{Dir: p.dir, Remote: p.remote, Clone: p.cloning, Trouble: why, Said: said, Err: err}
}

// splitSecret takes the password out of a URL, so that it stands in no message
// and in no list of processes. One that is not escaped as it should be, as in
// "100%", makes no URL, and is a secret all the same.
func splitSecret(remote string) (clean, user, password string) {
	u, err := url.Parse(remote)
	if scheme, rest, isURL := strings.Cut(remote, "://"); err != nil && isURL {
		at := strings.LastIndexByte(rest, '@')
		user, password, found := strings.Cut(rest[:max(at, 0)], ":")
		if !found {
			return remote, "", ""
		}
		return scheme + "://" + user + rest[at:], user, password
	}
	if err != nil || u.User == nil || u.Host == "" {
		return remote, "", ""
	}
	user = u.User.Username()
	password, _ = u.User.Password()
	if password == "" {
		return remote, user, ""
	}
	u.User = url.User(user)
	return u.String(), user, password
}

// WithoutSecret gives a remote as it may be kept and told to others: without
// password, and of http without name, which may be a token too.
func WithoutSecret(remote string) string {
	clean, _, _ := splitSecret(remote)
	if scheme, rest, _ := strings.Cut(clean, "://"); scheme == "https" || scheme == "http" {
		host, path, slash := strings.Cut(rest, "/")
		clean = scheme + "://" + host[strings.LastIndexByte(host, '@')+1:]
		if slash {
			clean += "/" + path
		}
	}
	return clean
}

// localFolder gives the folder that a remote is, "" where it is a URL or
// host:path. As for git, a colon before any slash makes it host:path.
func localFolder(remote string) string {
	if path, ok := strings.CutPrefix(remote, "file://"); ok {
		return path
	}
	if strings.Contains(remote, "://") {
		return ""
	}
	before, _, colon := strings.Cut(remote, ":")
	if colon && len(before) > 1 && !strings.ContainsAny(before, `/\`) {
		return ""
	}
	return remote
}
