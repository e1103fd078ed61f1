package poll

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"time"

	"stet/archive/fetch"
)

// obstacle is what stands between a visitor and an article, as a page.
type obstacle func(a *simArticle, now time.Time, luck *rand.Rand) *fetch.Page

// simWalls are walls in languages that stet has words for, in words that nobody
// knows, with numbers of their own, and with what their template says of the
// article.
var simWalls = []obstacle{
	wallOf("", "We and our 834 partners store and read information on your device, such as cookies, to show you what we think you want to see.",
		"You can agree to all of this, or look at the purposes one by one and decide for yourself. Your choice is kept for a year.",
		"Some partners do not ask for your consent and rely on what the law calls their legitimate interest in it."),
	wallOf("Bevor es weitergeht", "Wir und unsere 311 Partner speichern Informationen auf Ihrem Gerät, zum Beispiel in Cookies, und lesen sie aus.",
		"Sie können Ihre Einwilligung jederzeit widerrufen, in den Einstellungen zum Datenschutz am Ende jeder Seite.",
		"Einige Partner verarbeiten personenbezogene Daten aus berechtigtem Interesse, ohne zu fragen."),
	wallOf("Usted decide", "Nosotros y nuestros 96 socios guardamos datos en su dispositivo y accedemos a ellos, por ejemplo con cookies.",
		"Puede retirar su consentimiento cuando quiera, o leer nuestra política de privacidad.", "Algunos socios tratan sus datos personales por interés legítimo."),
	wallOf("Вы выбираете", "Мы и наши партнёры храним на вашем устройстве файлы cookie и читаем их.",
		"Ваше согласие можно отозвать в любое время, см. раздел о конфиденциальности.", "Некоторые партнёры обрабатывают персональные данные без согласия."),
	templateWall,
	unknownWall,
	numberedWall,
	quotingWall,
}

// loneWalls may stand before one article alone: nothing but they themselves tell
// what they are.
var loneWalls = []obstacle{simWalls[0], simWalls[1], simWalls[2], templateWall, loginPage, scriptPage, numberedWall, unknownWall}

var simBlocks = []obstacle{challengePage, deniedPage, scriptPage, captchaPage}

func simPageOf(a *simArticle, title, head string, paragraphs ...string) *fetch.Page {
	var b strings.Builder
	fmt.Fprintf(&b, "<html><head><title>%s</title>%s</head><body><main><h1>%s</h1>\n", html.EscapeString(title), head, html.EscapeString(title))
	for _, p := range paragraphs {
		fmt.Fprintf(&b, "<p>%s</p>\n", p)
	}
	b.WriteString("<button>OK</button></main></body></html>")
	return simPage(a.url, 200, b.String())
}

func wallOf(title string, paragraphs ...string) obstacle {
	return func(a *simArticle, _ time.Time, _ *rand.Rand) *fetch.Page {
		if title == "" {
			return simPageOf(a, a.outlet.host, "", paragraphs...)
		}
		return simPageOf(a, title, "", paragraphs...)
	}
}

// templateWall stands in the outlet's template, which tells the article's title,
// date and author.
func templateWall(a *simArticle, now time.Time, luck *rand.Rand) *fetch.Page {
	s := a.states[max(0, a.state(now))]
	s.paragraphs = [][]string{{"We use cookies and similar means on your device, with our 120 partners."},
		{"With your consent they learn what you read.", "See what we say about privacy and your personal data."}}
	return simPage(a.url, 200, a.outlet.page(a, s, now, luck, true))
}

// unknownWall is in a language that no list of words knows.
func unknownWall(a *simArticle, _ time.Time, _ *rand.Rand) *fetch.Page {
	return simPageOf(a, "Zorvath nembra", "", "Nembra solti vu kandra opelest ima travul sonti, per karvo anduli tresk.",
		"Ulmo tresta vi kondra pel, o zantu mirele brenti sol.", "Karvost nul brenti sol, ima vu tresk opelest.")
}

// numberedWall differs each time, in its numbers alone.
func numberedWall(a *simArticle, _ time.Time, luck *rand.Rand) *fetch.Page {
	return simPageOf(a, "Zorvath", "", fmt.Sprintf("Nembra solti vu kandra opelest, karvost %x-%x.", luck.Uint32(), luck.Uint32()|0x10),
		"Ulmo tresta vi kondra pel, o zantu mirele brenti sol.", fmt.Sprintf("Tresk %d.%d.%d.%d anduli.", luck.IntN(256), luck.IntN(256), luck.IntN(256), luck.IntN(256)))
}

// quotingWall names the article that it hides.
func quotingWall(a *simArticle, now time.Time, _ *rand.Rand) *fetch.Page {
	title := html.EscapeString(a.states[max(0, a.state(now))].title)
	return simPageOf(a, title, "", "Nembra solti vu «"+title+"» opelest ima travul sonti.", "Ulmo tresta vi kondra pel, o zantu mirele brenti sol.",
		"Karvost nul brenti sol, ima vu tresk opelest.")
}

func loginPage(a *simArticle, _ time.Time, _ *rand.Rand) *fetch.Page {
	return simPageOf(a, "Zorvath ima", "", "Nembra solti vu kandra opelest.", `<input name="u"> <input type="password" name="p">`, "Ulmo tresta vi kondra pel brenti.")
}

func scriptPage(a *simArticle, _ time.Time, _ *rand.Rand) *fetch.Page {
	return simPageOf(a, a.outlet.host, "", "Nembra JavaScript kandra opelest.", "Ulmo tresta vi kondra pel brenti sol anduli.")
}

func challengePage(a *simArticle, _ time.Time, _ *rand.Rand) *fetch.Page {
	p := simPage(a.url, 403, "<html><title>Just a moment...</title></html>")
	p.Header.Set("Cf-Mitigated", "challenge")
	return p
}

func deniedPage(a *simArticle, _ time.Time, luck *rand.Rand) *fetch.Page {
	return simPageOf(a, "Access to this page has been denied", "", fmt.Sprintf("Press and hold to confirm you are a human. Reference 0.%d", luck.IntN(1e9)))
}

func captchaPage(a *simArticle, _ time.Time, luck *rand.Rand) *fetch.Page {
	return simPageOf(a, a.outlet.host, `<script src="https://captcha.example/api.js"></script>`, "Nembra solti vu kandra opelest ima travul.", fmt.Sprintf("Karvost %x tresk.", luck.Uint64()))
}

// half cuts a page within its text, as a server does that gives up.
func half(p *fetch.Page, luck *rand.Rand) *fetch.Page {
	body := string(p.Body)
	from, to := strings.Index(body, "<p>"), strings.LastIndex(body, "</p>")
	if from < 0 || to < from {
		return p
	}
	p.Body = []byte(body[:from+20+int((0.1+0.5*luck.Float64())*float64(to-from))])
	return p
}
