package extract

import "testing"

// A request to turn scripts on is no lead; a story about them keeps what it says.
func TestScriptRequests(t *testing.T) {
	page := func(put, text string) string {
		return articleOf(t, `<html><body><article><h1>Harbour town votes on its tram</h1>`+put+`<div class="text">`+text+part("tram line")+part("new depot")+`</div></article></body></html>`)
	}
	want := page("", "")
	for _, put := range []string{
		`<div class="player error"><p class="note">To play this video you need to enable JavaScript in your browser.</p></div>`,
		`<div class="player"><p>To view this video please enable JavaScript, and consider upgrading to a web browser that plays it.</p></div>`,
		`<div class="player">Media requires JavaScript to play, so please see to it that your browser has it at hand.</div>`,
		`<div class="x"><p>Um dieses Video abzuspielen, aktivieren Sie bitte JavaScript in Ihrem Browser.</p></div>`,
		`<div class="x"><p>この動画を再生するには、ブラウザーのJavaScriptを有効にしてください。</p></div>`,
		`<div class="x"><p>لتشغيل هذا الفيديو يجب تفعيل جافا سكريبت في متصفحك حتى تتمكن من المشاهدة.</p></div>`,
	} {
		if got := page(put, ""); got != want {
			t.Errorf("with %s: %q", put, got)
		}
	}
	if text := `<p>Whoever wants to see the timetable must enable JavaScript in the browser first.</p>`; page("", text) == want {
		t.Errorf("without %s", text)
	}
	if lead := `<p class="intro">The timetable of the tram is the first of its kind to be written in JavaScript alone.</p>`; page(lead, "") == want {
		t.Errorf("without %s", lead)
	}
}
