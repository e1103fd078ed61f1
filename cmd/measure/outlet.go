package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// transition is one article at two moments of the outlet's history.
type transition struct {
	Path string    `json:"path"`
	Old  [3]string `json:"old"` // time, commit, blob
	New  [3]string `json:"new"`
	Kind string    `json:"kind"` // same or diff
	What []string  `json:"ch"`
}

// sighting is one page of the outlet: where it stood and its blob.
type sighting struct{ path, blob string }

// measureOutlet compares fingerprints over all transitions. A blob is
// extracted once, however often it stands in the history.
func measureOutlet(ctx context.Context, o options) error {
	transitions, err := readTransitions(filepath.Join(o.data, "airesnuevos-truth.jsonl"))
	if err != nil {
		return err
	}
	git, err := openBlobs(ctx, filepath.Join(o.data, "airesnuevos-site.git"))
	if err != nil {
		return err
	}
	defer git.close()
	all := sightings(transitions)
	prints, err := each(ctx, o, all, func(s sighting) (string, error) {
		body, err := git.read(s.blob)
		if err != nil {
			return "", err
		}
		p := page{Name: s.path, URL: "http://localhost:4000/" + strings.TrimPrefix(s.path, "_site/")}
		a, err := p.extract(body)
		return fingerprint(a), err
	})
	if err != nil {
		return err
	}
	of := map[sighting]string{}
	for i, s := range all {
		of[s] = prints[i]
	}
	printOutlet(o, transitions, of)
	return nil
}

func readTransitions(path string) ([]transition, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []transition
	for dec := json.NewDecoder(f); ; {
		var t transition
		if err := dec.Decode(&t); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("reading %s: %w", path, err)
		}
		all = append(all, t)
	}
}

func (t transition) sides() (old, new sighting) {
	return sighting{t.Path, t.Old[2]}, sighting{t.Path, t.New[2]}
}

func sightings(all []transition) []sighting {
	set := map[sighting]bool{}
	for _, t := range all {
		old, new := t.sides()
		set[old], set[new] = true, true
	}
	return slices.SortedFunc(maps.Keys(set), func(a, b sighting) int { return strings.Compare(a.path+a.blob, b.path+b.blob) })
}

func printOutlet(o options, all []transition, of map[sighting]string) {
	var falsely, missed ratio
	empty := 0
	for _, t := range all {
		old, new := t.sides()
		changed := of[old] != of[new]
		if of[new] == fingerprint(nil) {
			empty++
		}
		report := ""
		switch t.Kind {
		case "same":
			if falsely.add(changed); changed {
				report = "false"
			}
		case "diff":
			if missed.add(!changed); !changed {
				report = "missed"
			}
		}
		if report != "" {
			fmt.Fprintf(o.out, "%s\t%s\t%s\t%s\t%s\n", report, t.Path, t.Old[2], t.New[2], strings.Join(t.What, ","))
		}
	}
	fmt.Fprintf(o.out, "%d transitions: %d false of %d, %d missed of %d; %d to a page without an article\n", len(all), falsely.n, falsely.of, missed.n, missed.of, empty)
}

// blobs reads objects of a repository through one git process.
type blobs struct {
	mu  sync.Mutex
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
}

func openBlobs(ctx context.Context, dir string) (*blobs, error) {
	if _, err := os.Stat(dir); err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, "git", "--git-dir", dir, "cat-file", "--batch")
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("starting git: %w", err)
	}
	return &blobs{cmd: cmd, in: in, out: bufio.NewReaderSize(out, 1<<16)}, nil
}

func (b *blobs) read(id string) ([]byte, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if _, err := fmt.Fprintln(b.in, id); err != nil {
		return nil, fmt.Errorf("asking git for %s: %w", id, err)
	}
	header, err := b.out.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", id, err)
	}
	fields := strings.Fields(header)
	if len(fields) != 3 {
		return nil, fmt.Errorf("reading %s: git says %q", id, strings.TrimSpace(header))
	}
	size, err := strconv.Atoi(fields[2])
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", id, err)
	}
	body := make([]byte, size+1) // and the line break after it
	if _, err := io.ReadFull(b.out, body); err != nil {
		return nil, fmt.Errorf("reading %s: %w", id, err)
	}
	return body[:size], nil
}

func (b *blobs) close() {
	b.in.Close()
	b.cmd.Wait()
}
