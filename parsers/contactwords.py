"""The words around a name that tell whether one may ask that person, in German and the office's other languages."""

from __future__ import annotations

import re

from brueckenpost.parsers.screening import Cue

CUE = Cue(
    r"\b(?:\w*[Aa]nsprech(?:partner|person|stelle|bar)\w*|\w*[Kk]ontakt(?:person|daten|aufnahme|stelle)?\b|Rückfragen|Nachfragen|Fragen\b|Anfragen|Auskunft|Auskünfte|Infos?\b|"
    r"Rede und Antwort|(?:Weitere |Mehr )?Informationen|Anmeldung\w*|Beratung|\w*leit(?:ung|er|erin)\b|\w*[Vv]erantwortlich\w*|Leitung|Koordinat\w+|[Oo]rganisat\w+|[Oo]rganisier\w+|[Ff]ederführ\w+|Zuständig\w*|[Nn]äheres|Betreuung|"
    r"Bestell\w+|bestell\w+|[Mm]elde[nt]?\b|anmelden|[Ww]ende[nt]?\b|[Tt]elefon\b|Tel\.|r[uü]ft?\b|[Rr]uf(?:en|t)\b|[Mm]ehr weiß|[Mm]ehr wissen|kümmer\w+ sich|[Ee]rreich\w+|erfahren|[Bb]etreut|zuständig|[Kk]oordinier\w+|nachfragen|[Ff]rag(?:t|en)\b|vertritt mich|Wer (?:Lust|Interesse|Zeit|Fragen) hat|erkundigen|Bewerbungen|Anträge|Spendenangebote|Sachspenden|"
    r"[Cc]ontact|[Qq]uestions|[Ee]nquiries|[Ii]nquiries|please ask|in charge|get in touch|[Зз]апитання\w*|[Пп]итання\w*|[Кк]онтакт\w*|[Зз]вертайтеся|Pytania|Informacj\w+|Kontaktow\w+)"
)
# What says outright whom to ask; who only leads or organises is asked where an address is told with the name.
ASKED = Cue(
    r"\b(?:\w*[Aa]nsprech(?:partner|person|stelle)\w*|[Kk]ontaktperson\w*|(?:[Rr]ück|[Nn]ach|[An]n)?[Ff]ragen\b.*\ban|Auskunft|Auskünfte|wenden Sie sich|[Cc]ontact person)\b"
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
    r"(?:^|\n)[ \t]*(?:(?:Ihre?|Unsere?)[ \t]+)?(?:\w*[Aa]nsprech(?:partner|person)\w*|Kontakt(?:person)?|Auskunft|Auskünfte|Rückfragen|Koordination|Projektleitung)(?:[ \t]+an)?[ \t]*:[ \t]*(?:Frau[ \t]|Herrn?[ \t])?$"
)
SELF = Cue(
    r"\b(?:[Rr]ückfragen|[Ff]ragen|[Aa]nfragen|[Aa]uskunft|[Mm]elde\w*|Ansprech\w+|[Kk]ontakt\w*|[Ww]ende\w*|anrufen|anschreiben|Infos?|Informationen)\b[^.!?\n]{0,100}\b(?:an mich|bei mir|mich\b|mir\b|(?<!nehme )(?<!komme )(?<!antworte )ich\b|meine Person)|"
    r"\b(?:[Ii]ch bin|[Bb]in ich)\b[^.!?]{0,80}\b(?:erreichbar|zu erreichen|Ansprech\w+)|\b(?:erreichen|erreicht|r[uü]ft?|rufen|schreibt|schreiben|anrufen)\b[^.!?,\n]{0,30}\b(?:mich|mir)\b|"
    r"\b(?:[Ee]rreich\w+|[Ee]rreichbar) (?:sind|seid) (?:wir|uns)\b|\b[Mm]ich (?:bitte )?als \w*[Kk]ontakt|\b[Mm]eine[r]? (?:\w+ )?(?:\w+-?)?[Nn]ummer|\b[Mm]eine (?:Durchwahl|Telefon\w*|Mail\w*|Handy\w*)|\b(?:[Ee]rreich\w+)\s(?:(?:Sie|ihr)\s)?uns\b|\b(?:[Ss]chreib(?:t|en Sie)|[Mm]ail(?:t|en Sie))\s(?:\w+\s){0,3}an\s(?=\S+@)|\b(?:contact|ask|call|reach) me\b|\bдо мене\b|\bмій (?:теле|номер)|\bdo mnie\b",
)
# who answers while the writer is away, and for that time alone
STANDS_IN = Cue(
    r"\b(?:ich|mich|meine[rnms]?)\b[^.!?]{0,60}\b(?:nicht (?:da|im (?:Haus|Büro|Dienst))|weg|verreist|abwesend|Urlaub\w*|Ferien|Abwesenheit|Vertretung|Vertreter(?:in)?)\b|"
    r"\b(?:nicht (?:da|im (?:Haus|Büro|Dienst))|verreist|abwesend|Urlaub)\b[^.!?]{0,30}\bich\b|\bvertritt mich\b"
)
STOOD_IN_FOR = Cue(r"^[^.!?\n]{0,40}(?:\(Vertret\w*\)|\b(?:als (?:meine )?Vertret\w+|vertritt mich)\b)")
# "Präsident Lohmann bat mich, unser Projekt zu melden": whoever speaks is not asked by that
SPEAKS = Cue(
    r"^\s*(?:,[^,.;]{2,60},\s*|\([^)]{1,60}\)\s*)?(?:b[ai]t(?:tet)?|mein(?:t|te)|sag(?:t|te)|schr(?:ieb|eibt)|erklärt(?:e)?|beton(?:t|te)|(?:hat|hatte) (?:mich|mir|uns))\b"
)
OR_SOMEBODY = Cue(
    r"^[^.!?;:]{0,60}\b(?:oder|und|sowie|wie|bzw\.)\s(?:(?:auch|an|bei|direkt|gern)\s)*(?:[A-ZÄÖÜ][\w-]+\s)*$"
)
# who answers the papers, or sits abroad, is not whom the public asks
FOR_PRESS = Cue(r"\b(?:Presse|Medien|Journalist\w*|Redaktion\w*)\b[^.!?;,]*$")
ABROAD = Cue(
    r"\b(?:auf|von|für die) (?:ukrainische[rn]?|polnische[rn]?|französische[rn]?|rumänische[rn]?|tschechische[rn]?) Seite\b[^.!?;]*$"
)
IN_PLACE = Cue(
    r"\b(?:[Aa]nsprech(?:partner|person)\w*|[Kk]ontaktperson\w*|[Kk]ontakt|[Pp]artner(?:in)?)\s+(?:in|aus)\s+(?P<place>[A-ZÄÖÜ])"
)
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
DETAIL_LABEL = re.compile(
    r"^[\s,;:|–(.-]*(?:(?:man|sie)\s+erreich(?:t|en)\s+(?:ihn|sie)\s+|(?:ihre|seine|die)\s+(?:\w+-?)?(?:nummer|durchwahl|adresse)\s+(?:lautet|ist)\s+(?:die\s+)?|(?:er|sie)\s+ist\s+[^.!?:\n]{3,60}:\s*|(?:erreichbar|zu\s+erreichen)\s+ist\s+(?:er|sie)\s+|(?:er|sie)\s+ist\s+(?:\w+\s+){0,3}(?:erreichbar|zu\s+erreichen)\s+)?(?:(?:per|unter|und|oder|auch|Tel\w*|Fon|Phone|Ruf\w*|E-?Mail\w*|Mail\w*|Mobil\w*|Handy|Festnetz|privat|dienstlich|abends|tagsüber|Büro|Durchwahl|DW|T|M|E|Nr)\b[\s.,:;/()-]*)*$",
    re.IGNORECASE,
)
FIRST_NAME = Cue(
    r"^[ \t|]*(?:Vorname|First name)[ \t]*(?::\s*|\n[ \t]*)(?P<name>[^\n|:]{2,40}?)\s*$", re.MULTILINE
)
LAST_NAME = Cue(
    r"^[ \t|]*(?:Nachname|Familienname|Last name|Surname)[ \t]*(?::\s*|\n[ \t]*)(?P<name>[^\n|:]{2,40}?)\s*$",
    re.MULTILINE,
)

# "Er erklärt gern, wie ...", "Wer den Bernd erreichen will": whoever was named last
PRONOUN = Cue(
    r"\b(?:(?<![.!?] )ihn|ihm|[Ee]r|[Ss]ie ist|bei ihr)\b|\b(?:den|dem|der|die)\s+(?P<first>[A-ZÄÖÜ][a-zäöüß]+)\b"
)
GOES_ON = re.compile(r"[,;–](?:\s(?:und|aber))?\s(?=(?:er|sie)\s(?:[a-zäöü]+t)\s)")
REACHED = Cue(
    r"\b(?:erreich\w*|erreichbar|erklärt|erzählt|beantwortet|weiß|gibt|nimmt|hilft|zeigt|fragen|anrufen|sprechen|unter)\b"
)
