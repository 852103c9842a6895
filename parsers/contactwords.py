"""The words around a name that tell whether one may ask that person, in German and the office's other languages."""

from __future__ import annotations

import re

from brueckenpost.parsers.screening import Cue

CUE = Cue(
    r"\b(?:\w*[Aa]nsprech(?:partner|person|stelle|bar)\w*|\w*[Kk]ontakt(?:person|daten|aufnahme|stelle)?\b|Rückfragen|Nachfragen|\w*[Ff]ragen\b|Anfragen|Auskunft|Auskünfte|Infos?\b|"
    r"Rede und Antwort|(?:Weitere |Mehr )?Informationen|Anmeldung\w*|Beratung|\w*leit(?:ung|er|erin)\b|\w*[Vv]erantwortlich\w*|Leitung|Koordinat\w+|[Oo]rganisat\w+|[Oo]rganisier\w+|[Ff]ederführ\w+|Zuständig\w*|[Nn]äheres|Betreuung|"
    r"Bestell\w+|bestell\w+|[Mm]elde[nt]?\b|anmelden|[Ww]ende[nt]?\b|[Ss]chreib(?:t|en\sSie)\s(?:bitte\s|gern\w*\s|einfach\s)*an\b|[Tt]elefon\b|Tel\.|r[uü]ft?\b|[Rr]uf(?:en|t)\b|[Mm]ehr weiß|[Mm]ehr wissen|kümmer\w+ sich|[Ee]rreich\w+|erfahren|[Bb]etreut|zuständig|[Kk]oordinier\w+|nachfragen|[Ff]rag(?:t|en)\b|vertritt mich|[Aa]nsprechen|[Aa]ngesprochen|[Aa]nzusprechen|Wer (?:Lust|Interesse|Zeit|Fragen) hat|erkundigen|Bewerbungen|Anträge|Spendenangebote|Sachspenden|"
    r"[Cc]ontact|[Qq]uestions|[Ee]nquiries|[Ii]nquiries|please ask|in charge|get in touch|[Зз]апитання\w*|[Пп]итання\w*|[Кк]онтакт\w*|[Зз]вертайтеся|[Дд]овідки|[Тт]елефонуйте|Pytania|Informacj\w+|Kontaktow\w+)"
)
# What says outright whom to ask; who only leads or organises is asked where an address is told with the name.
ASKED = Cue(
    r"\b(?:\w*[Aa]nsprech(?:partner|person|stelle)\w*|[Kk]ontaktperson\w*|(?:[Rr]ück|[Nn]ach|[An]n)?[Ff]ragen\b.*\ban|Auskunft|Auskünfte|wenden Sie sich|[Zz]uständig\w*(?:\s\w+){0,2}\s(?:ist|sind)|[Zz]uständig\w*:|[Vv]erantwortlich\s(?:ist|sind)|[Cc]ontact person)(?!\w)"
)
AFTER = Cue(
    r"^(?:[^.!?]|\.(?=\S)){0,140}?\b(?:wenden|melden|anmelden|anfragen|nachfragen|anrufen|Bescheid|Auskunft|Auskünfte|beantworte[tn]?|zur Verfügung|Ansprech(?:partner|person)\w*|nimmt\b[^.!?]{0,60}\bentgegen|hilft\b[^.!?]{0,40}\bweiter|weiterhelfen|Rückfragen|Fragen|"
    r"erreichbar|zu erreichen|koordiniert|leitet das Projekt|betreut das Projekt|gibt es bei|informiert|weiß (?:alles|mehr|Bescheid)|kennt sich aus|happy to|answers|відповість|відповідає|udziela)\b"
)
FORM = Cue(
    r"(?:^|\n)[ \t]*(?:Ihr )?(?:Name|Vor- und (?:Nachname|Zuname)|Absender\w*|Einsender\w*|Eingereicht von|Gemeldet von)[ \t]*[:\t][ \t]*$"
)
# "Auskunft:   " at the head of a line: what stands behind it is a name, whether a list knows it or not
LABEL = Cue(
    r"(?:^|\n|[.!?][ \t])[ \t]*(?:(?:Ihre?|Unsere?)[ \t]+)?(?:\w*[Aa]nsprech(?:partner|person)\w*|Kontakt(?:person)?|Auskunft|Auskünfte|(?:Rück|Nach|An)?[Ff]ragen|Infos?|Informationen|Näheres|Anmeldung(?:en)?|Bestellungen|Zuständig|Verantwortlich|Leitung|Organisation|Koordination|Projektleitung)(?:[ \t]+(?:an|bei|gibt|zur?\b[^:\n]{0,30}))?[ \t]*:[ \t]*(?:Frau[ \t]|Herrn?[ \t])?$|"
    r"\b(?:Ausk[uü]nfte?|(?:Rück|Nach|An)?[Ff]ragen|Näheres)\s(?:dazu\s|hierzu\s|zu\s[^.:!?]{2,30}?\s)?(?:gibt|geben|erteilt|nimmt|beantwortet|kennt|weiß|an|bei)\s(?:gern\w?\s|(?:unser\w*|mein\w*|der|die|den|dem)\s(?:[a-zäöüß]+\s){0,2}[A-ZÄÖÜ][\w-]+\s)?(?:Frau\s|Herrn?\s)?$|"
    r"\b[Зз]апитання\s(?:приймає|до)\s(?:[а-яіїєґ]+\s){0,2}$"
)
SELF = Cue(
    r"\b(?:[Ff]ür|[Bb]ei)\s(?:[Rr]ück)?[Ff]ragen\b(?=[^.!?\n]*\b(?:[Hh]andy|[Mm]obil|[Pp]rivat|[Aa]bends)\b)|"
    r"\b(?:[Rr]ückfragen|[Ff]ragen|[Aa]nfragen|[Aa]uskunft|[Mm]elde(?:[nt]|[tn]?\s(?:dich|euch|Sie sich))?\b(?!\sich\b)|Ansprech\w+|[Kk]ontakt\w*|[Ww]ende\w*|anrufen|anschreiben|Infos?|Informationen)\b[^.!?\n]{0,100}\b(?:(?<!nicht )an mich|(?<!nicht )bei mir|(?<!an )mich\b|(?<!bei )mir\b|(?<!, )(?<!nehme )(?<!komme )(?<!antworte )ich\b|meine Person)|"
    r"\b(?:[Ii]ch bin|[Bb]in ich)\b[^.!?]{0,80}\b(?:erreichbar|zu erreichen|Ansprech\w+)|\b(?:erreichen|erreicht|r[uü]ft?|rufen|schreibt|schreiben|anrufen)\b[^.!?,\n]{0,30}\b(?:mich|mir)\b|"
    r"\b(?:[Ee]rreich\w+|[Ee]rreichbar) (?:sind|seid) (?:wir|uns)\b|\b[Mm]ich (?:bitte )?als \w*[Kk]ontakt|\b[Mm]eine[r]? (?:\w+ )?(?:\w+-?)?[Nn]ummer|\b(?:[Kk]önn(?:en|t)|[Kk]ann(?:st)?|[Dd]ürf(?:en|t)|[Dd]arf|[Ss]oll(?:en)?|[Mm]öge)\s(?:\w+\s){0,2}(?:mich|mir)\b[^.!?]{0,30}\b(?:anrufen|erreichen|schreiben|anschreiben|fragen)\b|\b(?:[Nn]eue|[Gg]eänderte|[Rr]ichtige|[Kk]orrekte) (?:\w+-?)?(?:Durchwahl|[Nn]ummer)\b|\b[Mm]eine (?:Durchwahl|Telefon\w*|Mail\w*|Handy\w*)|\b(?:[Ee]rreich\w+)\s(?:(?:Sie|ihr)\s)?uns\b|\b(?:[Ss]chreib(?:t|en Sie)|[Mm]ail(?:t|en Sie))\s(?:\w+\s){0,3}an\s(?=\S+@)|\b(?:contact|ask|call|reach) me\b|\bдо мене\b|\bмій (?:теле|номер)|\bdo mnie\b",
)
# who answers while the writer is away, and for that time alone
STANDS_IN = Cue(
    r"(?:^|[\n,;(|])[ \t]*(?:(?:Ihre?|[Mm]eine|[Uu]nsere)[ \t])?(?:Stellv\w*|[Vv]ertret(?:ung|er\w*))\b[^:\n]{0,30}:[^\n]*$|"
    r"\b(?:ich|mich|meine[rnms]?)\b[^.!?]{0,60}\b(?:nicht (?:da|im (?:Haus|Büro|Dienst))|weg|verreist|abwesend|Urlaub\w*|Ferien|Abwesenheit|Vertretung|Vertreter(?:in)?)\b|"
    r"\b(?:nicht (?:da|im (?:Haus|Büro|Dienst))|verreist|abwesend|Urlaub)\b[^.!?]{0,30}\bich\b|\bvertritt mich\b"
)
# "Ansprechpartnerin ist meine Vertreterin", "nicht an mich, sondern an": whom the text asks outright, whoever else it tells
INSTEAD = Cue(
    r"\b[Aa]nsprech(?:partner|person)\w*\b(?!\s+(?:in|aus)\s)[^.!?;]*$|\bsondern\s(?:bitte\s|direkt\s|gleich\s|nur\s)?(?:(?:an|bei|mit)\s)?(?:\S+\s){0,3}$"
)
# "Bitte nicht mich anrufen, sondern"
NOT_ME = Cue(r"\bnicht\s(?:an\s|bei\s|mit\s|zu\s)?(?:mich|mir)\b")
STOOD_IN_FOR = Cue(r"^[^.!?\n]{0,40}(?:\(Vertret\w*\)|\b(?:als (?:meine )?Vertret\w+|vertritt mich)\b)")
# "Präsident Lohmann bat mich, unser Projekt zu melden": whoever speaks is not asked by that
SPEAKS = Cue(
    r"^\s*(?:,[^,.;]{2,60},\s*|\([^)]{1,60}\)\s*)?(?:b[ai]t(?:tet)?|mein(?:t|te)|sag(?:t|te)|schr(?:ieb|eibt)|erklärt(?:e)?|beton(?:t|te)|(?:hat|hatte) (?:mich|mir|uns))\b"
)
FOR_THE_REST = Cue(
    r"[,;]\s(?:für\s)?(?:alle[sn]?\s(?:anderen?|übrigen?|weiteren?|sonstigen?)|sonst(?:ige[ns]?)?(?!\s(?:per|unter|via|auch|mobil|abends|mail|e-mail|in|im|am|zu|zur|über|privat|meist|oft|immer)\b)|ansonsten)\b",
    re.IGNORECASE,
)
OR_SOMEBODY = Cue(
    r"^[^.!?;:]{0,60}\b(?:oder|und|sowie|wie|bzw\.)\s(?:(?:auch|an|bei|direkt|gern|meine[nr]?|unsere[nr]?)\s)*(?:[A-ZÄÖÜ][\w-]+\.?\s)*$"
)
# who answers the papers, or sits abroad, is not whom the public asks
FOR_PRESS = Cue(
    r"\b(?:Presse|Medien|Journalist\w*|Redaktion(?:en)?(?!\s?:)|Sekretariat|Vorzimmer)\b[^.!?;,]*$"
)
ABROAD = Cue(
    r"\b(?:auf|von|für die) (?:ukrainische[rn]?|polnische[rn]?|französische[rn]?|rumänische[rn]?|tschechische[rn]?) Seite\b[^.!?;]*$"
)
IN_PLACE = Cue(
    r"\b(?:[Aa]nsprech(?:partner|person)\w*|[Kk]ontaktperson\w*|[Kk]ontakt|[Pp]artner(?:in)?)\s+(?:in|aus)\s+(?P<place>[A-ZÄÖÜ])"
)
# who made the picture or the text is not asked, though an address stands behind the name
CREDITED = Cue(
    r"(?:(?:\bFotos?|\bBild(?:er)?|\bText|\bGrafik|\bQuelle|\bUrheber\w*|\bÜbersetzung|©)(?:\s?/\s?\w+)?\s*:|\b(?:Fotos?|Bild(?:er)?|Aufnahmen?|Plakat|Übersetzung|Zeichnung(?:en)?|Idee)\b[^.!?:]{0,30}\b(?:von|vom|durch))\s(?:\S+[ \t]){0,2}$"
)
# "nicht Herrn Kurz anrufen", "statt an Frau Kurz", "Grüße von Frau Kurz"
REFUSED = Cue(
    r"(?:\b(?:[Nn]icht(?: mehr)?|[Ss]tatt|[Aa]nstelle(?: von)?)\s(?:(?:an|bei|mit|zu)\s)?|\bGrüße\b[^.!?:]{0,30}\bvon\s)(?:(?:Frau|Herrn?|Dr\.)\s)*$"
)
# "Ansprechpartner sind Anna Nord und Jan Süd, Tel. ...": what is told of both
JOINED = re.compile(r"\s*(?:\([^()\n]{3,30}\)\s*)?(?:und|oder|sowie|bzw\.|&|/)\s(?:(?:Frau|Herrn?|Dr\.)\s)*")
NOT_ASKED = Cue(
    r"\b(?:sagt\w*|sagte|erklärt\w*|betont\w*|freut sich|[“”\"»«],? so\b|laut|Fotos?|Bild|Grußwort|dank\w*|Danke?|Grüße|hat mir|hat uns|bat mich|gebeten|unser\w* Meldung)\b[^.!?]{0,40}$"
)
GREETING = Cue(
    r"(?:^|\n)\s*(?:Sehr geehrte\w*|Liebe[rs]?|Hallo|Guten (?:Tag|Morgen|Abend)|Moin|Hi|Dear|Grüß Gott|Servus|Шановн\w+|Szanown\w+|Drog\w+)\b[^\n]*$"
)
STOP = re.compile(
    r"[.!?]\s+(?!Tel|Fon|E-?Mail|Mail|Mobil|T\b|Durchwahl|Handy|Kontakt|Sie ist|Er ist|(?:Ihre|Seine) (?:\w+-?)?(?:[Nn]ummer|Durchwahl|[Aa]dresse)\b)(?=[A-ZÄÖÜ(„])|\n\s*\n"
)
ABBREVIATED = re.compile(
    r"\b(?:wiss|ehrenamtl|komm|techn|päd|pol|Tel|Dr|Prof|Nr|St|Str|bzw|ca|Abt|Fr|Hr|Hrn|Ing|Dipl|med|App|Mob|stellv|Vors|z\.\s?B|u|a|\w)$"
)
DETAIL_LABEL = Cue(
    r"^[\s,;:|–(.-]*(?:(?:man|sie)\s+erreich(?:t|en)\s+(?:ihn|sie)\s+|(?:ihre|seine|die)\s+(?:\w+-?)?(?:nummer|durchwahl|adresse)\s+(?:lautet|ist)\s+(?:die\s+)?|(?:er|sie)\s+ist\s+[^.!?:\n]{3,60}:\s*|(?:erreichbar|zu\s+erreichen)\s+ist\s+(?:er|sie)\s+|(?:er|sie)\s+ist\s+(?:\w+\s+){0,3}(?:erreichbar|zu\s+erreichen)\s+)?(?:(?:per|unter|und|oder|auch|Tel\w*|Fon|Phone|Ruf\w*|E-?Mail\w*|Mail\w*|Mobil\w*|Handy|Festnetz|privat|dienstlich|abends|tagsüber|Büro|Durchwahl|DW|T|M|E|Nr|mobile|cell|office|landline|home|work|desk|ext)\b[\s.,:;/()-]*)*$",
    re.IGNORECASE,
)
# "0171 55501 oder in der Unterkunft 02302 55502", ", Gemeindehaus 02304 ...": where else one reaches the same person
ELSEWHERE = Cue(
    r"^[\s,;/)|]*(?:(?:oder|und|sonst|auch|bzw\.|notfalls)\s)?(?:(?:in|bei|auf)\s(?:de[rmn]|meine[rm]|seine[rm]|ihre[rm])\s|im\s|am\s|zu\s)?[A-ZÄÖÜ][\wäöüß-]+(?:\s(?:unter|Tel\.|Telefon))?[\s:.(]*$"
)
# ", besser aber abends daheim unter", "; im Vereinsheim erreichen Sie ihn freitags unter": no name stands between
REACHED_THERE = Cue(
    r"^[^.!?]{0,80}\b(?:erreich\w+|besser|lieber|daheim|zuhause|zu Hause|abends|tagsüber|vormittags|nachmittags|werktags|dienstags|Festnetz\w*|Anschluss|Dienst\w*|Diensthandy|notfalls|ersatzweise|alternativ|sonst)\b[^.!?]{0,60}$"
)
# "meldet sich seine Frau": somebody else's number
SOMEBODY_ELSE = Cue(
    r"\b(?:meldet|(?:seine|ihre|meine|unsere)[nmr]? [A-ZÄÖÜ][a-zäöüß]+(?:in|frau|mann|tochter|sohn)?|Kolleg\w+|Vertret\w+|Sekretariat|Büro de[rs]|Zentrale|Pforte)\b"
)
# "Tel. 02375 ... an, da meldet sich meine Frau Inge Volmer"
ANSWERS = Cue(
    r"[\s,]*(?:an\b)?[\s,]*(?:(?:da|dort|hier|das|dies|beides|alles|was|wo|die)\s)?(?:(?:alle|beide)\s)?(?:meldet\ssich|hebt|ist|sitzt|antwortet|liest|lesen|betreut|beantwortet|bearbeitet|landet\sbei|landen\sbei|landet\salles\sbei|geht\san|gehört|(?:erreich\w+|sprech\w+)\s(?:Sie|man|ihr|du)(?:\smit)?)\s(?:[\w.]+\s){0,3}"
)
# "unter 02375 ... oder kurs@..., zuständig ist Frau Nord": whose desk it is
AT_DESK = Cue(
    r"(?:\s[a-zäöüß]+){0,2}\s?[,;–(]\s?(?:(?:dort|dafür|da)\s)?(?:(?:zuständig|verantwortlich|[Aa]nsprech(?:partner|person)\w*)(?:\s(?:dort|dafür|hierfür|hier|im\s(?:Amt|Haus|Team|Büro)))?\s(?:ist|sind)|am\s(?:Apparat|Telefon|anderen Ende)\s(?:ist|sitzt)|(?:bitte\s)?(?:nach|(?:fragen|verlangen)\sSie(?:\sbitte)?(?:\snach)?))\s(?:(?:Frau|Herrn?|Dr\.)\s)*"
)

