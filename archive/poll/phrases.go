package poll

import (
	"slices"
	"strings"
	"unicode"

	"stet/extract"
)

// phraseSign knows what pages that are not the article call themselves. It is
// asked about the title of a thin page only, see thin. A phrase may stand
// anywhere in the title; a single word has to be all of it, or all on one side
// of the bar before the site's name.
func phraseSign(title string) Sign {
	title = strings.ToLower(title)
	whole := fold(title)
	var pieces []string
	for _, p := range strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune("|–—:-·•", r) }) {
		pieces = append(pieces, fold(p))
	}
	for _, p := range phrases {
		for _, w := range p.words {
			if w = " " + w + " "; p.inside && strings.Contains(whole, strings.TrimSpace(w)) ||
				strings.Contains(w[1:len(w)-1], " ") && strings.Contains(whole, w) || slices.Contains(pieces, w) {
				return p.sign
			}
		}
	}
	return ""
}

// fold leaves the words of s, one space around each.
func fold(s string) string {
	return " " + strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r)
	}), " ") + " "
}

// phrases are tried in order. inside: of languages that set no spaces between
// words or put endings on them.
var phrases = []struct {
	sign   Sign
	inside bool
	words  []string
}{
	{SignBlock, false, []string{
		"just a moment", "attention required", "access denied", "access to this page has been denied", "human verification",
		"are you a robot", "robot or human", "verify you are human", "verifying you are human", "checking your browser",
		"the request could not be satisfied", "request unsuccessful", "pardon our interruption", "request access", "request blocked",
		"security check", "ddos protection", "too many requests", "403 forbidden", "forbidden", "unusual traffic", "bot verification",
		"please enable js and disable any ad blocker", "please enable cookies", "client challenge", "zugriff verweigert", "accès refusé",
		"acceso denegado", "accesso negato", "acesso negado", "toegang geweigerd", "odmowa dostępu", "åtkomst nekad", "доступ запрещен",
		"доступ ограничен", "erişim engellendi", "bad gateway", "service unavailable", "temporarily unavailable", "gateway timeout",
		"internal server error", "technical difficulties", "dns filter", "web filter", "content filter", "under maintenance", "wartungsarbeiten",
	}},
	{SignNotFound, false, []string{
		"404", "not found", "404 error", "error 404", "can t be found", "cannot be found", "could not be found",
		"page does not exist", "page doesn t exist", "page no longer exists", "no longer available", "page missing", "page unavailable",
		"nicht gefunden", "seite existiert nicht", "nicht mehr verfügbar", "page introuvable", "introuvable", "n existe pas", "n existe plus",
		"no encontrada", "no encontrado", "no existe", "ya no está disponible", "non trovata", "non trovato", "non esiste", "não encontrada",
		"não encontrado", "não existe", "niet gevonden", "bestaat niet", "hittades inte", "finns inte", "ikke funnet", "ikke fundet",
		"ikke findes", "ei löytynyt", "ei löydy", "nie znaleziono", "nie istnieje", "nenalezena", "nenalezeno", "neexistuje", "nem található",
		"nu a fost găsită", "nu a fost găsit", "nije pronađena", "nije pronađen", "ni bilo mogoče najti", "не найдена", "не найдено",
		"не существует", "не знайдено", "не знайдена", "не е намерена", "δεν βρέθηκε", "bulunamadı", "غير موجودة", "غير موجود", "יעד לא נמצא",
		"לא נמצא", "không tìm thấy", "tidak ditemukan", "tidak dijumpai", "halaman tidak ditemukan", "yoxdur",
	}},
	{SignNotFound, true, []string{
		"見つかりません", "存在しません", "找不到", "不存在", "未找到", "无法找到", "찾을 수 없", "존재하지 않", "ไม่พบหน้า", "नहीं मिला", "পাওয়া যায়নি",
	}},
	{SignConsent, false, []string{
		"before you continue", "your privacy choices", "your privacy", "we value your privacy", "we care about your privacy", "privacy settings",
		"cookie consent", "cookie settings", "cookie notice", "cookie policy", "cookies", "consent", "manage your consent", "privacy gate",
		"datenschutz", "privatsphäre", "privatsphäre einstellungen", "zustimmung", "einwilligung", "bevor sie fortfahren", "vie privée",
		"consentement", "avant de continuer", "privacidad", "consentimiento", "antes de continuar", "antes de ir", "consenso", "prima di continuare",
		"privacidade", "consentimento", "toestemming", "cookie instellingen", "voordat je verdergaat", "samtycke", "samtykke", "samtykker",
		"evästeet", "suostumus", "zgoda", "twoja prywatność", "souhlas", "hozzájárulás", "consimțământ", "согласие", "конфиденциальность", "çerez",
	}},
	{SignConsent, true, []string{"プライバシー設定", "同意", "隐私设置", "개인정보", "الخصوصية"}},
	{SignLogin, false, []string{
		"log in", "login", "sign in", "signin", "sign up", "log in or register", "subscribe to continue", "subscribe to read", "create an account",
		"anmelden", "anmeldung", "einloggen", "registrieren", "se connecter", "connexion", "connectez vous", "identifiez vous", "iniciar sesión",
		"inicia sesión", "acceder", "accedi", "entrar", "fazer login", "inloggen", "aanmelden", "logga in", "logg inn", "log ind", "kirjaudu",
		"zaloguj się", "logowanie", "přihlášení", "bejelentkezés", "autentificare", "prijava", "войти", "вход", "увійти", "σύνδεση", "giriş yap",
		"تسجيل الدخول", "התחברות", "đăng nhập", "masuk",
	}},
	{SignLogin, true, []string{"ログイン", "登录", "登入", "로그인", "เข้าสู่ระบบ"}},
}

