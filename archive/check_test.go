package archive

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write the sound archive of testdata/repos anew")

// soundStream is an archive without damage, as text for git fast-import. It
// stays as it is when stet changes: archives written once must stay good.
const soundStream = "../testdata/repos/sound.fi"

// TestSoundArchive writes the fixture, or checks that it is sound.
func TestSoundArchive(t *testing.T) {
	needGit(t)
	if *update {
		writeSound(t)
	}
	dir := imported(t, readStream(t))
	for _, road := range roads(t) {
		t.Run(road.name, func(t *testing.T) {
			road.set(t)
			if list := problems(t, dir); len(list) > 0 {
				t.Errorf("a sound archive has problems: %v", list)
			}
		})
	}
	r, err := Open(dir, Source{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if vs := versions(t, r, ""); len(vs) != 7 || vs[6].Kind != Gone {
		t.Errorf("versions %+v", vs)
	}
}

// writeSound records an archive with one version of each common kind.
func writeSound(t *testing.T) {
	r := newRepo(t)
	vs := record(t, r, added(1, start), added(2, start.Add(time.Minute)), added(3, start.Add(time.Hour)))
	c := changed(1, 1, start.Add(2*time.Hour), &vs[0])
	c.Silent = true
	one := record(t, r, c)[0]
	two := record(t, r, changed(1, 2, start.Add(5*time.Hour), &one))[0]
	back := changed(1, 1, start.Add(7*time.Hour), &two)
	back.Kind = Reverted
	gone := Capture{Article: story(2, 0), Kind: Gone, FetchedAt: start.Add(200 * time.Hour), Status: 404, Previous: &vs[1]}
	record(t, r, back, gone)
	out := git(t, r.Dir(), "fast-export", "--show-original-ids", branch)
	if err := os.WriteFile(soundStream, []byte(out), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readStream(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile(soundStream)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// imported makes a repository of a stream, with everything in one pack.
func imported(t testing.TB, stream string) string {
	t.Helper()
	dir := bare(t)
	cmd := exec.Command("git", "-c", "fastimport.unpackLimit=1", "fast-import", "--quiet", "--date-format=raw-permissive")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1")
	cmd.Stdin = strings.NewReader(stream)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git fast-import: %v\n%s", err, out)
	}
	return dir
}

// road is a way to check: with the user's git or without.
type road struct {
	name string
	set  func(*testing.T)
}

func roads(*testing.T) []road {
	return []road{
		{"with git", ownGit},
		{"without git", func(t *testing.T) { t.Setenv("PATH", "") }},
	}
}

func problems(t *testing.T, dir string) []Problem {
	t.Helper()
	list, err := Check(context.Background(), dir, Source{})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// wantProblem looks for a problem that says what, and that all give help.
func wantProblem(t *testing.T, list []Problem, what string) {
	t.Helper()
	found := false
	for _, p := range list {
		found = found || strings.Contains(p.String(), what)
		if p.Where == "" || p.What == "" || p.Help == "" {
			t.Errorf("problem %+v says too little", p)
		}
	}
	if !found {
		t.Errorf("no problem says %q: %v", what, list)
	}
}

// Damage of what the commits say: somebody wrote to the archive with git.
func TestCheckFindsMeddling(t *testing.T) {
	needGit(t)
	stream := readStream(t)
	replace := func(old, new string) func(string) string {
		return func(s string) string { return editData(t, s, old, new) }
	}
	again := "\nArticle: https://example.org/news/story-number-3\nFile: 2017/12/22/story-number-3.md"
	for _, tt := range []struct {
		name string
		edit func(string) string
		want string
	}{
		{"number", replace("Version: 2\n", "Version: 7\n"), "is version 7 of 2017/12/22/story-number-1.md, after version 1"},
		{"no number", replace("Version: 2\n", "Version: two\n"), "trailer Version"},
		{"kind", replace("Kind: reverted", "Kind: turned"), "trailer Kind is missing or not valid"},
		{"added twice", replace("Kind: reverted", "Kind: added"), "of kind added"},
		{"first of kind changed", replace("Version: 0\nKind: added", "Version: 0\nKind: changed"), "is version 0 and of kind changed"},
		{"no version", replace("Kind: reverted\n", ""), "holds no version"},
		{"previous", editPrevious, "as the version before, which is"},
		{"path", replace("File: 2017/12/22/story-number-1.md\nBlob", "File: 2017/12/22/../.git/config\nBlob"), "trailer File is missing or not valid"},
		{"other article", replace("story-number-2\nFile", "story-number-9\nFile"), "the text is of https://example.org/news/story-number-2"},
		{"article in two files", replace(again, "\nArticle: https://example.org/news/story-number-1\nFile: 2017/12/22/story-number-3.md"), "is in 2017/12/22/story-number-1.md already"},
		{"text", replace("Sentence 0 of paragraph 0 in story 3", "Sentence X of paragraph 0 in story 3"), "its folder says"},
		{"front matter", replace("title: \"Story number 3\"", "title: Story number 3"), "its folder says"},
		{"date", func(s string) string {
			return strings.Replace(s, "1513934102 +0000\ncommitter", "1513934101 +0000\ncommitter", 1)
		}, "is dated"},
		{"back in time", replaceLast(regexp.MustCompile(`(committer .*> )\d+`), "${1}1000000000"), "before its parent"},
		{"merge", func(s string) string {
			first := regexp.MustCompile(`commit refs/heads/main\nmark (:\d+)`).FindStringSubmatch(s)[1]
			return replaceLast(regexp.MustCompile(`(from :\d+\n)`), "${1}merge "+first+"\n")(s)
		}, "is a merge"},
		{"other file", replaceLast(regexp.MustCompile(`(M 100644 :\d+ \S+\n)`), "${1}D README.md\n"), "changes other files too: README.md"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			edited := tt.edit(stream)
			if edited == stream {
				t.Fatal("nothing was edited")
			}
			dir := imported(t, edited)
			for _, road := range roads(t) {
				t.Run(road.name, func(t *testing.T) {
					road.set(t)
					wantProblem(t, problems(t, dir), tt.want)
				})
			}
		})
	}
}

// editData replaces the first occurrence of old that is whole inside the data
// of a blob or message, and mends the length before it.
func editData(t *testing.T, stream, old, new string) string {
	t.Helper()
	at := strings.Index(stream, old)
	if at < 0 {
		t.Fatalf("%q is not in the stream", old)
	}
	head := strings.LastIndex(stream[:at], "\ndata ") + len("\ndata ")
	length, _, _ := strings.Cut(stream[head:], "\n")
	n, err := strconv.Atoi(length)
	if err != nil {
		t.Fatal(err)
	}
	return stream[:head] + strconv.Itoa(n+len(new)-len(old)) + stream[head+len(length):at] + new + stream[at+len(old):]
}

// editPrevious makes a version follow another commit.
func editPrevious(s string) string {
	return regexp.MustCompile(`Previous: ....`).ReplaceAllString(s, "Previous: 0000")
}

// replaceLast replaces the last match.
func replaceLast(re *regexp.Regexp, with string) func(string) string {
	return func(s string) string {
		all := re.FindAllStringIndex(s, -1)
		last := all[len(all)-1]
		return s[:last[0]] + re.ReplaceAllString(s[last[0]:last[1]], with) + s[last[1]:]
	}
}

// Damage of the files: a disk, a crash, a person.
func TestCheckFindsDamage(t *testing.T) {
	needGit(t)
	stream := readStream(t)
	one := func(t *testing.T, dir, pattern string) string {
		files, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil || len(files) == 0 {
			t.Fatalf("no %s: %v", pattern, err)
		}
		if err := os.Chmod(files[0], 0o644); err != nil {
			t.Fatal(err)
		}
		return files[0]
	}
	flip := func(pattern string, at func(size int) int) func(*testing.T, string) {
		return func(t *testing.T, dir string) {
			path := one(t, dir, pattern)
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			b[at(len(b))] ^= 0x10
			if err := os.WriteFile(path, b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	put := func(name, content string) func(*testing.T, string) {
		return func(t *testing.T, dir string) { write(t, filepath.Join(dir, name), content) }
	}
	remove := func(pattern string) func(*testing.T, string) {
		return func(t *testing.T, dir string) {
			if err := os.Remove(one(t, dir, pattern)); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, tt := range []struct {
		name   string
		damage func(*testing.T, string)
		want   string
	}{
		{"branch empty", put("refs/heads/main", ""), `branch main holds "" in place of a commit`},
		{"branch torn", put("refs/heads/main", "0123abc"), `branch main holds "0123abc" in place of a commit`},
		{"branch of nothing", put("refs/heads/main", strings.Repeat("ab", 20)+"\n"), "newest commit " + strings.Repeat("ab", 20)},
		{"branch missing", remove("refs/heads/main"), "branch main is missing"},
		{"HEAD elsewhere", put("HEAD", "ref: refs/heads/master\n"), "so that a clone does not show branch main"},
		{"HEAD missing", remove("HEAD"), "HEAD: "},
		{"config missing", remove("config"), "git configuration cannot be read"},
		{"shallow", put("shallow", strings.Repeat("ab", 20)+"\n"), "shallow clone"},
		{"alternates", put("objects/info/alternates", "/nowhere\n"), "borrowed from another repository"},
		{"index missing", remove("objects/pack/*.idx"), "has no index"},
		{"pack missing", remove("objects/pack/*.pack"), "newest commit"},
		{"bit of the pack", flip("objects/pack/*.pack", func(n int) int { return n / 2 }), "object"},
		{"bit of the pack's end", flip("objects/pack/*.pack", func(n int) int { return n - 5 }), "pack"},
		{"bit of the index", flip("objects/pack/*.idx", func(n int) int { return n - 30 }), "pack"},
		{"pack cut", func(t *testing.T, dir string) {
			path := one(t, dir, "objects/pack/*.pack")
			if err := os.Truncate(path, 2000); err != nil {
				t.Fatal(err)
			}
		}, "pack"},
		{"text missing", func(t *testing.T, dir string) { loosen(t, dir, func(p string) error { return os.Remove(p) }) }, "missing"},
		{"text torn", func(t *testing.T, dir string) {
			loosen(t, dir, func(p string) error { return os.WriteFile(p, []byte("torn"), 0o644) })
		}, "object"},
		{"text of another", func(t *testing.T, dir string) {
			loosen(t, dir, func(p string) error {
				var b bytes.Buffer
				b.Write(deflate([]byte("blob 5\x00other")))
				return os.WriteFile(p, b.Bytes(), 0o644)
			})
		}, "object"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := imported(t, stream)
			tt.damage(t, dir)
			for _, road := range roads(t) {
				t.Run(road.name, func(t *testing.T) {
					road.set(t)
					list := problems(t, dir)
					wantProblem(t, list, tt.want)
					if testing.Verbose() {
						for _, p := range list {
							t.Log(p, "→", p.Help)
						}
					}
				})
			}
		})
	}
}

// loosen makes every object a file of its own and damages one text.
func loosen(t *testing.T, dir string, damage func(path string) error) {
	t.Helper()
	packs, err := filepath.Glob(filepath.Join(dir, "objects/pack/*.pack"))
	if err != nil || len(packs) != 1 {
		t.Fatalf("packs %v, %v", packs, err)
	}
	moved := filepath.Join(t.TempDir(), "one.pack")
	if err := os.Rename(packs[0], moved); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(strings.TrimSuffix(packs[0], ".pack") + ".idx"); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(moved)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cmd := exec.Command("git", "unpack-objects", "-q")
	cmd.Dir, cmd.Stdin = dir, f
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	blob := strings.TrimSpace(git(t, dir, "rev-parse", "main~1:2017/12/22/story-number-2.md"))
	path := filepath.Join(dir, "objects", blob[:2], blob[2:])
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := damage(path); err != nil {
		t.Fatal(err)
	}
}

func TestCheckAfterGit(t *testing.T) {
	needGit(t)
	for _, commands := range []string{"gc -q --prune=now", "pack-refs --all", "repack -q -a -d -f --depth=250", "commit-graph write --reachable", "multi-pack-index write"} {
		dir := imported(t, readStream(t))
		git(t, dir, strings.Fields(commands)...)
		if list := problems(t, dir); len(list) > 0 {
			t.Errorf("after git %s: %v", commands, list)
		}
	}
}

func TestCheckNothing(t *testing.T) {
	if _, err := Check(context.Background(), filepath.Join(t.TempDir(), "none"), Source{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("check of nothing: %v", err)
	}
	r := newRepo(t)
	if list := problems(t, r.Dir()); len(list) > 0 {
		t.Errorf("a new archive has problems: %v", list)
	}
}

func TestCheckStops(t *testing.T) {
	r := newRepo(t)
	record(t, r, added(1, start))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := r.Check(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func BenchmarkCheck(b *testing.B) {
	r := newRepo(b)
	var batch []Capture
	for n := range 2000 {
		batch = append(batch, added(n, start.Add(time.Duration(n)*time.Second)))
	}
	record(b, r, batch...)
	for _, path := range []string{os.Getenv("PATH"), ""} {
		b.Run(fmt.Sprintf("git=%v", path != ""), func(b *testing.B) {
			b.Setenv("PATH", path)
			for b.Loop() {
				if list, err := r.Check(b.Context()); err != nil || len(list) > 0 {
					b.Fatal(list, err)
				}
			}
		})
	}
}
