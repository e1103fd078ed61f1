package catalog

import (
	"slices"
	"testing"

	"stet/extract"
)

func TestShown(t *testing.T) {
	c := open(t)
	const source, key = "example", "example.org/a"
	save := func(s State) {
		t.Helper()
		if err := c.SaveState(t.Context(), source, s); err != nil {
			t.Fatal(err)
		}
	}
	want := func(shown ...uint32) {
		t.Helper()
		if got, err := c.ShownAt(t.Context(), source, key); err != nil || !slices.Equal(got, shown) {
			t.Errorf("got %v, %v, want %v", got, err, shown)
		}
	}
	want()
	save(State{Shown: map[string]extract.Shown{key: {7, 1 << 31, 7}}})
	want(7, 1<<31, 7)
	save(State{}) // a check that learnt nothing of it
	want(7, 1<<31, 7)
	save(State{Forget: []string{key}, Shown: map[string]extract.Shown{key: {8}}})
	want(8)
	save(State{Shown: map[string]extract.Shown{key: nil}})
	want()
	save(State{Shown: map[string]extract.Shown{key: {9}}})
	if err := c.ForgetSource(t.Context(), source); err != nil {
		t.Fatal(err)
	}
	want()
}