// asksConsent says whether the text of a thin page is one of those that ask
// before the article may be read: several of their words in so few lines.
func asksConsent(a *extract.Article) bool {
	var b strings.Builder
	for s := range sentences(a) {
		b.WriteString(strings.ToLower(s))
	}
	text := b.String()
	n := 0
	for _, stems := range consentStems {
		if slices.ContainsFunc(stems, func(stem string) bool { return strings.Contains(text, stem) }) {
			n++
		}
	}
	return n >= 3
}

// consentStems are beginnings of words, one line an idea, in many languages.
var consentStems = [][]string{
	{"cookie", "kakor", "evästei", "çerez", "ciastecz", "файлы cookie", "куки", "クッキー", "쿠키"},
	{"consent", "zustimm", "einwillig", "consentement", "consentimiento", "consenso", "consentimento", "toestemming", "samtyck", "samtykke",
		"suostumu", "zgod", "souhlas", "hozzájárul", "consimțământ", "согласи", "згод", "συγκατάθεσ", "rıza", "同意", "동의", "الموافقة"},
	{"partner", "partenaire", "socios", "parceiros", "kumppan", "партн", "συνεργάτ", "ortaklar", "パートナー", "합의", "شركا"},
	{"legitimate interest", "berechtigte", "intérêt légitime", "interés legítimo", "legittimo interesse", "interesse legítimo",
		"gerechtvaardigd belang", "berättigat intresse", "legitim interesse", "oikeutettu etu", "uzasadnion", "oprávněn", "законн"},
	{"personal data", "personal information", "personenbezogen", "données personnelles", "données à caractère personnel", "datos personales",
		"dati personali", "dados pessoais", "persoonsgegevens", "persoonlijke gegevens", "personuppgifter", "personopplysninger",
		"personoplysninger", "henkilötie", "dane osobow", "danych osobow", "osobní údaje", "személyes adat", "персональн", "kişisel veri", "個人"},
	{"your device", "ihrem gerät", "deinem gerät", "votre appareil", "votre terminal", "su dispositivo", "tu dispositivo", "suo dispositivo",
		"seu dispositivo", "je apparaat", "uw apparaat", "din enhet", "laitteel", "urządzeni", "zařízení", "устройств", "cihaz"},
	{"privacy", "privatsphäre", "datenschutz", "vie privée", "privacidad", "privacidade", "integritet", "personvern", "tietosuoj", "prywatno",
		"soukrom", "adatvéd", "конфиденц", "gizlilik", "プライバシー", "隐私", "개인정보", "خصوصية"},
}
