package main

import (
	"context"
	"fmt"
	"strings"
)

// corrections are ways in which a page tells that its article was wrong. That belongs to the text.
var corrections = []kind{
	{"one more paragraph", func(p *place) { p.tail(`<p>` + p.corrected() + `</p>`) }},
	{"in italics", func(p *place) { p.tail(`<p class="correction"><em>` + p.corrected() + `</em></p>`) }},
	{"in small letters", func(p *place) { p.tail(`<p><small>` + p.corrected() + `</small></p>`) }},
	{"in a box", func(p *place) { p.tail(`<div class="css-1bx"><p>` + p.corrected() + `</p></div>`) }},
	{"in a box, no paragraph", func(p *place) { p.tail(`<div class="css-1bx">` + p.corrected() + `</div>`) }},
	{"in an aside", func(p *place) { p.tail(`<aside class="note"><p>` + p.corrected() + `</p></aside>`) }},
	{"in a footer", func(p *place) { p.tail(`<footer class="note"><p>` + p.corrected() + `</p></footer>`) }},
	{"at the end of what holds the text", func(p *place) { p.atEnd(`<div class="css-1bx"><p>` + p.corrected() + `</p></div>`) }},
	{"above the text", func(p *place) { p.lead(`<p class="editors-note"><i>` + p.corrected() + `</i></p>`) }},
	{"above the text, in a box", func(p *place) { p.lead(`<div class="css-1bx"><p>` + p.corrected() + `</p></div>`) }},
	{"below the headline", func(p *place) { p.belowHeading(`<div class="css-1bx"><p>` + p.corrected() + `</p></div>`) }},
}

// corrected is how a page says so in its language.
func (p *place) corrected() string { return correctedIn(p.in) }

func correctedIn(in func(tongues) string) string {
	return in(tongues{
		"en": "Correction: An earlier version of this article gave a wrong year.", "de": "Korrektur: In einer früheren Version dieses Artikels stand ein falsches Jahr.",
		"fr": "Rectificatif : une première version de cet article indiquait une autre année.", "es": "Corrección: una versión anterior de este artículo indicaba otro año.",
		"it": "Correzione: una versione precedente di questo articolo riportava un altro anno.", "pt": "Correção: uma versão anterior deste texto trazia outro ano.",
		"nl": "Correctie: in een eerdere versie van dit artikel stond een verkeerd jaar.", "ja": "【訂正】初出時、年号に誤りがありました。お詫びして訂正いたします。",
		"ru": "Исправление: в предыдущей версии статьи был указан другой год.", "cs": "Oprava: v původní verzi článku byl uveden jiný rok.", "pl": "Sprostowanie: we wcześniejszej wersji artykułu podaliśmy inny rok.",
		"no": "Rettelse: I en tidligere versjon av saken sto det et annet år.", "da": "Rettelse: I en tidligere version af artiklen stod der et andet år.", "fi": "Oikaisu: Jutun aiemmassa versiossa oli väärä vuosi.",
		"vi": "Đính chính: Bản trước của bài viết ghi sai năm.", "zh": "更正：此前版本的年份有误。", "ko": "정정: 이전 기사에 연도가 잘못 표기되었습니다.", "ar": "تصحيح: ذكرت نسخة سابقة من هذا المقال سنة أخرى.",
	})
}

// measureCorrections prints for every way the share of pages in whose text the correction is seen.
func measureCorrections(ctx context.Context, o options) error {
	pages, err := goldPages(o)
	if err != nil {
		return err
	}
	results, err := each(ctx, o, pages, func(p page) ([]outcome, error) { return perturb(p, corrections) })
	if err != nil {
		return err
	}
	var all ratio
	fmt.Fprintln(o.out, "   %\tpages\tcorrection")
	for i, way := range corrections {
		var seen ratio
		left := o.worst
		for j, r := range results {
			if i >= len(r) || !r[i].applied {
				continue
			}
			is := r[i].changed && r[i].new != nil && saysCorrection(r[i], pages[j].Lang)
			seen.add(is)
			all.add(is)
			if !is && left > 0 {
				left--
				fmt.Fprintf(o.out, "\t%s\n", pages[j].Name)
			}
		}
		fmt.Fprintf(o.out, "%5.1f\t%d/%d\t%s\n", 100*seen.value(), seen.n, seen.of, way.name)
	}
	fmt.Fprintf(o.out, "a correction is seen: %s %% of %d\n", percent(all), all.of)
	return nil
}

func saysCorrection(r outcome, lang string) bool {
	want := correctedIn((&place{lang: lang}).in)
	return strings.Contains(letters(strings.Join(lines(r.new), " ")), letters(want))
}
