package archive

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	gogit "github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/filemode"
	"github.com/go-git/go-git/v5/plumbing/object"

	"stet/extract"
)

// benchVersions is how many versions a benchmark records; STET_BENCH_VERSIONS
// sets another number.
func benchVersions(b *testing.B) int {
	s := os.Getenv("STET_BENCH_VERSIONS")
	if s == "" {
		return 50_000
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		b.Fatal(err)
	}
	return n
}

const benchBatch = 200

// outlet makes up a source: in each batch a quarter is new articles, the rest
// edits of the articles of the last days. About 150 articles a day, texts of
// about 5 KB.
type outlet struct {
	rand    *rand.Rand
	words   []string
	now     time.Time
	recent  []*benchArticle
	written int
}

type benchArticle struct {
	article *extract.Article
	last    Version
}

func newOutlet() *outlet {
	o := &outlet{rand: rand.New(rand.NewPCG(1, 2)), now: start}
	for range 8000 {
		word := make([]byte, 2+o.rand.IntN(9))
		for i := range word {
			word[i] = "etaoinshrdlucmfwypvbgkqjxz"[min(o.rand.IntN(26), o.rand.IntN(26))]
		}
		o.words = append(o.words, string(word))
	}
	return o
}

func (o *outlet) sentence() string {
	n := 8 + o.rand.IntN(20)
	words := make([]string, n)
	for i := range words {
		words[i] = o.words[min(o.rand.IntN(len(o.words)), o.rand.IntN(len(o.words)))]
	}
	return strings.ToUpper(words[0][:1]) + strings.Join(words, " ")[1:] + "."
}

func (o *outlet) add() *benchArticle {
	o.written++
	title := o.sentence()
	url := fmt.Sprintf("https://example.org/news/%s-%d", strings.ReplaceAll(title[:len(title)/2], " ", "-"), o.written)
	a := &extract.Article{CanonicalURL: url, Title: title, Byline: []string{"A. Writer"}, Published: o.now, Lang: "en"}
	for range 20 {
		blk := extract.Block{}
		for range 1 + o.rand.IntN(4) {
			blk.Sentences = append(blk.Sentences, o.sentence())
		}
		a.Blocks = append(a.Blocks, blk)
	}
	return &benchArticle{article: a}
}

// edit changes a sentence of an article, in a copy.
func (o *outlet) edit(a *benchArticle) {
	changed := *a.article
	changed.Blocks = slices.Clone(changed.Blocks)
	at := o.rand.IntN(len(changed.Blocks))
	changed.Blocks[at].Sentences = slices.Clone(changed.Blocks[at].Sentences)
	changed.Blocks[at].Sentences[0] = o.sentence()
	a.article = &changed
}

// batch gives the next captures and the articles they are of, each article
// once.
func (o *outlet) batch(n int) ([]Capture, []*benchArticle) {
	var captures []Capture
	var articles []*benchArticle
	fresh := n / 4
	o.rand.Shuffle(len(o.recent), func(i, j int) { o.recent[i], o.recent[j] = o.recent[j], o.recent[i] })
	for i := range n {
		o.now = o.now.Add(2 * time.Minute)
		c := Capture{Kind: Changed, FetchedAt: o.now, Status: 200, PageSHA256: strings.Repeat("0123456789abcdef", 4)}
		var a *benchArticle
		if i < fresh || i-fresh >= len(o.recent) {
			a = o.add()
			c.Kind = Added
		} else {
			a = o.recent[i-fresh]
			o.edit(a)
			before := a.last
			c.Previous = &before
		}
		c.Article = a.article
		captures = append(captures, c)
		articles = append(articles, a)
	}
	o.recent = append(o.recent, articles[:fresh]...)
	if len(o.recent) > 600 {
		o.recent = slices.DeleteFunc(o.recent, func(a *benchArticle) bool { return a.last.N > 2 })
	}
	return captures, articles
}

// remember keeps what was recorded for the next edits.
func remember(articles []*benchArticle, vs []Version) {
	for i, a := range articles {
		a.last = vs[i]
	}
}

func BenchmarkRecord(b *testing.B) {
	b.Run("stet", func(b *testing.B) { benchStet(b, benchVersions(b)) })
	b.Run("fast-import", func(b *testing.B) { benchFastImport(b, benchVersions(b)) })
	b.Run("go-git-loose", func(b *testing.B) { benchGoGit(b, min(benchVersions(b), 2000)) })
}

