"""The words of reply and forward heads in the languages of common mail programs.

Collected from what Apple Mail, Gmail, GMX, Outlook, Thunderbird, Yahoo and their like write in each language.
"""

from __future__ import annotations

_LABELS = {
    "from": "von from de da van od от від absender nadawca afzender expéditeur відправник отправитель fra från "
    "remitente mittente feladó lähettäjä šalje expeditorul kimden gönderen saatja 送信元",
    "date": "gesendet datum date sent envoyé verzonden wysłano wysłane data дата надіслано отправлено fecha enviado "
    "skickat sendt dato inviato odesláno datum/uhrzeit zeitpunkt päivämäärä päiväys lähetetty dátum elküldve dată "
    "trimis odoslané tarih gönderilen відправлено 日付",
    "to": "an to à aan do кому para til till komu empfänger destinataire címzett a vastaanottaja prima destinatarul "
    "către pre kime pour adresat 送信先",
    "subject": "betreff subject objet onderwerp temat тема asunto assunto oggetto emne ämne předmět tárgy betr. aihe "
    "predmet subiectul subiect konu naslov sujet 件名",
    "other": "cc kopie bcc antwort-an reply-to dw kopia копія копия importance wichtigkeit priorität priority anlagen "
    "anlage anhänge attachments organisation organization kopie(cc) blindkopie kopio kopi másolat bilgi kópia vastaus "
    "válaszcím",
}
KIND_OF = {label: kind for kind, labels in _LABELS.items() for label in labels.split()}
KIND_OF |= {
    "kopie (cc)": "other",
    "copie à": "other",
    "másolatot kap": "other",
    "antwort an": "other",
    "gesendet am": "date",
    "sent at": "date",
    "envoyé le": "date",
    "data wysłania": "date",
    "gesendet von": "other",
    "від кого": "from",
    "de la": "from",
}
"""What kind of field a label in small letters opens: from, date, to, subject or other."""

FORWARDED = (
    r"(?:weitergeleitete (?:nachricht|e-?mail)|forwarded (?:message|mail|email)|message (?:transféré|transmis|réexpédié)|"
    r"doorgestuurd bericht|przekazana|(?:treść )?przekazanej|wiadomość (?:przekazana|przesłana)|пересланное|пересылаемое|"
    r"перенаправлен|переслане|переадрес|přeposlan|videresendt (?:meddelelse|besked|melding)|mensaje reenviado|"
    r"edelleenlähetetty viesti|välitetty viesti|továbbított (?:üzenet|levél)|messaggio inoltrato|"
    r"mensagem (?:re)?encaminhada|mesaj(?:ul)? redirecționat|preposlan(?:á|ej) správ|vidarebefordrat (?:meddelande|mejl)|"
    r"[iİ]letil(?:miş mesaj|en ileti)|proslijeđen[au] poruk|メッセージを転送|weitergeleitet von|forwarded by)"
)
"""A pattern for what programs write between two rules above a mail that they pass on."""

BEGINS = (
    r"(?:anfang der weitergeleiteten|begin forwarded|début du message (?:réexpédié|transféré)|początek przekazywanej|"
    r"початок листа|начало переадресованного|začátek přeposílané|start på videresendt|inicio del mensaje reenviado|"
    r"välitetty viesti alkaa|započni proslijeđenu|továbbított levél kezdete|inizio messaggio inoltrato|"
    r"begin doorgestuurd|início da mensagem (?:re)?encaminhada|începe mesajul redirecționat|začiatok preposlanej|"
    r"[iİ]leti başlangıcı)"
)
"""A pattern for the line with which Apple Mail opens a mail that it passes on."""

ORIGINAL = (
    r"(?:ursprüngliche|urspruengliche|original|origine|oorspronkelijk|oryginaln|исходное|вихідне|початкове|messaggio|"
    r"mensaje|přeposlan|původní|alkuperäinen|oprindelig|eredeti|opprinnelig|antwort[ -]nachricht)"
)
"""A pattern for what programs write between two rules above a mail that they answer."""

WROTE = (
    r"(?:schrieb(?:en|st|t)?|geschrieben|schreibt|wrote|writes|a écrit|napisał(?:\(a\)|a)?|pisze|написа[влo]а?|пише|пишет|"
    r"schreef|geschreven|escribió|escreveu|ha scritto|skrev|a scris|írta|napsala?|napísala?|kirjoitti|yazdı)"
)
"""A pattern for the verb of an attribution."""
