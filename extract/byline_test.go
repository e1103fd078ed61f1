package extract

import (
	"slices"
	"strings"
	"testing"
)

func TestByline(t *testing.T) {
	ld := func(s string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle",` + s + `}</script>`
	}
	long := strings.Repeat("The tram was late again. ", 20)
	tests := []struct {
		name, page string
		want       []string
	}{
		{"persons and an agency", ld(`"author":[{"@type":"Person","name":"Anna Bell"},{"@type":"Organization","name":"dpa"}]`) + `<h1>Tram</h1>`, []string{"Anna Bell", "dpa"}},
		{"references between nodes", `<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ann Bell"}]}</script><h1>Tram</h1>`, []string{"Ann Bell"}},
		{"broken JSON-LD", ld(`"headline":"Tram "opens"","author":[{"@type":"Person","name":"Ann Bell"},{"@type":"Person","name":"Carl Dorn"}]`) + `<h1>Tram</h1>`, []string{"Ann Bell", "Carl Dorn"}},
		{"the site's name in a meta", `<meta property="og:site_name" content="Daily Post"><meta name="author" content="Daily Post"><h1>Tram</h1><p>By Ann Bell</p>`, []string{"Ann Bell"}},
		{"a first name alone, the whole one shown", ld(`"author":{"@type":"Person","name":"Nils"}`) + `<h1>Tram</h1><p class="author">Nils Bell</p>`, []string{"Nils Bell"}},
		{"a first name alone, another name shown", ld(`"author":{"@type":"Person","name":"Nils"}`) + `<h1>Tram</h1><p class="author">Carl Dorn</p>`, []string{"Nils"}},
		{"a house in JSON-LD, a person shown", ld(`"author":{"@type":"Organization","name":"Post Group"}`) + `<h1>Tram</h1><p>Von Anna Bell</p>`, []string{"Anna Bell"}},
		{"a house marked, persons shown", `<h1>Tram</h1><a rel="author" href="/">Google</a><p class="byline">By Ann Bell and Carl Dorn</p>`, []string{"Ann Bell", "Carl Dorn"}},
		{"for browsers without scripts", `<h1>Tram</h1><div><noscript><p class="byline">By Ann Bell</p><p>` + strings.Repeat("The tram was late again. ", 20) + `</p></noscript></div>`, []string{"Ann Bell"}},
		{"the photographer", `<h1>Tram</h1><figure><span itemprop="author">Carl Dorn</span></figure><p>By Ann Bell</p>`, []string{"Ann Bell"}},
		{"the headline in a byline", `<h1>Yellow Vests march again</h1><div class="byline"><a href="/a">Yellow Vests</a></div><p>By Ann Bell</p>`, []string{"Ann Bell"}},
		{"the paper below the name", `<h1>Tram</h1><div class="byline"><div>By <span>Ann Bell</span></div><div>HARBOUR CITY NEWS</div></div>`, []string{"Ann Bell"}},
		{"a button to follow the author", `<h1>Tram</h1><form class="follow-author-form" action="/follow"><button>Follow Author</button></form>`, nil},
		{"comments", `<h1>Tram</h1><div class="comments"><span class="author">Carl Dorn</span></div>`, nil},
		{"popular in the class around all", `<div class="post category-popular"><h1>Tram</h1><p>By Ann Bell</p></div>`, []string{"Ann Bell"}},
		{"footer of the article", `<article><h1>Tram</h1><p>Words.</p><footer><span rel="author">Ann Bell</span></footer></article>`, []string{"Ann Bell"}},
		{"a class of the whole page", `<body class="not-multi-author"><h1>Tram</h1><p>Words.</p><ul><li><a href="/a">Harbour Walks</a></li></ul></body>`, nil},
		{"whom the text quotes", `<h1>Tram</h1><blockquote><p>Words.</p><span class="author">Carl Dorn</span></blockquote><div class="pull-quote"><span class="author">Eve Falk</span></div>`, nil},
		{"a menu", `<h1>Tram</h1><nav><a href="/profile/favourites">Followed Teams</a></nav>`, nil},
		{"a licence", `<h1>Tram</h1><p><a href="https://creativecommons.org/licenses/by-nc/4.0/">Creative Commons-Lizenz</a></p>`, nil},
		{"each name a link", `<h1>Tram</h1><li>Von: <a href="/ann">Ann Bell</a>, <a href="/carl">Carl Dorn</a></li>`, []string{"Ann Bell", "Carl Dorn"}},
		{"a first name that links to an author's page", `<h1>Tram</h1><p>Erstellt von <a href="/author/nils/">Nils</a> am Dienstag 6. Mai 2014</p>`, []string{"Nils"}},
		{"an agency's sign-off", `<h1>Tram</h1><p>Words.</p><p>(Reporting by Ann Bell and Carl Dorn; Editing by Eve Falk)</p>`, []string{"Ann Bell", "Carl Dorn"}},
		{"a label between breaks", `<h1>Tram</h1><div>` + strings.Repeat("The tram was late again. ", 20) + `<br><br>Autorin: <a href="/r">Rechtsanwältin</a> Anna Bell</div>`, []string{"Anna Bell"}},
		{"dateline in Korean", `<h1>전차</h1><p>(서울=연합뉴스) 김철수·이영희 기자 = 새 전차가 일요일에 개통됐다.</p>`, []string{"김철수", "이영희"}},
		{"dateline in Korean with the paper", `<h1>전차</h1><p>[부산=스포츠일보 김철수 기자] 새 전차가 일요일에 개통됐다.</p>`, []string{"김철수"}},
		{"signed in Korean", `<h1>전차</h1><div>새 전차가 개통됐다.<br><br>김철수 기자 kim@example.org</div>`, []string{"김철수"}},
		{"dateline in Chinese", `<h1>电车</h1><p>新华社北京11月1日电（记者王小明、李华）新电车周日开通。</p>`, []string{"王小明", "李华"}},
		{"dateline of Taiwan", `<h1>電車</h1><p>〔記者王小明／台北報導〕新電車週日開通。</p>`, []string{"王小明"}},
		{"a reporter in a Chinese sentence", `<h1>电车</h1><p>在现场的记者王小明说，新电车周日开通。</p>`, nil},
		{"an agency's credit", `<meta property="og:site_name" content="Daily Post"><meta name="author" content="Daily Post"><header><h1>Tram</h1><p class="credit">REUTERS</p></header>`, []string{"REUTERS"}},
		{"an agency that is the source", `<h1>Tram</h1><p>Words.</p><p align="right">Quelle: <a href="/k">kathpress</a></p>`, []string{"kathpress"}},
		{"an agency's picture", `<h1>Tram</h1><div class="image"><span>REUTERS</span></div>`, nil},
		{"nobody but a desk", ld(`"author":{"@type":"Person","name":"Special Correspondent"}`) + `<h1>Tram</h1>`, []string{"Special Correspondent"}},
		{"a desk in the byline", `<h1>Tram</h1><span class="byline">von Redaktion, </span>`, []string{"Redaktion"}},
		{"a guest, and who entered the text", ld(`"author":{"@type":"Person","name":"Eve Falk"}`) + `<h1>Tram</h1><p>Von Karl Dorn</p>`, []string{"Karl Dorn"}},
		{"a longer form of the same name", ld(`"author":{"@type":"Person","name":"Ann Bell"}`) + `<h1>Tram</h1><p>By Ann C. Bell</p>`, []string{"Ann Bell"}},
		{"the next article's author", ld(`"author":{"@type":"Person","name":"Eve Falk"}`) + `<h1>Tram</h1>` + strings.Repeat("<p>The tram was late again.</p>", 50) + `<p>By Carl Dorn</p>`, []string{"Eve Falk"}},
		{"who edited", ld(`"author":{"@type":"Person","name":"Eve Falk"}`) + `<h1>Tram</h1><div class="author">Ann Bell</div><div>Editor: Eve Falk</div>`, []string{"Ann Bell"}},
		{"the next article", `<div><h1>Tram</h1>` + part("tram") + part("depot") + `</div><article><header><h2>Harbour</h2><p>By Carl Dorn</p></header><p>The harbour is dredged.</p></article>`, nil},
		{"an article below its headline, that begins with a second one", `<h1>Tram</h1><article><h2>It is to run by May</h2><p>By Carl Dorn</p>` + part("tram") + `</article>`, []string{"Carl Dorn"}},
		{"for whom somebody writes", `<meta property="og:site_name" content="HARBOUR TODAY"><meta name="author" content="Ann Bell, Special for HARBOUR TODAY"><h1>Tram</h1>`, []string{"Ann Bell"}},
		{"an account, and the person", ld(`"author":{"@type":"Person","name":"ann.bell"}`) + `<h1>Tram</h1><p>Our editor Ann C. Bell comments.</p>`, []string{"Ann C. Bell"}},
		{"an account and who that is", `<h1>Tram</h1><div class="author"><a href="/@bell42"><b>bell</b></a><p>Building Harbour Cranes</p></div>`, []string{"bell"}},
		{"signed by a theme", `<h1>Tram</h1><p>Filed under: <a href="/port">Port</a> — bell @ 00:11</p>`, []string{"bell"}},
		{"from the house", `<meta property="og:site_name" content="UOL"><h1>Bonde</h1><p class="author">Do UOL</p><p class="author">Em São Paulo</p>`, []string{"UOL"}},
		{"who answered", `<h1>Tram</h1><div itemprop="author"><a href="/u/bell"><span itemprop="name">bell</span></a></div><div itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="author"><span itemprop="name">dorn</span></div></div>`, []string{"bell"}},
		{"a label with more than JSON-LD", `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Bell, Carl Dorn">` + ld(`"author":{"@type":"Person","name":"Ann Bell"}`) + `<h1>Tram</h1>`, []string{"Ann Bell", "Carl Dorn"}},
		{"a meta with more than JSON-LD", `<meta name="author" content="Ann Bell, Carl Dorn">` + ld(`"author":{"@type":"Person","name":"Ann Bell"}`) + `<h1>Tram</h1><footer>Carl Dorn</footer>`, []string{"Ann Bell", "Carl Dorn"}},
		{"a meta with the owner", `<meta name="author" content="Ann Bell, Quay Media GmbH">` + ld(`"author":{"@type":"Person","name":"Ann Bell"}`) + `<h1>Tram</h1><footer>Quay Media GmbH</footer>`, []string{"Ann Bell"}},
		{"a meta with the owner, another linked", `<meta name="author" content="Eve Falk"><h1>Tram</h1><p>Erstellt von <a href="/author/nils/">Nils</a> am 6. Mai 2014</p><p>Eve Falk</p>`, []string{"Nils"}},
		{"one of two a link", `<h1>Tram</h1><p class="byline">Redaktion: Anna Bell und <a href="/karl">Karl Dorn</a><br>Sendung: 25.04.2024</p>`, []string{"Anna Bell", "Karl Dorn"}},
		{"the section's account, signed by two houses", ld(`"articleSection":"Politics","author":{"@type":"Person","name":"Politics"},"publisher":{"name":"Daily Post"}`) + `<h1>Tram</h1><p>` + long + `</p><p></p><div><p>Daily Post / Harbour News</p></div>`, []string{"Harbour News"}},
		{"the section's account alone", ld(`"articleSection":"Politics","author":{"@type":"Person","name":"Politics"}`) + `<h1>Tram</h1><p>` + long + `</p><p>Either / or.</p>`, []string{"Politics"}},
		{"a house's account, signed by a desk", `<h1>Tram</h1><p class="byline">By <a rel="author" href="/a">port news</a></p><p>` + long + `</p><p><em>PN-Redaktion</em></p>`, []string{"PN-Redaktion"}},
		{"a desk below a box", `<h1>Tram</h1><p>` + long + `</p><div><h4>Our newsletter</h4><p>All that matters.</p><a href="/nl">Subscribe</a></div><p><em>PN-Redaktion</em></p>`, []string{"PN-Redaktion"}},
		{"a desk further below", `<h1>Tram</h1><p>` + long + `</p>` + strings.Repeat(`<p>Forty-one of them were for it.</p>`, 4) + `<p>PN-Redaktion</p>`, nil},
		{"to whom notes are", `<h1>Tram</h1><p>` + long + `</p><p>ENDS</p><p>Notes to Editors</p><p>Call us.</p>`, nil},
		{"a desk below another heading", `<h1>Tram</h1><p>` + long + `</p><h3>Contact</h3><p>PN-Redaktion</p>`, nil},
		{"a domain, and an agency", ld(`"author":{"@type":"Organization","name":"dailypost.com"}`) + `<div class="media-page"><h1>Tram</h1><p>Words.</p><p>Quelle: kathpress</p></div>`, []string{"kathpress"}},
		{"the button for larger letters", `<h1>Tram</h1><span>AA</span>`, nil},
		{"the label of what is on trial", `<h1>Tram</h1><span>Ask a machine</span><span>Beta</span>`, nil},
		{"a portal's provider", `<h1>Tram</h1><div><span class="provider-name">Harbour Nation</span></div>`, []string{"Harbour Nation"}},
		{"a list in a list", ld(`"author":[["Ann Bell","Carl Dorn"]]`) + `<h1>Tram</h1>`, []string{"Ann Bell", "Carl Dorn"}},
		{"a list of JSON-LD's own", ld(`"author":{"@list":[{"@type":"Person","name":"Ann Bell"}]}`) + `<h1>Tram</h1>`, []string{"Ann Bell"}},
		{"one person's last name first", ld(`"author":{"@type":"Person","name":"Bell, Ann"}`) + `<h1>Tram</h1>`, []string{"Ann Bell"}},
		{"one of two in JSON-LD", ld(`"author":{"@type":"Person","name":"Ann Bell"}`) + `<h1>Tram</h1><p>By Ann Bell and Carl Dorn</p>`, []string{"Ann Bell", "Carl Dorn"}},
		{"one of three in JSON-LD, all in the byline", ld(`"author":{"@type":"Person","name":"Ann Bell"}`) + `<h1>Tram</h1><div class="byline"><a href="/ann">Ann Bell</a>, <a href="/carl">Carl Dorn</a>, and <a href="/eve">Eve Falk</a></div>`, []string{"Ann Bell", "Carl Dorn", "Eve Falk"}},
		{"a town in the byline", ld(`"author":{"@type":"Person","name":"Ann Bell"}`) + `<h1>Tram</h1><div class="byline">By Ann Bell, Port Bel</div>`, []string{"Ann Bell"}},
		{"one marked, another behind the link", `<h1>Tram</h1><ul><li class="byline"><a rel="author" href="/ann">Ann Bell</a> and Carl Dorn</li></ul>`, []string{"Ann Bell", "Carl Dorn"}},
		{"several marked as one", `<h1>Tram</h1><span itemprop="author" itemscope>by <a href="/ann"><span itemprop="name">Ann Bell</span></a>, <a href="/carl"><span itemprop="name">Carl Dorn</span></a></span>`, []string{"Ann Bell", "Carl Dorn"}},
		{"one marked, and the house", `<h1>Tram</h1><span itemprop="author" itemscope><b itemprop="name">Ann Bell</b> <i itemprop="worksFor" itemscope><b itemprop="name">Quay Nation</b></i></span>`, []string{"Ann Bell"}},
		{"a byline with a portrait", `<h1>Tram</h1><div class="byline with-photo"><span>By </span><span class="author-credit">Ann Bell</span></div>`, []string{"Ann Bell"}},
		{"a picture's credit", `<h1>Tram</h1><div class="photo-credit"><span>By Ann Bell</span></div>`, nil},
		{"who made the site", `<meta name="author" content="Quay Pages GmbH"><h1>Tram</h1><p>Words.</p>`, nil},
		{"a house with an and", `<h1>Tram</h1><p class="byline">Life & Harbour News</p>`, nil},
		{"the site, with what it is", `<h1>Tram</h1><span itemprop="author">Jornal O Exemplo</span>`, []string{"Jornal O Exemplo"}},
		{"microdata in an attribute", `<h1>Tram</h1><span itemprop="author" content="Ann Bell"></span>`, []string{"Ann Bell"}},
		{"RDFa", `<h1>Tram</h1><span property="schema:author">Ann Bell</span>`, []string{"Ann Bell"}},
		{"at the right, below the text", `<h1>Tram</h1><p>` + long + `</p><p align="right">Ann Bell</p>`, []string{"Ann Bell"}},
		{"at the right, below whom it quotes", `<h1>Tram</h1><p>` + long + `</p><blockquote>We wait.</blockquote><p align="right">Ann Bell</p>`, nil},
		{"signed with a dash", `<h1>Tram</h1><p>Words.</p><p>— Ann Bell</p>`, []string{"Ann Bell"}},
		{"Spanish signature", `<h1>Tranvía</h1><p class="firma">ANA BEL / CARLOS DORN | Madrid | 06/05/2024</p>`, []string{"ANA BEL", "CARLOS DORN"}},
		{"a date glued behind", `<h1>Tram</h1><div class="signature"><span>Par <b>Anne Bel</b> et <b>Charles Dorne</b></span> <span>Publié le 6 mai 2024</span></div>`, []string{"Anne Bel", "Charles Dorne"}},
		{"links between words", `<h1>Tram</h1><div itemprop="author"><a>Isa Bel</a>, <a>Ana Dor</a> y <a>José Fal</a></div>`, []string{"Isa Bel", "Ana Dor", "José Fal"}},
	}
	for _, test := range tests {
		if got := read(t, "https://oexemplo.example/a", `<html lang="en">`+test.page).byline; !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// A line below the headline, as papers in these languages write it.
func TestVisibleByline(t *testing.T) {
	tests := []struct{ line, want string }{
		{"By Ann Bell", "Ann Bell"},
		{"By Ann Bell, Political Editor", "Ann Bell"},
		{"By Ann Bell, Special for", "Ann Bell"},
		{"Words by Ann Bell", "Ann Bell"},
		{"Von Anna Bell, Berlin", "Anna Bell"},
		{"VON ANNA BELL", "ANNA BELL"},
		{"Text: Anna Bell", "Anna Bell"},
		{"Ein Kommentar von Anna Bell", "Anna Bell"},
		{"Par Anne Bel", "Anne Bel"},
		{"Publié par Anne Bel", "Anne Bel"},
		{"Por Ana Bel", "Ana Bel"},
		{"Escrito por Ana Bel", "Ana Bel"},
		{"di Anna Belli", "Anna Belli"},
		{"a cura di Anna Belli", "Anna Belli"},
		{"Door Anna Bel", "Anna Bel"},
		{"Av Anne Bell", "Anne Bell"},
		{"Af Anne Bell", "Anne Bell"},
		{"Text: Anna Bell", "Anna Bell"},
		{"Teksti: Anna Bell", "Anna Bell"},
		{"Autor: Anna Belska", "Anna Belska"},
		{"Autorka: Anna Belska", "Anna Belska"},
		{"Szerző: Bel Anna", "Bel Anna"},
		{"05.02.2020 <span>- Redaktion: Anna Bell (Pressesprecherin der Stadt)</span>", "Anna Bell"},
		{"Redaktion Neues Leben", ""},
		{"<span>Datum:</span>" + strings.Repeat("\n\t\t\t\t", 60) + "03.11.2021<br><b>Autor:</b> Anna Bell/Quay-X", "Anna Bell"},
		{"De Ana Bel", ""}, // also a name of a paper
		{"김철수 기자 kim@example.org", "김철수"},
		{"Автор: Анна Белова", "Анна Белова"},
		{"Текст: Анна Белова", "Анна Белова"},
		{"Συντάκτης: Άννα Μπελ", "Άννα Μπελ"},
		{"Της Άννας Μπελ", "Άννας Μπελ"},
		{"Της ημέρας", ""},
		{"Yazar: Ayşe Bel", "Ayşe Bel"},
		{"بقلم: أحمد علي", "أحمد علي"},
		{"كتبت منى علي", "منى علي"},
		{"کتب أحمد علي", ""},
		{"نویسنده: احمد علی", "احمد علی"},
		{"מאת דן לוי", "דן לוי"},
		{"द्वारा आशा राव", "आशा राव"},
		{"লেখক: আশা রায়", "আশা রায়"},
		{"文/王小明", "王小明"},
		{"记者：王小明", "王小明"},
		{"作者 王小明", "王小明"},
		{"文：山田太郎", "山田太郎"},
		{"글 김철수", "김철수"},
		{"김철수 기자", "김철수"},
		{"記者 山田太郎", "山田太郎"},
		{"Tác giả: Nguyễn Văn An", "Nguyễn Văn An"},
		{"Oleh Budi Bel", "Budi Bel"},
		{"Penulis: Budi Bel", "Budi Bel"},
		{"โดย สมชาย ใจดี", "สมชาย ใจดี"},
		{"06.11.2023 13:30 von Olga", "Olga"},
		{"Por caso de virus, cierran tres bares en La Plata y Río Bel", ""},
		{"von lupa am 26/10/13, 03:48", "lupa"},
		{"Von Montag, den 1. Mai", ""},
		{"Blog Beitrag von Anna Bell", "Anna Bell"},
		{"By the harbour", ""},
		{"Von Montag an", ""},
		{"Por fin llega el tranvía", ""},
		{"Par ici", ""},
		{"Di più", ""},
	}
	for _, test := range tests {
		got := ""
		if names := read(t, "https://example.org/a", `<h1>12345</h1><p>`+test.line+`</p><p>Words.</p>`).byline; len(names) > 0 {
			got = names[0]
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.line, got, test.want)
		}
	}
}

// What tells the author of a page without a class.
func TestBylineByForm(t *testing.T) {
	long := strings.Repeat("The tram runs along the harbour and stops at each of the bridges. ", 3)
	tests := []struct {
		what, page string
		want       []string
	}{
		{"before the date", `<div><span>Ann Bell</span><span>6 May 2024</span></div>`, []string{"Ann Bell"}},
		{"after the date", `<div><time datetime="2024-05-06">an hour ago</time> | <span>Ann Bell</span></div>`, []string{"Ann Bell"}},
		{"before when, in words", `<ul><li>Anna Bell</li></ul><div>• Publiziert vor einer Stunde</div>`, []string{"Anna Bell"}},
		{"a desk beside the date", `<div><span>Redaktion</span> <time datetime="2024-05-06">6 May</time></div>`, []string{"Redaktion"}},
		{"a section beside the date", `<div><span>Harbour Life</span> <span>6 May 2024</span></div><ul><li><a href="/harbour-life">Harbour Life</a></li></ul>`, nil},
		{"a section's link beside the date", `<div><a href="/life">Harbour Life</a> <span>6 May 2024</span></div>`, nil},
		{"a part of a text beside the date", `<p>6 May 2024</p><p>Morgen Feuerwerk und <a href="/t">Musik</a> am Hafen</p>`, nil},
		{"a label beside the date", `<div><span>Last Modified</span> <span>6 May 2024</span></div>`, nil},
		{"below a portrait", `<div><img src="/b.jpg" alt="Ann Bell"><h3><a href="/in/bell">Ann Bell</a></h3></div>`, []string{"Ann Bell"}},
		{"a picture's caption", `<div><img src="/b.jpg" alt="Ann Bell"><p>Ann Bell</p></div>`, nil},
		{"a desk in a marked element", `<p itemprop="author">Our Special Correspondent</p>`, []string{"Our Special Correspondent"}},
		{"a link to a correspondent", `<div><a href="/correspondents/ann-bell">Ann Bell</a></div>`, []string{"Ann Bell"}},
		{"an account", `<div><a href="/u/Quay7Bell">Quay7Bell</a></div>`, []string{"Quay7Bell"}},
		{"by, then an account", `<div>Posted on Friday <span> by <span><a href="https://example.org/author/levi/">LB</a></span></span></div>`, []string{"LB"}},
		{"who asked whom", `<p>Anna Bell im Gespräch mit Karl Dorn</p>`, []string{"Anna Bell", "Karl Dorn"}},
		{"all of an author", `<p>` + long + `</p><div><a href="/author/ann">Alles von Ann Bell</a></div>`, []string{"Ann Bell"}},
		{"of a teaser", `<p>` + long + `</p>` + strings.Repeat("<p>Words.</p>", 60) + `<div><h2><a href="/b">Storm leaves one bridge in the harbour</a></h2><span class="author">Ann Bell</span></div>`, nil},
	}
	for _, test := range tests {
		if got := read(t, "https://example.org/a", `<html lang="en"><h1>Tram opens</h1>`+test.page+`<p>`+long+`</p>`).byline; !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.what, got, test.want)
		}
	}
}
