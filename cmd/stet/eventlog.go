package main

import (
	"context"
	"errors"
	"log/slog"

	"stet/archive/poll"
)

// eventLog tells of passes as log lines, for programs that gather them: one for
// each version, failure and pass, with the same keys always.
type eventLog struct {
	log    *slog.Logger
	passes map[string]*passCount // by source, while they go on
}

// passCount is what is told of a pass when it ends.
type passCount struct{ checks, versions, held, failed int }

// newEventLog logs on stderr, as JSON with --json.
func (a *app) newEventLog() *eventLog {
	return &eventLog{log: a.log(), passes: map[string]*passCount{}}
}

func (l *eventLog) tell(e poll.Event) {
	log := l.log.With("source", e.Source)
	if e.URL != "" {
		log = log.With("url", e.URL)
	}
	n := l.passes[e.Source]
	if n == nil {
		n = &passCount{}
		l.passes[e.Source] = n
	}
	switch {
	case e.What == poll.Finished:
		delete(l.passes, e.Source)
		l.finished(log, e.Err, n)
	case e.Err != nil && errors.Is(e.Err, context.Canceled):
	case e.Err != nil:
		n.failed++
		log.Warn(string(e.What)+" failed", "err", e.Err)
	case e.What == poll.Recorded:
		n.versions++
		v := e.Version
		log.Info("version", "n", v.N, "kind", string(v.Kind), "silent", v.Silent, "title", v.Title, "commit", v.Commit)
	case e.What == poll.Checked:
		n.checks++
		l.checked(log, e, n)
	case e.What == poll.Pushed:
		log.Info("pushed")
	default:
		log.Debug(string(e.What), "total", e.Total)
	}
}

func (l *eventLog) checked(log *slog.Logger, e poll.Event, n *passCount) {
	if e.Outcome == poll.Suspicious {
		n.held++
		log.Info("held back", "reason", e.Reason)
		return
	}
	log.Debug("checked", "outcome", string(e.Outcome), "reason", e.Reason)
}

func (l *eventLog) finished(log *slog.Logger, err error, n *passCount) {
	log = log.With("checks", n.checks, "versions", n.versions, "held", n.held, "failed", n.failed)
	if err != nil {
		log.Error("pass broken off", "err", err)
		return
	}
	log.Info("pass")
}
