package extract

import (
	"strings"
	"testing"
)

// A text in a shadow root is read as a browser shows it: with what stands in its slots, in their
// places, and without what no slot takes. Other templates stay for scripts.
func TestShadows(t *testing.T) {
	const before, after = `<html><body><h1>Harbour town votes on its tram</h1><main>`, `</main></body></html>`
	one, two := part("tram line")+part("quay"), part("new depot")+part("ferry")
	want := articleOf(t, before+one+two+after)
	for name, page := range map[string]string{
		"all of it":           `<x-story><template shadowrootmode="open"><style>p{}</style>` + one + two + `</template></x-story>`,
		"around a slot":       `<x-story><template shadowrootmode="closed"><div>` + one + `<slot></slot></div></template>` + two + `</x-story>`,
		"slots with a name":   `<x-story><template shadowrootmode="open">` + one + `<slot name="end"><p>Loading</p></slot></template><p>` + strings.Repeat("Nobody is shown this here. ", 20) + `</p><div slot="end">` + two + `</div></x-story>`,
		"an empty slot":       `<x-story><template shadowrootmode="open">` + one + `<slot>` + two + `</slot></template> </x-story>`,
		"a slot, and no text": `<x-story><template shadowrootmode="open"><style>p{}</style><slot></slot></template>` + one + two + `</x-story>`,
		"a tool above":        `<x-tools><template shadowrootmode="open"><button>Share</button><p>Save this article, and read it later.</p></template></x-tools>` + one + two,
		"one in another":      `<x-page><template shadowrootmode="open"><x-story><template shadowrootmode="open">` + one + `<slot></slot></template><slot></slot></x-story></template>` + two + `</x-page>`,
		"a template beside":   one + two + `<template>` + part("old bridge") + `</template>`,
		"a slot in another":   `<x-story><template shadowrootmode="open">` + one + `<slot><slot name="a">x</slot></slot></template>` + two + `</x-story>`,
		"two roots, one host": `<x-story><template shadowrootmode="open">` + one + two + `</template><template shadowrootmode="open">` + part("old bridge") + `</template></x-story>`,
	} {
		if got := articleOf(t, before+page+after); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
