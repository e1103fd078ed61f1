package extract

import (
	"strings"
	"testing"
)

// A post stands in the text with its signature, however it is written, or not at all;
// and so does a quotation with those whose words it is.
func TestQuotations(t *testing.T) {
	const title = `<h1>Harbour town votes on its tram</h1>`
	const post = `<p><a href="https://posts.example/h">#harbour</a> trams are back <a href="https://posts.example/p">pic.example/Xy7</a></p>`
	between := func(s string) string {
		return `<article>` + title + `<div>` + part("tram line") + s + part("new depot") + `</div></article>`
	}
	for _, c := range []struct{ name, page, want, not string }{
		{"a post without an end of a sentence",
			between(`<blockquote>` + post + `&mdash; Ann Bell (@annbell) <a href="https://posts.example/1">May 5, 2022</a></blockquote>`),
			"#harbour trams are back\n— Ann Bell (@annbell) May 5, 2022\n", "\x00"},
		{"a post that is all a link",
			between(`<blockquote><div><div><a href="https://posts.example/1">View this post</a></div><p><a href="https://posts.example/1">So long, old tram 🚋</a></p><p>A post shared by <a href="https://posts.example/a">Ann Bell</a> (@annbell) on May 5, 2022 at 3:02pm PST</p></div></blockquote>`),
			"So long, old tram 🚋\nA post shared by Ann Bell (@annbell) on May 5, 2022 at 3:02pm PST\n", "View this post"},
		{"a post with an advertisement behind it",
			between(`<blockquote>` + post + `<p>Posted by <a href="https://posts.example/a">Ann Bell</a> on <a href="https://posts.example/1">Monday, February 7, 2022</a></p><div>Advertisement</div></blockquote>`),
			"trams are back\nPosted by Ann Bell on Monday, February 7, 2022\n", "Advertisement"},
		{"a post among links",
			between(`<div><ul><li><a href="/n">Ann Bell and the tram, The Harbour Post</a><blockquote>` + post + `<p>Posted by <a href="https://posts.example/a">Ann Bell</a> on <a href="https://posts.example/1">Monday, February 7, 2022</a></p></blockquote></li></ul></div>`),
			"trams are back\nPosted by Ann Bell on Monday, February 7, 2022\n", "\x00"},
		{"a preview of a post, with a button to load it",
			between(`<div><button>Show posts</button><blockquote><p>It is the end of the line for…</p><p>Posted by <a href="https://posts.example/a">Ann Bell</a> on <a href="https://posts.example/1">Monday, February 7, 2022</a></p></blockquote><div>Privacy</div></div>`),
			"about the new depot", "Ann Bell"},
		{"a post that ends the text",
			`<article>` + title + `<div>` + part("tram line") + part("new depot") + `<blockquote>` + post + `&mdash; Ann Bell (@annbell) <a href="https://posts.example/1">5. Mai 2022</a></blockquote></div></article>`,
			"trams are back\n— Ann Bell (@annbell) 5. Mai 2022\n", "\x00"},
		{"a picture that was posted without a word",
			between(`<blockquote><div><a href="https://posts.example/1">View this post</a></div><p>A post shared by <a href="https://posts.example/a">Ann Bell</a> on May 5, 2022</p></blockquote>`),
			"about the new depot", "Ann Bell"},
		{"a line that counts is no signature",
			between(`<blockquote>` + post + `<p><a href="https://posts.example/1">5:12 PM · May 5, 2022</a> · 23K likes</p></blockquote>`),
			"about the new depot", "likes"},
		{"another article's title in a post",
			between(`<blockquote>` + post + `<p><a href="/2024/ship">A ship is towed out of the harbour</a></p>&mdash; Ann Bell (@annbell) <a href="https://posts.example/1">5. Mai 2022</a></blockquote>`),
			"trams are back\n— Ann Bell (@annbell) 5. Mai 2022\n", "A ship is towed"},
		{"a label and links between a post and its signature",
			between(`<blockquote>` + post + `<p><strong>See as well</strong></p><p><a href="/ship">A ship is towed out of the harbour</a></p>&mdash; Ann Bell (@annbell) <a href="https://posts.example/1">5. Mai 2022</a></blockquote>`),
			"trams are back\n— Ann Bell (@annbell) 5. Mai 2022\n", "See as well"},
		{"an offer and a time below a post",
			between(`<blockquote>` + post + `&mdash; Ann Bell (@annbell) <a href="https://posts.example/1">5. Mai 2022</a><p><em>All that matters is on your desk each morning. <a href="/mail">Yes, please</a></em></p><p>Changed an hour ago</p></blockquote>`),
			"trams are back\n— Ann Bell (@annbell) 5. Mai 2022\nThe council", "morning"},
		{"a heading and a list in a post",
			between(`<blockquote>` + post + `<section><h2>Letters from the harbour</h2><ul><li>All that matters is on your desk each morning.</li></ul></section>&mdash; Ann Bell (@annbell) <a href="https://posts.example/1">5. Mai 2022</a></blockquote>`),
			"trams are back\n— Ann Bell (@annbell) 5. Mai 2022\n", "morning"},
		{"a box and a form in a post",
			between(`<blockquote>` + post + `<div><h3>Letters from the harbour</h3><p>All that matters is on your desk each morning.</p><form><input><button>Go</button></form></div><div><p>Nobody tells you more of the mill.</p></div>&mdash; Ann Bell (@annbell) <a href="https://posts.example/1">5. Mai 2022</a></blockquote>`),
			"trams are back\n— Ann Bell (@annbell) 5. Mai 2022\n", "Nobody tells"},
		{"a picture with its credit in a quotation",
			between(`<blockquote><p>We look forward to the day on which the tram will reach the mill.</p><p><img src="/1.jpg"><span>A. Bell / Agency</span></p><p>Bo Clark, mayor</p></blockquote>`),
			"will reach the mill.\nBo Clark, mayor\n", "Agency"},
		{"whose a picture is, an offer, a label and links in a quotation",
			between(`<blockquote><p>We look forward to the day on which the tram will reach the mill.</p><p>© Ann Bell / Agency</p><p>The harbour has but one paper. <a href="/support">Help us to go on, each month.</a></p><p><em>All that matters is on your desk each morning. <a href="/mail">Yes, please</a></em></p><p><b>See as well</b></p><p><a href="/ship">A ship is towed out of the harbour</a></p><p>Bo Clark, mayor</p></blockquote>`),
			"will reach the mill.\nBo Clark, mayor\n", "\x00"},
		{"another article's title in a quotation",
			between(`<blockquote><p><a href="/2024/ship">A ship is towed out of the harbour</a></p></blockquote>`),
			"about the new depot", "A ship is towed"},
		{"who is quoted",
			between(`<blockquote><p>We look forward to the day on which the tram will reach the mill.</p><footer>The mayor's deputy, Bo Clark</footer></blockquote>`),
			"will reach the mill.\nThe mayor's deputy, Bo Clark\n", "\x00"},
		{"a link to read on in a quotation of nothing else",
			between(`<blockquote><p>More: <a href="/2024/ship">A ship is towed out of the harbour</a></p></blockquote>`),
			"about the new depot", "A ship is towed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := articleOf(t, `<html><head><title>Harbour town votes on its tram</title></head><body>`+c.page+`</body></html>`)
			if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
				t.Errorf("want %q and not %q: %q", c.want, c.not, got)
			}
		})
	}
}
