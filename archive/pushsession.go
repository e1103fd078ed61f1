package archive

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/protocol/packp"
	"github.com/go-git/go-git/v5/plumbing/protocol/packp/capability"
	"github.com/go-git/go-git/v5/plumbing/transport"
	"github.com/go-git/go-git/v5/plumbing/transport/client"
)

// withSession pushes through go-git's transports, one session a pack. go-git's
// own Push is not used: it reads the whole history of both sides first.
func (p *push) withSession(ctx context.Context) (Pushed, error) {
	endpoint, err := transport.NewEndpoint(p.remote)
	if err != nil {
		return p.done(false), p.failed(ctx, Unreachable, "", err)
	}
	endpoint.Password = p.password
	var line []id
	for sent := false; ; sent = true {
		s, err := p.open(ctx, endpoint)
		if err != nil {
			return p.done(sent), err
		}
		if line == nil || len(line) > 0 && s.theirs != line[0] {
			if line, err = p.missing(ctx, s.theirs); err != nil {
				return p.done(sent), errors.Join(err, s.Close())
			}
		} else {
			line = line[1:]
		}
		if len(line) == 0 {
			return p.done(sent), s.close()
		}
		n, err := s.send(ctx, line)
		if err != nil {
			return p.done(sent), err
		}
		if n == len(line) {
			return p.done(true), nil
		}
		line = line[n-1:] // from the commit the remote is at now
	}
}

// session is a conversation with a remote's receive-pack.
type session struct {
	*push
	transport.ReceivePackSession
	refs   *packp.AdvRefs
	theirs id // what the remote's branch is at, zero for none
}

func (p *push) open(ctx context.Context, endpoint *transport.Endpoint) (*session, error) {
	t, err := client.NewClient(endpoint)
	if err != nil {
		return nil, p.failed(ctx, Unreachable, "", err)
	}
	auth, err := authFor(endpoint)
	if err != nil {
		return nil, p.failed(ctx, Denied, "", err)
	}
	rp, err := t.NewReceivePackSession(endpoint, auth)
	if err != nil {
		return nil, p.failed(ctx, troubleOf(err), "", err)
	}
	refs, err := rp.AdvertisedReferencesContext(ctx)
	if err != nil {
		// The session is of no use any more; what went wrong is known.
		_ = rp.Close()
		return nil, p.failed(ctx, troubleOf(err), "", err)
	}
	s := &session{push: p, ReceivePackSession: rp, refs: refs}
	if refs != nil {
		s.theirs = refs.References[branchRef]
	}
	return s, nil
}

// Close is what both embedded types have.
func (s *session) Close() error { return s.ReceivePackSession.Close() }

// close ends a conversation in which nothing was sent. How it ends does not
// matter then.
func (s *session) close() error {
	_ = s.Close()
	return nil
}

// troubleOf classifies what go-git's transports give.
func troubleOf(err error) Trouble {
	var network net.Error
	switch {
	case errors.Is(err, transport.ErrRepositoryNotFound):
		return Missing
	case errors.Is(err, transport.ErrAuthenticationRequired), errors.Is(err, transport.ErrAuthorizationFailed), isKeyError(err):
		return Denied
	case errors.As(err, &network):
		return Unreachable
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return Broken
	}
	return Unreachable
}

// send sends one pack of the commits in line and says how many it held. The
// remote takes all of it or nothing.
func (s *session) send(ctx context.Context, line []id) (n int, err error) {
	out := s.newSender(s.packSize)
	if n, err = out.fill(ctx, line); err != nil {
		return 0, errors.Join(err, s.Close())
	}
	if err := s.update(ctx, branchRef, s.theirs, line[n-1], out.pack); err != nil {
		return 0, err
	}
	return n, nil
}

// update sends a pack and has the remote move a ref. It ends the conversation.
func (s *session) update(ctx context.Context, ref plumbing.ReferenceName, from, to id, pack *packWriter) error {
	req := packp.NewReferenceUpdateRequestFromCapabilities(s.refs.Capabilities)
	req.Commands = []*packp.Command{{Name: ref, Old: from, New: to}}
	req.Packfile = io.NopCloser(pack.stream())
	var heard bytes.Buffer // what the remote says to people
	if s.refs.Capabilities.Supports(capability.Sideband64k) {
		if err := req.Capabilities.Set(capability.Sideband64k); err != nil {
			return errors.Join(err, s.Close())
		}
		req.Progress = &heard
	}
	report, err := s.ReceivePack(ctx, req)
	if err == nil && report != nil {
		err = report.Error()
	}
	// After ReceivePack the conversation is over, whatever Close says.
	_ = s.Close()
	switch {
	case err == nil:
		return nil
	case report != nil:
		return s.failed(ctx, Refused, said(heard.String()+err.Error()), err)
	}
	trouble := troubleOf(err)
	if trouble == Unreachable {
		trouble = Broken
	}
	return s.failed(ctx, trouble, said(heard.String()+err.Error()), err)
}
