package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// newConfig is the stet.yaml that "stet init" and "stet add" make.
const newConfig = `# What stet watches, and how. Every key is explained in stet's README.
archive: ./archives

# Say who you are: publishers that wonder about your requests can ask.
# user_agent: "stet/1.0 (+https://example.org/about-our-archive)"

# The author of the archives' commits; keep it, or the ids of commits differ.
# identity: "Example Archive <archive@example.org>"

# Addresses of private networks are refused, unless this is set:
# allow_private: true

sources: []
`

// sourceEntry is what a new source in stet.yaml says.
type sourceEntry struct {
	Name     string   `yaml:"name"`
	Feeds    []string `yaml:"feeds,omitempty,flow"`
	Sitemaps []string `yaml:"sitemaps,omitempty,flow"`
	Sections []string `yaml:"sections,omitempty,flow"`
	Match    []string `yaml:"match,omitempty,flow"`
}

// lines is the entry as it stands in a block sequence, without indentation.
func (e sourceEntry) lines() ([]string, error) {
	out, err := yaml.MarshalWithOptions(e, yaml.UseLiteralStyleIfMultiline(false))
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimRight(string(out), "\n"), "\n")
	for i := range lines {
		lines[i] = map[bool]string{true: "- ", false: "  "}[i == 0] + lines[i]
	}
	return lines, nil
}

// errNotEditable says that a stet.yaml is written in a way that cannot be
// edited without touching what a person wrote.
var errNotEditable = errors.New("its list of sources is not written one source a block")

// addSource puts an entry at the end of the sources of a stet.yaml. It inserts
// lines and changes none, so that comments and layout stay as they are.
func addSource(data []byte, e sourceEntry) ([]byte, error) {
	entry, err := e.lines()
	if err != nil {
		return nil, err
	}
	if crlf := []byte("\r\n"); bytes.Count(data, crlf) > 0 && bytes.Count(data, crlf) == bytes.Count(data, crlf[1:]) {
		edited, err := addSource(bytes.ReplaceAll(data, crlf, crlf[1:]), e)
		return bytes.ReplaceAll(edited, crlf[1:], crlf), err
	}
	file, err := parser.ParseBytes(bytes.TrimPrefix(data, byteOrderMark), 0)
	if err != nil {
		return nil, err
	}
	value := sourcesNode(file)
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	switch v := value.(type) {
	case nil:
		lines = append(lines, "sources:")
		lines = append(lines, indent(entry, 2)...)
	case *ast.MappingValueNode:
		at := v.Key.GetToken().Position.Line
		if lines[at-1], err = emptyList(lines[at-1]); err != nil {
			return nil, err
		}
		lines = insert(lines, at, indent(entry, 2))
	case *ast.SequenceNode:
		if v.IsFlowStyle {
			return nil, errNotEditable
		}
		p := v.Start.Position
		lines = insert(lines, lastLine(lines, p.Line, p.Column-1), indent(entry, p.Column-1))
	default:
		return nil, errNotEditable
	}
	return []byte(strings.Join(lines, "\n") + "\n"), nil
}

// sourcesNode finds the value of the key sources: its sequence, the key itself
// where the sequence is empty, nil where there is no such key.
func sourcesNode(file *ast.File) ast.Node {
	for _, doc := range file.Docs {
		for _, kv := range mappings(doc.Body) {
			if kv.Key.String() != "sources" {
				continue
			}
			if s, ok := kv.Value.(*ast.SequenceNode); ok && len(s.Values) > 0 {
				return s
			}
			return kv
		}
	}
	return nil
}

func mappings(n ast.Node) []*ast.MappingValueNode {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	}
	return nil
}

// emptyList makes "sources: []  # note" into "sources:  # note".
func emptyList(line string) (string, error) {
	key, rest, _ := strings.Cut(line, ":")
	rest = strings.TrimSpace(rest)
	for _, empty := range []string{"[]", "null", "~", ""} {
		if after, ok := strings.CutPrefix(rest, empty); ok && (after == "" || strings.HasPrefix(strings.TrimSpace(after), "#")) {
			return strings.TrimRight(key+":  "+strings.TrimSpace(after), " "), nil
		}
	}
	return "", errNotEditable
}

// lastLine is the number of the last line of a block sequence whose dashes
// stand dash columns from the left, first being its first line. Comments at or
// left of the dashes belong to what follows.
func lastLine(lines []string, first, dash int) int {
	last := first
	for i := first; i < len(lines); i++ {
		text := strings.TrimLeft(lines[i], " ")
		column := len(lines[i]) - len(text)
		comment := strings.HasPrefix(text, "#")
		switch {
		case text == "", comment && column <= dash:
			continue
		case column < dash, column == dash && !strings.HasPrefix(text, "-"), strings.HasPrefix(lines[i], "---"):
			return last
		}
		last = i + 1
	}
	return last
}

func indent(lines []string, n int) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.Repeat(" ", n) + l
	}
	return out
}

func insert(lines []string, at int, more []string) []string {
	out := append([]string{}, lines[:at]...)
	return append(append(out, more...), lines[at:]...)
}

// writeSource adds a source to stet.yaml, which is made where there is none.
// The file is replaced as a whole, and only by one that reads as it should.
func (a *app) writeSource(e sourceEntry) error {
	data, err := os.ReadFile(a.configPath)
	if errors.Is(err, os.ErrNotExist) {
		data, err = []byte(newConfig), nil
	}
	if err != nil {
		return err
	}
	before, err := parseConfig(data, a.configPath, a.getenv)
	if err != nil {
		return err
	}
	edited, err := addSource(data, e)
	if err == nil {
		var after *config
		after, err = parseConfig(edited, a.configPath, a.getenv)
		if err == nil && len(after.Sources) != len(before.Sources)+1 {
			err = errNotEditable
		}
	}
	if err != nil {
		lines, _ := e.lines()
		err = fmt.Errorf("adding a source to %s: %w", a.configPath, err)
		return withHint(err, "add it by hand: %s", strings.Join(lines, " "))
	}
	return replaceFile(a.configPath, edited)
}

// replaceFile writes a file so that it is there whole, old or new, whatever
// happens meanwhile.
func replaceFile(path string, data []byte) error {
	// A link is followed: the file may be kept in another folder.
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	mode := os.FileMode(0o644)
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".stet-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = bytes.NewReader(data).WriteTo(f)
	err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return os.Rename(f.Name(), path)
}
