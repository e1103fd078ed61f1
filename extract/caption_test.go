package extract

import "testing"

func TestIsCredited(t *testing.T) {
	for s, want := range map[string]bool{
		"The ferry at the quay on Monday. Photo: J. Marsh/Coast Press": true,
		"Die Fähre am Kai | Bildquelle: Hafenamt":                      true,
		"El faro visto desde el puerto (Foto de M. Ibarra)":            true,
		"© Coast Press":                                     true,
		"港の橋 写真：山田太郎":                                       true,
		"港の古いクレーン＝共同":                                       true,
		"Dźwig w porcie we wtorek. Fot. A. Nowak / Agencja": true,
		"市長は「変わらない」と述べた。（ワシントン＝山田太郎）":                                            false,
		"「この街では昔から努力＝成功だと信じられてきた」":                                               false,
		"監督・脚本はジャン＝リュック・ゴダール":                                                    false,
		"作業員はクレーン＝写真＝を解体した。":                                                     false,
		"Ann Nobody is the mayor. © Coast Press / ANN OTHER":                     true,
		"The repair will cost six million, the mayor said. © Coast Press":        false,
		"Here is what struck us about the photo: nobody in it looks at the sea.": false,
		"She sent us a photo: can you tell where it was taken?":                  false,
		"The bill (pictured) was passed on Friday (by eleven to four).":          false,
		"": false,
	} {
		if got := isCredited(s); got != want {
			t.Errorf("isCredited(%q) = %v", s, got)
		}
	}
}

func TestIsCreditLine(t *testing.T) {
	for s, want := range map[string]bool{
		"Image source: Coast Press.":                                                   true,
		"Photography by Ann Nobody.":                                                   true,
		"VIDEO COURTESY OF COAST PRESS":                                                true,
		"Video: „Wir werden es tun.“":                                                  false,
		"Photos: 1: A. Name / dpa; 2: Coast Press; 3: Ann Nobody (2), private":         true,
		"Bilder: A. Name/Agentur; Hafenamt":                                            true,
		"Pictures: the old crane; the new quay; a gull on the wall":                    false,
		"Photos: Ann Nobody was there at dawn; she saw the crane fall into the river.": false,
		"Beitragsbild via Unsplash.":                                                   true,
		"Photography by night needs a steady hand. Buy it.":                            false,
		"Images from the harbour, and what we see in them.":                            false,
		"Photography.": false,
	} {
		if got := isCreditLine(s); got != want {
			t.Errorf("isCreditLine(%q) = %v", s, got)
		}
	}
}

func TestIsOffer(t *testing.T) {
	for href, want := range map[string]bool{
		"/newsletter/":                            true,
		"/newsletters/future-of-trams-d6414c9f":   false,
		"https://abo.example/abonnement":          true,
		"https://www.whatsapp.com/channel/00":     true,
		"https://herald.example/account/sign-up":  false,
		"https://herald.example/signup?next=/":    true,
		"/2024/05/party-donations-doubled-in-may": false,
		"/politik/spenden-der-parteien-im-mai":    false,
		"https://notwhatsapp.com/":                false,
		"https://example.org/%zz":                 false,
		"":                                        false,
	} {
		if got := isOffer(href); got != want {
			t.Errorf("isOffer(%q) = %v", href, got)
		}
	}
}
