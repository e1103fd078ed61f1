package extract

import (
	"strings"
	"testing"
)

// A line of a series is kept or dropped with the others.
func TestSeries(t *testing.T) {
	for _, c := range []struct{ name, body, want, not string }{
		{"days of a calendar, some long enough to be text",
			part("calendar") + `<p>Jan. 14-19: Council of the harbour towns of the northern coast, annual meeting of all members, town hall, 225</p>
			<p>Jan. 15-18: Boat show, 500</p><p>Jan. 27, 2015: Fishers' union, executive board meeting, harbour hotel, 15</p>`,
			"\nJan. 15-18: Boat show, 500\nJan. 27, 2015:", "\x00"},
		{"facts above the text",
			`<p>Boat: Tern 18</p><p>Length: 5.4 m</p><p>Weight: 310 kg</p><p>Sail: 14 m²</p><p>Crew: 2</p>` + part("boat"),
			"Boat: Tern 18\nLength: 5.4 m\nWeight: 310 kg\n", "\x00"},
		{"three facts above it are the page's",
			`<p>Author: A. Name</p><p>Topic: Harbour</p><p>Views: 314</p>` + part("boat"), "about the boat", "Views"},
		{"numbered lines below the text",
			part("calendar") + `<h2>What to bring:</h2><p>1. Boots</p><p>2. A coat, $167</p><p>3. Bread</p>`,
			"What to bring:\n1. Boots\n2. A coat, $167\n3. Bread\n", "\x00"},
		{"who told a joke, the same twice",
			part("jokes") + `<p>Why do gulls fly south? Too far to walk!</p><p>—Ann, age 7</p><p>What do crabs read? Tide tables!</p><p>—Bo, age 8</p>
			<p>Where do boats go when ill? To the dock!</p><p>—Ann, age 7</p>`,
			"Tide tables!\n—Bo, age 8\n", "\x00"},
		{"links to more", part("boat") + `<p>Read more: <a href="/a">The tern has a keel</a></p><p>Read more: <a href="/b">The tern has no keel</a></p>
			<p>Read more: <a href="/c">What is a tern</a></p>` + part("sail"), "about the sail", "Read more"},
		{"an advertisement's label in it",
			part("boat") + `<p>“Sleeping on boats”</p><p>Advertisement</p><p>“Bankers”</p><p>“Sad music”</p>` + part("sail"),
			"“Sleeping on boats”\n“Bankers”\n“Sad music”\n", "Advertisement"},
		{"sentences that an address ends",
			`<p>This letter will be printed on Friday, with what you think of it. Write to letters@herald.example</p>` + part("boat") + part("sail"),
			"Write to letters@", "\x00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>The harbour's new boat</title></head><body><article><h1>The harbour's new boat</h1><div>`+c.body+`</div></article></body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}

// A sentence's end is seen behind what is no letter.
func TestEndsSentence(t *testing.T) {
	for text, want := range map[string]bool{
		"Hi everyone! 👋": true, "So sad.. 😔": true, "Green! 🌿 #autumn #diy": true, "The harbour 🌿": false,
		"港カードも使える。（山田太郎）": true, "港は気の毒だ。(^_^;)": true, "The tram at the mill. (Agency/A. Name)": false,
	} {
		if got := endsSentence(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
