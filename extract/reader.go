package extract

// ofReaderLetters is what a sentence has at most that tells how somebody came to read a text.
const ofReaderLetters = 160

// tellsOfReader reports whether one of the first two sentences of l says how many read this text
// at the moment, or who gave it to its reader: "214 people are reading this article now", "A
// subscriber has given you this article." It changes with each visit. A story may tell of readers and gifts, but hardly of its own.
func tellsOfReader(l *line) bool {
	if !readers.MatchString(l.text) {
		return false
	}
	for _, s := range l.firstTwo() {
		if countLetters(s) <= ofReaderLetters && readers.MatchString(s) && speaksOfText.MatchString(s) {
			return true
		}
	}
	return false
}

// readers are words for how many read something, behind a number, and for what subscribers give away.
var readers = anyOf(
	beginnings(`
		\d\P{L}*(?:[kK] |mil |tys|тыс|тис|mille |bin |rb |ribu |nghìn )?.{0,40}\P{L}(?:reading|viewing|le[sz]en|lisent|consultent|leen|leyendo|leggono|leggendo|le[iê]?em|lendo|lezen|läser|leser|læser|lukee|lukevat|czyta|czytają|čtou|čte|číta|čítajú|olvas\S*|citesc|чита[ею]т\S*|четат|чете|διαβάζ\S+|okuyor|membaca|đọc|קוראים|می.?خوان\S*)(?:\P{L}|$)
		\d\P{L}*(?:人|名|位).{0,12}(?:読んで|閲覧|阅读|閱讀|在读|在看)|\d\P{L}*명.{0,20}(?:읽|보)고|\d.{0,30}(?:يقرؤ|يقرأ|يتصفح)|\d.{0,40}पढ़ रह`),
	phrases(`
		subscribers? .{0,30}(?:given|gifted|gave|shared)|gifted (?:to )?you|abonnent\S* .{0,60}(?:geschenkt|geteilt|freigeschaltet)|abonnée? .{0,30}(?:offert|offre|partag)|suscriptora? .{0,30}(?:regal|compart)|abbonat[oa] .{0,30}(?:regal|offert|condivi)|assinante .{0,30}(?:deu|presente|ofere|compartilh)
		abonnee .{0,60}(?:cadeau|gedeeld|geschonken)|(?:prenumerant|abonnent)\S* .{0,40}(?:gett|gitt|givet|skänkt|delat|delt|foræret)|tilaaja .{0,40}(?:anta|jaka|lahjoit)|(?:prenumerator|subskrybent)\S* .{0,20}(?:podarowa|udostępni|przesła)|(?:předplatitel|predplatiteľ)\S* .{0,20}(?:věnoval|venoval|daroval|sdílel|zdieľal)
		előfizető\S* .{0,50}(?:ajándék|megoszt)|abonat\S* .{0,30}(?:oferit|dăruit)|подписчи\S+ .{0,20}(?:подари|подели)|(?:передплатни|підписни)\S+ .{0,20}(?:подарува|поділи)|абонат\S* .{0,20}(?:подари|сподели)|συνδρομητ\S+ .{0,30}(?:χάρισ|δώρισ|μοιρά)|abone\S* .{0,60}(?:hediye|paylaş)
		pelanggan .{0,40}(?:menghadiahkan|membagikan)|(?:thuê bao|người đăng ký) .{0,30}(?:tặng|chia sẻ)|.*(?:購読者|会員).{0,30}(?:プレゼント|シェア|贈)|.*(?:订户|訂戶|订阅者|訂閱者|会员|會員).{0,12}(?:赠|贈|分享)|.*(?:구독자|회원).{0,30}(?:선물|공유)|.*(?:أهداك|أهدى لك|شاركك).{0,20}(?:مشترك|المشتركين)|.*מנוי.{0,30}(?:העניק|שיתף)|.*مشترک.{0,40}هدیه|.*ग्राहक.{0,40}उपहार`),
)
