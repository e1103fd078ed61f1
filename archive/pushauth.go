package archive

import (
	"errors"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"time"

	"github.com/go-git/go-git/v5/plumbing/transport"
	githttp "github.com/go-git/go-git/v5/plumbing/transport/http"
	gitssh "github.com/go-git/go-git/v5/plumbing/transport/ssh"
	"github.com/kevinburke/ssh_config"
	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"
)

// authFor gives what to prove ourselves with. nil: nothing.
func authFor(endpoint *transport.Endpoint) (transport.AuthMethod, error) {
	switch endpoint.Protocol {
	case "ssh":
		return newSSHAuth(endpoint)
	case "http", "https":
		if endpoint.Password != "" {
			return &githttp.BasicAuth{Username: endpoint.User, Password: endpoint.Password}, nil
		}
	}
	return nil, nil
}

// sshAuth proves ourselves with the keys of the agent and of the user's files,
// as ssh does. go-git's own knows one or the other. The host's key is checked
// against known_hosts.
type sshAuth struct {
	gitssh.PublicKeysCallback
}

// sshTimeout is how long connecting may take.
const sshTimeout = 30 * time.Second

func newSSHAuth(endpoint *transport.Endpoint) (*sshAuth, error) {
	name := endpoint.User
	if name == "" {
		name = ssh_config.Get(endpoint.Host, "User")
	}
	if name == "" {
		me, err := user.Current()
		if err != nil {
			return nil, fmt.Errorf("find out the user's name for ssh: %w", err)
		}
		name = me.Username
	}
	a := &sshAuth{}
	a.User = name
	a.Callback = func() ([]ssh.Signer, error) { return signers(endpoint.Host), nil }
	return a, nil
}

// ClientConfig is go-git's, with a limit on the time.
func (a *sshAuth) ClientConfig() (*ssh.ClientConfig, error) {
	cfg, err := a.PublicKeysCallback.ClientConfig()
	if err != nil {
		return nil, err
	}
	cfg.Timeout = sshTimeout
	return cfg, nil
}

// signers gives the agent's keys, then those in files that are not encrypted.
// A key that cannot be read is passed over, as ssh does; where none is left the
// server says so.
func signers(host string) []ssh.Signer {
	var list []ssh.Signer
	if agent, err := gitssh.NewSSHAgentAuth("agent"); err == nil {
		if keys, err := agent.Callback(); err == nil {
			list = append(list, keys...)
		}
	}
	for _, path := range keyFiles(host) {
		pem, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		if key, err := ssh.ParsePrivateKey(pem); err == nil {
			list = append(list, key)
		}
	}
	return list
}

// keyFiles lists IdentityFile of ssh_config, and ssh's defaults.
func keyFiles(host string) []string {
	home, err := os.UserHomeDir()
	if err != nil {
		return nil
	}
	var files []string
	for _, f := range ssh_config.GetAll(host, "IdentityFile") {
		if rest, ok := strings.CutPrefix(f, "~/"); ok {
			f = filepath.Join(home, rest)
		}
		if filepath.IsAbs(f) {
			files = append(files, f)
		}
	}
	for _, name := range []string{"id_ed25519", "id_ecdsa", "id_rsa"} {
		files = append(files, filepath.Join(home, ".ssh", name))
	}
	return files
}

// isKeyError says whether ssh failed over keys: ours or the host's.
func isKeyError(err error) bool {
	var unknown *knownhosts.KeyError
	var revoked *knownhosts.RevokedError
	var auth *ssh.ServerAuthError
	return errors.As(err, &unknown) || errors.As(err, &revoked) || errors.As(err, &auth)
}