# in a signature, above or before the name of somebody who is no writer
SIGNED_FOR = Cue(
    r"^[ \t]*(?:Ihre?|Unsere?)?[ \t]*(?:Ansprech(?:partner|person)\w*|Kontakt(?:person)?|Zuständig|Sachbearbeit\w+|Auskunft (?:erteilt|gibt)|Rückfragen)\b(?:[ \t](?:in der Sache|hierzu|hierfür|dafür|zum|zur|für|bei|an)\b[^:\n]{0,40})?[ \t]*:",
    re.MULTILINE,
)

# "Er erklärt gern, wie ...", "Wer den Bernd erreichen will": whoever was named last
PRONOUN = Cue(
    r"\b(?:(?<![.!?] )ihn|ihm|[Ee]r|[Ss]ie ist|(?:[Bb]ei|[Mm]it|[Vv]on) ihr)\b|\b(?:[Dd]en|[Dd]em|[Dd]er|[Dd]ie)\s+(?:Frau\s|Herrn?\s)?(?P<first>[A-ZÄÖÜ][a-zäöüß]+)\b"
)
# "Maike beantwortet Fragen", "Olenas Nummer": whoever was named with that given name
BY_NAME = Cue(r"^(?P<first>[A-ZÄÖÜ][a-zäöüß]{2,}?)(?:s (?:Nummer|Adresse|Durchwahl|Telefon\w*|Mail\w*)|\s)")
GOES_ON = re.compile(r"[,;–](?:\s(?:und|aber))?\s(?=(?:er|sie)\s(?:[a-zäöü]+t)\s)")
I_AM_ASKED = Cue(
    r"\b(?:\w*[Aa]nsprech(?:partner|person)\w*|[Kk]ontakt(?:person)?|[Zz]uständig|[Vv]erantwortlich)\s(?:\w+\s){0,2}bin\sich\b|\b(?:[Ii]ch\sbin|[Bb]in\sich)\s(?:\w+\s){0,3}(?:Ansprech(?:partner|person)\w*|Kontaktperson|zuständig)"
)
REACHED = Cue(
    r"\b(?:erreich\w*|erreichbar|erklärt|erzählt|beantwortet|weiß|beantworten|erklären|erzählen|sagen|helfen|gibt|nimmt|hilft|zeigt|leitet|betreut|koordiniert|kümmert|organisiert|macht|Nummer|Durchwahl|fragen|anrufen|sprechen|unter)\b"
)
