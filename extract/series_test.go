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
		{"results below a line that announces them",
			part("boat") + `<p>The results:</p><p>Tern – Gull 2:1</p><p>Crab – Eel 0:0</p>` + part("sail"),
			"The results:\nTern – Gull 2:1\nCrab – Eel 0:0\n", "\x00"},
		{"numbers drawn, below the text", part("boat") + part("sail") + `<p>The numbers are:</p><p>3 – 14 – 22 – 31</p><p>Bonus 7</p>`,
			"The numbers are:\n3 – 14 – 22 – 31\nBonus 7\n", "\x00"},
		{"four lines between two paragraphs", part("boat") + `<p>Tern 18</p><p>Gull 12</p><p>Crab 9</p><p>Eel 4</p>` + part("sail"),
			"Tern 18\nGull 12\nCrab 9\nEel 4\n", "\x00"},
		{"whom to ask", part("boat") + part("sail") + `<p>Contact:</p><p>A. Name</p><p>name@herald.example</p>`, "about the sail", "A. Name"},
		{"numbered links below a line that ends with a colon", part("boat") + part("sail") + `<p>The same, from us:</p><p>1. <a href="/a">The tern has a keel</a></p><p>2. <a href="/b">The tern has no keel</a></p>`, "about the sail", "keel"},
		{"no full stops in all of the text", `<p>港口的电车昨天第一次开到码头边上 大家都很高兴</p><p>三年前开始修建的时候没有人相信会这么快就能坐上</p><p>一路上可以看见海湾和远处的灯塔 风景真的是很好</p>
			<p>车上坐满了从市里来的学生和带着孙子出门的老人们</p><p>我们在终点站下车以后沿着堤岸慢慢地走回去了</p><p>路边新开的小店卖烤鱼和热茶 味道不错价格也不贵</p><p>下午起风了所以我们没有等到日落就坐车回家了</p><p>站台上还有很多人在排队等下一班往市里开的车</p>
			<p>一路上可以看见海湾</p><p>真的很值得去一次!</p>` + part("boat"), "站台上还有很多人在排队等下一班往市里开的车\n一路上可以看见海湾\n", "\x00"},
		{"labels below a text without full stops", part("boat") + `<p>港口的电车昨天第一次开到码头边上 大家都很高兴 三年前开始修建的时候没有人相信</p><p>三年前开始修建的时候没有人相信会这么快就能坐上 大家都很高兴 风景真的是很好</p><p>一路上可以看见海湾和远处的灯塔 风景真的是很好 车上坐满了从市里来的学生</p>
			<p>车上坐满了从市里来的学生和带着孙子出门的老人们</p><p>我们在终点站下车以后沿着堤岸慢慢地走回去了</p><p>路边新开的小店卖烤鱼和热茶 味道不错价格也不贵</p><p>下午起风了所以我们没有等到日落就坐车回家了</p><p>站台上还有很多人在排队等下一班往市里开的车</p>
			<p>点赞 转发</p><p>相关新闻</p>`, "往市里开的车", "点赞"},
		{"two lines that nothing announces", part("boat") + `<p>314 views</p><p>12 comments</p>` + part("sail"), "about the sail", "views"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>The harbour's new boat</title></head><body><article><h1>The harbour's new boat</h1><div>`+c.body+`</div></article></body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}

