package catalog

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"stet/archive"
)

// rowOf gives the words of a text as a folder should write them.
func rowOf(text string) string {
	var b strings.Builder
	for _, w := range appendWords(nil, text) {
		b.WriteString(w.Text + " ")
	}
	return b.String()
}

func FuzzFolder(f *testing.F) {
	for _, s := range []string{"", "The Minister's spoke, in 2017.", "Köln", "naïve naïvetés", "aé", "éa b", "a“b”c", "x北京大学y 学习",
		"ΠΑΡΆΔΕΙΓΜΑ ς", "ภาษาไทย", "e\u0301 \u0301e", "a\u00adb", "\xff a\xffb", "서울에서 왔다."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var fold folder
		if got, want := string(fold.append(nil, s)), rowOf(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	})
}

func TestPack(t *testing.T) {
	p, err := newPacker()
	if err != nil {
		t.Fatal(err)
	}
	w := newWeaver(woven{})
	w.add("00ff", []string{"Headline", "First.", "Second."})
	w.add("11ee", []string{"Headline", "Second.", "", "Third."})
	w.versions = []wovenVersion{{sourceID("x")<<32 | 7, 0, 0}, {sourceID("x")<<32 | 9, 1, 1}, {sourceID("x")<<32 | 12, 2, 0}}
	packed := p.pack(w.woven)
	if got, err := p.unpack(packed); err != nil || !reflect.DeepEqual(got, w.woven) {
		t.Errorf("unpacked %+v, %v\nwant %+v", got, err, w.woven)
	}
	if got, want := w.words(), " headline first second headline second third "; !strings.HasSuffix(got, want) {
		t.Errorf("words %q, want the end %q", got, want)
	}
	for i := range packed {
		bad := slices.Clone(packed)
		bad[i] ^= 0x10
		if got, err := p.unpack(bad); err == nil && !reflect.DeepEqual(got, w.woven) || err != nil && !errors.Is(err, errWoven) {
			t.Errorf("byte %d damaged: %+v, %v", i, got, err)
		}
	}
}

// A packed woven of which zstd sees nothing wrong may still be wrong.
func FuzzUnpack(f *testing.F) {
	p, err := newPacker()
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte("\x01\x01a\x01\x02bb\x01\x00\x02\x00\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		w, err := p.unpack(p.enc.EncodeAll(b, nil))
		if err != nil {
			return
		}
		if again, err := p.unpack(p.pack(w)); err != nil || !reflect.DeepEqual(again, w) {
			t.Errorf("%+v becomes %+v, %v", w, again, err)
		}
	})
}

func TestBeginnings(t *testing.T) {
	got := strings.Split(strings.TrimSpace(beginnings("the theory of éa 北京 京 the ")), " ")
	want := []string{"t", "th", "the", "o", "of", "é", "éa", "北", "北京", "京"}
	for i := range want {
		want[i] = markBegun + want[i]
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestShortPairs(t *testing.T) {
	pair := func(a, b string) string { return pairWord(a, b) + " " }
	got := shortPairs("to be or minister of the 北京 京 в то ")
	if want := pair("to", "be") + pair("be", "or") + pair("of", "the") + pair("в", "то"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A new version is woven into what is there; only its text is read.
func TestWeaveOnlyWhatIsNew(t *testing.T) {
	f := newFake("example")
	f.record(story, archive.Added, day(0), "Headline", "One.", "Two.")
	f.record(story, archive.Changed, day(1), "Headline", "One.", "Three.")
	c := open(t)
	catchUp(t, c, f)
	f.reads = 0
	f.record(story, archive.Changed, day(2), "Headline", "Three.", "Four.")
	f.record(story, archive.Reverted, day(3), "Headline", "One.", "Two.")
	catchUp(t, c, f)
	if f.reads != 1 {
		t.Errorf("%d texts read, want 1", f.reads)
	}
	for query, want := range map[string][]int{"one": {0, 1, 3}, "three": {1, 2}, `"three four"`: {2}, `"two headline"`: nil, "tw*": {0, 3}} {
		var got []int
		for _, h := range search1(t, c, SearchQuery{Text: query}).Hits {
			got = h.In
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s in %v, want %v", query, got, want)
		}
	}
}

// What cannot be unpacked is damage like any other: the next CatchUp begins anew.
func TestDamagedWoven(t *testing.T) {
	c, f := open(t), sample()
	catchUp(t, c, f)
	err := c.write(t.Context(), func(tx *txn) error {
		return tx.exec(t.Context(), `UPDATE indexed SET woven = x'00'`)
	})
	if err != nil {
		t.Fatal(err)
	}
	var damage *DamageError
	if _, err := c.Search(t.Context(), SearchQuery{Text: "rain"}); !errors.As(err, &damage) {
		t.Fatalf("search says %v", err)
	}
	catchUp(t, c, f)
	if hits := search1(t, c, SearchQuery{Text: "rain"}).Hits; len(hits) != 1 {
		t.Errorf("found %+v", hits)
	}
}
