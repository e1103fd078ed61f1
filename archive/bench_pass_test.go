package archive

import (
	"context"
	"testing"
	"time"
)

// BenchmarkArchive measures single operations on an archive of 100,000
// versions, or as many as STET_BENCH_VERSIONS says.
func BenchmarkArchive(b *testing.B) {
	n := 100_000
	if given := benchVersions(b); given != 50_000 {
		n = given
	}
	dir, o := fill(b, n)
	b.Run("pass of one version", func(b *testing.B) { benchPass(b, dir, o) })
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			openRepo(b, dir)
		}
	})
	r := openRepo(b, dir)
	all := versions(b, r, "")
	b.Run("all changes", func(b *testing.B) {
		for b.Loop() {
			versions(b, r, "")
		}
	})
	b.Run("last 200 changes", func(b *testing.B) {
		since := all[len(all)-201].Commit
		for b.Loop() {
			versions(b, r, since)
		}
	})
	b.Run("two texts", func(b *testing.B) {
		for i := 0; b.Loop(); i += 7919 {
			for _, at := range []int{i % len(all), (i + len(all)/2) % len(all)} {
				if _, err := r.Text(context.Background(), all[at]); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

// fill makes an archive of n versions.
func fill(b *testing.B, n int) (dir string, o *outlet) {
	r, o := newRepo(b), newOutlet()
	for done := 0; done < n; done += 1000 {
		captures, articles := o.batch(1000)
		vs, err := r.Record(context.Background(), captures)
		if err != nil {
			b.Fatal(err)
		}
		remember(articles, vs)
		if err := consolidateBench(r); err != nil {
			b.Fatal(err)
		}
	}
	return r.Dir(), o
}

func openRepo(b *testing.B, dir string) *Repo {
	b.Helper()
	r, err := Open(dir, Source{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { r.Close() })
	return r
}

// benchPass records one version in a pass of its own, as a process that
// starts for it does; consolidation, which follows a pass, is measured apart.
func benchPass(b *testing.B, dir string, o *outlet) {
	var consolidating, slowest time.Duration
	passes, files := 0, 0
	for b.Loop() {
		r, err := Open(dir, Source{})
		if err != nil {
			b.Fatal(err)
		}
		if err := r.Lock(); err != nil {
			b.Fatal(err)
		}
		captures, articles := o.batch(1)
		vs, err := r.Record(context.Background(), captures)
		if err != nil {
			b.Fatal(err)
		}
		if err := r.Close(); err != nil {
			b.Fatal(err)
		}
		remember(articles, vs)
		b.StopTimer()
		began := time.Now()
		again, err := Open(dir, Source{})
		if err != nil {
			b.Fatal(err)
		}
		if err := again.Consolidate(context.Background()); err != nil {
			b.Fatal(err)
		}
		if err := again.Close(); err != nil {
			b.Fatal(err)
		}
		took := time.Since(began)
		consolidating += took
		slowest = max(slowest, took)
		files = max(files, countFiles(b, dir))
		passes++
		b.StartTimer()
	}
	b.ReportMetric(float64(consolidating.Microseconds())/float64(passes)/1000, "ms-consolidate/op")
	b.ReportMetric(float64(slowest.Microseconds())/1000, "ms-consolidate-max")
	b.ReportMetric(float64(files), "files-max")
}