// What stands right above the text, and a list or table below it, is cut nowhere.
func TestEdges(t *testing.T) {
	const row = `<tr><td>Tern</td><td>5.4 m</td></tr>`
	for _, c := range []struct{ name, body, want, not string }{
		{"a short sentence first", `<p>Not a shot was fired.</p>` + part("boat"), "Not a shot was fired.\n", "\x00"},
		{"an item that is a link first", `<ul><li><a href="/y">Here is our year in review!</a></li><li>The tern is the boat that most of us have sailed this year.</li></ul>` + part("boat"), "Here is our year in review!\n", "\x00"},
		{"set otherwise", `<p class="n">Listen to it here.</p>` + part("boat"), "about the boat", "Listen"},
		{"the first items of a list", `<h2>Sails</h2><ul><li>Main sail</li><li>Jib, which is set first of all when the wind is light and comes from the south.</li></ul>` + part("boat"),
			"Sails\nMain sail\nJib", "\x00"},
		{"a chapter's title above its first section's", `<h2>Boats</h2><h3>The tern</h3>` + part("boat") + `<h3>The gull</h3>` + part("sail"), "Boats\nThe tern\n", "\x00"},
		{"the first of the sections' titles", `<div class="s"><h2>Start</h2><div>` + part("boat") + `</div></div><div class="s"><h2>Advice</h2><div>` + part("sail") +
			`</div></div><div class="s"><h2>End</h2><div>` + part("quay") + `</div></div>`, "Start\nThe council", "\x00"},
		{"a table below the text, with a head of its own", part("boat") + `<h3>Boats</h3><table><thead><tr><th>Name</th><th>Length</th></tr></thead><tbody>` + row + row + `</tbody></table>`,
			"Boats\nName Length\nTern 5.4 m\n", "\x00"},
		{"lists below it, each with a short line above", part("boat") + `<p>First prize</p><ul><li>Tern</li><li>Gull</li></ul><p>Second prize</p><ul><li>Crab</li></ul><p>Third prize</p><ul><li>Eel</li></ul>`,
			"First prize\nTern\nGull\nSecond prize\nCrab\nThird prize\nEel\n", "\x00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>The harbour's new boat</title></head><body><article><h1>The harbour's new boat</h1><div>`+c.body+`</div></article></body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}

// What is a label or a link for itself is none beside what it belongs to.
func TestBeside(t *testing.T) {
	const list = `<ul><li>1 kg of flour</li><li>a pot</li></ul>`
	for _, c := range []struct{ name, body, want, not string }{
		{"a short line above a list", part("boat") + `<p>What you need</p>` + list + part("sail"), "What you need\n1 kg", "\x00"},
		{"an advertisement between them", part("boat") + `<p>What you need</p><div class="ad"><button>Ad</button></div>` + list + part("sail"), "What you need\n1 kg", "\x00"},
		{"the same heading above each list", part("boat") + `<h3>In short</h3>` + list + part("sail") + `<h3>In short</h3>` + list + part("quay") + `<h3>In short</h3>` + list + part("mill"),
			"In short\n1 kg", "\x00"},
		{"verse", part("boat") + `<p>The gull that sits</p><p>upon the mill</p><p>has sat there ever since.</p>` + part("sail"), "The gull that sits\nupon the mill\nhas sat", "\x00"},
		{"headings that are links, among one that is none", `<h2>Quay</h2>` + part("quay") + `<h2><a href="/m">Mill</a></h2>` + part("mill") + `<h2><a href="/s">Sail</a></h2>` + part("sail"),
			"\nMill\n", "\x00"},
		{"one alone", `<h2>Quay</h2>` + part("quay") + `<h2><a href="/m">Buy the print edition</a></h2>` + part("mill"), "about the mill", "Buy"},
		{"items that are links, among others", part("boat") + `<ul><li>not for sail</li><li><a href="/h">home page</a></li><li>built in wood</li></ul>` + part("sail"), "sail\nhome page\nbuilt", "\x00"},
		{"an address", part("boat") + `<p><a href="https://tern.example/">https://tern.example</a></p>` + part("sail"), "https://tern.example", "\x00"},
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
		"Hi everyone! 👋": true, "It was sold in 1998.[4][12]": true, "And they saw her. [M1]": true, "The harbour [photos]": false,
		"“Nobody expected you to know—”": true, "The harbour –": false, "“The harbour”": false, "So sad.. 😔": true, "Green! 🌿 #autumn #diy": true, "The harbour 🌿": false,
		"港カードも使える。（山田太郎）": true, "港は気の毒だ。(^_^;)": true, "The tram at the mill. (Agency/A. Name)": false,
	} {
		if got := endsSentence(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
