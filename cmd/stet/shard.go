package main

import (
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"

	"stet/archive/poll"
)

// shard is one of several workers that share the sources. The zero value is the
// only worker.
type shard struct{ i, n int }

func parseShard(s string) (shard, error) {
	if s == "" {
		return shard{}, nil
	}
	left, right, _ := strings.Cut(s, "/")
	i, err1 := strconv.Atoi(left)
	n, err2 := strconv.Atoi(right)
	if err1 != nil || err2 != nil || i < 1 || i > n {
		return shard{}, withHint(usagef("%q is not a shard", s), "give the worker's number and how many there are, as in --shard 1/3")
	}
	return shard{i, n}, nil
}

// of chooses the sources of this worker. Each source has exactly one worker; with
// one worker more or less, as few sources as possible change theirs (rendezvous
// hashing).
func (s shard) of(sources []poll.Source) []poll.Source {
	if s.n < 2 {
		return sources
	}
	var mine []poll.Source
	for _, src := range sources {
		if s.worker(src.Name) == s.i {
			mine = append(mine, src)
		}
	}
	return mine
}

// worker is the number of the worker that has a source: the one with the
// greatest hash of both.
func (s shard) worker(source string) int {
	best, most := 1, uint64(0)
	for i := 1; i <= s.n; i++ {
		h := fnv.New64a()
		fmt.Fprintf(h, "%d/%s", i, source)
		if v := mix(h.Sum64()); i == 1 || v > most {
			best, most = i, v
		}
	}
	return best
}

// mix spreads a hash over all bits (the finalizer of SplitMix64): those of
// strings that differ in one character are too alike to be compared.
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}