func benchStet(b *testing.B, n int) {
	for b.Loop() {
		r, o := newRepo(b), newOutlet()
		if err := r.Lock(); err != nil {
			b.Fatal(err)
		}
		var took []stopwatch
		for done := 0; done < n; done += benchBatch {
			captures, articles := o.batch(benchBatch)
			began := clock()
			vs, err := r.Record(context.Background(), captures)
			if err != nil {
				b.Fatal(err)
			}
			took = append(took, began.until(clock()))
			remember(articles, vs)
			if done%(10*benchBatch) == 0 { // as after each pass
				if err := consolidateBench(r); err != nil {
					b.Fatal(err)
				}
			}
		}
		report(b, n, took)
		b.ReportMetric(float64(memory("VmHWM"))/1e3, "MB-memory")
		b.ReportMetric(float64(diskUse(b, r.Dir()))/1e6, "MB-disk")
		b.ReportMetric(float64(countFiles(b, r.Dir())), "files")
	}
}

// consolidateBench consolidates in stet's own way, which does not compress
// again, so that sizes compare with those of peers that were not repacked.
func consolidateBench(r *Repo) error {
	if crowded, err := r.crowded(); err != nil || !crowded {
		return err
	}
	if err := r.mergeSmall(context.Background()); err != nil {
		return err
	}
	return r.objects.rescan()
}

// stopwatch is what a batch took of time and of the processors. The latter is
// steadier on a machine that does other things.
type stopwatch struct{ wall, cpu time.Duration }

// clock reads this process's times.
func clock() stopwatch {
	return stopwatch{time.Duration(time.Now().UnixNano()), processorTime()}
}

func (s stopwatch) until(t stopwatch) stopwatch {
	return stopwatch{t.wall - s.wall, t.cpu - s.cpu}
}

// report gives the speed of recording alone, and how the last tenth compares
// with the first.
func report(b *testing.B, n int, took []stopwatch) {
	sum := func(list []stopwatch) (total stopwatch) {
		for _, s := range list {
			total.wall += s.wall
			total.cpu += s.cpu
		}
		return total
	}
	all := sum(took)
	b.ReportMetric(float64(n)/all.wall.Seconds(), "versions/s")
	if all.cpu > 0 {
		b.ReportMetric(float64(all.cpu.Microseconds())/float64(n), "cpu-µs/version")
	}
	if tenth := len(took) / 10; tenth > 0 {
		first, last := sum(took[:tenth]), sum(took[len(took)-tenth:])
		b.ReportMetric(float64(first.wall)/float64(last.wall), "speed-last/first")
		if all.cpu > 0 {
			b.ReportMetric(float64(first.cpu)/float64(last.cpu), "cpu-speed-last/first")
		}
	}
	b.ReportMetric(0, "ns/op")
}

// benchFastImport gives the same texts to one git fast-import, with a
// checkpoint, which syncs, after each batch.
func benchFastImport(b *testing.B, n int) {
	needGit(b)
	for b.Loop() {
		dir := filepath.Join(b.TempDir(), "peer.git")
		git(b, ".", "init", "-q", "--bare", "-b", "main", dir)
		cmd := exec.Command("git", "-c", "fastimport.unpackLimit=1", "fast-import", "--quiet", "--done")
		cmd.Dir = dir
		in, err := cmd.StdinPipe()
		if err != nil {
			b.Fatal(err)
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			b.Fatal(err)
		}
		cmd.Stderr = os.Stderr
		if err := cmd.Start(); err != nil {
			b.Fatal(err)
		}
		w, answers := bufio.NewWriterSize(in, 1<<20), bufio.NewReader(out)
		o := newOutlet()
		var took []stopwatch
		for done := 0; done < n; done += benchBatch {
			captures, articles := o.batch(benchBatch)
			stream := fastImportStream(captures, articles)
			began := time.Now()
			// The answer to progress comes when the checkpoint is done.
			fmt.Fprint(w, stream, "checkpoint\n\nprogress done\n")
			if err := w.Flush(); err != nil {
				b.Fatal(err)
			}
			if _, err := answers.ReadString('\n'); err != nil {
				b.Fatal(err)
			}
			took = append(took, stopwatch{wall: time.Since(began)})
		}
		io.WriteString(in, "done\n")
		in.Close()
		if err := cmd.Wait(); err != nil {
			b.Fatal(err)
		}
		report(b, n, took)
		cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		b.ReportMetric(float64(cpu.Microseconds())/float64(n), "cpu-µs/version")
		b.ReportMetric(float64(diskUse(b, dir))/1e6, "MB-disk")
	}
}

