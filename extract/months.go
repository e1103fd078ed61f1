package extract

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// monthNames lists the names of the twelve months as they stand in dates
// (genitive where a language has one), with their usual short forms, in about
// forty languages. CLDR has them too, but golang.org/x/text does not export
// them, and the date libraries that do take longer for one page than all of
// this package.
var monthNames = [12]string{
	`january jan januar jänner jaenner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty ledna leden
	január januára ianuarie ian януари яну января январь янв січня січень січ јануар јануара јан јануари siječnja siječanj sij januara januarja
	sausio sausis saus janvāris janvārī janv jaanuar ιανουαρίου ιανουάριος ιαν ocak oca يناير جانفي ژانویه ינואר जनवरी জানুয়ারি জানুয়ারি
	มกราคม janar janari հունվար հունվարի იანვარი gener urtarrila tammikuuta tammikuu janúar ionawr eanáir qaňtar қаңтар yanvar ஜனவரி జనవరి ಜನವರಿ ജനുവരി જાન્યુઆરી`,
	`february feb februar feber februari février févr fevrier fév febrero febbraio fevereiro fev lutego luty lut února únor február februára februarie
	февруари фев февраля февраль февр лютого лютий лют фебруар фебруара феб фебруари veljače veljača velj februara februarja
	vasario vasaris vas februāris februārī veebruar veebr φεβρουαρίου φεβρουάριος φεβ şubat şub فبراير فيفري شباط فوریه פברואר फरवरी फ़रवरी ফেব্রুয়ারি ফেব্রুয়ারি
	กุมภาพันธ์ shkurt փետրվար փետրվարի თებერვალი febrer otsailaren otsaila helmikuuta helmikuu febrúar chwefror feabhra ақпан fevral பிப்ரவரி ఫిబ్రవరి ಫೆಬ್ರವರಿ ഫെബ്രുവരി ફેબ્રુઆરી`,
	`march mar märz maerz mrz mär mars marzo março marco maart mrt marca marzec března březen bře marec március márc martie март мар марта
	березня березень бер марта ožujka ožujak ožu marta kovo kovas marts märts märtsi μαρτίου μάρτιος μαρ mart مارس آذار مارس מרץ मार्च মার্চ
	มีนาคม mars մարտ մարտի მარტი març martxoaren martxoa maaliskuuta maaliskuu mawrth márta наурыз மார்ச் మార్చి ಮಾರ್ಚ್ മാർച്ച് માર્ચ`,
	`april apr avril avr abril abr aprile aprel kwietnia kwiecień kwi dubna duben apríl apríla április ápr aprilie април апр апреля апрель
	квітня квітень квіт април априла travnja travanj tra aprila balandžio balandis bal aprīlis aprīlī aprill απριλίου απρίλιος απρ nisan nis أبريل ابريل نيسان أفريل آوریل
	אפריל अप्रैल এপ্রিল เมษายน prill ապրիլ ապրիլի აპრილი apirilaren apirila huhtikuuta huhtikuu ebrill aibreán сәуір ஏப்ரல் ఏప్రిల్ ಏಪ್ರಿಲ್ ഏപ്രിൽ એપ્રિલ`,
	`may mai mayo maggio mag maio mei maj maja května květen kvě máj mája május maiului май мая травня травень трав мај маја svibnja svibanj svi
	gegužės gegužė geg maijs maijā μαΐου μάιος μαΐ μαϊ mayıs مايو أيار ماي مه מאי मई মে พฤษภาคม մայիս մայիսի მაისი maig maiatzaren maiatza toukokuuta toukokuu
	maí bealtaine мамыр மே మే ಮೇ മേയ് મે`,
	`june jun juni juin junio giugno giu junho czerwca czerwiec cze června červen čvn jún júna június iunie iun юни юн июня июнь июн червня червень черв
	јун јуна јуни lipnja lipanj lip juna junija birželio birželis birž jūnijs jūnijā juuni ιουνίου ιούνιος ιουν haziran haz يونيو يونيه حزيران جوان ژوئن יוני जून জুন
	มิถุนายน qershor հունիս հունիսի ივნისი juny ekainaren ekaina kesäkuuta kesäkuu júní mehefin meitheamh маусым iyun ஜூன் జూన్ ಜೂನ್ ജൂൺ જૂન`,
	`july jul juli juillet juil julio luglio lug julho lipca lipiec lip července červenec čvc júl júla július iulie iul юли юл июля июль июл липня липень лип
	јул јула јули srpnja srpanj srp jula julija liepos liepa jūlijs jūlijā juuli ιουλίου ιούλιος ιουλ temmuz tem يوليو يوليه تموز جويلية ژوئیه ژوئیهٔ יולי जुलाई জুলাই
	กรกฎาคม korrik հուլիս հուլիսի ივლისი juliol uztailaren uztaila heinäkuuta heinäkuu júlí gorffennaf iúil шілде iyul ஜூலை జులై ಜುಲೈ ജൂലൈ જુલાઈ`,
	`august aug août aout agosto ago augustus sierpnia sierpień sie srpna srpen augusta augusztus aug август авг августа серпня серпень серп
	август августа kolovoza kolovoz kol avgusta avgust rugpjūčio rugpjūtis rugp augusts augustā αυγούστου αύγουστος αυγ ağustos ağu أغسطس اغسطس آب أوت اوت اوت
	אוגוסט अगस्त আগস্ট อগস্ট สิงหาคม gusht օգոստոս օգոստոսի აგვისტო agost abuztuaren abuztua elokuuta elokuu ágúst awst lúnasa тамыз ஆகஸ்ட் ఆగస్టు ಆಗಸ್ಟ್ ഓഗസ്റ്റ് ઑગસ્ટ`,
	`september sept sep septembre septiembre setiembre set settembre sett setembro septembrie września wrzesień wrz září zář septembra szeptember szept
	септември септ сентября сентябрь сент сен вересня вересень вер септембар септембра сеп rujna rujan ruj septembar rugsėjo rugsėjis rugs septembris septembrī
	σεπτεμβρίου σεπτέμβριος σεπ σεπτ eylül eyl سبتمبر أيلول سپتامبر ספטמבר सितंबर सितम्बर সেপ্টেম্বর กันยายน shtator սեպտեմբեր սեպտեմբերի სექტემბერი setembre irailaren iraila
	syyskuuta syyskuu medi meán қыркүйек sentyabr செப்டம்பர் సెప్టెంబర్ ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റംബർ સપ્ટેમ્બર`,
	`october oct oktober okt octobre octubre ottobre ott outubro out octombrie października październik paź října říjen říj októbra október okt
	октомври окт октября октябрь жовтня жовтень жовт октобар октобра listopada oktobar oktobra spalio spalis spal oktobris oktobrī oktoober οκτωβρίου οκτώβριος οκτ
	ekim eki أكتوبر اكتوبر تشرين_الأول اکتبر אוקטובר अक्टूबर अक्तूबर অক্টোবর ตุลาคม tetor հոկտեմբեր հոկտեմբերի ოქტომბერი urriaren urria lokakuuta lokakuu
	hydref қазан oktyabr அக்டோபர் అక్టోబర్ ಅಕ್ಟೋಬರ್ ഒക്ടോബർ ઑક્ટોબર`,
	`november nov novembre noviembre novembro noiembrie noi listopad lis listopadu novembra ноември ноем ноября ноябрь нояб ноя листопада листопад лист
	новембар новембра нов studenoga studenog studeni stu novembar lapkričio lapkritis lapkr novembris novembrī νοεμβρίου νοέμβριος νοε kasım kas نوفمبر تشرين_الثاني نوامبر
	נובמבר नवंबर नवम्बर নভেম্বর พฤศจิกายน nëntor նոյեմբեր նոյեմբերի ნოემბერი azaroaren azaroa marraskuuta marraskuu nóvember tachwedd samhain қараша noyabr நவம்பர் నవంబర్ ನವೆಂಬರ್ നവംബർ નવેમ્બર`,
	`december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro decembrie grudnia grudzień gru prosince prosinec pro decembra
	декември дек декабря декабрь грудня грудень груд децембар децембра prosinca prosinac decembar gruodžio gruodis gruod decembris decembrī detsember dets
	δεκεμβρίου δεκέμβριος δεκ aralık ara ديسمبر كانون_الأول دسامبر דצמבר दिसंबर दिसम्बर ডিসেম্বর ธันวาคม dhjetor դեկտեմբեր դեկտեմբերի დეკემბერი desembre
	abenduaren abendua joulukuuta joulukuu desember des rhagfyr nollaig желтоқсан dekabr டிசம்பர் డిసెంబర్ ಡಿಸೆಂಬರ್ ഡിസംബർ ડિસેમ્બર`,
}

// monthsOf maps folded names to numbers from 1. Short forms that mean another
// month elsewhere ("lip": June in Croatian, July in Polish) go to the first.
func monthsOf(names [12]string) map[string]int {
	m := map[string]int{}
	for i, line := range names {
		for name := range strings.FieldsSeq(line) {
			name = foldMonth(name)
			if _, taken := m[name]; !taken {
				m[name] = i + 1
			}
		}
	}
	return m
}

// foldMonth makes "Février" and "FÉVRIER" one, and the two ways in which
// Persian papers type their letters.
func foldMonth(s string) string {
	return norm.NFC.String(monthLetters.Replace(strings.ToLower(s)))
}

var monthLetters = strings.NewReplacer("_", " ", "ي", "ی", "ك", "ک")

var months = monthsOf(monthNames)
