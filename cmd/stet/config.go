package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"syscall"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"stet/extract"
)

// config is stet.yaml. Every key is documented in the README.
type config struct {
	Folder       folder         `yaml:"archive"`
	UserAgent    userAgent      `yaml:"user_agent"`
	Identity     identity       `yaml:"identity"`
	AllowPrivate bool           `yaml:"allow_private"`
	CommitLink   commitLink     `yaml:"commit_url"`
	Defaults     configDefaults `yaml:"defaults"`
	Sources      []configSource `yaml:"sources"`

	Archive string `yaml:"-"` // the archive folder, as seen from here
	path    string // of the file, for messages
}

type configDefaults struct {
	Delay    duration       `yaml:"delay"`
	Timeout  duration       `yaml:"timeout"`
	Schedule configSchedule `yaml:"schedule"`
}

type configSchedule struct {
	First  duration `yaml:"first"`
	Factor factor   `yaml:"factor"`
	Stop   duration `yaml:"stop"`
	Live   duration `yaml:"live"`
}

type configSource struct {
	Name     name        `yaml:"name"`
	Feeds    []webURL    `yaml:"feeds"`
	Sitemaps []webURL    `yaml:"sitemaps"`
	Sections []webURL    `yaml:"sections"`
	Match    []pattern   `yaml:"match"`
	Skip     []pattern   `yaml:"skip"`
	Remote   remote      `yaml:"remote"`
	Rules    configRules `yaml:"rules"`
	Headers  hostHeaders `yaml:"headers"`
}

// defaultConfig is what an empty stet.yaml means.
func defaultConfig() config {
	return config{
		Folder:    folder{"./archives"},
		UserAgent: userAgent{"stet/1.0 (no contact given)"},
		Identity:  identity{"stet <stet@localhost>"},
		Defaults: configDefaults{
			Delay:   duration{time.Second},
			Timeout: duration{30 * time.Second},
			Schedule: configSchedule{
				First:  duration{30 * time.Minute},
				Factor: factor{1.2},
				Stop:   duration{40 * 24 * time.Hour},
				Live:   duration{time.Hour},
			},
		},
	}
}

// configError is a mistake in stet.yaml with its place, both counted from 1.
type configError struct {
	file      string
	line, col int
	what      string
}

func (e *configError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.file, e.line, e.col, e.what)
}

// config reads stet.yaml.
func (a *app) config() (*config, error) {
	data, err := os.ReadFile(a.configPath)
	if errors.Is(err, fs.ErrNotExist) {
		err = &usageError{fmt.Errorf("there is no %s", a.configPath)}
		return nil, withHint(err, `"stet add URL" makes one; "stet init" makes one without sources`)
	}
	if errors.Is(err, syscall.EISDIR) {
		return nil, withHint(usagef("%s is a folder, not a stet.yaml", a.configPath), "--config %s", filepath.Join(a.configPath, "stet.yaml"))
	}
	if err != nil {
		return nil, fmt.Errorf("reading the configuration: %w", err)
	}
	return parseConfig(data, a.configPath, a.getenv)
}

// parseConfig reads the text of a stet.yaml. Paths in it are relative to its
// folder, ${NAME} stands for an environment variable.
func parseConfig(data []byte, path string, getenv func(string) (string, bool)) (*config, error) {
	c := defaultConfig()
	c.path = path
	// Some editors begin a file with a byte order mark, which YAML 1.2 §5.2 allows.
	data = bytes.TrimPrefix(data, byteOrderMark)
	if err := tabs(data); err != nil {
		return nil, placed(err, path)
	}
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, placed(err, path)
	}
	for _, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		if err := expand(doc.Body, getenv); err != nil {
			return nil, placed(err, path)
		}
		if err := yaml.NodeToValue(doc.Body, &c, yaml.Strict()); err != nil {
			return nil, placed(err, path)
		}
	}
	if err := c.checkNames(); err != nil {
		return nil, placed(err, path)
	}
	c.Archive = c.Folder.string
	if !filepath.IsAbs(c.Archive) {
		c.Archive = filepath.Join(filepath.Dir(path), c.Archive)
	}
	for i := range c.Sources {
		if err := c.Sources[i].Remote.from(filepath.Dir(path)); err != nil {
			return nil, fmt.Errorf("reading %s: %w", path, err)
		}
	}
	return &c, nil
}

var byteOrderMark = []byte("\ufeff")