// fastImportStream writes captures as commits for git fast-import, with the
// same files and messages as stet's.
func fastImportStream(captures []Capture, articles []*benchArticle) string {
	var s strings.Builder
	for i, c := range captures {
		v := benchVersion(c, articles[i])
		file := formatCapture(c)
		text := message(v)
		fmt.Fprintf(&s, "commit refs/heads/main\ncommitter %s %d +0000\ndata %d\n%s\nM 644 inline %s\ndata %d\n%s\n",
			DefaultIdentity, c.FetchedAt.Unix(), len(text), text, v.Path, len(file), file)
	}
	return s.String()
}

// benchVersion is the version a capture would be, for the peers.
func benchVersion(c Capture, a *benchArticle) Version {
	v := a.last
	if c.Kind == Added {
		v = Version{N: -1, Path: articlePath(c.Article.CanonicalURL, articleDay(c), false), URL: c.Article.CanonicalURL}
	}
	v.N++
	v.Kind, v.Title, v.FetchedAt, v.Status, v.PageSHA256 = c.Kind, c.Article.Title, c.FetchedAt, c.Status, c.PageSHA256
	v.Summary, v.Extractor = "1 sentence edited; 9 hours after version 0", extract.Extractor()
	v.Blob, v.Previous = strings.Repeat("0123456789", 4), strings.Repeat("9876543210", 4)
	a.last = v
	return v
}

// benchGoGit writes the same versions as loose objects with go-git, the trees
// by hand, as its worktree is slower still.
func benchGoGit(b *testing.B, n int) {
	for b.Loop() {
		dir := filepath.Join(b.TempDir(), "peer.git")
		repo, err := gogit.PlainInit(dir, true)
		if err != nil {
			b.Fatal(err)
		}
		w := &goGitWriter{b: b, repo: repo, trees: map[string]*object.Tree{}}
		o := newOutlet()
		var took []stopwatch
		for done := 0; done < n; done += benchBatch {
			captures, articles := o.batch(benchBatch)
			began := clock()
			for i, c := range captures {
				w.commit(benchVersion(c, articles[i]), formatCapture(c))
			}
			ref := plumbing.NewHashReference(plumbing.Main, w.tip)
			if err := repo.Storer.SetReference(ref); err != nil {
				b.Fatal(err)
			}
			took = append(took, began.until(clock()))
		}
		report(b, n, took)
		b.ReportMetric(float64(diskUse(b, dir))/1e6, "MB-disk")
	}
}

type goGitWriter struct {
	b     *testing.B
	repo  *gogit.Repository
	trees map[string]*object.Tree
	tip   plumbing.Hash
}

func (w *goGitWriter) store(encode func(plumbing.EncodedObject) error) plumbing.Hash {
	o := w.repo.Storer.NewEncodedObject()
	if err := encode(o); err != nil {
		w.b.Fatal(err)
	}
	name, err := w.repo.Storer.SetEncodedObject(o)
	if err != nil {
		w.b.Fatal(err)
	}
	return name
}

func (w *goGitWriter) commit(v Version, file []byte) {
	child, mode := w.store(func(o plumbing.EncodedObject) error {
		o.SetType(plumbing.BlobObject)
		in, err := o.Writer()
		if err != nil {
			return err
		}
		_, err = in.Write(file)
		return err
	}), filemode.Regular
	for path := v.Path; path != ""; mode = filemode.Dir {
		parent, name := splitPath(path)
		tree := w.trees[parent]
		if tree == nil {
			tree = &object.Tree{}
			w.trees[parent] = tree
		}
		entry := object.TreeEntry{Name: name, Mode: mode, Hash: child}
		at, found := slices.BinarySearchFunc(tree.Entries, entry, func(a, b object.TreeEntry) int { return strings.Compare(a.Name, b.Name) })
		if found {
			tree.Entries[at] = entry
		} else {
			tree.Entries = slices.Insert(tree.Entries, at, entry)
		}
		child = w.store(tree.Encode)
		path = parent
	}
	by := object.Signature{Name: "stet", Email: "stet@localhost", When: v.FetchedAt}
	c := &object.Commit{Author: by, Committer: by, Message: string(message(v)), TreeHash: child}
	if !w.tip.IsZero() {
		c.ParentHashes = []plumbing.Hash{w.tip}
	}
	w.tip = w.store(c.Encode)
}
