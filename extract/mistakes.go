package extract

// mistakes are what sites say of those in their texts, and to whom to write of them: "We mend
// mistakes openly. If you find one, write to …", "Feil? Send oss en e-post". In English, the
// imperative is known by what stands before it.
var mistakes = phrases(`
	(?:errors?|mistakes?|typos?|inaccurac\S+|(?:is|something) (?:wrong|incorrect))\b.{0,90}(?:[,.;:?!–—]|\bplease|\bcan|\bor) (?:then |please |kindly )?(?:(?:write|e-?mail|mail|tell|contact|inform|notify|let|message) (?:to )?(?:us|me)|(?:write|report (?:it|them)|e-?mail)) |(?-i:Write|Contact|Tell|E-?mail|Let) (?:to )?(?:us|me)\b.{0,60}\b(?:errors?|mistakes?|typos?)
	(?:tipp|druck|recht\S+)?(?:fehler|falsch|irrtum|irrtümer|unstimmigkeit)\S*.{0,110}(?:schreib(?:en sie|t? (?:uns|mir))|mailen sie|melden sie|sagen sie (?:uns|mir|es)|teilen sie (?:uns|mir|es)|kontaktieren sie|informieren sie|wenden sie sich|meldet euch)
	(?:erreurs?|fautes?|coquilles?|inexactitudes?)\P{L}.{0,110}(?:écrivez|signalez|contactez|prévenez|dites-le|faites-(?:le|nous))
	(?:error|errores|errata|equivocaci|incorrect|inexact)\S*.{0,110}(?:escríba[nm]|escriba a|escríbe[nm]|avíse|háganos|háznos|contácte|infórme|envíe[nm])|(?:error[ei]|refus[io]|sbagli|inesattezz)\S*.{0,110}(?:scrive(?:te|ci)|scriv(?:ici|imi)|segnala(?:te|cel|l)|contatta(?:te|ci)|avvisa(?:te|ci))
	(?:erros?|engano|incorreç|gralha)\S*.{0,110}(?:escreva|avise|entre em contato|informe-nos|nos informe|comunique|mande (?:um|uma|para))|(?:fout|fouten|vergissing|onjuist\S*|klopt er iets niet)\P{L}.{0,110}(?:schrijf|mail|laat|meld|stuur|vertel) (?:het |dan )?(?:ons|me|mij|naar|aan|weten)
	(?:fel|felaktigheter|felet)\P{L}.{0,90}(?:skriv till|mejla|kontakta|hör av dig|meddela)|(?:feil|fejl|galt|forkert)\P{L}.{0,90}(?:(?:skriv|send) (?:til|meg|mig|oss|os|en|inden|innen|gjerne|gerne)|kontakt oss|kontakt os|gi oss|giv os|si fra|sig til)|(?:virhe|väärin)\S*.{0,110}(?:kirjoita|ilmoita|kerro meille|ota yhteyttä|lähetä)
	(?:błąd|błęd|pomyłk|literówk)\S*.{0,110}(?:napisz|proszę|prosimy|zgłoś|daj nam znać|skontaktuj)|(?:chyb|překlep|preklep|nepřesnost|nepresnost)\S*.{0,110}(?:pište|napište|píšte|napíšte|dejte (?:nám|mi)|dajte (?:nám|mi)|upozorn(?:ě|i)te|kontaktujte|mi napiš|oznamte)
	(?:hib|elírás)\S*.{0,110}(?:írjon|írj |jelezze|jelezd|küldj|szóljon)|(?:greșeal|greșel|eroare|erori)\S*.{0,110}(?:scrieți|scrie-ne|trimiteți|semnalați|contactați|anunțați)
	(?:ошибк|опечатк|неточност)\S*.{0,110}(?:пишите|напишите|присылайте|сообщите|сообщайте|дайте знать)|(?:помилк|неточн)\S*.{0,110}(?:пишіть|напишіть|повідомте|надсилайте)|грешк\S*.{0,110}(?:пишете|съобщете|свържете|изпратете|пишите|јавите)|(?:po)?grešk\S*.{0,110}(?:pišite|javite)
	(?:λάθος|λάθη|σφάλμα)\S*.{0,110}(?:γράψτε|ενημερώστε|επικοινωνήστε|στείλτε)|(?:hata|yanlış)\S*.{0,110}(?:yazın|bildirin|bize ulaş|iletin)|(?:kesalahan|kekeliruan).{0,110}(?:hubungi|tulis|kirim|laporkan|beri tahu) (?:kami|saya|ke)|(?:lỗi|sai sót).{0,110}(?:viết cho|liên hệ|báo cho|gửi (?:thư|email))
	.*(?:誤り|間違い|誤字|誤記).{0,50}(?:ご連絡|お知らせ|ご指摘|お寄せ|こちらへ|お問い合わせ)|.*(?:错误|有误|錯誤|有誤|差错).{0,40}(?:联系|聯繫|聯絡|写信|寫信|写邮件|告知|告诉我|反馈|指正|来信)|.*(?:오류|오타|잘못|틀린).{0,50}(?:알려 ?주|연락 ?주|보내 ?주|제보)
	.*خط[أإ].{0,60}(?:راسل(?:نا|ني|ونا)|فاكتب|اكتبوا إلى|أخبرونا|تواصلوا معنا)|.*(?:טעות|שגיאה|טעויות).{0,60}(?:כתבו|פנו ל|ספרו|צרו קשר|דווחו)|.*(?:اشتباه|خطا).{0,60}(?:بنویسید|تماس بگیرید|اطلاع دهید)|.*(?:गलती|त्रुटि|ग़लती).{0,60}(?:लिखें|बताएं|संपर्क करें|सूचित करें)`)
