package main

import (
	"fmt"
	"testing"

	"stet/archive/poll"
)

func TestShards(t *testing.T) {
	var sources []poll.Source
	for i := range 1000 {
		sources = append(sources, poll.Source{Name: fmt.Sprintf("source-%d", i)})
	}
	before := map[string]int{}
	for i := 1; i <= 4; i++ {
		mine := shard{i, 4}.of(sources)
		if len(mine) < 200 || len(mine) > 300 {
			t.Errorf("worker %d of 4 has %d of 1000 sources", i, len(mine))
		}
		for _, s := range mine {
			if before[s.Name] != 0 {
				t.Errorf("%s has two workers", s.Name)
			}
			before[s.Name] = i
		}
	}
	if len(before) != len(sources) {
		t.Errorf("%d of 1000 sources have a worker", len(before))
	}
	moved := 0
	for _, s := range sources {
		if w := (shard{1, 5}).worker(s.Name); w != before[s.Name] {
			moved++
			if w != 5 {
				t.Errorf("%s moved from worker %d to %d, not to the new one", s.Name, before[s.Name], w)
			}
		}
	}
	if moved > 300 {
		t.Errorf("a fifth worker moved %d of 1000 sources", moved)
	}
}

func TestParseShard(t *testing.T) {
	for _, bad := range []string{"0/3", "4/3", "1", "a/b", "1/0", "-1/2", "1/3/5"} {
		if s, err := parseShard(bad); err == nil {
			t.Errorf("%q is %v", bad, s)
		}
	}
	if s, err := parseShard("2/3"); err != nil || s != (shard{2, 3}) {
		t.Errorf("2/3 is %v, %v", s, err)
	}
}