// indentedByTab finds a line whose indentation has a tab, which the parser's
// own error does not name.
var indentedByTab = regexp.MustCompile(`(?m)^ *\t[ \t]*[^ \t\r\n#]`)

func tabs(data []byte) error {
	at := indentedByTab.FindIndex(data)
	if at == nil {
		return nil
	}
	// Inside a text that goes over several lines a tab is as good as a space.
	if _, err := parser.ParseBytes(data, 0); err == nil {
		return nil
	}
	line := 1 + bytes.Count(data[:at[0]], []byte("\n"))
	return &configError{line: line, col: 1, what: "a tab indents this line, and YAML takes only spaces"}
}

// exists says whether there is a file.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// placed turns any mistake found in stet.yaml into a usage error that names
// file, line and column.
func placed(err error, path string) error {
	place, own := errors.AsType[*configError](err)
	e, foreign := errors.AsType[yaml.Error](err)
	switch {
	case own:
		place.file = path
		err = place
	case foreign && e.GetToken() != nil:
		p := e.GetToken().Position
		err = &configError{path, p.Line, p.Column, plainly(e)}
	default:
		err = fmt.Errorf("%s: %w", path, err)
	}
	return withHint(&usageError{err}, "mend that line; the README lists every key")
}

// plainly says what is wrong without the words of Go.
func plainly(e yaml.Error) string {
	if t, ok := errors.AsType[*yaml.TypeError](e); ok {
		return "this is not " + yamlKind(t.DstType.Kind())
	}
	if t, ok := errors.AsType[*yaml.UnexpectedNodeTypeError](e); ok {
		switch t.Expected {
		case ast.SequenceType:
			return "this is no list, as in [one, two]"
		case ast.MappingType:
			return "this is no group of keys, as in {key: value}"
		}
	}
	return e.GetMessage()
}

func yamlKind(k reflect.Kind) string {
	switch k {
	case reflect.Bool:
		return "true or false"
	case reflect.String:
		return "text"
	case reflect.Slice:
		return "a list"
	}
	return k.String()
}

func misplaced(n ast.Node, format string, args ...any) error {
	p := n.GetToken().Position
	return &configError{line: p.Line, col: p.Column, what: fmt.Sprintf(format, args...)}
}

func (c *config) checkNames() error {
	seen := map[string]bool{}
	for _, s := range c.Sources {
		if s.Name.node == nil {
			return &configError{c.path, 1, 1, "a source has no name"}
		}
		// Names are folders: two that differ in case are one on some systems.
		key := strings.ToLower(s.Name.text)
		if seen[key] {
			return misplaced(s.Name.node, "two sources are named %q", s.Name.text)
		}
		seen[key] = true
	}
	return nil
}

var variable = regexp.MustCompile(`\$?\$\{([A-Za-z_][A-Za-z0-9_]*)\}`)

// expand replaces ${NAME} in every string; $${NAME} stays as ${NAME}.
func expand(root ast.Node, getenv func(string) (string, bool)) error {
	v := &expander{getenv: getenv}
	ast.Walk(v, root)
	return v.err
}

type expander struct {
	getenv func(string) (string, bool)
	err    error
}

func (x *expander) Visit(n ast.Node) ast.Visitor {
	s, ok := n.(*ast.StringNode)
	if !ok {
		return x
	}
	s.Value = variable.ReplaceAllStringFunc(s.Value, func(m string) string {
		if strings.HasPrefix(m, "$$") {
			return m[1:]
		}
		value, ok := x.getenv(m[2 : len(m)-1])
		if !ok && x.err == nil {
			x.err = misplaced(n, "the environment has no %s", m[2:len(m)-1])
		}
		return value
	})
	return x
}

// configRules are extract.Rules as they stand in stet.yaml.
type configRules struct{ extract.Rules }

func (r *configRules) UnmarshalYAML(n ast.Node) error {
	var plain struct {
		Body       string   `yaml:"body"`
		Title      string   `yaml:"title"`
		Remove     []string `yaml:"remove"`
		IgnoreText []string `yaml:"ignore_text"`
	}
	if err := yaml.NodeToValue(n, &plain, yaml.Strict()); err != nil {
		return err
	}
	rules := extract.Rules{Body: plain.Body, Title: plain.Title, Remove: plain.Remove, IgnoreText: plain.IgnoreText}
	// A rule that is none would make every page of the source fail.
	if err := rules.Validate(); err != nil {
		return misplaced(n, "%v", err)
	}
	r.Rules = rules
	return nil
}
