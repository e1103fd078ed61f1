package extract

import "regexp"

// isAgency: the name of a news agency, as bylines write it. Agencies are authors beside
// and instead of persons: "Ann Bell, dpa", "Reuters".
func isAgency(name string) bool { return agency.MatchString(name) }

var agency = anyOf(regexp.MustCompile(`(?i)^(?:(?:the )?associated press|ap|afp|agence france[- ]presse|reuters|thomson reuters|dpa|deutsche presse-agentur|apa|ots|epd|kna|kathpress|sid|dapd|ddp|ap-dj|dow jones|upi|pti|press trust of india|ani|ians|uni|xinhua|kyodo(?: news)?|jiji(?: press)?|afp-jiji|efe|agencia efe|europa press|ansa|adnkronos|agi|askanews|lusa|belga|anp|tt|ntb|ritzau|stt|pap|čtk|ctk|tasr|sita|mti|hina|tanjug|beta|bta|agerpres|mediafax|tass|itar-tass|interfax|ria novosti|ukrinform|unian|yonhap|bernama|antara|ats|keystone-sda|sda|aap|pa|pa media|press association|canadian press|the canadian press|télam|telam|notimex|agência brasil|agencia brasil|estadão conteúdo|folhapress|wam|anadolu|anadolu agency|aa|iha|dha|anka|bloomberg|business wire|pr newswire|globe newswire|тасс|итар-тасс|интерфакс|риа новости|унн|унiан|уніан|укрінформ|新华社|新華社|中新社|中央社|共同通信(?:社)?|共同|時事(?:通信)?(?:社)?|연합뉴스|뉴시스|뉴스1|وام|أ ف ب|رويترز|د ب أ|وكالات)$`))
